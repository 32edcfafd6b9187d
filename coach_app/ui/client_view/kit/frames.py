"""The beat of what moves: sixty times a second, also while the program works beside it."""

from __future__ import annotations

import sys

from PySide6.QtCore import QAbstractAnimation, QObject, QVariantAnimation

USUAL = sys.getswitchinterval()
# Seconds after which a thread that saves or copies lets the window go on. Python's own 5 ms are a
# third of a frame, and who paints has to ask for them several times in each.
HANDS_OVER = 0.001


class Frames(QVariantAnimation):
    """``valueChanged`` at every frame while it runs; the phase comes from the clock, never here."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.setStartValue(0.0)
        self.setEndValue(1.0)
        self.setDuration(1000)
        self.setLoopCount(-1)

    def updateState(self, new: QAbstractAnimation.State, old: QAbstractAnimation.State) -> None:
        super().updateState(new, old)
        runs = new == QAbstractAnimation.State.Running
        sys.setswitchinterval(HANDS_OVER if runs else USUAL)
