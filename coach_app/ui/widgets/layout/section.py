"""A card with a title: the building block of the profile and the forms."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QLayout, QWidget

from coach_app.ui.widgets import Card, text_label


def label(text: str = "", style: str = "body", token: str = "ink", *, wrap: bool = True) -> QLabel:
    """A plain-text label; it takes only the room its lines need."""
    return text_label(text, style, token, wrap=wrap)


def clear_layout(layout: QLayout) -> None:
    """Take every item out and delete its widgets."""
    while layout.count():
        item = layout.takeAt(0)
        if item is None:
            break
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear_layout(inner)


def focus_soon(widget: QWidget) -> None:
    """Give the keyboard to a widget that was just made: it is shown with the next event."""
    QTimer.singleShot(0, widget, partial(widget.setFocus, Qt.FocusReason.OtherFocusReason))


class Section(Card):
    """Title of 18/600, then whatever stands in ``body``."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=20, gap=14)
        self.title = label("", "card")
        self.body.addWidget(self.title)
        self.set_title(title)

    def set_title(self, title: str) -> None:
        self.title.setText(title)
        self.title.setVisible(bool(title))
        self.setAccessibleName(title)
