"""All exercises at hand: the shipped ones and the coach's own, by id."""

from __future__ import annotations

import logging
from collections.abc import Iterable

from coach_app.data.exercises.views import OwnExercise
from coach_app.exercises import Exercise, ExerciseFileError, load_bytes, load_exercises

log = logging.getLogger(__name__)


def shelf_of(own: Iterable[OwnExercise]) -> dict[str, Exercise]:
    """Shipped first, own ones after them. An own one that cannot be read is left out."""
    known = load_exercises()
    for one in own:
        try:
            known[one.exercise_id] = load_bytes("own.toml", one.source.encode(), own=True)
        except ExerciseFileError:
            log.warning("an own exercise cannot be read")
    return known
