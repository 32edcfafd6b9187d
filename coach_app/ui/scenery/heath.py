"""The heath: woods on the horizon, heather, a pool, two birches, moss, heather near by.

It has other corners too: a sandy clearing, a path, a wood of birches, a fold, dunes by the sea.
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QColor

from coach_app.ui.scenery.brush import WIDE, Brush, Light, fall, stop
from coach_app.ui.scenery.land import (
    clearing,
    dabs,
    grass,
    lenses,
    mist,
    paint_fold,
    ridge,
    stone,
    under,
    way,
    woods,
)
from coach_app.ui.scenery.paths import Point, spline
from coach_app.ui.scenery.plants import Birch, bed, juniper

HORIZON = 704
POOL = (
    (552, 830), (640, 812), (800, 803), (960, 800), (1130, 803), (1290, 811), (1396, 824),
    (1372, 838), (1240, 850), (1090, 858), (930, 860), (760, 856), (630, 846),
)  # fmt: skip
FAR_JUNIPERS = ((372, 766, 50), (404, 776, 82), (438, 772, 46), (1262, 762, 38), (1286, 764, 26))
CORNERS = ((60, 1096, 34, 220), (250, 1100, 20, 140), (1720, 1100, 24, 160), (1868, 1096, 38, 236))
MARRAM = (
    (150, 800, 40, 96), (330, 816, 24, 64), (520, 842, 18, 50), (1420, 842, 18, 52),
    (1600, 806, 34, 84), (1790, 796, 46, 110), (1700, 870, 20, 70), (250, 884, 22, 74),
)  # fmt: skip
TIPS = ((20, 1100, 18, 150), (330, 1104, 10, 96), (1610, 1104, 10, 100), (1905, 1100, 18, 160))


@dataclass(frozen=True)
class Heath:
    """``middle``: "pool", "sand" (a clearing), "path" (one that leads on from there) or "none".
    ``trees``: "pair", "lone", "edge" (of a wood) or "none". ``lit``: how strong the light lies on
    the land; ``sun_x``: where it comes from. ``stones``: x, y and width of stones in the moss."""

    middle: str = "pool"
    trees: str = "pair"
    fold: bool = False
    dunes: bool = False
    mist: bool = False
    sun_x: float = 960
    lean: float = 0.1
    lit: float = 0.8
    stones: Sequence[tuple[float, float, float]] = ()


def near_shades(brush: Brush) -> list[QColor]:
    """Heather near by, from the shade into the light."""
    return [
        brush.mix("heiC", "heiD", 0.35),
        brush.shade("heiC"),
        brush.mix("heiC", "heiB", 0.55),
        brush.shade("heiB"),
        brush.mix("heiA", "mist", 0.25),
    ]


def paint_heath(brush: Brush, heath: Heath) -> None:
    """All that stands before the sky. Nothing above y = 640 but the birches."""
    middle = _far_dunes(brush) if heath.dunes else _far(brush)
    if heath.fold:
        paint_fold(brush, 330, 760)
    if heath.mist:
        mist(brush, 716, 0.9)
    if heath.middle == "pool":
        _pool(brush, heath)
    _near(brush, heath)
    _evening_light(brush, heath, middle)
    if heath.mist:
        mist(brush, 812, 0.55)
    _moss(brush, heath)
    if heath.middle == "sand":
        clearing(brush, dunes=heath.dunes)
    if heath.middle == "path":
        way(brush)
    _foreground(brush, heath.lean, dunes=heath.dunes)


def _far(brush: Brush) -> list[Point]:
    mix = brush.mix
    haze = fall(stop(0, mix("far1", "skyC", 0.45)), stop(0.75, "mist"))
    woods(brush, 4, HORIZON - 2, haze, 24, 6)
    light = fall(stop(0, mix("heiA", "mist", 0.6)), stop(0.1, "heiA"), stop(1, "heiA"))
    brush.path(under(ridge(31, HORIZON + 20, 6, 8)), light)
    haze = fall(stop(0, "far1"), stop(0.85, mix("heiA", "mist", 0.5)))
    woods(brush, 9, HORIZON + 20, haze, 15, 5)
    middle = ridge(5, HORIZON + 46, 9, 9, tilt=-14)
    stops = (stop(0, mix("heiA", "mist", 0.5)), stop(0.3, "heiA"), stop(1, "heiB"))
    brush.path(under(middle), fall(*stops, top=HORIZON + 30, bottom=HORIZON + 200))
    far = [
        mix("heiB", "heiA", 0.2),
        brush.shade("heiB"),
        mix("heiA", "mist", 0.5),
        mix("mosB", "heiA", 0.6),
    ]
    dabs(brush, 51, middle, 90, 900, (3, 8), far)
    for x, y, high in FAR_JUNIPERS:
        juniper(brush, x, y, high, mix("mosD", "far1", 0.3), mix("mosC", "mist", 0.15))
    return middle


def _far_dunes(brush: Brush) -> list[Point]:
    """A strip of sea, and the first row of dunes before it."""
    mix = brush.mix
    brush.box(0, HORIZON - 2, WIDE, 130, fall(stop(0, mix("seaA", "skyC", 0.35)), stop(1, "seaB")))
    dice = random.Random(12)
    for _ in range(40):
        x, y = dice.uniform(0, WIDE), dice.uniform(HORIZON, HORIZON + 40)
        brush.ellipse(x, y, dice.uniform(20, 90), 1.0, brush.by("#FFFFFF", "far1"), 0.5)
    middle = ridge(15, HORIZON + 50, 26, 7, tilt=16)
    stops = (stop(0, mix("sandA", "mist", 0.4)), stop(0.4, "sandA"), stop(1, "sandB"))
    brush.path(under(middle), fall(*stops, top=HORIZON + 24, bottom=HORIZON + 200))
    tufts = [mix("straw", "mosC", 0.4), brush.shade("straw"), mix("mosC", "sandB", 0.4)]
    dabs(brush, 53, middle, 26, 520, (4, 13), tufts)
    return middle


def _pool(brush: Brush, heath: Heath) -> None:
    mix, dark = brush.mix, brush.dark
    water = spline(POOL, closed=True, tension=0.55)
    brush.path(water.translated(0, -4), mix("mosC", "heiC", 0.45), 0.28)
    sky = mix("skyC", "sun1", 0.12 if dark else 0.3)
    brush.path(water, fall(stop(0, sky), stop(0.45, "water"), stop(1, mix("water", "skyA", 0.75))))
    with brush.inside(water):
        paint_pool_light(brush, heath.sun_x, heath.lit)
        dice = random.Random(3)
        for _ in range(18):
            x, y, wide = dice.uniform(580, 1380), dice.uniform(812, 856), dice.uniform(20, 70)
            brush.ellipse(x, y, wide, 1.0, brush.by("#FFFFFF", "far1"), 0.4)
    reed = [brush.shade("mosC"), brush.shade("mosD"), brush.shade("straw")]
    grass(brush, 14, 648, 838, 20, 34, 16, reed)
    grass(brush, 15, 1330, 836, 24, 42, 18, reed)


def paint_pool_light(brush: Brush, x: float, lit: float) -> None:
    """The sun's path on the water, and its glow."""
    stops = (stop(0, "glow", 0.85 * lit), stop(1, "glow", 0))
    brush.ellipse(x, 806, 340, 34, Light(stops, x, 806, 340, 0.1))
    dice = random.Random(2)
    for i in range(13):
        wide = (150 - i * 7) * dice.uniform(0.5, 1)
        strong = (0.9 - 0.045 * i) * lit * (0.75 if brush.dark else 1)
        shade = brush.mix("sun0", "sun1", 0.2)
        brush.ellipse(x + dice.uniform(-14, 14), 805 + i * 4.2, wide * 0.8, 1.8, shade, strong)


