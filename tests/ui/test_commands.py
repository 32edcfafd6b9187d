"""Every command of the window: reached by a key or by Ctrl+K, told in Help, and it works."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from coach_app.settings import SettingsFile
from coach_app.ui import commands
from coach_app.ui.commands import COMMANDS, PAGES, Command, Found
from coach_app.ui.help.page import HelpPage
from coach_app.ui.page_maker import fits
from coach_app.ui.shell.palette import Palette
from coach_app.ui.window import MainWindow

# Without a display there is nothing to raise a window over, and no other program's keys.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

NAMES = [command.name for command in COMMANDS]
BY_KEY = [command for command in COMMANDS if command.key]
BY_PALETTE = commands.of_palette()


@pytest.fixture
def window(qtbot, practice, home, look):
    made = MainWindow(practice, SettingsFile(home / "config"))
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.go("client_form")
    made.locks = []
    made.lock_wanted.connect(made.locks.append)
    yield made
    if (shown := palette(made)) is not None:
        shown.reject()
    made.client_screen.close()
    made.release()


def palette(window: MainWindow) -> Palette | None:
    """The one that is open."""
    return next((one for one in window.findChildren(Palette) if one.isVisible()), None)


def page(name: str, tab: str = ""):
    """The page is open, and the side bar says to what it belongs."""

    def there(window: MainWindow) -> bool:
        place = window.place()
        marked = [button.page for button in window.bar.buttons if button.isChecked()]
        return (
            type(window.page).__name__ == PAGES[name].kind
            and (not tab or place["args"].get("tab") == tab)
            and marked == [PAGES[name].bar] * bool(PAGES[name].bar)
        )

    return there


DONE = {
    "search": lambda window: palette(window) is not None,
    "lock": lambda window: bool(window.locks),
    "cover": lambda window: window.is_covered(),
    "signs": page("signs"),
    "client_screen": lambda window: window.client_screen.on,
    "today": page("today"),
    "clients": page("clients"),
    "exercises": page("exercises"),
    "practice": page("practice"),
    "settings": page("settings"),
    "cards": page("cards"),
    "backups": page("settings", "safety"),
    "privacy": page("privacy"),
    "laptop_gone": page("privacy_paper"),
    "scales": page("settings", "measures"),
    "new_client": page("client_form"),
    "new_course": page("course_form"),
    "back": page("today"),  # where a window opens that came from nowhere
    "help": page("help"),
}


def test_every_command_is_one_of_its_name_with_a_way_to_reach_it():
    assert len(set(NAMES)) == len(NAMES)
    assert set(DONE) == set(NAMES)
    assert [c.name for c in COMMANDS if not c.key and c.found is Found.NEVER] == []


def test_no_key_means_two_things():
    counts = Counter(QKeySequence(command.key).toString() for command in BY_KEY)
    assert [key for key, count in counts.items() if count > 1 or not key] == []


def test_every_page_of_the_side_bar_has_a_page_and_belongs_to_itself():
    for command in commands.of_bar():
        assert fits(command.name, {})
        assert PAGES[command.name].bar == command.name
    bars = {command.name for command in commands.of_bar()}
    assert {place.bar for place in PAGES.values()} <= bars | {""}


@pytest.mark.parametrize("command", BY_KEY, ids=lambda command: command.name)
def test_its_key_does_it(window, qtbot, command: Command):
    if command.name == "new_client":
        window.go("today")
    assert not DONE[command.name](window)
    pressed = QKeySequence(command.key)[0]
    QTest.keyClick(QGuiApplication.focusWindow(), pressed.key(), pressed.keyboardModifiers())
    qtbot.waitUntil(lambda: DONE[command.name](window))


@pytest.mark.parametrize("command", BY_PALETTE, ids=lambda command: command.name)
def test_ctrl_k_finds_it_by_its_words_and_enter_does_it(window, qtbot, command: Command):
    if command.name == "new_client":
        window.go("today")
    window.search()
    shown = palette(window)
    qtbot.waitUntil(shown.isActiveWindow)
    shown.field.setText(command.text())
    shown.look(command.text())
    assert shown.list.currentIndex().data() == command.text()
    QTest.keyClick(QGuiApplication.focusWindow(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: DONE[command.name](window))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_help_tells_every_key(ctx, qtbot, look, language):
    look_language(language)
    try:
        shown = HelpPage(ctx, topic="keys")
        qtbot.addWidget(shown)
        told = [label.text() for label in shown.findChildren(QLabel)]
        bar = commands.of_bar()
        for command in BY_KEY:
            if command in bar:
                words = ", ".join([bar[0].text(), *(other.text().lower() for other in bar[1:])])
                assert words in told
                assert "Ctrl + 1, 2, 3, 4, 5" in told
            else:
                at = told.index(command.shown_key())
                assert told[at + 1] == command.help_text()
    finally:
        look_language("nl")


def look_language(language: str) -> None:
    from coach_app.ui import language as languages

    languages.install(language)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_its_words_are_dutch(look, command: Command):
    assert command.text() != command.words
    assert not command.told or command.help_text() != command.told


def test_the_side_bar_shows_its_pages_in_order(window):
    assert [button.text() for button in window.bar.buttons] == [
        "Vandaag",
        "Cliënten",
        "Oefeningen",
        "Praktijk",
        "Instellingen",
    ]
