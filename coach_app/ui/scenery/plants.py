"""What grows on the heath: sprigs of heather near by, birches, junipers."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainterPath

from coach_app.ui.scenery.brush import Brush, Shade, pick
from coach_app.ui.scenery.paths import WidePoint, along, limb, spline


def sprig(
    brush: Brush,
    x: float,
    y: float,
    high: float,
    lean: float,
    shades: Sequence[QColor],
    stem: Shade,
    dice: random.Random,
) -> None:
    """A stem of heather with its bells, darker below."""
    top = QPointF(x + lean * high, y - high)
    bend = QPointF(x + lean * high * 0.2, y - high * 0.6)
    path = QPainterPath(QPointF(x, y))
    path.quadTo(bend, top)
    brush.line(path, stem, max(1.2, high * 0.022))
    bells = int(20 + high / 5)
    for i in range(bells):
        part = i / (bells - 1)
        u = 0.3 + 0.7 * part
        spot = QPointF(x, y) * (1 - u) ** 2 + bend * (2 * u * (1 - u)) + top * u**2
        side = 1 if i % 2 else -1
        size = (1 - 0.7 * part) * high * 0.036 + 0.5
        brush.ellipse(
            spot.x() + side * size * 1.25,
            spot.y() + size * 0.2,
            size * 0.62 + 0.7,
            size * 0.85 + 0.8,
            pick(shades, part * 0.62 + dice.random() * 0.36),
            turn=side * -32 + dice.randint(-12, 12),
        )


def bed(
    brush: Brush,
    seed: int,
    spots: Sequence[tuple[float, float, float]],
    shades: Sequence[QColor],
    stem: Shade,
    lean: float = 0.08,
) -> None:
    """Many sprigs at (x, y, height), the farthest first."""
    dice = random.Random(seed)
    for x, y, high in sorted(spots[:: 9 if brush.rough else 1], key=lambda spot: spot[1]):
        brush.check()
        long, bent = high * dice.uniform(0.85, 1.15), lean + dice.gauss(0, 0.16)
        sprig(brush, x, y, long, bent, shades, stem, dice)


def juniper(brush: Brush, x: float, y: float, high: float, shade: Shade, lit: Shade) -> None:
    wide = high * 0.19
    outline = [
        (0.0, 0.0), (-0.75, 0.06), (-1, 0.3), (-0.8, 0.55), (-0.42, 0.82),
        (0.06, 1.0), (0.46, 0.78), (0.9, 0.5), (1, 0.26), (0.7, 0.05),
    ]  # fmt: skip
    path = spline([(x + u * wide, y - v * high) for u, v in outline], closed=True, tension=0.6)
    brush.path(path, shade)
    dice = random.Random(int(x * 7 + high))
    with brush.inside(path):
        for _ in range(26):
            u = dice.random()
            at = QPointF(
                x - wide * 0.9 + dice.random() * wide * 1.3 * (1 - u * 0.6), y - high * u * 0.97
            )
            tip = at + QPointF(high * 0.035, -high * 0.09)
            leaf = QPainterPath(at)
            leaf.quadTo(at + QPointF(high * 0.01, -high * 0.05), tip)
            leaf.quadTo(tip + QPointF(high * 0.012, high * 0.05), at + QPointF(high * 0.027, 0))
            brush.path(leaf, lit, 0.7)


class Birch:
    """A slender birch with hanging twigs; ``flip`` -1 leans the other way."""

    def __init__(self, brush: Brush, seed: int, high: float, flip: int = 1) -> None:
        self.brush, self.high, self.flip = brush, high, flip
        self.dice = random.Random(seed)
        mix = brush.mix
        if brush.dark:
            straw = mix("mosC", "straw", 0.4)
            self.leaves = [
                brush.shade("mosC"),
                straw,
                brush.shade("mosD"),
                mix("mosA", "straw", 0.35),
            ]
        else:
            pale = mix("mosB", "sun0", 0.45)
            self.leaves = [
                mix("mosB", "straw", 0.35),
                mix("mosC", "straw", 0.2),
                brush.shade("mosC"),
                pale,
            ]
        self.bark = brush.by("#EFEAE0", "#8F897D")
        self.shadow = brush.by("#CFC6B8", "#625C54")
        self.mark = brush.by("#6B5E54", "#2A2624")

    def paint(self, x: float, y: float) -> None:
        high, flip = self.high, self.flip
        trunk: list[WidePoint] = [
            (x, y + 4, high * 0.021),
            (x + flip * high * 0.012, y - high * 0.22, high * 0.0165),
            (x - flip * high * 0.012, y - high * 0.46, high * 0.0125),
            (x + flip * high * 0.02, y - high * 0.7, high * 0.008),
            (x + flip * high * 0.055, y - high * 0.97, high * 0.002),
        ]
        line = along(trunk)
        branches, twigs = self._branches(line)
        for x0, y0, dx, long in twigs[::2]:
            self._leaves_along(x0, y0, dx, long, 5, high * 0.024, 4)
        for branch in branches:
            self.brush.path(limb(branch, round_ends=False), self.shadow)
        self._trunk(trunk, line)
        for x0, y0, dx, long in twigs:
            twig = QPainterPath(QPointF(x0, y0))
            twig.quadTo(x0 + dx, y0 + long * 0.3, x0 + dx * 1.1, y0 + long)
            self.brush.line(twig, self.shadow, max(0.7, high * 0.0016))
            self._leaves_along(x0, y0, dx, long, 6, high * 0.021, 3)

    def _branches(
        self, line: Sequence[tuple[float, ...]]
    ) -> tuple[list[list[WidePoint]], list[tuple[float, float, float, float]]]:
        high, dice = self.high, self.dice
        branches, twigs = [], []
        for i in range(17):
            part = i / 16
            u = 0.3 + 0.66 * part
            x, y, _wide = line[min(len(line) - 1, int(u * len(line)))]
            side = 1 if i % 2 else -1
            swell = math.sin(math.pi * (0.2 + 0.74 * part)) ** 0.8
            long = high * 0.235 * swell * dice.uniform(0.72, 1.15)
            end = (x + side * long * 0.82, y - long * dice.uniform(0.35, 0.75))
            branches.append(
                [
                    (x, y, high * 0.006 * (1.25 - u)),
                    (x + side * long * 0.4, y - long * 0.36, high * 0.0042 * (1.2 - u)),
                    (*end, high * 0.0018),
                ]
            )
            for k in range(5):
                w = 0.16 + 0.21 * k
                fall = high * dice.uniform(0.06, 0.15) * (1.15 - 0.4 * part)
                from_y = y + (end[1] - y) * w - long * 0.08 * (1 - w)
                drift = side * fall * dice.uniform(0.05, 0.3)
                twigs.append((x + (end[0] - x) * w, from_y, drift, fall))
        return branches, twigs

    def _trunk(self, trunk: list[WidePoint], line: Sequence[tuple[float, ...]]) -> None:
        brush, dice = self.brush, self.dice
        path = limb(trunk)
        brush.path(path, self.bark)
        with brush.inside(path):
            side = [(x + self.flip * w * 0.85, y, w * 0.55) for x, y, w in trunk]
            brush.path(limb(side), self.shadow, 0.9)
            for _ in range(26):
                x, y, w = line[min(len(line) - 1, int(dice.random() * len(line)))]
                edge, size = dice.choice([-1, 1]), w * dice.uniform(0.5, 1.3)
                at = QPointF(x + edge * w, y)
                tip = at + QPointF(-edge * size * 1.3, size * 0.1)
                mark = QPainterPath(at)
                mark.quadTo(at + QPointF(-edge * size, -size * 0.22), tip)
                mark.quadTo(
                    tip + QPointF(edge * size * 0.5, size * 0.3), at + QPointF(0, size * 0.3)
                )
                brush.path(mark, self.mark, 0.8)

    def _leaves_along(
        self, x: float, y: float, dx: float, long: float, steps: int, reach: float, many: int
    ) -> None:
        self.brush.check()
        if self.brush.rough:
            steps, many = 2, 1
        for k in range(steps):
            self._leaves(x + dx * k / steps, y + long * k / steps, reach, many)

    def _leaves(self, x: float, y: float, reach: float, many: int) -> None:
        dice = self.dice
        for _ in range(many):
            a, q = dice.uniform(0, 2 * math.pi), math.sqrt(dice.random()) * reach
            size = dice.uniform(2.6, 5.2) * self.high / 420
            self.brush.ellipse(
                x + math.cos(a) * q,
                y + math.sin(a) * q * 0.8,
                size,
                size * 0.58,
                dice.choice(self.leaves),
                dice.uniform(0.75, 1),
                dice.randint(20, 120),
            )
