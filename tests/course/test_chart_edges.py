"""The chart field by field: each value of a panel, a mark and a meeting, and the edges."""

import dataclasses
import datetime as dt
import itertools

import pytest

from coach_app.course.chart_build import course_chart, event_marks
from coach_app.course.chart_data import (
    CourseChart,
    EarlierCourse,
    EventMark,
    Mark,
    MeetingMark,
    PlannedScore,
    Scale,
    Series,
    runs,
    ticks,
)
from coach_app.course.scale_build import ScaleBuilder, band_areas, trend_line
from coach_app.course.week_axis import WeekAxis
from coach_app.data.views import Meeting
from coach_app.measures import load_measures, regression_to_mean
from tests.course.fake import CLIENT, COURSE, START, TODAY, FakeCourse, at, picture

MEASURES = load_measures()


def build(practice, **more):
    more.setdefault("today", TODAY)
    return course_chart(practice.file(), CLIENT, **more)


def day(weeks: float) -> dt.date:
    return START + dt.timedelta(days=round(7 * weeks))


# -- marks ------------------------------------------------------------------------------


def test_a_mark_tells_all_of_its_sheet():
    practice = FakeCourse()
    key = practice.score("djg-11", 4, 7)
    kept = dataclasses.replace(practice.taken[0], how="screen", corrected=True, shown="later")
    practice.taken = [kept]
    (mark,) = build(practice, language="nl").headline.marks
    scored = MEASURES["djg-11"].score(kept.answers)
    assert mark == Mark(
        score_id=key,
        week=4.0,
        number=4,
        taken_at=kept.taken_at,
        total=7,
        category="matig eenzaam",
        sem=MEASURES["djg-11"].sem,
        parts=(
            ("Emotioneel", kept.subscales["emotional"]),
            ("Sociaal", kept.subscales["social"]),
        ),
        hedged=(int(str(scored.facts["hedged"])), int(str(scored.facts["answered"]))),
        notes=tuple(note.text("nl") for note in scored.notes),
        meeting_id=practice.id_of(4),
        how="screen",
        corrected=True,
        shown="later",
    )
    bare = Mark("s", 1.0, None, kept.taken_at, None)
    assert (bare.category, bare.sem, bare.parts, bare.hedged, bare.notes) == (
        "",
        None,
        (),
        None,
        (),
    )
    assert (bare.meeting_id, bare.how, bare.corrected, bare.shown) == (
        None,
        "paper",
        False,
        "not_yet",
    )


def test_an_older_sheet_that_fits_no_more_is_still_drawn():
    practice = FakeCourse()
    practice.score("djg-11", 0, 7)
    practice.taken = [dataclasses.replace(practice.taken[0], answers=(1, 2), subscales={})]
    (mark,) = build(practice).headline.marks
    assert (mark.total, mark.hedged, mark.notes, mark.parts) == (7, None, (), ())
    assert build(practice).headline.subscales == ()


def test_marks_stand_in_the_order_of_weeks_and_of_taking():
    practice = FakeCourse()
    second = practice.score("djg-11", None, 5, day=day(2), meeting=False)
    fourth = practice.score("djg-11", 4, 6)
    practice.taken.reverse()
    marks = build(practice).headline.marks
    assert [mark.score_id for mark in marks] == [second, fourth]
    assert [mark.number for mark in marks] == [None, 4]
    assert [mark.week for mark in marks] == [2.0, 4.0]


# -- a panel ----------------------------------------------------------------------------


