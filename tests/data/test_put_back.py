"""An older copy of the vault, put back from outside: it is told, and what is newer stays."""

import datetime as dt
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from coach_app.data.back.old_copies import purge_old_copies
from coach_app.data.moves.rekey import new_key, rekey
from coach_app.data.practice import Practice
from coach_app.data.restore import restore
from coach_app.data.storage import backup as backups
from coach_app.data.storage.backup import BackupInfo, list_backups
from coach_app.data.storage.keys import DataKey
from coach_app.data.storage.shelf import ahead, backup_file
from coach_app.data.storage.shelf.second_place import SecondPlace
from coach_app.data.vault import FAST_KDF, Vault, generation_of, unlock_with_passphrase
from coach_app.data.views import ClientFields

WORDS = "een twee drie vier vijf zes"
NOW = dt.datetime(2026, 3, 10, 17, 5, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)
HOUR = dt.timedelta(hours=1)


class Desk:
    """A vault whose newest backup holds what an earlier copy of its generation does not."""

    def __init__(self, folder: Path, stick: Path) -> None:
        self.folder, self.stick = folder, stick
        self.raw = bytes(unlock_with_passphrase(folder, WORDS))

    def open(self) -> Practice:
        return Practice(Vault.open(self.folder, self.key()))

    def key(self) -> DataKey:
        return DataKey(self.raw)

    def put_back(self) -> Path:
        """The backup that holds more."""
        practice = self.open()
        add(practice, "Anna Vroeger")
        practice.copies.make(None, now=NOW)
        practice.close()
        kept = self.folder.with_name("kept")
        shutil.copytree(self.folder / "gen-0001", kept)
        practice = self.open()
        add(practice, "Bram Later")
        made = practice.copies.make(SecondPlace(self.stick), now=NOW + HOUR).last
        practice.close()
        shutil.rmtree(self.folder / "gen-0001")
        shutil.move(kept, self.folder / "gen-0001")
        return made.path


def add(practice: Practice, name: str) -> None:
    practice.clients.create(ClientFields(name=name))


def told(practice: Practice) -> list[str]:
    return [notice.code for notice in practice.vault.notices]


def names(practice: Practice) -> list[str]:
    return sorted(row.name for row in practice.clients.rows())


@pytest.fixture
def desk(vault_template, tmp_path) -> Desk:
    shutil.copytree(vault_template, tmp_path / "vault")
    (tmp_path / "stick").mkdir()
    return Desk(tmp_path / "vault", tmp_path / "stick")


def test_it_is_told_at_each_opening_and_is_not_in_order(desk):
    desk.put_back()
    for turn in range(3):
        practice = desk.open()
        assert told(practice) == ["behind-backup"]
        copies = practice.copies.look()
        assert copies.ahead
        assert not copies.in_order
        if turn == 0:
            assert practice.copies.due()
        made = practice.copies.make(None, now=NOW + (turn + 1) * DAY)
        assert not made.in_order
        practice.close()


def test_nothing_newer_is_thinned_out_in_either_place(desk):
    newer = desk.put_back()
    for turn in range(15):
        practice = desk.open()
        if turn % 3 == 0:
            add(practice, f"Nieuw {turn}")
        place = SecondPlace(desk.stick)
        practice.copies.make(
            place, now=NOW + (2 + turn) * HOUR if turn < 8 else NOW + turn * 20 * DAY
        )
        practice.close()
    assert newer.exists()
    assert (desk.stick / newer.name).exists()


def test_nothing_newer_is_destroyed_with_old_copies_or_for_a_new_key(desk):
    newer = desk.put_back()
    practice = desk.open()
    practice.vault.know_places([desk.stick])
    left = purge_old_copies(practice.vault, NOW + DAY)
    assert newer in [info.path for info in left.backups]
    header = practice.vault.header
    practice.close()
    made = new_key(header, "iets nieuws", FAST_KDF)
    left = rekey(desk.folder, desk.key(), made, purge=True, places=[desk.stick], now=NOW + 2 * DAY)
    assert left is not None
    assert newer.exists()
    assert (desk.stick / newer.name).exists()


def test_going_back_to_the_newer_one_ends_it(desk):
    newer = desk.put_back()
    desk.open().close()
    restore(desk.folder, newer, desk.key(), now=NOW + DAY)
    practice = desk.open()
    assert told(practice) == []
    assert names(practice) == ["Anna Vroeger", "Bram Later"]
    assert practice.copies.make(None, now=NOW + 2 * DAY).in_order
    practice.close()


