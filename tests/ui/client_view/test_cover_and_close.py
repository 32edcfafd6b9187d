"""Covering, locking and closing at the client screen, with one display and with two."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coach_app.exercises import load_exercises
from coach_app.ui.client_view import displays
from coach_app.ui.client_view.kit.code import hash_code
from coach_app.ui.client_view.kit.hold import HOLD_MS
from coach_app.ui.client_view.kit.slider import ClientSlider
from coach_app.ui.client_view.pages.code_page import CodePage
from coach_app.ui.client_view.pages.leave_page import LeavePage
from coach_app.ui.client_view.pages.question_page import QuestionPage
from coach_app.ui.client_view.pages.quiet_pages import CoverPage, WelcomePage
from coach_app.ui.client_view.player.options import PlayerOptions
from coach_app.ui.client_view.player.request import PlayRequest
from coach_app.ui.client_view.player.strip import CoachStrip
from coach_app.ui.shell.cover import Cover
from coach_app.ui.widgets import QuestionDialog
from tests.ui.hands import client_button, tap, words

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def screen(coach):
    return coach.client_screen


@pytest.fixture
def two(coach, monkeypatch):
    own = coach.screen()
    monkeypatch.setattr(
        displays, "place_for", lambda window: (own, displays.ScreenPlace(1, covers_coach=False))
    )


def page(screen):
    return screen.window.page


def press(qtbot, window, key, held=Qt.KeyboardModifier.NoModifier):
    window.activateWindow()
    qtbot.wait(20)
    QTest.keyClick(window.windowHandle(), key, held)


def test_f8_on_the_only_display_covers_and_lifts(qtbot, coach, screen, anna):
    screen.hand_over(anna.client, "weekly")
    press(qtbot, screen.window, Qt.Key.Key_F8)
    assert isinstance(page(screen), CoverPage)
    assert coach.is_covered()
    press(qtbot, screen.window, Qt.Key.Key_F8)
    assert isinstance(page(screen), QuestionPage)
    assert not coach.is_covered()
    assert coach.isHidden()


def test_a_touch_on_the_only_display_lifts_all(qtbot, coach, screen, anna):
    screen.hand_over(anna.client, "weekly")
    press(qtbot, screen.window, Qt.Key.Key_F8)
    QTest.mouseClick(page(screen), Qt.MouseButton.LeftButton)
    assert isinstance(page(screen), QuestionPage)
    assert not coach.is_covered()


@pytest.mark.parametrize("at", ["client", "coach"])
def test_f8_at_either_of_two_displays_covers_both_and_lifts_both(
    qtbot, coach, screen, anna, two, at
):
    screen.show_story(anna.course, anna.client)
    window = screen.window if at == "client" else coach
    press(qtbot, window, Qt.Key.Key_F8)
    assert coach.is_covered()
    assert coach.findChild(Cover).isVisible()
    assert isinstance(page(screen), CoverPage)
    press(qtbot, window, Qt.Key.Key_F8)
    assert not coach.is_covered()
    assert not isinstance(page(screen), CoverPage)


def test_a_clients_touch_never_lifts_the_coachs_cover(qtbot, coach, screen, anna, two):
    screen.show_story(anna.course, anna.client)
    press(qtbot, coach, Qt.Key.Key_F8)
    QTest.mouseClick(page(screen), Qt.MouseButton.LeftButton)
    assert not isinstance(page(screen), CoverPage)
    assert coach.is_covered()
    assert coach.findChild(Cover).isVisible()


def test_a_dialog_of_the_coach_goes_too_and_comes_back(qtbot, coach, screen, anna, two):
    screen.show_story(anna.course, anna.client)
    dialog = QuestionDialog.ask(coach, "Anna Voorbeeld?", "", "Ja", "Nee")
    press(qtbot, screen.window, Qt.Key.Key_F8)
    seen = {w for w in QApplication.topLevelWidgets() if w.isVisible()}
    assert seen == {coach, screen.window}
    press(qtbot, screen.window, Qt.Key.Key_F8)
    assert dialog.isVisible()
    dialog.reject()


@pytest.mark.parametrize("displays_", [1, 2])
def test_ctrl_l_locks_from_the_client_screen(qtbot, coach, screen, anna, request, displays_):
    if displays_ == 2:
        request.getfixturevalue("two")
    screen.hand_over(anna.client, "weekly")
    with qtbot.waitSignal(coach.lock_wanted) as asked:
        press(qtbot, screen.window, Qt.Key.Key_L, CONTROL)
    assert asked.args == ["key"]


def test_ctrl_alone_shows_nothing_under_the_cover(qtbot, coach, screen, anna):
    screen.hand_over(anna.client, "weekly")
    press(qtbot, screen.window, Qt.Key.Key_F8)
    QTest.keyPress(screen.window.windowHandle(), Qt.Key.Key_Control, CONTROL)
    assert isinstance(page(screen), CoverPage)
    with qtbot.waitSignal(coach.lock_wanted):
        press(qtbot, screen.window, Qt.Key.Key_L, CONTROL)
    assert isinstance(page(screen), CoverPage)


def test_what_goes_on_behind_the_cover_does_not_lift_it(qtbot, coach, screen, anna):
    screen.hand_over(anna.client, "weekly")
    late = page(screen)
    coach.cover()
    late.next.emit()  # as a timer or a late click would
    assert isinstance(page(screen), CoverPage)
    coach.uncover()
    assert isinstance(page(screen), QuestionPage)
    assert "Vraag 2 van 4" in words(page(screen))


@pytest.mark.parametrize("by", ["close", "windowHandle"])
def test_closing_without_a_code_asks_for_a_hold(qtbot, coach, screen, anna, by):
    screen.hand_over(anna.client, "weekly")
    window = screen.window
    window.close() if by == "close" else window.windowHandle().close()
    assert screen.on
    assert window.isVisible()
    assert coach.isHidden()
    assert isinstance(page(screen), LeavePage)
    tap(page(screen), "coach")  # a tap is no hold
    window.close()
    assert screen.on
    QTest.mousePress(client_button(page(screen), "coach"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not screen.on, timeout=HOLD_MS + 4000)
    assert coach.isVisible()


def test_after_closing_the_client_can_go_on(qtbot, screen, anna):
    screen.hand_over(anna.client, "weekly")
    QTest.keyClick(page(screen).first_focus(), "7")
    screen.window.close()
    tap(page(screen), "back")
    assert isinstance(page(screen), QuestionPage)
    assert page(screen).findChild(ClientSlider).answer() == 7
    screen.window.close()
    page(screen).away.timeout.emit()
    assert isinstance(page(screen), QuestionPage)


def test_closing_with_a_code_asks_the_code(screen, practice, anna):
    practice.preferences.set("client_code_hash", hash_code("2468"))
    screen.hand_over(anna.client, "weekly")
    screen.window.close()
    assert isinstance(page(screen), CodePage)
    assert screen.on


def test_closing_while_covered_uncovers_nothing(coach, screen, anna):
    screen.show_welcome(anna.client)
    coach.cover()
    screen.window.close()
    assert isinstance(page(screen), CoverPage)
    screen.ask_to_leave()
    assert isinstance(page(screen), CoverPage)
    coach.uncover()
    assert isinstance(page(screen), WelcomePage)


@pytest.mark.parametrize("covered", [False, True])
def test_with_a_code_ctrl_l_asks_it_first(qtbot, coach, screen, practice, anna, covered):
    """A locked vault is safe; the computer around it is not the client's either."""
    practice.preferences.set("client_code_hash", hash_code("2468"))
    screen.hand_over(anna.client, "weekly")
    asked = []
    coach.lock_wanted.connect(asked.append)
    if covered:
        press(qtbot, screen.window, Qt.Key.Key_F8)
    press(qtbot, screen.window, Qt.Key.Key_L, CONTROL)
    assert isinstance(page(screen), CodePage)
    press(qtbot, screen.window, Qt.Key.Key_L, CONTROL)
    for digit in "1357":
        press(qtbot, screen.window, Qt.Key(ord(digit)))
    assert isinstance(page(screen), CodePage)
    assert not asked
    for digit in "2468":
        press(qtbot, screen.window, Qt.Key(ord(digit)))
    assert asked == ["key"]


