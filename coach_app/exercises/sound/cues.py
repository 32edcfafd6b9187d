"""Short sounds: at the start of a step, while muscles tighten and let go, taps, notes to weave.

All swell for at least ATTACK, all stand in a small room, and all can be heard on a speaker that
plays nothing below 200 Hz.
"""

from __future__ import annotations

import numpy as np

from coach_app.exercises.sound.levels import CUE, levelled
from coach_app.exercises.sound.noise import shaped
from coach_app.exercises.sound.pads import pad
from coach_app.exercises.sound.space import CHAMBER, HALL, Room, agreeing, echoed
from coach_app.exercises.sound.tones import (
    RATE,
    Stereo,
    Wave,
    decay,
    frames,
    gate,
    rise,
    sine,
    struck,
)

BELL_SECONDS = 35.0
_STROKE = 3.0  # seconds of it that the room answers: what rings on stands by itself
# Times the pitch, how loud, seconds to 37 %. A standing bowl's modes go about as the square of
# their number (2.7, 5.1, 8.2 …), the higher the sooner gone.
_BOWL = (
    (1.0, 1.0, 9.5),
    (2.71, 0.50, 6.5),
    (2.76, 0.16, 5.0),
    (5.15, 0.20, 3.4),
    (5.23, 0.08, 2.8),
    (8.2, 0.085, 1.9),
    (11.7, 0.035, 1.1),
    (15.8, 0.014, 0.7),
    (20.3, 0.006, 0.45),
)
_BOWL_BEATS = (0.31, 0.53, 0.74, 0.92, 1.1, 0.67, 1.3, 1.5, 1.2)
_GONG = (
    (1.0, 0.75, 3.4),
    (1.42, 0.65, 3.0),
    (1.73, 0.75, 2.8),
    (2.13, 0.6, 2.4),
    (2.61, 0.5, 2.1),
    (3.18, 0.38, 1.7),
    (3.74, 0.3, 1.5),
    (4.41, 0.2, 1.2),
    (5.3, 0.13, 0.9),
    (6.4, 0.08, 0.7),
)
_GONG_BEATS = (0.42, 0.83, 0.61, 1.2, 0.95, 1.45)
_WARM = ((1.0, 1.0, 2.4), (2.0, 0.6, 1.6), (3.0, 0.26, 1.0), (4.02, 0.12, 0.7), (5.06, 0.05, 0.5))
_SLOW_BEATS = (0.35, 0.6, 0.9)
_SCALE = (261.63, 293.66, 329.63, 392.0, 440.0)  # C D E G A: nothing clashes


def cue(name: str, seconds: float | None = None) -> Stereo:
    """bell, low, wood, chime, gong, chord, hum, fall. KeyError for another name."""
    make, usual = _MAKERS[name]
    return levelled(make(seconds or usual), CUE)


def _bell(seconds: float) -> Stereo:
    rings = _placed(struck(246.94, seconds, _BOWL, 0.1, _BOWL_BEATS), HALL, 0.3, _STROKE)
    return rings * rise(len(rings), seconds / 3)[::-1][:, None]  # nobody hears where it ends


def _low(seconds: float) -> Stereo:
    """A low bowl, D and its octaves: the octaves carry it where the speaker is small."""
    parts = (
        (1.0, 0.42, 3.0),
        (2.0, 1.0, 2.4),
        (3.01, 0.4, 1.6),
        (4.9, 0.12, 0.9),
        (6.8, 0.04, 0.5),
    )
    return _placed(struck(146.83, seconds, parts, 0.13, _SLOW_BEATS), CHAMBER, 0.35)


def _wood(seconds: float) -> Stereo:
    """A bar of wood under a soft mallet."""
    parts = ((1.0, 1.0, 0.16), (3.93, 0.18, 0.07), (9.2, 0.03, 0.03))
    return _placed(struck(349.23, seconds, parts, 0.11), CHAMBER, 0.4)


def _chime(seconds: float) -> Stereo:
    """Three tubes one after another, as a door that opens slowly."""
    parts = ((1.0, 1.0, 1.3), (2.76, 0.2, 0.6), (5.4, 0.05, 0.3))
    count = frames(seconds)
    whole = np.zeros((count, 2), dtype=np.float32)
    for number, pitch in enumerate((523.25, 659.26, 783.99)):
        at = frames(0.24 * number)
        note = struck(pitch, seconds - 0.24 * number, parts, 0.14, (0.7, 1.1))
        whole[at : at + len(note)] += note[: count - at] * np.float32(1 - 0.18 * number)
    return _placed(whole, HALL, 0.35)


def _gong(seconds: float) -> Stereo:
    """It blooms: what is high comes after the stroke."""
    whole = np.zeros((frames(seconds), 2), dtype=np.float32)
    for number, part in enumerate(_GONG):
        beat = (_GONG_BEATS[number % len(_GONG_BEATS)],)
        whole += struck(174.61, seconds, (part,), 0.12 + 0.06 * number, beat)
    return _placed(whole, HALL, 0.35)


