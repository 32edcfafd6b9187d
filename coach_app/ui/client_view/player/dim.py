"""Dusk for parts with closed eyes: a warm veil, dark behind the words and thin over the picture.

Who keeps their eyes open can still read every word, and sees somebody by lamplight.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, QVariantAnimation, Slot
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from coach_app.ui import theme
from coach_app.ui.client_view.kit.parts import ClientLabel

DARK = 0.8  # under this the light ink has 7:1 even on white
DUSK = 0.34  # over the picture, where no words stand
SHADE = "#241A12"  # a warm night, in both looks
FADE = 0.34  # of the picture's height, from words to picture
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
        self._picture = QRect()
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

    def leave(self, picture: QRect) -> None:
        """``picture``: where no words stand, in the page's coordinates."""
        if picture != self._picture:
            self._picture = picture
            self.update()

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
        thinner = DUSK * (0.4 if theme.is_dark() else 1.0) / DARK  # at night it is dusk already
        veil, half, thin = (self._veil(part) for part in (1.0, (1 + thinner) / 2, thinner))
        top, high = self._picture.top(), self._picture.height()
        if high < self.height() / 4:  # hardly a picture between the words
            painter.fillRect(event.rect(), veil)
        else:
            fall = QLinearGradient(0, top, 0, top + high)
            for at, shade in ((0, veil), (FADE * 0.55, half), (FADE, thin)):
                fall.setColorAt(at, shade)
                fall.setColorAt(1 - at, shade)
            painter.fillRect(event.rect(), fall)
        painter.end()

    def _veil(self, part: float) -> QColor:
        shade = QColor(SHADE)
        shade.setAlphaF(self.strength * part)
        return shade
