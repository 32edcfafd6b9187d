"""A backup as a file: ``backups/20261123T171800Z.ccb``, a stored ZIP with a manifest, the header
and the encrypted database. Nothing in it is readable without passphrase or sheet.

What is read here may be any file that somebody picked, or that lies in the folder by chance.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import errno
import hashlib
import json
import os
import shutil
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.data.storage import files
from coach_app.data.storage import header as headers
from coach_app.data.storage.header import Header
from coach_app.data.storage.ledger import Erased, from_rows
from coach_app.errors import UserError
from coach_app.json_values import JsonTable, JsonValue
from coach_app.moments import sane_moment

MANIFEST, HEADER, DATABASE = "manifest.json", "vault.json", "notes.db"
FORMAT = 1
MANIFEST_BYTES = 2_000_000  # one line for each erased client
DAYS_TOLD = 40
MOST = 2**29  # the highest number there is: SQLite keeps it in 32 bits, with one to spare
END = struct.Struct("<4sHHHHIIH")  # the end of a ZIP
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


@contextlib.contextmanager
def damage_told() -> Iterator[None]:
    """What any file that is no whole backup raises is told as just that, not as a bad disk."""
    try:
        yield
    except NO_BACKUP as error:
        raise damaged_backup() from error
    except OSError as error:
        if error.errno != errno.EINVAL:
            raise
        raise damaged_backup() from error  # its table of contents leads before its beginning


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
    number: int = 0  # rises with each backup of a vault, whatever the clock shows; 0 in old ones
    days: tuple[str, ...] = ()  # ISO, of late: days on which there was a backup, this one included
    database_sum: str = ""  # SHA-256: two with the same hold the same
    writes: int | None = None  # commits there ever were; None in those from before this was told
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


def list_backups(folder: Path) -> list[BackupInfo]:
    """The backups in a folder, newest first. What cannot be read is left alone."""
    return look_in(folder)[0]


def look_in(folder: Path) -> tuple[list[BackupInfo], list[Path]]:
    """The backups in a folder, newest first; and what is called like one and cannot be used."""
    found, others = [], []
    for path in _called_so(folder):
        try:
            found.append(read_info(path))
        except (UserError, OSError):
            others.append(path)
    return newest_first(found), others


def _called_so(folder: Path) -> list[Path]:
    try:
        return sorted(folder.glob("*.ccb"))
    except OSError:
        return []  # not there, or not for us to read


def newest_first(found: Iterable[BackupInfo]) -> list[BackupInfo]:
    """Those of one vault by their number: the clock may have been wrong in between."""
    vaults: dict[str, list[BackupInfo]] = {}
    for info in found:
        vaults.setdefault(info.vault_id, []).append(info)
    groups = sorted(vaults.values(), key=lambda group: max(i.made_at for i in group), reverse=True)
    return [info for group in groups for info in sorted(group, key=_order, reverse=True)]


def _order(info: BackupInfo) -> tuple[int, dt.datetime, str]:
    return info.number, info.made_at, info.path.name


# -- reading one ---------------------------------------------------------------------------------


def read_manifest(archive: zipfile.ZipFile) -> JsonTable:
    """The manifest of a ZIP that holds just our three files, stored and of sane size."""
    entries = {info.filename: info for info in archive.infolist()}
    if set(entries) != {MANIFEST, HEADER, DATABASE} or len(archive.infolist()) != 3:
        raise damaged_backup()
    stored = all(
        info.compress_type == zipfile.ZIP_STORED
        and info.compress_size == info.file_size
        and info.header_offset >= 0  # before its own beginning: the disk would be blamed
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
    with damage_told():
        _look_at_end(path)
        with zipfile.ZipFile(path) as archive:
            manifest = read_manifest(archive)
        made_at = sane_moment(manifest["made_at"])
        return BackupInfo(
            path,
            made_at,
            path.stat().st_size,
            _number(manifest["clients"]),
            _number(manifest["meetings"]),
            str(manifest["kind"]),
            str(manifest["vault_id"]),
            str(manifest["schema"]),
            number=_number(manifest.get("number", 0)),
            days=_days(manifest.get("days", [])),
            database_sum=manifest["sha256"][DATABASE],
            writes=_writes(manifest.get("writes")),
            erased=from_rows(manifest["erased"]) if "erased" in manifest else None,
        )


def _number(value: JsonValue) -> int:
    if type(value) is not int or not 0 <= value <= MOST:
        raise damaged_backup()
    return value


def _writes(value: JsonValue) -> int | None:
    if value is not None and (type(value) is not int or value < 0):
        raise damaged_backup()
    return value


def _days(value: JsonValue) -> tuple[str, ...]:
    if not isinstance(value, list) or len(value) > DAYS_TOLD:
        raise damaged_backup()
    return tuple(dt.date.fromisoformat(day).isoformat() for day in value)


def _look_at_end(path: Path) -> None:
    """A ZIP of three files ends in a way that is cheap to tell; nothing else is read on."""
    about = path.stat()
    if not stat.S_ISREG(about.st_mode) or about.st_size < END.size:
        raise damaged_backup()  # a pipe would keep us waiting for ever
    with path.open("rb") as file:
        file.seek(-END.size, os.SEEK_END)
        sign, _, _, here, entries, size, _, comment = END.unpack(file.read(END.size))
    if sign != b"PK\x05\x06" or (here, entries, comment) != (3, 3, 0) or size > 1000:
        raise damaged_backup()


def read_header(path: Path) -> Header:
    """The header inside: its slots open the backup, also on another computer."""
    with damage_told(), zipfile.ZipFile(path) as archive:
        manifest = read_manifest(archive)
        raw = archive.read(HEADER)
    if hashlib.sha256(raw).hexdigest() != manifest["sha256"][HEADER]:
        raise damaged_backup()
    return headers.from_json(raw)


def unpack_database(path: Path, target: Path) -> None:
    """Write the database of a backup to ``target`` and check its sum."""
    with damage_told():
        with zipfile.ZipFile(path) as archive:
            manifest = read_manifest(archive)
            with archive.open(DATABASE) as source, files.create(target) as file:
                shutil.copyfileobj(source, file, 1024 * 1024)
                file.flush()
                os.fsync(file.fileno())
        if file_sum(target) != manifest["sha256"][DATABASE]:
            raise damaged_backup()


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


def file_sum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
