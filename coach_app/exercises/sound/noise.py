"""Coloured noise: cut once into bands that loop, then moved by slow curves.

A noise that is filtered anew for each moment would cost a hundred times more; nobody hears that
the grain under a moving envelope comes back after eleven seconds.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from coach_app.exercises.sound.loops import PART, Curve, spread
from coach_app.exercises.sound.tones import RATE, Stereo, Wave, wave

WIDE = 0.6  # how much of a side signal: left and right then agree to 0.47


def shaped(count: int, points: Sequence[tuple[float, float]], seed: int) -> Wave:
    """Noise that loops, under a spectrum of (Hz, loudness) points, straight on a log scale.
    Its mean square is 1."""
    hertz, loud = zip(*points, strict=True)
    pitch = np.log(np.maximum(np.fft.rfftfreq(count, 1 / RATE), 1.0))
    weight = np.interp(pitch, np.log(hertz), loud, left=0, right=0).astype(np.float32)
    return under(count, weight, seed)


def under(count: int, weight: Wave, seed: int) -> Wave:
    """Noise that loops, under a weight for each bin of its spectrum."""
    draw = np.random.default_rng(seed)
    turns = draw.random(count // 2 + 1, dtype=np.float32) * np.float32(2 * np.pi)
    spectrum = (np.cos(turns) + np.complex64(1j) * np.sin(turns)) * weight
    noise = wave(np.fft.irfft(spectrum, count))
    return noise / np.float32(np.sqrt(np.mean(np.square(noise))) or 1.0)


class Bands:
    """Noise in bands around ``centres`` (Hz), each with mean square 1, overlapping softly."""

    def __init__(self, centres: Sequence[float], seed: int, wide: float = WIDE) -> None:
        self.centres = np.asarray(centres, dtype=np.float32)
        octaves = np.log2(np.maximum(np.fft.rfftfreq(PART, 1 / RATE), 1.0))
        where = np.log2(self.centres)
        around = np.concatenate([[2 * where[0] - where[1]], where, [2 * where[-1] - where[-2]]])
        self._sides: list[tuple[Wave, Wave]] = []
        for number in range(1, len(around) - 1):
            low, mid, high = around[number - 1 : number + 2]
            weight = np.interp(octaves, (low, mid, high), (0.0, 1.0, 0.0)).astype(np.float32)
            mid_noise = under(PART, np.sqrt(weight), seed * 100 + number)
            side_noise = under(PART, np.sqrt(weight), seed * 100 + 50 + number)
            size = np.float32(1 / np.sqrt(1 + wide * wide))
            left = (mid_noise + np.float32(wide) * side_noise) * size
            right = (mid_noise - np.float32(wide) * side_noise) * size
            self._sides.append((left, right))

    def part(self, number: int, left: Curve, right: Curve) -> Stereo:
        """Part ``number`` of a loop. ``left``, ``right``: (bands, points), how loud each is."""
        sides = np.zeros((2, PART), dtype=np.float32)
        for band, (one, other) in enumerate(self._sides):
            sides[0] += one * spread(left[band], number)
            sides[1] += other * spread(right[band], number)
        return np.ascontiguousarray(sides.T)
