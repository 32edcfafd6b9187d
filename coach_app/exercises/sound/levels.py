"""How loud a sound is to be, by its role; and that no sample is above PEAK."""

from __future__ import annotations

import numpy as np

from coach_app.exercises.sound.loudness import loudness
from coach_app.exercises.sound.tones import PEAK, Wave, frames

# LUFS. With the volumes that the player begins with, a breath is heard some 4 LU above its
# background, and a voice 10 above it.
BACKGROUND = -30.0
PIECE = -27.0
CUE = -27.0
BREATH = -29.5

_HEARD = 12.0  # seconds by which a sound is judged: what rings on is softer


def levelled(sound: Wave, lufs: float) -> Wave:
    """As loud as asked; softer where its peak would be above PEAK."""
    gain = 10 ** ((lufs - loudness(sound[: frames(_HEARD)])) / 20)
    peak = float(np.max(np.abs(sound))) or 1.0
    return sound * np.float32(min(gain, 0.99 * PEAK / peak))
