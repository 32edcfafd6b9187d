"""What is said in an exercise, sentence by sentence, and where each recording of it stands."""

from __future__ import annotations

from dataclasses import dataclass

from coach_app.exercises.model import Exercise

APART = 100  # between the places of two lines of a step; there are fewer steps than that


@dataclass(frozen=True)
class Sentence:
    """``place``: where its recording is kept. The first line of step n stands at n, so that
    what was recorded when a step had one line stays where it was."""

    step: int
    place: int
    text: str


def place(step: int, line: int = 0) -> int:
    """Of line ``line`` of a step, as counted in ``ExerciseStep.spoken``."""
    return step + APART * line


def step_of(where: int) -> int:
    return where % APART


def line_of(where: int) -> int:
    return where // APART


def sentences(exercise: Exercise, language: str) -> tuple[Sentence, ...]:
    """In the order in which they are said; silences are none."""
    return tuple(
        Sentence(number, place(number, line), spoken.text.text(language))
        for number, step in enumerate(exercise.steps)
        for line, spoken in enumerate(step.spoken)
        if not spoken.quiet
    )
