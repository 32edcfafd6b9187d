"""Overview of a client: the course in one look, and what comes next."""

from __future__ import annotations

import datetime as dt
from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from coach_app.course.inputs import measures_of
from coach_app.course.worse import pending
from coach_app.data.course_file_views import ClientFile, CourseFile
from coach_app.data.views import Course
from coach_app.ui import theme
from coach_app.ui.boxes import vbox
from coach_app.ui.charts import bad_week
from coach_app.ui.client.overview_cards import GoalsCard, MeetingsCard, NextSteps, OwnWords
from coach_app.ui.client.overview_chart import ChartCard
from coach_app.ui.client.overview_private import CoachOnly
from coach_app.ui.context import Context
from coach_app.ui.page import Tab
from coach_app.ui.trouble.attempt import attempt
from coach_app.ui.widgets import EmptyState

NARROW = 720  # design pixels below which there is one column
LEFT_MOST = 940


class OverviewTab(Tab):
    """Chart, own words and what only the coach sees; beside it steps, meetings and goals."""

    def __init__(self, ctx: Context, client_id: str, now: ClientFile | None = None) -> None:
        """``now``: what the page around it has just read; without it the tab reads itself."""
        super().__init__()
        self.ctx, self.client_id = ctx, client_id
        self.course_id = ""  # which course the coach chose to look at; "" for the one at hand
        self.file: CourseFile | None = None
        self._make()
        self._lay_out()
        self._connect()
        self.show_file(now or self._read())

    def _make(self) -> None:
        self.nothing = EmptyState(
            self.tr("This client has no course yet."), self.tr("Start a course"), "plus"
        )
        self.content = QWidget()
        self.chart_card = ChartCard(self.ctx, self.client_id)
        self.words = OwnWords()
        self.private = CoachOnly()
        self.steps = NextSteps(self.ctx, self.client_id)
        self.meetings = MeetingsCard(self.ctx)
        self.goals = GoalsCard()

    def _lay_out(self) -> None:
        self.left, self.right = QVBoxLayout(), QVBoxLayout()
        for column, cards in (
            (self.left, (self.chart_card, self.words, self.private)),
            (self.right, (self.steps, self.meetings, self.goals)),
        ):
            column.setSpacing(theme.px(15))
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
        self.columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self.content)
        self.columns.setContentsMargins(0, 0, 0, 0)
        self.columns.setSpacing(theme.px(20))
        self.columns.addLayout(self.left, 1)
        self.columns.addLayout(self.right)
        outer = vbox(self)
        outer.addWidget(self.nothing)
        outer.addWidget(self.content)
        outer.addStretch(1)

    def _connect(self) -> None:
        self.nothing.clicked.connect(self._start_course)
        self.chart_card.story_wanted.connect(self.show_story)
        self.chart_card.course_chosen.connect(self.choose_course)
        self.chart_card.changed.connect(self._fill_private)
        self.private.why.connect(self._explain)
        self.meetings.all_wanted.connect(self._all_meetings)

    # -- content -----------------------------------------------------------------------

    def _read(self) -> ClientFile:
        return self.ctx.practice.course_files.of_client(self.client_id, self.course_id)

    @property
    def course(self) -> Course | None:
        return None if self.file is None else self.file.course

    def show_file(self, now: ClientFile) -> None:
        """Everything of one moment."""
        self.file = file = now.file
        self.nothing.setVisible(file is None)
        self.content.setVisible(file is not None)
        if file is None:
            return
        self.chart_card.set_file(file)
        self.words.fill(file, self.client_id)
        self._fill_private()
        self.steps.fill(file, dt.date.today())
        self.meetings.fill(file, dt.datetime.now().astimezone())
        self.goals.fill(now.client.goals)

    def _fill_private(self) -> None:
        chart = self.chart_card.chart
        self.private.set_chart(chart)
        self.private.setVisible(not chart.empty)

    def choose_course(self, course_id: str) -> None:
        """Look at another course of this client."""
        self.course_id = course_id
        self.show_file(self._read())

    # -- acts --------------------------------------------------------------------------

    def show_story(self) -> None:
        """The story chart for the client; after a harder week the coach chooses first."""
        if self.file is None:
            return
        scores = self.file.scores_of(self.client_id)
        bad = pending(self.file.course, scores, measures_of(self.file.preferences))
        if bad is not None:
            bad_week.ask(self, self.ctx.practice, bad, self._after_pause)
        else:
            self._open_story()

    def _after_pause(self, state: str) -> None:
        self._open_story()

    def _open_story(self) -> None:
        if self.course is not None:
            show = partial(self.ctx.client_screen.show_story, self.course.id, self.client_id)
            attempt(self.ctx, show)

    def _start_course(self) -> None:
        self.ctx.go("course_form", client_ids=[self.client_id])

    def _explain(self) -> None:
        self.ctx.go("help", topic="offtrack")

    def _all_meetings(self) -> None:
        self.ctx.go("client", client_id=self.client_id, tab="meetings")

    # -- page --------------------------------------------------------------------------

    def flush(self) -> None:
        """Nothing is typed here."""

    def refresh(self, topics: frozenset[str]) -> None:
        self.show_file(self._read())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() * 100 / max(1, theme.px(100))
        one = wide < NARROW
        direction = QBoxLayout.Direction.TopToBottom if one else QBoxLayout.Direction.LeftToRight
        self.columns.setDirection(direction)
        self._fit_right(one, wide)

    def _fit_right(self, one: bool, wide: float) -> None:
        right = theme.px(320 if wide < 930 else 352 if wide < 1150 else 400)
        if wide < 860:
            right = theme.px(290)
        for card in (self.steps, self.meetings, self.goals):
            card.setMinimumWidth(0 if one else right)
            card.setMaximumWidth(16_777_215 if one else right)
        for wide_card in (self.chart_card, self.words, self.private):
            wide_card.setMaximumWidth(theme.px(LEFT_MOST))
