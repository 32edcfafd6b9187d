"""Every way out of a page is free, and nothing that was typed is lost on it."""

import sys

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from sqlalchemy import event

from coach_app.data.vault import Vault, unlock_with_passphrase
from coach_app.errors import UserError
from coach_app.programme import PARTS
from coach_app.ui.shell import lock
from coach_app.ui.shell.kept_banner import KeptBanner
from tests.conftest import PASSPHRASE

FULL = UserError("disk-full", "The disk is full.", "Make room.")


def let_go():
    """Widgets that were left are really gone."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def click(button):
    QCoreApplication.processEvents()  # laid out, as it is for a person
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def type_in(area, words):
    """And no rest after it: a test is about what was not saved yet."""
    area.blockSignals(True)
    area.setPlainText(words)
    area.blockSignals(False)
    area.mark_dirty()


def name_of(window):
    return type(window.page).__name__


def banners(window):
    return [one for one in window.page.findChildren(KeptBanner) if not one.isHidden()]


@pytest.fixture
def bugs(monkeypatch):
    """What was told as a bug."""
    told = []
    monkeypatch.setattr(sys, "excepthook", lambda *caught: told.append(caught[1]))
    return told


@pytest.fixture
def locker(coach, practice):
    """The way out of the program, up to the point where it would start anew."""
    done = []
    made = lock.Locker(
        practice,
        coach.settings,
        coach,
        flush=coach.flush,
        place=coach.place,
        restart=lambda: done.append("restart"),
        leave=lambda: done.append("leave"),
        release=lambda: None,
        backups=lock.NoBackups(),
    )
    made.done = done
    return made


@pytest.fixture
def again(vault):
    """The practice as it is found after a lock."""
    from coach_app.data.practice import Practice

    opened = []

    def open_again():
        vault_again = Vault.open(vault.folder, unlock_with_passphrase(vault.folder, PASSPHRASE))
        opened.append(Practice(vault_again))
        return opened[-1]

    yield open_again
    for one in opened:
        one.close()


# -- the guided meeting


@pytest.fixture
def guided(coach, anna, practice):
    """At the last part, with something typed in every text of it."""
    meeting = anna.meetings[1]
    practice.meetings.start(meeting)
    coach.go("runner", meeting_id=meeting)
    coach.page.go_to("close")
    type_in(coach.page.view.did, "We dronken thee.")
    type_in(coach.page.mine.area, "Ze was moe.")
    for row in coach.page.view.people.areas().values():
        type_in(row, "Het was stil.")
    return coach


def is_kept(practice, meeting):
    note = practice.notes.get(meeting)
    return (
        "We dronken thee." in note.did
        and note.private == "Ze was moe."
        and note.lines[0].sentence == "Het was stil."
    )


@pytest.mark.parametrize("part", PARTS[:-1])
def test_from_the_close_back_to_a_part_and_on_and_away(guided, anna, practice, part, bugs):
    page = guided.page
    page.go_to(part)
    let_go()
    assert page.guided.part == part
    click(page.next)
    let_go()
    assert page.guided.part == PARTS[PARTS.index(part) + 1]
    guided.go("today")
    let_go()
    assert name_of(guided) == "TodayPage"
    assert is_kept(practice, anna.meetings[1])
    assert bugs == []


@pytest.mark.parametrize("part", PARTS[:-1])
def test_from_the_close_back_to_a_part_and_hand_over(guided, anna, practice, part, bugs):
    guided.page.go_to(part)
    let_go()
    guided.client_screen.hand_over(anna.client, "weekly", meeting_id=anna.meetings[1])
    assert guided.client_screen.is_on()
    guided.client_screen.stop()
    let_go()
    guided.back()
    assert is_kept(practice, anna.meetings[1])
    assert bugs == []


@pytest.mark.parametrize("part", PARTS)
def test_from_the_close_back_to_a_part_and_lock(guided, locker, anna, again, part, bugs, qtbot):
    guided.page.go_to(part)
    let_go()
    locker.lock("key")
    qtbot.waitUntil(lambda: locker.done == ["restart"])
    assert bugs == []
    practice = again()
    assert is_kept(practice, anna.meetings[1])
    assert practice.preferences.get("place")["page"] == "runner"


def test_a_part_left_while_the_vault_is_full_keeps_its_words(guided, anna, practice, monkeypatch):
    page, real = guided.page, practice.notes.save

    def full(*_args, **_more):
        raise FULL

    monkeypatch.setattr(practice.notes, "save", full)
    page.saver.flush()
    page._open("know")  # as when only the clock can be written
    let_go()
    assert page.banner.isVisibleTo(page)
    monkeypatch.setattr(practice.notes, "save", real)
    click(page.banner.button)
    assert is_kept(practice, anna.meetings[1])
    assert not page.banner.isVisibleTo(page)


# -- a save that fails


WAYS = {
    "go": lambda window, locker: window.go("clients"),
    "back": lambda window, locker: window.back(),
    "rebuild": lambda window, locker: window.rebuild(),
    "lock": lambda window, locker: locker.lock("key"),
    "close": lambda window, locker: window.close(),
}
FAULTS = [FULL, OSError("gone"), RuntimeError("bug")]


@pytest.fixture
def typed(coach, anna):
    """A meeting's page with a sentence in the shared note that was not saved yet."""
    coach.go("today")
    coach.go("meeting", meeting_id=anna.meetings[1])
    type_in(coach.page.shared.area, "Dit bewaren")
    return coach


