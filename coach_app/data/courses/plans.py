"""What the coach changed in the programme for one course."""

from __future__ import annotations

from typing import Any

from coach_app.data import records as r
from coach_app.data import records_programme as p
from coach_app.data.store import Repository, found
from coach_app.data.types import clean_json, local_now


class CoursePlans(Repository):
    """The shape of ``changes`` is told in coach_app.programme.changes."""

    def get(self, course_id: str) -> dict[str, Any]:
        """{} where nothing was changed."""
        with self._read() as session:
            row = session.get(p.CoursePlan, course_id)
            return {} if row is None else dict(row.changes)

    def save(self, course_id: str, changes: dict[str, Any]) -> None:
        kept = clean_json(changes)
        with self._write("plans") as session:
            found(session, r.Course, course_id)
            row = session.get(p.CoursePlan, course_id)
            if not kept:
                if row is not None:
                    session.delete(row)
                return
            if row is None:
                row = p.CoursePlan(course_id=course_id)
                session.add(row)
            row.changes, row.saved_at = kept, local_now()
