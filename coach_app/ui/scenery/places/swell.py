"""Slow waves of an open sea, each drawn once as a strip that joins its own beginning.

No two humps of a wave are alike: one is broad, one is low. Foam lies along the high ones in soft
scallops; light lies on their backs. A strip begins ``ABOVE`` swings above the mean of its crest.
"""

from __future__ import annotations

import functools
import math
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainterPath

from coach_app.ui.scenery.brush import HIGH, Brush, fall, stop
from coach_app.ui.scenery.places.sea import SUN

Tint = tuple[str, str, float]  # a colour, and what is mixed into it, and how much
ABOVE = 2.0
HEAVE = 0.42  # of its swing, that a wave rises and sinks as a whole
STEP = 6.0  # scene units between two points of an edge
ROWS = 9  # of light between two waves
GRAIN = 5  # of how many scene units there is one small light


@dataclass(frozen=True)
class Wave:
    """In scene units: ``crest`` is its mean height, ``period`` the length of the strip, more than
    a screen is wide; ``pace`` a second. ``high`` and ``low``: the water at its crest and below."""

    crest: float
    swing: float
    period: int
    pace: float
    humps: int
    high: Tint
    low: Tint


WAVES = (
    Wave(646, 5, 2010, 9, 9, ("seaA", "skyC", 0.45), ("seaA", "seaB", 0.35)),
    Wave(690, 9, 2290, 14, 7, ("seaA", "skyC", 0.22), ("seaB", "seaA", 0.4)),
    Wave(748, 14, 2130, 20, 5, ("seaA", "seaB", 0.35), ("seaB", "seaC", 0.45)),
    Wave(826, 22, 2040, 30, 3, ("seaA", "seaB", 0.55), ("seaC", "seaB", 0.25)),
    Wave(922, 31, 2380, 39, 3, ("seaB", "seaA", 0.3), ("seaC", "#3A6478", 0.22)),
)


@dataclass(frozen=True)
class Hump:
    x: float
    half: float  # its width on its back; in front it is steeper
    high: float  # 0 to 1


@functools.cache
def humps_of(number: int) -> tuple[Hump, ...]:
    """From the left. The first is the highest."""
    wave, dice = WAVES[number], random.Random(40 + number)
    rooms = [dice.uniform(0.62, 1.5) for _ in range(wave.humps)]
    rooms[0] = 1.35
    found, x = [], 0.0
    for at, room in enumerate(rooms):
        wide = room / sum(rooms) * wave.period
        high = 1.0 if at == 0 else dice.uniform(0.5, 0.92)
        found.append(Hump(x + wide * dice.uniform(0.46, 0.58), wide * 0.6, high))
        x += wide
    return tuple(found)


def height(number: int, x: float) -> float:
    """Of the water, in swings above and below the mean."""
    wave, up = WAVES[number], 0.0
    for hump in humps_of(number):
        far = (x - hump.x + wave.period / 2) % wave.period - wave.period / 2
        part = far / (hump.half if far < 0 else hump.half * 0.72)
        if abs(part) < 1:
            up += hump.high * (0.5 + 0.5 * math.cos(math.pi * part)) ** 1.35
    turn = 2 * math.pi * x / wave.period
    return 1.65 * up - 0.8 + 0.07 * math.sin(11 * turn + number) + 0.04 * math.sin(23 * turn)


def strip_high(number: int) -> float:
    """As far down as it can be seen before the next wave covers it, in scene units."""
    wave = WAVES[number]
    top = wave.crest - (ABOVE + HEAVE) * wave.swing
    if number + 1 == len(WAVES):
        return HIGH - top + 2 * wave.swing
    after = WAVES[number + 1]
    return after.crest + (1.2 + HEAVE) * after.swing - top


