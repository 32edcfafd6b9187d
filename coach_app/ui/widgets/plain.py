"""Text is text: an ampersand in a name is a character, and never makes a shortcut.

Qt reads "A&B" on a button, in a menu or on a label that belongs to a field as "Alt+B, please".
The app makes no shortcuts that way, so whatever goes to such a widget is written so that Qt
shows and speaks it as it was typed.
"""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget


def literal(text: str) -> str:
    """The text for a place where Qt would take "&" for the mark of a shortcut."""
    return text.replace("&", "&&")


class PlainButton(QAbstractButton):
    """The base of every button: ``text()`` is what was set, and no letter of it is a key."""

    def setText(self, text: str) -> None:
        super().setText(literal(text))

    def text(self) -> str:
        return super().text().replace("&&", "&")


def label_for(label: QLabel, field: QWidget) -> None:
    """Tell a screen reader that this label names that field. Call it once the text is set."""
    label.setText(literal(label.text()))
    label.setBuddy(field)
