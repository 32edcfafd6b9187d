"""The vault against real encrypted files: what opens it, and what it refuses."""

import gc
import json
import os
import sqlite3
import struct
import unicodedata
from pathlib import Path

import pytest
from sqlalchemy.engine import Compiled

from coach_app.data import vault as vaults
from coach_app.data.practice import Practice
from coach_app.data.storage import header as headers
from coach_app.data.storage.keys import DataKey, Kdf, parse_recovery
from coach_app.data.storage.lockfile import VaultLock
from coach_app.data.vault import FAST_KDF, Vault, state, unlock_with_passphrase
from coach_app.data.views import ClientFields
from coach_app.errors import UserError
from tests.data.files import FakeClock, refused, sealed

WORDS = "een twee drie vier vijf zes"


@pytest.fixture
def closed(vault_template, tmp_path, monkeypatch) -> Path:
    """A vault that nobody has open."""
    import shutil

    folder = tmp_path / "closed"
    shutil.copytree(vault_template, folder)
    return folder


def generation(folder: Path) -> Path:
    return vaults.generation_of(folder)


def test_a_new_vault_opens_with_its_passphrase_and_with_its_recovery_code(tmp_path):
    folder = tmp_path / "new"
    vault, code = Vault.create(folder, WORDS, kdf=FAST_KDF)
    vault.close()
    assert state(folder) == "ready"
    by_words = unlock_with_passphrase(folder, WORDS)
    by_code = vaults.unlock_with_recovery(folder, code)
    assert bytes(by_words) == bytes(by_code)
    assert vaults.recovery_used_at(folder) is not None
    Vault.open(folder, by_words).close()


def test_a_recovery_code_forgives_how_it_is_typed(closed, tmp_path):
    vault, code = Vault.create(tmp_path / "other", WORDS, kdf=FAST_KDF)
    vault.close()
    typed = code.lower().replace("-", "  ").replace("o", "0").replace("i", "1").replace("b", "8")
    assert parse_recovery(typed) == parse_recovery(code)


def test_one_wrong_sign_in_a_recovery_code_is_called_a_typing_error(closed, tmp_path):
    vault, code = Vault.create(tmp_path / "other", WORDS, kdf=FAST_KDF)
    vault.close()
    for place in (0, 7, 20, len(code) - 1):
        wrong = "A" if code[place] != "A" else "C"
        if code[place] == "-":
            continue
        typed = code[:place] + wrong + code[place + 1 :]
        refused(closed, "recovery-typo", lambda t=typed: vaults.unlock_with_recovery(closed, t))


def test_a_recovery_code_of_another_vault_is_refused(closed, tmp_path):
    vault, code = Vault.create(tmp_path / "other", WORDS, kdf=FAST_KDF)
    vault.close()
    refused(closed, "wrong-recovery", lambda: vaults.unlock_with_recovery(closed, code))


def test_a_wrong_passphrase_gives_its_sentence_and_changes_nothing(closed):
    refused(closed, "wrong-passphrase", lambda: unlock_with_passphrase(closed, "een twee"))


def test_after_five_failures_the_wait_grows_and_ends_at_a_minute(closed, monkeypatch):
    clock = FakeClock(monkeypatch)
    waits = []
    for _ in range(12):
        with pytest.raises(UserError):
            unlock_with_passphrase(closed, "nee")
        waits.append(vaults.wait_before_next_try())
        clock.now += waits[-1]
    assert waits == [0, 0, 0, 0, 2, 4, 8, 16, 32, 60, 60, 60]
    unlock_with_passphrase(closed, WORDS)
    assert vaults.wait_before_next_try() == 0


def test_a_letter_with_an_accent_is_the_same_however_it_is_composed(tmp_path):
    folder = tmp_path / "accent"
    vault, _ = Vault.create(folder, unicodedata.normalize("NFC", "café in zeeuwsch é"), FAST_KDF)
    vault.close()
    unlock_with_passphrase(folder, unicodedata.normalize("NFD", "café in zeeuwsch é"))


@pytest.mark.parametrize(
    "words", ["x" * 10_000, "  spaties  ", "a\x00b", "wachtzin \U0001f9d1\u200d\U0001f33e"]
)
def test_unusual_passphrases_work(tmp_path, words):
    folder = tmp_path / "odd"
    vault, _ = Vault.create(folder, words, FAST_KDF)
    vault.close()
    unlock_with_passphrase(folder, words)


@pytest.mark.parametrize("words", ["", "   ", "\t\n"])
def test_an_empty_passphrase_is_refused_and_leaves_nothing_behind(tmp_path, words):
    folder = tmp_path / "empty"
    with pytest.raises(UserError, match="passphrase-empty"):
        Vault.create(folder, words, FAST_KDF)
    assert list(tmp_path.glob("**/vault.json")) == []


