"""A group's weeks without anybody in it: the band between the middle and its quarters."""

from __future__ import annotations

import statistics
from collections.abc import Mapping, Sequence

LEAST = 4  # with fewer people a band would show who is who


def band(
    values: Sequence[Mapping[int, float]], weeks: Sequence[int]
) -> tuple[tuple[float, float] | None, ...]:
    """First and third quartile by week (inclusive method), None where fewer than LEAST filled
    in. ``values``: one table of week to total for each participant."""
    found: list[tuple[float, float] | None] = []
    for week in weeks:
        here = [one[week] for one in values if week in one]
        if len(here) < LEAST:
            found.append(None)
            continue
        low, _, high = statistics.quantiles(here, n=4, method="inclusive")
        found.append((low, high))
    return tuple(found)
