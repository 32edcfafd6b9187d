"""The second place for backups, such as a USB stick: how it stands, bringing the newest there."""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from coach_app.data.storage import files
from coach_app.data.storage.shelf.backup_file import BackupInfo, damaged_backup, file_sum
from coach_app.data.storage.shelf.kept import CHUNK, SPARE, Stop, Tell, cancelled, ours, thin_out
from coach_app.data.storage.shelf.place_faults import (
    second_full,
    second_gone,
    second_other,
    second_shut,
    told_there,
)
from coach_app.data.storage.shelf.readings import Readings
from coach_app.errors import UserError

OUR_PART = re.compile(r"\d{8}T\d{6}Z(-\d+)?\.ccb\.part")
MARK = "coach-app-place"
OUR_MARK = re.compile(r"[0-9a-f]{32}")
SYNC_EVERY = 8  # chunks: a stick that takes it all at the end would hold everything up


@dataclass(frozen=True)
class SecondPlace:
    """``apart``: it was on another disk than the vault when it was chosen.

    A stick that is not plugged in may leave an empty folder of its name, on the vault's own disk
    or on another one. ``mark``: what the file ``MARK`` in it says, "" where it has none.
    """

    folder: Path
    apart: bool = False
    mark: str = ""


@dataclass(frozen=True)
class Standing:
    """``newest``: the newest backup of this vault that lies there."""

    folder: Path
    newest: BackupInfo | None
    in_order: bool  # the newest backup there is lies there as well
    trouble: UserError | OSError | None = None  # what keeps it from being brought there
    apart: bool = False  # it is on another disk than the vault
    copy: BackupInfo | None = None  # the one that holds the same as here, else the newest
    unreadable: bool = False  # that one was read or opened, and is not whole
    read: bool = False  # it was read from end to end, and is whole
    mark: str = ""  # the place is known by it from now on


def is_apart(folder: Path, vault: Path) -> bool:
    """Whether it is on another disk than the vault; False where nobody can tell."""
    try:
        return folder.stat().st_dev != vault.stat().st_dev
    except OSError:
        return False


def is_there(place: SecondPlace, vault: Path) -> bool:
    try:
        there = place.folder.is_dir()
    except OSError:
        return False
    if not there or (place.apart and not is_apart(place.folder, vault)):
        return False
    return not place.mark or read_mark(place.folder) == place.mark


def why_away(place: SecondPlace, vault: Path) -> UserError:
    """Not there at all, or what is there is not the place that was chosen."""
    unmarked = is_there(SecondPlace(place.folder, place.apart), vault)
    return second_other() if unmarked else second_gone()


def read_mark(folder: Path) -> str:
    """ "" where there is none."""
    try:
        text = files.read(folder / MARK, 100).decode("ascii").strip()
    except (OSError, UserError, UnicodeDecodeError):
        return ""
    return text if OUR_MARK.fullmatch(text) else ""


def put_mark(folder: Path) -> str:
    """The mark of this place: the one that is there, else a new one. "" where none can be put."""
    found = read_mark(folder)
    if found or not folder.is_dir():
        return found
    mark = secrets.token_hex(16)
    try:
        files.write_atomic(folder / MARK, f"{mark}\n".encode("ascii"))
    except (OSError, UserError):
        return ""
    return mark


def is_known_by_content(folder: Path, vault_id: str) -> bool:
    """Whether it is a second place at all, and not the empty folder that a stick left."""
    try:
        return folder.is_dir() and bool(read_mark(folder) or ours(folder, vault_id))
    except OSError:
        return False


