"""What suits a client: the body list of the profile hides or softens exercises."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from coach_app.exercises.model import RESCUE, Breath, Caution, Exercise, ExerciseStep


@dataclass(frozen=True)
class Advice:
    """``hidden``: why it must not be done. ``mind``: what to mind when it is done."""

    hidden: tuple[Caution, ...]
    mind: tuple[Caution, ...]

    @property
    def allowed(self) -> bool:
        return not self.hidden


def advice(exercise: Exercise, body: Collection[str]) -> Advice:
    """The cautions of an exercise that hold for somebody with this body list."""
    met = [caution for caution in exercise.cautions if caution.when in body]
    return Advice(
        tuple(caution for caution in met if caution.hides),
        tuple(caution for caution in met if not caution.hides),
    )


def allowed(exercise: Exercise, body: Collection[str]) -> bool:
    return advice(exercise, body).allowed


def replacement(
    exercise: Exercise, body: Collection[str], known: Mapping[str, Exercise]
) -> Exercise | None:
    """What to do instead, itself allowed; the rescue exercise as the last resort.

    None where the exercise is allowed itself.
    """
    hidden = advice(exercise, body).hidden
    if not hidden:
        return None
    for caution in hidden:
        other = known.get(caution.instead)
        if other is not None and allowed(other, body):
            return other
    return known.get(RESCUE)


def softened(exercise: Exercise, body: Collection[str]) -> Exercise:
    """The exercise at the gentler pace that a caution asks for; the length stays about equal."""
    paces = [caution.pace for caution in advice(exercise, body).mind if caution.pace]
    if not paces:
        return exercise
    inhale, exhale = min(paces, key=sum)
    return replace(exercise, steps=tuple(_slower(s, inhale, exhale) for s in exercise.steps))


def _slower(step: ExerciseStep, inhale: float, exhale: float) -> ExerciseStep:
    if step.breath is None:
        return step
    cycle = inhale + exhale
    cycles = max(1, round(step.breath.seconds / cycle))
    breath = Breath(inhale, 0, 0, exhale, 0, cycles)
    return replace(step, breath=breath, seconds=breath.seconds)
