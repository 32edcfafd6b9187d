"""The plan of a meeting: the eight weeks, as the coach changed them for the practice or course."""

from __future__ import annotations

from typing import Any

from coach_app.data.views import Meeting
from coach_app.programme import MeetingPlan, plan_for
from coach_app.programme.clock import fit


def plan_of(practice: Any, meeting: Meeting) -> MeetingPlan:
    """An extra meeting repeats the week before it."""
    return plan_for(None if meeting.kind == "follow_up" else meeting.week)


def minutes_of(practice: Any, meeting: Meeting) -> dict[str, int]:
    """Planned minutes by part, in the time that this meeting has."""
    return fit(plan_of(practice, meeting).minutes, meeting.minutes)
