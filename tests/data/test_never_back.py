"""Erased is erased: after every kind of damage, from the oldest copy there was."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from coach_app.data.practice import Practice
from coach_app.data.restore import preview, restore, unlock_backup
from coach_app.data.storage.backup import Backups, list_backups
from coach_app.data.storage.keys import DataKey
from coach_app.data.storage.shelf.second_place import SecondPlace
from coach_app.data.vault import Vault, generation_of, unlock_with_passphrase
from coach_app.errors import UserError
from tests.data import world

WORDS = "een twee drie vier vijf zes"
DAY = dt.datetime(2026, 3, 10, 17, 5, tzinfo=dt.UTC)
ERASED, STAYS = "Anna Voorbeeld", "Bram Blijft"


class Erased:
    """A closed vault: two copies, both of before a client was erased for good."""

    def __init__(self, folder: Path, key: DataKey, client: str) -> None:
        self.folder, self.key, self.client = folder, key, client
        self.backups = folder / "backups"
        self.oldest = self.backups / "20260310T170500Z.ccb"

    def generation(self) -> Path:
        return generation_of(self.folder)

    def database(self) -> Path:
        return self.generation() / "notes.db"


@pytest.fixture(scope="module")
def template(vault_template, tmp_path_factory) -> Erased:
    folder = tmp_path_factory.mktemp("erased") / "vault"
    shutil.copytree(vault_template, folder)
    key = unlock_with_passphrase(folder, WORDS)
    practice = Practice(Vault.open(folder, key))
    anna = world.client(practice, ERASED, private="stil " * 4000)
    world.client(practice, STAYS)
    shelf = Backups(practice.vault)
    shelf.make(DAY)
    shelf.make(DAY + dt.timedelta(days=1))
    practice.clients.remove(anna)
    practice.close()
    return Erased(folder, key, anna)


@pytest.fixture
def erased(template, tmp_path) -> Erased:
    folder = tmp_path / "vault"
    shutil.copytree(template.folder, folder)
    return Erased(folder, template.key, template.client)


def names(folder: Path, key: DataKey) -> list[str]:
    practice = Practice(Vault.open(folder, key))
    found = sorted(row.name for row in practice.clients.rows(DAY.date()))
    practice.close()
    return found


def flip(path: Path, page: int) -> None:
    raw = bytearray(path.read_bytes())
    raw[page * 4096 + 2000] ^= 0x40
    path.write_bytes(raw)


def truncated(it: Erased) -> None:
    path = it.database()
    path.write_bytes(path.read_bytes()[:9000])


def middle(it: Erased) -> None:
    flip(it.database(), it.database().stat().st_size // 8192)


def header_damaged(it: Erased) -> None:
    (it.generation() / "vault.json").write_bytes(b'{"h": {')


def all_but_backups(it: Erased) -> None:
    for path in it.folder.iterdir():
        if path != it.backups:
            shutil.rmtree(path) if path.is_dir() else path.unlink()


DAMAGE: dict[str, Callable[[Erased], object]] = {
    "truncated": truncated,
    "zero-length": lambda it: it.database().write_bytes(b""),
    "missing": lambda it: it.database().unlink(),
    "first page": lambda it: flip(it.database(), 0),
    "middle page": middle,
    "CURRENT gone": lambda it: (it.folder / "CURRENT").unlink(),
    "header gone": lambda it: (it.generation() / "vault.json").unlink(),
    "header damaged": header_damaged,
    "generation gone": lambda it: shutil.rmtree(it.generation()),
    "all but backups": all_but_backups,
    "ledger gone": lambda it: (it.folder / "erased.json").unlink(),
    "ledger damaged": lambda it: (it.folder / "erased.json").write_bytes(b'{"erased": [], '),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_an_erased_client_is_not_back_from_the_oldest_copy(erased, damage):
    DAMAGE[damage](erased)
    restore(erased.folder, erased.oldest, erased.key, now=DAY + dt.timedelta(days=9))
    assert names(erased.folder, erased.key) == [STAYS]


@pytest.mark.parametrize("damage", DAMAGE)
def test_nor_on_a_computer_that_has_only_the_copy(erased, damage, tmp_path):
    DAMAGE[damage](erased)
    copy = tmp_path / "stick.ccb"
    shutil.copy(erased.oldest, copy)
    shutil.rmtree(erased.folder)
    fresh = tmp_path / "fresh" / "vault"
    restore(fresh, copy, unlock_backup(copy, passphrase=WORDS))
    assert names(fresh, erased.key) == [STAYS]


LEDGER = ["ledger gone", "ledger damaged"]


@pytest.mark.parametrize("ledger", LEDGER)
@pytest.mark.parametrize("damage", [name for name in DAMAGE if name not in LEDGER])
def test_nor_with_the_ledger_lost_as_well(erased, damage, ledger):
    """The copies that are there say it too."""
    DAMAGE[ledger](erased)
    DAMAGE[damage](erased)
    restore(erased.folder, erased.oldest, erased.key, now=DAY + dt.timedelta(days=9))
    assert names(erased.folder, erased.key) == [STAYS]


# -- a copy that did not hear of it ----------------------------------------------------------------


def forget(path: Path) -> Path:
    """The copy as a version of before the list made it, or as it was on a stick elsewhere."""
    import zipfile

    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    manifest = json.loads(parts["manifest.json"])
    del manifest["erased"]
    parts["manifest.json"] = json.dumps(manifest).encode()
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


@pytest.mark.parametrize("damage", ["truncated", "first page", "CURRENT gone", "header gone"])
def test_the_list_beside_the_database_is_enough(erased, damage):
    for info in list_backups(erased.backups):
        forget(info.path)
    DAMAGE[damage](erased)
    restore(erased.folder, erased.oldest, erased.key, now=DAY + dt.timedelta(days=9))
    assert names(erased.folder, erased.key) == [STAYS]


@pytest.mark.parametrize("ledger", ["ledger gone", "ledger damaged"])
def test_where_nobody_can_tell_the_coach_is_asked_first(erased, ledger):
    """Every list is lost: the client may come back, and that is never done silently."""
    for info in list_backups(erased.backups):
        forget(info.path)
    truncated(erased)
    DAMAGE[ledger](erased)
    before = sorted(path.name for path in erased.folder.iterdir())
    with pytest.raises(UserError) as caught:
        restore(erased.folder, erased.oldest, erased.key)
    assert caught.value.code == "erased-unknown"
    assert sorted(path.name for path in erased.folder.iterdir()) == before
    restore(erased.folder, erased.oldest, erased.key, doubtful=True)
    assert names(erased.folder, erased.key) == [ERASED, STAYS]


def test_a_damaged_list_is_told_also_where_another_one_knows(erased):
    truncated(erased)
    DAMAGE["ledger damaged"](erased)
    restore(erased.folder, erased.oldest, erased.key)
    vault = Vault.open(erased.folder, erased.key)
    assert [notice.code for notice in vault.notices] == ["ledger-made-again"]
    vault.close()
    assert names(erased.folder, erased.key) == [STAYS]
    vault = Vault.open(erased.folder, erased.key)
    assert vault.notices == ()
    vault.close()


def test_a_newer_copy_of_before_the_lists_still_tells_what_it_knows(erased):
    practice = Practice(Vault.open(erased.folder, erased.key))
    Backups(practice.vault).make(DAY + dt.timedelta(days=3))  # its database knows
    practice.close()
    for info in list_backups(erased.backups):
        forget(info.path)
    truncated(erased)
    (erased.folder / "erased.json").unlink()
    restore(erased.folder, erased.oldest, erased.key, doubtful=True)
    assert names(erased.folder, erased.key) == [STAYS]


def test_a_copy_on_a_stick_hears_of_it_when_it_is_there(practice, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    anna = world.client(practice, ERASED)
    shelf = Backups(practice.vault)
    shelf.make(DAY)
    copy = shelf.copy_to(stick)
    practice.vault.places = (stick,)
    practice.clients.remove(anna)
    practice.purge()
    assert set(preview(copy).erased or {}) == {anna}
    assert [path.name for path in stick.iterdir()] == [copy.name]


def test_a_stick_that_was_away_hears_of_it_when_it_is_back(practice, tmp_path):
    stick, drawer = tmp_path / "stick", tmp_path / "drawer"
    stick.mkdir()
    anna = world.client(practice, ERASED)
    copier, place = practice.copies, SecondPlace(stick)
    copier.make(place, now=DAY)
    copy = next(stick.glob("*.ccb"))
    practice.vault.places = (stick,)
    stick.rename(drawer)
    practice.clients.remove(anna)
    practice.purge()
    drawer.rename(stick)
    assert preview(copy).erased == {}
    copier.make(place, now=DAY + dt.timedelta(days=1))
    assert set(preview(copy).erased or {}) == {anna}


def test_a_restore_asks_the_copies_in_the_second_place(erased, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    shutil.copy(list_backups(erased.backups)[0].path, stick)
    for info in list_backups(erased.backups):
        forget(info.path)
    restore(
        erased.folder, erased.oldest, erased.key, now=DAY + dt.timedelta(days=9), places=(stick,)
    )
    assert names(erased.folder, erased.key) == [STAYS]


def test_who_was_frozen_when_the_copy_was_made_is_not_back_either(practice):
    anna = world.client(practice, ERASED)
    world.hold(practice, world.course(practice, anna), 0)
    world.client(practice, STAYS)
    practice.clients.freeze(anna)
    oldest = Backups(practice.vault).make(DAY).path
    practice.clients.lift(anna)
    practice.clients.remove(anna)
    folder, key = practice.vault.folder, DataKey(bytes(practice.vault.key()))
    practice.close()
    restore(folder, oldest, key)
    assert names(folder, key) == [STAYS]


# -- order, kills and full disks -------------------------------------------------------------------


def test_a_database_of_last_week_beside_todays_ledger_brings_nobody_back(practice):
    anna = world.client(practice, ERASED)
    world.client(practice, STAYS)
    vault = practice.vault
    folder, key = vault.folder, DataKey(bytes(vault.key()))
    practice.close()
    database = generation_of(folder) / "notes.db"
    last_week = database.read_bytes()
    practice = Practice(Vault.open(folder, key))
    practice.clients.remove(anna)
    practice.close()
    database.write_bytes(last_week)
    assert names(folder, key) == [STAYS]


def test_nobody_is_erased_whom_the_ledger_does_not_know(practice, monkeypatch):
    from coach_app.data.storage import ledger

    anna = world.client(practice, ERASED)
    practice.clients.remove(anna)

    def full(*args):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(ledger, "write", full)
        with pytest.raises(UserError, match="disk-full"):
            practice.purge()
        assert not (practice.vault.folder / "reserve.bin").exists()  # room for the next try
        opened = Practice(practice.vault)  # nor is anybody kept out of the vault by it
    assert opened.clients.rows(DAY.date()) == []
    practice.clients.undo_remove(anna)
    assert [row.name for row in practice.clients.rows(DAY.date())] == [ERASED]


def test_an_erasing_that_failed_can_still_be_undone(practice, monkeypatch):
    from coach_app.data.people import erasure

    anna = world.client(practice, ERASED)
    Backups(practice.vault).make(DAY)
    practice.clients.remove(anna)

    def fails(*args, **how):
        raise RuntimeError("no")

    with monkeypatch.context() as patch:
        patch.setattr(erasure, "_drop_traces", fails)
        with pytest.raises(RuntimeError):
            practice.purge()
    practice.clients.undo_remove(anna)
    folder, key = practice.vault.folder, DataKey(bytes(practice.vault.key()))
    practice.close()
    assert names(folder, key) == [ERASED]


def test_a_ledger_that_is_damaged_while_the_vault_is_open_loses_nobody(practice):
    first, second = world.client(practice, ERASED), world.client(practice, "Cor Weg")
    practice.clients.remove(first)
    practice.purge()
    path = practice.vault.folder / "erased.json"
    path.write_bytes(b"?")
    practice.clients.remove(second)
    practice.purge()
    assert {row["id"] for row in json.loads(path.read_bytes())["erased"]} == {first, second}


def test_a_backup_that_could_not_be_rewritten_hears_of_it_at_the_next_start(practice, monkeypatch):
    from coach_app.data.storage import ledger_spread

    anna = world.client(practice, ERASED)
    made = Backups(practice.vault).make(DAY).path
    before = made.read_bytes()

    def full(*args):
        raise OSError(28, "No space left on device")

    practice.clients.remove(anna)
    folder, key = practice.vault.folder, DataKey(bytes(practice.vault.key()))
    with monkeypatch.context() as patch:
        patch.setattr(ledger_spread, "enter_erased", full)
        practice.close()
    assert made.read_bytes() == before
    Vault.open(folder, key).close()
    assert set(preview(made).erased or {}) == {anna}
    restore(folder, made, key)
    assert names(folder, key) == []


def test_a_computer_that_falls_asleep_does_not_wait_for_the_backups(practice):
    """They hear of it when the vault is opened again."""
    anna = world.client(practice, ERASED)
    made = Backups(practice.vault).make(DAY).path
    practice.clients.remove(anna)
    folder, key = practice.vault.folder, DataKey(bytes(practice.vault.key()))
    practice.close(quick=True)
    assert preview(made).erased == {}
    Vault.open(folder, key).close()
    assert set(preview(made).erased or {}) == {anna}


def test_the_ledger_holds_ids_and_moments_and_no_word_of_a_client(erased):
    raw = (erased.folder / "erased.json").read_text()
    assert erased.client in raw
    assert "Anna" not in raw
    assert set(json.loads(raw)) == {"vault_id", "erased", "sha256"}
