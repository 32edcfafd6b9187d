"""The words that fit who is at the table and what can be heard."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from coach_app.exercises.model import VARIANTS, Exercise, ExerciseStep, Variant


def fitted(exercise: Exercise, holds: Collection[str]) -> Exercise:
    """The exercise in the words for what ``holds``, names of VARIANTS; steps and times stay.

    Where several hold, a later one of VARIANTS goes before an earlier one.
    """
    steps = tuple(_fitted(step, holds) for step in exercise.steps)
    return exercise if steps == exercise.steps else replace(exercise, steps=steps)


def _fitted(step: ExerciseStep, holds: Collection[str]) -> ExerciseStep:
    for name in VARIANTS:
        if name in holds and name in step.variants:
            step = _said_as(step, step.variants[name])
    return step


def _said_as(step: ExerciseStep, other: Variant) -> ExerciseStep:
    turns = step.turns
    if other.turns:
        turns = tuple(
            replace(turn, text=text, by={}) if text else turn
            for turn, text in zip(turns, other.turns, strict=True)
        )
    return replace(
        step,
        screen=other.screen or step.screen,
        say=other.say or step.say,
        coach=other.coach or step.coach,
        lines=other.lines or step.lines,
        turns=turns,
        seating=other.seating or step.seating,
    )
