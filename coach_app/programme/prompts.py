"""Lines to say and question cards. A broken file names the key and the reason."""

from __future__ import annotations

import functools
from dataclasses import dataclass

from coach_app import paths
from coach_app.content import Text

from .loader import open_file
from .model import PARTS

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
    whole = open_file(file, raw)
    found = tuple(
        Line(
            row.choice("part", PARTS),
            row.choice("when", WHEN),
            row.choice("kind", KINDS),
            row.text("text"),
        )
        for row in whole.tables("line", needed=True)
    )
    whole.done()
    return found


def load_questions(file: str, raw: bytes) -> tuple[tuple[Question, ...], tuple[Avoid, ...]]:
    """Raises ProgrammeFileError."""
    whole = open_file(file, raw)
    asked: dict[str, Question] = {}
    for row in whole.tables("question", needed=True):
        name = row.string("id")
        if not name or name in asked:
            raise row.fail("id", "must be there, and once")
        asked[name] = Question(name, row.choice("moment", MOMENTS), row.text("text"))
    rather = tuple(
        Avoid(row.text("ask"), row.text("instead"), row.text("why"))
        for row in whole.tables("avoid", needed=True)
    )
    whole.done()
    return tuple(asked.values()), rather


def _file(name: str) -> tuple[str, bytes]:
    return name, (paths.resources() / "programme" / name).read_bytes()
