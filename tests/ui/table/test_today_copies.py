"""Today says "in order" only when both places really are."""

import datetime as dt
import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from coach_app.data.practice import Practice
from coach_app.data.storage.shelf import second_place
from coach_app.data.storage.shelf.place_faults import full, second_full
from coach_app.data.storage.shelf.second_place import SecondPlace
from coach_app.data.vault import Vault, unlock_with_passphrase
from coach_app.data.views import ClientFields
from coach_app.ui import tasks
from coach_app.ui.today.page import TodayPage
from tests.conftest import PASSPHRASE

FINE = "In order"


@pytest.fixture
def stick(tmp_path, ctx):
    folder = tmp_path / "stick"
    folder.mkdir()
    ctx.settings.values.backup_folder = str(folder)
    return folder


@pytest.fixture
def today(qtbot, ctx):
    def begin() -> TodayPage:
        page = TodayPage(ctx)
        qtbot.addWidget(page)
        page.show()
        qtbot.waitUntil(lambda: page.loaded)
        settled(qtbot, page)
        return page

    return begin


def settled(qtbot, page) -> None:
    qtbot.waitUntil(lambda: not page.busy, timeout=20_000)


def words(page) -> str:
    return " | ".join(one.text() for one in page.backup.findChildren(QLabel) if one.text())


def press(qtbot, page) -> None:
    QTest.mouseClick(page.backup.button, Qt.MouseButton.LeftButton)
    settled(qtbot, page)


def test_both_places_hold_the_newest(qtbot, today, stick):
    page = today()
    assert FINE not in words(page)
    press(qtbot, page)
    assert page.backup.state.text() == FINE
    assert len(list(stick.glob("*.ccb"))) == 1
    assert words(today()).count(FINE) == 1


def test_a_stick_that_is_not_there(qtbot, today, stick):
    shutil.rmtree(stick)
    page = today()
    press(qtbot, page)
    assert FINE not in words(page)
    assert "Not here now" in words(page)
    assert not stick.exists()


def test_a_stick_that_is_pulled_later(qtbot, today, stick):
    press(qtbot, today())
    shutil.rmtree(stick)
    page = today()
    assert FINE not in words(page)


def test_a_stick_with_an_older_copy(practice, today, stick):
    practice.copies.make(SecondPlace(stick))
    practice.clients.create(ClientFields(name="Anna Voorbeeld"))
    practice.copies.make(None)
    page = today()
    assert FINE not in words(page)
    assert "An older copy" in words(page)


def test_a_newer_looking_copy_of_a_wrong_clock_is_no_newest(practice, today, stick):
    now = dt.datetime.now(dt.UTC)
    practice.copies.make(SecondPlace(stick), now=now + dt.timedelta(days=300))
    practice.clients.create(ClientFields(name="Anna Voorbeeld"))
    practice.copies.make(None, now=now)
    assert FINE not in words(today())


def test_a_full_stick(qtbot, practice, today, stick, monkeypatch):
    def refuse(*_args):
        raise second_full()

    monkeypatch.setattr(second_place, "copy_file", refuse)
    page = today()
    press(qtbot, page)
    assert FINE not in words(page)
    assert "no room in the second place" in words(page)


def test_a_locked_stick(qtbot, today, stick, monkeypatch):
    monkeypatch.setattr(second_place, "_is_read_only", lambda folder: True)
    page = today()

    def refuse(*_args):
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(second_place, "copy_file", refuse)
    press(qtbot, page)
    assert FINE not in words(page)
    assert "Nothing can be written" in words(page)


def test_before_the_stick_was_looked_at_nobody_calls_it_in_order(practice, ctx, stick, qtbot):
    practice.copies.make(SecondPlace(stick))
    page = TodayPage(ctx)
    qtbot.addWidget(page)
    page.loaded = True
    page.refresh(frozenset({"copies"}))
    assert FINE not in words(page)
    assert page.backup.state.text() != FINE
    settled(qtbot, page)
    assert page.backup.state.text() == FINE


def test_one_place_alone_says_that_no_second_was_chosen(qtbot, today):
    page = today()
    press(qtbot, page)
    assert page.backup.state.text() == FINE
    assert "None chosen yet" in words(page)


def test_a_full_disk_is_told_and_told_again_after_a_start(
    qtbot, practice, vault, ctx, today, monkeypatch
):
    practice.copies.make(None)
    practice.clients.create(ClientFields(name="Anna Voorbeeld"))

    def no_room(self):
        raise full()

    monkeypatch.setattr("coach_app.data.storage.backup.Backups.ask_room", no_room)
    page = today()
    press(qtbot, page)
    assert FINE not in words(page)
    assert "no room on the disk for a backup" in words(page)
    practice.close()
    opened = Practice(Vault.open(vault.folder, unlock_with_passphrase(vault.folder, PASSPHRASE)))
    ctx.practice = opened
    again = today()
    assert FINE not in words(again)
    assert "is in no backup yet" in words(again)
    opened.close()


def test_a_backup_can_be_stopped(qtbot, practice, today):
    practice.clients.create(ClientFields(name="Anna Voorbeeld"))
    page = today()
    with practice.copies.alone(lambda: False):  # another one is being made just now
        QTest.mouseClick(page.backup.button, Qt.MouseButton.LeftButton)
        assert page.backup.stop_button.isVisible()
        assert page.backup.bar.isVisible()
        QTest.mouseClick(page.backup.stop_button, Qt.MouseButton.LeftButton)
        assert page.backup.button.isEnabled()
    tasks.wait_all(10)
    assert practice.copies.backups.list() == []
    assert FINE not in words(page)


def test_a_copy_that_a_rehearsal_could_not_open(practice, today):
    practice.copies.make(None)
    path = practice.copies.backups.last().path
    raw = bytearray(path.read_bytes())
    raw[-300_000] ^= 0xFF
    path.write_bytes(raw)
    with pytest.raises(Exception, match="backup-damaged"):
        practice.copies.rehearse(None)
    page = today()
    assert FINE not in words(page)
    assert "could not be opened" in words(page)


@pytest.mark.parametrize("where", ["here", "there"])
def test_a_copy_that_was_never_read_is_not_called_checked_and_a_bad_one_is_told(
    qtbot, practice, today, stick, where
):
    press(qtbot, today())
    folder = practice.copies.backups.folder if where == "here" else stick
    path = next(iter(folder.glob("*.ccb")))
    raw = bytearray(path.read_bytes())
    raw[300_000] ^= 0xFF
    path.write_bytes(raw)
    page = today()
    assert page.backup.state.text() == "Not checked yet"
    assert ("· checked" in words(page)) == (where == "there")
    practice.copies.read_again(SecondPlace(stick))
    page.refresh(frozenset({"copies"}))
    settled(qtbot, page)
    assert page.backup.state.text() == "Not readable"
    assert FINE not in words(page)
    assert "could not be opened" in words(page)
    press(qtbot, page)
    assert page.backup.state.text() == FINE
    practice.copies.rehearse(SecondPlace(stick))


def test_what_is_read_while_the_page_looks_is_shown(qtbot, practice, today, stick, monkeypatch):
    """A look that began before cannot be the last word."""
    page = today()
    looks, look = [], practice.copies.look

    def counted(place=None):
        looks.append(place)
        return look(place)

    monkeypatch.setattr(practice.copies, "look", counted)
    page.refresh(frozenset({"copies"}))
    page.refresh(frozenset({"copies"}))  # while that one looks
    settled(qtbot, page)
    assert len([place for place in looks if place is not None]) == 2
