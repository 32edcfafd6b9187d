"""What the chart shows, from the practice: pure values, nothing drawn."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from coach_app.course.chart_build import course_chart
from coach_app.course.chart_data import FOLLOW_UP, ticks
from coach_app.data.views import Meeting, StoredScore
from coach_app.measures import load_measures
from tests.course.fake import CLIENT, START, TODAY, FakeCourse, at, picture, sheet


def build(practice, **more):
    more.setdefault("today", TODAY)
    return course_chart(practice.file(), CLIENT, **more)


def test_points_stand_on_the_week_of_their_meeting():
    chart = build(picture())
    assert [mark.week for mark in chart.headline.marks] == [0, 4, 8]
    assert [mark.total for mark in chart.headline.marks] == [9, 7, 4]
    assert [mark.week for mark in chart.weekly.marks] == list(range(1, 9))
    assert chart.headline.marks[1].category == "matig eenzaam"
    assert chart.headline.marks[1].number == 4


def test_a_holiday_makes_no_lie():
    practice = picture()
    moved = dt.timedelta(weeks=3)
    practice.plan = [
        dataclasses.replace(one, planned_at=one.planned_at + moved) if one.week > 4 else one
        for one in practice.plan
    ]
    practice.taken = [
        dataclasses.replace(one, taken_at=one.taken_at + moved) if one.week > 4 else one
        for one in practice.taken
    ]
    practice.moments = []
    practice.event(START + dt.timedelta(weeks=6), "on holiday")
    chart = build(practice)
    assert [mark.week for mark in chart.headline.marks] == [0, 4, 8]
    assert chart.headline.marks[2].taken_at.date() == START + dt.timedelta(weeks=11)
    assert chart.events[0].week == pytest.approx(4.5)  # halfway a gap of four weeks


def test_checks_before_the_first_week_stand_on_their_own_days():
    practice = FakeCourse()
    practice.held(0, 1)
    practice.score("weekly", 0, 4)
    practice.score("weekly", 0, 5, day=START + dt.timedelta(days=2), meeting=False)
    practice.score("weekly", 0, 3, day=START + dt.timedelta(days=5), meeting=False)
    practice.score("weekly", 1, 6)
    chart = build(practice)
    weeks = [mark.week for mark in chart.weekly.marks]
    assert weeks[0] == 0
    assert weeks[-1] == 1
    assert weeks == sorted(set(weeks))
    assert chart.weekly.overlap is not None
    assert chart.weekly.overlap.nap == 1.0


def test_a_missed_week_breaks_the_line_and_is_named():
    practice = FakeCourse()
    practice.held(0, 1, 2, 4)
    practice.held(3, status="missed")
    for week in (1, 2, 4):
        practice.score("weekly", week, 5)
    chart = build(practice, today=START + dt.timedelta(weeks=4, days=1))
    assert chart.weekly.runs == ((0, 2), (2, 3))
    assert chart.missed == (3,)


def test_error_bars_corridor_and_change_come_from_the_scale():
    head = build(picture()).headline
    assert head.sem == pytest.approx(1.28, abs=0.01)
    assert head.corridor == (5, 11)  # 9 ± 4, cut off at the top of the scale
    assert head.change_words == "betrouwbaar beter"
    assert head.without_help == pytest.approx(8.2, abs=0.05)
    assert head.cuts == (2.5, 8.5, 10.5)
    assert [band.tint for band in head.bands] == [0, 1, 2, 3]


def test_the_coachs_own_sd_changes_the_corridor():
    practice = picture()
    practice.kept["measure_inputs"] = {"djg-11": {"sd": 3.3, "reliability": 0.75}}
    assert build(practice).headline.corridor == (4, 11)


def test_a_low_start_says_that_it_cannot_fall():
    practice = FakeCourse()
    practice.held(0)
    practice.score("djg-11", 0, 2)
    assert "te laag" in build(practice).headline.floor_note


def test_no_trend_below_five_points_and_none_from_the_follow_up():
    practice = FakeCourse()
    practice.held(*range(9), 20)
    for week in (1, 2, 3, 4):
        practice.score("weekly", week, week + 2)
    practice.score("weekly", 20, 9)
    assert build(practice).weekly.trend is None
    practice.score("weekly", 5, 7)
    trend = build(practice).weekly.trend
    assert trend is not None
    assert trend.trend.n == 5
    assert (trend.start, trend.end) == (1, 5)
    low, high = trend.band(5)
    assert low <= trend.at(5) <= high


def test_share_of_more_or_less_is_counted():
    practice = FakeCourse()
    practice.held(0)
    practice.score("djg-11", 0, 11, answers=[2] * 11)
    mark = build(practice).headline.marks[0]
    assert mark.hedged == (11, 11)
    assert any("min of meer" in note for note in mark.notes)


def test_the_axis_reaches_the_follow_up_only_after_the_eight_weeks():
    practice = picture()
    assert build(practice).axis_end == 8
    practice.change(status="aftercare")
    chart = build(practice)
    assert chart.axis_end == FOLLOW_UP
    assert [plan.week for plan in chart.headline.planned] == [20]
    practice.held(20)
    practice.score("djg-11", 20, 3)
    assert build(practice).headline.marks[-1].week == FOLLOW_UP


def test_planned_measurements_follow_the_calendar():
    practice = FakeCourse()
    practice.held(0)
    practice.score("djg-11", 0, 9)
    day = START + dt.timedelta(days=1)
    assert [p.week for p in build(practice, today=day).headline.planned] == [4, 8, 20]
    practice.change(calendar={4: ("weekly",)})
    assert [p.week for p in build(practice, today=day).headline.planned] == [8, 20]


def test_another_headline_has_its_own_range_and_bands():
    practice = picture()
    practice.score("ucla-3", 4, 7)
    practice.score("ucla-3", 8, 5)
    chart = build(practice, headline="ucla-3")
    assert (chart.headline.low, chart.headline.high) == (3, 9)
    assert chart.headline.cuts == (5.5,)
    assert chart.others[0].measure_id == "djg-11"
    assert set(chart.headlines) == {"djg-11", "ucla-3"}


def test_sliders_and_subscales_are_lines_of_their_own():
    chart = build(picture())
    assert [line.name for line in chart.headline.subscales] == ["Emotioneel", "Sociaal"]
    lines = {line.key: line for line in chart.weekly.sliders}
    assert lines["lonely"].better == "lower"
    assert lines["lonely"].marks[0].total == 6
    assert set(lines) == {"slider-1", "slider-2", "slider-3", "lonely"}


def test_at_most_six_moments_are_numbered_the_rest_stay_in_the_table():
    practice = FakeCourse()
    for number in range(9):
        practice.event(START + dt.timedelta(days=5 * number), f"moment {number}")
    chart = build(practice)
    assert len(chart.events) == 9
    assert [event.number for event in chart.shown_events] == [1, 2, 3, 4, 5, 6]
    assert chart.shown_events[-1].text == "moment 8"


def test_an_extra_meeting_lies_between_weeks():
    practice = FakeCourse()
    practice.meet(3, START + dt.timedelta(weeks=3, days=3), "held", "extra")
    marks = [mark for mark in build(practice).meetings if mark.kind == "extra"]
    assert 3 < marks[0].week < 4


def test_earlier_courses_lie_on_the_same_axis_newest_first():
    practice = picture()
    for number in range(7):
        start = START - dt.timedelta(days=365 * (number + 1))
        course = dataclasses.replace(practice.course, id=f"o{number}", started_on=start)
        practice.all_courses.append(course)
        meeting = Meeting(f"m{number}", course.id, "intake", 0, at(start), 60, "held")
        scored = load_measures()["djg-11"].score(sheet("djg-11", 8))
        score = StoredScore(
            f"s-old{number}",
            CLIENT,
            course.id,
            meeting.id,
            0,
            "djg-11",
            1,
            tuple(sheet("djg-11", 8)),
            scored.total,
            dict(scored.subscales),
            scored.category,
            True,
            at(start),
            "paper",
        )
        practice.earlier[course.id] = ([meeting], [score])
    chart = build(practice)
    assert [course.series.name for course in chart.earlier] == [
        "2025",
        "2024",
        "2023",
        "2022",
        "2021",
    ]


def test_a_later_course_is_no_earlier_one():
    practice = picture()
    later = dataclasses.replace(
        practice.course, id="later", started_on=START + dt.timedelta(days=365)
    )
    practice.all_courses.insert(0, later)
    score = dataclasses.replace(practice.taken[0], id="s-later", course_id="later")
    practice.earlier["later"] = ([], [score])
    assert build(practice).earlier == ()


def test_moments_of_somebody_else_in_the_group_stay_out():
    practice = picture()
    practice.moments.append(dataclasses.replace(practice.moments[0], id="x", client_id="d" * 32))
    assert len(build(practice).events) == 3


def test_an_invalid_sheet_is_kept_out_of_the_line():
    practice = FakeCourse()
    practice.held(0)
    practice.score("djg-11", 0, 0, answers=[None, None, *[1] * 9])
    head = build(practice).headline
    assert head.marks == ()
    assert len(head.invalid) == 1


@pytest.mark.parametrize(
    ("low", "high", "few", "expected"),
    [
        (0, 11, False, (0, 3, 6, 9, 11)),
        (0, 6, False, (0, 2, 4, 6)),
        (3, 9, False, (3, 5, 7, 9)),
        (1, 5, False, (1, 2, 3, 4, 5)),
        (0, 100, False, (0, 25, 50, 75, 100)),
        (20, 80, False, (20, 35, 50, 65, 80)),
        (0, 10, True, (0, 5, 10)),
        (0, 30, True, (0, 15, 30)),
    ],
)
def test_figures_on_the_axis(low, high, few, expected):
    assert ticks(low, high, few=few) == expected


def test_every_scale_can_carry_the_panel():
    practice = picture()
    for key, measure in load_measures().items():
        if key in ("tension", "weekly", "djg-11"):
            continue
        practice.score(key, 4, measure.high)
    chart = build(practice)
    for scale in chart.others:
        assert scale.marks[0].total is not None
        assert ticks(scale.low, scale.high)[-1] == scale.high
