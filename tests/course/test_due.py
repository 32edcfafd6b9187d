"""What a week asks for, and what of it is still to be filled in."""

import dataclasses
import datetime as dt

import pytest

from coach_app.course.due import asked_in, asked_of, done_in, due_items, on_screen, turns
from coach_app.data.views import ParticipantLine
from coach_app.measures import load_measures
from tests.course.fake import CLIENT, START, FakeCourse

OTHER = "d" * 32


def test_what_the_coach_changed_holds_for_its_week_only():
    course = FakeCourse()
    course.change(calendar={3: ("who-5",), 5: ()})
    assert asked_in(course.course, 3) == ("who-5",)
    assert asked_in(course.course, 5) == ()
    assert set(asked_in(course.course, 4)) == {"weekly", "djg-11", "who-5"}


def test_an_extra_meeting_asks_for_nothing():
    course = FakeCourse()
    course.meet(3, START + dt.timedelta(days=23), kind="extra")
    extra = course.plan[-1]
    assert asked_of(course.course, extra) == ()
    assert asked_of(course.course, dataclasses.replace(extra, kind="week")) == ("weekly",)


def test_due_at_the_last_meeting_and_at_the_next_one():
    course = FakeCourse()
    course.held(0, 1, 2)
    course.score("weekly", 1, 5)
    today = START + dt.timedelta(weeks=2, days=1)
    found = [(one.meeting.week, one.measure_id) for one in due_items(course.file(), CLIENT, today)]
    assert found == [(2, "weekly"), (3, "weekly")]
    course.score("weekly", 2, 5)
    found = [(one.meeting.week, one.measure_id) for one in due_items(course.file(), CLIENT, today)]
    assert found == [(3, "weekly")]


def test_a_sheet_that_is_not_valid_is_still_due():
    course = FakeCourse()
    course.held(0, 1, 2)
    course.score("weekly", 2, 5)
    course.taken[0] = dataclasses.replace(course.taken[0], valid=False, total=None)
    today = START + dt.timedelta(weeks=2)
    found = [(one.meeting.week, one.measure_id) for one in due_items(course.file(), CLIENT, today)]
    assert (2, "weekly") in found


@pytest.mark.parametrize("status", ["missed", "cancelled"])
def test_a_meeting_that_was_not_asks_for_nothing(status):
    course = FakeCourse()
    course.held(0, 1)
    course.held(2, status=status)
    today = START + dt.timedelta(weeks=2)
    weeks = {one.meeting.week for one in due_items(course.file(), CLIENT, today)}
    assert weeks == {1, 3}


def test_done_by_meeting_or_by_week_and_the_last_one_counts():
    course = FakeCourse()
    course.score("weekly", 2, 3)
    second = course.score("weekly", 2, 6, meeting=False, day=START + dt.timedelta(days=15))
    meeting = next(one for one in course.plan if one.week == 2)
    scores = course.file().scores_of(CLIENT)
    assert done_in(scores, meeting)["weekly"].id == second
    extra = dataclasses.replace(meeting, id="x", kind="extra")
    assert done_in(scores, extra) == {}


def test_whose_turn_it_is():
    course = FakeCourse()
    course.held(0, 1)
    lines = (ParticipantLine("p1", CLIENT, "Carla"), ParticipantLine("p2", OTHER, "Dirk"))
    course.score("weekly", 1, 5)
    now = course.now(2, lines=lines)
    assert turns(now, [CLIENT, OTHER]) == [(CLIENT, "weekly"), (OTHER, "weekly")]
    assert turns(now, [OTHER]) == [(OTHER, "weekly")]
    course.score("weekly", 2, 5)
    assert turns(course.now(2, lines=lines), [CLIENT, OTHER]) == [(OTHER, "weekly")]
    course.change(calendar={2: ("who-5",)})
    assert turns(course.now(2, lines=lines), [CLIENT, OTHER]) == []


def test_on_the_screen_only_with_words_in_the_clients_language():
    course, measures = FakeCourse(), load_measures()
    assert on_screen(course.whole(), CLIENT, measures["weekly"])
    closed = next(one for one in measures.values() if not one.wording_shipped)
    assert not on_screen(course.whole(), CLIENT, closed)
    assert not on_screen(course.whole(wordings=frozenset({(closed.id, "en")})), CLIENT, closed)
    assert on_screen(course.whole(wordings=frozenset({(closed.id, "nl")})), CLIENT, closed)


def test_nothing_is_due_before_the_intake():
    items = due_items(FakeCourse().file(), CLIENT, START - dt.timedelta(days=1))
    assert {one.meeting.week for one in items} == {0}
