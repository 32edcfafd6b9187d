"""What there is to go back to: backups in all places and older generations, newest first.

Told without a key, and without changing anything.
"""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from coach_app.data.back.present import vault_id_in
from coach_app.data.migrations import is_newer
from coach_app.data.storage import succession
from coach_app.data.storage.backup import BackupInfo, read_header
from coach_app.data.storage.layout import (
    BACKUPS,
    DATABASE,
    HEADER_LOST,
    check_file,
    generation_of,
    generations,
    header_of,
    is_sound,
)
from coach_app.data.storage.shelf import saved_mark
from coach_app.data.storage.shelf.backup_file import look_in, read_info
from coach_app.errors import UserError
from coach_app.moments import LATEST

STAMP = "%Y%m%dT%H%M%SZ"  # in the names of our backups


@dataclass(frozen=True)
class WayBack:
    """One state of the vault that can be had again.

    ``kind``: "backup"; "undo", how it was before the last restore; "generation", an older
    version in the vault's own folder; "present", the notes of now whose header is lost, to be
    opened with the one in ``path``. Clients and meetings are None where only the key tells.
    """

    kind: str
    path: Path
    at: dt.datetime
    place: Path  # the folder that it lies in
    clients: int | None = None
    meetings: int | None = None
    number: int = 0  # of a backup: it only rises
    damaged: bool = False  # nobody can go back to it; what it held is missed all the same
    newer: bool = False  # whole, but only the Coach App that made it, or a later one, reads it

    @property
    def usable(self) -> bool:
        return not (self.damaged or self.newer)


@dataclass(frozen=True)
class Fewer:
    """How much less a backup holds than the newest one."""

    clients: int
    meetings: int
    written_since: bool | None  # None: nobody can tell


def ways_back(folder: Path, places: Iterable[Path] = ()) -> list[WayBack]:
    """Newest first, the notes of now before all others. Backups of another vault are left out.

    A backup that lies in two places stands here once for each, the vault's own place first.
    What has the name of one of ours and cannot be read is among them, as damaged or newer.
    """
    ours = vault_id_in(folder)
    looked = [look_in(place) for place in dict.fromkeys((folder / BACKUPS, *places))]
    backups = [info for found, _ in looked for info in found if ours in ("", info.vault_id)]
    undo = _undo(folder)
    # By their number: the clock may have been wrong when one of them was made.
    found = sorted((of_backup(info, undo) for info in backups), key=_newest, reverse=True)
    unread = [way for _, others in looked for path in others for way in _unreadable(path)]
    for way in (*unread, *(_of_generation(path, undo) for path in _older(folder))):
        place = next((i for i, other in enumerate(found) if other.at < way.at), len(found))
        found.insert(place, way)
    return [*_present(folder, backups), *found]


def newest_sound(ways: Iterable[WayBack]) -> WayBack | None:
    return next((way for way in ways if way.usable), None)


def _newest(way: WayBack) -> tuple[int, dt.datetime]:
    return way.number, way.at


def fewer(way: WayBack, ways: list[WayBack], folder: Path) -> Fewer | None:
    """What ``way`` lacks of the newest backup, as far as can be told without the key.

    A damaged one counts as well: its manifest tells what was there.
    """
    told = [one for one in ways if one.clients is not None and one.meetings is not None]
    if not told or way.clients is None or way.meetings is None:
        return None
    newest = max(told, key=_newest)
    return Fewer(
        max(0, (newest.clients or 0) - way.clients),
        max(0, (newest.meetings or 0) - way.meetings),
        _written_since(way, ways, folder),
    )


def _written_since(way: WayBack, ways: list[WayBack], folder: Path) -> bool | None:
    """False only where the vault itself says that this backup holds everything."""
    newer = [one for one in ways if one.clients is not None and _newest(one) > _newest(way)]
    newer += [one for one in ways if one.clients is None and one.at > way.at]
    vault = generations(folder)[:1]
    if any(one.kind != "present" for one in newer):
        return True
    if not vault:
        return None
    return saved_mark.read(vault[0]) != way.path.name


def _undo(folder: Path) -> Path | None:
    """The safety backup of the last restore, or the generation that could not be backed up."""
    for newest in generations(folder)[:1]:
        what = succession.of(newest)
        if what is not None and what.safety:
            return folder / BACKUPS / what.safety
        if what is not None and what.replaced:
            return folder / what.replaced
    return None


def of_backup(info: BackupInfo, undo: Path | None = None) -> WayBack:
    return WayBack(
        "undo" if info.path == undo else "backup",
        info.path,
        info.made_at,
        info.path.parent,
        info.clients,
        info.meetings,
        info.number,
        newer=is_newer(info.schema),
    )


def _of_generation(path: Path, undo: Path | None) -> WayBack:
    kind = "undo" if path == undo else "generation"
    return WayBack(kind, path, _written_at(path), path.parent)


def _unreadable(path: Path) -> Iterator[WayBack]:
    """What has the name of one of ours: when it was made stands in the name."""
    with contextlib.suppress(ValueError):
        at = dt.datetime.strptime(path.stem.partition("-")[0], STAMP).replace(tzinfo=dt.UTC)
        newer = _is_newer_form(path)
        yield WayBack("backup", path, at, path.parent, damaged=not newer, newer=newer)


def _is_newer_form(path: Path) -> bool:
    try:
        read_info(path)
    except (UserError, OSError) as error:
        return isinstance(error, UserError) and error.code == "backup-newer"
    return False


def _written_at(generation: Path) -> dt.datetime:
    """When its database, or the log beside it, was written last."""
    seconds = [0.0]
    for end in ("", "-wal"):
        with contextlib.suppress(OSError):
            seconds.append((generation / f"{DATABASE}{end}").stat().st_mtime)
    # A disk may tell any moment, also one that no calendar shows.
    return dt.datetime.fromtimestamp(min(max(seconds), LATEST.timestamp()), dt.UTC)


def _older(folder: Path) -> list[Path]:
    """Sound generations that are not the vault; all of them where a newer one is missing."""
    found = generations(folder)
    with contextlib.suppress(UserError):
        vault = generation_of(folder)
        found = [path for path in found if path != vault]
    return [path for path in found if is_sound(path)]


def _present(folder: Path, backups: list[BackupInfo]) -> Iterator[WayBack]:
    """The notes of now, where only the header and its copy are lost."""
    for newest in generations(folder)[:1]:
        try:
            check_file(newest / DATABASE)
            header_of(newest)
        except UserError as error:
            latest = sorted(backups, key=lambda info: (info.number, info.made_at), reverse=True)
            if error.code in HEADER_LOST:
                for info in filter(_has_header, latest):
                    yield WayBack("present", info.path, _written_at(newest), newest)
                    return
        except OSError:
            pass


def _has_header(info: BackupInfo) -> bool:
    try:
        read_header(info.path)
    except (UserError, OSError):
        return False
    return True
