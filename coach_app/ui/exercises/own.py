"""Make an exercise of one's own: a copy of another one, or a simple new one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from coach_app.content import Text, Words
from coach_app.exercises import Exercise, ExerciseStep
from coach_app.exercises.writer import duplicate, new_id, to_toml
from coach_app.ui.context import Context

_WORDS = Words("papers", "exercise")
STEP_SECONDS = 60.0


def new_from(ctx: Context, exercise: Exercise, blank: bool = False) -> str:
    """Put an own exercise into the vault and answer its id.

    A copy of ``exercise``, or with ``blank`` a new one with one step. UserError where the
    vault refuses.
    """
    key = new_id()
    suffix = _WORDS["own_version"].each(" {}".format)
    made = _blank(key) if blank else duplicate(exercise, key, suffix)
    ctx.practice.own_exercises.save(key, to_toml(made))
    return key


def _blank(key: str) -> Exercise:
    name = QCoreApplication.translate("OwnExercise", "New exercise")
    first = QCoreApplication.translate("OwnExercise", "Sit down comfortably.")
    step = ExerciseStep("timed", STEP_SECONDS, Text.same(first), Text(), Text())
    return Exercise(
        id=key,
        version=1,
        kind="relax",
        track=1,
        week=1,
        icon="leaf",
        posture="sit",
        eyes="open",
        evidence="own",
        needs=(),
        ambience="none",
        name=Text.same(name),
        purpose=Text(),
        origin=Text(),
        how=Text(),
        home=Text(),
        cautions=(),
        steps=(step,),
        own=True,
    )
