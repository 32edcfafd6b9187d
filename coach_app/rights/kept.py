"""One plain page of everything that is kept about a client, in the client's own language.

Only what ``telling.tell`` gives is read, so that a text that is left out cannot stand here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from coach_app.content import Words
from coach_app.data.rights.views import Dossier
from coach_app.exercises import Exercise
from coach_app.rights import kept_meetings, kept_person, kept_works
from coach_app.rights.kept_words import KeptPart, Sayer
from coach_app.rights.telling import REASONS, Told, tell

KEPT, LEFT, RIGHTS = (Words("rights", section) for section in ("kept", "left", "rights"))


@dataclass(frozen=True)
class KeptPage:
    """``parts``: headings with lines below them; those without any are left out."""

    language: str
    title: str
    lead: str
    parts: tuple[KeptPart, ...]


def kept_page(dossier: Dossier, exercises: Mapping[str, Exercise]) -> KeptPage:
    """``exercises``: by id, the shipped ones and the coach's own."""
    told = tell(dossier)
    client = told.dossier.rows("client")[0]
    say = Sayer(told.dossier, str(client["language"]), exercises)
    makers: tuple[tuple[str, Callable[[Sayer], KeptPart]], ...] = (
        ("who", kept_person.who),
        ("agreed", kept_person.agreed),
        ("wanted", kept_person.wanted),
        ("good", kept_person.good),
        ("care", kept_person.care),
        ("start", kept_meetings.start),
        ("meetings", kept_meetings.meetings),
        ("sheets", kept_works.sheets),
        ("exercises", kept_works.exercises),
        ("made", kept_works.made),
        ("circles", kept_works.circles),
        ("happened", kept_meetings.happened),
        ("chosen", kept_meetings.chosen),
        ("asked", kept_meetings.asked),
        ("own", kept_meetings.own),
        ("half", kept_meetings.half),
        ("right", kept_person.right),
        ("handled", kept_person.handled),
    )
    parts = []
    for key, make in makers:
        made = make(say)
        if made:
            parts.append(made.named(key, KEPT[key].text(say.language)))
    parts.append(_left(told, say))
    parts.append(
        KeptPart(tuple(words.text(say.language) for words in RIGHTS.values())).named(
            "rights", KEPT["rights"].text(say.language)
        )
    )
    lead = KEPT["lead"].text(say.language).format(day=say.day(dossier.made_at))
    return KeptPage(say.language, KEPT["title"].text(say.language), lead, tuple(parts))


def _left(told: Told, say: Sayer) -> KeptPart:
    """What was left out, and why; also said when it is nothing."""
    lines = []
    for reason in REASONS:
        number = told.left.get(reason, 0)
        if number:
            key = f"{reason}.one" if number == 1 else f"{reason}.more"
            lines.append(LEFT[key].text(say.language).format(number=number))
    if lines:
        lines.append(LEFT["mark"].text(say.language))
    else:
        lines.append(LEFT["nothing"].text(say.language))
    return KeptPart(tuple(lines)).named("left", KEPT["left"].text(say.language))
