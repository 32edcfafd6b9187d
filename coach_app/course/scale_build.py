"""Builds one scale's panel: marks, bands, corridor, change, trend. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from coach_app.course.chart_data import (
    LAST_WEEK,
    BandArea,
    Mark,
    PlannedScore,
    Scale,
    Series,
    TrendLine,
    runs,
)
from coach_app.course.week_axis import WeekAxis
from coach_app.data.views import Course, Meeting, StoredScore
from coach_app.measures import (
    Measure,
    Overlap,
    Score,
    can_draw,
    change_of,
    floor_note,
    nap,
    theil_sen,
)
from coach_app.measures import regression_to_mean as expected_second

_TINTS = {1: (0,), 2: (0, 2), 3: (0, 1, 2), 4: (0, 1, 2, 3)}


class ScaleBuilder:
    def __init__(
        self, measure: Measure, language: str, axis: WeekAxis, meetings: Sequence[Meeting]
    ) -> None:
        self.measure = measure
        self.language = language
        self.axis = axis
        self.meetings = {meeting.id: meeting for meeting in meetings}

    def build(
        self, scores: Sequence[StoredScore], *, gaps: bool, planned: tuple[PlannedScore, ...] = ()
    ) -> Scale:
        """The panel of ``scores`` of this measure; ``gaps``: a missed week breaks the line."""
        measure, lang = self.measure, self.language
        everything = self.marks(scores)
        marks = tuple(mark for mark in everything if mark.total is not None)
        totals = [mark.total for mark in marks if mark.total is not None]
        first = totals[0] if totals else None
        change = change_of(measure, totals[0], totals[-1]) if len(totals) > 1 else None
        return Scale(
            measure_id=measure.id,
            name=measure.name.text(lang),
            short=measure.short.text(lang),
            what=measure.what,
            low=measure.low,
            high=measure.high,
            better=measure.better,
            slider=measure.slider,
            marks=marks,
            runs=runs([mark.week for mark in marks], gaps=gaps),
            bands=band_areas(measure, lang),
            sem=None if measure.slider else measure.sem,
            corridor=self._corridor(first),
            reliable_points=measure.reliable_points if measure.judges_change else None,
            planned=planned,
            change=change,
            change_words=change.text(lang) if change else "",
            floor_note=self._floor(first),
            without_help=self._without_help(first),
            trend=trend_line(marks),
            overlap=self._overlap(marks),
            subscales=() if measure.slider else self._subscales(marks, gaps),
            sliders=self._sliders(scores) if measure.slider else (),
            invalid=tuple(mark for mark in everything if mark.total is None),
        )

    # -- marks ---------------------------------------------------------------------

    def marks(self, scores: Sequence[StoredScore]) -> tuple[Mark, ...]:
        places = self.axis.places(scores, self.meetings)
        found = [self._mark(score, places[score.id]) for score in scores]
        return tuple(sorted(found, key=lambda mark: (mark.week, mark.taken_at)))

    def _mark(self, score: StoredScore, place: float) -> Mark:
        measure, lang = self.measure, self.language
        again = self._scored(score)
        hedged = None
        if again is not None and "hedged" in again.facts:
            hedged = (int(str(again.facts["hedged"])), int(str(again.facts["answered"])))
        return Mark(
            score_id=score.id,
            week=place,
            number=score.week if place == score.week else None,
            taken_at=score.taken_at,
            total=score.total,
            category=measure.category_text(score.category, lang),
            sem=None if measure.slider else measure.sem,
            parts=tuple(
                (part.name.text(lang), score.subscales.get(part.key))
                for part in measure.subscales
                if part.key in score.subscales
            ),
            hedged=hedged,
            notes=tuple(note.text(lang) for note in again.notes) if again else (),
            meeting_id=score.meeting_id,
            how=score.how,
            corrected=score.corrected,
            shown=score.shown,
        )

    def _scored(self, score: StoredScore) -> Score | None:
        """The sheet scored again for what to mind; an older version may not fit any more."""
        try:
            return self.measure.score(list(score.answers))
        except ValueError:
            return None

    # -- lines beside the total ------------------------------------------------------

    def _subscales(self, marks: tuple[Mark, ...], gaps: bool) -> tuple[Series, ...]:
        found = []
        for index, part in enumerate(self.measure.subscales):
            own = [_with_total(mark, mark.parts[index][1]) for mark in marks if mark.parts]
            kept = tuple(mark for mark in own if mark.total is not None)
            if kept:
                spans = runs([mark.week for mark in kept], gaps=gaps)
                name = part.name.text(self.language)
                found.append(Series(part.key, name, kept, spans, self.measure.better))
        return tuple(found)

    def _sliders(self, scores: Sequence[StoredScore]) -> tuple[Series, ...]:
        """One line per slider; the optional "lonely" carries its own direction."""
        places = self.axis.places(scores, self.meetings)
        ordered = sorted(scores, key=lambda score: (places[score.id], score.taken_at))
        found = []
        for item in self.measure.items:
            own = []
            for score in ordered:
                value = _answer(score, item.number)
                if value is not None:
                    own.append(_with_total(self._mark(score, places[score.id]), value))
            if own:
                key = "lonely" if item.optional else f"slider-{item.number}"
                name = item.cue.text(self.language).split(" (")[0]
                better = "higher" if item.positive else "lower"
                spans = runs([mark.week for mark in own], gaps=True)
                found.append(Series(key, name, tuple(own), spans, better))
        return tuple(found)

    # -- change ----------------------------------------------------------------------

    def _corridor(self, first: float | None) -> tuple[float, float] | None:
        reach = self.measure.reliable_points
        if first is None or reach is None or not self.measure.judges_change:
            return None
        return max(self.measure.low, first - reach), min(self.measure.high, first + reach)

    def _floor(self, first: float | None) -> str:
        note = floor_note(self.measure, first) if first is not None else None
        return note.text(self.language) if note else ""

    def _without_help(self, first: float | None) -> float | None:
        """Only worth saying for a first score on the bad side of the population's mean."""
        if first is None or not self.measure.judges_change:
            return None
        expected = expected_second(self.measure, first)
        if expected is None:
            return None
        gain = first - expected if self.measure.better == "lower" else expected - first
        return expected if gain >= 0.5 * self.measure.step else None

    def _overlap(self, marks: tuple[Mark, ...]) -> Overlap | None:
        before = [mark.total for mark in marks if mark.week < 1]
        after = [mark.total for mark in marks if 1 <= mark.week <= LAST_WEEK]
        return nap(before, after, self.measure.better)


