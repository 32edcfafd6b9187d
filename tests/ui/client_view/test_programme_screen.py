"""Cards, the close and the laptop going round, on the real client screen."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from coach_app.data.views import ClientFields
from coach_app.ui.client_view.pages.card_page import CardPageView
from coach_app.ui.client_view.pages.closing import TypePage
from coach_app.ui.client_view.pages.end_pages import ChoicePage
from coach_app.ui.client_view.pages.question_page import QuestionPage
from coach_app.ui.client_view.pages.quiet_pages import ThanksPage, TurnPage
from coach_app.ui.widgets.pictures.group_chart import GroupChart
from tests.ui.client_view.conftest import DAY
from tests.ui.hands import tap, words


@pytest.fixture
def screen(coach):
    return coach.client_screen


def page(screen):
    return screen.window.page


def click(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_card_is_turned_page_by_page_and_ends_quietly(screen, anna):
    screen.show_card("alarm", anna.client)
    shown = page(screen)
    assert isinstance(shown, CardPageView)
    words = [shown.words.text()]
    QTest.keyClick(shown, Qt.Key.Key_Right)
    words.append(shown.words.text())
    QTest.keyClick(shown, Qt.Key.Key_Left)
    assert shown.words.text() == words[0] != words[1]
    for _ in range(3):
        click(shown.next)
    assert isinstance(page(screen), ThanksPage)


def test_the_close_is_kept_answer_by_answer(screen, anna, practice):
    meeting = anna.meetings[2]
    practice.notes.save(meeting, shared="We keken naar de merel.", private="Zonderlinghof")
    screen.show_closing(meeting, anna.client)
    assert isinstance(page(screen), ChoicePage)
    click(page(screen).buttons["1"])
    assert practice.closings.get(meeting, anna.client).heard == 1
    click(page(screen).buttons["3"])
    wish = page(screen)
    assert isinstance(wish, TypePage)
    QTest.keyClicks(wish.field, "meer buiten")
    click(wish.on)
    QTest.keyClicks(page(screen).field, "Het was stil")
    click(page(screen).on)
    note = page(screen)
    assert note.field.toPlainText() == "We keken naar de merel."
    note.field.setPlainText("We keken samen naar de merel.")
    click(note.on)
    assert isinstance(page(screen), ThanksPage)
    kept = practice.closings.get(meeting, anna.client)
    assert (kept.heard, kept.pace, kept.wish) == (1, 3, "meer buiten")
    found = practice.notes.get(meeting)
    assert (found.shared, found.private) == ("We keken samen naar de merel.", "Zonderlinghof")
    assert found.lines[0].sentence == "Het was stil"


def test_everything_at_the_close_may_be_left_open(screen, anna, practice):
    screen.show_closing(anna.meetings[2], anna.client)
    for _ in range(2):
        click(page(screen).buttons[""])
    for _ in range(2):
        click(page(screen).on)
    assert isinstance(page(screen), ThanksPage)
    assert practice.closings.get(anna.meetings[2], anna.client).heard is None


def test_leaving_in_the_middle_keeps_what_was_typed(screen, anna, practice):
    screen.show_closing(anna.meetings[2], anna.client)
    for _ in range(2):
        click(page(screen).buttons[""])
    QTest.keyClicks(page(screen).field, "rustiger")
    screen.stop()
    assert practice.closings.get(anna.meetings[2], anna.client).wish == "rustiger"


def test_the_laptop_goes_round_and_names_only_the_next(screen, practice):
    names = ["Bea Een", "Cor Twee"]
    ids = [practice.clients.create(ClientFields(name=name)) for name in names]
    course = practice.courses.start(
        ids, title="Groep Noord", start_on=DAY, weekday=1, time=dt.time(11), minutes=60
    )
    meeting = practice.meetings.of_course(course)[1].id
    screen.pass_round([(key, "weekly") for key in ids], meeting)
    for name, other in (("Bea", "Cor"), ("Cor", "Bea")):
        turn = page(screen)
        assert isinstance(turn, TurnPage)
        seen = " ".join(words(turn))
        assert name in seen
        assert other not in seen
        tap(turn, "next")
        for _ in range(4):
            question = page(screen)
            assert isinstance(question, QuestionPage)
            tap(question, "skip")
        tap(page(screen), "done")
    assert isinstance(page(screen), ThanksPage)
    scores = practice.course_files.of_meeting(meeting).file.scores
    assert [score.meeting_id for score in scores].count(meeting) == 2


def test_stopping_ends_the_round(screen, practice, anna):
    screen.pass_round([(anna.client, "weekly")], anna.meetings[1])
    screen.stop()
    screen.hand_over(anna.client, "weekly", meeting_id=anna.meetings[1])
    for _ in range(4):
        tap(page(screen), "skip")
    tap(page(screen), "done")
    assert isinstance(page(screen), ThanksPage)


def test_the_group_shows_own_points_and_nobody_else(screen, practice, qtbot):
    from coach_app.course import client_sees
    from coach_app.ui.client_view.pages.group_page import GroupStoryPage

    ids = [practice.clients.create(ClientFields(name=f"Naam{n} Achter")) for n in range(5)]
    course = practice.courses.start(
        ids, title="Groep Noord", start_on=DAY, weekday=1, time=dt.time(11), minutes=60
    )
    weeks = {m.week: m.id for m in practice.meetings.of_course(course)}
    for number, key in enumerate(ids):
        practice.scores.add(
            key,
            "weekly",
            [number + 2] * 4,
            course_id=course,
            meeting_id=weeks[1],
            week=1,
            how="screen",
        )
    data = client_sees.group(practice, course, ids[0])
    assert client_sees.is_allowed(data)
    assert data.own[0] == 2
    assert data.band[0] == (3, 5)
    assert data.band[1] is None
    screen.show_group(course, ids[0])
    shown = page(screen)
    assert isinstance(shown, GroupStoryPage)
    told = shown.findChild(GroupChart).accessibleName()
    assert "week 1: 2" in told
    assert "Naam" not in told
    tap(shown, "done")
    assert isinstance(page(screen), ThanksPage)


def test_after_a_lock_the_meeting_goes_on_at_its_part(coach, anna, practice):
    practice.meetings.start(anna.meetings[1])
    coach.go("runner", meeting_id=anna.meetings[1])
    coach.page.go_to("make")
    coach.page.shared.area.setPlainText("Half getypt")
    coach.flush()
    place = coach.place()
    coach.go("today")
    coach.go_place(place)
    assert coach.page.guided.part == "make"
    assert coach.page.shared.area.text() == "Half getypt"
    assert coach.bar.isHidden()
    coach.go("today")
    assert not coach.bar.isHidden()


def test_a_card_is_shown_from_the_page_of_all_cards(coach, screen):
    coach.go("cards")
    click(coach.page.rows["paths"].show_it)
    assert isinstance(page(screen), CardPageView)
