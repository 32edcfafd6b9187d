"""F8 and Ctrl+L: they work in every window, over every dialog, menu and list, always.

The keys are taken at the windows, before any shortcut, field, menu or modal dialog can have
them. Every other shortcut belongs to the coach's window alone (Qt lets none of those act
while a dialog or menu is open), and to nobody while the screen is covered or locking.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow

from coach_app.ui.commands import command
from coach_app.ui.shell.top_windows import TopWindows

_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride})
#: Held for a shortcut, or for another program: alone they mean nothing yet.
MODIFIERS = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_Super_L,
        Qt.Key.Key_Super_R,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
    }
)


class Wish(Enum):
    """What a key asks for; ``NOTHING`` still keeps it from everybody else."""

    COVER = "cover"
    LIFT = "lift"
    LOCK = "lock"
    LOCK_THERE = "lock-there"  # asked at the client's window
    SKIP = "skip"  # do not wait for the backup
    NOTHING = "nothing"


class KeyLayer(QObject):
    """``wished(Wish)``; ``touched``: it took a key; ``left``: none of our windows has the keys."""

    wished = Signal(object)
    touched = Signal()
    left = Signal()

    def __init__(
        self,
        is_covered: Callable[[], bool],
        is_clients: Callable[[QObject], bool],
        parent: QObject,
    ) -> None:
        """``is_clients`` tells the client's own window, on another display, apart."""
        super().__init__(parent)
        self._is_covered, self._is_clients = is_covered, is_clients
        self._shut = False
        self._held = False
        self._let_by: tuple[QEvent.Type, int, int] | None = None
        self._windows = TopWindows(self, widgets=True)
        self._windows.start()
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._focus_changed)

    @Slot()
    def follow(self) -> None:
        """A window was just shown."""
        self._windows.follow()

    @property
    def is_shut(self) -> bool:
        return self._shut

    def shut(self) -> None:
        """The vault is closing: from here on no key means anything."""
        self._shut, self._held = True, False

    def hold(self) -> None:
        """Locked without closing: keys only type a passphrase, on the page that asks for it."""
        self._held = True

    def open(self) -> None:
        """Unlocked again: everything as before."""
        self._shut = self._held = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowBlocked:
            self._windows.follow()  # by a dialog, which is there already
        if event.type() not in _KEYS or not isinstance(event, QKeyEvent):
            return False
        this = (event.type(), event.key(), event.timestamp())
        if event.timestamp() and this == self._let_by:
            # It comes by again, from the field to its dialog. What it did to the field may have
            # covered the screen: the key that covers is not the key that lifts.
            return False
        wish = self._wish(watched, event)
        if wish is None:
            self._let_by = this
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
            self.touched.emit()
            if wish is not Wish.NOTHING:
                self.wished.emit(wish)
        return True

    def _wish(self, watched: QObject, event: QKeyEvent) -> Wish | None:
        if self._shut and not self._held:
            return Wish.SKIP if event.key() == Qt.Key.Key_Escape else Wish.NOTHING
        if self._held:
            taken = command("lock").asked_by(event) or command("cover").asked_by(event)
            return Wish.NOTHING if taken else None
        if command("lock").asked_by(event):
            return Wish.LOCK_THERE if self._is_clients(watched) else Wish.LOCK
        if command("cover").asked_by(event):
            return Wish.LIFT if self._is_covered() else Wish.COVER
        if not self._is_covered() or self._is_clients(watched):
            return None
        return Wish.NOTHING if event.key() in MODIFIERS else Wish.LIFT

    @Slot(QWindow)
    def _focus_changed(self, window: QWindow | None) -> None:
        if window is None:  # or on its way from one of ours to another
            QTimer.singleShot(0, self, self.left.emit)
