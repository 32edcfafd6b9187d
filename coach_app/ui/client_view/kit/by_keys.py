"""Where the keyboard stands is drawn for who uses the keyboard.

A page gives the keyboard to its first button. Drawn as well for who sits there with a mouse or a
finger, the frame says "this one is chosen already", and makes Stop the loudest thing on the
screen. So it is drawn from the first key that moves or presses something, until the mouse or a
finger is used again. (The same rule as ``:focus-visible`` in the W3C's Selectors Level 4.)
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

_POINTED = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin})
_ALWAYS = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab})
#: In a field these belong to the text; anywhere else they move or press something.
_ELSEWHERE = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Space,
        Qt.Key.Key_Escape,
    }
)


class KeysWindow(QWidget):
    """A window that knows whether it is used by keys."""

    by_keys = False

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        handle = self.windowHandle()
        if handle is not None:
            handle.removeEventFilter(self)
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _POINTED:
            self.use_keys(False)
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            writing = isinstance(self.focusWidget(), QLineEdit | QPlainTextEdit)
            if event.key() in _ALWAYS or (event.key() in _ELSEWHERE and not writing):
                self.use_keys(True)
        return False

    def use_keys(self, by_keys: bool) -> None:
        if by_keys != self.by_keys:
            self.by_keys = by_keys
            focused = self.focusWidget()
            if focused is not None:
                focused.update()


def keys_stand_on(widget: QWidget) -> bool:
    """Whether to draw that ``widget`` has the keyboard."""
    window = widget.window()
    return widget.hasFocus() and (not isinstance(window, KeysWindow) or window.by_keys)
