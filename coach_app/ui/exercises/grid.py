"""Cards in columns: three at 1280, four on wide displays, one at 200 % (look.md 12)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from coach_app.ui import theme
from coach_app.ui.boxes import grid_box
from coach_app.ui.exercises.card import ExerciseCard


class ExerciseGrid(QWidget):
    """Arrow keys go from card to card."""

    def __init__(self) -> None:
        super().__init__()
        self.cards: list[ExerciseCard] = []
        self._grid = grid_box(self, gap=10)
        self._columns = 0

    def set_cards(self, cards: list[ExerciseCard]) -> None:
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards = cards
        self._columns = 0
        self._place()

    def columns(self) -> int:
        wide = self.width() * 100 / max(1, theme.zoom())
        return 4 if wide >= 1290 else 3 if wide >= 940 else 2 if wide >= 600 else 1

    def _place(self) -> None:
        columns = self.columns()
        if columns == self._columns:
            return
        self._columns = columns
        for number, card in enumerate(self.cards):
            self._grid.addWidget(card, number // columns, number % columns)
            card.show()
        for column in range(4):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves: dict[int, int] = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self._columns,
            Qt.Key.Key_Down: self._columns,
        }
        focus = self.focusWidget()
        if event.key() in moves and focus in self.cards:
            to = self.cards.index(focus) + moves[event.key()]
            if 0 <= to < len(self.cards):
                self.cards[to].setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)
