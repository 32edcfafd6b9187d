"""Tables of a TOML file, read value by value; whatever is wrong is told with file, key, reason.

A reader of our own, because the libraries lose what the coach must be told: msgspec keeps the
place only inside an English sentence, drops the key where a table holds texts by language, and
lets unknown keys of a dataclass pass; cattrs turns "12" into 12. Which keys are known needs no
list: `done` complains of every key that nobody has asked for.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Callable, Collection, Iterator
from typing import Self, TypeVar

from coach_app.json_values import JsonTable

T = TypeVar("T")

MOST_BYTES = 256 * 1024
MOST_BITS = 64  # of a whole number; 0xfff… can be made as long as a file
KINDS: dict[type, str] = {
    str: "a text",
    int: "a whole number",
    bool: "true or false",
    list: "a list",
    dict: "a table",
    dt.date: "a date",
}


class ContentError(ValueError):
    """A file that cannot be used: ``file``, ``key`` and ``reason`` say where and why."""

    def __init__(self, file: str, key: str, reason: str) -> None:
        super().__init__(f"{file}: {key}: {reason}")
        self.file, self.key, self.reason = file, key, reason


def check_size(file: str, raw: bytes) -> None:
    if len(raw) > MOST_BYTES:
        raise ContentError(file, "file", f"larger than {MOST_BYTES // 1024} KiB")


def parse(file: str, raw: bytes) -> JsonTable:
    """The values of a file. Raises ContentError and nothing else."""
    check_size(file, raw)
    try:
        return tomllib.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError, OverflowError) as error:  # e.g. a number of a mile
        raise ContentError(file, "file", str(error)[:200]) from error


class Table:
    """One table. A key without a default must be there.

    ``rows`` says how a table in a list is named, from its ``key`` and ``index`` (from 0) or
    ``number`` (from 1).
    """

    def __init__(
        self, file: str, data: JsonTable, at: str = "", rows: str = "{key}.{number}"
    ) -> None:
        self.file, self._name, self._data, self._rows = file, at, data, rows
        self._above: Table | None = None
        self._index: int | None = None
        self._unread = set(data)
        self._inner: list[Table] = []

    def fail(self, key: str, reason: str) -> ContentError:
        """To raise: what is wrong with the value of ``key``, or with this table for ""."""
        return ContentError(self.file, self.place(key), reason)

    @property
    def at(self) -> str:
        """Where this table stands. Only a fault asks: naming each one would take its time."""
        if self._above is None:
            return self._name
        place = self._above.place(self._name)
        if self._index is None:
            return place
        return self._rows.format(key=place, index=self._index, number=self._index + 1)

    def place(self, key: str) -> str:
        """The whole name of one of its keys, or of the table itself for ""."""
        at = self.at
        return (f"{at}.{key}" if at and key else at or key)[:80]

    def __contains__(self, key: object) -> bool:
        return key in self._data

    def __iter__(self) -> Iterator[str]:
        return iter(self._data)

    def done(self) -> None:
        """Raises for the first key, here and in all inner tables, that nobody has asked for."""
        if self._unread:
            first = next(key for key in self._data if key in self._unread)
            raise self.fail(first, "unknown key")
        for inner in self._inner:
            inner.done()

    def ignore(self, *keys: str) -> None:
        """These may stand here and say nothing."""
        self._unread.difference_update(keys)

    # -- one value

    def maybe(self, read: Callable[[str], T], key: str) -> T | None:
        """What ``read`` (one of the methods below) gives, None where the key is not there."""
        return read(key) if key in self._data else None

    def get(self, key: str, kind: type[T], default: T | None = None) -> T:
        """A value of exactly this kind: true is no number, 1.0 is no whole number."""
        self._unread.discard(key)
        if key not in self._data:
            if default is None:
                raise self.fail(key, "missing")
            return default
        value = self._data[key]
        if isinstance(value, kind) and type(value) is kind:
            return value
        raise self.wrong_kind(key, value, KINDS[kind])

    def wrong_kind(self, key: str, value: object, wanted: str) -> ContentError:
        return self.fail(key, f"{short(value)} is of the wrong kind: {wanted} belongs here")

    def string(self, key: str, default: str | None = None) -> str:
        return self.get(key, str, default)

    def flag(self, key: str, default: bool | None = None) -> bool:
        return self.get(key, bool, default)

    def whole(
        self,
        key: str,
        low: int | None = None,
        high: int | None = None,
        default: int | None = None,
    ) -> int:
        """A whole number."""
        value = self.get(key, int, default)
        self._check_range(key, value, low, high)
        return value

    def number(
        self,
        key: str,
        low: float | None = None,
        high: float | None = None,
        default: float | None = None,
    ) -> float:
        self._unread.discard(key)
        value = self._data.get(key, default)
        if value is None:
            raise self.fail(key, "missing")
        if type(value) not in (int, float):
            raise self.wrong_kind(key, value, "a number")
        self._check_range(key, value, low, high)
        return float(value)

    def _check_range(self, key: str, value: float, low: float | None, high: float | None) -> None:
        if isinstance(value, int) and value.bit_length() > MOST_BITS:
            raise self.fail(key, "larger than any that means something")
        # Not the other way round: "not a number" is neither below nor above anything.
        if low is not None and high is not None and not low <= value <= high:
            raise self.fail(key, f"{short(value)} is not from {low} to {high}")

    def choice(self, key: str, allowed: Collection[str], default: str | None = None) -> str:
        value = self.string(key, default)
        self.one_of(key, value, allowed)
        return value

    def one_of(self, key: str, value: str, allowed: Collection[str]) -> None:
        if value not in allowed:
            names = ", ".join(list(allowed)[:40])
            raise self.fail(key, f"{short(value)} is none of {names}")

    # -- several values

    def names(self, key: str, allowed: Collection[str] | None = None) -> tuple[str, ...]:
        """A list of texts, each one of ``allowed``; () where the key is not there."""
        found = self.get(key, list, [])
        for value in found:
            if not isinstance(value, str):
                raise self.wrong_kind(key, value, "a list of texts")
            if allowed is not None:
                self.one_of(key, value, allowed)
        return tuple(found)

    def wholes(self, key: str) -> tuple[int, ...]:
        """A list of whole numbers."""
        found = self.get(key, list)
        for value in found:
            if type(value) is not int:
                raise self.wrong_kind(key, value, "a list of whole numbers")
        return tuple(found)

    def table(self, key: str) -> Self:
        return self._within(self.get(key, dict), key)

    def tables(self, key: str, needed: bool = False, most: int | None = None) -> list[Self]:
        """The tables of a list; [] where the key is not there and may be left out."""
        rows = self.get(key, list, None if needed else [])
        if most is not None and len(rows) > most:
            raise self.fail(key, f"more than {most}")
        found = []
        for index, row in enumerate(rows):
            if not isinstance(row, dict):
                raise self._within({}, key, index).fail("", "is no table")
            found.append(self._within(row, key, index))
        return found

    def _within(self, data: JsonTable, key: str, index: int | None = None) -> Self:
        inner = type(self)(self.file, data, key, self._rows)
        inner._above, inner._index = self, index
        self._inner.append(inner)
        return inner


def short(value: object) -> str:
    """A value in an error: never longer than a line. Texts stand in quotes."""
    try:
        text = f"“{value}”" if isinstance(value, str) else str(value)
    except ValueError:  # a number of so many digits that Python does not write it out
        return "a number of a mile"
    except RecursionError:
        return "lists within lists"
    return text if len(text) <= 40 else f"{text[:39]}…"
