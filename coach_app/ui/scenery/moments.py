"""The heath before and after an exercise: a clearing with three stones, a bench with eight."""

from __future__ import annotations

from PySide6.QtGui import QPainterPath

from coach_app.ui.scenery.brush import Brush, Light, fall, stop
from coach_app.ui.scenery.heath import Heath, near_shades, paint_heath
from coach_app.ui.scenery.land import dabs, stone
from coach_app.ui.scenery.paths import limb, outline, spline
from coach_app.ui.scenery.plants import Birch
from coach_app.ui.scenery.sky import paint_sky

CLEARING = (
    (500, 852), (640, 826), (820, 816), (1000, 814), (1180, 820), (1330, 836), (1420, 858),
    (1300, 886), (1080, 898), (860, 898), (640, 884),
)  # fmt: skip
THREE = (690.0, 960.0, 1230.0)  # where the stones lie, at STONE_Y
STONE_Y, STONE_WIDE = 848.0, 178.0
EIGHT = (
    (1236, 792, 24), (1252, 806, 32), (1250, 824, 42), (1222, 846, 54),
    (1162, 872, 70), (1066, 906, 92), (936, 948, 120), (780, 1004, 154),
)  # fmt: skip
END_SUN = (1240.0, 690.0)


def paint_clearing(brush: Brush, trees: bool) -> None:
    """Land with a sandy clearing; the stones themselves are painted by who warms them."""
    mix = brush.mix
    paint_heath(brush, Heath(pool=False, trees=trees, lean=0.15, lit=0.8))
    path = spline(CLEARING, closed=True)
    brush.path(path.translated(0, 5), mix("mosC", "heiC", 0.5), 0.3)
    brush.path(path, fall(stop(0, mix("sandA", "mist", 0.3)), stop(1, "sandB")))
    front = [
        mix("mosC", "heiC", 0.4),
        brush.shade("heiC"),
        mix("heiC", "heiD", 0.4),
        brush.shade("heiB"),
    ]
    lower = [(520, 868), (640, 890), (860, 902), (1080, 902), (1300, 890), (1410, 866)]
    dabs(brush, 44, lower, 10, 240, (9, 17), front)
    upper = [(510, 848), (650, 828), (820, 818), (1000, 816), (1180, 822), (1330, 838), (1410, 852)]
    dabs(brush, 45, upper, 5, 120, (5, 10), front[:2] + front[3:])


def paint_stone(brush: Brush, number: int, warm: bool) -> None:
    """One of the three, round (0, 0); warm it is as light as the sun."""
    if warm:
        stops = (stop(0, "glow", 0.9), stop(1, "glow", 0))
        brush.ellipse(0, 4, 160, 52, Light(stops, 0, 4, 160, 0.325))
    top = brush.shade("sun1") if warm else brush.by("#F6F2E8", "#8D8A7D")
    stone(brush, 0, 0, STONE_WIDE, top, brush.mix("sandC", "trunk", 0.3), number + 3)


def paint_end_sky(brush: Brush) -> None:
    paint_sky(brush, *END_SUN, 1, 900)


def paint_bench(brush: Brush) -> None:
    """The way of eight stones to the sun, and a bench with room for two under the birches."""
    mix = brush.mix
    heath = Heath(pool=False, trees=False, sun_x=END_SUN[0], lean=0.12, lit=0.9, stones=EIGHT)
    paint_heath(brush, heath)
    brush.ellipse(430, 884, 240, 12, "heiD", 0.25)
    Birch(brush, 8, 520).paint(262, 884)
    Birch(brush, 12, 400, -1).paint(352, 890)
    for x in (452, 682):
        back = ((x + 22, 886, 6), (x + 21, 830, 6), (x + 20, 776, 6))
        brush.path(limb(back, round_ends=False), mix("wood2", "#000000", 0.12))
        front = ((x, 894, 7), (x + 1.5, 868, 7), (x + 3, 842, 7))
        brush.path(limb(front, round_ends=False), "wood2")
    for y in (782, 806, 830):
        plank = f"M436 {y}Q580 {y - 5} 730 {y}L730 {y + 15}Q580 {y + 10} 436 {y + 15}Z"
        brush.path(outline(plank), mix("wood", "sun0", 0.12 if y == 782 else 0.02))
        edge = QPainterPath(outline(f"M436 {y + 14}Q580 {y + 9} 730 {y + 14}"))
        brush.line(edge, "wood2", 1.5)
    seat = outline("M426 846Q580 838 740 846L748 860Q580 852 418 860Z")
    brush.path(seat, mix("wood", "#FFFFFF", 0.22))
    brush.path(outline("M418 860Q580 852 748 860V868Q580 860 418 868Z"), "wood2")
    dabs(brush, 99, [(410, 900), (580, 896), (760, 900)], 14, 150, (12, 20), near_shades(brush)[:4])
