"""A log that belongs to exactly this state of this file is read; every other one is set aside.

The kinds: an earlier copy, a prefix, a log of another session, of another computer, of another
generation; put back after a clean close, after a crash, after a checkpoint.
"""

import datetime as dt
import os
import shutil
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from coach_app.data.practice import Practice
from coach_app.data.restore import mend_header, restore
from coach_app.data.storage import header as headers
from coach_app.data.storage import log_binding
from coach_app.data.storage.backup import Backups, check_database, list_backups
from coach_app.data.storage.keys import DataKey
from coach_app.data.storage.log_binding import empty_log
from coach_app.data.vault import FAST_KDF, Vault, generation_of, unlock_with_passphrase
from coach_app.data.views import ClientFields
from coach_app.errors import UserError

ROOT = Path(__file__).parent.parent.parent
NOW = dt.datetime(2026, 3, 10, 17, 5, tzinfo=dt.UTC)
WORDS = "een twee drie vier vijf zes"


class Desk:
    """A vault and the logs that lay beside it at several moments."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.made = folder, 0
        self.raw = bytes(unlock_with_passphrase(folder, WORDS))

    def open(self, folder: Path | None = None) -> Practice:
        return Practice(Vault.open(folder or self.folder, DataKey(self.raw)))

    def add(self, practice: Practice, count: int) -> None:
        for _ in range(count):
            self.made += 1
            practice.clients.create(ClientFields(name=f"Client {self.made:03}"))

    def crash(self, practice: Practice, name: str) -> Path:
        """The vault as a kill would leave it now, in a folder of its own."""
        copy = self.folder.with_name(name)
        shutil.copytree(practice.vault.folder, copy)
        for path in copy.rglob("*-shm"):
            path.unlink()
        return copy


def log_of(folder: Path) -> Path:
    return generation_of(folder) / "notes.db-wal"


def names(practice: Practice) -> list[str]:
    return sorted(row.name for row in practice.clients.rows())


@pytest.fixture
def desk(vault_template, tmp_path) -> Desk:
    folder = tmp_path / "vault"
    shutil.copytree(vault_template, folder)
    return Desk(folder)


def wanted(desk: Desk, count: int) -> list[str]:
    return [f"Client {number:03}" for number in range(1, count + 1)]


def opened(desk: Desk, folder: Path) -> tuple[list[str], list[str]]:
    """(clients, what was told); the database is sound, and stays as it was found."""
    practice = desk.open(folder)
    link = practice.vault.connect()
    check_database(link)
    link.close()
    found = names(practice), [notice.code for notice in practice.vault.notices]
    practice.close()
    again = desk.open(folder)
    assert names(again) == found[0]
    assert again.vault.notices == ()
    again.close()
    return found


def sessions(desk: Desk) -> dict[str, bytes]:
    """Three openings of one generation; the logs of several moments."""
    logs: dict[str, bytes] = {}
    practice = desk.open()
    logs["the first opening's mark"] = log_of(desk.folder).read_bytes()
    desk.add(practice, 3)
    logs["the first opening"] = log_of(desk.folder).read_bytes()
    practice.close()
    practice = desk.open()
    desk.add(practice, 3)
    logs["the last opening, early"] = log_of(desk.folder).read_bytes()
    desk.add(practice, 3)
    logs["just before a checkpoint"] = log_of(desk.folder).read_bytes()
    assert empty_log(practice.vault.engine)
    desk.add(practice, 2)
    logs["after a checkpoint"] = log_of(desk.folder).read_bytes()
    desk.add(practice, 2)
    desk.crash(practice, "crashed")
    practice.close()
    return logs


KINDS = (
    "the first opening's mark",
    "the first opening",
    "the last opening, early",
    "just before a checkpoint",
    "after a checkpoint",
)


@pytest.mark.parametrize("kind", KINDS)
def test_an_older_log_put_back_after_a_clean_close_is_set_aside(desk, kind):
    raw = sessions(desk)[kind]
    log_of(desk.folder).write_bytes(raw)
    assert opened(desk, desk.folder) == (wanted(desk, 13), ["log-foreign"])
    (aside,) = generation_of(desk.folder).glob("notes.db-wal.aside-*")
    assert aside.read_bytes() == raw


@pytest.mark.parametrize("kind", KINDS[:3])
def test_an_older_log_in_the_place_of_that_of_a_crash_is_set_aside_and_both_is_told(desk, kind):
    """What stood in the newer log alone is gone with it, and that is said as well."""
    raw = sessions(desk)[kind]
    crashed = desk.folder.with_name("crashed")
    log_of(crashed).write_bytes(raw)
    assert opened(desk, crashed) == (wanted(desk, 9), ["log-foreign", "writes-missing"])


def test_a_log_that_the_main_file_holds_already_changes_nothing(desk):
    raw = sessions(desk)["just before a checkpoint"]
    crashed = desk.folder.with_name("crashed")
    log_of(crashed).write_bytes(raw)
    assert opened(desk, crashed) == (wanted(desk, 9), ["writes-missing"])


def test_the_newest_log_cut_short_is_read_as_far_as_it_goes_and_that_is_told(desk):
    raw = sessions(desk)["after a checkpoint"]
    crashed = desk.folder.with_name("crashed")
    whole = log_of(crashed).read_bytes()
    assert whole.startswith(raw[:100])
    log_of(crashed).write_bytes(raw)
    assert opened(desk, crashed) == (wanted(desk, 11), ["writes-missing"])
    (aside,) = generation_of(crashed).glob("notes.db-wal.aside-*")
    assert aside.read_bytes() == raw


def test_a_log_that_was_taken_away_after_a_crash_is_missed(desk):
    sessions(desk)
    crashed = desk.folder.with_name("crashed")
    log_of(crashed).unlink()
    assert opened(desk, crashed) == (wanted(desk, 9), ["writes-missing"])


def test_one_bit_of_the_log_of_a_crash_is_missed(desk):
    sessions(desk)
    crashed = desk.folder.with_name("crashed")
    raw = bytearray(log_of(crashed).read_bytes())
    raw[len(raw) // 2] ^= 1
    log_of(crashed).write_bytes(raw)
    found, told = opened(desk, crashed)
    assert wanted(desk, 9) <= found < wanted(desk, 13)
    assert told == ["writes-missing"]


@pytest.mark.parametrize("state", ["closed", "crashed"])
def test_the_log_of_a_copy_that_went_on_elsewhere_is_set_aside(desk, state):
    practice = desk.open()
    desk.add(practice, 2)
    practice.close()
    other = desk.folder.with_name("elsewhere")
    shutil.copytree(desk.folder, other)
    practice = desk.open(other)
    for _ in range(8):
        practice.clients.create(ClientFields(name="Somebody Else"))
    raw = log_of(desk.crash(practice, "elsewhere-crashed")).read_bytes()
    practice.close()
    here = desk.folder
    if state == "crashed":
        practice = desk.open()
        desk.add(practice, 2)
        here = desk.crash(practice, "crashed-here")
        practice.close()
    log_of(here).write_bytes(raw)
    told = ["log-foreign"] if state == "closed" else ["log-foreign", "writes-missing"]
    assert opened(desk, here) == (wanted(desk, 2), told)


def test_the_log_of_another_vault_is_set_aside(desk, tmp_path):
    practice = desk.open()
    desk.add(practice, 2)
    practice.close()
    other, _ = Vault.create(tmp_path / "other", WORDS, FAST_KDF)
    theirs = Practice(other)
    theirs.clients.create(ClientFields(name="Somebody Else"))
    log_of(desk.folder).write_bytes(log_of(tmp_path / "other").read_bytes())
    theirs.close()
    assert opened(desk, desk.folder) == (wanted(desk, 2), ["log-foreign"])


def test_an_older_database_in_the_place_of_the_newer_is_told(desk):
    practice = desk.open()
    desk.add(practice, 2)
    practice.close()
    older = (generation_of(desk.folder) / "notes.db").read_bytes()
    for _ in range(2):
        practice = desk.open()
        desk.add(practice, 2)
        practice.close()
    (generation_of(desk.folder) / "notes.db").write_bytes(older)
    assert opened(desk, desk.folder) == (wanted(desk, 2), ["other-copy"])


def test_a_whole_folder_of_before_is_nothing_to_tell(desk):
    practice = desk.open()
    desk.add(practice, 2)
    practice.close()
    copy = desk.folder.with_name("copy")
    shutil.copytree(desk.folder, copy)
    practice = desk.open()
    desk.add(practice, 2)
    practice.close()
    assert opened(desk, copy) == (wanted(desk, 2), [])


@pytest.mark.parametrize("noted", [None, b"", b"x y z", b"\xff" * 90])
def test_without_a_note_of_the_last_write_the_log_is_held_against_the_main_file(desk, noted):
    logs = sessions(desk)
    crashed = desk.folder.with_name("crashed")
    gone = "last-write-gone"
    for folder, raw, found in (
        (desk.folder, logs["the last opening, early"], (wanted(desk, 13), ["log-foreign", gone])),
        (crashed, log_of(crashed).read_bytes(), (wanted(desk, 13), [gone])),
    ):
        log_of(folder).write_bytes(raw)
        note = generation_of(folder) / log_binding.LAST_WRITE
        note.unlink()
        if noted is not None:
            note.write_bytes(noted)
        assert opened(desk, folder) == found


def test_crash_after_crash_loses_nothing(desk):
    folder = desk.folder
    for number in range(1, 5):
        practice = desk.open(folder)
        assert practice.vault.notices == ()
        assert names(practice) == wanted(desk, 2 * (number - 1))
        desk.add(practice, 2)
        folder = desk.crash(practice, f"crash-{number}")
        practice.close()
    assert opened(desk, folder) == (wanted(desk, 8), [])


def test_a_program_that_was_killed_before_its_first_write_is_nothing_to_tell(desk, monkeypatch):
    """Between the note of a new mark and the mark itself."""
    practice = desk.open()
    desk.add(practice, 2)
    practice.close()

    class Killed(BaseException):
        pass

    def kill(*_args):
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(log_binding.secrets, "token_hex", lambda _n: "f" * 32)
        patch.setattr(log_binding.Binding, "wrote", kill)
        with pytest.raises(Killed):
            desk.open()
    assert opened(desk, desk.folder) == (wanted(desk, 2), [])


def test_a_log_is_emptied_before_it_grows_without_end(desk, monkeypatch):
    monkeypatch.setattr(log_binding, "MOST_LOG", 100_000)
    practice = desk.open()
    sizes = []
    for _ in range(30):
        desk.add(practice, 1)
        sizes.append(log_of(desk.folder).stat().st_size)
    assert max(sizes) < 300_000
    assert 0 in sizes
    crashed = desk.crash(practice, "crashed")
    practice.close()
    assert opened(desk, crashed) == (wanted(desk, 30), [])


TYPIST = """
import sys
from dataclasses import replace
from pathlib import Path
from coach_app.data.practice import Practice
from coach_app.data.storage import header as headers
from coach_app.data.storage import log_binding
from coach_app.data.storage.keys import DataKey
from coach_app.data.vault import Vault
from coach_app.data.views import ClientFields
from coach_app.errors import UserError
log_binding.MOST_LOG = 60_000
practice = Practice(Vault.open(Path(sys.argv[1]), DataKey(bytes.fromhex(sys.argv[2]))))
number = int(sys.argv[3])
while True:
    number += 1
    practice.clients.create(ClientFields(name=f"Client {number:03}"))
    print(number, flush=True)
