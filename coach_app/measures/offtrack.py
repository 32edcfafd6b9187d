"""The published rule table: is the course on track? For the coach only.

A pure function over the scores so far. Grey until the scale that carries the judgement has
two scores; never from sliders or one question alone. The same rows are shown in the help.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from .change import WORSE, Change, change_of
from .facts import WHO5_VERY_LOW
from .loader import apply_inputs, load_measures
from .model import Inputs, Measure, Text

LEVELS: dict[str, Text] = {
    "grey": Text("nog niet te zeggen", "too early to say"),
    "on_track": Text("op koers", "on track"),
    "watch": Text("om op te letten", "worth watching"),
    "off_track": Text("niet op koers", "off track"),
}
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
    """One row: ``says`` is the sentence with {placeholders}, ``why`` the reason in the help."""

    key: str
    level: str
    when: Text
    says: Text
    why: Text


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

    def text(self, lang: str = "nl") -> str:
        """Why, in a sentence."""
        return rule(self.reason).says.text(lang).format(**_spoken(self.values, lang))

    def level_text(self, lang: str = "nl") -> str:
        return LEVELS[self.level].text(lang)

    def alert_texts(self, lang: str = "nl") -> tuple[str, ...]:
        values = _spoken(self.values, lang)
        return tuple(rule(key).says.text(lang).format(**values) for key in self.alerts)


def rule(key: str) -> Rule:
    return next(row for row in RULES if row.key == key)


def judge(
    scores: Sequence[Scored], headline: str = "djg-11", inputs: Inputs | None = None
) -> Signal:
    """The signal after ``scores`` of one course, oldest first.

    ``headline`` is the course's choice; where it cannot judge change (one question, too few
    scores), the first other loneliness scale with two scores does. ``inputs`` are the
    coach's own SD and reliability.
    """
    measures = apply_inputs(load_measures(), inputs)
    values: dict[str, object] = {}
    alerts = _who5(scores, values)
    basis = _basis(scores, headline, measures)
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
            shown = f"{value:.1f}".removesuffix(".0")
            spoken[key] = shown if lang.startswith("en") else shown.replace(".", ",")
        else:
            spoken[key] = value
    return spoken


#: In the order of testing: the first that fits decides.
RULES: tuple[Rule, ...] = (
    Rule(
        "too_few",
        "grey",
        Text("Nog geen twee metingen van dezelfde schaal", "Fewer than two scores of one scale"),
        Text(
            "Er zijn nog geen twee metingen om te vergelijken.",
            "There are no two scores to compare yet.",
        ),
        Text(
            "Eén meting zegt niets over verandering. Schuifjes en één losse vraag tellen niet: "
            "die kunnen vlak blijven terwijl de schaal daalt.",
            "One score says nothing about change. Sliders and a single question do not count: "
            "they may stay flat while the scale falls.",
        ),
    ),
    Rule(
        "who5_very_low",
        "off_track",
        Text("WHO-5 is 28 of lager", "WHO-5 is 28 or lower"),
        Text(
            "Het welbevinden is {who5} van 100. Praat over veiligheid en verwijs.",
            "Well-being is {who5} out of 100. Talk about safety and refer.",
        ),
        Text(
            "Zo laag past bij een depressie. Wacht daarmee niet tot week 8.",
            "As low as this fits a depression. Do not wait for week 8.",
        ),
    ),
    Rule(
        "reliably_worse",
        "off_track",
        Text("Betrouwbaar slechter dan de eerste meting", "Reliably worse than the first score"),
        Text(
            "{scale} ging van {first} naar {last}. Dat is {points} punten slechter, "
            "meer dan meetruis.",
            "{scale} went from {first} to {last}. That is {points} points worse, more than noise.",
        ),
        Text(
            "Een verschil van deze grootte komt bij gelijk gevoel zelden voor (5 op de 100).",
            "A difference of this size is rare when nothing changed (5 in 100).",
        ),
    ),
    Rule(
        "end_no_change",
        "off_track",
        Text("Week 8 of later, geen verbetering te zien", "Week 8 or later, no improvement seen"),
        Text(
            "{scale} ging in acht weken van {first} naar {last}. Bespreek stoppen en verwijzen.",
            "{scale} went from {first} to {last} in eight weeks. Discuss stopping and referring.",
        ),
        Text(
            "Geen effect na twee maanden: dan is er vaak iets anders aan de hand.",
            "No effect after two months: often something else is going on.",
        ),
    ),
    Rule(
        "possibly_worse",
        "watch",
        Text("Misschien slechter dan de eerste meting", "Possibly worse than the first score"),
        Text(
            "{scale} ging van {first} naar {last}. Dat kan meetruis zijn, of achteruitgang.",
            "{scale} went from {first} to {last}. It may be noise, or a step back.",
        ),
        Text(
            "Vroeg navragen is beter dan wachten op zekerheid.",
            "Asking early is better than waiting to be certain.",
        ),
    ),
    Rule(
        "who5_drop",
        "watch",
        Text("WHO-5 daalde 10 punten of meer", "WHO-5 fell by 10 points or more"),
        Text(
            "Het welbevinden daalde van {who5_first} naar {who5}. Vraag ook naar veiligheid.",
            "Well-being fell from {who5_first} to {who5}. Ask about safety as well.",
        ),
        Text(
            "Tien punten is een gesprek waard. Pas vanaf 24 is het meer dan meetruis.",
            "Ten points are worth a talk. Only from 24 is it more than noise.",
        ),
    ),
    Rule(
        "slipped_back",
        "watch",
        Text("Betrouwbaar slechter dan de beste meting", "Reliably worse than the best score"),
        Text(
            "Het ging eerst beter; nu staat {scale} weer op {last}.",
            "It went better at first; now {scale} is back at {last}.",
        ),
        Text(
            "Terugval na verbetering valt niet op als je alleen naar het begin kijkt.",
            "A relapse after improvement is hidden when only the start is compared.",
        ),
    ),
    Rule(
        "better",
        "on_track",
        Text("Misschien of betrouwbaar beter", "Possibly or reliably better"),
        Text(
            "{scale} ging van {first} naar {last}. Dat is de goede kant op.",
            "{scale} went from {first} to {last}. That is the right direction.",
        ),
        Text(
            "Een hoge eerste score daalt ook vanzelf een of twee punten.",
            "A high first score falls by a point or two without any help.",
        ),
    ),
    Rule(
        "floor",
        "grey",
        Text(
            "De eerste score laat geen betrouwbare verbetering toe",
            "The first score leaves no room for reliable improvement",
        ),
        Text(
            "{scale} begon op {first}: te laag om te dalen. Kijk naar welbevinden en wensen.",
            "{scale} began at {first}: too low to fall. Look at well-being and wishes.",
        ),
        Text(
            "Onder deze grens kan de schaal geen verbetering bewijzen.",
            "Below this limit the scale cannot show improvement.",
        ),
    ),
    Rule(
        "halfway_no_change",
        "watch",
        Text("Week 4 of later, geen aantoonbaar verschil", "Week 4 or later, no clear difference"),
        Text(
            "{scale} ging van {first} naar {last}: nog geen aantoonbaar verschil.",
            "{scale} went from {first} to {last}: no demonstrable difference yet.",
        ),
        Text(
            "Lichter worden begint vaak na enkele weken. Kijk of de ontspanning werkt.",
            "Relief often shows after a few weeks. See whether the relaxing part works.",
        ),
    ),
    Rule(
        "early",
        "on_track",
        Text("Voor week 4, geen achteruitgang", "Before week 4, not worse"),
        Text(
            "{scale} ging van {first} naar {last}. Verschil verwachten is nu te vroeg.",
            "{scale} went from {first} to {last}. It is too early to expect a difference.",
        ),
        Text(
            "In de eerste weken gaat het om rust, nog niet om een lagere score.",
            "The first weeks are about rest, not yet about a lower score.",
        ),
    ),
)
