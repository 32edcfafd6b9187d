"""What people rest in and look at: the room with somebody in it, and the evening of the moth."""

from __future__ import annotations

import random

from coach_app.ui.scenery.brush import HIGH, WIDE, Brush, Light, fall, stop
from coach_app.ui.scenery.land import dabs, ridge, under, woods
from coach_app.ui.scenery.people.body import lying, paint_body, sitting
from coach_app.ui.scenery.people.body_light import light_box
from coach_app.ui.scenery.people.chairs import paint_chair_before_us, paint_wooden_chair
from coach_app.ui.scenery.people.hugging import paint_hug
from coach_app.ui.scenery.people.standing import FLOOR, Person
from coach_app.ui.scenery.plants import bed
from coach_app.ui.scenery.room import (
    paint_armchair,
    paint_lamp,
    paint_lamp_light,
    paint_mat,
    paint_plant,
    paint_room,
    paint_rug,
)

#: Below the line that is read, also where it is long: left, top, width, height.
WINDOW = (1240, 236, 380, 474)
WINDOW_SILL = 708.0
STANDS, SITS = Person(690, 556), Person(1180, 676, seated=True, look=1)
BOTH = (STANDS, SITS)
HUGS = Person(900, 676, seated=True)


def paint_sitting(brush: Brush, *, hand_on_belly: bool = False, hold: str = "") -> None:
    """Somebody in the armchair, a window on their right."""
    paint_room(brush, 838, WINDOW)
    paint_plant(brush, 1730, 776, 250, 3)
    paint_rug(brush, 930, 900, 520, 62)
    paint_lamp(brush, 1560, WINDOW_SILL)
    paint_armchair(brush)
    paint_body(brush, sitting(hand_on_belly, hold))
    paint_lamp_light(brush, 1560, WINDOW_SILL)


def paint_lying(brush: Brush, *, hold: str = "") -> None:
    """Somebody on the mat."""
    paint_room(brush, 700, (1260, 236, 330, 344))
    paint_plant(brush, 250, 652, 230, 5)
    paint_lamp(brush, 1545, 578)
    paint_mat(brush)
    paint_body(brush, lying(hold))
    paint_lamp_light(brush, 1545, 578)


def paint_held(brush: Brush, wide: int, part: str, *, lies: bool) -> None:
    """The piece of the picture in which ``part`` is held tight, ``wide`` pixels broad: it lies
    over the whole one while they do so, and goes when they let go."""
    box = light_box(lying() if lies else sitting(), part)
    painter = brush.painter
    painter.resetTransform()
    painter.scale(wide / box.width(), wide / box.width())
    painter.translate(-box.topLeft())
    if lies:
        paint_lying(brush, hold=part)
    else:
        paint_sitting(brush, hold=part)


def paint_free_floor(brush: Brush) -> None:
    """Room to stand and move, a chair to hold on to, and one to sit on."""
    paint_room(brush, 838, (1380, 250, 320, 420))
    paint_plant(brush, 1800, 776, 230, 3)
    paint_rug(brush, 880, 892, 620, 62)
    paint_wooden_chair(brush, STANDS.x - 186, turn=-1)
    brush.ellipse(STANDS.x + 6, FLOOR + 2, 104, 12, "#3A2C18", 0.16)
    paint_chair_before_us(brush, SITS.x)


def paint_arms_crossed(brush: Brush) -> None:
    """Somebody on a chair with their own arms round them."""
    paint_room(brush, 838, WINDOW)
    paint_plant(brush, 1730, 776, 250, 3)
    paint_lamp(brush, 1560, WINDOW_SILL)
    paint_rug(brush, 900, 892, 460, 58)
    paint_chair_before_us(brush, HUGS.x)
    paint_hug(brush, HUGS)
    paint_lamp_light(brush, 1560, WINDOW_SILL)


def paint_moth_evening(brush: Brush) -> None:
    """A pale sky with warm dust in it, woods, two rows of heather."""
    sky = fall(stop(0, "skyA"), stop(0.45, "skyB"), stop(0.8, "skyC"), stop(1, "skyC"))
    brush.box(0, 0, WIDE, HIGH, sky)
    strong = (0.16, 0.06) if brush.dark else (0.9, 0.2)
    glow = (stop(0, "sun0", strong[0]), stop(0.6, "sun0", strong[1]), stop(1, "sun0", 0))
    brush.box(0, 0, WIDE, HIGH, Light(glow, 960, 470, 700))
    woods(brush, 4, 826, fall(stop(0, brush.mix("far1", "skyC", 0.5)), stop(1, "mist")), 26, 6)
    pale = brush.mix("heiA", "mist", 0.4)
    far = ridge(5, 862, 9)
    brush.path(
        under(far),
        fall(stop(0, brush.mix("heiA", "mist", 0.5)), stop(1, "heiB"), top=850, bottom=1000),
    )
    dabs(brush, 2, far, 70, 900, (4, 10), [brush.shade("heiC"), brush.shade("heiB"), pale])
    near = ridge(6, 930, 12)
    brush.path(under(near), fall(stop(0, "heiB"), stop(1, "heiC"), top=920, bottom=1080))
    light = brush.mix("heiA", "mist", 0.3)
    shades = [brush.mix("heiC", "heiD", 0.35), brush.shade("heiC"), brush.shade("heiB"), light]
    dabs(brush, 3, near, 120, 1500, (8, 20), shades)
    _heather_corners(brush)
    dice = random.Random(1)
    for _ in range(9):
        size = dice.uniform(10, 20)
        brush.soft(dice.uniform(200, 1720), dice.uniform(200, 760), size, size, "warm2", 0.4)


def _heather_corners(brush: Brush) -> None:
    dice = random.Random(9)
    spots = []
    for _ in range(150):
        x = dice.uniform(-30, WIDE + 30)
        off = abs(x - 960) / 960
        if dice.random() <= off**1.5 + 0.03:
            spots += [
                (
                    x + dice.gauss(0, 16),
                    1096 - 80 * off * off + dice.uniform(-20, 60),
                    (42 + 50 * off * off) * dice.uniform(0.65, 1.1),
                )
                for _ in range(5)
            ]
    shades = [
        brush.shade("heiD"), brush.mix("heiD", "heiC", 0.5), brush.shade("heiC"),
        brush.shade("heiB"), brush.mix("heiA", "mist", 0.3),
    ]  # fmt: skip
    bed(brush, 11, spots, shades, brush.mix("mosD", "heiD", 0.3), 0.05)
