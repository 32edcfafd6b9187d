"""What is lost of a vault's folder hides nothing newer, and nothing sound is ever deleted."""

from __future__ import annotations

import datetime as dt
import itertools
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from coach_app.data.back.ways_back import ways_back
from coach_app.data.practice import Practice
from coach_app.data.restore import mend_header, restore, unlock_backup
from coach_app.data.storage.backup import Backups, check_database, list_backups, unpack_database
from coach_app.data.storage.engine import connect
from coach_app.data.storage.keys import DataKey
from coach_app.data.storage.layout import generations, next_generation
from coach_app.data.vault import (
    FAST_KDF,
    Vault,
    generation_of,
    state,
    unlock_with_passphrase,
)
from coach_app.errors import UserError
from tests.data import world

WORDS = "een twee drie vier vijf zes"
DAY = dt.datetime(2026, 3, 10, 17, 5, tzinfo=dt.UTC)
OLDER, BACKED_UP, NEWEST = "Anna Ouder", "Bram Kopie", "Cor Nieuw"


def names(folder: Path, key: DataKey) -> list[str]:
    practice = Practice(Vault.open(folder, key))
    found = sorted(row.name for row in practice.clients.rows(DAY.date()))
    practice.close()
    return found


class Two:
    """gen-0001, which holds one client, kept beside gen-0002 with three; a backup of two."""

    def __init__(self, folder: Path, key: DataKey) -> None:
        self.folder, self.key = folder, key
        self.newest = folder / "gen-0002"
        self.backup = folder / "backups" / "20260311T170500Z.ccb"

    def fill(self) -> None:
        practice = Practice(Vault.open(self.folder, self.key))
        world.client(practice, OLDER)
        oldest = Backups(practice.vault).make(DAY).path
        practice.close()
        kept = self.folder.with_name("kept")
        shutil.copytree(self.folder / "gen-0001", kept)
        restore(self.folder, oldest, self.key, now=DAY)
        shutil.move(kept, self.folder / "gen-0001")
        (self.folder / "gen-0002" / "restored.json").unlink()  # it was never backed up
        practice = Practice(Vault.open(self.folder, self.key))
        world.client(practice, BACKED_UP)
        Backups(practice.vault).make(DAY + dt.timedelta(days=1))
        world.client(practice, NEWEST)
        practice.close()
        long_ago = (DAY - dt.timedelta(days=9)).timestamp()
        os.utime(self.folder / "gen-0001" / "notes.db", (long_ago, long_ago))

    def sound(self) -> dict[Path, bytes]:
        """What could be had again: databases and backups."""
        found = [*self.folder.glob("gen-*/notes.db"), *self.folder.glob("backups/*.ccb")]
        return {path: path.read_bytes() for path in found}


@pytest.fixture(scope="module")
def filled(vault_template, tmp_path_factory) -> Two:
    folder = tmp_path_factory.mktemp("two") / "vault"
    shutil.copytree(vault_template, folder)
    made = Two(folder, unlock_with_passphrase(folder, WORDS))
    made.fill()
    return made


@pytest.fixture
def two(filled, tmp_path) -> Two:
    folder = tmp_path / "vault"
    shutil.copytree(filled.folder, folder)
    return Two(folder, filled.key)


LOSS: dict[str, Callable[[Two], object]] = {
    "CURRENT": lambda it: (it.folder / "CURRENT").unlink(),
    "header": lambda it: (it.newest / "vault.json").unlink(missing_ok=True),
    "database": lambda it: (it.newest / "notes.db").unlink(missing_ok=True),
    "generation": lambda it: shutil.rmtree(it.newest),
    "copy of the header": lambda it: (it.folder / "vault.json").unlink(),
    "ledger": lambda it: (it.folder / "erased.json").unlink(),
}
PAIRS = [(one,) for one in LOSS] + list(itertools.combinations(LOSS, 2))


