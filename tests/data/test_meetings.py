"""Courses and meetings: planning, moving, missing, and the day's agenda."""

import datetime as dt
import time
from itertools import pairwise

import pytest

from coach_app.course.due import asked_in
from coach_app.data.views import FOLLOW_UP_WEEK
from coach_app.errors import UserError
from tests.data import world

WEEK = dt.timedelta(weeks=1)


@pytest.fixture
def amsterdam(monkeypatch):
    monkeypatch.setenv("TZ", "Europe/Amsterdam")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def walls(practice, made) -> list[tuple[dt.date, dt.time]]:
    return [
        (m.planned_at.date(), m.planned_at.time()) for m in practice.meetings.of_course(made.id)
    ]


def test_a_course_plans_ten_meetings(practice):
    made = world.course(practice)
    assert [m.week for m in made.meetings] == [*range(9), FOLLOW_UP_WEEK]
    assert [m.kind for m in made.meetings] == ["intake", *["week"] * 8, "follow_up"]
    days = [m.planned_at.date() for m in made.meetings]
    assert days[0] == world.START
    assert all(later - earlier == WEEK for earlier, later in pairwise(days[:9]))
    assert days[9] - days[8] == 12 * WEEK
    course = practice.courses.get(made.id)
    assert (course.status, course.headline, course.client_chart) == ("running", "djg-11", "line")


def test_wall_time_stays_over_summer_time(practice, amsterdam):
    made = world.course(practice, start=dt.date(2026, 3, 3))
    assert {m.planned_at.time() for m in made.meetings} == {dt.time(10)}
    offsets = {m.planned_at.utcoffset() for m in made.meetings}
    assert offsets == {dt.timedelta(hours=1), dt.timedelta(hours=2)}


def test_moving_all_that_follow_keeps_time_and_week(practice, amsterdam):
    made = world.course(practice, start=dt.date(2026, 3, 3))
    world.hold(practice, made, 0, 1)
    before = walls(practice, made)
    target = dt.datetime(2026, 3, 26, 14, 30)  # two days later, before the clocks change
    practice.meetings.move(made.week(2), target.replace(day=19), following=True)
    after = walls(practice, made)
    assert after[:2] == before[:2]
    for (old_day, _), (day, wall) in zip(before[2:], after[2:], strict=True):
        assert day - old_day == dt.timedelta(days=2)
        assert wall == dt.time(14, 30)
    assert [m.week for m in practice.meetings.of_course(made.id)] == [*range(9), FOLLOW_UP_WEEK]
    course = practice.courses.get(made.id)
    assert (course.weekday, course.time) == (3, dt.time(14, 30))


def test_moving_one_leaves_the_others(practice):
    made = world.course(practice)
    before = walls(practice, made)
    practice.meetings.move(made.week(3), dt.datetime(2026, 2, 6, 9))
    after = walls(practice, made)
    assert after[3] == (dt.date(2026, 2, 6), dt.time(9))
    assert before[:3] + before[4:] == after[:3] + after[4:]


def test_missed_and_cancelled_meetings_are_not_moved_along(practice):
    made = world.course(practice)
    practice.meetings.set_status(made.week(4), "cancelled")
    old = practice.meetings.get(made.week(4)).planned_at
    practice.meetings.move(made.week(2), dt.datetime(2026, 2, 3, 10), following=True)
    assert practice.meetings.get(made.week(4)).planned_at == old
    practice.meetings.move(made.week(4), dt.datetime(2026, 2, 20, 10))
    assert practice.meetings.get(made.week(4)).status == "planned"


def test_a_held_meeting_stays_where_it_was(practice):
    made = world.course(practice)
    world.hold(practice, made, 1)
    with pytest.raises(UserError) as caught:
        practice.meetings.move(made.week(1), dt.datetime(2026, 2, 3, 10))
    assert caught.value.code == "meeting-held"


def test_an_extra_meeting_has_the_week_before_it(practice):
    made = world.course(practice)
    third = made.meetings[3].planned_at
    key = practice.meetings.add_extra(made.id, third + dt.timedelta(days=2), 30)
    extra = practice.meetings.get(key)
    assert (extra.kind, extra.week, extra.minutes) == ("extra", 3, 30)
    early = practice.meetings.add_extra(made.id, made.meetings[0].planned_at - WEEK, 30)
    assert practice.meetings.get(early).week == 0
    practice.meetings.remove_extra(key)
    with pytest.raises(ValueError, match="extra"):
        practice.meetings.remove_extra(made.week(3))
    assert len(practice.meetings.of_course(made.id)) == 11


