"""The heath before and after an exercise: three stones, and a bench with room for two."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QPainterPath

from coach_app.ui.scenery.brush import Brush, Light, stop
from coach_app.ui.scenery.heath import ground_shades, paint_heath
from coach_app.ui.scenery.land import dabs, stone
from coach_app.ui.scenery.paths import limb, outline
from coach_app.ui.scenery.places.outdoors import Outdoors

THREE = (690.0, 960.0, 1230.0)  # where the stones lie, at STONE_Y
STONE_Y, STONE_WIDE = 836.0, 140.0
EIGHT = (
    (1236, 792, 24), (1252, 806, 32), (1250, 824, 42), (1222, 846, 54),
    (1162, 872, 70), (1066, 906, 92), (936, 948, 120), (780, 1004, 154),
)  # fmt: skip
END_SUN = (960.0, 690.0)


def paint_stone(brush: Brush, number: int, warm: bool) -> None:
    """One of the three, round (0, 0); warm it is as light as the sun."""
    if warm:
        stops = (stop(0, "glow", 0.9), stop(1, "glow", 0))
        brush.ellipse(0, 4, 160, 52, Light(stops, 0, 4, 160, 0.325))
    top = brush.shade("sun1") if warm else brush.by("#F6F2E8", "#8D8A7D")
    stone(brush, 0, 0, STONE_WIDE, top, brush.mix("sandC", "trunk", 0.3), number + 3)


def paint_bench(brush: Brush, outdoors: Outdoors, *, trees: bool) -> None:
    """The same place with a bench for two; where nothing lies in between, eight stones lead on
    to the sun."""
    mix = brush.mix
    stones = {"none": EIGHT, "sand": EIGHT[5:], "pool": EIGHT[5:]}.get(outdoors.middle, ())
    paint_heath(brush, replace(outdoors.heath(trees=trees, lean=0.12), stones=stones))
    brush.ellipse(585, 892, 230, 11, "heiD", 0.22)
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
    shades = ground_shades(brush, dunes=outdoors.dunes)[:4]
    dabs(brush, 99, [(410, 900), (580, 896), (760, 900)], 14, 150, (12, 20), shades)
