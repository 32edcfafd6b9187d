"""Five short pieces of our own, 60 to 66 beats a minute, as loops without a seam.

Each is a bass that moves slowly and a melody over it, written as steps of a scale. Nothing
is drawn at random at run time: the same piece always sounds the same.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from coach_app.exercises.sound.tones import RATE, Samples, stereo, struck


@dataclass(frozen=True)
class Piece:
    """``melody``: one sign per beat, a figure 0-9 for a step of the scale, "." for silence.
    ``bass``: one sign per bar of four beats."""

    bpm: int
    root: float  # Hz
    scale: tuple[int, ...]  # half tones above the root
    melody: str
    bass: str
    ring: float  # seconds a note of the melody rings


_MAJOR5 = (0, 2, 4, 7, 9, 12, 14, 16, 19, 21)
_MINOR5 = (0, 3, 5, 7, 10, 12, 15, 17, 19, 22)
_DORIAN = (0, 2, 3, 7, 9, 12, 14, 15, 19, 21)

PIECES: dict[str, Piece] = {
    "piece1": Piece(
        60,
        261.63,
        _MAJOR5,
        "2.4.5.4.3.2.1...2.4.6.5.4.2.3...5.4.2.1.0...2...1.0.........0...",
        "0321032104210310",
        2.6,
    ),
    "piece2": Piece(
        62,
        220.0,
        _MINOR5,
        "0...3...4.3.1...0...2...3.........4...5...4.3.1...2.1.0.........",
        "0031004100310041",
        3.2,
    ),
    "piece3": Piece(
        64,
        196.0,
        _MAJOR5,
        "5.4.2...4.2.1...2.1.0...1.......5.6.5...4.5.4...2.4.2.1.0.......",
        "0243024302410330",
        2.2,
    ),
    "piece4": Piece(
        66,
        233.08,
        _DORIAN,
        "..3.5...3.2.0.....3.5...6.5.3.....2.3...2.0...5...3.2.0.........",
        "0040304000403140",
        3.0,
    ),
    "piece5": Piece(
        60,
        174.61,
        _MAJOR5,
        "7...5...4.......6...4...2.......5...4...2...1...0...............",
        "0410042003410020",
        3.8,
    ),
}


@functools.lru_cache(maxsize=2)
def piece(name: str) -> Samples:
    """The piece as a stereo loop of about a minute. KeyError for another name."""
    return _play(PIECES[name])


def _play(written: Piece) -> Samples:
    beat = round(RATE * 60 / written.bpm)
    count = beat * len(written.melody)
    left, right = np.zeros(count), np.zeros(count)
    soft = ((1.0, 1.0, written.ring / 2), (2.0, 0.22, written.ring / 4), (3.0, 0.07, 0.4))
    deep = ((1.0, 1.0, 3.4), (2.0, 0.35, 2.0), (3.0, 0.1, 1.0))
    for sign in sorted(set(written.melody) - {"."}):
        note = struck(_pitch(written, int(sign)), written.ring * 1.6, soft, 0.09)
        pan = 0.35 + 0.3 * (int(sign) % 3) / 2
        for at in _beats(written.melody, sign):
            _lay(left, note * (1 - pan) * 0.6, at * beat)
            _lay(right, note * pan * 0.6, at * beat)
    for sign in sorted(set(written.bass)):
        note = struck(_pitch(written, int(sign)) / 4, 60 / written.bpm * 4.6, deep, 0.16)
        for at in _beats(written.bass, sign):
            _lay(left, note * 0.55, at * 4 * beat)
            _lay(right, note * 0.55, at * 4 * beat)
    return stereo(left, right)


def _pitch(written: Piece, step: int) -> float:
    return written.root * float(2.0 ** (written.scale[step] / 12))


def _beats(signs: str, wanted: str) -> list[int]:
    return [number for number, sign in enumerate(signs) if sign == wanted]


def _lay(track: NDArray[np.float64], note: NDArray[np.float64], at: int) -> None:
    """Add a note; what rings past the end goes on at the beginning."""
    until = min(len(track), at + len(note))
    track[at:until] += note[: until - at]
    rest = len(note) - (until - at)
    if rest > 0:
        track[:rest] += note[until - at :]
