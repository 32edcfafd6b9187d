"""Acting after something has been seen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from coach_app.ui import trace


class AfterPaint(QObject):
    """Waits for the first paint of a page, stamps it, then acts once, after it."""

    def __init__(self, page: QWidget, name: str, act: Callable[[], None]) -> None:
        super().__init__(page)
        self._name, self._act = name, act
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._seen)
        return False

    def _seen(self) -> None:
        trace.stamp(self._name)
        self._act()