def test_with_a_code_the_coach_beside_it_locks_at_once(qtbot, coach, two, screen, practice, anna):
    practice.preferences.set("client_code_hash", hash_code("2468"))
    screen.hand_over(anna.client, "weekly")
    with qtbot.waitSignal(coach.lock_wanted):
        press(qtbot, coach, Qt.Key.Key_L, CONTROL)


def test_no_strip_comes_over_the_page_that_asks_the_code(qtbot, coach, screen, practice, anna):
    practice.preferences.set("client_code_hash", hash_code("2468"))
    screen.show_exercise(PlayRequest(load_exercises()["R01"], "nl", PlayerOptions(tension=False)))
    page(screen).done.emit()  # past the three stones
    screen.ask_to_leave()
    press(qtbot, screen.window, Qt.Key.Key_F2)
    assert isinstance(page(screen), CodePage)
    assert not screen.window.findChildren(CoachStrip)
    page(screen).left.emit()
    press(qtbot, screen.window, Qt.Key.Key_F2)
    assert screen.window.findChildren(CoachStrip)


def test_enter_held_from_the_page_before_types_no_digit(qtbot, coach, screen, practice, anna):
    practice.preferences.set("client_code_hash", hash_code("2468"))
    screen.hand_over(anna.client, "weekly")
    screen.ask_to_leave()
    for _ in range(7):  # no whole number of codes: a digit too many would be left over
        press(qtbot, screen.window, Qt.Key.Key_Return)
    for digit in "2468":
        press(qtbot, screen.window, Qt.Key(ord(digit)))
    assert not screen.on
