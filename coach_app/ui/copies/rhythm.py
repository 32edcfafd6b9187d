"""Copies while the coach works: after half an hour of change, for a stick that comes back, and
once a month a rehearsal that opens the newest one."""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from coach_app.errors import UserError
from coach_app.moments import sane_moment
from coach_app.ui import tasks
from coach_app.ui.copies.second_place import second_place

if TYPE_CHECKING:
    from coach_app.data.copies import Rehearsal
    from coach_app.data.practice import Practice
    from coach_app.data.storage.shelf.second_place import SecondPlace
    from coach_app.settings import SettingsFile

TICK = 60_000  # ms
CHANGED = 30  # ticks with something new after which a copy is made
SETTLED = 3  # ticks after the start before what was left behind is made up for
MONTH = dt.timedelta(days=30)
REHEARSAL = "rehearsal"  # preference: when a copy was last opened, and what it said


class CopyRhythm(QObject):
    """One per open practice; everything is done on a task's thread, one thing at a time."""

    def __init__(self, practice: Practice, settings: SettingsFile, parent: QObject) -> None:
        super().__init__(parent)
        self._practice, self.settings = practice, settings
        self._ticks = self._changed = 0
        self.rehearsed = False  # in this session
        self.task: tasks.Task | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self.tick)

    def start(self) -> None:
        """The window stands: what the opening did not wait for is done now."""
        self._timer.start()
        if self.task is None:
            place = second_place(self.settings.values)
            self._run(lambda job: self._settle(place, lambda: job.cancelled))

    def _settle(self, place: SecondPlace | None, stop: Callable[[], bool]) -> None:
        self._practice.vault.listen(stop)
        self._practice.copies.read_again(place, stop)

    def stop(self) -> None:
        """The vault closes: whoever closes it makes the copy."""
        self._timer.stop()
        if self.task is not None:
            self.task.cancel()
            self.task = None

    @Slot()
    def tick(self) -> None:
        """A minute has passed."""
        if self.task is not None or self._practice.vault.condition.read_only:
            return
        self._ticks += 1
        copies, place = self._practice.copies, second_place(self.settings.values)
        changed = self._practice.vault.backed_up_as() == ""
        self._changed = self._changed + 1 if changed else 0
        if self._changed >= CHANGED or (self._ticks == SETTLED and changed):
            self._changed = 0
            self._run(lambda job: copies.make(place, "auto", stop=lambda: job.cancelled))
        elif not self.rehearsed and self._ticks > SETTLED and rehearsal_due(self._practice):
            self.rehearsed = True
            self._rehearse()
        elif place is not None:
            self._run(lambda job: self._follow(place, lambda: job.cancelled))

    def _follow(self, place: SecondPlace, stop: Callable[[], bool]) -> None:
        self._practice.vault.listen(stop)  # it may not have answered yet
        self._practice.copies.follow(place, stop)

    def _run(self, work: Callable[[tasks.Job], object]) -> None:
        self.task = tasks.run(work, on_done=self._done, on_error=self._failed, parent=self)

    def _done(self, _result: object) -> None:
        self.task = None

    def _failed(self, error: BaseException) -> None:
        """Told by the pages that show how the copies stand."""
        self.task = None
        if not isinstance(error, UserError | OSError):
            raise error

    def _rehearse(self) -> None:
        copies, place = self._practice.copies, second_place(self.settings.values)
        self.task = tasks.run(
            lambda job: copies.rehearse(place, stop=lambda: job.cancelled),
            on_done=self._rehearsal_done,
            on_error=self._rehearsal_failed,
            parent=self,
        )

    def _rehearsal_done(self, done: Rehearsal) -> None:
        self.task = None
        note_rehearsal(self._practice, done)

    def _rehearsal_failed(self, error: BaseException) -> None:
        """A good copy takes the place of one that cannot be opened."""
        self._failed(error)
        note_rehearsal(self._practice, None)
        copies, place = self._practice.copies, second_place(self.settings.values)
        if isinstance(error, UserError) and error.code == "backup-damaged":
            self._run(lambda job: copies.make(place, "auto", stop=lambda: job.cancelled))


def note_rehearsal(practice: Practice, done: Rehearsal | None) -> None:
    """Remember it; None: the copy could not be opened. A full disk only makes it come again."""
    now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    with contextlib.suppress(UserError, OSError):
        practice.preferences.set(
            REHEARSAL,
            {
                "at": now,
                "whole": done is not None,
                "clients": done.clients if done else 0,
                "second": done is not None and done.second,
            },
        )


def last_rehearsal(practice: Practice) -> tuple[dt.datetime, bool] | None:
    """When a copy was last opened, and whether it was whole; None where never."""
    noted = practice.preferences.get(REHEARSAL)
    if not isinstance(noted, dict):
        return None
    try:
        return sane_moment(str(noted["at"])), bool(noted["whole"])
    except (ValueError, KeyError):
        return None


def rehearsal_due(practice: Practice) -> bool:
    """Once a month, after one that failed, and after a clock that was ahead."""
    if practice.copies.backups.last() is None:
        return False
    noted = last_rehearsal(practice)
    if noted is None or not noted[1]:
        return True
    return not dt.timedelta() <= dt.datetime.now(dt.UTC) - noted[0] < MONTH
