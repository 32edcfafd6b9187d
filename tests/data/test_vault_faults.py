"""Faults around the vault, each made for real where that is possible."""

import datetime as dt
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from coach_app.data import vault as vaults
from coach_app.data.keyring import calibrate
from coach_app.data.practice import Practice
from coach_app.data.restore import mend_header, restore, unlock_backup
from coach_app.data.storage import header as headers
from coach_app.data.storage import keys
from coach_app.data.storage.backup import Backups, check_database
from coach_app.data.storage.layout import is_sound, next_generation
from coach_app.data.storage.passphrase import generate, strength, words
from coach_app.data.vault import FAST_KDF, Vault, generation_of, state, unlock_with_passphrase
from coach_app.data.views import ClientFields
from coach_app.errors import UserError
from tests.data.files import fingerprint, refused

WORDS = "een twee drie vier vijf zes"
NOW = dt.datetime(2026, 3, 10, 17, 5, tzinfo=dt.UTC)
ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def closed(vault_template, tmp_path, monkeypatch) -> Path:
    """A vault that nobody has open."""
    folder = tmp_path / "closed"
    shutil.copytree(vault_template, folder)
    return folder


def child(code: str, *arguments: str, **how) -> subprocess.Popen:
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments], cwd=ROOT, stdout=subprocess.PIPE, text=True, **how
    )


def names(folder: Path, key) -> list[str]:
    practice = Practice(Vault.open(folder, key))
    found = sorted(row.name for row in practice.clients.rows(NOW.date()))
    practice.close()
    return found


# -- the log beside the database -----------------------------------------------------------------


def crashed(folder: Path, key) -> Path:
    """A copy of the vault as a crash leaves it: with a log that holds commits."""
    practice = Practice(Vault.open(folder, key))
    practice.clients.create(ClientFields(name="Bram Testman"))
    copy = folder.with_name(f"{folder.name}-crashed")
    shutil.copytree(folder, copy)
    practice.close()
    assert (generation_of(copy) / "notes.db-wal").stat().st_size > 4000
    return copy


def test_the_log_of_a_crash_is_read(closed):
    key = unlock_with_passphrase(closed, WORDS)
    assert names(crashed(closed, key), key) == ["Bram Testman"]


def test_a_log_of_another_generation_is_set_aside_and_told(closed):
    key = unlock_with_passphrase(closed, WORDS)
    log = generation_of(crashed(closed, key)) / "notes.db-wal"
    vault = Vault.open(closed, key)
    made = Backups(vault).make(NOW)
    vault.close()
    restore(closed, made.path, key)
    generation = generation_of(closed)
    assert generation.name == "gen-0002"
    shutil.copy(log, generation / "notes.db-wal")
    vault = Vault.open(closed, key)
    assert [notice.code for notice in vault.notices] == ["log-foreign"]
    (aside,) = generation.glob("notes.db-wal.aside-*")
    assert aside.read_bytes() == log.read_bytes()
    vault.close()
    assert names(closed, key) == ["Bram Testman"]  # of the backup


def test_a_log_that_was_cut_off_in_its_first_page_is_no_fault(closed):
    key = unlock_with_passphrase(closed, WORDS)
    copy = crashed(closed, key)
    log = generation_of(copy) / "notes.db-wal"
    raw = bytearray(log.read_bytes())
    raw[2000:2100] = bytes(100)
    log.write_bytes(raw)
    assert names(copy, key) == []


def test_half_a_page_at_the_end_is_no_damage_while_the_log_is_there(closed):
    """As a power cut in the middle of a checkpoint leaves it."""
    key = unlock_with_passphrase(closed, WORDS)
    generation = generation_of(crashed(closed, key))
    with (generation / "notes.db").open("ab") as file:
        file.write(b"\xa5" * 2048)
    assert is_sound(generation)
    assert names(generation.parent, key) == ["Bram Testman"]
    (generation / "notes.db").write_bytes(b"\xa5" * (4096 * 3 + 2048))
    for log in generation.glob("notes.db-*"):
        log.unlink()
    assert not is_sound(generation)


