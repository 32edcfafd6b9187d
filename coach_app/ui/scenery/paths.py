"""Outlines as QPainterPath: smooth curves, limbs with a width per point, and written outlines.

All numbers are in the units of the painter; y grows downward.
"""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainterPath

Point = tuple[float, float]
WidePoint = tuple[float, float, float]  # x, y and half the width there


def spline(points: Sequence[Point], *, closed: bool = False, tension: float = 0.5) -> QPainterPath:
    """A smooth line through ``points`` (cardinal spline as cubic curves); 1 is the roundest."""
    many = len(points)

    def at(index: int) -> Point:
        return points[index % many] if closed else points[min(max(index, 0), many - 1)]

    path = QPainterPath(QPointF(*points[0]))
    for i in range(many if closed else many - 1):
        a, b, c, d = at(i - 1), at(i), at(i + 1), at(i + 2)
        path.cubicTo(
            b[0] + (c[0] - a[0]) * tension / 3,
            b[1] + (c[1] - a[1]) * tension / 3,
            c[0] - (d[0] - b[0]) * tension / 3,
            c[1] - (d[1] - b[1]) * tension / 3,
            c[0],
            c[1],
        )
    if closed:
        path.closeSubpath()
    return path


def along(points: Sequence[Sequence[float]], steps: int = 8) -> list[tuple[float, ...]]:
    """Points on a Catmull-Rom curve through ``points``, ``steps`` for each stretch."""
    many, size = len(points), len(points[0])
    found: list[tuple[float, ...]] = []
    for i in range(many - 1):
        a, b, c, d = (points[min(max(i + k, 0), many - 1)] for k in (-1, 0, 1, 2))
        for step in range(steps):
            u = step / steps
            found.append(
                tuple(
                    0.5
                    * (
                        2 * b[m]
                        + (c[m] - a[m]) * u
                        + (2 * a[m] - 5 * b[m] + 4 * c[m] - d[m]) * u**2
                        + (3 * b[m] - a[m] - 3 * c[m] + d[m]) * u**3
                    )
                    for m in range(size)
                )
            )
    found.append(tuple(points[-1]))
    return found


def limb(points: Sequence[WidePoint], *, round_ends: bool = True) -> QPainterPath:
    """A stem, an arm, a trunk: the outline of a line that has a width at each point."""
    line = along(points)
    left = QPainterPath()
    right: list[QPointF] = []
    for i, (x, y, half) in enumerate(line):
        before, after = line[max(i - 1, 0)], line[min(i + 1, len(line) - 1)]
        dx, dy = after[0] - before[0], after[1] - before[1]
        long = math.hypot(dx, dy) or 1.0
        side = QPointF(-dy / long * half, dx / long * half)
        spot = QPointF(x, y)
        left.lineTo(spot + side) if i else left.moveTo(spot + side)
        right.append(spot - side)
    for spot in reversed(right):
        left.lineTo(spot)
    left.closeSubpath()
    if not round_ends:
        return left
    ends = QPainterPath()
    for x, y, half in (line[0], line[-1]):
        ends.addEllipse(QPointF(x, y), half, half)
    left.setFillRule(_WINDING)
    ends.setFillRule(_WINDING)
    return left.united(ends)


_WINDING = Qt.FillRule.WindingFill
_TOKEN = re.compile(r"[MmLlHhVvCcSsQqTtZz]|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?")
_COUNT = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "Z": 0}


@functools.lru_cache(maxsize=1024)
def outline(written: str) -> QPainterPath:
    """A path as SVG writes it, with the letters M L H V C S Q T Z, large or small; no arcs.

    The answer is shared: copy before changing it. Raises ValueError for anything else.
    """
    path, here, start = QPainterPath(), QPointF(), QPointF()
    pull, last = QPointF(), ""
    for letter, numbers in _strokes(written):
        big = letter.upper()
        base = here if letter.islower() else QPointF()
        spots = [base + QPointF(numbers[i], numbers[i + 1]) for i in range(0, len(numbers) - 1, 2)]
        if big == "H":
            spots = [QPointF(base.x() + numbers[0], here.y())]
        elif big == "V":
            spots = [QPointF(here.x(), base.y() + numbers[0])]
        mirrored = here * 2 - pull
        if big == "M":
            path.moveTo(spots[0])
            start = spots[0]
        elif big in "LHV":
            path.lineTo(spots[0])
        elif big == "C":
            path.cubicTo(*spots)
            pull = spots[1]
        elif big == "S":
            path.cubicTo(mirrored if last in ("C", "S") else here, *spots)
            pull = spots[0]
        elif big == "Q":
            path.quadTo(*spots)
            pull = spots[0]
        elif big == "T":
            pull = mirrored if last in ("Q", "T") else QPointF(here)
            path.quadTo(pull, spots[0])
        else:
            path.closeSubpath()
            spots = [start]
        here, last = spots[-1], big
    return path


def _strokes(written: str) -> Iterator[tuple[str, list[float]]]:
    """Letter by letter; a letter that is followed by more numbers counts again."""
    left = _TOKEN.sub("", written).replace(",", " ").strip()
    if left:
        raise ValueError(f"no path: {left[:20]!r}")
    tokens = _TOKEN.findall(written)
    at, letter = 0, ""
    while at < len(tokens):
        if tokens[at].isalpha():
            letter, at = tokens[at], at + 1
        count = _COUNT[letter.upper()] if letter else 0
        numbers = [float(token) for token in tokens[at : at + count] if not token.isalpha()]
        if len(numbers) < count or not letter:
            raise ValueError(f"no path: {written[:20]!r}")
        yield letter, numbers
        at += count
        letter = {"M": "L", "m": "l"}.get(letter, letter) if count else ""


def mix(first: QColor, second: QColor, part: float) -> QColor:
    """``first`` with ``part`` (0 to 1) of ``second`` in it."""
    return QColor(
        round(first.red() + (second.red() - first.red()) * part),
        round(first.green() + (second.green() - first.green()) * part),
        round(first.blue() + (second.blue() - first.blue()) * part),
    )
