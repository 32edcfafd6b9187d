"""A dark veil for parts with closed eyes. Who keeps them open can still read every word."""

from __future__ import annotations

from PySide6.QtCore import Qt, QVariantAnimation, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from coach_app.ui import theme
from coach_app.ui.client_view.kit.parts import ClientLabel

DARK = 0.78  # under this the light ink has 7:1 even on white
TURN = 0.5  # from here on the words are light


class Dim(QWidget):
    """Lies over the picture; ``words`` stand on it in light ink, ``buttons`` as they are.
    Lets the mouse through."""

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

    def set_dim(self, dim: bool) -> None:
        goal = DARK if dim else 0.0
        self._fade.stop()
        if theme.less_motion():
            self._step(goal)
        elif goal != self.strength:
            self._fade.setStartValue(self.strength)
            self._fade.setEndValue(goal)
            self._fade.start()

    @Slot(object)
    def _step(self, value: float) -> None:
        turned = (float(value) >= TURN) != (self.strength >= TURN)
        self.strength = float(value)
        self.setVisible(self.strength > 0.01)
        if turned:
            self.ink()
        self._stack()
        self.update()

    def _stack(self) -> None:
        self.raise_()
        for one in (*self._words, *self._buttons):
            one.raise_()

    def ink(self) -> None:
        """The words in the ink that reads here; after every change of their size."""
        for label in self._words:
            label.set_ink(theme.tokens("dark")["cInk"] if self.strength >= TURN else "")
        if self.isVisible():
            self._stack()

    def stop(self) -> None:
        self._fade.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        veil = QColor(theme.tokens("dark")["cBg"])
        veil.setAlphaF(self.strength)
        painter.fillRect(self.rect(), veil)
        painter.end()
