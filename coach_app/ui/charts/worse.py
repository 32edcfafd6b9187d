"""When a newest score is clearly worse than the one before. Pure: no Qt.

Until the coach has chosen what the client sees of it, the client sees no height of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from coach_app.data.views import StoredScore
from coach_app.measures import apply_inputs, change_of, load_measures

#: Our own choice: on the weekly check, 0-10, two points is more than a week's ordinary sway.
WEEKLY_DROP = 2.0


@dataclass(frozen=True)
class BadWeek:
    """The newest score of a scale is clearly worse than the one before it."""

    score_id: str
    measure_id: str
    week: int | None
    before: float
    after: float


def pending(practice: Any, course_id: str, client_id: str) -> BadWeek | None:
    """What the coach should see before the client does; None when nothing waits."""
    course = practice.courses.get(course_id)
    scores = practice.scores.of_course(course_id, client_id)
    inputs = practice.preferences.get("measure_inputs", {}) or {}
    for measure_id in dict.fromkeys(("weekly", course.headline)):
        own = [s for s in scores if s.measure_id == measure_id and s.total is not None]
        found = _worse(own, inputs)
        if found is not None:
            return found
    return None


def _worse(scores: list[StoredScore], inputs: Any) -> BadWeek | None:
    if len(scores) < 2 or scores[-1].shown != "not_yet":
        return None
    before, last = scores[-2], scores[-1]
    if before.total is None or last.total is None:
        return None
    measure = apply_inputs(load_measures(), inputs)[last.measure_id]
    if measure.slider:
        worse = before.total - last.total >= WEEKLY_DROP
    else:
        worse = change_of(measure, before.total, last.total).worse
    if not worse:
        return None
    return BadWeek(last.id, last.measure_id, last.week, before.total, last.total)


def held_back(practice: Any, course_id: str, client_id: str) -> BadWeek | None:
    """The newest weekly check, where the coach chose "later" or "words only" for it."""
    scores = practice.scores.of_course(course_id, client_id)
    own = [s for s in scores if s.measure_id == "weekly" and s.total is not None]
    if len(own) < 2 or own[-1].shown not in ("later", "words"):
        return None
    before, last = own[-2], own[-1]
    return BadWeek(last.id, "weekly", last.week, before.total, last.total)
