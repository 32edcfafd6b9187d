"""Where two texts differ, as places in a text document. Knows no widgets.

Places count in UTF-16 units, as Qt does: an emoji takes two.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import partial

FINE = 4_000_000  # pairs of words that may be compared; above that line by line, then as one
_WORDS = re.compile(r"\w+|\W", re.DOTALL)
_BREAKS = str.maketrans({"\u2028": "\n", "\u2029": "\n", "\ufdd0": "\n", "\ufdd1": "\n"})


@dataclass(frozen=True)
class TextChange:
    """At ``start`` the text ``removed`` gives way to ``added``."""

    start: int
    removed: str
    added: str

    @property
    def end(self) -> int:
        return self.start + units(self.removed)


def units(text: str) -> int:
    return len(text) + sum(char > "\uffff" for char in text)


def plain(text: str) -> str:
    """As a text document keeps it: one kind of line break."""
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_BREAKS)


def read_back(text: str) -> str:
    """As a text document gives it back: hard spaces become spaces."""
    return plain(text).replace("\u00a0", " ")


def changes_between(old: str, new: str) -> list[TextChange]:
    """What makes ``new`` out of ``old``, from front to back; what is the same is left alone."""
    head = _same(min(len(old), len(new)), lambda n: old[:n] == new[:n])
    rest = min(len(old), len(new)) - head
    tail = _same(rest, lambda n: old[len(old) - n :] == new[len(new) - n :])
    before, after = old[head : len(old) - tail], new[head : len(new) - tail]
    if not before and not after:
        return []
    found, at = [], units(old[:head])
    for gone, come in _pieces(before, after):
        if gone != come:
            same = _same(min(len(gone), len(come)), partial(_begin_alike, gone, come))
            found.append(TextChange(at + units(gone[:same]), gone[same:], come[same:]))
        at += units(gone)
    return found


def _begin_alike(a: str, b: str, count: int) -> bool:
    return a[:count] == b[:count]


def _same(most: int, alike: Callable[[int], bool]) -> int:
    """The largest count up to ``most`` that is ``alike``; every smaller one is too."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if alike(middle) else (low, middle - 1)
    return low


def _pieces(old: str, new: str) -> list[tuple[str, str]]:
    """Pairs of text that belong to each other; together they are the two texts."""
    if not old or not new:
        return [(old, new)]
    for split in (_WORDS.findall, _lines):
        a, b = split(old), split(new)
        if len(a) * len(b) <= FINE:
            return _matched(a, b)
    return [(old, new)]


def _lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)


def _matched(a: Sequence[str], b: Sequence[str]) -> list[tuple[str, str]]:
    codes = SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    return [("".join(a[i:j]), "".join(b[k:n])) for _, i, j, k, n in codes]
