"""No input for a while, a screen that stays covered, and clocks that jumped: the laptop slept.

Some work needs no input: an exercise that plays, a client who thinks about a question, a
meeting by the clock. Then somebody is there, for a while, without a key being pressed.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QWindow

from coach_app.ui.shell.top_windows import TopWindows
from coach_app.ui.shell.watch.ways import IDLE, SUSPEND, Works

TICK = 2_000  # ms between two looks at the clocks
JUMP = 30.0  # s that a tick may come late before we take it that the laptop slept
COVERED = 120.0  # s covered before the passphrase is asked
THERE = 45 * 60.0  # s without input after which nobody is believed to be there any more

_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
        QEvent.Type.InputMethod,
    }
)


class IdleWatch(QObject):
    """Says when there was no input for some minutes, or the screen stayed covered."""

    idle = Signal()
    covered_long = Signal()
    slept = Signal()

    def __init__(
        self,
        minutes: Callable[[], int],
        is_covered: Callable[[], bool] = lambda: False,
        somebody_there: Callable[[], bool] = lambda: False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._minutes, self._is_covered = minutes, is_covered
        self._somebody_there = somebody_there
        self._clock: Callable[[], float] = time.monotonic
        self._wall: Callable[[], float] = time.time
        self._last = self._clock()  # the last input
        self._there = float("-inf")  # the last look that found somebody at work without input
        self._covered_since: float | None = None
        self._tick = (self._wall(), self._clock())
        self._windows = TopWindows(self)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self.look)

    def works(self) -> dict[str, Works]:
        """Its clocks go everywhere; of sleep they tell when it is over."""
        return {IDLE: Works.YES, SUSPEND: Works.LATE}

    @property
    def running(self) -> bool:
        """Whether it looks at the clocks by itself."""
        return self._timer.isActive()

    def start(self, window: QWindow | None = None) -> None:
        self._windows.start()
        self.touch()
        self._tick = (self._wall(), self._clock())
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()
        self._windows.stop()

    @Slot()
    def touch(self) -> None:
        """Somebody is here (also for work that runs without input)."""
        self._last = self._clock()

    @Slot()
    def look(self) -> None:
        """One tick: compare the clocks, then the time without input."""
        wall, mono = self._wall(), self._clock()
        was_wall, was_mono = self._tick
        self._tick = (wall, mono)
        # The monotonic clock stands still during sleep on Linux, runs on elsewhere:
        # a jump of either between two ticks means that the laptop slept.
        if max(wall - was_wall, mono - was_mono) > JUMP:
            self.slept.emit()
            return
        self._windows.follow()
        if self._is_covered():
            if self._covered_since is None:
                self._covered_since = mono
            elif mono - self._covered_since >= COVERED:
                self.covered_long.emit()
        else:
            self._covered_since = None
        if self._is_idle(mono):
            self.idle.emit()

    def _is_idle(self, now: float) -> bool:
        """After work without input the set time counts from its end, or from the last input."""
        most = self._minutes() * 60
        if not self._is_covered() and self._somebody_there():
            if now - self._last >= max(THERE, most):
                return True
            self._there = now
        return now - max(self._last, self._there) >= most

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _INPUT:
            self._last = self._clock()
        return False
