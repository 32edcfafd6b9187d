"""Whether the open vault takes writes: damage that is found, or safe mode, makes it read-only.

Until it is closed: nothing that was read from a damaged file is written back into it.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.errors import UserError


@dataclass(frozen=True)
class Source:
    """A database and the salt of its key."""

    path: Path
    db_salt: bytes


class Condition:
    """Heard and asked on any thread."""

    def __init__(self, *, safe: bool = False) -> None:
        self.safe = safe
        self.damaged = False
        self.gathered: Source | None = None  # what can be read of the damaged one
        self._told: list[Callable[[], None]] = []
        self._lock = threading.Lock()

    @property
    def read_only(self) -> bool:
        return self.safe or self.damaged

    def subscribe(self, callback: Callable[[], None]) -> None:
        """``callback`` hears once when damage is found, on the thread that found it."""
        self._told.append(callback)

    def unsubscribe(self, callback: Callable[[], None]) -> None:
        if callback in self._told:
            self._told.remove(callback)

    def found_damage(self) -> None:
        with self._lock:
            known, self.damaged = self.damaged, True
        if not known:
            for callback in tuple(self._told):
                callback()

    def must_write(self) -> None:
        """UserError("vault-damaged") or ("safe-mode") where nothing may be written."""
        if self.damaged:
            raise UserError(
                "vault-damaged",
                QT_TRANSLATE_NOOP("Errors", "The file with your notes is damaged: read only."),
                QT_TRANSLATE_NOOP("Errors", "This was not kept. Copy it, then restore a backup."),
            )
        if self.safe:
            raise UserError(
                "safe-mode",
                QT_TRANSLATE_NOOP("Errors", "This is safe mode: you can read, not write."),
                QT_TRANSLATE_NOOP("Errors", "Start Coach App as usual to write."),
            )
