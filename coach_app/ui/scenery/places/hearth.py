"""By the fire in the evening, as one sees it oneself: the hearth in front, the armchair round one.

It is always evening here, in both looks. What lies on one's lap stands in lap.py.
"""

from __future__ import annotations

import math
import random

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from coach_app.ui.scenery.brush import HIGH, WIDE, Brush, Light, fall, stop
from coach_app.ui.scenery.paths import limb, outline, spline
from coach_app.ui.scenery.plants import Birch
from coach_app.ui.scenery.room import paint_plant, paint_window

FLOOR = 606
FIRE = (960.0, 590.0)  # the middle of its foot
OPENING = outline("M808 606V470C808 420 860 396 960 396C1060 396 1112 420 1112 470V606Z")
WINDOW = (236.0, 268.0, 250.0, 262.0)
_TONGUES = (
    (-96, 22, 74, 0.0), (-58, 30, 128, 1.3), (-18, 34, 166, 2.9), (26, 33, 150, 4.1),
    (66, 28, 116, 5.2), (102, 20, 66, 0.7), (4, 26, 104, 3.4),
)  # fmt: skip


def paint(brush: Brush) -> None:
    _wall(brush)
    paint_window(brush, *WINDOW)
    _curtains(brush)
    _hearth(brush)
    _mantel(brush)
    paint_plant(brush, 1560, 540, 230, 3)
    _basket(brush)
    _floor(brush)
    glow = (stop(0, "#FFB35C", 0.42), stop(0.3, "#F09A4A", 0.22), stop(0.7, "#C9743A", 0.07),
            stop(1, "#C9743A", 0))  # fmt: skip
    brush.ellipse(960, 560, 1000, 760, Light(glow, 960, 560, 1000, 0.76))


def _wall(brush: Brush) -> None:
    wall = fall(stop(0, "#33291F"), stop(0.4, "#3C2F25"), stop(1, "#4A392B"), top=0, bottom=FLOOR)
    brush.box(-4000, -4000, 8000 + WIDE, 4000 + HIGH, wall)
    dice = random.Random(6)
    for x in range(-60, WIDE + 60, 34):  # a paper with faint stripes, as in an old house
        brush.box(x, 0, 12, FLOOR, "#FFFFFF", opacity=0.012 + 0.008 * dice.random())


def _curtains(brush: Brush) -> None:
    x, y, wide, high = WINDOW
    for side in (-1, 1):
        outer = x + (wide + 44 if side > 0 else -44)
        inner = x + (wide - 34 if side > 0 else 34)
        cloth = QPainterPath(QPointF(outer, y - 26))
        cloth.lineTo(x + (wide + 4 if side > 0 else -4) - side * 46, y - 26)
        cloth.quadTo(inner + side * 26, y + high * 0.6, outer - side * 26, y + high + 44)
        cloth.lineTo(outer + side * 6, y + high + 44)
        cloth.closeSubpath()
        brush.path(cloth, fall(stop(0, "#5D4A58"), stop(1, "#6E5563")))
        for part in (0.25, 0.5, 0.75):
            fold = QPainterPath(QPointF(outer - side * 44 * part, y - 24))
            foot = QPointF(outer - side * 22 * part, y + high + 40)
            fold.quadTo(QPointF(outer - side * 40 * part, y + high * 0.6), foot)
            brush.line(fold, "#4A3A47", 3, 0.6)
    brush.line(outline(f"M{x - 70} {y - 28}H{x + wide + 70}"), "#8A6A4E", 8)


