"""Recorded speech as samples at our rate."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coach_app.exercises.sound import Samples


def to_samples(pcm: bytes, rate: int) -> Samples:
    """Samples at RATE from 16-bit mono: without the silence around them, as loud as all that
    speaks, soft at both ends, never above PEAK."""
    import numpy as np

    from coach_app.exercises.sound import RATE, speech

    raw = np.frombuffer(pcm[: len(pcm) // 2 * 2], "<i2").astype(np.float64) / 32768
    if len(raw) < 2:
        return np.zeros(1, dtype=np.float32)
    count = max(2, round(len(raw) * RATE / rate))
    found = np.interp(np.linspace(0, len(raw) - 1, count), np.arange(len(raw)), raw)
    return speech.ready(found)


def of_wave(raw: bytes) -> tuple[bytes, int] | None:
    """16-bit mono samples and their rate, of a WAV that was written without knowing its end."""
    if len(raw) < 48 or raw[:4] != b"RIFF" or raw[8:16] != b"WAVEfmt " or raw[36:40] != b"data":
        return None
    kind, channels, rate = struct.unpack_from("<HHI", raw, 20)
    (bits,) = struct.unpack_from("<H", raw, 34)
    return (raw[44:], rate) if (kind, channels, bits) == (1, 1, 16) and rate else None
