"""The header: what opens a vault for ever, and every change to it that is refused."""

import base64
import json
import os
import re
import shutil
import stat
from pathlib import Path

import pytest

from coach_app.data.keyring import calibrate
from coach_app.data.keyring.slots import passphrase_slot, recovery_slot
from coach_app.data.storage import files, keys
from coach_app.data.storage import header as headers
from coach_app.data.storage.engine import connect
from coach_app.data.storage.header import Header, Slot
from coach_app.data.storage.keys import FAST_KDF, DataKey, Kdf
from coach_app.data.vault import (
    Vault,
    generation_of,
    key_from_header,
    unlock_with_passphrase,
    unlock_with_recovery,
)
from coach_app.errors import UserError
from tests.data.files import refused, sealed

GOLDEN = Path(__file__).parent / "golden" / "vault.json"  # made once; never to be made again
PHRASE, CODE = "appel noot mies", "6A6O-NFSJ-7P3M-C7X5-WGCQ-QVGT-NIKI-OKDW-JY6B"
WORDS = "een twee drie vier vijf zes"


def golden() -> dict:
    return json.loads(GOLDEN.read_bytes())["h"]


def code_of(act) -> str:
    with pytest.raises(UserError) as caught:
        act()
    return caught.value.code


# -- a vault of the first version ----------------------------------------------------------------


def test_a_header_of_the_first_version_opens_with_both_its_ways():
    header = headers.read(GOLDEN)
    assert bytes(key_from_header(header, passphrase=PHRASE)) == bytes(range(32))
    assert bytes(key_from_header(header, recovery=CODE)) == bytes(range(32))


def test_a_header_of_the_first_version_is_read_whole_and_written_the_same():
    header = headers.read(GOLDEN)
    assert (header.vault_id, header.db_salt) == ("0123456789abcdef" * 2, bytes(range(16)))
    assert (header.created_at, header.recovery_used_at, header.format) == (
        "2026-01-02T03:04:05+00:00",
        "2026-03-04T05:06:07+00:00",
        1,
    )
    passphrase, recovery = header.slot("passphrase"), header.slot("recovery")
    assert (passphrase.kdf, passphrase.made_at) == (
        Kdf(19 * 1024, 1, 1),
        "2026-01-02T03:04:05+00:00",
    )
    assert (recovery.kdf, recovery.made_at) == (None, "2026-02-03T04:05:06+00:00")
    assert headers.to_json(header) == GOLDEN.read_bytes().strip()
    assert json.loads(sealed(golden())) == json.loads(GOLDEN.read_bytes())


def test_a_database_of_the_first_version_has_the_raw_key_of_the_format():
    from coach_app.data.storage.engine import raw_key

    text = raw_key(DataKey(bytes(range(32))), bytes(range(240, 256)))
    assert bytes(text) == (
        b"x'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
        b"f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff'"
    )


# -- every change is refused ---------------------------------------------------------------------


def slot(body: dict, kind: str) -> dict:
    return next(entry for entry in body["slots"] if entry["type"] == kind)


def with_byte_changed(text: str) -> str:
    raw = bytearray(base64.b64decode(text))
    raw[3] ^= 1
    return base64.b64encode(raw).decode()


@pytest.mark.parametrize("kind", ["passphrase", "recovery"])
@pytest.mark.parametrize("part", ["salt16", "nonce12", "wrapped48", "vault_id", "other slot"])
def test_a_slot_that_was_changed_or_moved_does_not_open(kind, part):
    body = golden()
    entry = slot(body, kind)
    if part == "vault_id":
        body["vault_id"] = "f" * 32
    elif part == "other slot":
        other = slot(body, "recovery" if kind == "passphrase" else "passphrase")
        for name in ("salt16", "nonce12", "wrapped48"):
            entry[name] = other[name]
    else:
        entry[part] = with_byte_changed(entry[part])
    header = headers.from_json(sealed(body))
    if kind == "passphrase":
        assert code_of(lambda: key_from_header(header, passphrase=PHRASE)) == "wrong-passphrase"
    else:
        assert code_of(lambda: key_from_header(header, recovery=CODE)) == "wrong-recovery"


@pytest.mark.parametrize(("name", "value"), [("m", 19457), ("t", 2), ("p", 2)])
def test_other_costs_than_those_of_the_slot_do_not_open(name, value):
    body = golden()
    slot(body, "passphrase")["kdf"][name] = value
    header = headers.from_json(sealed(body))
    assert code_of(lambda: key_from_header(header, passphrase=PHRASE)) == "wrong-passphrase"


