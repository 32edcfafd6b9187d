"""A note held by many: each partial spread a little, as a choir or strings do.

After P. Nasca's PADsynth (zynaddsubfx, 2003): the spectrum is drawn, with a small hill of
random turns around each partial, and turned into a wave that repeats without a seam.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from coach_app.exercises.sound.tones import RATE, Stereo

SOFT = (1.0, 0.5, 0.30, 0.16, 0.10, 0.06, 0.035, 0.02)
_WIDE = 0.6  # of a side signal: left and right agree to 0.47
_CENTS = 11.0  # how far singers are apart


def pad(
    pitch: float, count: int, partials: Sequence[float] = SOFT, seed: int = 0, cents: float = _CENTS
) -> Stereo:
    """A held note, ``count`` frames, that repeats without a seam. Its mean square is 1."""
    draw = np.random.default_rng(seed * 1000 + round(pitch))
    sides = []
    for _ in range(2):
        spectrum = np.zeros(count // 2 + 1, dtype=np.complex64)
        for number, loud in enumerate(partials, 1):
            centre = pitch * number
            wide = max((2 ** (cents / 1200) - 1) * centre * number**-0.25, 0.35)
            low, high = (round((centre + way * 3 * wide) * count / RATE) for way in (-1, 1))
            bins = np.arange(max(1, low), min(high + 1, len(spectrum)))
            hill = np.exp(-(((bins * RATE / count - centre) / wide) ** 2) / 2)
            hill *= loud / np.sqrt(np.sum(np.square(hill)) or 1.0)
            turns = draw.uniform(0, 2 * np.pi, len(bins))
            spectrum[bins] += hill * np.exp(1j * turns)
        side = np.fft.irfft(spectrum, count)
        sides.append(side / np.float32(np.sqrt(np.mean(np.square(side))) or 1.0))
    mid, side = sides
    size = np.float32(1 / np.sqrt(1 + _WIDE**2))
    wide_side = np.float32(_WIDE) * side
    return np.stack([(mid + wide_side) * size, (mid - wide_side) * size], axis=1)
