"""What is on at second t, for any exercise. Pure: the clock is handed in.

A ``Timeline`` is the plan: spans that follow each other without gap or overlap. A
``Playback`` walks along it: it can pause, skip, lengthen, slow its breath and stop. Steps
that wait (drawing, writing, choosing) hold the clock at their end until ``next``.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from coach_app.exercises.model import Breath, Exercise, ExerciseStep, Turn

QUARTER = 0.25


@dataclass(frozen=True)
class Span:
    """One step on the clock: [start, end) in seconds."""

    index: int
    step: ExerciseStep
    start: float
    end: float

    @property
    def seconds(self) -> float:
        return self.end - self.start


@dataclass(frozen=True)
class BreathNow:
    """Where a breath is. ``phase``: in, topup, hold_in, out, hold_out. ``part``: 0-1 of the
    phase. ``fill``: how full the lungs are, 0-1, along a sine (see look.md 9)."""

    cycle: int
    phase: str
    part: float
    fill: float
    left: float  # seconds left of this phase
    gone: float = 0.0  # seconds into it


@dataclass(frozen=True)
class Now:
    """What is on. ``into``: seconds into the step; ``part``: 0-1 of the step."""

    index: int
    step: ExerciseStep
    into: float
    left: float
    part: float
    total_part: float  # 0-1 of the whole exercise
    waiting: bool  # the step's time is over and it waits for "next"
    finished: bool
    breath: BreathNow | None = None
    turn: int = -1  # which of the step's turns
    turn_part: float = 0.0


TOPUP_FROM = 0.62  # where the second sip starts: low enough to be seen as a swell of its own (R03)


def breath_at(breath: Breath, into: float) -> BreathNow:
    """Where the breath is ``into`` seconds after its loop began."""
    into = max(0.0, into)
    cycle = min(int(into / breath.cycle), breath.cycles - 1)
    rest = min(into - cycle * breath.cycle, breath.cycle)
    phases = breath.phases
    for number, (name, seconds) in enumerate(phases):
        if rest < seconds or number == len(phases) - 1:
            part = min(1.0, rest / seconds)
            left = max(0.0, seconds - rest)
            return BreathNow(cycle, name, part, _fill(breath, name, part), left, rest)
        rest -= seconds
    raise AssertionError("a breath has phases")


def _fill(breath: Breath, phase: str, part: float) -> float:
    eased = (1 - math.cos(math.pi * part)) / 2
    top = TOPUP_FROM if breath.topup else 1.0
    if phase == "in":
        return top * eased
    if phase == "topup":
        return TOPUP_FROM + (1 - TOPUP_FROM) * eased
    if phase == "hold_in":
        return 1.0
    return 1 - eased if phase == "out" else 0.0


class Timeline:
    """The plan of an exercise. Raises ValueError for one without steps."""

    def __init__(self, steps: Iterable[ExerciseStep]) -> None:
        spans: list[Span] = []
        at = 0.0
        for index, step in enumerate(steps):
            spans.append(Span(index, step, at, at + step.seconds))
            at += step.seconds
        if not spans:
            raise ValueError("an exercise needs a step")
        self.spans = tuple(spans)
        self.total = at
        self._starts = [span.start for span in spans]

    @classmethod
    def of(cls, exercise: Exercise) -> Timeline:
        return cls(exercise.steps)

    def index_at(self, second: float) -> int:
        return min(max(0, bisect_right(self._starts, second) - 1), len(self.spans) - 1)

    def at(self, second: float) -> Now:
        """What is on at this second; the last step's end from ``total`` on."""
        second = min(max(0.0, second), self.total)
        return self.within(self.index_at(second), second - self.spans[self.index_at(second)].start)

    def within(self, index: int, into: float) -> Now:
        """What is on ``into`` seconds after step ``index`` began; never past its end."""
        span = self.spans[index]
        seconds = span.seconds
        over = into >= seconds
        into = min(max(0.0, into), seconds)
        last = index == len(self.spans) - 1
        turn, turn_part = _turn_at(span.step.turns, into)
        return Now(
            index,
            span.step,
            into,
            seconds - into,
            into / seconds,
            (span.start + into) / self.total,
            over and span.step.waits,
            over and last and not span.step.waits,
            breath_at(span.step.breath, into) if span.step.breath is not None else None,
            turn,
            turn_part,
        )


def _turn_at(turns: tuple[Turn, ...], into: float) -> tuple[int, float]:
    for number, turn in enumerate(turns):
        if into < turn.seconds or number == len(turns) - 1:
            return number, min(1.0, into / turn.seconds)
        into -= turn.seconds
    return -1, 0.0


