"""What was copied goes when the program locks or closes, while it is still ours."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextEdit, QWidget

from coach_app.data.views import ClientFields
from coach_app.settings import SettingsFile
from coach_app.ui.shell.clipboard import OurClipboard
from coach_app.ui.start.session import Session

WORD = "Zonderlinghof belde"


@pytest.fixture
def session(qtbot, practice, home, look):
    made = Session(
        practice,
        SettingsFile(home / "config"),
        demo=True,
        restart=lambda: None,
        leave=lambda: None,
        release=lambda: None,
    )
    made.show("today")
    made.window.activateWindow()
    yield made
    made.idle.stop()
    made.window.client_screen.close()
    made.window.deleteLater()


@pytest.mark.parametrize("reason", ["key", "idle", "suspend", "system-lock"])
def test_a_copied_word_goes_when_it_locks(session, qtbot, reason):
    page = QTextEdit(session.window)
    page.setPlainText(WORD)
    page.show()
    page.selectAll()
    page.copy()
    board = QGuiApplication.clipboard()
    qtbot.waitUntil(lambda: board.text() == WORD)
    session.locker.lock(reason)
    assert board.text() == ""
    assert board.text(QClipboard.Mode.Selection) == ""


def test_what_another_program_put_there_since_stays(qtbot, look, monkeypatch):
    """``_owned`` stands for what the system says; the other program was in front."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    ours = OurClipboard()
    board = QGuiApplication.clipboard()
    board.setText(WORD)
    QTest.qWait(10)
    monkeypatch.setattr(
        QGuiApplication, "applicationState", lambda: None
    )  # somebody else is in front
    monkeypatch.setattr(OurClipboard, "_owned", lambda self, mode: False)
    board.setText("van iemand anders")
    QTest.qWait(10)
    ours.empty()
    assert board.text() == "van iemand anders"


def test_a_keeper_of_old_clips_that_took_it_over_does_not_keep_it_in_the_clipboard(
    qtbot, look, monkeypatch
):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    ours = OurClipboard()
    board = QGuiApplication.clipboard()
    board.setText(WORD)
    QTest.qWait(10)
    monkeypatch.setattr(OurClipboard, "_owned", lambda self, mode: False)
    ours.empty()
    assert board.text() == ""


@pytest.mark.parametrize("mode", [QClipboard.Mode.Clipboard, QClipboard.Mode.Selection])
def test_the_client_finds_nothing_of_the_coach_to_paste(session, practice, qtbot, mode):
    anna = practice.clients.create(ClientFields(name="Anna Voorbeeld"))
    board = QGuiApplication.clipboard()
    if mode == QClipboard.Mode.Selection and not board.supportsSelection():
        pytest.skip("this system has no selection to paste")
    board.setText(WORD, mode)
    qtbot.waitUntil(lambda: board.text(mode) == WORD)
    session.window.client_screen.show_welcome(anna)
    assert board.text(mode) == ""
    board.setText("van Anna", mode)  # nor the next one, nor the coach, anything of hers
    session.window.client_screen.stop()
    assert board.text(mode) == ""
