"""Older copies of a vault: what still holds somebody who was erased, and clearing that away.

The newest state lies in a verified backup before anything goes; without one nothing does.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path

from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.data.storage import files, succession
from coach_app.data.storage.backup import BackedUp, BackupInfo, is_whole, list_backups
from coach_app.data.storage.layout import (
    BACKUPS,
    generation_number,
    generation_of,
    generations,
)
from coach_app.errors import UserError

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class OldCopies:
    """``generations``: what a restore left for its undo. ``unreachable``: named places that are
    not there now; what lies in them stays until they are."""

    backups: tuple[BackupInfo, ...]
    generations: tuple[Path, ...]
    unreachable: int = 0

    def __len__(self) -> int:
        return len(self.backups) + len(self.generations)


def copies_of(vault: BackedUp, places: tuple[Path, ...], besides: Path | None = None) -> OldCopies:
    """All there are of this vault, but the database in use and ``besides``."""
    found = []
    for place in (vault.folder / BACKUPS, *places):
        found += [
            info
            for info in list_backups(place)
            if info.vault_id == vault.vault_id and info.path != besides
        ]
    now = generation_number(generation_of(vault.folder))
    older = tuple(path for path in generations(vault.folder) if generation_number(path) < now)
    return OldCopies(tuple(found), older, sum(not place.is_dir() for place in places))


def drop_all_but(vault: BackedUp, places: tuple[Path, ...], newest: Path) -> OldCopies:
    """Delete every older copy, once ``newest`` is whole; answers what could not be deleted.

    UserError("no-new-copy") where it is not, and nothing is deleted.
    """
    if not is_whole(newest):
        raise UserError(
            "no-new-copy",
            QT_TRANSLATE_NOOP("Errors", "There is no sound new backup, so no old one was deleted."),
            QT_TRANSLATE_NOOP("Errors", "Make a backup in Settings, and try again."),
        )
    old = copies_of(vault, places, besides=newest)
    for info in old.backups:
        try:
            info.path.unlink()
        except OSError as error:
            log.warning("an old backup stays: %s", type(error).__name__)
    for path in old.generations:
        try:
            succession.drop(path)
        except OSError as error:
            log.warning("an old generation stays: %s", type(error).__name__)
    for place in {info.path.parent for info in old.backups}:
        files.sync_folder(place)
    return copies_of(vault, places, besides=newest)
