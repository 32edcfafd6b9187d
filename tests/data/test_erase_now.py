"""Erased on request: gone at once, from every file of the vault; old copies as it was chosen."""

import datetime as dt
import zipfile

import pytest

from coach_app.data.back.old_copies import purge_old_copies
from coach_app.data.practice import Practice
from coach_app.data.storage.backup import Backups
from coach_app.data.storage.engine import connect
from coach_app.data.storage.keys import DataKey
from coach_app.data.vault import Vault
from coach_app.errors import UserError
from tests.data import world
from tests.data.test_erasure import SECRET, WORD, fill, pages, raw_index

NOW = dt.datetime(2026, 3, 10, 10, tzinfo=dt.UTC)


@pytest.fixture
def made(practice):
    return fill(practice, "Anna", SECRET)


def plain_of(path, key, salt) -> bytes:
    """Every page of a database, decrypted."""
    source, plain = connect(path, key, salt), path.with_suffix(".plain")
    try:
        source.execute(f"ATTACH DATABASE '{plain}' AS plain KEY ''")
        source.execute("SELECT sqlcipher_export('plain')")
        source.execute("DETACH DATABASE plain")
    finally:
        source.close()
    content = plain.read_bytes()
    plain.unlink()
    return content


def who_holds(practice, word: str, tmp_path) -> list[str]:
    """Files of the vault in which a word stands, decrypted where they are copies of it."""
    vault, found = practice.vault, []
    for path in sorted(vault.folder.rglob("*")):
        if path.is_dir() or path.name == "reserve.bin":
            continue
        if word.encode() in path.read_bytes():
            found.append(path.name)
        if path.suffix == ".ccb":
            with zipfile.ZipFile(path) as archive:
                copy = tmp_path / "copy.db"
                copy.write_bytes(archive.read("notes.db"))
            if word.encode() in plain_of(copy, vault.key(), vault.header.db_salt):
                found.append(path.name)
            copy.unlink()
    if word.encode() in pages(vault):
        found.append("notes.db")
    return found


def test_gone_at_once_from_rows_index_statistics_log_drafts_and_the_last_place(
    practice, made, tmp_path
):
    fill(practice, "Bram", WORD)
    client = made.clients[0]
    with practice.vault.engine.begin() as connection:
        connection.exec_driver_sql("ANALYZE")
    assert "notes.db" in who_holds(practice, SECRET, tmp_path)
    done = practice.erase(client)
    assert (done.removal.meetings, done.removal.notes, done.removal.scores) == (10, 2, 1)
    assert who_holds(practice, SECRET, tmp_path) == []
    assert WORD.encode() in pages(practice.vault)
    assert not {"zev", "eve", "enb"} & set(raw_index(practice.vault))
    log = practice.vault.database.with_name("notes.db-wal")
    assert not log.exists() or log.stat().st_size == 0
    assert practice.vault.ledger.read().keys() == {client}
    with pytest.raises(UserError, match="gone"):
        practice.erase(client)


def test_who_waits_for_the_lock_can_still_be_undone(practice, made):
    other = world.client(practice, "Bram Twee")
    practice.clients.remove(other)
    practice.erase(made.clients[0])
    practice.clients.undo_remove(other)
    assert not practice.clients.get(other).removed


def test_a_frozen_client_is_not_erased_by_mistake(practice, made):
    practice.clients.freeze(made.clients[0])
    with pytest.raises(UserError, match="frozen"):
        practice.erase(made.clients[0])
    assert practice.vault.ledger.read() == {}
    practice.clients.get(made.clients[0])


def test_old_copies_go_when_that_is_chosen(practice, made, tmp_path):
    backups = Backups(practice.vault)
    for days in (3, 1):
        backups.make(NOW - dt.timedelta(days=days))
    practice.erase(made.clients[0])
    assert len(who_holds(practice, SECRET, tmp_path)) == 2  # both old copies
    purge_old_copies(practice.vault, NOW)
    assert who_holds(practice, SECRET, tmp_path) == []


def test_a_log_that_was_set_aside_goes_with_it(practice, made):
    from coach_app.data.storage.log_binding import ASIDE

    aside = practice.vault.database.with_name(f"notes.db{ASIDE}20260310T100000Z")
    aside.write_bytes(b"unread")
    practice.erase(made.clients[0])
    assert not aside.exists()


def test_erased_stays_erased_after_opening_again(practice, made):
    practice.erase(made.clients[0])
    folder, key = practice.vault.folder, bytes(practice.vault.key())
    practice.close()
    again = Practice(Vault.open(folder, DataKey(key)))
    assert again.clients.rows() == []
    again.close()
