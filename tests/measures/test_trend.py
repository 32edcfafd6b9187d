"""Trend and overlap: the worked examples of the facts, and what must always hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_app.measures import can_draw, kendall_p, nap, theil_sen

EXAMPLES = [
    ("7 7 8 6 6 5 5 4 4", -0.464, (-0.667, -0.333), (-0.5, -0.333), -28, -0.78),
    ("6 7 5 6 7 6 5 7 6", 0.0, (-0.333, 0.333), (-0.25, 0.25), 0, 0.0),
    ("5 6 5 7 7 8 7 9 8", 0.5, (0.2, 0.667), (0.2, 0.6), 25, 0.69),
    ("8 7 7 6 5", -0.708, (-1.0, 0.0), (-1.0, -0.5), -9, -0.90),
]


@pytest.mark.parametrize(("series", "slope", "band95", "band90", "s", "tau"), EXAMPLES)
def test_worked_examples(series, slope, band95, band90, s, tau) -> None:
    values = [int(value) for value in series.split()]
    weeks = range(len(values))
    trend = theil_sen(weeks, values)
    wide = theil_sen(weeks, values, confidence=0.95)
    assert trend.slope == pytest.approx(slope, abs=0.0006)
    assert (trend.low, trend.high) == pytest.approx(band90, abs=0.0006)
    assert (wide.low, wide.high) == pytest.approx(band95, abs=0.0006)
    assert trend.kendall_s == s
    assert trend.tau == pytest.approx(tau, abs=0.006)


def test_level_at_week_nought() -> None:
    assert theil_sen(range(9), [7, 7, 8, 6, 6, 5, 5, 4, 4]).level == pytest.approx(7.86, abs=0.005)
    assert theil_sen(range(9), [5, 6, 5, 7, 7, 8, 7, 9, 8]).level == pytest.approx(5.0)


def test_no_line_below_five_points() -> None:
    assert not can_draw([9, 8, None, 7, 6])
    assert can_draw([9, 8, None, 7, 6, 5])
    with pytest.raises(ValueError, match="4 points"):
        theil_sen(range(5), [9, 8, None, 7, 6])


def test_missed_weeks_keep_their_place() -> None:
    full = theil_sen([0, 1, 4, 5, 8], [9, 8, 5, 4, 1])
    gaps = theil_sen(range(9), [9, 8, None, None, 5, 4, None, None, 1])
    assert full == gaps
    assert full.slope == pytest.approx(-1)
    assert full.at(8) == pytest.approx(1)


@pytest.mark.parametrize(
    ("n", "s", "p"),
    [
        (8, 16, 0.061),
        (8, 18, 0.031),
        (8, 20, 0.014),
        (9, 18, 0.075),
        (9, 20, 0.045),
        (9, 22, 0.025),
        (7, 13, 0.069),
        (7, 15, 0.030),
        (6, 11, 0.056),
        (6, 13, 0.017),
        (5, 8, 0.083),
        (5, 10, 0.017),
        (4, 6, 0.083),
    ],
)
def test_exact_p_of_kendall(n: int, s: int, p: float) -> None:
    assert kendall_p(s, range(n)) == pytest.approx(p, abs=0.0006)


values = st.lists(st.integers(0, 10), min_size=5, max_size=12)


@given(values)
def test_the_slope_lies_in_its_band_and_turns_with_the_values(ys) -> None:
    trend = theil_sen(range(len(ys)), ys)
    assert trend.low <= trend.slope <= trend.high
    mirror = theil_sen(range(len(ys)), [-y for y in ys])
    assert mirror.slope == pytest.approx(-trend.slope)
    assert mirror.kendall_s == -trend.kendall_s
    assert 0 <= trend.p <= 1


@given(values, st.integers(-5, 5))
def test_a_steady_line_is_found(ys, slope) -> None:
    line = [3 + slope * week for week in range(len(ys))]
    trend = theil_sen(range(len(ys)), line)
    assert trend.slope == pytest.approx(slope)
    assert trend.level == pytest.approx(3)


def test_direction_only_when_the_band_is_clear_of_nought() -> None:
    falling = theil_sen(range(9), [7, 7, 8, 6, 6, 5, 5, 4, 4])
    assert falling.direction("lower") == "better"
    assert falling.direction("higher") == "worse"
    assert theil_sen(range(9), [6, 7, 5, 6, 7, 6, 5, 7, 6]).direction("lower") == "unclear"


@pytest.mark.parametrize(
    ("baseline", "weeks", "share", "tau"),
    [
        ([7, 8, 7], [8, 6, 6, 5, 5, 4, 4, 4], 0.896, 0.792),
        ([6, 7, 6], [7, 6, 6, 7, 5, 6, 7, 6], 0.521, 0.042),
        ([8, 7, 6], [6, 5, 5, 4, 4, 4, 3, 3], 0.979, 0.958),
    ],
)
def test_nap(baseline, weeks, share, tau) -> None:
    overlap = nap(baseline, weeks)
    assert overlap.nap == pytest.approx(share, abs=0.0006)
    assert overlap.tau == pytest.approx(tau, abs=0.0006)
    up = nap([-value for value in baseline], [-value for value in weeks], better="higher")
    assert up == overlap


def test_a_slow_rise_is_a_direction_too() -> None:
    rising = theil_sen(range(9), [5, 6, 5, 7, 7, 8, 7, 9, 8])
    assert rising.direction("lower") == "worse"
    assert rising.direction("higher") == "better"


def test_a_band_that_touches_nought_says_nothing() -> None:
    assert theil_sen(range(5), [8, 7, 7, 6, 5], 0.95).high == 0
    assert theil_sen(range(5), [8, 7, 7, 6, 5], 0.95).direction("lower") == "unclear"
    rising = theil_sen(range(5), [5, 6, 6, 7, 8], 0.95)
    assert rising.low == 0
    assert rising.high > 0
    assert rising.direction("lower") == "unclear"


def test_two_scores_of_one_week_are_no_slope_and_both_count_for_the_others() -> None:
    """From (0, 4) and (0, 6) to three later weeks: slopes -1 … -3 and nothing in between."""
    trend = theil_sen([0, 0, 1, 2, 3], [4, 6, 3, 2, 1])
    assert trend.slope == pytest.approx(-1)
    assert trend.low == pytest.approx(-3)
    assert trend.kendall_s == -9


@pytest.mark.parametrize(
    ("series", "p"),
    [
        ("7 7 8 6 6 5 5 4 4", 0.0039994),  # S -28, variance (1656 - 4 * 18) / 18 = 88
        ("5 5 5 4 3 3", 0.0398244),  # S -11, variance (510 - 66 - 18) / 18 = 23.67
        ("6 7 5 6 7 6 5 7 6", 1.0),
        ("4 4 4 4 4", 1.0),
    ],
)
def test_p_of_kendall_with_ties(series: str, p: float) -> None:
    values = [int(value) for value in series.split()]
    assert theil_sen(range(len(values)), values).p == pytest.approx(p, abs=1e-6)


def test_a_wide_band_ends_at_the_steepest_and_the_flattest_pair() -> None:
    trend = theil_sen(range(5), [10, 9, 7, 4, 0], 0.99)
    assert (trend.low, trend.high) == (-4, -1)


@pytest.mark.parametrize("confidence", [0, 1, 1.5, -0.5])
def test_a_confidence_that_cannot_be_is_refused(confidence: float) -> None:
    with pytest.raises(ValueError, match="cannot be"):
        theil_sen(range(5), [1, 2, 3, 4, 5], confidence)


def test_nap_leaves_missed_weeks_out_and_counts_its_pairs() -> None:
    overlap = nap([7, None, 8, 7], [5, None, 4])
    assert (overlap.nap, overlap.tau, overlap.pairs) == (1.0, 1.0, 6)


def test_nap_needs_three_baseline_points() -> None:
    assert nap([7, 8], [5, 4]) is None
    assert nap([7, None, 8, None], [5, 4]) is None
    assert nap([7, 8, 7], []) is None


def test_wrong_lists() -> None:
    with pytest.raises(ValueError, match="weeks"):
        theil_sen([0, 1], [1, 2, 3])
    with pytest.raises(ValueError, match="one week"):
        theil_sen([1] * 5, [1, 2, 3, 4, 5])
