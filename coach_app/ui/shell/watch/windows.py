"""Windows only: sleep, the lid and a locked session, from the messages of the main window."""

from __future__ import annotations

import ctypes
import uuid
from collections.abc import Callable
from ctypes import wintypes

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication
from PySide6.QtGui import QWindow

from coach_app.ui.shell.watch.ways import LID, SUSPEND, SYSTEM_LOCK, Works

WM_POWERBROADCAST, PBT_APMSUSPEND, PBT_POWERSETTINGCHANGE = 0x0218, 0x0004, 0x8013
WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK = 0x02B1, 0x0007
LID_SWITCH = uuid.UUID("BA3E0F4D-B817-4094-A2D1-D56379E6A0F3").bytes_le
NO_BATTERY = 128
Kind = QByteArray | bytes | bytearray | memoryview  # what Qt calls the kind of a message


class _PowerSetting(ctypes.Structure):
    _fields_ = [("guid", ctypes.c_ubyte * 16), ("length", wintypes.DWORD), ("data", ctypes.c_ubyte)]


class _PowerStatus(ctypes.Structure):
    _fields_ = [
        ("line", ctypes.c_ubyte),
        ("battery", ctypes.c_ubyte),
        ("percent", ctypes.c_ubyte),
        ("saver", ctypes.c_ubyte),
        ("left", wintypes.DWORD),
        ("whole", wintypes.DWORD),
    ]


class WindowsWatch(QAbstractNativeEventFilter):
    """Calls back when Windows goes to sleep, its lid closes or its session is locked."""

    def __init__(
        self, on_sleep: Callable[[], None], on_lid: Callable[[], None], on_lock: Callable[[], None]
    ) -> None:
        super().__init__()
        self._on_sleep, self._on_lid, self._on_lock = on_sleep, on_lid, on_lock
        self._open: bool | None = None  # the lid; told once when we ask to hear of it

    def start(self, window: QWindow | None = None) -> None:
        app = QCoreApplication.instance()
        if app is None:
            return
        app.installNativeEventFilter(self)
        if window is not None:
            handle = wintypes.HWND(int(window.winId()))
            ctypes.windll.wtsapi32.WTSRegisterSessionNotification(handle, 0)  # type: ignore[attr-defined]  # Windows only
            guid = (ctypes.c_ubyte * 16)(*LID_SWITCH)
            user = ctypes.windll.user32  # type: ignore[attr-defined]  # Windows only
            user.RegisterPowerSettingNotification(handle, ctypes.byref(guid), 0)

    def stop(self) -> None:
        app = QCoreApplication.instance()
        if app is not None:
            app.removeNativeEventFilter(self)

    def works(self) -> dict[str, Works]:
        status = _PowerStatus()
        kernel = ctypes.windll.kernel32  # type: ignore[attr-defined]  # Windows only
        laptop = not (
            kernel.GetSystemPowerStatus(ctypes.byref(status)) and status.battery == NO_BATTERY
        )
        found = {SUSPEND: Works.YES, SYSTEM_LOCK: Works.YES}
        return found | ({LID: Works.YES} if laptop else {})

    def nativeEventFilter(self, kind: Kind, message: int) -> object:
        name = kind.data() if isinstance(kind, QByteArray) else kind
        if bytes(name) == b"windows_generic_MSG":
            found = wintypes.MSG.from_address(int(message))
            if found.message == WM_POWERBROADCAST and found.wParam == PBT_APMSUSPEND:
                self._on_sleep()
            elif found.message == WM_POWERBROADCAST and found.wParam == PBT_POWERSETTINGCHANGE:
                self.heard(_PowerSetting.from_address(found.lParam))
            elif found.message == WM_WTSSESSION_CHANGE and found.wParam == WTS_SESSION_LOCK:
                self._on_lock()
        return False, 0

    def heard(self, setting: _PowerSetting) -> None:
        """Of the lid: 0 is closed. A laptop that is used closed is so from the beginning."""
        if bytes(setting.guid) == LID_SWITCH:
            was, self._open = self._open, bool(setting.data)
            if was and not self._open:
                self._on_lid()
