"""Keys: the random data key, and the two ways of wrapping it.

The data key (32 random bytes) encrypts the database. It is wrapped with AES-256-GCM
under a key made from the passphrase (Argon2id) or from the recovery code (HKDF-SHA256).
The associated data binds a slot to its vault and its parameters, so that a changed
header is refused rather than followed.
"""

from __future__ import annotations

import base64
import hashlib
import os
import secrets
import unicodedata
from dataclasses import dataclass

from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.errors import UserError

KEY_BYTES = 32
RECOVERY_BYTES = 20  # 160 random bits
MIB = 1024  # KiB in a MiB; Argon2 counts in KiB
MIN_MEMORY, MAX_MEMORY = 19 * MIB, 1024 * MIB  # what a header may ask for
MAX_PASSES, MAX_LANES = 16, 16
MAX_WORK = 4 * MAX_MEMORY  # memory times passes: about three seconds on a laptop


class DataKey:
    """The key of an open vault in a buffer that can be wiped."""

    def __init__(self, raw: bytes | bytearray) -> None:
        if len(raw) != KEY_BYTES:
            raise ValueError("a data key has 32 bytes")
        self._raw = bytearray(raw)

    @classmethod
    def random(cls) -> DataKey:
        return cls(secrets.token_bytes(KEY_BYTES))

    def __bytes__(self) -> bytes:
        return bytes(self._raw)

    def view(self) -> memoryview:
        """The bytes without a copy of them."""
        return memoryview(self._raw)

    def __repr__(self) -> str:
        return "DataKey(…)"  # never the bytes, not even in a traceback

    def wipe(self) -> None:
        """Overwrite the buffer. The key is useless afterwards."""
        for index in range(len(self._raw)):
            self._raw[index] = 0


@dataclass(frozen=True)
class Kdf:
    """Argon2id's cost: ``memory`` in KiB, passes over it, lanes."""

    memory: int
    passes: int
    lanes: int

    def check(self) -> None:
        """Refuse costs that are too weak, or that would freeze this computer."""
        fits = (
            MIN_MEMORY <= self.memory <= MAX_MEMORY
            and 1 <= self.passes <= MAX_PASSES
            and 1 <= self.lanes <= MAX_LANES
            and self.memory * self.passes <= MAX_WORK
        )
        if not fits:
            raise UserError(
                "header-damaged",
                QT_TRANSLATE_NOOP("Errors", "The key file of this vault is damaged."),
                QT_TRANSLATE_NOOP("Errors", "Restore a backup; your vault was not changed."),
            )


DEFAULT_KDF = Kdf(256 * MIB, 3, 4)  # for what is opened on any computer; a vault is measured
# What we ask of a computer ourselves: the least, also on a slow one, and the most.
SMALL_KDF, LARGEST_KDF = Kdf(64 * MIB, 3, 4), Kdf(512 * MIB, 8, 4)
FAST_KDF = Kdf(MIN_MEMORY, 1, 1)  # tests and throwaway demo vaults


def clean_passphrase(text: str) -> str:
    """NFKC, so that é typed in one or two characters is the same passphrase."""
    return unicodedata.normalize("NFKC", text)


def key_from_passphrase(passphrase: str, salt: bytes, kdf: Kdf) -> bytes:
    """32 bytes from a passphrase; takes half a second on purpose. Thread safe."""
    from argon2.exceptions import HashingError
    from argon2.low_level import Type, hash_secret_raw

    kdf.check()
    secret = clean_passphrase(passphrase).encode("utf-8", "surrogatepass")
    try:
        return hash_secret_raw(
            secret,
            salt,
            time_cost=kdf.passes,
            memory_cost=kdf.memory,
            parallelism=kdf.lanes,
            hash_len=KEY_BYTES,
            type=Type.ID,
            version=19,
        )
    except (HashingError, MemoryError) as error:
        raise UserError(
            "no-memory",
            QT_TRANSLATE_NOOP("Errors", "This computer has too little free memory now."),
            QT_TRANSLATE_NOOP("Errors", "Close some programs and try again."),
        ) from error


def key_from_recovery(code: bytes, salt: bytes) -> bytes:
    """32 bytes from the 160 bits of a recovery code."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), KEY_BYTES, salt, b"coach-app recovery slot").derive(code)


def key_of_seal(key: DataKey) -> bytes:
    """32 bytes from the data key: what the header as a whole is authenticated with."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), KEY_BYTES, None, b"coach-app header seal").derive(bytes(key))


def wrap(key: DataKey, wrapping: bytes, nonce: bytes, bound_to: bytes) -> bytes:
    """The data key under ``wrapping``: 48 bytes, tag included."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    return AESGCM(wrapping).encrypt(nonce, bytes(key), bound_to)


def unwrap(wrapped: bytes, wrapping: bytes, nonce: bytes, bound_to: bytes) -> DataKey | None:
    """The data key; None if the wrapping key is wrong or anything was changed."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return DataKey(AESGCM(wrapping).decrypt(nonce, wrapped, bound_to))
    except (InvalidTag, ValueError):
        return None


# -- recovery code: base32 in eight groups of four, and a ninth that checks the typing ---------

GROUPS = 9
_LOOKALIKES = str.maketrans({"0": "O", "1": "I", "8": "B"})


def new_recovery_bytes() -> bytes:
    return os.urandom(RECOVERY_BYTES)


def _check_group(raw: bytes) -> str:
    digest = hashlib.sha256(b"coach-app recovery check" + raw).digest()
    return base64.b32encode(digest)[:4].decode()


def recovery_text(raw: bytes) -> str:
    """160 bits as "ABCD-…": eight groups of code and one that checks them."""
    text = base64.b32encode(raw).decode() + _check_group(raw)
    return "-".join(text[i : i + 4] for i in range(0, len(text), 4))


def parse_recovery(text: str) -> bytes:
    """The bits of a typed code; lowercase, spaces and 0/O, 1/I, 8/B mixed up are forgiven.

    Raises UserError("recovery-typo") if the check group does not fit.
    """
    letters = "".join(c for c in text.upper() if c.isalnum()).translate(_LOOKALIKES)
    try:
        raw = base64.b32decode(letters[:32])
    except (ValueError, UnicodeError):
        raw = b""
    if (
        len(letters) != 4 * GROUPS
        or len(raw) != RECOVERY_BYTES
        or (letters[32:] != _check_group(raw).translate(_LOOKALIKES))
    ):
        raise UserError(
            "recovery-typo",
            QT_TRANSLATE_NOOP("Errors", "There is a typing error in this recovery code."),
            QT_TRANSLATE_NOOP("Errors", "Compare it with your sheet, group by group."),
        )
    return raw