@pytest.mark.parametrize("key", ["djg-11", "who-5", "lsns-6", "uls-6", "ucla-3", "weekly"])
def test_a_panel_is_that_of_its_scale(key):
    measure = MEASURES[key]
    panel = build(FakeCourse(), language="nl", headline=key).headline
    assert (panel.measure_id, panel.what, panel.better) == (key, measure.what, measure.better)
    assert (panel.name, panel.short) == (measure.name.text("nl"), measure.short.text("nl"))
    assert (panel.low, panel.high, panel.slider) == (measure.low, measure.high, measure.slider)
    assert panel.sem == (None if measure.slider else measure.sem)
    assert panel.reliable_points == (measure.reliable_points if measure.judges_change else None)
    assert (panel.marks, panel.runs, panel.invalid, panel.subscales, panel.sliders) == ((),) * 5
    assert (panel.corridor, panel.change, panel.change_words, panel.floor_note) == (
        None,
        None,
        "",
        "",
    )
    assert (panel.without_help, panel.trend, panel.overlap) == (None, None, None)
    assert not panel.judges


def test_what_is_not_given_of_a_panel_is_empty():
    panel = Scale("x", "x", "x", "weekly", 0, 10, "higher", True, (), ())
    assert (panel.bands, panel.planned, panel.subscales, panel.sliders, panel.invalid) == ((),) * 5
    assert (panel.sem, panel.corridor, panel.reliable_points, panel.change) == (None,) * 4
    assert (panel.change_words, panel.floor_note) == ("", "")
    assert (panel.without_help, panel.trend, panel.overlap) == (None, None, None)
    assert (panel.cuts, panel.judges) == ((), False)
    assert Series("k", "n", (), ()).better == "lower"


@pytest.mark.parametrize(
    ("key", "edges", "tints"),
    [
        ("djg-11", (0, 2.5, 8.5, 10.5, 11), (0, 1, 2, 3)),
        ("djg-6", (0, 1.5, 4.5, 6), (0, 1, 2)),
        ("ucla-3", (3, 5.5, 9), (0, 2)),
        ("lsns-6", (0, 11.5, 30), (2, 0)),
        ("who-5", (0, 30, 50, 100), (2, 1, 0)),
        ("direct", (1, 4.5, 5), (0, 2)),
    ],
)
def test_bands_lie_from_edge_to_edge_and_darken_towards_the_bad_side(key, edges, tints):
    areas = band_areas(MEASURES[key], "nl")
    assert tuple((one.low, one.high) for one in areas) == tuple(itertools.pairwise(edges))
    assert tuple(one.tint for one in areas) == tints
    assert [one.words for one in areas] == [one.label.text("nl") for one in MEASURES[key].bands]
    assert band_areas(MEASURES["weekly"], "nl") == ()


def test_a_scale_of_one_band_is_plain_and_of_five_no_darker_than_of_four():
    measure = MEASURES["djg-11"]
    one = dataclasses.replace(measure, bands=(dataclasses.replace(measure.bands[0], high=11),))
    assert [area.tint for area in band_areas(one, "nl")] == [0]
    first, *more = measure.bands
    halves = (dataclasses.replace(first, high=1), dataclasses.replace(first, low=2))
    five = dataclasses.replace(measure, bands=(*halves, *more))
    assert [area.tint for area in band_areas(five, "nl")] == [0, 1, 2, 3, 3]


def test_change_needs_two_totals_and_goes_from_the_first_to_the_last():
    practice = FakeCourse()
    practice.score("djg-11", 0, 9)
    panel = build(practice, language="nl").headline
    assert (panel.change, panel.change_words, panel.judges) == (None, "", False)
    practice.score("djg-11", 4, 8)
    practice.score("djg-11", 8, 3)
    panel = build(practice, language="nl").headline
    assert (panel.change.before, panel.change.after, panel.judges) == (9, 3, True)
    assert panel.change_words == panel.change.text("nl")
    practice.taken.pop()
    assert build(practice).headline.change.after == 8


def test_where_nothing_judges_change_there_is_no_corridor():
    practice = FakeCourse()
    practice.score("lsns-6", 0, 10)
    practice.score("lsns-6", 4, 20)
    panel = build(practice, headline="lsns-6").headline
    assert (panel.corridor, panel.without_help, panel.reliable_points) == (None, None, None)
    assert not panel.judges