@pytest.mark.parametrize("lost", PAIRS, ids=" and ".join)
def test_the_newest_sound_state_opens_or_is_offered_first(two, lost):
    for name in sorted(lost, key=lambda name: name == "generation"):
        LOSS[name](two)
    before = two.sound()
    gone = {"database", "generation"} & set(lost)
    if not gone and set(lost) != {"header", "copy of the header"}:
        assert state(two.folder) == "ready"
        key = unlock_with_passphrase(two.folder, WORDS)
        assert names(two.folder, key) == [OLDER, BACKED_UP, NEWEST]
        assert (two.folder / "CURRENT").read_text() == "gen-0002"
        return
    # CURRENT, or the copy of the header, still tells that a newer one was here.
    with pytest.raises(UserError):
        state(two.folder)
    with pytest.raises(UserError):
        Vault.open(two.folder, two.key)
    assert two.sound() == before
    first = ways_back(two.folder)[0]
    key = unlock_backup(first.path, passphrase=WORDS)
    if gone:
        assert (first.kind, first.path) == ("backup", two.backup)
        restore(two.folder, first.path, key)
        assert names(two.folder, key) == [OLDER, BACKED_UP]
    else:
        assert first.kind == "present"
        mend_header(two.folder, first.path, key)
        assert names(two.folder, key) == [OLDER, BACKED_UP, NEWEST]
        return
    after = two.sound()
    saved = [info for info in list_backups(two.folder / "backups") if info.kind == "safety"]
    dropped = [path for path, content in before.items() if after.get(path) != content]
    assert len(dropped) <= len(saved)  # what went was read, copied, and checked
    assert set(dropped) <= {two.folder / "gen-0001" / "notes.db"}


def test_a_stale_current_never_costs_the_newer_generation(two):
    (two.folder / "CURRENT").write_text("gen-0001")
    assert generation_of(two.folder) == two.newest
    assert names(two.folder, two.key) == [OLDER, BACKED_UP, NEWEST]
    assert (two.folder / "CURRENT").read_text() == "gen-0002"


@pytest.mark.parametrize(
    "named", ["", "gen-0009", "gen-0002/..", "..", "é", "gen-0002\0", "x" * 9999]
)
def test_nonsense_in_current_is_no_more_than_a_lost_hint(two, named):
    (two.folder / "CURRENT").write_text(named)
    assert names(two.folder, two.key) == [OLDER, BACKED_UP, NEWEST]


def test_an_older_generation_is_never_opened_in_place_of_a_damaged_newer_one(two):
    (two.newest / "notes.db").write_bytes(b"")
    with pytest.raises(UserError, match="database-empty"):
        state(two.folder)
    with pytest.raises(UserError, match="database-empty"):
        Vault.open(two.folder, two.key)


def test_the_newest_backup_is_first_whatever_the_clock_showed(two):
    """A clock that was a year ahead, and then right again."""
    practice = Practice(Vault.open(two.folder, two.key))
    shelf = Backups(practice.vault)
    shelf.make(DAY + dt.timedelta(days=400))
    practice.preferences.set("practice_name", "Nieuwer")
    newest = shelf.make(DAY + dt.timedelta(days=2)).path
    practice.close()
    LOSS["database"](two)
    assert ways_back(two.folder)[0].path == newest


def test_an_older_generation_can_be_gone_back_to(two):
    shutil.rmtree(two.newest)
    shutil.rmtree(two.folder / "backups")
    ways = ways_back(two.folder)
    assert [(way.kind, way.path.name) for way in ways] == [("generation", "gen-0001")]
    key = unlock_backup(ways[0].path, passphrase=WORDS)
    restore(two.folder, ways[0].path, key)
    assert generations(two.folder)[0].name == "gen-0003"
    assert names(two.folder, key) == [OLDER]


