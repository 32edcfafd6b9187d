"""From records of meetings to what is handed out."""

from __future__ import annotations

from sqlalchemy import Select, String, select, type_coerce
from sqlalchemy.orm import Session, joinedload

from coach_app.data import records as r
from coach_app.data.types import utc_text
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
    return Meeting(
        id=row.id,
        course_id=row.course_id,
        kind=row.kind,
        week=row.week,
        planned_at=row.planned_at,
        minutes=row.minutes,
        status=row.status,
        theme=row.theme,
        note_state=state,
        held_at=row.held_at,
    )


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
