"""A look at every page of a database: the seals, the trees, and the full text."""

from __future__ import annotations

from pathlib import Path

from coach_app.data.faults import passing_fault
from coach_app.data.storage.engine import KeyedConnection, connect
from coach_app.data.storage.keys import DataKey

WHOLE, INDEX, DAMAGED = "whole", "index", "damaged"


def look(path: Path, key: DataKey, db_salt: bytes, *, safe: bool = False) -> str:
    """WHOLE, DAMAGED, or INDEX where only the full text is out of order. Changes nothing.

    UserError for a disk that does not answer.
    """
    import sqlcipher3.dbapi2 as sqlcipher

    try:
        link = connect(path, key, db_salt, safe=safe)
        try:
            return _look(link)
        finally:
            link.close()
    except sqlcipher.Error as error:
        if (fault := passing_fault(error)) is not None:
            raise fault from error
        return DAMAGED


def _look(link: KeyedConnection) -> str:
    # Both: the trees were in order on a page whose seal was broken.
    if link.execute("PRAGMA cipher_integrity_check").fetchall():
        return DAMAGED
    found = [str(row[0]).lower() for row in link.execute("PRAGMA quick_check")]
    if found == ["ok"]:
        return WHOLE
    return INDEX if all("fts5" in line for line in found) else DAMAGED
