"""Passphrase forgotten, sheet lost, another laptop: each way in, by keyboard, to the end."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QPushButton, QWidget

from coach_app import paths
from coach_app.data.storage.backup import list_backups
from coach_app.data.vault import (
    FAST_KDF,
    Vault,
    recovery_used_at,
    unlock_with_passphrase,
    unlock_with_recovery,
)
from coach_app.errors import UserError
from coach_app.settings import SettingsFile
from coach_app.ui.settings.safety import SafetyTab
from coach_app.ui.start.options import StartOptions
from coach_app.ui.start.secrets import laptop_dialog
from coach_app.ui.start.secrets.laptop_dialog import LaptopDialog
from coach_app.ui.start.unlock.page import UnlockPage
from coach_app.ui.today.page import TodayPage
from tests.data.files import fingerprint
from tests.ui.start.test_program import Run

OLD, NEW = "een twee drie vier vijf zes", "zeven brede wegen langs de oude molen"


@pytest.fixture
def start(qtbot, look):
    runs: list[Run] = []

    def begin(options: StartOptions) -> Run:
        runs.append(Run(qtbot, options))
        return runs[-1]

    yield begin
    for run in runs:
        run.end()


@pytest.fixture
def house(tmp_path) -> tuple[Path, str]:
    """A closed vault and the code of its sheet."""
    folder = tmp_path / "kluis"
    vault, code = Vault.create(folder, OLD, FAST_KDF)
    vault.close()
    return folder, code


class Keyboard:
    """Only keys: Tab until a control has the focus, then keys into it."""

    def __init__(self, window: QWidget) -> None:
        self.window = window

    def to(self, wanted: QWidget) -> None:
        for _ in range(60):
            if self.window.focusWidget() is wanted:
                return
            QTest.keyClick(self.window.focusWidget() or self.window, Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not reach {wanted.accessibleName() or wanted}")

    def press(self, button: QWidget) -> None:
        self.to(button)
        QTest.keyClick(button, Qt.Key.Key_Space)

    def type(self, field: QWidget, words: str, *, enter: bool = False) -> None:
        self.to(field)
        QTest.keyClicks(field, words)
        if enter:
            QTest.keyClick(field, Qt.Key.Key_Return)


def words_of(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


# -- the sheet -------------------------------------------------------------------------------------


def test_who_forgets_the_passphrase_gets_in_with_the_sheet_by_keyboard(start, house, qtbot):
    folder, code = house
    run = start(StartOptions(folder))
    page = run.program.unlock_page
    keys = Keyboard(run.program.window)
    keys.type(page.passphrase.field, "wat was het ook weer", enter=True)
    qtbot.waitUntil(lambda: bool(page.passphrase.error.text()), timeout=10_000)
    keys.press(page.passphrase.recovery)
    keys.type(page.recovery.field, code.lower().replace("-", " "), enter=True)
    qtbot.waitUntil(lambda: page.new_passphrase is not None, timeout=10_000)
    chooser = page.new_passphrase.chooser
    keys.type(chooser.first, NEW)
    keys.type(chooser.second, NEW, enter=True)
    qtbot.waitUntil(lambda: run.program.session is not None, timeout=20_000)
    session = run.program.session
    session.window.go("today")
    today = session.window.page
    assert isinstance(today, TodayPage)
    qtbot.waitUntil(lambda: today.sheet_used.isVisible(), timeout=10_000)
    today.sheet_used.button.click()
    assert session.window.place()["args"].get("tab") == "safety"
    unlock_with_passphrase(folder, NEW)
    with pytest.raises(UserError, match="wrong-passphrase"):
        unlock_with_passphrase(folder, OLD)


def test_the_use_of_the_sheet_is_shown_until_a_new_one_is_made(qtbot, ctx, home):
    vault = ctx.practice.vault
    code = vault.new_recovery_code()
    today, safety = TodayPage(ctx), SafetyTab(ctx)
    for page in (today, safety):
        qtbot.addWidget(page)
    news = frozenset({"preferences"})
    today.show()
    qtbot.waitUntil(lambda: today.loaded, timeout=5000)
    assert not today.sheet_used.isVisible()
    assert "Iemand" not in safety.rekey_row.help.text()
    vault.set_passphrase(NEW, FAST_KDF, recovered=True)
    today.refresh(news)
    assert today.sheet_used.isVisible()
    safety = SafetyTab(ctx)
    qtbot.addWidget(safety)
    assert "herstelblad" in today.sheet_used.text()
    assert "nieuwe sleutel" in safety.rekey_row.help.text()
    unlock = UnlockPage(vault.folder, "nl")
    qtbot.addWidget(unlock)
    unlock.show()
    unlock.check()
    assert unlock.passphrase.banner.isVisible()
    fresh = vault.new_recovery_code()
    today.refresh(news)
    unlock.check()
    assert not today.sheet_used.isVisible()
    assert not unlock.passphrase.banner.isVisible()
    assert fresh != code


def test_it_is_noted_also_where_the_disk_was_full_at_that_moment(house, qtbot, look, monkeypatch):
    from coach_app.data.keyring import unlocking

    def full(*args):
        raise OSError(28, "No space left on device")

    folder, code = house
    page = UnlockPage(folder, "nl")
    qtbot.addWidget(page)
    page.show()
    page.show_recovery()
    page.recovery.field.setText(code)
    monkeypatch.setattr(unlocking, "write_header", full)
    page.recovery.button.click()
    qtbot.waitUntil(lambda: page.new_passphrase is not None, timeout=10_000)
    assert recovery_used_at(folder) is None
    page.new_passphrase.chooser.set_passphrase(NEW)
    with qtbot.waitSignal(page.unlocked, timeout=10_000):
        page.new_passphrase.submit()
    assert recovery_used_at(folder) is not None


def test_a_backup_opened_with_the_sheet_asks_for_a_new_passphrase(house, qtbot, look):
    from coach_app.data.storage.backup import Backups
    from tests.data.test_rekey import NOW

    folder, code = house
    vault = Vault.open(folder, unlock_with_passphrase(folder, OLD))
    Backups(vault).make(NOW)
    vault.close()
    page = UnlockPage(folder, "nl")
    qtbot.addWidget(page)
    page.show()
    page.show_restore()
    form = page.restore.form
    form.other.click()
    QTest.keyClicks(form.secret, code)
    page.restore.button.click()
    qtbot.waitUntil(lambda: page.new_passphrase is not None, timeout=20_000)
    page.new_passphrase.chooser.set_passphrase(NEW)
    with qtbot.waitSignal(page.unlocked, timeout=10_000):
        page.new_passphrase.submit()
    Vault.open(folder, unlock_with_passphrase(folder, NEW)).close()
    assert recovery_used_at(folder) is not None


# -- both lost -------------------------------------------------------------------------------------


def test_who_lost_both_is_told_the_truth_and_what_can_still_be_done(start, house, qtbot):
    folder, _ = house
    before = fingerprint(folder)
    run = start(StartOptions(folder))
    page = run.program.unlock_page
    keys = Keyboard(run.program.window)
    keys.press(page.passphrase.recovery)
    keys.press(page.recovery.no_sheet)
    assert page.panels.currentWidget() is page.lost
    said = words_of(page.lost)
    assert "niemand" in said  # nobody can open it, and why
    assert "makers van Coach App" in said
    for hope in ("Zoek", "reservekopie", "nieuwe kluis"):
        assert hope in said
    keys.press(page.lost.back_button)
    assert page.panels.currentWidget() is page.passphrase
    page.show_lost()
    keys.press(page.lost.restore_button)
    assert page.panels.currentWidget() is page.restore
    page.show_lost()
    keys.press(page.lost.begin_button)
    first = run.program.first_run
    assert first is not None
    assert first.state.vault_folder == folder.with_name("kluis-2")
    after = fingerprint(folder)
    assert {n: v for n, v in after.items() if n != "app.lock"} == {
        n: v for n, v in before.items() if n != "app.lock"
    }
    unlock_with_passphrase(folder, OLD)  # a passphrase that comes back to mind still opens it


def test_leaving_the_new_vault_unmade_keeps_the_old_one_for_the_next_start(start, house):
    folder, _ = house
    settings = SettingsFile(paths.config_folder())
    settings.values.last_vault = str(folder)
    settings.save()
    run = start(StartOptions())
    run.program.unlock_page.show_lost()
    run.program.unlock_page.lost.begin_button.click()
    run.program.window.close()
    assert SettingsFile(paths.config_folder()).values.last_vault == str(folder)
    assert not folder.with_name("kluis-2").exists()


# -- another laptop --------------------------------------------------------------------------------


@pytest.fixture
def behind(qtbot, look, monkeypatch):
    window = QMainWindow()
    window.resize(1280, 800)
    qtbot.addWidget(window)
    window.show()
    monkeypatch.setattr(laptop_dialog, "window_of", lambda _ctx: window)
    return window


def moving_file(ctx, stick: Path, qtbot) -> tuple[LaptopDialog, Path]:
    dialog = LaptopDialog(ctx)
    dialog.open()
    target = stick / "coach-app-verhuizing.ccb"
    dialog.make(str(target))
    qtbot.waitUntil(lambda: dialog.made is not None, timeout=20_000)
    return dialog, target


def test_the_file_is_made_and_then_it_says_what_to_do_with_this_laptop(
    ctx, behind, qtbot, tmp_path
):
    dialog, target = moving_file(ctx, tmp_path, qtbot)
    assert target.exists()
    said = words_of(dialog)
    assert target.name in said
    assert "gecontroleerd" in said
    assert str(ctx.practice.vault.folder) in said
    assert "prullenbak" in said
    dialog.accept_button.click()
    assert not dialog.isVisible()


def test_a_place_that_does_not_work_is_told_and_another_can_be_chosen(ctx, behind, qtbot, tmp_path):
    dialog = LaptopDialog(ctx)
    dialog.open()
    dialog.make(str(ctx.practice.vault.folder / "mee.ccb"))
    qtbot.waitUntil(lambda: bool(dialog.error.text()), timeout=20_000)
    dialog.make(str(tmp_path / "nergens" / "mee.ccb"))
    qtbot.waitUntil(lambda: dialog.wait.isVisible() is not None and bool(dialog.error.text()))
    dialog.make(str(tmp_path / "mee.ccb"))
    qtbot.waitUntil(lambda: dialog.made is not None, timeout=20_000)
    assert dialog.error.text() == ""


def test_escape_stops_the_making_and_the_dialog_stays(ctx, behind, qtbot, tmp_path):
    dialog = LaptopDialog(ctx)
    dialog.open()
    dialog.make(str(tmp_path / "mee.ccb"))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: bool(dialog.error.text()) or dialog.made is not None, timeout=20_000)
    assert dialog.isVisible()
    if dialog.made is None:
        assert not (tmp_path / "mee.ccb").exists()


@pytest.mark.parametrize("secret", ["passphrase", "sheet"])
def test_the_file_brings_everything_to_the_first_run_of_the_other_laptop(
    start, ctx, behind, qtbot, tmp_path, home, secret
):
    code = ctx.practice.vault.new_recovery_code()
    ctx.practice.preferences.set("practice_name", "Praktijk Voorbeeld")
    dialog, target = moving_file(ctx, tmp_path, qtbot)
    dialog.accept()
    run = start(StartOptions())
    run.program.first_run.step.existing.click()
    page = run.program.unlock_page
    keys = Keyboard(run.program.window)
    keys.to(page.existing.file_button)  # the one way, first in line
    page.bring(str(target))
    form = page.restore.form
    assert [way.path for way in [form.chosen()]] == [target]
    if secret == "sheet":
        keys.press(form.other)
        keys.type(form.secret, code, enter=True)
        qtbot.waitUntil(lambda: page.new_passphrase is not None, timeout=20_000)
        keys.type(page.new_passphrase.chooser.first, NEW)
        keys.type(page.new_passphrase.chooser.second, NEW, enter=True)
    else:
        keys.type(form.secret, OLD, enter=True)
    qtbot.waitUntil(lambda: page.arrived is not None, timeout=20_000)
    assert "andere laptop" in words_of(page.arrived)
    keys.press(page.arrived.button)
    qtbot.waitUntil(lambda: run.program.session is not None, timeout=20_000)
    practice = run.program.session.practice
    assert practice.preferences.get("practice_name") == "Praktijk Voorbeeld"
    assert practice.vault.folder == paths.default_vault()
    assert SettingsFile(paths.config_folder()).values.last_vault == str(paths.default_vault())
    unlock_with_passphrase(paths.default_vault(), NEW if secret == "sheet" else OLD)


def test_every_control_of_these_pages_has_a_name(ctx, behind, qtbot, house):
    page = UnlockPage(house[0], "nl")
    qtbot.addWidget(page)
    page.show()
    page.show_existing()
    page.show_recovery()
    page.show_lost()
    dialog = LaptopDialog(ctx)
    dialog.open()
    for widget in (page, dialog):
        for button in widget.findChildren(QPushButton):
            if button.focusPolicy() != Qt.FocusPolicy.NoFocus:
                assert button.accessibleName() or button.text(), button
    assert QApplication.activeModalWidget() in (dialog, None)
    dialog.reject()
    assert list_backups(house[0] / "backups") == []
    assert unlock_with_recovery(*house)


def test_a_header_that_somebody_changed_is_told_on_the_first_page(house, qtbot, look):
    """The passphrase is right, and nothing is opened: the coach reads why and what to do."""
    import json

    from tests.data.files import sealed

    folder, _ = house
    path = next(folder.glob("gen-*/vault.json"))
    body = json.loads(path.read_bytes())["h"]
    body["slots"] = [slot for slot in body["slots"] if slot["type"] == "passphrase"]
    path.write_bytes(sealed(body))
    page = UnlockPage(folder, "nl")
    qtbot.addWidget(page)
    page.show()
    assert page.check()  # without the key nothing can be told yet
    QTest.keyClicks(page.passphrase.field, OLD)
    page.passphrase.button.click()
    qtbot.waitUntil(lambda: page.fault is not None, timeout=10_000)
    assert page.panels.currentWidget() is page.fault
    assert "sleutelbestand" in page.fault.banner.text()
    assert page.fault.restore_button.isVisible()
