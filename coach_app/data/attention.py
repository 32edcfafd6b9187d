"""What needs attention: note missing, score missing, no next date, off track, not seen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from coach_app.data import records as r
from coach_app.data.facts import CourseFact, MeetingFact, PersonFact, ScoreFact, course_facts
from coach_app.data.store import Repository
from coach_app.data.types import local_now
from coach_app.data.views import AttentionItem

LATE = dt.timedelta(days=3)  # a planned meeting whose scores are waited for that long
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
        with self._read() as session:
            ids = session.scalars(_LIVE, since).all()
            facts = course_facts(session, ids)
            judge = Judge.of(session)
        found = [
            item
            for fact in facts.values()
            for item in _without_doubles(list(course_attention(fact, judge, today, now)))
        ]
        far = dt.date.max
        return sorted(found, key=lambda i: (_ORDER.index(i.kind), i.since or far, i.name))


def _without_doubles(items: list[AttentionItem]) -> list[AttentionItem]:
    """Who was not seen has no date either: one line says it."""
    unseen = {item.course_id for item in items if item.kind == "not_seen"}
    return [i for i in items if not (i.kind == "no_next_date" and i.course_id in unseen)]


@dataclass
class Judge:
    """The coach's choices that the rules need, and the calendar with a memory."""

    inputs: dict[str, dict[str, float]] = field(default_factory=dict)
    measures_on: frozenset[str] | None = None  # None: never chosen, so all count
    _off_track: dict[tuple[Any, ...], bool] = field(default_factory=dict)

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
        key = (points, headline)
        if key not in self._off_track:
            self._off_track[key] = _judged(points, headline, self.inputs) == "off_track"
        return self._off_track[key]


@lru_cache(maxsize=1024)
def _due(week: int, headline: str, every: str) -> tuple[str, ...]:
    from coach_app.measures import due

    return due(week, headline, every)


def _judged(points: tuple[Any, ...], headline: str, inputs: dict[str, dict[str, float]]) -> str:
    from coach_app.measures import Point, judge

    return judge([Point(*point) for point in points], headline, inputs or None).level


# -- rules ---------------------------------------------------------------------------


def course_attention(
    fact: CourseFact, judge: Judge, today: dt.date, now: dt.datetime | None = None
) -> Iterator[AttentionItem]:
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
            yield _item("off_track", fact, person)
        yield from _score(fact, judge, person, scores, today, now)
    yield from _notes(fact, people[0], today, now)
    if fact.status == "running":
        if fact.next_planned(today) is None:
            yield _item("no_next_date", fact, people[0], since=_last_day(fact))
        yield from _not_seen(fact, people, today)


def _item(
    kind: str, fact: CourseFact, person: PersonFact, meeting: MeetingFact | None = None,
    **more: Any,
) -> AttentionItem:  # fmt: skip
    group = kind in ("note_missing", "no_next_date") and fact.is_group
    if meeting is not None:
        more = {"meeting_id": meeting.id, "week": meeting.week, "since": meeting.day} | more
    name = fact.name if group else person.name
    return AttentionItem(kind, person.client_id, name, course_id=fact.id, **more)


def _over(meeting: MeetingFact, today: dt.date, now: dt.datetime | None) -> bool:
    """A meeting that is still going on asks for nothing."""
    if now is None:
        return meeting.day <= today
    return meeting.at + dt.timedelta(minutes=meeting.minutes) <= now


def _notes(
    fact: CourseFact, person: PersonFact, today: dt.date, now: dt.datetime | None
) -> Iterator[AttentionItem]:
    for meeting in fact.meetings:
        if meeting.status == "held" and not meeting.filled and _over(meeting, today, now):
            yield _item("note_missing", fact, person, meeting)


def _score(
    fact: CourseFact,
    judge: Judge,
    person: PersonFact,
    scores: list[ScoreFact],
    today: dt.date,
    now: dt.datetime | None,
) -> Iterator[AttentionItem]:
    """At most one line a client: the headline first, also of an earlier week; then what the
    last week asked for. A missed weekly check of an earlier week can't be made up for."""
    past = [
        m
        for m in fact.meetings
        if m.kind != "extra"
        and (person.id, m.id) not in fact.absent
        and (
            (m.status == "held" and _over(m, today, now))
            or (m.status == "planned" and m.day <= today - LATE)
        )
    ]
    if not past:
        return
    done = {(score.week, score.measure_id) for score in scores if score.valid}
    carried = [week for week, key in done if key == fact.headline and week is not None]
    newest = max(carried, default=-1)
    for meeting in reversed(past):
        if meeting.week > newest and fact.headline in judge.due(fact, meeting.week):
            yield _item("score_missing", fact, person, meeting, measure_id=fact.headline)
            return
    last = past[-1]
    missing = [key for key in judge.due(fact, last.week) if (last.week, key) not in done]
    if missing:
        yield _item("score_missing", fact, person, last, measure_id=missing[0])


def _last_day(fact: CourseFact) -> dt.date | None:
    over = [m.day for m in fact.meetings if m.status != "planned"]
    return over[-1] if over else None


def _not_seen(
    fact: CourseFact, people: list[PersonFact], today: dt.date
) -> Iterator[AttentionItem]:
    past = [
        m
        for m in fact.meetings
        if m.day < today or (m.day == today and m.status in ("held", "missed", "cancelled"))
    ]
    for person in people:
        seen = [m.status == "held" and (person.id, m.id) not in fact.absent for m in past]
        if _unseen(past, seen, today):
            yield _item("not_seen", fact, person, past[-1])


def _unseen(past: list[MeetingFact], seen: list[bool], today: dt.date) -> bool:
    """Missed twice in a row, or missed and two weeks ago."""
    if not past or seen[-1]:
        return False
    if len(past) > 1 and not seen[-2]:
        return True
    last = next((m.day for m, there in zip(past[::-1], seen[::-1], strict=True) if there), None)
    return last is not None and today - last >= UNSEEN
