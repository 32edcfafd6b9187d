"""The mere: still water as wide as the picture, reeds at its sides; rings go over it."""

from __future__ import annotations

import random

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from coach_app.ui.scenery.brush import HIGH, WIDE, Brush, Light, fall, stop
from coach_app.ui.scenery.land import dabs, grass, ridge, under, woods
from coach_app.ui.scenery.sky import disc, halos, paint_sky

SHORE = 640
RINGS = (960.0, 800.0)  # where something fell into the water
CATTAILS = ((70, 1080), (150, 1086), (230, 1090), (1700, 1090), (1790, 1086), (1860, 1080))
FLAT = 0.24  # height of a ring on the water against its width
#: Where lights float, one more for each wish, and how large: near by, and over there.
WISHES = ((960.0, 796.0, 1.0), (1120.0, 838.0, 1.1), (700.0, 752.0, 0.72), (1290.0, 712.0, 0.5))
CANDLE = 320.0  # width of the picture of one, with its light


def paint(brush: Brush) -> None:
    mix = brush.mix
    paint_sky(brush, 960, 540, 0.9, 860)
    halos(brush, 960, 560, 96)
    disc(brush, 960, 560, 96)
    woods(brush, 4, 606, fall(stop(0, mix("far1", "skyC", 0.45)), stop(0.75, "mist")), 26, 6)
    far = ridge(31, 620, 6, 8)
    brush.path(
        under(far), fall(stop(0, mix("heiA", "mist", 0.5)), stop(1, "heiA"), top=610, bottom=700)
    )
    dabs(
        brush,
        51,
        far,
        24,
        500,
        (3, 8),
        [brush.shade("heiB"), mix("heiA", "mist", 0.5), brush.shade("heiC")],
    )
    sky = mix("skyC", "sun1", 0.12 if brush.dark else 0.3)
    water = fall(stop(0, sky), stop(0.3, "water"), stop(1, mix("water", "skyA", 0.8)))
    brush.box(0, SHORE, WIDE, HIGH - SHORE, water)
    brush.ellipse(
        960,
        SHORE + 6,
        560,
        90,
        Light((stop(0, "glow", 0.8), stop(1, "glow", 0)), 960, SHORE + 6, 560, 0.16),
    )
    dice = random.Random(2)
    for i in range(26):
        y, wide = SHORE + 4.0 + i * 13, (150 - i * 4.5) * dice.uniform(0.5, 1)
        shade = mix("sun0", "sun1", 0.2)
        strong = (0.85 - 0.03 * i) * (0.6 if brush.dark else 1)
        brush.ellipse(960 + dice.uniform(-18, 18), y, wide, 1.6, shade, max(0.05, strong))
    for _ in range(60):
        u = dice.random()
        x, y, wide = dice.uniform(0, WIDE), SHORE + 10 + u * u * 400, 24 + 80 * u
        brush.ellipse(x, y, wide, 1.0 + u, brush.by("#FFFFFF", "far1"), 0.35)
    _lilies(brush)
    _reeds(brush)


def paint_candle(brush: Brush) -> None:
    """A light in a leaf that floats, round (0, 0), with what the water gives back of it."""
    brush.soft(0, -18, 158, 126, "glow", 0.6)
    for k in range(7):  # on the water
        wide = 30 - 3 * k
        brush.ellipse((k % 3 - 1) * 3, 22 + k * 11, wide, 2.4, "sun0", 0.7 - 0.09 * k)
    brush.ellipse(0, 13, 52, 11, "mosD", 0.4)
    leaf = QPainterPath(QPointF(-48, 4))
    leaf.quadTo(0, -10, 48, 4)
    leaf.quadTo(34, 22, 0, 22)
    leaf.quadTo(-34, 22, -48, 4)
    brush.path(leaf, fall(stop(0, "mosB"), stop(1, "mosC")))
    brush.box(-13, -20, 26, 26, fall(stop(0, "#FFF6DE"), stop(1, "#E9CF9A")), 5)
    brush.ellipse(0, -20, 13, 3.6, "#FFFBEC")
    flame = QPainterPath(QPointF(0, -58))
    flame.cubicTo(18, -38, 12, -20, 0, -20)
    flame.cubicTo(-12, -20, -18, -38, 0, -58)
    brush.path(flame, fall(stop(0, "#FFE9A8"), stop(1, "#F5A544")))
    brush.ellipse(0, -29, 4.6, 9, "#FFFDF2")


