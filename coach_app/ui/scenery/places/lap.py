"""One's own lap by the fire: a plaid over the knees, a sleeping cat, an arm on each armrest."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath

from coach_app.ui.scenery.brush import Brush, Light, fall, stop
from coach_app.ui.scenery.paths import limb, outline, spline
from coach_app.ui.scenery.people.hands import Hand, hand
from coach_app.ui.scenery.places.hearth import armrest

CAT = (960.0, 806.0)
CAT_BOX = QRectF(716, 650, 492, 280)
#: Scene box of each arm, by side: 1 right, -1 left.
ARM_BOX = {1: QRectF(1290, 590, 630, 490), -1: QRectF(0, 590, 630, 490)}
_KNEES = (
    (520, 1140), (560, 960), (620, 800), (690, 716), (790, 678), (880, 700), (960, 742),
    (1040, 700), (1130, 678), (1230, 716), (1300, 800), (1360, 960), (1400, 1140),
)  # fmt: skip
_FUR, _STRIPE, _PALE, _SHADE = "#C98C52", "#9E6436", "#EBCBA0", "#8A5833"


def paint_lap(brush: Brush) -> None:
    """The chair's arms and the plaid: what lies still."""
    for side in (-1, 1):
        rest = armrest(side)
        brush.path(rest.translated(0, 10), "#241A18", 0.5)
        brush.path(rest, fall(stop(0, "#A9797C"), stop(0.35, "#82595F"), stop(1, "#573C44"),
                              top=620, bottom=1080))  # fmt: skip
        with brush.inside(rest):
            x = 960 + side * 470
            shine = (stop(0, "#FFC98A", 0.5), stop(1, "#FFC98A", 0))
            brush.ellipse(x, 660, 170, 120, Light(shine, x, 660, 170, 120 / 170))
            seam = spline([(960 + side * dx, y) for dx, y in ((396, 1140), (428, 960), (446, 820),
                          (480, 700), (560, 660), (640, 700))])  # fmt: skip
            brush.line(seam, "#4A333B", 3, 0.5)
    _plaid(brush)


def _plaid(brush: Brush) -> None:
    plaid = spline(_KNEES, closed=True, tension=0.7)
    brush.path(plaid.translated(0, -4), "#241A18", 0.25)
    brush.path(plaid, fall(stop(0, "#B08A7A"), stop(0.2, "#86657A"), stop(1, "#4A3A50"),
                           top=676, bottom=1080))  # fmt: skip
    with brush.inside(plaid):
        for leg in (-1, 1):  # the light on each knee
            x = 960 + leg * 176
            shine = (stop(0, "#FFD29A", 0.62), stop(0.5, "#F5B070", 0.24), stop(1, "#F5B070", 0))
            brush.ellipse(x, 700, 210, 110, Light(shine, x, 700, 210, 110 / 210))
        for k in range(-7, 8):  # along the legs
            bend = QPainterPath(QPointF(960 + k * 54, 660))
            bend.quadTo(QPointF(960 + k * 60, 840), QPointF(960 + k * 80, 1120))
            brush.line(bend, "#E6CF9A" if k % 3 == 0 else "#5E4A66", 5 if k % 3 == 0 else 16, 0.3)
        for k in range(9):  # across them, over both knees
            y = 716 + k * 54
            over = QPainterPath(QPointF(480, y + 90))
            over.quadTo(QPointF(784, y - 66), QPointF(960, y + 36))
            over.quadTo(QPointF(1136, y - 66), QPointF(1440, y + 90))
            brush.line(over, "#E6CF9A" if k % 2 == 0 else "#5E4A66", 5 if k % 2 == 0 else 16, 0.3)
        valley = (stop(0, "#2A1F2C", 0.6), stop(1, "#2A1F2C", 0))
        brush.ellipse(960, 960, 90, 260, Light(valley, 960, 960, 90, 260 / 90))
        brush.soft(960, 862, 300, 90, "#241A24", 0.6)  # below the cat


