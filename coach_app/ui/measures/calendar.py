"""Which scale carries the loneliness score, how often, and what is measured when."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from coach_app.course.due import asked_in
from coach_app.data.course_file_views import ClientFile
from coach_app.data.views import Course
from coach_app.measures import Measure, due, headlines, minutes
from coach_app.measures.calendar import WEEKS
from coach_app.ui import language, theme
from coach_app.ui.boxes import clear_layout, vbox
from coach_app.ui.context import Context
from coach_app.ui.measures.week import WeekDialog
from coach_app.ui.measures.words import week_name
from coach_app.ui.widgets import ComboField, Field, TextButton
from coach_app.ui.widgets.layout.section import Section
from coach_app.ui.widgets.surfaces import text_label


class CalendarSection(Section):
    """One line in words; unfolded it can be changed for this course."""

    def __init__(self, ctx: Context, client_id: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.ctx, self.client_id = ctx, client_id
        self.course: Course | None = None
        self._make()
        self._lay_out()
        self._connect()

    def _make(self) -> None:
        self.set_title(self.tr("Calendar"))
        self.summary = text_label("", "body", "ink2")
        self.fold = TextButton(self.tr("Change calendar"))
        self.panel = QWidget()
        self.panel.hide()
        self.headline = ComboField()
        self.every = ComboField(
            [
                ("course", self.tr("Weeks 0, 4, 8 and follow-up")),
                ("week", self.tr("Each week")),
            ]
        )
        self.weeks = QGridLayout()
        self.note = text_label(
            self.tr("Asking about loneliness each week is heavy. Prefer a short scale for it."),
            "second",
            "ink2",
        )

    def _lay_out(self) -> None:
        column = vbox(self.panel, gap=14)
        column.addWidget(Field(self.tr("Carries the loneliness score"), self.headline))
        column.addWidget(Field(self.tr("How often"), self.every))
        column.addWidget(self.note)
        column.addLayout(self.weeks)
        self.weeks.setColumnStretch(1, 1)
        self.weeks.setHorizontalSpacing(theme.px(16))
        self.weeks.setVerticalSpacing(0)
        self.body.setSpacing(theme.px(8))
        self.body.addWidget(self.summary)
        self.body.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.panel)

    def _connect(self) -> None:
        self.fold.clicked.connect(self._toggle)
        self.headline.chosen.connect(self._choose)
        self.every.chosen.connect(self._choose)

    def fill(self, now: ClientFile, measures: dict[str, Measure]) -> None:
        """Show the current course's calendar; hidden without a course."""
        self.measures = measures
        self.course = None if now.running is None else now.running.course
        self.setVisible(self.course is not None)
        if self.course is None:
            return
        self._fill_choices(self.course)
        self._fill_summary(self.course)
        if not self.panel.isHidden():
            self._fill_weeks()

    def _name(self, measure_id: str) -> str:
        return self.measures[measure_id].short.text(language.current())

    def _fill_choices(self, course: Course) -> None:
        with QSignalBlocker(self.headline), QSignalBlocker(self.every):
            self.headline.clear()
            for measure_id in headlines():
                self.headline.addItem(self._name(measure_id), measure_id)
            self.headline.set_value(course.headline)
            self.every.set_value(course.headline_every)
        self.note.setVisible(course.headline_every == "week")

    def _fill_summary(self, course: Course) -> None:
        if course.headline_every == "week":
            text = self.tr("{scale} each week carries the loneliness score.")
        else:
            text = self.tr("{scale} at weeks 0, 4, 8 and follow-up carries the loneliness score.")
        self.summary.setText(text.format(scale=self._name(course.headline)))

    def _fill_weeks(self) -> None:
        assert self.course is not None
        clear_layout(self.weeks)
        for row, week in enumerate(WEEKS):
            chosen = asked_in(self.course, week)
            names = ", ".join(self._name(measure_id) for measure_id in chosen)
            spent = self.tr("%n minutes", "", round(minutes(chosen)))
            words = f"{names} · {spent}" if names else self.tr("nothing")
            change = TextButton(self.tr("Change"))
            change.setAccessibleName(self.tr("Change {week}").format(week=week_name(week).lower()))
            change.clicked.connect(partial(self._change, week))
            self.weeks.addWidget(text_label(week_name(week), "body_bold"), row, 0)
            self.weeks.addWidget(text_label(words, "second", "ink2"), row, 1)
            self.weeks.addWidget(change, row, 2)

    def _toggle(self) -> None:
        unfold = self.panel.isHidden()
        self.panel.setVisible(unfold)
        self.fold.setText(self.tr("Fold calendar") if unfold else self.tr("Change calendar"))
        if unfold:
            self._fill_weeks()

    def _choose(self, value: object) -> None:
        if self.course is None:
            return
        self.ctx.practice.courses.set_headline(
            self.course.id, self.headline.value(), self.every.value()
        )

    def _change(self, week: int, checked: bool = False) -> None:
        assert self.course is not None
        proposal = due(week, self.course.headline, self.course.headline_every)
        dialog = WeekDialog(
            self.measures,
            week,
            asked_in(self.course, week),
            proposal,
            self.window(),
        )
        dialog.chosen.connect(partial(self._keep, week, proposal))
        dialog.open()

    def _keep(self, week: int, proposal: tuple[str, ...], chosen: tuple[str, ...]) -> None:
        assert self.course is not None
        changed = None if chosen == proposal else chosen
        self.ctx.practice.courses.set_calendar(self.course.id, week, changed)
