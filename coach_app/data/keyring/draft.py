"""A vault that has no place yet: its key, and the header with the two ways to it.

The recovery sheet needs its code before the coach has said where the vault will lie.
"""

from __future__ import annotations

import secrets
import uuid
from dataclasses import dataclass, field

from coach_app.data.keyring.slots import check_new_passphrase, passphrase_slot, recovery_slot, stamp
from coach_app.data.storage.header import Header
from coach_app.data.storage.keys import DataKey, Kdf


@dataclass(frozen=True)
class Draft:
    key: DataKey
    header: Header
    code: str = field(repr=False)  # of the recovery sheet; kept nowhere

    @classmethod
    def make(cls, passphrase: str, kdf: Kdf | None = None) -> Draft:
        """Slow on purpose. UserError("passphrase-empty"), or where there is too little memory."""
        check_new_passphrase(passphrase)
        key, vault_id = DataKey.random(), uuid.uuid4().hex
        first = passphrase_slot(key, vault_id, passphrase, kdf)
        second, code = recovery_slot(key, vault_id)
        header = Header(vault_id, secrets.token_bytes(16), (first, second), stamp())
        return cls(key, header, code)
