"""Slowing down who guesses: after five wrong secrets each next one has to wait longer.

In this process only: nothing is written, and nobody is ever locked out.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable

from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.errors import UserError

FREE, LONGEST = 5, 60  # wrong ones without a wait; seconds


class Tries:
    """How often in a row the secret was wrong, and until when nothing is tried."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._wrong = 0
        self._until = -math.inf

    def wait(self) -> int:
        """Whole seconds that are left; 0 when the next one may be tried."""
        left = self._until - self._clock()
        return math.ceil(left) if left > 0 else 0

    def check(self) -> None:
        """Before a secret is tried. UserError("too-soon")."""
        if left := self.wait():
            raise UserError(
                "too-soon",
                QT_TRANSLATE_NOOP("Errors", "It was wrong too often in a row."),
                QT_TRANSLATE_NOOP("Errors", "Wait {seconds} s, then try again."),
                seconds=left,
            )

    def wrong(self) -> None:
        self._wrong += 1
        if self._wrong >= FREE:
            self._until = self._clock() + min(LONGEST, 2 ** (self._wrong - FREE + 1))

    def right(self) -> None:
        self._wrong, self._until = 0, -math.inf


TRIES = Tries()  # one for all: vault, backups, Settings, lock
