"""What needs attention: note missing, score missing, no next date, off track, not seen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from sqlalchemy import text
from sqlalchemy.orm import Session

from coach_app.data import records as r
from coach_app.data.courses.facts import (
    CourseFact,
    MeetingFact,
    PersonFact,
    ScoreFact,
    course_facts,
    no_collecting,
)
from coach_app.data.store import Repository
from coach_app.data.views import AttentionItem
from coach_app.moments import local_now

LATE = dt.timedelta(days=3)  # a planned meeting whose scores are waited for that long
ONE_DAY = dt.timedelta(days=1)
UNSEEN = dt.timedelta(days=14)
AFTER_END = dt.timedelta(days=30)  # how long a finished course still asks for its notes

_ORDER = ("off_track", "score_missing", "note_missing", "no_next_date", "not_seen")

_LIVE = text("""
    SELECT DISTINCT c.id FROM course AS c
    JOIN participant AS p ON p.course_id = c.id
    JOIN client AS k ON k.id = p.client_id
    WHERE (c.finished_at IS NULL OR c.finished_at >= :since)
      AND k.removed_at IS NULL AND k.archived_at IS NULL AND p.left_on IS NULL
""")


class Attention(Repository):
    def items(self, today: dt.date | None, now: dt.datetime | None) -> list[AttentionItem]:
        today = today or (now.date() if now else dt.date.today())
        if now is None and local_now().date() == today:
            now = local_now()
        since = {"since": (today - AFTER_END).isoformat()}
        with self._read() as session, no_collecting():
            ids = session.scalars(_LIVE, since).all()
            facts = course_facts(session, ids)
            judge = Judge.of(session)
        found = [
            wait.item()
            for fact in facts.values()
            for wait in _without_doubles(list(course_attention(fact, judge, today, now)))
        ]
        far = dt.date.max
        return sorted(found, key=lambda i: (_ORDER.index(i.kind), i.since or far, i.name))


def _without_doubles(waits: list[Wait]) -> list[Wait]:
    """Who was not seen has no date either: one line says it."""
    if any(wait.kind == "not_seen" for wait in waits):
        return [wait for wait in waits if wait.kind != "no_next_date"]
    return waits


Points = tuple[tuple[str, int, float | None], ...]  # measure, week, total
Inputs = tuple[tuple[str, tuple[tuple[str, float], ...]], ...]  # by measure what the coach set


@dataclass
class Judge:
    """The coach's choices that the rules need, and the calendar with a memory."""

    inputs: dict[str, dict[str, float]] = field(default_factory=dict)
    measures_on: frozenset[str] | None = None  # None: never chosen, so all count

    @classmethod
    def of(cls, session: Session) -> Judge:
        inputs = session.get(r.Preference, "measure_inputs")
        chosen = session.get(r.Preference, "measures_on")
        return cls(
            inputs=dict(inputs.value) if inputs else {},
            measures_on=frozenset(chosen.value) if chosen else None,
        )

    def due(self, fact: CourseFact, week: int) -> tuple[str, ...]:
        """What a week asks for, of the scales that are in use."""
        changed = fact.calendar.get(str(week))
        wanted = tuple(changed) if changed is not None else _due(week, fact.headline, fact.every)
        if self.measures_on is None:
            return wanted
        return tuple(key for key in wanted if key == "weekly" or key in self.measures_on)

    def off_track(self, scores: list[ScoreFact], headline: str) -> bool:
        points = tuple((s.measure_id, s.week, s.total) for s in scores if s.measure_id != "weekly")
        if len(points) < 2:
            return False
        inputs = tuple(
            (key, tuple(sorted(value.items()))) for key, value in sorted(self.inputs.items())
        )
        return _judged(points, headline, inputs) == "off_track"


@lru_cache(maxsize=1024)
def _due(week: int, headline: str, every: str) -> tuple[str, ...]:
    from coach_app.measures import due

    return due(week, headline, every)


@lru_cache(maxsize=4096)
def _judged(points: Points, headline: str, inputs: Inputs) -> str:
    from coach_app.measures import Point, judge

    edited = {key: dict(values) for key, values in inputs}
    return judge([Point(*point) for point in points], headline, edited or None).level


# -- rules ---------------------------------------------------------------------------


