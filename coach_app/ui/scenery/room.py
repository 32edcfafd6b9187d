"""The room: a wall, a floor, the heath in its window, a plant, an armchair, a mat.

Scene coordinates (brush.py). What people do in it stands in body.py.
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from coach_app.ui.scenery.brush import HIGH, WIDE, Brush, Light, fall, stop
from coach_app.ui.scenery.land import dabs
from coach_app.ui.scenery.paths import Point, limb, outline, spline
from coach_app.ui.scenery.plants import Birch, juniper

FAR = 4000.0  # walls and floor go on for so long on a very wide screen


def paint_room(brush: Brush, floor: float, window: tuple[float, float, float, float]) -> None:
    """Wall and floor that meet at ``floor``, and a window: left, top, width, height."""
    brush.box(-FAR, -FAR, 2 * FAR + WIDE, FAR + HIGH, fall(stop(0, "wall"), stop(1, "wall2"),
              top=0, bottom=HIGH))  # fmt: skip
    paint_window(brush, *window)
    brush.box(-FAR, floor, 2 * FAR + WIDE, FAR, fall(stop(0, "floor"), stop(1, "floor2"),
              top=floor, bottom=HIGH))  # fmt: skip
    brush.box(
        -FAR,
        floor - 16,
        2 * FAR + WIDE,
        16,
        brush.mix("wall", brush.by("#FDFCF9", "#24261F"), 0.55),
    )
    brush.box(-FAR, floor - 2, 2 * FAR + WIDE, 2, "floor2", opacity=0.6)
    for x in range(-2580, 4580, 210):
        board = QPainterPath(QPointF(960 + (x - 960) * 0.62, floor))
        board.lineTo(x, floor + 252)
        brush.line(board, "floor2", 1.5, 0.45)
    left, _top, wide, _high = window
    lit = outline(
        f"M{left + 20} {floor}H{left + wide + 10}L{left + wide - 140} {HIGH - 40}H{left - 170}Z"
    )
    brush.path(lit, "sun0", brush_light(brush))


def brush_light(brush: Brush) -> float:
    """How strongly the window's light lies on the floor."""
    return 0.06 if brush.dark else 0.35


def paint_window(brush: Brush, x: float, y: float, wide: float, high: float) -> None:
    """An arched window with the heath behind it."""
    pane = QPainterPath(QPointF(x, y + high))
    pane.lineTo(x, y + wide / 2)
    pane.arcTo(x, y, wide, wide, 180, -180)
    pane.lineTo(x + wide, y + high)
    pane.closeSubpath()
    with brush.moved(0, 6):
        brush.path(pane, brush.mix("wall2", "wood", 0.25), 0.6)
    with brush.inside(pane):
        _paint_view(brush, x, y, wide, high)
    frame = brush.by("#FDFCF9", "#4A4439")
    brush.line(pane, frame, 16)
    bars = QPainterPath(QPointF(x + wide / 2, y))
    bars.lineTo(x + wide / 2, y + high)
    bars.moveTo(x, y + high * 0.52)
    bars.lineTo(x + wide, y + high * 0.52)
    brush.line(bars, frame, 7)
    brush.box(x - 26, y + high - 4, wide + 52, 18, frame, 5)
    brush.box(x - 26, y + high + 10, wide + 52, 6, brush.mix(frame, "wood", 0.35), 3)


def _paint_view(brush: Brush, x: float, y: float, wide: float, high: float) -> None:
    foot, sun = y + high, (x + wide * 0.62, y + high * 0.56)
    sky = fall(stop(0, "skyA"), stop(0.45, "skyB"), stop(0.72, "skyC"), stop(1, "skyC"))
    brush.box(x, y, wide, high, sky)
    brush.box(
        x, y, wide, high, Light((stop(0, "glow", 0.8), stop(1, "glow", 0)), *sun, wide * 0.75)
    )
    disc = Light((stop(0, "sun0"), stop(1, "sun1")), *sun, wide * 0.1)
    brush.ellipse(*sun, wide * 0.1, wide * 0.1, disc)

    def hill(up: float, swing: float, phase: float) -> list[tuple[float, float]]:
        return [
            (
                x - 10 + i * (wide + 20) / 8,
                foot - high * up + high * swing * math.sin(i * 1.3 + phase),
            )
            for i in range(9)
        ]

    def below(points: list[tuple[float, float]]) -> QPainterPath:
        path = spline(points, tension=1)
        path.lineTo(x + wide + 10, foot)
        path.lineTo(x - 10, foot)
        path.closeSubpath()
        return path

    brush.path(below(hill(0.36, 0.012, 1)), brush.mix("far1", "mist", 0.2))
    pale = brush.mix("heiA", "mist", 0.3)
    brush.path(
        below(hill(0.31, 0.008, 2)), fall(stop(0, brush.mix("heiA", "mist", 0.4)), stop(1, "heiB"))
    )
    near = hill(0.22, 0.014, 3)
    brush.path(below(near), fall(stop(0, "heiB"), stop(1, "heiC")))
    shades = [brush.shade("heiC"), brush.shade("heiB"), pale]
    dabs(brush, 1, near, high * 0.12, int(wide * 0.7), (4, 10), shades)
    moss = hill(0.11, 0.012, 5)
    brush.path(below(moss), fall(stop(0, "mosB"), stop(1, brush.mix("mosB", "mosC", 0.6))))
    dabs(
        brush,
        2,
        moss,
        high * 0.02,
        int(wide * 0.2),
        (5, 10),
        [brush.shade("mosB"), brush.shade("mosC")],
    )
    Birch(brush, 31, high * 0.42).paint(x + wide * 0.2, foot - high * 0.14)
    juniper(brush, x + wide * 0.84, foot - high * 0.2, high * 0.12, "mosD", "mosC")


