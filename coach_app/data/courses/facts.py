"""What lists need to know of many courses at once: three set-based queries, plain values.

Read as rows and not as records, and moments stay text until somebody asks: a list of 2 000
clients reads 20 000 meetings.
"""

from __future__ import annotations

import datetime as dt
import gc
import json
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from typing import Any, NamedTuple

from sqlalchemy.orm import Session

from coach_app.data.types import json_text, parse_moment
from coach_app.data.views import WeekDot
from coach_app.programme.planning import week_state

WEEKS = range(1, 9)
_TWO_DAYS = dt.timedelta(days=2)


@lru_cache(maxsize=16)
def _long_before(day: dt.date) -> str:
    return (day - _TWO_DAYS).isoformat()


@cache
def _dot(week: int, state: str) -> WeekDot:
    return WeekDot(week, state)


class MeetingFact:
    """``planned`` is as stored and sorts by time; ``filled`` is only known of held meetings."""

    __slots__ = ("_at", "filled", "id", "kind", "minutes", "planned", "status", "week")

    def __init__(
        self, key: str, kind: str, week: int, planned: str, status: str, minutes: int, filled: int
    ) -> None:
        self.id = key
        self.kind = kind
        self.week = week
        self.planned = planned
        self.status = status
        self.minutes = minutes
        self.filled = filled
        self._at: dt.datetime | None = None

    @property
    def at(self) -> dt.datetime:
        if self._at is None:
            self._at = parse_moment(self.planned)
        return self._at

    @property
    def day(self) -> dt.date:
        return self.at.date()

    def before(self, day: dt.date) -> bool:
        """On an earlier day. Two days ago in UTC is earlier on every wall."""
        return self.planned < _long_before(day) or self.day < day


class ScoreFact(NamedTuple):
    """Enough of a score for lists and for the rule table."""

    measure_id: str
    week: int | None
    total: float | None
    valid: int


@dataclass
class PersonFact:
    id: str  # of the participant
    client_id: str
    name: str
    left_on: str | None
    archived: bool


@dataclass
class CourseFact:
    """A course with its meetings by date and everybody's scores by time."""

    id: str
    title: str
    headline: str
    every: str
    calendar: dict[str, list[str]]
    started_on: str
    finished_at: str | None
    people: list[PersonFact] = field(default_factory=list)
    size: int = 0  # participants, removed ones included
    meetings: list[MeetingFact] = field(default_factory=list)
    scores: dict[str, list[ScoreFact]] = field(default_factory=dict)
    absent: set[tuple[str, str]] = field(default_factory=set)  # participant, meeting

    @property
    def is_group(self) -> bool:
        return self.size > 1 or bool(self.title)

    @cached_property
    def weeks(self) -> dict[int, MeetingFact]:
        return {meeting.week: meeting for meeting in self.meetings if meeting.kind == "week"}

    @cached_property
    def status(self) -> str:
        """The same rule as ``courses.running_weeks``."""
        if self.finished_at is not None:
            return "finished"
        to_come = any(m.kind in ("week", "extra") and m.status == "planned" for m in self.meetings)
        last = self.weeks.get(8)
        reached = last is not None and last.status in ("held", "missed")
        return "running" if to_come or not reached else "aftercare"

    @property
    def name(self) -> str:
        return self.title or ", ".join(person.name for person in self.people)

    def dots(self, today: dt.date) -> tuple[WeekDot, ...]:
        return tuple(_dot(week, self._dot(week, today)) for week in WEEKS)

    def _dot(self, week: int, today: dt.date) -> str:
        meeting = self.weeks.get(week)
        if meeting is None:
            return "planned"
        if meeting.status in ("held", "missed"):  # whatever the day: it is not read
            return week_state(meeting.status, come=False, today=False)
        over = meeting.before(today)
        is_today = not over and meeting.day == today
        return week_state(meeting.status, over or is_today, is_today)

    def next_planned(self, today: dt.date) -> MeetingFact | None:
        for meeting in self.meetings:
            if meeting.status == "planned" and not meeting.before(today):
                return meeting
        return None

    def held_before(self, meeting_id: str) -> MeetingFact | None:
        last = None
        for meeting in self.meetings:
            if meeting.id == meeting_id:
                return last
            if meeting.status == "held":
                last = meeting
        return None


