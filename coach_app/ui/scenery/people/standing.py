"""People turned to us, on their feet or on a chair, whose arms and legs swing as one flowing shape
each and whose hair and clothes come after. Faces of a few lines, no age, no sex by detail.

Coordinates of one person: the middle of the hips is (0, 0), y downward.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainterPath

from coach_app.ui.scenery.brush import Brush
from coach_app.ui.scenery.paths import Point, outline
from coach_app.ui.scenery.people.clothes import Outfit
from coach_app.ui.scenery.people.flow import Flow, Halves, flow

FLOOR = 872.0  # of the scene, under the feet
# Of the pictures of trunk, head and one leg, kept by whoever moves.
TRUNK = QRectF(-112, -266, 224, 300)
HEAD = QRectF(-84, -406, 168, 184)
LEG = {-1: QRectF(-104, -48, 116, 400), 1: QRectF(-12, -48, 116, 400)}
NECK = QPointF(0, -252)  # what the head turns round
SHOULDER = (67.0, -190.0)
_ARM = 218.0
_SLEEVE: Halves = ((0.0, 31), (0.3, 29.5), (0.56, 24.5), (0.8, 22), (0.93, 18.5), (1.0, 20))
_TROUSER: Halves = ((0.0, 39), (0.3, 37), (0.55, 30), (0.85, 27.5), (1.0, 27.5))


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
    """Degrees outward: of the upper arm from hanging down, of the elbow, of the wrist. ``up``: of
    the shoulder."""

    out: float = 10.0
    bend: float = 6.0
    wrist: float = 0.0
    up: float = 0.0


@dataclass(frozen=True)
class Sway:
    """``left`` and ``right`` as we see them. ``lift``: of each foot, 0 to 1; ``kick``: degrees of
    each shin outward. ``drop``: of the trunk, down; ``lean`` and ``nod``: degrees of trunk and
    head; ``hair``: how far it comes after, as a slant."""

    left: Arm = Arm()
    right: Arm = Arm()
    lift: tuple[float, float] = (0.0, 0.0)
    drop: float = 0.0
    lean: float = 0.0
    nod: float = 0.0
    hair: float = 0.0
    kick: tuple[float, float] = (0.0, 0.0)

    def arm(self, side: int) -> Arm:
        return self.left if side < 0 else self.right

    def leg(self, side: int) -> tuple[float, float]:
        """Lift and kick."""
        at = 0 if side < 0 else 1
        return self.lift[at], self.kick[at]


#: Hands on the thighs.
AT_EASE = {False: Sway(), True: Sway(Arm(20, -42), Arm(20, -42))}


# -- arms


def arm_at(side: int, arm: Arm) -> Flow:
    x, y = SHOULDER
    bends = ((0.53, 0.5, side * arm.bend),)
    return flow((side * x, y - arm.up), side * arm.out, _ARM, bends, _SLEEVE)


def paint_arm(brush: Brush, look: Outfit, side: int, bent: Flow, wrist: float = 0.0) -> None:
    """From shoulder to fingertips; ``wrist``: degrees that the hand is turned outward."""
    paint_hand(brush, look, bent.end, bent.turn + side * wrist, side)
    paint_sleeve(brush, look, bent, side)


def paint_hand(brush: Brush, look: Outfit, wrist: Point, turn: float, side: int) -> None:
    """Soft as a mitten, the thumb towards the body."""
    with brush.moved(*wrist, turn=-turn):
        brush.painter.scale(-side, 1)
        brush.path(_MITTEN, look.skin)
        brush.path(_FINGERS, look.skin_shade)


def paint_sleeve(brush: Brush, look: Outfit, bent: Flow, side: int) -> None:
    """It goes on from the trunk in its colour; only a line tells it from what lies behind."""
    brush.path(bent.path, look.base)
    brush.path(bent.cuff(), look.cuff)
    brush.path(bent.rim(-side, 4.4, 2), look.cuff)


_MITTEN = outline(
    "M-13 -10C-15 2 -19 12 -18 28C-17 44 -12 57 -1 58C10 58 15 47 16 33C16 27 15 22 14 17"
    "C18 22 21 28 24 34C27 39 34 37 33 31C31 20 24 6 14 -3L13 -10Z"
)
_FINGERS = outline("M-7 36Q-9 47 -5 56Q-6.4 46 -7 36ZM4 36Q7 47 4.5 56Q4.2 46 4 36Z")


# -- legs


def paint_leg(
    brush: Brush, look: Outfit, person: Person, side: int, lift: float = 0.0, kick: float = 0.0
) -> None:
    """On their feet the knee comes up and towards us, so the thigh grows shorter; on a chair it
    points at us."""
    (_seated_leg if person.seated else _standing_leg)(brush, look, person.floor, side, lift, kick)


def _standing_leg(
    brush: Brush, look: Outfit, floor: float, side: int, lift: float, kick: float
) -> None:
    long = (floor - 16) * (1 - 0.24 * lift)
    bends = ((0.5, 0.44, side * (kick - 9 * lift)),)
    bent = flow((side * 37.0, 2), side * (1.0 + 5 * lift), long, bends, _TROUSER)
    _paint_shoe(brush, look, bent.end, bent.turn, side)
    brush.path(bent.path, _leg_shade(brush, look, side))
    brush.path(bent.rim(-side, 3.4, 3), look.legs_shade)
    x, y = bent.edges[0 if side > 0 else 1][6]
    with brush.moved(x, y):
        brush.painter.scale(side, 1)
        brush.path(_KNEE_FOLD, look.legs_shade)


_KNEE_FOLD = outline("M-5 3Q-20 15 -36 4Q-20 11 -5 3Z")


def _leg_shade(brush: Brush, look: Outfit, side: int) -> QColor:
    """The light comes from our right."""
    return brush.mix(look.legs, look.legs_shade, 0.3) if side < 0 else look.legs


def _seated_leg(
    brush: Brush, look: Outfit, floor: float, side: int, lift: float, kick: float
) -> None:
    """The shin first, then the thigh that comes towards us and ends in the knee."""
    knee, foot = 70.0 - 10 * lift, floor - 18 - 50 * lift
    bends = ((0.3, 0.5, side * (kick - 4)),)
    shin = flow((side * 56.0, knee), side * 1.0, foot - knee, bends, _SHIN)
    _paint_shoe(brush, look, shin.end, shin.turn, side)
    base = _leg_shade(brush, look, side)
    brush.path(shin.path, brush.mix(base, look.legs_shade, 0.42))
    with brush.moved(0, knee - 70):
        brush.painter.scale(side, 1)
        brush.path(_KNEE_SHADE, look.legs_shade, 0.55)
        brush.path(_LAP, base)
        brush.path(_LAP_LIGHT, look.legs_light, 0.22)
        brush.path(_LAP_FOLDS, look.legs_shade)


_SHIN: Halves = ((0.0, 29), (0.35, 28), (0.7, 25), (1.0, 26.5))
#: One thigh from the hip to the knee that points at us, on our right.
_LAP = outline(
    "M-2 -14C24 -18 62 -12 74 14C86 36 92 60 90 80C88 100 74 109 56 109C38 109 26 102 22 86"
    "C18 68 10 54 -2 47Z"
)
_LAP_LIGHT = outline(
    "M36 28C52 22 74 34 82 62C85 80 76 90 60 89C46 88 40 74 37 58C34 44 31 31 36 28Z"
)
_LAP_FOLDS = outline(
    "M7 19Q22 24 31 42Q20 29 7 19ZM59 -1Q73 9 79 28Q70 13 59 -1ZM-2 10Q3 30 -2 47Z"
)
_KNEE_SHADE = outline(
    "M28 90C29 118 42 125 56 125C71 125 84 117 85 90C80 104 72 109 56 109C40 109 33 104 28 90Z"
)


def _paint_shoe(brush: Brush, look: Outfit, ankle: Point, turn: float, side: int) -> None:
    with brush.moved(*ankle, turn=-turn * 0.7):
        brush.painter.scale(side, 1)
        brush.path(_SHOE, look.shoe)
        brush.path(_SOLE, look.shoe_light)


_SHOE = outline(
    "M-21 -10C-22 0 -27 6 -27 12C-27 19 -20 21 -8 21H26C37 21 42 16 40 9C36 1 25 0 21 -10Z"
)
_SOLE = outline("M-24 16Q4 19 38 15Q36 21 26 21H-8Q-20 21 -24 16Z")


# -- trunk


def paint_trunk(brush: Brush, look: Outfit) -> None:
    brush.path(_NECK, brush.mix(look.skin, look.skin_shade, 0.7))
    sweater = _SWEATER
    if look.buttons:
        brush.path(_SHIRT, look.inner)
        sweater = _CARDIGAN
    brush.path(sweater, look.base)
    with brush.inside(sweater):
        brush.path(_TRUNK_SHADE, look.shade, 0.4)
        brush.path(_TRUNK_LIGHT, look.light, 0.55)
        brush.path(_HEM, look.shade, 0.7)
        for x in range(-76, 78, 9):
            rib = QPainterPath(QPointF(x, 4))
            rib.lineTo(x * 1.02, 30)
            brush.line(rib, look.base, 1.8, 0.55)
        brush.line(_FOLDS, look.shade, 2.6, 0.5)
        if not look.buttons:
            _knit(brush, look)
    if look.buttons:
        brush.line(_PLACKET, look.shade, 7, 0.6)
        for number in range(4):
            brush.ellipse(0.6 + number * 0.8, -150 + number * 44, 4.4, 4.4, look.inner)
    else:
        brush.line(_COLLAR, look.shade, 8.5)
        brush.line(_COLLAR, look.light, 1.6, 0.5)


def _knit(brush: Brush, look: Outfit) -> None:
    """Two rows of stitches across the chest: as somebody once knitted it."""
    stitches = QPainterPath()
    for row in range(2):
        for number in range(-8, 9):
            x, y = number * 9.0, -158 + row * 13 + abs(number) * 0.35
            stitches.moveTo(x - 3.4, y - 3.4)
            stitches.lineTo(x, y + 1.6)
            stitches.lineTo(x + 3.4, y - 3.4)
    brush.line(stitches, look.light, 2, 0.85)


_NECK = outline(
    "M-24 -276C-23 -254 -27 -244 -40 -236C-20 -214 20 -214 40 -236C27 -244 23 -254 24 -276Z"
)
_SIDES = (
    "C62 -229 46 -232 34 -242{collar}C-46 -232 -62 -229 -76 -224C-94 -216 -98 -194 -90 -174"
    "C-78 -146 -71 -120 -71 -92C-71 -52 -77 -18 -79 16C-50 29 50 29 79 16C77 -18 71 -52 71 -92"
    "C71 -120 78 -146 90 -174C98 -194 94 -216 76 -224Z"
)
_SWEATER = outline("M76 -224" + _SIDES.format(collar="C20 -221 -20 -221 -34 -242"))
_CARDIGAN = outline(
    "M76 -224" + _SIDES.format(collar="C28 -214 12 -188 0 -172C-12 -188 -28 -214 -34 -242")
)
_SHIRT = outline("M-34 -242C-20 -222 20 -222 34 -242L40 -160H-40Z")
_COLLAR = outline("M-33 -240C-20 -219 20 -219 33 -240")
_PLACKET = outline(
    "M-33 -240C-27 -214 -12 -188 0 -170C2 -110 3 -40 3 24M33 -240C27 -214 12 -188 0 -170"
)
_HEM = outline("M-90 4C-50 16 50 16 90 4V40H-90Z")
_TRUNK_SHADE = outline("M-110 -180C-74 -150 -40 -100 -48 -30C-50 0 -44 20 -40 40H-110Z")
_TRUNK_LIGHT = outline("M92 -150C68 -140 56 -108 54 -60C52 -20 54 10 60 34H96Z")
_FOLDS = outline(
    "M-66 -128Q-44 -120 -30 -128M66 -126Q48 -116 34 -122"
    "M-70 -20Q-46 -10 -26 -16M70 -28Q50 -16 30 -20"
)
