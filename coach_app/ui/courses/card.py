"""One course: its meetings in order, and what can be done with the course itself."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from coach_app.data.views import Course, Meeting, Participant
from coach_app.ui import formats, theme
from coach_app.ui.boxes import hbox, vbox
from coach_app.ui.context import Context
from coach_app.ui.courses.group_actions import GroupActions
from coach_app.ui.meeting.actions import MeetingActions
from coach_app.ui.meeting.row import MeetingRow
from coach_app.ui.widgets import Card, Menu, SecondaryButton, Tag, text_label
from coach_app.ui.widgets.layout.flow import FlowLayout


class CourseCard(Card):
    """Head with group name or start, one row per meeting, buttons below."""

    def __init__(
        self, ctx: Context, course: Course, client_id: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self.ctx, self.course = ctx, course
        # Whose page this is: who left a group sees that, not that the group still runs.
        self.left_on = next(
            (each.left_on for each in course.participants if each.client_id == client_id), None
        )
        self.rows: dict[str, MeetingRow] = {}
        self.menu: QMenu | None = None  # the newest
        self._make()
        self._lay_out()
        self._connect()

    def _make(self) -> None:
        course = self.course
        self.meeting_acts = MeetingActions(self.ctx, self)
        day = formats.day(course.started_on)
        self.title = text_label(
            course.title or self.tr("Course from {day}").format(day=day), "card"
        )
        self.sub = text_label(self._sub_words(), "second", "ink2")
        words = {
            "running": (self.tr("Running"), "ok", "check"),
            "aftercare": (self.tr("Aftercare"), "quiet", None),
            "finished": (self.tr("Finished"), "quiet", None),
        }
        text, kind, icon = words[course.status]
        if self.left_on is not None:
            left = self.tr("Left on {day}").format(day=formats.day_month(self.left_on))
            text, kind, icon = left, "quiet", None
        self.tag = Tag(text, kind, icon)
        self.groups = GroupActions(self.ctx, self)
        self.people_button = SecondaryButton(self.tr("Participants"), "users")
        self.extra_button = SecondaryButton(self.tr("Extra meeting"), "plus")
        self.finish_button = SecondaryButton(self.tr("Finish course"), "flag")
        self.reopen_button = SecondaryButton(self.tr("Reopen course"), "arrow-counter-clockwise")
        finished = course.status == "finished"
        away = [self.extra_button, self.finish_button] if finished else [self.reopen_button]
        if finished or not course.is_group:
            away.append(self.people_button)
        # Hide, never show: a widget that has no parent yet would open a window of its own.
        for button in away:
            button.hide()

    def _sub_words(self) -> str:
        course = self.course
        parts = []
        if course.title:
            parts.append(self.tr("from {day}").format(day=formats.day(course.started_on)))
        parts.append(
            self.tr("{weekday} at {time}, {minutes} minutes").format(
                weekday=formats.weekday(course.weekday),
                time=formats.time(course.time),
                minutes=course.minutes,
            )
        )
        if len(course.participants) > 1:
            parts.append(", ".join(self._name(each) for each in course.participants))
        return " · ".join(parts)

    def _name(self, person: Participant) -> str:
        if person.left_on is None:
            return person.name
        day = formats.day_month(person.left_on)
        return self.tr("{name} (until {day})").format(name=person.name, day=day)

    def _lay_out(self) -> None:
        head = hbox(edge=(20, 16, 20, 8))
        names = vbox(gap=0)
        names.addWidget(self.title)
        names.addWidget(self.sub)
        head.addLayout(names, 1)
        head.addWidget(self.tag, 0, Qt.AlignmentFlag.AlignTop)
        foot = vbox(edge=(20, 12, 20, 20))
        buttons = FlowLayout(gap=theme.px(12))
        foot.addLayout(buttons)
        for button in (
            self.extra_button,
            self.people_button,
            self.finish_button,
            self.reopen_button,
        ):
            buttons.addWidget(button)
        column = self.body
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        self._add_rows(column)
        column.addLayout(foot)

    def _add_rows(self, column: QVBoxLayout) -> None:
        meetings = self.ctx.practice.meetings.of_course(self.course.id)
        coming = next((m for m in meetings if m.status == "planned"), None)
        for place, meeting in enumerate(meetings):
            row = MeetingRow(meeting, self._steps(meeting), place == len(meetings) - 1)
            row.clicked.connect(partial(self._open, meeting.id))
            row.menu_asked.connect(partial(self._open_menu, meeting))
            row.is_next = meeting is coming
            self.rows[meeting.id] = row
            column.addWidget(row)

    def _steps(self, meeting: Meeting) -> int:
        if meeting.status != "held":
            return 0
        return len(self.ctx.practice.steps.agreed_in(meeting.id))

    def _connect(self) -> None:
        self.extra_button.clicked.connect(partial(self.meeting_acts.ask_extra, self.course))
        self.finish_button.clicked.connect(partial(self.meeting_acts.ask_finish, self.course))
        self.reopen_button.clicked.connect(partial(self.meeting_acts.ask_reopen, self.course))
        self.people_button.clicked.connect(self._open_people)

    def _open_people(self) -> None:
        self.menu = menu = self.groups.menu(self.course)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        button = self.people_button
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _open(self, meeting_id: str) -> None:
        self.ctx.go("meeting", meeting_id=meeting_id)

    def _open_menu(self, meeting: Meeting, *_: object) -> None:
        self.menu = menu = self.menu_for(meeting)
        button = self.rows[meeting.id].more
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def menu_for(self, meeting: Meeting) -> QMenu:
        """What can be done with this meeting in its present state."""
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Open")).triggered.connect(partial(self._open, meeting.id))
        if meeting.status != "held":
            menu.addAction(self.tr("Move…")).triggered.connect(
                partial(self.meeting_acts.ask_move, self.course, meeting)
            )
        menu.addSeparator()
        marks = {
            "missed": self.tr("Mark as missed"),
            "cancelled": self.tr("Mark as cancelled"),
            "planned": self.tr("Back to planned"),
        }
        for status, text in marks.items():
            if status == meeting.status or (meeting.status == "held" and status != "planned"):
                continue
            action = menu.addAction(text)
            action.triggered.connect(partial(self.meeting_acts.set_status, meeting, status))
        if meeting.kind == "extra":
            menu.addSeparator()
            remove = menu.addAction(self.tr("Remove extra meeting…"))
            remove.triggered.connect(partial(self.meeting_acts.ask_remove_extra, meeting))
        return menu
