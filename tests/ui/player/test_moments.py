"""Three stones before an exercise, a bench after it; stopping works from the first frame."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from coach_app.exercises import load_exercises
from coach_app.ui.client_view.kit.texts import ClientTexts
from coach_app.ui.client_view.pages.end_pages import ChoicePage
from coach_app.ui.client_view.pages.moments import ClosingPage, LeadInPage
from coach_app.ui.client_view.pages.question_page import QuestionPage
from coach_app.ui.client_view.window import ClientWindow
from coach_app.ui.scenery.moments import STONE_Y, THREE
from tests.ui.hands import client_button, tap, words

TEXTS = ClientTexts("nl")


@pytest.fixture
def shown(qtbot, look):
    def show(page, size=(1280, 800)):
        window = ClientWindow()
        qtbot.addWidget(window)
        window.resize(*size)
        window.set_page(page)
        window.show()
        return window

    return show


@pytest.mark.parametrize("key", load_exercises())
def test_each_exercise_says_what_it_is_and_how_it_begins(shown, key):
    exercise = load_exercises()[key]
    said = words(shown(LeadInPage(TEXTS, exercise)))
    assert exercise.name["nl"] in said
    assert any(exercise.steps[0].screen["nl"] in line for line in said)


@pytest.mark.usefixtures("real_pictures")
def test_the_stones_warm_one_by_one_and_then_it_begins(shown, qtbot):
    page = LeadInPage(TEXTS, load_exercises()["R01"])
    window = shown(page)

    def stones():
        image, frame = window.grab().toImage(), page.ground.frame
        return [
            QColor(image.pixel(QPoint(round(frame.x(x)), round(frame.y(STONE_Y + 8)))))
            for x in THREE
        ]

    cold = stones()
    with qtbot.waitSignal(page.done, timeout=9000):
        qtbot.waitUntil(lambda: page.warm == 1, timeout=4000)
        one = stones()
    assert [a != b for a, b in zip(cold, one, strict=True)] == [True, False, False]
    assert all(a != b for a, b in zip(cold, stones(), strict=True))
    assert one[0].blue() < cold[0].blue(), "warm is yellower"


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_keys_stop_it_before_it_has_begun(table, practice, person, key):
    played = table("R01", tension=False)
    assert isinstance(played.page, LeadInPage)
    hit = played.window if key == Qt.Key.Key_Escape else client_button(played.page, "stop")
    QTest.keyClick(hit, key)
    played.turn()
    assert isinstance(played.page, ChoicePage), "the way back to the room is offered"
    played.press(played.page.buttons["no"])
    assert played.done
    assert practice.runs.of_client(person.id) == [], "nothing was done, nothing is kept"


def test_stop_is_there_in_the_first_frame_and_has_the_keyboard(table):
    played = table("R01", tension=False)
    assert client_button(played.page, "stop").isVisible()
    assert played.page.first_focus() is client_button(played.page, "stop")


def test_its_time_is_not_the_exercises(table):
    played = table("R01", tension=False)
    played.clock.at += 40  # somebody came in just then
    played.begin()
    assert played.flow.session.playback.active < 1


def test_the_screen_covered_meanwhile_begins_it_again(table):
    played = table("R01", tension=False)
    assert isinstance(played.flow.current_page(), LeadInPage)
    assert played.flow.session is None


def test_a_lock_in_between_keeps_nothing_and_says_nothing(table, practice, person):
    played = table("R01", tension=False)
    page = played.page
    played.flow.abandon()
    page.done.emit()
    played.turn()
    assert played.flow.session is None
    assert practice.runs.of_client(person.id) == []


def play_out(played):
    played.begin()
    for _ in range(len(played.flow.session.exercise.steps)):
        played.flow.session.next()
    played.turn()


def test_a_done_exercise_ends_on_the_bench_and_goes_on(table):
    played = table("R12")
    play_out(played)
    assert isinstance(played.page, ClosingPage)
    assert TEXTS("end_title") in words(played.page)
    tap(played.page, "done")
    played.turn()
    assert isinstance(played.page, QuestionPage)


def test_a_stopped_one_has_no_bench(table):
    played = table("R01", tension=False)
    played.begin()
    tap(played.page, "stop")
    played.turn()
    assert not isinstance(played.page, ClosingPage)


def test_who_stays_has_the_picture_alone_for_as_long_as_they_like(table):
    played = table("R12", tension=False)
    play_out(played)
    tap(played.page, "end_stay")
    left = words(played.page)
    assert TEXTS("end_title") not in left
    assert TEXTS("end_more") not in left
    assert client_button(played.page, "done").isVisible()
    assert played.page.first_focus() is client_button(played.page, "done")


@pytest.mark.usefixtures("real_pictures")
def test_with_less_motion_sun_and_stones_stand(shown, qtbot, monkeypatch):
    from coach_app.ui import theme

    monkeypatch.setattr(theme._State, "less_motion", True)
    page = ClosingPage(TEXTS)
    window = shown(page)
    above = window.rect().adjusted(0, 0, 0, -260)  # the buttons get the keyboard meanwhile
    before = window.grab(above).toImage()
    qtbot.wait(400)
    assert window.grab(above).toImage() == before


@pytest.mark.parametrize("size", [(1024, 600), (1366, 768), (1920, 1080)])
@pytest.mark.parametrize("key", ["R01", "C10"])
def test_words_and_buttons_are_whole_and_apart(shown, size, key):
    for page in (LeadInPage(TEXTS, load_exercises()[key]), ClosingPage(TEXTS)):
        window = shown(page, size)
        page.layout().activate()
        labels = [page.title, page.more]
        for label in labels:
            assert window.rect().contains(label.geometry())
            assert label.height() >= label.heightForWidth(label.width())
        assert labels[0].geometry().bottom() <= labels[1].geometry().top() + 1
