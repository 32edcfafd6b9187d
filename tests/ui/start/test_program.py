"""The whole program in one process: first page, unlock, window, lock, start anew."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from coach_app import app as program_module
from coach_app import paths
from coach_app.app import main
from coach_app.data.vault import FAST_KDF, Vault, unlock_with_passphrase
from coach_app.errors import UserError
from coach_app.exercises import load_exercises
from coach_app.program import Program
from coach_app.settings import SettingsFile
from coach_app.ui.client_view.player.flow import PlayRequest
from coach_app.ui.client_view.player.options import PlayerOptions
from coach_app.ui.shell.closing_cover import ClosingCover
from coach_app.ui.shell.lock import BESIDE
from coach_app.ui.start import options
from coach_app.ui.start.instance import REQUEST
from coach_app.ui.start.options import NO_SCREEN, StartOptions

PHRASE = "zeven brede wegen langs de oude molen"


class Run:
    """A program whose way out is written down instead of taken."""

    def __init__(self, qtbot, options: StartOptions) -> None:
        self.restarts: list[list[str]] = []
        self.left = 0
        self.qtbot = qtbot
        warm: list[bool] = []
        self.settings = SettingsFile(paths.config_folder())
        self.program = Program(
            self.settings,
            options,
            restart=lambda arguments: self.restarts.append(list(arguments)),
            leave=self._leave,
            ready=lambda: warm.append(True),
            kdf=FAST_KDF,
        )
        self.started = self.program.start()
        qtbot.waitUntil(lambda: bool(warm), timeout=20000)

    def _leave(self) -> None:
        self.left += 1

    def unlock(self, passphrase: str):
        panel = self.program.unlock_page.passphrase
        QTest.keyClicks(panel.field, passphrase)
        panel.button.click()
        self.qtbot.waitUntil(lambda: self.program.session is not None, timeout=10000)
        return self.program.session

    def end(self) -> None:
        session = self.program.session
        if session is not None:
            session.locker.lock("suspend")  # as when the lid closes: the vault closes at once
            session.window.close()
            session.window.deleteLater()
        self.program.window.close()
        self.program.window.deleteLater()


@pytest.fixture
def start(qtbot, look):
    runs: list[Run] = []

    def begin(options: StartOptions) -> Run:
        runs.append(Run(qtbot, options))
        return runs[-1]

    yield begin
    for run in runs:
        run.end()


def locked(run: Run) -> None:
    run.qtbot.waitUntil(lambda: bool(run.restarts), timeout=20000)


def test_unlock_lock_and_back_to_the_place(start, folder, passphrase):
    run = start(StartOptions(folder))
    session = run.unlock(passphrase)
    session.window.go("clients")
    session.window.lock("key")
    locked(run)
    assert run.restarts == [["--vault", str(folder)]]
    again = start(StartOptions(folder))
    second = again.unlock(passphrase)
    assert second.window.place()["page"] == "clients"


def test_safe_mode_opens_to_read_only_and_a_lock_comes_back_to_it(start, folder, passphrase):
    run = start(StartOptions(folder, safe=True))
    session = run.unlock(passphrase)
    assert session.window.vault_banner.safe is not None
    assert session.practice.vault.condition.read_only
    session.window.lock("key")
    locked(run)
    assert run.restarts == [["--vault", str(folder), "--safe"]]


def test_out_of_safe_mode_it_starts_as_usual(start, folder, passphrase):
    run = start(StartOptions(folder, safe=True))
    run.unlock(passphrase).window.vault_banner.safe.button.click()
    locked(run)
    assert run.restarts == [["--vault", str(folder)]]


def test_the_page_of_a_vault_that_does_not_open_leads_to_safe_mode(start, folder):
    run = start(StartOptions(folder))
    page = run.program.unlock_page
    page.show_fault(UserError("database-damaged", "Damaged.", "Restore."))
    assert page.fault.safe_button.isVisibleTo(page)
    page.fault.safe_button.click()
    locked(run)
    assert run.restarts == [["--vault", str(folder), "--safe"]]
    page.show_fault(UserError("database-missing", "Missing.", "Restore."))
    assert not page.fault.safe_button.isVisibleTo(page)


def test_drafts_survive_the_lock(start, folder, passphrase):
    run = start(StartOptions(folder))
    session = run.unlock(passphrase)
    session.practice.drafts.put("client_form", "", {"name": "Anna"})
    session.window.lock("idle")
    locked(run)
    again = start(StartOptions(folder))
    assert again.unlock(passphrase).practice.drafts.get("client_form", "") == {"name": "Anna"}


@pytest.mark.parametrize("reason", ["idle", "key", "cover", "suspend"])
@pytest.mark.parametrize("beside", [True, False])
def test_locked_beside_a_client_only_the_passphrase_is_asked(
    start, folder, passphrase, reason, beside
):
    """The other ways lead to a dialog with all files of the coach's disk. The next start of the
    program, by who closed it, offers them again."""
    run = start(StartOptions(folder))
    session = run.unlock(passphrase)
    if beside:
        session.window.client_screen.show_exercise(
            PlayRequest(load_exercises()["R07"], "nl", PlayerOptions(sound=False, tension=False))
        )
    session.window.lock(reason)
    locked(run)
    again = start(StartOptions(folder))
    panel = again.program.unlock_page.passphrase
    assert panel.recovery.isVisibleTo(panel) is not beside
    assert ("herstel" in panel.sub.text()) is beside
    assert BESIDE not in os.environ
    again.unlock(passphrase)


def test_a_backup_is_made_when_something_changed_and_only_then(start, folder, passphrase):
    run = start(StartOptions(folder))
    session = run.unlock(passphrase)
    session.practice.preferences.set("practice_name", "Anders")
    session.window.lock("key")
    locked(run)
    first = sorted((folder / "backups").glob("*.ccb"))
    assert len(first) == 1
    again = start(StartOptions(folder))
    again.unlock(passphrase).window.lock("key")
    locked(again)
    assert sorted((folder / "backups").glob("*.ccb")) == first


def test_the_second_folder_gets_a_copy(start, folder, passphrase, tmp_path):
    stick = tmp_path / "usb"
    stick.mkdir()
    run = start(StartOptions(folder))
    run.settings.values.backup_folder = str(stick)
    session = run.unlock(passphrase)
    session.practice.preferences.set("practice_name", "Anders")
    session.window.lock("key")
    locked(run)
    assert len(list(stick.glob("*.ccb"))) == 1


def test_a_stick_that_is_not_there_is_no_failed_backup(start, folder, passphrase, tmp_path):
    run = start(StartOptions(folder))
    run.settings.values.backup_folder = str(tmp_path / "not here")
    session = run.unlock(passphrase)
    session.practice.preferences.set("practice_name", "Anders")
    session.window.lock("key")
    locked(run)
    assert len(list((folder / "backups").glob("*.ccb"))) == 1
    again = start(StartOptions(folder))
    told = again.program.unlock_page.passphrase.sub.text()
    assert told == "De kopie is op deze computer gemaakt; de tweede plek was er niet."


def test_a_stick_that_is_full_does_not_keep_the_vault_open(
    start, folder, passphrase, tmp_path, monkeypatch
):
    from coach_app.data.storage.backup import Backups

    def full(self, folder, *_how) -> Path:
        raise OSError(28, "full")

    monkeypatch.setattr(Backups, "copy_to", full)
    run = start(StartOptions(folder))
    run.settings.values.backup_folder = str(tmp_path)
    session = run.unlock(passphrase)
    session.practice.preferences.set("practice_name", "Anders")
    session.window.lock("key")
    locked(run)
    again = start(StartOptions(folder))
    assert "kopie" in again.program.unlock_page.passphrase.sub.text()


def test_an_open_dialog_does_not_stop_the_lock(start, folder, passphrase):
    run = start(StartOptions(folder))
    session = run.unlock(passphrase)
    dialog = QDialog(session.window)
    dialog.open()
    session.window.lock("idle")
    assert not dialog.isVisible()
    locked(run)


def test_nothing_is_readable_while_it_locks(start, folder, passphrase):
    run = start(StartOptions(folder))
    session = run.unlock(passphrase)
    session.practice.preferences.set("practice_name", "Anders")
    session.window.lock("key")
    cover = session.window.findChild(ClosingCover)
    assert cover is not None
    assert cover.isVisible()
    assert cover.geometry() == session.window.rect()
    locked(run)


def test_suspend_locks_unless_the_coach_said_no(start, folder, passphrase):
    run = start(StartOptions(folder))
    session = run.unlock(passphrase)
    run.settings.values.lock_on_suspend = False
    session.sleep.sleeping.emit()
    assert run.restarts == []
    run.settings.values.lock_on_suspend = True
    session.sleep.sleeping.emit()
    assert len(run.restarts) == 1


def test_closing_leaves_without_starting_anew(start, folder, passphrase):
    run = start(StartOptions(folder))
    session = run.unlock(passphrase)
    session.window.close()
    run.qtbot.waitUntil(lambda: run.left == 1, timeout=20000)
    assert run.restarts == []
    assert SettingsFile(paths.config_folder()).values.last_vault == str(folder)


def test_the_window_keeps_its_size_over_a_lock(start, folder, passphrase):
    run = start(StartOptions(folder))
    session = run.unlock(passphrase)
    session.window.resize(700, 500)
    session.window.lock("key")
    locked(run)
    again = start(StartOptions(folder))
    assert (again.program.window.width(), again.program.window.height()) == (700, 500)


@pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)
def test_a_second_program_brings_the_first_to_the_front(start, folder, passphrase, qtbot):
    first = start(StartOptions(folder))
    first.program.window.showMinimized()
    second = Program(SettingsFile(paths.config_folder()), StartOptions(folder))
    assert second.start() is False
    qtbot.waitUntil(lambda: not first.program.window.isMinimized(), timeout=5000)
    assert first.program.window.isVisible()
    assert not (folder / REQUEST).exists()
    second.window.deleteLater()


def test_first_run_ends_in_the_window(start, home, qtbot):
    run = start(StartOptions())
    page = run.program.first_run
    QTest.keyClicks(page.step.practice, "Praktijk Voorbeeld")
    page.next.click()
    QTest.keyClicks(page.step.chooser.first, PHRASE)
    QTest.keyClicks(page.step.chooser.second, PHRASE)
    page.next.click()
    qtbot.waitUntil(lambda: page.at == 2, timeout=10000)
    groups = page.state.sheet().groups
    for index, edit in zip(page.state.asked, page.step.check.groups, strict=True):
        QTest.keyClicks(edit, groups[index])
    page.next.click()
    page.next.click()
    qtbot.waitUntil(lambda: page.at == 4, timeout=10000)
    page.step.today.click()
    qtbot.waitUntil(lambda: run.program.session is not None, timeout=10000)
    session = run.program.session
    assert session.window.place()["page"] == "today"
    assert session.practice.preferences.get("practice_name") == "Praktijk Voorbeeld"
    assert run.settings.values.last_vault == str(paths.default_vault())


def test_closing_the_last_step_leaves_a_whole_vault(start, home, qtbot):
    run = start(StartOptions())
    page = run.program.first_run
    QTest.keyClicks(page.step.practice, "Praktijk")
    page.next.click()
    QTest.keyClicks(page.step.chooser.first, PHRASE)
    QTest.keyClicks(page.step.chooser.second, PHRASE)
    page.next.click()
    qtbot.waitUntil(lambda: page.at == 2, timeout=10000)
    groups = page.state.sheet().groups
    for index, edit in zip(page.state.asked, page.step.check.groups, strict=True):
        QTest.keyClicks(edit, groups[index])
    page.next.click()
    page.next.click()
    qtbot.waitUntil(lambda: page.at == 4, timeout=10000)
    run.program.window.close()
    assert run.left == 1
    Vault.open(paths.default_vault(), unlock_with_passphrase(paths.default_vault(), PHRASE)).close()


def test_the_last_vault_on_a_disk_that_is_away_is_no_first_run(start, home, tmp_path):
    settings = SettingsFile(paths.config_folder())
    settings.values.last_vault = str(tmp_path / "usb" / "vault")
    settings.save()
    run = start(StartOptions())
    page = run.program.unlock_page
    assert page is not None
    assert page.panels.currentWidget() is page.fault


def test_no_screen_is_one_line_and_code_3(monkeypatch, capsys):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(program_module, "has_screen", lambda: False)
    assert main([]) == NO_SCREEN
    said = capsys.readouterr().err
    assert said.count("\n") == 1


def test_a_read_only_folder_is_told(start, folder, monkeypatch):
    from coach_app.data.storage.lockfile import VaultLock

    def refuse(self) -> bool:
        raise PermissionError("read-only")

    monkeypatch.setattr(VaultLock, "acquire", refuse)
    run = start(StartOptions(folder))
    page = run.program.unlock_page
    assert page.panels.currentWidget() is page.fault


def test_restore_from_the_first_page_after_the_vault_is_gone(
    start, folder, passphrase, tmp_path, qtbot
):
    run = start(StartOptions(folder))
    session = run.unlock(passphrase)
    session.practice.preferences.set("practice_name", "Terug")
    session.window.lock("key")
    locked(run)
    copy = tmp_path / "kopie.ccb"
    next((folder / "backups").glob("*.ccb")).rename(copy)
    new = tmp_path / "nieuw" / "vault"
    again = start(StartOptions(new))
    again.program.first_run.step.existing.click()
    page = again.program.unlock_page
    page.bring(str(Path(__file__)))
    assert page.existing.error.text()
    page.bring(str(copy))
    QTest.keyClicks(page.restore.form.secret, "verkeerd")
    page.restore.button.click()
    qtbot.waitUntil(lambda: bool(page.restore.form.error.text()), timeout=10000)
    page.restore.form.secret.clear()
    QTest.keyClicks(page.restore.form.secret, passphrase)
    page.restore.button.click()
    qtbot.waitUntil(lambda: page.arrived is not None, timeout=20000)
    page.arrived.button.click()
    qtbot.waitUntil(lambda: again.program.session is not None, timeout=20000)
    assert again.program.session.practice.preferences.get("practice_name") == "Terug"


def test_restore_from_settings_starts_anew_with_the_backup(start, folder, passphrase, qtbot):
    from coach_app.ui.start.secrets.restore_dialog import RestoreDialog

    run = start(StartOptions(folder))
    session = run.unlock(passphrase)
    session.practice.preferences.set("practice_name", "Eerst")
    session.window.lock("key")
    locked(run)
    again = start(StartOptions(folder))
    session = again.unlock(passphrase)
    session.practice.preferences.set("practice_name", "Later")
    dialog = RestoreDialog(session.window.ctx)
    dialog.open()
    QTest.keyClicks(dialog.choice.secret, passphrase)
    dialog.accept_button.click()
    locked(again)
    third = start(StartOptions(folder))
    assert "kopie" in third.program.unlock_page.passphrase.sub.text() or (
        "backup" in third.program.unlock_page.passphrase.sub.text()
    )
    assert third.unlock(passphrase).practice.preferences.get("practice_name") == "Eerst"


def test_a_restore_from_settings_can_be_stopped(start, folder, passphrase, qtbot, monkeypatch):
    from coach_app.data import restore as restoring
    from coach_app.ui.start.secrets.restore_dialog import RestoreDialog

    run = start(StartOptions(folder))
    session = run.unlock(passphrase)
    session.practice.preferences.set("practice_name", "Eerst")
    session.window.lock("key")
    locked(run)
    again = start(StartOptions(folder))
    session = again.unlock(passphrase)
    session.practice.preferences.set("practice_name", "Later")
    real, stopped = restoring._take_over, session.locker._stop

    def slowly(*arguments):
        stopped.wait(20)
        return real(*arguments)

    monkeypatch.setattr(restoring, "_take_over", slowly)
    dialog = RestoreDialog(session.window.ctx)
    dialog.open()
    QTest.keyClicks(dialog.choice.secret, passphrase)
    dialog.accept_button.click()
    covers = session.window.findChildren
    qtbot.waitUntil(lambda: any(one.skip.isVisible() for one in covers(ClosingCover)))
    covers(ClosingCover)[0].skip.click()
    locked(again)
    third = start(StartOptions(folder))
    assert "Gestopt" in third.program.unlock_page.passphrase.sub.text() or (
        "Stopped" in third.program.unlock_page.passphrase.sub.text()
    )
    assert third.unlock(passphrase).practice.preferences.get("practice_name") == "Later"


def demo_up(run: Run):
    run.qtbot.waitUntil(lambda: run.program.session is not None, timeout=60000)
    return run.program.session


def test_the_demo_is_marked_and_thrown_away(start, home):
    run = start(StartOptions(demo=True))
    session = demo_up(run)
    assert session.window.demo
    scratch = run.program.folder.parent
    assert scratch.is_dir()
    session.window.close()
    run.qtbot.waitUntil(lambda: run.left == 1, timeout=20000)
    assert not scratch.exists()
    assert SettingsFile(paths.config_folder()).values.last_vault == ""
    assert not paths.default_vault().exists()


def test_the_demo_can_be_locked_and_opened_again(start, home):
    run = start(StartOptions(demo=True))
    session = demo_up(run)
    session.window.go("clients")
    session.window.lock("key")
    locked(run)
    arguments = run.restarts[0]
    assert "--demo" in arguments
    from coach_app.ui.start.options import parse

    again = start(parse(arguments))
    assert "demo" in again.program.unlock_page.passphrase.sub.text()
    second = again.unlock("demo")
    assert second.window.place()["page"] == "clients"
    second.window.close()
    again.qtbot.waitUntil(lambda: again.left == 1, timeout=20000)
    assert not again.program.folder.parent.exists()


def test_looking_around_first_leaves_no_vault(start, home):
    run = start(StartOptions())
    run.program.first_run.step.look_around.click()
    session = demo_up(run)
    assert session.window.demo
    session.window.close()
    run.qtbot.waitUntil(lambda: run.left == 1, timeout=20000)
    assert not paths.default_vault().exists()


@pytest.mark.skipif(sys.platform != "linux", reason="names that are no text")
@pytest.mark.parametrize("name", [b"Praktijk \xebn", b"\xff\xfe", "kluis #?é %41 &'\"".encode()])
def test_a_vault_in_a_folder_of_any_name(start, tmp_path, vault_template, passphrase, name):
    """From an old stick: it opens, is the last one next time, locks, and starts anew."""
    import shutil

    folder = tmp_path / os.fsdecode(name)
    shutil.copytree(vault_template, folder)
    run = start(StartOptions(vault=folder))
    run.unlock(passphrase)
    assert SettingsFile(paths.config_folder()).values.last_vault == str(folder)
    run.program.session.window.lock()
    locked(run)
    assert run.restarts[0][:2] == ["--vault", str(folder)]
    assert options.parse(run.restarts[0]).vault == folder
    again = start(StartOptions())
    assert again.program.folder == folder
    again.unlock(passphrase)
