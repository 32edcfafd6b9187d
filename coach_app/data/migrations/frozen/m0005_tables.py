"""Tables, columns and indexes of the fifth schema, frozen: never change what has been released."""

COLUMNS: tuple[str, ...] = (
    "ALTER TABLE client ADD COLUMN frozen_at VARCHAR(33)",
    "ALTER TABLE client ADD COLUMN keep_until DATE",
    "ALTER TABLE consent ADD COLUMN covers TEXT DEFAULT '[]' NOT NULL",
    "ALTER TABLE consent ADD COLUMN keep_months INTEGER",
    "ALTER TABLE consent ADD COLUMN parents TEXT DEFAULT '' NOT NULL",
)

TABLES: tuple[str, ...] = (
    """
CREATE TABLE correction (
    id VARCHAR(32) NOT NULL,
    client_id VARCHAR(32) NOT NULL,
    asked_on DATE NOT NULL,
    what TEXT NOT NULL,
    state TEXT NOT NULL,
    answer TEXT NOT NULL,
    answered_on DATE,
    saved_at VARCHAR(33) NOT NULL,
    CONSTRAINT pk_correction PRIMARY KEY (id),
    CONSTRAINT ck_correction_state CHECK (state IN ('open', 'done', 'declined')),
    CONSTRAINT fk_correction_client_id FOREIGN KEY(client_id)
        REFERENCES client (id) ON DELETE CASCADE
)
""",
    """
CREATE TABLE disclosure (
    id VARCHAR(32) NOT NULL,
    client_id VARCHAR(32) NOT NULL,
    place TEXT NOT NULL,
    shown BOOLEAN NOT NULL,
    reason TEXT NOT NULL,
    cuts TEXT NOT NULL,
    digest TEXT NOT NULL,
    chosen_at VARCHAR(33) NOT NULL,
    CONSTRAINT pk_disclosure PRIMARY KEY (id),
    CONSTRAINT uq_disclosure_client_id_place UNIQUE (client_id, place),
    CONSTRAINT ck_disclosure_reason CHECK (reason IN ('', 'others', 'own')),
    CONSTRAINT fk_disclosure_client_id FOREIGN KEY(client_id)
        REFERENCES client (id) ON DELETE CASCADE
)
""",
)

INDEXES: tuple[str, ...] = (
    "CREATE INDEX ix_client_frozen_at ON client (frozen_at) WHERE frozen_at IS NOT NULL",
    "CREATE INDEX ix_correction_client_id ON correction (client_id)",
)
