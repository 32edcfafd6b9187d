"""How music is written here: sections of chords with a melody over them.

Melody: ``D5:2 B4:1 | C5:3``: a note and its beats, "-" for silence, "|" between bars. Chords:
one symbol a bar. Pitches are MIDI numbers (A4 = 69 = 440 Hz).
"""

from __future__ import annotations

from dataclasses import dataclass

_NAMES = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
_KINDS = {
    "": (0, 4, 7),
    "m": (0, 3, 7),
    "7": (0, 4, 7, 10),
    "m7": (0, 3, 7, 10),
    "maj7": (0, 4, 7, 11),
    "sus": (0, 5, 7),
    "add9": (0, 4, 7, 14),
}


@dataclass(frozen=True)
class Chord:
    root: int  # 0 to 11
    tones: tuple[int, ...]  # 0 to 11, the root first

    def within(self, low: int) -> list[int]:
        """Its tones in the octave that begins at ``low``, rising. So from one chord to the
        next each voice moves by a step or stays."""
        return sorted(low + (tone - low) % 12 for tone in self.tones)

    def bass(self, low: int) -> int:
        return low + (self.root - low) % 12


@dataclass(frozen=True)
class Part:
    """Who plays a melody: instrument, octaves up, how loud (1 is usual)."""

    player: str
    octave: int = 0
    loud: float = 1.0


@dataclass(frozen=True)
class Section:
    chords: str
    melody: str = ""
    parts: tuple[Part, ...] = ()
    pattern: str = ""  # a figure for the accompaniment, see perform
    pad: float = 0.0  # how loud held chords are


@dataclass(frozen=True)
class Piece:
    bpm: int
    meter: float  # beats a bar
    sections: tuple[Section, ...]
    comp: str = "harp"  # who plays the figure
    gain: float = -19.0  # dB that bring it to levels.PIECE; a test measures it
    wide: float = 0.72  # how much of the difference between left and right is kept

    @property
    def bars(self) -> int:
        return sum(len(section.chords.split()) for section in self.sections)


def pitch(name: str) -> int:
    """MIDI number of "F#4" or "Bb3"."""
    sharp = {"#": 1, "b": -1}.get(name[1], 0)
    return 12 * (int(name[-1]) + 1) + _NAMES[name[0]] + sharp


def chord(symbol: str) -> Chord:
    long = 2 if symbol[1:2] in ("#", "b") else 1
    root = pitch(symbol[:long] + "0") % 12
    return Chord(root, tuple((root + step) % 12 for step in _KINDS[symbol[long:]]))


def bars(melody: str) -> list[list[tuple[int | None, float]]]:
    """For each bar its notes: pitch (None for silence) and beats."""
    found = []
    for bar in melody.split("|"):
        notes = [note.split(":") for note in bar.split()]
        if notes:
            found.append(
                [(None if name == "-" else pitch(name), float(beats)) for name, beats in notes]
            )
    return found