def test_started_on_another_day_a_meeting_gets_the_true_date(practice):
    made = world.course(practice)
    now = dt.datetime(2026, 1, 22, 15, 13, tzinfo=dt.UTC)
    practice.meetings.start(made.week(1), now)
    meeting = practice.meetings.get(made.week(1))
    assert (meeting.status, meeting.held_at, meeting.week) == ("held", now, 1)
    assert meeting.planned_at == now.replace(minute=10)
    planned = made.meetings[2].planned_at
    practice.meetings.start(made.week(2), planned + dt.timedelta(minutes=4))
    assert practice.meetings.get(made.week(2)).planned_at == planned


def test_aftercare_begins_after_week_eight(practice):
    made = world.course(practice)
    world.hold(practice, made, *range(8))
    assert practice.courses.get(made.id).status == "running"
    world.hold(practice, made, 8)
    assert practice.courses.get(made.id).status == "aftercare"
    row = practice.clients.rows(made.meetings[8].planned_at.date())[0]
    assert (row.status, row.next_meeting_id) == ("aftercare", made.week(FOLLOW_UP_WEEK))
    practice.courses.finish(made.id)
    assert practice.courses.get(made.id).status == "finished"
    assert practice.courses.current(made.clients[0]) is None
    practice.courses.reopen(made.id)
    assert practice.courses.current(made.clients[0]).id == made.id


def due(practice, made, week):
    return asked_in(practice.courses.get(made.id), week)


def test_calendar_follows_the_choice_and_can_be_changed(practice):
    made = world.course(practice)
    assert "djg-11" in due(practice, made, 4)
    assert "djg-11" not in due(practice, made, 3)
    practice.courses.set_headline(made.id, "ucla-3", "week")
    assert "ucla-3" in due(practice, made, 3)
    practice.courses.set_calendar(made.id, 3, ["who-5"])
    assert due(practice, made, 3) == ("who-5",)
    assert practice.courses.get(made.id).calendar == {3: ("who-5",)}
    practice.courses.set_calendar(made.id, 3, None)
    assert "ucla-3" in due(practice, made, 3)
    for act in (
        lambda: practice.courses.set_headline(made.id, "weekly", "week"),
        lambda: practice.courses.set_calendar(made.id, 3, ["pss"]),
        lambda: practice.courses.set_client_chart(made.id, "everything"),
    ):
        with pytest.raises(ValueError, match=r"\w"):
            act()


def test_nobody_starts_an_empty_course(practice):
    with pytest.raises(UserError) as caught:
        practice.courses.start([], start_on=world.START, weekday=1, time=dt.time(10), minutes=60)
    assert caught.value.code == "no-participant"


def test_group_people_come_and_go(practice):
    people = [world.client(practice, name) for name in ("Els", "Hans", "Karin")]
    made = world.course(practice, *people, title="Groep")
    practice.courses.leave(made.id, people[1], dt.date(2026, 1, 25))
    assert practice.courses.current(people[1]) is None
    lines = practice.notes.get(made.week(5)).lines
    assert [line.name for line in lines] == ["Els", "Karin"]
    assert len(practice.notes.get(made.week(1)).lines) == 3
    practice.courses.add_participant(made.id, people[1])
    assert practice.courses.current(people[1]).id == made.id
    assert practice.courses.get(made.id).is_group


def test_agenda_of_a_day(practice):
    key = world.client(practice, "Anna", safety="\nGeen adem vasthouden\nrest", body=("panic",))
    made = world.course(practice, key)
    world.hold(practice, made, 0)
    practice.steps.add(made.week(0), "Elke dag een foto", key)
    day = made.meetings[1].planned_at.date()
    (item,) = practice.meetings.on(day)
    assert (item.title, item.client_id, item.last_steps) == ("Anna", key, ("Elke dag een foto",))
    assert (item.mind, item.body) == (("Geen adem vasthouden",), ("panic",))
    assert practice.meetings.on(day + dt.timedelta(days=1)) == []


def test_a_meeting_after_midnight_utc_is_on_its_own_day(practice):
    made = world.course(practice)
    zone = dt.timezone(dt.timedelta(hours=13))
    practice.meetings.move(made.week(1), dt.datetime(2026, 1, 21, 7, tzinfo=zone))
    assert [i.meeting.id for i in practice.meetings.on(dt.date(2026, 1, 21))] == [made.week(1)]
    assert practice.meetings.on(dt.date(2026, 1, 20)) == []
