"""Verified backups: ``backups/20261123T171800Z.ccb``, a stored ZIP with a manifest, the
header and the encrypted database. Nothing in it is readable without passphrase or sheet.

Check before the copy, copy with SQLite's backup API, check the copy, then rename: damage
never pushes out a good backup, and a crash leaves only a ``.part``.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
import shutil
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from coach_app import __version__
from coach_app.data.faults import fault_of
from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.data.storage import files
from coach_app.data.storage import header as headers
from coach_app.data.storage.condition import Condition
from coach_app.data.storage.engine import KeyedConnection, connect
from coach_app.data.storage.header import Header
from coach_app.data.storage.keys import DataKey
from coach_app.data.storage.ledger import Erased, from_rows, to_rows
from coach_app.errors import UserError
from coach_app.json_values import JsonTable

KEEP = 7  # newest backups that are kept; a safety backup before a restore evicts none
KEEP_SAFETY_DAYS = 90
MANIFEST, HEADER, DATABASE = "manifest.json", "vault.json", "notes.db"
FORMAT = 1
MANIFEST_BYTES = 2_000_000  # one line for each erased client
# What reading any file as a backup may raise; RuntimeError: a ZIP with a password.
NO_BACKUP = (
    zipfile.BadZipFile,
    ValueError,
    KeyError,
    TypeError,
    AttributeError,
    RuntimeError,
    EOFError,
    OverflowError,
    struct.error,
    zlib.error,
)


@dataclass(frozen=True)
class BackupInfo:
    """What can be told of a backup without its key."""

    path: Path
    made_at: dt.datetime
    size: int  # bytes
    clients: int
    meetings: int
    kind: str
    vault_id: str
    schema: str
    verified: bool = True  # every backup is checked before it gets its name
    erased: Erased | None = (
        None  # who was erased, then or since; None in those made before there was a list
    )


def damaged_backup() -> UserError:
    return UserError(
        "backup-damaged",
        QT_TRANSLATE_NOOP("Errors", "This file is not a whole backup of Coach App."),
        QT_TRANSLATE_NOOP("Errors", "Choose another backup. Nothing was changed."),
    )


def cancelled() -> UserError:
    return UserError("cancelled", QT_TRANSLATE_NOOP("Errors", "Stopped. Nothing was changed."))


def check_database(connection: KeyedConnection, *, mend_index: bool = False) -> None:
    """Both integrity checks and the search index; UserError("database-damaged").

    integrity_check alone said "ok" on a page that cipher_integrity_check caught. With
    ``mend_index`` a search index that is out of step is made anew from the texts.
    """
    import sqlcipher3.dbapi2 as sqlcipher

    try:
        if connection.execute("PRAGMA cipher_integrity_check").fetchall():
            raise _damaged()
        found = [row[0] for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
        lost = _indexes_out_of_step(connection)
        if not found and not lost:
            return
        if not mend_index or not all("fts5" in line.lower() for line in found):
            raise _damaged()
        for name in _indexes(connection):
            connection.execute(f'INSERT INTO "{name}"("{name}") VALUES(\'rebuild\')')
    except sqlcipher.DatabaseError as error:
        raise _damaged() from error
    check_database(connection)


def _indexes(connection: KeyedConnection) -> list[str]:
    rows = connection.execute(
        "SELECT name FROM sqlite_master WHERE type='table' AND sql LIKE '%USING fts5%'"
    )
    return [str(name) for (name,) in rows.fetchall()]


def _indexes_out_of_step(connection: KeyedConnection) -> bool:
    import sqlcipher3.dbapi2 as sqlcipher

    for name in _indexes(connection):
        try:
            connection.execute(f'INSERT INTO "{name}"("{name}") VALUES(\'integrity-check\')')
        except sqlcipher.DatabaseError as error:
            if fault_of(str(error)):
                raise
            return True
    return False


def _damaged() -> UserError:
    return UserError(
        "database-damaged",
        QT_TRANSLATE_NOOP("Errors", "The file with your notes is damaged."),
        QT_TRANSLATE_NOOP("Errors", "No backup was made. Restore an earlier one."),
    )


class BackedUp(Protocol):
    """What a backup needs of an open vault."""

    @property
    def folder(self) -> Path: ...
    @property
    def database(self) -> Path: ...
    @property
    def header(self) -> Header: ...
    @property
    def vault_id(self) -> str: ...
    @property
    def condition(self) -> Condition: ...
    def key(self) -> DataKey: ...
    def is_changed(self) -> bool: ...
    def mark_backed_up(self) -> None: ...


class Backups:
    """The backups of an open vault. Slow methods run without Qt, on any thread."""

    def __init__(self, vault: BackedUp) -> None:
        self._vault = vault
        self.folder = vault.folder / "backups"

    def list(self) -> list[BackupInfo]:
        """Newest first; files that are no backups are left alone and not shown."""
        return list_backups(self.folder)

    def last(self) -> BackupInfo | None:
        return next(iter(self.list()), None)

    def due(self) -> bool:
        """Whether something changed since the last backup, or there is none."""
        return self._vault.is_changed() or self.last() is None

    def make(
        self,
        now: dt.datetime,
        kind: str = "auto",
        on_progress: Callable[[float], None] | None = None,
        is_cancelled: Callable[[], bool] | None = None,
    ) -> BackupInfo:
        """Copy, check, keep the newest seven. UserError or OSError; old backups stay."""
        tell = on_progress or (lambda share: None)
        stop = is_cancelled or (lambda: False)
        files.make_folder(self.folder)
        target = _free_name(self.folder, now)
        copy, part = target.with_suffix(".db.part"), target.with_suffix(".ccb.part")
        try:
            counts = self._copy(copy, tell, stop)
            tell(0.8)
            _pack(part, copy, self._vault.header, now, kind, counts)
            os.replace(part, target)
            files.sync_folder(self.folder)
        finally:
            copy.unlink(missing_ok=True)
            part.unlink(missing_ok=True)
        self._vault.mark_backed_up()
        if kind != "safety":  # it may be made to restore just the one that would go
            self._thin(target, now)
        tell(1.0)
        return read_info(target)

    def _copy(
        self, copy: Path, tell: Callable[[float], None], stop: Callable[[], bool]
    ) -> JsonTable:
        key, salt = self._vault.key(), self._vault.header.db_salt
        source = connect(self._vault.database, key, salt)
        try:
            try:
                check_database(source, mend_index=True)
            except UserError as error:
                if error.code == "database-damaged":
                    self._vault.condition.found_damage()
                raise
            tell(0.2)
            target = connect(copy, key, salt, create=True, pragmas=())
            try:

                def step(status: int, remaining: int, total: int) -> None:
                    if stop():
                        raise cancelled()
                    tell(0.2 + 0.4 * (1 - remaining / max(total, 1)))

                source.backup(target, pages=2000, progress=step)
                target.execute("PRAGMA journal_mode=DELETE")
            finally:
                target.close()
        finally:
            source.close()
        return _verify(copy, key, salt)

    def copy_to(self, folder: Path) -> Path:
        """The newest backup to a second place (a USB stick); checked by its sum."""
        last = self.last()
        if last is None:
            raise damaged_backup()
        target, part = folder / last.path.name, folder / (last.path.name + ".part")
        try:
            files.create_anew(part).close()
            shutil.copyfile(last.path, part)
            with part.open("rb+") as file:
                os.fsync(file.fileno())
            if _sum(part) != _sum(last.path):
                raise damaged_backup()
            os.replace(part, target)
        finally:
            part.unlink(missing_ok=True)
        files.sync_folder(folder)
        self._thin(target, last.made_at)
        return target

    def _thin(self, just_made: Path, now: dt.datetime) -> None:
        """Keep the newest seven of this vault, beside the one just made.

        Those from the future stay: a clock that was set back must not make them push out
        what is made now, nor be deleted as if they were old.
        """
        ours = [
            info
            for info in list_backups(just_made.parent)
            if info.vault_id == self._vault.vault_id and info.made_at <= now
        ]
        plain = [info for info in ours if info.kind != "safety"]
        oldest = now - dt.timedelta(days=KEEP_SAFETY_DAYS)
        safety = [info for info in ours if info.kind == "safety" and info.made_at < oldest]
        for info in (*plain[KEEP:], *safety):
            if info.path != just_made:
                info.path.unlink(missing_ok=True)


def list_backups(folder: Path) -> list[BackupInfo]:
    """The backups in a folder, newest first."""
    found = []
    for path in folder.glob("*.ccb") if folder.is_dir() else []:
        try:
            found.append(read_info(path))
        except (UserError, OSError):
            continue
    return sorted(found, key=lambda info: (info.made_at, info.path.name), reverse=True)


def _free_name(folder: Path, now: dt.datetime) -> Path:
    """A name by the clock that is not taken: 20261123T171800Z.ccb, then …Z-2.ccb.

    Also not by what a kill left of one in this same second.
    """
    stamp = now.astimezone(dt.UTC).strftime("%Y%m%dT%H%M%SZ")
    path, number = folder / f"{stamp}.ccb", 2
    while any(path.with_suffix(end).exists() for end in (".ccb", ".db.part", ".ccb.part")):
        path, number = folder / f"{stamp}-{number}.ccb", number + 1
    return path


def _verify(path: Path, key: DataKey, salt: bytes) -> JsonTable:
    """Open the copy anew and check it; what the manifest tells of it."""
    connection = connect(path, key, salt, pragmas=())
    try:
        check_database(connection)
        asked = {
            "clients": "SELECT count(*) FROM client",
            "meetings": "SELECT count(*) FROM meeting",
            "schema": "SELECT version_num FROM alembic_version",
        }
        told = {name: connection.execute(sql).fetchone()[0] for name, sql in asked.items()}
        return told | {"erased": to_rows(erased_in(connection))}
    finally:
        connection.close()


def erased_in(connection: KeyedConnection) -> Erased:
    """The ledger that the database itself keeps."""
    rows = connection.execute("SELECT client_id, erased_at FROM erasure_ledger").fetchall()
    return {str(key): str(at) for key, at in rows}


def _pack(
    part: Path, copy: Path, header: Header, now: dt.datetime, kind: str, counts: JsonTable
) -> None:
    head = headers.to_json(header)
    manifest = {
        "format": FORMAT,
        "app": __version__,
        "vault_id": header.vault_id,
        "kind": kind,
        "made_at": now.astimezone(dt.UTC).isoformat(timespec="seconds"),
        "sha256": {HEADER: hashlib.sha256(head).hexdigest(), DATABASE: _sum(copy)},
        **counts,
    }
    with files.create_anew(part) as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
            archive.writestr(MANIFEST, json.dumps(manifest, indent=1))
            archive.writestr(HEADER, head)
            archive.write(copy, DATABASE)
        file.flush()
        os.fsync(file.fileno())


def is_whole(path: Path) -> bool:
    """Whether a backup holds, byte for byte, what was checked when it was made."""
    try:
        with zipfile.ZipFile(path) as archive:
            sums = read_manifest(archive)["sha256"]
            for name in (HEADER, DATABASE):
                with archive.open(name) as file:
                    if hashlib.file_digest(file, "sha256").hexdigest() != sums[name]:  # type: ignore[arg-type]
                        return False
        return True
    except (*NO_BACKUP, OSError, UserError):
        return False


def _sum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


# -- reading a backup: it may be any file that somebody picked -----------------------------------


def read_manifest(archive: zipfile.ZipFile) -> JsonTable:
    """The manifest of a ZIP that holds just our three files, stored and of sane size."""
    entries = {info.filename: info for info in archive.infolist()}
    if set(entries) != {MANIFEST, HEADER, DATABASE} or len(archive.infolist()) != 3:
        raise damaged_backup()
    stored = all(
        info.compress_type == zipfile.ZIP_STORED and info.compress_size == info.file_size
        for info in entries.values()
    )
    small = entries[MANIFEST].file_size < MANIFEST_BYTES and entries[HEADER].file_size < 100_000
    if not (stored and small):
        raise damaged_backup()
    manifest = json.loads(archive.read(MANIFEST))
    sums = manifest["sha256"]
    if not all(isinstance(sums[name], str) for name in (HEADER, DATABASE)):
        raise damaged_backup()
    if int(manifest["format"]) > FORMAT:
        raise UserError(
            "backup-newer",
            QT_TRANSLATE_NOOP("Errors", "This backup was made by a newer Coach App."),
            QT_TRANSLATE_NOOP("Errors", "Install the newest version. Nothing was changed."),
        )
    return dict(manifest)


def read_info(path: Path) -> BackupInfo:
    """What the manifest says. UserError("backup-damaged") or ("backup-newer")."""
    try:
        with zipfile.ZipFile(path) as archive:
            manifest = read_manifest(archive)
        made_at = dt.datetime.fromisoformat(manifest["made_at"])
        if made_at.tzinfo is None:
            raise damaged_backup()
        return BackupInfo(
            path,
            made_at,
            path.stat().st_size,
            int(manifest["clients"]),
            int(manifest["meetings"]),
            str(manifest["kind"]),
            str(manifest["vault_id"]),
            str(manifest["schema"]),
            erased=from_rows(manifest["erased"]) if "erased" in manifest else None,
        )
    except NO_BACKUP as error:
        raise damaged_backup() from error


def read_header(path: Path) -> Header:
    """The header inside: its slots open the backup, also on another computer."""
    try:
        with zipfile.ZipFile(path) as archive:
            manifest = read_manifest(archive)
            raw = archive.read(HEADER)
    except NO_BACKUP as error:
        raise damaged_backup() from error
    if hashlib.sha256(raw).hexdigest() != manifest["sha256"][HEADER]:
        raise damaged_backup()
    return headers.from_json(raw)


def unpack_database(path: Path, target: Path) -> None:
    """Write the database of a backup to ``target`` and check its sum."""
    try:
        with zipfile.ZipFile(path) as archive:
            manifest = read_manifest(archive)
            with archive.open(DATABASE) as source, files.create(target) as file:
                shutil.copyfileobj(source, file, 1024 * 1024)
                file.flush()
                os.fsync(file.fileno())
        if _sum(target) != manifest["sha256"][DATABASE]:
            raise damaged_backup()
    except NO_BACKUP as error:
        raise damaged_backup() from error
