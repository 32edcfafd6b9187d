"""When a backup is made at the way out, and how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coach_app.errors import UserError
from coach_app.ui import tasks
from coach_app.ui.copies.state import AWAY

if TYPE_CHECKING:
    from coach_app.data.practice import Practice
    from coach_app.data.storage.shelf.second_place import SecondPlace


class BackupRules:
    """Tests bring their own."""

    def due(self, practice: Practice, place: SecondPlace | None) -> bool:
        """Whether there is something to do: what is there is read once more, in any case."""
        return not practice.vault.condition.read_only

    def make(self, practice: Practice, place: SecondPlace | None, job: tasks.Job) -> str:
        """On the task's thread. Raises UserError or OSError when a copy could not be made here;
        answers what the next page tells, "" for nothing."""
        practice.purge()  # removed clients do not come along into the backup
        made = practice.copies.due()
        found = practice.copies.make_what_is_due(place, job.progress, lambda: job.cancelled)
        trouble = found.second.trouble if found.second is not None else None
        if trouble is None:
            return ""
        if isinstance(trouble, UserError) and trouble.code in AWAY:
            return "second-away" if made else ""  # a stick is not always there; Today says so
        return "second-failed"


class NoBackups(BackupRules):
    """A demo practice is thrown away: nothing to copy."""

    def due(self, practice: Practice, place: SecondPlace | None) -> bool:
        return False
