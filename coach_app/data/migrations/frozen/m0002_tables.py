"""Tables and indexes of the second schema, frozen: never change what has been released."""

# Who came later; empty for everybody so far: from the first meeting.
COLUMNS: tuple[str, ...] = ("ALTER TABLE participant ADD COLUMN joined_on DATE",)

TABLES: tuple[str, ...] = (
    """
CREATE TABLE exercise_run (
    id VARCHAR(32) NOT NULL,
    client_id VARCHAR(32) NOT NULL,
    course_id VARCHAR(32),
    meeting_id VARCHAR(32),
    exercise_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    language TEXT NOT NULL,
    started_at VARCHAR(33) NOT NULL,
    finished_at VARCHAR(33),
    seconds INTEGER NOT NULL,
    planned INTEGER NOT NULL,
    stopped BOOLEAN NOT NULL,
    "before" INTEGER,
    "after" INTEGER,
    helpful INTEGER,
    answers TEXT NOT NULL,
    CONSTRAINT pk_exercise_run PRIMARY KEY (id),
    CONSTRAINT ck_exercise_run_before CHECK (before BETWEEN 0 AND 10),
    CONSTRAINT ck_exercise_run_after CHECK (after BETWEEN 0 AND 10),
    CONSTRAINT ck_exercise_run_helpful CHECK (helpful BETWEEN 1 AND 3),
    CONSTRAINT fk_exercise_run_client_id FOREIGN KEY(client_id)
        REFERENCES client (id) ON DELETE CASCADE,
    CONSTRAINT fk_exercise_run_course_id FOREIGN KEY(course_id)
        REFERENCES course (id) ON DELETE SET NULL,
    CONSTRAINT fk_exercise_run_meeting_id FOREIGN KEY(meeting_id)
        REFERENCES meeting (id) ON DELETE SET NULL
)
""",
    """
CREATE TABLE making (
    id VARCHAR(32) NOT NULL,
    client_id VARCHAR(32) NOT NULL,
    course_id VARCHAR(32),
    meeting_id VARCHAR(32),
    run_id VARCHAR(32),
    exercise_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    week INTEGER,
    made_at VARCHAR(33) NOT NULL,
    removed_at VARCHAR(33),
    in_story BOOLEAN NOT NULL,
    has_picture BOOLEAN NOT NULL,
    title TEXT NOT NULL,
    sentence TEXT NOT NULL,
    text TEXT NOT NULL,
    payload TEXT NOT NULL,
    CONSTRAINT pk_making PRIMARY KEY (id),
    CONSTRAINT ck_making_kind CHECK (kind IN ('drawing', 'text', 'picture', 'sound', 'map')),
    CONSTRAINT fk_making_client_id FOREIGN KEY(client_id)
        REFERENCES client (id) ON DELETE CASCADE,
    CONSTRAINT fk_making_course_id FOREIGN KEY(course_id)
        REFERENCES course (id) ON DELETE SET NULL,
    CONSTRAINT fk_making_meeting_id FOREIGN KEY(meeting_id)
        REFERENCES meeting (id) ON DELETE SET NULL,
    CONSTRAINT fk_making_run_id FOREIGN KEY(run_id)
        REFERENCES exercise_run (id) ON DELETE SET NULL
)
""",
    """
CREATE TABLE making_picture (
    making_id VARCHAR(32) NOT NULL,
    thumb BLOB,
    picture BLOB,
    CONSTRAINT pk_making_picture PRIMARY KEY (making_id),
    CONSTRAINT fk_making_picture_making_id FOREIGN KEY(making_id)
        REFERENCES making (id) ON DELETE CASCADE
)
""",
    """
CREATE TABLE circle_person (
    id VARCHAR(32) NOT NULL,
    client_id VARCHAR(32) NOT NULL,
    label TEXT NOT NULL,
    kind TEXT NOT NULL,
    created_at VARCHAR(33) NOT NULL,
    CONSTRAINT pk_circle_person PRIMARY KEY (id),
    CONSTRAINT fk_circle_person_client_id FOREIGN KEY(client_id)
        REFERENCES client (id) ON DELETE CASCADE
)
""",
    """
CREATE TABLE circle_map (
    id VARCHAR(32) NOT NULL,
    client_id VARCHAR(32) NOT NULL,
    course_id VARCHAR(32),
    week INTEGER,
    made_on DATE NOT NULL,
    created_at VARCHAR(33) NOT NULL,
    CONSTRAINT pk_circle_map PRIMARY KEY (id),
    CONSTRAINT fk_circle_map_client_id FOREIGN KEY(client_id)
        REFERENCES client (id) ON DELETE CASCADE,
    CONSTRAINT fk_circle_map_course_id FOREIGN KEY(course_id)
        REFERENCES course (id) ON DELETE SET NULL
)
""",
    """
CREATE TABLE circle_place (
    id VARCHAR(32) NOT NULL,
    map_id VARCHAR(32) NOT NULL,
    person_id VARCHAR(32) NOT NULL,
    place INTEGER NOT NULL,
    ring INTEGER NOT NULL,
    angle FLOAT NOT NULL,
    distance FLOAT NOT NULL,
    quality TEXT NOT NULL,
    gives TEXT NOT NULL,
    contact TEXT NOT NULL,
    CONSTRAINT pk_circle_place PRIMARY KEY (id),
    CONSTRAINT ck_circle_place_ring CHECK (ring BETWEEN 1 AND 3),
    CONSTRAINT ck_circle_place_quality CHECK (quality IN ('', 'warm', 'wish')),
    CONSTRAINT uq_circle_place_map_id_person_id UNIQUE (map_id, person_id),
    CONSTRAINT fk_circle_place_map_id FOREIGN KEY(map_id)
        REFERENCES circle_map (id) ON DELETE CASCADE,
    CONSTRAINT fk_circle_place_person_id FOREIGN KEY(person_id)
        REFERENCES circle_person (id) ON DELETE CASCADE
)
""",
    """
CREATE TABLE own_exercise (
    id VARCHAR(32) NOT NULL,
    exercise_id TEXT NOT NULL,
    source TEXT NOT NULL,
    saved_at VARCHAR(33) NOT NULL,
    CONSTRAINT pk_own_exercise PRIMARY KEY (id),
    CONSTRAINT uq_own_exercise_exercise_id UNIQUE (exercise_id)
)
""",
    """
CREATE TABLE exercise_audio (
    id VARCHAR(32) NOT NULL,
    exercise_id TEXT NOT NULL,
    suffix TEXT NOT NULL,
    data BLOB NOT NULL,
    CONSTRAINT pk_exercise_audio PRIMARY KEY (id),
    CONSTRAINT uq_exercise_audio_exercise_id UNIQUE (exercise_id)
)
""",
    """
CREATE TABLE recording (
    id VARCHAR(32) NOT NULL,
    exercise_id TEXT NOT NULL,
    language TEXT NOT NULL,
    step INTEGER NOT NULL,
    seconds FLOAT NOT NULL,
    rate INTEGER NOT NULL,
    data BLOB NOT NULL,
    CONSTRAINT pk_recording PRIMARY KEY (id),
    CONSTRAINT uq_recording_exercise_id_language_step UNIQUE (exercise_id, language, step)
)
""",
)

INDEXES: tuple[str, ...] = (
    "CREATE INDEX ix_exercise_run_client_id_started_at ON exercise_run (client_id, started_at)",
    "CREATE INDEX ix_exercise_run_course_id ON exercise_run (course_id)",
    "CREATE INDEX ix_exercise_run_meeting_id ON exercise_run (meeting_id)",
    "CREATE INDEX ix_making_client_id_made_at ON making (client_id, made_at)",
    "CREATE INDEX ix_making_course_id ON making (course_id)",
    "CREATE INDEX ix_making_meeting_id ON making (meeting_id)",
    "CREATE INDEX ix_making_removed_at ON making (removed_at) WHERE removed_at IS NOT NULL",
    "CREATE INDEX ix_making_run_id ON making (run_id)",
    "CREATE INDEX ix_circle_person_client_id ON circle_person (client_id)",
    "CREATE INDEX ix_circle_map_client_id ON circle_map (client_id)",
    "CREATE INDEX ix_circle_map_course_id ON circle_map (course_id)",
    "CREATE INDEX ix_circle_place_person_id ON circle_place (person_id)",
)
