"""To another laptop: one file that takes everything along, a fresh backup with a clear name."""

from __future__ import annotations

import contextlib
import datetime as dt
import errno
import hashlib
import os
import shutil
from collections.abc import Callable
from pathlib import Path

from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.data.storage import files
from coach_app.data.storage.backup import (
    BackedUp,
    BackupInfo,
    Backups,
    cancelled,
    damaged_backup,
    is_whole,
    read_info,
)
from coach_app.data.storage.shelf.place_faults import FULL, SHUT
from coach_app.errors import UserError

CHUNK = 1024 * 1024


def make_moving_file(
    vault: BackedUp,
    target: Path,
    now: dt.datetime,
    on_progress: Callable[[float], None] | None = None,
    is_cancelled: Callable[[], bool] | None = None,
) -> BackupInfo:
    """Make a backup and put a copy of it at ``target``, read back from there and checked.

    What lay there under this name is replaced at the end. UserError("inside-vault") for a place
    in the vault itself, where nobody would look for it and a restore would not see it.
    """
    tell, stop = on_progress or (lambda share: None), is_cancelled or (lambda: False)
    if target.absolute().is_relative_to(vault.folder.absolute()):
        raise UserError(
            "inside-vault",
            QT_TRANSLATE_NOOP("Errors", "That place is inside the vault on this laptop."),
            QT_TRANSLATE_NOOP("Errors", "Choose a USB stick, for example."),
        )
    backups = Backups(vault)
    made = backups.make(now, "manual", lambda share: tell(0.5 * share), is_cancelled)
    part = target.with_name(f".{target.name}.part")
    try:
        part.unlink(missing_ok=True)  # of a try that was cut off
        wanted = _copy(made.path, part, made.size, tell, stop)
        if not is_whole(part) or _sum(part) != wanted:
            raise damaged_backup()
        tell(0.95)
        os.replace(part, target)
    except OSError as error:
        raise _refused(error) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
    files.sync_folder(target.parent)
    tell(1.0)
    return read_info(target)


def _refused(error: OSError) -> Exception:
    if error.errno in FULL:
        return UserError(
            "place-full",
            QT_TRANSLATE_NOOP("Errors", "There is no room for the file in that place."),
            QT_TRANSLATE_NOOP("Errors", "Make room there, or choose another place."),
        )
    if error.errno in SHUT:
        return UserError(
            "place-read-only",
            QT_TRANSLATE_NOOP("Errors", "Nothing can be written in that place."),
            QT_TRANSLATE_NOOP("Errors", "Unlock the stick, or choose another place."),
        )
    return error


def _copy(
    source: Path, part: Path, size: int, tell: Callable[[float], None], stop: Callable[[], bool]
) -> str:
    """To the disk, in pieces; the sum of what was read."""
    read, done = hashlib.sha256(), 0
    if shutil.disk_usage(part.parent).free < size:
        raise OSError(errno.ENOSPC, "no room")
    with files.create(part) as target, source.open("rb") as file:
        while piece := file.read(CHUNK):
            if stop():
                raise cancelled()
            target.write(piece)
            read.update(piece)
            done += len(piece)
            tell(0.5 + 0.4 * done / max(size, 1))
        target.flush()
        os.fsync(target.fileno())
    return read.hexdigest()


def _sum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
