"""Which meeting comes before and after another."""

from __future__ import annotations

from collections.abc import Sequence

from coach_app.data.course_file_views import MeetingFile
from coach_app.data.views import Meeting, Step


def next_planned(meeting: Meeting, meetings: Sequence[Meeting]) -> Meeting | None:
    """The first planned meeting of the course after this one."""
    later = [m for m in meetings if m.status == "planned" and m.planned_at > meeting.planned_at]
    return min(later, key=lambda m: m.planned_at, default=None)


def held_before(meeting: Meeting, meetings: Sequence[Meeting]) -> Meeting | None:
    """The last held meeting before this one."""
    earlier = [
        one
        for one in meetings
        if one.status == "held" and one.id != meeting.id and one.planned_at < meeting.planned_at
    ]
    return max(earlier, key=lambda one: one.planned_at, default=None)


def neighbours(meeting: Meeting, meetings: Sequence[Meeting]) -> tuple[str, str]:
    """Ids of the meetings by date before and after this one; "" at the ends."""
    ids = [one.id for one in meetings]
    at = ids.index(meeting.id) if meeting.id in ids else 0
    return (ids[at - 1] if at else ""), (ids[at + 1] if at + 1 < len(ids) else "")


def steps_to_review(now: MeetingFile) -> tuple[Step, ...]:
    """What was agreed in the held meeting before this one."""
    before = held_before(now.meeting, now.file.meetings)
    return now.file.steps.get(before.id, ()) if before is not None else ()


def steps_agreed(now: MeetingFile) -> tuple[Step, ...]:
    """What was agreed in this meeting."""
    return now.file.steps.get(now.meeting.id, ())
