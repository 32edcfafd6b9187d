"""A new key: all is there under it, the old one opens nothing, and a kill loses neither."""

import contextlib
import datetime as dt
import json
import os
import shutil
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from coach_app.data.keyring import begun, old_keys
from coach_app.data.keyring.tries import TRIES
from coach_app.data.moves.rekey import NewKey, new_key, rekey
from coach_app.data.practice import Practice
from coach_app.data.restore import restore, unlock_backup
from coach_app.data.storage import header as headers
from coach_app.data.storage.backup import Backups, list_backups, read_header
from coach_app.data.storage.engine import connect
from coach_app.data.storage.keys import DataKey
from coach_app.data.vault import (
    FAST_KDF,
    Vault,
    generation_of,
    key_from_header,
    state,
    unlock_with_passphrase,
    unlock_with_recovery,
)
from coach_app.errors import UserError
from tests.data.files import fingerprint
from tests.data.world import client, course, hold

OLD, NEW = "een twee drie vier vijf zes", "zeven brede wegen langs de molen"
NOW = dt.datetime(2026, 3, 10, 17, 5, tzinfo=dt.UTC)
LATER = NOW + dt.timedelta(hours=1)
NAMES = ["Anna Voorbeeld", "Bram Testman"]


class House:
    """A closed vault with two clients, a backup in it and one on a stick, and its secrets."""

    def __init__(self, folder: Path, stick: Path, code: str, key: bytes) -> None:
        self.folder, self.stick, self.code, self.key = folder, stick, code, key

    def at(self, place: Path) -> "House":
        """A copy of all of it."""
        for part in ("vault", "stick"):
            shutil.copytree(self.folder.parent / part, place / part)
        return House(place / "vault", place / "stick", self.code, self.key)

    def backups(self) -> list[Path]:
        return [info.path for info in list_backups(self.folder / "backups")]

    def new(self) -> NewKey:
        return new_key(headers.read(generation_of(self.folder) / "vault.json"), NEW, FAST_KDF)

    def rekey(self, new: NewKey, **how) -> old_keys.OldKeys | None:
        how = {"purge": True, "places": [self.stick], "now": LATER} | how
        return rekey(self.folder, DataKey(self.key), new, **how)

    def names(self, key: DataKey) -> list[str]:
        practice = Practice(Vault.open(self.folder, key))
        try:
            assert len(practice.meetings.on(dt.date(2026, 1, 13))) == 1
            return sorted(row.name for row in practice.clients.rows())
        finally:
            practice.close()

    def opens(self, words: str) -> bool:
        TRIES.right()  # the tests are no guesses
        try:
            unlock_with_passphrase(self.folder, words)
        except UserError as error:
            return error.code != "wrong-passphrase"
        return True

    def opened_by_old(self, *places: Path) -> list[str]:
        """Every file that the passphrase, the sheet or the key of before opens."""
        found = []
        for place in places or (self.folder, self.stick):
            for path in sorted(place.rglob("*")):
                if path.is_file() and self._opened(path):
                    found.append(str(path.relative_to(place)))
        return found

    def _opened(self, path: Path) -> bool:
        for read in (headers.read, read_header):
            with contextlib.suppress(UserError, OSError):
                header = read(path)
                for secret in ({"passphrase": OLD}, {"recovery": self.code}):
                    TRIES.right()
                    with contextlib.suppress(UserError):
                        key_from_header(header, **secret)
                        return True
        if path.name.startswith("notes.db") or ".db" in path.name:
            with contextlib.suppress(Exception):
                salt = path.read_bytes()[:16]
                connect(path, DataKey(self.key), salt, pragmas=()).close()
                return True
        return False


@pytest.fixture(scope="module")
def model(tmp_path_factory) -> House:
    """Made once: with notes, a backup, its copy on a stick, and another vault's there too."""
    place = tmp_path_factory.mktemp("rekey")
    stick = place / "stick"
    stick.mkdir()
    other, _ = Vault.create(place / "other", OLD, FAST_KDF)
    Backups(other).make(NOW - dt.timedelta(days=2))
    Backups(other).copy_to(stick)
    other.close()
    vault, code = Vault.create(place / "vault", OLD, FAST_KDF)
    practice = Practice(vault)
    people = [client(practice, name) for name in NAMES]
    hold(practice, course(practice, *people), 1, 2)
    Backups(vault).make(NOW)
    Backups(vault).copy_to(stick)
    key = bytes(vault.key())
    practice.close()
    return House(place / "vault", stick, code, key)


@pytest.fixture
def house(model, tmp_path) -> House:
    return model.at(tmp_path)


