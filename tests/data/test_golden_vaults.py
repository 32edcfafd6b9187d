"""Vaults of every schema that was released open for ever, with every row, and become like new."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

import pytest

from coach_app.data.migrations import HEAD, VERSIONS, runner
from coach_app.data.practice import Practice
from coach_app.data.storage.backup import Backups, check_database
from coach_app.data.vault import Vault, unlock_with_passphrase
from tests.conftest import PASSPHRASE, TODAY
from tests.data.make_golden import GOLDEN, sums

RELEASED = sorted(path.name for path in GOLDEN.iterdir() if path.is_dir())
FROZEN = json.loads((GOLDEN / "released.json").read_text())


@pytest.fixture(params=RELEASED)
def old(request, tmp_path: Path) -> tuple[str, Path]:
    """The number of a schema, and a copy of the vault that was made with it."""
    folder = tmp_path / "old"
    shutil.copytree(GOLDEN / request.param, folder)
    (folder / "rows.json").unlink()
    return request.param, folder


def schema(vault: Vault) -> list[tuple[str, str]]:
    link = vault.connect()
    try:
        check_database(link)
        return link.execute(
            "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name"
        ).fetchall()
    finally:
        link.close()


def test_every_released_schema_opens_with_every_row(old):
    number, folder = old
    recorded = json.loads((GOLDEN / number / "rows.json").read_text())
    assert sum(table["rows"] for table in recorded.values()) > 200
    vault = Vault.open(folder, unlock_with_passphrase(folder, PASSPHRASE))
    assert runner.stored_revision(vault.engine) == HEAD
    link = vault.connect()
    now = sums(link, {table: told["columns"] for table, told in recorded.items()})
    link.close()
    assert now == recorded
    assert [info.schema for info in Backups(vault).list()] == ([number] if number < HEAD else [])
    vault.close()


def test_an_upgraded_vault_equals_a_fresh_one(old, vault):
    _, folder = old
    upgraded = Vault.open(folder, unlock_with_passphrase(folder, PASSPHRASE))
    assert schema(upgraded) == schema(vault)
    upgraded.close()


def test_an_upgraded_vault_is_worked_in(old):
    _, folder = old
    practice = Practice(Vault.open(folder, unlock_with_passphrase(folder, PASSPHRASE)))
    for row in practice.clients.rows(TODAY):
        assert practice.clients.get(row.id).name
        assert practice.makings.of_client(row.id) is not None
    word = practice.clients.rows(TODAY)[0].name.split()[0]
    assert practice.search(word)
    practice.close()


def test_the_backup_of_an_old_schema_is_restored(old):
    from coach_app.data.restore import restore, unlock_backup

    number, folder = old
    Vault.open(folder, unlock_with_passphrase(folder, PASSPHRASE)).close()
    if number == HEAD:
        pytest.skip("today's schema needs no upgrade")
    backup = next((folder / "backups").glob("*.ccb"))
    restore(folder, backup, unlock_backup(backup, passphrase=PASSPHRASE))
    practice = Practice(Vault.open(folder, unlock_with_passphrase(folder, PASSPHRASE)))
    recorded = json.loads((GOLDEN / number / "rows.json").read_text())
    assert len(practice.clients.rows(TODAY)) == recorded["client"]["rows"]
    practice.close()


def sum_of(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_what_has_been_released_is_never_changed():
    """A released migration runs on vaults that nobody here has seen."""
    root = VERSIONS.parent
    now = {name: sum_of(root / name) for name in FROZEN}
    assert now == FROZEN
    numbers = {Path(name).name.strip("m")[:4] for name in FROZEN}
    assert numbers >= {"0001", "0002", "0003"}


@pytest.mark.proof
def test_every_schema_has_its_vault_and_is_frozen():
    """python -m tests.data.make_golden NUMBER, then the sums of its files in released.json."""
    there = sorted(path.name[:4] for path in VERSIONS.glob("[0-9]*.py"))
    assert there == RELEASED
    assert {name for name in FROZEN if name.startswith("versions/")} == {
        f"versions/{path.name}" for path in VERSIONS.glob("[0-9]*.py")
    }
