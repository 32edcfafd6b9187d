"""Connections: what they wipe, what they say, and who waits for whom."""

import shutil
import threading
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from coach_app.data.storage import engine as engines
from coach_app.data.storage import header as headers
from coach_app.data.storage.engine import connect
from coach_app.data.storage.keys import DataKey
from coach_app.data.vault import generation_of

SECRET = "Zevenblad"


@pytest.fixture
def closed(vault_template, tmp_path) -> Path:
    folder = tmp_path / "closed"
    shutil.copytree(vault_template, folder)
    return folder


def test_the_key_is_wiped_from_memory_once_it_was_handed_over(vault, monkeypatch):
    made = []
    real = engines.raw_key

    def keep(key, salt):
        made.append(real(key, salt))
        return made[-1]

    monkeypatch.setattr(engines, "raw_key", keep)
    vault.connect().close()
    assert made
    assert all(bytes(text) == bytes(99) for text in made)


@pytest.mark.parametrize("size", [0, 15, 17])
def test_a_salt_of_another_length_never_becomes_a_passphrase(vault, size):
    with pytest.raises(ValueError, match="96 hex digits"):
        connect(vault.database, vault.key(), b"s" * size)


def test_a_wrong_key_is_noticed_at_once_and_says_nothing_on_the_terminal(closed, capfd):
    import sqlcipher3.dbapi2 as sqlcipher

    database = generation_of(closed) / "notes.db"
    salt = headers.read(database.with_name("vault.json")).db_salt
    with pytest.raises(sqlcipher.DatabaseError, match="not a database"):
        connect(database, DataKey.random(), salt, pragmas=())
    told = capfd.readouterr()
    assert (told.out, told.err) == ("", "")


def test_the_file_is_marked_as_ours(vault):
    link = vault.connect()
    assert link.execute("PRAGMA application_id").fetchone() == (0x43434F41,)
    link.close()


def test_a_connection_writes_at_once_and_may_work_on_another_thread(vault):
    link = vault.connect()
    link.execute("CREATE TABLE more (text)")
    link.execute("INSERT INTO more VALUES ('x')")
    assert not link.in_transaction
    found = []
    worker = threading.Thread(
        target=lambda: found.append(link.execute("SELECT text FROM more").fetchone())
    )
    worker.start()
    worker.join()
    link.close()
    assert found == [("x",)]


def test_a_failing_statement_is_told_without_what_was_typed(vault):
    with vault.engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE more (text UNIQUE)")
        connection.exec_driver_sql("INSERT INTO more VALUES (?)", (SECRET,))
    with pytest.raises(IntegrityError) as caught, vault.engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO more VALUES (?)", (SECRET,))
    assert SECRET not in str(caught.value)


def test_who_writes_keeps_others_from_writing_and_who_reads_does_not(vault):
    import sqlcipher3.dbapi2 as sqlcipher

    other = vault.connect()
    other.execute("PRAGMA busy_timeout = 0")
    with vault.engine.connect().execution_options(read_only=True) as reading:
        reading.exec_driver_sql("SELECT count(*) FROM client").fetchone()
        other.execute("BEGIN IMMEDIATE")
        other.execute("ROLLBACK")
    with (
        vault.engine.begin() as _,  # nothing was written yet, and the place is taken
        pytest.raises(sqlcipher.OperationalError, match="locked"),
    ):
        other.execute("BEGIN IMMEDIATE")
    other.execute("BEGIN IMMEDIATE")
    other.execute("ROLLBACK")
    other.close()


def test_no_more_than_three_connections_are_kept_at_hand(vault):
    """Each of them keeps 16 MB of pages."""
    opened = [vault.engine.connect() for _ in range(6)]
    for connection in opened:
        connection.close()
    assert vault.engine.pool.status().startswith("Pool size: 3  Connections in pool: 3")


def test_a_foreign_file_is_told_by_its_first_sixteen_bytes(tmp_path):
    path = tmp_path / "some.db"
    path.write_bytes(b"SQLite format 3\0" + bytes(100))
    assert engines.is_plain(path)
    path.write_bytes(b"SQLite format 4\0" + bytes(100))
    assert not engines.is_plain(path)
    path.write_bytes(b"")
    assert not engines.is_plain(path)
