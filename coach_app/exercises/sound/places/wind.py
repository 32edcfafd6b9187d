"""Wind over open land: a band of air that wanders up and down, and gusts."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from coach_app.exercises.sound.loops import PARTS, Curve, wander
from coach_app.exercises.sound.noise import Bands
from coach_app.exercises.sound.tones import Stereo, wave

_CENTRES = tuple(float(120 * 2 ** (step / 2)) for step in range(12))  # 120 Hz to 5.4 kHz


def parts() -> Iterator[Stereo]:
    noise = Bands(_CENTRES, seed=17)
    gust = 0.75 * wander(171, 34, 5, tilt=0.7)
    high = np.float32(1.75) + 0.42 * wander(172, 40, 6, tilt=0.8)  # octaves above 120 Hz
    thin = np.float32(3.05) + 0.4 * wander(173, 26, 4, tilt=0.8)
    rises, thins = wave(high + 0.25 * gust), wave(thin + 0.3 * gust)
    left = _curves(gust, rises, thins)
    # It passes by: the right ear hears later what the left one heard.
    later = [np.roll(curve, 70) for curve in (gust, rises, thins)]
    right = _curves(*later)
    for number in range(PARTS):
        yield noise.part(number, left, right)


def _curves(gust: Curve, high: Curve, thin: Curve) -> Curve:
    loud = np.exp(0.55 * np.tanh(gust * 0.8))
    rows = []
    for centre in _CENTRES:
        octave = np.float32(np.log2(centre / 120))
        body = np.exp(-((octave - high) ** 2) / (2 * 0.62**2))
        whistle = 0.16 * np.exp(-((octave - thin) ** 2) / (2 * 0.3**2)) * loud
        grass = 0.035 * loud * np.exp(-((octave - 4.4) ** 2) / 2)
        rows.append((body + whistle + grass) * loud * 0.11)
    return np.stack(rows).astype(np.float32)
