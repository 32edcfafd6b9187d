"""Keeps the sum of all sounds under a ceiling, by turning down a moment before.

A limiter that looks ahead: what comes out is 12 ms late. The gain is drawn in straight lines
between points 128 frames apart; at each point it is low enough for the loudest sample on both
sides, so no sample is ever above the ceiling, and nothing clips or clicks. It comes back up in
about a third of a second.
"""

from __future__ import annotations

import numpy as np

from coach_app.exercises.sound.tones import RATE, Stereo

GRAIN = 128  # frames between two points of the gain
_AHEAD = 4  # grains that it looks ahead and takes to turn down
_BACK = GRAIN / (0.3 * RATE)  # how fast it comes back, of what is missing, a grain


class Limiter:
    def __init__(self, ceiling: float) -> None:
        self._ceiling = ceiling
        self.reset()

    def reset(self) -> None:
        """Forget what was not given out yet."""
        self._late: Stereo = np.zeros((_AHEAD * GRAIN, 2), dtype=np.float32)
        self._needs = [1.0] * _AHEAD  # the gain that each waiting grain needs
        self._gain = 1.0

    def through(self, sound: Stereo) -> Stereo:
        """As many frames as come in, a whole number of grains."""
        grains = len(sound) // GRAIN
        peaks = np.abs(sound).reshape(grains, -1).max(axis=1)
        needs = np.minimum(1.0, self._ceiling / np.maximum(peaks, 1e-9)).tolist()
        waiting = self._needs + needs
        everything = np.concatenate([self._late, sound])
        here, self._late = everything[: len(sound)], everything[len(sound) :]
        self._needs = waiting[grains:]
        if self._gain >= 1.0 and min(waiting) >= 1.0:
            return here
        points = [self._gain]
        for grain in range(grains):
            # At the end of this grain: low enough for it and the next, on the way to later ones.
            wanted = min(waiting[grain], waiting[grain + 1])
            for later in range(2, _AHEAD + 1):
                deep = 1 - waiting[grain + later] if grain + later < len(waiting) else 0.0
                wanted = min(wanted, 1 - deep * (_AHEAD + 1 - later) / _AHEAD)
            back = points[-1] + (1 - points[-1]) * _BACK
            points.append(min(wanted, 1.0 if back > 0.9999 else back))
        self._gain = points[-1]
        line = np.asarray(points, dtype=np.float32)
        ramp = np.arange(GRAIN, dtype=np.float32) / np.float32(GRAIN)
        gain = line[:-1, None] + (line[1:] - line[:-1])[:, None] * ramp
        return here * gain.reshape(-1, 1)
