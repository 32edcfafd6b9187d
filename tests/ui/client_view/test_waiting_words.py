"""Words that wait: of which client they are, where they are shown, and how often it is told."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coach_app.data.views import ClientFields
from coach_app.errors import UserError
from coach_app.ui.shell.kept_banner import KeptBanner
from coach_app.ui.widgets import AppDialog
from tests.ui.client_view.conftest import DAY

FULL = UserError("disk-full", "The disk is full.", "Make room.")


def full(*_args, **_more):
    raise FULL


def at_end(area, words):
    area.moveCursor(QTextCursor.MoveOperation.End)
    area.insertPlainText(words)


def client_page(coach):
    return coach.client_screen.window.page


def to_the_sentence(coach):
    """Past the three short questions."""
    for choice in ("1", "2"):
        client_page(coach).chosen.emit(choice)
    client_page(coach).next.emit()


def banners(coach):
    return [one for one in coach.page.findChildren(KeptBanner) if not one.isHidden()]


def dialogs():
    return [
        one
        for one in QApplication.topLevelWidgets()
        if isinstance(one, AppDialog) and one.isVisible()
    ]


@pytest.fixture
def pair(coach, practice):
    """A group of two, and its first meeting."""
    import datetime as dt

    clients = [
        practice.clients.create(ClientFields(name=name))
        for name in ("Anna Voorbeeld", "Bram Voorbeeld")
    ]
    course = practice.courses.start(
        clients, start_on=DAY, weekday=DAY.weekday(), time=dt.time(11), minutes=60, title="Groep"
    )
    meeting = next(m.id for m in practice.meetings.of_course(course) if m.week == 1)
    practice.meetings.start(meeting)
    return meeting, clients


def test_the_waiting_words_of_one_client_leave_those_of_another(coach, pair, practice, monkeypatch):
    meeting, clients = pair
    with monkeypatch.context() as broken:
        broken.setattr(practice.notes, "save_line", full)
        for client, words in zip(clients, ("De merel zong.", "Ik belde mijn zus."), strict=True):
            coach.client_screen.show_closing(meeting, client)
            to_the_sentence(coach)
            at_end(client_page(coach).field, words)
            coach.client_screen.stop()
    coach.go("meeting", meeting_id=meeting)
    shown = " ".join(one.words.text() for one in banners(coach))
    assert "De merel zong." in shown
    assert "Ik belde mijn zus." in shown


def test_waiting_words_of_an_erased_client_go_along(coach, pair, practice, monkeypatch):
    meeting, clients = pair
    with monkeypatch.context() as broken:
        broken.setattr(practice.notes, "save_line", full)
        coach.client_screen.show_closing(meeting, clients[0])
        to_the_sentence(coach)
        at_end(client_page(coach).field, "De merel zong.")
        coach.client_screen.stop()
    assert practice.drafts.get("unsaved", f"meeting_id={meeting}")
    practice.clients.remove(clients[0])
    practice.purge()
    assert practice.drafts.get("unsaved", f"meeting_id={meeting}") is None


def test_a_second_close_leaves_the_words_that_wait_from_the_first(
    coach, anna, practice, monkeypatch
):
    meeting = anna.meetings[1]
    practice.meetings.start(meeting)
    with monkeypatch.context() as broken:
        broken.setattr(practice.notes, "save_line", full)
        for words in ("De merel zong.", "Ik belde mijn zus."):
            coach.client_screen.show_closing(meeting, anna.client)
            to_the_sentence(coach)
            at_end(client_page(coach).field, words)
            coach.client_screen.stop()
    coach.go("meeting", meeting_id=meeting)
    shown = " ".join(one.words.text() for one in banners(coach))
    assert "De merel zong." in shown
    assert "Ik belde mijn zus." in shown


def test_a_close_that_cannot_be_kept_is_told_once(coach, anna, practice, monkeypatch):
    meeting = anna.meetings[1]
    practice.meetings.start(meeting)
    with monkeypatch.context() as broken:
        broken.setattr(practice.notes, "save_line", full)
        coach.client_screen.show_closing(meeting, anna.client)
        to_the_sentence(coach)
        for words in ("De ", "merel ", "zong."):
            at_end(client_page(coach).field, words)
            client_page(coach).keep()
        coach.client_screen.stop()
    assert len(dialogs()) == 1
    for one in dialogs():
        one.reject()


def test_opening_the_close_again_keeps_what_was_just_typed(coach, anna, practice):
    meeting = anna.meetings[1]
    practice.meetings.start(meeting)
    for words in ("De merel", " zong."):
        coach.client_screen.show_closing(meeting, anna.client)
        to_the_sentence(coach)
        at_end(client_page(coach).field, words)
    coach.client_screen.stop()
    (line,) = practice.notes.get(meeting).lines
    assert line.sentence == "De merel zong."


def test_what_waits_stands_in_its_field_when_the_part_opens_again(
    coach, anna, practice, monkeypatch
):
    meeting = anna.meetings[1]
    practice.meetings.start(meeting)
    coach.go("runner", meeting_id=meeting)
    coach.page.go_to("close")
    with monkeypatch.context() as broken:
        broken.setattr(practice.notes, "save", full)
        at_end(coach.page.view.did, "Thee gedronken.")
        coach.page.go_to("home")
        coach.page.go_to("close")
        assert "Thee gedronken." in coach.page.view.did.text()
    coach.page.flush()
    assert practice.notes.get(meeting).did.count("Thee gedronken.") == 1
    assert coach.page.view.did.text() == practice.notes.get(meeting).did


def test_what_was_put_back_waits_on_until_the_vault_takes_it(coach, anna, practice, monkeypatch):
    meeting = anna.meetings[1]
    place = f"meeting_id={meeting}"
    coach.go("meeting", meeting_id=meeting)
    with monkeypatch.context() as broken:
        broken.setattr(practice.notes, "save", full)
        at_end(coach.page.did, "Thee gedronken.")
        coach.go("today")
        coach.go("meeting", meeting_id=meeting)
        (banner,) = banners(coach)
        QTest.mouseClick(banner.back, Qt.MouseButton.LeftButton)
        assert practice.drafts.get("unsaved", place)  # a crash now would lose it else
    coach.go("today")
    coach.go("meeting", meeting_id=meeting)
    assert (coach.page.did.text(), banners(coach)) == ("Thee gedronken.", [])
    assert practice.drafts.get("unsaved", place) is None


def test_a_refused_reason_is_told_once(coach, anna, practice, monkeypatch):
    coach.go("decision", meeting_id=anna.meetings[4], client_id=anna.client)
    coach.activateWindow()
    area = coach.page.reason
    area.setFocus()
    QCoreApplication.processEvents()
    with monkeypatch.context() as broken:
        broken.setattr(practice.drafts, "put", full)
        at_end(area, "Omdat.")
        area.flush()
        for _ in range(5):
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        told = dialogs()
        assert len(told) == 1
        for one in told:
            one.reject()
