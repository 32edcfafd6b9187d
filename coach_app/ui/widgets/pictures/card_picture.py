"""The drawing on a knowledge card: strokes of our own, filled with colours of the look."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach_app.ui import theme
from coach_app.ui.widgets.pictures.motifs import path_of

WIDTH, HEIGHT = 200, 120
Shapes = Sequence[tuple[str, str, tuple[float, ...]]]


def draw_picture(
    painter: QPainter,
    box: QRectF,
    shapes: Shapes,
    ink: QColor,
    colour: Callable[[str], QColor] = theme.color,
) -> None:
    """Inside ``box``, as large as it fits. ``colour(token)`` gives the fills."""
    scale = min(box.width() / WIDTH, box.height() / HEIGHT)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.center().x() - WIDTH * scale / 2, box.center().y() - HEIGHT * scale / 2)
    painter.scale(scale, scale)
    pen = QPen(ink, 1.8)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    for fill, kind, numbers in shapes:
        painter.setBrush(colour(fill) if fill else Qt.BrushStyle.NoBrush)
        painter.drawPath(path_of(kind, numbers))
    painter.restore()


class CardPicture(QWidget):
    """Decoration: the words beside it say the same."""

    def __init__(self, shapes: Shapes, ink: str = "ink", width: int = 200) -> None:
        super().__init__()
        self._shapes, self._ink = shapes, ink
        self._hint = QSize(theme.px(width), theme.px(round(width * HEIGHT / WIDTH)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_shapes(self, shapes: Shapes) -> None:
        self._shapes = shapes
        self.update()

    def sizeHint(self) -> QSize:
        return self._hint

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_picture(painter, QRectF(self.rect()), self._shapes, theme.color(self._ink))
        painter.end()
