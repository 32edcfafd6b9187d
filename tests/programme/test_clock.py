"""What counts as time of the meeting, and whether it runs late."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from coach_app.programme import PARTS, plan_for
from coach_app.programme.clock import PAUSE, behind, left, ran

NOON = dt.datetime(2026, 3, 10, 12, tzinfo=dt.UTC)
MINUTE = dt.timedelta(minutes=1)


def test_a_short_crash_is_meeting_time_a_flat_battery_is_not():
    assert ran(NOON, NOON + 4 * MINUTE, NOON + 9 * MINUTE) == 540
    assert ran(NOON, NOON + 4 * MINUTE, NOON + 90 * MINUTE) == 240


def test_a_clock_set_back_costs_nothing():
    assert ran(NOON, NOON, NOON - 60 * MINUTE) == 0


@given(st.integers(0, 10_000), st.integers(0, 10_000))
def test_time_that_ran_is_never_below_nothing_nor_more_than_passed(seen, more):
    found = ran(NOON, NOON + dt.timedelta(seconds=seen), NOON + dt.timedelta(seconds=seen + more))
    assert 0 <= found <= seen + more
    if more <= PAUSE.total_seconds():
        assert found == seen + more


PLAN = {"arrive": 3, "steps": 5, "check": 5}


def test_behind_counts_parts_that_were_left_and_the_overrun_of_the_one_at_hand():
    assert behind(PLAN, {}, "arrive") == 0
    assert behind(PLAN, {"arrive": 300}, "steps") == 2
    assert behind(PLAN, {"arrive": 60, "steps": 60}, "steps") == -2
    assert behind(PLAN, {"arrive": 180, "steps": 420}, "steps") == 2
    assert behind(PLAN, {"arrive": 180, "steps": 0}, "check") == -5  # skipped


def test_what_is_left_is_the_rest_of_this_part_and_all_that_follow():
    assert left(PLAN, {"arrive": 60}, "arrive") == 12
    assert left(PLAN, {"arrive": 600}, "arrive") == 10
    assert left(PLAN, {}, "check") == 5


def test_on_time_in_every_part_means_never_late():
    plan = plan_for(5).minutes
    spent: dict[str, int] = {}
    for part in PARTS:
        assert behind(plan, spent, part) == 0
        spent[part] = plan[part] * 60
