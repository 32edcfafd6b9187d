"""The next date: which meeting comes, moving it, or planning one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Slot

from coach_app.course.meetings import next_planned
from coach_app.data.views import Course, Meeting
from coach_app.ui import formats, theme
from coach_app.ui.meeting.actions import MeetingActions
from coach_app.ui.planning.meeting_words import meeting_title
from coach_app.ui.widgets import SecondaryButton, text_label
from coach_app.ui.widgets.layout.edge import EdgedFlow
from coach_app.ui.widgets.layout.section import Section


class NextCard(Section):
    def __init__(self, actions: MeetingActions) -> None:
        super().__init__("")
        self.set_title(self.tr("Next date"))
        self._actions = actions
        self._course: Course | None = None
        self._next: Meeting | None = None
        self.when = text_label("", "body_bold")
        self.what = text_label("", "second", "ink2")
        self.move_button = SecondaryButton(self.tr("Move"), "calendar-blank", small=True)
        self.plan = SecondaryButton(self.tr("Plan a meeting"), "calendar-plus", small=True)
        self.body.setSpacing(theme.px(6))
        self.body.addWidget(self.when)
        self.body.addWidget(self.what)
        self.body.addLayout(EdgedFlow(self.move_button, self.plan))
        self.move_button.clicked.connect(self._move)
        self.plan.clicked.connect(self._plan)

    def fill(self, course: Course, meeting: Meeting, meetings: Sequence[Meeting]) -> None:
        self._course, self._next = course, next_planned(meeting, meetings)
        now = dt.datetime.now().astimezone()
        if self._next is None:
            self.when.setText(self.tr("No next date yet"))
            self.what.hide()
        else:
            self.when.setText(formats.near(self._next.planned_at, now))
            self.what.setText(meeting_title(self._next))
            self.what.show()
        self.move_button.setVisible(self._next is not None)

    @Slot()
    def _move(self) -> None:
        if self._course is not None and self._next is not None:
            self._actions.ask_move(self._course, self._next)

    @Slot()
    def _plan(self) -> None:
        if self._course is not None:
            self._actions.ask_extra(self._course)
