"""Windows only: sleep and a locked session, from the messages of the main window."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from ctypes import wintypes

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication

WM_POWERBROADCAST, PBT_APMSUSPEND = 0x0218, 0x0004
WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK = 0x02B1, 0x0007
Kind = QByteArray | bytes | bytearray | memoryview  # what Qt calls the kind of a message


class WindowsWatch(QAbstractNativeEventFilter):
    """Calls back when Windows goes to sleep or its session is locked."""

    def __init__(self, on_sleep: Callable[[], None], on_lock: Callable[[], None]) -> None:
        super().__init__()
        self._on_sleep, self._on_lock = on_sleep, on_lock

    def start(self, window_id: int) -> None:
        app = QCoreApplication.instance()
        if app is None:
            return
        app.installNativeEventFilter(self)
        if window_id:
            library = ctypes.windll.wtsapi32  # type: ignore[attr-defined]  # Windows only
            library.WTSRegisterSessionNotification(wintypes.HWND(window_id), 0)

    def nativeEventFilter(self, kind: Kind, message: int) -> object:
        name = kind.data() if isinstance(kind, QByteArray) else kind
        if bytes(name) == b"windows_generic_MSG":
            found = wintypes.MSG.from_address(int(message))
            if found.message == WM_POWERBROADCAST and found.wParam == PBT_APMSUSPEND:
                self._on_sleep()
            elif found.message == WM_WTSSESSION_CHANGE and found.wParam == WTS_SESSION_LOCK:
                self._on_lock()
        return False, 0
