"""Adds what sounds together into blocks for the sound card. Knows no device."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from coach_app.exercises.sound.tones import PEAK, RATE, Samples


@dataclass
class _Voice:
    samples: Samples
    group: str  # "ambience", "cue" or "voice": each has its own volume
    loop: bool
    at: int = 0
    gain: float = 1.0
    target: float = 1.0
    step: float = 0.0  # change of gain per sample


class Mixer:
    """Volumes go from 0 to 1 per group. A block is 16-bit stereo, never above −6 dBFS."""

    CEILING = PEAK * 2

    def __init__(self) -> None:
        self.volumes = {"ambience": 0.7, "cue": 0.8, "voice": 0.9}
        self._voices: list[_Voice] = []

    @property
    def sounding(self) -> bool:
        return bool(self._voices)

    def play(
        self, samples: Samples, group: str = "cue", *, loop: bool = False, fade_in: float = 0.0
    ) -> None:
        """Start a sound, over ``fade_in`` seconds. Loops go on until they are faded out."""
        voice = _Voice(samples, group, loop)
        if fade_in > 0:
            voice.gain, voice.step = 0.0, 1 / (fade_in * RATE)
        self._voices.append(voice)

    def fade_out(self, seconds: float = 1.0, group: str | None = None) -> None:
        """Everything, or one group, is silent after so many seconds."""
        for voice in self._voices:
            if group is None or voice.group == group:
                voice.target = 0.0
                voice.step = -max(voice.gain, 0.001) / (max(seconds, 0.01) * RATE)

    def render(self, count: int) -> bytes:
        """The next ``count`` frames."""
        block = np.zeros((count, 2))
        for voice in self._voices:
            part = self._take(voice, count)
            gain = voice.gain + voice.step * np.arange(1, count + 1)
            low, high = sorted((voice.gain, voice.target))
            gain = np.clip(gain, low, high)
            voice.gain = float(gain[-1]) if count else voice.gain
            if voice.gain == voice.target:
                voice.step = 0.0
            block[: len(part)] += part * gain[: len(part), None] * self.volumes[voice.group]
        self._voices = [voice for voice in self._voices if not self._over(voice)]
        limited: NDArray[np.int16] = (np.clip(block, -self.CEILING, self.CEILING) * 32767).astype(
            "<i2"
        )
        return limited.tobytes()

    def _over(self, voice: _Voice) -> bool:
        ended = not voice.loop and voice.at >= len(voice.samples)
        return ended or (voice.target == 0.0 and voice.gain <= 0.0)

    def _take(self, voice: _Voice, count: int) -> NDArray[np.float64]:
        length = len(voice.samples)
        if voice.loop:
            where = (voice.at + np.arange(count)) % length
            part = voice.samples[where]
            voice.at = (voice.at + count) % length
        else:
            part = voice.samples[voice.at : voice.at + count]
            voice.at += count
        if part.ndim == 1:
            part = np.stack([part, part], axis=1)
        return part.astype(np.float64)
