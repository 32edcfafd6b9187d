"""What the coach changed in the programme, for every course or for one."""

from __future__ import annotations

from sqlalchemy.orm import Session

from coach_app.data import records as r
from coach_app.data import records_programme as p
from coach_app.data.store import Repository, found
from coach_app.data.types import clean_json
from coach_app.json_values import JsonTable
from coach_app.moments import local_now

FOR_ALL = "programme_changes"  # in the practice's preferences


class CoursePlans(Repository):
    """The shape of ``changes`` is told in coach_app.programme.changes.

    ``course_id`` "": for the whole practice; kept among its preferences.
    """

    def get(self, course_id: str) -> JsonTable:
        """{} where nothing was changed."""
        with self._read() as session:
            return changes_of(session, course_id)

    def layers(self, course_id: str) -> tuple[JsonTable, ...]:
        """What was changed for every course, then for this one: the later one wins."""
        with self._read() as session:
            return tuple(changes_of(session, key) for key in dict.fromkeys(("", course_id)))

    def save(self, course_id: str, changes: JsonTable) -> None:
        kept = clean_json(changes)
        if not course_id:
            self._save_for_all(kept)
            return
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

    def _save_for_all(self, kept: JsonTable) -> None:
        with self._write("preferences") as session:
            row = session.get(r.Preference, FOR_ALL)
            if not kept:
                if row is not None:
                    session.delete(row)
            elif row is None:
                session.add(r.Preference(key=FOR_ALL, value=kept))
            else:
                row.value = kept


def changes_of(session: Session, course_id: str) -> JsonTable:
    """{} where nothing was changed, or what is kept is no table."""
    if course_id:
        row = session.get(p.CoursePlan, course_id)
        return {} if row is None else dict(row.changes)
    kept = session.get(r.Preference, FOR_ALL)
    return dict(kept.value) if kept is not None and isinstance(kept.value, dict) else {}
