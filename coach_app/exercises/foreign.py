"""Exercises that come from elsewhere: read with more suspicion than our own.

The reader knows every key, but a file made to do harm can still ask for a million circles,
or for tables so deep that reading them takes all memory. Here such a file is refused, and
what would only be wrong in this practice is put right.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import replace

from coach_app.exercises import model as m
from coach_app.exercises.loader import MOST_BYTES, ExerciseFileError, load_bytes
from coach_app.measures import Text

#: What numbers among a step's options may be; shipped exercises stay well within.
RANGES: dict[str, tuple[float, float]] = {
    "number": (0, 24),
    "tense": (0, 120),
    "beat": (0, 240),
    "beat_end": (0, 240),
    "at_least": (0, 60),
    "at_most": (0, 60),
    "symmetry": (0, 16),
    "turns": (0, 60),
    "turn_seconds": (1, 600),
    "brush": (0, 2),
    "fields": (0, 12),
    "most": (0, 60),
    "keep": (0, 60),
    "show": (0, 60),
}
MOST_PARTS = 8  # of a key with dots in it

# Strings and comments: dots in them are only dots. One without an end runs to the end of its
# line or of the file, so that every sign is looked at once.
_QUOTED = re.compile(
    r'"""(?:\\.|[^\\])*?(?:"""|\Z)'
    r"|'''.*?(?:'''|\Z)"
    r'|"(?:\\.|[^"\\\n])*"?'
    r"|'[^'\n]*'?"
    r"|#[^\n]*",
    re.DOTALL,
)
_KEYS = re.compile(r"[^\w\-. \t]+")


def load_foreign(file: str, raw: bytes, knows_icon: Callable[[str], bool]) -> m.Exercise:
    """An own exercise from bytes that anybody may have made.

    Raises ExerciseFileError (NewerExerciseFile for a newer app) and nothing else. Icons
    that the app does not know are left out.
    """
    if len(raw) > MOST_BYTES:
        raise ExerciseFileError(file, "file", f"larger than {MOST_BYTES // 1024} KiB")
    try:
        _check_depth(file, raw.decode("utf-8-sig"))
        exercise = load_bytes(file, raw, own=True)
    except ExerciseFileError:
        raise
    except (ValueError, RecursionError, OverflowError) as error:  # e.g. a number of a mile
        raise ExerciseFileError(file, "file", str(error)[:200]) from error
    _check_numbers(file, exercise)
    return _known_icons(exercise, knows_icon)


def at_home(exercise: m.Exercise, shipped: Collection[str]) -> m.Exercise:
    """What a caution offers instead must exist here: else it is the exercise for when
    another one goes wrong. Name and purpose are one line each."""
    cautions = tuple(
        replace(one, instead=m.RESCUE) if one.hides and one.instead not in shipped else one
        for one in exercise.cautions
    )
    name, purpose = (
        Text(" ".join(text.nl.split()), " ".join(text.en.split()))
        for text in (exercise.name, exercise.purpose)
    )
    return replace(exercise, cautions=cautions, name=name, purpose=purpose)


def _check_depth(file: str, text: str) -> None:
    for chunk in _KEYS.split(_QUOTED.sub("s", text)):
        if chunk.count(".") >= MOST_PARTS:
            raise ExerciseFileError(file, "file", "a key with too many parts")


def _check_numbers(file: str, exercise: m.Exercise) -> None:
    for number, step in enumerate(exercise.steps, 1):
        for name, value in step.options.items():
            low, high = RANGES.get(name, (0, 0))
            if name in RANGES and not low <= float(str(value)) <= high:
                key = f"step.{number}.{name}"
                raise ExerciseFileError(file, key, f"{value} is not from {low} to {high}")


def _known_icons(exercise: m.Exercise, knows: Callable[[str], bool]) -> m.Exercise:
    def item(one: m.Item) -> m.Item:
        return one if not one.icon or knows(one.icon) else replace(one, icon="")

    steps = tuple(replace(step, items=tuple(map(item, step.items))) for step in exercise.steps)
    icon = exercise.icon if knows(exercise.icon) else "leaf"
    return replace(exercise, steps=steps, icon=icon)
