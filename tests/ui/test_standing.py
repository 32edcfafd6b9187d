"""Somebody on their feet is one whole figure, however far they swing."""

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from coach_app.ui.scenery.brush import Brush
from coach_app.ui.scenery.daylight import colours
from coach_app.ui.scenery.standing import HIP_X, HIP_Y, Sway, paint_limbs

NOTHING = "#FF00FF"


@pytest.mark.parametrize("sway", [Sway(), Sway(arms=1, hands=1), Sway(legs=-1), Sway(hold=True)])
def test_a_limb_has_no_holes_at_its_ends(qapp, sway):
    """Shoulders and hips are filled: the round ends of a limb do not cut it out."""
    image = QImage(1920, 1080, QImage.Format.Format_RGB32)
    image.fill(QColor(NOTHING))
    painter = QPainter(image)
    paint_limbs(Brush(painter, colours(False)), sway)
    painter.end()
    for side in (-1, 1):
        for x, y in ((76 * side, -188), (76 * side, -204), (36 * side, 20), (36 * side, -10)):
            spot = image.pixelColor(round(HIP_X + x), round(HIP_Y + y))
            assert spot != QColor(NOTHING), (side, x, y)
