"""On the client screen Tab reaches everything as well: pages, questions, every step of all 52."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication

from coach_app.exercises import load_exercises
from coach_app.measures import load_measures
from coach_app.programme.cards import cards
from coach_app.ui.client_view.pages.question_page import QuestionPage
from coach_app.ui.client_view.player.flow import PlayRequest
from coach_app.ui.client_view.player.options import PlayerOptions
from coach_app.ui.client_view.player.page import PlayPage
from tests.ui.hands import tap
from tests.ui.keyboard.tab_walk import faults_of, make_active

EXERCISES = load_exercises()


@pytest.fixture(scope="module")
def screen(desk):
    desk.window.resize(1280, 800)
    desk.window.go("today")
    yield desk.window.client_screen
    desk.window.client_screen.stop()


def walk(screen, name):
    """Once round what the client sees now."""
    window = screen.window
    window.setUpdatesEnabled(False)
    make_active(window)
    return [f"{name}: {fault}" for fault in faults_of(window)]


def test_tab_goes_round_every_page_of_the_client_screen(desk, screen):
    who, faults = desk.who, []
    carla, course = who.carla.id, who.course(who.carla).id
    weeks, group = who.meetings(who.carla), who.course(who.in_group).id
    making = desk.practice.makings.of_client(carla)[0].id
    shows = {
        "welcome": screen.show_welcome,
        "story": lambda: screen.show_story(course, carla),
        "making": lambda: screen.show_making(making),
        "card": lambda: screen.show_card(next(iter(cards())), carla),
        "kept": lambda: screen.show_kept(carla),
        "group": lambda: screen.show_group(group, who.in_group.id),
        "closing": lambda: screen.show_closing(weeks[7], carla),
        "note": lambda: screen.show_closing(weeks[7], carla, note_only=True),
        "turn": lambda: screen.pass_round([(carla, "weekly")], weeks[7]),
        "thanks": lambda: (screen.show_story(course, carla), tap(screen.window.page, "done")),
    }
    for name, show in shows.items():
        show()
        faults += walk(screen, name)
        screen.stop()
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("measure", ["weekly", "djg-11", "who-5"])
def test_tab_goes_round_every_question_and_the_answers(desk, screen, measure):
    items = tuple(f"Vraag {item.number}" for item in load_measures()[measure].items)
    if measure != "weekly":
        desk.practice.wordings.save(measure, "nl", items, "test")
    faults, walked = [], 0
    screen.hand_over(desk.who.carla.id, measure)
    while isinstance(page := screen.window.page, QuestionPage):
        walked += 1
        faults += walk(screen, f"{measure}, question {walked}")
        page.answered.emit(1)
        page.next.emit()
    faults += walk(screen, f"{measure}, the answers")
    assert walked == len(items)
    screen.stop()
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("key", list(EXERCISES))
def test_tab_goes_round_every_step(desk, screen, key):
    """Drawing, placing, writing, listening: no surface keeps the Tab key to itself."""
    faults, walked = [], 0
    options = PlayerOptions(sound=False, tension=False)
    screen.show_exercise(PlayRequest(EXERCISES[key], "nl", options))
    faults += walk(screen, f"{key}, the stones before it")
    screen.window.page.done.emit()
    for number in range(len(EXERCISES[key].steps)):
        if not isinstance(screen.window.page, PlayPage):
            break
        if number == 0:
            screen.window.page.begin()
        walked += 1
        faults += walk(screen, f"{key}, step {number + 1}")
        screen.play.session.next()
        QCoreApplication.processEvents()
    screen.stop()
    assert not faults, "\n".join(faults)
    assert walked == len(EXERCISES[key].steps)