def paint_cat(brush: Brush) -> None:
    """Curled up, the head on its own tail. Scene coordinates; it breathes by its picture."""
    with brush.moved(*CAT):
        body = spline(
            ((-196, 18), (-182, -52), (-118, -102), (-20, -122), (88, -112), (168, -66),
             (204, 8), (184, 70), (110, 104), (0, 112), (-110, 100), (-176, 72)),
            closed=True, tension=0.75,
        )  # fmt: skip
        brush.path(body, fall(stop(0, "#E2A868"), stop(0.35, _FUR), stop(1, _SHADE)))
        with brush.inside(body):
            for x, lean in ((-40, -0.4), (10, -0.1), (62, 0.2), (112, 0.5), (154, 0.8)):
                stripe = QPainterPath(QPointF(x, -126))
                stripe.quadTo(QPointF(x + 30 * lean + 12, -66), QPointF(x + 40 * lean - 4, -18))
                brush.line(stripe, _STRIPE, 13, 0.55)
            haunch = QPainterPath()
            haunch.addEllipse(QPointF(116, 34), 84, 70)
            brush.path(haunch, "#D89C5E", 0.55)
            brush.line(haunch, _STRIPE, 3, 0.35)
        edge = QPainterPath(QPointF(-172, -62))
        edge.cubicTo(QPointF(-110, -128), QPointF(70, -136), QPointF(172, -66))
        brush.line(edge, "#FFDFA4", 5, 0.7)  # the fire behind it
        tail = limb(((186, 52, 25), (120, 92, 26), (20, 106, 25), (-70, 104, 22), (-140, 86, 17)))
        brush.path(tail.translated(0, 5), "#4A2F22", 0.35)
        brush.path(tail, fall(stop(0, _FUR), stop(1, _SHADE)))
        with brush.inside(tail):
            for x in (130, 76, 22, -32, -84):
                brush.line(outline(f"M{x} 70q-10 30 -2 64"), _STRIPE, 12, 0.55)
            brush.ellipse(-142, 86, 22, 24, _PALE, 0.9)
        _cat_head(brush)


def _cat_head(brush: Brush) -> None:
    with brush.moved(-106, 30, turn=-12):
        for side in (-1, 1):
            ear = f"M{side * 52} -28C{side * 60} -58 {side * 58} -78 {side * 54} -92"
            brush.path(outline(f"{ear}C{side * 36} -82 {side * 20} -66 {side * 8} -48Z"), _FUR)
            inner = f"M{side * 46} -44Q{side * 52} -66 {side * 50} -80Q{side * 36} -68 "
            brush.path(outline(f"{inner}{side * 24} -54Z"), "#D9A08A")
        head = spline(
            ((-74, 8), (-62, -34), (-24, -58), (24, -58), (62, -34), (74, 8), (52, 42), (0, 56),
             (-52, 42)), closed=True, tension=0.8,
        )  # fmt: skip
        brush.path(head.translated(3, 6), "#4A2F22", 0.3)
        brush.path(head, fall(stop(0, "#DDA263"), stop(0.6, _FUR), stop(1, "#B67B46")))
        with brush.inside(head):
            for x in (-20, 0, 20):
                brush.line(outline(f"M{x} -62Q{x * 0.9} -46 {x * 0.7} -32"), _STRIPE, 7, 0.7)
            for side in (-1, 1):
                for y in (6, 20):
                    brush.line(outline(f"M{side * 80} {y - 4}Q{side * 62} {y} {side * 48} {y - 2}"),
                               _STRIPE, 5, 0.6)  # fmt: skip
            brush.ellipse(-15, 30, 24, 18, _PALE)
            brush.ellipse(15, 30, 24, 18, _PALE)
        for side in (-1, 1):
            lid = f"M{side * 16} -2Q{side * 30} 12 {side * 46} -4"
            brush.line(outline(lid), "#5A3A22", 4)
        brush.path(outline("M-9 14Q0 9 9 14Q4 23 0 24Q-4 23 -9 14Z"), "#B9776A")
        brush.line(outline("M0 24V29M-13 32Q-6 38 0 30Q6 38 13 32"), "#7A4E34", 2.6)
        for side in (-1, 1):
            for y, end in ((28, 22), (33, 36)):
                whisker = f"M{side * 22} {y}Q{side * 50} {y - 3} {side * 82} {end}"
                brush.line(outline(whisker), "#FBEBD0", 1.6, 0.8)


