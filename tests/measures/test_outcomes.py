"""Outcomes of a practice: means with their interval, and nothing about few people."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_app.measures import load_measures
from coach_app.measures.outcomes import LEAST, outcome, t95

DJG = load_measures()["djg-11"]


def test_fewer_than_five_courses_show_nothing():
    assert outcome(DJG, [(9, 4)] * (LEAST - 1)) is None
    assert outcome(DJG, [(9, 4)] * LEAST) is not None


def test_a_worked_example():
    """Changes -5 -4 -3 -2 -1: mean -3, SD 1.581, half width 2.776 * 1.581 / sqrt(5) = 1.963."""
    found = outcome(DJG, [(9, 4), (9, 5), (9, 6), (9, 7), (9, 8)])
    assert (found.n, found.mean) == (5, -3)
    assert found.low == pytest.approx(-4.963, abs=0.001)
    assert found.high == pytest.approx(-1.037, abs=0.001)
    assert (found.better, found.worse) == (2, 0)


def test_scales_without_reliability_tell_the_mean_only():
    found = outcome(load_measures()["direct"], [(5, 3)] * 6)
    assert (found.better, found.worse, found.mean) == (None, None, -2)


def test_points_of_t():
    assert t95(4) == 2.776
    assert t95(60) == pytest.approx(2.000, abs=0.002)
    with pytest.raises(ValueError, match="two values"):
        t95(0)


totals = st.integers(0, 11).map(float)


@given(st.lists(st.tuples(totals, totals), min_size=LEAST, max_size=40))
def test_the_mean_lies_in_its_interval_and_nobody_counts_twice(pairs):
    found = outcome(DJG, pairs)
    assert found.low <= found.mean + 1e-9
    assert found.mean <= found.high + 1e-9
    assert found.better + found.worse <= found.n == len(pairs)
