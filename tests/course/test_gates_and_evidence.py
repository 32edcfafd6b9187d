"""Gates, evidence, choice and plan: what the file of a course says, without a vault."""

import dataclasses
import datetime as dt

from coach_app.course.choice import WeekChoice, best_rest, restful
from coach_app.course.evidence import evidence_of, steps_of
from coach_app.course.gates import gates_of, safe_people, tensions_of, vitality_of
from coach_app.course.plans import minutes_of, plan_of
from coach_app.course.shelf import shelf_of
from coach_app.data.exercises.views import CircleMap, CirclePlace, ExerciseRun, OwnExercise
from coach_app.data.views import Goal
from coach_app.exercises import load_exercises
from coach_app.programme import plan_for
from tests.course.fake import CLIENT, COURSE, START, FakeCourse, at

OTHER = "d" * 32


def run(course: FakeCourse, week: int, before, after, key="R01", **more) -> ExerciseRun:
    values = {
        "id": f"r{week}-{key}",
        "client_id": CLIENT,
        "course_id": COURSE,
        "meeting_id": course.id_of(week),
        "exercise_id": key,
        "version": 1,
        "language": "nl",
        "started_at": at(START + dt.timedelta(weeks=week)),
        "seconds": 300,
        "planned": 300,
        "stopped": False,
        "before": before,
        "after": after,
    }
    return ExerciseRun(**(values | more))


def circle(*rings: int, client=CLIENT, key="m") -> CircleMap:
    places = tuple(CirclePlace(str(i), f"p{i}", "", ring, 0, 0.5) for i, ring in enumerate(rings))
    return CircleMap(key, client, COURSE, 1, START, places)


def meeting(file, week: int):
    return next(one for one in file.meetings if one.week == week)


def test_tension_of_this_course_and_this_client_oldest_first():
    course = FakeCourse()
    runs = (
        run(course, 3, 7, 4),
        run(course, 2, 6, 5),
        run(course, 1, None, 5),
        run(course, 1, 9, 1, client_id=OTHER),
        run(course, 1, 9, 2, meeting_id="of another course"),
    )
    found = tensions_of(course.whole(runs=runs), CLIENT)
    assert [(one.before, one.after) for one in found] == [(6, 5), (7, 4)]


def test_vitality_needs_two_answers():
    course = FakeCourse()
    course.score("weekly", 1, 5, answers=[5, 3, 5, 5])
    assert vitality_of(course.whole(), CLIENT) == (None, None)
    course.score("weekly", 2, 5, answers=[5, None, 5, 5])
    assert vitality_of(course.whole(), CLIENT) == (None, None)
    course.score("weekly", 3, 5, answers=[5, 6, 5, 5])
    assert vitality_of(course.whole(), CLIENT) == (3, 6)


def test_safe_people_stand_on_the_newest_own_map():
    course = FakeCourse()
    maps = (circle(1, 1, 2), circle(1, 2, 3, key="n"), circle(1, 1, 1, client=OTHER, key="o"))
    assert safe_people(course.whole(maps=maps), CLIENT) == 2
    assert safe_people(course.whole(), CLIENT) == 0


def test_gates_are_looked_at_from_week_four_and_six():
    course = FakeCourse()
    runs = tuple(run(course, week, 7, 4) for week in (1, 2, 3))
    file = course.whole(runs=runs, maps=(circle(1),))
    assert gates_of(file, meeting(file, 3)) is None
    fourth = gates_of(file, meeting(file, 4))
    assert fourth.first.met
    assert fourth.second is None
    sixth = gates_of(file, meeting(file, 6))
    assert sixth.second is not None
    assert sixth.safe == 1
    assert gates_of(file, meeting(file, 20)) is None
    extra = dataclasses.replace(meeting(file, 6), kind="extra")
    assert gates_of(file, extra) is None


def test_no_gate_for_a_group():
    course = FakeCourse()
    course.change(title="Dinsdaggroep")
    file = course.whole()
    assert gates_of(file, meeting(file, 6)) is None


