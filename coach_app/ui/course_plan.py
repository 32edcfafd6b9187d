"""The plan of a meeting: the eight weeks, as the coach changed them for the practice or course."""

from __future__ import annotations

from typing import Any

from coach_app.data.views import Meeting
from coach_app.programme import MeetingPlan
from coach_app.programme.changes import changed_plan
from coach_app.programme.clock import fit
from coach_app.ui.exercise_shelf import shelf

CHANGES = "programme_changes"  # in the practice's preferences


def changes_of(practice: Any, course_id: str) -> dict[str, Any]:
    """What was changed for a course, or with "" for the whole practice."""
    if course_id:
        return dict(practice.course_plans.get(course_id))
    kept = practice.preferences.get(CHANGES)
    return dict(kept) if isinstance(kept, dict) else {}


def save_changes(practice: Any, course_id: str, changes: dict[str, Any]) -> None:
    if course_id:
        practice.course_plans.save(course_id, changes)
    else:
        practice.preferences.set(CHANGES, changes or None)


def plan_of_week(practice: Any, course_id: str, week: int | None) -> MeetingPlan:
    layers = [changes_of(practice, "")]
    if course_id:
        layers.append(changes_of(practice, course_id))
    return changed_plan(week, shelf(practice), *layers)


def plan_of(practice: Any, meeting: Meeting) -> MeetingPlan:
    """An extra meeting repeats the week before it."""
    week = None if meeting.kind == "follow_up" else meeting.week
    return plan_of_week(practice, meeting.course_id, week)


def minutes_of(practice: Any, meeting: Meeting) -> dict[str, int]:
    """Planned minutes by part, in the time that this meeting has."""
    return fit(plan_of(practice, meeting).minutes, meeting.minutes)