def paint_wave(brush: Brush, number: int) -> None:
    """The strip, from (0, 0) to its period and its height."""
    wave, mix = WAVES[number], brush.mix
    light, deep = mix(*wave.high), mix(*wave.low)

    @functools.cache
    def edge(x: float) -> float:
        return wave.swing * (ABOVE - height(number, x))

    steps = [STEP * at for at in range(-1, round(wave.period / STEP) + 3)]
    body = QPainterPath(QPointF(steps[0], edge(steps[0])))
    for x in steps[1:]:
        body.lineTo(x, edge(x))
    low = strip_high(number) + 2
    body.lineTo(steps[-1], low)
    body.lineTo(steps[0], low)
    body.closeSubpath()
    depth = (stop(0, light), stop(0.34, mix(light, deep, 0.6)), stop(1, deep))
    brush.path(body, fall(*depth, top=0.6 * wave.swing, bottom=6.5 * wave.swing))
    with brush.inside(body):
        _paint_grain(brush, number, edge, deep)
        for hump, _dice in _round(number):
            _paint_slopes(brush, number, hump, edge, deep)
    for hump, dice in _round(number):
        _paint_foam(brush, number, hump, edge, dice, light)


def _round(number: int) -> Iterator[tuple[Hump, random.Random]]:
    """Each hump, and once more where it hangs over an end of the strip: the same each time."""
    period = WAVES[number].period
    for at, hump in enumerate(humps_of(number)):
        for turn in (-1, 0, 1):
            moved = Hump(hump.x + turn * period, hump.half, hump.high)
            if -moved.half < moved.x < period + moved.half:
                yield moved, random.Random(100 * number + at)


def _between(
    first: float, last: float, upper: Callable[[float], float], lower: Callable[[float], float]
) -> QPainterPath:
    """A shape between two lines; they are asked for x, and for how far along it is, 0 to 1."""
    points = [first + (last - first) * at / 24 for at in range(25)]
    path = QPainterPath(QPointF(first, upper(first)))
    for x in points[1:]:
        path.lineTo(x, upper(x))
    for x in reversed(points):
        path.lineTo(x, lower(x))
    path.closeSubpath()
    return path


def _paint_slopes(
    brush: Brush, number: int, hump: Hump, edge: Callable[[float], float], deep: QColor
) -> None:
    """Light on its back, from the low sun; a little shade before it."""
    swing = WAVES[number].swing * hump.high

    def sickle(first: float, last: float, below: float, wide: float) -> QPainterPath:
        def bow(x: float) -> float:
            return math.sin(math.pi * (x - first) / (last - first))

        return _between(
            first, last,
            lambda x: edge(x) + swing * below * bow(x),
            lambda x: edge(x) + swing * (below + wide) * bow(x),
        )  # fmt: skip

    lit = brush.mix("skyC", "#FFFFFF", 0.1 if brush.dark else 0.4)
    strong = 0.2 if brush.dark else 0.34
    back, front = hump.x - hump.half * 0.86, hump.x + hump.half * 0.64
    brush.path(sickle(back, hump.x + hump.half * 0.1, 0.16, 0.5), lit, strong)
    brush.path(sickle(back + hump.half * 0.16, hump.x, 0.85, 0.32), lit, strong * 0.7)
    shade = brush.mix(deep, "#0E2A33", 0.35)
    brush.path(sickle(hump.x - hump.half * 0.12, front, 0.5, 1.0), shade, 0.16)


def _paint_foam(
    brush: Brush,
    number: int,
    hump: Hump,
    edge: Callable[[float], float],
    dice: random.Random,
    light: QColor,
) -> None:
    """Scallops of paper along the crest: a pale piece, and a white one that lies on it."""
    swing = WAVES[number].swing
    if hump.high < 0.6:
        return  # it does not break
    reach = hump.half * (0.2 + 0.26 * hump.high)
    far = (1.0, 0.9, 0.75, 0.5, 0.35)[number]  # how faint it is
    for deep, shade, strong in (
        (0.62, brush.mix("foam", light, 0.55), 0.85),
        (0.36, brush.mix("foam", light, 0.12 + 0.3 * far), 0.96),
    ):
        first, last = hump.x - reach * (1.15 if deep > 0.5 else 0.86), hump.x + reach * 1.05
        path = _scallops(first, last, edge, swing, deep * hump.high, dice)
        brush.path(path, shade, strong * (1 - 0.35 * far))
    for _ in range(round(5 + reach / 26)):  # drops that run down before it
        x = hump.x + dice.uniform(-0.7, 1.25) * reach
        y = edge(x) + swing * dice.uniform(0.6, 1.15)
        size = swing * dice.uniform(0.045, 0.13)
        brush.ellipse(x, y, size * 2.1, size * 0.8, brush.mix("foam", light, 0.3), 0.75)


