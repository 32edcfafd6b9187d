"""What the system tells: that it goes to sleep, that the lid closes, that its screen is locked."""

from __future__ import annotations

import contextlib
import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QWindow

from coach_app.ui.shell.watch.ways import LID, SUSPEND, SYSTEM_LOCK, Watch, Works


class SystemWatch(QObject):
    """The clocks of ``IdleWatch`` are the fallback where the system tells nothing."""

    sleeping = Signal()
    lid_closed = Signal()
    system_locked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._native: Watch | None = None

    def start(self, window: QWindow | None = None) -> None:
        """Subscribe where the system offers it."""
        with contextlib.suppress(Exception):  # a missing bus or library is no trouble
            native = self._of_system()
            if native is not None:
                native.start(window)

    def stop(self) -> None:
        if self._native is not None:
            self._native.stop()

    def works(self) -> dict[str, Works]:
        with contextlib.suppress(Exception):
            native = self._of_system()
            if native is not None:
                return native.works()
        return {SUSPEND: Works.LATE, LID: Works.LATE, SYSTEM_LOCK: Works.NO}

    def _of_system(self) -> Watch | None:
        """Made when it is asked for: its library is read after the window shows."""
        if self._native is None and sys.platform == "win32":
            from coach_app.ui.shell.watch.windows import WindowsWatch

            told = (self.sleeping.emit, self.lid_closed.emit, self.system_locked.emit)
            self._native = WindowsWatch(*told)
        elif self._native is None and sys.platform.startswith("linux"):
            from coach_app.ui.shell.watch.linux import LinuxWatch

            told = (self.sleeping.emit, self.lid_closed.emit, self.system_locked.emit)
            self._native = LinuxWatch(*told, self)
        return self._native
