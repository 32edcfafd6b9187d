"""The steps in their order; the chosen one opens below its row."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy

from coach_app.exercises.sheet import ExerciseDraft
from coach_app.exercises.step_kinds import STEP_KINDS, Time
from coach_app.ui import theme
from coach_app.ui.boxes import clear_layout, vbox
from coach_app.ui.exercises.form.step import StepEditor
from coach_app.ui.exercises.form.words import StepWords, seconds_of
from coach_app.ui.step_kinds import ADDABLE, STEP_FACES, first_step
from coach_app.ui.widgets import Menu, SecondaryButton
from coach_app.ui.widgets.buttons import Button
from coach_app.ui.widgets.layout.section import Section, focus_soon
from coach_app.ui.widgets.paint import RING_SPACE, draw_focus_ring, rounded

MOST = 60


class ExerciseStepRow(Button):
    """Number, what happens, how long. Chosen: moss."""

    def __init__(self, icon: str) -> None:
        super().__init__("", icon)
        self._number, self._line, self._time = "", "", ""
        self._wrong = False
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_step(self, number: int, line: str, time: str) -> None:
        self._number, self._line, self._time = str(number), line, time
        self.setAccessibleName(f"{number}. {line}, {time}")
        self.update()

    def set_wrong(self, wrong: bool, why: str) -> None:
        self._wrong = wrong
        self.setAccessibleDescription(why if wrong else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(48) + 2 * theme.px(RING_SPACE))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(120), self.sizeHint().height())

    def _mark(self, ink: str) -> QPixmap:
        """What kind of step, or that something is not right in it."""
        if self._wrong:
            return theme.pixmap("warning-circle", "kleiInk", 20)
        return theme.pixmap(str(self._icon), ink, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, on = QPainter(self), self.isChecked()
        space = theme.px(RING_SPACE)
        box = QRectF(self.rect()).adjusted(space, space, -space, -space)
        fill = "mosSoft" if on else ("inset" if self._hot() else "surface")
        rounded(painter, box, theme.px(10), theme.color(fill), theme.color("mos" if on else "line"))
        ink, second = ("mosInk", "mosInk") if on else ("ink", "ink2")
        x = box.left() + theme.px(12)
        painter.setFont(theme.font("body_bold"))
        painter.setPen(theme.color(ink))
        align = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(x, box.top(), theme.px(26), box.height()), align, self._number)
        x += theme.px(28)
        top = round(box.center().y() - theme.px(20) / 2)
        painter.drawPixmap(round(x), top, self._mark(second))
        x += theme.px(30)
        painter.setFont(theme.font("second"))
        wide = QFontMetrics(painter.font()).horizontalAdvance(self._time)
        right = box.right() - theme.px(12) - wide
        painter.setPen(theme.color(second))
        painter.drawText(QRectF(right, box.top(), wide + 2, box.height()), align, self._time)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.color(ink))
        room = right - theme.px(12) - x
        cut = QFontMetrics(painter.font()).elidedText(
            self._line, Qt.TextElideMode.ElideRight, int(room)
        )
        painter.drawText(QRectF(x, box.top(), room, box.height()), align, cut)
        if self.hasFocus():
            draw_focus_ring(painter, box, theme.px(10))
        painter.end()


class StepList(Section):
    """``changed``: the sheet has changed. ``chosen(index)``: this step is open.
    ``removed(index, step, mark)``: for undoing."""

    changed = Signal()
    chosen = Signal(int)
    removed = Signal(int, object, int)

    def __init__(self, sheet: ExerciseDraft, index: int = 0) -> None:
        super().__init__()
        self.set_title(self.tr("Steps"))
        self.sheet = sheet
        self.words = StepWords(self)
        self.index = min(max(0, index), len(sheet.steps) - 1)
        self.editor: StepEditor | None = None
        self.rows: list[ExerciseStepRow] = []
        self._column = vbox(gap=0)
        self.add = SecondaryButton(self.tr("Add a step"), "plus", small=True)
        self.body.addLayout(self._column)
        self.body.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.add.clicked.connect(self._menu)
        self.rebuild()

    def rebuild(self) -> None:
        """After steps came, went or moved."""
        clear_layout(self._column)
        self.rows, self.editor = [], None
        for number, step in enumerate(self.sheet.steps):
            row = ExerciseStepRow(STEP_FACES[step["do"]].icon)
            row.clicked.connect(partial(self.choose, number))
            self.rows.append(row)
            self._column.addWidget(row)
        self.add.off_because(
            self.tr("An exercise has at most 60 steps.") if len(self.rows) >= MOST else ""
        )
        self._show_rows()
        self._open()

    def _show_rows(self) -> None:
        for number, (row, step) in enumerate(zip(self.rows, self.sheet.steps, strict=True)):
            row.show_step(number + 1, self._line(step), self.words.time(seconds_of(step)))
            row.setChecked(number == self.index)

    def show_wrong(self, steps: set[int]) -> None:
        for number, row in enumerate(self.rows):
            row.set_wrong(number in steps, self.tr("Something is not right in this step."))

    def _line(self, step: dict[str, Any]) -> str:
        line = self.sheet.text(step, "screen")
        if not line and STEP_KINDS[step["do"]].time is Time.TURNS:
            line = " · ".join(filter(None, (self.sheet.side(t) for t in step.get("turn", []))))
        return line or STEP_FACES[step["do"]].text()

    def _open(self) -> None:
        if self.editor is not None:
            self._column.removeWidget(self.editor)
            self.editor.hide()
            self.editor.deleteLater()
        self.editor = StepEditor(self.sheet, self.index)
        self._column.insertWidget(self.index + 1, self.editor)
        self.editor.changed.connect(self._edited)
        self.editor.moved.connect(self._move)
        self.editor.removed.connect(self._remove)

    @Slot()
    def _edited(self) -> None:
        self._show_rows()
        self.changed.emit()

    # -- acts

    def choose(self, index: int, *_: object) -> None:
        if index != self.index:
            self.index = index
            self._open()
        self._show_rows()
        self.chosen.emit(index)

    @Slot()
    def _menu(self) -> None:
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for do in ADDABLE:
            action = menu.addAction(theme.icon(STEP_FACES[do].icon), STEP_FACES[do].text())
            action.setData(do)
        menu.triggered.connect(self._chosen_kind)
        self.menu = menu
        menu.popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))

    @Slot(object)
    def _chosen_kind(self, action: Any) -> None:
        self.add_step(str(action.data()))

    def add_step(self, do: str) -> None:
        """After the chosen one."""
        if len(self.sheet.steps) >= MOST:
            return
        self.index = self.sheet.add(first_step(do), self.index + 1)
        self.rebuild()
        if self.editor is not None:
            focus_soon(self.editor.first())
        self.changed.emit()
        self.chosen.emit(self.index)

    @Slot(int)
    def _move(self, by: int) -> None:
        self.index = self.sheet.move(self.index, by)
        self.rebuild()
        if self.editor is not None:
            keep = self.editor.up if by < 0 else self.editor.down
            focus_soon(keep)
        self.changed.emit()
        self.chosen.emit(self.index)

    @Slot()
    def _remove(self) -> None:
        if len(self.sheet.steps) < 2:
            return
        at = self.index
        step, mark = self.sheet.remove(at)
        self.index = min(at, len(self.sheet.steps) - 1)
        self.rebuild()
        focus_soon(self.rows[self.index])
        self.changed.emit()
        self.chosen.emit(self.index)
        self.removed.emit(at, step, mark)

    def show_again(self, index: int) -> None:
        """A step came back."""
        self.index = index
        self.rebuild()
        self.changed.emit()
        self.chosen.emit(index)
