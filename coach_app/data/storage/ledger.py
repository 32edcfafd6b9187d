"""The ledger of erased clients beside the database: ``erased.json`` at the vault's root.

Random ids and moments, nothing else. The database has the same list in a table of its own and
every backup in its manifest; whoever restores takes all of them together, so that nobody comes
back because one of them was lost.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.data.storage import files
from coach_app.data.storage.layout import ERASED
from coach_app.data.types import moment_text, parse_moment
from coach_app.errors import UserError
from coach_app.json_values import JsonValue

MAX_BYTES = 16 * 1024 * 1024
UNKNOWN = "1970-01-01T00:00:00.000000Z+00:00"  # a moment that nobody can read
Erased = dict[str, str]  # client id → moment as the database keeps it


@dataclass(frozen=True)
class Ledger:
    vault_id: str
    erased: Erased = field(default_factory=dict)


def union(*lists: Mapping[str, str]) -> Erased:
    """All of them; of two moments the first one said."""
    together: Erased = {}
    for one in lists:
        for key, at in one.items():
            together[key] = min(at, together.get(key, at))
    return together


def to_rows(erased: Mapping[str, str]) -> list[dict[str, str]]:
    return [{"id": key, "at": erased[key]} for key in sorted(erased)]


def from_rows(rows: JsonValue) -> Erased:
    """What a file says, looked at; ValueError for anything that is no list of ids."""
    if not isinstance(rows, list):
        raise ValueError("no list")
    found: Erased = {}
    for row in rows:
        key, at = row["id"], row["at"]
        if not isinstance(key, str) or not 0 < len(key) <= 64:
            raise ValueError("no id")
        found[key] = _moment(at)
    return found


def _moment(at: object) -> str:
    """An id counts also where its moment is unreadable."""
    text = str(at)
    try:
        return text if moment_text(parse_moment(text)) == text else UNKNOWN
    except (ValueError, KeyError, IndexError):
        return UNKNOWN


def read(folder: Path) -> Ledger | None:
    """None where there is no ledger. UserError("ledger-damaged") for one nobody can read."""
    try:
        raw = files.read(folder / ERASED, MAX_BYTES)
    except FileNotFoundError:
        return None
    except (OSError, UserError) as error:
        raise damaged() from error
    try:
        whole = json.loads(raw)
        rows, vault_id = whole["erased"], whole["vault_id"]
        if not isinstance(vault_id, str) or whole["sha256"] != _sum(vault_id, rows):
            raise damaged()
        return Ledger(vault_id, from_rows(rows))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise damaged() from error


def write(folder: Path, ledger: Ledger) -> None:
    """Replaced whole; OSError leaves the one of before."""
    rows = to_rows(ledger.erased)
    whole = {
        "vault_id": ledger.vault_id,
        "erased": rows,
        "sha256": _sum(ledger.vault_id, rows),
    }
    files.write_atomic(folder / ERASED, json.dumps(whole, indent=1).encode())


def _sum(vault_id: str, rows: JsonValue) -> str:
    text = json.dumps([vault_id, rows], sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def known(folder: Path, vault_id: str) -> Erased:
    """What the file says of this vault; empty where it is lost or of another one."""
    try:
        ledger = read(folder)
    except UserError:
        return {}
    return ledger.erased if ledger is not None and ledger.vault_id == vault_id else {}


class LedgerFile:
    """The ledger of one vault, for who erases: the file is written before the database."""

    def __init__(self, folder: Path, vault_id: str) -> None:
        self._folder, self._vault_id = folder, vault_id

    def read(self) -> Erased:
        return known(self._folder, self._vault_id)

    def is_damaged(self) -> bool:
        """There is one, and nobody can read it."""
        try:
            read(self._folder)
        except UserError:
            return True
        return False

    def put(self, erased: Mapping[str, str]) -> None:
        """Raises OSError where it cannot be written: then nobody is erased either."""
        write(self._folder, Ledger(self._vault_id, dict(erased)))

    def keep(self, erased: Mapping[str, str]) -> None:
        """Write all of it where the file says something else, or nothing."""
        try:
            there = read(self._folder)
        except UserError:
            there = None
        if there != Ledger(self._vault_id, dict(erased)):
            self.put(erased)


def damaged() -> UserError:
    return UserError(
        "ledger-damaged",
        QT_TRANSLATE_NOOP("Errors", "The list of erased clients cannot be read."),
        QT_TRANSLATE_NOOP("Errors", "Erased clients may be in an old backup."),
    )


def made_again() -> UserError:
    return UserError(
        "ledger-made-again",
        QT_TRANSLATE_NOOP("Errors", "The list of erased clients was damaged."),
        QT_TRANSLATE_NOOP("Errors", "It was made again. Look whether all of them are still gone."),
    )