def test_the_copy_of_the_header_follows_every_change_of_it(two):
    vault = Vault.open(two.folder, two.key)
    vault.set_passphrase("iets nieuws", FAST_KDF)
    vault.close()
    LOSS["header"](two)
    assert bytes(unlock_with_passphrase(two.folder, "iets nieuws")) == bytes(two.key)
    with pytest.raises(UserError, match="wrong-passphrase"):
        unlock_with_passphrase(two.folder, WORDS)
    Vault.open(two.folder, two.key).close()
    assert (two.newest / "vault.json").read_bytes() == (two.folder / "vault.json").read_bytes()


# -- what is kept on the way ---------------------------------------------------------------------


def can_be_had(folder: Path, key: DataKey, name: str, tmp: Path) -> bool:
    """Whether any generation or backup still holds this client, read for real."""
    for number, info in enumerate(list_backups(folder / "backups")):
        from coach_app.data.storage.backup import read_header

        target = tmp / f"look-{number}-{os.urandom(3).hex()}.db"
        unpack_database(info.path, target)
        if holds(target, key, read_header(info.path).db_salt, name):
            return True
    from coach_app.data.storage.header import read as header

    return any(
        holds(path / "notes.db", key, header(path / "vault.json").db_salt, name)
        for path in generations(folder)
        if (path / "vault.json").exists() and (path / "notes.db").exists()
    )


def holds(path: Path, key: DataKey, salt: bytes, name: str) -> bool:
    link = connect(path, key, salt, pragmas=())
    try:
        check_database(link)
        found = link.execute("SELECT name FROM client").fetchall()
    finally:
        link.close()
    return (name,) in found


def test_a_restore_makes_a_safety_copy_of_what_can_be_read(two, tmp_path):
    restore(two.folder, two.backup, two.key, now=DAY + dt.timedelta(days=2))
    assert can_be_had(two.folder, two.key, NEWEST, tmp_path)
    assert list_backups(two.folder / "backups")[0].kind == "safety"


@pytest.mark.parametrize("lost", ["CURRENT", "header", "copy of the header"])
def test_also_with_current_or_header_lost(two, lost, tmp_path):
    LOSS[lost](two)
    restore(two.folder, two.backup, two.key, now=DAY + dt.timedelta(days=2))
    assert can_be_had(two.folder, two.key, NEWEST, tmp_path)


def test_two_restores_in_a_row_never_delete_the_only_sound_copy(two, tmp_path):
    LOSS["CURRENT"](two)
    for day in (2, 3, 4):
        restore(two.folder, two.backup, two.key, now=DAY + dt.timedelta(days=day))
        assert can_be_had(two.folder, two.key, NEWEST, tmp_path)
        assert (two.folder / "gen-0001" / "notes.db").exists()  # nothing else holds just that


def test_a_present_that_cannot_be_read_with_this_key_stays(two, tmp_path):
    other, _ = Vault.create(tmp_path / "other", WORDS, FAST_KDF)
    theirs = Backups(other).make(DAY).path
    key = DataKey(bytes(other.key()))
    other.close()
    before = two.sound()
    restore(two.folder, theirs, key, other_vault=True)
    after = two.sound()
    assert all(after[path] == content for path, content in before.items())


def with_a_log(two: Two, name: str) -> Path:
    """The newest generation as a kill leaves it: its last client stands in the log alone."""
    practice = Practice(Vault.open(two.folder, two.key))
    world.client(practice, name)
    crashed = two.folder.with_name("crashed")
    shutil.copytree(two.newest, crashed)
    practice.close()
    shutil.rmtree(two.newest)
    shutil.move(crashed, two.newest)
    log = two.newest / "notes.db-wal"
    assert log.stat().st_size > 4000
    return log


def test_what_stands_in_the_log_alone_is_in_the_safety_copy(two, tmp_path):
    with_a_log(two, "Dirk Log")
    restore(two.folder, two.backup, two.key, now=DAY + dt.timedelta(days=2))
    assert can_be_had(two.folder, two.key, "Dirk Log", tmp_path)


