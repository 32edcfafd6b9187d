"""Which scales a week asks for, and which of them are still to be filled in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from coach_app.data.course_file_views import CourseFile, MeetingFile, WholeCourseFile
from coach_app.data.views import Course, Meeting, StoredScore
from coach_app.measures import Measure, asked


@dataclass(frozen=True)
class DueItem:
    """One scale that the calendar asks for and that has no score yet."""

    meeting: Meeting
    measure_id: str


def asked_in(course: Course, week: int) -> tuple[str, ...]:
    """What the calendar asks for in a week, with the changes made for this course."""
    return asked(week, course.calendar, course.headline, course.headline_every)


def asked_of(course: Course, meeting: Meeting) -> tuple[str, ...]:
    """An extra meeting asks for nothing."""
    return () if meeting.kind == "extra" else asked_in(course, meeting.week)


def due_items(file: CourseFile, client_id: str, today: dt.date) -> list[DueItem]:
    """What is due at the last meeting up to today and at the next one, not yet measured."""
    meetings = [
        one for one in file.meetings if one.status in ("planned", "held") and one.kind != "extra"
    ]
    past = [one for one in meetings if one.planned_at.date() <= today]
    later = [one for one in meetings if one.planned_at.date() > today]
    done = {(score.week, score.measure_id) for score in file.scores_of(client_id) if score.valid}
    return [
        DueItem(meeting, measure_id)
        for meeting in past[-1:] + later[:1]
        for measure_id in asked_in(file.course, meeting.week)
        if (meeting.week, measure_id) not in done
    ]


def done_in(scores: Sequence[StoredScore], meeting: Meeting) -> dict[str, StoredScore]:
    """Scores of this meeting's week by measure; the last one where there are several."""
    return {
        score.measure_id: score
        for score in scores
        if score.meeting_id == meeting.id
        or (score.week == meeting.week and meeting.kind != "extra")
    }


def turns(now: MeetingFile, here: Sequence[str]) -> list[tuple[str, str]]:
    """Who of those that are here still has to fill in the weekly check, when it is due."""
    if "weekly" not in asked_of(now.file.course, now.meeting):
        return []
    return [
        (client_id, "weekly")
        for client_id in here
        if not any(
            score.measure_id == "weekly" and score.meeting_id == now.meeting.id
            for score in now.file.scores_of(client_id)
        )
    ]


def on_screen(file: WholeCourseFile, client_id: str, measure: Measure) -> bool:
    """Whether this client can fill the scale in on the screen: there are words for it."""
    if measure.wording_shipped:
        return True
    return (measure.id, file.client(client_id).fields.language) in file.wordings
