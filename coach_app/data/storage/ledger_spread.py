"""Bringing the ledger of erased clients into backups, and reading it from all of them."""

from __future__ import annotations

import contextlib
import json
import logging
import os
import shutil
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from coach_app.data.storage import files
from coach_app.data.storage.backup import (
    DATABASE,
    HEADER,
    MANIFEST,
    BackupInfo,
    damaged_backup,
    is_whole,
    list_backups,
    read_manifest,
)
from coach_app.data.storage.layout import BACKUPS
from coach_app.data.storage.ledger import Erased, to_rows, union
from coach_app.data.storage.shelf.backup_file import damage_told
from coach_app.errors import UserError

log = logging.getLogger(__name__)


def spread(
    folder: Path, vault_id: str, erased: Mapping[str, str], places: Iterable[Path] = ()
) -> list[Path]:
    """Enter these clients in every reachable backup of this vault that lacks them.

    Answers the backups that could not be rewritten. They get it at the next opening.
    """
    missed = []
    for info in _ours(folder, vault_id, places):
        if not set(erased) - set(info.erased or {}):
            continue
        try:
            enter_erased(info.path, union(info.erased or {}, erased))
        except (UserError, OSError) as error:
            log.warning("ledger not entered in a backup: %s", type(error).__name__)
            missed.append(info.path)
    return missed


def in_backups(folder: Path, vault_id: str, places: Iterable[Path] = ()) -> tuple[Erased, bool]:
    """What the manifests say together; and whether one in the vault's own folder says it.

    Each erasure enters itself in all of the own folder, so one of those knows.
    """
    together: Erased = {}
    told = False
    for info in _ours(folder, vault_id, places):
        if info.erased is not None:
            together = union(together, info.erased)
            told = told or info.path.parent == folder / BACKUPS
    return together, told


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


def _ours(folder: Path, vault_id: str, places: Iterable[Path]) -> Iterator[BackupInfo]:
    for place in (folder / BACKUPS, *places):
        with contextlib.suppress(OSError):
            for info in list_backups(place):
                if info.vault_id == vault_id:
                    yield info