def paint_plant(brush: Brush, x: float, y: float, high: float, seed: int = 2) -> None:
    """A pot plant, the rim of its pot at (x, y)."""
    dice = random.Random(seed)
    if brush.dark:
        greens = [brush.shade(c) for c in ("#4A5A3C", "#56684A", "#3F4E34", "#62744F")]
        stem = brush.mix("mosC", "straw", 0.35)
    else:
        greens = [
            brush.shade("mosC"),
            brush.mix("mosC", "mosB", 0.5),
            brush.shade("mosD"),
            brush.shade("mosB"),
        ]
        stem = greens[2]
    for i in range(13):
        lean = -1.25 + 2.5 * i / 12 + dice.uniform(-0.1, 0.1)
        long = high * dice.uniform(0.6, 1) * (1 - 0.25 * abs(lean))
        tip = QPointF(x + math.sin(lean) * long * 0.75, y - math.cos(lean * 0.8) * long)
        bend = QPointF(x + math.sin(lean) * long * 0.2, y - long * 0.55)
        line = QPainterPath(QPointF(x, y))
        line.quadTo(bend, tip)
        brush.line(line, stem, 2)
        size, along = high * 0.15 * dice.uniform(0.8, 1.2), tip - bend
        along /= math.hypot(along.x(), along.y())
        side = QPointF(-along.y(), along.x()) * (size * 0.62)
        leaf = QPainterPath(tip - along * size)
        leaf.quadTo(tip + side, tip + along * size)
        leaf.quadTo(tip - side, tip - along * size)
        brush.path(leaf, greens[i % 4])
    clay = brush.mix("chair", "sandA", 0.25)
    brush.path(
        outline(
            f"M{x - high * 0.2} {y - 8}H{x + high * 0.2}L{x + high * 0.155} {y + high * 0.3}"
            f"Q{x} {y + high * 0.33} {x - high * 0.155} {y + high * 0.3}Z"
        ),
        clay,
    )
    brush.path(
        outline(
            f"M{x - high * 0.2} {y - 8}H{x - high * 0.08}L{x - high * 0.07} {y + high * 0.31}"
            f"Q{x - high * 0.12} {y + high * 0.31} {x - high * 0.155} {y + high * 0.3}Z"
        ),
        "#FFFFFF",
        0.12,
    )
    brush.box(x - high * 0.215, y - 14, high * 0.43, 16, brush.mix("chair", "sandA", 0.12), 6)


def paint_lamp(brush: Brush, x: float, y: float) -> None:
    """A small lamp with a shade of linen, its foot at (x, y); in the evening it is lit."""
    foot = brush.mix("chair", "wood", 0.45)
    brush.ellipse(x, y, 34, 6, brush.mix(foot, "#000000", 0.25))
    vase = f"M{x - 9} {y - 74}C{x - 10} {y - 58} {x - 34} {y - 44} {x - 26} {y - 2}H{x + 26}"
    brush.path(outline(f"{vase}C{x + 34} {y - 44} {x + 10} {y - 58} {x + 9} {y - 74}Z"), foot)
    gleam = f"M{x - 18} {y - 40}Q{x - 24} {y - 24} {x - 19} {y - 10}"
    brush.line(outline(gleam), brush.mix(foot, "#FFFFFF", 0.3), 4, 0.7)
    linen = brush.by(brush.mix("sandA", "#FFFFFF", 0.3), "#F6D692")
    low = brush.by(brush.mix("sandA", "sandB", 0.5), "#E8A95A")
    shade = f"M{x - 34} {y - 150}H{x + 34}L{x + 58} {y - 70}Q{x} {y - 60} {x - 58} {y - 70}Z"
    brush.path(outline(shade), fall(stop(0, low), stop(0.45, linen), stop(1, low)))
    for part in (-0.55, -0.2, 0.2, 0.55):
        fold = f"M{x + 34 * part} {y - 149}L{x + 58 * part} {y - 68}"
        brush.line(outline(fold), low, 1.4, 0.5)