def test_the_corridor_reaches_to_both_sides_and_not_beyond_the_scale():
    for total, corridor in ((6, (2, 10)), (3, (0, 7)), (9, (5, 11))):
        practice = FakeCourse()
        practice.score("djg-11", 0, total)
        assert build(practice).headline.corridor == corridor


def test_a_second_score_without_help_is_told_on_the_bad_side_only():
    for key, bad, good in (("djg-11", 11, 1), ("who-5", 8, 96)):
        for total, told in ((bad, True), (good, False)):
            practice = FakeCourse()
            practice.score(key, 0, total)
            expected = build(practice, headline=key).headline.without_help
            assert (expected is not None) is told
            if told:
                gain = total - expected if key == "djg-11" else expected - total
                assert gain >= 0.5 * MEASURES[key].step


def test_a_second_score_without_help_is_told_from_half_a_step_on():
    measure = MEASURES["who-5"]
    told = []
    for total in range(0, 101, 4):
        practice = FakeCourse()
        practice.score("who-5", 0, total)
        expected = regression_to_mean(measure, total)
        found = build(practice, headline="who-5").headline.without_help
        assert found == (expected if expected - total >= 2 else None)
        told.append(found is not None)
    assert set(told) == {True, False}


def test_checks_before_week_one_are_compared_with_weeks_one_to_eight():
    practice = FakeCourse()
    for days in (0, 2, 4):
        practice.score("weekly", 0, 4, day=day(0) + dt.timedelta(days), meeting=days == 0)
    practice.score("weekly", 1, 6)
    practice.score("weekly", 8, 6)
    practice.score("weekly", 20, 0)
    overlap = build(practice).weekly.overlap
    assert overlap.nap == 1.0
    eighth = practice.taken.pop(4)
    practice.taken.append(dataclasses.replace(eighth, total=4))
    assert build(practice).weekly.overlap.nap == 0.75
    practice.score("weekly", 2, 4)
    assert 0.5 < build(practice).weekly.overlap.nap < 1.0


# -- lines beside the total -------------------------------------------------------------


def test_subscales_are_bare_lines_through_the_same_weeks():
    practice = picture()
    head = build(practice, language="nl").headline
    assert [(one.key, one.name, one.better) for one in head.subscales] == [
        ("emotional", "Emotioneel", "lower"),
        ("social", "Sociaal", "lower"),
    ]
    for number, line in enumerate(head.subscales):
        assert [mark.week for mark in line.marks] == [0, 4, 8]
        assert [mark.total for mark in line.marks] == [one.parts[number][1] for one in head.marks]
        assert line.runs == ((0, 3),)
        for mark in line.marks:
            assert (mark.sem, mark.category, mark.hedged, mark.notes, mark.parts) == (
                None,
                "",
                None,
                (),
                (),
            )
    assert build(practice).weekly.subscales == ()
    assert (head.sliders, head.invalid) == ((), ())


def test_what_is_to_be_minded_of_a_sheet_is_said_once_beside_its_total():
    practice = FakeCourse()
    practice.score("djg-11", 0, 11, answers=[2] * 11)
    head = build(practice).headline
    assert head.marks[0].notes
    assert [line.marks[0].notes for line in head.subscales] == [(), ()]


def test_a_subscale_that_is_not_known_has_no_mark():
    practice = picture()
    first, *more = practice.taken
    practice.taken = [
        dataclasses.replace(first, subscales={"emotional": 3, "social": None}),
        *more,
    ]
    emotional, social = build(practice).headline.subscales
    assert [mark.week for mark in emotional.marks] == [0, 4, 8]
    assert [mark.week for mark in social.marks] == [4, 8]


