"""vault.json: which slots open the vault, and the salt of its database.

``{h: {magic, format, min_reader, vault_id, db_salt16, slots, …, seal32}, sha256}``; written as a
new file that replaces the old one, so that there always is an old or a new header, whole. The
sum tells damage; the seal, made with the data key, tells a header that somebody changed.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from dataclasses import dataclass, replace
from pathlib import Path

from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.data.storage import files, user_version
from coach_app.data.storage.files import sync_folder as sync_folder
from coach_app.data.storage.files import write_atomic as write_atomic
from coach_app.data.storage.keys import DataKey, Kdf, key_of_seal
from coach_app.errors import UserError
from coach_app.json_values import JsonTable

MAGIC = "coach-app vault"
UNSEALED, FORMAT = 1, 2  # the first version had no seal; its headers open for ever
READER = 2  # what this program can read, and who is needed for a sealed header
MOST_BYTES = 100_000
SLOT_FORMAT = 1  # bound into every slot: a slot outlives the header's format


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
        parts: list[object] = [MAGIC, SLOT_FORMAT, vault_id, self.type, self.salt.hex()]
        parts += [kdf.memory, kdf.passes, kdf.lanes, 19] if kdf else ["hkdf-sha256"]
        return json.dumps(parts).encode()


@dataclass(frozen=True)
class Header:
    vault_id: str
    db_salt: bytes  # 16 bytes
    slots: tuple[Slot, ...] = ()
    created_at: str = ""
    recovery_used_at: str = ""
    format: int = UNSEALED
    seal: bytes = b""  # 32 bytes; of what stood here when it was written
    changes: int = 0  # rises each time: of two of one database the higher is the newer

    def slot(self, type: str) -> Slot | None:
        return next((slot for slot in self.slots if slot.type == type), None)

    def with_slot(self, slot: Slot) -> Header:
        others = tuple(old for old in self.slots if old.type != slot.type)
        return replace(self, slots=(*others, slot))

    def sealed(self, key: DataKey) -> Header:
        """As it is written: in today's format, with its seal."""
        bare = replace(self, format=FORMAT, seal=b"")
        return replace(bare, seal=_seal(bare, key))

    def fits(self, key: DataKey) -> bool:
        """Whether a holder of this data key wrote it just so. One without seal never does."""
        return self.format >= FORMAT and hmac.compare_digest(self.seal, _seal(self, key))

    def check(self, key: DataKey) -> None:
        """UserError("header-changed"). What has no seal passes: the first version had none."""
        if self.format >= FORMAT and not self.fits(key):
            raise _changed()

    def check_known(self, kept: int) -> None:
        """Once sealed, always sealed, as the database's ``user_version`` tells: else one of the
        first version, in the place of a newer one, would be believed. UserError."""
        if user_version.is_sealed(kept) and self.format < FORMAT:
            raise _changed()


@dataclass(frozen=True)
class Sealing:
    """What a database is sealed with: the salt in the header, and the data key behind its slots."""

    header: Header
    key: DataKey


def _changed() -> UserError:
    return UserError(
        "header-changed",
        QT_TRANSLATE_NOOP(
            "Errors", "Something other than Coach App changed the key file of this vault."
        ),
        QT_TRANSLATE_NOOP("Errors", "It was not opened. Restore a backup."),
    )


def _damaged() -> UserError:
    return UserError(
        "header-damaged",
        QT_TRANSLATE_NOOP("Errors", "The key file of this vault is damaged."),
        QT_TRANSLATE_NOOP("Errors", "Restore a backup; your vault was not changed."),
    )


def _b64(raw: bytes) -> str:
    return base64.b64encode(raw).decode()


def to_json(header: Header) -> bytes:
    body = _body(header)
    return json.dumps({"h": body, "sha256": _sum(body)}, indent=1).encode()


def _body(header: Header) -> JsonTable:
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
    body: JsonTable = {
        "magic": MAGIC,
        "format": header.format,
        "min_reader": READER if header.format >= FORMAT else UNSEALED,
        "vault_id": header.vault_id,
        "db_salt16": _b64(header.db_salt),
        "slots": slots,
        "created_at": header.created_at,
        "recovery_used_at": header.recovery_used_at,
    }
    if header.changes:
        body["changes"] = header.changes
    if header.seal:
        body["seal32"] = _b64(header.seal)
    return body


def _seal(header: Header, key: DataKey) -> bytes:
    """HMAC over all but the seal itself: the slots, how many and in what order, salt, times."""
    return hmac.digest(key_of_seal(key), _canonical(_body(replace(header, seal=b""))), "sha256")


def _canonical(body: JsonTable) -> bytes:
    return json.dumps(body, sort_keys=True, separators=(",", ":")).encode()


def _sum(body: JsonTable) -> str:
    return hashlib.sha256(_canonical(body)).hexdigest()


def from_json(raw: bytes) -> Header:
    """Parse and check a header. Raises UserError header-damaged or vault-newer."""
    if len(raw) > MOST_BYTES:
        raise _damaged()
    try:
        whole = json.loads(raw)
        body = whole["h"]
        if body["magic"] != MAGIC or whole["sha256"] != _sum(body):
            raise _damaged()
        if int(body["min_reader"]) > READER or int(body["format"]) > FORMAT:
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
            base64.b64decode(body.get("seal32", ""), validate=True),
            body.get("changes", 0),
        )
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError) as error:
        raise _damaged() from error
    except RecursionError as error:  # thousands of brackets within brackets
        raise _damaged() from error
    texts = (header.vault_id, header.created_at, header.recovery_used_at)
    if not all(isinstance(text, str) for text in texts):
        raise _damaged()
    if type(header.changes) is not int or header.changes < 0:
        raise _damaged()
    if len(header.db_salt) != 16 or not header.slots:
        raise _damaged()
    if len(header.seal) != (32 if header.format >= FORMAT else 0):
        raise _damaged()
    if header.seal and _body(header) != body:  # what is not read is not sealed either
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
