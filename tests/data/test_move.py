"""One file takes everything to another laptop: whole, checked, and nothing half on the stick."""

import datetime as dt
import os
import shutil
from types import SimpleNamespace

import pytest

from coach_app.data.moves.laptop import make_moving_file
from coach_app.data.practice import Practice
from coach_app.data.restore import restore, unlock_backup
from coach_app.data.storage.backup import Backups
from coach_app.data.vault import Vault, unlock_with_passphrase
from coach_app.errors import UserError
from tests.data.world import client, course, hold

WORDS = "een twee drie vier vijf zes"
NOW = dt.datetime(2026, 3, 10, 17, 5, tzinfo=dt.UTC)


@pytest.fixture
def stick(tmp_path):
    place = tmp_path / "stick"
    place.mkdir()
    return place


@pytest.fixture
def full(practice):
    anna = client(practice)
    hold(practice, course(practice, anna), 1)
    return practice


def test_what_was_written_a_moment_ago_arrives_on_the_other_laptop(full, stick, tmp_path):
    client(full, "Bram Testman")
    shares: list[float] = []
    target = stick / "coach-app-verhuizing-2026-03-10.ccb"
    made = make_moving_file(full.vault, target, NOW, shares.append)
    assert (made.path, made.clients, made.made_at) == (target, 2, NOW)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert len(shares) > 3
    assert [path.name for path in stick.iterdir()] == [target.name]
    assert not Backups(full.vault).due()  # it is a backup of this laptop as well
    new = tmp_path / "other laptop" / "vault"
    key = unlock_backup(target, passphrase=WORDS)
    restore(new, target, key)
    there = Practice(Vault.open(new, unlock_with_passphrase(new, WORDS)))
    assert sorted(row.name for row in there.clients.rows()) == ["Anna Voorbeeld", "Bram Testman"]
    there.close()
    if os.name == "posix":
        assert target.stat().st_mode & 0o077 == 0


def test_a_file_of_before_is_replaced_only_by_a_whole_one(full, stick, monkeypatch):
    target = stick / "mee.ccb"
    target.write_bytes(b"van vorige week")
    with monkeypatch.context() as patch:
        patch.setattr("coach_app.data.moves.laptop.is_whole", lambda path: False)
        with pytest.raises(UserError, match="backup-damaged"):
            make_moving_file(full.vault, target, NOW)
    assert target.read_bytes() == b"van vorige week"
    assert [path.name for path in stick.iterdir()] == ["mee.ccb"]
    make_moving_file(full.vault, target, NOW)
    unlock_backup(target, passphrase=WORDS)


def test_what_the_stick_gives_back_is_compared(full, stick, monkeypatch):
    """A whole backup, but another one than was written: a worn stick."""
    target = stick / "mee.ccb"
    other = make_moving_file(full.vault, stick / "other.ccb", NOW).path
    client(full, "Bram Testman")
    real = os.fsync

    def worn(handle):
        real(handle)
        part = stick / ".mee.ccb.part"
        if part.exists():
            shutil.copyfile(other, part)

    monkeypatch.setattr(os, "fsync", worn)
    with pytest.raises(UserError, match="backup-damaged"):
        make_moving_file(full.vault, target, NOW + dt.timedelta(hours=1))
    assert not target.exists()


@pytest.mark.parametrize("at", [0.0, 0.5])
def test_stopping_leaves_nothing_on_the_stick(full, stick, at):
    shares = [0.0]
    with pytest.raises(UserError, match="cancelled"):
        make_moving_file(
            full.vault, stick / "mee.ccb", NOW, shares.append, lambda: shares[-1] >= at
        )
    assert list(stick.iterdir()) == []


def test_a_full_stick_is_told_and_left_empty(full, stick, monkeypatch):
    real = shutil.disk_usage

    def usage(path):
        return SimpleNamespace(free=10) if path == stick else real(path)

    monkeypatch.setattr(shutil, "disk_usage", usage)
    with pytest.raises(UserError, match="place-full"):
        make_moving_file(full.vault, stick / "mee.ccb", NOW)
    assert list(stick.iterdir()) == []


@pytest.mark.parametrize(("number", "code"), [(28, "place-full"), (30, "place-read-only")])
def test_a_stick_that_refuses_half_way_is_told_and_left_empty(
    full, stick, monkeypatch, number, code
):
    real = os.fsync

    def refuses(handle):
        if (stick / ".mee.ccb.part").exists():
            raise OSError(number, "…")
        real(handle)

    monkeypatch.setattr(os, "fsync", refuses)
    with pytest.raises(UserError, match=code):
        make_moving_file(full.vault, stick / "mee.ccb", NOW)
    assert list(stick.iterdir()) == []


def test_a_part_of_a_try_that_was_killed_is_no_hindrance(full, stick):
    (stick / ".mee.ccb.part").write_bytes(b"half")
    make_moving_file(full.vault, stick / "mee.ccb", NOW)
    assert [path.name for path in stick.iterdir()] == ["mee.ccb"]


def test_a_link_in_the_place_of_the_part_is_not_followed(full, stick, tmp_path):
    precious = tmp_path / "precious"
    precious.write_text("van mij")
    (stick / ".mee.ccb.part").symlink_to(precious)
    make_moving_file(full.vault, stick / "mee.ccb", NOW)
    assert precious.read_text() == "van mij"


@pytest.mark.parametrize("inside", ["mee.ccb", "backups/mee.ccb", "gen-0001/mee.ccb"])
def test_a_place_inside_the_vault_is_refused(full, inside):
    with pytest.raises(UserError, match="inside-vault"):
        make_moving_file(full.vault, full.vault.folder / inside, NOW)
