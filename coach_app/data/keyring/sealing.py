"""What an opened database tells of its header: whether it was sealed before, and its salt."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from pathlib import Path

from sqlalchemy import Engine

from coach_app.data.storage import user_version
from coach_app.data.storage.engine import connect
from coach_app.data.storage.header import Header
from coach_app.data.storage.keys import DataKey
from coach_app.data.storage.layout import DATABASE, salt_in_file
from coach_app.data.storage.wal import check_log
from coach_app.errors import UserError

KNOWN_SEALED = f"user_version={user_version.SEALED}"  # of a new database


def check_sealed(engine: Engine, header: Header) -> None:
    """UserError("header-changed") for a header of the first version in a newer one's place."""
    with engine.connect().execution_options(read_only=True) as connection:
        kept = connection.exec_driver_sql("PRAGMA user_version").scalar()
    header.check_known(int(kept or 0))


def note_sealed(engine: Engine) -> None:
    """From now on no header without a seal. What cannot be written is noted another time."""
    from sqlalchemy.exc import DatabaseError

    with contextlib.suppress(DatabaseError, UserError), engine.begin() as connection:
        kept = int(connection.exec_driver_sql("PRAGMA user_version").scalar() or 0)
        if not user_version.is_sealed(kept):
            connection.exec_driver_sql(f"PRAGMA user_version={kept | user_version.SEALED}")


def with_salt(generation: Path, header: Header, key: DataKey) -> Header:
    """This header with the salt that opens the generation. It may be the copy of one that is lost,
    of the generation before: then SQLCipher's own place, in front of the file, tells the salt.

    Only looked at: nobody knows yet whether the log beside it belongs here."""
    told = salt_in_file(generation)
    if told in (b"", header.db_salt):
        return header
    for salt in (header.db_salt, told):
        if any(_opens(generation / DATABASE, key, salt, alone=alone) for alone in (True, False)):
            return replace(header, db_salt=salt)
    return header


def _opens(database: Path, key: DataKey, salt: bytes, *, alone: bool) -> bool:
    """``alone``: without the log, which the page of the schema may need after a power cut."""
    import sqlcipher3.dbapi2 as sqlcipher

    try:
        if not alone:
            check_log(database, key, salt)
        connect(database, key, salt, safe=True, alone=alone, pragmas=()).close()
    except (sqlcipher.DatabaseError, UserError):
        return False
    return True
