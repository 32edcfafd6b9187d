"""The chart as a whole: its weeks, meetings, moments, earlier courses, and small parts."""

import dataclasses
import datetime as dt

import pytest

from coach_app.course.chart_build import course_chart, numbered
from coach_app.course.chart_data import (
    CourseChart,
    EarlierCourse,
    EventMark,
    MeetingMark,
    PlannedScore,
    runs,
    ticks,
)
from coach_app.course.scale_build import ScaleBuilder
from coach_app.course.week_axis import WeekAxis
from coach_app.data.views import Meeting
from coach_app.measures import load_measures
from tests.course.fake import CLIENT, COURSE, START, TODAY, FakeCourse, at, picture

MEASURES = load_measures()


def build(practice, **more):
    more.setdefault("today", TODAY)
    return course_chart(practice.file(), CLIENT, **more)


def day(weeks: float) -> dt.date:
    return START + dt.timedelta(days=round(7 * weeks))


# -- the whole chart --------------------------------------------------------------------


def test_the_chart_is_of_this_course_and_client():
    practice = picture()
    chart = build(practice, language="nl")
    assert (chart.course_id, chart.client_id, chart.started_on) == (COURSE, CLIENT, START)
    assert (chart.status, chart.language, chart.headline_every) == ("running", "nl", "course")
    assert (chart.headline.measure_id, chart.weekly.measure_id, chart.others) == (
        "djg-11",
        "weekly",
        (),
    )
    assert chart.headlines == ("djg-11",)
    assert (chart.axis_end, chart.now_week, chart.missed, chart.earlier) == (8, 8.0, (), ())
    assert chart.signal is not None
    assert not chart.empty
    assert chart.scale("djg-11") is chart.headline
    assert chart.scale("weekly") is chart.weekly
    assert chart.scale("who-5") is None


def test_a_chart_without_a_score_is_empty():
    chart = build(FakeCourse())
    assert (chart.empty, chart.language, chart.headlines) == (True, "", ("djg-11",))
    assert chart.weekly.marks == ()
    practice = FakeCourse()
    practice.score("who-5", 0, 40)
    assert not build(practice).empty
    practice = FakeCourse()
    practice.score("weekly", 1, 4)
    assert not build(practice).empty
    bare = CourseChart(
        COURSE, CLIENT, START, "running", "nl", chart.headline, "course", None, (), (), (), (), (),
        chart.signal,
    )  # fmt: skip
    assert bare.empty
    assert (bare.axis_end, bare.now_week, bare.headlines) == (8, None, ())
    assert bare.scale("weekly") is None


def test_tension_has_no_panel_and_other_scales_have():
    practice = picture()
    practice.score("tension", 4, 0, answers=[6, 3])
    practice.score("who-5", 4, 40)
    chart = build(practice)
    assert [one.measure_id for one in chart.others] == ["who-5"]
    assert chart.scale("who-5").planned == ()
    assert chart.weekly.planned == ()


def test_a_headline_taken_each_week_breaks_where_a_week_is_missed():
    practice = picture()
    assert build(practice).headline.runs == ((0, 3),)
    practice.change(headline_every="week")
    assert build(practice).headline.runs == ((0, 1), (1, 2), (2, 3))
    assert build(practice).headline_every == "week"
    practice.score("who-5", 0, 40)
    practice.score("who-5", 8, 60)
    assert build(practice).scale("who-5").runs == ((0, 2),)


def test_meetings_are_marked_as_they_were():
    practice = FakeCourse()
    practice.held(0)
    practice.meet(2, day(2.5), "planned", "extra")
    practice.plan = [dataclasses.replace(one, theme=f"thema {one.week}") for one in practice.plan]
    marks = build(practice).meetings
    assert marks[0] == MeetingMark(
        practice.id_of(0), 0.0, 0, "intake", "held", at(START), "thema 0"
    )
    extra = next(one for one in marks if one.kind == "extra")
    assert (extra.number, extra.theme, extra.status) == (2, "thema 2", "planned")
    assert extra.week == pytest.approx(2 + 4 / 7)
    assert [one.week for one in marks if one.kind != "extra"] == [*range(9), 20]