def test_who_has_another_key_leaves_the_log_where_it_is(two, tmp_path):
    log = with_a_log(two, "Dirk Log")
    before = log.read_bytes()
    other, _ = Vault.create(tmp_path / "other", WORDS, FAST_KDF)
    theirs = Backups(other).make(DAY).path
    key = DataKey(bytes(other.key()))
    other.close()
    restore(two.folder, theirs, key, other_vault=True)
    assert log.read_bytes() == before
    shutil.rmtree(two.folder / "gen-0003")
    for name in ("CURRENT", "vault.json", "erased.json"):
        (two.folder / name).unlink()
    assert "Dirk Log" in names(two.folder, two.key)


def test_a_log_of_last_week_changes_nothing_in_what_is_saved(two, tmp_path):
    log = with_a_log(two, "Dirk Log")
    last_week = log.read_bytes()
    practice = Practice(Vault.open(two.folder, two.key))
    world.client(practice, "Els Later")
    practice.close()
    log.write_bytes(last_week)
    restore(two.folder, two.backup, two.key, now=DAY + dt.timedelta(days=2))
    assert can_be_had(two.folder, two.key, "Els Later", tmp_path)
    kept = list(two.folder.glob("gen-0002/notes.db-wal.aside-*"))
    assert [path.read_bytes() for path in kept] == [last_week]  # whoever can make sense of it


def test_an_older_generation_is_gone_back_to_with_its_log(two):
    with_a_log(two, "Dirk Log")
    shutil.move(two.newest, two.folder / "gen-0003")
    shutil.copytree(two.folder / "gen-0001", two.folder / "gen-0004")
    restore(two.folder, two.folder / "gen-0003", two.key)
    assert "Dirk Log" in names(two.folder, two.key)


def test_what_may_pass_by_itself_is_not_taken_for_damage(two, monkeypatch):
    """A full disk: the safety copy cannot be made, so nothing is put back either."""
    from coach_app.data.storage import backup

    def full(*args, **how):
        raise UserError("disk-full", "The disk is full, so nothing could be kept.")

    before = set(two.sound())
    with monkeypatch.context() as patch:
        patch.setattr(backup, "_pack", full)
        with pytest.raises(UserError, match="disk-full"):
            restore(two.folder, two.backup, two.key)
    assert set(two.sound()) == before
    assert names(two.folder, two.key) == [OLDER, BACKED_UP, NEWEST]


def test_what_is_cleared_away_has_a_whole_backup(two, tmp_path):
    """The safety copy of a restore that was cut off is damaged before the next start."""
    restore(two.folder, two.backup, two.key, now=DAY + dt.timedelta(days=2))
    folder = two.folder
    shutil.copytree(folder / "gen-0003", folder / "gen-0002")  # as if it was killed before that
    safety = list_backups(folder / "backups")[0].path
    raw = bytearray(safety.read_bytes())
    raw[-5000] ^= 1
    safety.write_bytes(raw)
    Vault.open(folder, two.key).close()
    assert (folder / "gen-0002" / "notes.db").exists()
    raw[-5000] ^= 1
    safety.write_bytes(raw)
    Vault.open(folder, two.key).close()
    assert not (folder / "gen-0002").exists()


def test_only_what_the_program_made_is_swept(two):
    mine = two.folder / "gen-0002" / "letter.new"
    others = [
        mine,
        two.folder / "docs" / "letter.new",
        two.folder / "backups" / "holiday.part",
        two.folder / "backups" / "20260310.ccb.part",
        two.folder / "gen-12.part" / "x",
        two.folder / "gen-0003.part.old" / "x",
    ]
    ours = [
        two.folder / "CURRENT.new",
        two.folder / "vault.json.new",
        two.folder / "erased.json.new",
        two.folder / "gen-0002" / "vault.json.new",
        two.folder / "backups" / "20260310T170500Z-2.ccb.part",
        two.folder / "backups" / "20260310T170500Z.db.part-journal",
        two.folder / "gen-0003.part" / "notes.db",
    ]
    for path in (*others, *ours):
        path.parent.mkdir(exist_ok=True)
        path.write_text("x")
    Vault.open(two.folder, two.key).close()
    assert [path for path in others if not path.exists()] == []
    assert [path for path in ours if path.exists()] == []


