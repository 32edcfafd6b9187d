"""Somebody on a chair with their arms crossed before the chest, a hand on each upper arm."""

from __future__ import annotations

from coach_app.ui.scenery.brush import Brush
from coach_app.ui.scenery.people.clothes import outfit
from coach_app.ui.scenery.people.flow import Flow, Halves, flow
from coach_app.ui.scenery.people.heads import paint_back_hair, paint_head
from coach_app.ui.scenery.people.standing import (
    SHOULDER,
    Person,
    paint_hand,
    paint_leg,
    paint_sleeve,
    paint_trunk,
)

_SLEEVE: Halves = ((0.0, 31), (0.3, 31), (0.5, 27), (0.8, 23), (0.95, 19), (1.0, 20))


def _crossed(side: int) -> Flow:
    """The one that lies on top comes a little higher."""
    x, y = SHOULDER
    turn = 121 if side < 0 else 117
    return flow((side * x, y), side * 9, 246, ((0.45, 0.42, -side * turn),), _SLEEVE)


def paint_hug(brush: Brush, person: Person) -> None:
    look = outfit(brush, person.look)
    with brush.moved(person.x, person.y):
        paint_back_hair(brush, look)
        paint_trunk(brush, look)
        for side in (-1, 1):
            paint_leg(brush, look, person, side)
        arms = {side: _crossed(side) for side in (1, -1)}
        for side, arm in arms.items():
            with brush.moved(0, 6):
                brush.path(arm.path, look.shade, 0.4)
            paint_sleeve(brush, look, arm, side)
        for side, arm in arms.items():
            paint_hand(brush, look, arm.end, arm.turn, side)
            brush.path(arm.cuff(), look.cuff)
        with brush.moved(0, -254, turn=-4), brush.moved(0, 254):
            paint_head(brush, look, awake=False)
