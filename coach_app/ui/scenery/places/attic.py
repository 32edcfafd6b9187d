"""In the attic: beams, a round window, a ray of light with dust in it, an old chest."""

from __future__ import annotations

import math
import random

from PySide6.QtGui import QPainterPath

from coach_app.ui.scenery.brush import HIGH, WIDE, Brush, Light, fall, stop
from coach_app.ui.scenery.land import under, woods
from coach_app.ui.scenery.paths import limb, outline, spline
from coach_app.ui.scenery.places.place import Place, Spot, View, swing

FLOOR = 850
PEAK = (960.0, -700.0)
EYE = (960.0, 410.0, 150.0)  # the round window: x, y, radius


def paint(brush: Brush) -> None:
    mix = brush.mix
    wall = fall(stop(0, mix("wall", "wood", 0.12)), stop(1, mix("wall2", "wood", 0.22)))
    brush.box(0, 0, WIDE, HIGH, wall)
    boards = mix("wall2", "wood2", 0.3)
    for x in range(330, 1600, 74):
        brush.line(outline(f"M{x} 0V{FLOOR}"), boards, 2, 0.45)
    _eye(brush)
    _roof(brush)
    brush.box(
        0, FLOOR, WIDE, HIGH - FLOOR, fall(stop(0, mix("floor", "wood", 0.2)), stop(1, "floor2"))
    )
    for x in range(-1100, 3100, 190):
        brush.line(
            outline(f"M{960 + (x - 960) * 0.6} {FLOOR}L{x} 1090"),
            mix("floor2", "wood2", 0.4),
            2,
            0.6,
        )
    _ray(brush)
    _chest(brush)
    _horse(brush)
    _shelf(brush)


def _eye(brush: Brush) -> None:
    mix = brush.mix
    x, y, radius = EYE
    pane = QPainterPath()
    pane.addEllipse(x - radius, y - radius, 2 * radius, 2 * radius)
    with brush.inside(pane):
        sky = fall(stop(0, "skyA"), stop(0.5, "skyB"), stop(1, "skyC"))
        brush.box(x - radius, y - radius, 2 * radius, 2 * radius, sky)
        light = Light((stop(0, "glow", 0.9), stop(1, "glow", 0)), x + 40, y + 50, radius * 1.3)
        brush.box(x - radius, y - radius, 2 * radius, 2 * radius, light)
        brush.ellipse(
            x + 44, y + 44, 32, 32, Light((stop(0, "sun0"), stop(1, "sun1")), x + 44, y + 44, 32)
        )
        woods(brush, 4, y + 96, fall(stop(0, mix("far1", "skyC", 0.3)), stop(1, "mist")), 20, 5)
        land = [(x - 200 + i * 66, y + 108 + 4 * math.sin(i * 2)) for i in range(7)]
        brush.path(under(land, y + 200), fall(stop(0, "heiA"), stop(1, "heiB")))
    frame = brush.by("#8A6A54", "#4A3A2E")
    brush.line(pane, frame, 20)
    bars = outline(f"M{x - radius} {y}H{x + radius}M{x} {y - radius}V{y + radius}")
    brush.line(bars, frame, 8)


def _roof(brush: Brush) -> None:
    """Two slopes of the roof with their rafters, and a beam across."""
    mix, (top_x, top_y) = brush.mix, PEAK
    for side in (-1, 1):
        edge = 960 + side * 1060
        slope = outline(f"M{top_x} {top_y}L{edge} {top_y}L{edge} 760L{960 + side * 780} 760Z")
        shade = mix("wall2", "wood2", 0.42 if side < 0 else 0.34)
        brush.path(slope, fall(stop(0, mix(shade, "#000000", 0.12)), stop(1, shade)))
        with brush.inside(slope):
            for i in range(7):
                at = 60 + i * 160
                plank = outline(f"M{top_x + side * at} {top_y}L{960 + side * (780 + at)} 760")
                brush.line(plank, mix(shade, "#000000", 0.16), 3, 0.6)
            for i in range(3):
                at = 190 + i * 300
                rafter = outline(f"M{top_x + side * at} {top_y}L{960 + side * (780 + at)} 760")
                brush.line(rafter, mix("wood2", "wood", 0.2), 34)
                brush.line(rafter.translated(-side * 11, 0), mix("wood", "sun0", 0.15), 5, 0.6)
        rim = limb(((top_x, top_y, 26), (960 + side * 800, 790, 26)), round_ends=False)
        brush.path(rim, mix("wood2", "wood", 0.35))
        knee = outline(f"M{960 + side * 780} 740H{edge}V{FLOOR}H{960 + side * 780}Z")
        brush.path(knee, mix("wall2", "wood2", 0.25))
    beam = fall(stop(0, mix("wood", "sun0", 0.2)), stop(0.3, "wood"), stop(1, "wood2"))
    brush.box(440, 176, 1040, 40, beam, 4)


def _ray(brush: Brush) -> None:
    """Light from the window to the floor, and where it falls."""
    strong = 0.1 if brush.dark else 0.34
    x, y, radius = EYE
    for grow in (0, 12, 24):
        ray = outline(
            f"M{x - radius * 0.7 - grow} {y + 40}L{x + radius * 0.7 + grow} {y + 10}"
            f"L{760 + grow} 1010L{420 - grow} 1010Z"
        )
        brush.path(ray, fall(stop(0, "sun0", 0.9), stop(1, "sun0", 0.15)), strong / 3)
    pool = Light((stop(0, "sun0", 0.7), stop(1, "sun0", 0)), 590, 980, 230, 0.21)
    brush.ellipse(590, 980, 230, 48, pool, 0.25 if brush.dark else 0.8)


