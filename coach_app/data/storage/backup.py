"""Making a verified backup of an open vault.

Check before the copy, copy with SQLite's backup API, check the copy, then rename: damage
never pushes out a good backup, and a crash leaves only a ``.part``.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import json
import logging
import os
import shutil
import zipfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple, Protocol

from coach_app import __version__
from coach_app.data.storage import files, user_version
from coach_app.data.storage import header as headers
from coach_app.data.storage.condition import Condition
from coach_app.data.storage.engine import KeyedConnection, connect
from coach_app.data.storage.header import Header
from coach_app.data.storage.keys import DataKey
from coach_app.data.storage.shelf import ahead
from coach_app.data.storage.shelf.backup_check import (
    IndexOutOfStep,
    check_database,
    damaged,
    erased_in,
    make_indexes_anew,
    pages_are_whole,
    verify,
)
from coach_app.data.storage.shelf.backup_file import (
    DATABASE,
    DAYS_TOLD,
    FORMAT,
    HEADER,
    MANIFEST,
    MOST,
    NO_BACKUP,
    BackupInfo,
    damaged_backup,
    file_sum,
    is_whole,
    list_backups,
    read_header,
    read_info,
    read_manifest,
    unpack_database,
)
from coach_app.data.storage.shelf.kept import CHUNK, SPARE, Stop, Tell, cancelled, ours, thin_out
from coach_app.data.storage.shelf.place_faults import full, told_here
from coach_app.data.storage.shelf.readings import Readings, read_whole
from coach_app.data.storage.shelf.second_place import bring
from coach_app.data.storage.succession import went_back_at
from coach_app.errors import UserError
from coach_app.json_values import JsonTable

__all__ = [
    "DATABASE",
    "HEADER",
    "MANIFEST",
    "NO_BACKUP",
    "BackupInfo",
    "Backups",
    "cancelled",
    "check_database",
    "damaged_backup",
    "erased_in",
    "is_whole",
    "list_backups",
    "read_header",
    "read_info",
    "read_manifest",
    "unpack_database",
]

log = logging.getLogger(__name__)

PAGES = 250  # of 4 KiB, copied at a time: short steps, between which anybody else gets a turn


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
    @property
    def readings(self) -> Readings: ...
    def key(self) -> DataKey: ...
    def backed_up_as(self) -> str:
        """The backup that holds all there is; "" where something was written since."""

    def mark_changed(self) -> None: ...
    def mark_backed_up(self, name: str) -> None: ...
    def check_ours(self, source: KeyedConnection) -> None:
        """UserError where what ``source`` has open is not what was written last."""

    def hear(self, also: Iterable[Path] = (), stop: Stop = ...) -> None:
        """Who was erased as far as any copy knows, within reach or in ``also``, goes."""
        ...

    def spread_ledger(self, also: Iterable[Path] = ()) -> Sequence[Path]:
        """Backups within reach, and those in ``also``, hear of who was erased."""
        ...


class _Facts(NamedTuple):
    """What a manifest tells beside what the database itself does."""

    made_at: dt.datetime
    kind: str
    number: int
    days: list[str]


class Backups:
    """The backups of an open vault. Slow methods run without Qt, on any thread."""

    def __init__(self, vault: BackedUp, folder: Path | None = None) -> None:
        self._vault = vault
        self.folder = folder or vault.folder / "backups"

    def list(self) -> list[BackupInfo]:
        """Newest first; those of another vault and what is no backup are not shown."""
        return ours(self.folder, self._vault.vault_id)

    def last(self) -> BackupInfo | None:
        return next(iter(self.list()), None)

    def due(self) -> bool:
        """Whether the newest backup lacks something, or there is none."""
        last = self.last()
        return last is None or last.path.name != self._vault.backed_up_as()

    def make(
        self,
        now: dt.datetime,
        kind: str = "auto",
        on_progress: Tell | None = None,
        is_cancelled: Stop | None = None,
        *,
        above: int = 0,
        places: Iterable[Path] = (),
    ) -> BackupInfo:
        """Copy, check, thin out. UserError or OSError; old backups stay.

        ``above``: the highest number known of this vault in other places. ``places``: those that
        the vault does not know of, which may know who was erased.
        """
        tell, stop = on_progress or (lambda share: None), is_cancelled or (lambda: False)
        self.ask_leave()
        self._vault.condition.must_be_ours()
        if kind != "safety":  # that one is of the state of before, perhaps with an older schema
            self._vault.hear(places, stop)
        with told_here():
            files.make_folder(self.folder)
            made = self._make(now, kind, tell, stop, above)
        if kind != "safety":  # it may be made to restore just the one that would go
            thin_out(self.folder, self._vault.vault_id, now, self._stays(made))
        tell(1.0)
        return made

    def copy_to(
        self, folder: Path, on_progress: Tell | None = None, is_cancelled: Stop | None = None
    ) -> Path:
        """The newest backup to a second place (a USB stick); checked by its sum.

        Newest by its number: whatever lies there already, and whatever the clock shows.
        """
        self._vault.condition.must_be_ours()
        last = self.last()
        tell, stop = on_progress or (lambda share: None), is_cancelled or (lambda: False)
        if last is None or not self.read(last.path, stop):
            raise damaged_backup()
        there = bring(last, folder, tell, stop, self._stays(last))
        self._vault.readings.note(there, True)
        return there

    def read(self, path: Path, stop: Stop = lambda: False) -> bool:
        """Read one from end to end, and note what came of it. Whether it is whole.

        A newest one here that is not holds nothing: then another one is due.
        """
        whole = read_whole(path, stop)
        self.note(path, whole)
        return whole

    def note(self, path: Path, whole: bool) -> None:
        """It was read, or even opened."""
        self._vault.readings.note(path, whole)
        if not whole and path.parent == self.folder and not self._vault.condition.read_only:
            self._vault.mark_changed()

    def _stays(self, newest: BackupInfo) -> Callable[[BackupInfo], bool]:
        generation = self._vault.database.parent
        return ahead.stays(generation, newest, went_back_at(generation))

    def _make(self, now: dt.datetime, kind: str, tell: Tell, stop: Stop, above: int) -> BackupInfo:
        key, header = self._vault.key(), self._vault.header
        target = _free_name(self.folder, now)
        self.ask_room()
        # Closed last, it keeps a log from being brought into a file that is not sound.
        reader = connect(self._vault.database, key, header.db_salt, safe=True, pragmas=())
        source, sound = connect(self._vault.database, key, header.db_salt), False
        try:
            self._vault.check_ours(source)
            with self._vault.condition.changing():
                self._check(source)
            sound = True
            tell(0.2)
            facts = self._facts(source, now, kind, above)
            seen = self._write(source, target, facts, header, tell, stop)
            self._vault.condition.must_be_ours()
            with self._vault.condition.changing():
                self._settle(source, seen, target.name, facts, header)
        finally:
            sound = sound and self._vault.condition.apart is None
            for one in (reader, source) if sound else (source, reader):
                one.close()
        return read_info(target)

    def _write(
        self,
        source: KeyedConnection,
        target: Path,
        facts: _Facts,
        header: Header,
        tell: Tell,
        stop: Stop,
    ) -> int:
        """The whole of what ``source`` has open, checked; what ``_version`` said of it."""
        copy, part = target.with_suffix(".db.part"), target.with_suffix(".ccb.part")
        try:
            seen, counts = self._copy_checked(source, copy, facts.number, tell, stop)
            tell(0.8)
            _pack(part, copy, header, facts, counts, stop)
            if not is_whole(part):
                raise damaged_backup()
            os.replace(part, target)
            files.sync_folder(self.folder)
            self._vault.readings.note(target, True)
        finally:
            for left in (copy, part):
                with contextlib.suppress(OSError):
                    left.unlink(missing_ok=True)
        return seen

    def rescue(self, source: KeyedConnection, now: dt.datetime) -> BackupInfo:
        """Of what ``source`` alone still has open: its files were moved, deleted or replaced."""
        files.make_folder(self.folder)
        pages_are_whole(source)
        target, header = _free_name(self.folder, now), self._vault.header
        facts = self._facts(source, now, "auto", 0)
        try:
            self._write(source, target, facts, header, lambda share: None, lambda: False)
        finally:
            with contextlib.suppress(Exception):
                source.execute("ROLLBACK")
        return read_info(target)

    def _check(self, source: KeyedConnection) -> None:
        try:
            pages_are_whole(source)
        except IndexOutOfStep:
            make_indexes_anew(source)
        except UserError as error:
            if error.code == "database-damaged":
                self._vault.condition.found_damage()
            raise

    def _copy_checked(
        self, source: KeyedConnection, copy: Path, number: int, tell: Tell, stop: Stop
    ) -> tuple[int, JsonTable]:
        """A copy that was opened anew; a search index out of step is mended once."""
        key, salt = self._vault.key(), self._vault.header.db_salt
        seen = _begin_reading(source)
        self._copy(source, copy, number, tell, stop)
        try:
            return seen, verify(copy, key, salt)
        except IndexOutOfStep:
            source.execute("COMMIT")
            make_indexes_anew(source)
        copy.unlink()
        seen = _begin_reading(source)
        self._copy(source, copy, number, lambda share: None, stop)
        try:
            return seen, verify(copy, key, salt)
        except IndexOutOfStep:
            raise damaged() from None

    def ask_leave(self) -> None:
        """Safe mode makes no file beside the vault. What is damaged is refused by the checks."""
        if self._vault.condition.safe:
            self._vault.condition.must_write()

    def ask_room(self) -> None:
        """A backup must not take the last room: notes could not be saved any more."""
        size = self._vault.database.stat().st_size
        if shutil.disk_usage(self.folder).free < 2 * size + SPARE:
            raise full()

    def _facts(self, source: KeyedConnection, now: dt.datetime, kind: str, above: int) -> _Facts:
        """The next number. The database knows the last one as well: the folder may be emptied."""
        (kept,) = source.execute("PRAGMA user_version").fetchone()
        last = self.last()
        known = max(user_version.number_in(kept), above, last.number if last else 0)
        number = min(known + 1, MOST)  # somebody may have forged one
        today = now.astimezone().date().isoformat()
        days = sorted({today, *(last.days if last else ())})
        return _Facts(now, kind, number, days[-DAYS_TOLD:])

    def _copy(
        self, source: KeyedConnection, copy: Path, number: int, tell: Tell, stop: Stop
    ) -> None:
        key, salt = self._vault.key(), self._vault.header.db_salt
        target = connect(copy, key, salt, create=True, pragmas=())
        try:

            def step(status: int, remaining: int, total: int) -> None:
                if stop():
                    raise cancelled()
                tell(0.2 + 0.4 * (1 - remaining / max(total, 1)))

            source.backup(target, pages=PAGES, progress=step)
            target.execute("PRAGMA journal_mode=DELETE")
            _put_number(target, number)
        finally:
            target.close()

    def _settle(
        self, source: KeyedConnection, seen: int, name: str, facts: _Facts, header: Header
    ) -> None:
        """Note that all is backed up, unless somebody wrote since the copy was begun, or has
        another passphrase or sheet than the ``header`` in it.

        Under the lock of a writer nobody is between noting a change and committing it.
        """
        import sqlcipher3.dbapi2 as sqlcipher

        source.execute("COMMIT")
        if facts.kind == "safety":
            return  # of a vault that something else takes the place of: nothing in it changes
        try:
            source.execute("BEGIN IMMEDIATE")
            if _version(source) == seen and self._vault.header == header:
                self._vault.mark_backed_up(name)
            _put_number(source, facts.number)
            source.execute("COMMIT")
        except sqlcipher.DatabaseError:
            log.warning("a backup was made and could not be noted")  # the next comes early


def _free_name(folder: Path, now: dt.datetime) -> Path:
    """A name by the clock that is not taken: 20261123T171800Z.ccb, then …Z-2.ccb.

    Also not by what a kill left of one in this same second.
    """
    stamp = now.astimezone(dt.UTC).strftime("%Y%m%dT%H%M%SZ")
    path, number = folder / f"{stamp}.ccb", 2
    while any(os.path.lexists(path.with_suffix(end)) for end in (".ccb", ".db.part", ".ccb.part")):
        path, number = folder / f"{stamp}-{number}.ccb", number + 1
    return path


def _begin_reading(source: KeyedConnection) -> int:
    """One moment in time for the whole copy: who writes meanwhile makes it begin anew otherwise."""
    source.execute("BEGIN")
    source.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return _version(source)


def _put_number(connection: KeyedConnection, number: int) -> None:
    (kept,) = connection.execute("PRAGMA user_version").fetchone()
    connection.execute(f"PRAGMA user_version = {user_version.numbered(kept, number)}")


def _version(source: KeyedConnection) -> int:
    """Changes when another connection has committed something."""
    return int(source.execute("PRAGMA data_version").fetchone()[0])


def _pack(
    part: Path, copy: Path, header: Header, facts: _Facts, counts: JsonTable, stop: Stop
) -> None:
    head = headers.to_json(header)
    manifest = {
        "format": FORMAT,
        "app": __version__,
        "vault_id": header.vault_id,
        "kind": facts.kind,
        "number": facts.number,
        "made_at": facts.made_at.astimezone(dt.UTC).isoformat(timespec="seconds"),
        "days": facts.days,
        "sha256": {HEADER: hashlib.sha256(head).hexdigest(), DATABASE: file_sum(copy)},
        **counts,
    }
    with files.create_anew(part) as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
            archive.writestr(MANIFEST, json.dumps(manifest, indent=1))
            archive.writestr(HEADER, head)
            entry = zipfile.ZipInfo.from_file(copy, DATABASE, strict_timestamps=False)
            with copy.open("rb") as source, archive.open(entry, "w") as inside:
                while chunk := source.read(CHUNK):
                    if stop():
                        raise cancelled()
                    inside.write(chunk)
        file.flush()
        os.fsync(file.fileno())
