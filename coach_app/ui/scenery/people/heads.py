"""Heads turned to us: soft hair with strands, a warm face of a few lines, no age by detail.

The middle of the hips of whoever they belong to is (0, 0); the chin is at (0, -254).
"""

from __future__ import annotations

import math
import random

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainterPath

from coach_app.ui.scenery.brush import Brush
from coach_app.ui.scenery.paths import outline
from coach_app.ui.scenery.people.clothes import Outfit
from coach_app.ui.scenery.people.hair import Lock, paint_locks

_FACE = outline(
    "M0 -366C32 -366 49 -340 48 -308C47 -277 26 -252 0 -252C-26 -252 -47 -277 -48 -308"
    "C-49 -340 -32 -366 0 -366Z"
)
_MIDDLE = QPointF(0, -318)  # what curls lie round


def paint_back_hair(brush: Brush, look: Outfit) -> None:
    """What hangs behind the head and comes after it."""
    if look.curls:
        brush.path(_cloud(1.0), brush.mix(look.hair, look.hair_shade, 0.5))
        return
    brush.path(_FALL, brush.mix(look.hair, look.hair_shade, 0.55))
    with brush.inside(_FALL):
        paint_locks(brush, _FALL_LOCKS, look.hair, look.hair_shade, 6.5)


def paint_head(brush: Brush, look: Outfit, *, awake: bool) -> None:
    for side in (-1, 1):
        brush.ellipse(side * 47, -302, 8, 12, brush.mix(look.skin, look.skin_shade, 0.4))
    brush.path(_FACE, look.skin)
    with brush.inside(_FACE):  # the light comes from the window, on our right
        brush.path(_SHADE, look.skin_shade, 0.22)
        for side in (-1, 1):
            blush = brush.mix(look.skin, "chair2", 0.62)
            brush.soft(side * 29, -287, 17, 13, blush, 0.55 if not brush.dark else 0.4)
    _paint_face(brush, look, awake=awake)
    if look.curls:
        _paint_curls(brush, look)
    else:
        _paint_fringe(brush, look)


def _paint_face(brush: Brush, look: Outfit, *, awake: bool) -> None:
    line = brush.mix(look.skin_shade, brush.by("#46362C", "#221C19"), 0.8)
    for side in (-1, 1):
        if awake:
            brush.ellipse(side * 19, -305, 4.3, 5.4, line)
            brush.ellipse(side * 19 + 1.5, -307, 1.4, 1.6, "#FFFFFF", 0.8)
        else:
            brush.line(outline(f"M{side * 11} -305Q{side * 19} -298 {side * 28} -305"), line, 3)
        brow = f"M{side * 11} -323Q{side * 20} -329 {side * 29} -322"
        brush.line(outline(brow), brush.mix(look.hair_shade, line, 0.3), 3.2, 0.8)
    brush.line(outline("M1 -302Q7 -291 -1 -288"), look.skin_shade, 2.6)
    lips = brush.mix(look.skin_shade, "chair2", 0.55)
    smile = "M-16 -275Q0 -261 16 -275" if awake else "M-12 -273Q0 -265 12 -273"
    brush.line(outline(smile), brush.mix(lips, line, 0.3), 3.2)
    for side in (-1, 1):  # the corners of the mouth
        brush.line(
            outline(f"M{side * 17} -278Q{side * 19} -275 {side * 16.5} -273"), lips, 1.8, 0.8
        )


_SHADE = outline("M-60 -370C-20 -352 -34 -280 4 -246H-70Z")


# -- loose hair, to the shoulders

