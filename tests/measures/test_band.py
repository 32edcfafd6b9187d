"""The band of a group shows no single person."""

from hypothesis import given
from hypothesis import strategies as st

from coach_app.measures.band import LEAST, band


def test_quarters_of_five_people():
    assert band([{1: float(n)} for n in range(5)], [1, 2]) == ((1.0, 3.0), None)


def test_three_people_have_no_band():
    assert band([{1: 4.0}] * (LEAST - 1), [1]) == (None,)


totals = st.dictionaries(st.integers(1, 8), st.integers(0, 10).map(float), max_size=8)


@given(st.lists(totals, max_size=12))
def test_the_band_lies_between_the_lowest_and_the_highest(people):
    for week, found in zip(range(1, 9), band(people, range(1, 9)), strict=True):
        here = [one[week] for one in people if week in one]
        if found is not None:
            assert min(here) <= found[0] <= found[1] <= max(here)
            assert len(here) >= LEAST
