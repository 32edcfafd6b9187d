"""What lies where in a vault's folder, and what can be told of it without a key.

The highest generation that has its name is the vault: giving it that name is the last step
of a restore or a new key. CURRENT and the copy of the header at the root are hints. They are
made right at each opening, and they tell when a newer generation is missing.
"""

from __future__ import annotations

import contextlib
import re
from dataclasses import replace
from pathlib import Path

from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.data.storage import files
from coach_app.data.storage import header as headers
from coach_app.data.storage.engine import is_plain
from coach_app.data.storage.header import Header
from coach_app.data.storage.keys import DataKey
from coach_app.data.storage.wal import has_frames
from coach_app.errors import UserError

CURRENT, HEADER, DATABASE, BALLAST = "CURRENT", "vault.json", "notes.db", "reserve.bin"
BACKUPS = "backups"
SAVED = "backed-up"  # see shelf/saved_mark.py
READ = "read.json"  # which copies were read and when, see shelf/readings.py
BEGUN = "new-key-begun"  # a new key is being made, see keyring/begun.py
AHEAD = "ahead"  # in a generation that a backup is ahead of, see shelf/ahead.py
ERASED = "erased.json"  # the ledger of erased clients, see ledger.py
OLD_KEYS = "old-keys.json"  # in a generation with a new key, see keyring/old_keys.py
GATHERED = "readable.db.part"  # what can be read of a damaged database, while it is open
DAMAGED = "damaged"  # an empty file in a generation: its database is; opened to read only
PAGE = 4096  # bytes
SALT = 16  # bytes at the beginning of a database: SQLCipher keeps the salt there too
BALLAST_BYTES = 16 * 1024 * 1024
_GENERATION = re.compile(r"gen-(\d{4,9})")
HEADER_LOST = ("header-missing", "header-damaged")


# -- generations -------------------------------------------------------------------------------


def generation_number(path: Path) -> int:
    """7 for gen-0007; 0 for anything else, also for gen-0007.part."""
    found = _GENERATION.fullmatch(path.name)
    return int(found[1]) if found else 0


def generations(folder: Path) -> list[Path]:
    """Newest first; a link is none of ours."""
    found = [path for path in folder.glob("gen-*") if generation_number(path)]
    ours = [path for path in found if path.is_dir() and not path.is_symlink()]
    return sorted(ours, key=generation_number, reverse=True)


def generation_of(folder: Path) -> Path:
    """The newest generation: the vault, whole or not.

    UserError("vault-missing") where there is none, ("newest-missing") where a newer one than
    those that are left was here: an older state is never opened as if it were the newest.
    """
    found = generations(folder)
    if not found:
        raise UserError(
            "vault-missing",
            QT_TRANSLATE_NOOP("Errors", "There is no whole vault in this folder."),
            QT_TRANSLATE_NOOP("Errors", "Choose another folder, or restore a backup."),
        )
    if _newer_is_missing(folder, found):
        raise UserError(
            "newest-missing",
            QT_TRANSLATE_NOOP("Errors", "The newest version of your vault is missing."),
            QT_TRANSLATE_NOOP("Errors", "Restore the newest that is left. Nothing was changed."),
        )
    return found[0]


def _newer_is_missing(folder: Path, found: list[Path]) -> bool:
    copy, named = header_copy(folder), _named(folder)
    if copy is not None and copy.db_salt in salts(found[0]):
        return False  # the newest header known is that of the newest generation
    if named is not None:
        return named > generation_number(found[0])
    # The copy is written after the generation: an older one of them is not a missing one.
    return copy is not None and not any(copy.db_salt in salts(path) for path in found[1:])


def _named(folder: Path) -> int | None:
    """The number in CURRENT; None where it cannot be read."""
    try:
        name = files.read(folder / CURRENT, 100).decode().strip()
    except (OSError, UnicodeDecodeError, UserError):
        return None
    return generation_number(Path(name)) or None


def next_generation(folder: Path) -> Path:
    """A generation above all that are, or were, there; nothing is made."""
    highest = max((generation_number(path) for path in folder.glob("gen-*")), default=0)
    return folder / f"gen-{max(highest, _named(folder) or 0) + 1:04d}"


def is_sound(generation: Path) -> bool:
    """What can be told without the key: a header, and an encrypted file of whole pages.

    Half a page at its end is no damage while a log lies beside it: a power cut in the middle of a
    checkpoint leaves that, and the log holds the whole one.
    """
    database = generation / DATABASE
    try:
        header_of(generation)
        check_file(database)
        return database.stat().st_size % PAGE == 0 or has_frames(database)
    except (UserError, OSError):
        return False


# -- headers -----------------------------------------------------------------------------------


def header_copy(folder: Path) -> Header | None:
    """The copy of the newest header at the vault's root; None where it cannot be read."""
    try:
        return headers.read(folder / HEADER)
    except (UserError, OSError):
        return None


def header_of(generation: Path) -> Header:
    """The header of a generation, or its copy where it is lost. Raises as ``headers.read``."""
    try:
        return headers.read(generation / HEADER)
    except UserError as error:
        copy = header_copy(generation.parent)
        if error.code not in HEADER_LOST or copy is None or not _belongs(copy, generation):
            raise
        return copy


