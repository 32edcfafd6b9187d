"""Bends good inputs, the same way for the same seed."""

from __future__ import annotations

import json
from random import Random

MOST = 200_000  # bytes of one input
ODD_BYTES = (
    *(b"\x00", b"\xff", b"\x7f", b"\x80", b"[", b"]", b"{", b"}", b'"', b"'", b"\\", b"\n", b"="),
    *(b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xe2\x80\xae", b"-1", b"1e999", b"NaN", b"9" * 40),
    *(b"../", b"/etc/passwd\x00", b"%s%n", b"{{}}", b"\\u0000", b"\\ud800", b"'''", b'"""'),
    *(b"[" * 2_000, b"{" * 500, b"a." * 300, b"PK\x05\x06", b"RIFF\xff\xff\xff\xff", b"IHDR"),
)
ODD_VALUES = (
    *(None, True, False, 0, -1, 1, 2**31, 2**63, 2**64, 10**40, 1e308, -0.0, float("inf")),
    *(float("nan"), "", " ", "\x00", "\ud800", "\u202e", "x" * 5_000, "../x", "0" * 32, "é"),
    *([], {}, [[]] * 50, {"": ""}, ["x"] * 1_000, {"a": {"a": {"a": []}}}),
)
_FEW = (1, 1, 1, 2, 2, 3, 5, 8)


def bent(raw: bytes, corpus: list[bytes], chance: Random) -> bytes:
    """A good input with one to eight things wrong with it."""
    made = bytearray(raw)
    for _ in range(chance.choice(_FEW)):
        at = chance.randrange(len(made) + 1)
        to = min(len(made), at + chance.choice((1, 2, 4, 16, 64, 1_024)))
        way = chance.randrange(8)
        if way == 0 and made:
            made[min(at, len(made) - 1)] ^= 1 << chance.randrange(8)
        elif way == 1:
            made[at:to] = chance.choice(ODD_BYTES)
        elif way == 2:
            made[at:at] = chance.choice(ODD_BYTES)
        elif way == 3:
            del made[at:to]
        elif way == 4:
            del made[at:]
        elif way == 5:
            made[at:at] = made[at:to] * chance.choice((1, 2, 50))
        elif way == 6:
            made[at:to] = chance.randbytes(to - at)
        else:
            other = chance.choice(corpus)
            cut = chance.randrange(len(other) + 1)
            made[at:] = other[cut:]
        del made[MOST:]
    return bytes(made)


def bent_json(value: object, chance: Random) -> object:
    """A good JSON value with odd values, lost keys and new ones in some places."""
    if chance.random() < 0.06:
        return chance.choice(ODD_VALUES)
    if isinstance(value, dict):
        made = {key: bent_json(item, chance) for key, item in value.items()}
        if made and chance.random() < 0.1:
            made.pop(chance.choice(list(made)))
        if chance.random() < 0.05:
            made["onbekend"] = chance.choice(ODD_VALUES)
        return made
    if isinstance(value, list):
        made_list = [bent_json(item, chance) for item in value]
        return made_list * chance.choice((1, 1, 1, 1, 0, 2))
    return value


def bent_deep(value: object, chance: Random) -> object:
    """One odd value somewhere deep inside, and the rest as it was."""
    if isinstance(value, dict) and value and chance.random() < 0.95:
        key = chance.choice(list(value))
        return value | {key: bent_deep(value[key], chance)}
    if isinstance(value, list) and value and chance.random() < 0.95:
        at = chance.randrange(len(value))
        return [*value[:at], bent_deep(value[at], chance), *value[at + 1 :]]
    return chance.choice(ODD_VALUES)


def json_bytes(value: object) -> bytes:
    """As somebody writes it who does not care for surrogates."""
    return json.dumps(value, separators=(",", ":")).encode()
