"""The chart card of the overview: chart or table, what stands in it, moments, saving."""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict, replace
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from coach_app.course.chart_build import course_chart
from coach_app.course.chart_data import CourseChart
from coach_app.course.worse import BadWeek, held_back
from coach_app.data.course_file_views import CourseFile, Preferences
from coach_app.data.views import Course
from coach_app.measures import load_measures
from coach_app.ui import formats, language, theme
from coach_app.ui.boxes import hbox, vbox
from coach_app.ui.charts import bad_week
from coach_app.ui.charts.coach_chart import CoachChart
from coach_app.ui.charts.event_dialog import EventDialog
from coach_app.ui.charts.export_dialog import ExportDialog
from coach_app.ui.charts.geometry import Show
from coach_app.ui.charts.table_view import ChartTable
from coach_app.ui.client.overview_chip import EventChip
from coach_app.ui.context import Context
from coach_app.ui.papers.frozen import shut_if_frozen
from coach_app.ui.trouble.attempt import attempt
from coach_app.ui.widgets import (
    Card,
    ClientButton,
    EmptyState,
    IconButton,
    Menu,
    Segmented,
    TextButton,
    text_label,
)
from coach_app.ui.widgets.layout.flow import FlowLayout

SHOWN_KEY = "chart_shown"  # what the coach wants to see beside the scores, for every client
_KEPT = ("trend", "corridor", "lonely", "sliders", "subscales", "earlier", "others")


def shown_of(preferences: Preferences) -> Show:
    """The coach's choice of what stands beside the scores."""
    kept = preferences.get(SHOWN_KEY, {}) or {}
    values = {key: kept[key] for key in _KEPT if key in kept}
    if "others" in values:
        values["others"] = tuple(str(key) for key in values["others"])
    return Show(**values)


class Stack(QWidget):
    """Chart, table or "nothing yet": only the one shown takes room."""

    def __init__(self) -> None:
        super().__init__()
        self._column = vbox(self)
        self._widgets: list[QWidget] = []

    def add(self, widget: QWidget) -> None:
        self._widgets.append(widget)
        self._column.addWidget(widget)
        widget.hide()

    def show_one(self, widget: QWidget) -> None:
        for one in self._widgets:
            one.setVisible(one is widget)