"""


def test_a_kill_at_any_moment_loses_nothing_that_was_kept(desk):
    last = 0
    for lines in (1, 4, 9, 13, 22):
        child = subprocess.Popen(
            [sys.executable, "-c", TYPIST, str(desk.folder), desk.raw.hex(), str(last)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(lines):
            last = int(child.stdout.readline())
        child.send_signal(signal.SIGKILL)
        rest = child.stdout.read().split()
        child.wait()
        last = int(rest[-1]) if rest else last
        found, told = opened(desk, desk.folder)
        assert told == []
        assert found[:last] == wanted(desk, last)
        assert len(found) <= last + 1
        last = len(found)


# -- in the middle of a checkpoint: any part of the log's pages is in the main file already


@pytest.mark.parametrize("share", [0.0, 0.1, 0.3, 0.5, 0.7, 0.9, 1.0])
@pytest.mark.parametrize("backwards", [False, True])
def test_a_kill_in_the_middle_of_a_checkpoint_loses_nothing(desk, share, backwards):
    practice = desk.open()
    desk.add(practice, 5)
    practice.close()
    practice = desk.open()
    desk.add(practice, 20)
    crashed = desk.crash(practice, "crashed")
    assert empty_log(practice.vault.engine)
    after = (generation_of(desk.folder) / "notes.db").read_bytes()
    practice.close()
    main = generation_of(crashed) / "notes.db"
    raw = bytearray(main.read_bytes())
    changed = [
        at for at in range(0, len(after), 4096) if after[at : at + 4096] != raw[at : at + 4096]
    ]
    if backwards:
        changed.reverse()
    raw += bytes(max(0, len(after) - len(raw)))
    for at in changed[: round(len(changed) * share)]:
        raw[at : at + 4096] = after[at : at + 4096]
    main.write_bytes(raw)
    assert opened(desk, crashed) == (wanted(desk, 25), [])


@pytest.mark.skipif(os.name != "posix", reason="links of POSIX")
def test_a_link_in_the_place_of_the_note_is_not_written_through(desk, tmp_path):
    theirs = tmp_path / "theirs"
    theirs.write_text("untouched")
    note = generation_of(desk.folder) / log_binding.LAST_WRITE
    note.unlink(missing_ok=True)
    note.symlink_to(theirs)
    practice = desk.open()
    desk.add(practice, 1)
    practice.close()
    assert theirs.read_text() == "untouched"


def test_what_was_set_aside_goes_when_somebody_is_erased(desk):
    raw = sessions(desk)["the first opening"]
    log_of(desk.folder).write_bytes(raw)
    practice = desk.open()
    aside = list(generation_of(desk.folder).glob("notes.db-wal.aside-*"))
    assert aside
    practice.clients.remove(practice.clients.rows()[0].id)
    practice.close()
    assert not list(generation_of(desk.folder).glob("notes.db-wal.aside-*"))


def test_safe_mode_leaves_a_foreign_log_where_it_is_and_does_not_read_it(desk):
    raw = sessions(desk)["the first opening"]
    log_of(desk.folder).write_bytes(raw)
    practice = Practice(Vault.open(desk.folder, DataKey(desk.raw), safe=True))
    assert names(practice) == wanted(desk, 13)
    assert [notice.code for notice in practice.vault.notices] == ["log-foreign"]
    practice.close()
    assert log_of(desk.folder).read_bytes() == raw


@pytest.mark.parametrize("kind", KINDS[:4])
def test_a_restore_over_a_vault_with_an_older_log_saves_what_the_main_file_holds(desk, kind):
    """The safety backup is of the present without that log, and going back to it finds all."""
    raw = sessions(desk)[kind]
    practice = desk.open()
    made = Backups(practice.vault).make(NOW)
    practice.close()
    log_of(desk.folder).write_bytes(raw)
    restore(desk.folder, made.path, DataKey(desk.raw), now=NOW + dt.timedelta(days=1))
    (safety,) = [one for one in list_backups(desk.folder / "backups") if one.kind == "safety"]
    assert safety.clients == 13
    assert opened(desk, desk.folder)[0] == wanted(desk, 13)


def test_a_lost_header_is_mended_without_touching_the_log_of_a_crash(desk):
    sessions(desk)
    practice = desk.open()
    made = Backups(practice.vault).make(NOW)
    practice.close()
    crashed = desk.folder.with_name("crashed")
    for path in (generation_of(crashed) / "vault.json", crashed / "vault.json"):
        path.unlink(missing_ok=True)
    mend_header(crashed, made.path, DataKey(desk.raw))
    assert opened(desk, crashed) == (wanted(desk, 13), [])


@pytest.mark.parametrize("harm", ["older", "lost", "of another salt"])
@pytest.mark.parametrize("kind", KINDS[:3])
def test_an_older_log_is_set_aside_also_where_the_key_file_is_not_the_newest(desk, kind, harm):
    """A sync tool that puts a folder back does so with both. Who looks which salt opens the
    file must not bring that log into it."""
    raw = sessions(desk)[kind]
    own = generation_of(desk.folder) / "vault.json"
    before, header = own.read_bytes(), headers.read(own)
    if harm == "older":
        vault = Vault.open(desk.folder, DataKey(desk.raw))
        vault.set_passphrase("een andere lange zin", FAST_KDF)
        vault.close()
        own.write_bytes(before)
    else:
        own.unlink()
    if harm == "of another salt":
        stale = replace(header, db_salt=bytes(16)).sealed(DataKey(desk.raw))
        headers.write(desk.folder / "vault.json", stale)
    log_of(desk.folder).write_bytes(raw)
    found, told = opened(desk, desk.folder)
    assert found == wanted(desk, 13)
    assert "log-foreign" in told


@pytest.mark.parametrize("words", ["disk I/O error", "database is locked"])
def test_a_disk_that_does_not_answer_for_a_moment_puts_no_log_aside(desk, monkeypatch, words):
    """It holds what was written last; the coach tries again, and all is there."""
    sessions(desk)
    crashed = desk.folder.with_name("crashed")
    raw, real = log_of(crashed).read_bytes(), log_binding.connect

    def failing(*given, alone=False, **how):
        if not alone:
            raise sqlcipher.OperationalError(words)
        return real(*given, alone=alone, **how)

    with monkeypatch.context() as patch:
        patch.setattr(log_binding, "connect", failing)
        with pytest.raises(UserError, match=r"disk-trouble|busy"):
            desk.open(crashed)
    assert log_of(crashed).read_bytes() == raw
    assert opened(desk, crashed) == (wanted(desk, 13), [])


MARKS = ("notes.db-wal", "last-write", "backed-up", "CURRENT", "vault.json")


@pytest.mark.parametrize("number", range(2 ** len(MARKS)))
def test_whichever_small_files_are_missing_after_a_crash_is_told_or_costs_nothing(desk, number):
    """A sync tool brings the large file back, and not what lies beside it."""
    practice = desk.open()
    desk.add(practice, 3)
    practice.close()
    practice = desk.open()
    desk.add(practice, 1)
    crashed = desk.crash(practice, "crashed")
    practice.close()
    gone = {name for bit, name in enumerate(MARKS) if number >> bit & 1}
    for name in gone:
        (crashed / name).unlink(missing_ok=True)
        if name != "vault.json":
            (crashed / "gen-0001" / name).unlink(missing_ok=True)
    practice = desk.open(crashed)
    found, told = names(practice), {notice.code for notice in practice.vault.notices}
    practice.close()
    assert found == wanted(desk, 3 if "notes.db-wal" in gone else 4)
    if "last-write" in gone:
        assert told == {"last-write-gone"}
    else:
        assert told == ({"writes-missing"} if "notes.db-wal" in gone else set())


def test_a_vault_that_was_never_used_and_one_that_was_put_back_lack_no_note(desk, tmp_path):
    assert desk.open().vault.notices == ()
    fresh, _ = Vault.create(tmp_path / "fresh", WORDS, FAST_KDF)
    assert fresh.notices == ()
    made = Backups(fresh).make(NOW)
    fresh.close()
    folder = tmp_path / "from a backup"
    restore(folder, made.path, DataKey(bytes(fresh.key())))
    opened_there = Vault.open(folder, DataKey(bytes(fresh.key())))
    assert opened_there.notices == ()
    opened_there.close()
