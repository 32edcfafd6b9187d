"""What can still be read of a damaged database, row by row, gathered in a new one beside it.

The pages of the damaged file hold rows of many people: with one of them broken, hardly any page
of the program could be shown. Gathered, all is there but the rows on the broken pages. The new
file is encrypted like the old one, only read from, and deleted when the vault closes.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from coach_app.data.storage.engine import KeyedConnection

Open = Callable[[], KeyedConnection]
FARTHEST = 2**40  # rows that are looked over for the next one that can be read
_TABLES = """
    SELECT name FROM sqlite_master
    WHERE type = 'table' AND sql IS NOT NULL AND name NOT LIKE 'search%'
      AND name NOT IN ('alembic_version', 'log_mark')
"""
_GUARDS = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name NOT LIKE 'search%'"
# A held meeting whose note is gone would look like one without a note.
_LOST_NOTES = """
    INSERT INTO note (meeting_id, filled, saved_at, locked_at, did, shared, private)
    SELECT id, 1, planned_at, NULL, '', '{words}', '' FROM meeting
    WHERE status = 'held' AND id NOT IN (SELECT meeting_id FROM note)
"""


@dataclass(frozen=True)
class Gathered:
    """``broken``: tables of which rows are missing."""

    broken: frozenset[str]


def gather(source: Open, target: KeyedConnection, words: str) -> Gathered:
    """Copy every row that can be read. ``words`` stand where a note cannot be."""
    for (name,) in target.execute(_GUARDS).fetchall():
        target.execute(f'DROP TRIGGER "{name}"')  # they guard against changes; this is a copy
    target.execute("PRAGMA foreign_keys=OFF")
    target.execute("BEGIN")
    broken = {name for (name,) in target.execute(_TABLES).fetchall() if _copy(source, target, name)}
    if "note" in broken:
        quoted = words.replace("'", "''")
        target.execute(_LOST_NOTES.format(words=quoted))
    _drop_orphans(target)
    target.execute("COMMIT")
    return Gathered(frozenset(broken))


def _copy(source: Open, target: KeyedConnection, table: str) -> bool:
    """Whether rows of ``table`` could not be read."""
    marks = ""
    walk = _Walk(source, table)
    for row in walk.rows():
        marks = marks or ", ".join("?" * (len(row) - 1))
        target.execute(f'INSERT OR IGNORE INTO "{table}" VALUES ({marks})', row[1:])
    return walk.broken


def _drop_orphans(target: KeyedConnection) -> None:
    """Rows whose owner was on a broken page: no page can show them, and some would fail."""
    while orphans := target.execute("PRAGMA foreign_key_check").fetchall():
        for table, number, *_ in orphans:
            target.execute(f'DELETE FROM "{table}" WHERE rowid = {number}')


class _Walk:
    """The rows of a table in order, over what cannot be read. Each break costs a connection."""

    def __init__(self, source: Open, table: str) -> None:
        self._source, self._table = source, table
        self.broken = False

    def rows(self) -> Iterator[tuple[Any, ...]]:
        """Any: a row of any table, its number first."""
        import sqlcipher3.dbapi2 as sqlcipher

        last = -1
        while True:
            with contextlib.closing(self._source()) as link:
                try:
                    for row in link.execute(self._from(last + 1)):
                        last = row[0]
                        yield row
                    return
                except sqlcipher.DatabaseError:
                    self.broken = True
            next_one = self._next(last)
            if next_one is None:
                return
            last = next_one - 1

    def _from(self, number: int, more: str = "") -> str:
        return f'SELECT rowid, * FROM "{self._table}" WHERE rowid >= {number} ORDER BY rowid{more}'

    def _next(self, last: int) -> int | None:
        """The lowest number behind ``last`` from which on the next row can be read."""
        step = 1
        while not self._reads(last + 1 + step):
            step *= 2
            if step > FARTHEST:
                return None
        low, high = last + 1 + step // 2, last + 1 + step
        while high - low > 1:
            middle = (low + high) // 2
            if self._reads(middle):
                high = middle
            else:
                low = middle
        return high

    def _reads(self, number: int) -> bool:
        import sqlcipher3.dbapi2 as sqlcipher

        with contextlib.closing(self._source()) as link:
            try:
                link.execute(self._from(number, " LIMIT 1")).fetchall()
            except sqlcipher.DatabaseError:
                return False
        return True