def raise_(fault):
    def act(*_args, **_more):
        raise fault

    return act


def is_out(window, locker, way, qtbot):
    if way in ("lock", "close"):
        qtbot.waitUntil(lambda: len(locker.done) == 1)
        return locker.done == [{"lock": "restart", "close": "leave"}[way]]
    let_go()
    return name_of(window) == {"go": "ClientsPage", "back": "TodayPage"}.get(way, "MeetingPage")


@pytest.mark.parametrize("fault", FAULTS, ids=["refused", "disk", "bug"])
@pytest.mark.parametrize("way", WAYS)
def test_a_text_that_cannot_be_saved_waits_at_its_place(
    typed, locker, anna, practice, again, monkeypatch, qtbot, bugs, way, fault
):
    with monkeypatch.context() as broken:
        broken.setattr(practice.notes, "save", raise_(fault))
        WAYS[way](typed, locker)
        assert is_out(typed, locker, way, qtbot)
    kept = practice if way not in ("lock", "close") else again()
    (waits,) = kept.drafts.get("unsaved", f"meeting_id={anna.meetings[1]}")["texts"]
    assert waits["parts"] == ["Dit bewaren"]
    if kept is not practice:
        return
    typed.go("meeting", meeting_id=anna.meetings[1])
    (banner,) = banners(typed)
    assert "Dit bewaren" in banner.words.text()
    click(banner.back)
    assert practice.notes.get(anna.meetings[1]).shared == "Dit bewaren"
    assert kept.drafts.get("unsaved", f"meeting_id={anna.meetings[1]}") is None
    assert banners(typed) == []


@pytest.mark.parametrize("fault", FAULTS, ids=["refused", "disk", "bug"])
@pytest.mark.parametrize("way", WAYS)
def test_a_page_whose_saving_breaks_off_is_left_all_the_same(
    typed, locker, anna, practice, again, monkeypatch, qtbot, bugs, way, fault
):
    monkeypatch.setattr(typed.page, "flush", raise_(fault))
    monkeypatch.setattr(typed.page, "hideEvent", lambda _event: None)
    WAYS[way](typed, locker)
    assert is_out(typed, locker, way, qtbot)
    kept = practice if way not in ("lock", "close") else again()
    (waits,) = kept.drafts.get("unsaved", f"meeting_id={anna.meetings[1]}")["texts"]
    assert waits["parts"] == ["Dit bewaren"]
    assert bugs == ([fault] if isinstance(fault, RuntimeError) else [])


