"""Direction over weeks without assumptions about the noise, and single-case overlap."""

from __future__ import annotations

import functools
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist, median

MIN_POINTS = 5  # with four even a perfect fall has exact p = .083
MIN_BASELINE = 3


@dataclass(frozen=True)
class Trend:
    """A Theil-Sen line with its band. Value at week t is level + slope * t.

    ``slope``, ``low`` and ``high`` are points per week; ``level`` is the line at week 0
    (median(y) - slope * median(t)); ``p`` is Kendall's two-sided p, exact without ties.
    """

    slope: float
    low: float
    high: float
    level: float
    kendall_s: int
    n: int
    p: float
    confidence: float

    @property
    def tau(self) -> float:
        """Kendall's tau-a: S divided by the number of pairs."""
        return self.kendall_s / (self.n * (self.n - 1) / 2)

    def at(self, week: float) -> float:
        return self.level + self.slope * week

    def direction(self, better: str) -> str:
        """ "better", "worse" or "unclear": only when the whole band lies on one side of 0."""
        if self.low <= 0 <= self.high:
            return "unclear"
        return "better" if (self.slope < 0) == (better == "lower") else "worse"


def can_draw(values: Sequence[float | None]) -> bool:
    """Whether a trend line may be drawn: five points or more."""
    return sum(1 for value in values if value is not None) >= MIN_POINTS


def theil_sen(
    weeks: Sequence[float], values: Sequence[float | None], confidence: float = 0.90
) -> Trend:
    """Median of all pairwise slopes, with Sen's band (Sen 1968).

    A value None is a missed week and is left out. Raises ValueError below five points, for
    lists of unequal length and when all points lie in one week.
    """
    if len(weeks) != len(values):
        raise ValueError(f"{len(weeks)} weeks for {len(values)} values")
    points = [(t, y) for t, y in zip(weeks, values, strict=True) if y is not None]
    if len(points) < MIN_POINTS:
        raise ValueError(f"{len(points)} points: no trend below {MIN_POINTS}")
    slopes, s = _pairs(points)
    if not slopes:
        raise ValueError("all points lie in one week")
    times, ys = zip(*points, strict=True)
    slope = float(median(slopes))
    low, high = _band(slopes, ys, confidence)
    level = float(median(ys)) - slope * float(median(times))
    return Trend(slope, low, high, level, s, len(points), kendall_p(s, ys), confidence)


def _pairs(points: Sequence[tuple[float, float]]) -> tuple[list[float], int]:
    slopes, s = [], 0
    for i, (t1, y1) in enumerate(points):
        for t2, y2 in points[i + 1 :]:
            if t2 == t1:
                continue
            slopes.append((y2 - y1) / (t2 - t1))
            s += (slopes[-1] > 0) - (slopes[-1] < 0)
    return sorted(slopes), s


def _variance(ys: Sequence[float]) -> float:
    """Variance of Kendall's S with ties."""
    n = len(ys)
    ties = sum(u * (u - 1) * (2 * u + 5) for u in Counter(ys).values())
    return (n * (n - 1) * (2 * n + 5) - ties) / 18


def _band(slopes: Sequence[float], ys: Sequence[float], confidence: float) -> tuple[float, float]:
    if not 0 < confidence < 1:
        raise ValueError(f"a confidence of {confidence} cannot be")
    z = NormalDist().inv_cdf((1 + confidence) / 2)
    n, c = len(slopes), z * math.sqrt(_variance(ys))
    lower = max(round((n - c) / 2) - 1, 0)
    upper = min(round((n + c) / 2), n - 1)
    return slopes[lower], slopes[upper]


def kendall_p(s: int, ys: Sequence[float]) -> float:
    """Two-sided p of Kendall's S: exact without ties, else normal with continuity."""
    n = len(ys)
    if len(set(ys)) == n:
        counts = _inversions(n)
        pairs = n * (n - 1) // 2
        extreme = sum(count for down, count in enumerate(counts) if abs(pairs - 2 * down) >= abs(s))
        return extreme / math.factorial(n)
    spread = math.sqrt(_variance(ys))
    if not spread:
        return 1.0
    z = max(abs(s) - 1, 0) / spread
    return min(1.0, 2 * (1 - NormalDist().cdf(z)))


@functools.cache
def _inversions(n: int) -> tuple[int, ...]:
    """How many orders of n different values have 0, 1, 2, ... pairs the wrong way round."""
    counts = [1]
    for size in range(2, n + 1):
        grown = [0] * (len(counts) + size - 1)
        for index, count in enumerate(counts):
            for extra in range(size):
                grown[index + extra] += count
        counts = grown
    return tuple(counts)


@dataclass(frozen=True)
class Overlap:
    """Non-overlap of baseline and weeks: ``nap`` .5 is chance, 1 is complete."""

    nap: float
    tau: float
    pairs: int


def nap(
    baseline: Sequence[float | None], weeks: Sequence[float | None], better: str = "lower"
) -> Overlap | None:
    """Share of baseline-week pairs that improved, ties half (Parker & Vannest 2009).

    None with fewer than three baseline points or without weeks: there it says nothing.
    """
    before = [value for value in baseline if value is not None]
    after = [value for value in weeks if value is not None]
    if len(before) < MIN_BASELINE or not after:
        return None
    sign = 1 if better == "lower" else -1
    wins = sum(1.0 if sign * (a - b) > 0 else 0.5 if a == b else 0.0 for a in before for b in after)
    share = wins / (len(before) * len(after))
    return Overlap(share, 2 * share - 1, len(before) * len(after))
