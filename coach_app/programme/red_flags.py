"""Signs that ask for more than coaching: what to ask, what to do, whom to call.

Source: facts of the field, 5.3 (signs) and 5.4 (addresses in the Netherlands).
"""

from __future__ import annotations

import datetime as dt
import functools
from dataclasses import dataclass

from coach_app import paths
from coach_app.content import Reader, Text

from .loader import open_file


@dataclass(frozen=True)
class Sign:
    """``call``: ids of addresses, the first one first. ``urgent``: act at once."""

    id: str
    sign: Text
    ask: Text
    act: Text
    call: tuple[str, ...]
    urgent: bool = False


@dataclass(frozen=True)
class Address:
    """``checked``: when somebody last looked whether the number is right; None: never."""

    id: str
    name: Text
    number: str
    note: Text
    checked: dt.date | None = None


@dataclass(frozen=True)
class RedFlags:
    signs: tuple[Sign, ...]
    addresses: dict[str, Address]


@functools.cache
def red_flags() -> RedFlags:
    """What ships."""
    path = paths.resources() / "programme" / "red_flags.toml"
    return load_red_flags(path.name, path.read_bytes())


def load_red_flags(file: str, raw: bytes) -> RedFlags:
    """Raises ProgrammeFileError with the key and the reason."""
    whole = open_file(file, raw)
    addresses = {one.id: one for one in map(_address, whole.tables("address"))}
    signs = tuple(_sign(row, addresses) for row in whole.tables("sign"))
    whole.done()
    if not signs or not addresses:
        raise whole.fail("sign", "is missing")
    return RedFlags(signs, addresses)


def _address(row: Reader) -> Address:
    return Address(
        row.string("id"),
        row.text("name"),
        row.string("number", ""),
        row.text("note", needed=False),
        row.get("checked", dt.date) if "checked" in row else None,
    )


def _sign(row: Reader, addresses: dict[str, Address]) -> Sign:
    return Sign(
        row.string("id"),
        row.text("sign"),
        row.text("ask"),
        row.text("act"),
        row.names("call", addresses),
        row.flag("urgent", False),
    )
