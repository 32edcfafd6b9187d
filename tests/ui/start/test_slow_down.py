"""After five wrong secrets every page that takes one says how long to wait, and waits."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow

from coach_app.data.keyring.tries import TRIES
from coach_app.data.vault import wait_before_next_try
from coach_app.ui.start.secrets import change_passphrase_dialog, recovery_dialog, restore_dialog
from coach_app.ui.start.unlock.passphrase_panel import PassphrasePanel
from coach_app.ui.start.unlock.recovery_panel import RecoveryPanel
from coach_app.ui.start.unlock.restore_panel import RestorePanel
from tests.data.files import FakeClock

NEW = "zeven brede wegen langs de oude molen"


class Place:
    """One of the pages: how to try, and what it shows."""

    def __init__(self, widget, field, button, error, slow, shut) -> None:
        self.widget, self.field, self.button, self.error = widget, field, button, error
        self.slow, self.shut = slow, shut
        slow.timer.setInterval(60_000)  # the test ticks

    def attempt(self, words: str) -> None:
        self.field.clear()
        QTest.keyClicks(self.field, words)
        assert not self.shut()
        self.button.click()


def passphrase_panel(ctx, _behind):
    panel = PassphrasePanel()
    panel.set_folder(ctx.practice.vault.folder)
    return Place(
        panel, panel.field, panel.button, panel.error, panel.slow,
        lambda: not panel.button.isEnabled() and panel.field.isReadOnly(),
    )  # fmt: skip


def recovery_panel(ctx, _behind):
    panel = RecoveryPanel()
    panel.set_folder(ctx.practice.vault.folder)
    return Place(
        panel, panel.field, panel.button, panel.error, panel.slow,
        lambda: not panel.button.isEnabled(),
    )  # fmt: skip


def backup(ctx) -> None:
    from coach_app.data.storage.backup import Backups

    Backups(ctx.practice.vault).make(dt.datetime(2026, 3, 10, tzinfo=dt.UTC))


def restore_panel(ctx, _behind):
    backup(ctx)
    panel = RestorePanel(ctx.practice.vault.folder)
    return Place(
        panel, panel.form.secret, panel.button, panel.form.error, panel.form.slow,
        lambda: bool(panel.button.reason),
    )  # fmt: skip


def restore(ctx, _behind):
    backup(ctx)
    dialog = restore_dialog.RestoreDialog(ctx)
    return Place(
        dialog, dialog.choice.secret, dialog.accept_button, dialog.choice.error,
        dialog.choice.slow, lambda: bool(dialog.accept_button.reason),
    )  # fmt: skip


def change(ctx, _behind):
    dialog = change_passphrase_dialog.ChangePassphraseDialog(ctx)
    dialog.chooser.set_passphrase(NEW)
    return Place(
        dialog, dialog.old, dialog.accept_button, dialog.old_error, dialog.slow,
        lambda: bool(dialog.accept_button.reason),
    )  # fmt: skip


def new_sheet(ctx, _behind):
    dialog = recovery_dialog.RecoveryDialog(ctx)
    return Place(
        dialog, dialog.field, dialog.accept_button, dialog.field_error, dialog.slow,
        lambda: bool(dialog.accept_button.reason),
    )  # fmt: skip


PLACES = [passphrase_panel, recovery_panel, restore_panel, restore, change, new_sheet]


@pytest.fixture
def behind(qtbot, look, monkeypatch):
    window = QMainWindow()
    window.resize(1280, 800)
    qtbot.addWidget(window)
    window.show()
    for module in (change_passphrase_dialog, recovery_dialog, restore_dialog):
        monkeypatch.setattr(module, "window_of", lambda _ctx: window)
    return window


@pytest.mark.parametrize("make", PLACES)
def test_each_place_says_what_remains_and_waits(make, ctx, behind, qtbot, monkeypatch):
    from coach_app.data.storage import keys

    clock = FakeClock(monkeypatch)
    for _ in range(5):
        TRIES.wrong()
    clock.now += 2
    place = make(ctx, behind)
    qtbot.addWidget(place.widget)
    place.widget.show()
    wrong = keys.recovery_text(bytes(20)) if make is recovery_panel else "nee"
    place.attempt(wrong)
    qtbot.waitUntil(lambda: "4" in place.error.text(), timeout=5000)
    said = place.error.text()
    assert place.shut()
    place.button.click()
    assert wait_before_next_try() == 4
    clock.now += 1
    place.slow.timer.timeout.emit()
    assert "3" in place.error.text()
    clock.now += 3
    place.slow.timer.timeout.emit()
    assert not place.shut()
    assert place.error.text()
    assert place.error.text() in said  # the reason stays, the seconds are gone
    assert not place.slow.timer.isActive()


@pytest.mark.parametrize("make", PLACES)
def test_failures_elsewhere_count_here_as_well(make, ctx, behind, qtbot, monkeypatch, passphrase):
    from coach_app.data.storage import keys

    clock = FakeClock(monkeypatch)
    place = make(ctx, behind)
    qtbot.addWidget(place.widget)
    place.widget.show()
    for _ in range(6):
        TRIES.wrong()
    right = keys.recovery_text(bytes(20)) if make is recovery_panel else passphrase
    place.attempt(right)
    qtbot.waitUntil(lambda: "4" in place.error.text(), timeout=5000)
    assert place.shut()
    clock.now += 4
    place.slow.timer.timeout.emit()
    assert place.error.text() == ""
    assert not place.shut()


def test_the_vault_opens_after_the_wait(ctx, behind, qtbot, monkeypatch, passphrase):
    clock = FakeClock(monkeypatch)
    place = passphrase_panel(ctx, behind)
    qtbot.addWidget(place.widget)
    for _ in range(9):
        TRIES.wrong()
    place.attempt(passphrase)
    qtbot.waitUntil(lambda: "32" in place.error.text(), timeout=5000)
    clock.now += 32
    place.slow.timer.timeout.emit()
    with qtbot.waitSignal(place.widget.opened, timeout=5000):
        place.button.click()
    assert wait_before_next_try() == 0
