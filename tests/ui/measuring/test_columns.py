"""Columns of the paper grid fit the room at every width and zoom."""

from hypothesis import given
from hypothesis import strategies as st

from coach_app.ui.measures.paper.columns import COUNTS, NUMBER, columns


@given(
    st.integers(260, 1400),
    st.lists(st.integers(60, 190), min_size=3, max_size=6),
    st.sampled_from([0.8, 1.0, 1.5, 2.0]),
)
def test_cells_fit(room: int, words: list[int], unit: float) -> None:
    room = round(room * unit)
    plan = columns(room, tuple(words), False, unit)
    used = sum(plan.cells) + plan.gap * (len(words) - 1)
    if not plan.stacked:
        used += round((NUMBER + COUNTS) * unit)
    assert used <= room
    assert all(cell > 0 for cell in plan.cells)
    if plan.words:
        assert all(cell >= word for cell, word in zip(plan.cells, words, strict=True))


@given(st.integers(260, 1400))
def test_eleven_slider_cells_fit(room: int) -> None:
    plan = columns(room, (40,) * 11, True)
    used = sum(plan.cells) + plan.gap * 10 + (0 if plan.stacked else NUMBER + COUNTS)
    assert used <= room
