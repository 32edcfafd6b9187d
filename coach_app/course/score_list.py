"""All scores of a client by course, each with how far it lies from the first one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coach_app.data.views import Course, StoredScore
from coach_app.measures import Change, Measure, Score, change_of


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


def by_course(
    courses: Sequence[Course], scores: Sequence[StoredScore], measures: dict[str, Measure]
) -> list[CourseScores]:
    """All scores of a client, courses newest first, scores outside a course last."""
    groups: list[CourseScores] = []
    known: set[str] = set()
    for course in courses:
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
