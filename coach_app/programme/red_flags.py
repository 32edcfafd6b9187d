"""Signs that ask for more than coaching: what to ask, what to do, whom to call.

Source: facts of the field, 5.3 (signs) and 5.4 (addresses in the Netherlands).
"""

from __future__ import annotations

import datetime as dt
import functools
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coach_app import paths
from coach_app.measures import Text

from .loader import FORMAT, ProgrammeFileError


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
    path = Path(paths.resources()) / "programme" / "red_flags.toml"
    return load_red_flags(path.name, path.read_bytes())


def load_red_flags(file: str, raw: bytes) -> RedFlags:
    """Raises ProgrammeFileError with the key and the reason."""
    try:
        data = tomllib.loads(raw.decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ProgrammeFileError(file, "file", str(error)) from error
    if data.get("format") != FORMAT:
        raise ProgrammeFileError(file, "format", f"must be {FORMAT}")
    addresses = {}
    for row in data.get("address", []):
        checked = row.get("checked")
        if checked is not None and type(checked) is not dt.date:
            raise ProgrammeFileError(file, f"{row.get('id')}.checked", "must be a date")
        addresses[str(row["id"])] = Address(
            str(row["id"]),
            _text(file, row, "name"),
            str(row.get("number", "")),
            _text(file, row, "note", needed=False),
            checked,
        )
    signs = tuple(_sign(file, row, addresses) for row in data.get("sign", []))
    if not signs or not addresses:
        raise ProgrammeFileError(file, "sign", "is missing")
    return RedFlags(signs, addresses)


def _sign(file: str, row: dict[str, Any], addresses: dict[str, Address]) -> Sign:
    for key in row.get("call", []):
        if key not in addresses:
            raise ProgrammeFileError(file, f"{row.get('id')}.call", f"“{key}” is unknown")
    return Sign(
        str(row["id"]),
        _text(file, row, "sign"),
        _text(file, row, "ask"),
        _text(file, row, "act"),
        tuple(row.get("call", [])),
        row.get("urgent") is True,
    )


def _text(file: str, row: dict[str, Any], key: str, needed: bool = True) -> Text:
    found = row.get(key)
    if found is None and not needed:
        return Text()
    if not isinstance(found, dict) or not all(found.get(lang) for lang in ("nl", "en")):
        raise ProgrammeFileError(file, f"{row.get('id')}.{key}", "must have a text in nl and en")
    return Text(found["nl"], found["en"])
