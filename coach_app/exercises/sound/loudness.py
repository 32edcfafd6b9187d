"""How loud a sound is to the ear, and what a small laptop speaker leaves of it.

Loudness after ITU-R BS.1770-4 (10/2015): annex 1, K-weighting in two stages, mean square of
blocks of 400 ms that overlap by 75 %, an absolute gate at −70 LKFS and a relative one 10 LU
below. The standard prints the filters for 48 kHz only; here they are its analogue originals at
any rate (B. De Man, "Evaluation of implementations of the EBU R128 loudness measurement", AES
145, 2018). Its reference, a sine of 997 Hz at 0 dBFS in one channel, reads −3.01 LKFS.

Sounds are ``(n,)``, one channel, or ``(n, 2)``, at RATE, 1.0 = full scale; the weights of left
and right are 1. A filter is its response times the spectrum: exact, and no loop over samples.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from coach_app.exercises.sound.tones import RATE, Sound, Wave, frames, to_float

SILENCE = -120.0  # LUFS, for what has nothing in it
_OFFSET = -0.691  # dB, of the standard: makes 997 Hz read what it measures
_GATE, _BELOW = -70.0, -10.0  # LKFS, LU
_SMALL_HZ, _SMALL_ORDER = 200.0, 4  # a high-pass of 24 dB an octave: a laptop's speaker

Response = Callable[[NDArray[np.float64]], NDArray[np.complex128]]


def loudness(sound: Sound, small_speaker: bool = False) -> float:
    """Integrated loudness in LUFS. What is shorter than a block counts as one block.

    ``small_speaker``: of what is left of it by one that plays nothing below 200 Hz.
    """
    power = _block_powers(sound, small_speaker)
    loud = power[_lufs(power) > _GATE]
    if not len(loud):
        return SILENCE
    loud = loud[_lufs(loud) > _lufs(np.asarray([loud.mean()]))[0] + _BELOW]
    return float(_lufs(np.asarray([loud.mean()]))[0])


def correlation(sound: Sound) -> float:
    """Of left and right, −1 to 1; 1 for one channel."""
    if sound.ndim == 1:
        return 1.0
    left, right = to_float(sound).T
    size = float(np.sqrt(np.dot(left, left) * np.dot(right, right)))
    return float(np.dot(left, right)) / size if size else 1.0


def share_below(sound: Sound, hertz: float) -> float:
    """The part of the energy that lies below a pitch, 0 to 1."""
    long = 1 << 15
    samples = to_float(sound)
    mono = samples if samples.ndim == 1 else np.concatenate([samples[:, 0], samples[:, 1]])
    mono = np.pad(mono, (0, -len(mono) % long)).reshape(-1, long) * np.hanning(long)
    power = np.square(np.abs(np.fft.rfft(mono.astype(np.float32)))).sum(axis=0)
    total = float(power.sum())
    return float(power[: round(hertz * long / RATE)].sum()) / total if total else 0.0


def _block_powers(sound: Sound, small_speaker: bool) -> NDArray[np.float64]:
    """Weighted mean square of both channels together, a block each 100 ms."""
    weighted = _filtered(to_float(sound), _small_speaker if small_speaker else _k_weighting)
    power = np.square(weighted.astype(np.float64))
    power = power if power.ndim == 1 else power.sum(axis=1)
    block, hop = frames(0.4), frames(0.1)
    if len(power) < block:
        power = np.concatenate([power, np.zeros(block - len(power))])
    total = np.concatenate([[0.0], np.cumsum(power)])
    begins = np.arange(0, len(power) - block + 1, hop)
    found: NDArray[np.float64] = np.maximum(total[begins + block] - total[begins], 0.0) / block
    return found


def _lufs(power: NDArray[np.float64]) -> NDArray[np.float64]:
    found: NDArray[np.float64] = _OFFSET + 10 * np.log10(np.maximum(power, 1e-12))
    return found


def _filtered(samples: Wave, response: Response) -> Wave:
    """Stretch by stretch, each with silence or its neighbours around it: a filter here rings for
    less than a quarter of a second, and short spectra are counted far quicker than one long one."""
    margin, long = frames(0.25), 1 << 18
    weight = response(np.fft.rfftfreq(long, 1 / RATE).astype(np.float64)).astype(np.complex64)
    found = np.empty_like(samples)
    sides = [samples] if samples.ndim == 1 else [samples[:, 0], samples[:, 1]]
    for number, side in enumerate(sides):
        into = found if samples.ndim == 1 else found[:, number]
        padded = np.pad(side, margin)
        for begin in range(0, len(side), long - 2 * margin):
            stretch = np.fft.rfft(padded[begin : begin + long], long)
            heard = np.fft.irfft(stretch * weight, long)[margin : long - margin]
            into[begin : begin + len(heard)] = heard[: len(side) - begin]
    return found


def _k_weighting(hertz: NDArray[np.float64]) -> NDArray[np.complex128]:
    z = np.exp(-2j * np.pi * hertz / RATE)
    return _shelf(z) * _high_pass(z)


def _small_speaker(hertz: NDArray[np.float64]) -> NDArray[np.complex128]:
    """As loud to the ear, behind a Butterworth high-pass."""
    ratio = (_SMALL_HZ / np.maximum(hertz, 1e-3)) ** (2 * _SMALL_ORDER)
    found: NDArray[np.complex128] = _k_weighting(hertz) / np.sqrt(1 + ratio)
    return found


def _shelf(z: NDArray[np.complex128]) -> NDArray[np.complex128]:
    """Stage 1: +4 dB above about 1.7 kHz, as a head does."""
    k, q, gain = np.tan(np.pi * 1681.974450955533 / RATE), 0.7071752369554196, 3.999843853973347
    high = 10 ** (gain / 20)
    band = high**0.4996667741545416
    above = (high + band * k / q + k * k) + 2 * (k * k - high) * z
    above = above + (high - band * k / q + k * k) * z**2
    below = (1 + k / q + k * k) + 2 * (k * k - 1) * z + (1 - k / q + k * k) * z**2
    found: NDArray[np.complex128] = above / below
    return found


def _high_pass(z: NDArray[np.complex128]) -> NDArray[np.complex128]:
    """Stage 2: what lies below about 38 Hz counts little."""
    k, q = np.tan(np.pi * 38.13547087602444 / RATE), 0.5003270373238773
    whole = 1 + k / q + k * k
    below = 1 + 2 * (k * k - 1) / whole * z + (1 - k / q + k * k) / whole * z**2
    found: NDArray[np.complex128] = (1 - 2 * z + z**2) / below
    return found