def _hearth(brush: Brush) -> None:
    brush.box(700, 340, 520, FLOOR - 340, fall(stop(0, "#6E5949"), stop(1, "#8A6B52")))
    dice = random.Random(12)
    for row in range(8):
        y = 342 + row * 33
        for k in range(-1, 8):
            x = 700 + k * 74 + (37 if row % 2 else 0)
            left, right = max(702, x + 2), min(1218, x + 71)
            if right - left < 14:
                continue
            near = math.exp(-(((left + right) / 2 - 960) ** 2) / 60_000)
            stone = brush.mix("#7A6452", "#A07A58", 0.35 * dice.random() + 0.5 * near)
            brush.box(left, y + 2, right - left, 29, stone, 5)
            brush.box(left + 3, y + 3, right - left - 6, 5, "#FFE3B4", 2, 0.05 + 0.09 * near)
    brush.path(OPENING, fall(stop(0, "#1E1410"), stop(0.6, "#3A1E12"), stop(1, "#6A3014")))
    with brush.inside(OPENING):
        back = (stop(0, "#FFB04E", 0.75), stop(0.5, "#C8581E", 0.4), stop(1, "#C8581E", 0))
        brush.ellipse(960, 590, 190, 150, Light(back, 960, 590, 190, 150 / 190))
    brush.line(OPENING, "#4A3426", 9)
    _logs(brush)


def _logs(brush: Brush) -> None:
    with brush.inside(OPENING):
        for x0, y0, x1, y1, half in (
            (846, 596, 1010, 574, 15), (1076, 596, 916, 578, 15), (880, 600, 1046, 598, 14),
        ):  # fmt: skip
            log = limb(((x0, y0, half), ((x0 + x1) / 2, (y0 + y1) / 2, half + 1), (x1, y1, half)))
            brush.path(log, fall(stop(0, "#8A4A22"), stop(0.5, "#4A2A1A"), stop(1, "#2A1811")))
            brush.ellipse(x0, y0, half * 0.6, half * 0.85, "#B98252")
        for x in range(840, 1090, 13):
            brush.ellipse(x, 604 - (x * 7) % 5, 8, 5, "#FF9A3E" if x % 3 else "#FFD27A", 0.8)


def paint_flames(brush: Brush, seconds: float) -> None:
    """The fire at a moment: tongues that sway, the bright ones inside."""
    foot_x, foot_y = FIRE
    for shade, part, strong in (
        ("#E2702A", 1.0, 0.72), ("#F5A544", 0.74, 0.85), ("#FFE7A6", 0.44, 0.9),
    ):  # fmt: skip
        for dx, half, high, turn in _TONGUES:
            beat = 0.5 * math.sin(seconds * 2.1 + turn) + 0.3 * math.sin(seconds * 4.7 + 2 * turn)
            tall = high * part * (0.84 + 0.22 * beat)
            lean = 12 * math.sin(seconds * 1.5 + turn * 1.7) * part
            wide, x = half * part * (1 + 0.08 * beat), foot_x + dx
            tongue = QPainterPath(QPointF(x - wide, foot_y))
            tongue.cubicTo(
                x - wide * 1.2, foot_y - tall * 0.45, x - wide * 0.2 + lean * 0.4,
                foot_y - tall * 0.6, x + lean, foot_y - tall,
            )  # fmt: skip
            tongue.cubicTo(
                x + wide * 0.5 + lean * 0.6, foot_y - tall * 0.6, x + wide * 1.25,
                foot_y - tall * 0.4, x + wide, foot_y,
            )  # fmt: skip
            brush.path(tongue, shade, strong)