def stands(
    place: SecondPlace,
    vault: Path,
    vault_id: str,
    last: BackupInfo | None,
    readings: Readings,
    *,
    adopt: bool = True,
) -> Standing:
    """Looked at now. ``last`` is the newest backup beside the vault.

    ``adopt``: a place of before there were marks gets one, where copies of this vault lie in it.
    """
    if not is_there(place, vault):
        return Standing(place.folder, None, in_order=False, trouble=why_away(place, vault))
    found = ours(place.folder, vault_id)
    newest, apart = next(iter(found), None), is_apart(place.folder, vault)
    same = twin(found, last) if last is not None else None
    copy = same or newest
    bad = copy is not None and readings.is_bad(copy.path)
    in_order = same is not None and not bad
    return Standing(
        place.folder,
        newest,
        in_order,
        None if in_order else _in_the_way(place.folder, last),
        apart,
        copy,
        bad,
        copy is not None and readings.is_good(copy.path),
        place.mark or (put_mark(place.folder) if adopt and found else ""),
    )


def twin(found: list[BackupInfo], last: BackupInfo) -> BackupInfo | None:
    """The one that holds the same as ``last``."""
    return next((info for info in found if info.database_sum == last.database_sum), None)


def _in_the_way(folder: Path, last: BackupInfo | None) -> UserError | None:
    if not os.access(folder, os.W_OK | os.X_OK) or _is_read_only(folder):
        return second_shut()
    with contextlib.suppress(OSError):
        if last is not None and shutil.disk_usage(folder).free < last.size + SPARE:
            return second_full()
    return None


def _is_read_only(folder: Path) -> bool:
    """A disk with its lock on: the administrator may write everywhere but there."""
    if os.name != "posix":
        return False
    with contextlib.suppress(OSError):
        return bool(os.statvfs(folder).f_flag & os.ST_RDONLY)
    return False


def bring(
    last: BackupInfo, folder: Path, tell: Tell, stop: Stop, stays: Callable[[BackupInfo], bool]
) -> Path:
    """Copy this backup to the second place; checked by its sum. UserError or OSError.

    ``stays``: whether one there holds more than the database in use.
    """
    if not folder.is_dir():
        raise second_gone()
    with told_there():
        _clear_parts(folder)
        target = twin(ours(folder, last.vault_id), last)
        whole = file_sum(last.path)
        if target is not None and file_sum(target.path) == whole:
            return target.path
        # One of the same content may lack erased clients in its list, or be damaged.
        path = target.path if target is not None else _free_target(folder, last.path.name)
        part = path.with_name(path.name + ".part")
        try:
            copy_file(last.path, part, tell, stop)
            if file_sum(part) != whole:
                raise damaged_backup()
            os.replace(part, path)
        finally:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)
        files.sync_folder(folder)
    thin_out(folder, last.vault_id, last.made_at, stays)
    return path


def _clear_parts(folder: Path) -> None:
    """What a pulled stick or a kill left of our own."""
    for left in folder.glob("*.ccb.part"):
        if OUR_PART.fullmatch(left.name) and (left.is_file() or left.is_symlink()):
            with contextlib.suppress(OSError):
                left.unlink()


def _free_target(folder: Path, name: str) -> Path:
    """Another file of this name is not ours to replace."""
    target, number = folder / name, 2
    while os.path.lexists(target) or os.path.lexists(target.with_name(target.name + ".part")):
        target, number = folder / f"{name.split('.')[0].split('-')[0]}-{number}.ccb", number + 1
    return target


def copy_file(source: Path, part: Path, tell: Tell, stop: Stop) -> None:
    size, done = max(source.stat().st_size, 1), 0
    with source.open("rb") as reading, files.create(part) as writing:
        while chunk := reading.read(CHUNK):
            if stop():
                raise cancelled()
            writing.write(chunk)
            done += len(chunk)
            if done % (SYNC_EVERY * CHUNK) == 0:
                writing.flush()
                os.fsync(writing.fileno())
            tell(done / size)
        writing.flush()
        os.fsync(writing.fileno())
        with contextlib.suppress(AttributeError, OSError):
            # Read it back from the stick, not from memory.
            os.posix_fadvise(writing.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
