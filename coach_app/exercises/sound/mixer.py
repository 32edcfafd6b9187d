"""Adds what sounds together into blocks for the sound card. Knows no device."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from coach_app.exercises.sound.limiter import GRAIN, Limiter
from coach_app.exercises.sound.loops import Track
from coach_app.exercises.sound.tones import PEAK, RATE, Sound, Stereo, Wave, to_float, wave

_UNDER_VOICE = 0.5  # of its volume that the background keeps while somebody speaks
_GIVES_WAY = 0.5  # seconds in which it goes there
_AT_ONCE = 16  # grains; after that it looks anew who speaks
_LATE = 0.015  # seconds that the limiter is late, and a grain


@dataclass
class _Voice:
    sound: Sound | Track
    group: str  # "ambience", "cue" or "voice": each has its own volume
    loop: bool
    at: int = 0
    gain: float = 1.0
    target: float = 1.0
    step: float = 0.0  # change of gain per sample

    @property
    def over(self) -> bool:
        ended = not self.loop and not isinstance(self.sound, Track) and self.at >= len(self.sound)
        return ended or (self.target == 0.0 and self.gain <= 0.0)


class Mixer:
    """Volumes go from 0 to 1 per group. A block is 16-bit stereo; no sample is above −12 dBFS,
    however much sounds together. Under a voice the background gives way."""

    CEILING = PEAK

    def __init__(self) -> None:
        self.volumes = {"ambience": 0.7, "cue": 0.8, "voice": 0.9}
        self._voices: list[_Voice] = []
        self._limiter = Limiter(self.CEILING * 0.9999)
        self._left = np.zeros((0, 2), dtype=np.float32)  # mixed, not given out yet
        self._way = 1.0  # how much the background keeps now

    @property
    def sounding(self) -> bool:
        return bool(self._voices)

    def play(
        self,
        sound: Sound | Track,
        group: str = "cue",
        *,
        loop: bool = False,
        fade_in: float = 0.0,
    ) -> None:
        """Start a sound, over ``fade_in`` seconds. Loops go on until they are faded out; a
        track may still be in the making, as long as it is ahead."""
        voice = _Voice(sound, group, loop)
        if fade_in > 0:
            voice.gain, voice.step = 0.0, 1 / (fade_in * RATE)
        self._voices.append(voice)

    def fade_out(self, seconds: float = 1.0, group: str | None = None) -> None:
        """Everything, or one group, is silent after so many seconds."""
        for voice in self._voices:
            if group is None or voice.group == group:
                voice.target = 0.0
                voice.step = -max(voice.gain, 0.001) / (max(seconds - _LATE, 0.01) * RATE)

    def render(self, count: int) -> bytes:
        """The next ``count`` frames."""
        ready, have = [self._left], len(self._left)
        while have < count:
            grains = min(_AT_ONCE, -(-(count - have) // GRAIN))
            ready.append(self._limiter.through(self._mix(grains * GRAIN)))
            have += grains * GRAIN
        self._left = np.concatenate(ready)
        block, self._left = self._left[:count], self._left[count:]
        if not self._voices:  # what is still on its way is the end of a fade
            self._limiter.reset()
            self._left = self._left[:0]
        return (block * np.float32(32767)).astype("<i2").tobytes()

    def _mix(self, count: int) -> Stereo:
        block = np.zeros((count, 2), dtype=np.float32)
        way = self._give_way(count)
        for voice in self._voices:
            part = self._take(voice, count)
            gain = self._gain(voice, count)
            if voice.group == "ambience" and way is not None:
                gain = gain * way
            loud = np.float32(self.volumes[voice.group])
            if isinstance(gain, float):
                block[: len(part)] += part * (np.float32(gain) * loud)
            else:
                block[: len(part)] += part * (gain[: len(part)] * loud)[:, None]
        self._voices = [voice for voice in self._voices if not voice.over]
        return block

    def _give_way(self, count: int) -> Wave | None:
        speaks = any(voice.group == "voice" and voice.target > 0 for voice in self._voices)
        aim = _UNDER_VOICE if speaks else 1.0
        if self._way == aim == 1.0:
            return None
        step = (1 - _UNDER_VOICE) / (_GIVES_WAY * RATE) * (1 if aim > self._way else -1)
        way = self._way + np.float32(step) * np.arange(1, count + 1, dtype=np.float32)
        way = np.minimum(way, aim) if step > 0 else np.maximum(way, aim)
        self._way = float(way[-1])
        return wave(way)

    @staticmethod
    def _gain(voice: _Voice, count: int) -> Wave | float:
        """Of each frame; one number while nothing moves."""
        if voice.step == 0.0:
            return voice.gain
        gain = voice.gain + np.float32(voice.step) * np.arange(1, count + 1, dtype=np.float32)
        low, high = sorted((voice.gain, voice.target))
        gain = np.clip(gain, low, high)
        voice.gain = float(gain[-1])
        if voice.gain == voice.target:
            voice.step = 0.0
        return wave(np.square(np.sin(gain * np.float32(np.pi / 2))))

    @staticmethod
    def _take(voice: _Voice, count: int) -> Wave:
        """The next frames; fewer where there are no more, or not yet."""
        sound = voice.sound
        samples = sound.samples if isinstance(sound, Track) else sound
        until = sound.ready if isinstance(sound, Track) else len(sound)
        here = to_float(samples[voice.at : min(until, voice.at + count)])
        voice.at += len(here)
        missing = count - len(here)
        if voice.loop and missing and voice.at >= len(samples):
            voice.at = min(missing, len(samples))
            here = wave(np.concatenate([here, to_float(samples[: voice.at])]))
        return here if here.ndim == 2 else np.stack([here, here], axis=1)
