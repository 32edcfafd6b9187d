"""Where a day and a score stand on the axis of weeks."""

import dataclasses
import datetime as dt

import pytest

from coach_app.course.week_axis import WeekAxis
from coach_app.data.views import Meeting, StoredScore
from tests.course.fake import CLIENT, COURSE, START, at


def day(days: int) -> dt.date:
    return START + dt.timedelta(days=days)


def meet(week: int, days: int, kind: str = "week", key: str = "") -> Meeting:
    return Meeting(key or f"m{week}", COURSE, kind, week, at(day(days)), 60, "held")


def score(key: str, week: int | None, days: int, meeting: str | None = None) -> StoredScore:
    return StoredScore(
        key, CLIENT, COURSE, meeting, week, "weekly", 1, (), 5.0, {}, None, True, at(day(days)), ""
    )


MEETINGS = [meet(0, 0), meet(1, 7), meet(2, 14), meet(3, 35)]  # a holiday before week 3


@pytest.mark.parametrize(
    ("days", "place"),
    [
        (-70, -0.4),
        (-3, -0.4),
        (-2, -2 / 7),
        (-1, -1 / 7),
        (0, 0),
        (1, 1 / 7),
        (7, 1),
        (14, 2),
        (21, 2 + 1 / 3),
        (28, 2 + 2 / 3),
        (35, 3),
        (42, 4),
        (49, 5),
    ],
)
def test_a_day_between_two_meetings_has_its_share(days, place):
    assert WeekAxis(MEETINGS, day(-5)).place(day(days)) == pytest.approx(place)


def test_without_meetings_weeks_are_counted_from_the_start():
    axis = WeekAxis([], START)
    assert [axis.place(day(days)) for days in (-7, 0, 7, 14)] == [-0.4, 0, 1, 2]


def test_an_extra_meeting_and_one_out_of_order_move_nothing():
    odd = [
        meet(1, 8, key="same week, later"),
        meet(4, 34, key="earlier than the week before"),
        meet(5, 35, key="same day as the week before"),
    ]
    plain, axis = (
        WeekAxis(MEETINGS, START),
        WeekAxis([meet(2, 10, "extra"), *reversed(MEETINGS), *odd], START),
    )
    for days in range(-5, 50):
        place = axis.place(day(days))
        assert place == pytest.approx(plain.place(day(days)))


def test_a_course_that_begins_in_a_later_week_is_counted_back_from_it():
    axis = WeekAxis([meet(2, 14), meet(3, 21)], START)
    assert axis.place(day(14)) == 2
    assert axis.place(day(7)) == 1
    assert axis.place(day(0)) == 0
    assert axis.place(day(-7)) == -0.4


def places(*scores: StoredScore) -> dict[str, float]:
    meetings = {one.id: one for one in [*MEETINGS, meet(2, 18, "extra", "extra")]}
    return WeekAxis(MEETINGS, START).places(scores, meetings)


def test_the_score_of_its_meeting_stands_on_the_week_and_others_on_their_day():
    found = places(
        score("own", 1, 7, "m1"), score("loose", 1, 8), score("no week", None, 9), score("x", 2, 14)
    )
    assert found == {"own": 1.0, "loose": 1.143, "no week": 1.286, "x": 2.0}
    assert all(isinstance(place, float) for place in found.values())


def test_without_one_of_the_meeting_the_nearest_stands_on_the_week():
    assert places(score("a", 1, 5), score("b", 1, 6), score("c", 1, 9)) == {
        "a": 0.714,
        "b": 1.0,
        "c": 1.286,
    }


def test_of_two_as_near_the_later_one_stands_on_the_week():
    one = score("one", 1, 8)
    later = dataclasses.replace(one, id="later", taken_at=one.taken_at + dt.timedelta(hours=1))
    for scores in ((one, later), (later, one)):
        assert places(*scores) == {"one": 1.143, "later": 1.0}
    twice = places(score("first", 1, 7, "m1"), score("second", 1, 7, "m1"))
    assert twice == {"first": 1.0, "second": 1.0}


def test_a_score_of_an_extra_meeting_never_stands_for_the_week():
    found = places(score("extra", 2, 18, "extra"), score("far", 2, 30))
    assert found == {"extra": 2.19, "far": 2.0}
    assert places(score("alone", 2, 18, "extra")) == {"alone": 2.19}


def test_a_day_far_from_its_week_stays_within_it():
    found = places(score("on", 1, 7, "m1"), score("early", 1, -20), score("late", 1, 40))
    assert found == {"on": 1.0, "early": 0.1, "late": 1.9}


def test_a_meeting_that_is_not_of_this_course_is_no_own_one():
    found = places(score("of another", 1, 8, "gone"), score("own", 1, 9, "m1"))
    assert found == {"of another": 1.143, "own": 1.0}


def test_in_week_nought_the_nearest_counts_from_nought():
    assert places(score("a", 0, 3), score("b", 0, 1)) == {"a": 0.429, "b": 0.0}
