"""The bricks: envelopes, partials, noise that loops."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

RATE = 44_100
PEAK = 10 ** (-12 / 20)  # −12 dBFS
ATTACK = 0.08  # seconds at least until a sound is at its loudest

Samples = NDArray[np.float32]


def frames(seconds: float) -> int:
    return round(seconds * RATE)


def times(seconds: float) -> NDArray[np.float64]:
    return np.arange(frames(seconds)) / RATE


def rise(count: int, seconds: float) -> NDArray[np.float64]:
    """1 everywhere but for a raised-cosine beginning."""
    shape = np.ones(count)
    begin = min(count, frames(seconds))
    shape[:begin] = (1 - np.cos(np.pi * np.arange(begin) / begin)) / 2
    return shape


def gate(count: int, attack: float, release: float) -> NDArray[np.float64]:
    """Soft at both ends."""
    return rise(count, attack) * rise(count, release)[::-1]


def level(signal: NDArray[np.float64], peak: float = PEAK) -> Samples:
    """Scaled so that the loudest sample is at ``peak``."""
    loudest = float(np.max(np.abs(signal))) or 1.0
    return (signal * (peak / loudest)).astype(np.float32)


def struck(
    pitch: float, seconds: float, partials: Sequence[tuple[float, float, float]], attack: float
) -> NDArray[np.float64]:
    """A tone that dies away. Each partial: times the pitch, how loud, seconds to 37 %."""
    t = times(seconds)
    total = np.zeros(len(t))
    for ratio, loud, decay in partials:
        total += loud * np.sin(2 * np.pi * pitch * ratio * t) * np.exp(-t / decay)
    return total * gate(len(t), attack, min(1.0, seconds / 4))


def glide(
    start: float, end: float, seconds: float, partials: Sequence[float]
) -> NDArray[np.float64]:
    """A tone whose pitch moves evenly (in octaves) from ``start`` to ``end``."""
    t = times(seconds)
    pitch = start * (end / start) ** (t / seconds)
    phase = 2 * np.pi * np.cumsum(pitch) / RATE
    total = np.zeros(len(t))
    for n, loud in enumerate(partials):
        total += loud * np.sin(phase * (n + 1))
    return total


def looping_noise(
    seconds: float, shape: Sequence[tuple[float, float]], seed: int
) -> NDArray[np.float64]:
    """Noise that repeats without a seam: random phases under a spectrum, turned back.

    ``shape``: points (Hz, loudness), straight lines between them on a log scale.
    """
    count = frames(seconds)
    pitch = np.fft.rfftfreq(count, 1 / RATE)
    hertz, loud = zip(*shape, strict=True)
    weight = np.interp(np.log(np.maximum(pitch, 1.0)), np.log(hertz), loud, left=0, right=0)
    phases = np.random.default_rng(seed).uniform(0, 2 * np.pi, len(pitch))
    noise: NDArray[np.float64] = np.fft.irfft(weight * np.exp(1j * phases), count)
    noise /= np.max(np.abs(noise)) or 1.0
    return noise


def swell(seconds: float, waves: Sequence[tuple[int, float, float]]) -> NDArray[np.float64]:
    """A slow movement between 0 and 1 that repeats without a seam.

    Each wave: whole periods in the loop, how much, where it begins (0-1 of a period).
    """
    t = np.arange(frames(seconds)) / frames(seconds)
    total = np.zeros(len(t))
    for periods, much, begin in waves:
        total += much * np.sin(2 * np.pi * (periods * t + begin))
    low, high = float(np.min(total)), float(np.max(total))
    return (total - low) / (high - low)


def in_loop(pitch: float, seconds: float) -> float:
    """The nearest pitch that fits a whole number of times into the loop."""
    return max(1, round(pitch * seconds)) / seconds


def stereo(left: NDArray[np.float64], right: NDArray[np.float64], peak: float = PEAK) -> Samples:
    return level(np.stack([left, right], axis=1), peak)
