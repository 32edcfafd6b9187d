"""What the parts of the page stand on: words of a section, days in words, lines."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from coach_app.content import Words, languages
from coach_app.data.rights.views import Dossier, Row
from coach_app.exercises import Exercise

CALENDAR = Words("rights", "calendar")


@dataclass(frozen=True)
class KeptPart:
    """One heading with its lines. A line that begins a new thing stands in ``heads``."""

    lines: tuple[str, ...] = ()
    heads: frozenset[int] = frozenset()
    pictures: tuple[bytes, ...] = ()
    key: str = ""
    title: str = ""

    def __bool__(self) -> bool:
        return bool(self.lines or self.pictures)

    def named(self, key: str, title: str) -> KeptPart:
        return replace(self, key=key, title=title)


class Lines:
    """Gathers a part's lines."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._heads: set[int] = set()

    def head(self, text: str) -> None:
        self._heads.add(len(self._lines))
        self._lines.append(text)

    def add(self, text: str) -> None:
        if text:
            self._lines.append(text)

    def part(self, pictures: Iterable[bytes] = ()) -> KeptPart:
        return KeptPart(tuple(self._lines), frozenset(self._heads), tuple(pictures))


class Sayer:
    """Says things of a told dossier in one language."""

    def __init__(self, dossier: Dossier, language: str, exercises: Mapping[str, Exercise]) -> None:
        self.dossier = dossier
        self.language = languages.code_of(language)
        self._exercises = exercises
        self._meetings = {row["id"]: row for row in dossier.rows("meeting")}

    def rows(self, table: str) -> tuple[Row, ...]:
        return self.dossier.rows(table)

    def words(self, section: str, key: str, **values: object) -> str:
        """KeyError for a key without words: codes of the vault all have some."""
        return Words("rights", section)[key].text(self.language).format(**values)

    def code(self, section: str, code: object) -> str:
        """Words for a code; the code itself where a later version of the app wrote it."""
        try:
            return self.words(section, str(code))
        except KeyError:
            return str(code)

    def line(self, section: str, key: str, text: object, **values: object) -> str:
        """A line about ``text``; "" where there is none."""
        words = str(text or "").strip()
        return self.words(section, key, text=words, **values) if words else ""

    def day(self, when: object) -> str:
        """A day in words; moments as the clock on the wall stood."""
        return day_words(when, self.language) if isinstance(when, dt.date) else "–"

    def meeting_day(self, meeting_id: object) -> str:
        meeting = self._meetings.get(meeting_id)
        return self.day(_when(meeting)) if meeting is not None else "–"

    def meetings(self) -> list[Row]:
        """In the order in which they were or will be."""
        return sorted(self.rows("meeting"), key=_when)

    def exercise(self, exercise_id: object) -> Exercise | None:
        return self._exercises.get(str(exercise_id))

    def of(self, table: str, column: str, value: object) -> list[Row]:
        return [row for row in self.rows(table) if row[column] == value]


def _when(meeting: Row) -> dt.datetime:
    moment = meeting["held_at"] or meeting["planned_at"]
    assert isinstance(moment, dt.datetime)
    return moment


def day_words(day: dt.date, language: str) -> str:
    """6 January 2026, also of a moment."""
    month = CALENDAR["months"].text(language).split()[day.month - 1]
    return CALENDAR["day"].text(language).format(day=day.day, month=month, year=day.year)


def by_time(rows: Iterable[Row], column: str) -> list[Row]:
    """Oldest first; moments and days of one table compare with each other."""
    return sorted(rows, key=lambda row: str(row[column]))
