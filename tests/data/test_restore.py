"""Restoring: what is checked on the way, what is kept, and what a failure leaves as it was."""

import datetime as dt
import os
from pathlib import Path

import pytest

from coach_app.data.practice import Practice
from coach_app.data.restore import mend_header, preview, restore, unlock_backup
from coach_app.data.storage import header as headers
from coach_app.data.storage.backup import Backups
from coach_app.data.storage.keys import DataKey
from coach_app.data.vault import (
    FAST_KDF,
    Vault,
    generation_of,
    state,
    unlock_with_passphrase,
)
from coach_app.data.views import ClientFields
from coach_app.errors import UserError
from tests.data.files import disk_events, refused

WORDS = "een twee drie vier vijf zes"
NOW = dt.datetime(2026, 3, 10, 17, 5, tzinfo=dt.UTC)
LATER = NOW + dt.timedelta(days=1)


class House:
    """A closed vault with a backup that holds Anna, and Bram who came after it."""

    def __init__(self, practice: Practice) -> None:
        practice.clients.create(ClientFields(name="Anna Voorbeeld", private="stil " * 20_000))
        self.info = Backups(practice.vault).make(NOW)
        self.backup = self.info.path
        practice.clients.create(ClientFields(name="Bram Testman"))
        self.folder = practice.vault.folder
        self.key = DataKey(bytes(practice.vault.key()))
        practice.close()

    def names(self) -> list[str]:
        practice = Practice(Vault.open(self.folder, self.key))
        found = sorted(row.name for row in practice.clients.rows(NOW.date()))
        practice.close()
        return found

    def generations(self) -> list[str]:
        return sorted(path.name for path in self.folder.glob("gen-*"))

    def kinds(self) -> list[str]:
        from coach_app.data.storage.backup import list_backups

        return [info.kind for info in list_backups(self.folder / "backups")]


@pytest.fixture
def house(practice) -> House:
    return House(practice)


def code_of(act) -> str:
    with pytest.raises(UserError) as caught:
        act()
    return caught.value.code


def test_a_restore_takes_the_place_of_the_vault_under_its_own_salt(house):
    before = headers.read(generation_of(house.folder) / "vault.json")
    told: list[float] = []
    restore(house.folder, house.backup, house.key, now=LATER, on_progress=told.append)
    assert told == sorted(told)
    assert {0.1, 0.4, 0.7} < set(told)
    assert told[-1] == 1.0
    assert house.generations() == ["gen-0002"]
    assert generation_of(house.folder).name == "gen-0002"
    after = headers.read(generation_of(house.folder) / "vault.json")
    assert (after.vault_id, after.slots) == (before.vault_id, before.slots)
    assert after.db_salt != before.db_salt
    assert house.names() == ["Anna Voorbeeld"]
    assert sorted(path.name for path in generation_of(house.folder).iterdir()) == [
        "last-write",
        "notes.db",
        "restored.json",
        "vault.json",
    ]
    assert preview(house.backup) == house.info
    assert house.kinds() == ["safety", "auto"]
    if os.name == "posix":
        assert generation_of(house.folder).stat().st_mode & 0o777 == 0o700


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="asks /proc")
def test_the_new_generation_is_on_the_disk_before_it_is_the_one_in_use(house, monkeypatch):
    events = disk_events(monkeypatch)
    restore(house.folder, house.backup, house.key, now=LATER)
    named = events.index(("name", "gen-0002"))
    for name in ("vault.json", "restored.json"):
        assert ("sync", f"{name}.new") in events[:named]
        assert ("name", name) in events[:named]
    assert events[named - 1] == ("sync", "gen-0002.part")
    assert events[named + 1] == ("sync", house.folder.name)
    # The vault of before goes last: everything that tells of the new one is on the disk.
    assert events[-4:] == [
        ("sync", "CURRENT.new"),
        ("name", "CURRENT"),
        ("sync", house.folder.name),
        ("name", "gen-0001.part"),
    ]


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="asks /proc")
def test_a_restore_leaves_no_file_open(house):
    restore(house.folder, house.backup, house.key, now=LATER)
    handles = [handle.resolve() for handle in Path("/proc/self/fd").iterdir()]
    assert [path for path in handles if house.folder in path.parents] == []


def test_the_present_can_be_had_again_from_the_safety_backup(house):
    restore(house.folder, house.backup, house.key, now=LATER)
    restore(house.folder, house.folder / "backups" / "20260311T170500Z.ccb", house.key)
    assert house.names() == ["Anna Voorbeeld", "Bram Testman"]


def test_a_backup_opens_with_the_passphrase_and_the_sheet_of_its_day(tmp_path):
    vault, code = Vault.create(tmp_path / "v", WORDS, FAST_KDF)
    made = Backups(vault).make(NOW)
    vault.set_passphrase("iets nieuws", FAST_KDF)
    key = bytes(vault.key())
    vault.close()
    assert bytes(unlock_backup(made.path, passphrase=WORDS)) == key
    assert bytes(unlock_backup(made.path, recovery=code)) == key
    assert code_of(lambda: unlock_backup(made.path, passphrase="iets nieuws")) == "wrong-passphrase"


