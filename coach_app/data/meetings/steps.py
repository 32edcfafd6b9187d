"""Agreed steps: at most three a meeting and client; the next meeting opens on them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from coach_app.data import records as r
from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.data.store import Repository, found
from coach_app.data.types import filled_line, new_id
from coach_app.data.view_of import view_of
from coach_app.data.views import STEP_STATES, Step
from coach_app.errors import UserError
from coach_app.moments import local_now

MOST = 3


class Steps(Repository):
    def agreed_in(self, meeting_id: str) -> list[Step]:
        with self._read() as session:
            return steps_of(session, [meeting_id]).get(meeting_id, [])

    def add(self, meeting_id: str, text: str, client_id: str | None = None) -> str:
        """A step's id. UserError("three-steps") at the fourth, ("text-empty")."""
        key, text = new_id(), filled_line(text)
        with self._write("steps") as session:
            found(session, r.Meeting, meeting_id)
            if client_id is not None:
                found(session, r.Client, client_id)
            query = select(func.count()).where(
                r.Step.meeting_id == meeting_id, r.Step.client_id.is_not_distinct_from(client_id)
            )
            if (session.scalar(query) or 0) >= MOST:
                raise UserError(
                    "three-steps",
                    QT_TRANSLATE_NOOP("Errors", "There are three steps already."),
                    QT_TRANSLATE_NOOP("Errors", "Change one, or take one away."),
                )
            session.add(
                r.Step(
                    id=key,
                    meeting_id=meeting_id,
                    client_id=client_id,
                    text=text,
                    state="open",
                    created_at=local_now(),
                )
            )
        return key

    def edit(self, step_id: str, text: str) -> None:
        text = filled_line(text)
        with self._write("steps") as session:
            found(session, r.Step, step_id).text = text

    def delete(self, step_id: str) -> None:
        with self._write("steps") as session:
            session.delete(found(session, r.Step, step_id))

    def review(
        self, step_id: str, state: str, in_meeting_id: str, at: dt.datetime | None = None
    ) -> None:
        """``state``: done, partly, not_yet, or open to take the review back."""
        if state not in STEP_STATES:
            raise ValueError(f"no such state of a step: {state}")
        with self._write("steps") as session:
            row = found(session, r.Step, step_id)
            found(session, r.Meeting, in_meeting_id)
            row.state = state
            row.reviewed_in = None if state == "open" else in_meeting_id
            row.reviewed_at = None if state == "open" else at or local_now()


def steps_of(session: Session, meeting_ids: Sequence[str]) -> dict[str, list[Step]]:
    """Steps by meeting in the order of agreeing; without those of removed clients."""
    query = (
        select(r.Step)
        .outerjoin(r.Client, r.Client.id == r.Step.client_id)
        .where(r.Step.meeting_id.in_(meeting_ids), r.Client.removed_at.is_(None))
        .order_by(r.Step.created_at, r.Step.id)
    )
    steps: dict[str, list[Step]] = {}
    for row in session.scalars(query):
        steps.setdefault(row.meeting_id, []).append(view_of(Step, row))
    return steps