def _mantel(brush: Brush) -> None:
    brush.box(668, 330, 584, 14, "#2A1D15", 4, 0.5)
    brush.box(656, 302, 608, 34, fall(stop(0, "#A87B52"), stop(0.3, "#8A6140"), stop(1, "#6B4A31")),
              7)  # fmt: skip
    grain = "M676 314Q840 310 1000 315T1246 313M690 325Q900 321 1230 326"
    brush.line(outline(grain), "#5C4029", 1.6, 0.6)
    for x, high in ((728, 46), (760, 34)):  # candles
        brush.box(x - 9, 302 - high, 18, high, fall(stop(0, "#F6E7C4"), stop(1, "#C9AE82")), 5)
        brush.soft(x, 302 - high - 12, 34, 34, "#FFD27A", 0.6)
        flame = f"M{x} {302 - high - 26}q9 14 0 22q-9 -8 0 -22Z"
        brush.path(outline(flame), "#FFE7A6")
    vase = "M1154 302C1140 290 1142 268 1156 262V254H1180V262C1194 268 1196 290 1182 302Z"
    brush.path(outline(vase), fall(stop(0, "#7F98A0"), stop(1, "#56707A")))
    dice = random.Random(4)
    for _ in range(26):
        lean, long = dice.uniform(-0.7, 0.7), dice.uniform(34, 66)
        tip = QPointF(1168 + lean * long, 256 - long)
        stem = QPainterPath(QPointF(1168, 256))
        stem.quadTo(QPointF(1168, 256 - long * 0.6), tip)
        brush.line(stem, "#6E7A52", 1.6)
        for k in range(4):
            at = tip + QPointF(-lean * k * 5, k * 6)
            brush.ellipse(at.x(), at.y(), 3.6, 3.2, "#B58AB0" if k % 2 else "#8E6690")
    brush.box(1040, 246, 66, 56, "#7A5A3E", 3)
    brush.box(1047, 253, 52, 42, fall(stop(0, "#E9D2A8"), stop(0.5, "#C9A0A0"), stop(1, "#8A7A8E")))
    with brush.inside(outline("M1047 253H1099V295H1047Z")):
        Birch(brush, 31, 40).paint(1064, 294)


def _basket(brush: Brush) -> None:
    for x, y, half in ((1314, 548, 19), (1352, 542, 21), (1390, 550, 18), (1334, 526, 17),
                       (1372, 522, 16)):  # fmt: skip
        brush.ellipse(x, y, half, half, "#6A4A32")
        brush.ellipse(x, y, half * 0.8, half * 0.8, "#C79A68")
        brush.ellipse(x, y, half * 0.4, half * 0.4, "#A87B4E")
    body = outline("M1284 548H1420L1406 624Q1352 634 1298 624Z")
    brush.path(body, fall(stop(0, "#8E6A44"), stop(1, "#6B4D30")))
    with brush.inside(body):
        for row in range(5):
            for k in range(10):
                x = 1284 + k * 15 + (7 if row % 2 else 0)
                brush.box(x, 552 + row * 15, 12, 9, "#A9825A", 4, 0.6)
    brush.line(outline("M1284 548Q1352 558 1420 548"), "#A9825A", 7)


def _floor(brush: Brush) -> None:
    boards = fall(
        stop(0, "#7A5638"), stop(0.35, "#5A4030"), stop(1, "#2E231E"), top=FLOOR, bottom=HIGH
    )
    floor = outline(f"M-4000 {FLOOR + 14}H6000V{HIGH + 60}H-4000Z")
    brush.path(floor, boards)
    brush.box(-4000, FLOOR, 10_000, 14, "#5C4330")
    for x in range(-2580, 4580, 190):
        board = QPainterPath(QPointF(960 + (x - 960) * 0.52, FLOOR + 14))
        board.lineTo(x, HIGH)
        brush.line(board, "#3A2B21", 2, 0.6)
    brush.box(770, FLOOR - 4, 380, 26, fall(stop(0, "#8E7A66"), stop(1, "#6A5846")), 8)
    brush.ellipse(960, 740, 620, 96, "#5A4050")
    brush.ellipse(960, 738, 570, 84, fall(stop(0, "#9A6E6A"), stop(1, "#5E4452")))
    seam = QPainterPath()
    seam.addEllipse(QPointF(960, 738), 530, 74)
    for i in range(90):
        spot = seam.pointAtPercent(i / 90)
        brush.ellipse(spot.x(), spot.y(), 3, 1.8, "#D9A88A", 0.6)
    light = (stop(0, "#FFC06A", 0.55), stop(1, "#FFC06A", 0))
    brush.ellipse(960, 650, 520, 110, Light(light, 960, 650, 520, 110 / 520))


def armrest(side: int) -> QPainterPath:
    """Of the chair one sits in: 1 on the right, -1 on the left."""
    points = ((590, 1140), (556, 980), (540, 840), (524, 720), (478, 640), (400, 616), (326, 650),
              (250, 760), (150, 900), (20, 1040), (-80, 1140))  # fmt: skip
    return spline([(960 + side * (960 - x), y) for x, y in points], closed=True, tension=0.7)
