"""Says what is to be said in an exercise: between the bells, one line after the other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from coach_app.exercises import Line
from coach_app.exercises.sentences import place
from coach_app.ui import tasks

if TYPE_CHECKING:
    from coach_app.exercises.sound import Samples
    from coach_app.ui.sound.box import SoundBox
    from coach_app.ui.sound.voice import Voice

#: Seconds after a sound in which nobody speaks over it: its strike, and most of its ring.
SINKS = {"bell": 6.0, "gong": 4.0, "chord": 3.5, "low": 2.5, "chime": 1.5, "wood": 0.6}
LISTENS = 12.0  # where the bell itself is listened to
PAUSE = 0.7  # seconds between two lines
TOO_LATE = 12.0  # a line that waited so long has lost its moment


@dataclass(frozen=True)
class _Due:
    place: int
    text: str
    since: float


class Speaker(QObject):
    """The coach's own recordings where the exercise has any, else the voice of the computer:
    never two people in one exercise.

    ``clock``: seconds, as of the session. ``recorded``: 16-bit samples and their rate by place,
    see ``exercises.sentences``.
    """

    def __init__(
        self,
        sound: SoundBox,
        voice: Voice | None,
        recorded: Mapping[int, tuple[bytes, int]],
        clock: Callable[[], float],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._sound, self._recorded, self._clock = sound, recorded, clock
        self._voice = None if recorded else voice
        self._waiting: list[_Due] = []
        self._on: _Due | None = None
        self._quiet_until = self._busy_until = 0.0
        if self._voice is not None:
            self._voice.made.connect(self._play)

    # -- what the session tells

    def rang(self, cue: str, listens: bool = False) -> None:
        """A bell rings now: whoever speaks makes way, and waits until it has sunk."""
        self._silence()
        sinks = LISTENS if listens else SINKS.get(cue, 0.0)
        self._quiet_until = max(self._quiet_until, self._clock() + sinks)

    def begin_step(self) -> None:
        """What was not said of the step before is not said any more."""
        self._waiting.clear()

    def say(self, step: int, line: int, spoken: Line, language: str) -> None:
        """As soon as there is room for it."""
        where = place(step, line)
        if spoken.quiet or not (where in self._recorded or self._voice is not None):
            return
        self._waiting.append(_Due(where, spoken.text.text(language), self._clock()))
        self.look()

    def look(self) -> None:
        """At every frame."""
        now = self._clock()
        if not self._waiting or now < max(self._quiet_until, self._busy_until):
            return
        due = self._waiting.pop(0)
        if now - due.since > TOO_LATE:
            return
        self._on = due
        self._busy_until = now + TOO_LATE  # until it is known how long it takes
        if due.place in self._recorded:
            from coach_app.ui.sound.recorded import to_samples

            pcm, rate = self._recorded[due.place]
            done = partial(self._levelled, due)
            tasks.run(partial(to_samples, pcm, rate), on_done=done, parent=self)
        elif self._voice is not None:
            self._voice.say(due.text)

    def hold(self) -> None:
        """Paused: a line that is cut off is said again afterwards."""
        if self._on is not None and self._clock() < self._busy_until:
            self._waiting.insert(0, self._on)
        self._silence()

    def go_on(self) -> None:
        """No line is too late because the client needed a moment."""
        now = self._clock()
        self._waiting = [_Due(one.place, one.text, now) for one in self._waiting]

    def stop(self) -> None:
        self._waiting.clear()
        self._silence()
        if self._voice is not None:
            self._voice.made.disconnect(self._play)
            self._voice = None

    # -- within

    def _silence(self) -> None:
        self._on, self._busy_until = None, 0.0
        self._sound.hush()
        if self._voice is not None:
            self._voice.stop()

    def _levelled(self, due: _Due, samples: Samples) -> None:
        if due is self._on:
            self._play(samples)

    @Slot(object)
    def _play(self, samples: Samples) -> None:
        if self._on is None:  # a bell or a pause came first
            return
        from coach_app.exercises.sound import RATE

        self._busy_until = self._clock() + len(samples) / RATE + PAUSE
        self._sound.voice(samples)
