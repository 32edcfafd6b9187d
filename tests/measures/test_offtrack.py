"""The rule table, row by row."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_app.measures import RULES, Point, judge, load_measures
from coach_app.measures.offtrack import LEVELS, SHAPES, Signal


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


def test_a_week_earlier_or_a_point_less_is_another_row() -> None:
    def reason(*pairs: tuple[int | None, float]) -> str:
        return judge(djg(*pairs)).reason

    assert reason((0, 9), (3, 8)) == "early"
    assert reason((0, 9), (4, 8)) == "halfway_no_change"
    assert reason((0, 9), (7, 8)) == "halfway_no_change"
    assert reason((0, 9), (8, 8)) == "end_no_change"
    assert reason((0, 9), (None, 8)) == "early"  # a score that belongs to no week
    assert reason((0, 3), (8, 2)) == "floor"  # too low to fall: no failure at the end
    assert reason((0, 3), (4, 3)) == "floor"
    assert reason((0, 6), (8, 9)) == "end_no_change"
    assert reason((0, 9), (2, 1), (3, 4)) == "better"  # three points back are no relapse
    assert reason((0, 9), (2, 1), (3, 5)) == "slipped_back"


def test_a_fall_in_well_being_counts_from_exactly_ten_points() -> None:
    better = djg((0, 9), (4, 5))
    assert judge(better + who((0, 60), (4, 50))).alerts == ("who5_drop",)
    assert judge(better + who((0, 60), (4, 51))).alerts == ()
    assert judge(better + who((0, 60), (2, 40), (4, 56))).alerts == ()  # the last one counts
    assert judge(better + who((0, 40), (4, 29))).alerts == ("who5_drop",)
    assert judge(better + who((0, 40), (4, 28))).alerts == ("who5_very_low", "who5_drop")


def test_the_sentence_names_the_scale_and_its_figures() -> None:
    signal = judge(djg((0, 5.5), (4, 9)))
    assert signal.values["points"] == 3.5
    assert signal.values["needed"] == 4
    assert "5,5" in signal.text("nl")
    assert "5.5" in signal.text("en")
    assert " 9" in signal.text("nl")
    assert "9.0" not in judge(djg((0, 5.0), (4, 9.0))).text("en")
    scale = load_measures()["djg-11"].short
    assert scale["nl"] in signal.text()
    assert scale["en"] in signal.text("en")
    drop = judge(djg((0, 9), (4, 5)) + who((0, 60), (4, 48)))
    assert drop.values["who5_drop"] == 12
    assert "60" in drop.text()
    assert "48" in drop.text()


def test_one_scale_speaks_for_the_course() -> None:
    both = [*djg((0, 9), (4, 9)), Point("ucla-20", 0, 60), Point("ucla-20", 4, 40)]
    assert judge(both).measure_id == "djg-11"
    assert judge(both, "ucla-20").measure_id == "ucla-20"
    assert judge(both, "gone").measure_id == "djg-11"
    assert judge(djg((0, 9)) + both[2:]).measure_id == "ucla-20"
    assert judge(who((0, 60), (4, 40)), "who-5").measure_id is None  # no scale of loneliness
    assert judge([]).measure_id is None


def test_only_scales_that_can_judge_speak_for_the_course() -> None:
    def speaks(measure_id: str, inputs=None) -> str | None:
        points = [Point(measure_id, 0, 8), Point(measure_id, 4, 4)]
        return judge(points, measure_id, inputs).measure_id

    assert speaks("ucla-3") == "ucla-3"  # three questions are just enough
    assert speaks("cel") is None  # nobody knows its reliability
    one_question = {"direct": {"sd": 1.0, "reliability": 0.8}}
    assert speaks("direct", one_question) is None


def test_each_level_has_a_shape_of_its_own() -> None:
    assert SHAPES == {
        "grey": "ring",
        "on_track": "circle",
        "watch": "triangle",
        "off_track": "square",
    }
    assert Signal("grey", "ring", "too_few").text()


def test_the_best_score_so_far_is_the_lowest_one_of_a_loneliness_scale() -> None:
    assert judge(djg((0, 9), (2, 11), (4, 9))).reason == "halfway_no_change"


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


def test_without_a_choice_the_first_headline_carries_the_judgement() -> None:
    short = [Point("djg-6", week, total) for week, total in ((0, 2), (4, 6))]
    assert judge([*short, *djg((0, 9), (4, 5))]).measure_id == "djg-11"
    assert judge([*short, *djg((0, 9), (4, 5))], "djg-6").measure_id == "djg-6"