def test_evidence_gathers_what_the_file_says():
    course = FakeCourse()
    for week, total in ((0, 9), (4, 7), (8, 4)):
        course.score("djg-11", week, total)
    course.score("weekly", 1, 3)
    course.score("weekly", 3, 6)
    course.agree(1, "walk", "done")
    course.agree(2, "call", "partly")
    course.agree(3, "sing", "not_yet")
    course.agree(4, "rest")
    course.agree(4, "another's", "done", client=OTHER)
    course.said = {course.id_of(1): "first", course.id_of(3): "last "}
    seen = evidence_of(course.whole(maps=(circle(3), circle(1, 2, key="n"))), CLIENT)
    assert seen.headline == ((0, 9), (4, 7), (8, 4))
    assert (seen.change.before, seen.change.after) == (9, 4)
    assert seen.weekly == (3, None, 6, None, None, None, None, None)
    assert seen.weekly_ends == (3, 6)
    assert (seen.steps_done, seen.steps_told) == (2, 3)
    assert seen.sentence == "last"
    assert [ring for ring, _ in seen.people_first] == [3]
    assert [ring for ring, _ in seen.people_now] == [1, 2]


def test_a_sheet_that_is_not_valid_is_no_evidence():
    course = FakeCourse()
    course.score("djg-11", 0, 9)
    course.score("djg-11", 8, 4)
    course.taken[-1] = dataclasses.replace(course.taken[-1], valid=False)
    assert evidence_of(course.whole(), CLIENT).headline == ((0, 9),)


def test_circles_of_somebody_else_are_no_evidence():
    maps = (circle(1, client=OTHER, key="o"), circle(3), circle(2, client=OTHER, key="p"))
    seen = evidence_of(FakeCourse().whole(maps=maps), CLIENT)
    assert ([ring for ring, _ in seen.people_first], [ring for ring, _ in seen.people_now]) == (
        [3],
        [3],
    )


def test_evidence_of_nothing_judges_nothing():
    seen = evidence_of(FakeCourse().whole(), CLIENT)
    assert (seen.change, seen.weekly_ends, seen.last_who5, seen.sentence) == (None, None, None, "")


def test_evidence_judges_with_the_coachs_own_inputs():
    course = FakeCourse()
    course.score("djg-11", 0, 9)
    course.score("djg-11", 8, 4)
    assert evidence_of(course.whole(), CLIENT).change.reliable
    course.kept["measure_inputs"] = {"djg-11": {"sd": 9.0, "reliability": 0.2}}
    assert not evidence_of(course.whole(), CLIENT).change.reliable


def test_goals_have_their_first_and_last_mark():
    course = FakeCourse()
    file = course.whole()
    goals = (
        Goal("g", "sing", ((at(START), 3), (at(START), 7))),
        Goal("h", "walk", ((at(START), 4),)),
    )
    people = (dataclasses.replace(file.people[0], goals=goals),)
    assert evidence_of(dataclasses.replace(file, people=people), CLIENT).goals == (
        ("sing", 3, 7),
        ("walk", 4, None),
    )


def test_steps_come_in_the_order_of_the_meetings():
    course = FakeCourse()
    course.agree(3, "later")
    course.agree(1, "first")
    course.agree(2, "ours", client=None)
    assert [one.text for one in steps_of(course.whole(), CLIENT)] == ["first", "ours", "later"]


# -- plan and choice ------------------------------------------------------------------


def test_a_change_for_the_course_wins_over_one_for_the_practice():
    course, known = FakeCourse(), load_exercises()
    course.kept["programme_changes"] = {"2": {"make": ["C18"]}, "3": {"make": ["C18"]}}
    file = course.whole(changes={"2": {"make": ["C07"]}})
    assert plan_of(file, meeting(file, 2), known).parts["make"].suggested == ("C07",)
    assert plan_of(file, meeting(file, 3), known).parts["make"].suggested == ("C18",)
    assert plan_of(file, meeting(file, 4), known) == plan_for(4)


def test_extra_repeats_its_week_and_the_follow_up_has_its_own_plan():
    course, known = FakeCourse(), load_exercises()
    file = course.whole(changes={"2": {"make": ["C07"]}})
    extra = dataclasses.replace(meeting(file, 2), kind="extra")
    assert plan_of(file, extra, known).parts["make"].suggested == ("C07",)
    assert plan_of(file, meeting(file, 20), known) == plan_for(None)


def test_the_minutes_fit_the_meeting():
    course, known = FakeCourse(), load_exercises()
    file = course.whole()
    short = dataclasses.replace(meeting(file, 2), minutes=30)
    assert sum(minutes_of(plan_of(file, short, known), short).values()) == 30


