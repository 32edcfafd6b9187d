"""Doing something that the vault may refuse: the refusal is told in words, not as a bug."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QWidget

from coach_app.errors import UserError
from coach_app.ui.context import Context
from coach_app.ui.trouble.errors_text import sentences
from coach_app.ui.widgets import QuestionDialog

T = TypeVar("T")


def with_reserve(act: Callable[[], T]) -> T:
    """Run ``act``, one change of the vault. On a full disk once more: the vault has given back
    what it held in reserve."""
    try:
        return act()
    except UserError as error:
        if error.code != "disk-full":
            raise
    return act()


def attempt(ctx: Context, act: Callable[[], object]) -> bool:
    """Run ``act``; where the vault says no, show what happened and what to do."""

    def tell(error: UserError | OSError) -> None:
        window = ctx.window if isinstance(ctx.window, QWidget) else QApplication.activeWindow()
        if window is not None:
            tell_refusal(window, error)

    return attempt_or(act, tell)


def attempt_or(act: Callable[[], object], refused: Callable[[UserError | OSError], object]) -> bool:
    """Run ``act``; where the vault says no, the page itself says so in ``refused``."""
    try:
        act()
    except (UserError, OSError) as error:
        refused(error)
        return False
    return True


def tell_refusal(window: QWidget, error: UserError | OSError) -> None:
    """What happened and what to do, in a dialog over ``window``.

    Told already and not read yet, it is not told again: the dialog itself takes the keyboard
    from the field that was refused, which then saves once more.
    """
    what, todo = sentences(error)
    told = [one for one in window.findChildren(QuestionDialog) if one.isVisible()]
    if all(one.accessibleName() != what for one in told):
        QuestionDialog.ask(window, what, todo, QCoreApplication.translate("Attempt", "Close"))
