"""Tables and indexes of the first schema, frozen: never change what has been released."""

TABLES: tuple[str, ...] = (
    """
CREATE TABLE client (
    id VARCHAR(32) NOT NULL,
    name TEXT NOT NULL,
    is_alias BOOLEAN NOT NULL,
    alias TEXT NOT NULL,
    birth_year INTEGER,
    language TEXT NOT NULL,
    created_at VARCHAR(33) NOT NULL,
    archived_at VARCHAR(33),
    removed_at VARCHAR(33),
    reach TEXT NOT NULL,
    strengths TEXT NOT NULL,
    joys TEXT NOT NULL,
    body TEXT NOT NULL,
    safety TEXT NOT NULL,
    emergency TEXT NOT NULL,
    private TEXT NOT NULL,
    CONSTRAINT pk_client PRIMARY KEY (id)
)
""",
    """
CREATE TABLE consent (
    id VARCHAR(32) NOT NULL,
    client_id VARCHAR(32) NOT NULL,
    version TEXT NOT NULL,
    text TEXT NOT NULL,
    given_on DATE NOT NULL,
    how TEXT NOT NULL,
    withdrawn_on DATE,
    saved_at VARCHAR(33) NOT NULL,
    CONSTRAINT pk_consent PRIMARY KEY (id),
    CONSTRAINT ck_consent_how CHECK (how IN ('written', 'spoken', 'digital')),
    CONSTRAINT fk_consent_client_id FOREIGN KEY(client_id)
        REFERENCES client (id) ON DELETE CASCADE
)
""",
    """
CREATE TABLE goal (
    id VARCHAR(32) NOT NULL,
    client_id VARCHAR(32) NOT NULL,
    wording TEXT NOT NULL,
    created_at VARCHAR(33) NOT NULL,
    closed_at VARCHAR(33),
    CONSTRAINT pk_goal PRIMARY KEY (id),
    CONSTRAINT fk_goal_client_id FOREIGN KEY(client_id)
        REFERENCES client (id) ON DELETE CASCADE
)
""",
    """
CREATE TABLE goal_rating (
    id VARCHAR(32) NOT NULL,
    goal_id VARCHAR(32) NOT NULL,
    value INTEGER NOT NULL,
    rated_at VARCHAR(33) NOT NULL,
    CONSTRAINT pk_goal_rating PRIMARY KEY (id),
    CONSTRAINT ck_goal_rating_value CHECK (value BETWEEN 0 AND 10),
    CONSTRAINT fk_goal_rating_goal_id FOREIGN KEY(goal_id)
        REFERENCES goal (id) ON DELETE CASCADE
)
""",
    """
CREATE TABLE course (
    id VARCHAR(32) NOT NULL,
    title TEXT NOT NULL,
    started_on DATE NOT NULL,
    weekday INTEGER NOT NULL,
    time TIME NOT NULL,
    minutes INTEGER NOT NULL,
    headline TEXT NOT NULL,
    headline_every TEXT NOT NULL,
    calendar TEXT NOT NULL,
    client_chart TEXT NOT NULL,
    created_at VARCHAR(33) NOT NULL,
    finished_at VARCHAR(33),
    CONSTRAINT pk_course PRIMARY KEY (id),
    CONSTRAINT ck_course_weekday CHECK (weekday BETWEEN 0 AND 6),
    CONSTRAINT ck_course_minutes CHECK (minutes > 0),
    CONSTRAINT ck_course_headline_every CHECK (headline_every IN ('course', 'week')),
    CONSTRAINT ck_course_client_chart CHECK (client_chart IN ('line', 'words', 'nothing'))
)
""",
    """
CREATE TABLE participant (
    id VARCHAR(32) NOT NULL,
    course_id VARCHAR(32) NOT NULL,
    client_id VARCHAR(32) NOT NULL,
    place INTEGER NOT NULL,
    left_on DATE,
    CONSTRAINT pk_participant PRIMARY KEY (id),
    CONSTRAINT uq_participant_course_id_client_id UNIQUE (course_id, client_id),
    CONSTRAINT fk_participant_course_id FOREIGN KEY(course_id)
        REFERENCES course (id) ON DELETE CASCADE,
    CONSTRAINT fk_participant_client_id FOREIGN KEY(client_id)
        REFERENCES client (id) ON DELETE CASCADE
)
""",
    """
CREATE TABLE meeting (
    id VARCHAR(32) NOT NULL,
    course_id VARCHAR(32) NOT NULL,
    kind TEXT NOT NULL,
    week INTEGER NOT NULL,
    planned_at VARCHAR(33) NOT NULL,
    minutes INTEGER NOT NULL,
    status TEXT NOT NULL,
    theme TEXT NOT NULL,
    held_at VARCHAR(33),
    CONSTRAINT pk_meeting PRIMARY KEY (id),
    CONSTRAINT ck_meeting_kind CHECK (kind IN ('intake', 'week', 'extra', 'follow_up')),
    CONSTRAINT ck_meeting_status CHECK (status IN ('planned', 'held', 'missed', 'cancelled')),
    CONSTRAINT ck_meeting_minutes CHECK (minutes > 0),
    CONSTRAINT fk_meeting_course_id FOREIGN KEY(course_id)
        REFERENCES course (id) ON DELETE CASCADE
)
""",
    """
CREATE TABLE note (
    meeting_id VARCHAR(32) NOT NULL,
    filled BOOLEAN NOT NULL,
    saved_at VARCHAR(33) NOT NULL,
    locked_at VARCHAR(33),
    did TEXT NOT NULL,
    shared TEXT NOT NULL,
    private TEXT NOT NULL,
    CONSTRAINT pk_note PRIMARY KEY (meeting_id),
    CONSTRAINT fk_note_meeting_id FOREIGN KEY(meeting_id)
        REFERENCES meeting (id) ON DELETE CASCADE
)
""",
    """
CREATE TABLE participant_line (
    id VARCHAR(32) NOT NULL,
    meeting_id VARCHAR(32) NOT NULL,
    participant_id VARCHAR(32) NOT NULL,
    present BOOLEAN,
    sentence TEXT NOT NULL,
    private TEXT NOT NULL,
    CONSTRAINT pk_participant_line PRIMARY KEY (id),
    CONSTRAINT uq_participant_line_meeting_id_participant_id UNIQUE (meeting_id, participant_id),
    CONSTRAINT fk_participant_line_meeting_id FOREIGN KEY(meeting_id)
        REFERENCES meeting (id) ON DELETE CASCADE,
    CONSTRAINT fk_participant_line_participant_id FOREIGN KEY(participant_id)
        REFERENCES participant (id) ON DELETE CASCADE
)
""",
    """
CREATE TABLE addendum (
    id VARCHAR(32) NOT NULL,
    meeting_id VARCHAR(32) NOT NULL,
    private BOOLEAN NOT NULL,
    text TEXT NOT NULL,
    written_at VARCHAR(33) NOT NULL,
    CONSTRAINT pk_addendum PRIMARY KEY (id),
    CONSTRAINT fk_addendum_meeting_id FOREIGN KEY(meeting_id)
        REFERENCES meeting (id) ON DELETE CASCADE
)
""",
    """
CREATE TABLE step (
    id VARCHAR(32) NOT NULL,
    meeting_id VARCHAR(32) NOT NULL,
    client_id VARCHAR(32),
    text TEXT NOT NULL,
    state TEXT NOT NULL,
    created_at VARCHAR(33) NOT NULL,
    reviewed_in VARCHAR(32),
    reviewed_at VARCHAR(33),
    CONSTRAINT pk_step PRIMARY KEY (id),
    CONSTRAINT ck_step_state CHECK (state IN ('open', 'done', 'partly', 'not_yet')),
    CONSTRAINT fk_step_meeting_id FOREIGN KEY(meeting_id)
        REFERENCES meeting (id) ON DELETE CASCADE,
    CONSTRAINT fk_step_client_id FOREIGN KEY(client_id)
        REFERENCES client (id) ON DELETE CASCADE,
    CONSTRAINT fk_step_reviewed_in FOREIGN KEY(reviewed_in)
        REFERENCES meeting (id) ON DELETE SET NULL
)
""",
    """
CREATE TABLE score (
    id VARCHAR(32) NOT NULL,
    client_id VARCHAR(32) NOT NULL,
    course_id VARCHAR(32),
    meeting_id VARCHAR(32),
    week INTEGER,
    measure_id TEXT NOT NULL,
    taken_at VARCHAR(33) NOT NULL,
    how TEXT NOT NULL,
    shown TEXT NOT NULL,
    corrected BOOLEAN NOT NULL,
    deleted_at VARCHAR(33),
    measure_version INTEGER NOT NULL,
    answers TEXT NOT NULL,
    total FLOAT,
    subscales TEXT NOT NULL,
    category TEXT,
    valid BOOLEAN NOT NULL,
    saved_at VARCHAR(33) NOT NULL,
    CONSTRAINT pk_score PRIMARY KEY (id),
    CONSTRAINT ck_score_how CHECK (how IN ('paper', 'screen', 'spoken')),
    CONSTRAINT ck_score_shown CHECK (shown IN ('not_yet', 'shown', 'later', 'words')),
    CONSTRAINT fk_score_client_id FOREIGN KEY(client_id)
        REFERENCES client (id) ON DELETE CASCADE,
    CONSTRAINT fk_score_course_id FOREIGN KEY(course_id)
        REFERENCES course (id) ON DELETE SET NULL,
    CONSTRAINT fk_score_meeting_id FOREIGN KEY(meeting_id)
        REFERENCES meeting (id) ON DELETE SET NULL
)
""",
    """
CREATE TABLE score_history (
    id VARCHAR(32) NOT NULL,
    score_id VARCHAR(32) NOT NULL,
    replaced_at VARCHAR(33) NOT NULL,
    measure_version INTEGER NOT NULL,
    answers TEXT NOT NULL,
    total FLOAT,
    subscales TEXT NOT NULL,
    category TEXT,
    valid BOOLEAN NOT NULL,
    saved_at VARCHAR(33) NOT NULL,
    CONSTRAINT pk_score_history PRIMARY KEY (id),
    CONSTRAINT fk_score_history_score_id FOREIGN KEY(score_id)
        REFERENCES score (id) ON DELETE CASCADE
)
""",
    """
CREATE TABLE wording (
    measure_id TEXT NOT NULL,
    language TEXT NOT NULL,
    items TEXT NOT NULL,
    source TEXT NOT NULL,
    loaded_at VARCHAR(33) NOT NULL,
    CONSTRAINT pk_wording PRIMARY KEY (measure_id, language)
)
""",
    """
CREATE TABLE chart_event (
    id VARCHAR(32) NOT NULL,
    course_id VARCHAR(32) NOT NULL,
    client_id VARCHAR(32) NOT NULL,
    on_day DATE NOT NULL,
    text TEXT NOT NULL,
    CONSTRAINT pk_chart_event PRIMARY KEY (id),
    CONSTRAINT fk_chart_event_course_id FOREIGN KEY(course_id)
        REFERENCES course (id) ON DELETE CASCADE,
    CONSTRAINT fk_chart_event_client_id FOREIGN KEY(client_id)
        REFERENCES client (id) ON DELETE CASCADE
)
""",
    """
CREATE TABLE snippet (
    id VARCHAR(32) NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    created_at VARCHAR(33) NOT NULL,
    CONSTRAINT pk_snippet PRIMARY KEY (id)
)
""",
    """
CREATE TABLE draft (
    kind TEXT NOT NULL,
    ref TEXT NOT NULL,
    payload TEXT NOT NULL,
    saved_at VARCHAR(33) NOT NULL,
    CONSTRAINT pk_draft PRIMARY KEY (kind, ref)
)
""",
    """
CREATE TABLE preference (
    "key" TEXT NOT NULL,
    value TEXT NOT NULL,
    CONSTRAINT pk_preference PRIMARY KEY ("key")
)
""",
    """
CREATE TABLE erasure_ledger (
    client_id VARCHAR(32) NOT NULL,
    erased_at VARCHAR(33) NOT NULL,
    CONSTRAINT pk_erasure_ledger PRIMARY KEY (client_id)
)
""",
    """
CREATE TABLE audit_entry (
    id INTEGER NOT NULL,
    at VARCHAR(33) NOT NULL,
    act TEXT NOT NULL,
    ref VARCHAR(32) NOT NULL,
    CONSTRAINT pk_audit_entry PRIMARY KEY (id)
)
""",
    """
CREATE TABLE search_entry (
    id INTEGER NOT NULL,
    owner VARCHAR(32) NOT NULL,
    part TEXT NOT NULL,
    kind TEXT NOT NULL,
    private BOOLEAN NOT NULL,
    client_id VARCHAR(32),
    meeting_id VARCHAR(32),
    CONSTRAINT pk_search_entry PRIMARY KEY (id),
    CONSTRAINT uq_search_entry_owner_part UNIQUE (owner, part)
)
""",
)

