"""The two slots of a header: making them for a data key."""

from __future__ import annotations

import datetime as dt
import secrets
from dataclasses import replace

from coach_app.data.keyring import calibrate
from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.data.storage import keys
from coach_app.data.storage.header import Slot
from coach_app.data.storage.keys import SMALL_KDF, DataKey, Kdf
from coach_app.errors import UserError
from coach_app.plain_text import is_visible


def stamp() -> str:
    """This moment in UTC, as headers note it."""
    return dt.datetime.now(dt.UTC).isoformat(timespec="seconds")


def check_new_passphrase(passphrase: str) -> None:
    """UserError("passphrase-empty") for nothing, or nothing that can be seen."""
    if not is_visible(passphrase):
        raise UserError(
            "passphrase-empty",
            QT_TRANSLATE_NOOP("Errors", "A passphrase cannot be empty."),
            QT_TRANSLATE_NOOP("Errors", "Choose a few words that you can remember."),
        )


def passphrase_slot(key: DataKey, vault_id: str, passphrase: str, kdf: Kdf | None) -> Slot:
    """Without ``kdf`` its cost is measured on this computer first: slow, twice over."""
    check_new_passphrase(passphrase)
    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
    cost = kdf or calibrate.calibrated()
    try:
        wrapping = keys.key_from_passphrase(passphrase, salt, cost)
    except UserError as error:
        if error.code != "no-memory" or kdf is not None:
            raise
        cost = SMALL_KDF
        wrapping = keys.key_from_passphrase(passphrase, salt, cost)
    slot = Slot("passphrase", salt, nonce, b"", cost, stamp())
    return replace(slot, wrapped=keys.wrap(key, wrapping, nonce, slot.bound_to(vault_id)))


def recovery_slot(key: DataKey, vault_id: str) -> tuple[Slot, str]:
    raw = keys.new_recovery_bytes()
    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
    slot = Slot("recovery", salt, nonce, b"", None, stamp())
    wrapping = keys.key_from_recovery(raw, salt)
    wrapped = keys.wrap(key, wrapping, nonce, slot.bound_to(vault_id))
    return replace(slot, wrapped=wrapped), keys.recovery_text(raw)
