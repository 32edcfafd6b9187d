"""Choosing another moment: move a meeting, alone or with all that follow, or add an extra."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from coach_app.data.views import Course, Meeting
from coach_app.ui import formats, theme
from coach_app.ui.boxes import clear_layout, grid_box, hbox, vbox
from coach_app.ui.context import Context
from coach_app.ui.planning.agenda import Agenda
from coach_app.ui.planning.dates import holiday_name
from coach_app.ui.planning.meeting_words import meeting_name
from coach_app.ui.planning.move_plan import MoveLine, meeting_line, move_lines, order_changes
from coach_app.ui.widgets import (
    AppDialog,
    DateField,
    Field,
    PrimaryButton,
    SecondaryButton,
    Segmented,
    TimeField,
    text_label,
)


class WhenDialog(AppDialog):
    """Day and time, with what stands in the way said below at once."""

    WIDTH = 560

    def __init__(self, ctx: Context, title: str, when: dt.datetime, parent: QWidget) -> None:
        super().__init__(parent, title)
        self._behind = parent.window()  # how much room there is
        self.agenda = Agenda(ctx.practice)
        self.day = DateField(when.date())
        self.day_field = Field(self.tr("Day"), self.day)
        self.time = TimeField(when.time())
        self.time_field = Field(self.tr("Time"), self.time)
        self.notes = vbox(gap=4)
        self.no = SecondaryButton(self.tr("Cancel"))
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(30)
        self._lay_out_when()
        self._later.timeout.connect(self.show_consequences)
        self.day.changed.connect(self._later.start)
        self.time.changed.connect(self._later.start)
        self.no.clicked.connect(self.reject)

    def _lay_out_when(self) -> None:
        self.row = hbox(gap=16)
        self.row.addWidget(self.day_field, 3)
        self.row.addWidget(self.time_field, 2)
        self.body.addLayout(self.row)
        self.buttons.addWidget(self.no)

    def when(self) -> dt.datetime:
        return dt.datetime.combine(self.day.day(), self.time.time_of_day()).astimezone()

    def show_consequences(self) -> None:
        """Fill ``notes`` anew."""
        raise NotImplementedError

    def warn(self, line: MoveLine) -> str:
        """What stands in the way of one moment, or "" """
        parts = []
        if line.holiday:
            parts.append(holiday_name(line.holiday))
        if line.clash:
            parts.append(self.tr("at the same time as {name}").format(name=line.clash))
        return ", ".join(parts)


class MoveDialog(WhenDialog):
    """``moved(when, following)`` after Move."""

    moved = Signal(object, bool)

    def __init__(
        self, ctx: Context, meeting: Meeting, meetings: Sequence[Meeting], parent: QWidget
    ) -> None:
        self.meeting = meeting
        self.meetings = meetings
        title = self.tr("Move {meeting} to when?").format(meeting=meeting_name(meeting))
        super().__init__(ctx, title, meeting.planned_at, parent)
        self.later = [
            m for m in meetings if m.planned_at > meeting.planned_at and m.status == "planned"
        ]
        self.reach = Segmented(
            [(False, self.tr("Only this one")), (True, self.tr("With all that follow"))],
            False,
            self.tr("Which meetings"),
        )
        if not self.later:
            self.reach.hide()
        self.list = QWidget()
        self.list.setLayout(self.notes)
        self.yes = PrimaryButton(self.tr("Move"))
        self._lay_out()
        self.reach.changed.connect(self.show_consequences)
        self.yes.clicked.connect(self.accept)
        self.accepted.connect(self._tell)
        self.show_consequences()
        self.day.setFocus()

    def _lay_out(self) -> None:
        self.notes.setContentsMargins(0, 0, theme.px(8), 0)
        self.area = QScrollArea()
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setWidget(self.list)
        # On the dialog's own surface, not on the canvas of a page.
        for widget in (self.area.viewport(), self.list):
            widget.setAutoFillBackground(False)
        self.area.setAccessibleName(self.tr("What changes"))
        self.body.addWidget(self.reach)
        self.body.addWidget(self.area)
        self.buttons.addWidget(self.yes)

    def show_consequences(self, *_: object) -> None:
        following = bool(self.reach.value())
        moving = [self.meeting, *self.later] if following else [self.meeting]
        self.agenda.leave_out(*(meeting.id for meeting in moving))
        lines = move_lines(self.meeting, self.meetings, self.when(), following, self.agenda.on)
        clear_layout(self.notes)
        rows = [self._row(line) for line in lines]
        if order_changes(lines, self.meetings):
            text = self.tr("This meeting then falls after a later week. Move all that follow too?")
            rows.append(text_label(text, "second", "honingInk"))
        for row in rows:
            self.notes.addWidget(row)
        self.notes.addStretch(1)
        # All of it where the window has the room; else the list scrolls, not the dialog.
        room = max(theme.px(64), self._behind.height() - theme.px(330))
        wide = self.width() - theme.px(70)
        needed = sum(_height(row, wide) + self.notes.spacing() for row in rows)
        self.area.setFixedHeight(min(needed, room))
        self.yes.setEnabled(self.when() != self.meeting.planned_at)
        self.fit()

    def _row(self, line: MoveLine) -> QWidget:
        """Name, new moment, old day; below it what stands in the way."""
        row = QWidget()
        grid = grid_box(row, gap=(12, 0), edge=(0, 2))
        name = "" if line.meeting is None else meeting_name(line.meeting)
        grid.addWidget(text_label(name, wrap=False), 0, 0)
        grid.addWidget(text_label(formats.day_time(line.after), wrap=False), 0, 1)
        if line.before is not None and line.before != line.after:
            was = self.tr("was {day}").format(day=formats.short_day(line.before))
            grid.addWidget(text_label(was, "second", "ink2", wrap=False), 0, 2)
        warning = self.warn(line)
        if warning:
            grid.addWidget(text_label(warning, "second", "honingInk", wrap=False), 1, 1, 1, 2)
        for column, share in enumerate((5, 8, 6)):
            grid.setColumnStretch(column, share)
            grid.setColumnMinimumWidth(column, 0)
        return row

    def _tell(self) -> None:
        self.moved.emit(self.when(), bool(self.reach.value()))


def _height(widget: QWidget, width: int) -> int:
    """What a widget that is not shown yet will need in a column of ``width``."""
    if widget.hasHeightForWidth():
        return widget.heightForWidth(width)
    return widget.sizeHint().height()


class ExtraDialog(WhenDialog):
    """``chosen(when, minutes)`` after Plan."""

    chosen = Signal(object, int)

    def __init__(
        self, ctx: Context, course: Course, meetings: Sequence[Meeting], parent: QWidget
    ) -> None:
        self.course = course
        self.meetings = meetings
        first = dt.datetime.combine(dt.date.today() + dt.timedelta(days=1), course.time)
        super().__init__(ctx, self.tr("When is the extra meeting?"), first.astimezone(), parent)
        self.minutes = Segmented([(m, str(m)) for m in (30, 45, 60, 90)], 60)
        self.minutes.set_value(course.minutes if course.minutes in (30, 45, 60, 90) else 60)
        self.minutes_field = Field(self.tr("Length in minutes"), self.minutes)
        self.help = text_label(
            self.tr("It gets no week number. The weeks and the chart stay as they are."),
            "second",
            "ink2",
        )
        self.yes = PrimaryButton(self.tr("Plan meeting"))
        self.body.addWidget(self.minutes_field)
        self.body.addWidget(self.help)
        self.body.addLayout(self.notes)
        self.buttons.addWidget(self.yes)
        self.minutes.changed.connect(self.show_consequences)
        self.yes.clicked.connect(self.accept)
        self.accepted.connect(self._tell)
        self.show_consequences()
        self.day.setFocus()

    def show_consequences(self, *_: object) -> None:
        clear_layout(self.notes)
        line = meeting_line(None, self.when(), int(self.minutes.value()), self.agenda.on)
        warning = self.warn(line)
        if warning:
            self.notes.addWidget(text_label(warning, "second", "honingInk"))
        self.fit()

    def _tell(self) -> None:
        self.chosen.emit(self.when(), int(self.minutes.value()))
