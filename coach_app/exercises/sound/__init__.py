"""Sounds of our own: waves, birds, bowls and five pieces, counted. Needs numpy: import it late.

Everything is stereo, ``(n, 2)``, at RATE samples a second: short sounds as float32, loops as a
recipe (``Loop``) that fills 16-bit memory part by part. How loud a sound is follows from its role
(``levels``). No sample is above PEAK (−12 dBFS), also not where all sounds together and a voice
(``Mixer``), and nothing begins faster than ATTACK: no sound may startle (facts.md 4).
Begin reading at ``tones``, then ``loops``. ``places`` are backgrounds, ``music`` is music.
"""

from .breaths import phase_cue
from .cues import cue, tap, weave_note
from .loops import Loop, Track
from .mixer import Mixer
from .music import PIECES, piece
from .places import BACKGROUNDS, ambience
from .shelf import Shelf
from .tones import ATTACK, PEAK, RATE, Packed, Samples, Wave, pack

__all__ = [
    "ATTACK",
    "BACKGROUNDS",
    "PEAK",
    "PIECES",
    "RATE",
    "Loop",
    "Mixer",
    "Packed",
    "Samples",
    "Shelf",
    "Track",
    "Wave",
    "ambience",
    "cue",
    "pack",
    "phase_cue",
    "piece",
    "tap",
    "weave_note",
]
