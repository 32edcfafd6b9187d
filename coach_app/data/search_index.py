"""The full text, made anew from the texts themselves when it is out of order."""

from __future__ import annotations

from sqlalchemy import Connection

from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.data.migrations.frozen import m0001_search, m0002_search
from coach_app.errors import UserError

_EMPTY = (
    "DELETE FROM search_text_content",  # not through the index: it is the index that is wrong
    "INSERT INTO search_text(search_text) VALUES ('rebuild')",
)
_FILL = """
    INSERT INTO search_text (rowid, open_text, private_text)
    SELECT e.id, iif(e.private, '', t.{column}), iif(e.private, t.{column}, '')
    FROM search_entry AS e JOIN {table} AS t ON t.{owner} = e.owner
    WHERE e.part = '{column}' AND e.kind = '{kind}'
"""


def make_anew(connection: Connection) -> None:
    """In the open transaction. Rows keep their number, and so their order."""
    for statement in _EMPTY:
        connection.exec_driver_sql(statement)
    for part in (*m0001_search.PARTS, *m0002_search.PARTS):
        connection.exec_driver_sql(_FILL.format(**part._asdict()))


def damaged() -> UserError:
    """The full text is out of order; the store makes it anew and then says ``mended``."""
    return UserError(
        "search-damaged",
        QT_TRANSLATE_NOOP("Errors", "Searching does not work: its index is damaged."),
        QT_TRANSLATE_NOOP("Errors", "All else works. Restore a backup to search again."),
    )


def mended() -> UserError:
    return UserError(
        "search-mended",
        QT_TRANSLATE_NOOP("Errors", "The index for searching was damaged and was made anew."),
        QT_TRANSLATE_NOOP("Errors", "Try again. Nothing else was touched."),
    )
