"""All exercises at hand: the shipped ones and the coach's own, by id."""

from __future__ import annotations

import logging
from typing import Any

from coach_app.exercises import Exercise, ExerciseFileError, load_bytes, load_exercises

FAVOURITES = "favourite_exercises"  # in the practice's preferences

log = logging.getLogger(__name__)


def shelf(practice: Any) -> dict[str, Exercise]:
    """Shipped first, own ones after them. An own one that cannot be read is left out."""
    known = load_exercises()
    for own in practice.own_exercises.all():
        try:
            known[own.exercise_id] = load_bytes("own.toml", own.source.encode(), own=True)
        except ExerciseFileError:
            log.warning("an own exercise cannot be read")
    return known


def favourites(practice: Any) -> set[str]:
    kept = practice.preferences.get(FAVOURITES) or []
    return {str(key) for key in kept} if isinstance(kept, list) else set()


def set_favourite(practice: Any, exercise_id: str, on: bool) -> None:
    kept = favourites(practice)
    kept = kept | {exercise_id} if on else kept - {exercise_id}
    practice.preferences.set(FAVOURITES, sorted(kept))
