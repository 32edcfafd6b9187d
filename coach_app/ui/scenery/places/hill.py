"""On the hill: the heath far and wide, a sheepfold, a sandy path, a small blue butterfly."""

from __future__ import annotations

import math
import random

from coach_app.ui.scenery.brush import WIDE, Brush, Light, fall, stop
from coach_app.ui.scenery.heath import near_shades
from coach_app.ui.scenery.land import dabs, grass, lenses, paint_fold, ridge, under, woods
from coach_app.ui.scenery.paths import outline, spline
from coach_app.ui.scenery.places.place import Place, Spot, View, eased
from coach_app.ui.scenery.plants import Birch, bed, juniper
from coach_app.ui.scenery.sky import cloud, paint_sky

PATH = (
    "M1196 668C1180 690 1250 704 1232 730C1206 768 1060 770 1010 812C950 862 1000 900 900 960"
    "C850 990 780 1040 740 1100L1300 1100C1250 1020 1150 960 1130 900C1112 850 1140 812 1200 776"
    "C1258 742 1290 722 1262 700C1240 684 1222 684 1222 668Z"
)
FLOWERS = ((1372.0, 846.0), (1520.0, 806.0), (1640.0, 866.0), (1450.0, 900.0))
FLY, REST = 12.0, 10.0  # seconds


def paint(brush: Brush) -> None:
    mix = brush.mix
    paint_sky(brush, 420, 560, 0.9, 800)
    brush.ellipse(420, 574, 74, 74, Light((stop(0, "sun0"), stop(1, "sun1")), 420, 574, 74))
    lit = brush.by(mix("mist", "#FFFFFF", 0.55), mix("skyC", "far1", 0.6))
    for x, y, wide, seed in ((1300, 330, 520, 3), (1560, 380, 380, 5), (900, 270, 300, 8)):
        cloud(brush, x, y, wide, seed, lit, mix("skyC", "heiA", 0.2))
    woods(brush, 21, 612, fall(stop(0, mix("far1", "skyC", 0.45)), stop(0.8, "mist")), 30, 8)
    far = ridge(7, 640, 12, 8, tilt=16)
    haze = fall(stop(0, mix("heiA", "mist", 0.5)), stop(1, "heiA"), top=620, bottom=760)
    brush.path(under(far), haze)
    pale = [brush.shade("heiB"), mix("heiA", "mist", 0.5), mix("mosB", "heiA", 0.5)]
    dabs(brush, 2, far, 80, 700, (3, 7), pale)
    paint_fold(brush, 1392, 650)
    middle = ridge(17, 706, 12, 8, tilt=-30)
    brush.path(under(middle), fall(stop(0, "heiA"), stop(1, "heiB"), top=690, bottom=860))
    shades = [
        brush.shade("heiC"),
        brush.shade("heiB"),
        mix("heiA", "mist", 0.4),
        mix("mosB", "heiB", 0.5),
    ]
    dabs(brush, 3, middle, 130, 1500, (4, 11), shades)
    for x, y, high in (
        (1040, 716, 64), (1068, 722, 92), (1098, 720, 52), (560, 744, 70), (590, 748, 48),
    ):  # fmt: skip
        juniper(brush, x, y, high, mix("mosD", "far1", 0.15), "mosC")
    _near(brush)
    _foreground(brush)


def _near(brush: Brush) -> None:
    mix = brush.mix
    sand = mix("sandA", "mist", 0.3)
    stops = (stop(0, sand, 0), stop(0.07, sand), stop(1, "sandB"))
    brush.path(outline(PATH), fall(*stops, top=668, bottom=1080))
    lenses(brush, 31, [(940, 860), (1150, 860)], 200, 24, (8, 34), "sandC", 0.45)
    left = [
        (-60, 800), (200, 812), (480, 796), (760, 838),
        (900, 880), (930, 930), (870, 990), (700, 1100),
    ]  # fmt: skip
    bank = spline(left, tension=1)
    bank.lineTo(-60, 1100)
    bank.closeSubpath()
    brush.path(bank, fall(stop(0, "heiB"), stop(1, "heiC"), top=800, bottom=1080))
    right = [
        (1960, 770), (1700, 790), (1420, 790), (1230, 828),
        (1150, 880), (1180, 950), (1260, 1020), (1330, 1100),
    ]  # fmt: skip
    bank = spline(right, tension=1)
    bank.lineTo(1960, 1100)
    bank.closeSubpath()
    brush.path(bank, fall(stop(0, "heiB"), stop(1, "heiC"), top=780, bottom=1080))
    near = [mix("heiC", "heiD", 0.4), *near_shades(brush)[1:]]

    def off_left(x: float, y: float) -> bool:
        return x > 900 - max(0, y - 930) * 0.95

    def off_right(x: float, y: float) -> bool:
        return x < 1165 + max(0, y - 930) * 0.75

    dabs(brush, 4, left[:5], 230, 2200, (8, 22), near, off_left)
    dabs(brush, 5, right[:5], 230, 2000, (8, 22), near, off_right)
    brush.ellipse(250, 856, 130, 8, brush.shade("heiD"), 0.25)
    Birch(brush, 21, 400).paint(205, 852)
    Birch(brush, 25, 300, -1).paint(292, 858)


