"""Who plays: a plucked string, a piano with felt, a flute, glass, a held chord."""

from __future__ import annotations

import functools

import numpy as np

from coach_app.exercises.sound.noise import shaped
from coach_app.exercises.sound.pads import pad
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
    wave,
)

PAD = (1.0, 0.55, 0.3, 0.2, 0.1, 0.07, 0.04)
_HELD = frames(4.0)  # of a pad's wave, which repeats


def hertz(note: float) -> float:
    """Of a MIDI number."""
    return float(440 * 2 ** ((note - 69) / 12))


def pluck(pitch: float, seconds: float, bright: float, rings: float, where: float = 0.21) -> Wave:
    """A string, after K. Karplus and A. Strong, "Digital Synthesis of Plucked-String and Drum
    Timbres" (Computer Music Journal 7/2, 1983): what runs round the string loses a little of
    its high end each time. Counted a whole turn at once.

    ``bright``: Hz above which the finger leaves little. ``rings``: seconds to −60 dB of its
    lowest partial. ``where`` it is plucked, as a part of its length.
    """
    turn = max(8, round(RATE / pitch))
    at = np.arange(turn, dtype=np.float32) / np.float32(turn)
    string = np.zeros(turn, dtype=np.float32)
    for number in range(1, turn // 2):
        loud = np.sin(np.pi * number * where) / number * np.exp(-number * pitch / bright)
        if abs(loud) > 1e-4:
            string += np.float32(loud) * np.sin(2 * np.pi * number * at + np.float32(0.4 * number))
    keeps = np.float32(10 ** (-3 / (pitch * rings)))
    soft = np.float32(0.18)  # of each turn is smoothed into its neighbours
    turns = int(seconds * RATE / turn * 1.02) + 3
    whole = np.empty((turns, turn), dtype=np.float32)
    last = string[-1]
    for number in range(turns):
        whole[number] = string
        new = (1 - soft) * string
        new[1:] += soft / 2 * string[:-1]
        new[0] += soft / 2 * last
        new[:-1] += soft / 2 * string[1:]
        new[-1] += soft / 2 * new[0]
        last, string = string[-1], keeps * new
    # A turn is a whole number of frames: the rest of the tuning is a slightly other speed.
    run = np.arange(frames(seconds)) * (pitch * turn / RATE)
    found = np.interp(run, np.arange(whole.size), whole.reshape(-1))
    # Low strings answer a finger later; quicker, and they would thump.
    return wave(found) * gate(len(found), min(0.05, 4.5 / pitch), seconds * 0.5)


@functools.lru_cache(maxsize=96)
def harp(note: int) -> Wave:
    """Nylon, let ring; two strings a hair apart, which makes it live."""
    return _strings(note, 3400, 5.0, 3.4)


@functools.lru_cache(maxsize=96)
def guitar(note: int) -> Wave:
    return _strings(note, 2300, 3.6, 2.8)


def _strings(note: int, bright: float, rings: float, seconds: float) -> Wave:
    pitch = hertz(note)
    low = max(0.4, min(1.0, pitch / 300))  # low strings ring longer than high ones
    one = pluck(pitch * 0.9997, seconds, bright, rings / low**0.5)
    other = pluck(pitch * 1.0004, seconds, bright * 0.8, rings * 0.6 / low**0.5, 0.16)
    return (one + np.float32(0.5) * other) * np.float32(0.5)


@functools.lru_cache(maxsize=64)
def piano(note: int) -> Wave:
    """An upright with felt before its hammers: soft, short of overtones, a bit of wood."""
    pitch = hertz(note)
    seconds = 4.6
    count = frames(seconds)
    whole = np.zeros(count, dtype=np.float32)
    for number in range(1, 9):
        ratio = number * np.sqrt(1 + 0.0004 * number**2)  # a string is stiff
        if pitch * ratio > 6000:
            break
        loud = np.exp(-0.52 * (number - 1)) * (0.5 if number == 7 else 1.0)
        ring = 1.9 * (262 / pitch) ** 0.4 / number**0.75
        here = min(count, frames(ring * 6))
        both = sine(pitch * ratio, here) + np.float32(0.7) * sine(pitch * ratio + 0.55, here, 0.1)
        fade = np.float32(0.75) * decay(here, ring * 0.45) + np.float32(0.25) * decay(
            here, ring * 1.6
        )
        whole[:here] += both * fade * rise(here, 0.03)[::-1] * np.float32(0.5 * loud)
    thump = shaped(frames(0.12), ((200, 0.0), (320, 1.0), (700, 0.0)), 610)
    thump *= decay(len(thump), 0.025) * gate(len(thump), 0.01, 0.05)
    whole[: len(thump)] += thump * np.float32(0.05)
    return whole * gate(count, 0.025, 1.2)


@functools.lru_cache(maxsize=64)
def glass(note: int) -> Wave:
    """A glass that is touched."""
    parts = ((1.0, 1.0, 1.5), (2.76, 0.16, 0.7), (5.4, 0.05, 0.35))
    return wave(struck(hertz(note), 3.6, parts, 0.03, (0.6, 0.9)).mean(axis=1))


@functools.lru_cache(maxsize=64)
def flute(note: int, seconds: float) -> Wave:
    """Wood, breathed into: it comes slowly, and sways once it stands."""
    count = frames(seconds)
    at = np.arange(count, dtype=np.float32) / np.float32(RATE)
    stands = np.clip((at - 0.35) / 0.9, 0, 1)
    sway = np.sin(2 * np.pi * 4.7 * at + note)
    bend = 1 - np.float32(0.012) * np.exp(-at / 0.05)
    pitch = (hertz(note) * bend * (1 + 0.0035 * stands * sway)).astype(np.float32)
    whole = np.zeros(count, dtype=np.float32)
    for number, loud in enumerate((1.0, 0.26, 0.17, 0.05, 0.03), 1):
        whole += np.float32(loud) * sine(pitch * number, count, 0.3 * number)
    low = hertz(note)
    air = shaped(count, ((low, 0.0), (low * 2, 1.0), (low * 5, 0.3), (9000, 0.0)), 620 + note)
    shape = gate(count, min(0.13, seconds / 3), min(0.22, seconds / 3))
    swell = np.interp(at, (0, seconds * 0.4, seconds), (0.75, 1.0, 0.7)).astype(np.float32)
    tremor = 1 + 0.05 * stands * sway
    whole = (whole + air * (0.035 + 0.08 * np.exp(-at / 0.08))) * shape * swell * tremor
    return wave(whole * np.float32(0.75))


@functools.lru_cache(maxsize=32)
def _pad(note: int) -> Stereo:
    return pad(hertz(note), _HELD, PAD, seed=note)


def held(note: int, seconds: float) -> Stereo:
    """A note of a chord, held by many, that comes and goes in a second and a half."""
    count = frames(seconds)
    wave = _pad(note)
    whole = np.concatenate([wave] * (count // _HELD + 1))[:count]
    return whole * gate(count, min(1.5, seconds / 2), min(1.7, seconds / 2))[:, None]


def forget() -> None:
    """Let go of every note that was made for a piece."""
    for made in (harp, guitar, piano, glass, flute, _pad):
        made.cache_clear()
