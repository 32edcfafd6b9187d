"""A person on their feet, turned to us, whose arms and legs can swing. No face, no age, no sex."""

from __future__ import annotations

import functools
import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath

from coach_app.ui.scenery.brush import Brush
from coach_app.ui.scenery.hands import Hand, hand
from coach_app.ui.scenery.paths import Point, WidePoint, limb, outline, spline

TRUNK = QRectF(780, 160, 240, 440)  # trunk and head
# Scene coordinates: the middle of the hips, and the floor under the feet.
HIP_X, HIP_Y, FLOOR = 900.0, 556.0, 872.0
BOX = QRectF(560, 168, 680, 740)  # whatever it does stays within
EAR = (952.0, 248.0)  # where sounds come in
_UPPER, _FORE, _THIGH, _CALF = 118.0, 104.0, 156.0, 146.0


@dataclass(frozen=True)
class Sway:
    """How far everything has swung, -1 to 1; 0 is at rest. ``hold``: one hand on a chair."""

    arms: float = 0.0
    hands: float = 0.0
    legs: float = 0.0
    hold: bool = False


@functools.cache
def _hanging() -> Hand:
    return hand(0, 0, 0, size=0.86, curl=2, spread=0.8)


def _rod(*points: WidePoint) -> QPainterPath:
    """A limb with round ends, which go round the same way: winding makes one shape of them.

    Quicker than uniting them, which each frame would feel.
    """
    path = limb(points, round_ends=False)
    for x, y, half in (points[0], points[-1]):
        end = QPainterPath()
        end.addEllipse(QPointF(x, y), half, half)
        path.addPath(end.toReversed())
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


def _off(x: float, y: float, angle: float, far: float) -> tuple[float, float]:
    """``far`` from (x, y); 0 degrees is straight down, more turns to the right."""
    turn = math.radians(angle)
    return x + math.sin(turn) * far, y + math.cos(turn) * far


def paint_limbs(brush: Brush, sway: Sway) -> None:
    """Arms and legs; trunk and head lie over them and only bob."""
    with brush.moved(HIP_X, HIP_Y):
        for side in (-1, 1):
            _leg(brush, side, max(0.0, sway.legs * side))
    with brush.moved(HIP_X, HIP_Y + bob(sway)):
        _arm(brush, -1, sway)
        _arm(brush, 1, sway)


def bob(sway: Sway) -> float:
    """How far the trunk has moved; upward is below 0."""
    return -5 * abs(sway.legs)


def paint_trunk(brush: Brush) -> None:
    """Trunk and head, at rest."""
    with brush.moved(HIP_X, HIP_Y):
        _trunk(brush)
        _head(brush)


@dataclass(frozen=True)
class _Leg:
    path: QPainterPath
    foot: QPainterPath
    ankle: Point


@functools.lru_cache(maxsize=128)
def _leg_at(side: int, lift: float) -> _Leg:
    """``lift`` 0 to 1: the knee comes up and towards us, so the thigh grows shorter."""
    hip = (side * 36.0, 8.0)
    knee = (side * (40 + 10 * lift), 8 + _THIGH * (1 - 0.3 * lift))
    x, y = side * (42 - 4 * lift), FLOOR - HIP_Y - 14 - 62 * lift
    foot = spline(
        [(x - 17, y - 8), (x + 17, y - 8), (x + 26 + side * 9, y + 15), (x + side * 16, y + 23),
         (x - 26 + side * 9, y + 15)],
        closed=True, tension=0.6,
    )  # fmt: skip
    thigh = ((hip[0] + knee[0]) / 2, (hip[1] + knee[1]) / 2)
    calf = ((knee[0] + x) / 2, (knee[1] + y) / 2)
    path = _rod((*hip, 38), (*thigh, 37), (*knee, 29), (*calf, 26), (x, y - 6, 20))
    return _Leg(path, foot, (x, y))


def _leg(brush: Brush, side: int, lift: float) -> None:
    leg = _leg_at(side, round(lift, 2))
    brush.path(leg.foot, brush.mix("chair", "chair2", 0.4))
    brush.path(leg.path, "broek" if side < 0 else brush.mix("broek", "broek2", 0.5))
    brush.box(leg.ankle[0] - 21, leg.ankle[1] - 18, 42, 13, "broek2", 5)


@dataclass(frozen=True)
class _Arm:
    path: QPainterPath
    wrist: Point
    turn: float  # of the forearm


@functools.lru_cache(maxsize=256)
def _arm_at(side: int, outward: float, bend: float) -> _Arm:
    """``outward``: degrees of the upper arm from hanging down; ``bend``: of the elbow."""
    shoulder = (side * 76.0, -192.0)
    elbow = _off(*shoulder, side * outward, _UPPER)
    turn = side * (outward + bend)
    wrist = _off(*elbow, turn, _FORE)
    upper = ((shoulder[0] + elbow[0]) / 2 + side * 2, (shoulder[1] + elbow[1]) / 2)
    fore = ((elbow[0] + wrist[0]) / 2, (elbow[1] + wrist[1]) / 2)
    path = _rod((*shoulder, 30), (*upper, 30), (*elbow, 25), (*fore, 21), (*wrist, 16))
    return _Arm(path, wrist, turn)


def _arm(brush: Brush, side: int, sway: Sway) -> None:
    swing = sway.arms * side
    holds = sway.hold and side < 0
    outward, bend = 12 + 13 * swing + 4 * abs(sway.arms), 8 + 26 * abs(sway.arms) * (1 + swing) / 2
    arm = _arm_at(side, 33.0, 3.0) if holds else _arm_at(side, round(outward, 1), round(bend, 1))
    drawn = _hanging()
    with brush.moved(*arm.wrist, turn=90 - arm.turn + (40 if holds else 34 * sway.hands * side)):
        brush.painter.scale(1, -side)  # the thumb towards the body
        brush.path(drawn.path, "skin")
        brush.line(drawn.lines, "skin2", 2, 0.8)
    brush.path(arm.path, _sleeve(brush, side))


