"""Faults of the places where backups lie, in sentences: full, not to be written to, not there."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from coach_app.data.faults import fault_of
from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.data.storage.shelf.backup_check import damaged
from coach_app.errors import UserError

FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
SHUT = (errno.EROFS, errno.EACCES, errno.EPERM)
GONE = (errno.ENOENT, errno.ENODEV, errno.ENXIO, errno.EIO, errno.ENOTDIR, errno.ESTALE)


def full() -> UserError:
    return UserError(
        "backup-full",
        QT_TRANSLATE_NOOP("Errors", "There is no room on the disk for a backup."),
        QT_TRANSLATE_NOOP("Errors", "Make room on the disk. Earlier backups are still there."),
    )


def second_full() -> UserError:
    return UserError(
        "second-full",
        QT_TRANSLATE_NOOP("Errors", "There is no room in the second place."),
        QT_TRANSLATE_NOOP("Errors", "Make room there, or choose another place in Settings."),
    )


def second_shut() -> UserError:
    return UserError(
        "second-read-only",
        QT_TRANSLATE_NOOP("Errors", "Nothing can be written in the second place."),
        QT_TRANSLATE_NOOP("Errors", "Unlock the stick, or choose another place in Settings."),
    )


def second_gone() -> UserError:
    return UserError(
        "second-gone",
        QT_TRANSLATE_NOOP("Errors", "The second place is not there."),
        QT_TRANSLATE_NOOP("Errors", "Plug in the stick and make a backup."),
    )


def second_other() -> UserError:
    """A folder of that name is there; what makes it the second place is not in it."""
    return UserError(
        "second-other",
        QT_TRANSLATE_NOOP("Errors", "The folder is there, but not the second place itself."),
        QT_TRANSLATE_NOOP("Errors", "Plug in the stick, or choose the folder again in Settings."),
    )


def _shut() -> UserError:
    return UserError(
        "backup-read-only",
        QT_TRANSLATE_NOOP("Errors", "Nothing can be written in the folder of the backups."),
        QT_TRANSLATE_NOOP("Errors", "Check the folder and its disk, then try again."),
    )


def _gone() -> UserError:
    return UserError(
        "backup-gone",
        QT_TRANSLATE_NOOP("Errors", "The disk with your vault does not answer."),
        QT_TRANSLATE_NOOP("Errors", "Check that the disk or stick is still connected."),
    )


@contextmanager
def told_here() -> Iterator[None]:
    """Whatever keeps a backup from being made in the vault's own folder becomes a sentence."""
    import sqlcipher3.dbapi2 as sqlcipher

    try:
        yield
    except OSError as error:
        raise _which(error, full, _shut, _gone) from error
    except sqlcipher.DatabaseError as error:
        fault = fault_of(str(error))
        raise (full() if fault and fault.code == "disk-full" else fault or damaged()) from error


@contextmanager
def told_there() -> Iterator[None]:
    """The same in the second place."""
    try:
        yield
    except OSError as error:
        raise _which(error, second_full, second_shut, second_gone) from error


def _which(error: OSError, *sentences: Callable[[], UserError]) -> Exception:
    for numbers, sentence in zip((FULL, SHUT, GONE), sentences, strict=True):
        if error.errno in numbers:
            return sentence()
    return error
