"""A hearth: flames that flutter, and a soft crackle now and then."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from coach_app.exercises.sound.loops import PART, PARTS, Bus, wander
from coach_app.exercises.sound.noise import Bands, shaped
from coach_app.exercises.sound.tones import Stereo, Wave, decay, frames, rise

_CENTRES = (170.0, 330.0, 650.0, 1300.0, 2600.0, 5200.0)
_LOUD = (0.07, 0.08, 0.06, 0.03, 0.014, 0.006)
CRACKLES = 2.2  # a second, at its mean


def parts() -> Iterator[Stereo]:
    noise, bus, draw = Bands(_CENTRES, seed=47), Bus(frames(0.2)), np.random.default_rng(471)
    flame = 0.22 * wander(472, 30, 3) + 0.18 * wander(473, 1.2, 0.09, tilt=0.6)
    left = np.stack(
        [
            loud * np.exp(flame + 0.16 * wander(474 + band, 3, 0.2, tilt=0.5))
            for band, loud in enumerate(_LOUD)
        ]
    ).astype(np.float32)
    right = np.stack([np.roll(row, 9 + 5 * band) for band, row in enumerate(left)])
    kinds = _crackles()
    for number in range(PARTS):
        bus.open(PART)
        bus.add(0, noise.part(number, left, right))
        for at in _moments(draw):
            near = float(np.clip(draw.lognormal(-0.5, 0.6), 0.1, 1.2)) * 0.28
            side = float(np.clip(draw.normal(0, 0.35), -0.7, 0.7))
            kind = kinds[int(draw.integers(len(kinds)))]
            bus.add(at, kind, near * (1 - side), near * (1 + side))
        yield bus.close()


def _moments(draw: np.random.Generator) -> list[int]:
    """Crackles come in small flocks: one, then a few in the second after it."""
    flocks = draw.integers(0, PART - frames(0.3), round(CRACKLES * PART / 44_100 / 3))
    return [
        min(PART - 1, int(at + frames(float(draw.exponential(0.25)))))
        for at in flocks.tolist()
        for _ in range(int(draw.integers(1, 6)))
    ]


def _crackles() -> list[Wave]:
    draw = np.random.default_rng(476)
    kinds: list[Wave] = []
    for number in range(24):
        centre = float(np.exp(draw.uniform(np.log(500), np.log(2600))))
        count = frames(0.12)
        pop = shaped(
            count, ((centre * 0.5, 0.0), (centre, 1.0), (centre * 2.2, 0.0)), 4000 + number
        )
        shape = decay(count, float(draw.uniform(0.008, 0.022))) * rise(count, 0.006)
        kinds.append(pop * shape * rise(count, 0.02)[::-1])
    return kinds
