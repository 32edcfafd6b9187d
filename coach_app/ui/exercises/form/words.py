"""Words for the form of an own exercise; those of the kinds of steps: ui/step_kinds.py."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject

from coach_app.exercises.step_kinds import STEP_KINDS, Time
from coach_app.ui import formats


class StepWords(QObject):
    def cue(self, cue: str) -> str:
        return {
            "none": self.tr("no sound"),
            "bell": self.tr("bell"),
            "low": self.tr("low bell"),
            "wood": self.tr("wood"),
            "chime": self.tr("chime"),
            "gong": self.tr("gong"),
            "chord": self.tr("chord"),
            "hum": self.tr("hum"),
        }[cue]

    def shape(self, shape: str) -> str:
        return {
            "circle": self.tr("circle"),
            "wave": self.tr("wave"),
            "square": self.tr("square"),
            "ring": self.tr("ring"),
            "belly": self.tr("belly"),
        }[shape]

    def time(self, seconds: float) -> str:
        """As in: 1 min 30 s."""
        minutes, rest = divmod(round(seconds), 60)
        if not minutes:
            return self.tr("{seconds} s").format(seconds=rest)
        if not rest:
            return self.tr("{minutes} min").format(minutes=minutes)
        return self.tr("{minutes} min {seconds} s").format(minutes=minutes, seconds=rest)

    def breath(self, cycle: float, cycles: int) -> str:
        """As in: 6 breaths a minute, 5 min."""
        rate = 60 / cycle if cycle else 0.0
        shown = formats.number(rate, 0 if abs(rate - round(rate)) < 0.05 else 1)
        words = self.tr("{rate} breaths a minute, {time} in all")
        return words.format(rate=shown, time=self.time(cycle * cycles))


def seconds_of(step: dict[str, Any]) -> float:
    """How long a step of a sheet takes."""
    time = STEP_KINDS[step["do"]].time
    if time is Time.BREATH:
        return cycle_of(step) * int(step.get("cycles", 0))
    if time is Time.TURNS:
        return float(sum(turn.get("seconds", 0) for turn in step.get("turn", [])))
    return float(step.get("seconds", 0))


def cycle_of(step: dict[str, Any]) -> float:
    phases = ("inhale", "topup", "hold_in", "exhale", "hold_out")
    return float(sum(step.get(key, 0) for key in phases))
