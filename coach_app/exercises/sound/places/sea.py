"""Waves on a beach, one by one: they come near, break, and run out as foam."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from coach_app.exercises.sound.loops import PART_SECONDS, PARTS, POINTS, Curve, clock, wander
from coach_app.exercises.sound.noise import Bands
from coach_app.exercises.sound.tones import Stereo, Wave

_CENTRES = (180.0, 360.0, 700.0, 1300.0, 2400.0, 4300.0, 7600.0)
_SECONDS = PART_SECONDS * PARTS
_WAVES = 17
_APART = (8.3, 13.6)  # seconds from one break to the next


@dataclass(frozen=True)
class _Wave:
    at: float  # seconds, where it breaks
    size: float
    side: float  # −1 to 1, where along the beach


def parts() -> Iterator[Stereo]:
    noise = Bands(_CENTRES, seed=7)
    left, right = _curves()
    for number in range(PARTS):
        yield noise.part(number, left, right)


def breaks() -> list[float]:
    """When the waves break, in seconds; the first comes soon."""
    return [wave.at for wave in _waves()]


def _waves() -> list[_Wave]:
    draw = np.random.default_rng(71)
    apart = draw.uniform(*_APART, _WAVES)
    apart *= _SECONDS / apart.sum()
    at = 4.5 + np.concatenate([[0.0], np.cumsum(apart)[:-1]])
    sizes = np.clip(draw.lognormal(0.0, 0.28, _WAVES), 0.6, 1.5)
    sides = draw.uniform(-0.55, 0.55, _WAVES)
    return [_Wave(*map(float, row)) for row in zip(at, sizes, sides, strict=True)]


def _curves() -> tuple[Curve, Curve]:
    left = np.zeros((len(_CENTRES), POINTS * PARTS), dtype=np.float32)
    right = np.zeros_like(left)
    now = clock()
    for wave in _waves():
        # Round the loop: a wave near the end foams on at the beginning.
        since = (now - np.float32(wave.at) + _SECONDS / 2) % _SECONDS - _SECONDS / 2
        drift = wave.side * np.clip(1 - np.abs(since) / 9, 0, 1)  # it runs along the beach
        for band, centre in enumerate(_CENTRES):
            loud = _shape(since.astype(np.float32), float(np.log2(centre / 180)), wave.size)
            left[band] += loud * (1 - 0.45 * drift)
            right[band] += loud * (1 + 0.45 * drift)
    for band, centre in enumerate(_CENTRES):  # the far surf, always there
        tone = 0.075 * 2 ** (-0.75 * np.log2(centre / 180))
        move = np.exp(0.35 * wander(700 + band, 25, 4))
        left[band] += tone * move
        right[band] += tone * np.roll(move, 60)
    fizz = np.exp(0.2 * wander(790, 2.0, 0.06, tilt=0.0))
    left[-2:] *= fizz
    right[-2:] *= np.roll(fizz, 37)
    return left, right


def _shape(since: Wave, octave: float, size: float) -> Wave:
    """How loud a band is around the break: the higher, the later and the quicker it opens."""
    peak = -0.3 + 0.28 * octave + 0.25 * size
    opens, closes = 1.5 * 2 ** (-0.36 * octave), 0.9 + 0.1 * octave
    swell = size * 2 ** (-0.5 * octave) * _hump(since - peak, opens, closes)
    foam = 0.0 if octave < 1.7 else 0.2 * 2 ** (-0.35 * (octave - 1.7))
    after = size**1.3 * foam * _hump(since - peak - 1.7, 0.6, 1.9)
    back = 0.075 * size * np.exp(-((octave - 2.2) ** 2) / 1.6) * _hump(since - 5.4, 0.9, 1.0)
    found: Wave = (swell + after + back).astype(np.float32)
    return found


def _hump(since: Wave, opens: float, closes: float) -> Wave:
    """Up to 1 and down again, e-fold in ``opens`` and in ``closes`` seconds."""
    ratio, both = closes / opens, opens + closes
    top = ratio ** (-closes / both) + ratio ** (opens / both)  # what stands below, at the peak
    up, down = np.clip(-since / opens, -60, 60), np.clip(since / closes, -60, 60)
    found: Wave = (top / (np.exp(up) + np.exp(down))).astype(np.float32)
    return found
