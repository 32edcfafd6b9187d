"""Says how something is done by keys, once somebody has used one there: small, at its lower edge.

Not before: nobody wants to be met by a manual. It goes with the first touch of a mouse or pen.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.parts import ClientLabel

_POINTED = (QEvent.Type.MouseButtonPress, QEvent.Type.TabletPress)
_MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta)


class KeyHint(QObject):
    """Watches one widget and what is in it; ``slip`` lies over its lower edge, and takes no
    mouse."""

    def __init__(self, keyed: QWidget, words: str) -> None:
        super().__init__(keyed)
        self._keyed = keyed
        self.slip = ClientLabel("client_hint", 20)
        self.slip.setParent(keyed)
        self.slip.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.slip.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.slip.set_plate(True)
        self.slip.set_words(words)
        self.slip.hide()
        if not keyed.accessibleDescription():
            keyed.setAccessibleDescription(words)
        for one in (keyed, *keyed.findChildren(QWidget)):
            one.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(event, QKeyEvent) and kind == QEvent.Type.KeyPress:
            if _does_something(event):
                self._show()
        elif kind in _POINTED or (kind == QEvent.Type.FocusOut and not self._within()):
            self.slip.hide()
        elif kind == QEvent.Type.Resize and watched is self._keyed and self.slip.isVisible():
            self._show()
        return False

    def _within(self) -> bool:
        """The keyboard went on to something else in it: a card that was put away, to the next."""
        now = QApplication.focusWidget()
        return now is not None and (now is self._keyed or self._keyed.isAncestorOf(now))

    def _show(self) -> None:
        keyed = self._keyed
        self.slip.set_room(Room(keyed.window().size()))
        wide = min(keyed.width(), self.slip.sizeHint().width())
        wide = max(wide, min(keyed.width(), self.slip.fontMetrics().height() * 24))
        high = self.slip.heightForWidth(wide)
        self.slip.setGeometry((keyed.width() - wide) // 2, keyed.height() - high, wide, high)
        self.slip.show()
        self.slip.raise_()


def _does_something(event: QKeyEvent) -> bool:
    """Not a key that only stands by another, nor one of the coach's, as F2."""
    key = Qt.Key(event.key())
    return key not in _MODIFIERS and not Qt.Key.Key_F1 <= key <= Qt.Key.Key_F35
