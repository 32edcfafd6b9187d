"""Write in a few labelled fields; also the plan with its ifs and thens, and a title."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from coach_app.course.client_writes import Json
from coach_app.exercises import ExerciseItem, ExerciseStep
from coach_app.exercises.earlier import begun
from coach_app.measures import Text
from coach_app.ui.boxes import vbox
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.player.activities.parts import (
    Heading,
    LineField,
    Scroller,
    TextField,
)
from coach_app.ui.client_view.player.kit import Kit, Surface

LONG = 7  # with more fields than this they stand in two columns where there is room


def field_for(item: ExerciseItem, name: str, pixels: float = 24) -> LineField | TextField:
    if item.lines > 1:
        return TextField(name, item.lines, pixels)
    return LineField(name, "", pixels)


class Writing(Surface):
    """Answer: item id → text, without the empty ones; None for none, and where nothing was
    changed of what it began with. One field called "text" where the step names no fields."""

    pixels = 24.0

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        items = step.items or (ExerciseItem("text", Text()),)
        self.items = items
        self.fields: dict[str, LineField | TextField] = {}
        for item in items:
            field = self.make_field(item)
            field.textChanged.connect(self._typed)
            self.fields[item.id] = field
        self.lay_out()
        self._begun = begun(kit.exercise, step, kit.answers, kit.language)
        if self._begun:
            Writing.restore(self, dict(self._begun))

    def make_field(self, item: ExerciseItem) -> LineField | TextField:
        return field_for(item, self.words(item.text) or self.words(self.step.screen), self.pixels)

    def lay_out(self) -> None:
        raise NotImplementedError

    def _typed(self) -> None:
        self.changed()
        self.kept.emit()

    def changed(self) -> None:
        """Something was typed."""

    def answer(self) -> Json:
        found = {key: field.text().strip() for key, field in self.fields.items()}
        found = {key: text for key, text in found.items() if text}
        return found if found and found != self._begun else None  # what stood there is kept already

    def restore(self, answer: Json) -> None:
        if not isinstance(answer, dict):
            return
        for key, field in self.fields.items():
            field.blockSignals(True)
            field.setText(str(answer.get(key, "")))
            field.blockSignals(False)
        self.changed()

    def first_focus(self) -> QWidget | None:
        return next(iter(self.fields.values()), None)


class WriteLines(Writing):
    def lay_out(self) -> None:
        self._heads = [Heading(self.words(item.text)) for item in self.items]
        inner = QWidget()
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(2, 2, 2, 2)
        outer = vbox(self)
        outer.addWidget(Scroller(inner))
        self._place(1)

    def _place(self, columns: int) -> None:
        rows = -(-len(self.items) // columns)
        for number, item in enumerate(self.items):
            row, column = number % rows, number // rows
            head = self._heads[number]
            head.setVisible(bool(self.words(item.text)))
            self._grid.addWidget(head, row * 2, column)
            self._grid.addWidget(self.fields[item.id], row * 2 + 1, column)
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self._grid.setRowStretch(rows * 2, 1)

    def arrange(self) -> None:
        room: Room = self.room
        two = len(self.items) >= LONG and not room.narrow
        self._place(2 if two else 1)
        self._grid.setHorizontalSpacing(room.px(28, 12))
        self._grid.setVerticalSpacing(room.px(8, 4))
        most = room.px(1180 if two else 860)
        side = max(6, (self.width() - most) // 2)
        # A few fields stand a little above the middle, not under the title.
        used = self._grid.minimumSize().height()
        top = min(room.px(130, 2), max(room.px(20, 2), (self.height() - used) // 3))
        self._grid.setContentsMargins(side, max(6, top), side, 6)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()
