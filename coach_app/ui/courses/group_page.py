"""A group's weekly checks: an anonymous band, and the points of one participant."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Slot

from coach_app.errors import PlaceGone, must_exist
from coach_app.measures.band import LEAST, band
from coach_app.ui import theme
from coach_app.ui.context import Context
from coach_app.ui.page import Page
from coach_app.ui.trouble.attempt import attempt
from coach_app.ui.widgets import ClientButton, ComboField, SecondaryButton, text_label
from coach_app.ui.widgets.layout.flow import FlowLayout
from coach_app.ui.widgets.layout.section import Section
from coach_app.ui.widgets.pictures.group_chart import GroupChart

if TYPE_CHECKING:
    from coach_app.data.practice import Practice


def weekly_by_client(practice: Practice, course_id: str) -> dict[str, dict[int, float]]:
    """Totals of the weekly check by client and week 1-8."""
    course = practice.courses.get(course_id)
    return {
        person.client_id: {
            score.week: score.total
            for score in practice.scores.of_course(course_id, person.client_id)
            if score.measure_id == "weekly"
            and score.total is not None
            and score.week is not None
            and 1 <= score.week <= 8
        }
        for person in course.participants
    }


class GroupPage(Page):
    """``course_id``: of a group."""

    topics: ClassVar[frozenset[str]] = frozenset({"scores", "courses"})

    def __init__(self, ctx: Context, course_id: str, client_id: str = "") -> None:
        super().__init__(ctx, course_id=course_id, client_id=client_id)
        with must_exist():
            self.course = ctx.practice.courses.get(course_id)
        people = [(person.client_id, person.name) for person in self.course.participants]
        if not people:
            raise PlaceGone("group")
        self.header.set_title(self.tr("Group"), self.course.title)
        self.header.set_back(True)
        self.who = ComboField(people, client_id or people[0][0])
        self.who.setAccessibleName(self.tr("Whose points?"))
        self.chart = GroupChart()
        self.chart.setMinimumHeight(theme.px(300))
        self.words = text_label("", "second", "ink2")
        self.show_it = ClientButton(self.tr("Show on the client screen"))
        self.report = SecondaryButton(self.tr("Report for this participant"), "note-pencil")
        card = Section(self.tr("Weekly checks of the group"))
        row = FlowLayout(gap=theme.px(10))
        for widget in (self.who, self.show_it, self.report):
            row.addWidget(widget)
        card.body.addLayout(row)
        card.body.addWidget(self.chart)
        card.body.addWidget(self.words)
        self.body.addWidget(card)
        self.body.addStretch(1)
        self.who.chosen.connect(self._fill)
        self.show_it.clicked.connect(self._show)
        self.report.clicked.connect(self._report)
        self._fill()

    @property
    def client_id(self) -> str:
        return str(self.who.value())

    @Slot()
    def _fill(self, *_: object) -> None:
        self.args["client_id"] = self.client_id
        found = weekly_by_client(self.ctx.practice, self.course.id)
        own = tuple(found.get(self.client_id, {}).get(week) for week in range(1, 9))
        around = band(list(found.values()), range(1, 9))
        self.chart.set_data(own, around, self.tr("week"))
        if any(around):
            text = self.tr(
                "The band is the middle half of the group. Nobody can be recognised in it. Higher "
                "is a better week."
            )
        else:
            text = self.tr(
                "The band appears once {least} people filled in the same week. Higher is a better "
                "week."
            ).format(least=LEAST)
        self.words.setText(text)

    def refresh(self, topics: frozenset[str]) -> None:
        self._fill()

    @Slot()
    def _show(self) -> None:
        screen = self.ctx.client_screen
        attempt(self.ctx, lambda: screen.show_group(self.course.id, self.client_id))

    @Slot()
    def _report(self) -> None:
        self.ctx.go("report", course_id=self.course.id, client_id=self.client_id)
