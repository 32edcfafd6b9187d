"""Write in a few labelled fields; also the plan with its ifs and thens, and a title."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QRectF, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from coach_app.course.client_writes import Json
from coach_app.exercises import ExerciseItem, ExerciseStep
from coach_app.exercises.answers import GAP
from coach_app.exercises.earlier import begun, refs, second_of
from coach_app.exercises.outcome import is_title
from coach_app.measures import Text
from coach_app.ui.boxes import vbox
from coach_app.ui.client_view.kit.cards import Scroller
from coach_app.ui.client_view.kit.fields import LineField, TextField
from coach_app.ui.client_view.kit.paper import SHADOW
from coach_app.ui.client_view.player.kit import Kit, Surface
from coach_app.ui.client_view.player.writing.sentence import Sentence

LONG = 7  # with more fields than this they stand in two columns where there is room


def field_for(item: ExerciseItem, name: str, pixels: float = 24) -> LineField | TextField:
    if item.lines > 1:
        return TextField(name, item.lines, pixels)
    return LineField(name, "", pixels)


class Writing(Surface):
    """Answer: item id → text, without the empty ones; None for none, and where nothing was
    changed of what it began with. One field called "text" where the step names no fields.
    Enter in a line goes to the next field, after the last one on."""

    pixels = 24.0
    ruled = True  # the fields are lines of the sheet

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        items = step.items or (ExerciseItem("text", Text()),)
        self.items = items
        self.fields: dict[str, LineField | TextField] = {}
        for item in items:
            field = self.make_field(item)
            field.ruled = self.ruled
            field.textChanged.connect(self._typed)
            if isinstance(field, LineField):
                field.returnPressed.connect(self._entered)
            self.fields[item.id] = field
        self.lay_out()
        self._begun = begun(kit.exercise, step, kit.answers, kit.language, kit.texts("and"))
        if self._begun:
            Writing.restore(self, dict(self._begun))

    def make_field(self, item: ExerciseItem) -> LineField | TextField:
        return field_for(item, self.label(item) or self.words(self.step.screen), self.pixels)

    def label(self, item: ExerciseItem) -> str:
        """What stands over its line."""
        return self.words(item.text) or (self.texts("its_name") if is_title(self.step) else "")

    def begins(self, item: ExerciseItem) -> str:
        """How its sentence begins: as its back says, else with the name of the line."""
        before, gap, _after = self.words(item.back).partition(GAP)
        return before.strip() if gap else self.label(item)

    def lay_out(self) -> None:
        raise NotImplementedError

    def shows(self, work: str) -> bool:
        """What stands in the fields already does not lie beside them too; a first version does."""
        taken = [key for field, key in refs(self.step, "begins") if field]
        return super().shows(work) or (bool(self._begun) and work in taken)

    def _typed(self) -> None:
        self.changed()
        self.kept.emit()

    @Slot()
    def _entered(self) -> None:
        order = list(self.fields.values())
        after = order[order.index(cast(LineField, self.sender())) + 1 :]
        if after:
            after[0].go_to()
        else:
            self.after_last()

    def after_last(self) -> None:
        """Enter in the last line."""
        self.finished.emit()

    def changed(self) -> None:
        """Something was typed."""

    def answer(self) -> Json:
        found = {key: field.text().strip() for key, field in self.fields.items()}
        found = {key: text for key, text in found.items() if text}
        # A second version like the first is kept already; what was chosen before is no plan yet.
        waits = bool(second_of(self.step)) or set(self._begun) != set(self.fields)
        return found if found and not (waits and found == self._begun) else None

    def restore(self, answer: Json) -> None:
        if not isinstance(answer, dict):
            return
        for key, field in self.fields.items():
            field.blockSignals(True)
            field.setText(str(answer.get(key, "")))
            field.blockSignals(False)
        self.changed()

    def first_focus(self) -> QWidget | None:
        """The first line that is empty: what is typed is not stuck on to what stands there."""
        lines = list(self.fields.values())
        if second_of(self.step):  # another version: it begins at its beginning
            return next(iter(lines), None)
        return next((one for one in lines if not one.text().strip()), next(iter(lines), None))


class SheetOfLines(Writing):
    """One narrow sheet, as high as its lines; it scrolls where there is no room for that.

    Subclasses place their lines in ``grid`` and say how high the lines are.
    """

    broad = 760  # px of the pictures

    def lay_out(self) -> None:
        inner = QWidget()
        self.grid = QGridLayout(inner)
        self.fill()
        self._outer = vbox(self)
        self._outer.addWidget(Scroller(inner))

    def fill(self) -> None:
        """Put the lines in."""
        raise NotImplementedError

    def needed(self, wide: int) -> int:
        """How high the lines are on a sheet with ``wide`` px for them."""
        raise NotImplementedError

    def sheet(self) -> QRectF:
        wide = min(self.width() - 2 * SHADOW, self.room.px(self.broad))
        most = self.height() - 4 - SHADOW
        high = min(most, self.needed(wide - 2 * self._side()) + 2 * self.room.px(36, 8))
        # A little above the middle, as one lays a sheet to write on.
        return QRectF((self.width() - wide) // 2, 4 + (most - high) * 4 // 10, wide, high)

    def _side(self) -> int:
        """From the sheet's edge to its lines."""
        return self.room.px(48, 14)

    def arrange(self) -> None:
        sheet, side = self.sheet().toRect(), self._side()
        below = self.height() - sheet.bottom() - 1
        self._outer.setContentsMargins(sheet.left(), sheet.top(), sheet.left(), below)
        top = (sheet.height() - self.needed(sheet.width() - 2 * side)) // 2
        top = min(self.room.px(36, 8), max(self.room.px(6, 2), top))
        self.grid.setContentsMargins(side, top, side, top)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()


class WriteLines(SheetOfLines):
    """Sentences that the client finishes, in large letters while they are few."""

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        count = len(step.items)
        self.pixels = 34.0 if count <= 1 else 30.0 if count <= 3 else 24.0
        super().__init__(step, kit)

    def fill(self) -> None:
        self._sentences = [
            Sentence(self.begins(item), self.fields[item.id], self.pixels) for item in self.items
        ]
        self._place(1)

    def _place(self, columns: int) -> None:
        rows = -(-len(self.items) // columns)
        for number, sentence in enumerate(self._sentences):
            self.grid.addWidget(sentence, number % rows, number // rows)
        for column in (0, 1):
            self.grid.setColumnStretch(column, 1 if column < columns else 0)
        self.grid.setRowStretch(rows, 1)

    def _columns(self) -> int:
        return 2 if len(self.items) >= LONG and not self.room.narrow else 1

    def needed(self, wide: int) -> int:
        columns = self._columns()
        rows = -(-len(self.items) // columns)
        each = (wide - (columns - 1) * self.grid.horizontalSpacing()) // columns
        high = [sentence.fit(self.room, each) for sentence in self._sentences]
        lines = [max(high[row::rows]) for row in range(rows)]
        # And a gap that the grid keeps free below the last line.
        return sum(lines) + rows * self.grid.verticalSpacing() + 2

    def arrange(self) -> None:
        columns = self._columns()
        few = len(self.items) <= 3
        self.broad = 1180 if columns == 2 else 900 if few else 760
        self._place(columns)
        self.grid.setHorizontalSpacing(self.room.px(44, 14))
        self.grid.setVerticalSpacing(self.room.px(22 if few else 12, 4))
        super().arrange()
