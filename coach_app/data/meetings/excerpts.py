"""Terms of a query and the piece of text around a finding."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from coach_app.plain_text import unturned

LONGEST_QUERY = 400  # characters that are looked at
MOST_TERMS = 12
BEFORE, WIDTH = 40, 160  # characters of an excerpt
START, END = "\x02", "\x03"
_MARKS = str.maketrans("", "", START + END)
FOLDED = 200_000  # characters of a very long text in which the place is looked for


@lru_cache(maxsize=4096)
def _base(char: str) -> str:
    """One lower-case character without its accents; "" for a combining mark."""
    parts = unicodedata.normalize("NFD", char.lower())
    return next((part for part in parts if not unicodedata.combining(part)), "")


def fold(text: str) -> str:
    """Lower case without accents, as the index sees it."""
    if text.isascii():
        return text.lower()
    return "".join(map(_base, text))


def terms_of(query: str) -> list[str]:
    """Folded words of a query, quotes and all; each once, without control characters."""
    printable = "".join(c if c.isprintable() else " " for c in query[:LONGEST_QUERY])
    return list(dict.fromkeys(filter(None, map(fold, printable.split()))))[:MOST_TERMS]


def excerpt(text: str, terms: Sequence[str]) -> str:
    """About 160 characters round the first finding; \\x02 and \\x03 mark what was found."""
    text = text[:FOLDED].translate(_MARKS)
    places = _places(text, terms)
    first = places[0][0] if places else 0
    start = _word_start(text, max(0, first - BEFORE))
    end = min(len(text), start + WIDTH)
    pieces, at = ["…" if start else ""], start
    for low, high in places:
        if low < at or low >= end:
            continue
        high = min(high, end)
        pieces += [text[at:low], START, text[low:high], END]
        at = high
    pieces += [text[at:end], "…" if end < len(text) else ""]
    return " ".join(unturned("".join(pieces)).split())


def _word_start(text: str, at: int) -> int:
    """The first word that begins at or after ``at``, if it is near."""
    if at == 0:
        return 0
    space = text.find(" ", at, at + BEFORE // 2)
    return at if space < 0 else space + 1


def _folded(text: str) -> tuple[Sequence[int], str]:
    """Folded text, and for each of its characters the place in ``text``."""
    if text.isascii():
        return range(len(text)), text.lower()
    kept = [(place, base) for place, char in enumerate(text) if (base := _base(char))]
    return [place for place, _ in kept], "".join(base for _, base in kept)


def _places(text: str, terms: Sequence[str]) -> list[tuple[int, int]]:
    """Where terms stand, in characters of ``text``; overlapping ones merged."""
    places, folded = _folded(text)
    spots: list[tuple[int, int]] = []
    for term in terms:
        at = folded.find(term)
        while at >= 0 and len(spots) < 200:
            last = at + len(term) - 1
            high = places[last + 1] if last + 1 < len(places) else len(text)
            spots.append((places[at], high))
            at = folded.find(term, at + len(term))
    merged: list[tuple[int, int]] = []
    for low, high in sorted(spots):
        if merged and low <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(high, merged[-1][1]))
        else:
            merged.append((low, high))
    return merged