class Playback:
    """Walks along a timeline by a monotonic clock in seconds; ``speed`` is for trying out.

    The place is kept as step and seconds into it, and every change counts from the clock and
    not from ticks, so that nothing drifts. ``active`` counts the seconds really done.
    """

    def __init__(
        self, steps: Iterable[ExerciseStep], clock: Callable[[], float], speed: float = 1.0
    ) -> None:
        self._steps = list(steps)
        self.timeline = Timeline(self._steps)
        self._clock = clock
        self._speed = speed
        self._index = 0
        self._into = 0.0  # at the moment of ``_since``
        self._since: float | None = None  # None while it stands still
        self._active = 0.0
        self._ended = False
        self.stopped = False

    # -- reading

    @property
    def running(self) -> bool:
        return self._since is not None

    @property
    def finished(self) -> bool:
        return self._ended

    @property
    def active(self) -> float:
        """Seconds in which the exercise ran, pauses left out."""
        return self._active + self._gone()

    def now(self) -> Now:
        """Where it is; moves on by itself over the steps whose time is over."""
        self._settle()
        found = self.timeline.within(self._index, self._into + self._gone())
        return found if found.finished == self._ended else replace(found, finished=self._ended)

    # -- acting

    def start(self) -> None:
        if self._since is None and not self._ended:
            self._since = self._clock()

    def pause(self) -> None:
        self._settle()
        self._hold()

    def next(self) -> None:
        """End this step now; after the last one the exercise is finished."""
        self._settle()
        if not self._ended:
            self._go(self._index + 1)

    def back(self) -> None:
        """Begin this step anew; in its first two seconds, or when it waits, the one before."""
        self._settle()
        into = self._into + self._gone()
        self._ended = False
        self._go(self._index - 1 if into < 2 and self._index > 0 else self._index)

    def extend(self, seconds: float) -> None:
        """Lengthen this step; a breathing step by whole breaths, at least one."""
        self._settle()
        if self._ended:
            return
        step = self._steps[self._index]
        if step.breath is not None:
            more = max(1, round(seconds / step.breath.cycle))
            breath = replace(step.breath, cycles=step.breath.cycles + more)
            step = replace(step, breath=breath, seconds=breath.seconds)
        elif step.turns:
            last = step.turns[-1]
            turns = (*step.turns[:-1], replace(last, seconds=last.seconds + seconds))
            step = replace(step, turns=turns, seconds=step.seconds + seconds)
        else:
            step = replace(step, seconds=step.seconds + seconds)
        self._replace(step)

    def set_pace(self, inhale: float, exhale: float) -> None:
        """Another pace for this breathing step: the same part of the same phase goes on, and
        about the same time is left. In steps of 0.25 s, at least 1 s each."""
        self._settle()
        step = self._steps[self._index]
        if step.breath is None or self._ended:
            return
        old = step.breath
        breath = replace(old, inhale=quarter(inhale), exhale=quarter(exhale))
        into = self._into + self._gone()
        place = breath_at(old, into)
        left = max(0.0, old.seconds - into)
        begun = _into_phase(breath, place)
        more = max(1, round((left + begun) / breath.cycle))
        breath = replace(breath, cycles=place.cycle + more)
        self._rebase()
        self._into = place.cycle * breath.cycle + begun
        self._replace(replace(step, breath=breath, seconds=breath.seconds))

    def stop(self) -> None:
        """Stopped early: it stays where it is and is over."""
        self.pause()
        if not self._ended:
            self.stopped = True
            self._ended = True

    # -- within

    def _gone(self) -> float:
        return 0.0 if self._since is None else (self._clock() - self._since) * self._speed

    def _rebase(self) -> None:
        """Take what is gone into the kept place, so that a change counts from here."""
        gone = self._gone()
        self._active += gone
        self._into += gone
        if self._since is not None:
            self._since = self._clock()

    def _hold(self) -> None:
        self._rebase()
        self._since = None

    def _go(self, index: int) -> bool:
        """To the beginning of a step; False when there is none and all is done."""
        self._rebase()
        if index >= len(self._steps):
            self._index = len(self._steps) - 1
            self._into = self.timeline.spans[-1].seconds
            self._ended = True
            self._since = None
            return False
        self._index, self._into = max(0, index), 0.0
        return True

    def _settle(self) -> None:
        """Pass over steps whose time is over; time past the end of one counts for the next."""
        while not self._ended:
            span = self.timeline.spans[self._index]
            over = self._into + self._gone() - span.seconds
            if over < 0 or span.step.waits:
                return
            if self._go(self._index + 1):
                self._into = over
            else:
                self._active -= over  # time after the end was not done

    def _replace(self, step: ExerciseStep) -> None:
        self._steps[self._index] = step
        self.timeline = Timeline(self._steps)


def quarter(seconds: float, low: float = 1.0, high: float = 14.0) -> float:
    """To the nearest 0.25 s, within limits."""
    return min(high, max(low, round(seconds / QUARTER) * QUARTER))


def _into_phase(breath: Breath, place: BreathNow) -> float:
    """Seconds into the breath at which the same part of the same phase is reached."""
    done = 0.0
    for name, seconds in breath.phases:
        if name == place.phase:
            return done + seconds * place.part
        done += seconds
    return 0.0
