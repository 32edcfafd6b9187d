"""Intakes: what was asked before the first week, and what came of it."""

from __future__ import annotations

from sqlalchemy import Select, select

from coach_app.data import records as r
from coach_app.data import records_programme as p
from coach_app.data.store import Repository, found
from coach_app.data.types import clean_json, new_id
from coach_app.json_values import JsonTable
from coach_app.moments import local_now


class Intakes(Repository):
    def get(self, meeting_id: str, client_id: str) -> JsonTable:
        """Answers by question; {} before anything was asked."""
        with self._read() as session:
            row = session.scalars(_one(meeting_id, client_id)).one_or_none()
            return {} if row is None else dict(row.answers)

    def save(self, meeting_id: str, client_id: str, answers: JsonTable) -> None:
        """Replaces all answers."""
        kept = clean_json(answers)
        with self._write("intakes") as session:
            found(session, r.Meeting, meeting_id)
            found(session, r.Client, client_id)
            row = session.scalars(_one(meeting_id, client_id)).one_or_none()
            if row is None:
                row = p.Intake(id=new_id(), meeting_id=meeting_id, client_id=client_id)
                session.add(row)
            row.answers, row.saved_at = kept, local_now()


def _one(meeting_id: str, client_id: str) -> Select[tuple[p.Intake]]:
    return select(p.Intake).where(
        p.Intake.meeting_id == meeting_id, p.Intake.client_id == client_id
    )
