"""Old copies after an erasure: told of, left to expire, or destroyed after a new one is made."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest

from coach_app.data.back.old_copies import old_copies, purge_old_copies
from coach_app.data.restore import restore
from coach_app.data.storage.backup import Backups, list_backups
from coach_app.data.storage.keys import DataKey
from coach_app.data.vault import FAST_KDF, Vault
from coach_app.errors import UserError
from tests.data import world

DAY = dt.datetime(2026, 3, 10, 17, 5, tzinfo=dt.UTC)
LATER = DAY + dt.timedelta(days=9)


@pytest.fixture
def stick(practice, tmp_path) -> Path:
    """A vault with two copies here and one on a stick, from before a client was erased."""
    folder = tmp_path / "stick"
    folder.mkdir()
    anna = world.client(practice, "Anna Voorbeeld")
    shelf = Backups(practice.vault)
    shelf.make(DAY)
    shelf.make(DAY + dt.timedelta(days=1))
    shelf.copy_to(folder)
    practice.vault.places = (folder, tmp_path / "not plugged in")
    practice.clients.remove(anna)
    practice.purge()
    return folder


def test_what_still_holds_erased_clients_is_told_with_the_day_it_is_gone(practice, stick, tmp_path):
    told = old_copies(practice.vault)
    assert sorted(info.path.parent.name for info in told.backups) == ["backups", "backups", "stick"]
    assert told.older_versions == ()
    assert told.last_day == (DAY + dt.timedelta(days=91)).astimezone().date()
    assert told.out_of_reach == (tmp_path / "not plugged in",)


def test_destroying_them_leaves_one_new_backup_in_each_place(practice, stick):
    shares: list[float] = []
    left = purge_old_copies(practice.vault, LATER, shares.append)
    assert (left.backups, left.older_versions) == ((), ())
    assert len(left) == 1  # the stick that is not there may hold some
    assert shares == sorted(shares)
    for folder in (practice.vault.folder / "backups", stick):
        kept = list_backups(folder)
        assert [(info.made_at, info.clients) for info in kept] == [(LATER, 0)]


def test_an_older_version_of_the_vault_goes_as_well(practice):
    folder, key = practice.vault.folder, DataKey(bytes(practice.vault.key()))
    made = Backups(practice.vault).make(DAY).path
    practice.close()
    shutil.copytree(folder / "gen-0001", folder.with_name("kept"))
    restore(folder, made, key, now=DAY)
    shutil.move(folder.with_name("kept"), folder / "gen-0001")
    (folder / "gen-0002" / "restored.json").unlink()  # nothing holds what it holds
    vault = Vault.open(folder, key)
    assert old_copies(vault).older_versions == (folder / "gen-0001",)
    assert len(purge_old_copies(vault, LATER)) == 0
    vault.close()
    assert [path.name for path in folder.glob("gen-*")] == ["gen-0002"]


def test_nothing_is_destroyed_where_the_new_backup_cannot_be_made(practice, stick, monkeypatch):
    from coach_app.data.storage import backup

    def full(*args):
        raise OSError(28, "No space left on device")

    both = (stick, practice.vault.folder / "backups")
    before = [sorted(folder.iterdir()) for folder in both]
    monkeypatch.setattr(backup, "_pack", full)
    with pytest.raises(UserError, match="backup-full"):
        purge_old_copies(practice.vault, LATER)
    assert [sorted(folder.iterdir()) for folder in both] == before


def test_a_stick_that_is_full_keeps_its_copies(practice, stick, monkeypatch):
    def full(*args):
        raise UserError("disk-full", "The disk is full, so nothing could be kept.")

    monkeypatch.setattr(Backups, "copy_to", full)
    with pytest.raises(UserError, match="disk-full"):
        purge_old_copies(practice.vault, LATER)
    assert [info.made_at for info in list_backups(stick)] == [DAY + dt.timedelta(days=1)]


def test_what_cannot_be_destroyed_is_counted(practice, stick, monkeypatch):
    real = Path.unlink

    def busy(self, **how):
        if self.parent == stick and self.suffix == ".ccb":
            raise PermissionError(13, "in use")
        real(self, **how)

    monkeypatch.setattr(Path, "unlink", busy)
    left = purge_old_copies(practice.vault, LATER)
    assert [info.path.parent for info in left.backups] == [stick]


def test_those_from_the_future_go_as_well(practice, stick):
    """The clock was ahead when they were made: they hold who was erased since all the same."""
    Backups(practice.vault).make(LATER + dt.timedelta(days=400))
    purge_old_copies(practice.vault, LATER)
    for folder in (practice.vault.folder / "backups", stick):
        assert [info.made_at for info in list_backups(folder)] == [LATER]


def test_backups_of_another_vault_are_left_alone(practice, stick, tmp_path):
    other, _ = Vault.create(tmp_path / "other", "een twee drie vier vijf zes", FAST_KDF)
    theirs = Backups(other).make(DAY)
    Backups(other).copy_to(stick)
    other.close()
    purge_old_copies(practice.vault, LATER)
    assert (stick / theirs.path.name).exists()


def test_what_was_written_since_a_moment_is_counted(practice):
    made = world.course(practice, world.client(practice, "Anna Voorbeeld"))
    before = dt.datetime.now(dt.UTC)
    world.client(practice, "Bram Blijft")
    gone = world.client(practice, "Cor Weg")
    practice.clients.remove(gone)
    world.hold(practice, made, 0, 1)
    since = practice.written_since(before)
    assert (since.clients, since.notes, since.scores) == (1, 2, 0)
    assert practice.written_since(dt.datetime.now(dt.UTC)).notes == 0
