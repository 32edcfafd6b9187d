"""People turned to us, on their feet or on a chair, whose arms and legs can swing and whose hair
and clothes come after. Faces of a few lines, no age, no sex by detail.

Coordinates of one person: the middle of the hips is (0, 0), y downward.
"""

from __future__ import annotations

import functools
import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath

from coach_app.ui.scenery.brush import Brush, Shade
from coach_app.ui.scenery.paths import Point, WidePoint, limb, outline, spline
from coach_app.ui.scenery.people.hands import Hand, hand

FLOOR = 872.0  # of the scene, under the feet
TRUNK = QRectF(-124, -262, 248, 290)  # of the pictures of trunk and of head, kept by whoever moves
HEAD = QRectF(-74, -398, 148, 160)
NECK = QPointF(0, -252)  # what the head turns round
_UPPER, _FORE, _THIGH, _CALF = 118.0, 104.0, 156.0, 146.0


@dataclass(frozen=True)
class Person:
    """Where somebody is, in scene coordinates: the middle of their hips. ``look``: 0 or 1."""

    x: float
    y: float
    seated: bool = False
    look: int = 0

    @property
    def floor(self) -> float:
        """How far the floor is below the hips."""
        return FLOOR - self.y


@dataclass(frozen=True)
class Arm:
    """Degrees: of the upper arm outward from hanging down, of the elbow, of the wrist."""

    out: float = 12.0
    bend: float = 8.0
    wrist: float = 0.0


@dataclass(frozen=True)
class Sway:
    """``left`` and ``right`` as we see them. ``lift``: of each foot, 0 to 1. ``drop``: of the
    trunk, down; ``lean`` and ``nod``: degrees of trunk and head; ``hair``: how far it comes
    after, as a slant."""

    left: Arm = Arm()
    right: Arm = Arm()
    lift: tuple[float, float] = (0.0, 0.0)
    drop: float = 0.0
    lean: float = 0.0
    nod: float = 0.0
    hair: float = 0.0

    def arm(self, side: int) -> Arm:
        return self.left if side < 0 else self.right


#: Hands on the thighs.
AT_EASE = {False: Sway(), True: Sway(Arm(21, -44), Arm(21, -44))}


@dataclass(frozen=True)
class _Look:
    base: Shade
    shade: Shade
    light: Shade
    legs: Shade
    legs_shade: Shade
    shoe: Shade
    hair: Shade
    skin: Shade
    skin_shade: Shade


def _look(brush: Brush, number: int) -> _Look:
    mix = brush.mix
    if number == 0:
        shoe = mix("chair", "chair2", 0.4)
        return _Look("fig", "fig2", "fig3", "broek", "broek2", shoe, "hair", "skin", "skin2")
    grey = brush.by("#B9B1A6", "#8A8379")
    dark_skin = mix("skin", "trunk", 0.34)
    return _Look(
        mix("heiB", "heiC", 0.35), mix("heiC", "heiD", 0.25), mix("heiA", "heiB", 0.35),
        mix("trunk", "broek2", 0.45), mix("trunk", "#000000", 0.28), mix("wood2", "chair2", 0.4),
        grey, dark_skin, mix("skin2", "trunk", 0.4),
    )  # fmt: skip


# -- limbs


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


def _off(x: float, y: float, angle: float, far: float) -> Point:
    """``far`` from (x, y); 0 degrees is straight down, more turns to the right."""
    turn = math.radians(angle)
    return x + math.sin(turn) * far, y + math.cos(turn) * far


@functools.cache
def _open_hand() -> Hand:
    return hand(0, 0, 0, size=0.86, curl=2, spread=0.8)


