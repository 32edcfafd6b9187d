"""Dusk over the picture in parts with closed eyes: thin, and lighter in the middle as by a lamp,
so that whoever keeps them open still sees where they are, and reads every word on its own paper.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QVariantAnimation, Slot
from PySide6.QtGui import QColor, QGradient, QPainter, QPaintEvent, QRadialGradient
from PySide6.QtWidgets import QWidget

from coach_app.ui import theme
from coach_app.ui.client_view.kit.parts import ClientLabel

DUSK = 1.0  # all of it
THICK = {False: 0.62, True: 0.5}  # how much of the picture it takes, by day and in the dark look
SHADE = {False: "#3B2F4A", True: "#0B0E1C"}


class Dim(QWidget):
    """Lies over the picture; ``words`` and ``buttons`` stand on it. Lets the mouse through."""

    def __init__(
        self, parent: QWidget, words: tuple[ClientLabel, ...], buttons: tuple[QWidget, ...]
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._words, self._buttons = words, buttons
        self.strength = 0.0
        self._fade = QVariantAnimation(self)
        self._fade.setDuration(2500)
        self._fade.valueChanged.connect(self._step)
        self.hide()

    def lift(self, *rooms: QWidget) -> None:
        """These lie over it too, with all that comes to stand in them."""
        self._buttons = (*self._buttons, *rooms)

    def set_dim(self, dim: bool) -> None:
        goal = DUSK if dim else 0.0
        self._fade.stop()
        if theme.less_motion():
            self._step(goal)
        elif goal != self.strength:
            self._fade.setStartValue(self.strength)
            self._fade.setEndValue(goal)
            self._fade.start()

    @Slot(object)
    def _step(self, value: float) -> None:
        self.strength = float(value)
        self.setVisible(self.strength > 0.01)
        self._stack()
        self.update()

    def _stack(self) -> None:
        self.raise_()
        for one in (*self._words, *self._buttons):
            one.raise_()

    def lie(self) -> None:
        """Over the picture and under the words, after every change of size."""
        if self.isVisible():
            self._stack()

    def stop(self) -> None:
        self._fade.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        dark = theme.is_dark()
        lamp = QRadialGradient(0.5, 0.46, 0.72)  # of the page: lighter where they look
        lamp.setCoordinateMode(QGradient.CoordinateMode.ObjectMode)
        for at, part in ((0.0, 0.3), (0.4, 0.5), (1.0, 1.0)):
            veil = QColor(SHADE[dark])
            veil.setAlphaF(self.strength * THICK[dark] * part)
            lamp.setColorAt(at, veil)
        painter.fillRect(self.rect(), lamp)
        painter.end()
