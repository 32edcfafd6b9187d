"""The papers of a practice: privacy statement, register of processing, "laptop gone".

Each is filled in from the practice's own data. What the coach changed is kept whole and is
theirs from then on; what was not changed follows the data.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from coach_app.content import Words
from coach_app.json_values import JsonValue
from coach_app.rights.kept_words import day_words

STATEMENT, REGISTER, LAPTOP = "statement", "register", "laptop"
NAMES = (STATEMENT, REGISTER, LAPTOP)
HOURS = 72  # to report a loss in
BLANK = Words("privacy", "blank")


@dataclass(frozen=True)
class Facts:
    """What the practice fills in. "" and None: not known, a line to write on."""

    practice: str = ""
    coach: str = ""
    contact: str = ""
    months: int = 24
    lock_minutes: int | None = None
    clients: int = 0
    second: str = ""
    day: dt.date | None = None


def key_of(name: str) -> str:
    """The preference that holds the coach's own version."""
    if name not in NAMES:
        raise KeyError(name)
    return f"paper:{name}"


def title(name: str, language: str) -> str:
    return Words("privacy", name)["title"].text(language)


def filled_in(name: str, facts: Facts, language: str) -> str:
    """The text that the app offers, with what is known."""
    line = BLANK["line"].text(language)
    locks = (
        BLANK["locks"].text(language).format(number=facts.lock_minutes)
        if facts.lock_minutes
        else line
    )
    values = {
        "practice": facts.practice or line,
        "coach": facts.coach or line,
        "contact": facts.contact or line,
        "period": BLANK["period"].text(language).format(number=facts.months),
        "locks": locks,
        "clients": facts.clients,
        "second": facts.second or line,
        "disk": line,
        "line": line,
        "day": day_words(facts.day, language) if facts.day else line,
    }
    return Words("privacy", name)["text"].text(language).format(**values).strip()


def own_version(kept: JsonValue) -> str:
    """What the coach made of it; "" where they changed nothing."""
    return kept if isinstance(kept, str) else ""


def parts_of(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """Headings and the lines below them; what stands before the first has none."""
    found: list[tuple[str, list[str]]] = [("", [])]
    for line in text.splitlines():
        if line.startswith("# "):
            found.append((line[2:].strip(), []))
        elif line.strip():
            found[-1][1].append(line.strip())
    return [(head, tuple(lines)) for head, lines in found if head or lines]


def deadline(noticed: dt.datetime) -> dt.datetime:
    """Until when a loss is to be reported: hours that pass, whatever the clock does."""
    return (noticed.astimezone(dt.UTC) + dt.timedelta(hours=HOURS)).astimezone()
