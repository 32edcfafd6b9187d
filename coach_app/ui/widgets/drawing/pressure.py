"""How hard a hand presses that cannot tell: a mouse's speed stands for it."""

from __future__ import annotations

import time

MIDDLE_PRESSURE = 50
SLOW_PRESSURE, FAST_PRESSURE = 57, 38  # a mouse does not press: a quick line is a thin one
FAST = 14_000  # paper units a second


class Pressure:
    """From ``begin`` on, ``after`` a step: lighter the quicker it goes, and never at once."""

    def __init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        self._now, self._moved = float(MIDDLE_PRESSURE), time.monotonic()

    def after(self, step: float) -> float:
        """``step``: paper units since the point before."""
        now = time.monotonic()
        speed = step / max(0.004, now - self._moved)
        self._moved = now
        wanted = SLOW_PRESSURE + (FAST_PRESSURE - SLOW_PRESSURE) * min(1.0, speed / FAST)
        self._now += (wanted - self._now) * 0.2
        return self._now
