"""Files of the vault go under a real window: told at the save, words stay, a backup is named."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from coach_app.data.storage.backup import list_backups
from coach_app.settings import SettingsFile
from coach_app.ui.widgets import QuestionDialog, TextArea
from tests.data import world
from tests.ui.start.test_damaged_window import Desk

WORDS = "Ze vertelde over haar zus."


@pytest.fixture
def desk(vault, home, look, qtbot):
    key, folder = bytes(vault.key()), vault.folder
    vault.close()
    made = Desk(folder, key, SettingsFile(home / "config"), qtbot)
    course = world.course(made.practice)
    made.meeting = course.week(1)
    made.practice.meetings.set_status(made.meeting, "held")
    made.window.go("meeting", meeting_id=made.meeting)
    yield made
    if made.session.held_page is not None:
        made.session.locker.give_up()
    elif not made.ended:
        made.drop()


def test_a_generation_that_is_deleted(desk, qtbot):
    shutil.rmtree(desk.practice.vault.generation)
    area: TextArea = desk.window.page.shared.area
    area.setFocus()
    QTest.keyClicks(area, WORDS)
    desk.window.flush()
    banner = desk.window.vault_banner
    qtbot.waitUntil(lambda: banner.apart is not None and "reservekopie" in banner.apart.text())
    folder = desk.practice.vault.folder / "backups"
    assert str(folder) in banner.apart.text()
    (made,) = list_backups(folder)
    assert made.clients == 1
    for dialog in desk.window.findChildren(QuestionDialog):
        dialog.reject()
    desk.window.lock("button")
    qtbot.waitUntil(lambda: desk.session.held_page is not None)
    shown = [one.text() for one in desk.session.held_page.findChildren(QLabel) if one.isVisible()]
    assert "verplaatst" in " ".join(shown)
    assert not desk.ended  # words wait
    assert WORDS in area.text()


def test_a_folder_that_is_renamed_and_comes_back(desk, qtbot):
    folder = desk.practice.vault.folder
    folder.rename(folder.with_name("elders"))
    area: TextArea = desk.window.page.shared.area
    area.setFocus()
    QTest.keyClicks(area, WORDS)
    desk.window.flush()
    banner = desk.window.vault_banner
    qtbot.waitUntil(lambda: banner.apart is not None)
    desk.read()
    folder.with_name("elders").rename(folder)
    desk.window.go("today")
    assert banner.apart is None
    desk.lock()
    desk.practice.close()