# -- header --------------------------------------------------------------------------------------


@pytest.mark.parametrize("content", [None, b"", b"[" * 90_000, b'{"h": {}}'])
def test_a_lost_header_comes_from_a_backup(closed, content):
    key = unlock_with_passphrase(closed, WORDS)
    vault = Vault.open(closed, key)
    made = Backups(vault).make(NOW)
    vault.close()
    for path in (generation_of(closed) / "vault.json", closed / "vault.json"):
        path.unlink()
        if content is not None:
            path.write_bytes(content)
    with pytest.raises(UserError, match="header-"):
        state(closed)
    mend_header(closed, made.path, unlock_backup(made.path, passphrase=WORDS))
    assert state(closed) == "ready"
    assert names(closed, unlock_with_passphrase(closed, WORDS)) == []


def test_a_restore_over_a_lost_header_keeps_what_is_newer_as_a_backup(closed):
    key = unlock_with_passphrase(closed, WORDS)
    vault = Vault.open(closed, key)
    made = Backups(vault).make(NOW)
    practice = Practice(vault)
    practice.clients.create(ClientFields(name="Anna Voorbeeld"))
    practice.close()
    (generation_of(closed) / "vault.json").unlink()
    (closed / "vault.json").unlink()
    restore(closed, made.path, key, now=NOW + dt.timedelta(days=1))
    assert names(closed, key) == []
    restore(closed, closed / "backups" / "20260311T170500Z.ccb", key)
    assert names(closed, key) == ["Anna Voorbeeld"]


def test_a_header_of_another_vault_does_not_mend(closed, tmp_path):
    other, _ = Vault.create(tmp_path / "other", WORDS, FAST_KDF)
    made, key = Backups(other).make(NOW), other.key()
    other.close()
    (generation_of(closed) / "vault.json").unlink()
    (closed / "vault.json").unlink()
    refused(closed, "other-vault", lambda: mend_header(closed, made.path, key))


def test_a_full_disk_while_the_passphrase_changes_leaves_the_old_one(closed, monkeypatch):
    vault = Vault.open(closed, unlock_with_passphrase(closed, WORDS))

    def full(*args):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(OSError, match="No space"):
            vault.change_passphrase(WORDS, "iets nieuws", FAST_KDF)
    vault.close()
    assert not list(closed.rglob("*.new"))
    unlock_with_passphrase(closed, WORDS)


def test_a_full_disk_does_not_keep_a_recovery_code_from_opening(tmp_path, monkeypatch):
    folder = tmp_path / "full"
    vault, code = Vault.create(folder, WORDS, FAST_KDF)
    vault.close()

    def full(*args):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(headers, "write", full)
    vaults.unlock_with_recovery(folder, code)


REWRAP = """
import sys
from pathlib import Path
from coach_app.data.vault import FAST_KDF, Vault, unlock_with_passphrase
folder, words = Path(sys.argv[1]), sys.argv[2]
vault = Vault.open(folder, unlock_with_passphrase(folder, words))
print("ready", flush=True)
while True:
    vault.set_passphrase(words, FAST_KDF)
    print("again", flush=True)
"""


def test_a_kill_while_the_header_is_written_leaves_an_old_or_a_new_one(closed):
    for lines in range(1, 6):
        writer = child(REWRAP, str(closed), WORDS)
        for _ in range(lines):
            writer.stdout.readline()
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        Vault.open(closed, unlock_with_passphrase(closed, WORDS)).close()
        assert not list(closed.rglob("*.new"))


# -- kills ---------------------------------------------------------------------------------------

BACK_UP = """
import datetime as dt, sys
from pathlib import Path
from coach_app.data.storage.backup import Backups
from coach_app.data.vault import Vault, unlock_with_passphrase
folder = Path(sys.argv[1])
vault = Vault.open(folder, unlock_with_passphrase(folder, sys.argv[2]))
def tell(share):
    print(share, flush=True)
Backups(vault).make(dt.datetime(2026, 3, 11, tzinfo=dt.UTC), on_progress=tell)
sys.stdin.read()
"""


