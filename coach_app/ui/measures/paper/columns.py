"""Widths of the columns of the paper grid, from the room there is. Knows no widgets."""

from __future__ import annotations

from dataclasses import dataclass

NUMBER = 38  # all in logical pixels
COUNTS = 44
CUE_LEAST = 190
CUE_SLIDER = 120
CELL_LEAST = 96
KEY_CELL = 58
SLIDER_CELL = 34
SLIDER_CELL_MOST = 44
GAP = 8
SLIDER_GAP = 4
STACK_BELOW = 560  # narrower than this the cue stands above its cells


@dataclass(frozen=True)
class Columns:
    """How one row is divided: ``words`` in the cells or only keys; ``stacked`` = cue above."""

    cells: tuple[int, ...]
    gap: int
    words: bool
    stacked: bool


def columns(room: int, words: tuple[int, ...], slider: bool, unit: float = 1.0) -> Columns:
    """Divide ``room`` device-independent pixels.

    ``words`` are the widths of the answers' labels with their check; ``unit`` is one
    logical pixel at the zoom in use.
    """

    def px(value: int) -> int:
        return round(value * unit)

    gap = px(SLIDER_GAP if slider else GAP)
    count = len(words)
    stacked = room < px(STACK_BELOW)
    fixed = 0 if stacked else px(NUMBER + COUNTS)
    space = room - fixed - gap * (count - 1)
    if stacked:
        each = max(1, space // count)
        return Columns((each,) * count, gap, not slider and max(words) <= each, True)
    if slider:
        each = (space - px(CUE_SLIDER)) // count
        each = max(px(SLIDER_CELL), min(px(SLIDER_CELL_MOST), each))
        return Columns((each,) * count, gap, False, False)
    wide = tuple(max(px(CELL_LEAST), width) for width in words)
    if sum(wide) + px(CUE_LEAST) <= space:
        return Columns(wide, gap, True, False)
    each = max(px(KEY_CELL), (space - px(CUE_LEAST)) // count)
    return Columns((min(each, px(CELL_LEAST)),) * count, gap, False, False)