def test_a_vault_is_never_made_over_something_else(tmp_path):
    (tmp_path / "brief.txt").write_text("van mij")
    refused(tmp_path, "vault-exists", lambda: Vault.create(tmp_path, WORDS, FAST_KDF))


@pytest.mark.parametrize("folder", ["met spatie #?é %", "a" * 60])
def test_odd_folder_names_work(tmp_path, folder):
    vault, _ = Vault.create(tmp_path / folder, WORDS, FAST_KDF)
    vault.close()
    Vault.open(tmp_path / folder, unlock_with_passphrase(tmp_path / folder, WORDS)).close()


# -- damage ----------------------------------------------------------------------------------


def both(folder: Path) -> tuple[Path, Path]:
    """The header of the generation in use, and the copy of it at the root."""
    return generation(folder) / "vault.json", folder / "vault.json"


def test_a_missing_header_is_told_and_nothing_is_made(closed):
    for path in both(closed):
        path.unlink()
    refused(closed, "header-missing", lambda: state(closed))


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b"null", b"\xff\xfe", b"{" * 200_000])
def test_a_damaged_header_is_told(closed, content):
    for path in both(closed):
        path.write_bytes(content)
    refused(closed, "header-damaged", lambda: state(closed))


def test_every_changed_byte_of_the_header_is_noticed(closed):
    """Flip each 7th byte in turn: the vault is refused or the wrapping does not open."""
    path = generation(closed) / "vault.json"
    good = path.read_bytes()
    for place in range(0, len(good), 7):
        raw = bytearray(good)
        raw[place] ^= 0x04
        path.write_bytes(raw)
        with pytest.raises(UserError):
            headers.read(path)
    path.write_bytes(good)
    assert state(closed) == "ready"


def rewritten(path: Path, change) -> None:
    """A header changed by somebody who can also make the checksum right."""
    body = json.loads(path.read_bytes())["h"]
    change(body)
    path.write_bytes(sealed(body))


def test_a_header_that_asks_for_four_tebibytes_is_refused(closed):
    for path in both(closed):
        rewritten(path, lambda h: h["slots"][0]["kdf"].update(m=4 * 1024**3))
    refused(closed, "header-damaged", lambda: unlock_with_passphrase(closed, WORDS))


def test_a_header_with_weaker_costs_does_not_open(closed, tmp_path):
    folder = tmp_path / "strong"
    vault, _ = Vault.create(folder, WORDS, kdf=Kdf(20 * 1024, 2, 1))
    vault.close()
    rewritten(generation(folder) / "vault.json", lambda h: h["slots"][0]["kdf"].update(t=1))
    refused(folder, "wrong-passphrase", lambda: unlock_with_passphrase(folder, WORDS))


def test_a_header_of_a_newer_app_is_refused_by_name(closed):
    rewritten(generation(closed) / "vault.json", lambda h: h.update(min_reader=99))
    refused(closed, "vault-newer", lambda: state(closed))


def test_a_zero_length_database_is_refused(closed):
    (generation(closed) / "notes.db").write_bytes(b"")
    refused(closed, "database-empty", lambda: state(closed))
    key = unlock_with_passphrase(closed, WORDS)
    refused(closed, "database-empty", lambda: Vault.open(closed, key))


def test_a_missing_database_is_never_made_again(closed):
    (generation(closed) / "notes.db").unlink()
    refused(closed, "database-missing", lambda: state(closed))
    key = unlock_with_passphrase(closed, WORDS)
    refused(closed, "database-missing", lambda: Vault.open(closed, key))


def test_a_plain_database_is_never_opened(closed):
    path = generation(closed) / "notes.db"
    path.unlink()
    plain = sqlite3.connect(path)
    plain.execute("CREATE TABLE note (text)")
    plain.commit()
    plain.close()
    refused(closed, "database-plain", lambda: state(closed))


def test_a_database_of_another_key_is_refused(closed):
    refused(closed, "header-changed", lambda: Vault.open(closed, DataKey.random()))


@pytest.mark.parametrize("size", [1, 15, 16, 4095, 4096, 5000, 6000, 40960])
def test_a_truncated_database_is_refused(closed, size):
    path = generation(closed) / "notes.db"
    path.write_bytes(path.read_bytes()[:size])
    key = unlock_with_passphrase(closed, WORDS)
    refused(closed, "database-unreadable", lambda: Vault.open(closed, key))


def test_a_database_whose_first_sixteen_bytes_are_gone_still_opens(closed):
    path = generation(closed) / "notes.db"
    raw = bytearray(path.read_bytes())
    raw[:16] = b"\0" * 16
    path.write_bytes(raw)
    Vault.open(closed, unlock_with_passphrase(closed, WORDS)).close()