def _foreground(brush: Brush) -> None:
    mix = brush.mix
    dice = random.Random(9)
    sprigs = []
    for _ in range(230):
        x = dice.uniform(-30, WIDE + 30)
        edge = abs(x - 1000) / 960
        if dice.random() > math.pow(edge, 1.3) + 0.02 or 700 < x < 1330:
            continue
        sprigs += [
            (
                x + dice.gauss(0, 16),
                1092 - 84 * edge**2 + dice.uniform(-26, 60),
                (40 + 44 * edge**2) * dice.uniform(0.65, 1.1),
            )
            for _ in range(5)
        ]
    shades = [
        brush.shade("heiD"),
        mix("heiD", "heiC", 0.5),
        brush.shade("heiC"),
        brush.shade("heiB"),
        mix("heiA", "mist", 0.3),
    ]
    bed(brush, 11, sprigs, shades, mix("mosD", "heiD", 0.3), 0.05)
    blades = [brush.shade(name) for name in ("mosC", "mosB", "straw", "mosD")]
    for number, (x, many, high) in enumerate(
        ((60, 16, 200), (1860, 22, 230), (1730, 10, 150), (420, 8, 130))
    ):
        grass(brush, 120 + number, x, 1100, many, high, 36, blades, 0.15)


def paint_butterfly(brush: Brush) -> None:
    dim, pale = brush.by("#7C96C4", "#8097C0"), brush.by("#A9BDE0", "#B3C2DE")
    brush.path(outline("M0 0C-6 -20 -26 -28 -32 -18C-34 -8 -16 -2 0 2Z"), dim)
    brush.path(outline("M0 2C-14 2 -24 10 -20 18C-14 24 -4 14 0 4Z"), pale)
    brush.path(outline("M0 0C4 -20 18 -30 26 -24C30 -14 14 -2 0 2Z"), pale)
    brush.path(outline("M0 2C12 0 22 6 19 14C14 20 4 12 0 4Z"), dim)
    edge = "M-31 -19C-33 -9 -16 -3 -3 1L-1 -2C-14 -5 -27 -10 -31 -19Z"
    brush.path(outline(edge), "#FFFFFF", 0.55)
    brush.line(outline("M0 -6L0 11"), "#3C4258", 2.6)
    brush.line(outline("M0 -6q-3 -7 -6 -9M0 -6q2 -7 5 -9"), "#3C4258", 1)


def where(seconds: float) -> Spot:
    """From flower to flower in 12 seconds, with wings that fold; then it sits for 10."""
    number, into = divmod(seconds, FLY + REST)
    start = FLOWERS[int(number) % len(FLOWERS)]
    if into < REST:
        return Spot(*start, -18)
    end = FLOWERS[(int(number) + 1) % len(FLOWERS)]
    part = (into - REST) / FLY
    way = eased(part)
    x = start[0] + (end[0] - start[0]) * way + 26 * math.sin(part * 19) * math.sin(math.pi * part)
    y = start[1] + (end[1] - start[1]) * way - 90 * math.sin(math.pi * part)
    y += 14 * math.sin(part * 31) * math.sin(math.pi * part)
    fold = 0.65 + 0.35 * math.cos(2 * math.pi * 3 * into)
    return Spot(x, y, -18 + 14 * math.sin(part * 12), fold)


VIEWS = (View(), View(1.6, 1420, 760), View(1.6, 1000, 980), View(1.6, 300, 900))
HILL = Place(paint, paint_butterfly, 76, Spot(1372, 846, -18), where, VIEWS)