def test_it_is_said_and_kept_in_memory_where_nothing_can_be_written(
    typed, anna, practice, monkeypatch
):
    with monkeypatch.context() as broken:
        broken.setattr(practice.notes, "save", raise_(FULL))
        broken.setattr(practice.drafts, "_write", raise_(FULL))
        typed.go("clients")
        assert "could be saved" in typed.toasts.label.text()
        assert typed.toasts.isVisibleTo(typed)
        typed.go("meeting", meeting_id=anna.meetings[1])
        assert "Dit bewaren" in banners(typed)[0].words.text()
    click(banners(typed)[0].back)
    assert practice.notes.get(anna.meetings[1]).shared == "Dit bewaren"


def test_a_text_for_a_finished_note_can_be_copied_or_thrown_away(typed, anna, practice):
    practice.notes.lock(anna.meetings[1])
    typed.go("today")
    typed.go("meeting", meeting_id=anna.meetings[1])
    (banner,) = banners(typed)
    click(banner.back)
    assert banner.trouble.isVisibleTo(banner)
    click(banner.copy)
    assert QGuiApplication.clipboard().text() == "Dit bewaren"
    click(banner.away)
    typed.go("today")
    typed.go("meeting", meeting_id=anna.meetings[1])
    assert banners(typed) == []


def test_a_private_text_is_offered_without_its_words(coach, anna, practice, monkeypatch):
    coach.go("meeting", meeting_id=anna.meetings[1])
    type_in(coach.page.mine.area, "Zonderlinghof")
    with monkeypatch.context() as broken:
        broken.setattr(practice.notes, "save", raise_(FULL))
        coach.go("today")
    coach.go("meeting", meeting_id=anna.meetings[1])
    (banner,) = banners(coach)
    assert "Zonderlinghof" not in banner.words.text()
    click(banner.back)
    assert practice.notes.get(anna.meetings[1]).private == "Zonderlinghof"


def test_a_text_that_came_through_after_all_is_not_offered(typed, anna, practice, monkeypatch):
    """Handing over saves as well, and the coach stays on the page."""
    with monkeypatch.context() as broken:
        broken.setattr(practice.notes, "save", raise_(FULL))
        typed.flush()
    typed.flush()
    typed.go("today")
    typed.go("meeting", meeting_id=anna.meetings[1])
    assert typed.page.shared.area.text() == "Dit bewaren"
    assert banners(typed) == []


def test_a_form_whose_draft_cannot_be_written_is_found_again(coach, practice, monkeypatch):
    coach.go("client_form")
    QTest.keyClicks(coach.page.name, "Anna Voorbeeld")
    with monkeypatch.context() as broken:
        broken.setattr(practice.drafts, "_write", raise_(FULL))
        coach.go("today")
        assert name_of(coach) == "TodayPage"
    coach.go("client_form")
    assert coach.page.name.text() == "Anna Voorbeeld"
    assert banners(coach) == []


# -- its own save is no news to a page


@pytest.mark.parametrize("page", ["meeting", "runner"])
def test_a_save_costs_six_statements_and_the_page_stays_as_it_is(
    coach, anna, practice, vault, page, monkeypatch
):
    practice.meetings.start(anna.meetings[1])
    coach.go(page, meeting_id=anna.meetings[1])
    QCoreApplication.processEvents()
    statements, told = [], []

    @event.listens_for(vault.engine, "before_cursor_execute")
    def count(_connection, _cursor, statement, *_):
        statements.append(statement)

    monkeypatch.setattr(coach.page, "refresh", told.append)
    for words in ("Eerst", "Dan"):
        coach.page.shared.area.setPlainText(words)
        statements.clear()
        coach.page.shared.area.flush()
        QCoreApplication.processEvents()
        assert 0 < len(statements) <= 6, statements
    assert told == []
    practice.notes.append_did(anna.meetings[1], "We deden een oefening.")
    QCoreApplication.processEvents()
    assert told == [frozenset({"notes", "meetings"})]
