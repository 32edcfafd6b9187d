"""What lies where in a vault's folder, and what can be told of it without a key."""

from __future__ import annotations

import contextlib
import shutil
from pathlib import Path

from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.data.storage import header as headers
from coach_app.data.storage.engine import is_plain
from coach_app.errors import UserError

CURRENT, HEADER, DATABASE, BALLAST = "CURRENT", "vault.json", "notes.db", "reserve.bin"
BACKUPS = "backups"
CHANGED = "changed"  # an empty file: something was written since the last backup
PAGE = 4096  # bytes
BALLAST_BYTES = 16 * 1024 * 1024


def generation_of(folder: Path) -> Path:
    """The generation in use. UserError("vault-missing") where CURRENT names none."""
    try:
        name = (folder / CURRENT).read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        name = ""
    target = folder / name
    if not name.startswith("gen-") or "/" in name or "\\" in name or not target.is_dir():
        raise UserError(
            "vault-missing",
            QT_TRANSLATE_NOOP("Errors", "There is no whole vault in this folder."),
            QT_TRANSLATE_NOOP("Errors", "Choose another folder, or restore a backup."),
        )
    return target


def state(folder: Path) -> str:
    """ "absent" or "ready". Raises UserError for a vault that is damaged; changes nothing."""
    if not folder.is_dir() or not any(
        (folder / name).exists() for name in (CURRENT, "backups", "gen-0001")
    ):
        return "absent"
    generation = generation_of(folder)
    headers.read_newest(generation)
    check_file(generation / DATABASE)
    return "ready"


def check_file(path: Path) -> None:
    """What can be told without the key: missing, empty, or not encrypted."""
    if not path.exists():
        raise UserError(
            "database-missing",
            QT_TRANSLATE_NOOP("Errors", "The file with your notes is missing from the vault."),
            QT_TRANSLATE_NOOP("Errors", "Restore a backup. Nothing was changed."),
        )
    if path.stat().st_size == 0:
        raise UserError(
            "database-empty",
            QT_TRANSLATE_NOOP("Errors", "The file with your notes is empty."),
            QT_TRANSLATE_NOOP("Errors", "Restore a backup. Nothing was changed."),
        )
    if path.stat().st_size < PAGE:
        raise unreadable()  # SQLite would take less than a page for a new database
    if is_plain(path):
        raise UserError(
            "database-plain",
            QT_TRANSLATE_NOOP("Errors", "The file with your notes is not encrypted."),
            QT_TRANSLATE_NOOP("Errors", "It was not opened. Restore a backup."),
        )


def generation_number(path: Path) -> int:
    """7 for gen-0007; 0 for anything else."""
    digits = path.name.removeprefix("gen-")
    return int(digits) if path.name.startswith("gen-") and digits.isdigit() else 0


def next_generation(folder: Path) -> Path:
    """A generation that is not there yet; nothing is made."""
    highest = max((generation_number(path) for path in folder.glob("gen-*")), default=0)
    return folder / f"gen-{highest + 1:04d}"


def sweep(folder: Path, current: Path) -> None:
    """Remove what a crash left: parts of backups, of headers and of generations.

    A whole generation above the current one is a restore that was cut off before its last
    step. Lower ones stay: they hold what could not be backed up.
    """
    with contextlib.suppress(OSError):
        for part in (*(folder / BACKUPS).glob("*.part*"), *folder.glob("**/*.new")):
            part.unlink(missing_ok=True)
        for other in folder.glob("gen-*"):
            cut_off = generation_number(other) > generation_number(current)
            if cut_off or other.name.endswith(".part"):
                shutil.rmtree(other, ignore_errors=True)


def unreadable() -> UserError:
    return UserError(
        "database-unreadable",
        QT_TRANSLATE_NOOP("Errors", "The file with your notes cannot be read."),
        QT_TRANSLATE_NOOP("Errors", "Restore a backup. Nothing was changed."),
    )
