"""Refusals about a client's rights, in sentences for the coach."""

from __future__ import annotations

from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.errors import UserError


def wrong_package() -> UserError:
    return UserError(
        "package-wrong",
        QT_TRANSLATE_NOOP("Errors", "This file is no package of Coach App, or it is damaged."),
        QT_TRANSLATE_NOOP("Errors", "Ask for a new one. Nothing was changed."),
    )


def newer_package() -> UserError:
    return UserError(
        "package-newer",
        QT_TRANSLATE_NOOP("Errors", "This package was made by a newer Coach App."),
        QT_TRANSLATE_NOOP("Errors", "Install the newest version. Nothing was changed."),
    )


def frozen() -> UserError:
    return UserError(
        "frozen",
        QT_TRANSLATE_NOOP("Errors", "This client is frozen: nothing about them may change."),
        QT_TRANSLATE_NOOP("Errors", "Lift it under ‘Rights and privacy’, and try again."),
    )