@functools.lru_cache(maxsize=256)
def _leg_at(side: int, lift: float, floor: float, seated: bool) -> tuple[QPainterPath, Point]:
    """The leg and its ankle. On their feet the knee comes up and towards us, so the thigh grows
    shorter; on a chair it points at us."""
    hip = (side * 36.0, 8.0)
    if seated:
        knee = (side * 60.0, 62.0 - 16 * lift)
        x, y = side * 56.0, floor - 14 - 54 * lift
        return _rod((*hip, 40), (side * 50.0, 36 - 8 * lift, 41), (*knee, 37),
                    (side * 60.0, (knee[1] + y) / 2, 29), (x, y - 6, 20)), (x, y)  # fmt: skip
    knee = (side * (40 + 10 * lift), 8 + _THIGH * (1 - 0.3 * lift))
    x, y = side * (42 - 4 * lift), floor - 14 - 62 * lift
    thigh = ((hip[0] + knee[0]) / 2, (hip[1] + knee[1]) / 2)
    calf = ((knee[0] + x) / 2, (knee[1] + y) / 2)
    path = _rod((*hip, 38), (*thigh, 37), (*knee, 29), (*calf, 26), (x, y - 6, 20))
    return path, (x, y)


def paint_leg(brush: Brush, person: Person, side: int, lift: float) -> None:
    look = _look(brush, person.look)
    path, (x, y) = _leg_at(side, round(lift, 2), person.floor, person.seated)
    foot = spline(
        [(x - 17, y - 8), (x + 17, y - 8), (x + 26 + side * 9, y + 15), (x + side * 16, y + 23),
         (x - 26 + side * 9, y + 15)],
        closed=True, tension=0.6,
    )  # fmt: skip
    brush.path(foot, look.shoe)
    base = look.legs if side < 0 else brush.mix(look.legs, look.legs_shade, 0.5)
    brush.path(path, base)
    if person.seated:  # the light on the knee that points at us
        brush.ellipse(side * 58, 50 - 14 * lift, 25, 22, brush.mix(base, "#FFFFFF", 0.3), 0.3)
    brush.box(x - 21, y - 18, 42, 13, look.legs_shade, 5)


@functools.lru_cache(maxsize=512)
def _arm_at(side: int, out: float, bend: float) -> tuple[QPainterPath, Point, float]:
    """The arm, its wrist, and the degrees of the forearm."""
    shoulder = (side * 76.0, -192.0)
    elbow = _off(*shoulder, side * out, _UPPER)
    turn = side * (out + bend)
    wrist = _off(*elbow, turn, _FORE)
    upper = ((shoulder[0] + elbow[0]) / 2 + side * 2, (shoulder[1] + elbow[1]) / 2)
    fore = ((elbow[0] + wrist[0]) / 2, (elbow[1] + wrist[1]) / 2)
    path = _rod((*shoulder, 30), (*upper, 30), (*elbow, 25), (*fore, 21), (*wrist, 16))
    return path, wrist, turn


def wrist_of(side: int, arm: Arm) -> Point:
    return _arm_at(side, round(arm.out), round(arm.bend))[1]


def paint_arm(brush: Brush, person: Person, side: int, arm: Arm) -> None:
    look, drawn = _look(brush, person.look), _open_hand()
    path, wrist, turn = _arm_at(side, round(arm.out), round(arm.bend))
    with brush.moved(*wrist, turn=90 - turn + side * arm.wrist):
        brush.painter.scale(1, -side)  # the thumb towards the body
        brush.path(drawn.path, look.skin)
        brush.line(drawn.lines, look.skin_shade, 2, 0.8)
    brush.path(path, brush.mix(look.base, look.shade, 0.2 if side < 0 else 0.55))


# -- trunk and head


def paint_trunk(brush: Brush, look_number: int) -> None:
    look, sweater = _look(brush, look_number), _sweater()
    brush.path(_rod((0, -270, 25), (0, -254, 26), (0, -240, 27)), look.skin_shade)
    brush.path(sweater, look.base)
    with brush.inside(sweater):
        brush.path(
            spline([(40, -250), (30, -120), (40, 40), (120, 40), (120, -250)], closed=True),
            look.shade,
            0.35,
        )
        brush.path(
            spline([(-84, -240), (-52, -150), (-60, -20), (-110, 10), (-120, -200)], closed=True),
            look.light,
            0.6,
        )
        brush.box(-90, 6, 180, 14, look.shade, opacity=0.8)
    neck = QPainterPath(QPointF(-34, -240))
    neck.quadTo(0, -204, 34, -240)
    brush.line(neck, look.shade, 8)