class ChartCard(Card):
    """``story_wanted``: the coach wants the client to see the story chart."""

    story_wanted = Signal()
    course_chosen = Signal(str)
    changed = Signal()  # another headline is looked at

    def __init__(self, ctx: Context, client_id: str) -> None:
        super().__init__(title="", padding=18, gap=8)
        self.ctx, self.client_id = ctx, client_id
        self._file: CourseFile | None = None
        self._shown = Show()
        self._chart: CourseChart | None = None
        self._headline: str | None = None
        self._as_table = False
        self._changed_event = ""  # whose chip gets the keys back
        self._make()
        self._lay_out()
        self._connect()

    def _make(self) -> None:
        self.title = text_label(self.tr("Course"), "card")
        self.story = ClientButton(self.tr("Show story chart"))
        self.unseen = text_label(self.tr("The client sees nothing yet"), "second", "ink2")
        self.sees = IconButton("dots-three", self.tr("What does the client see?"), framed=True)
        self.view = Segmented(
            [("chart", self.tr("Chart")), ("table", self.tr("Table"))], "chart", self.tr("Shown as")
        )
        self.measure = TextButton("", "caret-down", trailing=True, small=True)
        self.compare = TextButton(self.tr("Compare"), "caret-down", trailing=True, small=True)
        self.which = TextButton("", "caret-down", trailing=True, small=True)
        self.save = TextButton(self.tr("Save…"), small=True)
        self.drawn = CoachChart()
        self.table = ChartTable()
        self.nothing = EmptyState("", self.tr("Enter a measurement"), "clipboard-text")
        self.stack = Stack()
        self.add_event = TextButton(self.tr("Add moment"), small=True)
        self.events = QWidget()

    def _lay_out(self) -> None:
        head = hbox(gap=8)
        head.addWidget(self.title, 1)
        head.addWidget(self.unseen)
        head.addWidget(self.story)
        head.addWidget(self.sees)
        self.body.addLayout(head)
        tools = QWidget()
        flow = FlowLayout(tools, gap=0)
        for tool in (self.view, self.measure, self.compare, self.which, self.save):
            flow.addWidget(tool)
        self.tools = tools
        self.body.addWidget(tools)
        for one in (self.drawn, self.table, self.nothing):
            self.stack.add(one)
        self.body.addWidget(self.stack)
        self._event_row = FlowLayout(self.events, gap=theme.px(6))
        self.body.addWidget(self.events)

    def _connect(self) -> None:
        self.view.changed.connect(self._switch)
        self.story.clicked.connect(self.story_wanted)
        self.sees.clicked.connect(self._open_sees)
        self.measure.clicked.connect(self._open_measures)
        self.compare.clicked.connect(self._open_compare)
        self.which.clicked.connect(self._open_courses)
        self.save.clicked.connect(self._export)
        self.add_event.clicked.connect(self._new_event)
        self.nothing.clicked.connect(self._enter_score)
        for one in (self.drawn, self.table):
            one.meeting_chosen.connect(self._open_meeting)
            one.event_chosen.connect(self._change_event)

    # -- content -----------------------------------------------------------------------

    @property
    def file(self) -> CourseFile:
        assert self._file is not None  # the page gives one before it shows this card
        return self._file

    @property
    def chart(self) -> CourseChart:
        assert self._chart is not None  # made of the file at once
        return self._chart

    @property
    def course(self) -> Course:
        return self.file.course

    def set_file(self, file: CourseFile) -> None:
        """Show this course; another one forgets which measure was chosen."""
        if self._file is None or self.course.id != file.course.id:
            self._headline = None
        self._file = file
        self._shown = shown_of(file.preferences)
        self.fill()

    def fill(self) -> None:
        self._chart = course_chart(
            self.file,
            self.client_id,
            headline=self._headline,
            language=language.current(),
            today=dt.date.today(),
        )
        self._fill_tools()
        self._fill_events()
        self._show()

    def _show(self) -> None:
        chart = self.chart
        if chart.empty:
            self.nothing.set_text(self.tr("No scores yet. The first one starts the chart."))
            self.stack.show_one(self.nothing)
        elif self._as_table:
            self.table.set_chart(chart)
            self.stack.show_one(self.table)
        else:
            self.drawn.set_chart(chart, self._shown)
            self.stack.show_one(self.drawn)
        self.tools.setVisible(not chart.empty)
        self.events.setVisible(not chart.empty or bool(chart.events))

    def _fill_tools(self) -> None:
        nothing = self.course.client_chart == "nothing"
        self.story.setVisible(not nothing)
        self.unseen.setVisible(nothing)
        self.measure.setText(self.chart.headline.short)
        name = self.tr("Scale in the chart: {name}").format(name=self.chart.headline.short)
        self.measure.setAccessibleName(name)
        self.which.setVisible(len(self.file.courses) > 1)
        day = formats.day(self.course.started_on, weekday=False)
        self.which.setText(self.tr("From {day}").format(day=day))
        self.which.setAccessibleName(self.tr("Course from {day}").format(day=day))

    def _fill_events(self) -> None:
        while self._event_row.count():
            item = self._event_row.takeAt(0)
            old = None if item is None else item.widget()
            if old is not None and old is not self.add_event:
                old.hide()
                old.deleteLater()
        again: QWidget = self.add_event
        for event in self.chart.shown_events:
            day, changes = formats.day(event.on), bool(event.event_id)
            chip = EventChip(event.number, event.text, day, changes)
            chip.clicked.connect(partial(self._change_event, event.event_id))
            self._event_row.addWidget(chip)
            if event.event_id == self._changed_event:
                again = chip
        self._event_row.addWidget(self.add_event)
        self.add_event.show()
        if self._changed_event:  # the chip that had the keys is gone
            again.setFocus(Qt.FocusReason.OtherFocusReason)
            self._changed_event = ""
        self.events.updateGeometry()

    # -- acts --------------------------------------------------------------------------

    def _switch(self, value: object) -> None:
        self._as_table = value == "table"
        self._show()

    def _menu(self, under: QWidget, menu: QMenu) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._open = menu
        menu.popup(under.mapToGlobal(QPoint(0, under.height())))

    def _open_measures(self) -> None:
        self._menu(self.measure, self.measures_menu())

    def measures_menu(self) -> QMenu:
        """Scales that may carry the loneliness score and have been taken."""
        menu = Menu(self)
        group = QActionGroup(menu)
        for key in self.chart.headlines:
            text = load_measures()[key].short.text(language.current())
            if key == self.course.headline:
                text = self.tr("{scale} (of this course)").format(scale=text)
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(key == self.chart.headline.measure_id)
            action.triggered.connect(partial(self._look_at, key))
            group.addAction(action)
        menu.addSeparator()
        every = menu.addMenu(self.tr("Headline of this course"))
        for value, text in (
            ("course", self.tr("At week 0, 4, 8 and after three months")),
            ("week", self.tr("Every week")),
        ):
            action = every.addAction(text)
            action.setCheckable(True)
            action.setChecked(value == self.course.headline_every)
            action.triggered.connect(partial(self._set_every, value))
        if self.chart.headline.measure_id != self.course.headline:
            make = menu.addAction(self.tr("Make this the headline of the course"))
            make.triggered.connect(self._make_headline)
        return menu

    def _look_at(self, key: str, _checked: bool = False) -> None:
        self._headline = key if key != self.course.headline else None
        self.fill()
        self.changed.emit()

    def _set_every(self, value: str, _checked: bool = False) -> None:
        set_headline = self.ctx.practice.courses.set_headline
        attempt(self.ctx, partial(set_headline, self.course.id, self.course.headline, value))

    def _make_headline(self, _checked: bool = False) -> None:
        key = self.chart.headline.measure_id
        set_headline = self.ctx.practice.courses.set_headline
        attempt(self.ctx, partial(set_headline, self.course.id, key, self.course.headline_every))

    def _open_compare(self) -> None:
        self._menu(self.compare, self.compare_menu())

    def compare_menu(self) -> QMenu:
        """What may stand beside the scores; each is on or off."""
        chart, shown = self.chart, self._shown
        menu = Menu(self)
        corridor, subscales = bool(chart.headline.corridor), bool(chart.headline.subscales)
        sliders = chart.weekly is not None and bool(chart.weekly.sliders)
        rows = [
            ("corridor", self.tr("Room of no certain change"), shown.corridor, corridor),
            ("trend", self.tr("Direction, from five points on"), shown.trend, True),
            ("lonely", self.tr("Lonely this week"), shown.lonely, sliders),
            ("sliders", self.tr("Each slider apart"), shown.sliders, sliders),
            ("subscales", self.tr("Parts of the scale"), shown.subscales, subscales),
            ("earlier", self.tr("Earlier courses"), shown.earlier, bool(chart.earlier)),
        ]
        for key, text, on, there in rows:
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(on and there)
            action.setEnabled(there)
            action.toggled.connect(partial(self._set_shown, key))
        if chart.others:
            menu.addSeparator()
        for scale in chart.others:
            action = menu.addAction(scale.short)
            action.setCheckable(True)
            action.setChecked(scale.measure_id in shown.others)
            action.toggled.connect(partial(self._set_other, scale.measure_id))
        return menu

    def _set_shown(self, key: str, on: bool) -> None:
        self._keep(Show(**asdict(self._shown) | {key: on}))

    def _set_other(self, measure_id: str, on: bool) -> None:
        shown = self._shown
        others = [key for key in shown.others if key != measure_id]
        self._keep(replace(shown, others=tuple([*others, measure_id] if on else others)))

    def _keep(self, shown: Show) -> None:
        values = {key: value for key, value in asdict(shown).items() if key in _KEPT}
        values["others"] = list(shown.others)
        if attempt(self.ctx, partial(self.ctx.practice.preferences.set, SHOWN_KEY, values)):
            self._shown = shown
        self._show()

    def _open_sees(self) -> None:
        self._menu(self.sees, self.sees_menu())

    def sees_menu(self) -> QMenu:
        """The form of the client's own chart, and a week to choose again for."""
        menu = Menu(self)
        group = QActionGroup(menu)
        for mode, text in (
            ("line", self.tr("Stones with heights")),
            ("words", self.tr("In one row, only words")),
            ("nothing", self.tr("Nothing yet")),
        ):
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(mode == self.course.client_chart)
            action.triggered.connect(partial(self._set_sees, mode))
            group.addAction(action)
        held = held_back(self.file.scores_of(self.client_id))
        if held is not None:
            menu.addSeparator()
            text = self.tr("Choose again for week {week}…").format(week=held.week)
            menu.addAction(text).triggered.connect(partial(self._choose_again, held))
        return menu

    def _set_sees(self, mode: str, _checked: bool = False) -> None:
        set_chart = self.ctx.practice.courses.set_client_chart
        attempt(self.ctx, partial(set_chart, self.course.id, mode))

    def _choose_again(self, held: BadWeek, _checked: bool = False) -> None:
        bad_week.ask(self, self.ctx.practice, held)

    def _open_courses(self) -> None:
        menu = Menu(self)
        for course in self.file.courses:
            day = formats.day(course.started_on, weekday=False)
            action = menu.addAction(self.tr("Course from {day}").format(day=day))
            action.setCheckable(True)
            action.setChecked(course.id == self.course.id)
            action.triggered.connect(partial(self._choose_course, course.id))
        self._menu(self.which, menu)

    def _choose_course(self, course_id: str, _checked: bool = False) -> None:
        self.course_chosen.emit(course_id)

    def _export(self) -> None:
        client = self.file.client(self.client_id)
        dialog = ExportDialog(self, self.ctx, self.chart, self._shown, client.fields)
        shut_if_frozen(client.frozen_at, dialog.save)
        dialog.open()

    def _enter_score(self) -> None:
        meetings = self.file.meetings
        held = [meeting for meeting in meetings if meeting.status == "held"]
        meeting_id = held[-1].id if held else (meetings[0].id if meetings else None)
        self.ctx.go(
            "score_entry",
            client_id=self.client_id,
            measure_id=self.course.headline,
            meeting_id=meeting_id,
        )

    def _open_meeting(self, meeting_id: str) -> None:
        self.ctx.go("meeting", meeting_id=meeting_id)

    # -- moments -------------------------------------------------------------------------

    def _new_event(self) -> None:
        dialog = EventDialog(self, dt.date.today())
        dialog.kept.connect(self._keep_new)
        dialog.open()

    def _keep_new(self, day: dt.date, text: str) -> None:
        add = self.ctx.practice.events.add
        attempt(self.ctx, partial(add, self.course.id, self.client_id, day, text))

    def _change_event(self, event_id: str, _checked: bool = False) -> None:
        event = next((one for one in self.chart.events if one.event_id == event_id), None)
        if event is None:
            return
        dialog = EventDialog(self, event.on, event.text)
        dialog.kept.connect(partial(self._keep_changed, event_id))
        dialog.dropped.connect(partial(self._drop, event_id))
        dialog.open()

    def _keep_changed(self, event_id: str, day: dt.date, text: str) -> None:
        self._changed_event = event_id
        attempt(self.ctx, partial(self.ctx.practice.events.edit, event_id, day, text))

    def _drop(self, event_id: str) -> None:
        events = self.ctx.practice.events
        event = next((one for one in self.file.events if one.id == event_id), None)
        self._changed_event = event_id
        if event is not None and attempt(self.ctx, partial(events.delete, event_id)):
            add = partial(events.add, event.course_id, event.client_id, event.on, event.text)
            self.ctx.toast(self.tr("Moment removed"), partial(attempt, self.ctx, add))
