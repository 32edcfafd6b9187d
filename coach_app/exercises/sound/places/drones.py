"""Held notes that breathe. Their weight lies above 200 Hz, where a laptop can play them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from coach_app.exercises.sound.loops import (
    PART,
    PART_SECONDS,
    PARTS,
    Curve,
    clock,
    spread,
    wander,
)
from coach_app.exercises.sound.pads import pad
from coach_app.exercises.sound.tones import Stereo

# Hz, how loud: D, A, D, A and a far F sharp. The lowest is felt on a good speaker only.
_DRONE = ((146.83, 0.30), (220.0, 0.8), (293.66, 1.0), (440.0, 0.55), (739.99, 0.16))
_FIRST = ((196.0, 0.5), (293.66, 1.0), (392.0, 0.7), (587.33, 0.22))  # G and its fifth
_SECOND = ((220.0, 0.5), (329.63, 1.0), (440.0, 0.7), (659.26, 0.22))  # A and its fifth
TURN = PART_SECONDS / 2


def drone() -> Iterator[Stereo]:
    rows = [
        loud * np.exp(0.33 * wander(80 + number, 40, 9)) for number, (_, loud) in enumerate(_DRONE)
    ]
    yield from _held([pitch for pitch, _ in _DRONE], np.stack(rows).astype(np.float32) * 0.06)


def two_note() -> Iterator[Stereo]:
    """Two notes that take turns every 5.5 s, each with its fifth."""
    turn = (1 - np.cos(np.pi * clock() / TURN)) / 2  # 0 at each whole 11 s
    first, second = np.cos(turn * np.pi / 2), np.sin(turn * np.pi / 2)
    notes = [(pitch, loud, first) for pitch, loud in _FIRST]
    notes += [(pitch, loud, second) for pitch, loud in _SECOND]
    rows = [
        loud * shape * np.exp(0.2 * wander(90 + number, 50, 12))
        for number, (_, loud, shape) in enumerate(notes)
    ]
    yield from _held([pitch for pitch, _, _ in notes], np.stack(rows).astype(np.float32) * 0.06)


def _held(pitches: Sequence[float], loud: Curve) -> Iterator[Stereo]:
    notes = [pad(pitch, PART, seed=number) for number, pitch in enumerate(pitches)]
    for number in range(PARTS):
        part = np.zeros((PART, 2), dtype=np.float32)
        for note, row in zip(notes, loud, strict=True):
            part += note * spread(row, number)[:, None]
        yield part
