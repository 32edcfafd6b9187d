"""From the first schema to the second: rows stay, and a fault midway leaves the first whole."""

import datetime as dt
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import event

from coach_app.data.migrations import HEAD, runner
from coach_app.data.practice import Practice
from coach_app.data.storage.backup import Backups, check_database
from coach_app.data.vault import FAST_KDF, DataKey, Vault, unlock_with_passphrase
from coach_app.data.views import ClientFields
from tests.conftest import PASSPHRASE
from tests.data import world

MOMENT = "2026-01-06T09:00:00.000000Z+01:00"
CLIENT, COURSE, PERSON, MEETING = ("1" * 32, "2" * 32, "3" * 32, "4" * 32)
ROWS = (
    (
        "client",
        (
            CLIENT,
            "Anna Voorbeeld",
            0,
            "",
            1961,
            "nl",
            MOMENT,
            None,
            None,
            "",
            "",
            "",
            "[]",
            "",
            "",
            "geheimpje",
        ),
    ),
    (
        "course",
        (
            COURSE,
            "",
            "2026-01-06",
            1,
            "10:00:00.000000",
            60,
            "djg-11",
            "course",
            "{}",
            "line",
            MOMENT,
            None,
        ),
    ),
    ("participant", (PERSON, COURSE, CLIENT, 0, None)),
    ("meeting", (MEETING, COURSE, "week", 1, MOMENT, 60, "held", "Landen", MOMENT)),
    ("note", (MEETING, 1, MOMENT, None, "thee", "Een merel zong.", "broer")),
)
NEW = ("making", "exercise_run", "circle_map", "own_exercise", "recording")


@pytest.fixture
def old(tmp_path: Path, monkeypatch) -> tuple[Path, bytes]:
    """A vault as version 0.1 made it: only the first revision ran. Its folder and key."""
    folder = tmp_path / "old"
    with monkeypatch.context() as patch:
        patch.setattr(runner, "HEAD", "0001")
        vault, _ = Vault.create(folder, PASSPHRASE, kdf=FAST_KDF)
    key = bytes(vault.key())
    with vault.engine.begin() as connection:
        for table, values in ROWS:
            marks = ", ".join("?" * len(values))
            connection.exec_driver_sql(f"INSERT INTO {table} VALUES ({marks})", values)
    assert runner.stored_revision(vault.engine) == "0001"
    vault.close()
    return folder, key


def schema(vault: Vault) -> list[tuple[str, str]]:
    link = vault.connect()
    try:
        check_database(link)
        return link.execute(
            "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name"
        ).fetchall()
    finally:
        link.close()


def bare(folder: Path, key: bytes) -> Vault:
    """The vault as it lies there: nothing is migrated."""
    from coach_app.data.storage import header as headers
    from coach_app.data.storage.layout import HEADER, generation_of

    generation = generation_of(folder)
    return Vault(folder, generation, headers.read(generation / HEADER), DataKey(key))


def test_an_old_vault_is_upgraded_and_its_rows_stay(old):
    folder, _ = old
    practice = Practice(Vault.open(folder, unlock_with_passphrase(folder, PASSPHRASE)))
    assert runner.stored_revision(practice.vault.engine) == HEAD >= "0002"
    assert [info.schema for info in Backups(practice.vault).list()] == ["0001"]
    assert practice.clients.get(CLIENT).fields.private == "geheimpje"
    assert [p.id for p in practice.courses.get(COURSE).participants] == [PERSON]
    note = practice.notes.get(MEETING)
    assert (note.did, note.shared, note.private) == ("thee", "Een merel zong.", "broer")
    assert [hit.kind for hit in practice.search("merel")] == ["note"]
    with practice.vault.engine.begin() as connection:
        joined = connection.exec_driver_sql("SELECT joined_on FROM participant").fetchall()
    assert joined == [(None,)]
    run = practice.runs.add(CLIENT, "S01", 1, "nl", meeting_id=MEETING)
    practice.makings.add(CLIENT, "drawing", run_id=run, text="kwikstaart", picture=b"png")
    assert [hit.kind for hit in practice.search("kwik")] == ["making"]
    check_database(practice.vault.connect())
    practice.close()


