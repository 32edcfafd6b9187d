"""Days on the week axis: the week number is the meeting's, days between are shared evenly.

A holiday of three weeks between meetings 3 and 4 takes one week on the axis, so that it
makes no lie of the course; what happened on a day in it lies between 3 and 4.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterable, Sequence

from coach_app.data.views import Meeting, StoredScore

EARLIEST = -0.4  # an event before the intake still has its place on the chart


class WeekAxis:
    """``anchors``: days whose week is known, from the meetings of a course."""

    def __init__(self, meetings: Iterable[Meeting], started_on: dt.date) -> None:
        anchors: list[tuple[dt.date, int]] = []
        regular = [meeting for meeting in meetings if meeting.kind != "extra"]
        for meeting in sorted(regular, key=lambda one: one.week):
            day = meeting.planned_at.date()
            if not anchors or (day > anchors[-1][0] and meeting.week > anchors[-1][1]):
                anchors.append((day, meeting.week))
        self._anchors = anchors or [(started_on, 0)]

    def place(self, day: dt.date) -> float:
        """The place of ``day`` in weeks."""
        anchors = self._anchors
        if day <= anchors[0][0]:
            before = (anchors[0][0] - day).days / 7
            return max(EARLIEST, anchors[0][1] - before)
        for (left, week), (right, later) in itertools.pairwise(anchors):
            if day <= right:
                return week + (later - week) * (day - left).days / (right - left).days
        return anchors[-1][1] + (day - anchors[-1][0]).days / 7

    def places(
        self, scores: Sequence[StoredScore], meetings: dict[str, Meeting]
    ) -> dict[str, float]:
        """The place of each score of one measure, by score id.

        One score a week stands on the week itself: the one of its meeting, else the one
        nearest to it. Others, such as the checks before week 1, stand on their day.
        """
        owners: dict[int, StoredScore] = {}
        for score in sorted(scores, key=lambda one: one.taken_at):
            if score.week is None or self._extra(score, meetings):
                continue
            held = owners.get(score.week)
            if held is None or self._near(score, meetings) <= self._near(held, meetings):
                owners[score.week] = score
        owner_ids = {score.id for score in owners.values()}
        found: dict[str, float] = {}
        for score in scores:
            if score.week is not None and score.id in owner_ids:
                found[score.id] = float(score.week)
            else:
                found[score.id] = self._between(score)
        return found

    @staticmethod
    def _extra(score: StoredScore, meetings: dict[str, Meeting]) -> bool:
        meeting = meetings.get(score.meeting_id or "")
        return meeting is not None and meeting.kind == "extra"

    def _near(self, score: StoredScore, meetings: dict[str, Meeting]) -> tuple[bool, float]:
        """Small for a score of its week's own meeting, then by how near it was taken."""
        own = score.meeting_id in meetings
        return not own, abs(self.place(score.taken_at.date()) - (score.week or 0))

    def _between(self, score: StoredScore) -> float:
        place = self.place(score.taken_at.date())
        if score.week is not None:  # never before its own week, nor as far as the next
            place = min(max(place, score.week - 0.9), score.week + 0.9)
        return round(place, 3)
