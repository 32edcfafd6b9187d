"""A limb as one flowing outline: it bends like a reed, over a stretch, and so never breaks.

0 degrees is straight down, more turns to the right; numbers are in the units of the painter.
"""

from __future__ import annotations

import functools
import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from coach_app.ui.scenery.paths import Point

STEPS = 12  # stretches of which an outline is made: each is a curve, so this is enough
Halves = tuple[tuple[float, float], ...]  # part of the length, half the width there
#: Where along its length a limb bends (0 to 1), over how much of it, and by how many degrees.
Bend = tuple[float, float, float]


@dataclass(frozen=True)
class Flow:
    """``edges``: of its right and its left side, pointing down, from its root to its end."""

    path: QPainterPath
    edges: tuple[list[Point], list[Point]]
    end: Point
    turn: float  # degrees in which it ends

    def rim(self, side: int, wide: float, first: int = 1) -> QPainterPath:
        """A sliver along one side (1 or -1), from its ``first`` point on, ``wide`` in its middle.

        A shape and no line: to draw lines along curves costs three times as much.
        """
        near, far = self.edges if side > 0 else (self.edges[1], self.edges[0])
        many = STEPS - first
        inner: list[Point] = []
        for i in range(first, STEPS + 1):
            (x, y), (ox, oy) = near[i], far[i]
            part = wide * math.sin(math.pi * (i - first) / many) / math.hypot(ox - x, oy - y)
            inner.append((x + (ox - x) * part, y + (oy - y) * part))
        path = QPainterPath(QPointF(*near[first]))
        _through(path, near[first:])
        inner.reverse()
        _through(path, inner)
        path.closeSubpath()
        return path

    def cuff(self, stretches: int = 1) -> QPainterPath:
        """The last stretches of it: a sleeve's band."""
        right, left = (one[-1 - stretches :] for one in self.edges)
        path = QPainterPath(QPointF(*right[0]))
        for spot in (*right[1:], *reversed(left)):
            path.lineTo(*spot)
        path.closeSubpath()
        return path


def flow(root: Point, turn: float, long: float, bends: Sequence[Bend], halves: Halves) -> Flow:
    """From ``root`` in the direction ``turn``, ``long`` from end to end along its middle."""
    x, y = root
    step = long / STEPS
    widths, shares = _widths(halves), [_share(at, over) for at, over, _by in bends]
    right: list[Point] = []
    left: list[Point] = []
    angle, last = turn, (0.0, 0.0)
    for i in range(STEPS + 1):
        angle = turn
        for share, bend in zip(shares, bends, strict=True):
            angle += bend[2] * share[i]
        radians = math.radians(angle)
        sin, cos, half = math.sin(radians), math.cos(radians), widths[i]
        if i:
            # By the middle of the stretch, else a bent limb would grow longer.
            x += (sin + last[0]) * step / 2
            y += (cos + last[1]) * step / 2
        last = (sin, cos)
        right.append((x + cos * half, y - sin * half))
        left.append((x - cos * half, y + sin * half))
    path = QPainterPath(QPointF(*right[0]))
    _through(path, right)
    path.quadTo(x + sin * half * 0.5, y + cos * half * 0.5, *left[-1])
    left.reverse()
    _through(path, left)
    left.reverse()
    _round(path, root, turn, widths[0])
    path.closeSubpath()
    return Flow(path, (right, left), (x, y), angle)


def _round(path: QPainterPath, root: Point, turn: float, half: float) -> None:
    """Half a circle round the root, from its left to its right."""
    sin, cos, pull = math.sin(math.radians(turn)), math.cos(math.radians(turn)), 0.5523 * half
    top = (root[0] - sin * half, root[1] - cos * half)
    right, left = ((root[0] + side * cos * half, root[1] - side * sin * half) for side in (1, -1))
    path.cubicTo(left[0] - sin * pull, left[1] - cos * pull,
                 top[0] - cos * pull, top[1] + sin * pull, *top)  # fmt: skip
    path.cubicTo(top[0] + cos * pull, top[1] - sin * pull,
                 right[0] - sin * pull, right[1] - cos * pull, *right)  # fmt: skip


def _through(path: QPainterPath, points: Sequence[Point]) -> None:
    """On from the first of ``points``, where the path is, smoothly through all others."""
    many = len(points)
    a = b = points[0]
    for i in range(1, many):
        c, d = points[i], points[min(i + 1, many - 1)]
        path.cubicTo(b[0] + (c[0] - a[0]) / 6, b[1] + (c[1] - a[1]) / 6,
                     c[0] - (d[0] - b[0]) / 6, c[1] - (d[1] - b[1]) / 6, *c)  # fmt: skip
        a, b = b, c


@functools.cache
def _widths(halves: Halves) -> list[float]:
    return [_between(halves, i / STEPS) for i in range(STEPS + 1)]


def _between(halves: Halves, part: float) -> float:
    for (at, half), (to, other) in itertools.pairwise(halves):
        if part <= to:
            return half + (other - half) * _eased((part - at) / (to - at))
    return halves[-1][1]


@functools.cache
def _share(at: float, over: float) -> list[float]:
    """How much of a bend is behind each point."""
    return [_eased((i / STEPS - at + over / 2) / over) for i in range(STEPS + 1)]


def _eased(part: float) -> float:
    part = min(1.0, max(0.0, part))
    return part * part * (3 - 2 * part)
