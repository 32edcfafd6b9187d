"""The old door to `coach_app.course.worse`: reads what it needs from the practice."""

from __future__ import annotations

from typing import Any

from coach_app.course import worse
from coach_app.course.worse import BadWeek
from coach_app.measures import apply_inputs, load_measures

__all__ = ["BadWeek", "held_back", "pending"]


def pending(practice: Any, course_id: str, client_id: str) -> BadWeek | None:
    """What the coach should see before the client does; None when nothing waits."""
    course = practice.courses.get(course_id)
    scores = practice.scores.of_course(course_id, client_id)
    inputs = practice.preferences.get("measure_inputs", {}) or {}
    return worse.pending(course, scores, apply_inputs(load_measures(), inputs))


def held_back(practice: Any, course_id: str, client_id: str) -> BadWeek | None:
    """The newest weekly check, where the coach chose "later" or "words only" for it."""
    return worse.held_back(practice.scores.of_course(course_id, client_id))
