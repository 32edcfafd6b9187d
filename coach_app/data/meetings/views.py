"""From records of meetings to what is handed out."""

from __future__ import annotations

from sqlalchemy import Select, String, select, type_coerce
from sqlalchemy.orm import Session, joinedload

from coach_app.data import records as r
from coach_app.data.types import utc_text
from coach_app.data.view_of import view_of
from coach_app.data.views import Meeting

PLANNED_TEXT = type_coerce(r.Meeting.planned_at, String)  # compared as sortable text


def with_note() -> Select[tuple[r.Meeting]]:
    note = joinedload(r.Meeting.note).load_only(r.Note.filled, r.Note.locked_at)
    return select(r.Meeting).options(note)


def meeting_view(row: r.Meeting) -> Meeting:
    state = "none"
    if row.note is not None and row.note.locked_at is not None:
        state = "locked"
    elif row.note is not None and row.note.filled:
        state = "open"
    return view_of(Meeting, row, note_state=state)


def held_before(session: Session, meeting: r.Meeting) -> r.Meeting | None:
    """The last held meeting of the course before this one."""
    query = (
        select(r.Meeting)
        .where(
            r.Meeting.course_id == meeting.course_id,
            r.Meeting.status == "held",
            r.Meeting.id != meeting.id,
            utc_text(meeting.planned_at) > PLANNED_TEXT,
        )
        .order_by(r.Meeting.planned_at.desc())
        .limit(1)
    )
    return session.scalars(query).first()
