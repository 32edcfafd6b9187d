"""A quiet clock for one part or one turn: counts down, says "time", makes no sound."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QTimer, Slot
from PySide6.QtWidgets import QWidget

from coach_app.ui.widgets import SecondaryButton


class QuietTimer(SecondaryButton):
    """A click starts it; a click while it runs sets it back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "timer", parent)
        self._minutes, self._clock = 5, QElapsedTimer()
        self._tick = QTimer(self)
        self._tick.setInterval(500)
        self._tick.timeout.connect(self._show)
        self.clicked.connect(self._toggle)
        self._show()

    @property
    def running(self) -> bool:
        return self._tick.isActive()

    def set_minutes(self, minutes: int) -> None:
        self._minutes = max(1, minutes)
        self._tick.stop()
        self._show()

    def left(self) -> int:
        """Seconds; 0 when the time is over."""
        if not self.running:
            return self._minutes * 60
        return max(0, self._minutes * 60 - self._clock.elapsed() // 1000)

    @Slot()
    def _toggle(self) -> None:
        if self.running:
            self._tick.stop()
        else:
            self._clock.start()
            self._tick.start()
        self._show()

    @Slot()
    def _show(self) -> None:
        seconds = self.left()
        time = f"{seconds // 60}:{seconds % 60:02}"
        if not self.running:
            self.setText(self.tr("Start clock {time}").format(time=time))
        elif seconds:
            self.setText(time)
            self.setAccessibleName(self.tr("{time} left, set back").format(time=time))
        else:
            self.setText(self.tr("Time"))