def test_without_a_vault_there_is_nothing_to_save_first(house, tmp_path):
    target = tmp_path / "elders" / "kluis"
    restore(target, house.backup, house.key)
    assert state(target) == "ready"
    assert list((target / "backups").iterdir()) == []
    assert [path.name for path in target.glob("gen-*")] == ["gen-0001"]


def test_a_database_that_does_not_fit_its_header_is_refused_and_changes_nothing(house):
    """The sums of the file may be right and the pages in it damaged all the same."""
    import hashlib
    import json
    import zipfile

    with zipfile.ZipFile(house.backup) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    raw = bytearray(parts["notes.db"])
    raw[-6000] ^= 1
    manifest = json.loads(parts["manifest.json"])
    manifest["sha256"]["notes.db"] = hashlib.sha256(raw).hexdigest()
    bad = house.backup.with_name("20260310T180000Z.ccb")
    with zipfile.ZipFile(bad, "w") as archive:
        archive.writestr("manifest.json", json.dumps(manifest))
        archive.writestr("vault.json", parts["vault.json"])
        archive.writestr("notes.db", bytes(raw))
    assert code_of(lambda: restore(house.folder, bad, house.key)) == "backup-damaged"
    assert house.generations() == ["gen-0001"]
    assert house.names() == ["Anna Voorbeeld", "Bram Testman"]


def test_a_database_that_is_damaged_while_it_is_put_back_is_refused(house, monkeypatch):
    """The disk fails between writing and reading: only reading it anew tells."""
    from coach_app.data import restore as restoring

    real = restoring.check_database
    checked = []

    def check(connection, **how):
        real(connection, **how)
        checked.append(connection)
        raise_at_second(checked)

    def raise_at_second(seen: list) -> None:
        if len(seen) == 2:
            raise UserError("database-damaged", "The file with your notes is damaged.")

    monkeypatch.setattr(restoring, "check_database", check)
    assert code_of(lambda: restore(house.folder, house.backup, house.key)) == "backup-damaged"
    assert len(checked) == 2
    monkeypatch.undo()
    assert house.generations() == ["gen-0001"]
    assert house.names() == ["Anna Voorbeeld", "Bram Testman"]


def test_another_key_opens_no_backup(house, tmp_path):
    target = tmp_path / "nieuw"
    assert code_of(lambda: restore(target, house.backup, DataKey.random())) == "backup-damaged"
    assert not (tmp_path / "nieuw" / "CURRENT").exists()
    assert list((tmp_path / "nieuw").glob("gen-*")) == []


@pytest.fixture
def other(tmp_path) -> tuple[Path, DataKey]:
    vault, _ = Vault.create(tmp_path / "ander", WORDS, FAST_KDF)
    practice = Practice(vault)
    practice.clients.create(ClientFields(name="Cor Anders"))
    made = Backups(vault).make(NOW)
    key = DataKey(bytes(vault.key()))
    practice.close()
    return made.path, key


def test_a_backup_of_another_vault_is_put_back_only_when_that_is_meant(house, other):
    path, key = other
    refused(house.folder, "other-vault", lambda: restore(house.folder, path, key))
    restore(house.folder, path, key, other_vault=True)
    theirs = House.__new__(House)
    theirs.folder, theirs.key = house.folder, key
    assert theirs.names() == ["Cor Anders"]
    # The vault of before cannot be saved with a foreign key: its files stay.
    assert house.generations() == ["gen-0001", "gen-0002"]
    assert house.kinds() == ["auto"]


def test_a_vault_too_damaged_to_be_saved_keeps_its_files(house):
    path = generation_of(house.folder) / "notes.db"
    path.write_bytes(path.read_bytes()[:9000])
    restore(house.folder, house.backup, house.key, now=LATER)
    assert house.generations() == ["gen-0001", "gen-0002"]
    assert house.names() == ["Anna Voorbeeld"]
    assert house.kinds() == ["auto"]


def test_a_vault_that_opens_but_is_damaged_inside_keeps_its_files_and_who_was_erased(practice):
    gone = practice.clients.create(ClientFields(name="Cor Weg"))
    practice.clients.create(ClientFields(name="Anna Voorbeeld", private="stil " * 20_000))
    made = Backups(practice.vault).make(NOW)
    practice.clients.remove(gone)
    folder, key = practice.vault.folder, DataKey(bytes(practice.vault.key()))
    practice.close()
    path = generation_of(folder) / "notes.db"
    raw = bytearray(path.read_bytes())
    raw[-2000] ^= 0xFF
    path.write_bytes(raw)
    restore(folder, made.path, key, now=LATER)
    opened = Practice(Vault.open(folder, key))
    assert [row.name for row in opened.clients.rows(NOW.date())] == ["Anna Voorbeeld"]
    opened.close()
    assert (folder / "gen-0001").is_dir()


