"""Backups that hold more than the database in use: an older copy of it was put back from outside.

Which numbers they have stays noted in the generation (``ahead``), as those made from now on get
higher ones. No thinning or clearing away takes them until the coach has gone back to a backup,
which makes a generation without the note.
"""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Engine

from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.data.storage import files, user_version
from coach_app.data.storage.layout import AHEAD
from coach_app.data.storage.shelf import saved_mark
from coach_app.data.storage.shelf.backup_file import BackupInfo
from coach_app.data.storage.shelf.kept import within_reach
from coach_app.errors import UserError


class Ahead(NamedTuple):
    """Numbers above ``known``, up to ``highest``."""

    known: int = 0
    highest: int = 0

    def holds(self, info: BackupInfo) -> bool:
        """A safety backup is made before its number is known to anybody: none of those."""
        return self.known < info.number <= self.highest and info.kind != "safety"


def read(generation: Path) -> Ahead:
    """Holds none where nothing is noted."""
    try:
        known, highest = files.read(generation / AHEAD, 100).decode("ascii").split()
        return Ahead(int(known), int(highest))
    except (OSError, UserError, ValueError):
        return Ahead()


def stays(
    generation: Path, newest: BackupInfo, back: dt.datetime | None
) -> Callable[[BackupInfo], bool]:
    """Which backups no thinning takes: noted ones, and, whoever noted it or not, those that count
    more commits than ``newest``, which holds all there is now.

    Commits are only ever added, but for going back on purpose (``back``: when that was): what was
    there then may go.
    """
    noted = read(generation)

    def more(info: BackupInfo) -> bool:
        known = back is not None and info.made_at <= back
        if known or info.kind == "safety" or info.writes is None or newest.writes is None:
            return False
        return info.writes > newest.writes

    return lambda info: noted.holds(info) or more(info)


def carry(old: Path, new: Path) -> None:
    """To a generation that holds the same, under another key."""
    noted = read(old)
    if noted.highest:
        _write(new, noted)


def lying(generation: Path, places: Iterable[Path], vault_id: str) -> bool:
    """Whether some of those that are noted are still there."""
    noted = read(generation)
    return noted.highest > 0 and any(map(noted.holds, within_reach(places, vault_id)))


def look(
    engine: Engine, generation: Path, found: Sequence[BackupInfo], came_with: int, *, safe: bool
) -> tuple[UserError, ...]:
    """What is to be told of the backups ``found`` within reach.

    ``safe``: nothing is noted. One is ahead by its number, unless the database came with as many
    commits (``came_with``: at this opening): a program that was killed behind making it had no
    time to note the number.
    """
    number = _number(engine)
    noted = read(generation)
    new = [
        info.number
        for info in found
        if Ahead(number, info.number).holds(info)
        and (info.writes is None or info.writes > came_with)
        and not noted.holds(info)
    ]
    if new:
        known = min(number, noted.known) if noted.highest else number
        noted = Ahead(known, max(*new, noted.highest))
        if not safe:
            saved_mark.drop(generation.parent)  # it told of the newer one
            with contextlib.suppress(OSError):
                _write(generation, noted)
    held = [info for info in found if noted.holds(info)]
    return (_behind(max(held, key=lambda info: info.number)),) if held else ()


def _write(generation: Path, noted: Ahead) -> None:
    files.write_atomic(generation / AHEAD, f"{noted.known} {noted.highest}\n".encode("ascii"))


def _number(engine: Engine) -> int:
    """The number of the last backup that the database knows."""
    with engine.connect().execution_options(read_only=True) as connection:
        return user_version.number_in(
            int(connection.exec_driver_sql("PRAGMA user_version").scalar() or 0)
        )


def _behind(newest: BackupInfo) -> UserError:
    return UserError(
        "behind-backup",
        QT_TRANSLATE_NOOP("Errors", "The file with your notes is older than one of your backups."),
        QT_TRANSLATE_NOOP(
            "Errors", "Restore the backup of {when} in Settings. Until then it is kept."
        ),
        when=f"{newest.made_at.astimezone():%d-%m-%Y %H:%M}",
    )
