"""What is planned on a day, asked once per day while a form is open."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coach_app.data.practice import Practice

TAKES_TIME = ("planned", "held")


class Agenda:
    """Meetings that take time, by day: start, minutes, whose."""

    def __init__(self, practice: Practice) -> None:
        self._practice = practice
        self._days: dict[dt.date, list[tuple[dt.datetime, int, str]]] = {}
        self._left_out: set[str] = set()

    def leave_out(self, *meeting_ids: str) -> None:
        """These never stand in the way: they are the ones that move."""
        if set(meeting_ids) != self._left_out:
            self._left_out = set(meeting_ids)
            self._days.clear()

    def on(self, day: dt.date) -> list[tuple[dt.datetime, int, str]]:
        if day not in self._days:
            self._days[day] = [
                (item.meeting.planned_at, item.meeting.minutes, item.title)
                for item in self._practice.meetings.on(day)
                if item.meeting.status in TAKES_TIME and item.meeting.id not in self._left_out
            ]
        return self._days[day]