def test_a_slot_is_bound_to_all_that_stands_beside_it():
    first = Slot("passphrase", b"s" * 16, b"n" * 12, b"w" * 48, Kdf(19456, 1, 1))
    assert json.loads(first.bound_to("v")) == [
        "coach-app vault",
        1,
        "v",
        "passphrase",
        (b"s" * 16).hex(),
        19456,
        1,
        1,
        19,
    ]
    second = Slot("recovery", b"s" * 16, b"n" * 12, b"w" * 48)
    assert json.loads(second.bound_to("v"))[5:] == ["hkdf-sha256"]


@pytest.fixture
def closed(vault_template, tmp_path) -> Path:
    folder = tmp_path / "closed"
    shutil.copytree(vault_template, folder)
    return folder


def test_a_changed_salt_of_the_database_is_noticed(closed):
    key = unlock_with_passphrase(closed, WORDS)
    path = generation_of(closed) / "vault.json"
    body = json.loads(path.read_bytes())["h"]
    body["db_salt16"] = with_byte_changed(body["db_salt16"])
    path.write_bytes(sealed(body))
    refused(closed, "header-changed", lambda: Vault.open(closed, key))


def test_a_header_of_another_vault_opens_nothing(closed, tmp_path):
    other, _ = Vault.create(tmp_path / "other", "iets anders", FAST_KDF)
    other.close()
    foreign = generation_of(tmp_path / "other") / "vault.json"
    shutil.copy(foreign, generation_of(closed) / "vault.json")
    refused(closed, "wrong-passphrase", lambda: unlock_with_passphrase(closed, WORDS))
    key = unlock_with_passphrase(tmp_path / "other", "iets anders")
    refused(closed, "database-unreadable", lambda: Vault.open(closed, key))


def entry(kind: str, **change) -> object:
    def act(body: dict) -> None:
        slot(body, kind).update(change)

    return act


def costs(**change) -> object:
    def act(body: dict) -> None:
        slot(body, "passphrase")["kdf"].update(change)

    return act


def b64(size: int) -> str:
    return base64.b64encode(b"\1" * size).decode()


@pytest.mark.parametrize(
    "change",
    [
        lambda body: body.update(magic="another vault"),
        lambda body: body.update(db_salt16=b64(15)),
        lambda body: body.update(db_salt16=b64(17)),
        lambda body: body.update(db_salt16="?" + b64(16)),
        lambda body: body.update(slots=[]),
        lambda body: body.update(slots=[[]]),
        lambda body: body.update(vault_id=5),
        lambda body: body.update(created_at=5),
        lambda body: body.update(recovery_used_at=None),
        lambda body: body.update(min_reader="x"),
        lambda body: body.update(format="x"),
        lambda body: body.pop("vault_id"),
        entry("recovery", salt16=b64(15)),
        entry("recovery", nonce12=b64(13)),
        entry("recovery", wrapped48=b64(47)),
        entry("recovery", salt16="?" + b64(16)),
        entry("recovery", nonce12="?" + b64(12)),
        entry("recovery", wrapped48="?" + b64(48)),
        entry("recovery", made_at=3),
        entry("recovery", type=3),
        entry("passphrase", kdf=None),
        costs(v=18),
        costs(m=19 * 1024 - 1),
        costs(m=1024 * 1024 + 1),
        costs(t=0),
        costs(t=17),
        costs(p=0),
        costs(p=17),
    ],
)
def test_a_header_that_no_coach_app_wrote_is_called_damaged(change):
    body = golden()
    change(body)
    assert code_of(lambda: headers.from_json(sealed(body))) == "header-damaged"


@pytest.mark.parametrize(
    "change",
    [
        costs(m=1024 * 1024),
        costs(t=16),
        costs(p=16),
        lambda body: body.pop("created_at"),
        lambda body: body.pop("recovery_used_at"),
        lambda body: slot(body, "recovery").pop("made_at"),
    ],
)
def test_a_header_at_the_limits_is_read(change):
    body = golden()
    change(body)
    header = headers.from_json(sealed(body))
    assert header.vault_id == body["vault_id"]
    if "created_at" not in body:
        assert header.created_at == ""
    if "recovery_used_at" not in body:
        assert header.recovery_used_at == ""
    if "made_at" not in slot(body, "recovery"):
        assert header.slot("recovery").made_at == ""


def test_a_sum_that_does_not_fit_is_damage_and_a_newer_header_is_not():
    whole = json.loads(GOLDEN.read_bytes())
    whole["sha256"] = "0" * 64
    assert code_of(lambda: headers.from_json(json.dumps(whole).encode())) == "header-damaged"
    for newer in ({"min_reader": 3}, {"format": 3}):
        assert code_of(lambda n=newer: headers.from_json(sealed(golden() | n))) == "vault-newer"


