"""Somebody knows my passphrase, from the dialog to the vault that opens with the new one."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMainWindow

from coach_app.data.restore import unlock_backup
from coach_app.data.storage.backup import Backups, list_backups
from coach_app.data.vault import Vault, unlock_with_passphrase, unlock_with_recovery
from coach_app.errors import UserError
from coach_app.ui.start.secrets import change_passphrase_dialog, rekey_dialog
from coach_app.ui.start.secrets.change_passphrase_dialog import ChangePassphraseDialog
from coach_app.ui.start.secrets.recovery_dialog import RecoveryDialog
from coach_app.ui.start.secrets.rekey_dialog import RekeyDialog
from coach_app.ui.start.unlock.page import UnlockPage
from coach_app.ui.widgets import QuestionDialog

NEW = "zeven brede wegen langs de oude molen"
NOW = dt.datetime(2026, 3, 10, 17, 5, tzinfo=dt.UTC)


@pytest.fixture
def behind(qtbot, look, monkeypatch):
    window = QMainWindow()
    window.resize(1280, 800)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    for module in (change_passphrase_dialog, rekey_dialog):
        monkeypatch.setattr(module, "window_of", lambda _ctx: window)
    return window


class Asked:
    """In the place of the locker: what it was asked to do."""

    def __init__(self) -> None:
        self.keys: list[tuple[object, bool]] = []
        self.takes = True

    def restore(self, path, key) -> None:
        raise AssertionError("nothing is restored here")

    def rekey(self, new, *, purge: bool) -> bool:
        self.keys.append((new, purge))
        return self.takes


@pytest.fixture
def desk(ctx, behind):
    ctx.window.locker = Asked()
    return ctx


def to_sheet(dialog: RekeyDialog, passphrase: str, qtbot) -> None:
    QTest.keyClicks(dialog.old, passphrase)
    QTest.keyClicks(dialog.chooser.first, NEW)
    QTest.keyClicks(dialog.chooser.second, NEW)
    QTest.keyClick(dialog.chooser.second, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.check is not None, timeout=10_000)


def type_groups(dialog: RekeyDialog) -> None:
    check = dialog.check
    for edit in check.groups:
        QTest.keyClicks(edit, check.sheet.groups[edit.number - 1])


@pytest.mark.parametrize("purge", [True, False])
def test_nothing_changes_before_the_last_button_and_the_sheet_is_typed_back(
    desk, qtbot, passphrase, purge
):
    vault = desk.practice.vault
    before = (vault.generation / "vault.json").read_bytes()
    dialog = RekeyDialog(desk)
    dialog.open()
    to_sheet(dialog, passphrase, qtbot)
    assert dialog.old.text() == dialog.chooser.passphrase() == ""
    assert dialog.accept_button.reason  # two groups are to be typed
    dialog.submit()
    assert dialog.copies is None
    type_groups(dialog)
    QTest.keyClick(dialog.check.groups[1], Qt.Key.Key_Return)
    assert dialog.copies is not None
    assert dialog.copies.purge.isChecked()
    if not purge:
        QTest.keyClick(dialog.copies.keep, Qt.Key.Key_Space)
    assert (vault.generation / "vault.json").read_bytes() == before
    assert desk.window.locker.keys == []
    code = dialog.check.sheet.code
    dialog.accept_button.click()
    ((new, asked),) = desk.window.locker.keys
    assert (new.code, asked) == (code, purge)
    assert new.sealing.header.vault_id == vault.vault_id


def test_a_wrong_passphrase_makes_no_key(desk, qtbot):
    dialog = RekeyDialog(desk)
    dialog.open()
    QTest.keyClicks(dialog.old, "niet deze")
    dialog.chooser.set_passphrase(NEW)
    dialog.submit()
    qtbot.waitUntil(lambda: bool(dialog.old_error.text()), timeout=5000)
    assert dialog.check is None
    assert desk.window.locker.keys == []
    assert dialog.chooser.passphrase() == NEW  # what was typed stays


def test_the_passphrase_that_somebody_knows_is_not_taken_again(desk, qtbot, passphrase):
    dialog = RekeyDialog(desk)
    dialog.open()
    QTest.keyClicks(dialog.old, passphrase)
    dialog.chooser.set_passphrase(passphrase)
    dialog.submit()
    assert dialog.check is None
    assert dialog.accept_button.reason


def test_escape_leaves_everything_as_it_was(desk, qtbot, passphrase):
    dialog = RekeyDialog(desk)
    dialog.open()
    to_sheet(dialog, passphrase, qtbot)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert desk.window.locker.keys == []
    unlock_with_passphrase(desk.practice.vault.folder, passphrase)


def test_a_key_that_is_refused_keeps_its_sheet_and_can_be_asked_for_again(desk, qtbot, passphrase):
    """Words that the vault did not take: the coach chose to stay."""
    dialog = RekeyDialog(desk)
    dialog.open()
    to_sheet(dialog, passphrase, qtbot)
    type_groups(dialog)
    dialog.submit()
    desk.window.locker.takes = False
    dialog.submit()
    assert dialog.isVisible()
    desk.window.locker.takes = True
    dialog.submit()
    assert not dialog.isVisible()
    first, second = desk.window.locker.keys
    assert first == second


def test_changing_the_passphrase_says_what_that_does_not_do_and_leads_here(desk, qtbot, behind):
    dialog = ChangePassphraseDialog(desk)
    dialog.open()
    dialog.known.click()
    assert not dialog.isVisible()
    opened = [found for found in behind.findChildren(RekeyDialog) if found.isVisible()]
    assert len(opened) == 1
    opened[0].reject()


# -- the whole way, in a real window ---------------------------------------------------------------


@pytest.fixture
def session(qtbot, practice, home, look, monkeypatch):
    from coach_app.settings import SettingsFile
    from coach_app.ui.shell import lock
    from coach_app.ui.start.session import Session

    monkeypatch.delenv(lock.NOTE, raising=False)
    happened: list[str] = []
    settings = SettingsFile(home / "config")
    stick = home / "stick"
    stick.mkdir()
    settings.values.backup_folder = str(stick)
    made = Session(
        practice,
        settings,
        demo=False,
        restart=lambda: happened.append("restart"),
        leave=lambda: happened.append("leave"),
        release=lambda: happened.append("release"),
    )
    made.happened, made.stick = happened, stick
    qtbot.addWidget(made.window)
    made.show()
    yield made
    os.environ.pop(lock.NOTE, None)


def new_key_for(vault: Vault):
    from coach_app.data.moves.rekey import new_key

    return new_key(vault.header, NEW)


LOCKS = {
    "idle": lambda session: session.idle.idle.emit(),
    "covered": lambda session: (session.window.cover(), session.idle.covered_long.emit()),
    "suspend": lambda session: session.sleep.sleeping.emit(),
}


@pytest.mark.parametrize("way", LOCKS)
def test_a_lock_that_drops_the_new_key_says_so_of_its_sheet(session, qtbot, passphrase, way):
    dialog = RekeyDialog(session.window.ctx)
    dialog.open()
    to_sheet(dialog, passphrase, qtbot)
    LOCKS[way](session)
    qtbot.waitUntil(lambda: "restart" in session.happened, timeout=20_000)
    page = UnlockPage(session.practice.vault.folder, "nl")
    qtbot.addWidget(page)
    page.note(os.environ["COACH_APP_NOTE"])
    assert "Gooi het nieuwe blad weg" in page.passphrase.sub.text()
    unlock_with_passphrase(session.practice.vault.folder, passphrase)


@pytest.mark.parametrize("stage", ["before", "left"])
def test_without_a_sheet_on_paper_a_lock_says_nothing_of_one(session, qtbot, passphrase, stage):
    dialog = RekeyDialog(session.window.ctx)
    dialog.open()
    if stage == "left":
        to_sheet(dialog, passphrase, qtbot)
        dialog.reject()
    session.locker.lock("idle")
    qtbot.waitUntil(lambda: "restart" in session.happened, timeout=20_000)
    assert os.environ.get("COACH_APP_NOTE", "") == ""


def test_words_that_would_be_lost_keep_the_key_waiting(session, qtbot, passphrase, monkeypatch):
    dialog = RekeyDialog(session.window.ctx)
    dialog.open()
    to_sheet(dialog, passphrase, qtbot)
    type_groups(dialog)
    dialog.submit()
    full = UserError("disk-full", "The disk is full.")
    monkeypatch.setattr(session.window, "refusal", lambda: full)
    dialog.submit()
    (question,) = session.window.findChildren(QuestionDialog)
    said = " ".join(label.text() for label in question.findChildren(QLabel))
    assert "Gooi het nieuwe blad weg" in said
    question.no.click()
    assert dialog.isVisible()
    monkeypatch.setattr(session.window, "refusal", lambda: None)
    dialog.submit()
    qtbot.waitUntil(lambda: "restart" in session.happened, timeout=20_000)
    assert os.environ["COACH_APP_NOTE"].startswith("rekeyed")


def test_a_lock_tells_of_a_new_sheet_that_was_not_typed_back(session, qtbot, passphrase):
    """The old one stopped working when this one was made."""
    dialog = RecoveryDialog(session.window.ctx)
    dialog.open()
    QTest.keyClicks(dialog.field, passphrase)
    dialog.submit()
    qtbot.waitUntil(lambda: dialog.check is not None, timeout=10_000)
    session.locker.lock("idle")
    qtbot.waitUntil(lambda: "restart" in session.happened, timeout=20_000)
    page = UnlockPage(session.practice.vault.folder, "nl")
    qtbot.addWidget(page)
    page.note(os.environ["COACH_APP_NOTE"])
    assert "oude herstelblad werkt niet meer" in page.passphrase.sub.text()


def test_the_vault_closes_gets_its_key_and_starts_anew(session, qtbot, passphrase):
    vault = session.practice.vault
    folder, old_key = vault.folder, bytes(vault.key())
    Backups(vault).make(NOW)
    Backups(vault).copy_to(session.stick)
    new = new_key_for(vault)
    shares: list[float] = []
    session.locker.progressed.connect(shares.append)
    session.locker.rekey(new, purge=True)
    qtbot.waitUntil(lambda: "restart" in session.happened, timeout=20_000)
    assert os.environ["COACH_APP_NOTE"] == "rekeyed"
    assert session.happened == ["release", "restart"]
    assert shares[-1] == 1.0
    assert bytes(unlock_with_passphrase(folder, NEW)) != old_key
    unlock_with_recovery(folder, new.code)
    with pytest.raises(UserError, match="wrong-passphrase"):
        unlock_with_passphrase(folder, passphrase)
    assert list_backups(session.stick) == []
    (kept,) = list_backups(folder / "backups")
    unlock_backup(kept.path, passphrase=NEW)


def test_stopping_keeps_the_key_of_before(session, qtbot, passphrase):
    vault = session.practice.vault
    folder = vault.folder
    session.locker.working.connect(session.locker.skip_backup)  # Escape
    session.locker.rekey(new_key_for(vault), purge=True)
    qtbot.waitUntil(lambda: "restart" in session.happened, timeout=20_000)
    assert os.environ["COACH_APP_NOTE"] == "rekey-stopped"
    unlock_with_passphrase(folder, passphrase)


def test_a_failure_is_told_and_the_vault_of_before_opens(session, qtbot, passphrase, monkeypatch):
    from coach_app.data.storage import header as headers

    vault = session.practice.vault
    folder, new = vault.folder, new_key_for(vault)
    real = headers.write

    def full(path: Path, header) -> None:
        if ".part" in str(path):
            raise OSError(28, "No space left on device")
        real(path, header)

    monkeypatch.setattr(headers, "write", full)
    session.locker.rekey(new, purge=True)
    qtbot.waitUntil(lambda: "restart" in session.happened, timeout=20_000)
    assert os.environ["COACH_APP_NOTE"] == "rekey-failed"
    unlock_with_passphrase(folder, passphrase)
    with pytest.raises(UserError, match="wrong-passphrase"):
        unlock_with_passphrase(folder, NEW)


def test_a_backup_put_back_from_settings_keeps_the_passphrase_of_now(session, qtbot, passphrase):
    """Its own may be known to somebody."""
    vault = session.practice.vault
    folder = vault.folder
    made = Backups(vault).make(NOW)
    key = unlock_backup(made.path, passphrase=passphrase)
    vault.set_passphrase(NEW)
    session.locker.restore(made.path, key)
    qtbot.waitUntil(lambda: "restart" in session.happened, timeout=20_000)
    assert os.environ["COACH_APP_NOTE"] == "restored"
    Vault.open(folder, unlock_with_passphrase(folder, NEW)).close()
    with pytest.raises(UserError, match="wrong-passphrase"):
        unlock_with_passphrase(folder, passphrase)


@pytest.mark.parametrize(
    "note",
    [
        *("rekeyed", "rekeyed-left", "rekey-stopped", "rekey-failed"),
        *("restored", "restore-stopped", "restore-damaged", "restore-full", "restore-failed"),
    ],
)
def test_the_first_page_says_how_it_went(note, qtbot, look, folder):
    page = UnlockPage(folder, "nl")
    qtbot.addWidget(page)
    before = page.passphrase.sub.text()
    page.note(note)
    assert page.passphrase.sub.text() not in ("", before)
