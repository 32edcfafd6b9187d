"""What the overview tells: dots, rows of measurements, steps, the meetings shown."""

import dataclasses
import datetime as dt

from coach_app.course import overview
from coach_app.course.evidence import told
from coach_app.course.meetings import held_before, neighbours, next_planned, steps_to_review
from tests.course.fake import CLIENT, START, FakeCourse, at


def day(week: int, days: int = 0) -> dt.date:
    return START + dt.timedelta(weeks=week, days=days)


def states(course: FakeCourse, today: dt.date) -> list[str]:
    return [dot.state for dot in overview.week_dots(course.plan, today)]


def test_dots_of_the_eight_weeks():
    course = FakeCourse()
    course.held(0, 1, 2)
    course.held(3, status="missed")
    course.held(4, status="cancelled")
    expected = ["done", "done", "missed", "missed", "now", "planned", "planned", "planned"]
    assert states(course, day(5)) == expected
    assert "now" not in states(course, day(5, 1))
    course.plan = [
        dataclasses.replace(one, planned_at=at(day(5))) if one.week == 6 else one
        for one in course.plan
    ]
    assert states(course, day(5))[4:6] == ["now", "planned"]


def test_a_meeting_called_off_ahead_of_time_is_still_to_come():
    course = FakeCourse()
    course.held(5, status="cancelled")
    assert states(course, day(4))[4] == "planned"
    assert states(course, day(5))[4] == "missed"
    assert states(course, day(6))[4] == "missed"


def rows(course: FakeCourse, today: dt.date) -> list[tuple[int, str, tuple[str, ...]]]:
    found = overview.measure_rows(course.file(), CLIENT, today)
    return [(row.meeting.week, row.state, row.open_ids) for row in found]


def test_rows_of_measurements():
    course = FakeCourse()
    course.held(0, 1, 2)
    for week in (1, 2):
        course.score("weekly", week, 5)
    assert rows(course, day(2, 1)) == [(2, "done", ()), (3, "coming", ("weekly",))]
    course.taken.pop()
    assert rows(course, day(2, 1)) == [(2, "waits", ("weekly",)), (3, "coming", ("weekly",))]
    course.taken.clear()
    assert [row[:2] for row in rows(course, day(3))] == [
        (1, "waits"),
        (2, "waits"),
        (3, "waits"),
    ]


def test_a_row_that_is_done_says_when():
    course = FakeCourse()
    course.held(0, 1)
    course.score("weekly", 1, 5, day=day(1, 1))
    [row] = [
        one
        for one in overview.measure_rows(course.file(), CLIENT, day(1, 2))
        if one.state == overview.DONE
    ]
    assert row.day == at(day(1, 1))
    course.change(calendar={1: ("weekly", "who-5")})
    course.score("who-5", 1, 40, day=day(1, 3))
    assert [one.day for one in overview.measure_rows(course.file(), CLIENT, day(1, 4))
            if one.state == overview.DONE] == [at(day(1, 3))]  # fmt: skip


def test_looking_back_comes_with_week_eight():
    course = FakeCourse()
    course.held(*range(7))
    assert not overview.looks_back_next(course.file())
    course.held(7)
    assert overview.coming(course.file()).week == 8
    assert overview.looks_back_next(course.file())
    course.change(status="finished")
    assert not overview.looks_back_next(course.file())
    course.change(status="running")
    course.held(8)
    assert overview.coming(course.file()).week == 20
    assert not overview.looks_back_next(course.file())


def test_steps_of_the_last_meeting_own_and_of_the_group():
    course = FakeCourse()
    assert overview.last_steps(course.file(), CLIENT) == ()
    course.held(0, 1, 2)
    course.agree(1, "old")
    course.agree(2, "mine")
    course.agree(2, "ours", client=None)
    course.agree(2, "another's", client="d" * 32)
    assert [one.text for one in overview.last_steps(course.file(), CLIENT)] == ["mine", "ours"]
    now = course.now(3)
    assert [one.text for one in steps_to_review(now)] == ["mine", "ours", "another's"]
    assert [one.text for one in steps_to_review(course.now(2))] == ["old"]
    assert steps_to_review(course.now(0)) == ()


def test_four_meetings_are_shown_the_coming_one_first():
    course = FakeCourse()

    def weeks(today):
        return [one.week for one in overview.shown_meetings(course.file(), today)]

    assert weeks(day(0)) == [3, 2, 1, 0]
    course.held(0, 1, 2, 3, 4)
    assert weeks(day(4, 1)) == [5, 4, 3, 2]
    course.held(*range(9), 20)
    assert weeks(day(21)) == [20, 8, 7]


def test_who_comes_before_and_after():
    course = FakeCourse()
    course.held(0, 1)
    course.held(2, status="missed")
    meetings = course.file().meetings
    third = next(one for one in meetings if one.week == 3)
    assert held_before(third, meetings).week == 1
    assert held_before(meetings[0], meetings) is None
    assert next_planned(third, meetings).week == 4
    assert next_planned(meetings[-1], meetings) is None
    course.held(4)
    assert next_planned(third, course.file().meetings).week == 5
    assert neighbours(third, meetings) == (course.id_of(2), course.id_of(4))
    assert neighbours(meetings[0], meetings)[0] == ""
    assert neighbours(meetings[-1], meetings)[1] == ""


def test_a_meeting_at_the_same_moment_is_no_earlier_one():
    course = FakeCourse()
    course.held(0, 1)
    first = next(one for one in course.plan if one.week == 1)
    twin = dataclasses.replace(first, id="twin")
    assert held_before(first, [first, twin]) is None


def test_own_sentences_in_the_order_of_the_meetings():
    course = FakeCourse()
    course.said = {course.id_of(4): " later ", course.id_of(1): "first", course.id_of(2): "  "}
    assert [(one.week, text) for one, text in told(course.file(), CLIENT)] == [
        (1, "first"),
        (4, "later"),
    ]
    assert told(course.file(), "somebody else") == []
