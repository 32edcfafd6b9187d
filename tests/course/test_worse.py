"""When a newest score is clearly worse, and what the coach chose to hold back."""

import dataclasses

import pytest

from coach_app.course.inputs import measures_of
from coach_app.course.worse import held_back, pending
from tests.course.fake import CLIENT, FakeCourse


def weekly(*totals: int) -> FakeCourse:
    course = FakeCourse()
    for week, total in enumerate(totals, start=1):
        course.score("weekly", week, total)
    return course


def found(course: FakeCourse):
    file = course.file()
    return pending(file.course, file.scores_of(CLIENT), measures_of(file.preferences))


def choose(course: FakeCourse, score_id: str, shown: str) -> None:
    course.taken = [
        dataclasses.replace(one, shown=shown) if one.id == score_id else one for one in course.taken
    ]


@pytest.mark.parametrize(
    ("totals", "waits"),
    [((5,), False), ((5, 4), False), ((5, 6), False), ((6, 4), True), ((6, 2, 6), False)],
)
def test_two_points_on_the_weekly_check_ask_for_a_pause(totals, waits):
    assert (found(weekly(*totals)) is not None) is waits


def test_it_says_which_week_and_from_what_to_what():
    bad = found(weekly(7, 6, 3))
    assert (bad.measure_id, bad.week, bad.before, bad.after) == ("weekly", 3, 6, 3)


def test_the_headline_asks_when_it_is_possibly_worse():
    course = FakeCourse()
    course.score("djg-11", 0, 5)
    course.score("djg-11", 4, 7)
    assert found(course) is None
    course.score("djg-11", 8, 10)
    bad = found(course)
    assert (bad.measure_id, bad.week) == ("djg-11", 8)


def test_the_week_goes_before_the_headline():
    course = FakeCourse()
    course.score("djg-11", 0, 5)
    course.score("djg-11", 8, 10)
    course.score("weekly", 7, 8)
    course.score("weekly", 8, 3)
    assert found(course).measure_id == "weekly"


def test_another_scale_than_the_headline_asks_for_nothing():
    course = FakeCourse()
    course.score("ucla-3", 0, 3)
    course.score("ucla-3", 8, 9)
    assert found(course) is None


def test_the_coachs_own_inputs_count():
    """With a spread this large three points are noise no longer, nor a fall of five."""
    course = FakeCourse()
    course.score("djg-11", 0, 5)
    course.score("djg-11", 8, 10)
    assert found(course) is not None
    course.kept["measure_inputs"] = {"djg-11": {"sd": 9.0, "reliability": 0.2}}
    assert found(course) is None


@pytest.mark.parametrize("shown", ["shown", "later", "words"])
def test_once_chosen_it_waits_no_longer(shown):
    course = weekly(7, 3)
    choose(course, "s1", shown)
    assert found(course) is None
    held = held_back(course.file().scores_of(CLIENT))
    assert (held is not None) is (shown != "shown")


def test_held_back_is_about_the_newest_weekly_check_only():
    course = weekly(7, 3, 6)
    choose(course, "s1", "later")
    assert held_back(course.file().scores_of(CLIENT)) is None
    assert held_back(()) is None


def test_a_sheet_without_a_total_is_no_score():
    course = weekly(7, 3)
    course.taken[0] = dataclasses.replace(course.taken[0], total=None)
    assert found(course) is None
