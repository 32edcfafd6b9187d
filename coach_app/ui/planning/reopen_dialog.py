"""Opening a course again: what was cancelled with it gets a date, or stays cancelled."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QWidget

from coach_app.data.views import Course, Meeting
from coach_app.ui import formats, theme
from coach_app.ui.context import Context
from coach_app.ui.planning.agenda import Agenda
from coach_app.ui.planning.dates import holiday_name
from coach_app.ui.planning.meeting_words import meeting_name
from coach_app.ui.planning.move_plan import meeting_line
from coach_app.ui.planning.reopen_plan import new_dates, old_dates
from coach_app.ui.widgets import (
    AppDialog,
    DateField,
    Field,
    PrimaryButton,
    SecondaryButton,
    Segmented,
    text_label,
)


class ReopenDialog(AppDialog):
    """``chosen(plan)``: a list of (meeting, moment); empty where all stays cancelled."""

    WIDTH = 560
    chosen = Signal(object)

    def __init__(
        self, ctx: Context, course: Course, cancelled: Sequence[Meeting], parent: QWidget
    ) -> None:
        super().__init__(parent, self.tr("When do the meetings go on?"))
        self.course, self.cancelled = course, list(cancelled)
        self.agenda = Agenda(ctx.practice)
        self.old = old_dates(cancelled, dt.datetime.now().astimezone())
        # Where all dates are still to come, nothing but the finishing was a mistake.
        first = "old" if len(self.old) == len(self.cancelled) else "new"
        ways = [("new", self.tr("New dates")), ("none", self.tr("Stay cancelled"))]
        if self.old:
            ways.insert(0, ("old", self.tr("Old dates")))
        self.way = Segmented(ways, first, self.tr("Cancelled meetings"))
        self.day = DateField(dt.date.today())
        self.day.setMinimumDate(QDate.currentDate())
        self.day_field = Field(self.tr("Weekly, after"), self.day)
        self.lines = text_label("", "second", "ink2")
        self.warning = text_label("", "second", "honingInk")
        self.no = SecondaryButton(self.tr("Cancel"))
        self.yes = PrimaryButton(self.tr("Reopen course"))
        self._lay_out()
        self._connect()
        self.show_plan()

    def _lay_out(self) -> None:
        for widget in (self.way, self.day_field, self.lines, self.warning):
            self.body.addWidget(widget)
        self.body.setSpacing(theme.px(14))
        self.buttons.addWidget(self.no)
        self.buttons.addWidget(self.yes)

    def _connect(self) -> None:
        self.way.changed.connect(self.show_plan)
        self.day.changed.connect(self.show_plan)
        self.no.clicked.connect(self.reject)
        self.yes.clicked.connect(self.accept)
        self.accepted.connect(self._tell)
        self.yes.setFocus()

    def plan(self) -> list[tuple[Meeting, dt.datetime]]:
        """What becomes planned, and when."""
        way = self.way.value()
        if way == "old":
            return self.old
        return new_dates(self.course, self.cancelled, self.day.day()) if way == "new" else []

    def show_plan(self, *_: object) -> None:
        plan = self.plan()
        self.day_field.setVisible(self.way.value() == "new")
        self.lines.setText(self._words(plan))
        warnings = self._warnings(plan)
        self.warning.setText("\n".join(warnings))
        self.warning.setVisible(bool(warnings))
        self.fit()

    def _words(self, plan: list[tuple[Meeting, dt.datetime]]) -> str:
        if not plan:
            return self.tr("The course opens without planned meetings.")
        lines = [self._line(*plan[0])]
        if len(plan) > 2:
            lines.append(self.tr("and %n meetings in between", "", len(plan) - 2))
        if len(plan) > 1:
            lines.append(self._line(*plan[-1]))
        left = len(self.cancelled) - len(plan)
        if left:
            lines.append(self.tr("%n meetings are past and stay cancelled", "", left))
        return "\n".join(lines)

    def _line(self, meeting: Meeting, when: dt.datetime) -> str:
        return f"{meeting_name(meeting)}: {formats.day_time(when)}"

    def _warnings(self, plan: list[tuple[Meeting, dt.datetime]]) -> list[str]:
        texts = []
        for meeting, when in plan:
            line = meeting_line(meeting, when, meeting.minutes, self.agenda.on)
            parts = [holiday_name(line.holiday)] if line.holiday else []
            if line.clash:
                parts.append(self.tr("at the same time as {name}").format(name=line.clash))
            if parts:
                texts.append(f"{meeting_name(meeting)}: {', '.join(parts)}")
        return texts[:3]

    def _tell(self) -> None:
        self.chosen.emit(self.plan())
