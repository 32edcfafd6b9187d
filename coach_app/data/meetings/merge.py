"""Two people changed one text: what both wrote stands in it afterwards.

A three-way merge: ``base`` is the text both began with. Changes in different places are both
made. Where both changed the same lines, both stand below each other with a line between.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

APART = "— — —"  # stands between two texts where the caller names no words for it
_PIECES = re.compile(r"\s+|\S+")
# Comparing pieces takes the square of their number; beyond this both texts stand whole.
_MOST_PIECES = 2_000


@dataclass(frozen=True)
class _Change:
    """Lines ``start`` to ``end`` of the base became ``new``."""

    start: int
    end: int
    new: tuple[str, ...]

    def touches(self, other: _Change, *, near: bool) -> bool:
        """Whether both changed the same place. ``near``: next to each other is the same."""
        if near or self.start == self.end == other.start == other.end:
            return self.start <= other.end and other.start <= self.end
        return self.start < other.end and other.start < self.end


def merge(base: str, mine: str, stored: str, apart: str = APART) -> str:
    """``stored`` with what ``mine`` changed since ``base``. No word that either wrote is lost.

    What one of them took away and the other left alone is gone.
    """
    if mine in (stored, base):
        return stored
    if stored == base:
        return mine
    lines = _merge_lines(base.split("\n"), mine.split("\n"), stored.split("\n"), apart)
    merged = "\n".join(lines)
    if _keeps_words(base, mine, stored, merged):
        return merged
    return _both(mine, stored, apart)


def _merge_lines(
    base: Sequence[str], mine: Sequence[str], stored: Sequence[str], apart: str
) -> list[str]:
    if max(len(base), len(mine), len(stored)) > _MOST_PIECES:
        return _both("\n".join(mine), "\n".join(stored), apart).split("\n")
    result: list[str] = []
    for before, ours, theirs in _hunks(base, mine, stored, near=False):
        if ours == before:
            result += theirs
        elif theirs == before or ours == theirs:
            result += ours
        else:
            result += _merge_hunk(before, ours, theirs, apart)
    return result


def _merge_hunk(
    before: Sequence[str], ours: Sequence[str], theirs: Sequence[str], apart: str
) -> list[str]:
    """Lines that both changed: word for word where that goes, else one below the other."""
    base, mine, stored = ("\n".join(lines) for lines in (before, ours, theirs))
    if not base.strip() and not _within(mine, stored) and not _within(stored, mine):
        return [*theirs, *ours]  # both added lines here: nothing stands against anything
    words = _merge_words(base, mine, stored)
    return (_both(mine, stored, apart) if words is None else words).split("\n")


def _merge_words(base: str, mine: str, stored: str) -> str | None:
    """None where both changed the same words, or words next to each other."""
    pieces = [_PIECES.findall(text) for text in (base, mine, stored)]
    if max(len(found) for found in pieces) > _MOST_PIECES:
        return None
    result: list[str] = []
    for before, ours, theirs in _hunks(*pieces, near=True):
        if ours == before:
            result += theirs
        elif theirs == before or ours == theirs:
            result += ours
        else:
            return None
    return "".join(result)


def _both(mine: str, stored: str, apart: str) -> str:
    """The stored one stays; the other below it. One that stands within the other is there."""
    if not mine.strip() or _within(mine, stored):
        return stored
    if not stored.strip() or _within(stored, mine):
        return mine
    return "\n".join((stored.rstrip("\n"), apart, mine.lstrip("\n")))


def _within(part: str, whole: str) -> bool:
    """Whether ``part`` stands in ``whole``, not cutting a word in two."""
    at = whole.find(part)
    while at >= 0:
        after = at + len(part)
        begins = at == 0 or not part[:1].strip() or not whole[at - 1].strip()
        ends = after == len(whole) or not part[-1:].strip() or not whole[after].strip()
        if begins and ends:
            return True
        at = whole.find(part, at + 1)
    return False


def _changes(base: Sequence[str], new: Sequence[str]) -> list[_Change]:
    """How ``new`` differs; what is the same at both ends is left out first, which is quick."""
    least = min(len(base), len(new))
    head = next((at for at in range(least) if base[at] != new[at]), least)
    tail = 0
    while tail < least - head and base[-1 - tail] == new[-1 - tail]:
        tail += 1
    was, now = base[head : len(base) - tail], new[head : len(new) - tail]
    matcher = SequenceMatcher(None, was, now, autojunk=False)
    return [
        _Change(head + start, head + end, tuple(now[low:high]))
        for tag, start, end, low, high in matcher.get_opcodes()
        if tag != "equal"
    ]


def _hunks(
    base: Sequence[str], mine: Sequence[str], stored: Sequence[str], *, near: bool
) -> Iterator[tuple[list[str], list[str], list[str]]]:
    """The base cut in pieces, each with what either made of it."""
    ours, theirs = _changes(base, mine), _changes(base, stored)
    at = 0
    while ours or theirs:
        group_ours, group_theirs = _next_group(ours, theirs, near)
        group = [*group_ours, *group_theirs]
        start = min(change.start for change in group)
        end = max(change.end for change in group)
        if at < start:
            same = list(base[at:start])
            yield same, same, same
        before = list(base[start:end])
        yield (
            before,
            _applied(base, group_ours, start, end),
            _applied(base, group_theirs, start, end),
        )
        at = end
    if at < len(base):
        same = list(base[at:])
        yield same, same, same


def _next_group(
    ours: list[_Change], theirs: list[_Change], near: bool
) -> tuple[list[_Change], list[_Change]]:
    """Take the first change, and all that touch it or each other, off both lists."""
    taken: tuple[list[_Change], list[_Change]] = ([], [])
    first = 0 if not theirs or (ours and _before(ours[0], theirs[0])) else 1
    lists = (ours, theirs)
    taken[first].append(lists[first].pop(0))
    grew = True
    while grew:
        grew = False
        for side, other in ((0, 1), (1, 0)):
            while lists[side] and any(
                lists[side][0].touches(change, near=near) for change in taken[other]
            ):
                taken[side].append(lists[side].pop(0))
                grew = True
    return taken


def _before(one: _Change, other: _Change) -> bool:
    return (one.start, one.end) <= (other.start, other.end)


def _applied(base: Sequence[str], changes: list[_Change], start: int, end: int) -> list[str]:
    result: list[str] = []
    at = start
    for change in changes:
        result += base[at : change.start]
        result += change.new
        at = change.end
    return [*result, *base[at:end]]


def _keeps_words(base: str, mine: str, stored: str, merged: str) -> bool:
    """What either wrote, and what both still have, stands in the merged text."""
    was, ours, theirs, now = (Counter(text.split()) for text in (base, mine, stored, merged))
    needed = (ours - was) | (theirs - was) | (ours & theirs)
    return not needed - now