def _with_total(mark: Mark, total: float | None) -> Mark:
    return replace(mark, total=total, sem=None, category="", hedged=None, notes=(), parts=())


def _answer(score: StoredScore, number: int) -> float | None:
    if number > len(score.answers):
        return None
    answer = score.answers[number - 1]
    return None if answer is None else float(answer)


def band_areas(measure: Measure, language: str) -> tuple[BandArea, ...]:
    """Bands from edge to edge; the tint grows towards the bad side."""
    if not measure.bands:
        return ()
    cuts = [cut.at for cut in measure.cutoffs]
    edges = [float(measure.low), *cuts, float(measure.high)]
    tints = _TINTS.get(len(measure.bands), tuple(min(3, i) for i in range(len(measure.bands))))
    if measure.better == "higher":
        tints = tuple(reversed(tints))
    return tuple(
        BandArea(edges[index], edges[index + 1], band.label.text(language), tints[index])
        for index, band in enumerate(measure.bands)
    )


def trend_line(marks: Sequence[Mark]) -> TrendLine | None:
    """Theil-Sen over weeks 0-8, from five points on. The follow-up is no part of the line."""
    own = [mark for mark in marks if mark.week <= LAST_WEEK and mark.total is not None]
    weeks, values = [mark.week for mark in own], [mark.total for mark in own]
    if not can_draw(values):
        return None
    try:
        trend = theil_sen(weeks, values)
    except ValueError:  # all in one week
        return None
    return TrendLine(trend, weeks[0], weeks[-1], _median(weeks))


def _median(values: Sequence[float]) -> float:
    ordered = sorted(values)
    middle = len(ordered) // 2
    if len(ordered) % 2:
        return ordered[middle]
    return (ordered[middle - 1] + ordered[middle]) / 2


def earlier_series(builder: ScaleBuilder, scores: Sequence[StoredScore], course: Course) -> Series:
    marks = tuple(mark for mark in builder.marks(scores) if mark.total is not None)
    spans = runs([mark.week for mark in marks], gaps=False)
    key = f"course-{course.id}"
    return Series(key, str(course.started_on.year), marks, spans, builder.measure.better)
