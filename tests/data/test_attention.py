"""What waits for the coach, and what does not."""

import datetime as dt

import pytest

from coach_app.course.due import asked_in
from tests.data import world

DAY = dt.timedelta(days=1)
FULL = {
    "weekly": [5, 5, 5, 5],
    "djg-11": [2, 2, 2, 1, 1, 1, 3, 3, 1, 1, 3],
    "direct": [4],
    "lsns-6": [2] * 6,
    "who-5": [3] * 5,
}


@pytest.fixture
def made(practice):
    return world.course(practice)


def measured(practice, made, *weeks) -> None:
    for week in weeks:
        for measure_id in asked_in(practice.courses.get(made.id), week):
            practice.scores.add(
                made.clients[0], measure_id, FULL[measure_id], meeting_id=made.week(week)
            )


def kinds(practice, today, now=None) -> list[str]:
    items = practice.attention(today, now)
    codes = {code for row in practice.clients.rows(today) for code in row.attention}
    if now is None:
        # A list says both; Today says once who was not seen.
        assert codes - {"no_next_date"} == {item.kind for item in items} - {"no_next_date"}
    return [item.kind for item in items]


def day_of(made, week):
    return next(m.planned_at.date() for m in made.meetings if m.week == week)


def test_nothing_waits_when_all_is_done(practice, made):
    world.hold(practice, made, 0, 1)
    measured(practice, made, 0, 1)
    assert kinds(practice, day_of(made, 1)) == []


def test_a_held_meeting_without_a_note(practice, made):
    world.hold(practice, made, 0)
    world.hold(practice, made, 1, note="")
    measured(practice, made, 0, 1)
    (item,) = practice.attention(day_of(made, 1))
    assert (item.kind, item.meeting_id, item.since) == (
        "note_missing",
        made.week(1),
        day_of(made, 1),
    )
    practice.notes.save(made.week(1), private="kort")
    assert kinds(practice, day_of(made, 1)) == []


def test_a_meeting_that_still_runs_asks_for_nothing(practice, made):
    start = made.meetings[0].planned_at
    practice.meetings.start(made.week(0), start)
    assert kinds(practice, start.date(), start + dt.timedelta(minutes=30)) == []
    after = kinds(practice, start.date(), start + dt.timedelta(minutes=61))
    assert after == ["score_missing", "note_missing"]


def test_a_score_is_missing_after_its_meeting_or_three_days_late(practice, made):
    assert kinds(practice, day_of(made, 0) + 2 * DAY) == []
    late = practice.attention(day_of(made, 0) + 3 * DAY)
    assert [(i.kind, i.week, i.measure_id) for i in late] == [("score_missing", 0, "djg-11")]
    world.hold(practice, made, 0)
    measured(practice, made, 0)
    world.hold(practice, made, 1, 2, 3, 4)
    measured(practice, made, 1, 2, 3)
    (item,) = practice.attention(day_of(made, 4))
    assert (item.kind, item.week, item.measure_id) == ("score_missing", 4, "djg-11")
    world.hold(practice, made, 5)
    measured(practice, made, 5)
    (item,) = practice.attention(day_of(made, 5))  # the headline of an earlier week still waits
    assert (item.week, item.measure_id) == (4, "djg-11")


def test_an_invalid_score_still_waits(practice, made):
    world.hold(practice, made, 0)
    measured(practice, made, 0)
    score = practice.course_files.of_client(made.clients[0]).scores
    djg = next(s for s in score if s.measure_id == "djg-11")
    practice.scores.correct(djg.id, [None] * 5 + [1] * 6)
    assert kinds(practice, day_of(made, 0)) == ["score_missing"]


def test_scales_that_are_switched_off_are_not_asked_for(practice, made):
    world.hold(practice, made, 0)
    practice.preferences.set("measures_on", ["who-5"])
    practice.scores.add(made.clients[0], "weekly", [5, 5, 5, 5], meeting_id=made.week(0))
    (item,) = practice.attention(day_of(made, 0))
    assert item.measure_id == "who-5"


def test_missed_twice_is_not_seen_and_without_dates_no_next_date(practice, made):
    world.hold(practice, made, 0, 1)
    measured(practice, made, 0, 1)
    practice.meetings.set_status(made.week(2), "missed")
    assert kinds(practice, day_of(made, 2)) == []
    assert kinds(practice, day_of(made, 3)) == ["not_seen"]  # two weeks ago, and missed since
    practice.meetings.move(made.week(2), made.meetings[2].planned_at)
    for week in range(2, 9):
        practice.meetings.set_status(made.week(week), "cancelled")
    practice.meetings.set_status(made.week(20), "cancelled")
    assert kinds(practice, day_of(made, 1)) == ["no_next_date"]
    (item,) = practice.attention(day_of(made, 3))
    assert (item.kind, item.meeting_id) == ("not_seen", made.week(3))
    row = practice.clients.rows(day_of(made, 3))[0]
    assert set(row.attention) == {"no_next_date", "not_seen"}


def test_a_reliable_worsening_is_off_track(practice, made):
    key = made.clients[0]
    world.hold(practice, made, 0, 1, 2, 3, 4)
    measured(practice, made, 0, 1, 2, 3, 4)
    newest = [s for s in practice.course_files.of_client(key).scores if s.measure_id == "djg-11"][
        -1
    ]
    practice.scores.correct(newest.id, [2] * 11)
    assert kinds(practice, day_of(made, 4)) == ["off_track"]


def test_archived_finished_and_removed_clients_ask_for_nothing(practice, made):
    world.hold(practice, made, 0, note="")
    key = made.clients[0]
    today = day_of(made, 0)
    practice.clients.archive(key)
    assert practice.attention(today) == []
    practice.clients.unarchive(key)
    practice.courses.finish(made.id, made.meetings[0].planned_at)
    assert [i.kind for i in practice.attention(today)] == ["note_missing"]
    assert practice.attention(today + 40 * DAY) == []
    practice.courses.reopen(made.id)
    practice.clients.remove(key)
    assert practice.attention(today) == []


def test_a_group_is_named_once_and_absent_people_each(practice):
    people = [world.client(practice, name) for name in ("Els", "Hans")]
    made = world.course(practice, *people, title="Groep")
    world.hold(practice, made, 0, 1, 2, note="")
    practice.preferences.set("measures_on", ["weekly"])
    for week in (0, 1, 2):
        for line in practice.notes.get(made.week(week)).lines:
            there = line.name == "Els" or week == 0
            practice.notes.save_line(made.week(week), line.participant_id, present=there)
            if there:
                practice.scores.add(
                    line.client_id, "weekly", [5, 5, 5, 5], meeting_id=made.week(week)
                )
    items = practice.attention(day_of(made, 2))
    assert [(i.kind, i.name) for i in items] == [
        ("note_missing", "Groep"),
        ("note_missing", "Groep"),
        ("note_missing", "Groep"),
        ("not_seen", "Hans"),
    ]
