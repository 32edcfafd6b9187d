"""One stroke as ink: a smooth ribbon with round ends, as wide as the hand pressed.

While somebody draws, the ribbon grows point by point; only its last bit, near the pen, still
moves. What is seen then is what is kept: a finished stroke is the same ribbon, made at once.
All numbers are paper units (see strokes.py).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPolygonF

SOFT, SOFTER = 60.0, 0.9  # a tremble shorter than this, and so much of the width, is evened
TAPER = 1.1  # times the width: so far the ends are thinner
THIN = 0.72  # of the width, at the very ends
TURN = 0.22  # radians between two looks at a curve
SHARP = math.cos(0.6)  # a turn beyond this is rounded outside
BLOCK = 16  # samples that share a box

Sample = tuple[float, float, float, float, float]  # x, y, half the width, direction x and y


class Ink:
    """``add`` points; ``path`` is the ribbon to be filled. ``even``: no thinner ends."""

    def __init__(self, width: float, even: bool = False) -> None:
        self._width, self._even = width, even
        self._calm = SOFT + SOFTER * width
        self._raw: list[tuple[float, float, float]] = []  # x, y, half the width as pressed
        self._along: list[float] = []  # the way to each point
        self._soft: list[tuple[float, float, float]] = []
        self._samples: list[Sample] = []
        self._begins: list[int] = []  # of each point's bit of curve, its first sample
        self._boxes: list[QRectF] = []  # of every BLOCK samples

    @classmethod
    def of(cls, points: Sequence[int], width: float, even: bool = False) -> Ink:
        """A whole stroke; ``points``: x, y and pressure (0-100) after each other."""
        ink = cls(width, even)
        for at in range(0, len(points) - 2, 3):
            ink._push(points[at], points[at + 1], points[at + 2])
        ink._follow(0)
        return ink

    def add(self, x: float, y: float, pressure: float) -> QRectF:
        """The hand came on; answers what of the ribbon looks different now."""
        begin = self._settled()
        first = max(0, self._begins[max(0, begin - 1)] - 1) if self._begins else 0
        changed = self._bounds(first)
        self._push(x, y, pressure)
        self._follow(begin)
        return changed.united(self._bounds(first))

    def _push(self, x: float, y: float, pressure: float) -> None:
        way = 0.0
        if self._raw:
            way = self._along[-1] + math.hypot(x - self._raw[-1][0], y - self._raw[-1][1])
        self._raw.append((x, y, self._width * (0.5 + pressure / 100) / 2))
        self._along.append(way)

    def _settled(self) -> int:
        """The first point that may still move when the hand comes on."""
        if not self._along or self._along[-1] < 4 * self._width:
            return 0
        reach = self._along[-1] - max(self._calm, TAPER * self._width)
        at = len(self._along) - 1
        while at > 0 and self._along[at - 1] >= reach:
            at -= 1
        return max(0, at - 1)

    # -- from points to a curve

    def _follow(self, begin: int) -> None:
        """All that depends on the points from ``begin`` on."""
        del self._soft[begin:]
        self._soft += [self._evened(at) for at in range(begin, len(self._raw))]
        first = max(0, begin - 1)
        cut = self._begins[first] if first < len(self._begins) else 0
        del self._samples[cut:]
        del self._begins[first:]
        for at in range(first, len(self._soft)):
            self._begins.append(len(self._samples))
            self._bend(at)
        block = max(0, cut - 1) // BLOCK
        del self._boxes[block:]
        for low in range(block * BLOCK, len(self._samples), BLOCK):
            self._boxes.append(self._bounds(low, low + BLOCK + 1))

    def _evened(self, at: int) -> tuple[float, float, float]:
        """A point between its neighbours, near ones most; the ends stay where they are."""
        along, raw = self._along, self._raw
        here, whole = along[at], along[-1]
        reach = min(self._calm, here, whole - here)
        x, y, half = raw[at]
        weight = 1.0
        for step in (-1, 1):
            other = at + step
            while 0 <= other < len(raw) and (off := abs(along[other] - here)) < reach:
                part = 1 - off / reach
                x, y, half = (
                    x + part * raw[other][0],
                    y + part * raw[other][1],
                    half + part * raw[other][2],
                )
                weight += part
                other += step
        return x / weight, y / weight, half / weight * self._thinner(here, whole)

    def _thinner(self, here: float, whole: float) -> float:
        long = min(TAPER * self._width, whole / 3)
        if self._even or long <= 0:
            return 1.0
        part = min(1.0, min(here, whole - here) / long)
        return THIN + (1 - THIN) * math.sin(part * math.pi / 2)

    def _bend(self, at: int) -> None:
        """The curve round one point: from the middle before it to the middle after it."""
        soft = self._soft
        here, last = soft[at], len(soft) - 1
        begin = here if at == 0 else _middle(soft[at - 1], here)
        end = here if at == last else _middle(here, soft[at + 1])
        if at == 0:
            if last > 0:
                self._samples.append((*here, *_way(here, end)))
                self._samples.append((*end, *_way(here, end)))
            return
        if at == last:
            self._samples.append((*here, *_way(begin, here)))
            return
        into, out = _way(begin, here), _way(here, end)
        across, along = into[0] * out[1] - into[1] * out[0], into[0] * out[0] + into[1] * out[1]
        count = max(1, min(24, math.ceil(abs(math.atan2(across, along)) / TURN)))
        for number in range(1, count + 1):
            t = number / count
            a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t * t
            x, y, half = (a * p + b * q + c * r for p, q, r in zip(begin, here, end, strict=True))
            ahead = (
                (1 - t) * (here[0] - begin[0]) + t * (end[0] - here[0]),
                (1 - t) * (here[1] - begin[1]) + t * (end[1] - here[1]),
            )
            long = math.hypot(*ahead)
            way = (ahead[0] / long, ahead[1] / long) if long > 0 else out
            self._samples.append((x, y, half, *way))

    # -- from a curve to a ribbon

    def _bounds(self, begin: int = 0, end: int | None = None) -> QRectF:
        if len(self._raw) == 1:
            x, y, half = self._raw[0]
            return QRectF(x - half, y - half, 2 * half, 2 * half)
        some = self._samples[begin:end]
        if not some:
            return QRectF()
        left = min(one[0] - one[2] for one in some)
        top = min(one[1] - one[2] for one in some)
        right = max(one[0] + one[2] for one in some)
        low = max(one[1] + one[2] for one in some)
        return QRectF(left, top, right - left, low - top)

    def path(self, near: Sequence[QRectF] | None = None) -> QPainterPath:
        """The ribbon; only what lies within ``near``, where it is given."""
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        if len(self._raw) == 1:
            x, y, half = self._raw[0]
            path.addEllipse(QPointF(x, y), half, half)
            return path
        for begin, end in self._runs(near):
            self._add_run(path, begin, end)
        return path

    def _runs(self, near: Sequence[QRectF] | None) -> list[tuple[int, int]]:
        """First and last sample of each stretch that is wanted."""
        last = len(self._samples) - 1
        if near is None:
            return [(0, last)] if last > 0 else []
        runs: list[tuple[int, int]] = []
        for number, box in enumerate(self._boxes):
            if not any(_meet(box, one) for one in near):
                continue
            begin, end = max(0, number * BLOCK - 2), min(last, (number + 1) * BLOCK + 2)
            if runs and begin <= runs[-1][1]:
                runs[-1] = (runs[-1][0], end)
            else:
                runs.append((begin, end))
        return runs

    def _add_run(self, path: QPainterPath, begin: int, end: int) -> None:
        some = self._samples[begin : end + 1]
        one, other = some[0], some[-1]
        left, right = _side(some, -1), _side(some, 1)[::-1]
        if end == len(self._samples) - 1:
            left += _half_round(other, 0)
        if begin == 0:
            right += _half_round(one, math.pi)
        path.addPolygon(QPolygonF([*left, *right]))
        path.closeSubpath()
        for before, here in pairwise(some):
            if before[3] * here[3] + before[4] * here[4] < SHARP or _folds(before, here):
                for bend in (before, here):
                    path.addPolygon(QPolygonF([*_half_round(bend, 0), *_half_round(bend, math.pi)]))
                    path.closeSubpath()


def _side(some: Sequence[Sample], side: int) -> list[QPointF]:
    """One edge of the ribbon. Inside a bend narrower than the pen it would run backwards, and
    cut a hole: there it goes through the middle, and round the bend lies a full circle."""
    found = [QPointF(x + side * dy * h, y - side * dx * h) for x, y, h, dx, dy in some]
    for at in range(1, len(some)):
        if _back(some[at - 1], some[at], side):
            found[at - 1], found[at] = QPointF(*some[at - 1][:2]), QPointF(*some[at][:2])
    return found


def _back(before: Sample, here: Sample, side: int) -> bool:
    """Whether this edge runs against the line."""
    across = here[0] + side * here[4] * here[2] - before[0] - side * before[4] * before[2]
    along = here[1] - side * here[3] * here[2] - before[1] + side * before[3] * before[2]
    return across * (before[3] + here[3]) + along * (before[4] + here[4]) < 0


def _folds(before: Sample, here: Sample) -> bool:
    return _back(before, here, -1) or _back(before, here, 1)


def _middle(
    one: tuple[float, float, float], other: tuple[float, float, float]
) -> tuple[float, float, float]:
    return (one[0] + other[0]) / 2, (one[1] + other[1]) / 2, (one[2] + other[2]) / 2


def _way(one: tuple[float, float, float], other: tuple[float, float, float]) -> tuple[float, float]:
    across, along = other[0] - one[0], other[1] - one[1]
    long = math.hypot(across, along)
    return (across / long, along / long) if long > 0 else (1.0, 0.0)


def _half_round(sample: Sample, turned: float) -> list[QPointF]:
    """Half a circle ahead of a sample, or behind it with ``turned`` = π; the way the ribbon's
    edge runs, so that both fill the same."""
    x, y, half, dx, dy = sample
    heading = math.atan2(dy, dx) + turned
    angles = (heading + math.pi / 2 - math.pi * step / 10 for step in range(11))
    return [QPointF(x + half * math.cos(one), y + half * math.sin(one)) for one in angles]


def _meet(one: QRectF, other: QRectF) -> bool:
    """Also of flat boxes, which for Qt never meet."""
    return (
        one.left() <= other.right()
        and other.left() <= one.right()
        and one.top() <= other.bottom()
        and other.top() <= one.bottom()
    )
