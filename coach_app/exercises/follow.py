"""Breathe from where you are: learn a rhythm from the space bar, then slow it gently.

The client holds a key on every in-breath. From the last breaths comes an own rhythm; the
pacer takes it and moves to the goal by at most 0.25 s in and 0.25 s out per breath. The
size of a step is our own choice: small enough not to be felt as pushing.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from statistics import median

from coach_app.exercises.model import Exercise
from coach_app.exercises.timeline import QUARTER, quarter

LEARN = 3  # breaths before the rhythm is known
SLACK = 1.4  # seconds in which what follows the key comes two thirds of its way
SHORTEST, LONGEST = 0.4, 12.0  # seconds of an in- or out-breath that can be meant
LONG = 6.0  # of one that is taken for as long as it may be


@dataclass
class Listener:
    """Hears presses and releases (seconds of a monotonic clock)."""

    pressed: list[float] = field(default_factory=list)
    released: list[float] = field(default_factory=list)

    def press(self, at: float) -> None:
        if not self.pressed or len(self.released) == len(self.pressed):
            self.pressed.append(at)

    def release(self, at: float) -> None:
        if len(self.released) == len(self.pressed):
            return
        if at - self.pressed[-1] < SHORTEST:
            self.pressed.pop()  # a slip of the finger
        else:
            self.released.append(at)

    @property
    def breaths(self) -> int:
        """Whole breaths heard: from one in-breath to the beginning of the next."""
        return max(0, len(self.pressed) - 1)

    @property
    def to_go(self) -> int:
        """How often still to breathe in until the rhythm is known."""
        return max(1, LEARN + 1 - len(self.pressed))

    def rhythm(self) -> tuple[float, float] | None:
        """In and out in seconds, in quarters; None before LEARN breaths.

        Whoever waits in between, or holds too long, is not kept waiting for it: what cannot be a
        breath counts for nothing, and where none is left each is taken for a long one.
        """
        if self.breaths < LEARN:
            return None
        pairs = [
            (out - press, after - out)
            for press, out, after in zip(
                self.pressed, self.released, self.pressed[1:], strict=False
            )
        ]
        clear = [
            (inhale, exhale)
            for inhale, exhale in pairs
            if inhale <= LONGEST and SHORTEST <= exhale <= LONGEST
        ] or [(min(inhale, LONG), min(max(exhale, SHORTEST), LONG)) for inhale, exhale in pairs]
        ins, outs = zip(*clear[-5:], strict=True)
        return quarter(median(ins)), quarter(median(outs))


class OwnFill:
    """How full the lungs are drawn while a key follows them, 0 to 1: it swells while the key is
    held and sinks after, without a jump. ``phase``: "in", "out", "" before the first press."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._start = self._goal = 0.0
        self._since = clock()
        self.phase = ""

    def turn(self, *, inward: bool) -> None:
        self._start, self._since = self.fill(), self._clock()
        self._goal = 1.0 if inward else 0.0
        self.phase = "in" if inward else "out"

    def fill(self) -> float:
        rest = math.exp(-(self._clock() - self._since) / SLACK)
        return self._goal + (self._start - self._goal) * rest


def steps_to(
    start: tuple[float, float], goal: tuple[float, float]
) -> Sequence[tuple[float, float]]:
    """The pace of each coming breath, from the own rhythm to the goal, which is the last."""
    inhale, exhale = start
    found = [start]
    while (inhale, exhale) != goal:
        inhale, exhale = _nearer(inhale, goal[0]), _nearer(exhale, goal[1])
        found.append((inhale, exhale))
    return found


def _nearer(value: float, goal: float) -> float:
    if abs(goal - value) <= QUARTER:
        return goal
    return value + QUARTER if goal > value else value - QUARTER


def at_pace(exercise: Exercise, pace: tuple[float, float]) -> Exercise:
    """With another breath, in and out, from the first one on, for about as long as before."""
    steps = []
    for step in exercise.steps:
        old = step.breath
        if old is not None and not old.hold_in and not old.hold_out:
            breath = replace(old, inhale=pace[0], exhale=pace[1])
            breath = replace(breath, cycles=max(1, round(old.seconds / breath.cycle)))
            step = replace(step, breath=breath, seconds=breath.seconds)
        steps.append(step)
    return replace(exercise, steps=tuple(steps))
