"""The three stones: drawn, so that they follow colour and size."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach_app.ui import theme
from coach_app.ui.boxes import hbox
from coach_app.ui.widgets.plain import PlainLabel

# Ellipses in a square of 1: x, y, width, height (measured from the design's picture).
_STONES = ((0.38, 0.00, 0.32, 0.18), (0.48, 0.21, 0.50, 0.30), (0.00, 0.53, 0.76, 0.44))


def draw_logo(painter: QPainter, box: QRectF, color: QColor) -> None:
    """Paint the stones into ``box``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    for x, y, w, h in _STONES:
        painter.drawEllipse(
            QRectF(
                box.x() + x * box.width(),
                box.y() + y * box.height(),
                w * box.width(),
                h * box.height(),
            )
        )
    painter.restore()


class Stones(QWidget):
    """The mark alone."""

    def __init__(self, size: int = 30, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(self._size), theme.px(self._size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_logo(painter, QRectF(self.rect()), theme.color("mos"))


class Logo(QWidget):
    """Stones and the name of the app."""

    def __init__(self, size: int = 30, style: str = "name", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        stones = Stones(size)
        name = PlainLabel("Coach App")
        name.setFont(theme.font(style))
        row = hbox(self, gap=15 if size > 26 else 13)
        row.addWidget(stones)
        row.addWidget(name)
        row.addStretch(1)
