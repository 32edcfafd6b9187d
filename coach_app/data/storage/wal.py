"""A write-ahead log that lies beside a database after a crash: does it belong there?

SQLite believes any log with a sound checksum, and would mix the pages of another copy or
generation into this one. Every generation has its own salt, so the seal (HMAC) of a foreign
page does not fit. The log is only read here: nothing is changed before it is known to fit.

Layout of the log: the SQLite file format, section 4; of a sealed page: SQLCipher 4 (initial
vector and HMAC-SHA512 in the last 80 bytes, over the page and its number).
"""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import struct
from dataclasses import dataclass
from pathlib import Path

from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.data.storage import files
from coach_app.data.storage.keys import DataKey
from coach_app.errors import UserError

HEAD, FRAME_HEAD, PAGE, SEAL, SALT = 32, 24, 4096, 64, 16
FRAME = FRAME_HEAD + PAGE
BIG_ENDIAN = 0x377F0683  # byte order of the checksums; 0x377f0682 is little-endian


def check_log(database: Path, key: DataKey, db_salt: bytes) -> None:
    """UserError("log-foreign") when the log beside ``database`` is sealed for another one."""
    log = database.with_name(database.name + "-wal")
    try:
        raw = files.read(log, HEAD + FRAME_HEAD + PAGE)
    except FileNotFoundError:
        return
    if len(raw) < HEAD + FRAME_HEAD + PAGE:
        return  # nothing was committed to it
    if _sealed_for(raw, key, db_salt) or not _believed(raw):
        return
    raise UserError(
        "log-foreign",
        QT_TRANSLATE_NOOP("Errors", "A file beside your notes belongs to another copy of them."),
        QT_TRANSLATE_NOOP("Errors", "Restore a backup. Nothing was changed."),
    )


def has_frames(database: Path) -> bool:
    """Whether a log lies beside ``database`` that may hold a commit."""
    log = database.with_name(database.name + "-wal")
    return log.exists() and log.stat().st_size >= HEAD + FRAME_HEAD + PAGE


def drop_empty(database: Path) -> None:
    """Take away an empty log and its index, which a connection that only reads leaves behind."""
    log = database.with_name(database.name + "-wal")
    with contextlib.suppress(OSError):
        if log.stat().st_size == 0:
            log.unlink()
            database.with_name(database.name + "-shm").unlink()


def _sealed_for(raw: bytes, key: DataKey, db_salt: bytes) -> bool:
    """Whether the first page of the log was sealed with this key and salt."""
    mask = bytes(byte ^ 0x3A for byte in db_salt)
    sealing = hashlib.pbkdf2_hmac("sha512", key.view(), mask, 2, 32)
    (number,) = struct.unpack_from(">I", raw, HEAD)
    page = raw[HEAD + FRAME_HEAD :]
    body = page[SALT if number == 1 else 0 : PAGE - SEAL]
    seal = hmac.digest(sealing, body + struct.pack("<I", number), "sha512")
    return hmac.compare_digest(seal, page[PAGE - SEAL :])


def _believed(raw: bytes) -> bool:
    """Whether SQLite would take the first frame for whole: salts and checksum fit."""
    order = ">" if struct.unpack_from(">I", raw)[0] == BIG_ENDIAN else "<"
    if raw[16:24] != raw[HEAD + 8 : HEAD + 16]:
        return False
    words = raw[:24] + raw[HEAD : HEAD + 8] + raw[HEAD + FRAME_HEAD :]
    return struct.unpack_from(">II", raw, HEAD + 16) == _sums(order, words)


def _sums(order: str, words: bytes, before: tuple[int, int] = (0, 0)) -> tuple[int, int]:
    """The running sums that SQLite keeps of a log."""
    first, second = before
    for one, two in struct.iter_unpack(f"{order}II", words):
        first = (first + one + second) & 0xFFFFFFFF
        second = (second + two + first) & 0xFFFFFFFF
    return first, second


@dataclass(frozen=True)
class InLog:
    """``pages`` that stand whole and committed in a log; ``broken``: it goes on behind a place
    where SQLite stops to believe it."""

    pages: frozenset[int] = frozenset()
    broken: bool = False


def in_log(database: Path) -> InLog:
    """What the log beside ``database`` holds, as far as sums can tell."""
    log = database.with_name(database.name + "-wal")
    try:
        raw = files.read(log, log.stat().st_size)
    except FileNotFoundError:
        return InLog()
    starts = range(HEAD, len(raw) - FRAME + 1, FRAME)
    if not starts:
        return InLog()
    order = ">" if struct.unpack_from(">I", raw)[0] == BIG_ENDIAN else "<"
    salts, sums = raw[16:24], _sums(order, raw[:24])
    if struct.unpack_from(">II", raw, 24) != sums:
        return InLog(broken=True)
    committed: set[int] = set()
    waiting: set[int] = set()
    for at in starts:
        number, size = struct.unpack_from(">II", raw, at)
        sums = _sums(order, raw[at : at + 8] + raw[at + FRAME_HEAD : at + FRAME], sums)
        if raw[at + 8 : at + 16] != salts or struct.unpack_from(">II", raw, at + 16) != sums:
            rest = starts[starts.index(at) :]
            return InLog(frozenset(committed), any(raw[i + 8 : i + 16] == salts for i in rest))
        waiting.add(number)
        if size:
            committed |= waiting
    return InLog(frozenset(committed))
