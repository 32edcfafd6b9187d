"""Text is text: an ampersand in a name is a character, and a tag in a note is what was typed.

Qt reads "A&B" on a button, in a menu or on a label that belongs to a field as "Alt+B, please",
and takes anything that looks like a tag in a label or a tooltip for markup. The app wants
neither, so whatever goes to such a widget goes through here; `tools/house.py` finds the others.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

# Shown by nobody, read by nobody: it only parts a "<" from what follows it.
_JOINER = "\N{WORD JOINER}"


def literal(text: str) -> str:
    """The text for a place where Qt would take "&" for the mark of a shortcut."""
    return text.replace("&", "&&")


def tip(text: str) -> str:
    """The text for a tooltip: Qt decides by what it finds there whether to draw it as markup.

    Escaping would do for the eye, but a screen reader reads tooltips aloud as they are set.
    """
    return text.replace("<", f"<{_JOINER}").replace("&lt;", f"&{_JOINER}lt;")


def set_tip(widget: QWidget, text: str) -> None:
    """The tooltip of a widget, drawn as it was typed."""
    widget.setToolTip(tip(text))


def shown_if(widget: QWidget, on: bool) -> None:
    """Hidden, or seen with what it stands in. What has no place yet is not shown: it would be a
    window of its own for a moment."""
    if not on:
        widget.hide()
    elif widget.parentWidget() is not None:
        widget.show()


class PlainButton(QAbstractButton):
    """The base of every button: ``text()`` is what was set, and no letter of it is a key."""

    def setText(self, text: str) -> None:
        super().setText(literal(text))

    def text(self) -> str:
        return super().text().replace("&&", "&")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it, as the space bar does; Qt's own buttons hear it in dialogs only."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()


class PlainLabel(QLabel):
    """The base of every label: what it is given is text, whatever it looks like."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)


def label_for(label: QLabel, field: QWidget) -> None:
    """Tell a screen reader that this label names that field. Call it once the text is set."""
    label.setText(literal(label.text()))
    label.setBuddy(field)
