"""Who was erased stays erased, whichever copy alone still knows it, and however slow its stick."""

import datetime as dt
import shutil
import threading
from pathlib import Path

import pytest

from coach_app.data.copies import Copier
from coach_app.data.practice import Practice
from coach_app.data.storage.backup import Backups, list_backups
from coach_app.data.storage.ledger import known
from coach_app.data.storage.shelf import asked
from coach_app.data.storage.shelf.second_place import SecondPlace
from coach_app.data.vault import Vault, unlock_with_passphrase
from coach_app.data.views import ClientFields
from coach_app.errors import UserError
from tests.conftest import PASSPHRASE

NOW = dt.datetime(2026, 3, 10, 17, 5, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)
GONE, STAYS = "Anna Weggewist", "Bram Blijft"


class World:
    """The folder is as it was before Anna was erased; one backup on the stick knows of it."""

    def __init__(self, template: Path, at: Path) -> None:
        self.folder, self.stick = at / "vault", at / "stick"
        shutil.copytree(template, self.folder)
        self.stick.mkdir()
        self.place = SecondPlace(self.stick)
        practice = self.open(())
        self.anna = practice.clients.create(ClientFields(name=GONE))
        practice.clients.create(ClientFields(name=STAYS))
        practice.copies.make(self.place, now=NOW)
        practice.close()
        shutil.copytree(self.folder, at / "before")
        practice = self.open()
        practice.erase(self.anna)
        practice.copies.make(self.place, now=NOW + DAY)
        practice.close()
        shutil.rmtree(self.folder)
        shutil.move(at / "before", self.folder)

    def open(self, places: tuple[Path, ...] | None = None) -> Practice:
        given = (self.stick,) if places is None else places
        key = unlock_with_passphrase(self.folder, PASSPHRASE)
        return Practice(Vault.open(self.folder, key, places=given))

    def away(self) -> Path:
        return self.stick.rename(self.stick.with_name("drawer"))


@pytest.fixture
def world(vault_template, tmp_path) -> World:
    return World(vault_template, tmp_path)


def names(practice: Practice) -> list[str]:
    return sorted(row.name for row in practice.clients.rows())


def told_in(folder: Path) -> list[set[str]]:
    return [set(info.erased or {}) for info in list_backups(folder)]


def test_the_stick_knows_it_when_the_vault_opens(world):
    practice = world.open()
    assert names(practice) == [STAYS]
    assert set(known(world.folder, practice.vault.vault_id)) == {world.anna}
    made = practice.copies.make(world.place, now=NOW + 2 * DAY)
    assert made.last.clients == made.second.newest.clients == 1
    assert all(told == {world.anna} for told in told_in(world.folder / "backups"))
    practice.close()


def test_a_backup_is_due_where_somebody_was_erased_at_opening(world):
    practice = world.open()
    assert practice.copies.due()
    practice.close()


@pytest.mark.parametrize("way", ["chosen", "backup", "back", "brought"])
def test_a_stick_that_comes_later_is_heard_before_any_copy_goes_out(world, way):
    drawer = world.away()
    practice = world.open(() if way == "chosen" else None)
    heard: list[frozenset[str]] = []
    practice.changed.subscribe(heard.append)
    practice.copies.follow(world.place)  # it is not there
    assert names(practice) == [GONE, STAYS]
    drawer.rename(world.stick)
    if way == "chosen":
        practice.vault.know_places([world.stick])
    elif way == "backup":
        made = practice.copies.make(world.place, now=NOW + 2 * DAY)
        assert made.last.clients == 1
    elif way == "back":
        practice.copies.follow(world.place)
    else:
        practice.copies.bring(world.place)
    assert names(practice) == [STAYS]
    assert any("clients" in topics for topics in heard)
    assert set(known(world.folder, practice.vault.vault_id)) == {world.anna}
    practice.close()


def test_also_a_backup_without_second_place_hears_what_is_within_reach(world):
    drawer = world.away()
    practice = world.open()
    drawer.rename(world.stick)
    assert Backups(practice.vault).make(NOW + 2 * DAY).clients == 1
    practice.close()


@pytest.fixture
def slow(world, monkeypatch):
    """The stick does not answer until this is set."""
    answers, look = threading.Event(), asked.within_reach

    def slowly(places, vault_id):
        folders = list(places)
        if world.stick in folders:
            answers.wait(20)
        return look(folders, vault_id)

    monkeypatch.setattr(asked, "within_reach", slowly)
    monkeypatch.setattr(asked, "PATIENCE", 0.05)
    yield answers
    answers.set()


def test_a_slow_stick_holds_up_no_opening_and_no_backup_comes_before_its_answer(world, slow):
    practice = world.open()
    assert names(practice) == [GONE, STAYS]
    before = list_backups(world.folder / "backups")
    looks: list[int] = []

    def stop() -> bool:
        looks.append(1)
        return len(looks) > 3

    with pytest.raises(UserError, match="cancelled"):
        practice.copies.make(None, stop=stop)
    assert list_backups(world.folder / "backups") == before
    slow.set()
    assert practice.copies.make(world.place, now=NOW + 2 * DAY).last.clients == 1
    assert names(practice) == [STAYS]
    practice.close()


def test_when_a_slow_stick_answers_clients_go_without_any_backup(world, slow):
    practice = world.open()
    slow.set()
    practice.vault.listen()
    assert names(practice) == [STAYS]
    assert [notice.code for notice in practice.vault.notices] == ["behind-backup"]
    practice.close()


def test_a_stick_that_never_answers_is_told(world, slow, monkeypatch):
    monkeypatch.setattr(asked, "LONGEST", 0.05)
    practice = world.open()
    with pytest.raises(UserError, match="second-silent"):
        practice.copies.make(None)
    assert practice.copies.look().trouble.code == "second-silent"
    practice.close()


def test_who_is_erased_while_a_backup_is_made_elsewhere_is_no_trouble(world):
    copier: Copier
    practice = world.open()
    copier = practice.copies
    assert copier.make(world.place, now=NOW + 2 * DAY).in_order is False  # one is ahead
    practice.close()
    again = world.open()
    assert names(again) == [STAYS]
    again.close()
