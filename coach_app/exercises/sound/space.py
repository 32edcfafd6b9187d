"""A room around a sound: convolution with a noise that dies away, another one for each ear."""

from __future__ import annotations

import functools
from dataclasses import dataclass

import numpy as np

from coach_app.exercises.sound.noise import shaped
from coach_app.exercises.sound.tones import Stereo, Wave, decay, frames, rise, wave


@dataclass(frozen=True)
class Room:
    """``seconds``: until it has died away by 60 dB, low pitches; high ones go sooner.
    ``agree``: how alike both ears hear it, 0 to 1."""

    seconds: float
    seed: int
    agree: float = 0.25
    before: float = 0.012  # seconds until the first echo
    bright: float = 1.0

    @property
    def reach(self) -> int:
        return frames(self.seconds + self.before)


WOODLAND = Room(1.5, 11, agree=0.45, before=0.03, bright=0.8)
CHAMBER = Room(1.6, 12, agree=0.1)
HALL = Room(2.6, 13, agree=0.1, before=0.02, bright=0.7)


# Where in the spectrum, how long it rings (of the room's seconds), how loud.
_BANDS = (
    (((120, 0.0), (250, 1.0), (700, 0.8), (1400, 0.0)), 1.0, 1.0),
    (((700, 0.0), (1400, 0.7), (2600, 0.5), (5000, 0.0)), 0.75, 0.6),
    (((2600, 0.0), (5000, 0.35), (9000, 0.1), (13000, 0.0)), 0.5, 0.3),
)


@functools.cache
def _echo(room: Room) -> Stereo:
    """What a clap sounds like in it. Energy 1 in each ear."""
    count = room.reach
    begin = frames(room.before)
    sides: list[Wave] = []
    for ear in range(2):
        side = np.zeros(count, dtype=np.float32)
        for number, (shape, ring, loud) in enumerate(_BANDS):
            one = shaped(count, shape, room.seed * 10 + number)
            own = shaped(count, shape, room.seed * 10 + 5 + number + 3 * ear)
            mixed = np.float32(room.agree) * one + np.float32(np.sqrt(1 - room.agree**2)) * own
            fade = decay(count - begin, room.seconds * ring / 6.9)
            side[begin:] += np.float32(loud if number == 0 else loud * room.bright) * (
                mixed[begin:] * fade
            )
        side[begin:] *= rise(count - begin, 0.015)
        sides.append(side / np.float32(np.sqrt(np.sum(np.square(side)))))
    return np.stack(sides, axis=1)


def echoed(sound: Wave, room: Room) -> Stereo:
    """Only the room's answer, longer than the sound by the room's reach. One channel in is
    heard by both ears; of two each has its own."""
    echo = _echo(room)
    count = len(sound) + len(echo)
    size = _good(count)
    heard = np.fft.rfft(sound if sound.ndim == 2 else sound[:, None], size, axis=0)
    heard = heard * np.fft.rfft(echo, size, axis=0)
    return wave(np.fft.irfft(heard, size, axis=0)[:count])


def within(sound: Wave, room: Room, wet: float) -> Stereo:
    """A sound with the room's answer, ``wet`` 0 to 1, as long as the two are."""
    answer = echoed(sound, room) * np.float32(wet)
    dry = sound if sound.ndim == 2 else np.stack([sound, sound], axis=1)
    answer[: len(dry)] += dry * np.float32(1 - wet)
    return answer


def _good(count: int) -> int:
    """A length whose spectrum is quick to count, at least ``count``."""
    unit = 1 << max(0, count.bit_length() - 4)
    return -(-count // unit) * unit


def pan(where: float) -> tuple[float, float]:
    """How loud left and right are for a place from −1 to 1; together always as loud."""
    turn = (where + 1) * np.pi / 4
    return float(np.cos(turn)) * 1.414, float(np.sin(turn)) * 1.414


def agreeing(sound: Stereo, much: float = 0.5) -> Stereo:
    """The same with left and right as alike as asked: pure tones in a room would be anything
    from equal to opposite, and opposite ears are gone where both channels share a speaker."""
    middle, side = sound.mean(axis=1), (sound[:, 0] - sound[:, 1]) / 2
    size = float(np.dot(middle, middle)) or 1.0
    side = side - middle * np.float32(float(np.dot(middle, side)) / size)  # both as loud
    energy = float(np.dot(side, side)) or 1.0
    gain = np.float32(np.sqrt(size / energy * (1 - much) / (1 + much)))
    return np.stack([middle + gain * side, middle - gain * side], axis=1)
