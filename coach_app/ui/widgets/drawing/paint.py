"""A whole drawing: what stood on the paper beforehand, and every stroke on top."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage, QPainter

from coach_app.ui import theme
from coach_app.ui.widgets.drawing.starts import draw_start
from coach_app.ui.widgets.drawing.strokes import UNITS, Drawing, copies, draw_stroke


def draw_all(painter: QPainter, drawing: Drawing) -> None:
    """Starting shapes and strokes, in paper units."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_start(painter, drawing, guides=False)
    turns = copies(drawing.symmetry, drawing.height)
    for stroke in drawing.strokes:
        draw_stroke(painter, stroke, turns)


def render(drawing: Drawing, width: int) -> QImage:
    """The drawing on its paper at full resolution; always on light paper."""
    height = round(width * drawing.aspect)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.tokens("light")["paper"]))
    painter = QPainter(image)
    painter.scale(width / UNITS, width / UNITS)
    draw_all(painter, drawing)
    painter.end()
    return image
