"""Settings: what is changed here works at once and is remembered."""

import datetime as dt
import json
import threading
import zipfile

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QFileDialog

from coach_app.settings import SettingsFile
from coach_app.ui import tasks
from coach_app.ui.client_view.kit.code import verify
from coach_app.ui.settings.page import SettingsPage


@pytest.fixture
def page(qtbot, ctx):
    page = SettingsPage(ctx)
    qtbot.addWidget(page)
    page.resize(1060, 760)
    page.show()
    return page


def test_the_name_of_the_practice_is_kept_when_leaving(page, ctx, qtbot):
    qtbot.keyClicks(page.tab.practice_name, "Praktijk Voorbeeld")
    page.flush()
    assert ctx.practice.preferences.get("practice_name") == "Praktijk Voorbeeld"


def test_a_snippet_is_added_edited_deleted_and_brought_back(page, ctx, qtbot):
    snippets = page.tab.snippets
    qtbot.mouseClick(snippets.add, Qt.MouseButton.LeftButton)
    row = snippets.rows[0]
    row.title.setText("Start")
    row.text.setPlainText("We begonnen rustig.")
    page.flush()
    assert [(s.title, s.text) for s in ctx.practice.snippets.all()] == [
        ("Start", "We begonnen rustig.")
    ]
    qtbot.mouseClick(snippets.rows[0].delete, Qt.MouseButton.LeftButton)
    assert ctx.practice.snippets.all() == []
    ctx.window.undos[-1]()
    assert [s.title for s in ctx.practice.snippets.all()] == ["Start"]


def test_lock_minutes_are_remembered_on_this_computer(page, ctx, qtbot):
    page.show_tab("safety")
    twenty = next(part for part in page.tab.minutes.parts if part.value == 20)
    qtbot.mouseClick(twenty, Qt.MouseButton.LeftButton)
    assert SettingsFile(ctx.settings.path.parent).values.lock_minutes == 20


def test_a_backup_is_made_and_shown(page, ctx, qtbot):
    page.show_tab("safety")
    card = page.tab.backups
    assert card.here.help.text() == "Nog geen kopie"
    qtbot.mouseClick(card.now, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: ctx.window.toasts == ["Kopie gemaakt"], timeout=20_000)
    assert "gecontroleerd" in card.here.help.text()
    assert card.back.isEnabled()


@pytest.mark.parametrize("moment", ["9999-12-31T23:59:59-23:59", "0001-01-01T00:00:00+14:00"])
def test_a_backup_of_no_moment_on_earth_is_no_more_than_an_unusable_file(page, ctx, moment):
    path = ctx.practice.copies.backups.make(dt.datetime(2026, 3, 10, tzinfo=dt.UTC)).path
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    told = json.loads(parts["manifest.json"]) | {"made_at": moment, "number": 900}
    with zipfile.ZipFile(path.with_name("20270101T000000Z.ccb"), "w") as archive:
        for name, content in {**parts, "manifest.json": json.dumps(told).encode()}.items():
            archive.writestr(name, content)
    page.show_tab("safety")
    assert not page.tab.backups.unusable.isHidden()
    assert sum(page.tab.backups.days.full) <= 1


def test_a_tab_that_cannot_be_built_leaves_nothing_half(page, ctx, monkeypatch):
    from coach_app.ui.settings.safety import SafetyTab

    def broken(*_):
        raise RuntimeError("a bug")

    monkeypatch.setattr(SafetyTab, "__init__", broken)
    with pytest.raises(RuntimeError, match="a bug"):
        page.show_tab("safety")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    page.flush()
    page.refresh(frozenset({"copies"}))
    page.show_tab("practice")
    assert page.tab.practice_name.text() == ""


def test_a_second_place_gets_a_copy_and_can_be_forgotten(page, ctx, qtbot, tmp_path):
    page.show_tab("safety")
    card = page.tab.backups
    stick = tmp_path / "stick"
    card.second_button.click()
    page.window().findChild(QFileDialog).fileSelected.emit(str(stick))
    qtbot.waitUntil(lambda: "Nu niet hier" in card.second.help.text())
    assert card.second_tag.text() != "In orde"
    stick.mkdir()
    card.show_state()
    qtbot.waitUntil(lambda: "Nog geen kopie" in card.second.help.text())
    assert card.second_tag.text() != "In orde"
    qtbot.mouseClick(card.now, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: ctx.window.toasts == ["Kopie gemaakt"], timeout=20_000)
    assert list(stick.iterdir())
    assert "vandaag" in card.second.help.text()
    assert card.second_tag.text() == "In orde"
    qtbot.mouseClick(card.forget, Qt.MouseButton.LeftButton)
    assert SettingsFile(ctx.settings.path.parent).values.backup_folder == ""
    assert list(stick.iterdir())


def test_the_consent_text_on_offer_is_shown_with_its_version(page):
    from PySide6.QtWidgets import QLabel

    from coach_app.ui.client.profile.consent_text import consent_text

    words = {label.text() for label in page.findChildren(QLabel)}
    assert consent_text().text("nl") in words


def test_a_code_has_four_figures(page, ctx, qtbot):
    page.show_tab("client")
    tab = page.tab
    qtbot.keyClicks(tab.code, "12")
    qtbot.mouseClick(tab.save, Qt.MouseButton.LeftButton)
    assert tab.field.error() == "Typ vier cijfers."
    qtbot.keyClicks(tab.code, "34")
    qtbot.mouseClick(tab.save, Qt.MouseButton.LeftButton)
    kept = ctx.practice.preferences.get("client_code_hash")
    assert verify("1234", kept)
    assert "1234" not in str(kept)
    qtbot.mouseClick(tab.remove, Qt.MouseButton.LeftButton)
    assert not ctx.practice.preferences.get("client_code_hash")


