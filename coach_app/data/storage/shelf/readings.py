"""Which copies were really read, byte for byte, and what came of it: ``read.json`` in the vault.

A look at a copy sees its table of contents alone. What was read counts as long as the file has
the same size and moment, and is read again after some days: a disk forgets without a trace.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import errno
import hashlib
import json
import os
import zipfile
from dataclasses import asdict, dataclass
from pathlib import Path

from coach_app.data.storage import files
from coach_app.data.storage.layout import READ
from coach_app.data.storage.shelf.backup_file import (
    DATABASE,
    HEADER,
    NO_BACKUP,
    read_manifest,
)
from coach_app.data.storage.shelf.kept import CHUNK, Stop, cancelled
from coach_app.errors import UserError
from coach_app.moments import sane_moment

AGAIN = dt.timedelta(days=3)
MAX_BYTES = 1_000_000


@dataclass(frozen=True)
class Reading:
    """``size`` and ``mtime`` (ns) of the file that was read."""

    size: int
    mtime: int
    at: str
    whole: bool


class Readings:
    """Those of one vault, in both places. Used on any thread: each note is a new table."""

    def __init__(self, folder: Path, *, kept: bool = True) -> None:
        """``kept``: also over the end of the program, which safe mode does not do."""
        self._folder, self._kept = folder, kept
        self._table = _load(folder)

    def of(self, path: Path) -> Reading | None:
        """None where this very file was never read."""
        found = self._table.get(str(path.absolute()))
        return found if found is not None and (found.size, found.mtime) == _stamp(path) else None

    def is_bad(self, path: Path) -> bool:
        found = self.of(path)
        return found is not None and not found.whole

    def is_good(self, path: Path) -> bool:
        found = self.of(path)
        return found is not None and found.whole

    def due(self, path: Path, now: dt.datetime | None = None) -> bool:
        """What is known to be bad is not read again: it stays so until there is another one."""
        found = self.of(path)
        if found is None or not found.whole:
            return found is None
        return not dt.timedelta() <= (now or dt.datetime.now(dt.UTC)) - _moment(found) < AGAIN

    def note(self, path: Path, whole: bool) -> None:
        """It was read just now. Not worth failing for: else it is read once more."""
        stamp = _stamp(path)
        if stamp is None:
            return
        at = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
        table = {name: one for name, one in self._table.items() if _stays(name, path.parent)}
        table[str(path.absolute())] = Reading(*stamp, at, whole)
        self._table = table
        if self._kept:
            rows = {name: asdict(one) for name, one in table.items()}
            with contextlib.suppress(OSError, UserError):
                files.write_atomic(self._folder / READ, json.dumps(rows, indent=1).encode())


def read_whole(path: Path, stop: Stop) -> bool:
    """Read it from end to end; whether it holds what was checked when it was made.

    OSError where its disk does not answer, UserError("cancelled").
    """
    try:
        with zipfile.ZipFile(path) as archive:
            sums = read_manifest(archive)["sha256"]
            return all(_sum(archive, name, stop) == sums[name] for name in (HEADER, DATABASE))
    except NO_BACKUP:
        return False
    except OSError as error:
        if error.errno in (errno.EIO, errno.EINVAL):
            return False  # a spot on the disk that cannot be read any more
        raise
    except UserError as error:
        if error.code == "cancelled":
            raise
        return False


def _sum(archive: zipfile.ZipFile, name: str, stop: Stop) -> str:
    found = hashlib.sha256()
    with archive.open(name) as file:
        while chunk := file.read(CHUNK):
            if stop():
                raise cancelled()
            found.update(chunk)
    return found.hexdigest()


def _stays(name: str, looked_in: Path) -> bool:
    """Copies of a place that is away are remembered; what was thinned out here is not."""
    path = Path(name)
    return path.parent != looked_in.absolute() or os.path.lexists(path)


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        about = path.stat()
    except OSError:
        return None
    return about.st_size, about.st_mtime_ns


def _moment(reading: Reading) -> dt.datetime:
    try:
        return sane_moment(reading.at)
    except ValueError:
        return dt.datetime.fromtimestamp(0, dt.UTC)


def _load(folder: Path) -> dict[str, Reading]:
    try:
        rows = json.loads(files.read(folder / READ, MAX_BYTES))
        return {str(name): _reading(one) for name, one in rows.items()}
    except (OSError, UserError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}


def _reading(one: dict[str, object]) -> Reading:
    size, mtime, at, whole = one["size"], one["mtime"], one["at"], one["whole"]
    if type(size) is not int or type(mtime) is not int or type(whole) is not bool:
        raise ValueError("no reading")
    return Reading(size, mtime, str(at), whole)