def test_a_week_is_missed_once_it_is_over_without_a_check():
    practice = FakeCourse()
    practice.meet(3, day(3.5), "held", "extra")
    practice.score("weekly", 2, 5)
    assert build(practice, today=day(3)).missed == (1,)
    assert build(practice, today=day(3) + dt.timedelta(1)).missed == (1, 3)
    assert build(practice, today=day(21)).missed == (1, 3, 4, 5, 6, 7, 8)


def test_what_is_planned_lies_ahead_has_its_day_and_is_asked_for():
    practice = FakeCourse()
    practice.held(0)
    practice.score("djg-11", 0, 9)
    assert build(practice, today=day(1)).headline.planned == (
        PlannedScore(4, day(4)),
        PlannedScore(8, day(8)),
        PlannedScore(20, day(20)),
    )
    assert build(practice, today=day(4)).headline.planned[0].week == 4
    assert build(practice, today=day(4) + dt.timedelta(1)).headline.planned[0].week == 8
    practice.held(4, status="cancelled")
    practice.score("djg-11", 8, 5)
    practice.meet(20, day(4), "planned", "extra")
    assert [one.week for one in build(practice, today=day(1)).headline.planned] == [20]


def test_the_axis_ends_with_the_course_or_with_the_follow_up():
    practice = FakeCourse()
    assert build(practice).axis_end == 8
    practice.score("weekly", 20, 5)
    assert build(practice).axis_end == 20
    practice = FakeCourse()
    practice.held(20)
    assert build(practice).axis_end == 20
    practice = FakeCourse()
    practice.held(8)
    assert build(practice).axis_end == 8
    practice.change(status="finished")
    assert build(practice).axis_end == 20
    practice.plan = [one for one in practice.plan if one.week <= 8]
    assert build(practice).axis_end == 8
    practice.score("weekly", 8, 5)
    practice.score("weekly", None, 5, day=day(3), meeting=False)
    assert build(practice).axis_end == 8


def test_today_stands_on_the_axis_as_far_as_it_reaches():
    practice = FakeCourse()
    assert build(practice, today=day(0)).now_week == 0
    assert build(practice, today=day(0) - dt.timedelta(1)).now_week is None
    assert build(practice, today=day(8)).now_week == 8
    assert build(practice, today=day(8) + dt.timedelta(1)).now_week is None
    practice.held(20)
    assert build(practice, today=day(20)).now_week == 20
    assert course_chart(FakeCourse().file(), CLIENT).now_week is None  # years ago


def an_earlier(practice: FakeCourse, number: int, *, scores: int = 1, measure: str = "djg-11"):
    start = START - dt.timedelta(days=365 * number)
    course = dataclasses.replace(practice.course, id=f"o{number}", started_on=start)
    practice.all_courses.append(course)
    meeting = Meeting(f"e{number}", course.id, "intake", 0, at(start), 60, "held")
    kept = [
        dataclasses.replace(
            practice.taken[0],
            id=f"e{number}-{index}",
            course_id=course.id,
            meeting_id=meeting.id if not index else None,
            week=0 if not index else 3,
            measure_id=measure,
            taken_at=at(start + dt.timedelta(weeks=3 * index)),
        )
        for index in range(scores)
    ]
    practice.earlier[course.id] = ([meeting], kept)
    return course


def test_an_earlier_course_is_a_line_of_its_year():
    practice = picture()
    course = an_earlier(practice, 1, scores=2)
    (earlier,) = build(practice, language="nl").earlier
    assert isinstance(earlier, EarlierCourse)
    assert (earlier.course_id, earlier.started_on) == (course.id, course.started_on)
    line = earlier.series
    assert (line.key, line.name, line.better) == ("course-o1", "2025", "lower")
    assert [mark.week for mark in line.marks] == [0, 3]
    assert line.runs == ((0, 2),)


