"""Copies of before an erasure: they still hold, encrypted, who was erased since.

Either they expire by themselves (no backup is kept longer than 90 days), or the coach has them
destroyed now. A new backup, checked, stands in their place before the first of them goes.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from coach_app.data.storage import files
from coach_app.data.storage.backup import BackupInfo, Backups
from coach_app.data.storage.layout import BACKUPS, generation_number, generations
from coach_app.data.storage.shelf import ahead
from coach_app.data.storage.shelf.kept import within_reach
from coach_app.data.storage.shelf.second_place import is_known_by_content
from coach_app.data.storage.succession import drop, went_back_at

if TYPE_CHECKING:
    from coach_app.data.vault import Vault

EXPIRE_DAYS = 90
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class OldCopies:
    """What lies where. ``last_day``: when the last of the backups has expired."""

    backups: tuple[BackupInfo, ...]
    older_versions: tuple[Path, ...]  # generations that could not be backed up: they stay
    out_of_reach: tuple[Path, ...]  # second places that are not plugged in now
    last_day: dt.date | None

    def __len__(self) -> int:
        return len(self.backups) + len(self.older_versions) + len(self.out_of_reach)


def old_copies(vault: Vault, besides: str = "") -> OldCopies:
    """All of this vault but the database in use, and backups of the name ``besides``."""
    backups = [
        info
        for info in within_reach((vault.folder / BACKUPS, *vault.places), vault.vault_id)
        if info.path.name != besides
    ]
    dates = [info.made_at for info in backups]
    last = max(dates) + dt.timedelta(days=EXPIRE_DAYS) if dates else None
    ours = generation_number(vault.generation)
    return OldCopies(
        tuple(backups),
        tuple(path for path in generations(vault.folder) if generation_number(path) < ours),
        tuple(place for place in vault.places if not is_known_by_content(place, vault.vault_id)),
        last.astimezone().date() if last else None,
    )


def purge_old_copies(
    vault: Vault, now: dt.datetime, on_progress: Callable[[float], None] | None = None
) -> OldCopies:
    """Destroy them, after one new backup in each place; answers what is left.

    Who was removed must be erased already. UserError or OSError where the new backup, or its
    copy in a second place, cannot be made: nothing was destroyed in that place. Slow; runs on
    any thread.
    """
    tell = on_progress or (lambda share: None)
    backups = Backups(vault)
    made = backups.make(now, kind="manual")
    tell(0.5)
    _destroy(vault, vault.folder / BACKUPS, made)
    for generation in old_copies(vault).older_versions:
        drop(generation)
    tell(0.7)
    for place in {info.path.parent for info in old_copies(vault, made.path.name).backups}:
        backups.copy_to(place)
        _destroy(vault, place, made)
    tell(1.0)
    return old_copies(vault, made.path.name)


def _destroy(vault: Vault, place: Path, made: BackupInfo) -> None:
    """All but what holds more than the database in use: the coach has not chosen yet."""
    stays = ahead.stays(vault.generation, made, went_back_at(vault.generation))
    for info in old_copies(vault, made.path.name).backups:
        if info.path.parent == place and not stays(info):
            try:
                info.path.unlink()
            except OSError as error:  # counted among what is left
                log.warning("an old backup stays: %s", type(error).__name__)
    with contextlib.suppress(OSError):
        files.sync_folder(place)
