"""What can be done with meetings and courses; each with a way back or a question first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from coach_app.data.views import Course, Meeting
from coach_app.ui import formats
from coach_app.ui.context import Context
from coach_app.ui.planning.meeting_words import meeting_name
from coach_app.ui.planning.reopen_dialog import ReopenDialog
from coach_app.ui.planning.reopen_plan import cancelled_at_the_end
from coach_app.ui.planning.when_dialog import ExtraDialog, MoveDialog
from coach_app.ui.trouble.attempt import attempt
from coach_app.ui.widgets import QuestionDialog


class MeetingActions(QObject):
    """Acts through the practice, says what happened in a toast, offers undo."""

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.place = parent
        self.dialog: MoveDialog | ExtraDialog | ReopenDialog | None = None  # the newest
        self._meetings = ctx.practice.meetings
        self._courses = ctx.practice.courses

    # -- one meeting -------------------------------------------------------------------

    def set_status(self, meeting: Meeting, status: str) -> None:
        if not attempt(self.ctx, partial(self._meetings.set_status, meeting.id, status)):
            return
        words = {
            "missed": self.tr("{meeting} is marked as missed"),
            "cancelled": self.tr("{meeting} is marked as cancelled"),
            "planned": self.tr("{meeting} is planned again"),
            "held": self.tr("{meeting} is held"),
        }
        back = partial(self._meetings.set_status, meeting.id, meeting.status)
        self._say(words[status].format(meeting=meeting_name(meeting)), back)

    def ask_move(self, course: Course, meeting: Meeting) -> None:
        meetings = self._meetings.of_course(course.id)
        self.dialog = dialog = MoveDialog(self.ctx, meeting, meetings, self.place.window())
        dialog.moved.connect(partial(self._move, meeting))
        dialog.open()

    def _move(self, meeting: Meeting, when: dt.datetime, following: bool) -> None:
        before = self._meetings.of_course(meeting.course_id)
        act = partial(self._meetings.move, meeting.id, when, following=following)
        if not attempt(self.ctx, act):
            return
        text = self.tr("{meeting} moved to {when}").format(
            meeting=meeting_name(meeting), when=formats.day_time(when)
        )
        self._say(text, partial(put_back, self.ctx, meeting, before, following))

    # -- extra meetings ----------------------------------------------------------------

    def ask_extra(self, course: Course) -> None:
        meetings = self._meetings.of_course(course.id)
        self.dialog = dialog = ExtraDialog(self.ctx, course, meetings, self.place.window())
        dialog.chosen.connect(partial(self._add_extra, course))
        dialog.open()

    def _add_extra(self, course: Course, when: dt.datetime, minutes: int) -> None:
        made: list[str] = []

        def act() -> None:
            made.append(self._meetings.add_extra(course.id, when, minutes))

        if attempt(self.ctx, act):
            text = self.tr("Extra meeting planned on {when}").format(when=formats.day_time(when))
            self._say(text, partial(self._meetings.remove_extra, made[0]))

    def ask_remove_extra(self, meeting: Meeting) -> None:
        has_note = meeting.note_state != "none"
        what = self.tr("Its note goes too.") if has_note else self.tr("It has no note.")
        QuestionDialog.ask(
            self.place.window(),
            self.tr("Remove this extra meeting?"),
            what,
            self.tr("Remove"),
            self.tr("Keep"),
            danger=True,
            on_yes=partial(self._remove_extra, meeting),
        )

    def _remove_extra(self, meeting: Meeting) -> None:
        if attempt(self.ctx, partial(self._meetings.remove_extra, meeting.id)):
            self.ctx.toast(self.tr("Extra meeting removed"))

    # -- the course --------------------------------------------------------------------

    def ask_finish(self, course: Course) -> None:
        planned = sum(
            meeting.status == "planned" for meeting in self._meetings.of_course(course.id)
        )
        if planned:
            what = self.tr("%n planned meetings are cancelled. You can reopen it.", "", planned)
        else:
            what = self.tr("Everything stays readable. You can reopen the course.")
        QuestionDialog.ask(
            self.place.window(),
            self.tr("Finish this course?"),
            what,
            self.tr("Finish course"),
            self.tr("Not yet"),
            on_yes=partial(self._finish, course),
        )

    def _finish(self, course: Course) -> None:
        planned = [m for m in self._meetings.of_course(course.id) if m.status == "planned"]

        def back() -> None:
            self._courses.reopen(course.id)
            for meeting in planned:
                self._meetings.set_status(meeting.id, "planned")

        def act() -> None:
            # What will not take place must not stand on Today any more.
            for meeting in planned:
                self._meetings.set_status(meeting.id, "cancelled")
            self._courses.finish(course.id)

        if attempt(self.ctx, act):
            self._say(self.tr("Course finished"), back)

    def ask_reopen(self, course: Course) -> None:
        """Ask for dates where meetings were cancelled with the course; else open it at once."""
        cancelled = cancelled_at_the_end(self._meetings.of_course(course.id))
        if not cancelled:
            self.reopen(course, [])
            return
        self.dialog = dialog = ReopenDialog(self.ctx, course, cancelled, self.place.window())
        dialog.chosen.connect(partial(self.reopen, course))
        dialog.open()

    def reopen(self, course: Course, plan: Sequence[tuple[Meeting, dt.datetime]]) -> None:
        """The course runs again, with these meetings planned at these moments."""
        courses, meetings = self._courses, self._meetings

        def act() -> None:
            courses.reopen(course.id)
            for meeting, when in plan:
                meetings.move(meeting.id, when)

        def back() -> None:
            for meeting, _ in plan:
                meetings.move(meeting.id, meeting.planned_at)
                meetings.set_status(meeting.id, meeting.status)
            courses.finish(course.id)

        if attempt(self.ctx, act):
            self._say(self.tr("Course reopened"), back)

    def _say(self, text: str, back: Callable[[], object]) -> None:
        """A toast with undo; it may outlive this page, so it holds no widget of it."""
        self.ctx.toast(text, partial(attempt, self.ctx, back))


def put_back(ctx: Context, moved: Meeting, before: list[Meeting], following: bool) -> None:
    """Give the meetings of a course their old moments and states again."""
    meetings = ctx.practice.meetings
    # The move back also gives the course its old weekday and time; what was out of step
    # with the others is then set right one by one.
    meetings.move(moved.id, moved.planned_at, following=following)
    now = {meeting.id: meeting for meeting in meetings.of_course(moved.course_id)}
    for old in before:
        if old.id in now and now[old.id].planned_at != old.planned_at:
            meetings.move(old.id, old.planned_at)
    if moved.status != "planned":
        meetings.set_status(moved.id, moved.status)