def test_a_file_of_more_than_a_hundred_thousand_bytes_is_not_even_parsed():
    raw = GOLDEN.read_bytes()
    assert headers.from_json(raw.ljust(100_000)).vault_id
    assert code_of(lambda: headers.from_json(raw.ljust(100_001))) == "header-damaged"


def test_a_new_slot_takes_the_place_of_the_one_of_its_kind():
    header = headers.read(GOLDEN)
    new = Slot("recovery", b"s" * 16, b"n" * 12, b"w" * 48)
    changed = header.with_slot(new)
    assert changed.slot("recovery") == new
    assert changed.slot("passphrase") == header.slot("passphrase")
    assert len(changed.slots) == 2
    assert header.slot("fingerprint") is None


def test_writing_leaves_nothing_beside_the_file(tmp_path):
    path, key = tmp_path / "vault.json", DataKey.random()
    header = Header("v", b"\2" * 16, (Slot("recovery", b"s" * 16, b"n" * 12, b"w" * 48),))
    for written in (header, header.sealed(key)):
        headers.write(path, written)
        assert headers.read(path) == written
    assert (header.created_at, header.recovery_used_at, header.slots[0].made_at) == ("", "", "")
    assert [found.name for found in tmp_path.glob("vault*")] == ["vault.json"]
    files.write_atomic(path, b"anders")
    assert path.read_bytes() == b"anders"
    path.unlink()
    assert code_of(lambda: headers.read(path)) == "header-missing"


def test_a_file_is_on_the_disk_before_it_takes_its_name(tmp_path, monkeypatch):
    """Content, then name, then the folder: a power cut leaves an old or a new file, whole."""
    path, events = tmp_path / "vault.json", []
    sync, put = os.fsync, os.replace

    def fsync(handle):
        status = os.fstat(handle)
        events.append("folder" if stat.S_ISDIR(status.st_mode) else status.st_size)
        sync(handle)

    def replace(source, target):
        events.append((Path(source).name, Path(target).name))
        put(source, target)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(os, "replace", replace)
    files.write_atomic(path, b"inhoud")
    assert events[:2] == [6, ("vault.json.new", "vault.json")]
    assert events[2:] == (["folder"] if os.name == "posix" else [])
    assert path.read_bytes() == b"inhoud"


def test_a_full_disk_leaves_the_file_of_before_and_nothing_beside_it(tmp_path, monkeypatch):
    path = tmp_path / "vault.json"
    path.write_bytes(b"oud")

    def full(*args):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        files.write_atomic(path, b"nieuw")
    assert [found.name for found in tmp_path.glob("vault*")] == ["vault.json"]
    assert path.read_bytes() == b"oud"


def test_a_folder_that_cannot_be_synced_is_no_failure_and_stays_open_for_nobody(
    tmp_path, monkeypatch
):
    closed = []
    real = os.close

    def full(*args):
        raise OSError(22, "Invalid argument")

    monkeypatch.setattr(os, "fsync", full)
    monkeypatch.setattr(os, "close", lambda handle: (closed.append(handle), real(handle)))
    files.sync_folder(tmp_path)
    assert len(closed) == (1 if os.name == "posix" else 0)


def test_what_a_kill_leaves_of_a_header_goes_at_the_next_start(closed, monkeypatch):
    path = generation_of(closed) / "vault.json"
    key = unlock_with_passphrase(closed, WORDS)

    class Kill(BaseException):
        """Nothing of ours catches it."""

    def kill(*args):
        raise Kill

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", kill)
        with pytest.raises(Kill):
            headers.write(path, headers.read(path))
    assert len(list(closed.rglob("*.new"))) == 1
    Vault.open(closed, key).close()
    assert list(closed.rglob("*.new")) == []


# -- the two slots -------------------------------------------------------------------------------


def test_new_slots_have_fresh_salts_and_say_when_they_were_made():
    key = DataKey.random()
    one, two = (passphrase_slot(key, "v", PHRASE, FAST_KDF) for _ in range(2))
    assert one.salt != two.salt
    assert one.nonce != two.nonce
    assert one.wrapped != two.wrapped
    assert (len(one.salt), len(one.nonce), len(one.wrapped)) == (16, 12, 48)
    assert one.type == "passphrase"
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00", one.made_at)
    first, code = recovery_slot(key, "v")
    second, other = recovery_slot(key, "v")
    assert code != other
    assert (len(first.salt), len(first.nonce), len(first.wrapped)) == (16, 12, 48)
    assert first.salt != second.salt
    assert (first.type, first.kdf) == ("recovery", None)
    header = Header("v", b"\0" * 16, (one, first))
    assert headers.from_json(headers.to_json(header)) == header
    assert bytes(key_from_header(header, recovery=code)) == bytes(key)