def test_an_upgraded_vault_is_like_a_new_one(old, vault):
    folder, key = old
    upgraded = Vault.open(folder, DataKey(key))
    assert schema(upgraded) == schema(vault)
    upgraded.close()


def test_an_upgrade_is_done_once(old):
    folder, key = old
    for _ in range(2):
        vault = Vault.open(folder, DataKey(key))
        assert runner.migrate(vault.engine) is False
        vault.close()
    vault = Vault.open(folder, DataKey(key))
    assert len(Backups(vault).list()) == 1
    vault.close()


def test_an_old_backup_is_upgraded_as_it_is_restored(old):
    from coach_app.data.restore import restore, unlock_backup

    folder, key = old
    vault = bare(folder, key)
    made = Backups(vault).make(dt.datetime(2026, 3, 10, tzinfo=dt.UTC))
    vault.close()
    restore(folder, made.path, unlock_backup(made.path, passphrase=PASSPHRASE))
    practice = Practice(Vault.open(folder, unlock_with_passphrase(folder, PASSPHRASE)))
    assert practice.clients.get(CLIENT).name == "Anna Voorbeeld"
    assert practice.makings.of_client(CLIENT) == []
    practice.close()


PLACES = (
    "ALTER TABLE participant",
    "CREATE TABLE making_picture",
    "CREATE INDEX ix_making_client",
    "CREATE TRIGGER search_making_text_changed",
    "UPDATE alembic_version",
    "PRAGMA foreign_key_check",
)


@pytest.mark.parametrize("place", PLACES)
def test_a_fault_midway_leaves_the_first_schema_whole(old, place):
    folder, key = old
    vault = bare(folder, key)
    before = schema(vault)

    def fail(connection, cursor, statement, values, context, many):
        if statement.strip().startswith(place):
            raise RuntimeError("no")

    event.listen(vault.engine, "before_cursor_execute", fail)
    with pytest.raises(RuntimeError, match="no"):
        runner.migrate(vault.engine)
    event.remove(vault.engine, "before_cursor_execute", fail)
    assert schema(vault) == before
    assert not set(NEW) & {name for name, _ in before}
    assert runner.stored_revision(vault.engine) == "0001"
    vault.close()
    practice = Practice(Vault.open(folder, DataKey(key)))
    assert practice.notes.get(MEETING).shared == "Een merel zong."
    practice.close()


KILLED = """
import os, sys
from pathlib import Path
from sqlalchemy import event
from coach_app.data.migrations import runner
from tests.data.test_migration_0002 import bare

vault = bare(Path(sys.argv[1]), bytes.fromhex(sys.stdin.read()))

@event.listens_for(vault.engine, "before_cursor_execute")
def die(connection, cursor, statement, values, context, many):
    if statement.strip().startswith("UPDATE alembic_version"):
        os._exit(9)

runner.migrate(vault.engine)
"""


def test_a_kill_midway_leaves_the_first_schema_whole(old):
    folder, key = old
    vault = bare(folder, key)
    before = schema(vault)
    vault.close()
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(folder)],
        input=key.hex(),
        text=True,
        cwd=root,
        check=False,
    )
    assert done.returncode == 9
    vault = bare(folder, key)
    assert schema(vault) == before
    assert runner.stored_revision(vault.engine) == "0001"
    vault.close()
    practice = Practice(Vault.open(folder, DataKey(key)))
    assert practice.clients.get(CLIENT).name == "Anna Voorbeeld"
    practice.close()


def test_who_takes_part_still_can(practice):
    """The new column stays empty for whoever joins now."""
    made = world.course(practice)
    practice.courses.add_participant(made.id, practice.clients.create(ClientFields(name="Bram")))
    with practice.vault.engine.begin() as connection:
        joined = connection.exec_driver_sql("SELECT joined_on FROM participant").fetchall()
    assert joined == [(None,), (None,)]
