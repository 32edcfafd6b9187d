"""A UserError as two sentences in the language of the screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from coach_app.errors import UserError


def sentences(error: BaseException) -> tuple[str, str]:
    """(what happened, what to do). A bug or a disk error gets a general sentence."""
    if isinstance(error, UserError):
        return _one(error.what, error.values), _one(error.do, error.values)
    if isinstance(error, OSError):
        return (
            QCoreApplication.translate("StartErrors", "The folder or file cannot be read."),
            QCoreApplication.translate(
                "StartErrors", "Check that the disk or USB stick is there, then try again."
            ),
        )
    return (
        QCoreApplication.translate("StartErrors", "Something went wrong."),
        QCoreApplication.translate("StartErrors", "Try again, or start the app anew."),
    )


def one_line(error: BaseException) -> str:
    return " ".join(part for part in sentences(error) if part)


def why(error: BaseException) -> str:
    """The same where the surroundings are to blame; nothing of a bug, which is told elsewhere."""
    return one_line(error) if isinstance(error, UserError | OSError) else ""


def _one(text: str, values: dict[str, object]) -> str:
    if not text:
        return ""
    shown = QCoreApplication.translate("Errors", text)
    try:
        return shown.format(**values)
    except (KeyError, IndexError, ValueError):
        return shown