@functools.cache
def _sweater() -> QPainterPath:
    return outline(
        "M-34 -242C-54 -234 -86 -230 -100 -206C-108 -184 -80 -160 -73 -120C-68 -80 -72 -30 -75 18"
        "C-50 27 50 27 75 18C72 -30 68 -80 73 -120C80 -160 108 -184 100 -206"
        "C86 -230 54 -234 34 -242C20 -222 -20 -222 -34 -242Z"
    )


def paint_back_hair(brush: Brush, look_number: int) -> None:
    """What hangs behind the head and comes after it."""
    brush.path(_BACK_HAIR if look_number == 0 else _BUN, _look(brush, look_number).hair)


def paint_head(brush: Brush, look_number: int, *, awake: bool) -> None:
    look = _look(brush, look_number)
    brush.ellipse(0, -308, 46, 56, look.skin)
    for side in (-1, 1):
        brush.ellipse(side * 27, -290, 11, 8, brush.mix("skin", "chair2", 0.5), 0.3)
    line = brush.mix(look.skin_shade, brush.by("#4A3A30", "#2A2320"), 0.75)
    for side in (-1, 1):
        if awake:
            brush.ellipse(side * 18, -305, 4.2, 5.4, line)
        else:
            brush.line(outline(f"M{side * 10} -306Q{side * 19} -299 {side * 28} -306"), line, 3)
        brow = f"M{side * 9} -325Q{side * 19} -332 {side * 29} -326"
        brush.line(outline(brow), brush.mix(look.hair, line, 0.4), 3.4, 0.85)
    brush.line(outline("M-1 -302Q6 -291 -2 -286"), look.skin_shade, 2.8)
    lips = brush.mix(look.skin_shade, "chair2", 0.6)
    if awake:
        smile = outline("M-17 -276Q0 -254 17 -276Q0 -268 -17 -276Z")
        brush.path(smile, brush.mix(lips, "#FFFFFF", 0.55))
        brush.line(outline("M-18 -277Q0 -255 18 -277"), lips, 3.4)
    else:
        brush.line(outline("M-13 -274Q0 -264 13 -274"), lips, 3.4)
    brush.path(_HAIR if look_number == 0 else _WAVES, look.hair)
    brush.path(_GLEAM, brush.mix(look.hair, "#FFFFFF", 0.2), 0.8)


_BACK_HAIR = outline(
    "M-54 -318C-60 -364 -34 -382 2 -382C42 -382 60 -360 55 -316C58 -292 54 -266 44 -254"
    "C20 -262 -20 -262 -42 -254C-54 -268 -58 -292 -54 -318Z"
)
_HAIR = outline(
    "M-53 -292C-62 -356 -36 -380 2 -380C42 -380 62 -352 53 -290C48 -312 42 -326 26 -342"
    "C8 -326 -24 -318 -40 -322C-46 -314 -50 -304 -53 -292Z"
)
_BUN = outline(
    "M-52 -312C-58 -352 -40 -378 -12 -380C-24 -396 10 -402 12 -382C44 -378 60 -350 52 -308"
    "C58 -296 52 -284 46 -282H-46C-54 -286 -58 -298 -52 -312Z"
)
_WAVES = outline(
    "M-50 -300C-58 -340 -40 -374 0 -376C42 -374 58 -340 50 -300C46 -316 44 -326 34 -332"
    "C28 -342 14 -340 8 -346C0 -338 -14 -344 -22 -336C-34 -334 -46 -322 -50 -300Z"
)
_GLEAM = outline("M-38 -352C-28 -368 -8 -372 10 -370C-8 -362 -22 -352 -30 -342Z")


# -- somebody who stands, or sits, whole


