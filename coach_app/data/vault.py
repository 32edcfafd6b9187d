"""The vault: a folder with a header, an encrypted database and its backups.

Create, unlock, open, change the passphrase, recover. See docs/vault-format.md.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import secrets
import shutil
import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from coach_app.data.keyring.unlocking import (
    key_from_header,
    moment,
    recovery_used_at,
    unlock_with_passphrase,
    unlock_with_recovery,
    wait_before_next_try,
)
from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.data.storage import files
from coach_app.data.storage import header as headers
from coach_app.data.storage.condition import Condition
from coach_app.data.storage.engine import APPLICATION_ID, connect, make_engine
from coach_app.data.storage.header import Header
from coach_app.data.storage.keys import FAST_KDF, DataKey, Kdf
from coach_app.data.storage.layout import (
    BACKUPS,
    BALLAST,
    BALLAST_BYTES,
    CHANGED,
    CURRENT,
    DAMAGED,
    DATABASE,
    PAGE,
    check_file,
    generation_of,
    header_of,
    is_settled,
    salt_in_file,
    settle,
    state,
    tighten,
    unreadable,
    write_header,
)
from coach_app.data.storage.ledger import Ledger, LedgerFile
from coach_app.data.storage.ledger import write as write_ledger
from coach_app.data.storage.slots import check_new_passphrase, passphrase_slot, recovery_slot, stamp
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
        self, folder: Path, generation: Path, header: Header, key: DataKey, *, safe: bool = False
    ) -> None:
        self.folder, self.generation, self._header, self._key = folder, generation, header, key
        self.vault_id = header.vault_id
        self.condition = Condition(safe=safe)
        self.engine = make_engine(self.database, key, header.db_salt, self.condition)
        self._changed = False
        self.ledger = LedgerFile(folder, header.vault_id)
        self.places: tuple[Path, ...] = ()  # other folders in which backups may lie

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
    ) -> tuple[Vault, str]:
        """Make a new vault; the recovery code is handed out this once.

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
            key, vault_id = DataKey.random(), uuid.uuid4().hex
            tell(0.1)
            first = passphrase_slot(key, vault_id, passphrase, kdf)
            second, code = recovery_slot(key, vault_id)
            tell(0.6)
            header = Header(vault_id, secrets.token_bytes(16), (first, second), stamp())
            generation = scratch / "gen-0001"
            files.make_folder(generation)
            files.make_folder(scratch / BACKUPS)
            new_database(generation / DATABASE, key, header.db_salt)
            write_header(generation, header, key)
            write_ledger(scratch, Ledger(vault_id))
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
        return vault, code

    @classmethod
    def open(cls, folder: Path, key: DataKey, *, safe: bool = False) -> Vault:
        """Open with an unlocked key; brings an older schema to today's after a backup.

        A damaged one opens to read only, as far as it can be read at all; ``safe``: to read
        only, and nothing in the folder is touched. See ``condition``.
        """
        from coach_app.data.migrations import runner
        from coach_app.data.storage.wal import check_log

        generation = generation_of(folder)
        header = header_of(generation)
        header.check(key)
        check_file(generation / DATABASE)
        if not is_settled(generation, header):
            header = with_salt(generation, header, key)
        tighten(folder)
        check_log(generation / DATABASE, key, header.db_salt)
        vault = cls(folder, generation, header, key, safe=safe)
        try:
            vault._check_ours()
            vault._check_sealed()
            vault._header = header.sealed(key)
            vault._see_old_damage()
            if vault.condition.read_only:
                runner.must_be_todays(vault.engine)
            else:
                runner.migrate(vault.engine, before_upgrade=vault._backup_first)
        except BaseException:
            vault.engine.dispose()
            raise
        if vault.condition.damaged:
            vault._remember_damage()
        elif not safe:
            vault.condition.subscribe(vault._remember_damage)
            vault._keep_ballast()
            vault._tidy()
        return vault

    def _tidy(self) -> None:
        """What a crash left is cleared away; what it lost of hints and ledger is made again."""
        from coach_app.data.keyring import old_keys
        from coach_app.data.people.erasure import settle_ledger
        from coach_app.data.storage.ledger_spread import in_backups
        from coach_app.data.storage.succession import drop_replaced, sweep

        settle(self.generation, self._header)
        self._note_sealed()
        sweep(self.folder)
        drop_replaced(self.folder)
        old_keys.clear(self, self.generation)
        told, _ = in_backups(self.folder, self.vault_id)
        settle_ledger(self.engine, self.ledger, told)
        self.spread_ledger()

    def know_places(self, places: Iterable[Path]) -> None:
        """Other folders with backups. One that was away at an erasure hears of it now."""
        self.places = tuple(places)
        if not self.condition.read_only:
            self.spread_ledger()

    def spread_ledger(self) -> list[Path]:
        """Enter who was erased in every backup within reach; answers those that were not."""
        from coach_app.data.storage.ledger_spread import spread

        erased = self.ledger.read()
        return spread(self.folder, self.vault_id, erased, self.places) if erased else []

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

    def _check_sealed(self) -> None:
        """UserError("header-changed") for a header of the first version in a newer one's place."""
        with self.engine.connect().execution_options(read_only=True) as connection:
            seen = connection.exec_driver_sql("PRAGMA user_version").scalar()
        self._header.check_known(seen)

    def _note_sealed(self) -> None:
        """Told in the database, too. What cannot be written now is noted another time."""
        from sqlalchemy.exc import DatabaseError

        with contextlib.suppress(DatabaseError, UserError), self.engine.begin() as connection:
            if not connection.exec_driver_sql("PRAGMA user_version").scalar():
                connection.exec_driver_sql(f"PRAGMA {headers.KNOWN_SEALED}")

    # -- damage

    def _see_old_damage(self) -> None:
        """Damage that was found before stays told, until the file is whole again."""
        mark = self.generation / DAMAGED
        if self.database.stat().st_size % PAGE:
            self.condition.found_damage()
        elif mark.exists() and self.is_whole() and not self.condition.safe:
            with contextlib.suppress(OSError):
                mark.unlink()

    def _remember_damage(self) -> None:
        """The next opening begins with a look at every page."""
        with contextlib.suppress(OSError):
            (self.generation / DAMAGED).touch()

    def is_whole(self) -> bool:
        """Look at every page and its seal, on any thread; False is told to ``condition``.

        UserError for a disk that does not answer.
        """
        from coach_app.data.storage.look import DAMAGED as FOUND
        from coach_app.data.storage.look import look

        found = look(self.database, self._key, self._header.db_salt) == FOUND
        if found:
            self.condition.found_damage()
        return not found

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

    def is_changed(self) -> bool:
        """Whether something was written since the last backup; survives a crash."""
        return self._changed or (self.folder / CHANGED).exists()

    def mark_changed(self) -> None:
        """Called before each commit; a full disk is told by the commit, not by this."""
        if not self._changed:
            self._changed = True
            with contextlib.suppress(OSError, UserError):
                files.open_kept(self.folder / CHANGED).close()

    def mark_backed_up(self) -> None:
        self._changed = False
        (self.folder / CHANGED).unlink(missing_ok=True)

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
        self._header = write_header(self.generation, header, self._key)

    def connect(self) -> object:
        """A keyed DB-API connection of its own, for long work on another thread."""
        return connect(self.database, self._key, self._header.db_salt)

    def close(self) -> None:
        """Dispose of every connection. The key is left to the program's end (exec)."""
        self.engine.dispose()


def with_salt(generation: Path, copy: Header, key: DataKey) -> Header:
    """The copy of a header that is lost, with the salt that opens this generation: the copy may
    be of the one before, and then SQLCipher's own place, in front of the file, tells it."""
    import sqlcipher3.dbapi2 as sqlcipher

    from coach_app.data.storage.wal import check_log

    database = generation / DATABASE
    for salt in {copy.db_salt: None, salt_in_file(generation): None}:
        try:
            check_log(database, key, salt)
            connect(database, key, salt, pragmas=()).close()
        except (sqlcipher.DatabaseError, UserError):
            continue
        return replace(copy, db_salt=salt)
    return copy


def new_database(path: Path, key: DataKey, db_salt: bytes) -> None:
    """A new encrypted database with today's schema."""
    from coach_app.data.migrations import runner

    marks = (f"application_id={APPLICATION_ID}", headers.KNOWN_SEALED)
    connection = connect(path, key, db_salt, create=True, pragmas=marks)
    connection.close()
    engine = make_engine(path, key, db_salt)
    try:
        runner.migrate(engine)
    finally:
        engine.dispose()
