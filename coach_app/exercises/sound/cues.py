"""Short sounds: at the start of a step, for each phase of a breath, taps, notes to weave."""

from __future__ import annotations

import functools

import numpy as np

from coach_app.exercises.sound.tones import (
    PEAK,
    RATE,
    Samples,
    frames,
    gate,
    glide,
    level,
    looping_noise,
    rise,
    stereo,
    struck,
    times,
)

BELL_SECONDS = 35.0
# Partials of a struck bowl: not whole multiples, the higher the sooner gone.
_BOWL = ((1.0, 1.0, 11.0), (2.71, 0.42, 6.0), (5.15, 0.16, 2.6), (8.2, 0.06, 1.2))
_WARM = ((1.0, 1.0, 1.8), (2.0, 0.34, 1.0), (3.0, 0.12, 0.6))
_SCALE = (261.63, 293.66, 329.63, 392.0, 440.0)  # C D E G A: nothing clashes


@functools.cache
def cue(name: str, seconds: float | None = None) -> Samples:
    """bell, low, wood, chime, gong, chord, hum, fall. KeyError for another name."""
    return _MAKERS[name](seconds)


def _bell(seconds: float | None) -> Samples:
    return level(struck(220.0, seconds or BELL_SECONDS, _BOWL, 0.09))


def _low(seconds: float | None) -> Samples:
    return level(struck(110.0, seconds or 6.0, _WARM, 0.12), PEAK * 0.8)


def _wood(seconds: float | None) -> Samples:
    knock = struck(330.0, seconds or 0.5, ((1.0, 1.0, 0.09), (2.4, 0.3, 0.05)), 0.2)
    return level(knock, PEAK * 0.7)


def _chime(seconds: float | None) -> Samples:
    return level(
        struck(523.25, seconds or 3.0, ((1.0, 1.0, 0.9), (2.0, 0.2, 0.5)), 0.13), PEAK * 0.7
    )


def _gong(seconds: float | None) -> Samples:
    parts = ((1.0, 1.0, 3.0), (1.48, 0.5, 2.2), (2.09, 0.3, 1.4), (2.9, 0.15, 0.8))
    return level(struck(146.83, seconds or 8.0, parts, 0.11))


def _chord(seconds: float | None) -> Samples:
    long = seconds or 7.0
    total = sum(struck(pitch, long, _WARM, 0.4) for pitch in (130.81, 196.0, 261.63, 329.63))
    return level(np.asarray(total), PEAK * 0.9)


def _hum(seconds: float | None) -> Samples:
    """Swells while muscles are tight."""
    long = seconds or 6.0
    tone = glide(98.0, 116.5, long, (1.0, 0.4, 0.15))
    return level(tone * rise(len(tone), long * 0.6) * gate(len(tone), 0.2, 0.3), PEAK * 0.7)


def _fall(seconds: float | None) -> Samples:
    """A sigh of air when muscles let go."""
    long = seconds or 4.0
    air = looping_noise(long, ((120, 0.2), (400, 1.0), (1600, 0.3), (4000, 0.0)), 41)
    fade = np.exp(-times(long) / (long / 3))[: len(air)]
    return level(air * fade * gate(len(air), 0.3, 0.5), PEAK * 0.6)


_MAKERS = {
    "bell": _bell,
    "low": _low,
    "wood": _wood,
    "chime": _chime,
    "gong": _gong,
    "chord": _chord,
    "hum": _hum,
    "fall": _fall,
}


@functools.lru_cache(maxsize=64)
def phase_cue(phase: str, seconds: float) -> Samples:
    """One sound per phase of a breath, as long as the phase: rising pad in, a small second
    rise for the sip, a still tone held, falling pad out, a still low tone at rest."""
    if phase == "in":
        tone = glide(174.61, 261.63, seconds, (1.0, 0.35, 0.12))
    elif phase == "topup":
        tone = glide(261.63, 329.63, seconds, (1.0, 0.25))
    elif phase == "hold_in":
        tone = glide(392.0, 392.0, seconds, (1.0, 0.1)) * 0.5
    elif phase == "out":
        tone = glide(233.08, 130.81, seconds, (1.0, 0.3, 0.1))
    elif phase == "hold_out":
        tone = glide(98.0, 98.0, seconds, (1.0, 0.2)) * 0.6
    else:
        raise KeyError(phase)
    edge = min(0.5, seconds * 0.3)
    loud = 0.4 if phase.startswith("hold") else 0.7
    return level(tone * gate(len(tone), max(0.09, edge), edge), PEAK * loud)


@functools.cache
def tap(side: str) -> Samples:
    """Soft wood, far "left" or "right", for slow taps."""
    knock = np.asarray(cue("wood"), dtype=np.float64)
    near, far = knock, knock * 0.25
    return stereo(near, far, PEAK * 0.7) if side == "left" else stereo(far, near, PEAK * 0.7)


@functools.cache
def weave_note(row: int, who: str = "client") -> Samples:
    """Note 0-4 of the grid; the coach's voice is rounder and lower than the client's."""
    pitch = _SCALE[row] * (1.0 if who == "client" else 0.5)
    count = frames(1.2)
    sound = struck(pitch, count / RATE, ((1.0, 1.0, 0.5), (3.0, 0.1, 0.2)), 0.13)
    return level(sound, PEAK * 0.6)
