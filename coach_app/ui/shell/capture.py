"""Hide the window from screen recording and screen sharing, where the system can.

Windows and macOS can; Linux has no such wish, so there nothing happens and the
settings page says so. A photo made with a phone is never prevented.
"""

from __future__ import annotations

import contextlib
import ctypes
import sys

WDA_NONE, WDA_EXCLUDEFROMCAPTURE = 0x00, 0x11
NS_SHARING_NONE, NS_SHARING_READ_ONLY = 0, 1


def available() -> bool:
    return sys.platform in ("win32", "darwin")


def hide(window_id: int, hidden: bool) -> None:
    """Apply the wish to one native window; a system that can't is left as it is."""
    with contextlib.suppress(Exception):
        if sys.platform == "win32":
            wish = WDA_EXCLUDEFROMCAPTURE if hidden else WDA_NONE
            ctypes.windll.user32.SetWindowDisplayAffinity(  # type: ignore[attr-defined]  # Windows only
                ctypes.c_void_p(window_id), wish
            )
        elif sys.platform == "darwin":
            _hide_mac(window_id, hidden)


def _hide_mac(window_id: int, hidden: bool) -> None:
    """[[view window] setSharingType: …]: Qt's window id on macOS is an NSView."""
    objc = ctypes.CDLL("/usr/lib/libobjc.dylib")
    objc.sel_registerName.restype = ctypes.c_void_p
    objc.sel_registerName.argtypes = [ctypes.c_char_p]
    send = objc.objc_msgSend
    send.restype = ctypes.c_void_p
    send.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
    window = send(window_id, objc.sel_registerName(b"window"))
    send.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_ulong]
    wish = NS_SHARING_NONE if hidden else NS_SHARING_READ_ONLY
    send(window, objc.sel_registerName(b"setSharingType:"), wish)
