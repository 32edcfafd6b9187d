"""The plan of a meeting: the eight weeks, as the coach changed them for the practice or course."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from coach_app.data.course_file_views import WholeCourseFile
from coach_app.data.views import Meeting
from coach_app.programme import MeetingPlan
from coach_app.programme.changes import changed_plan
from coach_app.programme.clock import fit

CHANGES = "programme_changes"  # for every course; in the practice's preferences


def layers_of(file: WholeCourseFile) -> tuple[Mapping[str, object], Mapping[str, object]]:
    """What was changed for the whole practice, and for this course; the later one wins."""
    kept = file.preferences.get(CHANGES)
    return (kept if isinstance(kept, dict) else {}), file.changes


def plan_of(file: WholeCourseFile, meeting: Meeting, known: Collection[str]) -> MeetingPlan:
    """``known``: ids of the exercises at hand. An extra meeting repeats the week before it."""
    week = None if meeting.kind == "follow_up" else meeting.week
    return changed_plan(week, known, *layers_of(file))


def minutes_of(plan: MeetingPlan, meeting: Meeting) -> dict[str, int]:
    """Planned minutes by part, in the time that this meeting has."""
    return fit(plan.minutes, meeting.minutes)
