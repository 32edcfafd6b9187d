"""Tables and indexes of the third schema, frozen: never change what has been released."""

TABLES: tuple[str, ...] = (
    """
CREATE TABLE guided (
    meeting_id VARCHAR(32) NOT NULL,
    part TEXT NOT NULL,
    since VARCHAR(33) NOT NULL,
    seen_at VARCHAR(33) NOT NULL,
    finished_at VARCHAR(33),
    pairs TEXT NOT NULL,
    CONSTRAINT pk_guided PRIMARY KEY (meeting_id),
    CONSTRAINT fk_guided_meeting_id FOREIGN KEY(meeting_id)
        REFERENCES meeting (id) ON DELETE CASCADE
)
""",
    """
CREATE TABLE guided_part (
    id VARCHAR(32) NOT NULL,
    meeting_id VARCHAR(32) NOT NULL,
    part TEXT NOT NULL,
    state TEXT NOT NULL,
    seconds INTEGER NOT NULL,
    wrote TEXT NOT NULL,
    CONSTRAINT pk_guided_part PRIMARY KEY (id),
    CONSTRAINT uq_guided_part_meeting_id_part UNIQUE (meeting_id, part),
    CONSTRAINT ck_guided_part_state CHECK (state IN ('open', 'done', 'skipped')),
    CONSTRAINT ck_guided_part_seconds CHECK (seconds >= 0),
    CONSTRAINT fk_guided_part_meeting_id FOREIGN KEY(meeting_id)
        REFERENCES meeting (id) ON DELETE CASCADE
)
""",
    """
CREATE TABLE closing (
    id VARCHAR(32) NOT NULL,
    meeting_id VARCHAR(32) NOT NULL,
    client_id VARCHAR(32) NOT NULL,
    heard INTEGER,
    pace INTEGER,
    wish TEXT NOT NULL,
    saved_at VARCHAR(33) NOT NULL,
    CONSTRAINT pk_closing PRIMARY KEY (id),
    CONSTRAINT uq_closing_meeting_id_client_id UNIQUE (meeting_id, client_id),
    CONSTRAINT ck_closing_heard CHECK (heard BETWEEN 1 AND 3),
    CONSTRAINT ck_closing_pace CHECK (pace BETWEEN 1 AND 3),
    CONSTRAINT fk_closing_meeting_id FOREIGN KEY(meeting_id)
        REFERENCES meeting (id) ON DELETE CASCADE,
    CONSTRAINT fk_closing_client_id FOREIGN KEY(client_id)
        REFERENCES client (id) ON DELETE CASCADE
)
""",
    """
CREATE TABLE intake (
    id VARCHAR(32) NOT NULL,
    meeting_id VARCHAR(32) NOT NULL,
    client_id VARCHAR(32) NOT NULL,
    answers TEXT NOT NULL,
    saved_at VARCHAR(33) NOT NULL,
    CONSTRAINT pk_intake PRIMARY KEY (id),
    CONSTRAINT uq_intake_meeting_id_client_id UNIQUE (meeting_id, client_id),
    CONSTRAINT fk_intake_meeting_id FOREIGN KEY(meeting_id)
        REFERENCES meeting (id) ON DELETE CASCADE,
    CONSTRAINT fk_intake_client_id FOREIGN KEY(client_id)
        REFERENCES client (id) ON DELETE CASCADE
)
""",
    """
CREATE TABLE decision (
    id VARCHAR(32) NOT NULL,
    course_id VARCHAR(32) NOT NULL,
    client_id VARCHAR(32),
    meeting_id VARCHAR(32),
    kind TEXT NOT NULL,
    suggested TEXT NOT NULL,
    chosen TEXT NOT NULL,
    says TEXT NOT NULL,
    reason TEXT NOT NULL,
    made_at VARCHAR(33) NOT NULL,
    CONSTRAINT pk_decision PRIMARY KEY (id),
    CONSTRAINT ck_decision_kind
        CHECK (kind IN ('intake', 'gate1', 'gate2', 'halfway', 'plan', 'end')),
    CONSTRAINT fk_decision_course_id FOREIGN KEY(course_id)
        REFERENCES course (id) ON DELETE CASCADE,
    CONSTRAINT fk_decision_client_id FOREIGN KEY(client_id)
        REFERENCES client (id) ON DELETE CASCADE,
    CONSTRAINT fk_decision_meeting_id FOREIGN KEY(meeting_id)
        REFERENCES meeting (id) ON DELETE SET NULL
)
""",
    """
CREATE TABLE prompt_use (
    id VARCHAR(32) NOT NULL,
    client_id VARCHAR(32) NOT NULL,
    meeting_id VARCHAR(32),
    kind TEXT NOT NULL,
    prompt TEXT NOT NULL,
    used_at VARCHAR(33) NOT NULL,
    CONSTRAINT pk_prompt_use PRIMARY KEY (id),
    CONSTRAINT ck_prompt_use_kind CHECK (kind IN ('question', 'card')),
    CONSTRAINT fk_prompt_use_client_id FOREIGN KEY(client_id)
        REFERENCES client (id) ON DELETE CASCADE,
    CONSTRAINT fk_prompt_use_meeting_id FOREIGN KEY(meeting_id)
        REFERENCES meeting (id) ON DELETE SET NULL
)
""",
    """
CREATE TABLE course_plan (
    course_id VARCHAR(32) NOT NULL,
    changes TEXT NOT NULL,
    saved_at VARCHAR(33) NOT NULL,
    CONSTRAINT pk_course_plan PRIMARY KEY (course_id),
    CONSTRAINT fk_course_plan_course_id FOREIGN KEY(course_id)
        REFERENCES course (id) ON DELETE CASCADE
)
""",
)

INDEXES: tuple[str, ...] = (
    "CREATE INDEX ix_closing_client_id ON closing (client_id)",
    "CREATE INDEX ix_intake_client_id ON intake (client_id)",
    "CREATE INDEX ix_decision_client_id ON decision (client_id)",
    "CREATE INDEX ix_decision_course_id ON decision (course_id)",
    "CREATE INDEX ix_decision_meeting_id ON decision (meeting_id)",
    "CREATE INDEX ix_prompt_use_client_id ON prompt_use (client_id)",
    "CREATE INDEX ix_prompt_use_meeting_id ON prompt_use (meeting_id)",
)
