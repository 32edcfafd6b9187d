"""The published rule table: is the course on track? For the coach only.

A pure function over the scores so far. Grey until the scale that carries the judgement has
two scores; never from sliders or one question alone. The same rows are shown in the help.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from coach_app.content import Text, Words, languages

from .change import WORSE, Change, change_of
from .facts import WHO5_VERY_LOW
from .loader import apply_inputs, headlines, load_measures
from .model import Inputs, Measure

LEVELS = Words("measures", "level")
_RULE = Words("measures", "rule")
SHAPES = {"grey": "ring", "on_track": "circle", "watch": "triangle", "off_track": "square"}

HALFWAY = 4
END = 8


class Scored(Protocol):
    """What is needed of a score; a stored score fits."""

    @property
    def measure_id(self) -> str: ...
    @property
    def week(self) -> int | None: ...
    @property
    def total(self) -> float | None: ...


@dataclass(frozen=True)
class Point:
    """One score for the rule table."""

    measure_id: str
    week: int | None
    total: float | None


@dataclass(frozen=True)
class Rule:
    """One row of the table."""

    key: str
    level: str

    @property
    def when(self) -> Text:
        return _RULE[f"{self.key}.when"]

    @property
    def says(self) -> Text:
        """The sentence, with {placeholders}."""
        return _RULE[f"{self.key}.says"]

    @property
    def why(self) -> Text:
        """The reason, for the help."""
        return _RULE[f"{self.key}.why"]


@dataclass(frozen=True)
class Signal:
    """Where a course stands. Colour never works alone: ``shape`` and ``text`` say the same.

    ``alerts`` are keys of rules about safety that count whatever the level is.
    """

    level: str
    shape: str
    reason: str
    values: dict[str, object] = field(default_factory=dict)
    alerts: tuple[str, ...] = ()
    measure_id: str | None = None  # the scale that carries the judgement

    def text(self, lang: str = "") -> str:
        """Why, in a sentence."""
        return rule(self.reason).says.text(lang).format(**_spoken(self.values, lang))

    def level_text(self, lang: str = "") -> str:
        return LEVELS[self.level].text(lang)

    def alert_texts(self, lang: str = "") -> tuple[str, ...]:
        values = _spoken(self.values, lang)
        return tuple(rule(key).says.text(lang).format(**values) for key in self.alerts)


def rule(key: str) -> Rule:
    return next(row for row in RULES if row.key == key)


def judge(scores: Sequence[Scored], headline: str = "", inputs: Inputs | None = None) -> Signal:
    """The signal after ``scores`` of one course, oldest first.

    ``headline`` is the course's choice ("": the best scale for it); where it cannot judge
    change (one question, too few scores), the first other loneliness scale with two scores
    does. ``inputs`` are the coach's own SD and reliability.
    """
    measures = apply_inputs(load_measures(), inputs)
    values: dict[str, object] = {}
    alerts = _who5(scores, values)
    basis = _basis(scores, headline or headlines()[0], measures)
    if basis is None:
        reason = "too_few"
    else:
        reason = _reason(basis, _totals(scores, basis.id), alerts, values)
    level = rule(reason).level
    measure_id = basis.id if basis else None
    return Signal(level, SHAPES[level], reason, values, alerts, measure_id)


def _totals(scores: Sequence[Scored], measure_id: str) -> list[tuple[int | None, float]]:
    return [
        (score.week, score.total)
        for score in scores
        if score.measure_id == measure_id and score.total is not None
    ]


def _basis(scores: Sequence[Scored], headline: str, measures: dict[str, Measure]) -> Measure | None:
    lonely = [key for key, measure in measures.items() if measure.what == "loneliness"]
    for key in dict.fromkeys((headline, *lonely)):
        measure = measures.get(key)
        if measure is None or not measure.judges_change or len(measure.items) < 3:
            continue
        if measure.what == "loneliness" and len(_totals(scores, key)) >= 2:
            return measure
    return None


def _who5(scores: Sequence[Scored], values: dict[str, object]) -> tuple[str, ...]:
    """Safety alerts from WHO-5; the figures go into ``values``."""
    totals = [total for _, total in _totals(scores, "who-5")]
    if not totals:
        return ()
    alerts = []
    values["who5"] = totals[-1]
    if totals[-1] <= WHO5_VERY_LOW:
        alerts.append("who5_very_low")
    talk = load_measures()["who-5"].worth_a_talk
    if talk is not None and totals[0] - totals[-1] >= talk:
        values.update(who5_first=totals[0], who5_drop=totals[0] - totals[-1])
        alerts.append("who5_drop")
    return tuple(alerts)


def _reason(
    basis: Measure,
    totals: list[tuple[int | None, float]],
    alerts: tuple[str, ...],
    values: dict[str, object],
) -> str:
    first, (week, last) = totals[0][1], totals[-1]
    change = change_of(basis, first, last)
    values.update(scale=basis.short, first=first, last=last, points=abs(last - first))
    values["needed"] = change.reliable_points
    if "who5_very_low" in alerts:
        return "who5_very_low"
    if change.label == WORSE:
        return "reliably_worse"
    return _milder(basis, totals, change, alerts, week or 0)


def _milder(
    basis: Measure,
    totals: list[tuple[int | None, float]],
    change: Change,
    alerts: tuple[str, ...],
    week: int,
) -> str:
    if week >= END and not change.better and not change.floor:
        return "end_no_change"
    if change.worse:
        return "possibly_worse"
    if "who5_drop" in alerts:
        return "who5_drop"
    best = (min if basis.better == "lower" else max)(total for _, total in totals)
    if change_of(basis, best, totals[-1][1]).label == WORSE:
        return "slipped_back"
    if change.better:
        return "better"
    if change.floor:
        return "floor"
    return "halfway_no_change" if week >= HALFWAY else "early"


def _spoken(values: dict[str, object], lang: str) -> dict[str, object]:
    """Values for a sentence: texts in the language, numbers without a needless .0."""
    spoken: dict[str, object] = {}
    for key, value in values.items():
        if isinstance(value, Text):
            spoken[key] = value.text(lang)
        elif isinstance(value, float):
            spoken[key] = languages.get(lang).figure(value)
        else:
            spoken[key] = value
    return spoken


#: In the order of testing: the first that fits decides.
RULES = (
    Rule("too_few", "grey"),
    Rule("who5_very_low", "off_track"),
    Rule("reliably_worse", "off_track"),
    Rule("end_no_change", "off_track"),
    Rule("possibly_worse", "watch"),
    Rule("who5_drop", "watch"),
    Rule("slipped_back", "watch"),
    Rule("better", "on_track"),
    Rule("floor", "grey"),
    Rule("halfway_no_change", "watch"),
    Rule("early", "on_track"),
)
