"""In a room: a chair by the window, a lamp that is on, books, a cup that steams."""

from __future__ import annotations

import math
import random

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from coach_app.ui.scenery.brush import HIGH, WIDE, Brush, Light, fall, stop
from coach_app.ui.scenery.land import dabs, under, woods
from coach_app.ui.scenery.paths import limb, outline, spline
from coach_app.ui.scenery.places.place import Place, Spot, View, swing
from coach_app.ui.scenery.plants import Birch

FLOOR = 842
WINDOW = (1010.0, 196.0, 560.0, 470.0)  # left, top, width, height
RISE = 9.0  # seconds in which a wisp of steam goes up
CUP = (712.0, 726.0)


def paint(brush: Brush) -> None:
    mix = brush.mix
    brush.box(0, 0, WIDE, FLOOR, fall(stop(0, "wall"), stop(1, "wall2")))
    _window(brush)
    floor = fall(stop(0, "floor"), stop(1, "floor2"))
    brush.box(0, FLOOR, WIDE, HIGH - FLOOR, floor)
    brush.box(0, FLOOR - 18, WIDE, 18, mix("wall", brush.by("#FDFCF9", "#3A362E"), 0.55))
    for x in range(-900, 2900, 210):
        board = QPainterPath(QPointF(960 + (x - 960) * 0.62, FLOOR))
        board.lineTo(x, 1090)
        brush.line(board, "floor2", 1.5, 0.45)
    light = outline(f"M1040 {FLOOR}H1560L1420 1060H800Z")
    brush.path(light, brush.shade("sun0"), 0.06 if brush.dark else 0.38)
    _books(brush)
    _rug(brush)
    _lamp(brush)
    _chair(brush)
    _table(brush)


def _window(brush: Brush) -> None:
    mix = brush.mix
    x, y, wide, high = WINDOW
    pane = QPainterPath()
    pane.addRect(x, y, wide, high)
    with brush.inside(pane):
        sky = fall(stop(0, "skyA"), stop(0.45, "skyB"), stop(0.8, "skyC"), stop(1, "skyC"))
        brush.box(x, y, wide, high, sky)
        at = (x + wide * 0.64, y + high * 0.56)
        brush.box(
            x, y, wide, high, Light((stop(0, "glow", 0.8), stop(1, "glow", 0)), *at, wide * 0.7)
        )
        disc = Light((stop(0, "sun0"), stop(1, "sun1")), *at, 46)
        brush.ellipse(*at, 46, 46, disc)
        woods(
            brush,
            4,
            y + high * 0.7,
            fall(stop(0, mix("far1", "skyC", 0.4)), stop(1, "mist")),
            22,
            6,
        )
        far = [
            (x - 10 + i * (wide + 20) / 6, y + high * 0.74 + 5 * math.sin(i * 1.7))
            for i in range(7)
        ]
        brush.path(under(far), fall(stop(0, mix("heiA", "mist", 0.4)), stop(1, "heiC"),
                   top=y + high * 0.7, bottom=y + high))  # fmt: skip
        shades = [brush.shade("heiC"), brush.shade("heiB"), mix("heiA", "mist", 0.3)]
        dabs(brush, 3, far, high * 0.24, 420, (4, 11), shades)
        Birch(brush, 31, 240).paint(x + wide * 0.2, y + high * 0.96)
    frame = brush.by("#FDFCF9", "#4A4439")
    brush.line(pane, frame, 18)
    for bar in (f"M{x + wide / 2} {y}V{y + high}", f"M{x} {y + high * 0.36}H{x + wide}"):
        brush.line(outline(bar), frame, 8)
    brush.box(x - 40, y + high + 2, wide + 80, 20, frame, 5)
    brush.box(x - 40, y + high + 20, wide + 80, 6, mix(frame, "wood", 0.35), 3)
    for side in (-1, 1):
        _curtain(brush, side)


def _curtain(brush: Brush, side: int) -> None:
    """``side`` -1: left of the window."""
    x, y, wide, _high = WINDOW
    edge = x - 22 if side < 0 else x + wide + 22
    cloth = brush.mix("heiA", brush.by("#FFFFFF", "heiC"), 0.25)
    outer, inner = edge + side * 92, edge - side * 56
    path = outline(
        f"M{outer} {y - 44}H{inner}C{inner + side * 6} {y + 200} {edge - side * 10} {y + 330} "
        f"{edge + side * 14} {FLOOR - 26}H{outer + side * 8}Z"
    )
    brush.path(path, fall(stop(0, brush.mix(cloth, "#FFFFFF", 0.12 if not brush.dark else 0.02)),
               stop(1, cloth)))  # fmt: skip
    with brush.inside(path):
        for i in range(5):
            at = outer - side * (i * 32 + 12)
            fold = outline(
                f"M{at} {y - 44}"
                f"C{at + side * 8} {y + 200} {at + side * 20} 600 {at + side * 26} {FLOOR}"
            )
            brush.line(fold, brush.mix(cloth, "heiD", 0.35), 5, 0.35)
    brush.box(x - 140, y - 52, wide + 280, 9, brush.shade("wood2"), 4)


