"""The table of the fourth schema, frozen: never change what has been released."""

TABLES: tuple[str, ...] = (
    """
CREATE TABLE log_mark (
    id INTEGER NOT NULL,
    mark TEXT NOT NULL,
    before TEXT NOT NULL,
    writes INTEGER NOT NULL,
    CONSTRAINT pk_log_mark PRIMARY KEY (id),
    CONSTRAINT ck_log_mark_one CHECK (id = 1)
)
""",
)

ROWS: tuple[str, ...] = (
    "INSERT INTO log_mark (id, mark, before, writes) VALUES (1, lower(hex(randomblob(16))), '', 0)",
)