def test_too_little_memory_takes_the_smaller_cost_only_where_none_was_asked(monkeypatch):
    asked = []

    def small(passphrase, salt, kdf):
        asked.append(kdf)
        if kdf.memory > keys.SMALL_KDF.memory:
            raise UserError("no-memory", "This computer has too little free memory now.")
        return b"k" * 32

    monkeypatch.setattr(keys, "key_from_passphrase", small)
    monkeypatch.setattr(calibrate, "calibrated", lambda: Kdf(512 * 1024, 3, 4))
    made = passphrase_slot(DataKey.random(), "v", PHRASE, None)
    assert asked == [Kdf(512 * 1024, 3, 4), Kdf(64 * 1024, 3, 4)]
    assert made.kdf == Kdf(64 * 1024, 3, 4)
    large = Kdf(128 * 1024, 3, 4)
    refusal = lambda: passphrase_slot(DataKey.random(), "v", PHRASE, large)  # noqa: E731
    assert code_of(refusal) == "no-memory"


def test_another_fault_than_memory_is_no_reason_for_a_smaller_cost(monkeypatch):
    asked = []

    def broken(passphrase, salt, kdf):
        asked.append(kdf)
        raise UserError("header-damaged", "The key file of this vault is damaged.")

    monkeypatch.setattr(keys, "key_from_passphrase", broken)
    act = lambda: passphrase_slot(DataKey.random(), "v", PHRASE, None)  # noqa: E731
    assert code_of(act) == "header-damaged"
    assert len(asked) == 1


def test_no_slot_is_made_for_a_passphrase_of_nothing(vault):
    for words in ("", "  \t"):
        assert code_of(lambda text=words: vault.set_passphrase(text)) == "passphrase-empty"
        act = lambda text=words: passphrase_slot(DataKey.random(), "v", text, FAST_KDF)  # noqa: E731
        assert code_of(act) == "passphrase-empty"


# -- keys ----------------------------------------------------------------------------------------


def test_a_data_key_has_thirty_two_bytes_and_can_be_wiped():
    for size in (31, 33, 0):
        with pytest.raises(ValueError, match="32 bytes"):
            DataKey(b"x" * size)
    key = DataKey.random()
    assert repr(key) == "DataKey(…)"
    assert bytes(key) != bytes(DataKey.random())
    seen = key.view()
    key.wipe()
    assert bytes(key) == bytes(32) == bytes(seen)


def test_a_passphrase_is_the_same_however_its_letters_are_composed():
    salt = b"s" * 16
    assert keys.key_from_passphrase("é", salt, FAST_KDF) == keys.key_from_passphrase(
        "e\u0301", salt, FAST_KDF
    )
    lone = keys.key_from_passphrase("\ud800", salt, FAST_KDF)  # half of a pair: still a key
    assert len(lone) == 32


def test_a_cost_out_of_bounds_is_refused_before_it_is_tried():
    huge = Kdf(4 * 1024**3, 1, 1)
    assert code_of(lambda: keys.key_from_passphrase("x", b"s" * 16, huge)) == "header-damaged"


@pytest.mark.parametrize(
    ("gib", "passes", "fits"), [(1, 16, False), (1, 5, False), (1, 4, True), (0.25, 16, True)]
)
def test_the_whole_work_that_a_header_asks_for_is_bound(gib, passes, fits):
    """A gigabyte sixteen times over took twelve seconds; each of the two alone was allowed."""
    cost = Kdf(int(gib * 1024 * 1024), passes, 4)
    if fits:
        cost.check()
    else:
        assert code_of(cost.check) == "header-damaged"


@pytest.mark.parametrize("error", ["memory", "hashing"])
def test_no_memory_for_the_key_is_told(monkeypatch, error):
    from argon2 import low_level
    from argon2.exceptions import HashingError

    def fails(*args, **how):
        raise MemoryError if error == "memory" else HashingError("Memory allocation error")

    monkeypatch.setattr(low_level, "hash_secret_raw", fails)
    assert code_of(lambda: keys.key_from_passphrase("x", b"s" * 16, FAST_KDF)) == "no-memory"


