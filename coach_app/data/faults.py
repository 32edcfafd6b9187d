"""Faults of disks and locks, as SQLite names them, in sentences for the coach."""

from __future__ import annotations

from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.errors import UserError

_FAULTS = (
    (
        "coach-app frozen client",
        "frozen",
        QT_TRANSLATE_NOOP("Errors", "This client is frozen: nothing about them may change."),
        QT_TRANSLATE_NOOP("Errors", "Lift it under ‘Rights and privacy’, and try again."),
    ),
    (
        "database or disk is full",
        "disk-full",
        QT_TRANSLATE_NOOP("Errors", "The disk is full, so nothing could be kept."),
        QT_TRANSLATE_NOOP("Errors", "Make room on the disk. Your text is still here."),
    ),
    (
        "database is locked",
        "busy",
        QT_TRANSLATE_NOOP("Errors", "Another program is busy with the vault."),
        QT_TRANSLATE_NOOP("Errors", "Close it, or try again in a moment."),
    ),
    (
        "readonly database",
        "read-only",
        QT_TRANSLATE_NOOP("Errors", "This folder cannot be written to."),
        QT_TRANSLATE_NOOP("Errors", "Check the folder, or the stick that it lies on."),
    ),
    (
        "disk I/O error",
        "disk-trouble",
        QT_TRANSLATE_NOOP("Errors", "The disk does not answer."),
        QT_TRANSLATE_NOOP("Errors", "Check that the disk or stick is still connected."),
    ),
    (
        "unable to open database file",
        "disk-trouble",
        QT_TRANSLATE_NOOP("Errors", "The disk does not answer."),
        QT_TRANSLATE_NOOP("Errors", "Check that the disk or stick is still connected."),
    ),
)


def fault_of(message: str) -> UserError | None:
    """The sentence for SQLite's ``message``; None when it is no fault of the surroundings."""
    for part, code, what, do in _FAULTS:
        if part in message:
            return UserError(code, what, do)
    return None
