"""Somebody on their feet is one whole figure, however far they swing."""

import itertools
import math

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from coach_app.ui.scenery.brush import Brush
from coach_app.ui.scenery.daylight import colours
from coach_app.ui.scenery.people.clothes import outfit
from coach_app.ui.scenery.people.standing import (
    Arm,
    Person,
    Sway,
    arm_at,
    paint_arm,
    paint_leg,
)

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
    look = outfit(brush, 0)
    with brush.moved(person.x, person.y):
        for side in (-1, 1):
            paint_leg(brush, look, person, side, *sway.leg(side))
            paint_arm(brush, look, side, arm_at(side, sway.arm(side)))
    painter.end()
    for side in (-1, 1):
        for x, y in ((76 * side, -188), (76 * side, -204), (36 * side, 20), (36 * side, -10)):
            spot = image.pixelColor(round(person.x + x), round(person.y + y))
            assert spot != QColor(NOTHING), (side, x, y)


@pytest.mark.parametrize("bend", [-60, 0, 60, 100])
def test_an_arm_bends_as_one_line_without_a_break(qapp, bend):
    """No corner at the elbow: along its middle no stretch turns sharply from the one before, and
    however it bends it stays as long."""
    bent = arm_at(1, Arm(20, bend))
    middle = [((a + c) / 2, (b + d) / 2) for (a, b), (c, d) in zip(*bent.edges, strict=True)]
    ways = [
        math.degrees(math.atan2(y2 - y1, x2 - x1))
        for (x1, y1), (x2, y2) in itertools.pairwise(middle)
    ]
    assert max(abs(b - a) for a, b in itertools.pairwise(ways)) < 26
    long = sum(math.dist(a, b) for a, b in itertools.pairwise(middle))
    assert long == pytest.approx(218, rel=0.02)
    assert bent.path.simplified().toFillPolygons()
    assert len(bent.path.simplified().toSubpathPolygons()) == 1