@pytest.mark.skipif(os.name != "posix", reason="links")
def test_a_link_is_no_generation_and_is_not_followed(two, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    shutil.copytree(two.newest, elsewhere)
    before = sorted(path.name for path in elsewhere.iterdir())
    (two.folder / "gen-0007").symlink_to(elsewhere)
    (two.folder / "gen-0008.part").symlink_to(elsewhere)
    assert names(two.folder, two.key) == [OLDER, BACKED_UP, NEWEST]
    assert sorted(path.name for path in elsewhere.iterdir()) == before


def test_a_generation_is_never_made_where_one_was(two):
    shutil.rmtree(two.newest)
    assert next_generation(two.folder).name == "gen-0003"


# -- another vault -------------------------------------------------------------------------------


@pytest.fixture
def theirs(tmp_path) -> tuple[Path, DataKey]:
    other, _ = Vault.create(tmp_path / "other", WORDS, FAST_KDF)
    made = Backups(other).make(DAY + dt.timedelta(days=5)).path
    key = DataKey(bytes(other.key()))
    other.close()
    return made, key


@pytest.mark.parametrize("lost", PAIRS, ids=" and ".join)
def test_another_vaults_backup_is_refused_whatever_is_lost(two, theirs, lost):
    for name in sorted(lost, key=lambda name: name == "generation"):
        LOSS[name](two)
    before = two.sound()
    with pytest.raises(UserError, match="other-vault"):
        restore(two.folder, *theirs)
    shutil.copy(theirs[0], two.folder / "backups")
    with pytest.raises(UserError, match="other-vault"):
        restore(two.folder, two.folder / "backups" / theirs[0].name, theirs[1])
    (two.folder / "backups" / theirs[0].name).unlink()
    assert two.sound() == before


def test_where_only_the_backups_are_left_they_tell_whose_vault_it_was(two, theirs):
    for path in two.folder.iterdir():
        if path.name != "backups":
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    with pytest.raises(UserError, match="other-vault"):
        restore(two.folder, *theirs)
    restore(two.folder, two.backup, two.key)
    assert names(two.folder, two.key) == [OLDER, BACKED_UP]


def test_another_vaults_backup_is_not_offered(two, theirs):
    shutil.copy(theirs[0], two.folder / "backups")
    LOSS["database"](two)
    assert theirs[0].name not in [way.path.name for way in ways_back(two.folder)]


# -- undoing a restore ---------------------------------------------------------------------------


def test_how_it_was_before_a_restore_is_offered_by_name_and_can_be_undone_again(two):
    restore(two.folder, two.backup, two.key, now=DAY + dt.timedelta(days=2))
    back = next(way for way in ways_back(two.folder) if way.kind == "undo")
    assert (back.clients, back.at) == (3, DAY + dt.timedelta(days=2))
    restore(two.folder, back.path, two.key, now=DAY + dt.timedelta(days=3))
    assert names(two.folder, two.key) == [OLDER, BACKED_UP, NEWEST]
    again = next(way for way in ways_back(two.folder) if way.kind == "undo")
    assert again.at == DAY + dt.timedelta(days=3)
    restore(two.folder, again.path, two.key, now=DAY + dt.timedelta(days=4))
    assert names(two.folder, two.key) == [OLDER, BACKED_UP]


def test_what_could_not_be_backed_up_is_how_it_was_before(two):
    path = two.newest / "notes.db"
    raw = bytearray(path.read_bytes())
    raw[-2000] ^= 0xFF
    path.write_bytes(raw)
    restore(two.folder, two.backup, two.key)
    assert [w.path.name for w in ways_back(two.folder) if w.kind == "undo"] == ["gen-0002"]
