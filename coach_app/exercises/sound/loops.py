"""Long sounds, made part by part: the first part can play while the next is counted.

A ``Loop`` is a recipe. ``parts()`` gives float parts in order, together ``count`` frames, whose
end goes on at the beginning without a seam. A ``Track`` is the memory that they land in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from coach_app.exercises.sound.tones import RATE, Packed, Stereo, Wave, frames, pack, wave

PART_SECONDS = 11.0  # one breath of coherent breathing: "two-note" turns with it
PART = frames(PART_SECONDS)
PARTS = 17  # 3:07
STEP = 462  # frames between two points of a slow curve: 95 a second
POINTS = PART // STEP  # of a curve in one part

Curve = NDArray[np.float32]  # (…, POINTS * PARTS): one value each STEP, round the loop


@dataclass(frozen=True)
class Loop:
    count: int  # frames
    parts: Callable[[], Iterator[Stereo]]

    @property
    def seconds(self) -> float:
        return self.count / RATE

    def whole(self) -> Packed:
        """All of it at once."""
        track = Track(self.count)
        for part in self.parts():
            track.add(part)
        return track.samples


class Track:
    """One thread adds, another plays what is ready: only ever more of it."""

    def __init__(self, count: int) -> None:
        self.samples: Packed = np.zeros((count, 2), dtype=np.int16)
        self.ready = 0

    @property
    def whole(self) -> bool:
        return self.ready >= len(self.samples)

    def add(self, part: Stereo) -> None:
        until = min(len(self.samples), self.ready + len(part))
        self.samples[self.ready : until] = pack(part[: until - self.ready])
        self.ready = until


def spread(curve: Curve, number: int) -> Wave:
    """A slow curve as a value for each frame of part ``number``: straight lines between."""
    begin = number * POINTS
    here = curve[..., begin : begin + POINTS]
    nxt = np.take(curve, np.arange(begin + 1, begin + POINTS + 1), axis=-1, mode="wrap")
    ramp = np.arange(STEP, dtype=np.float32) / np.float32(STEP)
    found = here[..., None] + (nxt - here)[..., None] * ramp
    return found.reshape(*curve.shape[:-1], PART)


def clock() -> Curve:
    """Seconds at each point of the loop."""
    return np.arange(POINTS * PARTS, dtype=np.float32) * np.float32(STEP / RATE)


def wander(seed: int, slowest: float, fastest: float, tilt: float = 1.0) -> Curve:
    """A curve that drifts without aim, mean 0 and deviation 1, round the loop.

    ``slowest``, ``fastest``: seconds of its slowest and fastest swing. ``tilt``: how much less
    the fast swings count.
    """
    points = POINTS * PARTS
    long = points * STEP / RATE
    first, last = max(1, round(long / slowest)), max(2, round(long / fastest))
    swings = np.arange(first, last + 1)
    draw = np.random.default_rng(seed)
    spectrum = np.zeros(points // 2 + 1, dtype=np.complex64)
    turns = draw.uniform(0, 2 * np.pi, len(swings))
    spectrum[swings] = swings**-tilt * np.exp(1j * turns)
    curve = np.fft.irfft(spectrum, points)
    return wave(curve / curve.std())


class Bus:
    """Where events land that last longer than a part: what hangs over is kept for the next."""

    def __init__(self, reach: int) -> None:
        """``reach``: frames that an event may reach past the part in which it begins."""
        self._reach = reach
        self._room: Stereo = np.zeros((0, 2), dtype=np.float32)

    def open(self, count: int) -> None:
        """The next part, of ``count`` frames, begins."""
        room = np.zeros((count + self._reach, 2), dtype=np.float32)
        room[: len(self._room)] = self._room
        self._count, self._room = count, room

    def add(self, at: int, sound: Wave, left: float = 1.0, right: float = 1.0) -> None:
        """A sound that begins ``at`` frames into this part; past the reach it is cut."""
        at = max(0, at)
        until = min(len(self._room), at + len(sound))
        if sound.ndim == 2:
            self._room[at:until] += sound[: until - at] * wave([left, right])
        else:
            self._room[at:until, 0] += sound[: until - at] * np.float32(left)
            self._room[at:until, 1] += sound[: until - at] * np.float32(right)

    def close(self) -> Stereo:
        """The part as it stands now."""
        part, self._room = self._room[: self._count], self._room[self._count :]
        return part
