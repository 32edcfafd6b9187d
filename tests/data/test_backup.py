"""Backups and restoring, against real files."""

import datetime as dt
import json
import shutil
import zipfile
from pathlib import Path

import pytest

from coach_app.data.practice import Practice
from coach_app.data.restore import restore, unlock_backup
from coach_app.data.storage import backup as backups
from coach_app.data.storage.backup import Backups
from coach_app.data.vault import (
    FAST_KDF,
    Vault,
    generation_of,
    state,
    unlock_with_passphrase,
)
from coach_app.data.views import ClientFields
from coach_app.errors import UserError

WORDS = "een twee drie vier vijf zes"
NOW = dt.datetime(2026, 3, 10, 17, 5, tzinfo=dt.UTC)


def names(folder: Path) -> list[str]:
    practice = Practice(Vault.open(folder, unlock_with_passphrase(folder, WORDS)))
    found = sorted(row.name for row in practice.clients.rows(NOW.date()))
    practice.close()
    return found


def test_a_backup_brings_the_whole_practice_back_after_the_vault_is_gone(practice, tmp_path):
    practice.clients.create(ClientFields(name="Anna Voorbeeld", private="stil"))
    made = Backups(practice.vault).make(NOW)
    kept = tmp_path / made.path.name
    shutil.copy(made.path, kept)
    folder = practice.vault.folder
    practice.close()
    shutil.rmtree(folder)

    restore(folder, kept, unlock_backup(kept, passphrase=WORDS))
    assert state(folder) == "ready"
    assert names(folder) == ["Anna Voorbeeld"]


def test_what_a_backup_tells_without_its_key(practice):
    practice.clients.create(ClientFields(name="Anna Voorbeeld"))
    info = Backups(practice.vault).make(NOW)
    assert (info.clients, info.made_at, info.kind, info.verified) == (1, NOW, "auto", True)
    assert info.path.name == "20260310T170500Z.ccb"
    raw = info.path.read_bytes()
    assert b"Voorbeeld" not in raw


def test_a_backup_is_due_only_when_something_changed(practice):
    shelf = Backups(practice.vault)
    practice.clients.create(ClientFields(name="Anna Voorbeeld"))
    assert shelf.due()
    shelf.make(NOW)
    assert not shelf.due()
    practice.preferences.set("place", {"page": "today"})
    assert not shelf.due()
    practice.clients.create(ClientFields(name="Bram Testman"))
    assert shelf.due()


def test_the_last_seven_are_kept_and_a_safety_backup_evicts_none(practice):
    shelf = Backups(practice.vault)
    for day in range(9):
        shelf.make(NOW + dt.timedelta(days=day))
    shelf.make(NOW + dt.timedelta(days=9), kind="safety")
    kept = [info.made_at.day for info in shelf.list() if info.kind == "auto"]
    assert kept == [18, 17, 16, 15, 14, 13, 12]
    assert shelf.list()[0].kind == "safety"


def test_a_clock_set_back_a_year_deletes_nothing_wrongly(practice):
    shelf = Backups(practice.vault)
    before = {shelf.make(NOW + dt.timedelta(days=day)).path for day in range(7)}
    back = NOW - dt.timedelta(days=365)
    late = [shelf.make(back + dt.timedelta(days=day)).path for day in range(9)]
    kept = {info.path for info in shelf.list()}
    assert before <= kept
    assert kept - before == set(late[2:])


def test_a_safety_backup_does_not_push_out_the_one_that_is_put_back(practice):
    shelf = Backups(practice.vault)
    practice.clients.create(ClientFields(name="Anna Voorbeeld"))
    old = shelf.make(NOW - dt.timedelta(days=400), kind="safety")
    folder, key = practice.vault.folder, practice.vault.key()
    practice.close()
    restore(folder, old.path, key, now=NOW)
    assert old.path.exists()
    assert names(folder) == ["Anna Voorbeeld"]


def test_a_search_index_out_of_step_is_noticed_and_made_anew(practice):
    practice.clients.create(ClientFields(name="Anna Voorbeeld"))
    link = practice.vault.connect()
    link.execute("DELETE FROM search_text_data WHERE id > 10")
    with pytest.raises(UserError, match="database-damaged"):
        backups.check_database(link)
    link.close()
    Backups(practice.vault).make(NOW)
    assert len(practice.search("Voorbeeld")) == 1