def ground_shades(brush: Brush, *, dunes: bool) -> list[QColor]:
    """Of the strokes near by: heather, or marram on the dunes."""
    if not dunes:
        return near_shades(brush)
    mix = brush.mix
    return [
        mix("mosC", "straw", 0.45),
        brush.shade("straw"),
        mix("straw", "sandB", 0.5),
        mix("mosC", "sandC", 0.3),
        mix("straw", "mist", 0.4),
    ]


def _pair(brush: Brush) -> list[Point]:
    """Two birches and two junipers."""
    brush.ellipse(1600, 896, 170, 9, "heiD", 0.22)
    Birch(brush, 8, 440).paint(1560, 892)
    Birch(brush, 12, 350, -1).paint(1632, 898)
    juniper(brush, 1752, 896, 118, "mosD", "mosC")
    juniper(brush, 1796, 902, 82, "mosD", "mosC")
    return [(1480, 896), (1660, 901), (1840, 906)]


def _lone(brush: Brush) -> list[Point]:
    """One old birch, high and wide, with a juniper at some distance."""
    brush.ellipse(1660, 900, 150, 10, "heiD", 0.24)
    Birch(brush, 21, 640, -1).paint(1668, 902)
    juniper(brush, 1470, 884, 74, "mosD", "mosC")
    return [(1440, 892), (1660, 904), (1860, 908)]


def _edge(brush: Brush) -> list[Point]:
    """Where the wood of birches begins: the farther ones small and pale."""
    brush.ellipse(1740, 894, 300, 12, "heiD", 0.22)
    for seed, high, x, y in ((31, 300, 1500, 862), (33, 330, 1612, 866), (35, 350, 1700, 868)):
        Birch(brush, seed, high, 1 if seed % 4 == 1 else -1).paint(x, y)
    brush.soft(1640, 760, 330, 190, "mist", 0.42)
    for seed, high, x, y in ((8, 470, 1560, 892), (12, 540, 1690, 900), (25, 620, 1822, 908)):
        Birch(brush, seed, high, -1 if seed == 12 else 1).paint(x, y)
    return [(1460, 896), (1660, 903), (1880, 910)]


