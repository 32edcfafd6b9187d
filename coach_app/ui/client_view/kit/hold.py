"""Holding a key or button for one second.

Some window systems repeat a held key as releases and presses that look real. A release
therefore counts only when no press follows at once.
"""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, Slot

HOLD_MS = 1000
GRACE_MS = 120  # longer than the pause between two repeats
TICK_MS = 40


class Hold(QObject):
    """``held`` once for each hold; ``moved`` while it lasts, for the drawing of it."""

    held = Signal()
    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._since = QElapsedTimer()
        self._done = False
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._look)
        self._grace = QTimer(self)
        self._grace.setSingleShot(True)
        self._grace.setInterval(GRACE_MS)
        self._grace.timeout.connect(self.cancel)

    def press(self) -> None:
        self._grace.stop()  # where a hold is under way, this is only a repeat of it
        if not self._tick.isActive() and not self._done:
            self._since.start()
            self._tick.start()
            self.moved.emit()

    def release(self) -> None:
        self._grace.start()

    @Slot()
    def cancel(self) -> None:
        self._grace.stop()
        self._tick.stop()
        self._done = False
        self.moved.emit()

    def part(self) -> float:
        """How much of the second has gone by."""
        return min(1.0, self._since.elapsed() / HOLD_MS) if self._tick.isActive() else 0.0

    @Slot()
    def _look(self) -> None:
        self.moved.emit()
        if self._since.elapsed() >= HOLD_MS:
            self._tick.stop()
            self._done = True  # the same hold does not count twice
            self.moved.emit()
            self.held.emit()
