"""Sounds of our own, made from sums of sines and shaped noise. Needs numpy: import it late.

Everything is a float32 array, mono ``(n,)`` or stereo ``(n, 2)``, at RATE samples a second.
No sample is louder than PEAK (−12 dBFS) and nothing begins faster than ATTACK: no sound may
startle (facts.md 4).
"""

from .ambience import AMBIENCE_SECONDS, ambience
from .cues import cue, phase_cue, tap, weave_note
from .mixer import Mixer
from .pieces import PIECES, piece
from .tones import ATTACK, PEAK, RATE, Samples

__all__ = [
    "AMBIENCE_SECONDS",
    "ATTACK",
    "PEAK",
    "PIECES",
    "RATE",
    "Mixer",
    "Samples",
    "ambience",
    "cue",
    "phase_cue",
    "piece",
    "tap",
    "weave_note",
]
