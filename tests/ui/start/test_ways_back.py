"""What there is to go back to, on the first page and in Settings: shown, chosen, done, undone."""

from __future__ import annotations

import datetime as dt
import json
import shutil
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from coach_app.data.practice import Practice
from coach_app.data.restore import restore
from coach_app.data.storage.backup import Backups, list_backups
from coach_app.data.storage.keys import DataKey
from coach_app.data.vault import FAST_KDF, Vault
from coach_app.ui.start.secrets.restore_dialog import RestoreDialog
from coach_app.ui.start.unlock.page import UnlockPage
from coach_app.ui.start.unlock.restore_panel import RestorePanel
from tests.data import world

DAY = dt.datetime(2026, 3, 10, 17, 5, tzinfo=dt.UTC)


class House:
    """A vault with backups of one, two and three clients, and a fourth client since."""

    def __init__(self, folder: Path, key: DataKey) -> None:
        self.folder, self.key = folder, key
        practice = Practice(Vault.open(folder, key))
        shelf = Backups(practice.vault)
        for day, name in enumerate(("Anna Een", "Bram Twee", "Cor Drie")):
            world.client(practice, name)
            shelf.make(DAY + dt.timedelta(days=day))
        world.client(practice, "Dirk Vier")
        practice.close()
        self.backups = folder / "backups"

    def names(self) -> list[str]:
        practice = Practice(Vault.open(self.folder, self.key))
        found = sorted(row.name for row in practice.clients.rows(DAY.date()))
        practice.close()
        return found


@pytest.fixture
def house(vault) -> House:
    folder, key = vault.folder, DataKey(bytes(vault.key()))
    vault.close()
    return House(folder, key)


def panel_of(qtbot, house: House, second: str = "") -> RestorePanel:
    panel = RestorePanel(house.folder, second)
    qtbot.addWidget(panel)
    panel.resize(480, 900)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def titles(panel: RestorePanel) -> list[str]:
    return [card.text() for card in panel.form.ways.cards]


def put_back(panel: RestorePanel, passphrase: str) -> None:
    panel.form.secret.clear()
    QTest.keyClicks(panel.form.secret, passphrase)
    QTest.keyClick(panel.form.secret, Qt.Key.Key_Return)


def test_the_newest_stands_first_and_is_chosen_and_each_says_what_would_be_missing(
    qtbot, look, house
):
    panel = panel_of(qtbot, house)
    ways = panel.form.ways
    assert [card.isChecked() for card in ways.cards] == [True, False, False]
    assert "3 cliënten" in ways.cards[0].accessibleDescription()
    assert "deze laptop" in ways.cards[0].accessibleDescription()
    costs = [card.accessibleDescription().splitlines()[1] for card in ways.cards]
    assert costs[0] == "Wat daarna is geschreven, ontbreekt dan."  # Dirk
    assert costs[2] == "Dan ontbreekt onder meer: 2 cliënten."


def test_by_keyboard_alone(qtbot, look, house, passphrase):
    panel = panel_of(qtbot, house)
    cards = panel.form.ways.cards
    cards[0].setFocus()
    QTest.keyClick(cards[0], Qt.Key.Key_Down)
    assert cards[1].isChecked()
    with qtbot.waitSignal(panel.restored, timeout=20000):
        put_back(panel, passphrase)
    assert house.names() == ["Anna Een", "Bram Twee"]


def test_how_it_was_before_a_restore_is_offered_by_its_name(qtbot, look, house, passphrase):
    restore(house.folder, list_backups(house.backups)[-1].path, house.key)
    panel = panel_of(qtbot, house)
    assert titles(panel)[0] == "Terug naar hoe het was vóór het terugzetten"
    with qtbot.waitSignal(panel.restored, timeout=20000):
        put_back(panel, passphrase)
    assert house.names() == ["Anna Een", "Bram Twee", "Cor Drie", "Dirk Vier"]