_FALL = outline(
    "M8 -388C-34 -392 -62 -362 -62 -318C-62 -294 -72 -278 -70 -254C-69 -244 -60 -236 -50 -240"
    "C-44 -232 -32 -232 -26 -240C-10 -246 10 -246 26 -240C32 -231 45 -232 50 -240"
    "C61 -236 70 -245 69 -256C71 -280 62 -294 62 -320C62 -364 42 -388 8 -388Z"
)
_FALL_LOCKS: tuple[Lock, ...] = (
    (-50, -336, -66, -290, -62, -244), (-40, -330, -56, -284, -50, -244),
    (-34, -320, -44, -276, -38, -240), (50, -336, 66, -290, 62, -246),
    (40, -330, 56, -284, 51, -244), (34, -320, 45, -276, 38, -240),
)  # fmt: skip
#: Parted a little on our right: one sweep over the forehead, one down along the cheek.
_SWEEP = outline(
    "M12 -387C-36 -394 -64 -360 -60 -312C-59 -296 -63 -284 -66 -274C-55 -276 -47 -286 -46 -302"
    "C-46 -318 -38 -332 -22 -339C-4 -346 12 -356 18 -378Z"
)
_OTHER = outline(
    "M8 -386C46 -392 64 -360 60 -314C59 -297 63 -286 66 -276C56 -277 49 -288 48 -304"
    "C47 -322 42 -336 32 -346C22 -356 16 -366 10 -378Z"
)
_SWEEP_LOCKS: tuple[Lock, ...] = (
    (10, -382, -40, -372, -52, -312), (10, -380, -28, -366, -46, -324),
    (12, -376, -16, -354, -36, -336), (13, -374, -4, -354, -22, -344),
    (8, -385, -52, -380, -60, -300),
)  # fmt: skip
_OTHER_LOCKS: tuple[Lock, ...] = (
    (14, -382, 48, -368, 54, -306),
    (15, -378, 38, -362, 50, -316),
    (16, -374, 30, -360, 44, -332),
)
_STRAYS = ("M-2 -388Q-12 -398 -24 -396", "M-60 -300Q-72 -290 -70 -276", "M60 -302Q71 -292 71 -280")


def _paint_fringe(brush: Brush, look: Outfit) -> None:
    for shape, locks in ((_OTHER, _OTHER_LOCKS), (_SWEEP, _SWEEP_LOCKS)):
        brush.path(shape.translated(0, 4), look.skin_shade, 0.4)
        brush.path(shape, look.hair)
        with brush.inside(shape):
            paint_locks(brush, locks, look.hair_light, look.hair_shade, 4.2)
    for stray in _STRAYS:
        brush.line(outline(stray), look.hair, 2.4)


# -- short curls

_CURLS = 15


def _spots(far: float) -> list[tuple[float, float, float]]:
    """Where curls lie round the head, from ear to ear, and how large each is."""
    dice, found = random.Random(4), []
    for number in range(_CURLS):
        turn = math.radians(-196 + 212 * number / (_CURLS - 1))
        reach = far * (50 + dice.uniform(-2, 3))
        found.append((
            _MIDDLE.x() + math.cos(turn) * reach,
            _MIDDLE.y() + math.sin(turn) * reach * 1.06,
            far * dice.uniform(13, 17.5),
        ))  # fmt: skip
    return found


def _cloud(far: float) -> QPainterPath:
    cloud = QPainterPath()
    cloud.addEllipse(_MIDDLE, 52 * far, 54 * far)
    for x, y, size in _spots(far):
        curl = QPainterPath()
        curl.addEllipse(QPointF(x, y), size, size)
        cloud = cloud.united(curl)
    return cloud


def _paint_curls(brush: Brush, look: Outfit) -> None:
    """A crown of curls over the forehead, each with its own small light."""
    dice = random.Random(7)
    rows = (
        [(x * 0.94, _MIDDLE.y() + (y - _MIDDLE.y()) * 0.95, size) for x, y, size in _spots(1.0)],
        [(-34, -346, 14), (-16, -354, 14), (3, -357, 15), (22, -353, 14), (37, -344, 13)],
        [(-26, -366, 15), (-6, -372, 16), (15, -371, 16), (31, -363, 14)],
    )
    for row in rows:
        for x, y, size in row:
            tint = brush.mix(look.hair, look.hair_shade, dice.uniform(0, 0.35))
            brush.ellipse(x, y, size, size, tint)
    for row in rows:
        for x, y, size in row:
            turn = dice.uniform(-30, 40)
            _paint_turn(brush, look.hair_light, (x, y), size * 0.6, turn)
            _paint_turn(brush, look.hair_shade, (x, y), size * 0.25, turn + 150)


def _paint_turn(
    brush: Brush, shade: QColor, middle: tuple[float, float], size: float, turn: float
) -> None:
    """An arc of a curl."""
    x, y = middle
    arc = QPainterPath()
    arc.arcMoveTo(x - size, y - size, 2 * size, 2 * size, turn)
    arc.arcTo(x - size, y - size, 2 * size, 2 * size, turn, 150)
    brush.line(arc, shade, 2.2, 0.75)
