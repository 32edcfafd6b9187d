"""Restore a backup: into a new generation, checked, and only then made the one in use.

The present vault is backed up first and stays as it is until the last step. Clients who
were erased since stay erased: the erasure ledger is replayed.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import secrets
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from coach_app.data.storage import header as headers
from coach_app.data.storage.backup import (
    BackupInfo,
    Backups,
    check_database,
    read_header,
    read_info,
    unpack_database,
)
from coach_app.data.storage.engine import connect, make_engine
from coach_app.data.storage.header import Header
from coach_app.data.storage.keys import DataKey
from coach_app.data.storage.layout import (
    BACKUPS,
    CURRENT,
    DATABASE,
    HEADER,
    check_file,
    generation_of,
    next_generation,
)
from coach_app.data.storage.unlocking import key_from_header, other_vault
from coach_app.data.vault import Vault, salt_that_fits
from coach_app.errors import UserError


def unlock_backup(path: Path, *, passphrase: str = "", recovery: str = "") -> DataKey:
    """The data key of a backup, by the passphrase or sheet of the day it was made. Slow."""
    return key_from_header(read_header(path), passphrase=passphrase, recovery=recovery)


def preview(path: Path) -> BackupInfo:
    """Date, clients and meetings, without the key."""
    return read_info(path)


def restore(
    folder: Path,
    path: Path,
    key: DataKey,
    *,
    now: dt.datetime | None = None,
    on_progress: Callable[[float], None] | None = None,
    other_vault: bool = False,
) -> None:
    """Put a backup in the place of the vault in ``folder``, or make one there.

    The vault must not be open. UserError("other-vault") when the backup belongs to another
    vault than the one in the folder, unless ``other_vault`` says that this is meant.
    """
    tell = on_progress or (lambda share: None)
    header = read_header(path)
    present = _present(folder, path, key, header.vault_id, other_vault)
    tell(0.1)
    erased: list[tuple[str, str]] = []
    saved = False
    if present:
        saved, erased = _save_present(folder, key, now or dt.datetime.now(dt.UTC))
    tell(0.4)
    (folder / BACKUPS).mkdir(parents=True, exist_ok=True)
    generation = next_generation(folder)
    part = generation.with_name(generation.name + ".part")
    try:
        part.mkdir(mode=0o700)
        # Its own salt: a log of another generation is told from one of this.
        fresh = replace(header, db_salt=secrets.token_bytes(16))
        _take_over(path, part, key, header, fresh)
        tell(0.7)
        _bring_up_to_date(part / DATABASE, key, fresh.db_salt, erased)
        headers.write(part, fresh, key)
        os.replace(part, generation)
        headers.sync_folder(folder)
        headers.write_copy(generation, fresh.sealed(key))
        headers.write_atomic(folder / CURRENT, generation.name.encode())
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        if _in_use(folder) != generation:  # else only the last fsync failed: it is the vault now
            shutil.rmtree(generation, ignore_errors=True)
        raise
    _drop_old_generations(folder, generation, saved)
    tell(1.0)


def mend_header(folder: Path, path: Path, key: DataKey) -> None:
    """Give a database that lost its header the one inside a backup of the same vault.

    ``key`` comes from ``unlock_backup``. The passphrase of the day of the backup opens the
    vault from then on. UserError("other-vault") when the key is not that of the database.
    """
    generation = generation_of(folder)
    header = read_header(path)
    header.check(key)
    check_file(generation / DATABASE)
    salt = salt_that_fits(generation / DATABASE, key, header)
    if salt is None:
        raise other_vault()
    headers.write_newest(generation, replace(header, db_salt=salt), key)


def _in_use(folder: Path) -> Path | None:
    try:
        return generation_of(folder)
    except UserError:
        return None


def _present(folder: Path, path: Path, key: DataKey, vault_id: str, other: bool) -> bool:
    """Whether a vault lies there now that can be read, if need be with the backup's header."""
    try:
        generation = generation_of(folder)
    except UserError:
        return False
    try:
        here = headers.read(generation / HEADER)
    except UserError:
        with contextlib.suppress(UserError):
            mend_header(folder, path, key)
            return True
        return False
    if here.vault_id != vault_id and not other:
        raise other_vault()
    return True


def _save_present(
    folder: Path, key: DataKey, now: dt.datetime
) -> tuple[bool, list[tuple[str, str]]]:
    """Back up what is there now, and read who was erased. A vault too damaged to be read
    cannot be backed up: its files stay in their generation until the next restore."""
    from sqlalchemy.exc import DatabaseError

    try:
        vault = Vault.open(folder, key)
    except UserError:
        return False, []
    try:
        erased = _erased(vault)
        Backups(vault).make(now, kind="safety")
        return True, erased
    except DatabaseError:
        return False, []
    except UserError as error:
        if error.code != "database-damaged":
            raise
        return False, erased
    finally:
        vault.close()


def _erased(vault: Vault) -> list[tuple[str, str]]:
    """The ledger, after erasing who was removed just before a crash."""
    from coach_app.data.people.erasure import purge
    from coach_app.data.store import Changed, Store

    purge(Store(vault.engine, Changed()))
    with vault.engine.connect().execution_options(read_only=True) as connection:
        rows = connection.exec_driver_sql("SELECT client_id, erased_at FROM erasure_ledger")
        return [(str(row[0]), str(row[1])) for row in rows]


def _take_over(path: Path, part: Path, key: DataKey, header: Header, fresh: Header) -> None:
    """The database of a backup into ``part``, checked, and sealed with the fresh salt."""
    unpacked = part / "unpacked.db"
    unpack_database(path, unpacked)
    source = connect(unpacked, key, header.db_salt, pragmas=())
    try:
        header.check_known(source.execute("PRAGMA user_version").fetchone()[0])
        check_database(source)
        target = connect(part / DATABASE, key, fresh.db_salt, create=True, pragmas=())
        try:
            source.backup(target)
        finally:
            target.close()
    finally:
        source.close()
    unpacked.unlink()
    _check(part / DATABASE, key, fresh.db_salt)


def _check(path: Path, key: DataKey, salt: bytes) -> None:
    connection = connect(path, key, salt, pragmas=())
    try:
        check_database(connection)
    finally:
        connection.close()


def _bring_up_to_date(path: Path, key: DataKey, salt: bytes, erased: list[tuple[str, str]]) -> None:
    """Migrate to today's schema, then erase again who was erased since."""
    from coach_app.data.migrations import runner
    from coach_app.data.people.erasure import replay

    engine = make_engine(path, key, salt)
    try:
        runner.migrate(engine)
        replay(engine, erased)
    finally:
        engine.dispose()


def _drop_old_generations(folder: Path, current: Path, saved: bool) -> None:
    """Old generations go once the new one is in use and a safety backup holds what they held.

    One that could not be backed up is kept for whoever can repair it.
    """
    for old in folder.glob("gen-*"):
        if old != current and saved:
            shutil.rmtree(old, ignore_errors=True)
