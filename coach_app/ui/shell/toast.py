"""A short message at the bottom left of the page, five seconds, with undo if possible."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QPropertyAnimation, QRectF, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGraphicsOpacityEffect, QWidget

from coach_app.ui import theme
from coach_app.ui.boxes import hbox
from coach_app.ui.widgets.buttons import TextButton
from coach_app.ui.widgets.paint import rounded
from coach_app.ui.widgets.surfaces import text_label

SHOWN = 5000  # ms
FADE = 160  # ms


class Toast(QWidget):
    """One at a time; stays while the mouse or the focus is on it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._undo: Callable[[], object] | None = None
        self.label = text_label("", "body", "ink")
        self.undo = TextButton(self.tr("Undo"), "arrow-u-up-left", small=True)
        self._row = hbox(self, edge=(18, 8, 10, 8))
        self._row.addWidget(self.label, 1)
        self._row.addWidget(self.undo)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN)
        self._timer.timeout.connect(self._end)
        self.undo.clicked.connect(self._undone)
        self.hide()

    def say(self, text: str, undo: Callable[[], object] | None) -> None:
        self._undo = undo
        self.label.setText(text)
        self.undo.setVisible(undo is not None)
        self.setAccessibleName(text)
        self.place()
        self.show()
        self.raise_()
        self._timer.start()
        if not theme.less_motion():
            self._fade_in()

    def _fade_in(self) -> None:
        effect = QGraphicsOpacityEffect(self)
        self.setGraphicsEffect(effect)
        fade = QPropertyAnimation(effect, b"opacity", effect)
        fade.setDuration(FADE)
        fade.setStartValue(0.0)
        fade.setEndValue(1.0)
        fade.setEasingCurve(QEasingCurve.Type.OutCubic)
        fade.finished.connect(self._faded)
        fade.start()

    def _faded(self) -> None:
        """Text is sharpest without an effect."""
        self.setGraphicsEffect(None)  # type: ignore[arg-type]  # Qt takes none; its stub does not

    def place(self) -> None:
        room = self.parentWidget()
        assert room is not None
        widest = room.width() - theme.px(48)
        self.label.setWordWrap(False)
        wide = self._row.sizeHint().width()
        if wide > widest:  # on two lines before a word is cut off
            self.label.setWordWrap(True)
            wide = widest
        self._row.activate()
        self.resize(
            wide,
            self._row.totalHeightForWidth(wide)
            if self.label.wordWrap()
            else self._row.sizeHint().height(),
        )
        self.move(theme.px(24), room.height() - self.height() - theme.px(24))

    def _end(self) -> None:
        if self.underMouse() or self.undo.hasFocus():
            self._timer.start()
            return
        self._undo = None
        self.hide()

    def _undone(self) -> None:
        act, self._undo = self._undo, None
        self.hide()
        if act is not None:
            act()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        border = QColor(theme.color("edge"))
        rounded(painter, QRectF(self.rect()), theme.px(12), theme.color("surface"), border)