def test_notes_that_lost_only_their_header_are_offered_first(qtbot, look, house, passphrase):
    for path in (house.folder / "vault.json", house.folder / "gen-0001" / "vault.json"):
        path.unlink()
    panel = panel_of(qtbot, house)
    assert titles(panel)[0] == "Je verslagen zoals ze nu zijn"
    assert "Er zou niets ontbreken." in panel.form.ways.cards[0].accessibleDescription()
    with qtbot.waitSignal(panel.restored, timeout=20000):
        put_back(panel, passphrase)
    assert house.names() == ["Anna Een", "Bram Twee", "Cor Drie", "Dirk Vier"]


def test_older_ones_and_those_on_a_stick_can_be_had_too(qtbot, look, house, tmp_path):
    stick = tmp_path / "MIJN STICK"
    stick.mkdir()
    for number, info in enumerate(list_backups(house.backups)):
        shutil.copy(info.path, stick / f"2026010{number + 1}T170500Z.ccb")
    panel = panel_of(qtbot, house, str(stick))
    ways = panel.form.ways
    assert len(ways.cards) == 4
    assert any("MIJN STICK" in card.accessibleDescription() for card in ways.cards)
    ways.more.setFocus()
    QTest.keyClick(ways.more, Qt.Key.Key_Space)
    assert len(ways.cards) == 6
    assert ways.cards[0].isChecked()
    assert not ways.more.isVisible()


