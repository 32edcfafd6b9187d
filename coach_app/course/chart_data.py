"""What the chart of one course shows, as plain values: no Qt, no pyqtgraph, no practice.

``week`` is a place on the week axis: whole for a meeting's own score (the number is the
meeting's, whatever the calendar did), a fraction for what happened between two meetings.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from coach_app.measures import Change, Overlap, Signal, Trend

FOLLOW_UP = 20  # true place of the follow-up: twelve weeks after week 8
LAST_WEEK = 8
MAX_EVENTS = 6  # squares on the chart; the table holds all


@dataclass(frozen=True)
class Mark:
    """One score. ``number`` is the meeting's week, None for a score between meetings."""

    score_id: str
    week: float
    number: int | None
    taken_at: dt.datetime
    total: float | None  # None: not enough answers for a score
    category: str = ""  # in words, "" without bands
    sem: float | None = None  # error bar: 1 SEM each way
    parts: tuple[tuple[str, float | None], ...] = ()  # names and totals of subscales
    hedged: tuple[int, int] | None = None  # times "min of meer", answers given
    notes: tuple[str, ...] = ()  # what to mind about this sheet
    meeting_id: str | None = None
    how: str = "paper"
    corrected: bool = False
    shown: str = "not_yet"


@dataclass(frozen=True)
class Series:
    """A line beside the totals: a subscale, a slider, or the same scale in an earlier course.

    ``runs`` are the index ranges [start, end) that a line may connect.
    """

    key: str
    name: str
    marks: tuple[Mark, ...]
    runs: tuple[tuple[int, int], ...]
    better: str = "lower"


@dataclass(frozen=True)
class BandArea:
    """A named part of the scale between two edges; ``tint`` 0 (plain) to 3 (strongest)."""

    low: float
    high: float
    words: str
    tint: int


@dataclass(frozen=True)
class TrendLine:
    """Theil-Sen line from ``start`` to ``end`` (weeks), pivot of its band in the middle."""

    trend: Trend
    start: float
    end: float
    pivot: float

    def at(self, week: float) -> float:
        return self.trend.at(week)

    def band(self, week: float) -> tuple[float, float]:
        """Lower and upper edge: the two slopes of the band, turned round the pivot."""
        middle, off = self.trend.at(self.pivot), week - self.pivot
        edges = (middle + self.trend.low * off, middle + self.trend.high * off)
        return min(edges), max(edges)


@dataclass(frozen=True)
class PlannedScore:
    """A measurement that is still to come."""

    week: int
    on: dt.date


@dataclass(frozen=True)
class Scale:
    """One measure in one panel: two measures never share an axis."""

    measure_id: str
    name: str
    short: str
    what: str  # "loneliness", "isolation", "wellbeing", "weekly"
    low: float
    high: float
    better: str
    slider: bool
    marks: tuple[Mark, ...]
    runs: tuple[tuple[int, int], ...]
    bands: tuple[BandArea, ...] = ()
    sem: float | None = None
    corridor: tuple[float, float] | None = None  # no reliable change inside
    reliable_points: float | None = None
    planned: tuple[PlannedScore, ...] = ()
    change: Change | None = None  # from the first score to the last
    change_words: str = ""
    floor_note: str = ""
    without_help: float | None = None  # expected second score by regression to the mean
    trend: TrendLine | None = None
    overlap: Overlap | None = None  # with three baseline points only
    subscales: tuple[Series, ...] = ()
    sliders: tuple[Series, ...] = ()
    invalid: tuple[Mark, ...] = ()  # sheets without a valid total: in the table only

    @property
    def cuts(self) -> tuple[float, ...]:
        """Edges between bands, from low to high."""
        return tuple(sorted(band.high for band in self.bands if band.high < self.high))

    @property
    def judges(self) -> bool:
        return self.change is not None and self.change.index is not None


@dataclass(frozen=True)
class EventMark:
    """Something that happened, numbered from the first on; 0 = not on the chart.

    ``kind``: how it looks and is called, see ui/charts/event_kinds.py.
    """

    event_id: str  # of the moment that a click changes; "" where there is nothing to change
    number: int
    week: float
    on: dt.date
    text: str
    kind: str = "moment"


@dataclass(frozen=True)
class MeetingMark:
    meeting_id: str
    week: float
    number: int
    kind: str
    status: str
    planned_at: dt.datetime
    theme: str


@dataclass(frozen=True)
class EarlierCourse:
    """The headline measure in a course before this one, on the same week axis."""

    course_id: str
    started_on: dt.date
    series: Series


@dataclass(frozen=True)
class CourseChart:
    course_id: str
    client_id: str
    started_on: dt.date
    status: str
    language: str
    headline: Scale
    headline_every: str
    weekly: Scale | None
    others: tuple[Scale, ...]
    events: tuple[EventMark, ...]
    meetings: tuple[MeetingMark, ...]
    missed: tuple[int, ...]  # weeks that passed without a weekly check
    earlier: tuple[EarlierCourse, ...]
    signal: Signal
    axis_end: int = LAST_WEEK  # FOLLOW_UP once the course is in aftercare
    now_week: float | None = None
    headlines: tuple[str, ...] = ()  # measures that have a score and may be the headline

    @property
    def empty(self) -> bool:
        """No score at all that could be drawn."""
        scales = (self.headline, *((self.weekly,) if self.weekly else ()), *self.others)
        return not any(scale.marks for scale in scales)

    def scale(self, measure_id: str) -> Scale | None:
        for scale in (self.headline, self.weekly, *self.others):
            if scale is not None and scale.measure_id == measure_id:
                return scale
        return None

    @property
    def shown_events(self) -> tuple[EventMark, ...]:
        return tuple(event for event in self.events if event.number)


def ticks(low: float, high: float, *, few: bool = False) -> tuple[float, ...]:
    """Figures on an axis: both ends, and even steps between them.

    A range that no step divides (0-11) counts in threes from below and ends on its top.
    """
    span = round(high - low)
    for parts in (2, 3, 1) if few else (4, 3, 5):
        if span % parts == 0:
            return tuple(low + span / parts * index for index in range(parts + 1))
    step = max(1, round(span / 4))
    inner = [low + step * index for index in range(span // step + 1)]
    if inner[-1] != high:
        inner.append(high)
    return tuple(float(value) for value in inner)


def runs(weeks: list[float], *, gaps: bool) -> tuple[tuple[int, int], ...]:
    """Index ranges that a line may connect; with ``gaps`` a missed week breaks it."""
    if not weeks:
        return ()
    found, start = [], 0
    for index in range(1, len(weeks)):
        if gaps and weeks[index] - weeks[index - 1] > 1.001:
            found.append((start, index))
            start = index
    return (*found, (start, len(weeks)))
