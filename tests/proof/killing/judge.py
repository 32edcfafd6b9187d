"""Opens what a kill left, and says what is wrong or lost."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import shutil
from dataclasses import dataclass, field
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import select

from coach_app.data import records as r
from coach_app.data.migrations import HEAD, runner
from coach_app.data.practice import Practice
from coach_app.data.storage.backup import (
    Backups,
    check_database,
    list_backups,
    read_header,
    unpack_database,
)
from coach_app.data.storage.engine import connect
from coach_app.data.vault import (
    DataKey,
    Vault,
    state,
    unlock_with_passphrase,
    unlock_with_recovery,
)
from coach_app.errors import UserError
from tests.conftest import PASSPHRASE
from tests.data.make_golden import sums, tables
from tests.proof.killing.operations import NEW_WORDS, NOW

TODAY = dt.date(2026, 3, 10)
Sums = dict[str, dict[str, object]]
# Not rows of a practice: what the vault notes of itself, and what the search makes of the others.
ASIDE = {"audit_entry", "erasure_ledger"}


@dataclass
class Template:
    """A vault before the operation: its folder, key, rows, and those of its oldest backup."""

    folder: Path
    key: bytes
    recovery: str = ""
    rows: Sums = field(default_factory=dict)
    backup_rows: Sums = field(default_factory=dict)
    backups: dict[str, str] = field(default_factory=dict)  # name → sha256


@dataclass
class Verdict:
    faults: list[str] = field(default_factory=list)
    lost: int = 0


def rows_of(link) -> Sums:
    """Sums of all tables of a practice."""
    return {
        table: told
        for table, told in sums(link, tables(link)).items()
        if table not in ASIDE and not table.startswith("search_") and "mark" not in table
    }


def backup_sums(folder: Path) -> dict[str, str]:
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in (folder / "backups").glob("*.ccb")
    }


def rows_in_backup(path: Path, key: bytes, scratch: Path) -> Sums:
    """What stands in a backup, all its checks done."""
    target = scratch / f"{path.stem}.db"
    try:
        unpack_database(path, target)
        link = connect(target, DataKey(key), read_header(path).db_salt, pragmas=())
        try:
            check_database(link)
            return rows_of(link)
        finally:
            link.close()
    finally:
        target.unlink(missing_ok=True)


def judge(op: str, template: Template, folder: Path, told: list[str], scratch: Path) -> Verdict:
    """What became of the vault in ``folder``, in which ``op`` was killed after telling this."""
    verdict = Verdict()
    try:
        assert state(folder) == "ready"
        key = _unlock(op, folder, told, template, verdict)
        vault = Vault.open(folder, DataKey(key))
        if vault.condition.read_only or not vault.is_whole():
            verdict.faults.append("a sound vault is told to be damaged")
        link = vault.connect()
        check_database(link)
        rows = rows_of(link)
        link.close()
        _rows(op, template, vault, told, rows, scratch, verdict)
        _backups(op, template, folder, key, scratch, verdict)
        if runner.stored_revision(vault.engine) != HEAD:
            verdict.faults.append("not at today's schema")
        vault.close()
        left = [p.name for p in folder.rglob("*") if ".part" in p.name or p.suffix == ".new"]
        if left:
            verdict.faults.append(f"left behind: {left}")
        Vault.open(folder, DataKey(key)).close()  # and once more
    except (UserError, AssertionError, OSError, sqlcipher.Error) as error:
        verdict.faults.append(repr(error))
        verdict.lost += 1
    return verdict


def _unlock(op, folder, told, template, verdict) -> bytes:
    """The data key, by whatever has to open the vault now."""
    if op not in ("header", "re-key"):
        return bytes(unlock_with_passphrase(folder, PASSPHRASE))
    found = []
    for words in (PASSPHRASE, NEW_WORDS):
        try:
            found.append((words, bytes(unlock_with_passphrase(folder, words))))
        except UserError:
            continue
    over = "passphrase" in told or any(line.startswith("rekeyed ") for line in told)
    if len(found) != 1 or (over and found[0][0] != NEW_WORDS):
        verdict.faults.append(f"{len(found)} passphrases open it")
    if op == "re-key" and (found[0][1] == template.key) != (found[0][0] == PASSPHRASE):
        verdict.faults.append("the new passphrase opens the old key, or the old one the new")
    sheets = ("recovery ", "rekeyed ")
    code = next((line.split()[1] for line in told if line.startswith(sheets)), "")
    if code or (not over and found[0][0] == PASSPHRASE):
        unlock_with_recovery(folder, code or template.recovery)
    return found[0][1]


def _rows(op, template, vault, told, rows, scratch, verdict) -> None:
    if op == "write":
        _written(vault, told, template, verdict)
    elif op == "erase":
        _erased(vault, told, template, verdict)
    elif op == "restore":
        if rows == template.backup_rows:
            kept = [
                rows_in_backup(path, template.key, scratch)
                for path in (vault.folder / "backups").glob("*.ccb")
            ]
            if template.rows not in kept:
                verdict.lost += 1
                verdict.faults.append("restored, and what was there before is in no backup")
        elif rows != template.rows or "restored" in told:
            verdict.lost += 1
            verdict.faults.append("neither the rows of before nor those of the backup")
    else:
        now = {table: rows.get(table) for table in template.rows}
        if op == "migration":
            link = vault.connect()
            columns = {table: list(told["columns"]) for table, told in template.rows.items()}
            now = sums(link, columns)
            link.close()
        if now != template.rows:
            verdict.lost += 1
            verdict.faults.append("the rows are others than before")


def _written(vault, told, template, verdict) -> None:
    practice = Practice(vault)
    there = {row.id for row in practice.clients.rows(TODAY)}
    acknowledged = {line.split()[1] for line in told if line.startswith("client ")}
    verdict.lost += len(acknowledged - there)
    before = int(str(template.rows["client"]["rows"]))
    if not before + len(acknowledged) <= len(there) <= before + len(acknowledged) + 1:
        verdict.faults.append(f"{len(there)} clients of {before} + {len(acknowledged)}")
    last = max((int(line.split()[1]) for line in told if line.startswith("note ")), default=-1)
    meeting = next(iter(practice.meetings.planned_from(dt.date(2020, 1, 1)))).id
    did = practice.notes.get(meeting).did
    kept = int(did.split()[1]) if did.startswith("zin ") else -1
    if kept not in (last, last + 1):
        verdict.lost += 1
        verdict.faults.append(f"note {kept} instead of {last}")


def _erased(vault, told, template, verdict) -> None:
    gone = {line.split()[1] for line in told if line.startswith("removed ")}
    practice = Practice(vault)  # finishes what the kill cut short
    names = {row.id: row.name for row in practice.clients.rows(TODAY)}
    before = int(str(template.rows["client"]["rows"]))
    if gone & set(names):
        verdict.faults.append("an erased client is there")
    if len(names) not in ({before - 1} if gone else {before, before - 1}):
        verdict.lost += 1
        verdict.faults.append(f"{len(names)} clients of {before}")
    with vault.engine.connect().execution_options(read_only=True) as connection:
        ledger = set(connection.scalars(select(r.ErasureLedger.client_id)))
        marked = set(
            connection.scalars(select(r.Client.id).where(r.Client.removed_at.is_not(None)))
        )
    if gone - ledger or marked:
        verdict.faults.append("the ledger does not know who went")


def _backups(op, template, folder, key, scratch, verdict) -> None:
    if op == "re-key" and key != template.key:
        _old_are_gone(template, folder, key, scratch, verdict)
        return
    now = backup_sums(folder)
    same = all(now.get(name) == told for name, told in template.backups.items())
    # Changed may be the list of who was erased, which is brought into all of them.
    if not same and not _same_rows(template, folder, key, scratch):
        verdict.lost += 1
        verdict.faults.append("an earlier backup is gone or changed")
    for info in list_backups(folder / "backups"):
        rows_in_backup(info.path, key, scratch)


def _old_are_gone(template, folder, key, scratch, verdict) -> None:
    """Under a new key: a backup of it holds everything, and none of the old key is left.

    At the latest after the next backup and opening.
    """
    vault = Vault.open(folder, DataKey(key))
    Backups(vault).make(NOW + dt.timedelta(hours=1))
    vault.close()
    Vault.open(folder, DataKey(key)).close()
    kept = []
    for info in list_backups(folder / "backups"):
        try:
            kept.append(rows_in_backup(info.path, key, scratch))
        except (UserError, sqlcipher.DatabaseError):
            verdict.faults.append(f"{info.path.name} is still under the old key")
    if template.rows not in kept:
        verdict.lost += 1
        verdict.faults.append("no backup under the new key holds what there was")
    older = [path.name for path in folder.glob("gen-*")]
    if len(older) != 1:
        verdict.faults.append(f"older generations are left: {older}")


def _same_rows(template, folder, key, scratch) -> bool:
    paths = [folder / "backups" / name for name in template.backups]
    return all(
        path.exists() and rows_in_backup(path, key, scratch) == template.backup_rows
        for path in paths
    )


# -- the vaults before -----------------------------------------------------------------------------


def make_template(folder: Path) -> Template:
    """Three clients; a backup from before the third came."""
    from coach_app.data.vault import FAST_KDF
    from tests.data import world

    vault, code = Vault.create(folder, PASSPHRASE, FAST_KDF)
    practice = Practice(vault)
    for name in ("Anna Voorbeeld", "Bram Testman"):
        course = world.course(practice, world.client(practice, name))
        world.hold(practice, course, 1, 2, note=f"Rustig gesprek met {name} " * 20)
    made = Backups(vault).make(dt.datetime(2026, 3, 9, 17, 5, tzinfo=dt.UTC))
    course = world.course(practice, world.client(practice, "Cato Fictief"))
    world.hold(practice, course, 1, note="Een merel zong. " * 50)
    link = vault.connect()
    template = Template(folder, bytes(vault.key()), code, rows_of(link))
    link.close()
    practice.close()
    template.backup_rows = rows_in_backup(made.path, template.key, folder.parent)
    template.backups = backup_sums(folder)
    (folder / "reserve.bin").unlink(missing_ok=True)
    return template


def old_template(folder: Path, number: str) -> Template:
    """A vault of an older schema."""
    from tests.data.make_golden import GOLDEN

    shutil.copytree(GOLDEN / number, folder)
    rows = json.loads((folder / "rows.json").read_text())
    (folder / "rows.json").unlink()
    return Template(folder, bytes(unlock_with_passphrase(folder, PASSPHRASE)), "", rows)
