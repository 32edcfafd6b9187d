"""One program per vault: a lock that the system drops when its holder dies."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path
from typing import IO

from coach_app.data.storage import files

NAME = "app.lock"


class VaultLock:
    """The lock file of a vault folder. The operating system holds the lock, not the file:
    after kill -9 the file is still there, and free."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / NAME
        self._file: IO[bytes] | None = None

    def acquire(self) -> bool:
        """True when this program now holds the vault; False when another one does.

        Raises OSError where the folder cannot be written, UserError where a link lies there.
        """
        if self._file is not None:
            return True
        file = files.open_kept(self.path)
        if not _lock(file):
            file.close()
            return False
        self._file = file
        if os.fstat(file.fileno()).st_nlink == 1:  # else it is also somebody's other file
            file.seek(0)
            file.truncate()
            file.write(str(os.getpid()).encode())
            file.flush()
        return True

    def release(self) -> None:
        if self._file is None:
            return
        file, self._file = self._file, None
        with contextlib.suppress(OSError):
            _unlock(file)
        file.close()

    def holder(self) -> int | None:
        """Process id that the holder wrote down, for a message."""
        try:
            return int(self.path.read_text() or 0) or None
        except (OSError, ValueError):
            return None


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> bool:
        try:
            file.seek(1_000_000)  # beyond the text, so that others can read the pid
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _unlock(file: IO[bytes]) -> None:
        file.seek(1_000_000)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _lock(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _unlock(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)