@pytest.mark.parametrize("lines", [1, 2])
def test_a_kill_in_a_backup_leaves_only_a_part_that_goes_at_the_start(closed, lines):
    key = unlock_with_passphrase(closed, WORDS)
    maker = child(BACK_UP, str(closed), WORDS, stdin=subprocess.PIPE)
    for _ in range(lines):
        maker.stdout.readline()
    maker.send_signal(signal.SIGKILL)
    maker.wait()
    for path in (closed / "backups").iterdir():
        assert path.suffix == ".ccb" or ".part" in path.name
    Vault.open(closed, key).close()
    assert not list((closed / "backups").glob("*.part*"))


RESTORE = """
import sys
from pathlib import Path
from coach_app.data.restore import restore, unlock_backup
path = Path(sys.argv[2])
def tell(share):
    print(share, flush=True)
restore(Path(sys.argv[1]), path, unlock_backup(path, passphrase=sys.argv[3]), on_progress=tell)
sys.stdin.read()
"""


@pytest.mark.parametrize("lines", [1, 2, 3])
def test_a_kill_in_a_restore_leaves_a_vault_that_opens(closed, lines):
    key = unlock_with_passphrase(closed, WORDS)
    vault = Vault.open(closed, key)
    made = Backups(vault).make(NOW)
    vault.close()
    worker = child(RESTORE, str(closed), str(made.path), WORDS, stdin=subprocess.PIPE)
    for _ in range(lines):
        worker.stdout.readline()
    worker.send_signal(signal.SIGKILL)
    worker.wait()
    assert names(closed, key) == []
    left = {path.name for path in closed.glob("gen-*")}
    assert generation_of(closed).name in left
    assert not [name for name in left if name > generation_of(closed).name]


def test_a_generation_without_its_name_is_cleared_away(closed):
    key = unlock_with_passphrase(closed, WORDS)
    part = next_generation(closed).with_suffix(".part")
    shutil.copytree(generation_of(closed), part)
    Vault.open(closed, key).close()
    assert [path.name for path in closed.glob("gen-*")] == ["gen-0001"]


def test_a_lock_of_a_killed_program_is_taken_over(closed):
    from coach_app.data.storage.lockfile import VaultLock

    holder = child(
        "import sys; from pathlib import Path\n"
        "from coach_app.data.storage.lockfile import VaultLock\n"
        "lock = VaultLock(Path(sys.argv[1])); print(lock.acquire(), flush=True); sys.stdin.read()",
        str(closed),
        stdin=subprocess.PIPE,
    )
    assert holder.stdout.readline() == "True\n"
    lock = VaultLock(closed)
    assert not lock.acquire()
    assert lock.holder() == holder.pid
    holder.send_signal(signal.SIGKILL)
    holder.wait()
    assert lock.acquire()
    lock.release()


# -- the surroundings ----------------------------------------------------------------------------

READ_ONLY = """
import os, sys
from pathlib import Path
from coach_app.data.vault import DataKey, Vault
from coach_app.errors import UserError
import sqlalchemy.exc, coach_app.data.practice, coach_app.data.migrations.runner
if os.getuid() == 0:
    os.setuid(65534)
try:
    Vault.open(Path(sys.argv[1]), DataKey(bytes.fromhex(sys.argv[2]))).close()
except UserError as error:
    print(error.code)
"""


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_a_read_only_folder_is_told_and_stays_as_it_is(closed):
    key = unlock_with_passphrase(closed, WORDS)
    before = fingerprint(closed)
    parents = [p for p in closed.parents if p.stat().st_uid == os.getuid() and p != Path("/")]
    modes = {path: path.stat().st_mode for path in parents}
    try:
        for path in parents:
            path.chmod(modes[path] | 0o055)  # the other user may come as far as here
        for path in closed.rglob("*"):
            path.chmod(0o555 if path.is_dir() else 0o444)
        closed.chmod(0o555)
        told = child(READ_ONLY, str(closed), bytes(key).hex()).communicate()[0]
    finally:
        for path in (closed, *closed.rglob("*")):
            path.chmod(0o755 if path.is_dir() else 0o644)
        for path, mode in modes.items():
            path.chmod(mode)
    assert told.strip() in ("read-only", "disk-trouble")
    assert fingerprint(closed) == before


