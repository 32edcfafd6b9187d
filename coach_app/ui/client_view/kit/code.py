"""The coach's four-digit code: kept as a salted scrypt hash in the vault's preferences.

Four digits are guessed soon by who holds the hash; the vault's encryption protects that.
The code only keeps a client from leaving the client screen by accident or curiosity.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets

DIGITS = 4
_N, _R, _P = 2**14, 8, 1  # 16 MiB, about 50 ms
_MEMORY = 64 * 1024 * 1024


def is_code(text: str) -> bool:
    """Exactly four digits."""
    return len(text) == DIGITS and text.isascii() and text.isdigit()


def hash_code(code: str) -> str:
    """What is kept of a code. Raises ValueError for anything but four digits."""
    if not is_code(code):
        raise ValueError("a code is four digits")
    salt = secrets.token_bytes(16)
    return f"scrypt${salt.hex()}${_derive(code, salt).hex()}"


def verify(code: str, kept: object) -> bool:
    """Whether ``code`` is the one of ``kept``; a kept value that is damaged fits nothing."""
    if not isinstance(kept, str) or not is_code(code):
        return False
    try:
        kind, salt, digest = kept.split("$")
        expected = bytes.fromhex(digest)
        found = _derive(code, bytes.fromhex(salt))
    except ValueError:
        return False
    return kind == "scrypt" and hmac.compare_digest(found, expected)


def _derive(code: str, salt: bytes) -> bytes:
    return hashlib.scrypt(code.encode(), salt=salt, n=_N, r=_R, p=_P, maxmem=_MEMORY, dklen=32)
