"""The client screen as a whole: hand-over, leaving, drafts, one and two displays."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coach_app.course.client_sees import DRAFT, draft_ref
from coach_app.errors import UserError
from coach_app.ui.client_view import displays
from coach_app.ui.client_view.controller import ScreenController
from coach_app.ui.client_view.kit.code import hash_code
from coach_app.ui.client_view.kit.hold import HOLD_MS
from coach_app.ui.client_view.kit.slider import ClientSlider
from coach_app.ui.client_view.pages.check_page import AnsweredRow, CheckPage
from coach_app.ui.client_view.pages.code_page import CodePage
from coach_app.ui.client_view.pages.question_page import OptionButton, QuestionPage
from coach_app.ui.client_view.pages.quiet_pages import (
    BetweenPage,
    CoverPage,
    ThanksPage,
    WelcomePage,
)
from coach_app.ui.client_view.pages.story_page import StoryPage
from coach_app.ui.page import Page
from tests.ui.hands import button, client_button, tap, words


@pytest.fixture
def screen(coach) -> ScreenController:
    return coach.client_screen


def page(screen):
    return screen.window.page


def answer(screen, keys):
    """Answer the question that is open with the keyboard, and go on."""
    target = page(screen).first_focus()
    for key in keys:
        QTest.keyClick(target, key)
    QTest.keyClick(target, Qt.Key.Key_Return)


def hold(qtbot, screen, until):
    qtbot.waitUntil(screen.window.isActiveWindow)
    qtbot.wait(50)  # let the window system finish handing over the keys
    QTest.keyPress(screen.window, Qt.Key.Key_Escape)
    qtbot.waitUntil(until, timeout=HOLD_MS + 2000)


def test_a_weekly_check_from_first_question_to_score(qtbot, screen, practice, anna, coach):
    meeting = anna.meetings[3]
    screen.hand_over(anna.client, "weekly", meeting_id=meeting)
    assert screen.label() == "Weekcheck"
    assert coach.isHidden()
    for key in ("7", "4", "6"):
        assert isinstance(page(screen), QuestionPage)
        assert not client_button(page(screen), "next").isEnabled()
        answer(screen, key)
    tap(page(screen), "skip")
    assert isinstance(page(screen), CheckPage)
    tap(page(screen), "done")
    assert isinstance(page(screen), ThanksPage)
    scores = practice.course_files.of_client(anna.client).scores
    assert [(s.answers, s.how, s.meeting_id, s.week) for s in scores] == [
        ((7, 4, 6, None), "screen", meeting, 3)
    ]
    hold(qtbot, screen, lambda: not screen.on)
    assert coach.isVisible()
    assert screen.label() == ""


def test_answers_are_changed_from_the_overview(screen, practice, anna):
    screen.hand_over(anna.client, "weekly")
    for key in ("7", "4", "6", "2"):
        answer(screen, key)
    row = page(screen).findChildren(AnsweredRow)[1]
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert isinstance(page(screen), QuestionPage)
    answer(screen, "9")
    assert isinstance(page(screen), CheckPage)
    QTest.keyClick(client_button(page(screen), "done"), Qt.Key.Key_Return)
    assert practice.course_files.of_client(anna.client).scores[0].answers == (7, 9, 6, 2)


def test_back_shows_what_was_answered(screen, anna):
    screen.hand_over(anna.client, "weekly")
    answer(screen, "7")
    tap(page(screen), "back")
    assert page(screen).findChild(ClientSlider).answer() == 7


def test_every_answer_is_a_draft_at_once(screen, practice, anna, coach):
    screen.hand_over(anna.client, "weekly")
    answer(screen, "7")
    QTest.keyClick(page(screen).first_focus(), "3")
    kept = practice.drafts.get(DRAFT, draft_ref(anna.client, "weekly", None))
    assert kept["answers"] == [7, 3, None, None]
    screen.close()
    again = ScreenController(coach.ctx, coach)
    again.hand_over(anna.client, "weekly")
    assert page(again).findChild(ClientSlider).answer() == 3
    again.close()


def test_a_draft_goes_when_the_score_is_kept(screen, practice, anna):
    screen.hand_over(anna.client, "weekly")
    for key in ("7", "4", "6", "2"):
        answer(screen, key)
    QTest.keyClick(client_button(page(screen), "done"), Qt.Key.Key_Return)
    assert practice.drafts.get(DRAFT, draft_ref(anna.client, "weekly", None)) is None


def test_a_draft_of_another_day_is_not_shown(screen, practice, anna):
    practice.drafts.put(
        DRAFT,
        draft_ref(anna.client, "weekly", None),
        {"day": "2020-01-01", "answers": [1, 1, 1, 1], "skipped": [], "at": 2},
    )
    screen.hand_over(anna.client, "weekly")
    assert page(screen).findChild(ClientSlider).answer() is None


def test_loaded_wording_gives_answers_to_choose(screen, practice, anna):
    wording = [f"Uitspraak {number}" for number in range(1, 12)]
    practice.wordings.save("djg-11", "nl", wording, "officieel formulier")
    screen.hand_over(anna.client, "djg-11")
    options = page(screen).findChildren(OptionButton)
    assert [o.text() for o in options] == ["ja", "min of meer", "nee"]
    QTest.mouseClick(options[1], Qt.MouseButton.LeftButton)
    tap(page(screen), "next")
    for _ in range(10):
        answer(screen, "3")
    QTest.keyClick(client_button(page(screen), "done"), Qt.Key.Key_Return)
    assert practice.course_files.of_client(anna.client).scores[0].answers == (2, *[1] * 10)


def test_without_wording_nothing_opens(screen, anna):
    with pytest.raises(UserError) as caught:
        screen.hand_over(anna.client, "djg-11")
    assert caught.value.code == "no-wording"
    assert not screen.on


def test_tension_waits_for_the_exercise(screen, practice, anna):
    screen.hand_over(anna.client, "tension")
    answer(screen, "8")
    assert isinstance(page(screen), BetweenPage)
    tap(page(screen), "next")
    answer(screen, "3")
    QTest.keyClick(client_button(page(screen), "done"), Qt.Key.Key_Return)
    assert practice.course_files.of_client(anna.client).scores[0].total == -5


def test_texts_follow_the_client_not_the_app(screen, practice):
    from coach_app.data.views import ClientFields

    client = practice.clients.create(ClientFields(name="Ann", language="en"))
    screen.hand_over(client, "weekly")
    assert button(page(screen), "Next")
    assert "Did you feel connected to others this week?" in words(page(screen))


def test_a_tap_on_escape_is_not_enough(screen, anna):
    screen.hand_over(anna.client, "weekly")
    QTest.keyClick(screen.window, Qt.Key.Key_Escape)
    QTest.qWait(HOLD_MS + 200)
    assert screen.on
    assert isinstance(page(screen), QuestionPage)


def test_the_button_held_brings_the_coach_back(qtbot, screen, anna, coach):
    screen.hand_over(anna.client, "weekly")
    QTest.mousePress(client_button(page(screen), "coach"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not screen.on, timeout=HOLD_MS + 2000)
    assert coach.isVisible()


def test_with_a_code_only_the_code_opens(qtbot, screen, practice, anna, coach):
    practice.preferences.set("client_code_hash", hash_code("2468"))
    screen.hand_over(anna.client, "weekly")
    answer(screen, "7")
    hold(qtbot, screen, lambda: isinstance(page(screen), CodePage))
    for key in "1357":
        QTest.keyClick(page(screen), key)
    assert screen.on
    page(screen).left.emit()
    assert isinstance(page(screen), QuestionPage)  # where the client was
    screen.ask_to_leave()
    for key in "2468":
        QTest.keyClick(page(screen), key)
    assert not screen.on
    assert coach.isVisible()


def test_closing_the_window_asks_for_the_coach(screen, practice, anna, coach):
    practice.preferences.set("client_code_hash", hash_code("2468"))
    screen.hand_over(anna.client, "weekly")
    screen.window.close()  # Alt+F4
    assert screen.on
    assert screen.window.isVisible()
    assert isinstance(page(screen), CodePage)
    assert coach.isHidden()


def test_nothing_else_of_the_app_is_reached_by_keys(screen, anna, coach, practice):
    practice.preferences.set("client_code_hash", hash_code("2468"))
    screen.hand_over(anna.client, "weekly")
    screen.window.activateWindow()
    control, alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
    locked = []
    coach.lock_wanted.connect(locked.append)
    keys = [
        (Qt.Key.Key_K, control),
        (Qt.Key.Key_N, control),
        (Qt.Key.Key_1, control),
        (Qt.Key.Key_Left, alt),
        (Qt.Key.Key_F5, None),
        (Qt.Key.Key_F1, None),
        (Qt.Key.Key_Q, control),
        (Qt.Key.Key_W, control),
        (Qt.Key.Key_F10, None),
        (Qt.Key.Key_Menu, None),
    ]
    for key, modifier in keys:
        QTest.keyClick(screen.window, key, modifier or Qt.KeyboardModifier.NoModifier)
    assert screen.on
    assert locked == []
    assert isinstance(page(screen), QuestionPage)
    assert coach.page is None
    shown = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    assert shown == [screen.window]


def test_right_click_opens_no_menu(screen, anna):
    screen.hand_over(anna.client, "weekly")
    QTest.mouseClick(page(screen), Qt.MouseButton.RightButton)
    assert QApplication.activePopupWidget() is None


def test_the_title_names_no_app_and_no_client(screen, anna):
    screen.hand_over(anna.client, "weekly")
    assert screen.window.windowTitle() == "Scherm voor jou"


def test_a_failed_save_shows_the_client_a_quiet_page(
    qtbot, screen, practice, anna, coach, monkeypatch
):
    from coach_app.ui.widgets import QuestionDialog

    def full(*args, **more):
        raise UserError("disk-full", "The disk is full.", "Make room.")

    real = practice.scores.add
    screen.hand_over(anna.client, "weekly")
    for key in ("7", "4", "6", "2"):
        answer(screen, key)
    monkeypatch.setattr(practice.scores, "add", full)
    QTest.keyClick(client_button(page(screen), "done"), Qt.Key.Key_Return)
    assert isinstance(page(screen), ThanksPage)
    assert practice.drafts.get(DRAFT, draft_ref(anna.client, "weekly", None)) is not None
    screen.stop()
    dialog = coach.findChild(QuestionDialog)
    monkeypatch.setattr(practice.scores, "add", real)
    dialog.yes.click()
    assert practice.course_files.of_client(anna.client).scores[0].answers == (7, 4, 6, 2)


def test_the_story_opens_for_the_page_of_the_client(screen, practice, anna, coach):
    practice.meetings.set_status(anna.meetings[1], "held")
    line = practice.notes.get(anna.meetings[1]).lines[0]
    practice.notes.save_line(anna.meetings[1], line.participant_id, sentence="Toch gekomen.")
    practice.scores.add(anna.client, "weekly", [3, 4, 5, None], meeting_id=anna.meetings[1])
    coach.go("client", client_id=anna.client)
    screen.toggle()
    assert isinstance(page(screen), StoryPage)
    assert page(screen).chart.data.weeks[0].sentence == "Toch gekomen."
    assert page(screen).chart.data.weeks[0].value == 4
    tap(page(screen), "done")
    assert isinstance(page(screen), ThanksPage)


@pytest.mark.parametrize(("mode", "values"), [("words", [None]), ("line", [4])])
def test_the_coach_chooses_line_or_words(screen, practice, anna, mode, values):
    from coach_app.course import client_sees

    practice.scores.add(anna.client, "weekly", [3, 4, 5, None], meeting_id=anna.meetings[1])
    practice.courses.set_client_chart(anna.course, mode)
    view = client_sees.story(practice, anna.course, anna.client)
    assert [view.weeks[0].value] == values


def test_nothing_yet_is_a_welcome(screen, practice, anna):
    practice.courses.set_client_chart(anna.course, "nothing")
    screen.show_story(anna.course, anna.client)
    assert isinstance(page(screen), WelcomePage)


@pytest.mark.parametrize("state", ["later", "words"])
def test_a_week_kept_for_later_has_no_height(practice, anna, screen, state):
    from coach_app.course import client_sees

    kept = practice.scores.add(anna.client, "weekly", [1, 1, 1, None], meeting_id=anna.meetings[2])
    practice.scores.set_shown(kept.id, state)
    view = client_sees.story(practice, anna.course, anna.client)
    assert view.weeks[1].value is None


def test_looking_along_shows_the_story_at_once(screen, anna):
    screen.hand_over(anna.client, "weekly", meeting_id=anna.meetings[1], look_along=True)
    for key in ("7", "4", "6", "2"):
        answer(screen, key)
    QTest.keyClick(client_button(page(screen), "done"), Qt.Key.Key_Return)
    assert isinstance(page(screen), StoryPage)


def test_cover_hides_the_words_and_any_key_brings_them_back(screen, anna):
    screen.hand_over(anna.client, "weekly")
    QTest.keyClick(screen.window, Qt.Key.Key_F8)
    assert isinstance(page(screen), CoverPage)
    QTest.keyClick(page(screen), Qt.Key.Key_A)
    assert isinstance(page(screen), QuestionPage)


def test_with_two_displays_the_coach_works_on(screen, anna, coach, monkeypatch):
    own = coach.screen()
    monkeypatch.setattr(
        displays, "place_for", lambda window: (own, displays.ScreenPlace(1, covers_coach=False))
    )
    screen.hand_over(anna.client, "weekly")
    assert coach.isVisible()
    assert screen.label() == "Weekcheck"
    for key in ("7", "4", "6", "2"):
        answer(screen, key)
    QTest.keyClick(client_button(page(screen), "done"), Qt.Key.Key_Return)
    assert isinstance(page(screen), ThanksPage)
    assert words(page(screen)) == ["Dank je wel."]  # there is nothing to turn back
    assert coach.toasts.isVisible()
    screen.stop()
    assert coach.isVisible()


def test_an_unplugged_display_ends_the_client_view(screen, anna, coach, monkeypatch):
    own = coach.screen()
    monkeypatch.setattr(
        displays, "place_for", lambda window: (own, displays.ScreenPlace(1, covers_coach=False))
    )
    screen.hand_over(anna.client, "weekly")
    QApplication.instance().screenRemoved.emit(own)
    assert not screen.on
    assert coach.isVisible()


def test_mirrored_displays_act_as_one(screen, anna, coach, monkeypatch):
    place = displays.choose(0, [QRect(0, 0, 1280, 800), QRect(0, 0, 1280, 800)])
    own = coach.screen()
    monkeypatch.setattr(displays, "place_for", lambda window: (own, place))
    screen.hand_over(anna.client, "weekly")
    assert coach.isHidden()
    screen.stop()
    assert "same" in coach.toasts.label.text()


def test_going_on_the_screen_keeps_the_coachs_typing(screen, anna, coach):
    class Typing(Page):
        flushed = 0

        def flush(self):
            self.flushed += 1

    coach.page = typing = Typing(coach.ctx)
    screen.show_welcome()
    assert typing.flushed == 1


def test_the_coach_comes_back_to_the_field_that_was_worked_in(qtbot, screen, anna, coach):
    coach.go("meeting", meeting_id=anna.meetings[1])
    coach.page.did.setFocus()
    screen.show_welcome()
    screen.stop()
    assert coach.focusWidget() is coach.page.did


def test_with_two_displays_the_story_follows_what_the_coach_keeps(
    qtbot, screen, practice, anna, coach, monkeypatch
):
    own = coach.screen()
    monkeypatch.setattr(
        displays, "place_for", lambda window: (own, displays.ScreenPlace(1, covers_coach=False))
    )
    practice.meetings.set_status(anna.meetings[1], "held")
    screen.show_story(anna.course, anna.client)
    assert "Hier komt straks jouw verhaal." in words(page(screen))
    line = practice.notes.get(anna.meetings[1]).lines[0]
    practice.notes.save_line(anna.meetings[1], line.participant_id, sentence="Net gezegd.")
    qtbot.waitUntil(lambda: page(screen).chart.data.weeks[0].sentence == "Net gezegd.")
    assert "Hoger is een fijnere week" in words(page(screen))
    practice.courses.set_client_chart(anna.course, "words")
    qtbot.waitUntil(lambda: page(screen).chart.data.mode == "words")
    assert "Hoger is een fijnere week" not in words(page(screen))


def test_a_bug_is_never_told_on_the_clients_screen(qtbot, screen, anna, coach, home, monkeypatch):
    from coach_app.ui.trouble import trouble
    from coach_app.ui.trouble.dialog import TroubleDialog

    monkeypatch.setattr(trouble, "CLIENT_WAIT", 100)
    catcher = trouble.Trouble(trouble.Log(home / "log"))
    screen.hand_over(anna.client, "weekly")
    catcher.note(ValueError, None)
    qtbot.wait(250)
    shown = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    assert shown == [screen.window]
    screen.stop()
    qtbot.waitUntil(lambda: coach.findChild(TroubleDialog) is not None)
    coach.findChild(TroubleDialog).accept()
