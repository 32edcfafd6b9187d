"""One sound for each phase of a breath, as long as the phase: air and a note that move along.

The pitch tells where the breath is (up, still, down, still), the air tells that it is one.
Soft enough to lie in its background and not upon it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from coach_app.exercises.sound.levels import BREATH, levelled
from coach_app.exercises.sound.noise import shaped
from coach_app.exercises.sound.pads import SOFT, pad
from coach_app.exercises.sound.space import CHAMBER, agreeing, within
from coach_app.exercises.sound.tones import ATTACK, Stereo, Wave, frames, gate, wave


@dataclass(frozen=True)
class _Phase:
    begin: float  # Hz
    end: float
    air: tuple[float, float]  # how loud the air is at the beginning and the end
    bright: tuple[float, float]  # Hz, where the air lies
    less: float = 0.0  # LU softer than the others: a pause asks nothing


_PHASES = {
    "in": _Phase(220.0, 329.63, (0.15, 0.6), (600, 1800)),
    "topup": _Phase(329.63, 440.0, (0.4, 0.7), (1500, 2400)),
    "hold_in": _Phase(493.88, 493.88, (0.0, 0.0), (900, 900), 2.5),
    "out": _Phase(293.66, 196.0, (0.65, 0.1), (1700, 450)),
    "hold_out": _Phase(196.0, 196.0, (0.0, 0.0), (900, 900), 2.5),
}


def phase_cue(phase: str, seconds: float) -> Stereo:
    """in, topup, hold_in, out, hold_out. KeyError for another."""
    one = _PHASES[phase]
    count = frames(seconds)
    at = np.linspace(0, 1, count, dtype=np.float32)
    way = (1 - np.cos(np.pi * at)) / 2  # sets off softly and arrives softly
    note = _gliding(one.begin * (one.end / one.begin) ** way)
    air = np.interp(at, (0, 1), one.air).astype(np.float32)
    whole = note + _air(count, one.bright) * air[:, None] * np.float32(0.5)
    edge = min(0.7, seconds * 0.3)
    shape = gate(count, max(ATTACK + 0.02, edge), max(0.1, edge))[:, None]
    whole = within((whole * shape).astype(np.float32), CHAMBER, 0.2)[:count]
    whole *= gate(count, 0.05, min(0.25, edge))[:, None]
    return levelled(agreeing(whole), BREATH - one.less)


def _gliding(pitch: Wave) -> Stereo:
    """A note held by many whose pitch moves: the held note, read at another speed."""
    base = float(pitch[0])
    table = pad(base, frames(3.0), SOFT, seed=5, cents=8.0)
    where = np.cumsum(pitch / base)
    where = np.mod(where, len(table))
    low = where.astype(np.int64)
    part = (where - low).astype(np.float32)[:, None]
    found: Stereo = table[low] * (1 - part) + table[(low + 1) % len(table)] * part
    return found


def _air(count: int, bright: tuple[float, float]) -> Stereo:
    """Breath: soft noise whose band moves from one pitch to another."""
    at = np.linspace(0, 1, count, dtype=np.float32)[:, None]
    ends = []
    for number, hertz in enumerate(bright):
        points = ((hertz / 3, 0.0), (hertz, 1.0), (hertz * 2, 0.3), (hertz * 4, 0.0))
        middle = shaped(count, points, 510 + number)
        side = shaped(count, points, 520 + number) * np.float32(0.6)
        ends.append(np.stack([middle + side, middle - side], axis=1))
    return wave(ends[0] * (1 - at) + ends[1] * at)