def test_too_little_memory_for_the_key_is_told(closed, monkeypatch):
    from argon2 import low_level
    from argon2.exceptions import HashingError

    def too_much(*args, **kwargs):
        raise HashingError("Memory allocation error")

    monkeypatch.setattr(low_level, "hash_secret_raw", too_much)
    refused(closed, "no-memory", lambda: unlock_with_passphrase(closed, WORDS))


def test_a_small_computer_gets_a_smaller_memory_cost(tmp_path, monkeypatch):
    real = keys.key_from_passphrase

    def small(passphrase, salt, kdf):
        if kdf.memory > keys.SMALL_KDF.memory:
            raise UserError("no-memory", "This computer has too little free memory now.")
        return real(passphrase, salt, kdf)

    monkeypatch.setattr(keys, "key_from_passphrase", small)
    monkeypatch.setattr(calibrate, "calibrated", lambda: keys.LARGEST_KDF)
    vault, _ = Vault.create(tmp_path / "small", WORDS)
    assert vault.header.slot("passphrase").kdf == keys.SMALL_KDF
    vault.close()
    unlock_with_passphrase(tmp_path / "small", WORDS)


def test_a_library_without_encryption_is_refused(closed, monkeypatch):
    import sqlite3

    import sqlcipher3.dbapi2 as sqlcipher

    key = unlock_with_passphrase(closed, WORDS)
    monkeypatch.setattr(sqlcipher, "connect", sqlite3.connect)
    refused(closed, "no-cipher", lambda: Vault.open(closed, key))


def test_a_migration_that_fails_leaves_the_old_schema_whole(closed, tmp_path, monkeypatch):
    from coach_app.data.migrations import runner

    versions = tmp_path / "versions"
    shutil.copytree(runner.VERSIONS, versions, ignore=shutil.ignore_patterns("__pycache__"))
    after = f"{int(runner.HEAD) + 1:04}"
    (versions / f"{after}_broken.py").write_text(
        "from alembic import op\n"
        f'revision, down_revision = "{after}", "{runner.HEAD}"\n'
        "branch_labels = depends_on = None\n"
        "def upgrade():\n"
        '    op.get_bind().exec_driver_sql("DROP TABLE step")\n'
        '    raise RuntimeError("no")\n'
    )
    key = unlock_with_passphrase(closed, WORDS)
    monkeypatch.setattr(runner, "VERSIONS", versions)
    monkeypatch.setattr(runner, "HEAD", after)
    with pytest.raises(RuntimeError, match="no"):
        Vault.open(closed, key)
    monkeypatch.undo()
    vault = Vault.open(closed, key)
    link = vault.connect()
    check_database(link)
    assert link.execute("SELECT count(*) FROM step").fetchone() == (0,)
    link.close()
    vault.close()
    assert [info.kind for info in Backups(vault).list()] == ["safety"]


def test_text_is_kept_when_the_mark_for_the_backup_cannot_be_written(practice, monkeypatch):
    def full(*args, **kwargs):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "touch", full)
    practice.clients.create(ClientFields(name="Anna Voorbeeld"))
    assert practice.vault.backed_up_as() == ""


# -- words ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_word_list_is_plain(language):
    listed = words(language)
    assert len(listed) == len(set(listed)) == 1296
    assert all(word.isascii() and word.isalpha() and word.islower() for word in listed)
    assert all(4 <= len(word) <= 8 for word in listed)
    assert not [w for w in listed if any(w[:size] in set(listed) for size in range(4, len(w)))]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_generated_phrase_is_strong_and_new_every_time(language):
    phrases = {generate(language) for _ in range(20)}
    assert len(phrases) == 20
    for phrase in phrases:
        assert len(set(phrase.split())) == 6
        assert strength(phrase).score == 4


@pytest.mark.parametrize("weak", ["", "   ", "welkom", "wachtwoord123", "a" * 10_000])
def test_weak_passphrases_are_called_weak_without_delay(weak):
    assert strength(weak).score <= 2
