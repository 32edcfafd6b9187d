"""Rain in a garden: thousands of drops, each at its own place, over a bed that moves."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from coach_app.exercises.sound.loops import PART, PARTS, Bus, spread, wander
from coach_app.exercises.sound.noise import Bands, shaped
from coach_app.exercises.sound.tones import RATE, Stereo, Wave, decay, frames, rise, sine

_CENTRES = (300.0, 700.0, 1500.0, 3000.0, 5600.0, 9000.0)
_BED = (0.024, 0.028, 0.030, 0.030, 0.022, 0.010)
_TICKS, _BUBBLES = 60, 140  # kinds of each: few would ring as a tune
DROPS = 170  # a second, when it rains at its mean


def parts() -> Iterator[Stereo]:
    noise, bus, draw = Bands(_CENTRES, seed=27), Bus(frames(0.2)), np.random.default_rng(271)
    shower = np.exp(0.28 * wander(272, 60, 12))  # now more, now less
    left = np.stack(
        [loud * shower * np.exp(0.16 * wander(273 + band, 30, 2)) for band, loud in enumerate(_BED)]
    ).astype(np.float32)
    right = np.stack([np.roll(row, 150 + 40 * band) for band, row in enumerate(left)])
    kinds = _drops()
    for number in range(PARTS):
        bus.open(PART)
        bus.add(0, noise.part(number, left, right))
        _fall(bus, draw, kinds, spread(shower, number))
        yield bus.close()


def _fall(bus: Bus, draw: np.random.Generator, kinds: list[Wave], shower: Wave) -> None:
    """The drops of one part, more where the shower is heavier."""
    often = np.cumsum(shower, dtype=np.float64)
    many = round(DROPS * often[-1] / RATE)
    at = np.searchsorted(often, draw.random(many) * often[-1])
    kind = np.where(
        draw.random(many) < 0.72,
        draw.integers(0, _TICKS, many),
        draw.integers(_TICKS, len(kinds), many),
    )
    near = np.clip(draw.lognormal(-0.5, 0.85, many), 0.06, 3.0) * 0.075
    side = draw.normal(0, 0.8, many).clip(-0.95, 0.95)
    left, right = near * np.sqrt(1 - side), near * np.sqrt(1 + side)
    for where, which, one, other in zip(
        at.tolist(), kind.tolist(), left.tolist(), right.tolist(), strict=True
    ):
        bus.add(where, kinds[which], one, other)


def _drops() -> list[Wave]:
    """How drops sound: on a leaf, on stone, in water. None is longer than 0.15 s."""
    draw = np.random.default_rng(275)
    kinds: list[Wave] = []
    for number in range(_TICKS):  # on a leaf or stone: a tick of noise in a narrow band
        centre = float(np.exp(draw.uniform(np.log(1100), np.log(5200))))
        count = frames(0.05)
        tick = shaped(
            count, ((centre * 0.6, 0.0), (centre, 1.0), (centre * 1.7, 0.0)), 3000 + number
        )
        fade = decay(count, float(draw.uniform(0.004, 0.011))) * rise(count, 0.003)
        kinds.append(_ended(tick * fade * np.float32(1.5)))
    for _ in range(_BUBBLES):  # in water: a bubble that rings, and rises as it closes
        pitch, ring = (
            float(np.exp(draw.uniform(np.log(520), np.log(2300)))),
            draw.uniform(0.012, 0.03),
        )
        count = frames(0.15)
        climb = (1 + 0.22 * np.arange(count) / count).astype(np.float32) * np.float32(pitch)
        drop = sine(climb, count) * decay(count, float(ring)) * rise(count, 0.005)
        kinds.append(_ended(drop * np.float32(0.55)))
    return kinds


def _ended(sound: Wave) -> Wave:
    return sound * rise(len(sound), 0.01)[::-1]
