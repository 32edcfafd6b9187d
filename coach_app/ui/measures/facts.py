"""What the Metingen tab shows, gathered in a few queries. Knows no widgets."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from coach_app.data.views import Course, Meeting, StoredScore
from coach_app.measures import Change, Measure, Score, change_of
from coach_app.ui.context import Context


@dataclass(frozen=True)
class DueItem:
    """One scale that the calendar asks for and that has no score yet."""

    meeting: Meeting
    measure_id: str


@dataclass(frozen=True)
class KeptScore:
    """One kept score with how far it lies from the first of its course."""

    kept: StoredScore
    change: Change | None


@dataclass(frozen=True)
class CourseScores:
    """A course (None: outside any course) with its scores, newest first."""

    course: Course | None
    entries: tuple[KeptScore, ...]


def due_items(ctx: Context, client_id: str, today: dt.date) -> list[DueItem]:
    """What is due at the last meeting up to today and at the next one, not yet measured."""
    practice = ctx.practice
    course = practice.courses.current(client_id)
    if course is None:
        return []
    meetings = [
        meeting
        for meeting in practice.meetings.of_course(course.id)
        if meeting.status in ("planned", "held") and meeting.kind != "extra"
    ]
    past = [meeting for meeting in meetings if meeting.planned_at.date() <= today]
    later = [meeting for meeting in meetings if meeting.planned_at.date() > today]
    done = {
        (score.week, score.measure_id)
        for score in practice.scores.of_course(course.id, client_id)
        if score.valid
    }
    return [
        DueItem(meeting, measure_id)
        for meeting in past[-1:] + later[:1]
        for measure_id in practice.courses.due_measures(course.id, meeting.week)
        if (meeting.week, measure_id) not in done
    ]


def by_course(ctx: Context, client_id: str, measures: dict[str, Measure]) -> list[CourseScores]:
    """All scores of a client, courses newest first, scores outside a course last."""
    scores = ctx.practice.scores.of_client(client_id)
    groups: list[CourseScores] = []
    known: set[str] = set()
    for course in ctx.practice.courses.of_client(client_id):
        known.add(course.id)
        own = [score for score in scores if score.course_id == course.id]
        groups.append(CourseScores(course, _entries(own, measures)))
    loose = [score for score in scores if score.course_id not in known]
    if loose:
        groups.append(CourseScores(None, _entries(loose, measures)))
    return [group for group in groups if group.entries]


def _entries(scores: list[StoredScore], measures: dict[str, Measure]) -> tuple[KeptScore, ...]:
    first: dict[str, float] = {}
    entries = []
    for score in sorted(scores, key=lambda score: score.taken_at):
        measure = measures.get(score.measure_id)
        change = None
        if measure is not None and score.total is not None:
            if score.measure_id in first and measure.judges_change:
                change = change_of(measure, first[score.measure_id], score.total)
            first.setdefault(score.measure_id, score.total)
        entries.append(KeptScore(score, change))
    return tuple(reversed(entries))


def rescored(measure: Measure, score: StoredScore) -> Score | None:
    """The sheet scored anew for its notes and facts; None when the scale has changed since."""
    try:
        return measure.score(score.answers)
    except ValueError:
        return None
