"""The heath at the bottom of quiet client pages: three flat hills, drawn once per size."""

from __future__ import annotations

import itertools

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QWidget

from coach_app.ui import theme

# Heights of the hill lines over the width, as parts of the strip's height. Fixed, not random.
_FAR = (0.16, 0.08, 0.14, 0.05, 0.12, 0.09, 0.15, 0.07, 0.13)
_MIDDLE = (0.38, 0.32, 0.36, 0.44, 0.40, 0.33, 0.37, 0.42, 0.36)
_NEAR = (0.72, 0.62, 0.58, 0.64, 0.72, 0.70, 0.60, 0.56, 0.62)


def paint_strip(widget: QWidget, top: int, on: QPainter | None = None) -> None:
    """Paint the heath from ``top`` to the bottom of ``widget``, in scene colours."""
    painter = on or QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    high = widget.height() - top
    for line, token in ((_FAR, "scene_hz1"), (_MIDDLE, "scene_hz2"), (_NEAR, "scene_hz3")):
        painter.setBrush(theme.color(token))
        painter.drawPath(_hill(line, widget.width(), top, high))
    if on is None:
        painter.end()


def _hill(line: tuple[float, ...], wide: int, top: int, high: int) -> QPainterPath:
    """A closed hill whose ridge runs smoothly through the given heights."""
    step = wide / (len(line) - 1)
    points = [QPointF(index * step, top + part * high) for index, part in enumerate(line)]
    path = QPainterPath(points[0])
    for left, right in itertools.pairwise(points):
        middle = (left.x() + right.x()) / 2
        path.cubicTo(QPointF(middle, left.y()), QPointF(middle, right.y()), right)
    path.lineTo(wide, top + high)
    path.lineTo(0, top + high)
    path.closeSubpath()
    return path
