"""One event filter on every window of the program, also on those that open later.

On the windows and not on the application: a filter there would run for every event of
every widget, which makes opening a page half as slow again (measured).
"""

from __future__ import annotations

import contextlib

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QApplication

# After these a menu or a list may have opened, which does not always take the focus.
_OPENERS = frozenset({QEvent.Type.MouseButtonRelease, QEvent.Type.KeyRelease})


class TopWindows(QObject):
    """Keeps ``watcher`` installed on all windows between ``start`` and ``stop``.

    With ``widgets`` on their widgets as well: a key that nobody typed (an on-screen
    keyboard, a tool for testing) goes to a widget and climbs to its window from there.
    """

    def __init__(self, watcher: QObject, *, widgets: bool = False) -> None:
        super().__init__(watcher)
        self._watcher, self._widgets = watcher, widgets
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.follow)
        self._on = False

    def start(self) -> None:
        app = QGuiApplication.instance()
        if not self._on and isinstance(app, QGuiApplication):
            self._on = True
            app.focusWindowChanged.connect(self._focus_changed)
        self.follow()

    def stop(self) -> None:
        app = QGuiApplication.instance()
        if self._on and isinstance(app, QGuiApplication):
            app.focusWindowChanged.disconnect(self._focus_changed)
        self._on = False
        self._soon.stop()
        for window in QGuiApplication.topLevelWindows():
            window.removeEventFilter(self._watcher)
        for widget in QApplication.topLevelWidgets() if self._widgets else ():
            widget.removeEventFilter(self._watcher)

    def seen(self, event: QEvent) -> None:
        """The watcher saw this: look for new windows where it may have opened one."""
        if event.type() == QEvent.Type.WindowBlocked:
            self.follow()  # by a dialog, which is there already
        elif event.type() in _OPENERS and self._on:
            self._soon.start()

    @Slot()
    def follow(self) -> None:
        """Installing twice is installing once, the latest first."""
        if not self._on:
            return
        for window in QGuiApplication.topLevelWindows():
            window.installEventFilter(self._watcher)
        for widget in QApplication.topLevelWidgets() if self._widgets else ():
            if widget.isVisible():
                widget.installEventFilter(self._watcher)

    @Slot(QWindow)
    def _focus_changed(self, _window: QWindow | None) -> None:
        with contextlib.suppress(RuntimeError):  # the program is ending
            self.follow()