_TREES = {"pair": _pair, "lone": _lone, "edge": _edge}


def _near(brush: Brush, heath: Heath) -> None:
    mix = brush.mix
    hump = [
        (x, y + 20 * math.exp(-(((x - 960) / 330) ** 2))) for x, y in ridge(77, 846, 10, 9, tilt=22)
    ]
    if heath.dunes:
        stops = (stop(0, "sandA"), stop(1, mix("sandB", "sandC", 0.3)))
        brush.path(under(hump), fall(*stops, top=830, bottom=990))
        lenses(brush, 63, hump, 90, 40, (30, 110), mix("sandC", "sandB", 0.4), 0.5)
        marram = ground_shades(brush, dunes=True)
        for number, (x, y, many, high) in enumerate(MARRAM):
            grass(brush, 160 + number, x, y, many, high, 60, marram, 0.2)
    else:
        brush.path(under(hump), fall(stop(0, "heiB"), stop(1, "heiC"), top=830, bottom=990))
    near = ground_shades(brush, dunes=heath.dunes)
    dabs(brush, 61, hump, 100, 700 if heath.dunes else 2300, (6, 17), near)
    if heath.trees != "none":
        foot = _TREES[heath.trees](brush)
        dabs(brush, 62, foot, 16, 90, (14, 22), near)


def _evening_light(brush: Brush, heath: Heath, middle: Sequence[Point]) -> None:
    shade = brush.by("sun0", "glow")
    strong = (0.3 if brush.dark else 0.42) * heath.lit
    stops = (stop(0, shade, strong), stop(1, shade, 0))
    brush.path(under(middle), Light(stops, heath.sun_x, HORIZON + 40, 775, 0.336))


def _moss(brush: Brush, heath: Heath) -> None:
    mix = brush.mix
    edge = ridge(90, 936, 12, 8, tilt=-30)
    stops = (
        stop(0, mix("mosA", "mosB", 0.35)),
        stop(0.6, "mosB"),
        stop(1, mix("mosB", "mosC", 0.55)),
    )
    spots = mix("mosC", "mosB", 0.35)
    if heath.dunes:
        stops = (stop(0, mix("sandA", "mist", 0.3)), stop(0.6, "sandA"), stop(1, "sandB"))
        spots = mix("sandB", "sandC", 0.5)
    brush.path(under(edge), fall(*stops, top=906, bottom=1080))
    lenses(brush, 71, edge, 120, 46, (22, 70), spots, 0.75)
    tips = [brush.shade("mosB"), mix("mosC", "mosB", 0.5), mix("straw", "mosB", 0.5)]
    dabs(brush, 72, edge, 14, 260, (7, 13), tips)
    for number, (x, y, wide) in enumerate(heath.stones):
        stone(brush, x, y, wide, seed=number)


def _foreground(brush: Brush, lean: float, *, dunes: bool) -> None:
    """Heather, or marram, and grass in the lower corners; the middle stays free for Stop."""
    dice = random.Random(5)
    mix = brush.mix

    def top(x: float) -> float:
        return 1078 - 86 * math.pow(min(1, abs(x - 960) / 900), 2.2)

    floor = [(float(x), top(x) + 22) for x in range(-60, WIDE + 80, 120)]
    shade = mix("sandC", "mosC", 0.3) if dunes else mix("mosD", "heiD", 0.45)
    brush.path(under(floor, 1100), shade, 0.9)
    sprigs = []
    for _ in range(210):
        x = dice.uniform(-30, WIDE + 30)
        edge = abs(x - 960) / 960
        if dice.random() > edge**1.5 + 0.05:
            continue
        y, high = top(x) + dice.uniform(14, 74), 34 + 44 * edge**2
        sprigs += [
            (
                x + dice.gauss(0, 9 + 8 * edge),
                y + dice.uniform(-4, 4),
                high * dice.uniform(0.65, 1.1),
            )
            for _ in range(dice.randint(3, 5))
        ]
    blades = [
        brush.shade("mosC"),
        brush.shade("mosB"),
        brush.shade("straw"),
        mix("straw", "mist", 0.35),
        brush.shade("mosD"),
    ]
    if dunes:
        blades += [brush.shade("straw"), mix("straw", "sandB", 0.5)]
    for number, (x, y, many, high) in enumerate(CORNERS):
        many = 2 * many if dunes else many
        grass(brush, 40 + number, x, y, many, high, 40 + high * 0.12, blades, lean)
    heather = [
        brush.shade("heiD"),
        mix("heiD", "heiC", 0.5),
        brush.shade("heiC"),
        brush.shade("heiB"),
        mix("heiA", "mist", 0.3),
    ]
    if not dunes:
        bed(brush, 6, sprigs, heather, mix("mosD", "heiD", 0.3), lean * 0.5)
    for number, (x, y, many, high) in enumerate(TIPS):
        grass(brush, 60 + number, x, y, many, high, 30 + high * 0.12, blades, lean)
