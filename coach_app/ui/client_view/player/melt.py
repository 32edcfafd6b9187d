"""One picture melts into the next: no cut between two places, and evening falls slowly."""

from __future__ import annotations

from PySide6.QtCore import Qt, QVariantAnimation, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from coach_app.ui import theme

MS, EVENING_MS = 900, 2600
STEPS = 32  # of strength that are painted: half of all frames


class Melt(QWidget):
    """The picture before lies over the new one and goes. Words and buttons stand on it. Lets the
    mouse through. Less motion: it never comes."""

    def __init__(self, page: QWidget, words: tuple[QWidget, ...]) -> None:
        super().__init__(page)
        self._page = page
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._words = words
        self._before = QPixmap()
        self._strength = 0
        self._fade = QVariantAnimation(self)
        self._fade.setStartValue(1.0)
        self._fade.setEndValue(0.0)
        self._fade.valueChanged.connect(self._step)
        self._fade.finished.connect(self.stop)
        self.hide()

    def begin(self, before: QPixmap, *, evening: bool = False) -> None:
        """``before``: the page as it was, without its words. ``evening``: it takes longer."""
        self.stop()
        if before.isNull() or theme.less_motion():
            return
        self._before, self._strength = before, STEPS
        self._fade.setDuration(EVENING_MS if evening else MS)
        self.show()
        self.lie()
        self._fade.start()

    @Slot(object)
    def _step(self, value: float) -> None:
        strength = round(value * STEPS)
        if strength != self._strength:
            self._strength = strength
            self.update()

    @Slot()
    def stop(self) -> None:
        self._fade.stop()
        self._before = QPixmap()
        self.hide()

    def lie(self) -> None:
        """Over the picture and under the words, after every change of size."""
        if self.isVisible():
            self.setGeometry(self._page.rect())
            self.raise_()
            for one in self._words:
                one.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setOpacity(self._strength / STEPS)
        painter.drawPixmap(0, 0, self._before)
        painter.end()