def test_all_is_there_under_the_new_key_and_the_old_one_opens_nothing(house):
    assert len(house.opened_by_old()) >= 4  # header, its copy, two backups: the check can see
    unlock_with_recovery(house.folder, house.code)  # its use is settled by the new sheet
    before = headers.read(generation_of(house.folder) / "vault.json")
    new = house.new()
    assert house.rekey(new) is None
    assert house.opened_by_old() == ["20260308T170500Z.ccb"]  # the one of the other vault
    key = unlock_with_passphrase(house.folder, NEW)
    assert bytes(key) == bytes(new.sealing.key) != house.key
    assert house.names(key) == NAMES
    after = headers.read(generation_of(house.folder) / "vault.json")
    assert (after.vault_id, after.created_at) == (before.vault_id, before.created_at)
    assert after.db_salt != before.db_salt
    assert before.recovery_used_at
    assert after.recovery_used_at == ""
    assert bytes(unlock_with_recovery(house.folder, new.code)) == bytes(key)
    assert [path.name for path in house.folder.glob("gen-*")] == ["gen-0002"]
    left = {path.name for path in generation_of(house.folder).iterdir()}
    assert left <= {"notes.db", "vault.json", "last-write"}
    (backup,) = list_backups(house.folder / "backups")
    assert bytes(unlock_backup(backup.path, passphrase=NEW)) == bytes(key)
    assert (backup.clients, backup.made_at) == (2, LATER)


def test_what_the_old_key_encrypts_can_no_longer_be_decrypted(house):
    house.rekey(house.new())
    database = generation_of(house.folder) / "notes.db"
    for salt in (database.read_bytes()[:16], headers.read(house.folder / "vault.json").db_salt):
        with pytest.raises(Exception, match="not a database"):
            connect(database, DataKey(house.key), salt, pragmas=())


def test_old_copies_may_stay_and_open_with_the_old_passphrase(house):
    new = house.new()
    assert house.rekey(new, purge=False) is None
    assert house.names(unlock_with_passphrase(house.folder, NEW)) == NAMES
    assert not house.opens(OLD)
    kept = house.opened_by_old()
    assert len(kept) == 4  # backup, safety backup, and both on the stick: all are backups
    assert all(name.endswith(".ccb") for name in kept)
    assert [path.name for path in house.folder.glob("gen-*")] == ["gen-0002"]


def test_a_kept_copy_comes_back_under_the_key_of_now(house):
    """The old passphrase does not come back with it."""
    new = house.new()
    house.rekey(new, purge=False)
    old = next(i for i in list_backups(house.folder / "backups") if i.made_at == NOW)
    present = unlock_with_passphrase(house.folder, NEW)
    header = headers.read(generation_of(house.folder) / "vault.json")
    restore(
        house.folder,
        old.path,
        unlock_backup(old.path, passphrase=OLD),
        present_key=present,
        under=headers.Sealing(header, present),
    )
    assert house.names(unlock_with_passphrase(house.folder, NEW)) == NAMES
    assert not house.opens(OLD)
    safety = list_backups(house.folder / "backups")[0]
    assert safety.kind == "safety"
    unlock_backup(safety.path, passphrase=NEW)


def test_a_stick_that_is_away_is_cleared_when_it_is_back(house):
    away = house.stick.with_name("away")
    house.stick.rename(away)
    new = house.new()
    left = house.rekey(new)
    assert left is not None
    assert left.places == (str(house.stick),)
    key = new.sealing.key
    Vault.open(house.folder, key).close()
    assert old_keys.of(generation_of(house.folder)) == left
    assert house.opened_by_old(house.folder) == []
    away.rename(house.stick)
    assert len(house.opened_by_old(house.stick)) == 2
    Vault.open(house.folder, key).close()
    assert house.opened_by_old(house.stick) == ["20260308T170500Z.ccb"]
    assert old_keys.of(generation_of(house.folder)) is None


def test_cut_off_copies_and_older_generations_go_too(house):
    shutil.copytree(generation_of(house.folder), house.folder / "gen-0002")
    (house.folder / "gen-0001").rename(house.folder / "gen-0007")
    (house.folder / "CURRENT").write_text("gen-0007")
    whole = next(house.stick.glob("20260310*.ccb"))
    shutil.copy(whole, whole.with_name(whole.name + ".part"))
    (house.stick / "letter.part").write_text("van mij")
    assert house.rekey(house.new()) is None
    assert [path.name for path in house.folder.glob("gen-*")] == ["gen-0008"]
    assert sorted(path.name for path in house.stick.iterdir()) == [
        "20260308T170500Z.ccb",
        "letter.part",
    ]


