"""Decisions: what a rule suggested, what was chosen, why. The newest of a kind holds."""

from __future__ import annotations

from sqlalchemy import select

from coach_app.data import records as r
from coach_app.data import records_programme as p
from coach_app.data.courses.views import DECISIONS, Decision
from coach_app.data.store import Repository, found
from coach_app.data.types import clean, clean_line, new_id
from coach_app.data.view_of import view_of
from coach_app.moments import local_now


class Decisions(Repository):
    def last(self, course_id: str, kind: str, client_id: str | None = None) -> Decision | None:
        """The one that holds: of this client, or of the whole group (None)."""
        query = (
            select(p.Decision)
            .where(
                p.Decision.course_id == course_id,
                p.Decision.kind == kind,
                p.Decision.client_id.is_not_distinct_from(client_id),
            )
            .order_by(p.Decision.made_at.desc(), p.Decision.id.desc())
        )
        with self._read() as session:
            row = session.scalars(query.limit(1)).first()
            return None if row is None else view_of(Decision, row)

    def add(
        self,
        course_id: str,
        kind: str,
        chosen: str,
        *,
        client_id: str | None = None,
        meeting_id: str | None = None,
        suggested: str = "",
        says: str = "",
        reason: str = "",
    ) -> str:
        if kind not in DECISIONS:
            raise ValueError(f"no such decision: {kind}")
        row = p.Decision(
            id=new_id(),
            course_id=course_id,
            client_id=client_id,
            meeting_id=meeting_id,
            kind=kind,
            suggested=clean_line(suggested),
            chosen=clean_line(chosen),
            says=clean_line(says),
            reason=clean(reason).strip(),
            made_at=local_now(),
        )
        with self._write("decisions") as session:
            found(session, r.Course, course_id)
            if client_id is not None:
                found(session, r.Client, client_id)
            session.add(row)
        return row.id

    def remove(self, decision_id: str) -> None:
        with self._write("decisions") as session:
            session.delete(found(session, p.Decision, decision_id))
