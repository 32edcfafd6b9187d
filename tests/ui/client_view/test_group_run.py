"""An exercise with a whole group: its words, and a run for each who was there."""

import datetime as dt

import pytest

from coach_app.data.views import ClientFields
from coach_app.exercises import load_exercises
from coach_app.ui.client_view.pages.end_pages import ChoicePage
from coach_app.ui.client_view.player.options import PlayerOptions
from coach_app.ui.client_view.player.request import PlayRequest

DAY = dt.date(2026, 3, 3)
SHIPPED = load_exercises()


@pytest.fixture
def group(practice):
    """Ans, Ben and Cor; Cor is not there today."""
    names = ("Ans Fictief", "Ben Fictief", "Cor Fictief")
    people = [practice.clients.create(ClientFields(name=name)) for name in names]
    course = practice.courses.start(
        people, title="Dinsdag", start_on=DAY, weekday=1, time=dt.time(11), minutes=90
    )
    meeting = practice.meetings.of_course(course)[1].id
    practice.meetings.start(meeting)
    lines = practice.notes.get(meeting).lines
    absent = next(one for one in lines if one.client_id == people[2])
    practice.notes.save_line(meeting, absent.participant_id, present=False)
    return people, meeting


def play(coach, client, meeting, key="S02"):
    options = PlayerOptions(sound=False, tension=False)
    request = PlayRequest(SHIPPED[key], "nl", options, client, meeting)
    coach.client_screen.show_exercise(request)
    flow = coach.client_screen.play.flow
    page = coach.client_screen.window.page
    if isinstance(page, ChoicePage):  # it asks whether the sound may be on
        page.chosen.emit("off")
    coach.client_screen.window.page.done.emit()  # past the three stones
    flow.session.start()
    return flow


def test_a_run_is_kept_for_each_who_was_there(coach, practice, group):
    people, meeting = group
    flow = play(coach, None, meeting)
    assert flow.session.exercise.steps[1].seating == "pairs"
    flow.keeper.put("helped", {"helped": "dat zij knikte"})
    flow.session.stop()
    coach.client_screen.stop()
    runs = {run.client_id: run for run in practice.runs.of_meeting(meeting)}
    assert set(runs) == set(people[:2])
    for run in runs.values():
        assert (run.exercise_id, run.stopped) == ("S02", True)
        assert not run.answers, "what was said together is nobody's own"
        assert not practice.makings.of_client(run.client_id)


def test_the_screen_going_back_keeps_the_runs_too(coach, practice, group):
    people, meeting = group
    play(coach, None, meeting)
    coach.client_screen.stop()
    assert {run.client_id for run in practice.runs.of_meeting(meeting)} == set(people[:2])


def test_it_says_how_a_group_sits_and_whose_turn_it_is(coach, practice, group):
    _, meeting = group
    flow = play(coach, None, meeting, "S02")
    flow.session.next()
    glass = coach.client_screen.window.page.surface
    assert glass.who() == "De een"
    flow = play(coach, None, meeting, "C09")
    flow.session.next()
    glass = coach.client_screen.window.page.surface
    assert glass.who() == "De volgende"


def test_one_of_the_group_alone_has_the_words_for_two(coach, practice, group):
    people, meeting = group
    flow = play(coach, people[0], meeting)
    assert flow.session.exercise.steps[1].seating == ""
    flow.session.stop()
    coach.client_screen.stop()
    assert [run.client_id for run in practice.runs.of_meeting(meeting)] == [people[0]]


def test_the_sound_off_has_words_without_it(coach, practice, group):
    flow = play(coach, None, group[1], "R14")
    assert flow.session.exercise.steps[1].screen["nl"].startswith("Kijk.")
