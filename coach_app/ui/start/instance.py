"""One program per vault: a second start brings the first one to the front.

The second program leaves a file in the vault's folder; the first watches that
folder. No socket is opened for this, not even a local one.
"""

from __future__ import annotations

import contextlib
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal, Slot

from coach_app.data.storage import files

REQUEST = "bring-to-front"


def ask_first(folder: Path) -> bool:
    """Ask the program that holds ``folder`` to come to the front; False if we can't."""
    import secrets

    try:
        # A fresh word each time: overwriting a file with itself might go unnoticed.
        with files.create_anew(folder / REQUEST) as file:
            file.write(secrets.token_hex(8).encode())
    except OSError:
        return False
    return True


class FrontWatcher(QObject):
    """In the first program: says when another one asked for it."""

    asked = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = folder / REQUEST
        self._remove()
        self._watcher = QFileSystemWatcher([str(folder)], self)
        self._watcher.directoryChanged.connect(self._look)

    @Slot(str)
    def _look(self, _folder: str) -> None:
        if self._remove():
            self.asked.emit()

    def _remove(self) -> bool:
        with contextlib.suppress(OSError):
            self._file.unlink()
            return True
        return False
