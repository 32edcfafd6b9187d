"""What the writer of the note is told of a meeting; nothing of another meeting or client."""

import datetime as dt

import pytest

from coach_app.course.note_facts import facts_of
from coach_app.course.table import here, is_group, only_client
from coach_app.data.courses.views import Closing, Guided, PromptUse
from coach_app.data.exercises.views import ExerciseRun, Making
from coach_app.data.views import Note, ParticipantLine
from coach_app.exercises import load_exercises
from coach_app.programme.cards import cards
from tests.course.fake import CLIENT, COURSE, START, FakeCourse, at

OTHER = "d" * 32
NOW = at(START)
CARLA = ParticipantLine("p1", CLIENT, "Carla Fictief", True, "it went well")
DIRK = ParticipantLine("p2", OTHER, "Dirk Proefdam", False, "")


def told(course: FakeCourse, week: int, **more):
    return facts_of(course.now(week, **more), "nl", load_exercises())


def a_run(course: FakeCourse, key: str, exercise: str, week: int) -> ExerciseRun:
    return ExerciseRun(
        key, CLIENT, COURSE, course.id_of(week), exercise, 1, "nl", NOW, 60, 60, False
    )


def a_making(key: str, run: str, title: str, client: str = CLIENT) -> Making:
    return Making(
        key, client, COURSE, None, run, "", "text", None, title, "", "", {}, NOW, False, False
    )


def test_who_was_there_and_who_said_what():
    course = FakeCourse()
    closings = {(course.id_of(2), CLIENT): Closing(course.id_of(2), CLIENT, 1, 2, "tea")}
    facts = told(course, 2, lines=(CARLA, DIRK), closings=closings)
    assert (facts.group, facts.present, facts.absent, facts.people) == (
        True,
        ("Carla",),
        ("Dirk",),
        1,
    )
    assert [(one.name, one.wish) for one in facts.said] == [("Carla", "tea")]


def test_scores_of_this_meeting_with_the_one_before():
    course = FakeCourse()
    course.score("weekly", 1, 3)
    course.score("weekly", 2, 6)
    course.score("tension", 2, 0, answers=[6, 3])
    course.score("weekly", 3, 9)
    facts = told(course, 2)
    assert facts.scores == (("De weekcheck", 6, 3),)
    assert facts.filled == 1
    assert told(course, 1).scores == (("De weekcheck", 3, None),)
    assert told(course, 3).scores == (("De weekcheck", 9, 6),)


def test_a_group_hears_no_score_of_anybody():
    course = FakeCourse()
    course.score("weekly", 2, 6)
    facts = told(course, 2, lines=(CARLA, DIRK))
    assert facts.scores == ()
    assert facts.filled == 1


def test_steps_of_last_time_and_of_now():
    course = FakeCourse()
    course.held(0, 1)
    course.agree(1, "walk", "done")
    course.agree(2, "call")
    facts = told(course, 2)
    assert facts.steps == (("walk", "done"),)
    assert facts.agreed == (("", "call"),)
    assert told(course, 2, lines=(CARLA, DIRK)).agreed == (("Carla", "call"),)
    assert facts.following.date() == START + dt.timedelta(weeks=3)


def test_makings_and_cards_of_this_meeting_only():
    course, known = FakeCourse(), load_exercises()
    make = next(one.id for one in known.values() if one.kind == "make")
    rest = next(one.id for one in known.values() if one.kind == "relax")
    runs = (a_run(course, "a", make, 2), a_run(course, "b", rest, 2), a_run(course, "c", make, 1))
    makings = (
        a_making("1", "a", "a boat"),
        a_making("2", "b", "not made"),
        a_making("3", "c", "old"),
        a_making("4", "a", "of somebody else", OTHER),
    )
    first, second = list(cards())[:2]
    prompts = (
        PromptUse(CLIENT, course.id_of(2), "card", first, NOW),
        PromptUse(CLIENT, course.id_of(2), "card", first, NOW),
        PromptUse(CLIENT, course.id_of(1), "card", second, NOW),
        PromptUse(CLIENT, course.id_of(2), "question", first, NOW),
        PromptUse(OTHER, course.id_of(2), "card", second, NOW),
    )
    facts = told(course, 2, runs=runs, makings=makings, prompts=prompts)
    assert facts.makings == (("Carla", "a boat"),)
    assert facts.cards == (cards()[first].title["nl"],)


@pytest.mark.parametrize(
    ("name", "called"),
    [("mevr. Carla Fictief", "Carla"), ("Fictief, Carla", "Carla"), ("van Fictief", "F.")],
)
def test_the_note_calls_people_as_the_client_screen_does(name, called):
    line = ParticipantLine("p1", CLIENT, name, present=True)
    facts = told(FakeCourse(), 2, lines=(line,))
    assert facts.present == (called,)
    assert facts.said[0].name == called


def test_pairs_by_first_name():
    course = FakeCourse()
    meeting_id = course.id_of(2)
    guided = {meeting_id: Guided(meeting_id, "arrive", NOW, NOW, pairs=(("p1", "p2", "gone"),))}
    facts = told(course, 2, lines=(CARLA, DIRK), guided=guided)
    assert facts.pairs == (("Carla", "Dirk"),)
    assert told(course, 2).pairs == ()


def test_who_sits_at_the_table():
    both = Note("m", "", "", "", (CARLA, DIRK))
    one = Note("m", "", "", "", (CARLA,))
    assert (is_group(both), here(both), only_client(both)) == (True, [CLIENT], "")
    assert (is_group(one), here(one), only_client(one)) == (False, [CLIENT], CLIENT)
    nobody = Note("m", "", "", "", ())
    assert (is_group(nobody), here(nobody), only_client(nobody)) == (False, [], "")
