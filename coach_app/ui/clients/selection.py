"""Which clients the list shows and in what order: filters, search, sorting. No widgets."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from coach_app.data.views import ClientRow

if TYPE_CHECKING:
    from _typeshed import SupportsRichComparison

FILTERS = ("running", "aftercare", "finished", "archived", "attention")
EVERYBODY = "all"  # only while a search looks past the chosen filter


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


def arranged(
    rows: Sequence[ClientRow],
    value: Callable[[ClientRow], float | None] | None,
    down: bool,
    key: Callable[[str], SupportsRichComparison] = fold,
) -> list[ClientRow]:
    """Sorted by a column's ``value``, or by name where it has none; equal values by name,
    rows without a value always last.

    ``key`` turns a name into something that compares as the language does.
    """
    by_name = sorted(rows, key=lambda row: (key(row.name), row.id))
    if value is None:
        return by_name[::-1] if down else by_name
    with_value = [row for row in by_name if value(row) is not None]
    without = [row for row in by_name if value(row) is None]
    with_value.sort(key=lambda row: (value(row) or 0.0) * (-1 if down else 1))
    return with_value + without
