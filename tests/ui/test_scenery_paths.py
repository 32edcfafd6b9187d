"""Outlines: what is written is what is drawn."""

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from coach_app.ui.scenery.paths import along, limb, mix, outline, spline


def test_a_written_outline_is_drawn_where_it_says():
    box = outline("M10 10H30V40h-20Z").boundingRect()
    assert box == QRectF(10, 10, 20, 30)


def test_small_letters_count_from_where_the_pen_is():
    assert outline("M5 5l10 0l0 10z") == outline("M5 5L15 5L15 15Z")


def test_numbers_after_a_first_move_are_lines():
    assert outline("M0 0 10 0 10 10") == outline("M0 0L10 0L10 10")


def test_a_curve_goes_on_smoothly():
    smooth = outline("M0 0C0 10 10 10 10 0S20 -10 20 0")
    assert smooth == outline("M0 0C0 10 10 10 10 0C10 -10 20 -10 20 0")
    assert outline("M0 0Q5 10 10 0T20 0") == outline("M0 0Q5 10 10 0Q15 -10 20 0")


@pytest.mark.parametrize("written", ["M1", "5 5", "M0 0A1 1 0 0 0 2 2", "hello", "M0 0L1"])
def test_what_is_no_outline_is_refused(written):
    with pytest.raises(ValueError, match="no path"):
        outline(written)


def test_a_spline_goes_through_its_points():
    points = [(0.0, 0.0), (10.0, 5.0), (20.0, 0.0)]
    line = spline(points)
    ends = [line.elementAt(i) for i in (0, 3, 6)]
    assert [(spot.x, spot.y) for spot in ends] == points
    assert spline(points, closed=True).contains(QPointF(10, 2))


def test_a_limb_is_as_wide_as_its_points_say():
    arm = limb([(0, 0, 4), (50, 0, 8), (100, 0, 2)])
    inside = (QPointF(50, 7), QPointF(-3, 0), QPointF(101, 0))
    assert all(arm.contains(spot) for spot in inside)
    assert not arm.contains(QPointF(50, 9))
    assert not limb([(0, 0, 4), (50, 0, 8)], round_ends=False).contains(QPointF(-3, 0))
    assert along([(0, 0), (8, 0)], 4) == [(0, 0), (1.625, 0), (4, 0), (6.375, 0), (8, 0)]


def test_mixed_colours_lie_between():
    assert mix(QColor("#000000"), QColor("#FFFFFF"), 0.5) == QColor(128, 128, 128)
