"""Change: thresholds, labels, floors and regression to the mean as published."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_app.measures import (
    CHANGE_LABELS,
    apply_inputs,
    change_of,
    floor_note,
    load_measures,
    regression_to_mean,
    reliable_change,
    with_inputs,
)

MEASURES = load_measures()
OPPOSITE = {
    "deteriorated": "reliably improved",
    "possibly worse": "possibly improved",
    "no demonstrable change": "no demonstrable change",
    "not judged": "not judged",
}


@pytest.mark.parametrize(
    ("measure_id", "inputs", "sem", "sdiff", "reliable", "possible"),
    [
        ("djg-11", {}, 1.28, 1.81, 4, 3),
        ("djg-11", {"sd": 2.7, "reliability": 0.84}, 1.08, 1.53, 3, 3),
        ("djg-11", {"reliability": 0.75}, 1.65, 2.33, 5, 4),
        ("djg-6", {}, 0.94, 1.32, 3, 2),
        ("ucla-3", {}, 0.85, 1.20, 3, 2),
        ("ucla-20", {}, 2.69, 3.80, 8, 7),
        ("ucla-20", {"sd": 6.9, "reliability": 0.89}, 2.29, 3.24, 7, 6),
        ("ucla-20", {"reliability": 0.85}, 3.68, 5.20, 11, 9),
        ("uls-8", {}, 2.00, 2.83, 6, 5),
        ("who-5", {}, 8.0, 11.31, 24, 20),
    ],
)
def test_published_thresholds(measure_id, inputs, sem, sdiff, reliable, possible) -> None:
    measure = with_inputs(MEASURES[measure_id], **inputs)
    assert measure.sem == pytest.approx(sem, abs=0.006)
    assert measure.sdiff == pytest.approx(sdiff, abs=0.011)
    assert (measure.reliable_points, measure.possibly_points) == (reliable, possible)


def test_parts_have_their_own_thresholds() -> None:
    change = reliable_change("djg-11", 6, 3, subscale="emotional")
    assert change.reliable_points == 3
    assert change.label == "reliably improved"
    assert reliable_change("djg-11", 5, 3, subscale="social").label != "reliably improved"


judged = st.sampled_from([m for m in MEASURES.values() if m.judges_change])
pairs = judged.flatmap(
    lambda m: st.tuples(
        st.just(m),
        st.integers(m.low // m.step, m.high // m.step).map(lambda v: v * m.step),
        st.integers(m.low // m.step, m.high // m.step).map(lambda v: v * m.step),
    )
)


@given(pairs)
def test_there_and_back_are_opposites(case) -> None:
    measure, before, after = case
    there, back = change_of(measure, before, after), change_of(measure, after, before)
    assert there.points == -back.points == before - after
    assert there.index == -back.index
    if there.worse:
        expected = OPPOSITE[there.label]
        assert back.label.startswith(expected)
    if there.label == "no demonstrable change":
        assert back.label == "no demonstrable change"


@given(pairs)
def test_reliable_means_an_index_of_at_least_1_96(case) -> None:
    measure, before, after = case
    change = change_of(measure, before, after)
    assert change.reliable == (abs(change.index) >= 1.96)
    gain = change.points if measure.better == "lower" else -change.points
    assert change.better == (gain >= change.possible_points)
    if change.floor and gain > 0:
        assert not change.reliable


@pytest.mark.parametrize(
    ("measure_id", "low_intake", "high_intake"),
    [("djg-11", 3, 4), ("djg-6", 2, 3), ("ucla-3", 5, 6)],
)
def test_floor(measure_id: str, low_intake: int, high_intake: int) -> None:
    assert reliable_change(measure_id, low_intake, low_intake).floor
    assert not reliable_change(measure_id, high_intake, high_intake).floor
    assert floor_note(MEASURES[measure_id], low_intake)
    assert floor_note(MEASURES[measure_id], high_intake) is None


def test_regression_to_the_mean() -> None:
    djg = MEASURES["djg-11"]
    assert regression_to_mean(djg, 9, 3.5) == pytest.approx(8.2, abs=0.03)
    assert regression_to_mean(djg, 11) == pytest.approx(9.9, abs=0.03)
    careful = with_inputs(djg, reliability=0.75)
    assert regression_to_mean(careful, 9) == pytest.approx(7.6, abs=0.03)
    assert regression_to_mean(careful, 11) == pytest.approx(9.1, abs=0.03)
    assert regression_to_mean(MEASURES["weekly"], 5) is None


@pytest.mark.parametrize("measure_id", ["weekly", "tension", "direct", "uls-6", "cel"])
def test_sliders_and_scales_without_figures_get_no_verdict(measure_id: str) -> None:
    change = reliable_change(measure_id, 8, 1)
    assert (change.label, change.index, change.floor) == ("not judged", None, False)
    assert (change.points, change.worth_a_talk) == (7, False)
    assert (change.reliable_points, change.possible_points) == (None, None)


def test_sliders_get_no_verdict_even_with_figures() -> None:
    assert reliable_change("weekly", 8, 1, sd=2.0, reliability=0.8).label == "not judged"


def test_well_being_counts_upward_and_ten_points_are_worth_a_talk() -> None:
    assert reliable_change("who-5", 40, 64).label == "reliably improved"
    assert reliable_change("who-5", 64, 40).label == "deteriorated"
    fall = reliable_change("who-5", 60, 48)
    assert fall.worth_a_talk
    assert fall.label == "no demonstrable change"
    assert not reliable_change("who-5", 48, 60).worth_a_talk


def test_own_figures_are_used_and_marked() -> None:
    changed = apply_inputs(MEASURES, {"djg-11": {"sd": 2.0}, "nothing": {"sd": 1.0}})
    assert changed["djg-11"].sd == 2.0
    assert changed["djg-11"].sd_input.sureness == "coach"
    assert changed["djg-11"].edited
    assert MEASURES["djg-11"].sd == 3.3
    for bad in ({"sd": 0}, {"sd": 40}, {"reliability": 1.0}, {"reliability": -0.1}):
        with pytest.raises(ValueError, match="djg-11"):
            with_inputs(MEASURES["djg-11"], **bad)


RECOVERED = 'reliably improved and below cut-off ("recovered" in J&T terms)'


@pytest.mark.parametrize(
    ("measure_id", "before", "after", "label"),
    [
        ("djg-11", 3, 7, "deteriorated"),
        ("djg-11", 3, 6, "possibly worse"),
        ("djg-11", 3, 5, "no demonstrable change"),
        ("djg-11", 5, 5, "no demonstrable change"),
        ("djg-11", 8, 6, "no demonstrable change"),
        ("djg-11", 8, 5, "possibly improved"),
        ("djg-11", 8, 4, "reliably improved"),
        ("djg-11", 7, 3, "reliably improved"),
        ("djg-11", 7, 2, RECOVERED),
        ("djg-11", 5, 2, "possibly improved"),
        ("who-5", 40, 64, "reliably improved"),
        ("who-5", 40, 60, "possibly improved"),
        ("who-5", 40, 59, "no demonstrable change"),
        ("who-5", 60, 41, "no demonstrable change"),
        ("who-5", 60, 40, "possibly worse"),
        ("who-5", 64, 40, "deteriorated"),
    ],
)
def test_a_label_begins_exactly_at_its_threshold(measure_id, before, after, label) -> None:
    change = reliable_change(measure_id, before, after)
    assert change.label == label
    assert change.worse == (label in ("deteriorated", "possibly worse"))
    assert change.better == (label in (RECOVERED, "reliably improved", "possibly improved"))
    assert change.reliable == (label in (RECOVERED, "reliably improved", "deteriorated"))


def test_parts_tell_their_thresholds_and_recover_nobody() -> None:
    emotional = reliable_change("djg-11", 6, 0, subscale="emotional")
    social = reliable_change("djg-11", 5, 0, subscale="social")
    assert (emotional.reliable_points, emotional.possible_points) == (3, 3)
    assert (social.reliable_points, social.possible_points) == (3, 2)
    assert emotional.label == social.label == "reliably improved"
    assert emotional.index == 4.88  # 6 / 1.23


def test_a_first_score_near_the_end_of_the_scale_leaves_no_room() -> None:
    well = MEASURES["who-5"]
    assert reliable_change("who-5", 77, 77).floor
    assert not reliable_change("who-5", 76, 76).floor  # 24 points are left, just enough
    assert "te hoog" in floor_note(well, 77)["nl"]
    assert "te laag" in floor_note(MEASURES["djg-11"], 3)["nl"]
    assert reliable_change("djg-11", 2, 2, subscale="emotional").floor
    assert not reliable_change("djg-11", 3, 3, subscale="emotional").floor


def test_ten_points_less_are_worth_a_talk_and_nine_are_not() -> None:
    assert reliable_change("who-5", 60, 50).worth_a_talk
    assert not reliable_change("who-5", 60, 51).worth_a_talk
    assert not reliable_change("djg-11", 2, 11).worth_a_talk


def test_the_mean_cannot_be_regressed_to_where_it_or_the_reliability_is_unknown() -> None:
    assert regression_to_mean(MEASURES["uls-8"], 20) is None
    assert regression_to_mean(MEASURES["uls-8"], 20, 14) == pytest.approx(14 + 0.84 * 6)
    assert regression_to_mean(MEASURES["weekly"], 5, 6) is None


def test_a_label_in_words() -> None:
    change = reliable_change("djg-11", 7, 2)
    assert change.text() == "betrouwbaar beter en onder de grens"
    assert change.text("en") == "reliably better and below the cut-off"


def test_every_label_has_words() -> None:
    for label, words in CHANGE_LABELS.items():
        assert all((words["nl"], words["en"])), label
