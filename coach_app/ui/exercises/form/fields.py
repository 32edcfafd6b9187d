"""Fields that only the form of an own exercise needs: quarters of a second, and turns."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach_app.exercises.sheet import ExerciseDraft
from coach_app.ui import formats, theme
from coach_app.ui.boxes import clear_layout, hbox, vbox
from coach_app.ui.widgets import ComboField, IconButton, LineEdit, SpinField, TextButton

MOST_TURNS = 60
LONGEST_TURN = 600


class QuarterField(SpinField):
    """Seconds in quarters: 4, 4,25, 4,5. ``seconds_changed`` while typing and stepping."""

    def __init__(self, low: float, high: float, seconds: float) -> None:
        super().__init__(round(low * 4), round(high * 4), round(seconds * 4), " s")
        self.setFixedWidth(theme.px(84))

    def seconds(self) -> float:
        return self.value() / 4

    def textFromValue(self, value: int) -> str:
        seconds = value / 4
        decimals = 0 if value % 4 == 0 else 1 if value % 2 == 0 else 2
        return formats.number(seconds, decimals)

    def valueFromText(self, text: str) -> int:
        number = self._number(text)
        return self.value() if number is None else round(number * 4)

    def validate(self, text: str, at: int) -> Any:
        bare = self._bare(text)
        if not all(sign.isdigit() or sign in ",." for sign in bare):
            return QValidator.State.Invalid, text, at
        number = self._number(text)
        inside = number is not None and self.minimum() <= round(number * 4) <= self.maximum()
        state = QValidator.State.Acceptable if inside else QValidator.State.Intermediate
        return state, text, at

    def _bare(self, text: str) -> str:
        return text.removesuffix(self.suffix()).strip().removesuffix("s").strip()

    def _number(self, text: str) -> float | None:
        try:
            return float(self._bare(text).replace(",", "."))
        except ValueError:
            return None


class TurnsEditor(QWidget):
    """Who talks, how long, with which line. ``changed`` after each change in the sheet."""

    changed = Signal()

    def __init__(self, sheet: ExerciseDraft, step: dict[str, Any]) -> None:
        super().__init__()
        self._sheet, self._step = sheet, step
        self._rows = vbox(gap=8)
        self.more = TextButton(self.tr("Add a turn"), "plus", small=True)
        column = vbox(self, gap=8)
        column.addLayout(self._rows)
        row = QHBoxLayout()
        row.addWidget(self.more)
        row.addStretch(1)
        column.addLayout(row)
        self.more.clicked.connect(self._add)
        self._fill()

    def _fill(self) -> None:
        clear_layout(self._rows)
        self.rows = [TurnRow(self._sheet, turn, n) for n, turn in enumerate(self._step["turn"], 1)]
        for row in self.rows:
            row.changed.connect(self.changed)
            row.removed.connect(self._remove)
            row.drop.setEnabled(len(self.rows) > 1)
            self._rows.addWidget(row)
        self.more.setVisible(len(self.rows) < MOST_TURNS)

    @Slot()
    def _add(self) -> None:
        turns = self._step["turn"]
        who = "coach" if turns[-1]["who"] == "client" else "client"
        turns.append({"who": who, "seconds": turns[-1]["seconds"]})
        self._fill()
        self.rows[-1].text.setFocus()
        self.changed.emit()

    @Slot()
    def _remove(self) -> None:
        row = self.sender()
        if isinstance(row, TurnRow) and len(self.rows) > 1:
            self._step["turn"].pop(self.rows.index(row))
            self._fill()
            self.more.setFocus()
            self.changed.emit()


class TurnRow(QWidget):
    changed = Signal()
    removed = Signal()

    def __init__(self, sheet: ExerciseDraft, turn: dict[str, Any], number: int) -> None:
        super().__init__()
        self._sheet, self._turn = sheet, turn
        translate = QCoreApplication.translate
        people: list[tuple[object, str]] = [
            ("client", translate("TurnRow", "client")),
            ("coach", translate("TurnRow", "coach")),
            ("both", translate("TurnRow", "both")),
        ]
        self.who = ComboField(people, turn["who"])
        self.who.setFixedWidth(theme.px(110))
        self.seconds = SpinField(5, LONGEST_TURN, round(turn["seconds"]), " s")
        self.seconds.setFixedWidth(theme.px(92))
        self.text = LineEdit(sheet.side(turn), self.tr("line on the screen"))
        self.drop = IconButton("x", self.tr("Take turn {number} away").format(number=number))
        for widget, name in (
            (self.who, self.tr("Turn {number}: who")),
            (self.seconds, self.tr("Turn {number}: seconds")),
            (self.text, self.tr("Turn {number}: line on the screen")),
        ):
            widget.setAccessibleName(name.format(number=number))
        row = hbox(self, gap=8)
        row.addWidget(self.who)
        row.addWidget(self.seconds)
        row.addWidget(self.text, 1)
        row.addWidget(self.drop)
        self.who.chosen.connect(self._write)
        self.seconds.valueChanged.connect(self._write)
        self.text.textChanged.connect(self._write)
        self.drop.clicked.connect(self.removed)

    @Slot()
    def _write(self, *_: object) -> None:
        self._turn["who"] = self.who.value()
        if self.seconds.value() != round(self._turn["seconds"]):
            self._turn["seconds"] = self.seconds.value()
        self._sheet.set_side(self._turn, self.text.text())
        self.changed.emit()
