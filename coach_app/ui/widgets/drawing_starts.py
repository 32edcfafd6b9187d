"""What stands on the paper beforehand: a squiggle, circles, a grid, a plate, two fields."""

from __future__ import annotations

import math
import random

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from coach_app.ui.widgets.drawing import UNITS, Drawing

_GREY, _SOFT = "#9DA392", "#D5D8CA"


def draw_start(painter: QPainter, drawing: Drawing) -> None:
    maker = {
        "squiggle": _squiggle,
        "fading": _squiggle,
        "circles": _circles,
        "grid": _grid,
        "plate": _plate,
        "two": _two,
    }.get(drawing.start)
    if maker is not None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        maker(painter, drawing)
    if drawing.symmetry >= 2:
        _axes(painter, drawing)


def _pen(colour: str, width: float) -> QPen:
    pen = QPen(QColor(colour), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen


def squiggle_path(seed: int, height: float) -> QPainterPath:
    """One line without a meaning; the same for the same seed."""
    chance = random.Random(seed)
    x, y = UNITS * chance.uniform(0.3, 0.42), height * chance.uniform(0.35, 0.65)
    path = QPainterPath(QPointF(x, y))
    heading = chance.uniform(0, 2 * math.pi)
    for _ in range(chance.randint(3, 5)):
        points = []
        for reach in (0.09, 0.1, 0.11):
            heading += chance.uniform(-1.5, 1.5)
            x = min(UNITS * 0.82, max(UNITS * 0.18, x + math.cos(heading) * UNITS * reach))
            y = min(height * 0.82, max(height * 0.18, y + math.sin(heading) * UNITS * reach))
            points.append(QPointF(x, y))
        path.cubicTo(*points)
    return path


def _squiggle(painter: QPainter, drawing: Drawing) -> None:
    colour = "#2B3A33" if drawing.start == "squiggle" else _SOFT
    painter.setPen(_pen(colour, 70))
    painter.drawPath(squiggle_path(drawing.seed, drawing.height))


def circle_places(drawing: Drawing) -> list[QRectF]:
    """Thirty circles, or twelve when ``seed`` is 12."""
    columns, rows = (4, 3) if drawing.seed == 12 else (6, 5)
    wide, high = UNITS / columns, drawing.height / rows
    side = min(wide, high) * 0.74
    return [
        QRectF((c + 0.5) * wide - side / 2, (r + 0.5) * high - side / 2, side, side)
        for r in range(rows)
        for c in range(columns)
    ]


def _circles(painter: QPainter, drawing: Drawing) -> None:
    painter.setPen(_pen(_GREY, 36))
    for box in circle_places(drawing):
        painter.drawEllipse(box)


def _grid(painter: QPainter, drawing: Drawing) -> None:
    painter.setPen(_pen(_SOFT, 18))
    step = UNITS / 12
    x = step
    while x < UNITS:
        painter.drawLine(QPointF(x, 0), QPointF(x, drawing.height))
        x += step
    y = step
    while y < drawing.height:
        painter.drawLine(QPointF(0, y), QPointF(UNITS, y))
        y += step


def _plate(painter: QPainter, drawing: Drawing) -> None:
    centre, radius = QPointF(UNITS / 2, drawing.height / 2), drawing.height * 0.44
    painter.setPen(_pen(_GREY, 40))
    painter.drawEllipse(centre, radius, radius)
    painter.setPen(_pen(_SOFT, 28))
    painter.drawEllipse(centre, radius * 0.72, radius * 0.72)


def _two(painter: QPainter, drawing: Drawing) -> None:
    gap = UNITS * 0.015
    for left in (gap, UNITS / 2 + gap / 2):
        box = QRectF(left, gap, UNITS / 2 - 1.5 * gap, drawing.height - 2 * gap)
        painter.setPen(_pen(_SOFT, 30))
        painter.drawRoundedRect(box, 200, 200)


def _axes(painter: QPainter, drawing: Drawing) -> None:
    painter.setPen(_pen("#ECEBE2", 14))
    centre = QPointF(UNITS / 2, drawing.height / 2)
    for number in range(drawing.symmetry):
        angle = 2 * math.pi * number / drawing.symmetry
        end = centre + QPointF(math.cos(angle), math.sin(angle)) * UNITS
        painter.drawLine(centre, end)
