"""Which exercises lie at hand in this practice, and which the coach likes best."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coach_app.course.shelf import shelf_of
from coach_app.exercises import Exercise

if TYPE_CHECKING:
    from coach_app.data.practice import Practice

FAVOURITES = "favourite_exercises"  # in the practice's preferences


def shelf(practice: Practice) -> dict[str, Exercise]:
    """Asks the practice for the coach's own ones; a page with a course's file has them."""
    return shelf_of(practice.own_exercises.all())


def favourites(practice: Practice) -> set[str]:
    kept = practice.preferences.get(FAVOURITES) or []
    return {str(key) for key in kept} if isinstance(kept, list) else set()


def set_favourite(practice: Practice, exercise_id: str, on: bool) -> None:
    kept = favourites(practice)
    kept = kept | {exercise_id} if on else kept - {exercise_id}
    practice.preferences.set(FAVOURITES, sorted(kept))
