"""Read a file of texts: a `Table` that also knows texts by language."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple, Self

from coach_app.plain_text import seen

from . import languages
from .text import Text
from .toml import ContentError, Table, parse

__all__ = ["ContentError", "Reader", "read", "read_bytes"]

FORMAT = 1  # of files that name theirs
# Controls, and what turns the order of the letters behind it.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


class _Asks(NamedTuple):
    """What a file asks of its texts: asked for once, it reads thousands."""

    codes: tuple[str, ...]
    complete: tuple[str, ...]
    lenient: bool


class Reader(Table):
    """A text is a table with one entry for each language. What ships has all of those that
    are complete; in a ``lenient`` file (a coach's own) one language is enough."""

    _asks: _Asks

    @property
    def lenient(self) -> bool:
        return self._asks.lenient

    def text(self, key: str, *, needed: bool = True, limit: int = 0) -> Text:
        """Empty where the key is not there and not ``needed``."""
        if key not in self:
            if needed:
                raise self.fail(key, "missing")
            return Text()
        return self.table(key).as_text(needed=needed, limit=limit)

    def as_text(self, prefix: str = "", *, needed: bool = True, limit: int = 0) -> Text:
        """The text that stands in this table itself, as nl and en, or back_nl and back_en."""
        found: dict[str, str] = {}
        for code in self._asks.codes:
            key = f"{prefix}{code}"
            if key not in self._data:
                continue
            text = seen(self.string(key))
            if limit and len(text) > limit:
                raise self.fail(key, f"longer than {limit} characters")
            if _CONTROL.search(text):
                raise self.fail(key, "holds a control character")
            if text:
                found[code] = text
            elif not self._asks.lenient:
                raise self.fail(key, "no text")
        if not found:
            if needed:
                raise self.fail("", "is empty")
            return Text()
        for code in self._asks.complete:
            if code not in found and not self._asks.lenient:
                raise self.fail("", f"has no text in {languages.known()[code].name}")
            found.setdefault(code, next(iter(found.values())))
        return Text(**found)

    @property
    def is_text(self) -> bool:
        return any(code in self for code in self._asks.codes)

    def text_or_name(self, key: str) -> Text:
        """Where the value is no table, it is a name, the same in all languages."""
        if isinstance(self._data.get(key), str) and (name := self.string(key).strip()):
            return Text.same(name)
        return self.text(key)

    def texts(self) -> dict[str, Text]:
        """All of this table, where each entry is a text."""
        return {key: self.text(key) for key in self}

    def _within(self, data: dict[str, object], key: str, index: int | None = None) -> Self:
        inner = super()._within(data, key, index)
        inner._asks = self._asks
        return inner

    def expect_format(self) -> None:
        if self.whole("format") != FORMAT:
            raise self.fail("format", f"must be {FORMAT}")


def read_bytes(
    file: str, raw: bytes, *, rows: str = "{key}.{number}", lenient: bool = False
) -> Reader:
    """The whole of a file. Raises ContentError, as everything does that is read from it."""
    found = Reader(file, parse(file, raw), "", rows)
    found._asks = _Asks(languages.codes(), languages.complete(), lenient)
    return found


def read(path: Path, *, rows: str = "{key}.{number}") -> Reader:
    """A file that ships."""
    return read_bytes(path.name, path.read_bytes(), rows=rows)
