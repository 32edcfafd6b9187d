"""The vault: a folder with a header, an encrypted database and its backups.

Create, unlock, open, change the passphrase, recover. See docs/vault-format.md.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import shutil
import threading
import uuid
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from coach_app.data.damage.damage import Damage
from coach_app.data.keyring.draft import Draft
from coach_app.data.keyring.sealing import check_sealed, note_sealed, with_salt
from coach_app.data.keyring.slots import check_new_passphrase, passphrase_slot, recovery_slot, stamp
from coach_app.data.keyring.unlocking import (
    key_from_header,
    moment,
    recovery_used_at,
    unlock_with_passphrase,
    unlock_with_recovery,
    wait_before_next_try,
)
from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.data.new_database import new_database
from coach_app.data.storage import files
from coach_app.data.storage.condition import Condition
from coach_app.data.storage.engine import APPLICATION_ID, KeyedConnection, connect
from coach_app.data.storage.header import Header
from coach_app.data.storage.keys import FAST_KDF, DataKey, Kdf
from coach_app.data.storage.layout import (
    BACKUPS,
    BALLAST,
    BALLAST_BYTES,
    CURRENT,
    DATABASE,
    HEADER,
    check_file,
    generation_of,
    header_of,
    newest_header,
    older_header,
    settle,
    state,
    tighten,
    unreadable,
    write_header,
)
from coach_app.data.storage.ledger import Ledger, LedgerFile, made_again, union
from coach_app.data.storage.ledger import write as write_ledger
from coach_app.data.storage.log_binding import Binding, settle_log
from coach_app.data.storage.pool import make_engine
from coach_app.data.storage.shelf import ahead, asked, saved_mark
from coach_app.data.storage.shelf.asked import Asked
from coach_app.data.storage.shelf.backup_file import BackupInfo
from coach_app.data.storage.shelf.kept import Stop, ours
from coach_app.data.storage.shelf.readings import Readings
from coach_app.data.storage.wal import drop_empty
from coach_app.errors import UserError

__all__ = [
    "FAST_KDF",
    "DataKey",
    "Kdf",
    "Vault",
    "VaultInfo",
    "check_new_passphrase",
    "generation_of",
    "key_from_header",
    "recovery_used_at",
    "state",
    "unlock_with_passphrase",
    "unlock_with_recovery",
    "wait_before_next_try",
]


@dataclass(frozen=True)
class VaultInfo:
    """Moments in UTC, None where never or unknown."""

    created_at: dt.datetime | None
    passphrase_changed_at: dt.datetime | None
    recovery_made_at: dt.datetime | None
    recovery_used_at: dt.datetime | None
    format: int


# -- the open vault ----------------------------------------------------------------------------


class Vault:
    """An open vault, at today's schema. Make one with ``create`` or ``open``."""

    def __init__(
        self,
        folder: Path,
        generation: Path,
        header: Header,
        key: DataKey,
        *,
        safe: bool = False,
        alone: bool = False,
    ) -> None:
        """``safe``: to read only; ``alone``: and without the log beside the database."""
        self.folder, self.generation, self._header, self._key = folder, generation, header, key
        self.vault_id = header.vault_id
        self.condition = Condition(safe=safe)
        salt = header.db_salt
        self.engine = make_engine(self.database, key, salt, self.condition, alone=alone)
        self._damage = Damage(self.database, key, salt, self.engine, self.condition)
        self.binding = Binding(self.database, self.engine, self.condition)
        self.notices: tuple[UserError, ...] = ()  # to be told at the start
        self._reader: KeyedConnection | None = None  # see _hold
        self._had_log = self.database.with_name(f"{self.database.name}-wal").exists()
        self.rescued: Path | None = None  # see rescue
        self._saving = threading.Lock()
        self._changed = False
        self.ledger = LedgerFile(folder, header.vault_id)
        self.places: tuple[Path, ...] = ()  # other folders in which backups may lie
        self.readings = Readings(folder, kept=not safe)
        self._asked: Asked | None = None  # some of them, which have not answered yet
        self.on_gone: Callable[[], object] = lambda: None  # somebody was erased by ``hear``

    @property
    def database(self) -> Path:
        return self.generation / DATABASE

    @classmethod
    def create(
        cls,
        folder: Path,
        passphrase: str,
        kdf: Kdf | None = None,
        on_progress: Callable[[float], None] | None = None,
        draft: Draft | None = None,
    ) -> tuple[Vault, str]:
        """Make a new vault, of ``draft`` if there is one; the recovery code is told this once.

        The folder appears whole: everything is made beside it and then renamed.
        UserError("vault-exists") where there is one already.
        """
        check_new_passphrase(passphrase)
        if folder.exists() and any(folder.iterdir()):
            raise UserError(
                "vault-exists",
                QT_TRANSLATE_NOOP("Errors", "This folder is not empty."),
                QT_TRANSLATE_NOOP("Errors", "Choose an empty or a new folder."),
            )
        tell = on_progress or (lambda share: None)
        files.make_folder(folder.parent)
        scratch = folder.with_name(f".{folder.name}-{uuid.uuid4().hex[:8]}.part")
        try:
            tell(0.1)
            made = draft or Draft.make(passphrase, kdf)
            key, header = made.key, made.header
            tell(0.6)
            generation = scratch / "gen-0001"
            files.make_folder(generation)
            files.make_folder(scratch / BACKUPS)
            new_database(generation / DATABASE, key, header.db_salt)
            write_header(generation, header, key)
            write_ledger(scratch, Ledger(header.vault_id))
            files.write_atomic(scratch / CURRENT, b"gen-0001")
            if folder.exists():
                folder.rmdir()
            os.replace(scratch, folder)
            files.sync_folder(folder.parent)
        except BaseException:
            shutil.rmtree(scratch, ignore_errors=True)
            raise
        tell(1.0)
        vault = cls.open(folder, key)
        return vault, made.code

    @classmethod
    def open(
        cls, folder: Path, key: DataKey, *, safe: bool = False, places: Iterable[Path] = ()
    ) -> Vault:
        """Open with an unlocked key; brings an older schema to today's after a backup.

        ``places``: other folders with backups, as ``know_places`` says.

        A damaged one opens to read only, as far as it can be read at all; ``safe``: to read
        only, and nothing in the folder is touched. See ``condition``.
        """
        from coach_app.data.migrations import runner

        generation = generation_of(folder)
        header = newest_header(generation, key)
        was_older = header != header_of(generation)
        check_file(generation / DATABASE)
        header = with_salt(generation, header, key)
        if not safe:
            tighten(folder)
        log = settle_log(generation / DATABASE, key, header.db_salt, safe=safe)
        vault = cls(folder, generation, header, key, safe=safe, alone=safe and log.no_log)
        vault.places = tuple(places)
        vault._asked = Asked(vault.places, vault.vault_id)
        try:
            if not log.sound:
                vault.condition.found_damage()
            vault._check_ours()
            vault._hold()
            check_sealed(vault.engine, header)
            vault._header = header.sealed(key)
            vault._damage.see_old()
            if vault.condition.read_only:
                runner.must_be_todays(vault.engine)
            else:
                runner.migrate(vault.engine, before_upgrade=vault._backup_first)
            vault.notices = log.notices + vault._begin()
            if was_older:
                vault.notices += (older_header(),)
            found = vault._found_at_opening()
            vault._see_ahead(found)
            if not vault.condition.read_only:
                vault.binding.watch(folder, key, header.db_salt)
        except BaseException:
            vault.close()
            raise
        if safe:
            return vault
        if vault.condition.damaged:
            vault._damage.remember()
        else:
            vault.condition.subscribe(vault._damage.remember)
            vault._damage.drop_gathered()
            vault._keep_ballast()
            vault._tidy_unless_damaged(found)
        return vault

    def _tidy_unless_damaged(self, found: Sequence[BackupInfo]) -> None:
        try:
            self._tidy(found)
        except BaseException as error:
            if isinstance(error, UserError) and self.condition.damaged:
                return  # found just now, and told by the condition
            self.close()
            raise

    def _tidy(self, found: Sequence[BackupInfo]) -> None:
        """What a crash left is cleared away; what it lost of hints and ledger is made again."""
        from coach_app.data.keyring import begun, old_keys
        from coach_app.data.storage.succession import drop_replaced, sweep

        settle(self.generation, self._header)
        note_sealed(self.engine)
        sweep(self.folder)
        drop_replaced(self.folder)
        lost = self.ledger.is_damaged()
        self._settle_ledger(found)
        if lost:
            self.notices += (made_again(),)
        begun.end(self.folder)  # told on the first page
        if self._asked is None:  # a slow stick is heard first, before any backup
            old_keys.clear(self, self.generation, dt.datetime.now(dt.UTC))

    # -- what copies know

    def know_places(self, places: Iterable[Path]) -> None:
        """Other folders with backups. One that was away at an erasure hears of it now, and one
        that knows of an erasure is heard."""
        self.places, self._asked = tuple(places), None
        found = self._backups_within_reach()
        self._see_ahead(found)
        self._settle_ledger(found)

    def listen(self, stop: Stop = lambda: False) -> None:
        """After the opening: hear a slow place as soon as it answers."""
        if self._asked is not None:
            self.hear(stop=stop)

    def hear(self, also: Iterable[Path] = (), stop: Stop = lambda: False) -> None:
        """Before each backup: whom any copy within reach, or in ``also``, knows as erased goes.

        Waits for places that are slow. UserError("second-silent", "cancelled").
        """
        wanted, waited = (*self.places, *also), self._asked is not None
        if self._asked is None or not set(wanted) <= set(self._asked.places):
            self._asked = Asked(wanted, self.vault_id)
        found = self._own() + self._asked.wait(stop)
        self._asked = None
        if waited:
            self._see_ahead(found)
        self._settle_ledger(found)

    def _settle_ledger(self, found: Sequence[BackupInfo]) -> None:
        """All lists together, in the file, in the database and in each backup."""
        from coach_app.data.people.erasure import ledger_rows, settle_ledger

        if self.condition.read_only:
            return
        told = union(*(info.erased or {} for info in found))
        news = not set(union(told, self.ledger.read())) <= set(ledger_rows(self.engine))
        if news:
            self.mark_changed()
        gone = settle_ledger(self.engine, self.ledger, told)
        if news:
            self.binding.wrote()
        self._spread(found)
        if gone:
            self.on_gone()

    def _found_at_opening(self) -> list[BackupInfo]:
        """A stick that is slow holds nobody up: it is heard when it answers (``hear``)."""
        there = self._asked.answer(asked.PATIENCE) if self._asked is not None else None
        if there is not None:
            self._asked = None
        return self._own() + (there or [])

    def _own(self) -> list[BackupInfo]:
        return ours(self.folder / BACKUPS, self.vault_id)

    def spread_ledger(self, also: Iterable[Path] = ()) -> list[Path]:
        """Enter who was erased in every backup within reach, and in the folders ``also``.

        Answers the backups that could not be rewritten.
        """
        return self._spread(self._backups_within_reach(also))

    def _spread(self, found: Iterable[BackupInfo]) -> list[Path]:
        from coach_app.data.storage.ledger_spread import spread

        if self.condition.safe:
            return []
        return spread(found, self.ledger.read(), self.readings)

    def _backups_within_reach(self, also: Iterable[Path] = ()) -> list[BackupInfo]:
        there = Asked((*self.places, *also), self.vault_id).answer(asked.LONGEST)
        return self._own() + (there or [])

    def _check_ours(self) -> None:
        """A file that opens as empty has no application id: refuse it, and what is not readable."""
        try:
            with self.engine.connect().execution_options(read_only=True) as connection:
                found = connection.exec_driver_sql("PRAGMA application_id").scalar()
        except UserError as error:
            if error.code == "database-damaged":
                raise unreadable() from error
            raise
        if found != APPLICATION_ID:
            raise unreadable()

    def _hold(self) -> None:
        """SQLite empties the log into the main file as the last connection closes, and deletes it.
        One that only reads, and closes last, keeps it from that where the file is not sound."""
        if self.condition.safe:
            return  # no connection writes
        self._reader = connect(
            self.database, self._key, self._header.db_salt, safe=True, pragmas=()
        )

    def _begin(self) -> tuple[UserError, ...]:
        """What is missing since the last time; from now on this opening's writes are counted."""
        try:
            return self.binding.look() if self.condition.read_only else self.binding.begin()
        except UserError as error:
            if error.code != "database-damaged":
                raise
            return ()  # told by the condition

    def _see_ahead(self, found: Sequence[BackupInfo]) -> None:
        """Whether an older copy was put back. The condition tells of one that is damaged."""
        safe = self.condition.read_only
        with contextlib.suppress(UserError):
            told = ahead.look(
                self.engine, self.generation, found, self.binding.came_with, safe=safe
            )
            codes = [notice.code for notice in self.notices]
            self.notices += tuple(notice for notice in told if notice.code not in codes)

    # -- damage

    def gather(self, words: str) -> bool:
        """Read from now on what can be read, row by row; on any thread, once damage is known.

        ``words`` stand in the place of a note that cannot be read. False in safe mode, which
        makes no file: then whole pages of the program stay unreadable, as on a full disk.
        """
        return self._damage.gather(words)

    def is_whole(self) -> bool:
        """Look at every page and its seal, on any thread; False is told to ``condition``.

        UserError for a disk that does not answer.
        """
        return self._damage.is_whole()

    # -- room

    def _backup_first(self) -> None:
        from coach_app.data.storage.backup import Backups

        Backups(self).make(dt.datetime.now(dt.UTC), kind="safety")

    def _keep_ballast(self) -> None:
        """16 MiB to give back when the disk is full; not worth failing for."""
        path = self.folder / BALLAST
        try:
            if path.is_symlink() or not path.is_file():
                with files.create_anew(path) as file:
                    file.write(b"\0" * BALLAST_BYTES)
        except OSError:
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)

    def free_ballast(self) -> bool:
        """Give the reserve back to a full disk; True if there was one."""
        path = self.folder / BALLAST
        existed = path.is_file() and not path.is_symlink()
        path.unlink(missing_ok=True)
        return existed

    # -- what a backup has not seen yet

    def backed_up_as(self) -> str:
        """The backup that holds all there is; "" where something was written since."""
        return "" if self._changed else saved_mark.read(self.generation)

    def check_ours(self, source: KeyedConnection) -> None:
        """UserError where what ``source`` has open is not what was written last."""
        self.binding.check(source)

    def rescue(self) -> Path | None:
        """Of files that lie no longer where they were, and are open still: a backup of what no
        other one holds. Slow; on any thread. None where there is nothing to save."""
        from coach_app.data.damage.rescue import rescue

        place, fault = self.binding.place, self.condition.apart
        if place is None or fault is None or fault.code != "vault-apart" or self._reader is None:
            return None
        with self._saving:
            if self.rescued is None:
                self.rescued = rescue(self, self._reader, place, self.places)
            return self.rescued

    def mark_changed(self) -> None:
        """Called before each commit and another header, and where that backup proved bad."""
        if not (self.generation / HEADER).exists():
            settle(self.generation, self._header)
        if not self._changed:
            self._changed = True
            saved_mark.drop(self.folder)

    def mark_backed_up(self, name: str) -> None:
        """Called while nobody can write."""
        self._changed = False
        saved_mark.write(self.generation, name)

    # -- keys

    def key(self) -> DataKey:
        """The data key, for a backup, a restore, or a second connection."""
        return self._key

    def info(self) -> VaultInfo:
        passphrase, recovery = self._header.slot("passphrase"), self._header.slot("recovery")
        return VaultInfo(
            moment(self._header.created_at),
            moment(passphrase.made_at if passphrase else ""),
            moment(recovery.made_at if recovery else ""),
            moment(self._header.recovery_used_at),
            self._header.format,
        )

    @property
    def header(self) -> Header:
        return self._header

    def change_passphrase(self, old: str, new: str, kdf: Kdf | None = None) -> None:
        """Rewrap one slot; the database is not touched. UserError("wrong-passphrase")."""
        check_new_passphrase(new)
        key_from_header(self._header, passphrase=old).wipe()
        self.set_passphrase(new, kdf)

    def set_passphrase(self, new: str, kdf: Kdf | None = None, *, recovered: bool = False) -> None:
        """A new passphrase without the old one. ``recovered``: the recovery sheet opened the
        vault, or the backup that it came from; that stays noted until a new sheet is made."""
        header = self._header.with_slot(passphrase_slot(self._key, self.vault_id, new, kdf))
        if recovered and not header.recovery_used_at:
            header = replace(header, recovery_used_at=stamp())
        self._replace(header)

    def new_recovery_code(self) -> str:
        """A new sheet; the old one no longer opens this vault."""
        slot, code = recovery_slot(self._key, self.vault_id)
        self._replace(replace(self._header.with_slot(slot), recovery_used_at=""))
        return code

    def _replace(self, header: Header) -> None:
        """Every backup there is holds the old one, and opens with the old secrets."""
        if self.condition.safe:
            self.condition.must_write()
        self.mark_changed()
        self._header = write_header(self.generation, header, self._key)
        self.mark_changed()  # a backup may have come to its end in between

    def connect(self) -> object:
        """A keyed DB-API connection of its own, for long work on another thread."""
        return connect(self.database, self._key, self._header.db_salt)

    def close(self) -> None:
        """Dispose of every connection. The key is left to the program's end (exec)."""
        self.rescue()
        reader, self._reader = self._reader, None
        sound = not self.condition.read_only
        if reader is not None and sound:
            reader.close()
        self.engine.dispose()
        # SQLAlchemy's mappers remember the engine after that, and with it all that was compiled.
        self.engine.clear_compiled_cache()
        if reader is not None and not sound:
            reader.close()
        if not sound and not self._had_log and self.condition.apart is None:
            drop_empty(self.database)
        self.binding.close()
        if self.condition.gathered is not None:
            self._damage.drop_gathered()