def _chest(brush: Brush) -> None:
    """An open chest with a folded blanket and letters."""
    mix = brush.mix
    brush.ellipse(1310, 962, 250, 24, brush.shade("floor2"), 0.9)
    brush.path(outline("M1110 770L1150 660H1480L1512 770Z"), mix("wood2", "#000000", 0.2))
    brush.path(outline("M1128 764L1160 676H1470L1496 764Z"), mix("wood", "wood2", 0.5))
    cloth = brush.by("#A9BD88", "#55623F")
    brush.path(outline("M1150 800C1150 752 1190 738 1260 744C1320 748 1340 760 1340 800Z"), cloth)
    brush.path(outline("M1164 780C1190 764 1290 764 1330 784"), mix(cloth, "#FFFFFF", 0.25), 0.5)
    for i, turn in enumerate((-9, 5, 14)):
        with brush.moved(1408 + i * 18, 776 - i * 9, turn):
            brush.box(-46, -26, 92, 56, brush.by("#FBF6EA", "#7D7768"), 3)
            brush.line(outline("M-44 -24L0 8L44 -24"), brush.by("#D9C68F", "#5E5848"), 2)
    side = fall(stop(0, mix("wood", "sun0", 0.12)), stop(1, "wood2"))
    brush.box(1106, 790, 412, 164, side, 8)
    for x in (1140, 1464):
        brush.box(x, 790, 22, 164, mix("wood2", "#000000", 0.12))
    brush.box(1106, 786, 412, 16, mix("wood", "sun0", 0.25), 5)
    brush.box(1288, 796, 48, 44, brush.by("#C9A24E", "#7E6838"), 6)


def _horse(brush: Brush) -> None:
    """A rocking horse in the shade, at the left."""
    mix = brush.mix
    body = mix("sandB", "wood", 0.35)
    brush.ellipse(300, 968, 210, 18, brush.shade("floor2"), 0.9)
    brush.line(outline("M120 932Q300 1000 480 932"), "wood2", 14)
    for x, lean in ((212, -24), (258, -6), (350, 8), (396, 26)):
        brush.path(
            limb(((x, 830, 15), (x + lean * 0.5, 890, 9), (x + lean, 948, 8)), round_ends=False),
            body,
        )
    trunk = [
        (186, 800),
        (220, 760),
        (300, 768),
        (380, 756),
        (424, 790),
        (414, 840),
        (300, 856),
        (204, 846),
    ]
    brush.path(spline(trunk, closed=True, tension=0.6), body)
    neck = ((402, 800, 36), (432, 730, 26), (446, 690, 20))
    brush.path(limb(neck), body)
    head = [(430, 668), (470, 676), (512, 712), (506, 730), (466, 726), (436, 712)]
    brush.path(spline(head, closed=True, tension=0.6), body)
    mane = brush.by("#8A5C82", "#56405A")
    brush.path(limb(((428, 656, 8), (404, 700, 15), (390, 752, 9))), mane)
    brush.path(limb(((192, 800, 8), (160, 830, 13), (152, 884, 4))), mane)
    saddle = [(262, 756), (300, 772), (344, 756), (340, 812), (268, 812)]
    brush.path(spline(saddle, closed=True, tension=0.5), brush.by("#B5715A", "#6E4A3D"))
    brush.ellipse(470, 694, 4, 4, brush.by("#3B4239", "#1E1B17"))


def _shelf(brush: Brush) -> None:
    """Jars and books on a plank under the slope."""
    dice = random.Random(6)
    brush.box(1240, 612, 330, 14, "wood2", 3)
    at = 1256.0
    shades = (
        brush.by("#4F8099", "#35535F"),
        brush.by("#E0A848", "#7E6432"),
        brush.by("#8A5F45", "#54402F"),
    )
    while at < 1540:
        wide, high = dice.uniform(16, 34), dice.uniform(44, 84)
        brush.box(at, 612 - high, wide, high, brush.mix(dice.choice(shades), "wood", 0.2), 3)
        at += wide + dice.uniform(2, 8)


def paint_dust(brush: Brush) -> None:
    """Some specks that the light has found."""
    dice = random.Random(17)
    pale = brush.by("#FFFFFF", "#E6D2A0")
    for _ in range(30):
        x, y, size = dice.gauss(0, 42), dice.gauss(0, 52), dice.uniform(1.2, 3.2)
        if abs(x) < 120 and abs(y) < 120:
            brush.ellipse(x, y, size, size, pale, dice.uniform(0.35, 0.95))


def where(seconds: float) -> Spot:
    """The dust hangs in the ray and drifts, hardly to be seen."""
    return Spot(760 + swing(seconds, 31, 46), 690 + swing(seconds, 43, 60), swing(seconds, 67, 14))


VIEWS = (View(), View(1.5, 760, 640), View(1.6, 560, 1000), View(1.6, 1310, 800))
ATTIC = Place(paint, paint_dust, 250, Spot(760, 690), where, VIEWS)