class Wait(NamedTuple):
    """One thing that waits, cheap: a list of clients makes thousands."""

    kind: str
    fact: CourseFact
    person: PersonFact
    meeting: MeetingFact | None = None
    measure_id: str | None = None

    def item(self) -> AttentionItem:
        meeting = self.meeting
        group = self.kind in ("note_missing", "no_next_date") and self.fact.is_group
        since = meeting.day if meeting else None
        if self.kind == "no_next_date":
            meeting = None  # it tells since when, and is not the one to open
        return AttentionItem(
            kind=self.kind,
            client_id=self.person.client_id,
            name=self.fact.name if group else self.person.name,
            course_id=self.fact.id,
            meeting_id=meeting.id if meeting else None,
            week=meeting.week if meeting else None,
            measure_id=self.measure_id,
            since=since,
        )


def course_attention(
    fact: CourseFact, judge: Judge, today: dt.date, now: dt.datetime | None = None
) -> Iterator[Wait]:
    """Everything about one course that waits. Course matters carry the first participant."""
    people = [p for p in fact.people if p.left_on is None and not p.archived]
    if not people:
        return
    if fact.finished_at is not None:
        if fact.finished_at[:10] >= (today - AFTER_END).isoformat():
            yield from _notes(fact, people[0], today, now)
        return
    for person in people:
        scores = fact.scores.get(person.client_id, [])
        if judge.off_track(scores, fact.headline):
            yield Wait("off_track", fact, person)
        yield from _score(fact, judge, person, scores, today, now)
    yield from _notes(fact, people[0], today, now)
    if fact.status == "running":
        if fact.next_planned(today) is None:
            last = next((m for m in reversed(fact.meetings) if m.status != "planned"), None)
            yield Wait("no_next_date", fact, people[0], last)
        yield from _not_seen(fact, people, today)


def _over(meeting: MeetingFact, today: dt.date, now: dt.datetime | None) -> bool:
    """A meeting that is still going on asks for nothing."""
    if meeting.before(today):
        return True
    if now is None:
        return meeting.day == today
    return meeting.at + dt.timedelta(minutes=meeting.minutes) <= now


def _notes(
    fact: CourseFact, person: PersonFact, today: dt.date, now: dt.datetime | None
) -> Iterator[Wait]:
    for meeting in fact.meetings:
        if meeting.status == "held" and not meeting.filled and _over(meeting, today, now):
            yield Wait("note_missing", fact, person, meeting)


def _score(
    fact: CourseFact,
    judge: Judge,
    person: PersonFact,
    scores: list[ScoreFact],
    today: dt.date,
    now: dt.datetime | None,
) -> Iterator[Wait]:
    """At most one line a client: the headline first, also of an earlier week; then what the
    last week asked for. A missed weekly check of an earlier week can't be made up for."""
    done = {(score.week, score.measure_id) for score in scores if score.valid}
    newest = max(
        (week for week, key in done if key == fact.headline and week is not None), default=-1
    )
    last = None
    for meeting in reversed(fact.meetings):
        if not _asks_scores(meeting, today, now) or (person.id, meeting.id) in fact.absent:
            continue
        last = last or meeting
        if meeting.week <= newest:
            break
        if fact.headline in judge.due(fact, meeting.week):
            yield Wait("score_missing", fact, person, meeting, fact.headline)
            return
    if last is not None:
        for key in judge.due(fact, last.week):
            if (last.week, key) not in done:
                yield Wait("score_missing", fact, person, last, key)
                return


def _asks_scores(meeting: MeetingFact, today: dt.date, now: dt.datetime | None) -> bool:
    if meeting.kind == "extra":
        return False
    if meeting.status == "held":
        return _over(meeting, today, now)
    return meeting.status == "planned" and meeting.before(today - LATE + ONE_DAY)


def _not_seen(fact: CourseFact, people: list[PersonFact], today: dt.date) -> Iterator[Wait]:
    past = [
        m for m in fact.meetings if m.before(today) or (m.status != "planned" and m.day == today)
    ]
    for person in people:
        seen = [m.status == "held" and (person.id, m.id) not in fact.absent for m in past]
        if _unseen(past, seen, today):
            yield Wait("not_seen", fact, person, past[-1])


def _unseen(past: list[MeetingFact], seen: list[bool], today: dt.date) -> bool:
    """Missed twice in a row, or missed and two weeks ago."""
    if not past or seen[-1]:
        return False
    if len(past) > 1 and not seen[-2]:
        return True
    last = next((m.day for m, there in zip(past[::-1], seen[::-1], strict=True) if there), None)
    return last is not None and today - last >= UNSEEN
