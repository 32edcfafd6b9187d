"""Wooden chairs that people sit on or hold on to."""

from __future__ import annotations

from PySide6.QtGui import QPainterPath

from coach_app.ui.scenery.brush import Brush, Shade
from coach_app.ui.scenery.paths import WidePoint, limb, outline
from coach_app.ui.scenery.people.standing import FLOOR


def _rod(*points: WidePoint) -> QPainterPath:
    return limb(points)


def paint_chair_before_us(brush: Brush, x: float) -> None:
    """Turned to us, its seat as high as the hips of who sits: seen at both their sides."""
    light = brush.mix("wood", "#FFFFFF", 0.08 if brush.dark else 0.25)
    dark = brush.mix("wood2", "#000000", 0.18)
    with brush.moved(x, FLOOR):
        brush.ellipse(0, 0, 150, 15, "#3A2C18", 0.17)
        for side in (-1, 1):
            brush.path(_rod((side * 84, -120, 7), (side * 88, -16, 6)), dark)
        for side in (-1, 1):
            brush.path(_rod((side * 94, -140, 9), (side * 101, -392, 7.5)), "wood2")
            brush.line(outline(f"M{side * 92} -160L{side * 99} -384"), light, 2, 0.5)
        for y, high in ((-388, 40), (-318, 24), (-268, 24)):
            rail = f"M-104 {y}Q0 {y - 16} 104 {y}L102 {y + high}Q0 {y + high - 14} -102 {y + high}Z"
            brush.path(outline(rail), "wood")
            brush.line(outline(f"M-100 {y + 4}Q0 {y - 12} 100 {y + 4}"), light, 3, 0.8)
        _paint_seat(brush, light)
        for side in (-1, 1):
            brush.path(_rod((side * 108, -120, 10), (side * 112, -8, 7.5)), "wood2")
            brush.line(outline(f"M{side * 106} -112L{side * 110} -14"), light, 2, 0.5)


def _paint_seat(brush: Brush, light: Shade) -> None:
    seat = outline("M-96 -190Q0 -204 96 -190Q114 -150 122 -132Q122 -120 112 -118H-112Q-122 -120 "
                   "-122 -132"
                   "Q-114 -150 -96 -190Z")  # fmt: skip
    brush.path(seat.translated(0, 13), "wood2")
    brush.path(seat, brush.mix("wood", light, 0.5))
    brush.line(outline("M-112 -130Q0 -124 112 -130"), light, 3, 0.7)


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
