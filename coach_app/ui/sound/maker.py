"""Makes the sounds off the UI thread, and keeps what was made in memory, never on disk.

Short sounds are made one after another, what is wanted now first; long ones beside them, and
of a long one the first part is handed out while the rest is made.
"""

from __future__ import annotations

import functools
import time
from collections import deque
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject

from coach_app.ui import tasks

if TYPE_CHECKING:
    from coach_app.exercises.sound import Loop, Packed, Shelf, Track, Wave

Key = tuple[object, ...]
REST = 0.1  # seconds at most between two parts, so that pictures go on moving
Made: TypeAlias = "Packed | Track"
Then: TypeAlias = "Callable[[Made], None]"


def make(key: Key) -> Packed:
    """The samples of a short sound: ("cue", name, seconds), ("phase", name, seconds) …"""
    from coach_app.exercises import sound

    kind, *rest = key
    makers: dict[object, Callable[..., Wave]] = {
        "cue": sound.cue,
        "phase": sound.phase_cue,
        "tap": sound.tap,
        "note": sound.weave_note,
    }
    return sound.pack(makers[kind](*rest))


def recipe(key: Key) -> Loop:
    """How a long sound is made: ("ambience", name) or ("piece", name)."""
    from coach_app.exercises import sound

    kind, name = key
    return sound.ambience(str(name)) if kind == "ambience" else sound.piece(str(name))


def make_track(key: Key, job: tasks.Job, made: list[Track]) -> Track:
    """Fills a track, and tells as soon as there is something to play in ``made``."""
    from coach_app.exercises.sound import Track

    loop = recipe(key)
    track = Track(loop.count)
    begun = time.perf_counter()
    for part in loop.parts():
        job.check()
        track.add(part)
        time.sleep(min(REST, time.perf_counter() - begun) if made else 0)
        begun = time.perf_counter()
        if not made:
            made.append(track)
            job.progress(0.0)
    return track


@functools.cache
def shelf() -> Shelf:
    """What was made in this run of the app."""
    from coach_app.exercises.sound import Shelf

    return Shelf()


class Maker(QObject):
    """For one box; what it makes is there for all that follow."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._wait: dict[Key, list[Then]] = {}  # in the making, and who waits for it
        self._queue: deque[Key] = deque()  # short sounds
        self._busy = False
        self._loop: tuple[Key, tasks.Task] | None = None  # the last long sound

    def close(self) -> None:
        """Nobody waits any more."""
        self._wait.clear()
        self._queue.clear()

    def get(self, key: Key, then: Then | None = None) -> None:
        """Hand the sound to ``then``: at once, where it is there, or as soon as it can play."""
        found = shelf().get(key)
        if found is not None:
            if then is not None:
                then(found)
            return
        new = key not in self._wait
        waiting = self._wait.setdefault(key, [])
        if then is not None:
            waiting.append(then)
        if key[0] in ("ambience", "piece"):
            if new:
                self._make_loop(key)
            return
        if new:
            self._queue.append(key)
        if then is not None and key in self._queue:  # wanted now: before what is for later
            self._queue.remove(key)
            self._queue.appendleft(key)
        self._make_next()

    def _make_next(self) -> None:
        if self._busy or not self._queue:
            return
        self._busy = True
        key = self._queue.popleft()
        tasks.run(lambda: make(key), on_done=partial(self._made, key), parent=self)

    def _made(self, key: Key, sound: Packed) -> None:
        self._busy = False
        self._hand_out(key, sound)
        self._make_next()

    def _make_loop(self, key: Key) -> None:
        """One at a time: who listens from one to the next waits for none of those before."""
        if self._loop is not None and self._loop[1].running:
            before, task = self._loop
            task.cancel()
            shelf().drop(before)
            self._wait.pop(before, None)
        made: list[Track] = []

        def begun(_part: float, _text: str) -> None:
            self._hand_out(key, made[0])

        def work(job: tasks.Job) -> Track:
            return make_track(key, job, made)

        self._loop = (key, tasks.run(work, on_progress=begun, parent=self))

    def _hand_out(self, key: Key, sound: Made) -> None:
        shelf().put(key, sound)
        for then in self._wait.pop(key, []):
            then(sound)
