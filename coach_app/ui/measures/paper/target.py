"""Which meeting, course and week a measurement belongs to."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from coach_app.data.views import Meeting
from coach_app.ui.context import Context


@dataclass(frozen=True)
class ScoreTarget:
    """Where a score is filed; all None for a measurement outside any course."""

    meeting_id: str | None = None
    course_id: str | None = None
    week: int | None = None
    on: dt.date | None = None  # the day of the meeting


def of_meeting(meeting: Meeting) -> ScoreTarget:
    return ScoreTarget(meeting.id, meeting.course_id, meeting.week, meeting.planned_at.date())


def find(ctx: Context, client_id: str, meeting_id: str | None, day: dt.date) -> ScoreTarget:
    """The meeting that was named, else the one of the course on or last before ``day``."""
    practice = ctx.practice
    if meeting_id:
        return of_meeting(practice.meetings.get(meeting_id))
    course = practice.courses.current(client_id)
    if course is None:
        return ScoreTarget()
    planned = [
        meeting
        for meeting in practice.meetings.of_course(course.id)
        if meeting.status != "cancelled"
    ]
    before = [meeting for meeting in planned if meeting.planned_at.date() <= day]
    if before:
        return of_meeting(before[-1])
    return of_meeting(planned[0]) if planned else ScoreTarget(None, course.id, None, None)


def moment(day: dt.date, now: dt.datetime) -> dt.datetime:
    """The moment to keep for a sheet of ``day``: now for today, else noon of that day."""
    if day == now.date():
        return now
    return dt.datetime.combine(day, dt.time(12)).astimezone()
