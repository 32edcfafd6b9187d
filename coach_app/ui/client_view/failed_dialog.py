"""After the client is done: the coach hears that the answers could not be kept."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget


def ask_again(parent: QWidget, on_yes: Callable[[], None]) -> None:
    """The answers wait as a draft; say so, and offer to try once more."""
    from coach_app.ui.widgets import QuestionDialog

    translate = QCoreApplication.translate
    QuestionDialog.ask(
        parent,
        translate("ScreenController", "Try to keep the answers again?"),
        translate(
            "ScreenController",
            "The answers could not be written. Make room on this computer first.",
        ),
        translate("ScreenController", "Try again"),
        translate("ScreenController", "Later"),
        on_yes=on_yes,
    )
