"""What carries the loneliness score and how often: four ways, in plain words."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coach_app.ui.boxes import vbox
from coach_app.ui.widgets import ChoiceCard

WAYS = {
    "djg-11": ("djg-11", "course"),
    "ucla-3": ("ucla-3", "week"),
    "djg-6": ("djg-6", "week"),
    "direct": ("direct", "week"),
}


class MeasureChoice(QWidget):
    """One of four cards is chosen; djg-11 unless the coach chooses otherwise."""

    changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = {
            "djg-11": (
                self.tr("De Jong Gierveld, 11 questions"),
                self.tr("At the start, weeks 4 and 8, and after three months. Calm and precise."),
            ),
            "ucla-3": (
                self.tr("UCLA, 3 questions each week"),
                self.tr("Short. Shows more, but moves more by chance too."),
            ),
            "djg-6": (
                self.tr("De Jong Gierveld, 6 questions each week"),
                self.tr("Asks about missing people every week. Some find that heavy."),
            ),
            "direct": (
                self.tr("One direct question each week"),
                self.tr("‘How often do you feel lonely?’ Very short and least precise."),
            ),
        }
        self.cards = {key: ChoiceCard(*words[key]) for key in WAYS}
        column = vbox(self, gap=10)
        for key, card in self.cards.items():
            column.addWidget(card)
            card.clicked.connect(partial(self.set_value, key))
        self._value = ""
        self.set_value("djg-11")

    def value(self) -> str:
        return self._value

    def measure(self) -> tuple[str, str]:
        """Measure id, and "course" or "week"."""
        return WAYS[self._value]

    def set_value(self, key: str, *_: object) -> None:
        key = key if key in WAYS else "djg-11"
        changed = key != self._value
        self._value = key
        for each, card in self.cards.items():
            card.setChecked(each == key)
        if changed:
            self.changed.emit(key)
