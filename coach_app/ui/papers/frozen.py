"""Buttons by which something about a client would go out: shut while the client is frozen."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication

from coach_app.ui.widgets import Button


def shut_if_frozen(frozen_at: dt.datetime | None, *buttons: Button) -> None:
    """Shut with the reason, or open."""
    for button in buttons:
        if frozen_at is None:
            button.setEnabled(True)
        else:
            button.off_because(QCoreApplication.translate("Frozen", "Frozen: lift it first"))