def test_a_slider_is_a_line_through_the_weeks_that_have_an_answer():
    practice = FakeCourse()
    practice.score("weekly", 1, 0, answers=[1, 2, 3, 4])
    practice.score("weekly", 2, 0, answers=[2, 3, 4, None])
    practice.score("weekly", 4, 0, answers=[3, 4, 5, 6])
    lines = {line.key: line for line in build(practice, language="nl").weekly.sliders}
    assert list(lines) == ["slider-1", "slider-2", "slider-3", "lonely"]
    assert [mark.total for mark in lines["slider-2"].marks] == [2, 3, 4]
    assert lines["slider-2"].runs == ((0, 2), (2, 3))
    assert [mark.week for mark in lines["lonely"].marks] == [1, 4]
    assert lines["lonely"].runs == ((0, 1), (1, 2))
    assert (lines["slider-1"].better, lines["lonely"].better) == ("higher", "lower")
    for item in MEASURES["weekly"].items:
        key = "lonely" if item.optional else f"slider-{item.number}"
        assert lines[key].name == item.cue.text("nl").split(" (")[0]
        assert "(" not in lines[key].name
    assert all(isinstance(mark.total, float) for mark in lines["lonely"].marks)


def test_a_sheet_with_fewer_answers_has_no_mark_on_the_lines_that_are_missing():
    practice = FakeCourse()
    practice.score("weekly", 1, 5)
    practice.taken = [dataclasses.replace(practice.taken[0], answers=(5, 6, 7))]
    assert [one.key for one in build(practice).weekly.sliders] == [
        "slider-1",
        "slider-2",
        "slider-3",
    ]


# -- the trend --------------------------------------------------------------------------


def a_mark(week: float, total: float | None) -> Mark:
    return Mark(f"s{week}", week, None, at(START), total)


def test_the_trend_goes_through_weeks_nought_to_eight_round_their_middle():
    marks = [a_mark(week, week) for week in (0, 1, 2, 4, 8)]
    line = trend_line([*marks, a_mark(9, 0), a_mark(3, None), a_mark(20, 0)])
    assert (line.start, line.end, line.pivot, line.trend.n) == (0, 8, 2, 5)
    assert line.at(3) == pytest.approx(3)
    even = trend_line([*marks, a_mark(8, 8)])
    assert even.pivot == 3
    for count, pivot in ((7, 3), (8, 3.5), (9, 4)):
        assert trend_line([a_mark(week, week) for week in range(count)]).pivot == pivot
    assert trend_line(marks[:4]) is None
    assert trend_line([a_mark(1, total) for total in range(5)]) is None


def test_the_band_of_a_trend_is_narrow_in_the_middle_and_wide_at_the_ends():
    line = trend_line([a_mark(week, total) for week, total in enumerate((1, 3, 2, 5, 3, 6, 5))])
    assert line.trend.low < line.trend.high
    for week in (0, line.pivot, 6):
        off = week - line.pivot
        middle = line.trend.at(line.pivot)
        ends = sorted((middle + line.trend.low * off, middle + line.trend.high * off))
        assert line.band(week) == pytest.approx(tuple(ends))
    low, high = line.band(line.pivot)
    assert low == high


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


def test_moments_are_numbered_by_day_and_the_newest_six_are_drawn():
    practice = FakeCourse()
    for days in (14, 7):
        practice.event(START + dt.timedelta(days), f"dag {days}")
    axis = WeekAxis(practice.plan, START)
    assert event_marks(practice.moments, axis) == (
        EventMark("e1", 1, 1.0, START + dt.timedelta(7), "dag 7"),
        EventMark("e0", 2, 2.0, START + dt.timedelta(14), "dag 14"),
    )
    many = [dataclasses.replace(practice.moments[0], id=f"z{n}") for n in range(8)]
    assert [one.number for one in event_marks(many, axis)] == [0, 0, 1, 2, 3, 4, 5, 6]
    assert event_marks(list(reversed(many)), axis)[0].event_id == "z0"


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
        (0, 7, True, (0, 7)),
        (0, 9, True, (0, 3, 6, 9)),
        (0, 2, False, (0, 1, 2)),
        (3, 14, False, (3, 6, 9, 12, 14)),
    ],
)
def test_figures_on_an_axis_of_any_length(low, high, few, expected):
    found = ticks(low, high, few=few)
    assert found == expected
    assert all(isinstance(value, float) for value in found)