def test_a_removed_client_is_not_taken_along(house):
    practice = Practice(Vault.open(house.folder, DataKey(house.key)))
    gone = next(row.id for row in practice.clients.rows() if row.name == "Bram Testman")
    practice.clients.remove(gone)
    practice.vault.close()  # killed before the erasing
    new = house.new()
    house.rekey(new)
    practice = Practice(Vault.open(house.folder, new.sealing.key))
    assert [row.name for row in practice.clients.rows()] == ["Anna Voorbeeld"]
    assert gone in practice.vault.ledger.read()
    practice.close()


# -- what goes wrong -------------------------------------------------------------------------------


def test_stopping_leaves_the_vault_of_before(house):
    shares: list[float] = []
    before = state_of(house)
    with pytest.raises(UserError, match="cancelled"):
        house.rekey(house.new(), on_progress=shares.append, is_cancelled=lambda: len(shares) > 2)
    assert state_of(house) == before
    assert house.opens(OLD)
    assert not house.opens(NEW)
    assert house.names(DataKey(house.key)) == NAMES


def state_of(house: House) -> dict[str, str]:
    """Of the vault: a safety backup may stay, and its number is noted in the database."""
    return {
        name: value
        for name, value in fingerprint(house.folder).items()
        if not name.startswith("backups") and "notes.db" not in name
    }


def test_progress_only_grows_and_ends_at_the_end(house):
    shares: list[float] = []
    house.rekey(house.new(), on_progress=shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert len(shares) > 4


def test_a_damaged_vault_is_not_rekeyed(house):
    path = generation_of(house.folder) / "notes.db"
    raw = bytearray(path.read_bytes())
    raw[4096 * 3 + 100] ^= 1
    path.write_bytes(raw)
    with pytest.raises(UserError, match="database-"):
        house.rekey(house.new())
    assert path.read_bytes() == bytes(raw)
    assert house.opens(OLD)
    assert len(list_backups(house.stick)) == 2


def test_a_full_disk_behind_the_new_key_is_no_failure_and_nothing_old_goes_yet(house, monkeypatch):
    real = Backups.make

    def full(self, now, kind="auto", *args, **more):
        if kind != "safety":
            raise OSError(28, "No space left on device")
        return real(self, now, kind, *args, **more)

    new = house.new()
    with monkeypatch.context() as patch:
        patch.setattr(Backups, "make", full)
        left = house.rekey(new)
        assert left is not None
        assert house.names(unlock_with_passphrase(house.folder, NEW)) == NAMES
        assert len(house.opened_by_old()) >= 4
    Vault.open(house.folder, new.sealing.key).close()  # there is room: the backup comes first
    assert house.opened_by_old(house.folder) == []
    assert any(read_header(path).fits(new.sealing.key) for path in house.backups())


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{}", b'{"purge": 1, "safety": "", "places": []}', b"[" * 99_000]
)
def test_an_order_that_nobody_can_read_deletes_nothing(house, content):
    generation = generation_of(house.folder)
    (generation / "old-keys.json").write_bytes(content)
    Vault.open(house.folder, DataKey(house.key)).close()
    assert len(list_backups(house.stick)) == 2
    assert len(list_backups(house.folder / "backups")) == 1


def test_an_order_in_a_vault_whose_key_is_the_old_one_deletes_only_what_it_cannot_open(house):
    generation = generation_of(house.folder)
    order = {"purge": True, "safety": "", "places": [str(house.stick)]}
    (generation / "old-keys.json").write_text(json.dumps(order))
    Vault.open(house.folder, DataKey(house.key)).close()
    assert len(list_backups(house.stick)) == 2
    assert len(list_backups(house.folder / "backups")) == 1


# -- killed at every step --------------------------------------------------------------------------


class Killed(BaseException):
    """Nothing behind it is done any more."""


def cut_off(house: House, new: NewKey, monkeypatch, part: str) -> None:
    """As a kill at this moment: what clears up behind a failure does not come about either."""

    def killed(*_args, **_more):
        raise Killed

    with monkeypatch.context() as patch, contextlib.suppress(Killed):
        patch.setattr(part, killed)
        patch.setattr("coach_app.data.keyring.begun.end", lambda folder: None)
        house.rekey(new)


@pytest.mark.parametrize(
    "part", ["restore._take_over", "restore.keep_present", "restore._count_rows"]
)
def test_a_new_key_that_was_cut_off_is_told_until_the_vault_is_opened(house, monkeypatch, part):
    assert not begun.never_came(house.folder)
    cut_off(house, house.new(), monkeypatch, f"coach_app.data.{part}")
    assert begun.never_came(house.folder)
    assert house.names(DataKey(house.key)) == NAMES
    assert not begun.never_came(house.folder)


def test_a_new_key_that_is_in_force_or_failed_in_words_is_not_told_so(house, monkeypatch):
    with pytest.raises(UserError):
        house.rekey(house.new(), is_cancelled=lambda: True)
    assert not begun.never_came(house.folder)
    new = house.new()
    cut_off(house, new, monkeypatch, "coach_app.data.keyring.old_keys._back_up")
    assert house.opens(NEW)
    assert not begun.never_came(house.folder)


def test_killed_before_the_first_backup_the_old_copies_go_at_the_next_opening(house, monkeypatch):
    new = house.new()
    cut_off(house, new, monkeypatch, "coach_app.data.keyring.old_keys.clear")
    for path in (house.folder / "backups").glob("*.ccb"):
        if read_header(path).fits(new.sealing.key):
            path.unlink()  # the kill came before it was made
    assert len(house.opened_by_old()) >= 4
    Vault.open(house.folder, new.sealing.key, places=[house.stick]).close()
    assert house.opened_by_old() == ["20260308T170500Z.ccb"]  # another vault's
    assert old_keys.of(generation_of(house.folder)) is None


CALLS = ("replace", "fsync", "unlink", "rmdir", "mkdir", "rename")


def in_child(house: House, new: NewKey, purge: bool, stop_at: int) -> int:
    """Re-key in a process that is killed just before its call ``stop_at``; how many it made."""
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        made = 0

        def counted(real: Callable) -> Callable:
            def call(*args, **more):
                nonlocal made
                made += 1
                os.write(writer, b".")
                if made == stop_at:
                    os.kill(os.getpid(), signal.SIGKILL)
                return real(*args, **more)

            return call

        try:
            for name in CALLS:
                setattr(os, name, counted(getattr(os, name)))
            house.rekey(new, purge=purge, on_progress=counted(lambda share: None))
            os._exit(0)
        except BaseException:
            os._exit(1)
    os.close(writer)
    with os.fdopen(reader, "rb") as told:
        calls = len(told.read())
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) if stop_at else status == 0
    return calls


