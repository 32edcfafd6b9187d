"""Exercises that come from elsewhere: read with more suspicion than our own.

The reader knows every key, but a file made to do harm can still ask for a million circles,
or for tables so deep that reading them takes all memory. Here such a file is refused, and
what would only be wrong in this practice is put right.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace

from coach_app.content.hostile import check_harmless
from coach_app.exercises import model as m
from coach_app.exercises.loader import load_bytes
from coach_app.plain_text import one_line


def load_foreign(file: str, raw: bytes, knows_icon: Callable[[str], bool]) -> m.Exercise:
    """An own exercise from bytes that anybody may have made.

    Raises ExerciseFileError (NewerExerciseFile for a newer app) and nothing else. Icons
    that the app does not know are left out.
    """
    check_harmless(file, raw)
    return _known_icons(load_bytes(file, raw, own=True), knows_icon)


def at_home(exercise: m.Exercise, shipped: Collection[str]) -> m.Exercise:
    """What a caution offers instead must exist here: else it is the exercise for when
    another one goes wrong. Name and purpose are one line each."""
    cautions = tuple(
        replace(one, instead=m.RESCUE) if one.hides and one.instead not in shipped else one
        for one in exercise.cautions
    )
    name, purpose = (text.each(_line) for text in (exercise.name, exercise.purpose))
    return replace(exercise, cautions=cautions, name=name, purpose=purpose)


def _line(text: str) -> str:
    return one_line(text)


def _known_icons(exercise: m.Exercise, knows: Callable[[str], bool]) -> m.Exercise:
    def item(one: m.ExerciseItem) -> m.ExerciseItem:
        return one if not one.icon or knows(one.icon) else replace(one, icon="")

    steps = tuple(replace(step, items=tuple(map(item, step.items))) for step in exercise.steps)
    icon = exercise.icon if knows(exercise.icon) else "leaf"
    return replace(exercise, steps=steps, icon=icon)
