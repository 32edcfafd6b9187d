"""All meetings of a client: the running course open, earlier ones folded."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from coach_app.data.views import Course
from coach_app.ui import formats
from coach_app.ui.boxes import clear_layout, vbox
from coach_app.ui.context import Context
from coach_app.ui.courses.card import CourseCard
from coach_app.ui.page import Tab
from coach_app.ui.widgets import EmptyState, TextButton
from coach_app.ui.widgets.layout.section import focus_soon


class MeetingsTab(Tab):
    """Course cards, newest first; what is unfolded stays unfolded over a refresh."""

    def __init__(self, ctx: Context, client_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx, self.client_id = ctx, client_id
        self._unfolded: set[str] = set()
        self.cards: dict[str, CourseCard] = {}
        self.folded: dict[str, TextButton] = {}
        self.empty = EmptyState(
            self.tr("No meetings yet. A course plans ten of them."), self.tr("Start a course")
        )
        self.start_button = TextButton(self.tr("Start another course"), "plus")
        self.list = vbox(gap=16)
        self._lay_out()
        self.empty.clicked.connect(self._start)
        self.start_button.clicked.connect(self._start)
        self.fill()

    def _lay_out(self) -> None:
        column = vbox(self, gap=16)
        column.addWidget(self.empty)
        column.addLayout(self.list)
        column.addWidget(self.start_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def flush(self) -> None:
        """Nothing is typed here outside dialogs."""

    def refresh(self, topics: frozenset[str]) -> None:
        if topics & {"courses", "meetings", "notes", "steps", "clients"}:
            self.fill()

    def fill(self) -> None:
        focus = self._focused_meeting()
        courses = self.ctx.practice.courses.of_client(self.client_id)
        clear_layout(self.list)
        self.cards.clear()
        self.folded.clear()
        for place, course in enumerate(courses):
            if place == 0 or self._runs(course) or course.id in self._unfolded:
                self._add_card(course)
            else:
                self._add_folded(course)
        self.empty.setVisible(not courses)
        running = any(self._runs(course) for course in courses)
        self.start_button.setVisible(bool(courses) and not running)
        if focus:
            self._focus(focus)

    def _runs(self, course: Course) -> bool:
        """Whether it runs for this client: who left a group may start anew."""
        left = any(
            each.client_id == self.client_id and each.left_on is not None
            for each in course.participants
        )
        return course.status == "running" and not left

    def _add_card(self, course: Course) -> None:
        card = CourseCard(self.ctx, course, self.client_id)
        self.cards[course.id] = card
        self.list.addWidget(card)

    def _add_folded(self, course: Course) -> None:
        day = formats.day(course.started_on)
        button = TextButton(self.tr("Course from {day}").format(day=day), "caret-right")
        button.clicked.connect(partial(self._unfold, course.id))
        self.folded[course.id] = button
        self.list.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _unfold(self, course_id: str) -> None:
        self._unfolded.add(course_id)
        self.fill()
        rows = self.cards[course_id].rows
        if rows:
            focus_soon(next(iter(rows.values())))

    def _focused_meeting(self) -> str:
        for card in self.cards.values():
            for meeting_id, row in card.rows.items():
                if row.hasFocus() or row.more.hasFocus():
                    return meeting_id
        return ""

    def _focus(self, meeting_id: str) -> None:
        for card in self.cards.values():
            if meeting_id in card.rows:
                focus_soon(card.rows[meeting_id])

    def _start(self) -> None:
        self.ctx.go("course_form", client_ids=[self.client_id])
