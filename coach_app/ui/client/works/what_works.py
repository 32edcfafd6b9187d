"""What works for this client: a suggestion for today and a plain ranking, honestly small."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from coach_app.exercises import Exercise, Ranked
from coach_app.exercises.works import ENOUGH
from coach_app.ui import formats
from coach_app.ui.boxes import clear_layout
from coach_app.ui.context import Context
from coach_app.ui.widgets import Card, TextButton, text_label

SHOWN = 3


class WorksCard(Card):
    """``opened(exercise id)``."""

    opened = Signal(str)

    def __init__(self, ctx: Context) -> None:
        super().__init__(padding=14, gap=4)
        self._language = ctx.settings.values.language
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self.body.addLayout(self._rows)

    def show_for(
        self,
        known: dict[str, Exercise],
        ranked: list[Ranked],
        offer: Exercise | None,
        why: str,
        uses: int,
    ) -> None:
        clear_layout(self._rows)
        if offer is not None:
            reason = {
                "worked": self.tr("it worked before"),
                "new": self.tr("not done together yet"),
                "again": self.tr("it fits this week"),
            }[why]
            name = offer.name.text(self._language)
            words = self.tr("For today: {name} ({why})").format(name=name, why=reason)
            self._rows.addLayout(self._button(words, offer.id, "compass"))
        if not ranked:
            missing = self.tr(
                "What works shows after {count} times with a before and after. Now: {have}."
            )
            if uses:
                self._rows.addWidget(
                    text_label(missing.format(count=ENOUGH, have=uses), "second", "ink2")
                )
            return
        self._rows.addWidget(text_label(self.tr("What works so far"), "second_bold", "ink"))
        for one in ranked[:SHOWN]:
            exercise = known.get(one.exercise_id)
            if exercise is not None:
                words = self._words(exercise, one)
                self._rows.addLayout(self._button(words, exercise.id, "arrow-right"))

    def _words(self, exercise: Exercise, one: Ranked) -> str:
        name = exercise.name.text(self._language)
        times = self.tr("%n times", "", one.times)
        if one.change is None:
            how = self.tr("no before and after")
        elif one.change < 0:
            how = self.tr("tension {number} lower").format(number=formats.number(-one.change, 1))
        elif one.change > 0:
            how = self.tr("tension {number} higher").format(number=formats.number(one.change, 1))
        else:
            how = self.tr("tension the same")
        few = self.tr(", few times yet: uncertain") if one.few else ""
        return f"{name}: {how} ({times}{few})"

    def _button(self, words: str, key: str, icon: str) -> QHBoxLayout:
        button = TextButton(words, icon, small=True)
        button.setProperty("key", key)
        button.clicked.connect(self._open)
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch(1)
        return row

    @Slot()
    def _open(self) -> None:
        sender: QObject | None = self.sender()
        if sender is not None:
            self.opened.emit(str(sender.property("key")))
