"""The dark veil over a page, for parts with closed eyes."""

from __future__ import annotations

from PySide6.QtCore import Qt, QVariantAnimation, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from coach_app.ui import theme


class Dim(QWidget):
    """A dark veil for parts with closed eyes; lets the mouse through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.strength = 0.0
        self._fade = QVariantAnimation(self)
        self._fade.setDuration(2500)
        self._fade.valueChanged.connect(self._step)
        self.hide()

    def set_dim(self, dim: bool) -> None:
        goal = 0.72 if dim else 0.0
        self._fade.stop()
        if theme.less_motion():
            self._step(goal)
            return
        if goal != self.strength:
            self._fade.setStartValue(self.strength)
            self._fade.setEndValue(goal)
            self._fade.start()

    @Slot(object)
    def _step(self, value: float) -> None:
        self.strength = float(value)
        self.setVisible(self.strength > 0.01)
        self.raise_()
        self.update()

    def stop(self) -> None:
        self._fade.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        veil = QColor(theme.tokens("dark")["cBg"])
        veil.setAlphaF(self.strength)
        painter.fillRect(self.rect(), veil)
        painter.end()
