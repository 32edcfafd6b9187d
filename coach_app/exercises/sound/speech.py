"""Spoken words made ready to be heard: silence cut off, one loudness for all, no peaks.

A coach records one sentence close by and the next one from afar; a computer's voice is at full
scale. Both come out as loud as everything else that speaks.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from coach_app.exercises.sound.tones import PEAK, RATE, Samples

LOUDNESS = -20.0  # LUFS as it is played: the same words left and right
_OFFSET = -0.691  # dB, of ITU-R BS.1770; its gates: −70 LUFS, and 10 LU below the rest
_BLOCK = 0.4  # seconds
_RUMBLE = 70.0  # Hz: a table that is bumped, a fan
_FRAME = 0.02  # seconds between two looks for words
_SHORTEST = 4  # such looks: a click is shorter than the shortest word
_BEFORE, _AFTER = 0.12, 0.3  # seconds that stay around the words: breath, and the room
_EDGE = 0.02  # seconds of fading in and out
_MOST_GAIN = 10 ** (40 / 20)  # more would be the noise of the room

Wave = NDArray[np.float64]


def ready(words: Wave) -> Samples:
    """One channel at RATE, 1.0 = full scale; so levelled that no sample is above PEAK."""
    words = _without_rumble(words)
    words = words[_span(words)]
    quietest = max(loudness(words), -90.0)
    gain = min(_MOST_GAIN, 10 ** ((LOUDNESS - quietest) / 20))
    for _ in range(8):  # what is held back at the peaks is given back in between
        made = _held(words * gain)
        lost = LOUDNESS - loudness(made)
        if abs(lost) < 0.2:
            break
        gain = min(_MOST_GAIN, gain * 10 ** (1.7 * lost / 20))
    edge = min(len(made) // 2, round(_EDGE * RATE))
    ramp = np.linspace(0, 1, edge)
    made[:edge] *= ramp
    made[len(made) - edge :] *= ramp[::-1]
    return made.astype(np.float32)


def loudness(words: Wave) -> float:
    """LUFS of one channel that is played left and right, gated; without the weighting of pitch,
    which for speech is less than 1 LU."""
    size = max(1, min(len(words), round(_BLOCK * RATE)))
    total = np.concatenate([[0.0], np.cumsum(2 * np.square(words))])
    begins = np.arange(0, max(1, len(words) - size + 1), max(1, size // 4))
    power = np.maximum(total[begins + size] - total[begins], 1e-12 * size) / size
    heard = power[_lufs(power) > -70.0]
    if not len(heard):
        return -120.0
    heard = heard[_lufs(heard) > float(_lufs(heard.mean())) - 10]
    return float(_lufs(heard.mean()))


def _lufs(power: Wave | np.floating) -> Wave:
    return np.asarray(_OFFSET + 10 * np.log10(power))


def _without_rumble(words: Wave) -> Wave:
    """As if the lowest octaves had never been there."""
    size = 1 << (len(words) + RATE // 4).bit_length()  # fast, and nothing wraps round
    pitch = np.fft.rfftfreq(size, 1 / RATE)
    weight = 1 / np.sqrt(1 + (_RUMBLE / np.maximum(pitch, 1e-3)) ** 8)
    found: Wave = np.fft.irfft(np.fft.rfft(words, size) * weight, size)[: len(words)]
    return found


def _span(words: Wave) -> slice:
    """From the first word to the last one, by what stands out of the room's own noise."""
    frame = round(_FRAME * RATE)
    count = len(words) // frame
    if count < _SHORTEST:
        return slice(None)
    loud = np.sqrt(np.mean(np.square(words[: count * frame].reshape(count, frame)), axis=1))
    line = min(max(3 * np.percentile(loud, 10), loud.max() / 100), loud.max() / 4)
    run = np.convolve(loud > line, np.ones(_SHORTEST), mode="valid")
    heard = np.flatnonzero(run == _SHORTEST)
    if not len(heard):
        return slice(None)
    first = heard[0] * frame - round(_BEFORE * RATE)
    last = (heard[-1] + _SHORTEST) * frame + round(_AFTER * RATE)
    return slice(max(0, int(first)), min(len(words), int(last)))


def _held(words: Wave) -> Wave:
    """Peaks are held at PEAK by turning down softly around them, 6 ms to both sides."""
    frame = RATE // 1000
    count = -(-len(words) // frame)
    padded = np.zeros(count * frame)
    padded[: len(words)] = np.abs(words)
    need = np.minimum(1.0, PEAK / np.maximum(padded.reshape(count, frame).max(axis=1), 1e-9))
    wide = np.pad(need, 12, mode="edge")
    low = np.lib.stride_tricks.sliding_window_view(wide, 13).min(axis=1)
    soft = np.convolve(low, np.ones(13) / 13, mode="valid")
    gain = np.interp(np.arange(len(words)), (np.arange(count) + 0.5) * frame, soft)
    return np.clip(words * gain, -PEAK, PEAK)
