"""Where else a client's name stands: what would still say it after they were erased.

The erasure is done for a trial within a transaction that is rolled back; whatever the database
still holds then is read, table by table, so that no list of places can be too short.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sqlalchemy import Connection, Table, select, update
from sqlalchemy.types import String

from coach_app.data import records as r
from coach_app.data import (  # the tables of all are looked through
    records_exercises,  # noqa: F401
    records_programme,  # noqa: F401
    records_rights,  # noqa: F401
)
from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.data.people.erasure import audit, erase_clients
from coach_app.data.store import Repository, found, gone
from coach_app.data.types import Json, clean, clean_json
from coach_app.errors import UserError
from coach_app.json_values import JsonValue
from coach_app.name_words import PARTICLES, TITLES

#: Ids and codes only, or derived from the others.
NOT_READ = frozenset({"search_entry", "erasure_ledger", "audit_entry"})
_SHORT = 4  # a shorter name in small letters is rather a word: "wil", "bo"
#: Words of a name that nobody is known by.
_NO_NAMES = TITLES | PARTICLES | {"and", "of"}


@dataclass(frozen=True)
class Mention:
    """One text with the name in it. ``path``: the way within a JSON value."""

    table: str
    key: tuple[str, ...]
    column: str
    path: tuple[str | int, ...]
    text: str
    names: tuple[str, ...]
    meeting_id: str | None = None
    client_id: str | None = None


class Mentions(Repository):
    def of(self, client_id: str) -> list[Mention]:
        """Texts that stay and say the client's name. Changes nothing."""
        with self._store.read() as session:
            client = found(session, r.Client, client_id)
            names = names_of(client.name, client.alias)
        if not names:
            return []
        with self._store.trial() as connection:
            erase_clients(connection, [client_id])
            return list(_mentions(connection, names))

    def rewrite(self, mention: Mention, text: str) -> None:
        """Put other words in its place, also in a locked note: erasing is a duty.

        UserError("gone", "text-moved") where it is not there any more or says something else.
        """
        table = r.Base.metadata.tables[mention.table]
        column = table.c[mention.column]
        keys = list(table.primary_key.columns)
        here = [part == value for part, value in zip(keys, mention.key, strict=True)]
        with self._write("clients", "meetings", "notes", "preferences") as session:
            kept = session.execute(select(column).where(*here)).first()
            if kept is None:
                raise gone()
            value = _replaced(kept[0], mention, clean(text))
            session.execute(update(table).where(*here).values({mention.column: value}))
            audit(session, "name-rewritten", mention.key[0][:32])


def _replaced(value: JsonValue, mention: Mention, text: str) -> JsonValue:
    if not mention.path:
        if value != mention.text:
            raise _moved()
        return text
    value = clean_json(value)  # a copy of its own
    inner = value
    try:
        for step in mention.path[:-1]:
            inner = inner[step]
        if inner[mention.path[-1]] != mention.text:
            raise _moved()
        inner[mention.path[-1]] = text
    except (KeyError, IndexError, TypeError) as error:
        raise _moved() from error
    return value


def _moved() -> UserError:
    return UserError(
        "text-moved",
        QT_TRANSLATE_NOOP("Errors", "This text has changed in the meantime."),
        QT_TRANSLATE_NOOP("Errors", "Look once more at what it says now."),
    )


# -- names -----------------------------------------------------------------------------


def names_of(name: str, alias: str = "") -> tuple[str, ...]:
    """The words by which somebody can be known: first and last names, no initials."""
    words = re.findall(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*", f"{name} {alias}")
    kept = (
        word
        for word in words
        if len(word) > 1 and word.casefold() not in _NO_NAMES and not _initials(word)
    )
    return tuple(dict.fromkeys(kept))


def _initials(word: str) -> bool:
    return len(word) <= 3 and word.isupper()


def fold(text: str) -> str:
    """Small letters without accents, as long as before."""
    return text.lower() if text.isascii() else "".join(map(_plain, text))


@lru_cache(maxsize=1000)
def _plain(char: str) -> str:
    return unicodedata.normalize("NFKD", char)[:1].lower()[:1] or char


def names_in(text: str, names: Sequence[str]) -> tuple[str, ...]:
    """Those that stand in ``text`` as a word, also with an s behind it: "Anna's"."""
    text = unicodedata.normalize("NFC", text)
    low = fold(text)
    hits = []
    for name in names:
        wanted = fold(unicodedata.normalize("NFC", name))
        if wanted not in low:
            continue
        for hit in re.finditer(rf"(?<!\w){re.escape(wanted)}(?=(?:['’]?s)?(?!\w))", low):
            if len(name) >= _SHORT or text[hit.start()].isupper():
                hits.append(name)
                break
    return tuple(hits)


# -- reading ---------------------------------------------------------------------------


def _mentions(connection: Connection, names: Sequence[str]) -> Iterator[Mention]:
    for table in r.Base.metadata.sorted_tables:
        if table.name not in NOT_READ:
            yield from _of_table(connection, table, names)


def _of_table(connection: Connection, table: Table, names: Sequence[str]) -> Iterator[Mention]:
    keys = list(table.primary_key.columns)
    columns = [
        column
        for column in table.columns
        if isinstance(column.type, String | Json)
        and not column.foreign_keys
        and (table.name == "draft" or not column.primary_key)
    ]
    about = [table.c[name] for name in ("meeting_id", "client_id") if name in table.c]
    for row in connection.execute(select(table)).mappings():
        for column in columns:
            for path, text in _leaves(row[column.name]):
                if hits := names_in(text, names):
                    refs = {ref.name: row[ref.name] for ref in about}
                    if table.name == "client":
                        refs["client_id"] = row["id"]
                    key = tuple(str(row[part.name]) for part in keys)
                    yield Mention(table.name, key, column.name, path, text, hits, **refs)


def _leaves(
    value: JsonValue, path: tuple[str | int, ...] = ()
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _leaves(inner, (*path, key))
    elif isinstance(value, list | tuple):
        for at, inner in enumerate(value):
            yield from _leaves(inner, (*path, at))
