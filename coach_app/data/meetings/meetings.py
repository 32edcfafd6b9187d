"""Meetings: when they are, what became of them, and who sits at the table."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from coach_app.data import records as r
from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.data.meetings.agenda import agenda_items
from coach_app.data.meetings.views import PLANNED_TEXT, meeting_view, with_note
from coach_app.data.store import Repository, found, gone
from coach_app.data.types import at_wall_time, clean_line, local, new_id, utc_text
from coach_app.data.views import AgendaItem, Meeting
from coach_app.errors import UserError
from coach_app.moments import local_now

STATUSES = ("planned", "held", "missed", "cancelled")
ZONES = dt.timedelta(hours=15)  # no wall clock is farther from UTC


class Meetings(Repository):
    # -- reading ---------------------------------------------------------------------

    def get(self, meeting_id: str) -> Meeting:
        with self._read() as session:
            row = session.scalars(with_note().where(r.Meeting.id == meeting_id)).one_or_none()
            if row is None:
                raise gone()
            return meeting_view(row)

    def of_course(self, course_id: str) -> list[Meeting]:
        """All meetings of a course, by date."""
        query = with_note().where(r.Meeting.course_id == course_id).order_by(r.Meeting.planned_at)
        with self._read() as session:
            return [meeting_view(row) for row in session.scalars(query)]

    def on(self, day: dt.date) -> list[AgendaItem]:
        """The meetings of a day by time, whatever became of them, ready for Today."""
        noon = dt.datetime.combine(day, dt.time(12), dt.UTC)
        low, high = utc_text(noon - 2 * ZONES), utc_text(noon + 2 * ZONES)
        query = (
            with_note()
            .where(low <= PLANNED_TEXT, high >= PLANNED_TEXT)
            .order_by(r.Meeting.planned_at)
        )
        with self._read() as session:
            rows = [row for row in session.scalars(query) if row.planned_at.date() == day]
            return agenda_items(session, [meeting_view(row) for row in rows], day)

    def planned_from(self, day: dt.date) -> list[Meeting]:
        """All meetings that are still to come, by date; those of removed clients not."""
        query = (
            with_note()
            .where(
                r.Meeting.status == "planned",
                utc_text(at_wall_time(day, dt.time())) <= PLANNED_TEXT,
                _somebody_there(),
            )
            .order_by(r.Meeting.planned_at)
        )
        with self._read() as session:
            return [meeting_view(row) for row in session.scalars(query)]

    # -- planning --------------------------------------------------------------------

    def move(
        self,
        meeting_id: str,
        when: dt.datetime,
        *,
        following: bool = False,
        minutes: int | None = None,
    ) -> None:
        """Move a meeting; a wall time without a zone is this computer's.

        ``following``: every later planned meeting of the course moves as many days and
        gets the same time on the wall, whatever the clocks did in between. Held, missed
        and cancelled meetings stay where they were, and every meeting keeps its week.
        A moved meeting that was missed or cancelled is planned again.
        """
        when = local(when)
        with self._write("meetings", "clients") as session:
            row = found(session, r.Meeting, meeting_id)
            if row.status == "held":
                raise UserError(
                    "meeting-held",
                    QT_TRANSLATE_NOOP("Errors", "This meeting has been held; its date stays."),
                    QT_TRANSLATE_NOOP("Errors", "Plan an extra meeting instead."),
                )
            before = row.planned_at
            row.planned_at, row.status = when, "planned"
            if minutes is not None:
                row.minutes = minutes
            if following:
                self._move_later(session, row, before, when)

    def _move_later(
        self, session: Session, moved: r.Meeting, before: dt.datetime, when: dt.datetime
    ) -> None:
        days = (when.date() - before.date()).days
        later = session.scalars(
            select(r.Meeting).where(
                r.Meeting.course_id == moved.course_id,
                r.Meeting.status == "planned",
                r.Meeting.id != moved.id,
            )
        )
        for row in later:
            if row.planned_at > before:
                day = row.planned_at.date() + dt.timedelta(days=days)
                row.planned_at = at_wall_time(day, when.time())
        if moved.kind == "week":
            course = found(session, r.Course, moved.course_id)
            course.weekday, course.time = when.weekday(), when.time().replace(tzinfo=None)

    def add_extra(self, course_id: str, when: dt.datetime, minutes: int) -> str:
        """An extra meeting; it belongs to the week before it and moves no other."""
        when, key = local(when), new_id()
        with self._write("meetings", "clients") as session:
            found(session, r.Course, course_id)
            weeks = session.scalars(
                select(r.Meeting.week).where(
                    r.Meeting.course_id == course_id,
                    r.Meeting.kind != "extra",
                    utc_text(when) + "~" >= PLANNED_TEXT,
                )
            )
            session.add(
                r.Meeting(
                    id=key,
                    course_id=course_id,
                    kind="extra",
                    week=max(weeks, default=0),
                    planned_at=when,
                    minutes=minutes,
                    status="planned",
                    theme="",
                )
            )
        return key

    def remove_extra(self, meeting_id: str) -> None:
        """An extra meeting and its note go; ValueError for any other meeting."""
        with self._write("meetings", "clients", "notes", "steps") as session:
            row = found(session, r.Meeting, meeting_id)
            if row.kind != "extra":
                raise ValueError("only an extra meeting can be taken away")
            session.delete(row)

    # -- what became of it -----------------------------------------------------------

    def start(self, meeting_id: str, now: dt.datetime | None = None) -> None:
        """The meeting is held, now. Held on another day than planned, it gets the true date."""
        now = local(now or local_now())
        with self._write("meetings", "clients") as session:
            row = found(session, r.Meeting, meeting_id)
            if row.status == "held":
                return
            row.status, row.held_at = "held", now
            if row.planned_at.date() != now.date():
                row.planned_at = now.replace(
                    minute=now.minute - now.minute % 5, second=0, microsecond=0
                )

    def set_status(self, meeting_id: str, status: str) -> None:
        if status not in STATUSES:
            raise ValueError(f"no such status: {status}")
        with self._write("meetings", "clients") as session:
            row = found(session, r.Meeting, meeting_id)
            row.status = status
            if status != "held":
                row.held_at = None
            elif row.held_at is None:
                row.held_at = min(row.planned_at, local_now())

    def set_theme(self, meeting_id: str, text: str) -> None:
        with self._write("meetings") as session:
            found(session, r.Meeting, meeting_id).theme = clean_line(text)


# -- parts ---------------------------------------------------------------------------


def _somebody_there() -> ColumnElement[bool]:
    return (
        select(r.Participant.id)
        .join(r.Client, r.Client.id == r.Participant.client_id)
        .where(r.Participant.course_id == r.Meeting.course_id, r.Client.removed_at.is_(None))
        .exists()
    )