INDEXES: tuple[str, ...] = (
    "CREATE INDEX ix_client_removed_at ON client (removed_at) WHERE removed_at IS NOT NULL",
    "CREATE INDEX ix_consent_client_id ON consent (client_id)",
    "CREATE INDEX ix_goal_client_id ON goal (client_id)",
    "CREATE INDEX ix_goal_rating_goal_id ON goal_rating (goal_id)",
    "CREATE INDEX ix_participant_client_id ON participant (client_id)",
    "CREATE INDEX ix_meeting_course_id_planned_at ON meeting (course_id, planned_at)",
    "CREATE INDEX ix_meeting_planned_at ON meeting (planned_at)",
    "CREATE INDEX ix_participant_line_participant_id ON participant_line (participant_id)",
    "CREATE INDEX ix_addendum_meeting_id ON addendum (meeting_id)",
    "CREATE INDEX ix_step_client_id ON step (client_id)",
    "CREATE INDEX ix_step_meeting_id ON step (meeting_id)",
    "CREATE INDEX ix_step_reviewed_in ON step (reviewed_in)",
    "CREATE INDEX ix_score_client_id_taken_at ON score (client_id, taken_at)",
    "CREATE INDEX ix_score_course_id ON score (course_id)",
    "CREATE INDEX ix_score_meeting_id ON score (meeting_id)",
    "CREATE INDEX ix_score_deleted_at ON score (deleted_at) WHERE deleted_at IS NOT NULL",
    "CREATE INDEX ix_score_history_score_id ON score_history (score_id)",
    "CREATE INDEX ix_chart_event_client_id ON chart_event (client_id)",
    "CREATE INDEX ix_chart_event_course_id ON chart_event (course_id)",
)
