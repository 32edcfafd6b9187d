"""The dates of a course: numbers never skip, dates stay true."""

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_app.programme.planning import first_week, overlap, plan

TUESDAY = dt.date(2026, 3, 10)


def test_a_plain_course():
    days = plan(TUESDAY, 1)
    assert [p.week for p in days] == [0, 1, 2, 3, 4, 5, 6, 7, 8, None]
    assert days[0].on == TUESDAY
    assert days[1].on == dt.date(2026, 3, 17)
    assert days[8].on == dt.date(2026, 5, 5)
    assert days[9].on == dt.date(2026, 7, 28)


def test_a_skipped_week_moves_that_meeting_and_all_that_follow():
    days = plan(TUESDAY, 1, skip={dt.date(2026, 5, 5), dt.date(2026, 3, 24)})
    assert [p.on.isoformat() for p in days[1:4]] == ["2026-03-17", "2026-03-31", "2026-04-07"]
    assert days[8].on == dt.date(2026, 5, 19)
    assert days[9].on == dt.date(2026, 8, 11)


def test_the_intake_stays_where_the_coach_put_it():
    assert plan(TUESDAY, 1, skip={TUESDAY})[0].on == TUESDAY


@given(st.dates(dt.date(2020, 1, 1), dt.date(2060, 1, 1)), st.integers(0, 6), st.data())
def test_any_plan_rises_on_its_weekday_and_avoids_skipped_days(start, weekday, data):
    plain = plan(start, weekday)
    skip = set(data.draw(st.lists(st.sampled_from([p.on for p in plain[1:]]), max_size=4)))
    days = plan(start, weekday, skip)
    assert start < days[1].on
    if not skip:
        assert days[1].on <= start + dt.timedelta(days=7)
    for before, after in pairwise(days):
        assert before.on < after.on
    for day in days[1:]:
        assert day.on.weekday() == weekday
        assert day.on not in skip
    assert days[9].on - days[8].on >= dt.timedelta(weeks=12)


def test_no_such_weekday():
    with pytest.raises(ValueError, match="7"):
        first_week(TUESDAY, 7)


def test_meetings_that_touch_do_not_overlap():
    ten = dt.datetime(2026, 3, 10, 10)
    assert not overlap(ten, 60, [(ten + dt.timedelta(hours=1), 60)])
    assert not overlap(ten, 60, [(ten - dt.timedelta(minutes=45), 45)])
    assert overlap(ten, 60, [(ten + dt.timedelta(minutes=59), 60)])
    assert overlap(ten, 60, [(ten - dt.timedelta(minutes=10), 90)])
    assert not overlap(ten, 60, [])
