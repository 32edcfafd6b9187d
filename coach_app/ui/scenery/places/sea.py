"""By the sea: a low sun over the water, surf in paper edges, posts, dunes, a small boat."""

from __future__ import annotations

import math
import random

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from coach_app.ui.scenery.brush import HIGH, WIDE, Brush, Light, fall, stop
from coach_app.ui.scenery.land import grass, lenses, stone, under
from coach_app.ui.scenery.paths import Point, limb, outline, spline
from coach_app.ui.scenery.places.place import Place, Spot, View, swing
from coach_app.ui.scenery.sky import cloud

HORIZON = 588
SUN = (620.0, 520.0)
TUFTS = (
    (30, 900, 34, 180), (150, 930, 26, 150), (260, 990, 22, 130), (90, 1080, 40, 230),
    (380, 1060, 16, 110), (1890, 960, 30, 180), (1760, 1010, 22, 150), (1880, 1090, 40, 230),
    (1640, 1060, 14, 100),
)  # fmt: skip
# Seed, height, swing, which shade, opacity: from the open water to the sand.
EDGES = (
    (1, 770, 9, "foam", 0.6), (2, 778, 10, "shallow", 1.0), (4, 822, 12, "foam", 0.92),
    (4, 832, 12, "wet", 1.0), (6, 866, 10, "foam", 0.5), (6, 870, 10, "damp", 1.0),
)  # fmt: skip


def paint_open_sky(brush: Brush) -> None:
    """The sky over open water, with the sun and its clouds."""
    x, y = SUN
    brush.box(
        0, 0, WIDE, HIGH,
        fall(stop(0, "skyA"), stop(0.3, "skyB"), stop(0.56, "skyC"), stop(1, "skyC")),
    )  # fmt: skip
    light = (stop(0, "glow", 0.6), stop(0.35, "glow", 0.25), stop(1, "glow", 0))
    brush.box(0, 0, WIDE, 620, Light(light, x, y, 760))
    brush.ellipse(x, y, 84, 84, Light((stop(0, "sun0"), stop(1, "sun1")), x, y, 84))
    lit = brush.by(brush.mix("mist", "#FFFFFF", 0.55), brush.mix("skyC", "far1", 0.6))
    shade = brush.mix("skyC", "heiA", 0.25)
    for at_x, at_y, wide, seed in (
        (300, 392, 430, 1), (560, 430, 300, 2), (1480, 330, 560, 3), (1180, 420, 330, 4),
        (1760, 440, 360, 6),
    ):  # fmt: skip
        cloud(brush, at_x, at_y, wide, seed, lit, shade)


def paint_water(brush: Brush, depth: float = 300) -> None:
    """Water from the horizon down, the sun's path on it, small waves."""
    mix, dark = brush.mix, brush.dark
    water = (stop(0, mix("seaA", "skyC", 0.45)), stop(0.16, "seaA"), stop(0.5, "seaB"))
    brush.box(0, HORIZON, WIDE, depth, fall(*water, stop(1, "seaC")))
    brush.box(0, HORIZON, WIDE, 3, mix("seaC", "seaA", 0.3), opacity=0.6)
    dice = random.Random(8)
    for i in range(46):
        y = HORIZON + 4 + math.pow(i / 46, 1.5) * 190
        wide = (26 + i * 2.1) * dice.uniform(0.4, 1.2)
        strong = (0.85 - 0.012 * i) * (0.6 if dark else 1)
        x = SUN[0] + dice.gauss(0, 26 + i * 1.5)
        brush.ellipse(x, y, wide, 1.1 + i * 0.05, brush.shade("sun0"), strong)
    for _ in range(130):
        u = dice.random()
        y, wide, x = HORIZON + 6 + u * u * 210, 10 + 70 * u, dice.uniform(-40, WIDE)
        wave = QPainterPath(QPointF(x, y))
        wave.quadTo(x + wide, y - 2 - 5 * u, x + 2 * wide, y)
        wave.quadTo(x + wide, y - 1 - 2 * u, x, y)
        brush.path(wave, "foam" if dice.random() < 0.6 else "seaC", 0.18 + 0.3 * u)


def _edge(seed: int, y: float, swell: float, tilt: float) -> list[Point]:
    dice = random.Random(seed)
    return [
        (
            -40 + i * 200,
            y + swell * math.sin(i * 1.1 + seed) + dice.uniform(-4, 4) + tilt * (i / 10 - 0.5),
        )
        for i in range(11)
    ]


