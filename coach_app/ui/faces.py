"""Whose window it is: what must never open over a client's window asks here."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

CLIENT_FACE = "clientFace"  # Qt property of the windows that a client looks at


def is_for_client(window: QWidget) -> bool:
    """Whether a client looks at it: no dialog of the coach's may open over or belong to it."""
    return bool(window.property(CLIENT_FACE))
