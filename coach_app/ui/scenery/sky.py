"""The sky: light of three heights, streaks of cloud, a still glow, the sun or the moon."""

from __future__ import annotations

import math
import random

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath

from coach_app.ui.scenery.brush import HIGH, WIDE, Brush, Light, Shade, fall, stop

STREAKS = (
    (320, 300, 250, 9), (520, 336, 330, 8), (1500, 250, 300, 10), (1340, 288, 200, 7),
    (1650, 420, 280, 8), (240, 520, 330, 9), (1560, 560, 360, 8),
)  # fmt: skip
BREATH_HALOS = range(150, 227, 4)  # radii of the sun that breathes, in scene coordinates
HALOS = ((1.44, 0.16), (1.29, 0.24), (1.14, 0.38))  # of the radius, opacity


def paint_sky(brush: Brush, x: float, y: float, lit: float = 1.0, reach: float = 820) -> None:
    """The whole sky with a glow of radius ``reach`` round (x, y), as strong as ``lit``."""
    brush.box(
        0, 0, WIDE, HIGH,
        fall(stop(0, "skyA"), stop(0.38, "skyB"), stop(0.66, "skyC"), stop(1, "skyC")),
    )  # fmt: skip
    streak = brush.mix("mist", "#FFFFFF", 0.0 if brush.dark else 0.5)
    for at_x, at_y, wide, high in STREAKS:
        brush.soft(at_x, at_y, wide * 1.1, high * 3.2, streak, 0.28 if brush.dark else 0.62)
    glow(brush, x, y, lit, reach)


def glow(brush: Brush, x: float, y: float, lit: float, reach: float) -> None:
    strong = (0.5, 0.26, 0.08) if brush.dark else (0.62, 0.36, 0.12)
    stops = (
        stop(0, "glow", strong[0] * lit),
        stop(0.3, "glow", strong[1] * lit),
        stop(0.62, "glow", strong[2] * lit),
        stop(1, "glow", 0),
    )
    brush.box(0, 0, WIDE, HIGH, Light(stops, x, y, reach))


def halos(brush: Brush, x: float, y: float, radius: float, strong: float = 1.0) -> None:
    """Three flat rings of light, each with a soft edge: no step is seen when they grow."""
    shade = brush.by(brush.mix("sun1", "sun0", 0.6), "glow")
    for part, opacity in HALOS:
        reach = radius * part
        edge = max(0.0, 1 - 9 / reach)
        stops = (stop(0, shade), stop(edge, shade), stop(1, shade, 0))
        opacity *= strong * (0.55 if brush.dark else 1)
        brush.ellipse(x, y, reach, reach, Light(stops, x, y, reach), opacity)


def core(brush: Brush, radius: float) -> None:
    """The light in the middle of a sun, over a flat disc of its edge's colour: it has no edge of
    its own, so that a few sizes of it serve a sun of any size."""
    stops = (stop(0, "sun0"), stop(0.51, "sun0", 0.65), stop(0.97, "sun0", 0))
    brush.ellipse(0, 0, radius, radius, Light(stops, 0, -radius * 0.08, radius * 1.02))


def disc(brush: Brush, x: float, y: float, radius: float) -> None:
    light = brush.mix("sun0", "sun1", 0.35)
    stops = (stop(0, "sun0"), stop(0.55, light), stop(1, "sun1"))
    brush.ellipse(x, y, radius, radius, Light(stops, x, y - radius * 0.08, radius * 1.08))


def cloud(
    brush: Brush, x: float, y: float, wide: float, seed: int, lit: Shade, shade: Shade
) -> None:
    """A flat-bottomed cloud of six domes, lit from above."""
    dice = random.Random(seed)
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for i in range(6):
        u = (i + 0.5) / 6
        half = wide * dice.uniform(0.11, 0.17) * (0.7 + 0.6 * math.sin(math.pi * u))
        high, middle = half * dice.uniform(0.42, 0.6), x - wide * 0.42 + wide * 0.84 * u
        dome = QPainterPath(QPointF(middle - half, y))
        dome.arcTo(QRectF(middle - half, y - high, 2 * half, 2 * high), 180, -180)
        dome.closeSubpath()
        path.addPath(dome)
    foot = QPainterPath(QPointF(x - wide * 0.5, y - 1))
    foot.quadTo(x, y - wide * 0.03, x + wide * 0.5, y - 1)
    foot.quadTo(x, y + wide * 0.05, x - wide * 0.5, y - 1)
    path.addPath(foot)
    stops = fall(stop(0, lit), stop(1, shade), top=y - wide * 0.09, bottom=y + wide * 0.02)
    brush.path(path, stops, 0.5 if brush.dark else 0.92)


def stars(brush: Brush) -> None:
    """The first ones, high up and few; words stay readable over them."""
    dice = random.Random(77)
    for _ in range(46):
        x, u = dice.uniform(0, WIDE), dice.random()
        size, shine = dice.uniform(1.3, 2.8), (1 - 0.7 * u) * dice.uniform(0.6, 1)
        brush.soft(x, 20 + 420 * u * u, 4 * size, 4 * size, "#FFFFFF", shine * 0.5)
        brush.ellipse(x, 20 + 420 * u * u, size, size, brush.by("#FFFFFF", "#EDE6D2"), shine)
