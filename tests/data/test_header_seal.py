"""The header as a whole: what was changed in it by somebody without the key is refused; its
copy opens the vault when it is lost; one of the first version opens and gets its seal."""

import base64
import json
from pathlib import Path

import pytest

from coach_app.data.practice import Practice
from coach_app.data.restore import mend_header, restore, unlock_backup
from coach_app.data.storage import header as headers
from coach_app.data.storage.backup import Backups, read_header
from coach_app.data.storage.engine import connect
from coach_app.data.storage.keys import DataKey
from coach_app.data.vault import (
    FAST_KDF,
    Vault,
    generation_of,
    key_from_header,
    recovery_used_at,
    state,
    unlock_with_passphrase,
    unlock_with_recovery,
)
from coach_app.data.views import ClientFields
from coach_app.errors import UserError
from tests.data.files import refused, sealed
from tests.data.test_vault_faults import NOW, names

WORDS, NEW = "een twee drie vier vijf zes", "iets nieuws"
GOLDEN = Path(__file__).parent / "golden"
SEAL = "wRNAKbUaN9HXvso/n7by4uyMMVodsVMB8gVvBM08gV8="


class Closed:
    """A vault that nobody has open, with both its secrets."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        vault, self.code = Vault.create(folder, WORDS, FAST_KDF)
        vault.close()

    @property
    def header(self) -> Path:
        return generation_of(self.folder) / "vault.json"

    @property
    def copy(self) -> Path:
        return self.folder / "vault.json"

    def open(self) -> Vault:
        return Vault.open(self.folder, unlock_with_passphrase(self.folder, WORDS))

    def body(self) -> dict:
        return json.loads(self.header.read_bytes())["h"]

    def put(self, body: dict) -> None:
        """As somebody writes it who can make the sum right and has not the key."""
        self.header.write_bytes(sealed(body))

    def bare(self) -> None:
        """As the first version left it: no seal, no copy, nothing noted in the database."""
        key = unlock_with_passphrase(self.folder, WORDS)
        salt = headers.read(self.header).db_salt
        connection = connect(self.header.with_name("notes.db"), key, salt)
        connection.execute("PRAGMA user_version=0")
        connection.close()
        body = self.body() | {"format": 1, "min_reader": 1}
        del body["seal32"]
        self.put(body)
        self.copy.unlink()


@pytest.fixture
def house(tmp_path) -> Closed:
    return Closed(tmp_path / "vault")


# -- what is refused -------------------------------------------------------------------------------


def test_the_seal_is_the_one_of_the_format():
    """Made once; a program that seals otherwise could not open the vaults of today."""
    header = headers.read(GOLDEN / "vault.json").sealed(DataKey(bytes(range(32))))
    assert base64.b64encode(header.seal).decode() == SEAL
    assert (GOLDEN / "vault-2.json").read_bytes().strip() == headers.to_json(header)
    again = headers.read(GOLDEN / "vault-2.json")
    assert again == header
    assert bytes(key_from_header(again, passphrase="appel noot mies")) == bytes(range(32))


def older_slot(house: Closed, kind: str) -> dict:
    """A slot that was good once: of the passphrase or the sheet before."""
    old = next(slot for slot in house.body()["slots"] if slot["type"] == kind)
    vault = house.open()
    vault.set_passphrase(WORDS, FAST_KDF)
    vault.new_recovery_code()
    vault.close()
    return old


def swap(kind: str):
    def change(house: Closed) -> None:
        old = older_slot(house, kind)
        body = house.body()
        body["slots"] = [old if slot["type"] == kind else slot for slot in body["slots"]]
        house.put(body)

    return change


def add(place: int):
    def change(house: Closed) -> None:
        old = older_slot(house, "recovery")
        body = house.body()
        body["slots"].insert(place, old)
        house.put(body)

    return change


def edit(change):
    def act(house: Closed) -> None:
        body = house.body()
        change(body)
        house.put(body)

    return act


def without(kind: str):
    return edit(lambda h: h.update(slots=[slot for slot in h["slots"] if slot["type"] != kind]))


CHANGES = {
    "slot of the old sheet": swap("recovery"),
    "slot of the old passphrase": swap("passphrase"),
    "no recovery slot": without("recovery"),
    "an old slot in front": add(0),
    "an old slot at the end": add(2),
    "slots turned round": edit(lambda h: h["slots"].reverse()),
    "another salt": edit(lambda h: h.update(db_salt16=base64.b64encode(b"\7" * 16).decode())),
    "made earlier": edit(lambda h: h.update(created_at="2020-01-01T00:00:00+00:00")),
    "recovery used": edit(lambda h: h.update(recovery_used_at="2026-01-01T00:00:00+00:00")),
    "slot made earlier": edit(lambda h: h["slots"][1].update(made_at="2020-01-01T00:00:00+00:00")),
    "another seal": edit(lambda h: h.update(seal32=base64.b64encode(b"\7" * 32).decode())),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_header_that_somebody_changed_is_refused_with_a_sentence(house, change):
    key = unlock_with_passphrase(house.folder, WORDS)
    change(house)
    refused(house.folder, "header-changed", lambda: unlock_with_passphrase(house.folder, WORDS))
    refused(house.folder, "header-changed", lambda: Vault.open(house.folder, key))


def test_a_use_of_the_sheet_cannot_be_hidden(house):
    before = house.body()
    unlock_with_recovery(house.folder, house.code)
    after = house.body()
    assert after["recovery_used_at"] != before["recovery_used_at"]
    house.put(after | {"recovery_used_at": ""})
    refused(house.folder, "header-changed", lambda: unlock_with_passphrase(house.folder, WORDS))


@pytest.mark.parametrize(
    "change",
    [
        lambda h: h.pop("seal32"),
        lambda h: h.update(seal32=""),
        lambda h: h.update(seal32=base64.b64encode(b"\7" * 31).decode()),
        lambda h: h.update(seal32=5),
        lambda h: h.update(more="that no Coach App reads"),
        lambda h: h["slots"][0].update(more="that no Coach App reads"),
        lambda h: h.update(min_reader=1),
        lambda h: h.update(format=1),
        lambda h: h["slots"][0].pop("made_at"),
    ],
)
def test_a_sealed_header_holds_nothing_beside_what_is_sealed(house, change):
    body = house.body()
    change(body)
    with pytest.raises(UserError, match="header-damaged"):
        headers.from_json(sealed(body))


def test_a_seal_cannot_be_taken_off(house):
    """A header of the first version, in the place of one that was sealed, is a changed one."""
    house.open().close()
    body = house.body() | {"format": 1, "min_reader": 1, "recovery_used_at": ""}
    del body["seal32"]
    house.put(body)
    key = unlock_with_passphrase(house.folder, WORDS)
    refused(house.folder, "header-changed", lambda: Vault.open(house.folder, key))


def test_nor_in_a_backup(house, tmp_path):
    import hashlib
    import zipfile

    vault = house.open()
    made = Backups(vault).make(NOW)
    vault.close()
    with zipfile.ZipFile(made.path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    body = json.loads(parts["vault.json"])["h"] | {"format": 1, "min_reader": 1}
    del body["seal32"]
    parts["vault.json"] = sealed(body)
    manifest = json.loads(parts["manifest.json"])
    manifest["sha256"]["vault.json"] = hashlib.sha256(parts["vault.json"]).hexdigest()
    parts["manifest.json"] = json.dumps(manifest).encode()
    forged = tmp_path / "forged.ccb"
    with zipfile.ZipFile(forged, "w") as archive:
        for name, raw in parts.items():
            archive.writestr(name, raw)
    key = unlock_backup(forged, passphrase=WORDS)
    with pytest.raises(UserError, match="header-changed"):
        restore(tmp_path / "new", forged, key)
    assert names(house.folder, key) == []


# -- a vault of the first version ------------------------------------------------------------------


def test_a_header_of_the_first_version_opens_and_gets_its_seal(house):
    house.bare()
    assert recovery_used_at(house.folder) is None
    assert state(house.folder) == "ready"
    key = unlock_with_passphrase(house.folder, WORDS)
    vault = Vault.open(house.folder, key)
    assert vault.info().format == 2
    made = Backups(vault).make(NOW)
    vault.close()
    written = headers.read(house.header)
    assert written.fits(key)
    assert not written.fits(DataKey.random())
    assert house.copy.read_bytes() == house.header.read_bytes()
    assert house.body()["min_reader"] == 2
    assert read_header(made.path) == written
    unlock_with_recovery(house.folder, house.code)


def test_the_sheet_of_the_first_version_opens_and_its_use_is_noted_with_a_seal(house):
    house.bare()
    key = unlock_with_recovery(house.folder, house.code)
    assert headers.read(house.header).fits(key)
    assert recovery_used_at(house.folder) is not None
    Vault.open(house.folder, key).close()


def test_opening_a_sealed_vault_writes_no_header(house):
    house.open().close()
    before = {path: path.stat().st_ino for path in (house.header, house.copy)}
    house.open().close()
    assert {path: path.stat().st_ino for path in before} == before


def test_a_backup_of_the_first_version_is_restored_and_sealed(house, tmp_path):
    house.bare()
    key = unlock_with_passphrase(house.folder, WORDS)
    plain = Vault(house.folder, house.header.parent, headers.read(house.header), key)
    made = Backups(plain).make(NOW)
    plain.close()
    assert read_header(made.path).format == 1
    for folder in (house.folder, tmp_path / "new"):
        restore(folder, made.path, unlock_backup(made.path, passphrase=WORDS))
        again = unlock_with_passphrase(folder, WORDS)
        assert headers.read(generation_of(folder) / "vault.json").fits(again)
        assert names(folder, again) == []
    unlock_with_recovery(house.folder, house.code)


# -- the copy at the root --------------------------------------------------------------------------


def test_the_copy_follows_each_change(house):
    assert house.copy.read_bytes() == house.header.read_bytes()
    vault = house.open()
    for act in (lambda: vault.set_passphrase(NEW, FAST_KDF), vault.new_recovery_code):
        before = house.copy.read_bytes()
        act()
        assert house.copy.read_bytes() == house.header.read_bytes() != before
    vault.close()


@pytest.mark.parametrize("content", [None, b"", b"\0" * 700, b'{"h": {}}', b"[" * 90_000])
def test_a_lost_header_is_read_from_its_copy_and_healed(house, content):
    good = house.header.read_bytes()
    house.header.unlink()
    if content is not None:
        house.header.write_bytes(content)
    assert state(house.folder) == "ready"
    house.open().close()
    assert house.header.read_bytes() == good


def test_a_lost_copy_is_made_again(house):
    house.copy.write_bytes(b"")
    house.open().close()
    assert house.copy.read_bytes() == house.header.read_bytes()
    house.copy.unlink()
    house.open().close()
    assert house.copy.read_bytes() == house.header.read_bytes()


def test_a_kill_between_header_and_copy_leaves_the_header_that_counts(house, monkeypatch):
    class Kill(BaseException):
        """Nothing of ours catches it."""

    real = headers.write

    def write(path, header):
        if path == house.copy:
            raise Kill
        real(path, header)

    vault = house.open()
    with monkeypatch.context() as patch:
        patch.setattr(headers, "write", write)
        with pytest.raises(Kill):
            vault.set_passphrase(NEW, FAST_KDF)
    vault.close()
    assert house.copy.read_bytes() != house.header.read_bytes()
    refused(house.folder, "wrong-passphrase", lambda: unlock_with_passphrase(house.folder, WORDS))
    Vault.open(house.folder, unlock_with_passphrase(house.folder, NEW)).close()
    assert house.copy.read_bytes() == house.header.read_bytes()


def test_a_copy_of_the_generation_before_still_opens_this_one(house):
    """Killed between the new generation and its copy, and then the header was lost as well."""
    vault = house.open()
    made = Backups(vault).make(NOW)
    vault.close()
    old = house.copy.read_bytes()
    key = unlock_with_passphrase(house.folder, WORDS)
    restore(house.folder, made.path, key)
    house.copy.write_bytes(old)
    salt = headers.read(house.header).db_salt
    house.header.unlink()
    house.open().close()
    assert headers.read(house.header).db_salt == salt != json.loads(old)["h"]["db_salt16"]
    assert house.copy.read_bytes() == house.header.read_bytes()


def test_a_changed_copy_opens_nothing_when_the_header_is_lost(house):
    body = house.body() | {"created_at": "2020-01-01T00:00:00+00:00"}
    house.copy.write_bytes(sealed(body))
    house.header.unlink()
    refused(house.folder, "header-changed", lambda: unlock_with_passphrase(house.folder, WORDS))


def test_a_newer_header_is_not_overruled_by_an_older_copy(house):
    house.put(house.body() | {"min_reader": 99})
    refused(house.folder, "vault-newer", lambda: unlock_with_passphrase(house.folder, WORDS))


def test_a_copy_that_cannot_be_written_is_no_failure(house):
    vault = house.open()
    house.copy.unlink()
    house.copy.mkdir()
    vault.set_passphrase(NEW, FAST_KDF)
    vault.close()
    unlock_with_passphrase(house.folder, NEW)


def test_a_changed_header_is_mended_from_a_backup(house):
    vault = house.open()
    made = Backups(vault).make(NOW)
    vault.close()
    CHANGES["no recovery slot"](house)
    mend_header(house.folder, made.path, unlock_backup(made.path, passphrase=WORDS))
    house.open().close()
    unlock_with_recovery(house.folder, house.code)


def test_a_restore_over_a_changed_header_keeps_what_is_newer_and_no_change(house):
    """What somebody did to the header is neither sealed nor taken into the safety backup."""
    vault = house.open()
    made = Backups(vault).make(NOW)
    practice = Practice(vault)
    practice.clients.create(ClientFields(name="Anna Voorbeeld"))
    practice.close()
    CHANGES["no recovery slot"](house)
    key = unlock_backup(made.path, passphrase=WORDS)
    restore(house.folder, made.path, key)
    assert names(house.folder, key) == []
    safety = Backups(vault).list()[0].path
    assert safety != made.path
    assert names(house.folder, unlock_with_recovery(house.folder, house.code)) == []
    restore(house.folder, safety, unlock_backup(safety, recovery=house.code))
    assert names(house.folder, key) == ["Anna Voorbeeld"]


def test_a_changed_header_in_a_backup_is_refused_too(house):
    """The slots of a backup are authenticated like those of the vault."""
    vault = house.open()
    made = Backups(vault).make(NOW)
    vault.close()
    header = read_header(made.path)
    body = json.loads(headers.to_json(header))["h"]
    body["slots"] = body["slots"][:1]
    with pytest.raises(UserError, match="header-changed"):
        key_from_header(headers.from_json(sealed(body)), passphrase=WORDS)