def paint_windows(brush: Brush) -> None:
    """A street on the far bank, behind each window somebody; the water has each once more."""
    dice = random.Random(15)
    wall = brush.mix("far1", "heiC", 0.55)
    x = 250.0
    while x < 1680:
        wide, high = dice.uniform(64, 104), dice.uniform(40, 62)
        if abs(x + wide / 2 - 960) < 150:  # the sun goes down here
            x += 60
            continue
        top = SHORE + 2 - high
        shade = brush.mix(wall, "heiD", dice.uniform(0.0, 0.4))
        roof = QPainterPath(QPointF(x - 6, top + 2))
        roof.lineTo(x + wide * 0.2, top - high * 0.5)
        roof.lineTo(x + wide * 0.8, top - high * 0.5)
        roof.lineTo(x + wide + 6, top + 2)
        roof.closeSubpath()
        brush.box(x, top, wide, high, shade)
        brush.path(roof, brush.mix(shade, "heiD", 0.45))
        brush.box(x + wide * 0.66, top - high * 0.62, 9, 18, brush.mix(shade, "heiD", 0.45))
        for k in range(2):
            at = x + wide * (0.22 + 0.42 * k)
            brush.soft(at + 7, top + 19, 34, 30, "glow", 0.8)
            brush.box(at, top + 9, 15, 19, fall(stop(0, "#FFF1C4"), stop(1, "#FFD27A")), 2)
            for row in range(6):
                y = SHORE + 10 + row * 12
                brush.ellipse(at + 7, y, 11 - row, 2.2, "#FFD98A", 0.62 - 0.09 * row)
        x += wide + dice.uniform(8, 46)


def _lilies(brush: Brush) -> None:
    dice = random.Random(8)
    for x, y, many in ((420, 850, 7), (1540, 880, 8), (1250, 1010, 4), (640, 1030, 5)):
        for _ in range(many):
            at_x, at_y = x + dice.gauss(0, 80), y + dice.gauss(0, 18)
            wide = dice.uniform(26, 46)
            brush.ellipse(at_x, at_y + 3, wide, wide * 0.26, brush.shade("mosD"), 0.35)
            brush.ellipse(at_x, at_y, wide, wide * 0.24, brush.mix("mosC", "mosB", dice.random()))
        white = brush.by("#FBF6EA", "#9A958A")
        for k in range(-2, 3):
            petal = QPainterPath(QPointF(x, y - 2))
            tip = QPointF(x + k * 11, y - 22 + abs(k) * 5)
            petal.quadTo(QPointF(x + k * 11 - 6, y - 8), tip)
            petal.quadTo(QPointF(x + k * 11 + 6, y - 8), QPointF(x, y - 2))
            brush.path(petal, brush.mix(white, "heiA", 0.12 * abs(k)))


def _reeds(brush: Brush) -> None:
    mix = brush.mix
    blades = [
        brush.shade("mosC"),
        brush.shade("mosD"),
        mix("mosC", "straw", 0.4),
        brush.shade("straw"),
    ]
    for number, (x, y, many, high) in enumerate((
        (40, 1090, 44, 330), (190, 1096, 30, 240), (330, 1100, 16, 150),
        (1890, 1090, 44, 350), (1750, 1096, 30, 250), (1610, 1100, 16, 150),
        (90, 720, 20, 60), (1830, 716, 22, 66),
    )):  # fmt: skip
        grass(brush, 140 + number, x, y, many, high, 34 + high * 0.1, blades, 0.08)
    dice = random.Random(4)
    for x, foot in CATTAILS:
        long, lean = dice.uniform(250, 330), dice.uniform(-0.08, 0.1)
        stem = QPainterPath(QPointF(x, foot))
        stem.quadTo(x, foot - long * 0.5, x + lean * long, foot - long)
        brush.line(stem, "mosC", 3)
        brush.ellipse(
            x + lean * long * 0.94, foot - long * 0.95, 7, 30, brush.shade("trunk"), 1, lean * 40
        )
