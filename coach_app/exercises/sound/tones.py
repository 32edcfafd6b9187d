"""The bricks: time, envelopes, partials. One rate, one ceiling, one slowest beginning."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

RATE = 44_100
PEAK = 10 ** (-12 / 20)  # −12 dBFS
ATTACK = 0.08  # seconds at least until a sound is at its loudest

Wave = NDArray[np.float32]  # 1.0 = full scale; (n,) or (n, 2)
Stereo = NDArray[np.float32]  # (n, 2)
Packed = NDArray[np.int16]  # (n, 2), as the sound card takes it: half the memory
Sound = NDArray[np.float32] | NDArray[np.int16]
Samples = Sound


def frames(seconds: float) -> int:
    return round(seconds * RATE)


def times(seconds: float) -> Wave:
    return np.arange(frames(seconds), dtype=np.float32) / np.float32(RATE)


def wave(values: ArrayLike) -> Wave:
    return np.asarray(values, dtype=np.float32)


def to_float(sound: Sound) -> Wave:
    if sound.dtype == np.int16:
        return sound.astype(np.float32) * np.float32(1 / 32767)
    return sound.astype(np.float32, copy=False)


def pack(sound: Wave) -> Packed:
    """As 16-bit numbers; what would be above full scale is held there."""
    return (np.clip(sound, -1, 1) * np.float32(32767)).astype(np.int16)


def rise(count: int, seconds: float) -> Wave:
    """1 everywhere but for a raised-cosine beginning."""
    shape = np.ones(count, dtype=np.float32)
    begin = min(count, frames(seconds))
    shape[:begin] = (1 - np.cos(np.pi * np.arange(begin) / max(1, begin))) / 2
    return shape


def gate(count: int, attack: float, release: float) -> Wave:
    """Soft at both ends."""
    return rise(count, attack) * rise(count, release)[::-1]


def sine(pitch: float | Wave, count: int, begin: float = 0.0) -> Wave:
    """A sine of one pitch, or of a pitch for each frame, in Hz. ``begin``: 0 to 1 of a turn."""
    if not isinstance(pitch, np.ndarray):
        return _steady(pitch, count, begin)
    turns = np.cumsum(pitch, dtype=np.float64) / RATE + begin
    turns -= np.floor(turns)
    return wave(np.sin(wave(2 * np.pi * turns)))


def _steady(pitch: float, count: int, begin: float) -> Wave:
    """Row by row with sin(a + b): only one angle a row and one a column is looked up."""
    row = 1024
    rows = np.arange(-(-count // row), dtype=np.float64) * row * (pitch / RATE) + begin
    along = 2 * np.pi * (pitch / RATE) * np.arange(row)
    rows = 2 * np.pi * (rows - np.floor(rows))
    whole = np.outer(wave(np.sin(rows)), wave(np.cos(along)))
    whole += np.outer(wave(np.cos(rows)), wave(np.sin(along)))
    return whole.reshape(-1)[:count]


def decay(count: int, seconds: float) -> Wave:
    """Falls to 37 % in so many seconds, and on."""
    found: Wave = np.exp(np.arange(count, dtype=np.float32) * np.float32(-1 / (seconds * RATE)))
    return found


def struck(
    pitch: float,
    seconds: float,
    partials: Sequence[tuple[float, float, float]],
    attack: float,
    beats: Sequence[float] = (),
) -> Stereo:
    """A body that was struck softly: each partial a pair a little apart, so that it breathes.

    ``partials``: times the pitch, how loud, seconds to 37 %. ``beats``: Hz between the two of
    each pair; they lean to different sides, so the beating also moves in the room.
    """
    count = frames(seconds)
    both = np.zeros((count, 2), dtype=np.float32)
    for number, (ratio, loud, ring) in enumerate(partials):
        apart = beats[number % len(beats)] / 2 if beats else 0.0
        here = min(count, frames(ring * 7))  # −60 dB: what follows is not heard
        fade = decay(here, ring) * rise(here, 0.02)[::-1] * np.float32(loud)
        low = sine(pitch * ratio - apart, here, 0.13 * number) * fade
        # Unequal: two of the same size would silence each other once in each beat.
        high = sine(pitch * ratio + apart, here, 0.37 + 0.29 * number) * fade * np.float32(0.45)
        lean = 0.72 if number % 2 else 0.28
        both[:here, 0] += lean * low + (1 - lean) * high
        both[:here, 1] += (1 - lean) * low + lean * high
    both *= gate(count, attack, min(1.0, seconds / 4))[:, None]
    return both


def level(sound: Wave, peak: float = PEAK) -> Wave:
    """Scaled so that the loudest sample is at ``peak``."""
    loudest = float(np.max(np.abs(sound))) or 1.0
    return sound * np.float32(peak / loudest)
