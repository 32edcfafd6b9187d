"""Coach and client write in the same note, each on an own screen."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest

from coach_app.errors import UserError
from coach_app.ui.shell.kept_banner import KeptBanner

STOOD = "We keken naar de merel."


@pytest.fixture(params=["meeting", "runner"])
def both(request, coach, anna, practice):
    """The coach has the note open and the client reads it; nobody wrote yet."""
    meeting = anna.meetings[1]
    practice.meetings.start(meeting)
    practice.notes.save(meeting, shared=STOOD)
    coach.go(request.param, meeting_id=meeting)
    coach.client_screen.show_closing(meeting, anna.client, True)
    QCoreApplication.processEvents()
    return coach


def at_end(area, words):
    area.moveCursor(QTextCursor.MoveOperation.End)
    area.insertPlainText(words)


def client_page(coach):
    return coach.client_screen.window.page


def client_writes(coach, words="\nHet was stil."):
    at_end(client_page(coach).field, words)
    client_page(coach).keep()


def coach_writes(coach, words=" En naar de mees."):
    at_end(coach.page.shared.area, words)


def test_the_client_writes_while_the_coach_types(both, anna, practice):
    coach_writes(both)
    client_writes(both)
    QCoreApplication.processEvents()
    both.page.flush()
    whole = "We keken naar de merel. En naar de mees.\nHet was stil."
    assert practice.notes.get(anna.meetings[1]).shared == whole
    assert both.page.shared.area.text() == whole
    assert "Two places" in both.toasts.label.text()


def test_the_coach_saves_while_the_client_types(both, anna, practice):
    at_end(client_page(both).field, "\nHet was stil.")
    coach_writes(both)
    both.page.flush()
    client_page(both).keep()
    QCoreApplication.processEvents()
    whole = "We keken naar de merel. En naar de mees.\nHet was stil."
    assert practice.notes.get(anna.meetings[1]).shared == whole
    assert both.page.shared.area.text() == whole


def test_the_client_goes_on_typing_and_the_coach_too(both, anna, practice):
    for number in ("een", "twee", "drie"):
        coach_writes(both, f" {number}c")
        client_writes(both, f"\n{number}k")
        both.page.flush()
    client_page(both).keep()
    kept = practice.notes.get(anna.meetings[1]).shared
    assert set(kept.split()) >= {f"{n}{who}" for n in ("een", "twee", "drie") for who in "ck"}
    assert all(kept.count(f"{n}{who}") == 1 for n in ("een", "twee", "drie") for who in "ck")


def test_the_same_words_changed_by_both_stand_below_each_other(both, anna, practice):
    both.page.shared.area.setPlainText("We keken naar de mees.")
    client_page(both).field.setPlainText("We keken naar de kraai.")
    client_page(both).keep()
    both.page.flush()
    assert both.page.shared.area.text().splitlines() == [
        "We keken naar de kraai.",
        "— Written at the same time:",
        "We keken naar de mees.",
    ]


def test_an_exercise_writes_its_line_while_the_coach_types(coach, anna, practice):
    practice.notes.save(anna.meetings[1], did="Thee.")
    coach.go("meeting", meeting_id=anna.meetings[1])
    at_end(coach.page.did, " Koek.")
    practice.notes.append_did(anna.meetings[1], "We deden de ademhaling.")
    QCoreApplication.processEvents()
    coach.page.flush()
    assert coach.page.did.text() == "Thee. Koek.\nWe deden de ademhaling."
    assert practice.notes.get(anna.meetings[1]).did == coach.page.did.text()


def test_a_line_of_the_signs_page_stays_when_the_coach_typed_meanwhile(coach, anna, practice):
    meeting = anna.meetings[1]
    coach.go("meeting", meeting_id=meeting)
    coach.page.mine.set_folded(False)
    QTest.keyClicks(coach.page.mine.area, "Moe")
    practice.notes.save(meeting, private="Gebeld met de huisarts.", base="")
    coach.page.flush()
    assert practice.notes.get(meeting).private == "Gebeld met de huisarts.\nMoe"


def test_what_the_client_took_away_stays_away(both, anna, practice):
    client_page(both).field.setPlainText("")
    client_page(both).keep()
    QCoreApplication.processEvents()
    assert both.page.shared.area.text() == ""
    coach_writes(both, "Opnieuw")
    both.page.flush()
    assert practice.notes.get(anna.meetings[1]).shared == "Opnieuw"


def test_words_of_the_client_that_cannot_be_kept_wait_for_the_coach(
    both, anna, practice, monkeypatch
):
    def full(*_args, **_more):
        raise UserError("disk-full", "The disk is full.", "Make room.")

    with monkeypatch.context() as broken:
        broken.setattr(practice.notes, "save", full)
        client_writes(both)
    both.client_screen.stop()
    both.go("today")
    both.go("meeting", meeting_id=anna.meetings[1])
    (banner,) = both.page.findChildren(KeptBanner)
    assert "Het was stil." in banner.words.text()
    QTest.mouseClick(banner.away, Qt.MouseButton.LeftButton)
    assert practice.drafts.get("unsaved", f"meeting_id={anna.meetings[1]}") is None


def compose(area, preedit, commit=""):
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QCoreApplication.sendEvent(area, event)


def test_a_letter_that_is_composed_meanwhile_doubles_nothing(both, anna, practice):
    area = both.page.shared.area
    area.moveCursor(QTextCursor.MoveOperation.End)
    compose(area, "´")
    client_writes(both)
    QCoreApplication.processEvents()
    compose(area, "", "é")
    both.page.flush()
    whole = "We keken naar de merel.é\nHet was stil."
    assert practice.notes.get(anna.meetings[1]).shared == whole
    assert area.text() == whole


def test_a_merge_that_waits_for_a_letter_is_known_all_the_same(both, anna, practice):
    area = both.page.shared.area
    coach_writes(both)
    area.moveCursor(QTextCursor.MoveOperation.End)
    compose(area, "´")
    client_writes(both)
    QCoreApplication.processEvents()
    both.page.flush()
    practice.notes.save(anna.meetings[1], did="Thee.")  # news for the page
    QCoreApplication.processEvents()
    compose(area, "", "é")
    both.page.flush()
    whole = "We keken naar de merel. En naar de mees.é\nHet was stil."
    assert practice.notes.get(anna.meetings[1]).shared == whole
    assert area.text() == whole


def test_leaving_in_the_middle_of_a_letter_takes_nothing_away(both, anna, practice):
    area = both.page.shared.area
    coach_writes(both)
    area.moveCursor(QTextCursor.MoveOperation.End)
    compose(area, "´")
    client_writes(both)
    QCoreApplication.processEvents()
    both.page.flush()
    area.append_line("Tot volgende week.")
    both.go("today")
    kept = practice.notes.get(anna.meetings[1]).shared
    assert kept.splitlines() == [
        "We keken naar de merel. En naar de mees.",
        "Het was stil.",
        "Tot volgende week.",
    ]


def test_a_hard_space_in_the_vault_is_no_other_writer(coach, anna, practice):
    meeting = anna.meetings[1]
    practice.notes.save(meeting, shared="Om 11\u00a0uur.")
    coach.go("meeting", meeting_id=meeting)
    coach_writes(coach)
    coach.page.flush()
    assert coach.page.shared.area.text() == "Om 11 uur. En naar de mees."
    assert not coach.toasts.isVisibleTo(coach)
