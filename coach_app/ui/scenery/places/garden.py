"""In a garden: a hedge in the morning light, an apple tree, beds in flower, a bee at work."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainterPath

from coach_app.ui.scenery.brush import Brush, Fall, fall, stop
from coach_app.ui.scenery.land import dabs, grass, lenses, under, woods
from coach_app.ui.scenery.paths import limb, outline, spline
from coach_app.ui.scenery.places.place import Place, Spot, View, eased
from coach_app.ui.scenery.sky import cloud, disc, paint_sky

BLOOMS = ((1388.0, 742.0), (1476.0, 700.0), (1608.0, 756.0), (1540.0, 800.0))
FLY, REST = 5.0, 7.0  # seconds


def paint(brush: Brush) -> None:
    mix = brush.mix
    paint_sky(brush, 640, 380, 0.9, 860)
    disc(brush, 640, 420, 64)
    lit = brush.by(mix("mist", "#FFFFFF", 0.55), mix("skyC", "far1", 0.6))
    for x, y, wide, seed in ((1240, 300, 420, 3), (1560, 380, 300, 8), (260, 330, 320, 5)):
        cloud(brush, x, y, wide, seed, lit, mix("skyC", "heiA", 0.2))
    woods(brush, 17, 560, fall(stop(0, mix("far1", "mosB", 0.35)), stop(0.9, "mist")), 44, 10)
    _hedge(brush)
    lawn = [(-60, 690), (400, 682), (960, 690), (1500, 680), (1980, 690)]
    green = fall(stop(0, mix("mosA", "sun0", 0.25)), stop(0.5, "mosA"), stop(1, "mosB"),
                 top=682, bottom=1080)  # fmt: skip
    brush.path(under(lawn, 1100), green)
    blades = [brush.shade("mosB"), mix("mosB", "straw", 0.3), mix("mosA", "mosC", 0.4)]
    dabs(brush, 12, lawn, 330, 900, (4, 12), blades)
    lenses(brush, 13, lawn, 260, 30, (30, 110), mix("mosB", "mosC", 0.4), 0.4)
    _way(brush)
    _tree(brush)
    _bed(brush)


def _hedge(brush: Brush) -> None:
    """A clipped hedge with a gap, and a low gate in it."""
    mix = brush.mix
    for left, right, seed in ((-60, 850, 1), (1040, 1980, 2)):
        dice = random.Random(seed)
        top = [(left + (right - left) * i / 8, 556 + dice.uniform(-5, 5)) for i in range(9)]
        wall = spline(top, tension=1)
        wall.lineTo(right, 704)
        wall.lineTo(left, 704)
        wall.closeSubpath()
        brush.path(
            wall, fall(stop(0, mix("mosB", "sun0", 0.2)), stop(0.25, "mosC"), stop(1, "mosD"))
        )
        with brush.inside(wall):
            shades = [mix("mosC", "mosB", 0.6), brush.shade("mosC"), mix("mosD", "mosC", 0.5)]
            dabs(brush, 20 + seed, top, 150, 900, (6, 15), shades, lean=0.5)
    wood = brush.by("#F6F2E8", "#6A675C")
    for x in (862, 1028):
        brush.path(limb(((x, 706, 8), (x, 640, 8), (x, 596, 7)), round_ends=False), wood)
    for i in range(7):
        x = 884 + i * 21
        high = 628 + 12 * math.sin(math.pi * i / 6)
        brush.box(x - 5, high, 10, 700 - high, wood, 4)
    for y in (650, 686):
        brush.box(866, y, 160, 7, wood)


def _way(brush: Brush) -> None:
    mix = brush.mix
    way = outline(
        "M900 700C886 760 960 800 930 860C896 930 760 1000 700 1100"
        "L1180 1100C1150 990 1080 920 1078 860C1076 790 1010 760 1000 700Z"
    )
    sand = mix("sandA", "mist", 0.3)
    brush.path(
        way, fall(stop(0, sand, 0.4), stop(0.2, sand), stop(1, "sandB"), top=700, bottom=1080)
    )
    with brush.inside(way):
        dice = random.Random(5)
        for row in range(16):
            u = row / 15
            y, wide = 712 + 400 * math.pow(u, 1.5), 20 + 56 * u
            for k in range(-6, 7):
                x = 948 + k * wide * 1.08 + (row % 2) * wide * 0.5 + dice.uniform(-3, 3)
                shade = mix("sandB", "sandC", dice.uniform(0.1, 0.7))
                brush.box(x, y, wide, 4 + 13 * u, shade, 3 + 3 * u, 0.55)


def _tree(brush: Brush) -> None:
    """An old apple tree at the left, a bench under it."""
    mix = brush.mix
    brush.ellipse(330, 906, 330, 22, brush.shade("mosD"), 0.28)
    trunk = ((300, 912, 44), (316, 820, 31), (300, 720, 27), (322, 620, 22), (316, 560, 14))
    bark = mix("trunk", "trunkL", 0.3)
    branches = (
        ((308, 700, 20), (230, 620, 14), (140, 570, 7)),
        ((312, 650, 20), (410, 560, 13), (500, 530, 6)),
        ((318, 600, 15), (290, 500, 10), (230, 430, 5)),
        ((320, 590, 14), (380, 490, 9), (430, 420, 4)),
    )
    crowns = (
        (120, 548, 150), (250, 470, 170), (400, 440, 165), (520, 530, 140), (330, 380, 150),
        (200, 400, 120), (450, 600, 90), (160, 640, 80),
    )  # fmt: skip
    deep = [brush.shade("mosD"), mix("mosD", "mosC", 0.5), brush.shade("mosC")]
    for number, (x, y, reach) in enumerate(crowns):
        _leaves(brush, 60 + number, x, y + 16, reach, 150, deep)
    for branch in branches:
        brush.path(limb(branch, round_ends=False), bark)
    path = limb(trunk, round_ends=False)
    brush.path(path, bark)
    with brush.inside(path):
        light = limb([(x + w * 0.5, y, w * 0.4) for x, y, w in trunk], round_ends=False)
        brush.path(light, "trunkL", 0.7)
    lit = [brush.shade("mosC"), mix("mosC", "mosB", 0.5), mix("mosB", "sun0", 0.25)]
    for number, (x, y, reach) in enumerate(crowns):
        _leaves(brush, 80 + number, x, y - 8, reach * 0.92, 170, lit)
    dice = random.Random(14)
    apple = brush.by("#C7604A", "#7E4A3E")
    for _ in range(26):
        x0, y0, reach = dice.choice(crowns)
        at_x, at_y = x0 + dice.uniform(-0.8, 0.8) * reach, y0 + dice.uniform(-0.2, 0.7) * reach
        brush.ellipse(at_x, at_y, 9, 9, apple)
        brush.ellipse(at_x - 3, at_y - 3, 3, 3, mix(apple, "#FFFFFF", 0.4), 0.8)


def _leaves(
    brush: Brush, seed: int, x: float, y: float, reach: float, many: int, shades: Sequence[QColor]
) -> None:
    dice = random.Random(seed)
    brush.check()
    for _ in range(many):
        a, q = dice.uniform(0, 2 * math.pi), math.sqrt(dice.random()) * reach
        size = dice.uniform(8, 15)
        up = 0.5 + 0.5 * math.sin(a) * q / reach
        brush.ellipse(
            x + math.cos(a) * q,
            y + math.sin(a) * q * 0.72,
            size,
            size * 0.6,
            shades[min(len(shades) - 1, int((1 - up) * len(shades) * 0.8 + dice.random()))],
            dice.uniform(0.8, 1),
            dice.randint(0, 180),
        )


def _bed(brush: Brush) -> None:
    """Hollyhocks behind, lavender before, daisies at the edge."""
    mix = brush.mix
    soil = [(1180, 1100), (1220, 960), (1300, 872), (1480, 826), (1700, 806), (1980, 800)]
    bed = spline(soil, tension=1)
    bed.lineTo(1980, 1100)
    bed.closeSubpath()
    brush.path(bed, fall(stop(0, mix("mosC", "mosD", 0.3)), stop(1, "mosD")))
    _tall(brush)
    lilac = [
        brush.shade("heiD"),
        brush.shade("heiC"),
        brush.shade("heiB"),
        mix("heiA", "mist", 0.3),
    ]
    row = [(1240.0, 960.0), (1330.0, 890.0), (1500.0, 850.0), (1720.0, 836.0), (1960.0, 830.0)]
    stalks = [brush.shade("mosC"), brush.shade("mosD"), mix("mosC", "mosB", 0.5)]
    dabs(brush, 33, row, 120, 620, (20, 54), stalks, lean=0.1)
    dabs(brush, 34, [(x, y - 26) for x, y in row], 110, 760, (10, 26), lilac, lean=0.1)
    dice = random.Random(21)
    white, heart = brush.by("#FBF6EA", "#8F8B80"), brush.shade("warm")
    for _ in range(46):
        u = dice.random()
        x, y = 1210 + u * 730 + dice.gauss(0, 10), 1010 - 70 * u + dice.uniform(-20, 60)
        _daisy(brush, x, y, dice.uniform(8, 13), white, heart)
    blades = [brush.shade(name) for name in ("mosC", "mosB", "mosD")]
    for number, (x, many, high) in enumerate(
        ((40, 26, 150), (200, 14, 100), (1880, 22, 150), (1300, 10, 90))
    ):
        grass(brush, 160 + number, x, 1100, many, high, 44, blades, 0.1)


def _tall(brush: Brush) -> None:
    mix = brush.mix
    shades = (
        brush.by("#D98A94", "#7B5560"),
        brush.by("#E9B3A8", "#8A6660"),
        brush.by("#F1D6B8", "#8F7A62"),
    )
    dice = random.Random(31)
    for number in range(11):
        x, foot = 1330 + number * 58 + dice.uniform(-12, 12), 880 + dice.uniform(-20, 20)
        high = dice.uniform(190, 290)
        lean = dice.uniform(-0.06, 0.06)
        stem = QPainterPath(QPointF(x, foot))
        stem.quadTo(x, foot - high * 0.5, x + lean * high, foot - high)
        brush.line(stem, mix("mosC", "mosD", 0.4), 4)
        for k in range(5):
            y = foot - high * (0.08 + 0.1 * k)
            side = 1 if k % 2 else -1
            leaf = 26 - k * 2
            brush.ellipse(
                x + side * leaf * 0.8, y, leaf, leaf * 0.55, mix("mosC", "mosB", 0.3), 1, side * 24
            )
        shade = shades[number % 3]
        for k in range(8):
            u = k / 7
            y, size = foot - high * (0.42 + 0.58 * u), 21 * (1 - 0.72 * u) + 2
            at = x + lean * high * (0.42 + 0.58 * u) + (1 if k % 2 else -1) * size * 0.5
            brush.ellipse(at, y, size, size * 0.92, shade)
            brush.ellipse(
                at, y, size * 0.55, size * 0.5, mix(shade, "#FFFFFF", 0.2 if brush.dark else 0.35)
            )
            brush.ellipse(at, y, size * 0.18, size * 0.18, brush.shade("warm2"))


def _daisy(brush: Brush, x: float, y: float, size: float, white: QColor, heart: QColor) -> None:
    for i in range(8):
        a = 2 * math.pi * i / 8
        turn = math.degrees(a)
        brush.ellipse(
            x + math.cos(a) * size * 0.6, y + math.sin(a) * size * 0.5, size * 0.5, size * 0.2,
            white, 1, turn,
        )  # fmt: skip
    brush.ellipse(x, y, size * 0.3, size * 0.26, heart)


def paint_bee(brush: Brush) -> None:
    wing: Fall | QColor = brush.by("#FFFFFF", "#B8B8B0")
    brush.ellipse(-3, -13, 12, 7, wing, 0.75, -28)
    brush.ellipse(9, -12, 10, 6, wing, 0.75, 24)
    brush.ellipse(0, 0, 18, 13, brush.by("#5A4632", "#3A2E22"))
    brush.ellipse(4, 0, 9, 12.4, brush.by("#E7AE3E", "#B9893A"))
    brush.ellipse(4, 0, 3, 12.4, brush.by("#5A4632", "#3A2E22"))
    brush.ellipse(-16, 0, 5, 8, brush.by("#F3E6C8", "#9C9079"))
    brush.ellipse(18, 1, 6.5, 6.5, brush.by("#3F3226", "#2A2019"))


def where(seconds: float) -> Spot:
    """It sits on a flower for a while, then hums to the next one."""
    number, into = divmod(seconds, FLY + REST)
    start = BLOOMS[int(number) % len(BLOOMS)]
    if into < REST:
        return Spot(start[0], start[1], 12)
    end = BLOOMS[(int(number) + 1) % len(BLOOMS)]
    part = (into - REST) / FLY
    free = math.sin(math.pi * part)
    x = start[0] + (end[0] - start[0]) * eased(part) + 18 * math.sin(part * 23) * free
    y = start[1] + (end[1] - start[1]) * eased(part) - 56 * free + 9 * math.sin(part * 37) * free
    return Spot(x, y, 12 * math.cos(part * 9))


VIEWS = (View(), View(1.6, 1500, 720), View(1.6, 860, 1000), View(1.6, 1500, 1000))
GARDEN = Place(paint, paint_bee, 50, Spot(*BLOOMS[0], 12), where, VIEWS)
