"""Doing something that the vault may refuse: the refusal is told in words, not as a bug."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QWidget

from coach_app.errors import UserError
from coach_app.ui.context import Context
from coach_app.ui.trouble.errors_text import sentences
from coach_app.ui.widgets import QuestionDialog


def attempt(ctx: Context, act: Callable[[], object]) -> bool:
    """Run ``act``; where the vault says no, show what happened and what to do."""
    try:
        act()
    except (UserError, OSError) as error:
        what, todo = sentences(error)
        window = ctx.window if isinstance(ctx.window, QWidget) else QApplication.activeWindow()
        if window is not None:
            close = QCoreApplication.translate("Attempt", "Close")
            QuestionDialog.ask(window, what, todo, close)
        return False
    return True
