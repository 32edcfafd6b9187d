"""When something that is being changed is kept: soon, also while the changes go on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

WITHIN = 900  # ms from the first change to the keeping; coarse timers keep it under a second


class SaveTimer(QTimer):
    """``touch`` at each change: ``act`` runs once, at most ``within`` ms after the first.

    A change while it runs does not put it off, so that somebody who types on and on has
    everything kept every second, and a crash costs no more than that.
    """

    def __init__(self, act: Callable[[], object], parent: QObject, within: int = WITHIN) -> None:
        super().__init__(parent)
        self.setSingleShot(True)
        self.setInterval(within)
        self.timeout.connect(act)

    def touch(self, *_: object) -> None:
        """Something changed."""
        if not self.isActive():
            self.start()
