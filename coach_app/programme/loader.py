"""Read resources/programme/eight_weeks.toml. A broken file names the key and the reason."""

from __future__ import annotations

import functools

from coach_app import paths
from coach_app.content import ContentError, Reader, read_bytes
from coach_app.exercises import load_exercises

from .model import CARDS, MEASURES, PARTS, PLAYED, Choice, MeetingPlan

MOST_MINUTES = 180
ROWS = "{key} {index}"  # meeting 0 is the intake

ProgrammeFileError = ContentError


@functools.cache
def eight_weeks() -> tuple[MeetingPlan, ...]:
    """Intake, weeks 1–8, follow-up."""
    path = paths.resources() / "programme" / "eight_weeks.toml"
    known = {key: one.week for key, one in load_exercises().items()}
    return load_programme(path.name, path.read_bytes(), known)


def plan_for(week: int | None) -> MeetingPlan:
    """The plan of one week; 0 is the intake, None the follow-up. KeyError for another."""
    for one in eight_weeks():
        if one.week == week:
            return one
    raise KeyError(week)


def open_file(file: str, raw: bytes) -> Reader:
    """A file of the programme, of the format that this app knows. Raises ContentError."""
    whole = read_bytes(file, raw, rows=ROWS)
    whole.expect_format()
    return whole


def load_programme(file: str, raw: bytes, known: dict[str, int]) -> tuple[MeetingPlan, ...]:
    """``known``: from which week each exercise may be done. Raises ProgrammeFileError."""
    whole = open_file(file, raw)
    plans = tuple(_plan(row, known) for row in whole.tables("meeting", needed=True))
    whole.done()
    if [one.week for one in plans] != [*range(9), None]:
        raise whole.fail("meeting", "must be intake, weeks 1–8 and follow-up")
    return plans


def _plan(row: Reader, known: dict[str, int]) -> MeetingPlan:
    week = row.whole("week", 0, 8) if "week" in row else None
    return MeetingPlan(
        id=row.string("id"),
        week=week,
        tracks=_tracks(row),
        theme=row.text("theme"),
        aim=row.text("aim"),
        home=row.text("home", needed=False),
        skill=row.text("skill", needed=False),
        know=row.names("know", CARDS),
        measures=row.names("measures", MEASURES),
        minutes=_minutes(row),
        parts={part: _choice(row, part, known, 9 if week is None else week) for part in PLAYED},
        favourite=row.flag("favourite", False),
    )


def _tracks(row: Reader) -> tuple[int, int]:
    found = row.wholes("tracks")
    if len(found) != 2 or sum(found) != 100:
        raise row.fail("tracks", "must be two numbers, together 100")
    return found[0], found[1]


def _minutes(row: Reader) -> dict[str, int]:
    table = row.table("minutes")
    for part in PARTS:
        if part not in table:
            raise row.fail("minutes", f"must name {', '.join(PARTS)}")
    return {part: table.whole(part, 0, MOST_MINUTES) for part in PARTS}


def _choice(row: Reader, part: str, known: dict[str, int], week: int) -> Choice:
    found = Choice(row.names(part, known), row.names(f"{part}_else", known))
    for name in (*found.suggested, *found.otherwise):
        if known[name] > max(1, week):
            raise row.fail(part, f"“{name}” is for week {known[name]} and later")
    return found
