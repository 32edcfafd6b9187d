"""What every part of a guided meeting knows: the meeting, its people, its plan."""

from __future__ import annotations

from dataclasses import dataclass

from coach_app.data.views import Course, Meeting, Note
from coach_app.ui.context import Context
from coach_app.ui.runner.choice import WeekChoice


@dataclass
class Guide:
    ctx: Context
    meeting: Meeting
    course: Course
    note: Note
    choice: WeekChoice

    @property
    def language(self) -> str:
        """The coach's: lines to say, the note."""
        return self.ctx.settings.values.language

    @property
    def group(self) -> bool:
        return len(self.note.lines) > 1

    @property
    def week(self) -> int | None:
        """0: intake; None: follow-up."""
        return self.choice.plan.week

    @property
    def client_id(self) -> str:
        """The one client, "" in a group."""
        return "" if self.group or not self.note.lines else self.note.lines[0].client_id

    @property
    def name(self) -> str:
        """First name of the one client, or the group's."""
        if self.group or not self.note.lines:
            return self.course.title
        return self.note.lines[0].name.split()[0]

    def client_language(self, client_id: str = "") -> str:
        key = client_id or self.client_id
        if not key:
            return self.language
        return str(self.ctx.practice.clients.get(key).fields.language)

    def here(self) -> list[str]:
        """Clients that are not marked as absent."""
        return [line.client_id for line in self.note.lines if line.present is not False]
