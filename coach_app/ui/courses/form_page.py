"""Start a course: for whom, when, what carries the loneliness score, and all its dates."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import ClassVar, TypedDict

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from coach_app.ui import formats, theme
from coach_app.ui.boxes import grid_box, hbox, vbox
from coach_app.ui.clients.picker import ClientPicker
from coach_app.ui.context import Context
from coach_app.ui.courses.carrier import MeasureChoice
from coach_app.ui.page import Page
from coach_app.ui.planning.agenda import Agenda
from coach_app.ui.planning.dates import PlanLine, preview
from coach_app.ui.planning.preview import CoursePreview
from coach_app.ui.trouble.attempt import attempt
from coach_app.ui.widgets import (
    ComboField,
    DateField,
    Field,
    LineEdit,
    PrimaryButton,
    SecondaryButton,
    Segmented,
    TimeField,
    text_label,
)
from coach_app.ui.widgets.layout.section import Section

LENGTHS = (45, 60, 90, 120)  # minutes
NARROW = 960  # design pixels below which the dates stand under the form


class FormState(TypedDict):
    """What stands in the form, so that it stands there again after a look elsewhere."""

    title: str
    start: str  # a day, ISO
    weekday: int
    time: str  # ISO
    minutes: int
    measure: str
    skip: list[str]  # days, ISO


class CourseFormPage(Page):
    """Everything has a sensible value; with one client chosen one click plans ten dates."""

    topics: ClassVar[frozenset[str]] = frozenset()
    passing = False  # set when done: Back then skips this page

    def __init__(
        self,
        ctx: Context,
        client_ids: list[str] | None = None,
        state: FormState | None = None,
        **args: object,
    ) -> None:
        super().__init__(ctx, **args)
        self._skip: set[dt.date] = set()
        self._agenda = Agenda(ctx.practice)
        self._narrow: bool | None = None
        self._make(list(client_ids or []))
        self._lay_out()
        if state:
            self._fill(state)
        self._connect()
        self._people_changed()
        self._show_plan()

    # -- make --------------------------------------------------------------------------

    def _make(self, client_ids: list[str]) -> None:
        self.header.set_title(self.tr("Start a course"))
        self.header.set_back(True)
        self.who = Section(self.tr("For whom"))
        self.picker = ClientPicker(self.ctx, client_ids)
        self.who_error = text_label(self.tr("Choose at least one client."), "second", "kleiInk")
        self.who_error.hide()
        self.title = LineEdit()
        self.title_field = Field(
            self.tr("Name of the group"), self.title, self.tr("Such as: Tuesday group.")
        )
        self.when = Section(self.tr("When"))
        self._make_when()
        self.measure = Section(self.tr("Loneliness score"))
        self.choice = MeasureChoice()
        self.plan = Section(self.tr("All dates"))
        self.preview = CoursePreview()
        self.save_button = PrimaryButton(self.tr("Plan the course"), "check")
        self.cancel_button = SecondaryButton(self.tr("Cancel"))

    def _make_when(self) -> None:
        today = dt.date.today()
        self.start = DateField(today)
        self.start_field = Field(self.tr("First meeting"), self.start, self.tr("The intake."))
        days = [(day, formats.weekday(day)) for day in range(7)]
        self.weekday = ComboField(days, today.weekday())
        self.weekday_field = Field(self.tr("Then every week on"), self.weekday)
        self.time = TimeField(dt.time(10, 0))
        self.time_field = Field(self.tr("Time"), self.time)
        self.length = Segmented([(m, str(m)) for m in LENGTHS], 60)
        self.length_field = Field(self.tr("Length in minutes"), self.length)

    # -- lay out -----------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.who.body.addWidget(self.picker)
        self.who.body.addWidget(self.who_error)
        self.who.body.addWidget(self.title_field)
        days = grid_box(gap=16)
        top = Qt.AlignmentFlag.AlignTop
        days.addWidget(self.start_field, 0, 0, top)
        days.addWidget(self.weekday_field, 0, 1, top)
        days.addWidget(self.time_field, 1, 0, top)
        days.addWidget(self.length_field, 1, 1, top)
        days.setColumnStretch(0, 1)
        days.setColumnStretch(1, 1)
        self.when.body.addLayout(days)
        self.measure.body.addWidget(self.choice)
        self.plan.body.addWidget(self.preview)
        self.plan.body.addLayout(self._buttons())
        left = vbox(gap=16)
        for section in (self.who, self.when, self.measure):
            left.addWidget(section)
        left.addStretch(1)
        right = QVBoxLayout()
        right.addWidget(self.plan)
        right.addStretch(1)
        self.columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.columns.setSpacing(theme.px(20))
        self.columns.addLayout(left, 1)
        self.columns.addLayout(right, 1)
        self.body.addLayout(self.columns)
        self.body.addStretch(1)

    def _buttons(self) -> QHBoxLayout:
        row = hbox(gap=12)
        row.addWidget(self.save_button, 1)
        row.addWidget(self.cancel_button)
        return row

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < theme.px(NARROW)
        if narrow != self._narrow:
            self._narrow = narrow
            way = QBoxLayout.Direction
            self.columns.setDirection(way.TopToBottom if narrow else way.LeftToRight)

    # -- connect -----------------------------------------------------------------------

    def _connect(self) -> None:
        # A burst of changes (a wheel over the time) plans once.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(30)
        self._later.timeout.connect(self._show_plan)
        self.picker.changed.connect(self._people_changed)
        self.start.changed.connect(self._start_changed)
        self.weekday.currentIndexChanged.connect(self._later.start)
        self.time.changed.connect(self._later.start)
        self.length.changed.connect(self._later.start)
        self.preview.skip_asked.connect(self._skip_day)
        self.preview.unskip_asked.connect(self._unskip_day)
        self.save_button.clicked.connect(self._save)
        self.cancel_button.clicked.connect(self.ctx.back)

    def _people_changed(self) -> None:
        several = len(self.picker.chosen()) > 1
        self.title_field.setVisible(several)
        self.who_error.hide()
        text = self.tr("Plan the group course") if several else self.tr("Plan the course")
        self.save_button.setText(text)

    def _start_changed(self) -> None:
        self.weekday.set_value(self.start.day().weekday())
        self._later.start()

    def _weekday(self) -> int:
        day = self.weekday.value()
        assert isinstance(day, int)  # one of the seven is always chosen
        return day

    # -- plan --------------------------------------------------------------------------

    def lines(self) -> list[PlanLine]:
        """The meetings that will be planned, as the preview shows them."""
        return preview(
            self.start.day(),
            self._weekday(),
            self.time.time_of_day(),
            int(self.length.value()),
            self._skip,
            self._agenda.on,
        )

    def _show_plan(self) -> None:
        self.preview.show_lines(self.lines())

    def _skip_day(self, day: dt.date) -> None:
        self._skip.add(day)
        self._show_plan()

    def _unskip_day(self, day: dt.date) -> None:
        self._skip.discard(day)
        self._show_plan()

    # -- keep --------------------------------------------------------------------------

    def place(self) -> dict[str, object]:
        state: FormState = {
            "title": self.title.text(),
            "start": self.start.day().isoformat(),
            "weekday": self._weekday(),
            "time": self.time.time_of_day().isoformat(),
            "minutes": int(self.length.value()),
            "measure": self.choice.value(),
            "skip": sorted(day.isoformat() for day in self._skip),
        }
        return {"client_ids": self.picker.chosen(), "state": state}

    def _fill(self, state: FormState) -> None:
        self.title.setText(state["title"])
        self.start.set_day(dt.date.fromisoformat(state["start"]))
        self.weekday.set_value(state["weekday"])
        self.time.set_time(dt.time.fromisoformat(state["time"]))
        self.length.set_value(state["minutes"])
        self.choice.set_value(state["measure"])
        self._skip = {dt.date.fromisoformat(day) for day in state["skip"]}

    def _save(self) -> None:
        chosen = self.picker.chosen()
        if not chosen:
            self.who_error.show()
            self.picker.setFocus()
            return
        attempt(self.ctx, partial(self._start_course, chosen))

    def _start_course(self, chosen: list[str]) -> None:
        measure, every = self.choice.measure()
        courses = self.ctx.practice.courses
        course_id = courses.start(
            chosen,
            title=self.title.text().strip() if len(chosen) > 1 else "",
            start_on=self.start.day(),
            weekday=self._weekday(),
            time=self.time.time_of_day(),
            minutes=int(self.length.value()),
            headline=measure,
            headline_every=every,
        )
        self._move_skipped(course_id)
        self.passing = True
        self.ctx.go("client", client_id=chosen[0], tab="meetings")
        self.ctx.toast(self.tr("Course planned"))

    def _move_skipped(self, course_id: str) -> None:
        """Give the meetings the dates of the preview where a week was skipped."""
        wanted = {line.week: line.when for line in self.lines() if not line.skipped}
        for meeting in self.ctx.practice.meetings.of_course(course_id):
            when = wanted.get(None if meeting.kind == "follow_up" else meeting.week)
            if when is not None and when != meeting.planned_at:
                self.ctx.practice.meetings.move(meeting.id, when)
