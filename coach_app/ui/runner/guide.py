"""What every part of a guided meeting knows: the meeting, its people, its plan."""

from __future__ import annotations

from coach_app.course.choice import WeekChoice
from coach_app.course.names import first_name
from coach_app.course.table import here, is_group, only_client
from coach_app.data.course_file_views import MeetingFile, WholeCourseFile
from coach_app.data.views import Course, Meeting, Note
from coach_app.ui.context import Context


class Guide:
    """``now`` is one moment of the meeting; ``read`` moves on to the present one."""

    now: MeetingFile
    file: WholeCourseFile
    meeting: Meeting
    course: Course
    note: Note
    choice: WeekChoice

    def __init__(self, ctx: Context, now: MeetingFile) -> None:
        self.ctx = ctx
        self._take(now)

    def read(self) -> None:
        """Ask again, once, after something was kept. UserError("gone")."""
        self._take(self.ctx.practice.course_files.of_meeting(self.meeting.id))

    def _take(self, now: MeetingFile) -> None:
        self.now, self.file, self.meeting, self.note = now, now.file, now.meeting, now.note
        self.course = now.file.course
        clients = [line.client_id for line in now.note.lines]
        self.choice = WeekChoice(now.file, now.meeting, clients)

    @property
    def language(self) -> str:
        """The coach's: lines to say, the note."""
        return self.ctx.settings.values.language

    @property
    def group(self) -> bool:
        return is_group(self.note)

    @property
    def week(self) -> int | None:
        """0: intake; None: follow-up."""
        return self.choice.plan.week

    @property
    def client_id(self) -> str:
        """The one client, "" in a group."""
        return only_client(self.note)

    @property
    def name(self) -> str:
        """First name of the one client, or the group's."""
        if self.group or not self.note.lines:
            return self.course.title
        return first_name(self.note.lines[0].name)

    def client_language(self, client_id: str = "") -> str:
        key = client_id or self.client_id
        return self.file.client(key).fields.language if key else self.language

    def here(self) -> list[str]:
        """Clients that are not marked as absent."""
        return here(self.note)

    def done_now(self) -> set[str]:
        """Exercises that were played in this meeting."""
        return {run.exercise_id for run in self.file.runs_in(self.meeting.id)}
