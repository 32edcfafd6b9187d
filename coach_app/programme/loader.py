"""Read resources/programme/eight_weeks.toml. A broken file names the key and the reason."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Collection
from pathlib import Path
from typing import Any

from coach_app import paths
from coach_app.exercises import load_exercises
from coach_app.measures import Text

from .model import CARDS, MEASURES, PARTS, PLAYED, Choice, MeetingPlan

FORMAT = 1
KEYS = {
    "id",
    "week",
    "tracks",
    "theme",
    "aim",
    "home",
    "skill",
    "know",
    "measures",
    "minutes",
    "favourite",
    *PLAYED,
    *(f"{part}_else" for part in PLAYED),
}
MOST_MINUTES = 180


class ProgrammeFileError(ValueError):
    """A programme file that cannot be used: ``file``, ``key`` and ``reason`` say why."""

    def __init__(self, file: str, key: str, reason: str) -> None:
        super().__init__(f"{file}: {key}: {reason}")
        self.file, self.key, self.reason = file, key, reason


@functools.cache
def eight_weeks() -> tuple[MeetingPlan, ...]:
    """Intake, weeks 1–8, follow-up."""
    path = Path(paths.resources()) / "programme" / "eight_weeks.toml"
    known = {key: one.week for key, one in load_exercises().items()}
    return load_programme(path.name, path.read_bytes(), known)


def plan_for(week: int | None) -> MeetingPlan:
    """The plan of one week; 0 is the intake, None the follow-up. KeyError for another."""
    for one in eight_weeks():
        if one.week == week:
            return one
    raise KeyError(week)


def load_programme(file: str, raw: bytes, known: dict[str, int]) -> tuple[MeetingPlan, ...]:
    """``known``: from which week each exercise may be done. Raises ProgrammeFileError."""
    try:
        data = tomllib.loads(raw.decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ProgrammeFileError(file, "file", str(error)) from error
    if data.get("format") != FORMAT:
        raise ProgrammeFileError(file, "format", f"must be {FORMAT}")
    rows = data.get("meeting")
    if not isinstance(rows, list):
        raise ProgrammeFileError(file, "meeting", "is missing")
    plans = tuple(_Row(file, number, row, known).plan() for number, row in enumerate(rows))
    if [one.week for one in plans] != [*range(9), None]:
        raise ProgrammeFileError(file, "meeting", "must be intake, weeks 1–8 and follow-up")
    return plans


class _Row:
    def __init__(self, file: str, number: int, row: Any, known: dict[str, int]) -> None:
        self._file, self._number, self._known = file, number, known
        if not isinstance(row, dict):
            raise ProgrammeFileError(file, f"meeting {number}", "must be a table")
        self._row = row
        for key in row:
            if key not in KEYS:
                raise self._fault(key, "is unknown")

    def _fault(self, key: str, reason: str) -> ProgrammeFileError:
        return ProgrammeFileError(self._file, f"meeting {self._number}.{key}", reason)

    def plan(self) -> MeetingPlan:
        week = self._row.get("week")
        if week is not None and (not isinstance(week, int) or not 0 <= week <= 8):
            raise self._fault("week", "must be 0–8, or left out")
        return MeetingPlan(
            id=str(self._row.get("id", "")),
            week=week,
            tracks=self._tracks(),
            theme=self._text("theme"),
            aim=self._text("aim"),
            home=self._text("home", False),
            skill=self._text("skill", False),
            know=self._names("know", CARDS),
            measures=self._names("measures", MEASURES),
            minutes=self._minutes(),
            parts={part: self._choice(part, 9 if week is None else week) for part in PLAYED},
            favourite=self._row.get("favourite") is True,
        )

    def _tracks(self) -> tuple[int, int]:
        found = self._row.get("tracks")
        if not isinstance(found, list) or len(found) != 2 or sum(found) != 100:
            raise self._fault("tracks", "must be two numbers, together 100")
        return int(found[0]), int(found[1])

    def _text(self, key: str, needed: bool = True) -> Text:
        found = self._row.get(key)
        if found is None and not needed:
            return Text()
        if not isinstance(found, dict) or not all(
            isinstance(found.get(lang), str) and found[lang].strip() for lang in ("nl", "en")
        ):
            raise self._fault(key, "must have a text in nl and en")
        return Text(found["nl"], found["en"])

    def _names(self, key: str, allowed: Collection[str]) -> tuple[str, ...]:
        found = self._row.get(key, [])
        if not isinstance(found, list):
            raise self._fault(key, "must be a list")
        for name in found:
            if name not in allowed:
                raise self._fault(key, f"“{name}” is unknown")
        return tuple(found)

    def _minutes(self) -> dict[str, int]:
        found = self._row.get("minutes")
        if not isinstance(found, dict) or set(found) != set(PARTS):
            raise self._fault("minutes", f"must name {', '.join(PARTS)}")
        for part, minutes in found.items():
            if not isinstance(minutes, int) or not 0 <= minutes <= MOST_MINUTES:
                raise self._fault(f"minutes.{part}", f"must be 0–{MOST_MINUTES}")
        return {part: found[part] for part in PARTS}

    def _choice(self, part: str, week: int) -> Choice:
        found = Choice(self._names(part, self._known), self._names(f"{part}_else", self._known))
        for name in (*found.suggested, *found.otherwise):
            if self._known[name] > max(1, week):
                raise self._fault(part, f"“{name}” is for week {self._known[name]} and later")
        return found
