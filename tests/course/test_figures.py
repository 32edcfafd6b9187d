"""What the figures of a running course say, and where they say nothing."""

import dataclasses
import datetime as dt

import pytest

from coach_app.course.figures import figures_of
from coach_app.measures import load_measures
from tests.course.fake import CLIENT, START, FakeCourse


def figures(course: FakeCourse):
    return figures_of(course.file(), CLIENT)


def test_without_a_score_there_is_nothing_to_say():
    assert figures(FakeCourse()) is None


def test_one_score_has_no_change_and_an_expected_second_one():
    course = FakeCourse()
    course.score("djg-11", 0, 9)
    basis = figures(course).basis
    assert (basis.first, basis.last, basis.change) == (9, 9, None)
    assert basis.expected < 9
    course.score("djg-11", 4, 7)
    course.score("djg-11", 8, 4)
    basis = figures(course).basis
    assert (basis.change.before, basis.change.after) == (9, 4)


def test_a_headline_that_cannot_judge_leaves_it_to_another_scale():
    course = FakeCourse()
    course.change(headline="direct")
    course.score("direct", 0, 5)
    assert figures(course).basis is None
    course.score("djg-6", 0, 5)
    assert figures(course).basis.measure.id == "djg-6"


def test_a_first_score_at_the_floor_is_said():
    course = FakeCourse()
    course.score("djg-11", 0, 1)
    assert figures(course).basis.floor is not None


@pytest.mark.parametrize(
    ("lonely", "people", "expected"),
    [(9, 6, (True, True)), (9, 20, (True, False)), (1, 6, (False, True)), (1, 12, (False, False))],
)
def test_loneliness_and_isolation_are_two_things(lonely, people, expected):
    course = FakeCourse()
    course.score("djg-11", 0, lonely)
    course.score("lsns-6", 0, people)
    found = figures(course)
    assert (found.feels, found.alone) == expected


def test_the_direct_question_alone_does_not_say_who_is_lonely():
    course = FakeCourse()
    course.score("djg-11", 0, 9)
    course.score("lsns-6", 0, 20)
    measure = load_measures()["direct"]
    never = min(measure.codes, key=lambda code: measure.score([code]).total)
    course.score("direct", 4, 1, answers=[never])
    assert figures(course).feels is True


def test_one_of_the_two_alone_says_nothing():
    course = FakeCourse()
    course.score("djg-11", 0, 9)
    found = figures(course)
    assert (found.feels, found.alone) == (None, None)


def test_a_direction_from_five_weekly_checks_on():
    course = FakeCourse()
    for week in range(1, 5):
        course.score("weekly", week, week + 1)
    assert figures(course).weekly.trend is None
    course.score("weekly", 5, 6)
    assert figures(course).weekly.trend.slope == pytest.approx(1)


def test_five_checks_in_one_week_have_no_direction():
    course = FakeCourse()
    for day in range(5):
        course.score("weekly", 1, 5, day=START + dt.timedelta(days=7 + day), meeting=False)
    assert figures(course).weekly.trend is None


def test_before_and_after_are_compared_with_three_checks_before():
    course = FakeCourse()
    for day in range(2):
        course.score("weekly", 0, 3, day=START + dt.timedelta(days=day), meeting=False)
    course.score("weekly", 1, 6)
    assert figures(course).weekly.overlap is None
    course.score("weekly", 0, 3, day=START + dt.timedelta(days=3), meeting=False)
    assert figures(course).weekly.overlap.nap == 1.0


def test_a_sheet_without_a_total_counts_for_nothing():
    course = FakeCourse()
    course.score("weekly", 1, 5)
    course.taken[0] = dataclasses.replace(course.taken[0], total=None)
    assert figures(course).weekly is None
