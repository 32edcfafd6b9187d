"""Outcomes over finished courses: mean change with its interval, and who changed reliably.

Pre-post change flatters: people start when things are worst, and there is no control group.
Whoever shows these figures says so.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from .change import change_of
from .model import Measure

LEAST = 5  # with fewer courses nothing is shown: single people would show through

# Two-sided 95 % points of Student's t for 1-30 degrees of freedom (standard table).
_T95 = (
    12.706,
    4.303,
    3.182,
    2.776,
    2.571,
    2.447,
    2.365,
    2.306,
    2.262,
    2.228,
    2.201,
    2.179,
    2.160,
    2.145,
    2.131,
    2.120,
    2.110,
    2.101,
    2.093,
    2.086,
    2.080,
    2.074,
    2.069,
    2.064,
    2.060,
    2.056,
    2.052,
    2.048,
    2.045,
    2.042,
)


@dataclass(frozen=True)
class MeasureOutcome:
    """``mean``: after minus before, in points; ``low`` and ``high``: its 95 % interval.
    ``better`` and ``worse``: how many changed reliably; None where the scale cannot tell."""

    measure_id: str
    n: int
    before: float
    after: float
    mean: float
    low: float
    high: float
    better: int | None
    worse: int | None


def t95(degrees: int) -> float:
    """Above 30 degrees of freedom by the normal point with Cornish and Fisher's first term."""
    if degrees < 1:
        raise ValueError("at least two values are needed")
    if degrees <= len(_T95):
        return _T95[degrees - 1]
    z = 1.959964
    return z + (z**3 + z) / (4 * degrees)


def outcome(measure: Measure, pairs: Sequence[tuple[float, float]]) -> MeasureOutcome | None:
    """``pairs``: first and last total of each course. None for fewer than LEAST."""
    if len(pairs) < LEAST:
        return None
    changes = [after - before for before, after in pairs]
    n = len(changes)
    mean = math.fsum(changes) / n
    spread = math.sqrt(math.fsum((one - mean) ** 2 for one in changes) / (n - 1))
    half = t95(n - 1) * spread / math.sqrt(n)
    found = [change_of(measure, before, after) for before, after in pairs]
    judged = all(one.reliable_points is not None for one in found)
    return MeasureOutcome(
        measure.id,
        n,
        math.fsum(before for before, _ in pairs) / n,
        math.fsum(after for _, after in pairs) / n,
        mean,
        mean - half,
        mean + half,
        sum(one.reliable and one.better for one in found) if judged else None,
        sum(one.reliable and one.worse for one in found) if judged else None,
    )
