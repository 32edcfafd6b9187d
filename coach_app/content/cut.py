"""How paper-cut pictures are written: one piece of paper a line, the hindmost first.

    moss M0 0L10 0L5 8Z      a plane: the colour of its paper, and an outline as SVG writes it
    moss+white:30 …          that colour with 30 parts of 100 of another in it (50 without a number)
    ink*0.4 …                see-through, 0 to 1
    ink~2.4 M0 0L10 0        no plane but a strip of that width
    moss o 0 0 12 8          a round: its middle and two radii (one radius: a circle)
    moss b 0 0 8 -4 9 6      a soft shape through these points
    turn 38                  whatever follows is turned round the middle, in degrees clockwise
    @bird 30 20 40 -8 -1     another picture: its middle, its side, turned; -1: mirrored

The middle of a motif is 0 0 and its side 100; y grows downward.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

SIDE = 100.0  # of a motif
PAPERS = frozenset(
    (
        *("moss", "mossL", "mossD", "sky", "skyL", "skyD", "clay", "clayL", "clayD"),
        *("honey", "honeyL", "hei", "heiL", "heiD", "sand", "white", "ink"),
        *("skin", "skinD", "hair"),
    )
)
_HEAD = re.compile(r"([a-zA-Z]+)(?:\+([a-zA-Z]+)(?::(\d+))?)?(?:\*([\d.]+))?(?:~([\d.]+))?")
_OUTLINE = re.compile(r"[Mm](?:[MmLlHhVvCcSsQqTtZz\s,]|[-+]?(?:\d+\.?\d*|\.\d+))*")


@dataclass(frozen=True)
class Piece:
    """One line. ``form``: "path" (``written``), "round", "soft", "turn" or "picture"
    (``written`` is its name). ``more`` parts of 0 to 1 of ``other`` are in ``colour``; ``wide``
    above 0: a strip of that width."""

    form: str
    numbers: tuple[float, ...] = ()
    written: str = ""
    colour: str = ""
    other: str = ""
    more: float = 0.0
    alpha: float = 1.0
    wide: float = 0.0


def read_cut(text: str) -> tuple[Piece, ...]:
    """Raises ValueError with the line that cannot be read."""
    return tuple(_piece(line.strip()) for line in text.splitlines() if line.strip())


def _piece(line: str) -> Piece:
    head, _, rest = line.partition(" ")
    if head == "turn":
        return Piece("turn", _numbers(line, rest, 1, 1))
    if head.startswith("@"):
        return Piece("picture", _numbers(line, rest, 3, 5), head[1:])
    found = _HEAD.fullmatch(head)
    papers = [name for name in found.groups()[:2] if name] if found else []
    if not found or not papers or not PAPERS.issuperset(papers):
        raise ValueError(f"no paper: {line!r}")
    colour, other, more, alpha, wide = found.groups()
    form, written = "path", rest
    numbers: tuple[float, ...] = ()
    if rest.startswith("o "):
        form, numbers, written = "round", _numbers(line, rest[2:], 3, 4), ""
    elif rest.startswith("b "):
        form, numbers, written = "soft", _numbers(line, rest[2:], 6, 200), ""
        if len(numbers) % 2:
            raise ValueError(f"half a point: {line!r}")
    elif not _OUTLINE.fullmatch(rest):
        raise ValueError(f"no outline: {line!r}")
    return Piece(
        form,
        numbers,
        written,
        colour,
        other or "",
        int(more or 50) / 100 if other else 0.0,
        float(alpha or 1),
        float(wide or 0),
    )


def _numbers(line: str, text: str, least: int, most: int) -> tuple[float, ...]:
    try:
        found = tuple(float(number) for number in text.split())
    except ValueError as error:
        raise ValueError(f"no number: {line!r}") from error
    if not least <= len(found) <= most:
        raise ValueError(f"{len(found)} numbers: {line!r}")
    return found
