"""Outcomes of a practice: means with their interval, and nothing about few people."""

import math

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
    assert (t95(1), t95(4), t95(30)) == (12.706, 2.776, 2.042)
    assert t95(60) == pytest.approx(2.000, abs=0.002)
    with pytest.raises(ValueError, match="two values"):
        t95(0)


def share_within(t: float, degrees: int) -> float:
    """Of Student's t the share between -t and t, by adding up cos^(n-1) under t = √n tan a."""
    edge, steps = math.atan(t / math.sqrt(degrees)), 4000

    def area(end: float) -> float:
        width = end / steps
        return sum(math.cos((step + 0.5) * width) ** (degrees - 1) for step in range(steps)) * width

    return area(edge) / area(math.pi / 2)


@pytest.mark.parametrize("degrees", [*range(1, 32), 40, 60, 200])
def test_every_point_of_t_holds_95_per_cent(degrees):
    assert share_within(t95(degrees), degrees) == pytest.approx(0.95, abs=0.0004)


def test_means_are_told_and_only_reliable_changes_are_counted():
    """Three points are possibly, four reliably something."""
    found = outcome(DJG, [(3, 6), (3, 7), (8, 5), (8, 4), (8, 3)])
    assert (found.measure_id, found.n) == ("djg-11", 5)
    assert (found.before, found.after, found.mean) == (6, 5, -1)
    assert (found.better, found.worse) == (2, 1)


totals = st.integers(0, 11).map(float)


@given(st.lists(st.tuples(totals, totals), min_size=LEAST, max_size=40))
def test_the_mean_lies_in_its_interval_and_nobody_counts_twice(pairs):
    found = outcome(DJG, pairs)
    assert found.low <= found.mean + 1e-9
    assert found.mean <= found.high + 1e-9
    assert found.better + found.worse <= found.n == len(pairs)