def _posts(brush: Brush) -> None:
    mix = brush.mix
    for i in range(15):
        u = i / 14
        x, y = 1040 + math.pow(u, 1.3) * 560, 676 + math.pow(u, 1.25) * 176
        high, wide = 14 + u * 70, 5 + u * 15
        brush.ellipse(x + wide * 0.5, y, wide * 1.5, wide * 0.32, brush.shade("foam"), 0.65)
        lean = x + wide * 0.06 * (i % 3 - 1)
        post = ((x, y, wide * 0.5), (lean, y - high, wide * 0.46))
        brush.path(limb(post), mix("trunk", "seaB", 0.55 * (1 - u)))
        lit = (
            (x - wide * 0.28, y - 2, wide * 0.16),
            (x - wide * 0.24, y - high + 2, wide * 0.14),
        )
        brush.path(limb(lit), mix("trunkL", "skyC", 0.5), 0.7)
        top = mix("mosB", "trunkL", 0.4)
        brush.ellipse(x, y - high - wide * 0.3, wide * 0.44, wide * 0.2, top)


def paint(brush: Brush) -> None:
    mix = brush.mix
    paint_open_sky(brush)
    paint_water(brush)
    shades = {
        "foam": brush.shade("foam"),
        "shallow": mix("seaB", "foam", 0.25),
        "wet": mix("sandB", "seaB", 0.32),
        "damp": mix("sandB", "seaA", 0.18),
    }
    for number, (seed, y, swell, shade, strong) in enumerate(EDGES):
        if number == 2:
            _posts(brush)
        brush.path(under(_edge(seed, y, swell, 46), 1100), shades[shade], strong)
    beach = _edge(9, 908, 8, 70)
    sand = fall(stop(0, "sandA"), stop(1, "sandB"), top=890, bottom=1080)
    brush.path(under(beach, 1100), sand)
    lenses(brush, 12, beach, 150, 60, (14, 60), "sandC", 0.35)
    for x, y, wide in ((560, 960, 20), (610, 972, 12), (1210, 1000, 16), (760, 1030, 14)):
        stone(brush, x, y, wide, mix("sandA", "foam", 0.5), "sandC", seed=x)
    _dunes(brush)


def _dunes(brush: Brush) -> None:
    mix = brush.mix
    left = spline(
        [(-60, 820), (120, 842), (300, 920), (520, 1010), (700, 1070), (900, 1100)], tension=1
    )
    left.lineTo(-60, 1100)
    left.closeSubpath()
    brush.path(
        left, fall(stop(0, mix("sandA", "foam", 0.3)), stop(1, "sandB"), top=820, bottom=1080)
    )
    right = spline([(1960, 880), (1780, 900), (1600, 970), (1400, 1050), (1300, 1100)], tension=1)
    right.lineTo(1960, 1100)
    right.closeSubpath()
    brush.path(right, fall(stop(0, "sandA"), stop(1, "sandC"), top=860, bottom=1080))
    blades = [
        brush.shade("mosC"),
        mix("mosB", "straw", 0.4),
        brush.shade("straw"),
        mix("straw", "foam", 0.3),
        brush.shade("mosD"),
        mix("mosC", "seaB", 0.3),
    ]
    for number, (x, y, many, high) in enumerate(TUFTS):
        grass(brush, 80 + number, x, y, many, high, 26 + high * 0.1, blades, 0.42)


def paint_boat(brush: Brush) -> None:
    """A flat-bottomed boat with brown sails; (0, 0) lies in the middle of its mast."""
    mix = brush.mix
    with brush.moved(0, 56):
        brush.ellipse(0, 7, 74, 4, brush.shade("seaC"), 0.5)
        hull = "M-66 -14Q-52 8 -10 8Q44 8 64 -18Q20 -6 -66 -14Z"
        brush.path(outline(hull), mix("trunk", "#000000", 0.15))
        brush.line(outline("M-62 -12Q10 -2 62 -17"), mix("trunkL", "sandA", 0.4), 2)
        brush.line(outline("M-4 -6V-128"), "trunk", 3)
        main, shade = brush.by("#B8745A", "#6E4A3D"), brush.by("#9C5C46", "#553930")
        brush.path(outline("M0 -124Q30 -74 62 -26Q30 -20 0 -20Z"), main)
        brush.path(outline("M0 -124Q12 -70 14 -20L0 -20Z"), shade, 0.6)
        brush.path(outline("M-7 -112Q-30 -64 -62 -20Q-34 -22 -7 -18Z"), mix(main, "sandA", 0.35))
        brush.path(outline("M-2 -128q14 -4 22 2q-10 5 -22 6Z"), brush.by("#B97A12", "#E0B257"))


def where(seconds: float) -> Spot:
    """Eighty to and fro in 56 seconds, heeling a little in 6."""
    return Spot(1290 + swing(seconds, 56, 80), 548, swing(seconds, 6, 1.2))


VIEWS = (View(), View(1.5, 1290, 560), View(1.6, 760, 1000), View(1.5, 640, 600))
SEA = Place(paint, paint_boat, 160, Spot(1290, 548), where, VIEWS)