def test_a_newer_schema_is_refused_and_both_versions_named(closed):
    key = unlock_with_passphrase(closed, WORDS)
    vault = Vault.open(closed, key)
    with vault.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num='9999'")
    vault.close()
    with pytest.raises(UserError, match="schema-newer") as caught:
        Vault.open(closed, key)
    assert caught.value.values["theirs"] == "9999"


@pytest.mark.parametrize("version", ["0002x", "", "2", "-001", "000४", "0000", None])
@pytest.mark.parametrize("safe", [False, True])
def test_a_schema_that_never_was_is_refused_with_a_sentence(closed, version, safe):
    key = unlock_with_passphrase(closed, WORDS)
    vault = Vault.open(closed, key)
    with vault.engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM alembic_version")
        if version is not None:
            connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (version,))
    vault.close()
    before = (generation(closed) / "notes.db").read_bytes()
    with pytest.raises(UserError, match="schema-unknown"):
        Vault.open(closed, key, safe=safe)
    assert (generation(closed) / "notes.db").read_bytes() == before


def test_an_empty_folder_is_simply_no_vault(tmp_path):
    assert state(tmp_path) == "absent"
    assert state(tmp_path / "nergens") == "absent"


# -- keys ------------------------------------------------------------------------------------


def test_a_changed_passphrase_opens_and_the_old_one_does_not(closed):
    vault = Vault.open(closed, unlock_with_passphrase(closed, WORDS))
    with pytest.raises(UserError, match="wrong-passphrase"):
        vault.change_passphrase("nee", "iets nieuws", FAST_KDF)
    vault.change_passphrase(WORDS, "iets nieuws", FAST_KDF)
    vault.close()
    unlock_with_passphrase(closed, "iets nieuws")
    with pytest.raises(UserError, match="wrong-passphrase"):
        unlock_with_passphrase(closed, WORDS)


def test_a_new_sheet_makes_the_old_one_worthless(tmp_path):
    folder = tmp_path / "sheet"
    vault, old = Vault.create(folder, WORDS, FAST_KDF)
    new = vault.new_recovery_code()
    vault.close()
    vaults.unlock_with_recovery(folder, new)
    with pytest.raises(UserError, match="wrong-recovery"):
        vaults.unlock_with_recovery(folder, old)


def test_a_crash_while_the_header_is_written_leaves_the_old_one(closed, monkeypatch):
    vault = Vault.open(closed, unlock_with_passphrase(closed, WORDS))
    monkeypatch.setattr(os, "replace", lambda *a: (_ for _ in ()).throw(OSError("disk full")))
    with pytest.raises(OSError, match="disk full"):
        vault.set_passphrase("iets nieuws", FAST_KDF)
    monkeypatch.undo()
    vault.close()
    unlock_with_passphrase(closed, WORDS)


def test_no_key_shows_in_a_traceback():
    assert "DataKey(…)" in repr(DataKey.random())


# -- one program per vault ---------------------------------------------------------------------


def test_a_second_program_does_not_get_the_vault(closed):
    first, second = VaultLock(closed), VaultLock(closed)
    assert first.acquire()
    assert not second.acquire()
    first.release()
    assert second.acquire()
    second.release()


def test_a_lock_file_that_a_killed_program_left_is_free(closed):
    (closed / "app.lock").write_text("4194000")
    lock = VaultLock(closed)
    assert lock.acquire()
    lock.release()


def test_alembic_stays_away_when_nothing_is_to_migrate(closed):
    import subprocess
    import sys

    code = (
        "import sys; from pathlib import Path; from coach_app.data.vault import *\n"
        f"f = Path({str(closed)!r}); v = Vault.open(f, unlock_with_passphrase(f, {WORDS!r}))\n"
        "v.close(); assert 'alembic' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_sizes_of_the_format(closed):
    """The raw key is 96 hex digits; another length would silently become a passphrase."""
    from coach_app.data.storage.engine import raw_key

    assert len(raw_key(DataKey.random(), b"\1" * 16)) == 99
    with pytest.raises(ValueError, match="96"):
        raw_key(DataKey.random(), b"\1" * 15)
    assert struct.calcsize("16s") == len(headers.read(generation(closed) / "vault.json").db_salt)


def test_who_locks_and_unlocks_again_and_again_has_no_more_in_memory(closed):
    """Of a vault that is closed nothing that was compiled for its queries stays."""

    def opened_and_closed():
        practice = Practice(Vault.open(closed, unlock_with_passphrase(closed, WORDS)))
        key = practice.clients.create(ClientFields(name="Anna Fictief"))
        practice.clients.get(key)
        practice.close()

    def compiled():
        gc.collect()
        return sum(isinstance(one, Compiled) for one in gc.get_objects())

    opened_and_closed()
    before = compiled()
    for _ in range(3):
        opened_and_closed()
    assert compiled() <= before + 12  # a few belong to the tables, and not to this vault