def test_a_recovery_code_is_read_back_and_every_other_length_is_a_typing_error():
    raw = keys.parse_recovery(CODE)
    assert len(raw) == 20
    assert keys.recovery_text(raw) == CODE
    typed = CODE.lower().replace("-", " ").replace("o", "0").replace("i", "1").replace("b", "8")
    assert keys.parse_recovery(typed) == raw
    for wrong in (
        "",
        CODE[:-1],
        CODE + "A",
        CODE[:39],
        CODE.replace("6A6O", "6A6P"),
        CODE[:-1] + "C",
        "9" + CODE[1:],
        "é" + CODE[1:],
    ):
        assert code_of(lambda text=wrong: keys.parse_recovery(text)) == "recovery-typo"
    assert keys.new_recovery_bytes() != keys.new_recovery_bytes()
    assert len(keys.new_recovery_bytes()) == 20


# -- the cipher ----------------------------------------------------------------------------------


def test_a_library_that_does_not_encrypt_opens_and_makes_nothing(closed, tmp_path, monkeypatch):
    """SQLite without a cipher takes any key, and would write the notes readably."""
    import sqlite3

    import sqlcipher3.dbapi2 as sqlcipher

    class Plain(sqlite3.Connection):
        def set_key(self, key: object) -> None:
            """Taken and forgotten, as PRAGMA key is."""

    def plain(*args, **how):
        return sqlite3.connect(*args, factory=Plain, **how)

    key = unlock_with_passphrase(closed, WORDS)
    salt = headers.read(generation_of(closed) / "vault.json").db_salt
    monkeypatch.setattr(sqlcipher, "connect", plain)
    refused(closed, "no-cipher", lambda: Vault.open(closed, key))
    new = tmp_path / "new.db"
    assert code_of(lambda: connect(new, key, salt, create=True)) == "no-cipher"
    assert not new.exists() or new.stat().st_size == 0


def test_a_plain_or_otherwise_keyed_file_in_the_place_of_the_database_is_refused(closed, tmp_path):
    import sqlcipher3.dbapi2 as sqlcipher

    key = unlock_with_passphrase(closed, WORDS)
    path = generation_of(closed) / "notes.db"
    path.unlink()
    link = sqlcipher.connect(str(path))
    link.execute("PRAGMA application_id = 0x43434F41")
    link.execute("CREATE TABLE client (name)")
    link.commit()
    link.close()
    refused(closed, "database-plain", lambda: Vault.open(closed, key))
    path.unlink()
    salt = headers.read(generation_of(closed) / "vault.json").db_salt
    link = connect(path, DataKey.random(), salt, create=True, pragmas=())
    link.execute("CREATE TABLE client (name)")
    link.close()
    refused(closed, "database-unreadable", lambda: Vault.open(closed, key))


def test_an_encrypted_database_of_something_else_is_refused(closed):
    key = unlock_with_passphrase(closed, WORDS)
    path = generation_of(closed) / "notes.db"
    path.unlink()
    salt = headers.read(generation_of(closed) / "vault.json").db_salt
    link = connect(path, key, salt, create=True, pragmas=())
    link.execute("CREATE TABLE client (name)")
    link.close()
    with pytest.raises(UserError) as caught:
        Vault.open(closed, key)
    assert caught.value.code == "database-unreadable"


def test_a_connection_is_careful_with_what_it_writes(vault):
    """Deleted text is overwritten, keys are enforced, and nothing goes to a temporary file."""
    link = vault.connect()
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "cell_size_check": 1,
        "fullfsync": 1,
        "checkpoint_fullfsync": 1,
        "temp_store": 2,
        "trusted_schema": 0,
        "busy_timeout": 5000,
        "cache_size": -16000,
    }
    found = {name: link.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted}
    link.close()
    assert found == wanted


def test_a_missing_file_is_never_made_by_opening(tmp_path):
    with pytest.raises(Exception, match="unable to open"):
        connect(tmp_path / "none.db", DataKey.random(), b"s" * 16)
    assert list(tmp_path.glob("none*")) == []


def test_a_recovery_code_that_opened_is_noted(tmp_path):
    vault, code = Vault.create(tmp_path / "v", WORDS, FAST_KDF)
    vault.close()
    before = headers.read(generation_of(tmp_path / "v") / "vault.json")
    unlock_with_recovery(tmp_path / "v", code)
    after = headers.read(generation_of(tmp_path / "v") / "vault.json")
    assert (before.recovery_used_at, after.slots) == ("", before.slots)
    assert after.recovery_used_at >= before.created_at


def test_what_a_guess_costs_is_what_the_format_tells():
    """docs/vault-format.md names these figures; KiB, passes, lanes."""
    assert Kdf(256 * 1024, 3, 4) == keys.DEFAULT_KDF
    assert Kdf(64 * 1024, 3, 4) == keys.SMALL_KDF
    assert Kdf(512 * 1024, 8, 4) == keys.LARGEST_KDF
