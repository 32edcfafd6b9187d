"""Sounds that were made, kept in memory while the app runs, and no more of them than that."""

from __future__ import annotations

from collections import OrderedDict

from coach_app.exercises.sound.loops import Track
from coach_app.exercises.sound.tones import Packed

Key = tuple[object, ...]
MOST_BYTES = 100_000_000  # a background or a piece is some 33 MB


class Shelf:
    """What was not used for longest goes first."""

    def __init__(self, most: int = MOST_BYTES) -> None:
        self._most = most
        self._kept: OrderedDict[Key, Packed | Track] = OrderedDict()

    @property
    def bytes(self) -> int:
        return sum(_bytes(sound) for sound in self._kept.values())

    def get(self, key: Key) -> Packed | Track | None:
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
        return found

    def put(self, key: Key, sound: Packed | Track) -> None:
        self._kept[key] = sound
        self._kept.move_to_end(key)
        while self.bytes > self._most and len(self._kept) > 1:
            self._kept.popitem(last=False)

    def drop(self, key: Key) -> None:
        self._kept.pop(key, None)


def _bytes(sound: Packed | Track) -> int:
    return sound.samples.nbytes if isinstance(sound, Track) else sound.nbytes