def test_one_on_the_stick_alone_is_found_when_the_stick_is_named(desk):
    newer = desk.put_back()
    newer.unlink()
    practice = desk.open()
    assert told(practice) == []
    practice.vault.know_places([desk.stick])
    assert told(practice) == ["behind-backup"]
    assert not practice.copies.look(SecondPlace(desk.stick)).in_order
    practice.close()


def test_a_restore_of_an_older_one_is_no_such_thing(desk):
    practice = desk.open()
    made = []
    for turn in range(3):
        add(practice, f"Client {turn}")
        made.append(practice.copies.make(SecondPlace(desk.stick), now=NOW + turn * HOUR).last.path)
    practice.close()
    restore(desk.folder, made[0], desk.key(), now=NOW + DAY)
    for turn in range(2):
        practice = desk.open()
        practice.vault.know_places([desk.stick])
        assert told(practice) == []
        assert names(practice) == ["Client 0"]
        assert practice.copies.make(SecondPlace(desk.stick), now=NOW + (2 + turn) * DAY).in_order
        practice.close()


def test_a_restore_that_was_stopped_is_no_such_thing(desk, monkeypatch):
    practice = desk.open()
    made = practice.copies.make(None, now=NOW).last.path
    add(practice, "Anna Voorbeeld")
    practice.close()

    def full(*_args, **_how):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("coach_app.data.restore._bring_up_to_date", full)
        with pytest.raises(OSError, match="No space"):
            restore(desk.folder, made, desk.key(), now=NOW + DAY)
    assert len(list_backups(desk.folder / "backups")) == 2
    practice = desk.open()
    assert told(practice) == []
    practice.close()


def test_a_kill_behind_making_a_backup_is_no_such_thing(desk, monkeypatch):
    practice = desk.open()
    add(practice, "Anna Voorbeeld")
    with monkeypatch.context() as patch:
        patch.setattr(backups.Backups, "_settle", lambda *_args: None)
        practice.copies.make(None, now=NOW)
    practice.close()
    practice = desk.open()
    assert told(practice) == []
    practice.close()


def test_safe_mode_tells_it_and_notes_nothing(desk):
    desk.put_back()
    before = sorted(path.name for path in generation_of(desk.folder).iterdir())
    vault = Vault.open(desk.folder, desk.key(), safe=True)
    assert "behind-backup" in [notice.code for notice in vault.notices]
    vault.close()
    assert "ahead" not in before
    assert not (desk.folder / "gen-0001" / "ahead").exists()


@pytest.mark.parametrize("erased", [False, True])
def test_opening_looks_once_at_each_backup_in_each_place(desk, monkeypatch, erased):
    """On a stick, or behind a virus scanner, each look takes its time before the window."""
    practice = desk.open()
    for turn in range(3):
        add(practice, f"Client {turn}")
        practice.copies.make(SecondPlace(desk.stick), now=NOW + turn * HOUR)
    if erased:
        practice.erase(practice.clients.rows()[0].id)
        practice.vault.spread_ledger([desk.stick])
    practice.close()
    looked, real = [], backup_file.read_info

    def counted(path):
        looked.append(path)
        return real(path)

    monkeypatch.setattr(backup_file, "read_info", counted)
    vault = Vault.open(desk.folder, desk.key(), places=[desk.stick])
    found = [*(desk.folder / "backups").iterdir(), *desk.stick.glob("*.ccb")]
    assert len(found) == 6
    assert sorted(looked) == sorted(found)
    practice = Practice(vault)
    assert len(looked) == len(found) + 3  # how the copies stand
    practice.close()


def test_what_counts_more_commits_than_there_are_stays_whoever_noted_it(tmp_path):
    """A stick that was away while the older copy was put back, and copied as often as before."""
    of = {"size": 1, "clients": 1, "meetings": 1, "vault_id": "v", "schema": "0005"}
    newest = BackupInfo(tmp_path / "n.ccb", NOW + DAY, kind="auto", number=9, writes=40, **of)
    more = BackupInfo(tmp_path / "m.ccb", NOW, kind="auto", number=7, writes=41, **of)
    stays = ahead.stays(tmp_path, newest, None)
    assert stays(more)
    assert not stays(newest)
    assert not stays(replace(more, writes=40))
    assert not stays(replace(more, writes=None))
    assert not stays(replace(more, kind="safety"))
    assert not ahead.stays(tmp_path, newest, NOW)(more)  # the coach went back on purpose since
    assert ahead.stays(tmp_path, newest, NOW - HOUR)(more)
