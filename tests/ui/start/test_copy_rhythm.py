"""Copies made while the coach works: after half an hour of change, for a stick, once a month."""

import datetime as dt
import shutil

import pytest

from coach_app.data.vault import Vault, unlock_with_passphrase
from coach_app.data.views import ClientFields
from coach_app.settings import SettingsFile
from coach_app.ui.copies import rhythm as copy_rhythm
from coach_app.ui.copies.rhythm import (
    CHANGED,
    SETTLED,
    CopyRhythm,
    last_rehearsal,
    note_rehearsal,
    rehearsal_due,
)
from tests.conftest import PASSPHRASE


@pytest.fixture
def stick(tmp_path):
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def rhythm(qtbot, practice, home, qapp):
    made = CopyRhythm(practice, SettingsFile(home / "config"), qapp)

    def minutes(number: int) -> None:
        for _ in range(number):
            made.tick()
            qtbot.waitUntil(lambda: made.task is None, timeout=20_000)

    made.minutes = minutes
    yield made
    made.stop()


def add(practice, name="Anna Voorbeeld"):
    practice.clients.create(ClientFields(name=name))


def copies(practice):
    return practice.copies.backups.list()


def test_half_an_hour_of_change_makes_a_copy_and_quiet_makes_none(rhythm, practice):
    practice.copies.make(None)
    note_rehearsal(practice, practice.copies.rehearse(None))
    rhythm.minutes(CHANGED + 5)
    assert len(copies(practice)) == 1
    add(practice)
    rhythm.minutes(CHANGED - 1)
    assert len(copies(practice)) == 1
    add(practice, "Bram Testman")
    rhythm.minutes(1)
    assert len(copies(practice)) == 2
    assert copies(practice)[0].clients == 2
    rhythm.minutes(CHANGED + 5)
    assert len(copies(practice)) == 2


def test_what_the_last_way_out_left_behind_is_made_up_for_soon(qtbot, vault, home, qapp):
    from coach_app.data.practice import Practice

    first = Practice(vault)
    first.copies.make(None)
    add(first)
    first.close()  # as when the lid closes: no time for a copy
    again = Practice(Vault.open(vault.folder, unlock_with_passphrase(vault.folder, PASSPHRASE)))
    assert not again.copies.look().in_order
    made = CopyRhythm(again, SettingsFile(home / "config"), qapp)
    for _ in range(SETTLED):
        made.tick()
        qtbot.waitUntil(lambda: made.task is None, timeout=20_000)
    assert again.copies.look().in_order
    assert copies(again)[0].clients == 1
    again.close()


def test_a_stick_that_comes_back_gets_the_newest_copy(rhythm, practice, stick):
    rhythm.settings.values.backup_folder = str(stick)
    note_rehearsal(practice, None)
    rhythm.rehearsed = True
    shutil.rmtree(stick)
    practice.copies.make(None)
    rhythm.minutes(2)
    assert not stick.exists()
    stick.mkdir()
    rhythm.minutes(1)
    assert len(list(stick.glob("*.ccb"))) == 1


def test_once_a_month_the_newest_copy_is_really_opened(rhythm, practice, monkeypatch):
    add(practice)
    practice.copies.make(None)
    opened = []
    real = practice.copies.open_copy
    monkeypatch.setattr(practice.copies, "open_copy", lambda info: opened.append(real(info)))
    rhythm.minutes(SETTLED + 3)
    assert len(opened) == 1
    moment, whole = last_rehearsal(practice)
    assert whole
    assert dt.datetime.now(dt.UTC) - moment < dt.timedelta(minutes=1)


def test_a_copy_that_does_not_open_is_noted_and_a_good_one_is_made(rhythm, practice):
    add(practice)
    bad = practice.copies.make(None).last.path
    raw = bytearray(bad.read_bytes())
    raw[-300_000] ^= 0xFF
    bad.write_bytes(raw)
    rhythm.minutes(SETTLED + 1)
    assert last_rehearsal(practice)[1] is False
    assert len(copies(practice)) == 2
    practice.copies.rehearse(None)  # the new one opens
    assert rehearsal_due(practice)  # and is tried again by itself


@pytest.mark.parametrize(
    ("days", "due"), [(0, False), (29, False), (31, True), (-2, True), (400, True)]
)
def test_a_rehearsal_is_due_after_a_month_and_when_the_clock_was_ahead(
    practice, monkeypatch, days, due
):
    practice.copies.make(None)
    assert rehearsal_due(practice)
    done = practice.copies.rehearse(None)
    note_rehearsal(practice, done)
    moment = last_rehearsal(practice)[0] - dt.timedelta(days=days)
    kept = practice.preferences.get(copy_rhythm.REHEARSAL) | {"at": moment.isoformat()}
    practice.preferences.set(copy_rhythm.REHEARSAL, kept)
    assert rehearsal_due(practice) is due


def test_noting_a_rehearsal_makes_no_copy_due(practice):
    practice.copies.make(None)
    note_rehearsal(practice, practice.copies.rehearse(None))
    assert not practice.copies.due()


def test_a_failed_copy_is_tried_again_and_told(rhythm, practice, monkeypatch):
    from coach_app.data.storage.shelf.place_faults import full

    practice.copies.make(None)
    add(practice)

    def no_room(self):
        raise full()

    with monkeypatch.context() as patch:
        patch.setattr("coach_app.data.storage.backup.Backups.ask_room", no_room)
        rhythm.rehearsed = True
        rhythm.minutes(CHANGED)
        assert practice.copies.look().trouble.code == "backup-full"
    rhythm.minutes(CHANGED)
    assert practice.copies.look().in_order


def test_a_vault_that_is_read_only_is_left_alone(rhythm, practice):
    add(practice)
    practice.vault.condition.found_damage()
    rhythm.minutes(CHANGED + 5)
    assert copies(practice) == []


def test_half_an_hour_is_half_an_hour():
    assert CHANGED * copy_rhythm.TICK == 30 * 60 * 1000
