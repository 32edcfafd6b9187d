"""An older key file put back in a vault revives no old passphrase or sheet."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from coach_app.data.storage import header as headers
from coach_app.data.vault import FAST_KDF, Vault, unlock_with_passphrase, unlock_with_recovery
from coach_app.errors import UserError
from tests.data.files import sealed

OLD, NEW = "een twee drie vier vijf zes", "iets nieuws"


class House:
    """Passphrase and sheet were changed; the key file of before lies in the generation again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.own, self.copy = folder / "gen-0001" / "vault.json", folder / "vault.json"
        vault, self.old_code = Vault.create(folder, OLD, FAST_KDF)
        self.before = self.own.read_bytes()
        vault.change_passphrase(OLD, NEW, FAST_KDF)
        self.new_code = vault.new_recovery_code()
        vault.close()
        self.newest = self.own.read_bytes()
        self.own.write_bytes(self.before)


@pytest.fixture
def house(tmp_path) -> House:
    return House(tmp_path / "vault")


def opened(house: House, key, **how) -> list[str]:
    vault = Vault.open(house.folder, key, **how)
    vault.close()
    return [notice.code for notice in vault.notices]


def test_the_newest_passphrase_opens_it_and_the_newest_header_comes_back(house):
    key = unlock_with_passphrase(house.folder, NEW)
    assert opened(house, key) == ["header-older"]
    assert house.own.read_bytes() == house.copy.read_bytes() == house.newest
    assert opened(house, unlock_with_passphrase(house.folder, NEW)) == []


def test_the_old_passphrase_and_sheet_stay_dead(house):
    for _ in range(2):
        with pytest.raises(UserError, match="wrong-passphrase"):
            unlock_with_passphrase(house.folder, OLD)
        with pytest.raises(UserError, match="wrong-recovery"):
            unlock_with_recovery(house.folder, house.old_code)
    assert house.copy.read_bytes() == house.newest
    unlock_with_passphrase(house.folder, NEW)


def test_the_newest_sheet_opens_it_and_both_files_tell_of_that(house):
    key = unlock_with_recovery(house.folder, house.new_code)
    opened(house, key)
    assert headers.read(house.own).recovery_used_at
    assert house.own.read_bytes() == house.copy.read_bytes()
    unlock_with_passphrase(house.folder, NEW)


def test_whoever_has_the_key_overwrites_no_newer_header(house):
    key = unlock_with_passphrase(house.folder, NEW)
    assert opened(house, key, safe=True) == ["header-older"]
    assert house.copy.read_bytes() == house.newest
    assert house.own.read_bytes() == house.before  # safe mode touches nothing
    vault = Vault.open(house.folder, key)
    vault.set_passphrase("nog iets anders", FAST_KDF)
    vault.close()
    for gone in (OLD, NEW):
        with pytest.raises(UserError, match="wrong-passphrase"):
            unlock_with_passphrase(house.folder, gone)


def test_a_copy_that_only_says_it_is_newer_is_not_believed(house):
    """Without the key anybody can write a higher count, and no seal."""
    house.own.write_bytes(house.newest)
    body = json.loads(house.before)["h"] | {"changes": 99}
    house.copy.write_bytes(sealed(body))
    with pytest.raises(UserError, match="wrong-passphrase"):
        unlock_with_passphrase(house.folder, OLD)
    assert opened(house, unlock_with_passphrase(house.folder, NEW)) == []
    assert house.own.read_bytes() == house.copy.read_bytes() == house.newest


def test_an_older_copy_at_the_root_is_made_right(house):
    """Written second, it may have been left out by a full disk."""
    house.own.write_bytes(house.newest)
    house.copy.write_bytes(house.before)
    assert opened(house, unlock_with_passphrase(house.folder, NEW)) == []
    assert house.copy.read_bytes() == house.newest


def test_the_sheet_opens_a_vault_whose_only_key_file_is_of_the_generation_before(house):
    """Noting that the sheet was used puts that copy into the generation, with its salt."""
    key = unlock_with_passphrase(house.folder, NEW)
    stale = replace(headers.read(house.copy), db_salt=bytes(16)).sealed(key)
    headers.write(house.copy, stale)
    house.own.unlink()
    assert opened(house, unlock_with_recovery(house.folder, house.new_code)) == []
    assert opened(house, unlock_with_passphrase(house.folder, NEW)) == []
    assert headers.read(house.own).recovery_used_at
