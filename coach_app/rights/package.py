"""The encrypted package: one client's dossier under a passphrase of its own.

    COACHAPP-PACKAGE\\n · length of the head (2 bytes) · head (JSON) · AES-256-GCM of zlib of JSON

The head holds the cost of Argon2id, salt and nonce, and is sealed as associated data. Whoever
reads one trusts nothing: every size has a bound before anything of it is made.
"""

from __future__ import annotations

import base64
import json
import math
import secrets
import zlib
from collections.abc import Mapping

from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.data.rights.faults import newer_package
from coach_app.data.rights.faults import wrong_package as wrong
from coach_app.data.rights.views import IN_PACKAGE, Dossier
from coach_app.data.storage.keys import DEFAULT_KDF, Kdf, key_from_passphrase
from coach_app.errors import UserError
from coach_app.json_values import JsonTable, JsonValue
from coach_app.rights.plain_rows import plain
from coach_app.rights.telling import tell

MAGIC = b"COACHAPP-PACKAGE\n"
SUFFIX = "ccp"
FORMAT = 1
MOST_FILE = 200 * 1024 * 1024
MOST_HEAD = 1000
MOST_INSIDE = 400 * 1024 * 1024  # unpacked
MOST_DEPTH = 24
SALT, NONCE, SEAL = 16, 12, 16  # bytes


def seal(dossier: Dossier, passphrase: str, kdf: Kdf = DEFAULT_KDF) -> bytes:
    """What is told of a dossier, encrypted. Slow on purpose; without Qt, on any thread."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    salt, nonce = secrets.token_bytes(SALT), secrets.token_bytes(NONCE)
    head = json.dumps(
        {
            "format": FORMAT,
            "kdf": {"memory": kdf.memory, "passes": kdf.passes, "lanes": kdf.lanes},
            "salt": base64.b64encode(salt).decode(),
            "nonce": base64.b64encode(nonce).decode(),
        }
    ).encode()
    start = MAGIC + len(head).to_bytes(2, "big") + head
    key = key_from_passphrase(passphrase, salt, kdf)
    return start + AESGCM(key).encrypt(nonce, pack(dossier), start)


def pack(dossier: Dossier) -> bytes:
    told = tell(dossier)
    whole = {
        "schema": dossier.schema,
        "made_at": plain(dossier.made_at),
        "tables": {
            name: [plain(row) for row in told.dossier.rows(name)]
            for name in IN_PACKAGE
            if told.dossier.rows(name)
        },
    }
    return zlib.compress(json.dumps(whole, ensure_ascii=False).encode(), 6)


def open_sealed(raw: bytes, passphrase: str) -> JsonTable:
    """What is inside. UserError("package-wrong", "package-newer", "package-passphrase")."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    start, head = _head(raw)
    salt, nonce = _bytes(head, "salt", SALT), _bytes(head, "nonce", NONCE)
    kdf = _kdf(head.get("kdf"))
    sealed = raw[len(start) :]
    if len(sealed) <= SEAL:
        raise wrong()
    try:
        inside = AESGCM(key_from_passphrase(passphrase, salt, kdf)).decrypt(nonce, sealed, start)
    except InvalidTag as error:
        raise UserError(
            "package-passphrase",
            QT_TRANSLATE_NOOP("Errors", "This passphrase does not open the package."),
            QT_TRANSLATE_NOOP("Errors", "Ask for it once more, or for a new package."),
        ) from error
    return unpack(inside)


def _head(raw: bytes) -> tuple[bytes, JsonTable]:
    """The bytes before what is sealed, and what they say."""
    if len(raw) > MOST_FILE or not raw.startswith(MAGIC):
        raise wrong()
    at = len(MAGIC) + 2
    size = int.from_bytes(raw[len(MAGIC) : at], "big")
    if not 0 < size <= MOST_HEAD or len(raw) < at + size:
        raise wrong()
    head = _json(raw[at : at + size])
    if not isinstance(head, dict):
        raise wrong()
    number = head.get("format")
    if type(number) is int and number > FORMAT:
        raise newer_package()
    if (
        type(number) is not int
        or number != FORMAT
        or set(head) != {"format", "kdf", "salt", "nonce"}
    ):
        raise wrong()
    return raw[: at + size], head


def _bytes(head: JsonTable, name: str, size: int) -> bytes:
    text = head[name]
    if not isinstance(text, str) or len(text) > 64:
        raise wrong()
    try:
        found = base64.b64decode(text, validate=True)
    except ValueError as error:
        raise wrong() from error
    if len(found) != size:
        raise wrong()
    return found


def _kdf(asked: JsonValue) -> Kdf:
    names = ("memory", "passes", "lanes")
    if not isinstance(asked, dict) or set(asked) != set(names):
        raise wrong()
    if any(type(asked[name]) is not int for name in names):
        raise wrong()
    kdf = Kdf(*(asked[name] for name in names))
    try:
        kdf.check()
    except UserError as error:
        raise wrong() from error
    return kdf


def unpack(inside: bytes) -> JsonTable:
    """Decompressed within bounds, and read as strict JSON."""
    stream = zlib.decompressobj()
    try:
        text = stream.decompress(inside, MOST_INSIDE + 1)
    except zlib.error as error:
        raise wrong() from error
    if len(text) > MOST_INSIDE or not stream.eof or stream.unused_data:
        raise wrong()
    whole = _json(text)
    if not isinstance(whole, dict) or set(whole) != {"schema", "made_at", "tables"}:
        raise wrong()
    _check_depth(whole)
    return whole


def _json(text: bytes) -> JsonValue:
    try:
        return json.loads(
            text.decode("utf-8"), object_pairs_hook=_once, parse_constant=_no_constant
        )
    except (ValueError, RecursionError) as error:
        raise wrong() from error


def _once(pairs: list[tuple[str, JsonValue]]) -> JsonTable:
    table = dict(pairs)
    if len(table) != len(pairs):
        raise ValueError("a name twice")
    return table


def _no_constant(name: str) -> JsonValue:
    raise ValueError(name)


def _check_depth(whole: JsonValue) -> None:
    """No deeper than ours are, and no number that is none."""
    level: list[JsonValue] = [whole]
    for _ in range(MOST_DEPTH):
        inner: list[JsonValue] = []
        for value in level:
            if isinstance(value, Mapping):
                inner.extend(value.values())
            elif isinstance(value, list):
                inner.extend(value)
            elif isinstance(value, float) and not math.isfinite(value):
                raise wrong()
        if not inner:
            return
        level = inner
    raise wrong()
