"""Figures of the practice over finished courses: anonymous, nothing below five."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coach_app.data.views import Course
from coach_app.measures import Measure
from coach_app.measures.outcomes import LEAST, MeasureOutcome, outcome

if TYPE_CHECKING:
    from coach_app.data.practice import Practice

NOT_HERE = ("tension",)  # no scale of a course


@dataclass(frozen=True)
class Figures:
    """``ended`` of ``begun`` participants came to the last week. ``few``: scales that have
    some courses, but fewer than LEAST."""

    begun: int
    ended: int
    outcomes: tuple[MeasureOutcome, ...]
    few: int

    @property
    def shown(self) -> bool:
        return self.begun >= LEAST


def figures_of(practice: Practice, measures: dict[str, Measure]) -> Figures:
    pairs: dict[str, list[tuple[float, float]]] = defaultdict(list)
    begun = ended = 0
    for course in practice.courses.all():
        if course.status == "running":
            continue
        last = _last_week_held(practice, course)
        for person in course.participants:
            begun += 1
            ended += last and person.left_on is None
            for key, ends in _ends(practice, course, person.client_id).items():
                pairs[key].append(ends)
    outcomes, few = [], 0
    for key, found in pairs.items():
        made = outcome(measures[key], found) if key in measures else None
        if made is None:
            few += 1
        else:
            outcomes.append(made)
    outcomes.sort(key=lambda one: (-one.n, one.measure_id))
    return Figures(begun, ended, tuple(outcomes), few)


def _last_week_held(practice: Practice, course: Course) -> bool:
    return any(
        one.week == 8 and one.status == "held" for one in practice.meetings.of_course(course.id)
    )


def _ends(practice: Practice, course: Course, client_id: str) -> dict[str, tuple[float, float]]:
    """First total (up to week 1) and last one (from week 7, not the follow-up) of each scale."""
    first: dict[str, float] = {}
    last: dict[str, float] = {}
    for score in practice.scores.of_course(course.id, client_id):
        if score.total is None or not score.valid or score.measure_id in NOT_HERE:
            continue
        week = score.week
        if week is None:
            continue
        if week <= 1:
            first.setdefault(score.measure_id, score.total)
        elif 7 <= week <= 8:
            last[score.measure_id] = score.total
    return {key: (first[key], last[key]) for key in first if key in last}
