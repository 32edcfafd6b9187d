"""A new passphrase or sheet is something new: it belongs in a backup as a note does."""

from collections.abc import Callable

import pytest

from coach_app.data.restore import unlock_backup
from coach_app.data.storage import backup as backups
from coach_app.data.storage.shelf.second_place import SecondPlace
from coach_app.data.vault import FAST_KDF, Vault, unlock_with_recovery
from coach_app.errors import UserError

OLD, NEW = "een twee drie vier vijf zes", "iets heel nieuws"
CHANGES: dict[str, Callable[[Vault], object]] = {
    "a new passphrase": lambda vault: vault.change_passphrase(OLD, NEW, FAST_KDF),
    "a passphrase after the sheet": lambda vault: vault.set_passphrase(
        NEW, FAST_KDF, recovered=True
    ),
    "a new sheet": lambda vault: vault.new_recovery_code(),
}


@pytest.fixture
def stick(tmp_path) -> SecondPlace:
    (tmp_path / "stick").mkdir()
    return SecondPlace(tmp_path / "stick")


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_new_passphrase_or_sheet_is_in_no_backup_yet(practice, stick, change):
    practice.copies.make(stick)
    assert not practice.copies.due()
    change(practice.vault)
    assert practice.copies.due()
    assert not practice.copies.look(stick).all_in


def test_the_next_lock_brings_the_new_passphrase_to_both_places(practice, stick):
    practice.copies.make(stick)
    practice.vault.change_passphrase(OLD, NEW, FAST_KDF)
    found = practice.copies.make_what_is_due(stick)
    for info in (found.last, found.second.newest):
        assert bytes(unlock_backup(info.path, passphrase=NEW)) == bytes(practice.vault.key())
        with pytest.raises(UserError, match="wrong-passphrase"):
            unlock_backup(info.path, passphrase=OLD)
    assert not practice.copies.due()


def test_it_is_still_due_after_the_next_start(practice, vault):
    practice.copies.make(None)
    practice.vault.change_passphrase(OLD, NEW, FAST_KDF)
    practice.close()
    again = Vault.open(vault.folder, vault.key())
    assert again.backed_up_as() == ""
    again.close()


def test_one_made_while_a_backup_is_packed_is_still_due(practice, monkeypatch):
    pack = backups._pack

    def and_then(*args) -> None:
        pack(*args)
        practice.vault.change_passphrase(OLD, NEW, FAST_KDF)

    with monkeypatch.context() as patch:
        patch.setattr(backups, "_pack", and_then)
        practice.copies.make(None)
    assert practice.copies.due()
    made = practice.copies.make(None).last
    unlock_backup(made.path, passphrase=NEW)
    assert not practice.copies.due()


def test_that_the_sheet_opened_the_vault_is_in_no_backup_yet(tmp_path):
    vault, code = Vault.create(tmp_path / "sheet", OLD, FAST_KDF)
    vault.mark_backed_up("20260310T170500Z.ccb")
    vault.close()
    again = Vault.open(vault.folder, unlock_with_recovery(vault.folder, code))
    assert again.backed_up_as() == ""
    again.close()
