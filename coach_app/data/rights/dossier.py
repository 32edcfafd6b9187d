"""Everything that is kept about one client: the rows of every table that speaks of them.

A table that is in neither list below fails a test: nothing new is forgotten here.
"""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import ColumnElement, Table, and_, or_, select
from sqlalchemy.orm import Session

from coach_app.data import records as r
from coach_app.data import records_exercises as x
from coach_app.data import records_programme as p
from coach_app.data import records_rights as g
from coach_app.data.migrations import HEAD
from coach_app.data.people.erasure import _own_courses, _references
from coach_app.data.rights.views import Disclosure, Dossier, Row
from coach_app.data.store import Repository, found
from coach_app.data.types import json_text
from coach_app.data.view_of import view_of
from coach_app.moments import local_now

#: Of the coach, of the app, or derived: they hold nothing of one client.
OF_NOBODY = frozenset(
    {
        "wording",
        "snippet",
        "preference",
        "own_exercise",
        "exercise_audio",
        "recording",
        "erasure_ledger",
        "search_entry",
    }
)


class Dossiers(Repository):
    def of(self, client_id: str) -> Dossier:
        """One transaction, one moment. UserError("gone")."""
        with self._read() as session:
            return dossier_of(session, client_id)


def dossier_of(session: Session, client_id: str) -> Dossier:
    found(session, r.Client, client_id)
    tables = {table.name: table for table in r.Base.metadata.sorted_tables}
    rules = rules_of(client_id)
    rows: dict[str, tuple[Row, ...]] = {
        name: _rows(session, table, rules[name]) for name, table in tables.items() if name in rules
    }
    rows["draft"] = _drafts(session, client_id)
    mine = {str(row["id"]) for row in rows["course"]}
    own = set(session.scalars(_own_courses([client_id])))
    choices = session.scalars(select(g.Disclosure).where(g.Disclosure.client_id == client_id))
    return Dossier(
        client_id,
        local_now(),
        HEAD,
        rows,
        frozenset(mine - own),
        {row.place: view_of(Disclosure, row, cuts=_cuts(row)) for row in choices},
    )


def _cuts(row: g.Disclosure) -> tuple[tuple[str, str], ...]:
    return tuple((str(passage), str(reason)) for passage, reason in row.cuts)


def rules_of(client_id: str) -> Mapping[str, ColumnElement[bool]]:
    """Which rows of each table are about this client. What waits for erasure is not told of.

    Of a group: the course, its meetings and notes are about everybody in it, and so about them;
    lines, steps, decisions and who sat with whom only as far as they are their own.
    """
    courses = select(r.Participant.course_id).where(r.Participant.client_id == client_id)
    own = _own_courses([client_id])
    meetings = select(r.Meeting.id).where(r.Meeting.course_id.in_(courses))
    own_meetings = select(r.Meeting.id).where(r.Meeting.course_id.in_(own))
    lines = select(r.Participant.id).where(r.Participant.client_id == client_id)
    goals = select(r.Goal.id).where(r.Goal.client_id == client_id)
    scores = select(r.Score.id).where(r.Score.client_id == client_id, r.Score.deleted_at.is_(None))
    makings = select(x.Making.id).where(
        x.Making.client_id == client_id, x.Making.removed_at.is_(None)
    )
    maps = select(x.CircleMap.id).where(x.CircleMap.client_id == client_id)
    return {
        "client": r.Client.id == client_id,
        "consent": r.Consent.client_id == client_id,
        "goal": r.Goal.client_id == client_id,
        "goal_rating": r.GoalRating.goal_id.in_(goals),
        "course": r.Course.id.in_(courses),
        "course_plan": p.CoursePlan.course_id.in_(own),
        "participant": r.Participant.client_id == client_id,
        "meeting": r.Meeting.course_id.in_(courses),
        "note": r.Note.meeting_id.in_(meetings),
        "participant_line": r.ParticipantLine.participant_id.in_(lines),
        "addendum": r.Addendum.meeting_id.in_(meetings),
        "step": or_(
            r.Step.client_id == client_id,
            and_(r.Step.client_id.is_(None), r.Step.meeting_id.in_(meetings)),
        ),
        "score": r.Score.id.in_(scores),
        "score_history": r.ScoreHistory.score_id.in_(scores),
        "chart_event": r.ChartEvent.client_id == client_id,
        "exercise_run": x.Run.client_id == client_id,
        "making": x.Making.id.in_(makings),
        "making_picture": x.MakingPicture.making_id.in_(makings),
        "circle_person": x.CirclePerson.client_id == client_id,
        "circle_map": x.CircleMap.client_id == client_id,
        "circle_place": x.CirclePlace.map_id.in_(maps),
        "guided": p.Guided.meeting_id.in_(own_meetings),
        "guided_part": p.GuidedPart.meeting_id.in_(meetings),
        "closing": p.Closing.client_id == client_id,
        "intake": p.Intake.client_id == client_id,
        "decision": or_(
            p.Decision.client_id == client_id,
            and_(p.Decision.client_id.is_(None), p.Decision.course_id.in_(courses)),
        ),
        "prompt_use": p.PromptUse.client_id == client_id,
        "correction": g.Correction.client_id == client_id,
        "disclosure": g.Disclosure.client_id == client_id,
        "audit_entry": r.AuditEntry.ref == client_id,
    }


def _rows(session: Session, table: Table, rule: ColumnElement[bool]) -> tuple[Row, ...]:
    query = select(table).where(rule).order_by(*table.primary_key.columns)
    return tuple(dict(row) for row in session.execute(query).mappings())


def _drafts(session: Session, client_id: str) -> tuple[Row, ...]:
    """Half-filled forms that name an id of theirs, as an erasure finds them."""
    refs = _references(session, [client_id])
    return tuple(
        {"kind": draft.kind, "ref": draft.ref, "payload": draft.payload, "saved_at": draft.saved_at}
        for draft in session.scalars(select(r.Draft).order_by(r.Draft.saved_at))
        if any(ref in draft.ref + json_text(draft.payload) for ref in refs)
    )
