"""The chart field by field: each value of a panel, a mark and a meeting, and the edges."""

import dataclasses
import datetime as dt
import itertools

import pytest

from coach_app.course.chart_build import course_chart
from coach_app.course.chart_data import (
    Mark,
    Scale,
    Series,
)
from coach_app.course.scale_build import band_areas, trend_line
from coach_app.measures import load_measures, regression_to_mean
from tests.course.fake import CLIENT, START, TODAY, FakeCourse, at, picture

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
    line = trend_line([a_mark(week, total) for week, total in enumerate((1, 3, 4, 4, 6, 9, 9))])
    assert 0 < line.trend.low < line.trend.high
    middle = line.trend.at(line.pivot)
    assert line.band(line.pivot + 2) == pytest.approx(
        (middle + 2 * line.trend.low, middle + 2 * line.trend.high)
    )
