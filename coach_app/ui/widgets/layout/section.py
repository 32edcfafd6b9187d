"""A card with a title: the building block of the profile and the forms."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from coach_app.ui.widgets import Card, text_label


def focus_soon(widget: QWidget) -> None:
    """Give the keyboard to a widget that was just made: it is shown with the next event."""
    QTimer.singleShot(0, widget, partial(widget.setFocus, Qt.FocusReason.OtherFocusReason))


class Section(Card):
    """Title of 18/600, then whatever stands in ``body``."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=20, gap=14)
        self.title = text_label("", "card")
        self.body.addWidget(self.title)
        self.set_title(title)

    def set_title(self, title: str) -> None:
        self.title.setText(title)
        self.title.setVisible(bool(title))
        self.setAccessibleName(title)
