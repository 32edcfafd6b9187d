"""What lies where in a vault's folder, and what can be told of it without a key."""

from __future__ import annotations

import contextlib
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.data.storage import files
from coach_app.data.storage import header as headers
from coach_app.data.storage.engine import is_plain
from coach_app.errors import UserError

CURRENT, HEADER, DATABASE, BALLAST = "CURRENT", "vault.json", "notes.db", "reserve.bin"
BACKUPS = "backups"
CHANGED = "changed"  # an empty file: something was written since the last backup
PAGE = 4096  # bytes
BALLAST_BYTES = 16 * 1024 * 1024


_GENERATION = re.compile(r"gen-\d{4,}(\.part)?")
_BACKUP_PART = re.compile(r"\d{8}T\d{6}Z(-\d+)?\.(db|ccb)\.part(-journal|-wal|-shm)?")


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
    headers.read(generation / HEADER)
    check_file(generation / DATABASE)
    return "ready"


def check_file(path: Path) -> None:
    """What can be told without the key: missing, empty, a link, or not encrypted."""
    if path.is_symlink():
        raise files.refused(path)
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
        for part in _parts(folder):
            part.unlink(missing_ok=True)
        for other in folder.glob("gen-*"):
            if not _GENERATION.fullmatch(other.name):
                continue
            cut_off = generation_number(other) > generation_number(current)
            if cut_off or other.name.endswith(".part"):
                shutil.rmtree(other, ignore_errors=True)


def _parts(folder: Path) -> Iterator[Path]:
    """Files half written. Only names that this program gives: the rest is somebody's own."""
    for whole in (folder / CURRENT, folder / HEADER, *folder.glob(f"gen-*/{HEADER}")):
        yield whole.with_name(f"{whole.name}.new")
    for path in (folder / BACKUPS).glob("*.part*"):
        if _BACKUP_PART.fullmatch(path.name):
            yield path


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
    own = [folder / name for name in (CURRENT, HEADER, BALLAST, CHANGED, "app.lock")]
    files.tighten((folder, *rooms), (*own, *inside))
