"""Bringing the ledger of erased clients into backups, and reading it from all of them."""

from __future__ import annotations

import json
import logging
import os
import shutil
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from coach_app.data.storage import files
from coach_app.data.storage.backup import (
    DATABASE,
    HEADER,
    MANIFEST,
    BackupInfo,
    damaged_backup,
    is_whole,
    read_manifest,
)
from coach_app.data.storage.layout import BACKUPS
from coach_app.data.storage.ledger import Erased, to_rows, union
from coach_app.data.storage.shelf.backup_file import damage_told
from coach_app.data.storage.shelf.kept import within_reach
from coach_app.data.storage.shelf.readings import Readings
from coach_app.errors import UserError

log = logging.getLogger(__name__)


def spread(
    found: Iterable[BackupInfo], erased: Mapping[str, str], readings: Readings
) -> list[Path]:
    """Enter these clients in each of the backups that lacks them.

    Answers the backups that could not be rewritten. They get it at the next opening.
    """
    missed = []
    for info in found:
        if not set(erased) - set(info.erased or {}) or not info.path.exists():
            continue  # it knows, or was cleared away since
        try:
            enter_erased(info.path, union(info.erased or {}, erased))
            readings.note(info.path, True)
        except (UserError, OSError) as error:
            log.warning("ledger not entered in a backup: %s", type(error).__name__)
            missed.append(info.path)
    return missed


def in_backups(folder: Path, vault_id: str, places: Iterable[Path] = ()) -> tuple[Erased, bool]:
    """What the manifests say together; and whether one in the vault's own folder says it.

    Each erasure enters itself in all of the own folder, so one of those knows.
    """
    own = folder / BACKUPS
    found = within_reach((own, *places), vault_id)
    together = union(*(info.erased for info in found if info.erased is not None))
    return together, any(info.erased is not None and info.path.parent == own for info in found)


def enter_erased(path: Path, erased: Erased) -> None:
    """Bring these clients into the manifest of a backup that is there already.

    The whole file is written anew beside it, checked, and renamed. UserError or OSError
    leaves the backup of before.
    """
    part = path.with_name(path.name + ".part")
    try:
        with damage_told():
            with zipfile.ZipFile(path) as archive, files.create_anew(part) as new:
                manifest = read_manifest(archive) | {"erased": to_rows(erased)}
                with zipfile.ZipFile(new, "w", zipfile.ZIP_STORED) as renewed:
                    renewed.writestr(MANIFEST, json.dumps(manifest, indent=1))
                    renewed.writestr(HEADER, archive.read(HEADER))
                    entry = zipfile.ZipInfo(DATABASE, archive.getinfo(DATABASE).date_time)
                    entry.file_size = archive.getinfo(DATABASE).file_size  # large ones need it told
                    with archive.open(DATABASE) as source, renewed.open(entry, "w") as target:
                        shutil.copyfileobj(source, target, 1024 * 1024)
                new.flush()
                os.fsync(new.fileno())
            if not is_whole(part):
                raise damaged_backup()
            os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)
    files.sync_folder(path.parent)
