"""The meetings of a day with what the coach wants to know beforehand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from coach_app.data import records as r
from coach_app.data.courses.facts import CourseFact, course_facts
from coach_app.data.meetings.steps import steps_of
from coach_app.data.views import BODY_LIST, AgendaItem, Meeting


def agenda_items(session: Session, meetings: Sequence[Meeting], day: dt.date) -> list[AgendaItem]:
    """In the given order; without meetings of removed clients."""
    facts = course_facts(session, {meeting.course_id for meeting in meetings})
    before = {
        meeting.id: last.id
        for meeting in meetings
        if (last := facts[meeting.course_id].held_before(meeting.id)) is not None
    }
    steps = steps_of(session, list(before.values()))
    care = _care(session, facts)
    items = []
    for meeting in meetings:
        fact = facts[meeting.course_id]
        people = [p.client_id for p in fact.people if _takes_part(p.left_on, meeting)]
        if not people:
            continue
        agreed = steps.get(before.get(meeting.id, ""), [])
        bodies = {code for key in people for code in care[key][1]}
        items.append(
            AgendaItem(
                meeting=meeting,
                title=fact.name,
                client_id=None if fact.is_group else people[0],
                dots=fact.dots(day),
                last_steps=tuple(step.text for step in agreed),
                mind=tuple(care[key][0] for key in people if care[key][0]),
                body=tuple(code for code in BODY_LIST if code in bodies),
            )
        )
    return items


def _takes_part(left_on: str | None, meeting: Meeting) -> bool:
    return left_on is None or left_on > meeting.planned_at.date().isoformat()


def _care(session: Session, facts: dict[str, CourseFact]) -> dict[str, tuple[str, list[str]]]:
    """First line of the safety agreements, and body-list codes, by client."""
    clients = {person.client_id for fact in facts.values() for person in fact.people}
    query = select(r.Client.id, r.Client.safety, r.Client.body).where(r.Client.id.in_(clients))
    return {
        key: (next((line.strip() for line in safety.splitlines() if line.strip()), ""), body)
        for key, safety, body in session.execute(query).tuples()
    }