@pytest.mark.parametrize("width", [1060, 600])
@pytest.mark.parametrize("tab", ["practice", "display", "safety", "client", "measures", "about"])
def test_no_tab_is_wider_than_its_page(page, qtbot, tab, width):
    page.resize(width, 600)
    page.show_tab(tab)
    assert page.scroller.widget().minimumSizeHint().width() <= width


def test_the_off_track_rules_are_published_in_the_help(ctx, qtbot):
    from coach_app.measures import offtrack
    from coach_app.ui.help.page import HelpPage

    page = HelpPage(ctx, topic="offtrack")
    qtbot.addWidget(page)
    from PySide6.QtWidgets import QLabel

    words = {label.text() for label in page.findChildren(QLabel)}
    for rule in offtrack.RULES:
        assert rule.when.text("nl") in words


def test_a_second_place_that_goes_to_the_internet_is_told(page, ctx, qtbot, tmp_path):
    page.show_tab("safety")
    card = page.tab.backups
    stick = tmp_path / "Mijn Drive" / "kopie"
    stick.mkdir(parents=True)
    card.second_button.click()
    page.window().findChild(QFileDialog).fileSelected.emit(str(stick))
    qtbot.waitUntil(lambda: "Google Drive kopieert" in card.second.help.text())


def choose(page, card, folder) -> None:
    card.second_button.click()
    page.window().findChild(QFileDialog).fileSelected.emit(str(folder))


def test_the_copies_in_a_new_place_hear_of_the_erased_while_the_window_goes_on(
    page, ctx, qtbot, tmp_path, monkeypatch
):
    """Each copy there may have to be written anew, on a slow stick."""
    vault, seen = ctx.practice.vault, []

    def know(places) -> None:
        seen.append((list(places), threading.current_thread() is threading.main_thread()))

    monkeypatch.setattr(vault, "know_places", know)
    page.show_tab("safety")
    choose(page, page.tab.backups, tmp_path)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [([tmp_path], False)]


def test_a_slow_look_at_the_place_of_before_shows_nothing_of_it(
    page, ctx, qtbot, tmp_path, monkeypatch
):
    page.show_tab("safety")
    card, look, answer = page.tab.backups, ctx.practice.copies.look, threading.Event()
    stick = tmp_path / "stick"
    stick.mkdir()

    def slow(place=None):
        if place is not None:
            answer.wait(20)
        return look(place)

    run, begun = tasks.run, []
    monkeypatch.setattr(tasks, "run", lambda *a, **k: begun.append(run(*a, **k)) or begun[-1])
    monkeypatch.setattr(ctx.practice.copies, "look", slow)
    choose(page, card, stick)
    qtbot.waitUntil(card.forget.isEnabled)
    card.forget.click()
    answer.set()
    qtbot.waitUntil(lambda: not any(task.running for task in begun))
    assert str(stick) not in card.second.help.text()
    assert card.second_tag.isHidden()


def flip(path) -> None:
    raw = bytearray(path.read_bytes())
    raw[300_000] ^= 0xFF
    path.write_bytes(raw)


def test_a_try_that_fails_is_told_in_both_places_until_good_copies_are_there(
    page, ctx, qtbot, tmp_path
):
    stick = tmp_path / "stick"
    stick.mkdir()
    page.show_tab("safety")
    card = page.tab.backups
    choose(page, card, stick)
    qtbot.waitUntil(card.forget.isEnabled)
    card.now.click()
    qtbot.waitUntil(lambda: card.second_tag.text() == "In orde", timeout=20_000)
    assert card.tag.text() == "In orde"
    for path in [*ctx.practice.copies.backups.folder.glob("*.ccb"), *stick.glob("*.ccb")]:
        flip(path)
    card.show_state()
    qtbot.waitUntil(lambda: card.second_tag.text() == "Nog niet gecontroleerd")
    assert "gecontroleerd" not in card.here.help.text()
    card.rehearse.click()
    qtbot.waitUntil(lambda: card.second_tag.text() == "Niet leesbaar", timeout=20_000)
    assert card.tag.text() == card.rehearsed_tag.text() == "Niet leesbaar"
    assert "gecontroleerd" not in card.here.help.text()
    card.show_state()  # as when the page is opened again
    qtbot.waitUntil(lambda: card.second_tag.isVisible())
    assert (card.tag.text(), card.second_tag.text()) == ("Niet leesbaar", "Niet leesbaar")
    card.now.click()
    qtbot.waitUntil(lambda: card.second_tag.text() == "In orde", timeout=20_000)
    assert card.tag.text() == "In orde"
    assert "gecontroleerd" in card.here.help.text()


def test_a_place_that_was_chosen_is_known_again_by_its_mark(page, ctx, qtbot, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    page.show_tab("safety")
    card = page.tab.backups
    choose(page, card, stick)
    qtbot.waitUntil(card.forget.isEnabled)
    assert SettingsFile(ctx.settings.path.parent).values.backup_mark
    stick.rename(tmp_path / "drawer")
    stick.mkdir()
    card.show_state()
    qtbot.waitUntil(lambda: card.second_tag.text() == "Niet hier")
    card.now.click()
    qtbot.waitUntil(lambda: "Kopie gemaakt" in ctx.window.toasts, timeout=20_000)
    assert list(stick.iterdir()) == []
    assert "opnieuw" in card.second.help.text()
    choose(page, card, stick)
    qtbot.waitUntil(card.forget.isEnabled)
    card.now.click()
    qtbot.waitUntil(lambda: card.second_tag.text() == "In orde", timeout=20_000)
