"""Says how something is done by keys, as soon as somebody uses them there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from coach_app.ui.client_view.player.spoken import SpokenLine

BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class KeyHint(QObject):
    """Watches one widget and what is in it; the words stand where the spoken line is."""

    def __init__(self, keyed: QWidget, words: str, line: SpokenLine) -> None:
        super().__init__(keyed)
        self._line, self._words = line, words
        if not keyed.accessibleDescription():
            keyed.setAccessibleDescription(words)
        for one in (keyed, *keyed.findChildren(QWidget)):
            one.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        by_tab = isinstance(event, QFocusEvent) and event.reason() in BY_KEY
        if kind == QEvent.Type.KeyPress or (kind == QEvent.Type.FocusIn and by_tab):
            self._line.show_hint(self._words)
        elif kind in (QEvent.Type.FocusOut, QEvent.Type.MouseButtonPress):
            self._line.show_hint("")
        return False
