"""When the cancelled meetings of a course that is opened again could take place. No widgets."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from coach_app.data.views import Course, Meeting
from coach_app.programme.planning import FOLLOW_UP_AFTER, WEEK, first_week


def cancelled_at_the_end(meetings: Sequence[Meeting]) -> list[Meeting]:
    """The meetings that went with the course: cancelled, and nobody came after them.

    What was cancelled before a later meeting took place was cancelled on its own.
    """
    came = [m.planned_at for m in meetings if m.status in ("held", "missed")]
    last = max(came, default=None)
    return [
        m
        for m in meetings
        if m.status == "cancelled" and m.kind != "extra" and (last is None or m.planned_at > last)
    ]


def new_dates(
    course: Course, meetings: Sequence[Meeting], after: dt.date
) -> list[tuple[Meeting, dt.datetime]]:
    """One a week on the course's weekday after a day; the follow-up twelve weeks after."""
    day = first_week(after, course.weekday)
    moments = []
    for meeting in sorted(meetings, key=lambda each: each.week):
        if meeting.kind == "follow_up" and len(meetings) > 1:
            day += FOLLOW_UP_AFTER - WEEK  # the last week is behind
        moments.append((meeting, dt.datetime.combine(day, course.time).astimezone()))
        day += WEEK
    return moments


def old_dates(meetings: Sequence[Meeting], now: dt.datetime) -> list[tuple[Meeting, dt.datetime]]:
    """What can still take place on its old date."""
    return [(meeting, meeting.planned_at) for meeting in meetings if meeting.planned_at > now]