def test_a_cancelled_backup_leaves_nothing(practice):
    shelf = Backups(practice.vault)
    with pytest.raises(UserError, match="cancelled"):
        shelf.make(NOW, is_cancelled=lambda: True)
    assert list(shelf.folder.iterdir()) == []


def test_two_backups_in_one_second_both_stay(practice):
    shelf = Backups(practice.vault)
    assert shelf.make(NOW).path != shelf.make(NOW).path


def test_a_damaged_database_makes_no_backup_and_pushes_none_out(practice):
    shelf = Backups(practice.vault)
    # Long text lies on pages of its own, which opening does not touch.
    practice.clients.create(ClientFields(name="Anna Voorbeeld", private="stil " * 20_000))
    good = shelf.make(NOW)
    folder, key = practice.vault.folder, practice.vault.key()
    practice.close()
    path = generation_of(folder) / "notes.db"
    raw = bytearray(path.read_bytes())
    raw[-2000] ^= 0xFF  # one bit in a page: only cipher_integrity_check sees it
    path.write_bytes(raw)
    vault = Vault.open(folder, key)
    with pytest.raises(UserError, match="database-damaged"):
        Backups(vault).make(NOW + dt.timedelta(days=1))
    vault.close()
    assert [info.path for info in shelf.list()] == [good.path]
    assert not list(shelf.folder.glob("*.part"))


def test_what_a_crash_left_of_a_backup_is_removed_at_the_next_start(practice):
    folder, key = practice.vault.folder, practice.vault.key()
    part = folder / "backups" / "20260310T170500Z.ccb.part"
    part.write_bytes(b"half")
    practice.close()
    Vault.open(folder, key).close()
    assert not part.exists()


def test_a_full_disk_keeps_the_old_backups(practice, monkeypatch):
    shelf = Backups(practice.vault)
    good = shelf.make(NOW)

    def full(*args, **kwargs):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backups, "_pack", full)
    with pytest.raises(UserError, match="backup-full"):
        shelf.make(NOW + dt.timedelta(days=1))
    assert [info.path for info in shelf.list()] == [good.path]
    assert sorted(p.suffix for p in shelf.folder.iterdir()) == [".ccb"]


def test_a_copy_in_a_second_place_is_the_same(practice, tmp_path):
    made = Backups(practice.vault).make(NOW)
    copy = Backups(practice.vault).copy_to(tmp_path)
    assert copy.read_bytes() == made.path.read_bytes()


def test_a_second_place_keeps_seven_of_this_vault_and_all_of_others(practice, tmp_path):
    other, _ = Vault.create(tmp_path / "ander", WORDS, FAST_KDF)
    stick = tmp_path / "stick"
    stick.mkdir()
    Backups(other).make(NOW - dt.timedelta(days=30))
    foreign = Backups(other).copy_to(stick)
    other.close()
    shelf = Backups(practice.vault)
    for day in range(9):
        shelf.make(NOW + dt.timedelta(days=day))
        shelf.copy_to(stick)
    assert foreign.exists()
    assert len(list(stick.iterdir())) == 8


def hostile(path: Path, files: dict[str, bytes], compress: int = zipfile.ZIP_STORED) -> Path:
    with zipfile.ZipFile(path, "w", compress) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def lock_zip(path: Path) -> None:
    """Say of every file in a ZIP that it has a password."""
    raw = bytearray(path.read_bytes())
    for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = raw.find(sign)
        while place >= 0:
            raw[place + offset] |= 1
            place = raw.find(sign, place + 4)
    path.write_bytes(raw)


