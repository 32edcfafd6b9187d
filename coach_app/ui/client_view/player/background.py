"""What lies under an exercise: one sound for all of it, or one for each place that is chosen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from coach_app.exercises import PIECES, PLACE_SOUNDS, Exercise, ExerciseStep
from coach_app.ui.client_view.player.options import PlayerOptions

if TYPE_CHECKING:
    from coach_app.ui.sound.box import SoundBox

WHILE_TALKING = 0.35  # of its volume, while people talk: who hears less well hears the other
PLACE = "scene"  # the picture, and the key, of a place that was chosen


class Background:
    def __init__(self, sound: SoundBox, options: PlayerOptions) -> None:
        self._sound, self._options = sound, options
        self._fits = self._on = "none"

    def begin(self, exercise: Exercise) -> None:
        """What the coach chose, else what the exercise suggests; and the bells made ready."""
        self._fits = exercise.ambience
        chosen = self._options.ambience or self._fits
        self._sound.prepare(exercise, "none" if chosen in PIECES else chosen)
        self._play(chosen)

    def step(self, step: ExerciseStep, answers: Mapping[str, object]) -> None:
        """A good place has a sound of its own; while somebody talks all of it is softer."""
        loud = self._options.volumes["ambience"]
        self._sound.set_volume("ambience", loud * (WHILE_TALKING if step.do == "talk" else 1.0))
        if step.picture == PLACE and not self._options.ambience:
            picked = answers.get(PLACE)
            place = str(picked[0]) if isinstance(picked, list) and picked else "hill"
            self._play(PLACE_SOUNDS.get(place, self._fits))

    def _play(self, name: str) -> None:
        if name == self._on:
            return
        self._on = name
        if name in PIECES:
            self._sound.piece(name)
        else:
            self._sound.ambience(name)