def _chord(seconds: float) -> Stereo:
    """C with its ninth, held by many: opens in a second and goes."""
    count = frames(seconds)
    notes = ((196.0, 0.7), (261.63, 0.9), (329.63, 0.8), (392.0, 0.7), (587.33, 0.35))
    whole = sum(
        (pad(pitch, count, seed=9) * np.float32(loud) for pitch, loud in notes), np.float32(0)
    )
    fade = gate(count, 0.9, seconds * 0.4) * decay(count, seconds * 0.6)
    return _placed(np.asarray(whole) * fade[:, None], CHAMBER, 0.25)


def _hum(seconds: float) -> Stereo:
    """Somebody hums, mouth shut, a little louder and higher as muscles tighten."""
    count = frames(seconds)
    at = np.linspace(0, 1, count, dtype=np.float32)
    sway = 1 + 0.004 * np.sin(2 * np.pi * 4.6 * at * np.float32(seconds)) * np.clip(at * 3, 0, 1)
    pitch = (174.61 * 2 ** (at * 3 / 12) * sway).astype(np.float32)
    whole = np.zeros(count, dtype=np.float32)
    for number in range(1, 11):
        hertz = 190.0 * number
        throat = 1 / (1 + ((hertz - 330) / 190) ** 2) + 0.35 / (1 + ((hertz - 1050) / 220) ** 2)
        whole += np.float32(throat / number**0.35) * sine(pitch * number, count, 0.21 * number)
    swell = rise(count, seconds * 0.6) * gate(count, 0.25, 0.35)
    return _placed(whole * swell * (0.55 + 0.45 * at), CHAMBER, 0.35)


def _fall(seconds: float) -> Stereo:
    """A sigh when muscles let go: air that darkens, over a note that sinks."""
    count = frames(seconds)
    fade = decay(count, seconds / 3) * gate(count, 0.3, seconds * 0.3)
    at = np.linspace(0, 1, count, dtype=np.float32)
    sides = []
    for ear in range(2):
        bright = shaped(count, ((700, 0.0), (1500, 1.0), (3600, 0.3), (6000, 0.0)), 410 + ear)
        dark = shaped(count, ((180, 0.0), (420, 1.0), (1100, 0.4), (1800, 0.0)), 420 + ear)
        sides.append(bright * (1 - at) ** 2 * np.float32(0.5) + dark * np.sqrt(at + 0.15))
    both = np.stack(sides, axis=1)
    middle = both.mean(axis=1, keepdims=True)
    air = (both * 0.55 + middle * 0.6).astype(np.float32)
    pitch = (349.23 * 2 ** (-at * 7 / 12)).astype(np.float32)
    tone = sine(pitch, count) + np.float32(0.3) * sine(2 * pitch, count, 0.2)
    return _placed((air * 0.5 + tone[:, None] * np.float32(0.5)) * fade[:, None], CHAMBER, 0.2)


def _placed(sound: Wave, room: Room, wet: float, heard: float = 60.0) -> Stereo:
    """In a room, as long as it was, with a soft end. The room answers the first ``heard`` s."""
    both = sound if sound.ndim == 2 else np.stack([sound, sound], axis=1)
    count, stroke = len(both), min(len(both), frames(heard))
    fades = heard / 2 if stroke < count else 0.0
    answer = echoed(both[:stroke] * rise(stroke, fades)[::-1][:, None], room)[:count]
    whole = both * np.float32(1 - wet)
    whole[: len(answer)] += answer * np.float32(wet)
    return agreeing(whole * gate(count, 0.08, min(0.8, count / RATE / 4))[:, None])


_MAKERS = {
    "bell": (_bell, BELL_SECONDS),
    "low": (_low, 7.0),
    "wood": (_wood, 1.2),
    "chime": (_chime, 4.5),
    "gong": (_gong, 9.0),
    "chord": (_chord, 7.0),
    "hum": (_hum, 6.0),
    "fall": (_fall, 4.0),
}


def tap(side: str) -> Stereo:
    """Soft wood, "left" or "right", for slow taps: near one ear, far from the other."""
    knock = cue("wood")
    middle = knock.mean(axis=1)
    near, far = middle, middle * np.float32(0.25)
    both = np.stack([near, far] if side == "left" else [far, near], axis=1)
    return levelled(both.astype(np.float32), CUE)


def weave_note(row: int, who: str = "client") -> Stereo:
    """Note 0-4 of the grid; the coach's voice is rounder and lower than the client's."""
    if who == "client":
        sound = struck(
            _SCALE[row], 1.6, ((1.0, 1.0, 0.6), (3.0, 0.16, 0.3), (5.4, 0.04, 0.15)), 0.12
        )
    else:
        sound = struck(_SCALE[row] / 2, 1.6, tuple(_WARM), 0.14, _SLOW_BEATS)
    return levelled(_placed(sound, CHAMBER, 0.3), CUE)
