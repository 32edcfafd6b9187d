"""Copies of before an erasure: they still hold, encrypted, who was erased since.

Either they expire by themselves (no backup is kept longer than 90 days), or the coach has them
destroyed now. A new backup, checked, stands in their place before the first of them goes.
"""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from coach_app.data.storage.backup import BackupInfo, Backups, list_backups
from coach_app.data.storage.layout import BACKUPS, generation_number, generations
from coach_app.data.storage.succession import drop

if TYPE_CHECKING:
    from coach_app.data.vault import Vault

EXPIRE_DAYS = 90


@dataclass(frozen=True)
class OldCopies:
    """What lies where, from before ``moment``. ``last_day``: when the last backup expires."""

    here: int
    elsewhere: int
    older_versions: int  # generations that could not be backed up: these expire never
    out_of_reach: tuple[Path, ...]  # second places that are not plugged in now
    last_day: dt.date | None


def old_copies(vault: Vault, moment: dt.datetime) -> OldCopies:
    """Copies of this vault that were made before ``moment``, within reach."""
    here = _before(vault, vault.folder / BACKUPS, moment)
    away = [info for place in vault.places for info in _before(vault, place, moment)]
    dates = [info.made_at for info in (*here, *away)]
    last = max(dates) + dt.timedelta(days=EXPIRE_DAYS) if dates else None
    return OldCopies(
        len(here),
        len(away),
        len(_lower(vault)),
        tuple(place for place in vault.places if not place.is_dir()),
        last.astimezone().date() if last else None,
    )


def purge_old_copies(
    vault: Vault, now: dt.datetime, on_progress: Callable[[float], None] | None = None
) -> OldCopies:
    """Destroy them, after one new backup in each place; answers what is left.

    Removed clients must be erased already. UserError or OSError: nothing was destroyed in
    the place that failed. Slow; runs on any thread.
    """
    tell = on_progress or (lambda share: None)
    backups = Backups(vault)
    made = backups.make(now, kind="manual")
    tell(0.5)
    for info in list_backups(vault.folder / BACKUPS):
        if info.vault_id == vault.vault_id and info.path != made.path:
            info.path.unlink(missing_ok=True)
    for generation in _lower(vault):
        drop(generation)
    tell(0.7)
    for place in vault.places:
        theirs = _before(vault, place, None)
        if not theirs:
            continue
        copy = backups.copy_to(place)
        for info in theirs:
            if info.path != copy:
                with contextlib.suppress(FileNotFoundError):
                    info.path.unlink()
    tell(1.0)
    return old_copies(vault, made.made_at)


def _before(vault: Vault, place: Path, moment: dt.datetime | None) -> list[BackupInfo]:
    return [
        info
        for info in list_backups(place)
        if info.vault_id == vault.vault_id and (moment is None or info.made_at < moment)
    ]


def _lower(vault: Vault) -> list[Path]:
    ours = generation_number(vault.generation)
    return [path for path in generations(vault.folder) if generation_number(path) < ours]
