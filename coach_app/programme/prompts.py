"""Lines to say and question cards. A broken file names the key and the reason."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from pathlib import Path

from coach_app import paths
from coach_app.measures import Text

from .loader import ProgrammeFileError
from .model import PARTS
from .tables import rows_of, text_of

MOMENTS = ("opening", "wish", "body", "exception", "people", "step", "closing")
WHEN = ("any", "intake", "weeks", "follow_up", "group")
KINDS = ("say", "ask", "mind")
#: Which questions are at hand in which part of a meeting.
MOMENT_OF = {
    "arrive": "opening",
    "steps": "exception",
    "check": "wish",
    "relax": "body",
    "make": "body",
    "know": "exception",
    "together": "people",
    "home": "step",
    "close": "closing",
}


@dataclass(frozen=True)
class Line:
    part: str
    when: str
    kind: str
    text: Text


@dataclass(frozen=True)
class Question:
    id: str
    moment: str
    text: Text


@dataclass(frozen=True)
class Avoid:
    """``ask``: better not; ``instead``: rather this; ``why``: for the coach."""

    ask: Text
    instead: Text
    why: Text


@functools.cache
def lines() -> tuple[Line, ...]:
    return load_lines(*_file("lines.toml"))


@functools.cache
def questions() -> tuple[Question, ...]:
    return load_questions(*_file("questions.toml"))[0]


@functools.cache
def avoid() -> tuple[Avoid, ...]:
    return load_questions(*_file("questions.toml"))[1]


def lines_of(part: str, week: int | None, group: bool, kind: str) -> list[Text]:
    """What fits this part of this meeting; ``week`` 0 is the intake, None the follow-up."""
    when = "intake" if week == 0 else "follow_up" if week is None else "weeks"
    if group and any(one.part == part and one.when == "group" for one in lines()):
        when = "group" if when == "weeks" else when
    return [
        one.text
        for one in lines()
        if one.part == part and one.kind == kind and one.when in ("any", when)
    ]


def load_lines(file: str, raw: bytes) -> tuple[Line, ...]:
    """Raises ProgrammeFileError."""
    found = []
    for at, row in enumerate(rows_of(file, raw, "line")):
        key = f"line {at}"
        part, when, kind = (str(row.get(name, "")) for name in ("part", "when", "kind"))
        for value, allowed in ((part, PARTS), (when, WHEN), (kind, KINDS)):
            if value not in allowed:
                raise ProgrammeFileError(file, key, f"“{value}” is unknown")
        found.append(Line(part, when, kind, text_of(file, key, row, "text")))
    return tuple(found)


def load_questions(file: str, raw: bytes) -> tuple[tuple[Question, ...], tuple[Avoid, ...]]:
    """Raises ProgrammeFileError."""
    asked: dict[str, Question] = {}
    for at, row in enumerate(rows_of(file, raw, "question")):
        name, moment = str(row.get("id", "")), str(row.get("moment", ""))
        if not name or name in asked:
            raise ProgrammeFileError(file, f"question {at}.id", "must be there, and once")
        if moment not in MOMENTS:
            raise ProgrammeFileError(file, f"question {at}.moment", f"“{moment}” is unknown")
        asked[name] = Question(name, moment, text_of(file, f"question {at}", row, "text"))
    rather = tuple(
        Avoid(*(text_of(file, f"avoid {at}", row, key) for key in ("ask", "instead", "why")))
        for at, row in enumerate(rows_of(file, raw, "avoid"))
    )
    return tuple(asked.values()), rather


def _file(name: str) -> tuple[str, bytes]:
    return name, (Path(paths.resources()) / "programme" / name).read_bytes()
