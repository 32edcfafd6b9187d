"""What an exercise stands on: relaxing in the landscape, making and meeting at the table."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from coach_app.exercises import Exercise
from coach_app.ui.client_view.kit.heath import Ground, Sun
from coach_app.ui.client_view.kit.tabletop import Tabletop


def ground_of(
    exercise: Exercise, page: QWidget, taken: Callable[[], Sequence[QRect]]
) -> Ground | Tabletop:
    """One place from the first step to the last. ``taken``: where the page's words, buttons
    and papers are."""
    low = Sun(y=696, radius=120, rise=18)  # below the words
    return (
        Ground(page, of=exercise.id, sun=low) if exercise.kind == "relax" else Tabletop(page, taken)
    )
