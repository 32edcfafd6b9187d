"""From a passphrase or a recovery code to the data key, in the vault or inside a backup."""

from __future__ import annotations

import contextlib
import datetime as dt
from dataclasses import replace
from pathlib import Path

from coach_app.data.keyring.slots import stamp
from coach_app.data.keyring.tries import TRIES
from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.data.storage import keys
from coach_app.data.storage.header import Header
from coach_app.data.storage.keys import DataKey
from coach_app.data.storage.layout import generation_of, header_of, headers_of, write_header
from coach_app.data.storage.shelf import saved_mark
from coach_app.errors import UserError
from coach_app.moments import sane_moment


def wait_before_next_try() -> int:
    """Seconds left to wait after wrong secrets: none for the first five, at most 60."""
    return TRIES.wait()


def unlock_with_passphrase(folder: Path, passphrase: str) -> DataKey:
    """The data key. Slow on purpose, thread safe. UserError("wrong-passphrase")."""
    return _unlock(generation_of(folder), passphrase=passphrase)[0]


def unlock_with_recovery(folder: Path, code: str, *, safe: bool = False) -> DataKey:
    """The data key. UserError("recovery-typo") or ("wrong-recovery").

    ``safe``: to read only, and nothing in the folder is touched.
    """
    generation = generation_of(folder)
    key, header = _unlock(generation, recovery=code)
    if safe:
        return key
    # Not worth staying shut for, the disk may be full: the new passphrase notes it as well.
    with contextlib.suppress(OSError):
        saved_mark.drop(folder)  # no backup tells of it yet
        write_header(generation, replace(header, recovery_used_at=stamp()), key)
    return key


def _unlock(
    generation: Path, *, passphrase: str = "", recovery: str = ""
) -> tuple[DataKey, Header]:
    """The key, and the header that gave it. One that was put back, older than its copy, gives
    none: what opened the vault then does not open it now."""
    TRIES.check()
    *newer, own = headers_of(generation)
    for header in newer:
        key = _key_in(header, passphrase, recovery)
        if key is not None and header.fits(key):
            TRIES.right()
            return key, header
    key = key_from_header(own, passphrase=passphrase, recovery=recovery)
    if any(header.fits(key) for header in newer):
        TRIES.wrong()
        raise _wrong_recovery() if recovery else _wrong_passphrase()
    return key, own


def recovery_used_at(folder: Path) -> dt.datetime | None:
    """When the recovery code was last used and no new sheet was made since."""
    try:
        header = header_of(generation_of(folder))
    except (UserError, OSError):
        return None
    return moment(header.recovery_used_at)


def moment(text: str) -> dt.datetime | None:
    """A moment of a header; None where never or unknown."""
    try:
        return sane_moment(text)
    except ValueError:
        return None


def key_from_header(header: Header, *, passphrase: str = "", recovery: str = "") -> DataKey:
    """Open a slot of this header. UserError("too-soon") after wrong ones; ("header-changed")
    when the secret is right and the header as a whole is not what was written."""
    TRIES.check()
    key = _key_in(header, passphrase, recovery)
    if key is None:
        TRIES.wrong()
        raise _wrong_recovery() if recovery else _wrong_passphrase()
    TRIES.right()
    header.check(key)
    return key


def _key_in(header: Header, passphrase: str, recovery: str) -> DataKey | None:
    slot = header.slot("recovery" if recovery else "passphrase")
    if recovery:
        raw = keys.parse_recovery(recovery)
        wrapping = keys.key_from_recovery(raw, slot.salt) if slot else b""
    else:
        if slot and slot.kdf is None:
            slot = None
        wrapping = (
            keys.key_from_passphrase(passphrase, slot.salt, slot.kdf) if slot and slot.kdf else b""
        )
    return (
        keys.unwrap(slot.wrapped, wrapping, slot.nonce, slot.bound_to(header.vault_id))
        if slot
        else None
    )


def _wrong_recovery() -> UserError:
    return UserError(
        "wrong-recovery",
        QT_TRANSLATE_NOOP("Errors", "This recovery code does not belong to this vault."),
        QT_TRANSLATE_NOOP("Errors", "Use your newest recovery sheet."),
    )


def _wrong_passphrase() -> UserError:
    return UserError(
        "wrong-passphrase",
        QT_TRANSLATE_NOOP("Errors", "This passphrase is not right."),
        QT_TRANSLATE_NOOP("Errors", "Check that Caps Lock is off."),
    )
