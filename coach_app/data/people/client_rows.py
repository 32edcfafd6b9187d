"""The client list, complete, in a fixed number of queries."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from sqlalchemy.orm import Session

from coach_app.data.courses.facts import WEEKS, CourseFact, course_facts, fetch
from coach_app.data.people.attention import Judge, course_attention
from coach_app.data.views import ATTENTION, ClientRow


class _Person(NamedTuple):
    id: str
    name: str
    archived: bool


class _Place(NamedTuple):
    """One client's place in one course."""

    course_id: str
    ended: bool  # the course is finished, or the client left


_PLACES = """
    SELECT p.client_id, c.id, c.finished_at IS NOT NULL OR p.left_on IS NOT NULL AS ended
    FROM participant AS p JOIN course AS c ON c.id = p.course_id
    ORDER BY ended DESC, c.started_on, c.created_at
"""


def client_rows(session: Session, today: dt.date) -> list[ClientRow]:
    """All clients that are not removed, by name."""
    people = [
        _Person(key, name, archived_at is not None)
        for key, name, archived_at in fetch(
            session, "SELECT id, name, archived_at FROM client WHERE removed_at IS NULL"
        )
    ]
    # The last one wins: a course that runs before one that ended, the newest of both.
    places: dict[str, _Place] = {}
    running: set[str] = set()
    for client_id, course_id, ended in fetch(session, _PLACES):
        places[client_id] = _Place(course_id, bool(ended))
        if not ended:
            running.add(course_id)
    wanted = running | {place.course_id for place in places.values()}
    facts = course_facts(session, wanted)
    codes = _codes(facts, Judge.of(session), today)
    rows = [_row(person, places.get(person.id), facts, codes, today) for person in people]
    return sorted(rows, key=lambda row: (row.name.casefold(), row.id))


def _codes(facts: dict[str, CourseFact], judge: Judge, today: dt.date) -> dict[str, set[str]]:
    codes: dict[str, set[str]] = {}
    for fact in facts.values():
        for item in course_attention(fact, judge, today):
            codes.setdefault(item.person.client_id, set()).add(item.kind)
    return codes


def _row(
    person: _Person,
    place: _Place | None,
    facts: dict[str, CourseFact],
    codes: dict[str, set[str]],
    today: dt.date,
) -> ClientRow:
    attention = tuple(code for code in ATTENTION if code in codes.get(person.id, ()))
    if place is None:
        from coach_app.measures import headlines

        status = "archived" if person.archived else "new"
        return ClientRow(
            person.id,
            person.name,
            status,
            None,
            None,
            (),
            (),
            None,
            None,
            headlines()[0],
            None,
            None,
            attention,
        )
    fact = facts[place.course_id]
    score, week = _last_score(fact, person.id)
    upcoming = None if place.ended else fact.next_planned(today)
    return ClientRow(
        id=person.id,
        name=person.name,
        status=_status(person, place, fact),
        course_id=fact.id,
        started_on=_started_on(fact),
        dots=fact.dots(today),
        weekly=_weekly(fact, person.id),
        last_score=score,
        last_score_week=week,
        headline=fact.headline,
        next_meeting=upcoming.at if upcoming else None,
        next_meeting_id=upcoming.id if upcoming else None,
        attention=attention,
        in_group=fact.is_group,
    )


def _status(person: _Person, place: _Place, fact: CourseFact) -> str:
    if person.archived:
        return "archived"
    if place.ended:
        return "finished"
    untouched = all(meeting.status in ("planned", "cancelled") for meeting in fact.meetings)
    if fact.status == "running" and untouched and not fact.scores:
        return "new"
    return fact.status


def _started_on(fact: CourseFact) -> dt.date:
    """The day of week 1: what a coach calls the start."""
    first = fact.weeks.get(1)
    return first.day if first else dt.date.fromisoformat(fact.started_on)


def _weekly(fact: CourseFact, client_id: str) -> tuple[float | None, ...]:
    totals = {
        score.week: score.total
        for score in fact.scores.get(client_id, ())
        if score.measure_id == "weekly"
    }
    return tuple(totals.get(week) for week in WEEKS)


def _last_score(fact: CourseFact, client_id: str) -> tuple[float | None, int | None]:
    for score in reversed(fact.scores.get(client_id, [])):
        if score.measure_id == fact.headline and score.total is not None:
            return score.total, score.week
    return None, None