_COURSES = """
    SELECT c.id, c.title, c.headline, c.headline_every, c.calendar, c.started_on, c.finished_at,
           p.id, p.client_id, p.left_on, k.name, k.archived_at, k.removed_at
    FROM json_each(:ids) AS j
    CROSS JOIN course AS c ON c.id = j.value
    CROSS JOIN participant AS p ON p.course_id = c.id
    CROSS JOIN client AS k ON k.id = p.client_id
    ORDER BY c.id, p.place
"""

_MEETINGS = """
    SELECT m.course_id, m.id, m.kind, m.week, m.planned_at, m.status, m.minutes,
           coalesce(n.filled, 0)
    FROM json_each(:ids) AS j
    CROSS JOIN meeting AS m ON m.course_id = j.value
    LEFT JOIN note AS n ON n.meeting_id = m.id AND m.status = 'held'
    ORDER BY m.planned_at
"""

# Of finished courses a list shows the weekly check and the headline only.
_SCORES = """
    SELECT s.course_id, s.client_id, s.measure_id, s.week, s.total, s.valid
    FROM json_each(:ids) AS j
    CROSS JOIN course AS c ON c.id = j.value
    CROSS JOIN score AS s ON s.course_id = c.id
    WHERE s.deleted_at IS NULL
      AND (c.finished_at IS NULL OR s.measure_id = 'weekly' OR s.measure_id = c.headline)
    ORDER BY s.taken_at, s.saved_at
"""

_ABSENT = """
    SELECT m.course_id, l.participant_id, l.meeting_id
    FROM json_each(:ids) AS j
    CROSS JOIN meeting AS m ON m.course_id = j.value
    CROSS JOIN participant_line AS l ON l.meeting_id = m.id
    WHERE l.present = 0
"""


def fetch(session: Session, sql: str, values: Mapping[str, object] | None = None) -> list[Any]:
    """Plain tuples in the open transaction: a third of the time that result rows take.

    Any: each is a tuple with the columns of its SELECT.
    """
    connection = session.connection()
    cursor = connection.connection.cursor()
    try:
        rows: list[Any] = cursor.execute(sql, values or {}).fetchall()
    except Exception:
        cursor.close()
        # Once more where SQLAlchemy watches: damage is told there.
        return [tuple(row) for row in connection.exec_driver_sql(sql, dict(values or {}))]
    cursor.close()
    return rows


@contextmanager
def no_collecting() -> Iterator[None]:
    """No garbage collection within: making 60 000 small values would start it a hundred
    times over the whole program, and none of them is garbage."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def course_facts(session: Session, course_ids: Collection[str]) -> dict[str, CourseFact]:
    """Facts by course id; removed clients are left out."""
    ids = {"ids": json_text(list(course_ids))}
    facts = _courses(session, ids)
    for row in fetch(session, _MEETINGS, ids):
        facts[row[0]].meetings.append(MeetingFact(*row[1:]))
    for row in fetch(session, _SCORES, ids):
        facts[row[0]].scores.setdefault(row[1], []).append(ScoreFact(*row[2:]))
    groups = {"ids": json_text([fact.id for fact in facts.values() if fact.is_group])}
    for course_id, participant_id, meeting_id in fetch(session, _ABSENT, groups):
        facts[course_id].absent.add((participant_id, meeting_id))
    return facts


def people_of(session: Session, course_ids: Collection[str]) -> dict[str, CourseFact]:
    """Titles and participants by course id, without meetings and scores."""
    return _courses(session, {"ids": json_text(list(course_ids))})


def _courses(session: Session, ids: dict[str, str]) -> dict[str, CourseFact]:
    facts: dict[str, CourseFact] = {}
    for row in fetch(session, _COURSES, ids):
        key, title, headline, every, calendar, started, finished, *person = row
        fact = facts.get(key)
        if fact is None:
            changed = {} if calendar == "{}" else json.loads(calendar)
            fact = CourseFact(key, title, headline, every, changed, started, finished)
            facts[key] = fact
        fact.size += 1
        participant_id, client_id, left_on, name, archived_at, removed_at = person
        if removed_at is None:
            fact.people.append(
                PersonFact(participant_id, client_id, name, left_on, archived_at is not None)
            )
    return facts
