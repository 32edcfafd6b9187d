"""Official wording that a coach loads once: a text file or a pasted list, one item a line."""

from __future__ import annotations

import re
from dataclasses import dataclass

LONGEST = 300  # characters of one item
MOST_BYTES = 200_000  # a questionnaire is small; anything larger is another file

_NUMBER = re.compile(r"^\s*(?:item\s*|vraag\s*)?\(?(\d{1,2})\s*[.):\-–\t]\s*|^\s*[•*–-]\s+", re.I)
_BARE_NUMBER = re.compile(r"^\s*(\d{1,2})\s+(?=\D)")


@dataclass(frozen=True)
class Reading:
    """The items found. ``problem`` is "", "empty", "count", "long" or "twice"."""

    items: tuple[str, ...]
    problem: str
    found: int
    needed: int
    at: int = 0  # item with the problem


def decode(raw: bytes) -> str:
    """Text of a file in UTF-8, UTF-16 with a mark, or the old Windows code page.

    Raises ValueError for a file that is too large or not text.
    """
    if len(raw) > MOST_BYTES:
        raise ValueError("large")
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16")
    if b"\x00" in raw:
        raise ValueError("binary")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")


def lines_of(text: str) -> tuple[str, ...]:
    """Items without their numbers, bullets and empty lines between."""
    lines = [" ".join(line.split()) for line in text.splitlines()]
    lines = [line for line in lines if line]
    cut = [_NUMBER.sub("", line, count=1).strip() for line in lines]
    bare = [_BARE_NUMBER.match(line) for line in lines]
    numbers = [int(match.group(1)) for match in bare if match]
    if numbers == list(range(1, len(lines) + 1)):
        cut = [_BARE_NUMBER.sub("", line, count=1).strip() for line in lines]
    return tuple(line for line in cut if line)


def read(text: str, needed: int) -> Reading:
    """Read a pasted list for a scale of ``needed`` items and say what is wrong with it."""
    items = lines_of(text)
    found = len(items)
    if not found:
        return Reading(items, "empty", 0, needed)
    if found != needed:
        return Reading(items, "count", found, needed)
    for number, item in enumerate(items, start=1):
        if len(item) > LONGEST:
            return Reading(items, "long", found, needed, number)
        if item in items[: number - 1]:
            return Reading(items, "twice", found, needed, number)
    return Reading(items, "", found, needed)
