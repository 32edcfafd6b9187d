"""A small circle map, for comparing the first with the last."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from coach_app.ui import theme


class Rings(QWidget):
    """A small circle map: three rings and a dot for everybody."""

    def __init__(self, places: tuple[tuple[int, str], ...]) -> None:
        super().__init__()
        self._places = places
        self.setFixedSize(QSize(theme.px(74), theme.px(74)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, whole = self.rect().center(), self.width() / 2 - 2
        painter.setPen(QPen(theme.color("edge"), 1))
        for ring in (1, 2, 3):
            painter.drawEllipse(middle, round(whole * ring / 3), round(whole * ring / 3))
        painter.setBrush(theme.color("mos"))
        painter.setPen(QPen(theme.color("surface"), 1))
        for at, (ring, _name) in enumerate(self._places):
            angle = at * 2.399963  # the golden angle: nobody covers another
            far = whole * (ring - 0.45) / 3
            x, y = middle.x() + far * math.cos(angle), middle.y() + far * math.sin(angle)
            painter.drawEllipse(QRectF(x - 4.5, y - 4.5, 9, 9))
        painter.end()
