"""Somebody on their feet is one whole figure, however far they swing."""

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from coach_app.ui.scenery.brush import Brush
from coach_app.ui.scenery.daylight import colours
from coach_app.ui.scenery.people.standing import Arm, Person, Sway, paint_arm, paint_leg

NOTHING = "#FF00FF"


@pytest.mark.parametrize(
    "sway", [Sway(), Sway(Arm(60, 70, 40), Arm(60, 70)), Sway(lift=(0, 1)), Sway(Arm(46, -4))]
)
@pytest.mark.parametrize("seated", [False, True])
def test_a_limb_has_no_holes_at_its_ends(qapp, sway, seated):
    """Shoulders and hips are filled: the round ends of a limb do not cut it out."""
    image = QImage(1920, 1080, QImage.Format.Format_RGB32)
    image.fill(QColor(NOTHING))
    painter = QPainter(image)
    brush, person = Brush(painter, colours(False)), Person(900, 556, seated=seated)
    with brush.moved(person.x, person.y):
        for side in (-1, 1):
            paint_leg(brush, person, side, sway.lift[0 if side < 0 else 1])
            paint_arm(brush, person, side, sway.arm(side))
    painter.end()
    for side in (-1, 1):
        for x, y in ((76 * side, -188), (76 * side, -204), (36 * side, 20), (36 * side, -10)):
            spot = image.pixelColor(round(person.x + x), round(person.y + y))
            assert spot != QColor(NOTHING), (side, x, y)
