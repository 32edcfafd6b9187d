"""Places that may be slow to answer: a stick that spins up, or one that hangs."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable
from pathlib import Path

from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.data.storage.shelf.backup_file import BackupInfo
from coach_app.data.storage.shelf.kept import Stop, cancelled, within_reach
from coach_app.errors import UserError

PATIENCE = 4.0  # s that an opening waits
LONGEST = 60.0  # s that a backup waits
LOOK = 0.1  # s between two looks whether somebody stopped it


class Asked:
    """The backups of one vault in some folders, looked for on a thread of its own."""

    def __init__(self, places: Iterable[Path], vault_id: str) -> None:
        self.places = tuple(dict.fromkeys(places))
        self._vault_id = vault_id
        self._found: list[BackupInfo] | None = None
        self._failed: BaseException | None = None
        self._thread = threading.Thread(target=self._ask, name="places", daemon=True)
        if self.places:
            self._thread.start()
        else:
            self._found = []

    def _ask(self) -> None:
        try:
            self._found = within_reach(self.places, self._vault_id)
        except BaseException as error:  # raised where the answer is waited for
            self._failed = error

    def answer(self, seconds: float) -> list[BackupInfo] | None:
        """None where they have not answered by then."""
        if self._found is None and self._failed is None:
            self._thread.join(seconds)
        if self._failed is not None:
            raise self._failed
        return self._found

    def wait(self, stop: Stop) -> list[BackupInfo]:
        """UserError("second-silent") where they never answer, or ("cancelled")."""
        end = time.monotonic() + LONGEST
        while (found := self.answer(LOOK)) is None:
            if stop():
                raise cancelled()
            if time.monotonic() > end:
                raise silent()
        return found


def silent() -> UserError:
    return UserError(
        "second-silent",
        QT_TRANSLATE_NOOP("Errors", "The second place does not answer, so no backup was made."),
        QT_TRANSLATE_NOOP("Errors", "Take the stick out and plug it in again."),
    )
