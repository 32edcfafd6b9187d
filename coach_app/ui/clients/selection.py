"""Which clients the list shows and in what order: filters, search, sorting. No widgets."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Callable, Sequence
from typing import Any

from coach_app.data.views import ClientRow

FILTERS = ("running", "aftercare", "finished", "archived", "attention")
EVERYBODY = "all"  # only while a search looks past the chosen filter
COLUMNS = ("name", "meetings", "weekly", "score", "next")


def matches_filter(row: ClientRow, name: str) -> bool:
    """A new client counts as running: work that waits. Archived never asks for attention."""
    if name == EVERYBODY:
        return True
    if name == "attention":
        return bool(row.attention) and row.status != "archived"
    if name == "running":
        return row.status in ("new", "running")
    return row.status == name


def fold(text: str) -> str:
    """Lower case without accents, so that "rene" finds René."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in parts if not unicodedata.combining(c))


def matches_search(row: ClientRow, words: Sequence[str]) -> bool:
    """Every word stands somewhere in the name. ``words`` are folded."""
    name = fold(row.name)
    return all(word in name for word in words)


def found(rows: Sequence[ClientRow], query: str) -> list[ClientRow]:
    """The rows whose name holds every word of ``query``."""
    words = fold(query).split()
    return [row for row in rows if matches_search(row, words)] if words else list(rows)


def counts(rows: Sequence[ClientRow]) -> dict[str, int]:
    """How many rows each filter holds, for the chips."""
    return {name: sum(matches_filter(row, name) for row in rows) for name in FILTERS}


def _last(values: Sequence[float | None]) -> float | None:
    return next((value for value in reversed(values) if value is not None), None)


def _moment(row: ClientRow) -> float | None:
    return row.next_meeting.timestamp() if row.next_meeting else None


def held(row: ClientRow) -> int:
    """Weekly meetings that took place."""
    return sum(dot.state == "done" for dot in row.dots)


_VALUES: dict[str, Callable[[ClientRow], float | None]] = {
    "meetings": lambda row: held(row) if row.dots else None,
    "weekly": lambda row: _last(row.weekly),
    "score": lambda row: row.last_score,
    "next": _moment,
}


def arranged(
    rows: Sequence[ClientRow], column: str, down: bool, key: Callable[[str], Any] = fold
) -> list[ClientRow]:
    """Sorted by ``column``; equal values by name, rows without a value always last.

    ``key`` turns a name into something that compares as the language does.
    """
    by_name = sorted(rows, key=lambda row: (key(row.name), row.id))
    if column == "name":
        return by_name[::-1] if down else by_name
    value = _VALUES[column]
    with_value = [row for row in by_name if value(row) is not None]
    without = [row for row in by_name if value(row) is None]
    with_value.sort(key=lambda row: (value(row) or 0.0) * (-1 if down else 1))
    return with_value + without


def started_long_ago(row: ClientRow, today: dt.date) -> bool:
    """Whether "started" needs its year."""
    return row.started_on is not None and row.started_on.year != today.year
