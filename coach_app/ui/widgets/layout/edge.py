"""Buttons whose outline or words, not the room around them, stand on the edge of a card."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from coach_app.ui import theme
from coach_app.ui.widgets.layout.flow import FlowLayout

RING = 4  # room that every button keeps for its focus ring
WORDS = 14  # that, and the padding of a text button


class EdgedFlow(FlowLayout):
    """A flow that sticks out at the left by ``shift`` design pixels."""

    def __init__(self, *parts: QWidget, shift: int = RING, gap: int = 4) -> None:
        super().__init__(None, theme.px(gap))
        self._shift = theme.px(shift)
        for part in parts:
            self.addWidget(part)

    def heightForWidth(self, width: int) -> int:
        return super().heightForWidth(width + self._shift)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect.adjusted(-self._shift, 0, 0, 0))