def _scallops(
    first: float,
    last: float,
    edge: Callable[[float], float],
    swing: float,
    deep: float,
    dice: random.Random,
) -> QPainterPath:
    """Small ones above the crest, larger ones below it, and none at either end."""

    def full(x: float) -> float:
        return math.pow(max(0.0, math.sin(math.pi * (x - first) / (last - first))), 0.8)

    path, x = QPainterPath(QPointF(first, edge(first))), first
    while x < last:
        to = min(last, x + swing * dice.uniform(0.45, 1.0))
        middle = (x + to) / 2
        path.quadTo(middle, edge(middle) - swing * 0.3 * full(middle) * dice.uniform(0.5, 1.1),
                    to, edge(to) - swing * 0.05 * full(to))  # fmt: skip
        x = to
    while x > first:
        to = max(first, x - swing * dice.uniform(0.7, 1.9))
        middle, down = (x + to) / 2, swing * deep
        path.quadTo(middle, edge(middle) + 2.1 * down * full(middle) * dice.uniform(0.55, 1.1),
                    to, edge(to) + 0.55 * down * full(to))  # fmt: skip
        x = to
    path.closeSubpath()
    return path


def _paint_grain(brush: Brush, number: int, edge: Callable[[float], float], deep: QColor) -> None:
    """Small lights and shades that lie along the water."""
    wave, dice = WAVES[number], random.Random(number)
    dark = deep.darker(112)
    for _ in range(wave.period // GRAIN):
        x, u = dice.uniform(0, wave.period), dice.random()
        half = wave.swing * dice.uniform(0.5, 2.0) * (0.6 + 0.9 * u)
        lit, strong = dice.random() < 0.5, (0.26 - 0.16 * u) * dice.uniform(0.4, 1.0)
        down = 3 + (0.4 + u * u * 5) * wave.swing
        for at in (x - wave.period, x, x + wave.period):
            if -half < at < wave.period + half:
                y = edge(at) * max(0.0, 1 - u) + wave.swing * ABOVE * min(1.0, u) + down
                brush.path(lens(at, y, half, wave.swing * 0.07), "foam" if lit else dark, strong)


# -- the road of light


@dataclass(frozen=True)
class Glint:
    """A ripple that turns to the light, and from it again."""

    x: float
    y: float
    half: float
    pace: float
    turn: float


def nearness(y: float) -> float:
    """0 at the horizon, 1 at our feet."""
    return max(0.0, (y - 600) / 400)


@functools.cache
def glints_of(number: int) -> tuple[Glint, ...]:
    """Between this wave and the next: the nearer, the wider apart."""
    wave, dice = WAVES[number], random.Random(17 + number)
    low = WAVES[number + 1].crest if number + 1 < len(WAVES) else wave.crest + 110
    found = []
    for row in range(ROWS):
        y = wave.crest + 0.4 * wave.swing + (low - wave.crest) * (row + dice.random()) / ROWS
        near = nearness(y)
        for _ in range(2):
            found.append(Glint(
                SUN[0] + dice.gauss(0, 20 + 62 * near), y,
                (16 + 58 * near) * dice.uniform(0.5, 1.15),
                dice.uniform(0.5, 1.2), dice.uniform(0, 6.3),
            ))  # fmt: skip
    return tuple(found)


def lens(x: float, y: float, half: float, high: float) -> QPainterPath:
    """A ripple that catches light: pointed at both ends, flatter below."""
    path = QPainterPath(QPointF(x - half, y))
    path.quadTo(x, y - 2 * high, x + half, y)
    path.quadTo(x, y + high, x - half, y)
    return path
