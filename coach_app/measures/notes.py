"""What the coach should mind about one sheet, said in a sentence. Coach only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .model import Answer, Measure, Number, ScoreNote, Text

_TEXTS: dict[str, tuple[str, Text]] = {
    "open": (
        "check",
        Text(
            "Niet genoeg antwoorden voor een geldige score.",
            "Not enough answers for a valid score.",
        ),
    ),
    "open_allowed": (
        "info",
        Text(
            "Er staat een antwoord open. Dat telt als 0 punten.",
            "One answer is open. It counts as 0 points.",
        ),
    ),
    "prorated": (
        "check",
        Text(
            "Aangevuld: {count} open met het gemiddelde van de andere antwoorden.",
            "Filled in: {count} open, with the mean of the other answers.",
        ),
    ),
    "hedged": (
        "check",
        Text(
            "{count} van {answered} keer ‘min of meer’. Dat telt altijd als eenzaam. "
            "De score kan daardoor hoger zijn dan het gevoel.",
            "‘More or less’ {count} times out of {answered}. It always counts as lonely. "
            "The score may be higher than the feeling.",
        ),
    ),
    "straight": (
        "check",
        Text(
            "Overal hetzelfde antwoord. Vraag of elke vraag gelezen is.",
            "The same answer everywhere. Ask whether each question was read.",
        ),
    ),
    "subscale_lonely": (
        "info",
        Text(
            "In totaal niet eenzaam, maar een van de twee delen zegt wel eenzaam.",
            "Not lonely in total, yet one of the two parts does say lonely.",
        ),
    ),
    "who5_low": (
        "check",
        Text(
            "Het welbevinden is laag. Vraag door en denk aan de huisarts.",
            "Well-being is low. Ask on, and think of the GP.",
        ),
    ),
    "who5_very_low": (
        "safety",
        Text(
            "Het welbevinden is heel laag. Vraag naar veiligheid en verwijs naar de huisarts.",
            "Well-being is very low. Ask about safety and refer to the GP.",
        ),
    ),
    "tension_alarm": (
        "safety",
        Text(
            "De spanning is hoog of steeg. Stop, kom tot rust, kies iets anders.",
            "Tension is high or rose. Stop, ground, choose something else.",
        ),
    ),
    "isolated": (
        "info",
        Text(
            "Weinig mensen om op te rekenen. Dat is iets anders dan eenzaam.",
            "Few people to count on. That is not the same as lonely.",
        ),
    ),
}

#: Straight lines are told from four answers on; fewer can be the same by chance.
STRAIGHT_FROM = 4


def note(key: str, **values: object) -> ScoreNote:
    level, says = _TEXTS[key]
    return ScoreNote(key, level, says.fill(**values) if values else says)


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
