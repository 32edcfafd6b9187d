"""The unlock page over real vaults: right, wrong, recovered, damaged."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit

from coach_app.data.keyring.tries import TRIES
from coach_app.data.vault import FAST_KDF, Vault, unlock_with_passphrase
from coach_app.errors import UserError
from coach_app.ui.start.unlock.page import UnlockPage
from tests.data.files import FakeClock, fingerprint

NEW = "zeven brede wegen langs de oude molen"


@pytest.fixture
def page(qtbot, look, folder: Path):
    return show(qtbot, folder)


def show(qtbot, folder: Path) -> UnlockPage:
    made = UnlockPage(folder, "nl")
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.check()
    return made


def type_in(field: QLineEdit, text: str) -> None:
    QTest.keyClicks(field, text)


def test_the_right_passphrase_opens(page, passphrase, qtbot, folder):
    type_in(page.passphrase.field, passphrase)
    with qtbot.waitSignal(page.unlocked, timeout=5000) as opened:
        QTest.keyClick(page.passphrase.field, Qt.Key.Key_Return)
    vault = Vault.open(folder, opened.args[0])
    vault.close()
    assert page.passphrase.field.text() == ""


def test_a_wrong_one_says_so_and_keeps_what_was_typed(page, qtbot):
    panel = page.passphrase
    type_in(panel.field, "dit is hem niet")
    panel.button.click()
    qtbot.waitUntil(lambda: "Caps Lock" in panel.error.text(), timeout=5000)
    assert panel.field.text() == "dit is hem niet"
    assert panel.button.isEnabled()
    type_in(panel.field, "x")
    assert panel.error.text() == ""


def test_an_empty_field_starts_nothing(page):
    page.passphrase.button.click()
    assert page.passphrase.error.text()
    assert page.passphrase.button.isEnabled()
    assert not page.passphrase.field.isReadOnly()


def test_after_five_failures_it_waits_in_words(page, qtbot, monkeypatch):
    panel = page.passphrase
    clock = FakeClock(monkeypatch)
    for _ in range(4):
        TRIES.wrong()
    panel.slow.timer.setInterval(60_000)  # the test ticks
    type_in(panel.field, "nee")
    panel.button.click()
    qtbot.waitUntil(lambda: "2" in panel.error.text(), timeout=5000)
    assert not panel.button.isEnabled()
    assert panel.field.isReadOnly()
    assert panel.recovery.isEnabled()
    clock.now += 1
    panel.slow.timer.timeout.emit()
    assert "1" in panel.error.text()
    clock.now += 1
    panel.slow.timer.timeout.emit()
    assert panel.button.isEnabled()
    assert not panel.field.isReadOnly()
    assert panel.field.text() == "nee"


def test_caps_lock_is_noticed(page):
    panel = page.passphrase
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    def press(text: str, shift: bool) -> None:
        held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        panel.field.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, held, text))

    press("A", False)
    assert panel.caps.isVisible()
    press("a", False)
    assert not panel.caps.isVisible()
    press("a", True)
    assert panel.caps.isVisible()


def test_the_eye_shows_and_hides(page):
    field = page.passphrase.field
    assert field.echoMode() == QLineEdit.EchoMode.Password
    field.show_button.click()
    assert field.echoMode() == QLineEdit.EchoMode.Normal
    field.show_button.click()
    assert field.echoMode() == QLineEdit.EchoMode.Password


def test_in_safe_mode_the_sheet_opens_at_once_and_nothing_is_written(qtbot, look, tmp_path):
    """A new passphrase could not be kept: the vault would stay shut."""
    vault, code = Vault.create(tmp_path / "vault", "een twee drie", kdf=FAST_KDF)
    vault.close()
    before = fingerprint(vault.folder)
    page = UnlockPage(vault.folder, "nl", safe=True)
    qtbot.addWidget(page)
    page.show()
    page.passphrase.recovery.click()
    type_in(page.recovery.field, code)
    with qtbot.waitSignal(page.unlocked, timeout=5000) as opened:
        page.recovery.button.click()
    Vault.open(vault.folder, opened.args[0], safe=True).close()
    assert page.new_passphrase is None
    assert fingerprint(vault.folder) == before


def test_recovery_needs_a_new_passphrase_and_leaves_a_remark(qtbot, look, tmp_path, passphrase):
    folder = tmp_path / "vault"
    vault, code = Vault.create(folder, passphrase, kdf=FAST_KDF)
    vault.close()
    page = show(qtbot, folder)
    page.passphrase.recovery.click()
    type_in(page.recovery.field, "abcd")
    page.recovery.button.click()
    qtbot.waitUntil(lambda: bool(page.recovery.error.text()), timeout=5000)
    page.recovery.field.clear()
    type_in(page.recovery.field, code.lower().replace("-", " "))
    opened: list[object] = []
    page.unlocked.connect(opened.append)
    page.recovery.button.click()
    qtbot.waitUntil(lambda: page.panels.currentWidget() is page.new_passphrase, timeout=5000)
    assert opened == []
    chooser = page.new_passphrase.chooser
    type_in(chooser.first, NEW)
    page.new_passphrase.button.click()
    assert opened == []  # typed once only
    type_in(chooser.second, NEW)
    QTest.keyClick(chooser.second, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(opened), timeout=10000)
    unlock_with_passphrase(folder, NEW)
    with pytest.raises(UserError):
        unlock_with_passphrase(folder, passphrase)
    again = show(qtbot, folder)
    assert again.passphrase.banner.isVisible()


def damage_header(folder: Path) -> None:
    for path in (next(folder.glob("gen-*/vault.json")), folder / "vault.json"):
        path.write_bytes(b"{ not json")


def lose_header(folder: Path) -> None:
    for path in (next(folder.glob("gen-*/vault.json")), folder / "vault.json"):
        path.unlink()


def empty_database(folder: Path) -> None:
    next(folder.glob("gen-*/notes.db")).write_bytes(b"")


def lose_database(folder: Path) -> None:
    next(folder.glob("gen-*/notes.db")).unlink()


def lose_generation(folder: Path) -> None:
    shutil.rmtree(next(folder.glob("gen-*")))


FAULTS = [damage_header, lose_header, empty_database, lose_database, lose_generation]


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_gets_its_sentence_and_changes_nothing(fault, qtbot, look, folder):
    fault(folder)
    before = {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()}
    page = show(qtbot, folder)
    assert page.panels.currentWidget() is page.fault
    assert page.fault.banner.text()
    assert {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()} == before


def test_the_sentences_differ(qtbot, look, folder, tmp_path):
    said = set()
    for index, fault in enumerate(FAULTS[:4]):
        copy = tmp_path / f"copy-{index}"
        shutil.copytree(folder, copy)
        fault(copy)
        page = show(qtbot, copy)
        said.add(page.fault.banner.text())
    assert len(said) == 4


def test_trying_again_after_the_disk_is_back(qtbot, look, folder, tmp_path):
    away = tmp_path / "away"
    folder.rename(away)
    page = show(qtbot, folder)
    assert page.panels.currentWidget() is page.fault
    away.rename(folder)
    page.fault.retry_button.click()
    assert page.panels.currentWidget() is page.passphrase


def test_another_folder_is_asked_for(qtbot, look, folder):
    lose_database(folder)
    page = show(qtbot, folder)
    with qtbot.waitSignal(page.folder_chosen) as chosen:
        page.choose_folder()
        page.findChild(QFileDialog).fileSelected.emit("/x/y")
    assert chosen.args == [Path("/x/y")]


def test_nothing_in_a_log_or_repr_shows_the_key(passphrase, folder):
    assert "…" in repr(unlock_with_passphrase(folder, passphrase))


def test_after_the_right_passphrase_nothing_can_be_typed_until_the_window_shows(
    page, passphrase, qtbot
):
    type_in(page.passphrase.field, passphrase)
    with qtbot.waitSignal(page.unlocked, timeout=5000):
        QTest.keyClick(page.passphrase.field, Qt.Key.Key_Return)
    assert page.panels.currentWidget() is page.opening
    assert page.opening.accessibleName() == "Even geduld"
    assert not page.passphrase.field.isVisible()
    page.show_fault(UserError("database-damaged", "What.", "Do."))
    assert page.panels.currentWidget() is page.fault
    page.show_passphrase()
    assert not page.passphrase.field.isReadOnly()
    assert page.passphrase.button.isEnabled()


def test_a_backup_made_here_without_the_stick_is_told_as_just_that(page):
    page.note("second-away")
    words = page.passphrase.sub.text()
    assert words == "De kopie is op deze computer gemaakt; de tweede plek was er niet."


def test_a_new_key_that_never_came_into_force_is_told(qtbot, look, folder, passphrase):
    from coach_app.data.keyring import begun
    from coach_app.data.vault import generation_of

    begun.begin(generation_of(folder))
    page = show(qtbot, folder)
    told = " ".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())
    assert "nieuwe blad" in told or "new sheet" in told
    Vault.open(folder, unlock_with_passphrase(folder, passphrase)).close()
    page = show(qtbot, folder)
    told = " ".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())
    assert "nieuwe blad" not in told
    assert "new sheet" not in told


def cut_off(page: UnlockPage) -> list[str]:
    """Words that have less room than they need."""
    shown = [one for one in page.findChildren(QLabel) if one.isVisible() and one.wordWrap()]
    return [one.text() for one in shown if one.height() < one.heightForWidth(one.width())]


LONG = "Het bestand met je verslagen is niet te lezen. Zet een reservekopie terug. " * 2


@pytest.mark.parametrize("width", [800, 1024, 1366])
def test_words_that_grow_get_room_and_no_frame_crosses_them(qtbot, qapp, look, folder, width):
    page = show(qtbot, folder)
    page.resize(width, 600)
    for words in ("Kort.", LONG, LONG * 2):
        page.show_fault(UserError("database-unreadable", words))
        qtbot.waitUntil(lambda: cut_off(page) == [])
        below, button = page.fault.place.geometry(), page.fault.restore_button.geometry()
        assert not below.intersects(button)


@pytest.mark.parametrize("width", [800, 1024, 1366])
def test_all_lines_of_a_copy_stand_within_its_frame(qtbot, look, folder, tmp_path, width):
    from coach_app.data.storage.backup import Backups

    place = tmp_path / "De lange naam van een stick in de la van de praktijk aan de Molenweg"
    place.mkdir()
    vault = Vault.open(folder, unlock_with_passphrase(folder, "een twee drie vier vijf zes"))
    made = Backups(vault).make(dt.datetime(2026, 3, 10, 17, 5, tzinfo=dt.UTC)).path
    vault.close()
    shutil.move(made, place)
    page = UnlockPage(folder, "nl", str(place))
    qtbot.addWidget(page)
    page.resize(width, 600)
    page.show()
    page.show_fault(UserError("database-unreadable", LONG))
    page.show_restore()
    page.restore.load()
    card = page.restore.form.ways.cards[0]
    card.setFocus()

    def holds_its_words() -> bool:
        inner = card.rect().adjusted(4, 4, -4, -4)
        shown = [one for one in card.findChildren(QLabel) if one.isVisible()]
        return len(shown) >= 2 and all(inner.contains(one.geometry()) for one in shown)

    qtbot.waitUntil(lambda: holds_its_words() and cut_off(page) == [])
