"""Which surface shows a step. Modules come in when their first step is shown."""

from __future__ import annotations

import importlib

from coach_app.exercises import ExerciseStep
from coach_app.exercises.step_kinds import STEP_KINDS
from coach_app.ui.client_view.player.kit import Kit, Surface
from coach_app.ui.step_kinds import STEP_FACES

_HERE = "coach_app.ui.client_view.player"


def entry(step: ExerciseStep) -> tuple[str, str]:
    """Module and class for a step. KeyError where nothing draws it."""
    return STEP_FACES[step.do].surface(STEP_KINDS[step.do].drawn(step))


def surface_for(step: ExerciseStep, kit: Kit) -> Surface:
    module, name = entry(step)
    # By the table's names: only the module of the picture that is played is imported.
    cls: type[Surface] = getattr(importlib.import_module(f"{_HERE}.{module}"), name)
    return cls(step, kit)
