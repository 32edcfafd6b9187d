"""One event filter on every window of the program, also on those that open later.

On the windows and not on the application: a filter there would run for every event of
every widget, which makes opening a page half as slow again (measured).
"""

from __future__ import annotations

from PySide6.QtCore import QAbstractEventDispatcher, QObject, Slot
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QApplication, QWidget


class TopWindows(QObject):
    """Keeps ``watcher`` installed on all windows between ``start`` and ``stop``.

    With ``widgets`` on their widgets as well: a key that nobody typed (an on-screen
    keyboard, a tool for testing) goes to a widget and climbs to its window from there.
    """

    def __init__(self, watcher: QObject, *, widgets: bool = False) -> None:
        super().__init__(watcher)
        self._watcher, self._widgets = watcher, widgets
        self._popup: QWidget | None = None
        self._on = False

    def start(self) -> None:
        app, loop = QGuiApplication.instance(), QAbstractEventDispatcher.instance()
        if not self._on and isinstance(app, QGuiApplication) and loop is not None:
            self._on = True
            app.focusWindowChanged.connect(self._focus_changed)
            # A menu or list gets the keys without getting the focus, and nobody is told that
            # it opened. Before the program waits for the next key there is a moment to look.
            loop.aboutToBlock.connect(self._look_for_popup)
            loop.awake.connect(self._look_for_popup)
        self.follow()

    def stop(self) -> None:
        app, loop = QGuiApplication.instance(), QAbstractEventDispatcher.instance()
        if self._on and isinstance(app, QGuiApplication) and loop is not None:
            app.focusWindowChanged.disconnect(self._focus_changed)
            loop.aboutToBlock.disconnect(self._look_for_popup)
            loop.awake.disconnect(self._look_for_popup)
        self._on = False
        for window in QGuiApplication.topLevelWindows():
            window.removeEventFilter(self._watcher)
        for widget in QApplication.topLevelWidgets() if self._widgets else ():
            widget.removeEventFilter(self._watcher)

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
        self.follow()

    @Slot()
    def _look_for_popup(self) -> None:
        popup = QApplication.activePopupWidget()
        if popup is not self._popup:
            self._popup = popup
            self.follow()
