"""The rule table, row by row."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_app.measures import RULES, Point, judge, load_measures
from coach_app.measures.offtrack import LEVELS, SHAPES


def djg(*pairs: tuple[int, float | None]) -> list[Point]:
    return [Point("djg-11", week, total) for week, total in pairs]


def who(*pairs: tuple[int, float]) -> list[Point]:
    return [Point("who-5", week, total) for week, total in pairs]


@pytest.mark.parametrize(
    ("points", "level", "reason"),
    [
        ([], "grey", "too_few"),
        (djg((0, 9)), "grey", "too_few"),
        (djg((0, 9), (4, None)), "grey", "too_few"),
        (djg((0, 9), (4, 5)), "on_track", "better"),
        (djg((0, 9), (4, 6)), "on_track", "better"),
        (djg((0, 9), (2, 8)), "on_track", "early"),
        (djg((0, 9), (4, 8)), "watch", "halfway_no_change"),
        (djg((0, 6), (4, 9)), "watch", "possibly_worse"),
        (djg((0, 5), (4, 9)), "off_track", "reliably_worse"),
        (djg((0, 9), (4, 7), (8, 8)), "off_track", "end_no_change"),
        (djg((0, 9), (8, 6)), "on_track", "better"),
        (djg((0, 9), (4, 2), (6, 6)), "watch", "slipped_back"),
        (djg((0, 3), (4, 2)), "grey", "floor"),
        (djg((0, 9), (4, 5)) + who((0, 40), (4, 28)), "off_track", "who5_very_low"),
        (djg((0, 9), (4, 5)) + who((0, 60), (4, 48)), "watch", "who5_drop"),
        (djg((0, 9), (4, 5)) + who((0, 60), (4, 52)), "on_track", "better"),
    ],
)
def test_rows(points, level: str, reason: str) -> None:
    signal = judge(points)
    assert (signal.level, signal.reason) == (level, reason)
    assert signal.shape == SHAPES[level]
    for lang in ("nl", "en"):
        assert "{" not in signal.text(lang)
        assert signal.level_text(lang) == LEVELS[level].text(lang)


def test_safety_is_said_even_while_grey() -> None:
    signal = judge(who((0, 20)))
    assert signal.level == "grey"
    assert signal.alerts == ("who5_very_low",)
    assert "20" in signal.alert_texts("nl")[0]


@given(st.lists(st.sampled_from(["weekly", "tension", "direct"]), max_size=9), st.data())
def test_sliders_and_one_question_alone_stay_grey(ids, data) -> None:
    points = []
    for week, measure_id in enumerate(ids):
        measure = load_measures()[measure_id]
        total = data.draw(st.integers(measure.low, measure.high))
        points.append(Point(measure_id, week, total))
    for headline in ("djg-11", "direct"):
        assert judge(points, headline).level == "grey"


def test_another_scale_stands_in_for_a_headline_that_cannot_judge() -> None:
    points = [Point("direct", week, 4) for week in range(5)] + djg((0, 9), (4, 4))
    signal = judge(points, "direct")
    assert signal.measure_id == "djg-11"
    assert signal.reason == "better"


def test_the_coachs_own_figures_count() -> None:
    points = djg((0, 5), (4, 9))
    assert judge(points).reason == "reliably_worse"
    wide = judge(points, inputs={"djg-11": {"sd": 3.3, "reliability": 0.75}})
    assert wide.reason == "possibly_worse"


@given(
    st.lists(st.tuples(st.integers(0, 8), st.one_of(st.none(), st.integers(0, 11))), max_size=9),
    st.lists(st.integers(0, 25), max_size=3),
)
def test_there_is_always_one_signal_with_a_sentence(pairs, wellbeing) -> None:
    points = djg(*sorted(pairs, key=lambda pair: pair[0]))
    points += who(*[(week, raw * 4) for week, raw in enumerate(wellbeing)])
    signal = judge(points)
    assert signal.level in LEVELS
    assert signal.text("nl")
    assert signal.text("en")
    valid = [total for _, total in pairs if total is not None]
    assert (signal.reason == "too_few") == (len(valid) < 2)


def test_every_row_explains_itself_in_both_languages() -> None:
    keys = [rule.key for rule in RULES]
    assert len(set(keys)) == len(keys)
    for rule in RULES:
        assert rule.level in LEVELS
        for text in (rule.when, rule.says, rule.why):
            assert text["nl"]
            assert text["en"]
