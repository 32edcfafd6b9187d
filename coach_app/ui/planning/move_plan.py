"""What moving a meeting does to it and to those that follow, before it is done. No widgets."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from coach_app.data.views import Meeting
from coach_app.programme.holidays import holiday
from coach_app.programme.planning import overlap
from coach_app.ui.planning.dates import Busy


@dataclass(frozen=True)
class MoveLine:
    """One meeting with its old and new moment."""

    meeting: Meeting | None  # None: a new one
    before: dt.datetime | None
    after: dt.datetime
    holiday: str = ""
    clash: str = ""


def move_lines(
    meeting: Meeting, meetings: Sequence[Meeting], when: dt.datetime, following: bool, busy: Busy
) -> list[MoveLine]:
    """The meeting itself, and with ``following`` each later planned one, as far along."""
    days = (when.date() - meeting.planned_at.date()).days
    lines = [meeting_line(meeting, when, meeting.minutes, busy)]
    if following:
        for other in meetings:
            if other.id == meeting.id or other.status != "planned":
                continue
            if other.planned_at > meeting.planned_at:
                day = other.planned_at.date() + dt.timedelta(days=days)
                # The clock time stays, also over the night the clocks change.
                after = dt.datetime.combine(day, when.time()).astimezone()
                lines.append(meeting_line(other, after, other.minutes, busy))
    return lines


def meeting_line(meeting: Meeting | None, after: dt.datetime, minutes: int, busy: Busy) -> MoveLine:
    """One meeting at a new moment, with the holiday and the clash it would meet."""
    clash = ""
    for start, length, name in busy(after.date()):
        if overlap(after, minutes, [(start, length)]):
            clash = name
            break
    before = meeting.planned_at if meeting is not None else None
    return MoveLine(meeting, before, after, holiday(after.date()) or "", clash)


def order_changes(lines: Sequence[MoveLine], meetings: Sequence[Meeting]) -> bool:
    """Whether a weekly meeting would come before one with a lower week number."""
    moved = {line.meeting.id: line.after for line in lines if line.meeting is not None}
    weekly = [m for m in meetings if m.kind in ("intake", "week", "follow_up")]
    weekly.sort(key=lambda m: m.week)
    days = [moved.get(m.id, m.planned_at) for m in weekly if m.status in ("planned", "held")]
    return any(later < earlier for earlier, later in pairwise(days))