def _books(brush: Brush) -> None:
    """A low bookcase against the wall, at the left."""
    mix = brush.mix
    x, y, wide, high = 70, 470, 330, 372
    brush.box(x, y, wide, high, "wood2", 4)
    brush.box(x + 12, y + 12, wide - 24, high - 12, mix("wood2", "#000000", 0.18))
    shades = [
        brush.by("#B5715A", "#6E4A3D"), brush.by("#6B8450", "#46573A"),
        brush.by("#4F8099", "#35535F"), brush.by("#8A5C82", "#56405A"),
        brush.by("#E8D8B8", "#6E6652"), brush.by("#E0A848", "#7E6432"),
    ]  # fmt: skip
    dice = random.Random(12)
    for shelf in range(3):
        foot, at = y + 124 + shelf * 120, float(x + 18)
        while at < x + wide - 34:
            thick, tall = dice.uniform(11, 24), dice.uniform(70, 98)
            if dice.random() < 0.12:
                at += 26
                continue
            shade = mix(dice.choice(shades), "wood", 0.15)
            brush.box(at, foot - tall, thick, tall, shade, 2)
            brush.box(at, foot - tall + 12, thick, 3, mix(shade, "#FFFFFF", 0.35), 0, 0.7)
            at += thick + 1.5
        brush.box(x + 6, foot, wide - 12, 10, "wood")
    brush.box(x - 8, y - 10, wide + 16, 16, "wood", 4)
    pot = outline(f"M{x + 218} {y - 10}L{x + 210} {y - 66}H{x + 276}L{x + 268} {y - 10}Z")
    for i in range(11):
        a = -1.2 + 0.24 * i
        leaf = QPainterPath(QPointF(x + 243, y - 62))
        tip = QPointF(x + 243 + math.sin(a) * 88, y - 66 - math.cos(a) * 112)
        side = QPointF(math.cos(a) * 16, math.sin(a) * 16)
        half = (QPointF(x + 243, y - 62) + tip) / 2
        leaf.quadTo(half + side, tip)
        leaf.quadTo(half - side, QPointF(x + 243, y - 62))
        brush.path(leaf, mix("mosC", "mosD" if i % 2 else "mosB", 0.45))
    brush.path(pot, mix("chair", "sandA", 0.25))


def _rug(brush: Brush) -> None:
    brush.ellipse(760, 954, 560, 72, brush.mix("heiB", "floor", 0.45))
    brush.ellipse(760, 950, 500, 58, brush.mix("heiA", "floor", 0.3))


def _lamp(brush: Brush) -> None:
    """A standing lamp behind the chair; its light is warm and small."""
    light = (stop(0, "warm2", 0.55 if not brush.dark else 0.5), stop(1, "warm2", 0))
    brush.ellipse(500, 360, 330, 300, Light(light, 500, 360, 330, 0.91))
    brush.line(outline("M500 400V900"), "wood2", 9)
    brush.ellipse(500, 902, 62, 12, brush.shade("wood2"))
    shade = fall(stop(0, brush.mix("sun1", "warm", 0.25)), stop(1, "sun0"))
    brush.path(outline("M430 420L462 286H538L570 420Z"), shade)
    brush.path(outline("M430 420L462 286H484L466 420Z"), "#FFFFFF", 0.28 if not brush.dark else 0.1)


