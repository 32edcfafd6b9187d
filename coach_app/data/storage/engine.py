"""Keyed connections: every one opens with the raw key and the same pragmas, in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Protocol, Self

from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.data.storage import files
from coach_app.data.storage.keys import DataKey
from coach_app.data.storage.wal import has_frames
from coach_app.errors import UserError

APPLICATION_ID = 0x43434F41  # marks the file as ours: a zero-length file has none
PLAIN_HEADER = b"SQLite format 3\0"
HEX = b"0123456789abcdef"
PRAGMAS = (
    "journal_mode=WAL",
    "wal_autocheckpoint=0",  # see log_binding.py
    "synchronous=FULL",
    "foreign_keys=ON",
    "secure_delete=ON",
    "cell_size_check=ON",
    "fullfsync=ON",
    "checkpoint_fullfsync=ON",
    "temp_store=MEMORY",
    "mmap_size=0",
    "trusted_schema=OFF",
    "cache_size=-16000",
    "busy_timeout=5000",
)


class Rows(Protocol):
    """What a statement gives. Any: the columns are those of its SELECT."""

    def fetchone(self) -> Any: ...  # a tuple; None behind the last row
    def fetchall(self) -> list[tuple[Any, ...]]: ...
    def __iter__(self) -> Iterator[tuple[Any, ...]]: ...


class KeyedConnection(Protocol):
    """What we use of a connection of sqlcipher3, which has no types of its own."""

    def execute(self, sql: str, values: Sequence[object] = ..., /) -> Rows: ...
    def backup(
        self,
        target: Self,
        /,
        *,
        pages: int = -1,
        progress: Callable[[int, int, int], object] | None = None,
    ) -> None: ...
    def set_key(self, key: bytearray, /) -> object: ...
    @property
    def total_changes(self) -> int: ...
    def close(self) -> None: ...


def raw_key(key: DataKey, db_salt: bytes) -> bytearray:
    """SQLCipher's raw key and salt as 96 hex digits in its x'…' form, in a wipeable buffer.

    The length is checked: another length silently becomes a passphrase for PBKDF2.
    """
    text = bytearray(b"x'")
    for source in (key.view(), db_salt):
        for byte in source:
            text.append(HEX[byte >> 4])
            text.append(HEX[byte & 15])
    text += b"'"
    if len(text) != 99:
        raise ValueError("raw key and salt make 96 hex digits")
    return text


def connect(
    path: Path,
    key: DataKey,
    db_salt: bytes,
    *,
    create: bool = False,
    safe: bool = False,
    alone: bool = False,
    pragmas: tuple[str, ...] = PRAGMAS,
) -> KeyedConnection:
    """A keyed DB-API connection. Without ``create`` a missing file is an error, never made.
    ``safe``: to read only, and the log beside it stays as it is; ``alone``: nor is it read.

    Raises UserError("no-cipher"), ("database-unreadable") or sqlcipher's own errors.
    """
    import sqlcipher3.dbapi2 as sqlcipher

    if create:
        files.create_anew(path).close()  # what SQLite makes beside it takes its rights over
    elif not safe and has_frames(path):
        # What does not open for reading is never opened to write: closing it would bring the log
        # into a damaged file, and delete it.
        connect(path, key, db_salt, safe=True, alone=alone, pragmas=()).close()
    mode = f"mode={'ro' if safe else 'rw'}{'&immutable=1' if alone else ''}"
    uri = f"{path.absolute().as_uri()}?{mode}"
    connection: KeyedConnection
    connection = sqlcipher.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
    try:
        if not connection.execute("PRAGMA cipher_version").fetchone():
            raise UserError(
                "no-cipher",
                QT_TRANSLATE_NOOP("Errors", "The encryption of this program does not work."),
                QT_TRANSLATE_NOOP("Errors", "Install Coach App again. Nothing was opened."),
            )
        text = raw_key(key, db_salt)
        try:
            connection.set_key(text)
        finally:
            text[:] = bytes(len(text))
        connection.execute("PRAGMA cipher_log_level=NONE")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")
    except Exception:
        connection.close()
        raise
    return connection


def is_plain(path: Path) -> bool:
    """True for an SQLite file without encryption: never opened, whoever put it there."""
    return files.read(path, 16) == PLAIN_HEADER
