"""Making a new encrypted database, of a new vault or for what is gathered of a damaged one."""

from __future__ import annotations

from pathlib import Path

from coach_app.data.keyring.sealing import KNOWN_SEALED
from coach_app.data.storage.engine import APPLICATION_ID, connect
from coach_app.data.storage.keys import DataKey
from coach_app.data.storage.pool import make_engine


def new_database(path: Path, key: DataKey, db_salt: bytes) -> None:
    """With today's schema, and nothing in it."""
    from coach_app.data.migrations import runner

    marks = (f"application_id={APPLICATION_ID}", KNOWN_SEALED)
    connection = connect(path, key, db_salt, create=True, pragmas=marks)
    connection.close()
    engine = make_engine(path, key, db_salt)
    try:
        runner.migrate(engine)
    finally:
        engine.dispose()
