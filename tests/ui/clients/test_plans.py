"""The previews of a course and of moving a meeting, without a window."""

import datetime as dt

from coach_app.data.views import FOLLOW_UP_WEEK, Meeting
from coach_app.ui.planning.dates import preview
from coach_app.ui.planning.move_plan import move_lines, order_changes

TUESDAY = dt.date(2026, 3, 10)
TEN = dt.time(10, 0)


def nobody(_day):
    return []


def test_ten_dates_with_the_holidays_named():
    lines = preview(TUESDAY, 1, TEN, 60, set(), nobody)
    assert len(lines) == 10
    assert [line.week for line in lines[:2]] == [0, 1]
    week8 = lines[8]
    assert (week8.when.date(), week8.holiday) == (dt.date(2026, 5, 5), "liberation")
    assert week8.can_skip
    assert not lines[1].can_skip


def test_a_skipped_week_stands_in_the_list_before_the_meeting_it_moved():
    skip = {dt.date(2026, 5, 5)}
    lines = preview(TUESDAY, 1, TEN, 60, skip, nobody)
    assert [line.skipped for line in lines].count(True) == 1
    place = next(i for i, line in enumerate(lines) if line.skipped)
    assert lines[place].when.date() == dt.date(2026, 5, 5)
    assert lines[place + 1].week == 8
    assert lines[place + 1].when.date() == dt.date(2026, 5, 12)


def test_a_clash_names_the_other_meeting():
    def busy(day):
        start = dt.datetime.combine(day, dt.time(10, 30)).astimezone()
        return [(start, 60, "Bram")] if day == dt.date(2026, 3, 17) else []

    lines = preview(TUESDAY, 1, TEN, 60, set(), busy)
    assert [line.clash for line in lines if line.clash] == ["Bram"]
    shorter = preview(TUESDAY, 1, TEN, 30, set(), busy)
    assert not any(line.clash for line in shorter)


def meetings():
    first = dt.datetime(2026, 3, 17, 10).astimezone()
    days = [first + dt.timedelta(weeks=i) for i in range(3)]
    made = [
        Meeting(f"m{i}", "c", "week", i + 1, day, 60, "held" if i == 0 else "planned")
        for i, day in enumerate(days)
    ]
    later = days[-1] + dt.timedelta(weeks=12)
    return [*made, Meeting("f", "c", "follow_up", FOLLOW_UP_WEEK, later, 60, "planned")]


def test_moving_alone_touches_one_meeting():
    all_ = meetings()
    when = all_[1].planned_at + dt.timedelta(days=2)
    assert [line.meeting.id for line in move_lines(all_[1], all_, when, False, nobody)] == ["m1"]


def test_moving_with_all_that_follow_keeps_the_distance():
    all_ = meetings()
    when = all_[1].planned_at + dt.timedelta(days=2, hours=1)
    lines = move_lines(all_[1], all_, when, True, nobody)
    assert [line.meeting.id for line in lines] == ["m1", "m2", "f"]
    assert all(line.after - line.before == dt.timedelta(days=2, hours=1) for line in lines[:2])


def test_a_move_past_a_later_week_is_noticed():
    all_ = meetings()
    far = all_[1].planned_at + dt.timedelta(weeks=3)
    assert order_changes(move_lines(all_[1], all_, far, False, nobody), all_)
    assert not order_changes(move_lines(all_[1], all_, far, True, nobody), all_)
