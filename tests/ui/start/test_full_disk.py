"""A disk that is really full, its reserve spent: words, lock, and the way on when there is room."""

import os
import shutil
import subprocess
import sys

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from coach_app.data.practice import Practice
from coach_app.data.vault import Vault, unlock_with_passphrase
from coach_app.settings import SettingsFile
from coach_app.ui.start.session import Session
from tests.conftest import PASSPHRASE
from tests.data.world import course

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux") or os.geteuid() != 0, reason="mounts a small disk"
)
WORDS = "Ze vertelde over haar zus. "


@pytest.fixture
def disk(tmp_path):
    """40 MB of memory as a disk."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=40m", "none", str(folder)]
    if subprocess.run(mount, check=False).returncode:
        pytest.skip("nothing can be mounted here")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=False)


@pytest.fixture
def folder(disk, vault_template):
    return shutil.copytree(vault_template, disk / "vault")


def opened(folder) -> Practice:
    return Practice(Vault.open(folder, unlock_with_passphrase(folder, PASSPHRASE)))


def fill(disk) -> None:
    """To the last byte; the vault's reserve was given back before."""
    (disk / "vault" / "reserve.bin").unlink(missing_ok=True)
    with (disk / "films.bin").open("wb", buffering=0) as file:
        for size in (1024 * 1024, 4096, 1):
            try:
                while True:
                    file.write(b"x" * size)
            except OSError:
                continue


@pytest.fixture
def begin(qtbot, home, look, folder, monkeypatch):
    told: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda *caught: told.append(caught[1]))
    sessions = []

    def start():
        practice = opened(folder)
        done: list[str] = []
        session = Session(
            practice,
            SettingsFile(home / "config"),
            demo=False,
            restart=lambda: done.append("restart"),
            leave=lambda: done.append("leave"),
            release=lambda: None,
        )
        qtbot.addWidget(session.window)
        session.done, session.bugs = done, told
        sessions.append(session)
        return session

    yield start
    for session in sessions:
        if session.held_page is not None:
            session.locker.give_up()
            qtbot.waitUntil(lambda one=session: bool(one.done), timeout=20_000)
        elif not session.done:
            session.locker.lock("suspend")


def test_no_word_is_lost_on_a_disk_without_one_free_byte(qtbot, begin, disk, folder):
    session = begin()
    meeting = course(session.practice).meetings[0].id
    session.practice.meetings.set_status(meeting, "held")
    session.practice.copies.make(None)
    session.show("today")
    session.window.go("meeting", meeting_id=meeting)
    QCoreApplication.processEvents()
    fill(disk)
    area = session.window.page.shared.area
    area.setFocus()
    words = WORDS * 30_000  # more than the log beside the database has room for
    area.insertPlainText(words)
    session.locker.lock("idle")
    assert session.held_page is not None
    assert session.done == []
    assert not list((folder / "backups").glob("*.part"))

    panel = session.held_page.passphrase
    QTest.keyClicks(panel.field, PASSPHRASE)
    QTest.keyClick(panel.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.held_page is None, timeout=20_000)
    assert session.window.page.shared.area.text() == words

    session.locker.lock("key")
    assert session.held_page is not None
    (disk / "films.bin").unlink()
    session.held_page.try_again()
    qtbot.waitUntil(lambda: session.done == ["restart"], timeout=30_000)
    assert session.bugs == []
    again = opened(folder)
    assert again.notes.get(meeting).shared.strip() == words.strip()
    assert not again.copies.due()  # and it is in a copy
    again.close()


def test_a_lock_that_could_not_copy_is_told_at_the_next_start(qtbot, begin, disk, folder):
    session = begin()
    session.practice.copies.make(None)
    session.practice.preferences.set("practice_name", "Anders")
    session.show("today")
    fill(disk)
    session.locker.lock("key")
    qtbot.waitUntil(lambda: session.done == ["restart"], timeout=20_000)
    assert session.bugs == []
    (disk / "films.bin").unlink()
    again = begin()
    again.show("today")
    page = again.window.page
    qtbot.waitUntil(lambda: page.loaded)
    assert page.backup.state.text() != "In orde"
    assert len(again.practice.copies.backups.list()) == 1