@pytest.mark.skipif(not hasattr(os, "fork"), reason="asks for fork")
@pytest.mark.parametrize(("purge", "first"), [(True, 2), (True, 5), (False, 3)])
def test_killed_at_a_step_the_old_or_the_new_vault_opens_whole(model, tmp_path, purge, first):
    """Each seventh; tests/proof goes through all of them."""
    killed_at_steps(model, tmp_path, purge, slice(first, None, 7))


def killed_at_steps(model: House, tmp_path: Path, purge: bool, steps: slice) -> int:
    first = model.at(tmp_path / "whole")
    calls = in_child(first, first.new(), purge, 0)
    assert calls > 25
    seen, tried = set(), list(range(calls + 1))[steps]
    for step in tried:
        house = model.at(tmp_path / str(step))
        new = house.new()
        in_child(house, new, purge, step)
        is_new = house.opens(NEW)
        seen.add(is_new)
        assert house.opens(OLD) != is_new
        assert state(house.folder) == "ready"
        key = DataKey(bytes(new.sealing.key) if is_new else house.key)
        assert house.names(key) == NAMES
        assert not list(house.folder.glob("**/*.part"))
        if is_new:
            assert house.names(unlock_with_recovery(house.folder, new.code)) == NAMES
            if purge and old_keys.of(generation_of(house.folder)) is None:
                assert house.opened_by_old() == ["20260308T170500Z.ccb"]
        else:
            # Nothing of the old is gone, and a second try succeeds.
            assert len(list_backups(house.stick)) == 2
            house.rekey(new, purge=purge, now=LATER + dt.timedelta(hours=1))
        finish(house, new)
        if purge:
            assert house.opened_by_old() == ["20260308T170500Z.ccb"]
        assert house.names(unlock_with_passphrase(house.folder, NEW)) == NAMES
        shutil.rmtree(house.folder.parent)
    assert seen == {True, False}
    return len(tried)


def finish(house: House, new: NewKey) -> None:
    """What the next lock and the opening after it do."""
    vault = Vault.open(house.folder, new.sealing.key)
    Backups(vault).make(LATER + dt.timedelta(days=1))
    vault.close()
    Vault.open(house.folder, new.sealing.key).close()
