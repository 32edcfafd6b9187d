"""Makes the fixture vault of a schema, once, when that schema is released.

    python -m tests.data.make_golden 0004

A small invented practice with a row in every table, encrypted with the passphrase of the tests.
What lies in ``golden/NUMBER`` is never made again: it stands for the vaults of people who made
theirs with that version.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import sys
import tempfile
from pathlib import Path

from coach_app.data.migrations import HEAD, runner
from coach_app.data.practice import Practice
from coach_app.data.storage.engine import KeyedConnection
from coach_app.data.vault import FAST_KDF, Vault
from tests.conftest import PASSPHRASE
from tests.ui.client_view.planted import Garden

GOLDEN = Path(__file__).parent / "golden"
KEPT = ("CURRENT", "gen-0001/vault.json", "gen-0001/notes.db")
OWN = {"alembic_version", "log_mark"}  # no rows of a practice


def tables(link: KeyedConnection) -> dict[str, list[str]]:
    """The tables of a database with their columns; not those that the search makes for itself."""
    names = link.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search_text%'"
        " AND name NOT LIKE 'sqlite_%' ORDER BY name"
    ).fetchall()
    return {
        name: [row[1] for row in link.execute(f"PRAGMA table_info({name})").fetchall()]
        for (name,) in names
        if name not in OWN
    }


def sums(link: KeyedConnection, columns: dict[str, list[str]]) -> dict[str, dict[str, object]]:
    """What stands in each table: the number of rows, and a sum over these columns."""
    found = {}
    for table, names in columns.items():
        listed = ", ".join(f'"{name}"' for name in names)
        rows = link.execute(f"SELECT {listed} FROM {table} ORDER BY {listed}").fetchall()
        text = json.dumps(rows, default=lambda raw: raw.hex(), ensure_ascii=False)
        found[table] = {
            "rows": len(rows),
            "columns": names,
            "sha256": hashlib.sha256(text.encode()).hexdigest(),
        }
    return found


def make(number: str, scratch: Path) -> Path:
    """The vault as the version with this schema would have left it."""
    full, _ = Vault.create(scratch / "full", PASSPHRASE, kdf=FAST_KDF)
    practice = Practice(full)
    Garden(practice)
    newest, runner.HEAD = runner.HEAD, number
    try:
        vault, _ = Vault.create(scratch / "vault", PASSPHRASE, kdf=FAST_KDF)
    finally:
        runner.HEAD = newest
    source, target = full.connect(), vault.connect()
    target.execute("PRAGMA foreign_keys=OFF")
    target.execute("BEGIN IMMEDIATE")
    there = tables(source)
    for table, columns in tables(target).items():
        # The search fills itself, by its triggers.
        if table.startswith("search_") or table not in there:
            continue
        listed = ", ".join(f'"{name}"' for name in columns)
        marks = ", ".join("?" * len(columns))
        for row in source.execute(f"SELECT {listed} FROM {table}").fetchall():
            target.execute(f"INSERT INTO {table} ({listed}) VALUES ({marks})", row)
    target.execute("COMMIT")
    assert target.execute("PRAGMA foreign_key_check").fetchall() == []
    made = sums(target, tables(target))
    (scratch / "vault" / "rows.json").write_text(json.dumps(made, indent=1) + "\n")
    target.close()
    source.close()
    practice.close()
    vault.close()
    return scratch / "vault"


def main() -> int:
    for number in sys.argv[1:]:
        place = GOLDEN / number
        if place.exists():
            print(f"{number} was made already, and is never made again.")
            return 1
        if number > HEAD:
            print(f"There is no schema {number} yet.")
            return 1
        with tempfile.TemporaryDirectory() as scratch:
            made = make(number, Path(scratch))
            for name in (*KEPT, "rows.json"):
                (place / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(made / name, place / name)
        print(f"{place}: {sum(path.stat().st_size for path in place.rglob('*.*')) // 1024} KiB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
