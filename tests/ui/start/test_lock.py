"""Locking: order of things, what must not hold it up, and the command that starts anew."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QMainWindow

from coach_app.errors import UserError
from coach_app.settings import SettingsFile
from coach_app.ui.shell import lock


class Preferences(dict):
    def set(self, key, value) -> None:
        self[key] = value


class Practice:
    def __init__(self, log: list[str]) -> None:
        self.preferences = Preferences()
        self._log = log

    def close(self, *, quick: bool = False) -> None:
        self._log.append("closed")
        self.quick = quick


class Window(QMainWindow):
    def __init__(self, log: list[str]) -> None:
        super().__init__()
        self._log = log

    def flush(self) -> None:
        self._log.append("flushed")

    def place(self) -> dict:
        return {"page": "client", "args": {"client_id": "c1"}}


@pytest.fixture
def desk(qtbot, home: Path):
    """A window with a practice behind it, and a log of what happened in which order."""

    class Desk:
        def __init__(self) -> None:
            self.log: list[str] = []
            self.practice = Practice(self.log)
            self.settings = SettingsFile(home / "config")
            self.window = Window(self.log)
            qtbot.addWidget(self.window)
            self.window.show()
            self.error: BaseException | None = None
            self.locker = lock.Locker(
                self.practice,
                self.settings,
                self.window,
                flush=lambda: self.window.flush(),
                place=lambda: self.window.place(),
                restart=lambda: self.log.append("restart"),
                leave=lambda: self.log.append("leave"),
                release=lambda: self.log.append("released"),
                backups=self,
            )
            self.is_due = True

        def due(self, practice, place) -> bool:
            return self.is_due

        def make(self, practice, place, job) -> None:
            assert threading.current_thread() is not threading.main_thread()
            self.log.append("backup")
            if self.error is not None:
                raise self.error

        def until(self, word: str) -> None:
            qtbot.waitUntil(lambda: word in self.log, timeout=5000)

    return Desk()


def test_order(desk):
    desk.locker.lock("key")
    desk.until("restart")
    assert desk.log == ["flushed", "backup", "closed", "released", "restart"]
    assert desk.practice.preferences["place"] == {"page": "client", "args": {"client_id": "c1"}}
    assert desk.settings.values.window != ""


def test_without_changes_no_backup_is_made(desk):
    desk.is_due = False
    desk.locker.lock("key")
    desk.until("restart")
    assert desk.log == ["flushed", "closed", "released", "restart"]


def test_locking_twice_locks_once(desk):
    desk.locker.lock("key")
    desk.locker.lock("idle")
    desk.until("restart")
    assert desk.log.count("closed") == 1


def test_a_backup_that_fails_does_not_hold_up_the_lock(desk):
    desk.error = UserError("disk-full", "The disk is full.")
    desk.locker.lock("key")
    desk.until("restart")
    assert os.environ.pop(lock.NOTE) == "backup-failed"  # said on the page that comes next


def test_a_backup_that_takes_too_long_is_left_behind(desk, monkeypatch, qtbot):
    gate = threading.Event()
    desk.make = lambda *_: gate.wait(10)
    desk.locker.patience.setInterval(50)
    desk.locker.lock("key")
    desk.until("restart")
    gate.set()


def test_somebody_who_does_not_want_to_wait_skips_the_backup(desk):
    gate = threading.Event()
    desk.make = lambda *_: gate.wait(10)
    desk.locker.copying.connect(desk.locker.skip_backup)
    desk.locker.lock("key")
    desk.until("restart")
    gate.set()
    assert desk.practice.quick  # nor for copies that are written anew without who was erased


def test_sleep_does_not_wait_for_a_backup(desk):
    desk.locker.lock("suspend")
    assert desk.log == ["flushed", "closed", "released", "restart"]


def test_sleep_during_a_backup_locks_at_once(desk):
    gate = threading.Event()
    desk.make = lambda *_: gate.wait(10)
    desk.locker.lock("idle")
    desk.locker.lock("suspend")
    assert desk.log[-1] == "restart"
    gate.set()


def test_a_page_that_cannot_save_does_not_keep_the_vault_open(desk, monkeypatch):
    bugs: list[type] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _e, _t: bugs.append(kind))

    def broken() -> None:
        raise ValueError("secret words")

    desk.window.flush = broken
    desk.locker.lock("key")
    desk.until("restart")
    assert bugs == [ValueError]


def broken_question() -> None:
    raise ValueError("secret words")


def test_a_bug_in_the_question_whether_words_wait_leaves_them_behind_the_passphrase(
    desk, monkeypatch
):
    bugs: list[type] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _e, _t: bugs.append(kind))
    monkeypatch.setattr(desk.locker, "_refusal", broken_question)
    held: list[object] = []
    desk.locker.held.connect(held.append)
    desk.locker.lock("idle")
    assert desk.locker.holding
    assert bugs == [ValueError]
    assert [type(one) for one in held] == [ValueError]


def test_a_bug_on_the_way_out_asks_and_leaves_nobody_inside(desk, monkeypatch):
    bugs: list[type] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _e, _t: bugs.append(kind))
    monkeypatch.setattr(desk.locker, "_refusal", broken_question)
    asked: list[object] = []
    desk.locker.refused.connect(asked.append)
    assert not desk.window.close()
    assert [type(one) for one in asked] == [ValueError]
    assert bugs == [ValueError]
    desk.locker.give_up()
    desk.until("leave")


def test_what_nobody_foresaw_is_told_and_does_not_leave_the_event_filter(desk, monkeypatch):
    """Qt goes on with the error pending there: the program may crash."""
    bugs: list[type] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _e, _t: bugs.append(kind))
    monkeypatch.setattr(desk.locker, "exit", broken_question)
    assert not desk.window.close()
    assert bugs == [ValueError]
    monkeypatch.undo()


def test_an_open_dialog_does_not_hold_up_the_lock(desk, qtbot):
    dialog = QDialog(desk.window)
    qtbot.addWidget(dialog)
    dialog.open()
    desk.locker.lock("idle")
    assert not dialog.isVisible()
    desk.until("restart")


def test_closing_the_window_closes_the_vault_first_and_does_not_start_anew(desk):
    desk.window.close()
    assert desk.window.isVisible()  # not yet: the backup comes first
    desk.until("leave")
    assert desk.log == ["flushed", "backup", "closed", "released", "leave"]
    assert not desk.window.isVisible()


def test_the_command_that_starts_anew(monkeypatch: pytest.MonkeyPatch):
    arguments = ["--vault", "/a b/kluis #1"]
    assert lock.program_command(arguments) == [sys.executable, "-m", "coach_app", *arguments]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert lock.program_command(arguments) == [sys.executable, *arguments]


def test_restart_replaces_this_process_on_posix(monkeypatch: pytest.MonkeyPatch):
    if os.name != "posix":
        pytest.skip("exec is for POSIX")
    seen: list[object] = []

    def execv(path: str, command: list[str]) -> None:
        seen.append((path, command))
        raise SystemExit  # exec never returns

    monkeypatch.setattr(os, "execv", execv)
    with pytest.raises(SystemExit):
        lock.restart(["--vault", "/x"])
    assert seen == [(sys.executable, [sys.executable, "-m", "coach_app", "--vault", "/x"])]


def test_a_real_exec_keeps_the_process_and_its_arguments(tmp_path: Path):
    if os.name != "posix":
        pytest.skip("exec is for POSIX")
    script = (
        "import os, sys\n"
        "from coach_app.ui.shell import lock\n"
        "print(os.getpid(), flush=True)\n"
        "lock.program_command = lambda a: [sys.executable, '-c',"
        " 'import os, sys; print(os.getpid(), sys.argv[1:])', *a]\n"
        "lock.restart(['--vault', '/a b/#é'])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=30
    )
    first, second = done.stdout.splitlines()
    assert second == f"{first} ['--vault', '/a b/#é']"


@pytest.mark.parametrize("second", ["away", "a file", "refuses", "there", "nothing new"])
def test_what_is_told_of_the_second_place(desk, practice, tmp_path, monkeypatch, second):
    from coach_app.data.storage.backup import Backups
    from coach_app.ui.copies.second_place import second_place

    stick = tmp_path / "stick"
    desk.settings.values.backup_folder = str(stick)
    if second == "a file":
        stick.write_text("")
    elif second in ("refuses", "there"):
        stick.mkdir()
    if second == "refuses":

        def refuses(*_):
            raise OSError(112, "Host is down")

        monkeypatch.setattr(Backups, "copy_to", refuses)
    if second == "nothing new":
        practice.copies.make(second_place(desk.settings.values))
    rules = lock.BackupRules()
    desk.make = lambda _, place, job: rules.make(practice, place, job)
    desk.locker.lock("key")
    desk.until("restart")
    told = {"away": "second-away", "a file": "second-away", "refuses": "second-failed"}
    assert os.environ.pop(lock.NOTE, "") == told.get(second, "")
    assert len(practice.copies.backups.list()) == 1
