"""The vault takes nothing any more and somebody locks: no word that was typed is lost."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from sqlalchemy import event

from coach_app.data import vault as vaults
from coach_app.data.vault import Vault, unlock_with_passphrase
from coach_app.data.views import ClientFields
from coach_app.exercises import load_exercises
from coach_app.settings import SettingsFile
from coach_app.ui.client_view.player.flow import PlayRequest
from coach_app.ui.client_view.player.options import PlayerOptions
from coach_app.ui.shell.lock import NoBackups
from coach_app.ui.start.session import Session
from coach_app.ui.widgets import QuestionDialog, TextArea
from tests.conftest import PASSPHRASE
from tests.data.world import course

WORDS = "Ze vertelde over haar zus."


class Disk:
    """Full: no change comes through any more, and there is no reserve to give back."""

    def __init__(self, practice) -> None:
        self.full = False
        event.listen(practice.vault.engine, "do_execute", self._execute)

    def _execute(self, _cursor, statement, *_) -> None:
        import sqlcipher3.dbapi2 as sqlcipher

        if self.full and statement.lstrip().upper().startswith(("INSERT", "UPDATE", "DELETE")):
            raise sqlcipher.OperationalError("database or disk is full")


@pytest.fixture
def bugs(monkeypatch):
    told = []
    monkeypatch.setattr(sys, "excepthook", lambda *caught: told.append(caught[1]))
    return told


@pytest.fixture
def desk(qtbot, practice, home, look, monkeypatch, bugs):
    """A whole session over a real vault, with words typed in the note of a meeting."""

    class Desk:
        def __init__(self) -> None:
            self.done: list[str] = []
            self.practice = practice
            self.disk = Disk(practice)
            self.session = Session(
                practice,
                SettingsFile(home / "config"),
                demo=False,
                restart=lambda: self.done.append("restart"),
                leave=lambda: self.done.append("leave"),
                release=lambda: None,
                backups=NoBackups(),
            )
            self.window, self.locker = self.session.window, self.session.locker
            self.meeting = course(practice).meetings[0].id
            practice.meetings.set_status(self.meeting, "held")
            self.session.show("today")
            self.window.go("meeting", meeting_id=self.meeting)
            QCoreApplication.processEvents()

        @property
        def area(self) -> TextArea:
            return self.window.page.shared.area

        def type(self, words: str = WORDS) -> None:
            self.area.setFocus()
            QTest.keyClicks(self.area, words)

        def unlock(self, passphrase: str = PASSPHRASE) -> None:
            panel = self.session.held_page.passphrase
            panel.field.clear()
            QTest.keyClicks(panel.field, passphrase)
            QTest.keyClick(panel.field, Qt.Key.Key_Return)
            held = self.session.held_page
            qtbot.waitUntil(lambda: self.session.held_page is not held or panel.error.isVisible())

    made = Desk()
    qtbot.addWidget(made.window)
    yield made
    made.disk.full = False
    if made.session.held_page is not None:
        made.locker.give_up()
    elif not made.done:
        made.locker.lock("suspend")


def again(vault):
    from coach_app.data.practice import Practice

    return Practice(Vault.open(vault.folder, unlock_with_passphrase(vault.folder, PASSPHRASE)))


def shown_words(window: QWidget) -> str:
    return " ".join(one.text() for one in window.findChildren(QLabel) if one.isVisible())


def lock_by_key(desk) -> None:
    QTest.keyClick(desk.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)


WAYS = {
    "key": lock_by_key,
    "idle": lambda desk: desk.session.idle.idle.emit(),
    "covered": lambda desk: desk.session.idle.covered_long.emit(),
    "suspend": lambda desk: desk.session.sleep.sleeping.emit(),
    "system-lock": lambda desk: desk.session.sleep.system_locked.emit(),
    "end of session": lambda desk: desk.locker.end_session(),
}


@pytest.mark.parametrize("way", WAYS)
def test_words_wait_behind_the_passphrase_and_come_back_in_their_field(desk, qtbot, way, bugs):
    desk.type()
    desk.disk.full = True
    WAYS[way](desk)
    page = desk.session.held_page
    assert page is not None
    assert page.isVisible()
    assert page.geometry() == desk.window.rect()
    assert not desk.window.centralWidget().isVisible()
    assert "disk is full" in shown_words(page) or "schijf is vol" in shown_words(page)
    assert WORDS not in shown_words(desk.window)
    assert desk.done == []  # nothing was started anew, nothing was dropped

    desk.unlock("niet de zin die het is")
    assert desk.session.held_page is page
    desk.unlock()
    qtbot.waitUntil(lambda: desk.session.held_page is None)
    assert desk.area.text() == WORDS
    assert desk.area.isVisible()
    assert bugs == []
    assert desk.done == []

    for told in desk.window.findChildren(QDialog):
        told.accept()
    desk.disk.full = False
    desk.window.flush()
    assert desk.practice.notes.get(desk.meeting).shared == WORDS
    desk.locker.lock("key")
    qtbot.waitUntil(lambda: desk.done == ["restart"])


@pytest.mark.parametrize("room", [True, False])
def test_the_full_disk_is_told_after_unlocking_only_where_words_still_wait(desk, qtbot, room):
    desk.type()
    desk.disk.full = True
    desk.locker.lock("key")
    desk.disk.full = not room
    desk.unlock()
    qtbot.waitUntil(lambda: desk.session.held_page is None)
    assert bool([one for one in desk.window.findChildren(QDialog) if one.isVisible()]) != room
    assert (desk.practice.notes.get(desk.meeting).shared == WORDS) == room


def test_room_on_the_disk_lets_the_lock_go_on_by_itself(desk, qtbot, vault, bugs):
    desk.type()
    desk.disk.full = True
    desk.locker.lock("idle")
    desk.session.held_page.try_again()
    assert desk.done == []
    desk.disk.full = False
    desk.session.held_page.try_again()
    qtbot.waitUntil(lambda: desk.done == ["restart"])
    assert desk.session.held_page is None
    assert not desk.window.centralWidget().isVisible()
    opened = again(vault)
    assert opened.notes.get(desk.meeting).shared == WORDS
    opened.close()
    assert bugs == []


def test_saving_is_not_tried_while_somebody_types_the_passphrase(desk):
    desk.type()
    desk.disk.full = True
    desk.locker.lock("idle")
    desk.disk.full = False
    QTest.keyClicks(desk.session.held_page.passphrase.field, "een tw")
    desk.session.held_page.try_again()
    assert desk.session.held_page is not None


def test_keys_reach_nothing_behind_the_page(desk, qtbot):
    desk.type()
    desk.disk.full = True
    desk.locker.lock("key")
    held = desk.session.held_page
    before = desk.area.text()
    for key in (Qt.Key.Key_K, Qt.Key.Key_L, Qt.Key.Key_1, Qt.Key.Key_N):
        QTest.keyClick(held.passphrase.field, key, Qt.KeyboardModifier.ControlModifier)
    for key in (Qt.Key.Key_F8, Qt.Key.Key_F5, Qt.Key.Key_F2):
        QTest.keyClick(held.passphrase.field, key)
    for _ in range(12):
        QTest.keyClick(QApplication.focusWidget() or held, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is None or held.isAncestorOf(focus)
    assert type(desk.window.page).__name__ == "MeetingPage"
    assert desk.area.text() == before
    assert desk.session.held_page is held
    assert not desk.window.is_covered()


def test_wrong_passphrases_slow_down(desk, qtbot):
    desk.type()
    desk.disk.full = True
    desk.locker.lock("key")
    panel = desk.session.held_page.passphrase
    for _ in range(5):
        desk.unlock("mis")
    assert vaults.wait_before_next_try() > 0
    assert panel.slow.timer.isActive()
    panel.submit()  # even the right one has to wait
    assert desk.session.held_page is not None
    panel.slow.timer.stop()


def test_the_passphrase_is_checked_without_the_disk(desk, qtbot, vault):
    """The stick was pulled, or another header was put in its place."""
    desk.type()
    desk.disk.full = True
    desk.locker.lock("key")
    (vault.generation / "vault.json").unlink()
    desk.unlock()
    qtbot.waitUntil(lambda: desk.session.held_page is None)
    assert desk.area.text() == WORDS


def test_closing_the_window_asks_first_and_staying_loses_nothing(desk, qtbot, bugs):
    desk.type()
    desk.disk.full = True
    desk.window.close()
    (asked,) = desk.window.findChildren(QuestionDialog)
    assert asked.isVisible()
    assert desk.window.isVisible()
    asked.no.click()
    assert desk.area.text() == WORDS
    assert desk.done == []
    desk.window.close()
    asked = [one for one in desk.window.findChildren(QuestionDialog) if one.isVisible()][-1]
    asked.yes.click()
    qtbot.waitUntil(lambda: desk.done == ["leave"])
    assert bugs == []


def test_closing_the_locked_window_asks_there(desk, qtbot):
    desk.type()
    desk.disk.full = True
    desk.locker.lock("key")
    held = desk.session.held_page
    desk.window.close()
    assert desk.window.isVisible()
    assert held.leave.isVisible()
    held.leave.stay.click()
    assert held.passphrase.isVisible()
    assert desk.done == []
    desk.window.close()
    held.leave.go.click()
    qtbot.waitUntil(lambda: desk.done == ["leave"])


def test_words_left_on_an_earlier_page_are_held_as_well(desk, qtbot):
    desk.type()
    desk.disk.full = True
    desk.window.go("today")
    desk.locker.lock("idle")
    assert desk.session.held_page is not None
    desk.unlock()
    qtbot.waitUntil(lambda: desk.session.held_page is None)
    desk.disk.full = False
    desk.window.go("meeting", meeting_id=desk.meeting)
    assert WORDS in shown_words(desk.window) or desk.area.text() == WORDS or _offered(desk)


def _offered(desk) -> bool:
    from coach_app.ui.shell.kept_banner import KeptBanner

    return any(one.kept.text == WORDS for one in desk.window.page.findChildren(KeptBanner))


def test_a_line_that_its_page_did_not_reach_is_held(desk, qtbot):
    """Two lines of the settings: saving breaks off at the first."""
    desk.window.go("settings", tab="practice")
    tab = desk.window.page.tab
    for line, words in ((tab.practice_name, "Praktijk De Brug"), (tab.coach_name, "Sam")):
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, words)
    desk.disk.full = True
    desk.locker.lock("key")
    assert desk.session.held_page is not None
    desk.unlock()
    qtbot.waitUntil(lambda: desk.session.held_page is None)
    assert (tab.practice_name.text(), tab.coach_name.text()) == ("Praktijk De Brug", "Sam")


def test_restoring_does_not_throw_away_what_waits(desk, tmp_path):
    desk.type()
    desk.disk.full = True
    desk.locker.restore(tmp_path / "x.ccb", desk.practice.vault.key())
    assert desk.area.text() == WORDS
    assert not desk.locker.busy
    assert any(one.isVisible() for one in desk.window.findChildren(QuestionDialog))


def test_what_a_client_made_in_an_exercise_is_held(desk, qtbot):
    client = desk.practice.clients.create(ClientFields(name="Bram Testman"))
    screen = desk.window.client_screen
    screen.show_exercise(
        PlayRequest(
            load_exercises()["R07"], "nl", PlayerOptions(sound=False, tension=False), client
        )
    )
    screen.window.page.done.emit()  # past the three stones
    screen.window.page.begin()
    keeper = screen.play.flow.keeper
    desk.disk.full = True
    keeper.put("words", {"text": "Ik bel mijn zus."})
    desk.locker.lock("idle")
    assert desk.session.held_page is not None
    assert screen.window is not None
    assert not screen.window.isVisible()
    assert screen.session.paused
    desk.unlock()
    qtbot.waitUntil(lambda: desk.session.held_page is None)
    assert screen.window.isVisible()
    desk.disk.full = False
    for told in desk.window.findChildren(QDialog):
        told.accept()
    desk.locker.lock("suspend")
    assert desk.done == ["restart"]


def test_a_full_disk_with_nothing_typed_locks_as_ever(desk, qtbot, bugs):
    desk.disk.full = True
    desk.locker.lock("key")
    qtbot.waitUntil(lambda: desk.done == ["restart"])
    assert bugs == []  # the place could not be noted: no bug, and nothing that anybody typed


# -- words in a dialog ---------------------------------------------------------------------------


def open_moment(desk, words: str):
    """A dialog with a line, as over the chart."""
    import datetime as dt

    from coach_app.ui.charts.event_dialog import EventDialog

    dialog = EventDialog(desk.window, dt.date(2026, 3, 10))
    dialog.open()
    QTest.keyClicks(dialog.text, words)
    return dialog


def test_words_in_an_open_dialog_are_offered_after_the_lock(desk, qtbot, vault, look):
    open_moment(desk, "Zus belde")
    desk.locker.lock("idle")
    qtbot.waitUntil(lambda: desk.done == ["restart"])
    opened = again(vault)
    draft = opened.drafts.get("unsaved", f"meeting_id={desk.meeting}")
    assert [text["parts"] for text in draft["texts"]] == [["Zus belde"]]
    opened.close()


def test_words_in_an_open_dialog_are_held_on_a_full_disk(desk, qtbot):
    dialog = open_moment(desk, "Zus belde")
    desk.disk.full = True
    desk.locker.lock("idle")
    assert not dialog.isVisible()
    desk.unlock()
    qtbot.waitUntil(lambda: desk.session.held_page is None)
    assert dialog.isVisible()
    assert dialog.text.text() == "Zus belde"
    assert dialog.day.isVisible()


def test_a_secret_in_a_dialog_is_kept_nowhere(desk, qtbot, vault):
    from coach_app.ui.start.secrets.change_passphrase_dialog import ChangePassphraseDialog
    from coach_app.ui.widgets import LineEdit as Line

    dialog = ChangePassphraseDialog(desk.window.ctx)
    dialog.open()
    for field in dialog.findChildren(Line):
        QTest.keyClicks(field, "geheime zin")
    desk.locker.lock("idle")
    qtbot.waitUntil(lambda: desk.done == ["restart"])
    opened = again(vault)
    assert opened.drafts.get("unsaved", f"meeting_id={desk.meeting}") is None
    opened.close()


# -- the system ends -----------------------------------------------------------------------------


class Manager:
    """Of the system's session."""

    def __init__(self) -> None:
        self.cancelled = False

    def cancel(self) -> None:
        self.cancelled = True


def test_the_system_is_told_no_while_words_would_be_lost(desk):
    desk.type()
    desk.disk.full = True
    manager = Manager()
    desk.session.system_ends(manager)
    assert manager.cancelled
    assert desk.session.held_page is not None


def test_the_system_may_end_when_all_is_kept(desk, qtbot, vault):
    desk.type()
    manager = Manager()
    desk.session.system_ends(manager)
    assert not manager.cancelled
    assert desk.practice.notes.get(desk.meeting).shared == WORDS  # before anything else
    qtbot.waitUntil(lambda: desk.done == ["leave"])
