"""One group of the recovery code, typed over from paper."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from coach_app.ui import theme
from coach_app.ui.widgets.fields import LineEdit

_ALIKE = str.maketrans({"0": "O", "1": "I", "8": "B"})


def same_group(typed: str, wanted: str) -> bool:
    """Base32 has no 0, 1 and 8: who reads O, I and B as those is right."""
    clean = "".join(typed.split()).upper()
    return clean.translate(_ALIKE) == wanted.translate(_ALIKE)


class GroupEdit(LineEdit):
    """Capitals, wide letters, and a check mark when it is right."""

    completed = Signal()

    def __init__(self, index: int, wanted: str, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.number, self._wanted = index + 1, wanted
        font = QFont(theme.font("body"))
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 2.5)
        self.setFont(font)
        self.setFixedWidth(theme.px(132))
        self.setTextMargins(0, 0, theme.px(26), 0)
        self.textEdited.connect(self._edited)

    def right(self) -> bool:
        return same_group(self.text(), self._wanted)

    def wrong(self) -> bool:
        """Fully typed, and different."""
        return len("".join(self.text().split())) >= len(self._wanted) and not self.right()

    @Slot(str)
    def _edited(self, text: str) -> None:
        place = self.cursorPosition()
        self.setText(text.upper())
        self.setCursorPosition(place)
        if self.right():
            self.setAccessibleDescription(self.tr("Right"))
            self.completed.emit()
        else:
            self.setAccessibleDescription("")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.right():
            size = theme.px(20)
            box = QSize(size, size)
            icon = theme.icon("check", "mosInk", 20)
            at = self.width() - size - theme.px(14)
            icon.paint(QPainter(self), at, (self.height() - size) // 2, box.width(), box.height())
