"""Keep the display awake while something is played on it."""

from __future__ import annotations

import logging
import subprocess
import sys
from collections.abc import Callable
from functools import partial

log = logging.getLogger(__name__)


class Awake:
    """``hold`` while an exercise runs, ``release`` afterwards. Failing is no fault: the
    display sleeps as it would have."""

    def __init__(self) -> None:
        self._let_go: Callable[[], object] | None = None

    @property
    def held(self) -> bool:
        return self._let_go is not None

    def hold(self) -> None:
        if self._let_go is not None:
            return
        try:
            if sys.platform == "win32":
                _windows(True)
                self._let_go = partial(_windows, False)
            elif sys.platform == "darwin":
                self._let_go = partial(_end, subprocess.Popen(["/usr/bin/caffeinate", "-d"]))
            else:
                self._let_go = _freedesktop()
        except Exception:
            log.info("display: cannot be kept awake")

    def release(self) -> None:
        let_go, self._let_go = self._let_go, None
        if let_go is None:
            return
        try:
            let_go()
        except Exception:
            log.info("display: was let go already")


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    process.wait(2)


def _windows(on: bool) -> None:
    import ctypes

    continuous, display = 0x80000000, 0x00000002
    ctypes.windll.kernel32.SetThreadExecutionState(  # type: ignore[attr-defined]  # Windows only
        continuous | display if on else continuous
    )


def _freedesktop() -> Callable[[], object] | None:
    """By the screen saver of the session bus; None where there is no such service."""
    from PySide6.QtDBus import QDBusConnection, QDBusInterface, QDBusReply

    session = QDBusConnection.sessionBus()
    if not session.isConnected():
        return None
    name = "org.freedesktop.ScreenSaver"
    bus = QDBusInterface(name, "/org/freedesktop/ScreenSaver", name, session)
    if not bus.isValid():
        return None
    reply = QDBusReply(bus.call("Inhibit", "Coach App", "An exercise is played"))
    return partial(bus.call, "UnInhibit", reply.value()) if reply.isValid() else None
