"""Three short questions at the end of a meeting, answered by the client."""

from __future__ import annotations

from sqlalchemy import select

from coach_app.data import records as r
from coach_app.data import records_programme as p
from coach_app.data.courses.views import Closing
from coach_app.data.store import Repository, found
from coach_app.data.types import clean, new_id
from coach_app.data.view_of import view_of
from coach_app.moments import local_now

KEEP = object()  # as it was


class Closings(Repository):
    def get(self, meeting_id: str, client_id: str) -> Closing:
        """Also before anything was answered."""
        query = select(p.Closing).where(
            p.Closing.meeting_id == meeting_id, p.Closing.client_id == client_id
        )
        with self._read() as session:
            row = session.scalars(query).one_or_none()
            return Closing(meeting_id, client_id) if row is None else view_of(Closing, row)

    def save(
        self,
        meeting_id: str,
        client_id: str,
        *,
        heard: object = KEEP,
        pace: object = KEEP,
        wish: object = KEEP,
    ) -> None:
        """Save what is given; None takes a mark away. ValueError outside 1–3."""
        for mark in (heard, pace):
            if mark is not KEEP and mark not in (None, 1, 2, 3):
                raise ValueError(f"no such answer: {mark}")
        with self._write("closings") as session:
            found(session, r.Meeting, meeting_id)
            found(session, r.Client, client_id)
            row = session.scalars(
                select(p.Closing).where(
                    p.Closing.meeting_id == meeting_id, p.Closing.client_id == client_id
                )
            ).one_or_none()
            if row is None:
                row = p.Closing(
                    id=new_id(),
                    meeting_id=meeting_id,
                    client_id=client_id,
                    heard=None,
                    pace=None,
                    wish="",
                )
                session.add(row)
            for name, value in (("heard", heard), ("pace", pace)):
                if value is not KEEP:
                    setattr(row, name, value)
            if wish is not KEEP:
                row.wish = clean(str(wish or "")).strip()
            row.saved_at = local_now()
