"""Faults of disks, locks and files, as SQLite names them, in sentences for the coach."""

from __future__ import annotations

from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.errors import UserError

CORRUPT, NOT_A_DATABASE = 11, 26  # SQLite's numbers

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
        QT_TRANSLATE_NOOP("Errors", "Make room on the disk, then try again."),
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

_INDEX = (
    "vtable constructor failed",
    "invalid fts5 file format",
    "fts5: corrupt",
    "fts5: missing row",
)


def fault_of(message: str) -> UserError | None:
    """The sentence for SQLite's ``message``; None when it is no fault of the surroundings."""
    for part, code, what, do in _FAULTS:
        if part in message:
            return UserError(code, what, do)
    return None


def passing_fault(error: BaseException) -> UserError | None:
    """The sentence for a disk or a lock, which may be well again later; None for damage."""
    return fault_of(str(error)) if damage_of(error) is None else None


def damage_of(error: BaseException) -> UserError | None:
    """The sentence for a page that is damaged, or whose seal does not fit."""
    return damaged() if _number(error) & 0xFF in (CORRUPT, NOT_A_DATABASE) else None


def damaged() -> UserError:
    return UserError(
        "database-damaged",
        QT_TRANSLATE_NOOP("Errors", "Part of the file with your notes is damaged."),
        QT_TRANSLATE_NOOP("Errors", "You can read and print the rest. Restore a backup to write."),
    )


def is_of_index(error: BaseException) -> bool:
    """Whether it is the full text that says that it is out of order."""
    return any(part in str(error) for part in _INDEX)


def _number(error: BaseException) -> int:
    """SQLite's extended number of an error; 0 where it has none."""
    number = vars(error).get("sqlite_errorcode", 0)
    return number if isinstance(number, int) else 0
