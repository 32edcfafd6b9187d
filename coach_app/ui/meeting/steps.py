"""Steps: those of last time to look back on, and at most three new ones."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QWidget

from coach_app.data.course_file_views import MeetingFile
from coach_app.data.views import Step
from coach_app.ui import theme
from coach_app.ui.boxes import clear_layout, hbox, vbox
from coach_app.ui.context import Context
from coach_app.ui.trouble.attempt import attempt_or
from coach_app.ui.trouble.errors_text import one_line
from coach_app.ui.unsaved import mark
from coach_app.ui.widgets import (
    ComboField,
    IconButton,
    LineEdit,
    SecondaryButton,
    Segmented,
    text_label,
)
from coach_app.ui.widgets.keyboard import show_if
from coach_app.ui.widgets.layout.section import Section
from coach_app.ui.widgets.plain import PlainLabel
from coach_app.ui.widgets.text.rhythm import SaveTimer

MOST = 3
DRAFT = "new_step"


class ReviewRow(QWidget):
    """A step of last time: done, partly, not yet. Nothing is chosen before it is talked about."""

    reviewed = Signal(str, str)

    def __init__(self, step: Step, who: str) -> None:
        super().__init__()
        self.step = step
        self.words = text_label(step.text, "body")
        self.who = text_label(who, "second", "ink2")
        self.who.setVisible(bool(who))
        values = [
            ("done", self.tr("Done")),
            ("partly", self.tr("Partly")),
            ("not_yet", self.tr("Not yet")),
        ]
        state = step.state if step.state != "open" else None
        self.state = Segmented(values, state, step.text)
        for part in self.state.parts:
            part.setAccessibleName(f"{part.text()}: {step.text}")
        words = vbox(gap=0)
        words.addWidget(self.words)
        words.addWidget(self.who)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(12))
        self._row.addLayout(words, 1)
        self._row.addWidget(self.state, 0, Qt.AlignmentFlag.AlignVCenter)
        self.state.changed.connect(self._tell)

    @Slot(object)
    def _tell(self, value: object) -> None:
        self.reviewed.emit(self.step.id, str(value))

    def set_narrow(self, narrow: bool) -> None:
        way = QBoxLayout.Direction
        self._row.setDirection(way.TopToBottom if narrow else way.LeftToRight)


class ReviewCard(Section):
    """What was agreed last time. Hidden where nothing was."""

    def __init__(self, ctx: Context, meeting_id: str, names: dict[str, str]) -> None:
        super().__init__("")
        self.set_title(self.tr("Agreed last time"))
        self.ctx, self._meeting_id, self._names = ctx, meeting_id, names
        self._steps: list[Step] = []
        self._narrow = False
        self.rows: list[ReviewRow] = []
        self.list = vbox(gap=8)
        self.body.addLayout(self.list)
        self.hide()

    def fill(self, reviewed: Sequence[Step]) -> None:
        steps = list(reviewed)
        self.setVisible(bool(steps))
        if [(s.id, s.text) for s in steps] == [(s.id, s.text) for s in self._steps]:
            for row, step in zip(self.rows, steps, strict=True):
                row.state.set_value(step.state if step.state != "open" else None)
            self._steps = steps
            return
        self._steps = steps
        clear_layout(self.list)
        self.rows = []
        for step in steps:
            row = ReviewRow(step, self._names.get(step.client_id or "", ""))
            row.set_narrow(self._narrow)
            row.reviewed.connect(self._review)
            self.rows.append(row)
            self.list.addWidget(row)

    @Slot(str, str)
    def _review(self, step_id: str, state: str) -> None:
        self.ctx.practice.steps.review(step_id, state, self._meeting_id)

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        for row in self.rows:
            row.set_narrow(narrow)


class StepRow(QWidget):
    """One agreed step: its words can be changed in place, or it goes."""

    edited = Signal(str, str)
    removed = Signal(object)

    def __init__(self, step: Step, who: str) -> None:
        super().__init__()
        self.step = step
        self.field = LineEdit(step.text)
        self.field.setAccessibleName(self.tr("Step"))
        self.remove = IconButton("x", self.tr("Take this step away"))
        mark = PlainLabel()
        mark.setPixmap(theme.pixmap("house-line", "ink2", 20))
        row = hbox(self, gap=10)
        row.addWidget(mark)
        row.addWidget(self.field, 1)
        if who:
            row.addWidget(text_label(who, "second", "ink2", wrap=False))
        row.addWidget(self.remove)
        self.field.editingFinished.connect(self.keep)
        self._later = SaveTimer(self._keep_so_far, self)
        self.field.textEdited.connect(self._later.touch)
        self.remove.clicked.connect(self._remove)

    def follow(self, step: Step) -> None:
        """The words as they are kept now; what is being typed is left alone."""
        self.step = step
        self.field.follow(step.text)

    def _keep_so_far(self) -> None:
        if self.field.text().strip():  # emptied to write another: that is looked at afterwards
            self.keep()

    @Slot()
    def keep(self) -> None:
        self._later.stop()
        text = self.field.text().strip()
        self.field.setModified(False)
        if not text:
            self.field.setText(self.step.text)
        elif text != self.step.text:
            self.edited.emit(self.step.id, text)

    @Slot()
    def _remove(self) -> None:
        self.removed.emit(self.step)


class AgreedCard(Section):
    """At most three steps for each client; the next meeting opens on them."""

    def __init__(self, ctx: Context, now: MeetingFile) -> None:
        super().__init__("")
        self.set_title(self.tr("Steps until next time"))
        self.ctx, self._meeting_id, lines = ctx, now.meeting.id, now.note.lines
        self._names = {line.client_id: line.name for line in lines}
        self._group = len(lines) > 1
        self._one = None if self._group or not lines else lines[0].client_id
        self._steps: list[Step] = []
        self.rows: list[StepRow] = []
        self.list = vbox(gap=6)
        self.field = LineEdit("", self.tr("A small step, easy to do"))
        self.field.setAccessibleName(self.tr("New step"))
        people = [(None, self.tr("Whole group")), *self._names.items()]
        self.who = ComboField(people)
        self.who.setAccessibleName(self.tr("For whom"))
        show_if(self.who, self._group)
        self.add = SecondaryButton(self.tr("Add"), "plus")
        self.note = text_label("", "second", "ink2")
        self._lay_out()
        self._load_draft(now.file.draft(DRAFT, self._meeting_id))
        self._later = SaveTimer(self._keep_draft, self)
        self.field.textEdited.connect(self._later.touch)
        self.field.returnPressed.connect(self.keep_new)
        self.add.clicked.connect(self.keep_new)

    def _lay_out(self) -> None:
        self._new = QWidget()
        row = hbox(self._new, gap=8)
        row.addWidget(self.field, 1)
        row.addWidget(self.who)
        row.addWidget(self.add)
        self.body.addLayout(self.list)
        self.body.addWidget(self._new)
        self.body.addWidget(self.note)
        self.note.hide()

    def _fill_again(self) -> None:
        """After an act of our own."""
        self.fill(self.ctx.practice.steps.agreed_in(self._meeting_id), False)

    def fill(self, agreed: Sequence[Step], locked: bool) -> None:
        steps = list(agreed)
        if steps != self._steps or len(self.rows) != len(steps):
            self._steps = steps
            self._follow_rows()
        for row in self.rows:
            row.field.setReadOnly(locked)
            row.remove.setVisible(not locked)
        full = not self._group and len(steps) >= MOST
        self._new.setVisible(not full and not locked)
        self._say(self.tr("Three steps are enough for a week.") if full and not locked else "")

    def _follow_rows(self) -> None:
        """A row whose step is still there stays: somebody may be writing in it."""
        known = {row.step.id: row for row in self.rows}
        self.rows = [
            known.pop(step.id) if step.id in known else self._row(step) for step in self._steps
        ]
        for row in known.values():
            self.list.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, (row, step) in enumerate(zip(self.rows, self._steps, strict=True)):
            self.list.insertWidget(place, row)
            row.follow(step)

    def _row(self, step: Step) -> StepRow:
        who = self._names.get(step.client_id or "", "") if self._group else ""
        row = StepRow(step, who)
        row.edited.connect(self._edit)
        row.removed.connect(self._remove)
        return row

    def _say(self, text: str) -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))

    @Slot()
    def keep_new(self) -> None:
        """Keep what stands in the field, if anything."""
        text = self.field.text().strip()
        if not text:
            return
        chosen = self.who.value()  # None: the whole group
        one = chosen if isinstance(chosen, str) else None
        client = one if self._group else self._one
        if self._attempt(partial(self.ctx.practice.steps.add, self._meeting_id, text, client)):
            self.field.clear()
            self._keep_draft()
            self._fill_again()

    @Slot(str, str)
    def _edit(self, step_id: str, text: str) -> None:
        kept = self._attempt(partial(self.ctx.practice.steps.edit, step_id, text))
        for row in self.rows:
            if row.step.id == step_id:
                mark(row.field, kept)

    def _remove(self, step: Step) -> None:
        self.ctx.practice.steps.delete(step.id)
        back = partial(self.ctx.practice.steps.add, step.meeting_id, step.text, step.client_id)
        self.ctx.toast(self.tr("Step taken away"), back)
        self._fill_again()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _attempt(self, act: Callable[[], object]) -> bool:
        if not attempt_or(act, lambda error: self._say(one_line(error))):
            return False
        self._say("")
        return True

    def flush(self) -> None:
        """Keep changed steps; a step that was not added yet waits as a draft."""
        for row in self.rows:
            row.keep()
        self._keep_draft()

    def _load_draft(self, kept: Mapping[str, object]) -> None:
        self._drafted = str(kept.get("text", ""))
        self.field.setText(self._drafted)

    def _keep_draft(self) -> None:
        self._later.stop()
        text = self.field.text()
        if text == self._drafted:
            return
        self._drafted = text
        drafts = self.ctx.practice.drafts
        if text.strip():
            self._attempt(partial(drafts.put, DRAFT, self._meeting_id, {"text": text}))
        else:
            self._attempt(partial(drafts.drop, DRAFT, self._meeting_id))