def paint_hug(brush: Brush) -> None:
    """Somebody with their arms crossed before the chest, a hand on each upper arm."""
    with brush.moved(HIP_X, HIP_Y):
        for side in (-1, 1):
            _leg(brush, side, 0.0)
        _trunk(brush)
        for side in (1, -1):
            path = _rod((side * 76.0, -192, 30), (side * 88.0, -140, 30), (*_elbow(side), 26))
            brush.path(path, _sleeve(brush, side))
        for side in (1, -1):
            _crossed(brush, side)
        _head(brush)


def _elbow(side: int) -> Point:
    return side * 84.0, -88.0


def _sleeve(brush: Brush, side: int) -> QColor:
    return brush.mix("fig", "fig2", 0.25 if side < 0 else 0.6)


def _crossed(brush: Brush, side: int) -> None:
    """From the elbow over to the other upper arm, where the hand lies."""
    elbow = _elbow(side)
    wrist = (-side * 36.0, -126.0 + 8 * side)
    drawn = _hanging()
    with brush.moved(*wrist, turn=-24 if side < 0 else 204):
        brush.painter.scale(0.94, -0.94 * side)
        brush.path(drawn.path, "skin")
        brush.line(drawn.lines, "skin2", 2, 0.8)
    middle = ((elbow[0] + wrist[0]) / 2, (elbow[1] + wrist[1]) / 2 + 4)
    path = _rod((*elbow, 26), (*middle, 23), (*wrist, 17))
    brush.path(path, _sleeve(brush, side))
    fold = QPainterPath(QPointF(elbow[0] - side * 14, elbow[1] - 22))
    fold.quadTo(elbow[0] - side * 4, elbow[1] - 6, elbow[0] + side * 10, elbow[1] - 2)
    brush.line(fold, "fig2", 2.2, 0.6)


def _trunk(brush: Brush) -> None:
    sweater = _sweater()
    brush.path(sweater, "fig")
    with brush.inside(sweater):
        brush.path(
            spline([(40, -250), (30, -120), (40, 40), (120, 40), (120, -250)], closed=True),
            "fig2",
            0.35,
        )
        brush.path(
            spline([(-84, -240), (-52, -150), (-60, -20), (-110, 10), (-120, -200)], closed=True),
            "fig3",
            0.6,
        )
        brush.box(-90, 6, 180, 14, "fig2", opacity=0.8)


@functools.cache
def _sweater() -> QPainterPath:
    return outline(
        "M-34 -242C-54 -234 -86 -230 -100 -206C-108 -184 -80 -160 -73 -120C-68 -80 -72 -30 -75 18"
        "C-50 27 50 27 75 18C72 -30 68 -80 73 -120C80 -160 108 -184 100 -206"
        "C86 -230 54 -234 34 -242C20 -222 -20 -222 -34 -242Z"
    )


def _head(brush: Brush) -> None:
    brush.path(_BACK_HAIR, "hair")
    brush.path(_rod((0, -270, 25), (0, -254, 26), (0, -240, 27)), "skin2")
    neck = QPainterPath(QPointF(-34, -240))
    neck.quadTo(0, -204, 34, -240)
    brush.line(neck, "fig2", 8)
    brush.ellipse(0, -308, 46, 56, "skin")
    for side in (-1, 1):
        brush.ellipse(side * 26, -288, 10, 7, brush.mix("skin", "chair2", 0.5), 0.14)
    _face(brush)
    brush.path(_HAIR, "hair")
    brush.path(_GLEAM, brush.mix("hair", "#FFFFFF", 0.14), 0.8)


def _face(brush: Brush) -> None:
    """At ease: the eyes closed, the mouth about to smile."""
    line = brush.mix("skin2", "hair", 0.6)
    for side in (-1, 1):
        brush.line(outline(f"M{side * 10} -306Q{side * 19} -299 {side * 28} -306"), line, 3)
        brush.line(outline(f"M{side * 10} -324Q{side * 19} -330 {side * 29} -325"), "hair", 3, 0.7)
    brush.line(outline("M-1 -302Q5 -292 -2 -287"), "skin2", 2.6)
    lips = brush.mix("skin2", "chair2", 0.5)
    brush.line(outline("M-12 -274Q0 -266 12 -274"), lips, 3.2)


_BACK_HAIR = outline(
    "M-54 -318C-60 -364 -34 -382 2 -382C42 -382 60 -360 55 -316C58 -292 54 -266 44 -254"
    "C20 -262 -20 -262 -42 -254C-54 -268 -58 -292 -54 -318Z"
)
_HAIR = outline(
    "M-53 -292C-62 -356 -36 -380 2 -380C42 -380 62 -352 53 -290C48 -312 42 -326 26 -342"
    "C8 -326 -24 -318 -40 -322C-46 -314 -50 -304 -53 -292Z"
)
_GLEAM = outline("M-38 -352C-28 -368 -8 -372 10 -370C-8 -362 -22 -352 -30 -342Z")


def paint_side_chair(brush: Brush) -> None:
    """A wooden chair beside the person, to hold on to."""
    for x, top in ((600, 566), (688, 566)):
        brush.path(_rod((x, top, 8), (x, 876, 8)), "wood2")
    for y in (582, 622):
        brush.box(596, y, 96, 20, "wood", 8)
    brush.box(578, 716, 128, 22, "wood", 10)
    brush.box(578, 716, 128, 8, brush.mix("wood", "#FFFFFF", 0.08 if brush.dark else 0.25), 5)
