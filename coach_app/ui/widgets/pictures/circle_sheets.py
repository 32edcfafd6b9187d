"""The ground of the circle map: three rounds of paper on each other; and its arrows."""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTransform

from coach_app.ui.scenery.paths import spline


def paint_sheets(
    painter: QPainter,
    centre: QPointF,
    radii: Sequence[float],
    colour: Callable[[str], QColor],
) -> None:
    """Rings 3, 2 and 1 of these radii, the largest below; each throws a soft shadow."""
    for number in (3, 2, 1):
        place = QTransform().translate(centre.x(), centre.y()).scale(radii[number], radii[number])
        sheet = place.map(_sheet(number))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(58, 44, 24, 20))
        for part in (0.012, 0.006):
            painter.drawPath(sheet.translated(0, radii[-1] * part))
        painter.setPen(QPen(colour("edge"), 1.4))
        painter.setBrush(colour(f"ring{number}"))
        painter.drawPath(sheet)


def paint_arrow(painter: QPainter, begin: QPointF, end: QPointF, dot: float) -> None:
    """From one dot to another, a little off both."""
    long = math.dist(begin.toTuple(), end.toTuple()) or 1.0
    step = (end - begin) / long
    head, tail = end - step * (dot + 5), begin + step * (dot + 4)
    painter.drawLine(tail, head)
    side = QPointF(-step.y(), step.x())
    for turn in (1, -1):
        painter.drawLine(head, head - step * 9 + side * 5 * turn)


@functools.cache
def _sheet(number: int) -> QPainterPath:
    """A round of radius 1, never more than a hundredth off."""
    points = []
    for i in range(36):
        turn = 2 * math.pi * i / 36
        off = math.sin(3 * turn + 2 * number) + 0.7 * math.sin(5 * turn + number)
        points.append((math.cos(turn) * (0.994 + off / 280), math.sin(turn) * (0.994 + off / 280)))
    return spline(points, closed=True)