def _wrist(side: int) -> tuple[float, float]:
    return 960 + side * 562, 832.0


def _sleeve(side: int) -> QPainterPath:
    points = ((690, 1150, 150), (652, 1010, 116), (600, 896, 84), (568, 838, 62))
    return limb([(960 + side * dx, y, half) for dx, y, half in points])


def _own_hand(side: int, fist: bool) -> Hand:
    x, y = _wrist(side)
    return hand(x, y + 6, -90 - side * 21, size=2.2, flip=side < 0, curl=2.2 * -side, fist=fist,
                spread=0.9)  # fmt: skip


def paint_arm(brush: Brush, side: int, *, fist: bool = False) -> None:
    """One's own arm on the armrest, the hand open, or made into a fist."""
    drawn, sleeve = _own_hand(side, fist), _sleeve(side)
    brush.path(drawn.path.translated(0, 14), "#241A18", 0.35)
    brush.path(drawn.path, fall(stop(0, "#E9BC92"), stop(1, "#B98A68")))
    brush.line(drawn.lines, "#8E6448", 3.4, 0.75)
    brush.path(sleeve.translated(side * 8, 10), "#241A18", 0.3)
    brush.path(sleeve, fall(stop(0, "#8FA077"), stop(0.4, "#6F8260"), stop(1, "#46543F"),
                            top=780, bottom=1080))  # fmt: skip
    with brush.inside(sleeve):
        for k in range(22):  # knitted
            y = 820 + k * 15
            x = 960 + side * (544 + k * 8)
            row = QPainterPath(QPointF(x - 150, y + 22))
            row.quadTo(QPointF(x, y - 16), QPointF(x + 190, y + 22))
            brush.line(row, "#2F3A2A", 2.4, 0.28)
        shine = limb([(960 + side * dx, y, half) for dx, y, half in
                      ((590, 1150, 90), (570, 980, 70), (536, 850, 52))])  # fmt: skip
        lit = (stop(0, "#F7CF94", 0.55), stop(1, "#F7CF94", 0))
        brush.path(shine, Light(lit, 960 + side * 512, 840, 150), 0.9)  # the side of the fire
    at_x, at_y = _wrist(side)
    with brush.moved(at_x, at_y + 16, turn=-side * 22):
        brush.box(-66, -26, 132, 46, fall(stop(0, "#8FA077"), stop(1, "#5E7052")), 16)
        for k in range(-5, 6):
            brush.line(outline(f"M{k * 12} -22V16"), "#3E4B37", 2.4, 0.4)


def paint_arm_light(brush: Brush, side: int) -> None:
    """Warmth in an arm, from the shoulder into the fingers: only over what is seen of it."""
    whole = _sleeve(side).united(_own_hand(side, fist=False).path)
    whole.setFillRule(Qt.FillRule.WindingFill)
    with brush.inside(whole):
        for dx, y, wide, high, strong in ((540, 740, 150, 150, 0.75), (580, 870, 190, 150, 0.7),
                                          (650, 1010, 240, 190, 0.55)):  # fmt: skip
            x = 960 + side * dx
            warm = (stop(0, "#FFB85E", strong), stop(0.6, "#F59A45", strong * 0.45),
                    stop(1, "#F59A45", 0))  # fmt: skip
            brush.ellipse(x, y, wide, high, Light(warm, x, y, wide, high / wide))


def breath_of_cat(seconds: float) -> float:
    """How much higher its flank is now, as a part of it: slow, and longer out than in."""
    turn = (seconds / 5.2) % 1
    rise = turn / 0.42 if turn < 0.42 else 1 - (turn - 0.42) / 0.58
    return 0.03 * (1 - math.cos(math.pi * rise)) / 2
