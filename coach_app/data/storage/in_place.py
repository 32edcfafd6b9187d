"""Whether the files of an open vault still are what was opened, and lie where they lay.

A sync tool, another program or a hand may replace, rename or delete them under the running app.
The open connections go on writing into files that no opening will find, or into another file.
Told by a look at names, sizes and times: no statement, and no lock that it could drop (a database
that is opened and closed beside SQLite loses SQLite's locks; its log has none).
"""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.data.storage import files
from coach_app.errors import UserError

_HEAD = 32  # bytes at the beginning of a log: other ones each time it begins anew
_Id = tuple[int, int] | None  # device and number of a file; None where there is none


class _Look(NamedTuple):
    """What only we change: main file and log."""

    size: int
    time: int
    log_head: bytes
    log_size: int


class InPlace:
    """Of one open vault; asked on any thread."""

    def __init__(
        self,
        folder: Path,
        database: Path,
        read: Callable[[], object],
        holds_all: Callable[[], bool],
    ) -> None:
        """``read`` tells what the main file alone holds: written by somebody else, it may be only
        touched; ``holds_all``, whether that is all there is. OSError where there is no log yet."""
        self.folder, self._database = folder, database
        self._log = database.with_name(f"{database.name}-wal")
        self._index = database.with_name(f"{database.name}-shm")
        self._names = (folder, database.parent, database, self._log, self._index)
        self._read, self._holds_all = read, holds_all
        self._lock = threading.RLock()
        self._doing = 0  # writes of our own that go on
        self._main_too = False  # whether one of them wrote the main file
        self._overwritten = False
        self.ids = tuple(map(_id_of, self._names))
        self._known, self._holds = self._look(), read()

    def moved_to(self) -> Path | None:
        """The vault's folder, as long as it stays beside its old name."""
        with contextlib.suppress(OSError):
            beside = (path for path in self.folder.parent.iterdir() if path.is_dir())
            return next((path for path in beside if _id_of(path) == self.ids[0]), None)
        return None

    def is_same_disk(self, folder: Path) -> bool:
        there, ours = _id_of(folder), self.ids[0]
        return there is not None and ours is not None and there[0] == ours[0]

    def fault(self) -> UserError | None:
        """What is to be told; None where all is as it was."""
        with self._lock:
            if not self._overwritten and self._doing == 0:
                self._overwritten = self._is_other()
            if self._overwritten:
                return overwritten()
        if any(_id_of(name) != known for name, known in zip(self._names, self.ids, strict=True)):
            return apart(self.folder)
        return None

    def found_other(self) -> UserError:
        """What was read through SQLite is not what was written last."""
        self._overwritten = True
        return overwritten()

    @contextlib.contextmanager
    def changing(self) -> Iterator[None]:
        """While we write main file and log beside a transaction, as to empty the log."""
        self.begin(main=True)
        try:
            yield
        finally:
            self.end()

    def begin(self, *, main: bool = False) -> None:
        """A transaction writes the log alone."""
        with self._lock:
            self._doing += 1
            self._main_too |= main

    def end(self) -> None:
        with self._lock:
            self._doing -= 1
            if self._doing == 0:
                with contextlib.suppress(OSError, UserError):
                    before, now = self._known, self._look()
                    if self._main_too and before[:2] != now[:2]:
                        self._holds = self._read()
                    elif not self._main_too:
                        now = now._replace(size=before.size, time=before.time)
                    self._known, self._main_too = now, False

    def _look(self) -> _Look:
        main, log = self._database.stat(), self._log.stat()
        return _Look(main.st_size, main.st_mtime_ns, files.read(self._log, _HEAD), log.st_size)

    def _is_other(self) -> bool:
        """Whether something else stands in the very files that we have open."""
        if _id_of(self._database) != self.ids[2] or _id_of(self._log) != self.ids[3]:
            return False  # they lie elsewhere, and hold what they held
        try:
            now = self._look()
            if self._index.stat().st_size == 0:
                return True  # to read it through SQLite would end the program
        except (OSError, UserError):
            return False
        before, self._known = self._known, now
        if now.log_head != before.log_head or now.log_size < before.log_size:
            return now.log_size > 0 or not self._holds_all()
        return now[:2] != before[:2] and self._read() != self._holds


def _id_of(path: Path) -> _Id:
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return None
    return found.st_dev, found.st_ino


def apart(folder: Path) -> UserError:
    return UserError(
        "vault-apart",
        QT_TRANSLATE_NOOP("Errors", "Your vault was moved, deleted or replaced while it was open."),
        QT_TRANSLATE_NOOP(
            "Errors", "This was not kept. Put the vault back in “{folder}”, and try again."
        ),
        folder=str(folder),
    )


def overwritten() -> UserError:
    return UserError(
        "vault-overwritten",
        QT_TRANSLATE_NOOP(
            "Errors", "Another file was copied over your notes while the vault was open."
        ),
        QT_TRANSLATE_NOOP(
            "Errors", "This was not kept. Copy it, then lock, and restore your newest backup."
        ),
    )
