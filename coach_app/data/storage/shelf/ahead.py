"""Backups that hold more than the database in use: an older copy of it was put back from outside.

Which numbers they have stays noted in the generation (``ahead``), as those made from now on get
higher ones. No thinning or clearing away takes them until the coach has gone back to a backup,
which makes a generation without the note.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Sequence
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
    engine: Engine, generation: Path, found: Sequence[BackupInfo], *, safe: bool
) -> tuple[UserError, ...]:
    """What is to be told of the backups ``found`` within reach.

    ``safe``: nothing is noted. One is ahead by its number, unless the database counts as many
    commits: a program that was killed behind making it had no time to note the number.
    """
    number, writes = _stands(engine)
    noted = read(generation)
    new = [
        info.number
        for info in found
        if Ahead(number, info.number).holds(info)
        and (info.writes is None or info.writes > writes)
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


def _stands(engine: Engine) -> tuple[int, int]:
    """The number of the last backup that the database knows, and its commits."""
    with engine.connect().execution_options(read_only=True) as connection:
        kept = int(connection.exec_driver_sql("PRAGMA user_version").scalar() or 0)
        table = "SELECT 1 FROM sqlite_master WHERE name = 'log_mark'"
        if connection.exec_driver_sql(table).first() is None:
            return user_version.number_in(kept), 0
        writes = connection.exec_driver_sql("SELECT writes FROM log_mark").scalar()
    return user_version.number_in(kept), int(writes or 0)


def _behind(newest: BackupInfo) -> UserError:
    return UserError(
        "behind-backup",
        QT_TRANSLATE_NOOP("Errors", "The file with your notes is older than one of your backups."),
        QT_TRANSLATE_NOOP(
            "Errors", "Restore the backup of {when} in Settings. Until then it is kept."
        ),
        when=f"{newest.made_at.astimezone():%d-%m-%Y %H:%M}",
    )