def _chair(brush: Brush) -> None:
    """A deep armchair, turned a little to the window, with a blanket over its arm."""
    mix, cloth = brush.mix, brush.shade("chair")
    lit, dim = mix("chair", "#FFFFFF", 0.04 if brush.dark else 0.16), brush.shade("chair2")
    brush.ellipse(872, 936, 270, 26, brush.shade("floor2"), 0.8)
    for x in (690, 1048):
        brush.path(limb(((x, 936, 8), (x + 4, 860, 11)), round_ends=False), "wood2")
    back = [
        (706, 800), (694, 600), (706, 480), (770, 436), (880, 428),
        (980, 440), (1034, 490), (1044, 610), (1036, 800),
    ]  # fmt: skip
    brush.path(spline(back, closed=True, tension=0.6), fall(stop(0, lit), stop(1, cloth)))
    for x in (800, 872, 944):
        brush.ellipse(x, 560, 5, 5, dim)
    seat = [(700, 770), (760, 738), (880, 730), (1000, 740), (1044, 772), (1040, 850), (704, 850)]
    brush.path(spline(seat, closed=True, tension=0.5), fall(stop(0, lit), stop(1, dim)))
    cushion = [(712, 748), (780, 722), (880, 716), (980, 724), (1030, 748), (1020, 786), (724, 786)]
    brush.path(spline(cushion, closed=True, tension=0.6), lit)
    for x, flip in ((690, 1), (1052, -1)):
        arm = [
            (x - 30, 660), (x + 6, 636), (x + 40 * 0.9, 664), (x + 34, 760),
            (x + 30, 882), (x - 34, 882), (x - 38, 760),
        ]  # fmt: skip
        brush.path(spline(arm, closed=True, tension=0.5), fall(stop(0, lit), stop(1, cloth)))
        shadow = ((x + flip * 30, 690, 3), (x + flip * 28, 780, 4), (x + flip * 26, 870, 3))
        brush.path(limb(shadow), dim, 0.6)
    _blanket(brush)


def _blanket(brush: Brush) -> None:
    path = outline("M1010 640C1040 622 1084 630 1096 652L1104 830C1080 842 1046 842 1022 832Z")
    base = brush.by("#C9B284", "#6E6244")
    brush.path(path, base)
    with brush.inside(path):
        for y in range(640, 850, 26):
            brush.line(
                outline(f"M1000 {y}Q1050 {y + 8} 1110 {y - 4}"),
                brush.mix(base, "heiC", 0.5),
                5,
                0.6,
            )
        for x in range(1024, 1110, 24):
            brush.line(outline(f"M{x} 630V850"), brush.mix(base, "#FFFFFF", 0.3), 3, 0.4)
    for x in range(1026, 1104, 9):
        brush.line(outline(f"M{x} 834v14"), base, 3)


def _table(brush: Brush) -> None:
    """A small round table with a cup."""
    x, y = CUP
    for leg in (-44, 44):
        brush.path(
            limb(((x - 90 + leg, 946, 5), (x - 90 + leg * 0.5, 772, 7)), round_ends=False), "wood2"
        )
    brush.ellipse(x - 90, 768, 96, 17, brush.mix("wood2", "#000000", 0.1))
    brush.ellipse(x - 90, 762, 96, 16, brush.shade("wood"))
    cup = brush.by("#FBF6EA", "#A9A596")
    at = x - 90
    brush.ellipse(at, 760, 42, 7, brush.mix(cup, "wood", 0.25))
    handle = outline(f"M{at + 26} {y + 2}q24 -2 20 14q-6 12 -24 8")
    brush.line(handle, cup, 6)
    bowl = outline(
        f"M{at - 28} {y - 6}H{at + 28}C{at + 28} {y + 20} {at + 18} {y + 32} {at} {y + 32}"
        f"C{at - 18} {y + 32} {at - 28} {y + 20} {at - 28} {y - 6}Z"
    )
    brush.path(bowl, fall(stop(0, cup), stop(1, brush.mix(cup, "wood", 0.2))))
    brush.ellipse(at, y - 6, 28, 6, brush.mix(cup, "#FFFFFF", 0.3))
    brush.ellipse(at, y - 5, 22, 4, brush.by("#A06A3C", "#5E4632"))


def paint_steam(brush: Brush) -> None:
    """A wisp, widening upwards."""
    pale = brush.by("#FFFFFF", "#D8D0C0")
    for dx, dy, wide, high, strong in (
        (0, 44, 14, 22, 0.5), (6, 12, 18, 28, 0.45), (-4, -22, 22, 30, 0.32), (4, -50, 24, 24, 0.2),
    ):  # fmt: skip
        brush.soft(dx, dy, wide, high, pale, strong)


def where(seconds: float) -> Spot:
    """It rises for some seconds, fading; then the next."""
    part = seconds % RISE / RISE
    seen = math.sin(math.pi * part)
    return Spot(CUP[0] - 90 + swing(part, 1.3, 7), CUP[1] - 44 - 70 * part, 0, 1 + 0.3 * part, seen)


VIEWS = (View(), View(1.5, 1290, 430), View(1.6, 760, 1000), View(1.6, 620, 740))
ROOM = Place(paint, paint_steam, 170, Spot(CUP[0] - 90, CUP[1] - 70, seen=0.7), where, VIEWS)
