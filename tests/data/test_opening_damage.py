"""Killed, and then the main file is damaged: the log beside it is the only place of what was
written last. No checkpoint runs into a main file that did not prove sound, and the log stays."""

import datetime as dt
import shutil
from pathlib import Path

import pytest

from coach_app.data.practice import Practice
from coach_app.data.restore import restore
from coach_app.data.storage.backup import Backups
from coach_app.data.storage.keys import DataKey
from coach_app.data.vault import Vault, unlock_with_passphrase
from coach_app.data.views import ClientFields
from coach_app.errors import UserError
from tests.data import world

WORDS = "een twee drie vier vijf zes"
NOW = dt.datetime(2026, 3, 10, 17, 5, tzinfo=dt.UTC)
PAGE = 4096


class Killed:
    """A vault as a kill leaves it: a client, and a new note, stand in the log alone."""

    def __init__(self, folder: Path, root: Path) -> None:
        self.raw = bytes(unlock_with_passphrase(folder, WORDS))
        self.folder = root / "killed"
        practice = Practice(Vault.open(folder, DataKey(self.raw)))
        made = world.course(practice)
        world.hold(practice, made, 1, 2, note="Wandelen langs het water. " * 400)
        self.backup = Backups(practice.vault).make(NOW).path.name
        practice.close()
        practice = Practice(Vault.open(folder, DataKey(self.raw)))
        practice.clients.create(ClientFields(name="Bram Later"))
        shutil.copytree(folder, self.folder)
        practice.close()
        for path in self.folder.rglob("*-shm"):
            path.unlink()
        self.database = self.folder / "gen-0001" / "notes.db"
        self.log = self.database.with_name("notes.db-wal")
        self.whole, self.written = self.database.read_bytes(), self.log.read_bytes()
        self.pages = len(self.whole) // PAGE

    def open(self, **how) -> Practice:
        return Practice(Vault.open(self.folder, DataKey(self.raw), **how))

    def log_is_kept(self) -> bool:
        """In its place, or set aside."""
        return any(
            path.read_bytes() == self.written for path in self.log.parent.glob("notes.db-wal*")
        )

    def mend(self) -> list[str]:
        """A sound main file put back by hand, and the log in its place: who is there."""
        self.database.write_bytes(self.whole)
        if not self.log.exists() or self.log.read_bytes() != self.written:
            self.log.write_bytes(self.written)
        self.database.with_name("notes.db-shm").unlink(missing_ok=True)
        practice = self.open()
        found = sorted(row.name for row in practice.clients.rows())
        practice.close()
        return found


@pytest.fixture
def killed(vault_template, tmp_path) -> Killed:
    shutil.copytree(vault_template, tmp_path / "vault")
    return Killed(tmp_path / "vault", tmp_path)


def try_it(killed: Killed) -> str:
    """As a coach would: look, write, make a backup, close."""
    try:
        practice = killed.open()
    except UserError as error:
        return error.code
    try:
        practice.clients.rows()
        practice.clients.create(ClientFields(name="Nieuw"))
        practice.copies.make(None)
    except UserError as error:
        return error.code
    finally:
        practice.close()
    return "ok"


def in_log(killed: Killed) -> set[int]:
    raw, step = killed.written, 24 + PAGE
    return {int.from_bytes(raw[at : at + 4], "big") for at in range(32, len(raw) - step + 1, step)}


def test_each_page_in_turn(killed):
    covered = in_log(killed)
    assert 1 < len(covered) < killed.pages
    for page in range(1, killed.pages + 1):
        raw = bytearray(killed.whole)
        raw[(page - 1) * PAGE + 100] ^= 1
        killed.database.write_bytes(raw)
        found = try_it(killed)
        if page in covered:  # the log holds it whole
            assert found == "ok", page
        else:
            assert found in ("database-unreadable", "database-damaged", "vault-damaged"), page
            assert killed.log_is_kept(), page
            assert killed.database.read_bytes() == bytes(raw), page
            assert killed.mend() == ["Anna Voorbeeld", "Bram Later"], page
        for left in killed.database.parent.glob("notes.db*"):
            left.unlink()
        for name in ("damaged", "last-write"):
            (killed.database.parent / name).unlink(missing_ok=True)
        shutil.rmtree(killed.folder / "backups")
        (killed.folder / "backups").mkdir()
        killed.database.write_bytes(killed.whole)
        killed.log.write_bytes(killed.written)