def paint_lamp_light(brush: Brush, x: float, y: float) -> None:
    """What the lamp gives, over everything: a warm pool that ends in the corners of the room."""
    if not brush.dark:
        return
    warm = (stop(0, "#FFC97A", 0.5), stop(0.14, "#F2A95A", 0.32), stop(0.5, "#C9743A", 0.17),
            stop(1, "#C9743A", 0))  # fmt: skip
    brush.box(-FAR, -FAR, 2 * FAR + WIDE, FAR + HIGH + 60, "#7A4A22", opacity=0.15)
    brush.ellipse(x, y - 110, 1250, 900, Light(warm, x, y - 110, 1250, 0.72))
    shine = (stop(0, "#FFE9B8", 0.55), stop(1, "#FFE9B8", 0))
    brush.ellipse(x, y - 100, 120, 120, Light(shine, x, y - 100, 120))


def paint_rug(brush: Brush, x: float, y: float, wide: float, high: float) -> None:
    brush.ellipse(x, y + 2, wide, high, brush.mix("heiB", "floor", 0.45))
    brush.ellipse(x, y, wide * 0.905, high * 0.81, brush.mix("heiA", "floor", 0.3))
    seam = QPainterPath()
    seam.addEllipse(QPointF(x, y), wide * 0.85, high * 0.7)
    for i in range(84):
        spot = seam.pointAtPercent(i / 84)
        brush.ellipse(spot.x(), spot.y(), 2.6, 1.5, "heiC", 0.6)


def paint_armchair(brush: Brush) -> None:
    """Seen from the left; its seat at (900, 690), its feet at 876."""
    pale = brush.by("#FFFFFF", "#FFFFFF")
    for leg in ([(730, 876, 9), (742, 800, 11)], [(1012, 876, 9), (1000, 800, 11)]):
        brush.path(limb([(x, y, w) for x, y, w in leg]), "wood2")
    back = [
        (694, 330), (648, 350), (640, 460), (656, 640), (676, 790), (760, 818), (1000, 812),
        (1024, 780), (1022, 706), (900, 690), (800, 690), (776, 600), (770, 430), (752, 340),
    ]  # fmt: skip
    brush.path(_shape(back), "chair")
    edge = [
        (700, 344), (668, 362), (662, 470), (680, 650), (700, 770), (724, 790), (700, 640),
        (690, 470), (696, 380),
    ]  # fmt: skip
    brush.path(_shape(edge), brush.mix("chair", pale, 0.05 if brush.dark else 0.2), 0.7)
    seat = [
        (770, 690), (900, 676), (1016, 684), (1032, 716), (1016, 748), (860, 752), (776, 744),
        (758, 716),
    ]  # fmt: skip
    brush.path(_shape(seat), brush.mix("chair", pale, 0.04 if brush.dark else 0.14))


def paint_mat(brush: Brush) -> None:
    """A mat with a pillow on its left and a bolster for the knees."""
    brush.path(
        outline(
            "M300 826H1560Q1610 826 1640 872Q1644 884 1630 886H250Q236 884 244 872Q262 840 300 826Z"
        ),
        brush.mix("heiC", "floor", 0.25),
    )
    top = outline("M300 822H1556Q1600 822 1628 862L1632 870H252Q268 838 300 822Z")
    brush.path(top, brush.mix("heiA", "mist", 0.2))
    for x in range(330, 1560, 15):
        brush.ellipse(x, 838, 1.8, 1.1, "heiC", 0.6)
    pillow = [
        (330, 800), (346, 766), (430, 752), (520, 764), (556, 800), (548, 832), (440, 838),
        (340, 832),
    ]  # fmt: skip
    brush.path(_shape(pillow), brush.mix("chair", "mist", 0.55))
    fold = [(346, 812), (440, 824), (540, 812), (544, 830), (440, 838), (346, 832)]
    brush.path(_shape(fold), "chair", 0.45)
    brush.ellipse(1172, 776, 96, 60, "chair")
    gleam = [(1090, 760), (1130, 724), (1190, 716), (1150, 740), (1110, 780)]
    brush.path(_shape(gleam), brush.mix("chair", "#FFFFFF", 0.06 if brush.dark else 0.25), 0.7)
    brush.ellipse(1172, 824, 110, 9, "chair2", 0.4)


def _shape(points: Sequence[Point]) -> QPainterPath:
    return spline(points, closed=True, tension=0.52)
