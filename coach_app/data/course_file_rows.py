"""The queries behind a course's file: each reads one kind of thing for all people at once.

``course_id`` None: of these people everything, of other courses and of none as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, or_, select, true
from sqlalchemy.orm import Session, defer

from coach_app.data import records as r
from coach_app.data import records_exercises as x
from coach_app.data import records_programme as p
from coach_app.data.courses.guided import guided_view
from coach_app.data.courses.views import Closing, Decision, Guided, PromptUse
from coach_app.data.exercises.own import own_views
from coach_app.data.exercises.views import CircleMap, CirclePlace, ExerciseRun, Making, OwnExercise
from coach_app.data.view_of import view_of
from coach_app.data.views import ChartEvent, StoredScore

Ids = Sequence[str]


def scores(session: Session, people: Ids, course_id: str | None) -> list[StoredScore]:
    """By time."""
    here = true() if course_id is None else r.Score.course_id == course_id
    query = (
        select(r.Score)
        .where(r.Score.client_id.in_(people), here, r.Score.deleted_at.is_(None))
        .order_by(r.Score.taken_at, r.Score.saved_at)
    )
    return [view_of(StoredScore, row) for row in session.scalars(query)]


def events(session: Session, course_id: str, people: Ids) -> tuple[ChartEvent, ...]:
    """By date."""
    query = (
        select(r.ChartEvent)
        .where(r.ChartEvent.course_id == course_id, r.ChartEvent.client_id.in_(people))
        .order_by(r.ChartEvent.on_day, r.ChartEvent.id)
    )
    return tuple(view_of(ChartEvent, row, on=row.on_day) for row in session.scalars(query))


def sentences(session: Session, course_id: str, people: Ids) -> dict[str, dict[str, str]]:
    """Own sentences by client and meeting."""
    query = (
        select(r.Participant.client_id, r.ParticipantLine.meeting_id, r.ParticipantLine.sentence)
        .join(r.Participant, r.Participant.id == r.ParticipantLine.participant_id)
        .where(
            r.Participant.course_id == course_id,
            r.Participant.client_id.in_(people),
            r.ParticipantLine.sentence != "",
        )
    )
    found: dict[str, dict[str, str]] = {key: {} for key in people}
    for client_id, meeting_id, sentence in session.execute(query).tuples():
        found[client_id][meeting_id] = sentence
    return found


def preferences(session: Session) -> dict[str, Any]:
    return dict(session.execute(select(r.Preference.key, r.Preference.value)).tuples().all())


def runs(session: Session, people: Ids, course_id: str | None) -> tuple[ExerciseRun, ...]:
    """Newest first."""
    here: ColumnElement[bool] = true()
    if course_id is not None:
        mine = select(r.Meeting.id).where(r.Meeting.course_id == course_id)
        here = or_(x.Run.course_id == course_id, x.Run.meeting_id.in_(mine))
    query = (
        select(x.Run)
        .where(x.Run.client_id.in_(people), here)
        .order_by(x.Run.started_at.desc(), x.Run.id)
    )
    return tuple(view_of(ExerciseRun, row) for row in session.scalars(query))


def makings(session: Session, people: Ids, course_id: str | None) -> tuple[Making, ...]:
    """Newest first, without payloads."""
    here = true() if course_id is None else x.Making.course_id == course_id
    query = (
        select(x.Making)
        .options(defer(x.Making.payload))
        .where(x.Making.client_id.in_(people), here, x.Making.removed_at.is_(None))
        .order_by(x.Making.made_at.desc(), x.Making.id)
    )
    return tuple(view_of(Making, row, payload={}) for row in session.scalars(query))


def maps(session: Session, people: Ids) -> tuple[CircleMap, ...]:
    """Oldest first, each with its places."""
    query = (
        select(x.CircleMap, x.CirclePlace, x.CirclePerson)
        .outerjoin(x.CirclePlace, x.CirclePlace.map_id == x.CircleMap.id)
        .outerjoin(x.CirclePerson, x.CirclePerson.id == x.CirclePlace.person_id)
        .where(x.CircleMap.client_id.in_(people))
        .order_by(x.CircleMap.made_on, x.CircleMap.created_at, x.CircleMap.id, x.CirclePlace.place)
    )
    found: dict[str, x.CircleMap] = {}
    places: dict[str, list[CirclePlace]] = {}
    for row, place, person in session.execute(query):
        found[row.id] = row
        if place is not None:
            places.setdefault(row.id, []).append(view_of(CirclePlace, place, person))
    return tuple(
        view_of(CircleMap, row, places=tuple(places.get(row.id, ()))) for row in found.values()
    )


def closings(session: Session, course_id: str, people: Ids) -> dict[tuple[str, str], Closing]:
    """By meeting and client."""
    query = (
        select(p.Closing)
        .join(r.Meeting, r.Meeting.id == p.Closing.meeting_id)
        .where(r.Meeting.course_id == course_id, p.Closing.client_id.in_(people))
    )
    return {
        (row.meeting_id, row.client_id): view_of(Closing, row) for row in session.scalars(query)
    }


def prompts(session: Session, people: Ids) -> tuple[PromptUse, ...]:
    """Oldest first."""
    query = (
        select(p.PromptUse)
        .where(p.PromptUse.client_id.in_(people))
        .order_by(p.PromptUse.used_at, p.PromptUse.id)
    )
    return tuple(view_of(PromptUse, row) for row in session.scalars(query))


def guided(session: Session, course_id: str) -> dict[str, Guided]:
    """By meeting, in the order of the meetings."""
    query = (
        select(p.Guided, p.GuidedPart)
        .join(r.Meeting, r.Meeting.id == p.Guided.meeting_id)
        .outerjoin(p.GuidedPart, p.GuidedPart.meeting_id == p.Guided.meeting_id)
        .where(r.Meeting.course_id == course_id)
        .order_by(r.Meeting.planned_at)
    )
    found: dict[str, p.Guided] = {}
    parts: dict[str, list[p.GuidedPart]] = {}
    for row, part in session.execute(query):
        found[row.meeting_id] = row
        if part is not None:
            parts.setdefault(row.meeting_id, []).append(part)
    return {key: guided_view(row, parts.get(key, ())) for key, row in found.items()}


def decisions(session: Session, course_id: str) -> tuple[Decision, ...]:
    """Oldest first."""
    query = (
        select(p.Decision)
        .where(p.Decision.course_id == course_id)
        .order_by(p.Decision.made_at, p.Decision.id)
    )
    return tuple(view_of(Decision, row) for row in session.scalars(query))


def own_exercises(session: Session) -> tuple[OwnExercise, ...]:
    return tuple(own_views(session))


def wordings(session: Session) -> frozenset[tuple[str, str]]:
    """Measure and language of every official wording that the coach loaded."""
    query = select(r.Wording.measure_id, r.Wording.language)
    return frozenset(session.execute(query).tuples())


def drafts(session: Session, course_id: str, meeting_id: str) -> dict[tuple[str, str], Any]:
    """What waits for this meeting or this course, by kind and reference."""
    mine = r.Draft.ref.startswith(course_id)
    if meeting_id:
        mine = or_(mine, r.Draft.ref.startswith(meeting_id))
    return {
        (row.kind, row.ref): dict(row.payload)
        for row in session.scalars(select(r.Draft).where(mine))
    }
