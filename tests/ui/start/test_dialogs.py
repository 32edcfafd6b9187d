"""The dialogs of Settings: a new passphrase, a new recovery sheet."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow

from coach_app.data.vault import unlock_with_passphrase, unlock_with_recovery
from coach_app.errors import UserError
from coach_app.ui.start.secrets.change_passphrase_dialog import ChangePassphraseDialog
from coach_app.ui.start.secrets.recovery_dialog import RecoveryDialog

NEW = "zeven brede wegen langs de oude molen"


@pytest.fixture
def behind(qtbot, look):
    """A window for dialogs to belong to."""
    window = QMainWindow()
    window.resize(1280, 800)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    return window


@pytest.fixture
def desk(ctx, behind, monkeypatch):
    from coach_app.ui.start.secrets import change_passphrase_dialog, recovery_dialog

    for module in (change_passphrase_dialog, recovery_dialog):
        monkeypatch.setattr(module, "window_of", lambda _ctx: behind)
    return ctx


def test_changing_the_passphrase(desk, qtbot, passphrase):
    dialog = ChangePassphraseDialog(desk)
    dialog.open()
    assert dialog.accept_button.reason
    QTest.keyClicks(dialog.old, passphrase)
    QTest.keyClicks(dialog.chooser.first, NEW)
    QTest.keyClicks(dialog.chooser.second, NEW)
    qtbot.waitUntil(lambda: not dialog.accept_button.reason, timeout=3000)
    with qtbot.waitSignal(dialog.accepted, timeout=10000):
        dialog.accept_button.click()
    folder = desk.practice.vault.folder
    unlock_with_passphrase(folder, NEW)
    with pytest.raises(UserError):
        unlock_with_passphrase(folder, passphrase)
    assert desk.window.toasts


def test_a_wrong_old_one_changes_nothing(desk, qtbot, passphrase):
    dialog = ChangePassphraseDialog(desk)
    dialog.open()
    QTest.keyClicks(dialog.old, "niet deze")
    dialog.chooser.set_passphrase(NEW)
    dialog.accept_button.click()
    qtbot.waitUntil(lambda: bool(dialog.old_error.text()), timeout=10000)
    assert dialog.isVisible()
    assert dialog.chooser.passphrase() == NEW
    unlock_with_passphrase(desk.practice.vault.folder, passphrase)
    dialog.reject()


def test_a_new_sheet_replaces_the_old_one(desk, qtbot, passphrase):
    folder = desk.practice.vault.folder
    old = desk.practice.vault.new_recovery_code()
    dialog = RecoveryDialog(desk)
    dialog.open()
    QTest.keyClicks(dialog.field, passphrase)
    dialog.accept_button.click()
    qtbot.waitUntil(lambda: dialog.check is not None, timeout=10000)
    assert dialog.accept_button.reason
    code = dialog.check.sheet.code
    groups = code.split("-")
    for index, edit in zip(dialog.check.asked, dialog.check.groups, strict=True):
        QTest.keyClicks(edit, groups[index])
    assert not dialog.accept_button.reason
    with qtbot.waitSignal(dialog.accepted, timeout=3000):
        dialog.accept_button.click()
    unlock_with_recovery(folder, code)
    with pytest.raises(UserError):
        unlock_with_recovery(folder, old)


def test_a_new_sheet_asks_the_passphrase_first(desk, qtbot):
    old = desk.practice.vault.new_recovery_code()
    dialog = RecoveryDialog(desk)
    dialog.open()
    QTest.keyClicks(dialog.field, "van een ander")
    dialog.accept_button.click()
    qtbot.waitUntil(lambda: bool(dialog.field_error.text()), timeout=10000)
    assert dialog.check is None
    unlock_with_recovery(desk.practice.vault.folder, old)
    dialog.reject()


@pytest.mark.parametrize("size", [(1280, 800), (640, 400)])
def test_dialogs_stay_inside_the_window(desk, behind, qtbot, size):
    behind.resize(*size)
    dialog = ChangePassphraseDialog(desk)
    dialog.open()
    assert dialog.height() <= behind.height()
    assert dialog.width() <= behind.width()
    dialog.reject()