@pytest.mark.parametrize(
    "kind",
    [
        "text",
        "empty",
        "dots",
        "bomb",
        "extra",
        "half",
        "manifest",
        "naive",
        "list",
        "locked",
        "short",
    ],
)
def test_a_file_that_is_no_backup_is_refused_and_changes_nothing(practice, tmp_path, kind):
    good = Backups(practice.vault).make(NOW).path
    with zipfile.ZipFile(good) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    bad = tmp_path / "bad.ccb"
    if kind == "text":
        bad.write_text("boodschappen: melk, brood")
    elif kind == "empty":
        bad.write_bytes(b"")
    elif kind == "dots":
        hostile(bad, {"../evil": b"x", **parts})
    elif kind == "bomb":
        hostile(bad, {**parts, "notes.db": b"\0" * 50_000_000}, zipfile.ZIP_DEFLATED)
    elif kind == "extra":
        hostile(bad, {**parts, "more.txt": b"x"})
    elif kind == "half":
        bad.write_bytes(good.read_bytes()[:-5000])
    elif kind == "locked":
        bad.write_bytes(good.read_bytes())
        lock_zip(bad)
    else:
        manifest = json.loads(parts["manifest.json"])
        odd = {
            "manifest": {"format": 1},
            "naive": {**manifest, "made_at": "2026-03-10T17:05:00", "clients": "x"},
            "list": [1, 2],
            "short": {**manifest, "sha256": {"vault.json": "", "notes.db": ""}},
        }[kind]
        hostile(bad, {**parts, "manifest.json": json.dumps(odd).encode()})
        with pytest.raises(UserError, match="backup-damaged"):
            backups.read_info(bad) if kind != "short" else backups.read_header(bad)
        if kind == "naive":
            return  # its date is only told, never needed
    key, target = practice.vault.key(), tmp_path / "nieuw"
    with pytest.raises(UserError, match="backup-damaged"):
        restore(target, bad, key)
    assert not (target / "CURRENT").exists()
    assert not (tmp_path / "evil").exists()


def test_a_changed_database_in_a_backup_is_noticed_by_its_sum(practice, tmp_path):
    good = Backups(practice.vault).make(NOW).path
    with zipfile.ZipFile(good) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    raw = bytearray(parts["notes.db"])
    raw[5000] ^= 1
    bad = hostile(tmp_path / "bad.ccb", {**parts, "notes.db": bytes(raw)})
    with pytest.raises(UserError, match="backup-damaged"):
        restore(tmp_path / "nieuw", bad, practice.vault.key())


def test_a_backup_of_another_vault_is_recognised(practice, tmp_path):
    other, _ = Vault.create(tmp_path / "ander", WORDS, FAST_KDF)
    made = Backups(other).make(NOW)
    other.close()
    folder = practice.vault.folder
    practice.close()
    with pytest.raises(UserError, match="other-vault"):
        restore(folder, made.path, unlock_backup(made.path, passphrase=WORDS))


def test_the_present_is_kept_before_a_restore(practice):
    shelf = Backups(practice.vault)
    practice.clients.create(ClientFields(name="Anna Voorbeeld"))
    old = shelf.make(NOW)
    practice.clients.create(ClientFields(name="Bram Testman"))
    folder, key = practice.vault.folder, practice.vault.key()
    practice.close()
    restore(folder, old.path, key, now=NOW + dt.timedelta(days=1))
    assert names(folder) == ["Anna Voorbeeld"]
    safety = next(info for info in shelf.list() if info.kind == "safety")
    restore(folder, safety.path, key, now=NOW + dt.timedelta(days=2))
    assert names(folder) == ["Anna Voorbeeld", "Bram Testman"]


def test_an_erased_client_does_not_come_back_with_a_backup(practice):
    gone = practice.clients.create(ClientFields(name="Bram Testman"))
    practice.clients.create(ClientFields(name="Anna Voorbeeld"))
    folder, key = practice.vault.folder, practice.vault.key()
    old = Backups(practice.vault).make(NOW)
    practice.clients.remove(gone)
    practice.close()
    restore(folder, old.path, key, now=NOW + dt.timedelta(days=1))
    assert names(folder) == ["Anna Voorbeeld"]


def test_a_restore_that_fails_leaves_the_vault_that_was(practice, tmp_path, monkeypatch):
    from coach_app.data import restore as restoring

    practice.clients.create(ClientFields(name="Anna Voorbeeld"))
    made = Backups(practice.vault).make(NOW)
    folder, key = practice.vault.folder, practice.vault.key()
    practice.close()

    def power_cut(*args):
        raise RuntimeError("power cut")

    monkeypatch.setattr(restoring, "_bring_up_to_date", power_cut)
    with pytest.raises(RuntimeError, match="power cut"):
        restore(folder, made.path, key)
    assert names(folder) == ["Anna Voorbeeld"]
    assert [p.name for p in folder.glob("gen-*")] == ["gen-0001"]
