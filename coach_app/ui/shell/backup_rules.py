"""When a backup is made at the way out, and how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coach_app.errors import UserError
from coach_app.ui import tasks

if TYPE_CHECKING:
    from coach_app.data.practice import Practice
    from coach_app.data.storage.shelf.second_place import SecondPlace


class BackupRules:
    """Tests bring their own."""

    def due(self, practice: Practice, place: SecondPlace | None) -> bool:
        """Whether there is something to do: a second place is looked at by who makes the copy."""
        if practice.vault.condition.read_only:
            return False
        return practice.copies.due() or place is not None

    def make(self, practice: Practice, place: SecondPlace | None, job: tasks.Job) -> None:
        """On the task's thread. Raises UserError or OSError when a copy could not be made."""
        practice.purge()  # removed clients do not come along into the backup
        found = practice.copies.make_what_is_due(place, job.progress, lambda: job.cancelled)
        trouble = found.second.trouble if found.second is not None else None
        gone = isinstance(trouble, UserError) and trouble.code == "second-gone"
        if trouble is not None and not gone:  # a stick is not always there, and Today says so
            raise trouble


class NoBackups(BackupRules):
    """A demo practice is thrown away: nothing to copy."""

    def due(self, practice: Practice, place: SecondPlace | None) -> bool:
        return False
