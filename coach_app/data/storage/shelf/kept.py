"""The backups of one vault in a folder, and thinning them out."""

from __future__ import annotations

import contextlib
import datetime as dt
import re
from collections.abc import Callable, Iterable
from pathlib import Path

from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.data.storage.shelf.backup_file import BackupInfo, list_backups
from coach_app.data.storage.shelf.thinning import Mark, surplus
from coach_app.errors import UserError

CHUNK = 1024 * 1024
SPARE = 4 * 1024 * 1024  # bytes that a backup leaves free on a disk: the notes come first
OUR_NAME = re.compile(r"\d{8}T\d{6}Z(-\d+)?\.ccb")

Tell = Callable[[float], None]
Stop = Callable[[], bool]


def cancelled() -> UserError:
    return UserError("cancelled", QT_TRANSLATE_NOOP("Errors", "Stopped. Nothing was changed."))


def ours(folder: Path, vault_id: str) -> list[BackupInfo]:
    """Those of this vault, newest first."""
    return [info for info in list_backups(folder) if info.vault_id == vault_id]


def within_reach(places: Iterable[Path], vault_id: str) -> list[BackupInfo]:
    """Those of this vault in all these folders, one folder after the other."""
    return [info for place in dict.fromkeys(places) for info in ours(place, vault_id)]


def thin_out(
    folder: Path, vault_id: str, now: dt.datetime, stays: Callable[[BackupInfo], bool]
) -> None:
    """Only of this vault, and only what has a name that this program gave it.

    ``stays``: whether one holds more than the database in use.
    """
    found = {
        info.path.name: info
        for info in ours(folder, vault_id)
        if OUR_NAME.fullmatch(info.path.name)
    }
    marks = [
        Mark(name, info.number, info.made_at, info.kind == "safety", stays(info))
        for name, info in found.items()
    ]
    for name in surplus(marks, now):
        with contextlib.suppress(OSError):  # the next backup tries again
            found[name].path.unlink(missing_ok=True)
