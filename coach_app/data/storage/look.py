"""A look at every page of a database: the seals, the trees, and the full text."""

from __future__ import annotations

import re
from pathlib import Path

from coach_app.data.faults import passing_fault
from coach_app.data.storage.engine import KeyedConnection, connect
from coach_app.data.storage.keys import DataKey
from coach_app.data.storage.wal import in_log

WHOLE, INDEX, DAMAGED = "whole", "index", "damaged"


def look(path: Path, key: DataKey, db_salt: bytes) -> str:
    """WHOLE, DAMAGED, or INDEX where only the full text is out of order. Changes nothing.

    UserError for a disk that does not answer.
    """
    import sqlcipher3.dbapi2 as sqlcipher

    try:
        link = connect(path, key, db_salt, safe=True, pragmas=())
        try:
            return _look(link, path)
        finally:
            link.close()
    except sqlcipher.Error as error:
        if (fault := passing_fault(error)) is not None:
            raise fault from error
        return DAMAGED


def _look(link: KeyedConnection, path: Path) -> str:
    # Both: the trees were in order on a page whose seal was broken.
    if broken_pages(link) - in_log(path).pages:
        return DAMAGED
    found = [str(row[0]).lower() for row in link.execute("PRAGMA quick_check")]
    if found == ["ok"]:
        return WHOLE
    return INDEX if all("fts5" in line for line in found) else DAMAGED


def broken_pages(link: KeyedConnection) -> frozenset[int]:
    """Pages of the main file whose seal does not fit; 0 for what has no number.

    A page that a power cut tore in the middle of a checkpoint may stand whole in the log.
    """
    told = [str(row[0]) for row in link.execute("PRAGMA cipher_integrity_check").fetchall()]
    found = [re.search(r"page (\d+)", line) for line in told]
    return frozenset(int(page[1]) if page else 0 for page in found)
