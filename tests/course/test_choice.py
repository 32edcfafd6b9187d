"""Which exercises a part of a meeting suggests: the favourite first, and only what is known."""

import dataclasses
import datetime as dt

from coach_app.content import Text
from coach_app.course.choice import KINDS, WeekChoice, best_rest, restful
from coach_app.course.shelf import shelf_of
from coach_app.data.exercises.views import OwnExercise
from coach_app.exercises import load_exercises
from coach_app.exercises.writer import duplicate, to_toml
from tests.course.fake import CLIENT, START, FakeCourse, at
from tests.course.test_gates_and_evidence import OTHER, choice, meeting, run


def liked(course: FakeCourse):
    runs = tuple(run(course, week, 8, 2, key="R03", helpful=3) for week in (1, 2, 3))
    return runs + tuple(run(course, week, 5, 5, key="R01", helpful=1) for week in (1, 2, 3))


def test_each_part_has_a_kind_of_exercise():
    assert KINDS == {"relax": "relax", "make": "make", "together": "relate"}


def test_a_choice_knows_its_meeting_its_plan_and_what_everybody_minds():
    course = FakeCourse()
    file = course.whole()
    first = dataclasses.replace(file.people[0], fields=dataclasses.replace(
        file.people[0].fields, body=("lungs", "panic")))  # fmt: skip
    second = dataclasses.replace(first, id=OTHER, fields=dataclasses.replace(
        first.fields, body=("panic", "trauma")))  # fmt: skip
    file = dataclasses.replace(file, people=(first, second))
    now = WeekChoice(file, meeting(file, 2), (CLIENT, OTHER))
    assert now.meeting is meeting(file, 2)
    assert now.body == ("lungs", "panic", "trauma")
    assert now.known == load_exercises()
    assert now.keys("make") == list(now.plan.parts["make"].suggested)


def test_the_favourite_comes_first_where_the_plan_asks_for_it_and_only_to_relax():
    course = FakeCourse()
    eighth = choice(course, 8, runs=liked(course))
    assert eighth.plan.favourite
    assert eighth.keys("relax") == ["R03"]
    assert eighth.keys("make") == list(eighth.plan.parts["make"].suggested)
    second = choice(course, 2, runs=liked(course))
    assert not second.plan.favourite
    assert second.keys("relax") == list(second.plan.parts["relax"].suggested)


def test_the_favourite_goes_before_what_was_chosen_and_once():
    course = FakeCourse()
    for chosen, keys in ((["R09"], ["R03", "R09"]), (["R09", "R03"], ["R03", "R09"])):
        now = choice(course, 8, runs=liked(course), changes={"8": {"relax": chosen}})
        assert now.keys("relax") == keys


def test_without_a_favourite_the_first_of_the_others_is_offered():
    course = FakeCourse()
    now = choice(course, 8)
    first, *rest = now.plan.parts["relax"].otherwise
    assert now.keys("relax") == [first]
    assert now.others("relax") == rest


def test_an_exercise_that_is_gone_is_not_offered_nor_asked_about():
    course = FakeCourse()
    now = choice(course, 2)
    wanted = list(now.plan.parts["relax"].suggested)
    now.known = {key: one for key, one in now.known.items() if key != wanted[0]}
    assert now.keys("relax") == wanted[1:]
    assert now.left_out("relax") == []


def test_rest_is_of_exercises_that_are_known():
    course, known = FakeCourse(), load_exercises()
    runs = tuple(run(course, week, 8, 2, key="gone", helpful=3) for week in (1, 2, 3))
    assert best_rest(runs, known, ()) == []
    assert restful(runs, known, ()) == []


def test_what_worked_goes_before_what_was_only_done():
    course, known = FakeCourse(), load_exercises()
    runs = (run(course, 1, None, None, key="R02"), *liked(course))
    assert [one.id for one in restful(runs, known, ())] == ["R03", "R01"]


def test_marks_words_and_stops_of_a_run_decide_what_worked_best():
    course, known = FakeCourse(), load_exercises()
    falls = tuple(run(course, week, 5, 4, key="R01", helpful=1) for week in (1, 2, 3))
    worse = tuple(run(course, week, 4, 5, key="R03", helpful=3) for week in (1, 2, 3))
    assert best_rest(falls + worse, known, ()) == ["R01", "R03"]
    alike = tuple(run(course, week, None, None, key="R01", helpful=1) for week in (1, 2, 3))
    better = tuple(run(course, week, None, None, key="R03", helpful=3) for week in (1, 2, 3))
    assert best_rest(alike + better, known, ())[0] == "R03"


def test_an_own_exercise_stands_on_the_shelf_after_the_shipped_ones():
    day = at(START + dt.timedelta(days=1))
    made = duplicate(load_exercises()["R01"], "own-1", Text(nl=" (eigen)", en=" (own)"))
    shelf = shelf_of([OwnExercise("1", "own-1", to_toml(made), None, day)])
    assert list(shelf) == [*load_exercises(), "own-1"]
    assert shelf["own-1"].own
    assert shelf["own-1"].steps == made.steps
    own = OwnExercise("1", "own-broken", "this is = not [toml", None, day)
    assert list(shelf_of([own])) == list(load_exercises())
    assert shelf_of([]) == load_exercises()
