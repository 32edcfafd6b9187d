"""Whether the open vault takes writes: damage that is found, safe mode, or files that are no longer
in their place make it read-only.

Damage until it is closed: nothing that was read from a damaged file is written back into it.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.data.storage.in_place import InPlace
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
        self._told_apart: list[Callable[[], None]] = []
        self._was_apart = False
        self._place: InPlace | None = None
        self._lock = threading.Lock()

    @property
    def read_only(self) -> bool:
        """Looks whether the files are in their place."""
        return self.safe or self.damaged or self.apart is not None

    def watch(self, place: InPlace) -> None:
        """From now on it is looked at before each transaction."""
        self._place = place

    @property
    def apart(self) -> UserError | None:
        """Why what is open is not what lies there; None again where it was put back."""
        if self._place is None or self.damaged:
            return None
        fault = self._place.fault()
        with self._lock:
            known, self._was_apart = self._was_apart, self._was_apart or fault is not None
        if fault is not None and not known:
            for callback in tuple(self._told_apart):
                callback()
        return fault

    def changing(self) -> contextlib.AbstractContextManager[None]:
        """Around what writes main file or log beside the transactions of the pool."""
        return contextlib.nullcontext() if self._place is None else self._place.changing()

    def subscribe_apart(self, callback: Callable[[], None]) -> None:
        """``callback`` hears once when the files are found to be elsewhere, on any thread."""
        self._told_apart.append(callback)

    def must_be_ours(self) -> None:
        """UserError("vault-apart") or ("vault-overwritten")."""
        fault = self.apart
        if fault is not None:
            raise fault

    def must_read_ours(self) -> None:
        """What stands in another file is not shown as if it were ours; one that is elsewhere, and
        open still, can be read."""
        fault = self.apart
        if fault is not None and fault.code == "vault-overwritten":
            raise fault

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
        self.must_be_ours()
        if self.safe:
            raise UserError(
                "safe-mode",
                QT_TRANSLATE_NOOP("Errors", "This is safe mode: you can read, not write."),
                QT_TRANSLATE_NOOP("Errors", "Start Coach App as usual to write."),
            )
