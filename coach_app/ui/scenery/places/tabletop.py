"""A wooden table by the window, seen from above: boards with their grain, and the light on them.

Scene coordinates (brush.py). Words stand on it: no shade of it takes the client's ink below
7 to 1. What lies on it stands in table_things.py.
"""

from __future__ import annotations

import math
import random

from PySide6.QtGui import QColor, QPainterPath

from coach_app.ui.scenery.brush import HIGH, WIDE, Brush, Light, fall, stop
from coach_app.ui.scenery.paths import outline

SEAMS = (-40.0, 208.0, 452.0, 690.0, 918.0, 1130.0)  # where two boards meet
_BIRCH = ((1500, 150), (1330, 250), (1430, 380), (1190, 330), (1020, 520), (1240, 520), (860, 640))


def paint_tabletop(brush: Brush) -> None:
    """All of it; by night there is a lamp instead of the window."""
    near = brush.by("#E4D4B7", "#2A2119")
    brush.box(0, 0, WIDE, HIGH, fall(stop(0, brush.by("#F2E9D8", "#3A2E23")), stop(1, near)))
    dice = random.Random(12)
    for number in range(len(SEAMS) - 1):
        brush.check()
        _paint_board(brush, dice, SEAMS[number], SEAMS[number + 1])
    if brush.dark:
        _paint_lamplight(brush)
    else:
        _paint_window_light(brush)
    _paint_edges(brush)


def _paint_board(brush: Brush, dice: random.Random, top: float, bottom: float) -> None:
    tint = brush.by(dice.choice(("#FFF8EA", "#DDC8A4")), dice.choice(("#5A4636", "#1C1611")))
    brush.box(0, top, WIDE, bottom - top, tint, 0, dice.uniform(0.05, 0.16))
    grain = brush.by("#B89A6C", "#0F0B08")
    eye = (dice.uniform(120, 1800), dice.uniform(top + 70, bottom - 70))
    knot = dice.random() < 0.5
    lines = 15
    for number in range(lines):
        y = top + (number + dice.uniform(0.2, 0.8)) * (bottom - top) / lines
        begin = dice.uniform(-200, 900)
        long = dice.uniform(500, 1500)
        path = QPainterPath()
        for step in range(25):
            x = begin + long * step / 24
            wave = 2.6 * math.sin(x / 190 + number) + 1.4 * math.sin(x / 71 + 2 * number)
            away = y - eye[1]
            bend = math.copysign(17, away) * math.exp(-(((x - eye[0]) / 105) ** 2))
            bend *= math.exp(-abs(away) / 60) if knot else 0
            spot = (x, min(bottom - 3, max(top + 3, y + wave + bend)))
            path.lineTo(*spot) if step else path.moveTo(*spot)
        brush.line(path, grain, dice.uniform(0.8, 2.0), dice.uniform(0.10, 0.26))
    if knot:
        for size, strong in ((19, 0.10), (13, 0.14), (7, 0.24)):
            brush.ellipse(*eye, size * 1.7, size * 0.62, grain, strong)
    seam = brush.by("#8E7148", "#0B0806")
    brush.box(0, bottom - 1.6, WIDE, 2.4, seam, 0, 0.34)
    brush.box(0, bottom + 0.8, WIDE, 1.6, brush.by("#FFFFFF", "#8A6C4E"), 0, 0.36)


def _paint_window_light(brush: Brush) -> None:
    """Four panes of morning light lie aslant over the boards, and the shadow of a birch twig."""
    light = brush.by("#FFF9E6", "#000000")
    for left, top, wide, high in ((1010, -60, 330, 420), (1390, -60, 330, 420),
                                  (1010, 412, 330, 470), (1390, 412, 330, 470)):  # fmt: skip
        for grow, strong in ((26, 0.08), (16, 0.10), (7, 0.13), (0, 0.22)):
            brush.path(
                _pane(left - grow, top - grow, wide + 2 * grow, high + 2 * grow), light, strong
            )
    shade = brush.shade("#C9B083")
    dice = random.Random(5)
    bough = outline("M1760 60C1560 180 1340 300 1110 420S820 600 720 690")
    brush.line(bough, shade, 9, 0.10)
    brush.line(bough, shade, 4, 0.12)
    for x, y in _BIRCH:
        for _ in range(7):
            spot = (x + dice.gauss(0, 58), y + dice.gauss(0, 44))
            turn, size = dice.uniform(10, 70), dice.uniform(17, 30)
            brush.ellipse(*spot, size * 1.25, size * 0.8, shade, 0.07, turn)
            brush.ellipse(*spot, size, size * 0.6, shade, 0.11, turn)


def _pane(left: float, top: float, wide: float, high: float) -> QPainterPath:
    """Aslant: further to the left the lower it comes."""
    slant = 0.62

    def at(x: float, y: float) -> str:
        return f"{x - slant * (y - 0)} {y + 0.10 * (1700 - x)}"

    right, bottom = left + wide, top + high
    return outline(f"M{at(left, top)}L{at(right, top)}L{at(right, bottom)}L{at(left, bottom)}Z")


def _paint_lamplight(brush: Brush) -> None:
    warm = QColor("#B5814A")
    steps = ((0.0, 0.34), (0.35, 0.24), (0.7, 0.09), (1.0, 0.0))
    light = Light(tuple(stop(at, warm, strong) for at, strong in steps), 960, 470, 1180, 0.66)
    brush.box(0, 0, WIDE, HIGH, light)


def _paint_edges(brush: Brush) -> None:
    """A little darker to the corners, as a room is."""
    far = brush.by("#A98A5A", "#000000")
    strong = 0.42 if brush.dark else 0.17
    shade = Light((stop(0.58, far, 0), stop(1, far, strong)), 960, 500, 1280, 0.7)
    brush.box(0, 0, WIDE, HIGH, shade)
