"""A slip of paper for a line or a few."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from coach_app.ui.client_view.kit.paper import SHADOW, lay_paper


class Slip(QWidget):
    """Paper as large as the widget, its shadow within; lay out what is on it yourself."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        lay_paper(painter, QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW))
        painter.end()
