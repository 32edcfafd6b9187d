"""What is done while the process is killed. Each tells the rows that it has committed.

``before`` gets everything ready; ``during`` is what the kill falls into.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from coach_app.data import vault as vaults
from coach_app.data.practice import Practice
from coach_app.data.restore import restore
from coach_app.data.storage.backup import Backups
from coach_app.data.vault import FAST_KDF, DataKey, Vault

NOW = dt.datetime(2026, 3, 11, 17, 5, tzinfo=dt.UTC)
NEW_WORDS = "zes vijf vier drie twee een"
ROWS = 6

Tell = Callable[[str], None]
During = Callable[[Tell], None]

# The reserve is 16 MiB of zeros: it would be most of what these children write.
vaults.BALLAST_BYTES = 4096


def write(folder: Path, key: bytes) -> During:
    """Clients and notes, one commit each."""
    from coach_app.data.views import ClientFields

    practice = Practice(Vault.open(folder, DataKey(key)))
    meeting = next(iter(practice.meetings.planned_from(dt.date(2020, 1, 1)))).id

    def during(tell: Tell) -> None:
        for number in range(ROWS):
            tell(f"client {practice.clients.create(ClientFields(name=f'Nieuw {number}'))}")
            practice.notes.save(meeting, did=f"zin {number} " + "woorden " * 400)
            tell(f"note {number}")

    return during


def migration(folder: Path, key: bytes) -> During:
    """Opening a vault of an older schema: a backup, then the upgrade."""
    from coach_app.data.migrations import runner  # imported before the count begins

    assert runner.HEAD

    def during(tell: Tell) -> None:
        Vault.open(folder, DataKey(key))
        tell("migrated")

    return during


def backup(folder: Path, key: bytes) -> During:
    vault = Vault.open(folder, DataKey(key))

    def during(tell: Tell) -> None:
        made = Backups(vault).make(NOW)
        tell(f"backup {made.path.name}")

    return during


def header(folder: Path, key: bytes) -> During:
    """A new passphrase, then a new recovery code."""
    vault = Vault.open(folder, DataKey(key))

    def during(tell: Tell) -> None:
        vault.set_passphrase(NEW_WORDS, FAST_KDF)
        tell("passphrase")
        tell(f"recovery {vault.new_recovery_code()}")

    return during


def put_back(folder: Path, key: bytes) -> During:
    """The oldest backup in the place of the present."""
    path = min((folder / "backups").glob("*.ccb"))

    def during(tell: Tell) -> None:
        restore(folder, path, DataKey(key), now=NOW)
        tell("restored")

    return during


def erase(folder: Path, key: bytes) -> During:
    """The first client is removed, and leaves every table, the index and the log."""
    practice = Practice(Vault.open(folder, DataKey(key)))
    gone = min(practice.clients.rows(NOW.date()), key=lambda row: row.name).id

    def during(tell: Tell) -> None:
        practice.clients.remove(gone)
        tell(f"removed {gone}")
        practice.close()
        tell(f"erased {gone}")

    return during


def rekey(folder: Path, key: bytes) -> During:
    """Somebody knows the passphrase: a new data key; what was encrypted with the old one goes."""
    from coach_app.data.rekey import new_key
    from coach_app.data.rekey import rekey as encrypt_anew

    from coach_app.data.storage.layout import generation_of, header_of

    new = new_key(header_of(generation_of(folder)), NEW_WORDS, FAST_KDF)

    def during(tell: Tell) -> None:
        encrypt_anew(folder, DataKey(key), new, purge=True, now=NOW)
        tell(f"rekeyed {new.code}")

    return during


OPERATIONS: dict[str, Callable[[Path, bytes], During]] = {
    "write": write,
    "migration": migration,
    "backup": backup,
    "header": header,
    "restore": put_back,
    "erase": erase,
}
if find_spec("coach_app.data.rekey"):
    OPERATIONS["re-key"] = rekey