def test_nonsense_among_the_preferences_changes_nothing():
    course, known = FakeCourse(), load_exercises()
    course.kept["programme_changes"] = ["nonsense"]
    file = course.whole()
    assert plan_of(file, meeting(file, 2), known) == plan_for(2)


def choice(course: FakeCourse, week: int, clients=(CLIENT,), **more) -> WeekChoice:
    file = course.whole(**more)
    return WeekChoice(file, meeting(file, week), clients)


def test_the_body_list_replaces_and_says_why():
    course, known = FakeCourse(), load_exercises()
    hidden = next(
        (one.id, caution.when)
        for one in known.values()
        for caution in one.cautions
        if caution.hides and one.kind == "relax"
    )
    more = {"changes": {"2": {"relax": [hidden[0]]}}}
    assert choice(course, 2, **more).keys("relax") == [hidden[0]]
    course.fields = dataclasses.replace(course.fields, body=(hidden[1],))
    now = choice(course, 2, **more)
    assert hidden[0] not in now.keys("relax")
    assert now.keys("relax") != []
    assert now.left_out("relax") == [(hidden[0], (hidden[1],))]


def test_others_never_repeat_what_is_suggested():
    now = choice(FakeCourse(), 3)
    for part in ("relax", "make", "together"):
        assert not set(now.keys(part)) & set(now.others(part))


def test_what_replaces_an_exercise_is_not_offered_twice():
    course, known = FakeCourse(), load_exercises()
    hidden, code, instead = next(
        (one.id, caution.when, caution.instead)
        for one in known.values()
        for caution in one.cautions
        if one.kind == "relax" and caution.instead and known[caution.instead].kind == "relax"
    )
    course.kept["programme_changes"] = {"2": {"relax": [hidden, instead]}}
    course.fields = dataclasses.replace(course.fields, body=(code,))
    now = choice(course, 2, changes={"2": {"relax": [hidden]}})
    assert now.keys("relax") == [instead]
    assert instead in now.plan.parts["relax"].otherwise
    assert instead not in now.others("relax")


def test_the_favourite_is_of_one_client_alone():
    course = FakeCourse()
    runs = tuple(run(course, week, 8, 2, key="R03", helpful=3) for week in (1, 2, 3))
    runs += tuple(run(course, week, 5, 5, key="R01", helpful=1) for week in (1, 2, 3))
    assert choice(course, 4, runs=runs).favourite() == ["R03"]
    other = tuple(dataclasses.replace(one, client_id=OTHER) for one in runs)
    assert choice(course, 4, runs=other).favourite() == []
    known = load_exercises()
    assert best_rest(runs, known, ())[0] == "R03"
    ruled_out = {caution.when for caution in known["R03"].cautions if caution.hides}
    if ruled_out:
        assert "R03" not in best_rest(runs, known, tuple(ruled_out))


def test_only_relaxations_give_rest_and_unrated_ones_count_to_take_home():
    course, known = FakeCourse(), load_exercises()
    make = next(one.id for one in known.values() if one.kind == "make")
    rated = tuple(
        run(course, week, 8, 2, key=key, helpful=3) for week in (1, 2, 3) for key in (make, "R03")
    )
    assert best_rest(rated, known, ()) == ["R03"]
    assert [one.id for one in restful(rated, known, ())] == ["R03"]
    unrated = (run(course, 1, None, None, key=make), run(course, 2, None, None, key="R01"))
    assert [one.id for one in restful(unrated, known, ())] == ["R01"]


def test_a_group_has_no_favourite():
    course = FakeCourse()
    runs = tuple(run(course, week, 8, 2, key="R03", helpful=3) for week in (1, 2, 3))
    runs += tuple(run(course, week, 5, 5, key="R01", helpful=1) for week in (1, 2, 3))
    assert choice(course, 4, runs=runs).favourite() == ["R03"]
    people = course.whole().people
    both = (*people, dataclasses.replace(people[0], id=OTHER))
    now = choice(course, 4, (CLIENT, OTHER), runs=runs, people=both)
    assert now.favourite() == []


def test_an_own_exercise_that_cannot_be_read_is_left_out():
    own = OwnExercise("1", "own-broken", "this is = not [toml", None, at(START))
    assert shelf_of([own]).keys() == load_exercises().keys()