def headers_of(generation: Path) -> list[Header]:
    """Its header, and before it the copy where that one says it is newer: an older header was
    put back. Only the key tells whether to believe it. Raises as ``headers.read``."""
    own, copy = header_of(generation), header_copy(generation.parent)
    same = copy is not None and (copy.vault_id, copy.db_salt) == (own.vault_id, own.db_salt)
    return [copy, own] if copy is not None and same and copy.changes > own.changes else [own]


def newest_header(generation: Path, key: DataKey) -> Header:
    """The newest one that a holder of the key wrote. UserError("header-changed")."""
    found = headers_of(generation)
    newest = next((header for header in found if header.fits(key)), found[-1])
    newest.check(key)
    return newest


def _belongs(copy: Header, generation: Path) -> bool:
    """By the salt in the file; where that is destroyed, because no other generation has it."""
    if copy.db_salt == salt_in_file(generation):
        return True
    found = generations(generation.parent)
    others = [path for path in found if path != generation]
    return found[:1] == [generation] and not any(copy.db_salt in salts(path) for path in others)


def salts(generation: Path) -> set[bytes]:
    """What its header and its database say: a generation is known by its salt."""
    known = {salt_in_file(generation)}
    with contextlib.suppress(UserError, OSError):
        known.add(headers.read(generation / HEADER).db_salt)
    return known - {b""}


def salt_in_file(generation: Path) -> bytes:
    """The first bytes of its database; empty where there are none."""
    try:
        found = files.read(generation / DATABASE, SALT)
    except (OSError, UserError):
        return b""
    return found if len(found) == SALT else b""


def write_header(generation: Path, header: Header, key: DataKey) -> Header:
    """Seal the header of the vault in use and write it; then its copy at the root, which may
    wait where the disk is full: the one in the generation counts."""
    sealed = replace(header, changes=header.changes + 1).sealed(key)
    headers.write(generation / HEADER, sealed)
    with contextlib.suppress(OSError):
        headers.write(generation.parent / HEADER, sealed)
    return sealed


def settle(generation: Path, header: Header) -> None:
    """Make the hints right after opening: a lost header, its copy, CURRENT."""
    folder = generation.parent
    with contextlib.suppress(OSError):  # they may wait: the generation itself is what counts
        for path in (generation / HEADER, folder / HEADER):
            if _readable(path) != header:
                headers.write(path, header)
        if _named(folder) != generation_number(generation):
            files.write_atomic(folder / CURRENT, generation.name.encode())


def _readable(path: Path) -> Header | None:
    try:
        return headers.read(path)
    except UserError:
        return None


# -- the state of a folder ---------------------------------------------------------------------


def is_vault(folder: Path) -> bool:
    """Whether a vault lies in this folder, or anything that is left of one."""
    traces = (CURRENT, BACKUPS, HEADER, ERASED)
    return folder.is_dir() and (
        any((folder / name).exists() for name in traces) or bool(generations(folder))
    )


def state(folder: Path) -> str:
    """ "absent" or "ready". Raises UserError for a vault that is damaged; changes nothing."""
    if not is_vault(folder):
        return "absent"
    generation = generation_of(folder)
    header_of(generation)
    check_file(generation / DATABASE)
    return "ready"


def check_file(path: Path) -> None:
    """What can be told without the key: missing, empty, no plain file, or not encrypted."""
    if path.is_symlink() or (path.exists() and not path.is_file()):
        raise files.refused(path)
    if not path.exists():
        raise UserError(
            "database-missing",
            QT_TRANSLATE_NOOP("Errors", "The file with your notes is missing from the vault."),
            QT_TRANSLATE_NOOP("Errors", "Restore a backup. Nothing was changed."),
        )
    size = path.stat().st_size
    if size == 0:
        raise UserError(
            "database-empty",
            QT_TRANSLATE_NOOP("Errors", "The file with your notes is empty."),
            QT_TRANSLATE_NOOP("Errors", "Restore a backup. Nothing was changed."),
        )
    if size < PAGE:
        raise unreadable()  # SQLite would take less than a page for a new database
    if is_plain(path):
        raise UserError(
            "database-plain",
            QT_TRANSLATE_NOOP("Errors", "The file with your notes is not encrypted."),
            QT_TRANSLATE_NOOP("Errors", "It was not opened. Restore a backup."),
        )


def older_header() -> UserError:
    return UserError(
        "header-older",
        QT_TRANSLATE_NOOP("Errors", "An older key file was put back in this vault."),
        QT_TRANSLATE_NOOP(
            "Errors", "The newest one counts, with your newest passphrase and recovery sheet."
        ),
    )


def unreadable() -> UserError:
    return UserError(
        "database-unreadable",
        QT_TRANSLATE_NOOP("Errors", "The file with your notes cannot be read."),
        QT_TRANSLATE_NOOP("Errors", "Restore a backup. Nothing was changed."),
    )


def tighten(folder: Path) -> None:
    """Take from others what an older program left them: a vault is for its coach alone."""
    rooms = [path for path in (folder / BACKUPS, *folder.glob("gen-*")) if not path.is_symlink()]
    inside = [path for room in rooms if room.is_dir() for path in room.iterdir()]
    own = [folder / name for name in (CURRENT, HEADER, ERASED, BALLAST, SAVED, READ, "app.lock")]
    files.tighten((folder, *rooms), (*own, *inside))
