"""What a corner of the heath may have: a clearing of sand, a path, mist, a sheepfold, stars."""

from __future__ import annotations

import random

from coach_app.ui.scenery.brush import WIDE, Brush, fall, stop
from coach_app.ui.scenery.land import dabs, lenses
from coach_app.ui.scenery.paths import outline, spline

CLEARING = (
    (500, 852), (640, 826), (820, 816), (1000, 814), (1180, 820), (1330, 836), (1420, 858),
    (1300, 886), (1080, 898), (860, 898), (640, 884),
)  # fmt: skip
WAY = (
    "M1236 736C1222 752 1290 760 1270 776C1240 796 1130 796 1096 826L1250 842"
    "C1262 812 1330 798 1330 774C1330 756 1262 750 1266 736Z"
)
FRONT = (
    "M836 886C826 920 880 944 862 980C840 1024 700 1046 640 1100L1010 1100"
    "C1052 1060 1120 1030 1108 976C1098 938 1052 920 1068 886Z"
)


def clearing(brush: Brush, *, dunes: bool, path: bool) -> None:
    """Sand in the middle, where stones may lie; with ``path`` it comes to us from there."""
    mix = brush.mix
    sand = fall(stop(0, mix("sandA", "mist", 0.3)), stop(1, "sandB"), top=812, bottom=900)
    if path:
        front = outline(FRONT)
        brush.path(front, fall(stop(0, "sandB"), stop(1, mix("sandB", "sandA", 0.3))))
        lenses(brush, 32, [(800, 900), (1120, 900)], 160, 26, (10, 46), "sandC", 0.4)
    shape = spline(CLEARING, closed=True)
    brush.path(shape.translated(0, 5), mix("mosC", "heiC", 0.5), 0.3)
    brush.path(shape, sand)
    if dunes:
        front_shades = [mix("mosC", "straw", 0.5), brush.shade("straw"), mix("straw", "sandC", 0.5)]
    else:
        front_shades = [
            mix("mosC", "heiC", 0.4),
            brush.shade("heiC"),
            mix("heiC", "heiD", 0.4),
            brush.shade("heiB"),
        ]
    lower = [(520, 868), (640, 890), (860, 902), (1080, 902), (1300, 890), (1410, 866)]

    def on_path(x: float, _y: float) -> bool:
        return path and 836 < x < 1066

    dabs(brush, 44, lower, 10, 240, (9, 17), front_shades, on_path)
    upper = [(510, 848), (650, 828), (820, 818), (1000, 816), (1180, 822), (1330, 838), (1410, 852)]
    dabs(brush, 45, upper, 5, 120, (5, 10), front_shades)


def way(brush: Brush) -> None:
    """The path beyond the clearing, winding to the woods."""
    sand = brush.mix("sandA", "mist", 0.3)
    brush.path(outline(WAY), fall(stop(0, sand, 0.2), stop(0.3, sand), stop(1, "sandA")))


def mist(brush: Brush, y: float, strong: float) -> None:
    """Banks of mist that lie on the land, as long as the picture is wide."""
    dice = random.Random(int(y))
    for number in range(7):
        x, wide = WIDE * (number + dice.random()) / 7, dice.uniform(320, 560)
        high = dice.uniform(16, 34)
        brush.soft(x, y + dice.uniform(-16, 22), wide, high, "mist", strong)


def stars(brush: Brush) -> None:
    """The first ones, high up and few; words stay readable over them."""
    dice = random.Random(77)
    for _ in range(46):
        x, u = dice.uniform(0, WIDE), dice.random()
        size, shine = dice.uniform(1.3, 2.8), (1 - 0.7 * u) * dice.uniform(0.6, 1)
        brush.soft(x, 20 + 420 * u * u, 4 * size, 4 * size, "#FFFFFF", shine * 0.5)
        brush.ellipse(x, 20 + 420 * u * u, size, size, brush.by("#FFFFFF", "#EDE6D2"), shine)


def paint_fold(brush: Brush, x: float, y: float) -> None:
    """A sheepfold with a thatched roof, and some sheep."""
    mix = brush.mix
    roof = mix("trunkL", "straw", 0.45)
    brush.box(x - 74, y - 18, 148, 32, mix("trunk", "heiD", 0.3))
    brush.box(x - 20, y - 16, 26, 30, mix("trunk", "#000000", 0.35))
    thatch = outline(
        f"M{x - 92} {y - 8}C{x - 70} {y - 40} {x - 62} {y - 62} {x - 40} {y - 66}H{x + 44}"
        f"C{x + 64} {y - 62} {x + 72} {y - 40} {x + 94} {y - 8}"
        f"C{x + 40} {y - 14} {x - 40} {y - 14} {x - 92} {y - 8}Z"
    )
    brush.path(thatch, fall(stop(0, mix(roof, "sun0", 0.25)), stop(1, roof)))
    brush.line(outline(f"M{x - 40} {y - 65}H{x + 44}"), mix("trunk", roof, 0.3), 5)
    for i in range(24):
        u = i / 23
        straw = f"M{x - 38 + 80 * u} {y - 58}q{(u - 0.5) * 14} 20 {(u - 0.5) * 78} 44"
        brush.line(outline(straw), mix("trunk", roof, 0.6), 1, 0.5)
    wool, face = mix(brush.by("#F6F2E8", "#8D8A7D"), "sandA", 0.4), mix("trunk", "#000000", 0.1)
    for dx, dy in ((146, 22), (170, 30), (196, 20), (226, 31), (124, 36), (262, 24)):
        at_x, at_y = x + dx, y + dy
        legs = f"M{at_x - 4} {at_y + 4}v5M{at_x + 4} {at_y + 4}v5"
        brush.line(outline(legs), "trunk", 1.4)
        brush.ellipse(at_x, at_y, 9, 6, wool)
        brush.ellipse(at_x - 8, at_y - 2, 3.6, 3, face)
