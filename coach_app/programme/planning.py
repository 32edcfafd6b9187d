"""Dates of a course: intake, eight weekly meetings, follow-up at three months.

The week number belongs to the meeting, the date stays true: a skipped week moves the
meeting and all that follow one week on, and no number is ever left out.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import dataclass

WEEKS = 8
FOLLOW_UP_AFTER = dt.timedelta(weeks=12)  # after week 8
WEEK = dt.timedelta(weeks=1)


@dataclass(frozen=True)
class PlannedMeeting:
    """One planned meeting. ``week``: 0 is the intake, None the follow-up."""

    week: int | None
    on: dt.date


def first_week(start_on: dt.date, weekday: int) -> dt.date:
    """The first ``weekday`` (Monday 0) after ``start_on``; a week later if it is that day."""
    if not 0 <= weekday <= 6:
        raise ValueError(f"no weekday {weekday}")
    return start_on + dt.timedelta(days=(weekday - start_on.weekday() - 1) % 7 + 1)


def plan(
    start_on: dt.date, weekday: int, skip: Collection[dt.date] = ()
) -> tuple[PlannedMeeting, ...]:
    """The ten dates of a course; no weekly meeting or follow-up falls on a day in ``skip``."""

    def free(day: dt.date) -> dt.date:
        while day in skip:
            day += WEEK
        return day

    days = [PlannedMeeting(0, start_on)]
    day = first_week(start_on, weekday)
    for week in range(1, WEEKS + 1):
        day = free(day)
        days.append(PlannedMeeting(week, day))
        day += WEEK
    days.append(PlannedMeeting(None, free(days[-1].on + FOLLOW_UP_AFTER)))
    return tuple(days)


def week_state(status: str, come: bool, today: bool) -> str:
    """How a week looks in lists: done, missed, now or planned.

    ``come``: its day is today or before. What was called off ahead of time is still to be
    planned anew.
    """
    if status == "held":
        return "done"
    if status == "missed" or (status == "cancelled" and come):
        return "missed"
    return "now" if today and status == "planned" else "planned"


def overlap(start: dt.datetime, minutes: int, others: Iterable[tuple[dt.datetime, int]]) -> bool:
    """Whether a meeting shares time with one of ``others`` (start, minutes).

    Meetings that touch (one ends when the next starts) do not overlap. Either all
    moments carry an offset or none does; mixing raises TypeError.
    """
    end = start + dt.timedelta(minutes=minutes)
    return any(
        start < begin + dt.timedelta(minutes=length) and begin < end for begin, length in others
    )
