"""What the figures of a running course say, before it is put into words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from coach_app.course.inputs import inputs_of, measures_of
from coach_app.data.course_file_views import CourseFile
from coach_app.data.views import StoredScore
from coach_app.measures import (
    Change,
    Measure,
    Overlap,
    Signal,
    Text,
    Trend,
    can_draw,
    change_of,
    floor_note,
    judge,
    nap,
    regression_to_mean,
    theil_sen,
)
from coach_app.measures.calendar import BASELINE_CHECKS

FEW_PEOPLE = 12  # below it the network scale speaks of risk of isolation


@dataclass(frozen=True)
class Basis:
    """The loneliness scale that carries the judgement, from the first score on.

    ``change`` None: one score so far. ``expected``: a second score without any help.
    """

    measure: Measure
    first: float
    last: float
    change: Change | None
    expected: float | None
    floor: Text | None


@dataclass(frozen=True)
class WeeklyCheck:
    """``trend`` None: too early to see a direction. ``overlap``: with three checks before."""

    trend: Trend | None
    overlap: Overlap | None


@dataclass(frozen=True)
class Figures:
    """``feels`` and ``alone``: loneliness and isolation are two things; None: not known."""

    signal: Signal
    basis: Basis | None
    feels: bool | None
    alone: bool | None
    weekly: WeeklyCheck | None


def figures_of(file: CourseFile, client_id: str) -> Figures | None:
    """None where nothing was measured."""
    scores = file.scores_of(client_id)
    if not scores:
        return None
    measures = measures_of(file.preferences)
    feels, alone = _feeling_and_people(scores, measures)
    return Figures(
        judge(scores, file.course.headline, inputs_of(file.preferences)),
        _basis(scores, file.course.headline, measures),
        feels,
        alone,
        _weekly(scores),
    )


def _totals(scores: Sequence[StoredScore], measure_id: str) -> list[float]:
    return [
        score.total
        for score in scores
        if score.measure_id == measure_id and score.total is not None
    ]


def _basis(
    scores: Sequence[StoredScore], headline: str, measures: Mapping[str, Measure]
) -> Basis | None:
    """The headline, else the first loneliness scale with a score that judges change."""
    for measure_id in (headline, *measures):
        measure, totals = measures[measure_id], _totals(scores, measure_id)
        if measure.what != "loneliness" or not measure.judges_change or not totals:
            continue
        first, last = totals[0], totals[-1]
        change = change_of(measure, first, last) if len(totals) > 1 else None
        expected = regression_to_mean(measure, first)
        return Basis(measure, first, last, change, expected, floor_note(measure, first))
    return None


def _feeling_and_people(
    scores: Sequence[StoredScore], measures: Mapping[str, Measure]
) -> tuple[bool | None, bool | None]:
    lonely = _latest(scores, measures, "loneliness")
    network = _latest(scores, measures, "isolation")
    if lonely is None or network is None or network.total is None:
        return None, None
    bands = measures[lonely.measure_id].bands  # whatever has a category has bands
    return lonely.category != bands[0].key, network.total < FEW_PEOPLE


def _latest(
    scores: Sequence[StoredScore], measures: Mapping[str, Measure], what: str
) -> StoredScore | None:
    """The newest score of a scale with bands; the direct question alone says too little."""
    fitting = [
        score
        for score in scores
        if score.total is not None
        and score.category is not None
        and score.measure_id != "direct"
        and score.measure_id in measures
        and measures[score.measure_id].what == what
    ]
    return fitting[-1] if fitting else None


def _weekly(scores: Sequence[StoredScore]) -> WeeklyCheck | None:
    checks = [
        (score.week or 0, score.total)
        for score in scores
        if score.measure_id == "weekly" and score.total is not None
    ]
    if not checks:
        return None
    weeks, totals = [float(week) for week, _ in checks], [total for _, total in checks]
    trend = None
    if can_draw(totals) and len(set(weeks)) > 1:
        trend = theil_sen(weeks, totals)
    before = [total for week, total in checks if not week]
    after = [total for week, total in checks if week]
    overlap = nap(before, after, better="higher") if len(before) >= BASELINE_CHECKS else None
    return WeeklyCheck(trend, overlap)
