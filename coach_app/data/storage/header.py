"""vault.json: which slots open the vault, and the salt of its database.

``{h: {magic, format, min_reader, vault_id, db_salt16, slots, …}, sha256}``; written as a new
file that replaces the old one, so that there always is an old or a new header, whole.
"""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import dataclass, field, replace
from pathlib import Path

from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.data.storage import files
from coach_app.data.storage.files import sync_folder as sync_folder
from coach_app.data.storage.files import write_atomic as write_atomic
from coach_app.data.storage.keys import Kdf
from coach_app.errors import UserError
from coach_app.json_values import JsonTable

MAGIC = "coach-app vault"
FORMAT = 1  # raised when a header is written differently
READER = 1  # what this program can read
MOST_BYTES = 100_000


@dataclass(frozen=True)
class Slot:
    """One way to the data key: "passphrase" or "recovery"."""

    type: str
    salt: bytes  # 16 bytes
    nonce: bytes  # 12 bytes
    wrapped: bytes  # 48 bytes: key and tag
    kdf: Kdf | None = None  # passphrase only
    made_at: str = ""

    def bound_to(self, vault_id: str) -> bytes:
        """Associated data: whatever is changed here makes the slot refuse."""
        kdf = self.kdf
        parts: list[object] = [MAGIC, FORMAT, vault_id, self.type, self.salt.hex()]
        parts += [kdf.memory, kdf.passes, kdf.lanes, 19] if kdf else ["hkdf-sha256"]
        return json.dumps(parts).encode()


@dataclass(frozen=True)
class Header:
    vault_id: str
    db_salt: bytes  # 16 bytes
    slots: tuple[Slot, ...] = ()
    created_at: str = ""
    recovery_used_at: str = ""
    format: int = FORMAT
    extra: JsonTable = field(default_factory=dict)

    def slot(self, type: str) -> Slot | None:
        return next((slot for slot in self.slots if slot.type == type), None)

    def with_slot(self, slot: Slot) -> Header:
        others = tuple(old for old in self.slots if old.type != slot.type)
        return replace(self, slots=(*others, slot))


def _damaged() -> UserError:
    return UserError(
        "header-damaged",
        QT_TRANSLATE_NOOP("Errors", "The key file of this vault is damaged."),
        QT_TRANSLATE_NOOP("Errors", "Restore a backup; your vault was not changed."),
    )


def _b64(raw: bytes) -> str:
    return base64.b64encode(raw).decode()


def to_json(header: Header) -> bytes:
    slots = []
    for slot in header.slots:
        entry: JsonTable = {
            "type": slot.type,
            "salt16": _b64(slot.salt),
            "nonce12": _b64(slot.nonce),
            "wrapped48": _b64(slot.wrapped),
            "made_at": slot.made_at,
        }
        if slot.kdf:
            entry["kdf"] = {
                "argon2id": True,
                "v": 19,
                "m": slot.kdf.memory,
                "t": slot.kdf.passes,
                "p": slot.kdf.lanes,
            }
        slots.append(entry)
    body = {
        "magic": MAGIC,
        "format": header.format,
        "min_reader": READER,
        "vault_id": header.vault_id,
        "db_salt16": _b64(header.db_salt),
        "slots": slots,
        "created_at": header.created_at,
        "recovery_used_at": header.recovery_used_at,
    }
    return json.dumps({"h": body, "sha256": _sum(body)}, indent=1).encode()


def _sum(body: JsonTable) -> str:
    text = json.dumps(body, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def from_json(raw: bytes) -> Header:
    """Parse and check a header. Raises UserError header-damaged or vault-newer."""
    if len(raw) > MOST_BYTES:
        raise _damaged()
    try:
        whole = json.loads(raw)
        body = whole["h"]
        if body["magic"] != MAGIC or whole["sha256"] != _sum(body):
            raise _damaged()
        if int(body["min_reader"]) > READER:
            raise UserError(
                "vault-newer",
                QT_TRANSLATE_NOOP("Errors", "This vault was made by a newer Coach App."),
                QT_TRANSLATE_NOOP("Errors", "Install the newest version. Nothing was changed."),
            )
        slots = tuple(_slot(entry) for entry in body["slots"])
        header = Header(
            body["vault_id"],
            base64.b64decode(body["db_salt16"], validate=True),
            slots,
            body.get("created_at", ""),
            body.get("recovery_used_at", ""),
            int(body["format"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError) as error:
        raise _damaged() from error
    except RecursionError as error:  # thousands of brackets within brackets
        raise _damaged() from error
    texts = (header.vault_id, header.created_at, header.recovery_used_at)
    if not all(isinstance(text, str) for text in texts):
        raise _damaged()
    if len(header.db_salt) != 16 or not header.slots:
        raise _damaged()
    return header


def _slot(entry: JsonTable) -> Slot:
    decode = base64.b64decode
    kdf = None
    if entry["type"] == "passphrase":
        cost = entry["kdf"]
        if cost.get("v") != 19:
            raise _damaged()
        kdf = Kdf(int(cost["m"]), int(cost["t"]), int(cost["p"]))
        kdf.check()
    slot = Slot(
        entry["type"],
        decode(entry["salt16"], validate=True),
        decode(entry["nonce12"], validate=True),
        decode(entry["wrapped48"], validate=True),
        kdf,
        entry.get("made_at", ""),
    )
    if (len(slot.salt), len(slot.nonce), len(slot.wrapped)) != (16, 12, 48):
        raise _damaged()
    if not isinstance(slot.type, str) or not isinstance(slot.made_at, str):
        raise _damaged()
    return slot


def read(path: Path) -> Header:
    try:
        return from_json(files.read(path, MOST_BYTES + 1))
    except FileNotFoundError as error:
        raise UserError(
            "header-missing",
            QT_TRANSLATE_NOOP("Errors", "The key file of this vault is missing."),
            QT_TRANSLATE_NOOP("Errors", "Restore a backup; your vault was not changed."),
        ) from error


def write(path: Path, header: Header) -> None:
    """Replace the header whole: new file, fsync, rename, fsync the folder."""
    files.write_atomic(path, to_json(header))