def paint_hug(brush: Brush, person: Person) -> None:
    """Somebody with their arms crossed before the chest, a hand on each upper arm."""
    look = _look(brush, person.look)
    with brush.moved(person.x, person.y):
        paint_back_hair(brush, person.look)
        paint_trunk(brush, person.look)
        for side in (-1, 1):
            paint_leg(brush, person, side, 0.0)
        uppers = {side: _rod((side * 76.0, -192, 31), (side * 92.0, -140, 32), (*_elbow(side), 27))
                  for side in (1, -1)}  # fmt: skip
        for side, path in uppers.items():
            brush.path(path, brush.mix(look.base, look.shade, 0.2 if side < 0 else 0.55))
        for side in (1, -1):
            _crossed(brush, look, side, uppers[-side])
        with brush.moved(0, -254, turn=-4), brush.moved(0, 254):
            paint_head(brush, person.look, awake=False)


def _elbow(side: int) -> Point:
    return side * 86.0, -84.0


def _crossed(brush: Brush, look: _Look, side: int, over: QPainterPath) -> None:
    """From the elbow to the other upper arm: the fingers go round it, and end behind it."""
    elbow, wrist = _elbow(side), (-side * 48.0, -128.0 + 10 * side)
    drawn = _open_hand()
    with brush.inside(over.united(_sweater())), brush.moved(*wrist, turn=-28 if side < 0 else 208):
        brush.painter.scale(0.98, -0.98 * side)
        brush.path(drawn.path.translated(0, 5), look.shade, 0.5)
        brush.path(drawn.path, look.skin)
        brush.line(drawn.lines, look.skin_shade, 2.2, 0.8)
    middle = ((elbow[0] + wrist[0]) / 2, (elbow[1] + wrist[1]) / 2 + 6)
    path = _rod((*elbow, 27), (*middle, 24), (*wrist, 18))
    brush.path(path.translated(0, 5), look.shade, 0.45)
    brush.path(path, brush.mix(look.base, look.shade, 0.12 if side < 0 else 0.4))
    for dx in (14, 24):
        fold = QPainterPath(QPointF(elbow[0] - side * dx, elbow[1] - 22))
        fold.quadTo(elbow[0] - side * (dx - 10), elbow[1] - 6, elbow[0] + side * 10, elbow[1] - 2)
        brush.line(fold, look.shade, 2.2, 0.6)


def paint_wooden_chair(brush: Brush, x: float, *, turn: int = 1) -> None:
    """Of wood, turned a little aside; (x, FLOOR) is the middle between its feet. ``turn`` -1: to
    the other side."""
    light = brush.mix("wood", "#FFFFFF", 0.08 if brush.dark else 0.25)
    with brush.moved(x, FLOOR):
        brush.painter.scale(turn, 1)
        brush.ellipse(10, -2, 112, 13, "#3A2C18", 0.16)
        for top, foot in (((-58, -190), (-64, -22)), ((62, -198), (70, -28))):
            brush.path(_rod((*top, 8), (*foot, 6.5)), brush.mix("wood2", "#000000", 0.18))
        for foot, top in (((-60, -196), (-74, -392)), ((64, -204), (66, -402))):
            brush.path(_rod((*foot, 8.5), (*top, 7)), "wood2")
        for y, high in ((-380, 34), (-322, 22), (-272, 20)):
            low = f"L66 {y - 8 + high}Q0 {y + 10 + high} -70 {y + high}Z"
            brush.path(outline(f"M-72 {y}Q0 {y + 8} 66 {y - 8}{low}"), "wood")
            brush.line(outline(f"M-70 {y + 3}Q0 {y + 11} 64 {y - 5}"), light, 3, 0.8)
        seat = outline("M-72 -198Q0 -214 70 -208Q92 -204 98 -174Q100 -160 86 -158Q10 -146 -54 -154"
                       "Q-74 -158 -72 -198Z")  # fmt: skip
        for top, foot in (((-46, -152), (-46, 0)), ((82, -158), (90, -6))):
            brush.path(_rod((*top, 9), (*foot, 7)), "wood2")
        brush.line(outline("M-46 -70Q20 -64 88 -74"), "wood2", 8)
        brush.path(seat.translated(0, 11), "wood2")
        brush.path(seat, brush.mix("wood", light, 0.5))
        brush.line(outline("M-60 -190Q0 -204 66 -199"), light, 4, 0.7)