def test_an_earlier_course_without_this_scale_is_passed_over():
    practice = picture()
    an_earlier(practice, 1, measure="who-5")
    an_earlier(practice, 2)
    practice.earlier["o3"] = ([], [])
    an_earlier(practice, 4)
    meetings, kept = practice.earlier["o4"]
    practice.earlier["o4"] = (meetings, [dataclasses.replace(kept[0], total=None)])
    assert [one.course_id for one in build(practice).earlier] == ["o2"]
    assert build(practice, headline="who-5").earlier[0].course_id == "o1"


def test_earlier_courses_come_newest_first_however_they_are_handed_in():
    practice = picture()
    for number in (2, 3, 1):
        an_earlier(practice, number)
    assert [one.course_id for one in build(practice).earlier] == ["o1", "o2", "o3"]


def test_a_course_of_the_same_day_is_no_earlier_one():
    practice = picture()
    an_earlier(practice, 0)
    assert build(practice).earlier == ()


def mark(key: str, days: int, number: int = 0) -> EventMark:
    return EventMark(key, number, days / 7, START + dt.timedelta(days), f"dag {days}")


def test_moments_are_numbered_by_day_and_the_newest_six_are_drawn():
    practice = picture()
    for days in (14, 7):
        practice.event(START + dt.timedelta(days), f"dag {days}")
    events = build(practice).events
    assert [one.number for one in events] == list(range(1, len(events) + 1))
    assert [one.on for one in events] == sorted(one.on for one in events)
    assert {one.kind for one in events} == {"moment"}
    own = [(one.text, one.week, one.on) for one in events if one.text.startswith("dag")]
    assert own == [(one.text, one.week, one.on) for one in (mark("", 7), mark("", 14))]
    many = [mark(f"z{n}", 14) for n in range(8)]
    assert [one.number for one in numbered(many)] == [0, 0, 1, 2, 3, 4, 5, 6]
    assert numbered(list(reversed(many)))[0].event_id == "z0"


def test_the_coachs_own_figures_judge_the_signal_too():
    practice = picture()
    practice.kept["measure_inputs"] = {"djg-11": {"sd": 3.3, "reliability": 0.75}}
    builder = ScaleBuilder(MEASURES["djg-11"], "nl", WeekAxis([], START), practice.plan)
    assert builder.meetings == {one.id: one for one in practice.plan}
    assert build(practice).headline.sem != MEASURES["djg-11"].sem


# -- small parts ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("weeks", "gaps", "found"),
    [
        ([], True, ()),
        ([3], True, ((0, 1),)),
        ([1, 2, 3], True, ((0, 3),)),
        ([1, 2, 4, 5, 8], True, ((0, 2), (2, 4), (4, 5))),
        ([1, 2, 4, 5, 8], False, ((0, 5),)),
        ([0, 1.0005, 2], True, ((0, 3),)),
        ([0, 1.1, 2], True, ((0, 1), (1, 3))),
    ],
)
def test_a_line_connects_what_lies_a_week_apart(weeks, gaps, found):
    assert runs(weeks, gaps=gaps) == found


@pytest.mark.parametrize(
    ("low", "high", "few", "expected"),
    [
        (0, 7, False, (0, 2, 4, 6, 7)),
        (0, 9, False, (0, 3, 6, 9)),
        (0, 5, False, (0, 1, 2, 3, 4, 5)),
        (0, 1, False, (0, 1)),
        (0, 25, False, (0, 5, 10, 15, 20, 25)),
        (0, 7, True, (0, 7)),
        (0, 9, True, (0, 3, 6, 9)),
        (0, 2, False, (0, 1, 2)),
        (3, 14, False, (3, 6, 9, 12, 14)),
    ],
)
def test_figures_on_an_axis_of_any_length(low, high, few, expected):
    assert ticks(0, 11) == (0, 3, 6, 9, 11)
    found = ticks(low, high, few=few)
    assert found == expected
    assert all(isinstance(value, float) for value in found)
