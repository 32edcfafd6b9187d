"""The band of a group shows no single person."""

from hypothesis import given
from hypothesis import strategies as st

from coach_app.measures.band import LEAST, band


def test_quarters_of_five_people():
    assert band([{1: float(n)} for n in range(5)], [1, 2]) == ((1.0, 3.0), None)


def test_three_people_have_no_band():
    assert band([{1: 4.0}] * (LEAST - 1), [1]) == (None,)


def test_four_people_have_a_band_from_the_week_in_which_four_filled_in():
    people = [{1: 2.0, 2: 2.0}, {1: 4.0, 2: 4.0}, {1: 6.0, 2: 6.0}, {1: 8.0}]
    assert band(people, [1, 2, 3]) == ((3.5, 6.5), None, None)
    assert band(people, [2, 1]) == (None, (3.5, 6.5))


totals = st.dictionaries(st.integers(1, 8), st.integers(0, 10).map(float), max_size=8)


@given(st.lists(totals, max_size=12))
def test_the_band_lies_between_the_lowest_and_the_highest(people):
    for week, found in zip(range(1, 9), band(people, range(1, 9)), strict=True):
        here = [one[week] for one in people if week in one]
        if found is not None:
            assert min(here) <= found[0] <= found[1] <= max(here)
            assert len(here) >= LEAST
