"""Restore a backup: into a new generation, checked, and only then made the one in use.

The present vault is backed up first and stays as it is until the last step. Clients who
were erased since stay erased: the erasure ledger is replayed.
"""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable
from pathlib import Path

from coach_app.data import header as headers
from coach_app.data.backup import (
    BackupInfo,
    Backups,
    check_database,
    read_header,
    read_info,
    unpack_database,
)
from coach_app.data.engine import connect, make_engine
from coach_app.data.keys import DataKey
from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.data.vault import CURRENT, DATABASE, HEADER, Vault, generation_of, key_from_header
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
    present = _present(folder, header.vault_id, other_vault)
    tell(0.1)
    erased: list[str] = []
    saved = False
    if present is not None:
        saved, erased = _save_present(present, key, now or dt.datetime.now(dt.UTC))
    tell(0.4)
    generation = _next_generation(folder)
    try:
        unpack_database(path, generation / DATABASE)
        headers.write(generation / HEADER, header)
        _check(generation / DATABASE, key, header.db_salt)
        tell(0.7)
        _bring_up_to_date(generation / DATABASE, key, header.db_salt, erased)
        headers.write_atomic(folder / CURRENT, generation.name.encode())
    except BaseException:
        shutil.rmtree(generation, ignore_errors=True)
        raise
    _drop_old_generations(folder, generation, saved)
    tell(1.0)


def _present(folder: Path, vault_id: str, other_vault: bool) -> Path | None:
    """The vault that lies there now, None where there is none that can be read."""
    try:
        generation_of(folder)
        here = headers.read(generation_of(folder) / HEADER)
    except (UserError, OSError):
        return None
    if here.vault_id != vault_id and not other_vault:
        raise UserError(
            "other-vault",
            QT_TRANSLATE_NOOP("Errors", "This backup belongs to another vault."),
            QT_TRANSLATE_NOOP("Errors", "Choose a backup of this vault, or another folder."),
        )
    return folder


def _save_present(folder: Path, key: DataKey, now: dt.datetime) -> tuple[bool, list[str]]:
    """Back up what is there now, and read who was erased. A vault too damaged to be read
    cannot be backed up: its files stay in their generation until the next restore."""
    try:
        vault = Vault.open(folder, key)
    except UserError:
        return False, []
    try:
        with vault.engine.connect().execution_options(read_only=True) as connection:
            rows = connection.exec_driver_sql("SELECT client_id FROM erasure_ledger")
            erased = [str(row[0]) for row in rows]
        try:
            Backups(vault).make(now, kind="safety")
        except UserError as error:
            if error.code != "database-damaged":
                raise
            return False, erased
        return True, erased
    finally:
        vault.close()


def _next_generation(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "backups").mkdir(exist_ok=True)
    numbers = [int(p.name[4:]) for p in folder.glob("gen-*") if p.name[4:].isdigit()]
    generation = folder / f"gen-{max(numbers, default=0) + 1:04d}"
    generation.mkdir(mode=0o700)
    return generation


def _check(path: Path, key: DataKey, salt: bytes) -> None:
    connection = connect(path, key, salt, pragmas=())
    try:
        check_database(connection)
    finally:
        connection.close()


def _bring_up_to_date(path: Path, key: DataKey, salt: bytes, erased: list[str]) -> None:
    """Migrate to today's schema, then erase again who was erased since."""
    from coach_app.data.erasure import erase_clients, forget
    from coach_app.data.migrations import runner
    from coach_app.data.store import Changed, Store

    engine = make_engine(path, key, salt)
    try:
        runner.migrate(engine)
        if erased:
            with engine.begin() as connection:
                erase_clients(connection, erased)
            forget(Store(engine, Changed()))
    finally:
        engine.dispose()


def _drop_old_generations(folder: Path, current: Path, saved: bool) -> None:
    """Old generations go once the new one is in use and a safety backup holds what they held.

    One that could not be backed up is kept for whoever can repair it.
    """
    for old in folder.glob("gen-*"):
        if old != current and saved:
            shutil.rmtree(old, ignore_errors=True)
