"""What the coach should mind about one sheet, said in a sentence. Coach only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from coach_app.content import Words

from .model import Answer, Measure, Number, ScoreNote

_LEVELS = {
    "open": "check",
    "open_allowed": "info",
    "prorated": "check",
    "hedged": "check",
    "straight": "check",
    "subscale_lonely": "info",
    "who5_low": "check",
    "who5_very_low": "safety",
    "tension_alarm": "safety",
    "isolated": "info",
}
_TEXTS = Words("measures", "note")

#: Straight lines are told from four answers on; fewer can be the same by chance.
STRAIGHT_FROM = 4


def note(key: str, **values: object) -> ScoreNote:
    says = _TEXTS[key]
    return ScoreNote(key, _LEVELS[key], says.fill(**values) if values else says)


def notes_of(
    measure: Measure,
    sheet: Sequence[Answer],
    total: Number | None,
    parts: Mapping[str, Number | None],
    facts: Mapping[str, object],
    filled: int = 0,
) -> tuple[ScoreNote, ...]:
    """All notes of one sheet, safety first."""
    found = _missing_notes(measure, sheet, total, filled)
    found += _pattern_notes(measure, sheet, facts)
    if measure.id == "djg-6" and total == 1:
        found.append(note("subscale_lonely"))
    flag = str(facts.get("flag") or "")
    if flag.startswith("0-28"):
        found.append(note("who5_very_low"))
    elif flag.startswith("29-50"):
        found.append(note("who5_low"))
    if facts.get("alarm"):
        found.append(note("tension_alarm"))
    if facts.get("isolated"):
        found.append(note("isolated"))
    return tuple(sorted(found, key=lambda item: ("safety", "check", "info").index(item.level)))


def _missing_notes(
    measure: Measure, sheet: Sequence[Answer], total: Number | None, filled: int
) -> list[ScoreNote]:
    open_items = sum(1 for item in measure.required if sheet[item.number - 1] is None)
    if total is None:
        return [note("open")]
    if filled:
        return [note("prorated", count=filled)]
    if open_items and measure.method == "sum":
        return [note("open_allowed")]
    return []


def _pattern_notes(
    measure: Measure, sheet: Sequence[Answer], facts: Mapping[str, object]
) -> list[ScoreNote]:
    known = [answer for answer in sheet if answer is not None]
    found = []
    hedged = facts.get("hedged")
    if isinstance(hedged, int) and len(known) >= STRAIGHT_FROM and hedged * 2 >= len(known):
        found.append(note("hedged", count=hedged, answered=len(known)))
    same = len(known) >= STRAIGHT_FROM and len(set(known)) == 1
    if same and not measure.slider and straight_is_odd(measure, known[0]):
        found.append(note("straight"))
    return found


def straight_is_odd(measure: Measure, answer: int) -> bool:
    """Whether one answer throughout is strange: only where items point both ways."""
    return len({item.positive for item in measure.items}) == 2