def test_a_damaged_backup_makes_room_for_the_same_one_on_the_stick(
    qtbot, look, house, passphrase, tmp_path
):
    stick = tmp_path / "stick"
    stick.mkdir()
    newest = list_backups(house.backups)[0].path
    shutil.copy(newest, stick)
    raw = bytearray(newest.read_bytes())
    raw[len(raw) // 2] ^= 1
    newest.write_bytes(raw)
    panel = panel_of(qtbot, house, str(stick))
    assert len(panel.form.ways.cards) == 3
    put_back(panel, passphrase)
    qtbot.waitUntil(lambda: bool(panel.form.error.text()), timeout=20000)
    assert len(panel.form.ways.cards) == 3
    assert panel.form.chosen().path == stick / newest.name
    with qtbot.waitSignal(panel.restored, timeout=20000):
        put_back(panel, passphrase)
    assert house.names() == ["Anna Een", "Bram Twee", "Cor Drie"]


def lose_every_list(house: House) -> None:
    from tests.data.test_never_back import forget

    for info in list_backups(house.backups):
        forget(info.path)
    (house.folder / "erased.json").unlink()
    (house.folder / "gen-0001" / "notes.db").write_bytes(b"")


def test_where_nobody_can_tell_who_was_erased_the_coach_is_asked(qtbot, look, house, passphrase):
    lose_every_list(house)
    panel = panel_of(qtbot, house)
    put_back(panel, passphrase)
    qtbot.waitUntil(lambda: panel.question is not None, timeout=20000)
    assert not (house.folder / "gen-0002").exists()
    panel.question.reject()
    assert "gewist" in panel.form.error.text()
    assert not (house.folder / "gen-0002").exists()
    panel.question = None
    put_back(panel, passphrase)
    qtbot.waitUntil(lambda: panel.question is not None, timeout=20000)
    with qtbot.waitSignal(panel.restored, timeout=20000):
        panel.question.yes.click()
    assert house.names() == ["Anna Een", "Bram Twee", "Cor Drie"]


def test_stopping_leaves_the_vault_as_it_is(qtbot, look, house, passphrase, monkeypatch):
    from coach_app.data import restore as restoring

    real = restoring._take_over
    panel = panel_of(qtbot, house)

    def slowly(*arguments):
        panel._stop.wait(20)  # until the coach stops it
        return real(*arguments)

    monkeypatch.setattr(restoring, "_take_over", slowly)
    put_back(panel, passphrase)
    assert panel.cancel.text() == "Stop"
    panel.cancel.click()
    qtbot.waitUntil(lambda: bool(panel.form.error.text()), timeout=20000)
    assert panel.cancel.isEnabled()
    assert panel.cancel.text() == "Terug"
    assert house.names() == ["Anna Een", "Bram Twee", "Cor Drie", "Dirk Vier"]
    assert sorted(path.name for path in house.folder.glob("gen-*")) == ["gen-0001"]


def test_the_page_of_a_fault_says_what_there_is_after_having_looked(qtbot, look, house):
    (house.folder / "gen-0001" / "notes.db").write_bytes(b"")
    page = UnlockPage(house.folder, "nl")
    qtbot.addWidget(page)
    page.show()
    page.check()
    assert "12 maart" in page.fault.ways.text()
    shutil.rmtree(house.backups)
    page.check()
    assert "geen kopie" in page.fault.ways.text()


def test_a_restore_that_has_to_ask_goes_on_asking_after_the_lock(qtbot, look, house, passphrase):
    """From Settings the vault is closed first; the question comes on the first page."""
    lose_every_list(house)
    page = UnlockPage(house.folder, "nl")
    qtbot.addWidget(page)
    page.show()
    page.note("restore-asks")
    assert page.panels.currentWidget() is page.restore


def test_settings_counts_what_would_be_missing(qtbot, ctx):
    shelf = Backups(ctx.practice.vault)
    made = world.course(ctx.practice, world.client(ctx.practice, "Anna Een"))
    shelf.make(DAY)
    world.client(ctx.practice, "Bram Twee")
    world.hold(ctx.practice, made, 0, 1)
    window = QWidget()
    qtbot.addWidget(window)
    dialog = RestoreDialog(ctx)
    qtbot.addWidget(dialog)
    words = "Dan ontbreekt onder meer: 2 nieuwe cliënten, 2 verslagen."
    assert words in dialog.choice.ways.cards[0].accessibleDescription()


def described(panel: RestorePanel) -> list[str]:
    return [card.accessibleDescription() for card in panel.form.ways.cards]


def spoil(path: Path, *, whole: bool) -> None:
    """One bit of the database inside, or nothing of the file left to read."""
    raw = bytearray(path.read_bytes())
    raw[len(raw) // 2] ^= 1
    path.write_bytes(b"no backup" if whole else raw)


def lose_header(house: House) -> None:
    for path in (house.folder / "vault.json", house.folder / "gen-0001" / "vault.json"):
        path.unlink()


def all_backed_up(house: House) -> Path:
    practice = Practice(Vault.open(house.folder, house.key))
    newest = Backups(practice.vault).make(DAY + dt.timedelta(days=9)).path
    practice.close()
    return newest


NOTHING = "Na deze kopie is niets meer geschreven."


def test_only_the_backup_that_holds_everything_says_so(qtbot, look, house):
    all_backed_up(house)
    told = described(panel_of(qtbot, house))
    assert [NOTHING in words for words in told] == [True, False, False, False]


def test_a_damaged_newest_backup_stays_and_is_what_the_older_ones_lack(
    qtbot, look, house, passphrase
):
    spoil(all_backed_up(house), whole=False)
    (house.folder / "gen-0001" / "notes.db").write_bytes(b"")
    panel = panel_of(qtbot, house)
    put_back(panel, passphrase)
    qtbot.waitUntil(lambda: bool(panel.form.error.text()), timeout=20000)
    cards, told = panel.form.ways.cards, described(panel)
    assert [card.isEnabled() for card in cards] == [False, True, True, True]
    assert [card.isChecked() for card in cards] == [False, True, False, False]
    assert "Beschadigd" in told[0]
    assert "Dan ontbreekt onder meer: 1 cliënt." in told[1]
    assert not any(NOTHING in words for words in told)


@pytest.mark.parametrize("how", ["unreadable", "gone"])
def test_without_the_newest_backup_no_older_one_says_that_nothing_is_missing(
    qtbot, look, house, how
):
    newest = all_backed_up(house)
    if how == "gone":
        newest.unlink()
    else:
        spoil(newest, whole=True)
    lose_header(house)
    panel = panel_of(qtbot, house)
    assert not any(NOTHING in words for words in described(panel))
    assert panel.form.chosen().kind == "present"
    shown = [card.isEnabled() for card in panel.form.ways.cards]
    assert shown == ([True] * 4 if how == "gone" else [True, False, True, True])


def test_where_no_vault_is_left_nobody_knows_what_came_after(qtbot, look, house):
    shutil.rmtree(house.folder / "gen-0001")
    newest = described(panel_of(qtbot, house))[0]
    assert "Als daarna nog iets is geschreven, ontbreekt dat dan." in newest


def test_the_backup_whose_header_opens_the_notes_of_now_can_be_chosen_itself(qtbot, look, house):
    lose_header(house)
    panel = panel_of(qtbot, house)
    assert len(panel.form.ways.cards) == 4
    panel.form.ways.cards[1].setChecked(True)
    newest = list_backups(house.backups)[0].path
    assert (panel.form.chosen().kind, panel.form.chosen().path) == ("backup", newest)


@pytest.mark.parametrize("state", ["whole", "without header"])
def test_a_file_of_another_vault_is_told_at_choosing(qtbot, look, house, tmp_path, state):
    other, _ = Vault.create(tmp_path / "other", "heel andere woorden", kdf=FAST_KDF)
    theirs = Backups(other).make(DAY).path
    other.close()
    if state != "whole":
        lose_header(house)
    panel = panel_of(qtbot, house)
    before = titles(panel)
    panel.form.add_file(str(theirs))
    assert "Deze kopie hoort bij een andere kluis." in panel.form.error.text()
    assert titles(panel) == before


def test_a_file_picked_by_hand_that_is_damaged_stays_as_damaged(
    qtbot, look, house, passphrase, tmp_path
):
    picked = shutil.copy(list_backups(house.backups)[0].path, tmp_path / "20260401T170500Z.ccb")
    spoil(picked, whole=False)
    panel = panel_of(qtbot, house)
    panel.form.add_file(str(picked))
    assert panel.form.chosen().path == picked
    put_back(panel, passphrase)
    qtbot.waitUntil(lambda: bool(panel.form.error.text()), timeout=20000)
    assert [card.isEnabled() for card in panel.form.ways.cards] == [False, True, True, True]


def test_a_clock_that_was_ahead_makes_no_backup_say_that_nothing_was_added(qtbot, ctx):
    shelf, practice = ctx.practice.copies.backups, ctx.practice
    world.client(practice, "Anna Een")
    shelf.make(dt.datetime.now(dt.UTC) + dt.timedelta(days=400))
    world.client(practice, "Bram Twee")
    shelf.make(dt.datetime.now(dt.UTC) - dt.timedelta(days=1))
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    dialog = RestoreDialog(ctx)
    told = [card.accessibleDescription() for card in dialog.choice.ways.cards]
    assert "2 cliënten" in told[0]
    assert "Dan ontbreekt onder meer: 1 cliënt." in told[1]


def later(path: Path, **manifest: object) -> None:
    """As a later Coach App would have made it."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    told = json.loads(parts["manifest.json"]) | manifest
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in (parts | {"manifest.json": json.dumps(told).encode()}).items():
            archive.writestr(name, content)


@pytest.mark.parametrize("manifest", [{"format": 2}, {"schema": "9999"}])
def test_a_backup_of_a_newer_app_is_whole_and_waits_for_that_app(qtbot, look, house, manifest):
    newest, *_ = list_backups(house.backups)
    later(newest.path, **manifest)
    panel = panel_of(qtbot, house)
    cards, told = panel.form.ways.cards, described(panel)
    assert [card.isEnabled() for card in cards] == [False, True, True]
    assert [card.isChecked() for card in cards] == [False, True, False]
    assert "nieuwere Coach App" in told[0]
    assert "Beschadigd" not in told[0]


def test_the_page_of_a_fault_names_the_newest_backup_that_this_app_reads(qtbot, look, house):
    later(list_backups(house.backups)[0].path, schema="9999")
    (house.folder / "gen-0001" / "notes.db").write_bytes(b"")
    page = UnlockPage(house.folder, "nl")
    qtbot.addWidget(page)
    page.show()
    page.check()
    assert "11 maart" in page.fault.ways.text()


def test_of_a_newer_and_a_damaged_copy_the_newer_one_is_shown(qtbot, look, house, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    newest = list_backups(house.backups)[0].path
    shutil.copy(newest, stick)
    later(stick / newest.name, format=2)
    newest.write_bytes(b"no backup")
    panel = panel_of(qtbot, house, str(stick))
    assert len(panel.form.ways.cards) == 3
    assert "nieuwere Coach App" in described(panel)[0]
