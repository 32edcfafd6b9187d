"""Birds of a Dutch wood and garden. Each call is sung anew: never the same one twice.

Each bird is a few rules over pitch and time, roughly as it sings in the field (pitches after
common field guides). All are whistles that swell, far enough away that none startles.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from coach_app.exercises.sound.tones import RATE, Wave, frames, gate, sine, wave

Song = Callable[[np.random.Generator], Wave]


def whistle(
    pitches: Sequence[float],
    seconds: float,
    loud: float = 1.0,
    soft: float = 0.4,
    air: float = 0.12,
) -> Wave:
    """A whistled note along some pitches (Hz). ``soft``: the part of it that swells and fades;
    ``air``: how loud its octave is."""
    count = frames(seconds)
    at = np.linspace(0, 1, len(pitches))
    line = np.interp(np.linspace(0, 1, count), at, np.log(pitches))
    width = max(3, count // (3 * len(pitches)) | 1)  # round the corners
    padded = np.pad(line, width // 2, mode="edge")
    sums = np.cumsum(np.concatenate([[0.0], padded]))
    pitch = np.exp((sums[width:] - sums[:-width]) / width)[:count].astype(np.float32)
    body = sine(pitch, count) + np.float32(air) * sine(2 * pitch, count)
    return body * gate(count, seconds * soft, seconds * soft) * np.float32(loud)


def blackbird(draw: np.random.Generator) -> Wave:
    """Four to seven slow, fluting notes, then a soft twitter."""
    notes: list[Wave] = []
    pitch = draw.uniform(1750, 2250)
    for _ in range(int(draw.integers(4, 8))):
        to = float(np.clip(pitch * 2 ** (draw.choice([-5, -3, -2, 2, 3, 5]) / 12), 1500, 3000))
        bend = float(draw.uniform(0.96, 1.05))
        notes.append(whistle((pitch, to * bend, to), float(draw.uniform(0.2, 0.42))))
        notes.append(_rest(draw, 0.03, 0.14))
        pitch = to
    for _ in range(int(draw.integers(2, 6))):
        high = float(draw.uniform(3200, 4600))
        notes.append(whistle((high, high * 1.15, high * 0.9), float(draw.uniform(0.06, 0.1)), 0.16))
    return np.concatenate(notes)


def great_tit(draw: np.random.Generator) -> Wave:
    """Two notes to and fro, as a small pump."""
    high = float(draw.uniform(4000, 4600))
    low = high * float(draw.uniform(0.72, 0.8))
    beat = float(draw.uniform(0.17, 0.21))
    notes: list[Wave] = []
    for turn in range(int(draw.integers(3, 7))):
        loud = 0.75 + 0.25 * min(1, turn / 2)
        notes += [whistle((high, high * 0.99), beat * 0.75, loud, 0.45), _still(beat * 0.25)]
        notes += [whistle((low, low * 0.985), beat, loud * 0.9, 0.45), _still(beat * 0.25)]
    return np.concatenate(notes)


def chiffchaff(draw: np.random.Generator) -> Wave:
    """Its own name, in no order: chiff, chaff, chaff, chiff."""
    notes: list[Wave] = []
    for _ in range(int(draw.integers(5, 11))):
        top = float(draw.choice([4700.0, 4200.0, 3900.0]) * draw.uniform(0.98, 1.02))
        notes.append(
            whistle((top * 1.12, top, top * 0.92), 0.13, float(draw.uniform(0.7, 1)), 0.45)
        )
        notes.append(_rest(draw, 0.16, 0.24))
    return np.concatenate(notes)


def robin(draw: np.random.Generator) -> Wave:
    """A thin thread that trickles down."""
    notes: list[Wave] = []
    pitch = float(draw.uniform(4400, 5200))
    for _ in range(int(draw.integers(6, 12))):
        to = float(np.clip(pitch * draw.uniform(0.76, 1.12), 2300, 5400))
        notes.append(
            whistle((pitch, to), float(draw.uniform(0.09, 0.26)), float(draw.uniform(0.5, 1)))
        )
        notes.append(_rest(draw, 0.01, 0.07))
        pitch = to
    return np.concatenate(notes)


def wood_pigeon(draw: np.random.Generator) -> Wave:
    """Five soft coos, warm and low, two or three times over."""
    base = float(draw.uniform(455, 490))
    beats = (
        (0.34, 1.0, 0.75),
        (0.62, 1.06, 1.0),
        (0.42, 1.0, 0.8),
        (0.3, 1.03, 0.7),
        (0.3, 0.98, 0.6),
    )
    notes: list[Wave] = []
    for _ in range(int(draw.integers(2, 4))):
        for number, (seconds, up, loud) in enumerate(beats):
            long = seconds * float(draw.uniform(0.92, 1.1))
            top = base * up * float(draw.uniform(0.99, 1.01))
            notes.append(whistle((top * 0.94, top, top * 0.96), long, loud, 0.42, 0.22))
            notes.append(_still(0.22 if number == 2 else 0.09))
        notes.append(_rest(draw, 0.25, 0.45))
    return np.concatenate(notes)


def cuckoo(draw: np.random.Generator) -> Wave:
    """Its two notes, a falling third, three to six times."""
    top = float(draw.uniform(640, 690))
    notes: list[Wave] = []
    for _ in range(int(draw.integers(3, 7))):
        notes += [whistle((top, top * 0.985), 0.22, 0.9, 0.42), _still(0.12)]
        notes += [whistle((top * 0.815, top * 0.8), 0.34, 1.0, 0.42), _rest(draw, 0.55, 0.75)]
    return np.concatenate(notes)


def sparrows(draw: np.random.Generator) -> Wave:
    """A few chirps from a hedge, each bent a little otherwise."""
    notes: list[Wave] = []
    for _ in range(int(draw.integers(2, 6))):
        top = float(draw.uniform(2700, 3900))
        bend = (top * 0.85, top * 1.1, top * float(draw.uniform(0.75, 0.95)))
        notes.append(
            whistle(bend, float(draw.uniform(0.12, 0.19)), float(draw.uniform(0.5, 1)), 0.48)
        )
        notes.append(_rest(draw, 0.12, 0.5))
    return np.concatenate(notes)


def bumblebee(draw: np.random.Generator) -> Wave:
    """It comes near, looks at a flower, and goes; three to five seconds, mostly overtones."""
    count = frames(float(draw.uniform(3.2, 5.5)))
    at = np.linspace(0, 1, count, dtype=np.float32)
    wobble = np.interp(at, np.linspace(0, 1, 12), draw.uniform(-0.03, 0.03, 12)).astype(np.float32)
    pitch = np.float32(draw.uniform(150, 185)) * (1.02 - 0.05 * at + wobble)
    total = np.zeros(count, dtype=np.float32)
    for number, loud in enumerate((0.35, 1.0, 0.7, 0.5, 0.3, 0.16, 0.08), 1):
        total += np.float32(loud) * sine(pitch * number, count, 0.17 * number)
    near = np.sin(np.pi * at) ** 2 * (1 + 0.25 * np.sin(2 * np.pi * 2.3 * at))
    return wave(total * near)


def grasshopper(draw: np.random.Generator) -> Wave:
    """A dry trill that swells and stops."""
    count = frames(float(draw.uniform(1.6, 3.2)))
    at = np.arange(count, dtype=np.float32) / np.float32(RATE)
    beat = (0.5 - 0.5 * np.cos(2 * np.pi * draw.uniform(16, 21) * at)) ** 2
    high = sine(float(draw.uniform(4300, 4800)), count) + sine(
        float(draw.uniform(5200, 6100)), count
    )
    return wave(high * beat * gate(count, 0.7, 0.4) * np.float32(0.5))


def _still(seconds: float) -> Wave:
    return np.zeros(frames(seconds), dtype=np.float32)


def _rest(draw: np.random.Generator, least: float, most: float) -> Wave:
    return _still(float(draw.uniform(least, most)))
