"""What was copied out of the program does not stay behind when it locks or closes, nor when the
client's screen goes on, off, or to somebody else."""

from __future__ import annotations

import hashlib

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QClipboard, QGuiApplication

MODES = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)


class OurClipboard(QObject):
    """Knows which text there is ours. What another program put there since stays.

    Systems tell who owns it, but a keeper of old clips takes over what was just copied: so we
    also remember what came there while we were in front.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._board = QGuiApplication.clipboard()
        self._ours: dict[QClipboard.Mode, bytes] = {}
        self._board.changed.connect(self._changed)

    @Slot(QClipboard.Mode)
    def _changed(self, mode: QClipboard.Mode) -> None:
        active = QGuiApplication.applicationState() == Qt.ApplicationState.ApplicationActive
        if active or self._owned(mode):
            self._ours[mode] = self._print_of(mode)
        else:
            self._ours.pop(mode, None)

    @Slot()
    def empty(self) -> None:
        """Take back what is still ours."""
        for mode in MODES:
            if self._owned(mode) or self._ours.get(mode) == self._print_of(mode):
                self._board.clear(mode)
        self._ours.clear()

    def _owned(self, mode: QClipboard.Mode) -> bool:
        if mode == QClipboard.Mode.Selection:
            return self._board.ownsSelection()
        return self._board.ownsClipboard()

    def _print_of(self, mode: QClipboard.Mode) -> bytes:
        """A mark of the text, so that no second copy of it is kept here."""
        return hashlib.sha256(self._board.text(mode).encode("utf-8", "replace")).digest()
