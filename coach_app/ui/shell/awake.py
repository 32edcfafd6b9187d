"""Keep the display awake while something is played on it."""

from __future__ import annotations

import logging
import subprocess
import sys
from typing import Any

log = logging.getLogger(__name__)


class Awake:
    """``hold`` while an exercise runs, ``release`` afterwards. Failing is no fault: the
    display sleeps as it would have."""

    def __init__(self) -> None:
        self._held: Any = None

    @property
    def held(self) -> bool:
        return self._held is not None

    def hold(self) -> None:
        if self._held is not None:
            return
        try:
            if sys.platform == "win32":
                self._held = _windows(True)
            elif sys.platform == "darwin":
                self._held = subprocess.Popen(["/usr/bin/caffeinate", "-d"])
            else:
                self._held = _freedesktop()
        except Exception:
            log.info("display: cannot be kept awake")

    def release(self) -> None:
        held, self._held = self._held, None
        if held is None:
            return
        try:
            if sys.platform == "win32":
                _windows(False)
            elif sys.platform == "darwin":
                held.terminate()
                held.wait(2)
            else:
                bus, cookie = held
                bus.call("UnInhibit", cookie)
        except Exception:
            log.info("display: was let go already")


def _windows(on: bool) -> bool:
    import ctypes

    continuous, display = 0x80000000, 0x00000002
    ctypes.windll.kernel32.SetThreadExecutionState(  # type: ignore[attr-defined]
        continuous | display if on else continuous
    )
    return True


def _freedesktop() -> Any:
    """The screen saver of the session bus; None where there is no such service."""
    from PySide6.QtDBus import QDBusConnection, QDBusInterface, QDBusReply

    session = QDBusConnection.sessionBus()
    if not session.isConnected():
        return None
    name = "org.freedesktop.ScreenSaver"
    bus = QDBusInterface(name, "/org/freedesktop/ScreenSaver", name, session)
    if not bus.isValid():
        return None
    reply = QDBusReply(bus.call("Inhibit", "Coach App", "An exercise is played"))
    return (bus, reply.value()) if reply.isValid() else None
