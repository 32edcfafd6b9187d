"""One exercise under way: the clock, what sounds, and who hears of it. Knows no widgets.

The page and the coach's strip both look at the same session; whoever presses, both follow.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from coach_app.exercises import Exercise, ExerciseStep, Line, Now, Playback
from coach_app.exercises.follow import Listener, steps_to
from coach_app.exercises.timeline import quarter
from coach_app.measures import Text
from coach_app.ui.client_view.player.background import Background
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.client_view.player.options import PlayerOptions
from coach_app.ui.client_view.player.speaker import Speaker

if TYPE_CHECKING:
    from coach_app.ui.sound.box import SoundBox
    from coach_app.ui.sound.voice import Voice

MORE = 30.0  # seconds that "longer" adds
PACE_STEP = 0.25  # seconds of a breath, in and out, that "slower" adds


def for_client(exercise: Exercise) -> Exercise:
    """The exercise without a word that is meant for the coach."""
    steps = tuple(replace(step, coach=Text()) for step in exercise.steps)
    return replace(
        exercise, steps=steps, how=Text(), origin=Text(), cautions=(), purpose=exercise.purpose
    )


class PlaySession(QObject):
    """``stepped``: another step is on. ``ticked``: where we are, at every tick.
    ``said``: the Line that is said now. ``ended(stopped)``: done, or stopped early.
    ``changed``: paused, longer, another pace."""

    stepped = Signal(int)
    said = Signal(object)
    ticked = Signal(object)
    ended = Signal(bool)
    changed = Signal()

    def __init__(
        self,
        exercise: Exercise,
        kit: Kit,
        options: PlayerOptions,
        *,
        sound: SoundBox | None = None,
        voice: Voice | None = None,
        recorded: dict[int, tuple[bytes, int]] | None = None,
        clock: Callable[[], float] = time.monotonic,
        speed: float = 1.0,
        parent: QObject | None = None,
    ) -> None:
        """``exercise`` still holds the coach's texts, for the strip. ``recorded``: the
        coach's own voice by step number: 16-bit samples and their rate."""
        super().__init__(parent)
        self.exercise, self.kit, self.options = exercise, kit, options
        self.sound = sound
        self.clock, self._speed = clock, speed
        self.playback = Playback(exercise.steps, clock, speed)
        self._background: Background | None = None
        self._speaker: Speaker | None = None
        if sound is not None:
            own = (recorded or {}) if options.own_voice else {}
            self._background = Background(sound, options)
            self._speaker = Speaker(sound, voice, own, clock, self)
        self._step = self._line = -1
        self._phase: tuple[int, str] = (-1, "")
        self._over = False
        self.listener: Listener | None = None
        self._plan: list[tuple[float, float]] = []  # paces to come, slower and slower
        self._plan_cycle = -1

    def take(self, exercise: Exercise) -> None:
        """The same exercise with other times, before it starts."""
        self.exercise = exercise
        self.playback = Playback(exercise.steps, self.clock, self._speed)

    # -- reading

    @property
    def index(self) -> int:
        return max(0, self._step)

    @property
    def step(self) -> ExerciseStep:
        return self.exercise.steps[self.index]

    @property
    def line(self) -> Line | None:
        """What was said last in this step, or the silence that is on."""
        return self.step.spoken[self._line] if self._line >= 0 else None

    @property
    def over(self) -> bool:
        return self._over

    @property
    def paused(self) -> bool:
        return not self.playback.running and not self._over

    def per_minute(self) -> float | None:
        """Breaths per minute of the step that is on."""
        breath = self.playback.now().step.breath
        return None if breath is None else breath.per_minute

    # -- acting

    @Slot()
    def start(self) -> None:
        self.listener = None  # the clock goes on: nobody's own rhythm is waited for
        self.playback.start()
        if self.sound is not None:
            self.sound.go_on()
        if self._speaker is not None:
            self._speaker.go_on()
        self.tick()
        self.changed.emit()

    @Slot()
    def pause(self) -> None:
        self.playback.pause()
        if self.sound is not None:
            self.sound.hold()
        if self._speaker is not None:
            self._speaker.hold()
        self.changed.emit()

    @Slot()
    def toggle(self) -> None:
        self.start() if self.paused else self.pause()

    @Slot()
    def next(self) -> None:
        self._hear_no_more()
        self.playback.next()
        self.tick()

    @Slot()
    def back(self) -> None:
        self._hear_no_more()
        self.playback.back()
        self._step = -1 if self.playback.now().index != self._step else self._step
        self._line = -1
        self.tick()

    @Slot()
    def longer(self) -> None:
        self.playback.extend(MORE)
        self.changed.emit()

    @Slot()
    def stop(self) -> None:
        """Stopped early: silent within a second."""
        if self._over:
            return
        self.playback.stop()
        self._end(True)

    def set_pace(self, inhale: float, exhale: float) -> None:
        self._plan = []
        self.playback.set_pace(quarter(inhale), quarter(exhale))
        self.changed.emit()

    def change_pace(self, by: float) -> None:
        """Slower (0.25) or faster (−0.25): in and out in their proportion."""
        breath = self.playback.now().step.breath
        if breath is not None:
            self.set_pace(breath.inhale + by, breath.exhale + by)

    # -- breathe from where you are

    def listen(self) -> None:
        """Hear the client's own rhythm; the shape follows the key meanwhile."""
        self.listener = Listener()
        self.playback.pause()
        self.changed.emit()

    def stop_listening(self) -> None:
        self._hear_no_more()

    def _hear_no_more(self) -> None:
        """The own rhythm belongs to the step it was asked in: whoever leaves that step, the
        clock that stood for it goes on."""
        if self.listener is not None:
            self.listener = None
            self.playback.start()
            self.changed.emit()

    def breath_in(self) -> None:
        if self.listener is None:
            return
        self.listener.press(self.clock())
        own = self.listener.rhythm()
        if own is not None:
            self._take_over(own)
        else:
            self.changed.emit()  # one breath fewer to go

    def breath_out(self) -> None:
        if self.listener is not None:
            self.listener.release(self.clock())

    def _take_over(self, own: tuple[float, float]) -> None:
        """Three breaths are heard: go on from them, and slow gently to the goal."""
        self.listener = None
        planned = self.step.breath
        self.playback.start()
        self.playback.set_pace(*own)
        goal = (planned.inhale, planned.exhale) if planned is not None else own
        self._plan = list(steps_to(own, goal))[1:]
        self._plan_cycle = -1
        self.changed.emit()

    def _slow(self, now: Now) -> None:
        if not self._plan or now.breath is None:
            return
        if self._plan_cycle < 0:
            self._plan_cycle = now.breath.cycle
        if now.breath.cycle > self._plan_cycle and now.breath.phase == "in":
            inhale, exhale = self._plan.pop(0)
            self.playback.set_pace(inhale, exhale)
            here = self.playback.now().breath
            self._plan_cycle = -1 if here is None else here.cycle
            self.changed.emit()

    # -- the clock

    @Slot()
    def tick(self) -> None:
        """Look at the clock: called at every frame."""
        if self._over:
            return
        now = self.playback.now()
        if now.finished:
            self._end(False)
            return
        if now.index != self._step:
            self._step, self._line = now.index, -1
            self._phase = (-1, "")
            self._plan = []
            self._sound_step(now)
            self.stepped.emit(now.index)
        self._say(now)
        if self._speaker is not None:
            self._speaker.look()
        self._sound_breath(now)
        self._slow(now)
        self.ticked.emit(now)

    def _end(self, stopped: bool) -> None:
        self._over = True
        if self._speaker is not None:
            self._speaker.stop()
        if self.sound is not None:
            if not stopped and self.options.bells in ("ends", "end", "all"):
                self.sound.cue("bell")
            self.sound.fade_out(1.0 if stopped else 5.0, None if stopped else "ambience")
        self.ended.emit(stopped)

    # -- what sounds

    def begin_background(self) -> None:
        """Before the first part, so that it is there when the client looks up."""
        if self._background is not None:
            self._background.begin(self.exercise)

    def _sound_step(self, now: Now) -> None:
        step, last = now.step, len(self.exercise.steps) - 1
        if self._background is not None:
            self._background.step(step, self.kit.answers)
        if self._speaker is not None:
            self._speaker.begin_step()
        if self.sound is not None:
            where = "start" if now.index == 0 else "end" if now.index == last else "between"
            rings = {
                "none": False,
                "all": True,
                "start": where == "start",
                "end": False,
                "ends": where == "start",
            }[self.options.bells]
            if step.picture == "bell" or (rings and step.cue != "none"):
                self._ring(step)
            if step.do == "listen" and step.picture == "waves":
                self._play_piece(step)

    def _ring(self, step: ExerciseStep) -> None:
        cue = step.cue if step.cue != "none" else "bell"
        if self.sound is not None:
            self.sound.cue(cue)
        if self._speaker is not None:
            self._speaker.rang(cue, listens=step.picture == "bell")

    def _say(self, now: Now) -> None:
        """The line whose time has come. What was skipped is not said afterwards, and another
        pace, which moves the place in the step, says nothing twice."""
        come = sum(line.at <= now.into for line in self.step.spoken) - 1
        if come > self._line:
            self._line = come
            self.speak(now.index, come)
            self.said.emit(self.step.spoken[come])

    def _play_piece(self, step: ExerciseStep) -> None:
        chosen = self.kit.answers.get("piece")
        name = chosen[0] if isinstance(chosen, list) and chosen else "piece1"
        if self.sound is None:
            return
        if name == "own" and self.kit.music:
            self.sound.music(self.kit.music)
        elif step.option("part") != "free":  # the second part goes on with the same piece
            self.sound.piece(name if str(name).startswith("piece") else "piece1")

    def speak(self, index: int, line: int = 0) -> None:
        if self._speaker is not None:
            spoken = self.exercise.steps[index].spoken[line]
            self._speaker.say(index, line, spoken, self.kit.language)

    def _sound_breath(self, now: Now) -> None:
        if self.sound is None or now.breath is None or now.step.breath is None:
            return
        here = (now.breath.cycle, now.breath.phase)
        if here != self._phase:
            self._phase = here
            seconds = dict(now.step.breath.phases)[now.breath.phase]
            self.sound.phase(now.breath.phase, seconds)
