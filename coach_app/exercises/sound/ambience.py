"""Sounds for under an exercise: loops without a seam."""

from __future__ import annotations

import functools

import numpy as np
from numpy.typing import NDArray

from coach_app.exercises.sound.tones import (
    PEAK,
    Samples,
    frames,
    in_loop,
    looping_noise,
    stereo,
    swell,
)

AMBIENCE_SECONDS = 22.0  # also twice the 11 s of coherent breathing


@functools.lru_cache(maxsize=2)
def ambience(name: str) -> Samples:
    """drone, two-note, sea, wind, rain or wood, as a stereo loop. KeyError for another."""
    return _MAKERS[name]()


def _tone(pitch: float, partials: tuple[float, ...]) -> NDArray[np.float64]:
    t = np.arange(frames(AMBIENCE_SECONDS)) / frames(AMBIENCE_SECONDS) * AMBIENCE_SECONDS
    total = np.zeros(len(t))
    for n, loud in enumerate(partials):
        turn = 2 * np.pi * in_loop(pitch * (n + 1), AMBIENCE_SECONDS) * t
        total += loud * np.sin(turn + 1.3 + n)
    return total


def _drone() -> Samples:
    move = 0.7 + 0.3 * swell(AMBIENCE_SECONDS, ((2, 1.0, 0.0), (3, 0.5, 0.3)))
    left = (_tone(73.42, (1.0, 0.5, 0.2)) + 0.6 * _tone(110.0, (1.0, 0.3))) * move
    right = (_tone(73.6, (1.0, 0.5, 0.2)) + 0.6 * _tone(109.8, (1.0, 0.3))) * move
    return stereo(left, right, PEAK * 0.6)


def _two_note() -> Samples:
    """Two notes that take turns every 5.5 s."""
    first = swell(AMBIENCE_SECONDS, ((2, 1.0, 0.0),))
    low, high = _tone(110.0, (1.0, 0.4, 0.1)), _tone(164.81, (1.0, 0.3))
    both = low * first + high * (1 - first)
    return stereo(both, both, PEAK * 0.6)


def _sea() -> Samples:
    spectrum = ((40, 0.5), (200, 1.0), (900, 0.5), (5000, 0.12), (9000, 0.0))
    left, right = (looping_noise(AMBIENCE_SECONDS, spectrum, seed) for seed in (7, 8))
    wave = 0.18 + 0.82 * swell(AMBIENCE_SECONDS, ((3, 1.0, 0.0), (2, 0.4, 0.2))) ** 2
    return stereo(left * wave, right * np.roll(wave, frames(0.4)), PEAK * 0.7)


def _wind() -> Samples:
    spectrum = ((80, 0.3), (260, 1.0), (500, 0.35), (1500, 0.05), (4000, 0.0))
    left, right = (looping_noise(AMBIENCE_SECONDS, spectrum, seed) for seed in (17, 18))
    gust = 0.25 + 0.75 * swell(AMBIENCE_SECONDS, ((1, 1.0, 0.1), (3, 0.6, 0.6), (5, 0.3, 0.2)))
    return stereo(left * gust, right * np.roll(gust, frames(0.7)), PEAK * 0.6)


def _rain() -> Samples:
    spectrum = ((300, 0.05), (1500, 0.5), (5000, 1.0), (9000, 0.5), (12000, 0.0))
    left, right = (looping_noise(AMBIENCE_SECONDS, spectrum, seed) for seed in (27, 28))
    low = looping_noise(AMBIENCE_SECONDS, ((60, 1.0), (400, 0.4), (1500, 0.0)), 29)
    fall = 0.8 + 0.2 * swell(AMBIENCE_SECONDS, ((2, 1.0, 0.0), (5, 0.5, 0.4)))
    return stereo((left + 0.4 * low) * fall, (right + 0.4 * low) * fall, PEAK * 0.4)


def _wood() -> Samples:
    """Leaves, and now and then a soft knock far away."""
    spectrum = ((200, 0.1), (1200, 0.5), (3500, 1.0), (7000, 0.2), (9000, 0.0))
    left, right = (looping_noise(AMBIENCE_SECONDS, spectrum, seed) for seed in (37, 38))
    leaves = 0.1 + 0.9 * swell(AMBIENCE_SECONDS, ((2, 1.0, 0.4), (7, 0.3, 0.1))) ** 2
    left, right = left * leaves * 0.5, right * np.roll(leaves, frames(1.1)) * 0.5
    from coach_app.exercises.sound.cues import cue

    knock = np.asarray(cue("wood"), dtype=np.float64)
    for second, side in ((3.0, left), (8.5, right), (9.1, right), (16.0, left)):
        at = frames(second)
        side[at : at + len(knock)] += knock * 0.8
    return stereo(left, right, PEAK * 0.5)


_MAKERS = {
    "drone": _drone,
    "two-note": _two_note,
    "sea": _sea,
    "wind": _wind,
    "rain": _rain,
    "wood": _wood,
    "garden": _wood,
    "fire": _rain,
}