def code_of_opening(killed: Killed, safe: bool) -> str:
    try:
        practice = killed.open(safe=safe)
    except UserError as error:
        return error.code
    found = "read-only" if practice.vault.condition.read_only else "writes"
    practice.close()
    return found


HARMS = {
    "64 bytes at its beginning": lambda raw: bytes(b ^ 0xFF for b in raw[:64]) + raw[64:],
    "the first page is nothing": lambda raw: bytes(PAGE) + raw[PAGE:],
    "half of it is missing": lambda raw: raw[: len(raw) // 2 // PAGE * PAGE],
    "some bytes are missing": lambda raw: raw[:-10],
    "one page": lambda raw: raw[:PAGE],
    "noise": lambda raw: bytes((b * 7 + i) & 0xFF for i, b in enumerate(raw)),
    "swapped pages": lambda raw: (
        raw[: 9 * PAGE] + raw[10 * PAGE : 11 * PAGE] + raw[9 * PAGE : 10 * PAGE] + raw[11 * PAGE :]
    ),
}


@pytest.mark.parametrize("harm", HARMS)
@pytest.mark.parametrize("safe", [False, True])
def test_every_harm_leaves_main_file_and_log_as_they_are(killed, harm, safe):
    raw = HARMS[harm](killed.whole)
    killed.database.write_bytes(raw)
    for _ in range(2):
        assert code_of_opening(killed, safe) in ("database-unreadable", "read-only")
    assert killed.database.read_bytes() == raw
    assert killed.log_is_kept()
    assert killed.mend() == ["Anna Voorbeeld", "Bram Later"]


@pytest.mark.parametrize("harm", HARMS)
def test_a_restore_over_it_keeps_the_log(killed, harm):
    """Also when the old generation is looked at for its ledger and a safety backup."""
    killed.database.write_bytes(HARMS[harm](killed.whole))
    restore(killed.folder, killed.folder / "backups" / killed.backup, DataKey(killed.raw))
    assert killed.log_is_kept()
    practice = killed.open()
    assert [row.name for row in practice.clients.rows()] == ["Anna Voorbeeld"]
    practice.close()
    assert killed.log_is_kept()


@pytest.mark.parametrize("at", [40, 2000, 24 + PAGE + 100, -2000])
def test_a_damaged_log_is_kept_as_it_is_and_that_is_told(killed, at):
    raw = bytearray(killed.written)
    raw[at] ^= 1
    killed.log.write_bytes(raw)
    practice = killed.open()
    assert {"writes-missing"} <= {notice.code for notice in practice.vault.notices}
    practice.close()
    assert any(
        path.read_bytes() == bytes(raw) for path in killed.log.parent.glob("notes.db-wal.aside-*")
    )


def test_damage_met_later_leaves_the_log_of_the_session_at_the_end(killed):
    """Found by a read, with what was written before it in the log alone."""
    killed.log.unlink()
    practice = killed.open()
    practice.clients.create(ClientFields(name="Carla Nieuw"))
    raw = bytearray(killed.whole)
    for page in range(2, killed.pages):
        raw[page * PAGE + 100] ^= 1
    practice.vault.engine.dispose()
    killed.database.write_bytes(raw)
    assert not practice.vault.is_whole()
    written = killed.log.read_bytes()
    practice.close()
    assert killed.database.read_bytes() == bytes(raw)
    assert killed.log.read_bytes() == written