def test_who_was_removed_just_before_a_crash_stays_gone(house):
    practice = Practice(Vault.open(house.folder, house.key))
    anna = next(row.id for row in practice.clients.rows(NOW.date()) if "Anna" in row.name)
    practice.clients.remove(anna)
    practice.vault.close()  # nothing was erased: the program was killed
    restore(house.folder, house.backup, house.key, now=LATER)
    assert house.names() == []


def test_a_full_disk_while_the_present_is_saved_leaves_all_as_it_was(house, monkeypatch):
    from coach_app.data.storage import backup as backups

    def full(*args, **kwargs):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(backups, "_pack", full)
        with pytest.raises(UserError, match="backup-full"):
            restore(house.folder, house.backup, house.key)
    assert house.generations() == ["gen-0001"]
    assert house.names() == ["Anna Voorbeeld", "Bram Testman"]


def test_a_full_disk_while_the_backup_is_taken_over_is_told(house, monkeypatch):
    import sqlcipher3.dbapi2 as sqlcipher

    from coach_app.data.migrations import runner

    def full(*args, **kwargs):
        raise sqlcipher.OperationalError("database or disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(runner, "migrate", full)
        assert code_of(lambda: restore(house.folder, house.backup, house.key)) == "disk-full"
    assert house.generations() == ["gen-0001"]
    assert house.names() == ["Anna Voorbeeld", "Bram Testman"]


def test_another_refusal_than_damage_is_not_taken_for_damage(house, monkeypatch):
    def busy(self, now, kind="auto", **how):
        raise UserError("database-busy", "Another program has the vault.")

    with monkeypatch.context() as patch:
        patch.setattr(Backups, "make", busy)
        assert code_of(lambda: restore(house.folder, house.backup, house.key)) == "database-busy"
    assert house.generations() == ["gen-0001"]


def test_a_failure_before_the_new_one_has_its_name_leaves_the_vault_that_was(house, monkeypatch):
    real = os.replace

    def fails(source, target, **how):
        if Path(target).name == "gen-0002":
            raise OSError(5, "Input/output error")
        real(source, target, **how)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", fails)
        with pytest.raises(OSError, match="Input/output"):
            restore(house.folder, house.backup, house.key, now=LATER)
    assert house.generations() == ["gen-0001"]
    assert house.names() == ["Anna Voorbeeld", "Bram Testman"]


@pytest.mark.parametrize("at", ["vault.json", "CURRENT", "erased.json"])
def test_with_its_name_the_new_one_is_the_vault_whatever_fails_behind_it(house, monkeypatch, at):
    real = os.replace

    def fails(source, target, **how):
        if Path(target) == house.folder / at:
            raise OSError(5, "Input/output error")
        real(source, target, **how)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", fails)
        restore(house.folder, house.backup, house.key, now=LATER)
    assert house.names() == ["Anna Voorbeeld"]
    assert (house.folder / "CURRENT").read_text() == "gen-0002"
    assert headers.read(house.folder / "vault.json") == headers.read(
        house.folder / "gen-0002" / "vault.json"
    )


# -- a lost header -------------------------------------------------------------------------------


def test_a_lost_header_is_mended_with_the_salt_that_opens(house):
    path = generation_of(house.folder) / "vault.json"
    lost = headers.read(path)
    path.unlink()
    (house.folder / "vault.json").unlink()
    mend_header(house.folder, house.backup, house.key)
    assert headers.read(path) == lost
    assert house.names() == ["Anna Voorbeeld", "Bram Testman"]


def test_after_a_restore_the_salt_is_found_in_the_file_itself(house):
    restore(house.folder, house.backup, house.key, now=LATER)
    path = generation_of(house.folder) / "vault.json"
    lost = headers.read(path)
    path.unlink()
    (house.folder / "vault.json").unlink()
    mend_header(house.folder, house.backup, house.key)
    assert headers.read(path).db_salt == lost.db_salt
    assert bytes(unlock_with_passphrase(house.folder, WORDS)) == bytes(house.key)
    assert house.names() == ["Anna Voorbeeld"]


def test_where_the_salt_in_the_file_is_gone_the_one_of_the_backup_is_taken(house):
    database = generation_of(house.folder) / "notes.db"
    raw = bytearray(database.read_bytes())
    raw[:16] = bytes(16)
    database.write_bytes(raw)
    path = generation_of(house.folder) / "vault.json"
    lost = headers.read(path)
    path.unlink()
    (house.folder / "vault.json").unlink()
    mend_header(house.folder, house.backup, house.key)
    assert headers.read(path).db_salt == lost.db_salt


def test_a_foreign_key_and_a_missing_database_mend_nothing(house, other):
    path, key = other
    (generation_of(house.folder) / "vault.json").unlink()
    (house.folder / "vault.json").unlink()
    refused(house.folder, "other-vault", lambda: mend_header(house.folder, path, key))
    database = generation_of(house.folder) / "notes.db"
    database.unlink()
    refused(
        house.folder, "database-missing", lambda: mend_header(house.folder, house.backup, house.key)
    )
