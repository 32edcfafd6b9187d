"""Warning signs: one key away, numbers to correct, a used sign leaves a private line."""

import datetime as dt

import pytest

from coach_app.programme.red_flags import red_flags
from coach_app.ui.help.signs_page import NUMBERS, SignsPage


@pytest.fixture
def open_page(qtbot, ctx):
    def make(**args):
        page = SignsPage(ctx, **args)
        qtbot.addWidget(page)
        page.resize(1072, 900)
        page.show()
        return page

    return make


def test_all_signs_and_numbers_are_there(open_page):
    page = open_page()
    assert set(page.cards) == {one.id for one in red_flags().signs}
    assert "113" in page.cards["suicide"].numbers.text()
    assert page.cards["suicide"].note.isHidden(), "nobody is open to write about"


def test_a_used_sign_leaves_a_dated_line_in_the_private_note(open_page, anna, practice):
    meeting = anna.weeks[2]
    practice.notes.save(meeting, private="Wat er stond.", shared="Samen.")
    page = open_page(meeting_id=meeting)
    page.cards["low"].note.click()
    note = practice.notes.get(meeting)
    assert note.private.startswith("Wat er stond.\n")
    assert red_flags().signs[1].sign["nl"] in note.private
    assert str(dt.date.today().day) in note.private
    assert note.shared == "Samen.", "never in what the client may read"
    assert not page.cards["low"].note.isEnabled()


def test_in_a_finished_note_it_becomes_a_private_addition(open_page, anna, practice):
    meeting = anna.weeks[1]
    practice.notes.save(meeting, private="Oud.")
    practice.notes.lock(meeting)
    page = open_page(meeting_id=meeting)
    page.cards["low"].note.click()
    note = practice.notes.get(meeting)
    assert note.private == "Oud."
    (added,) = note.addenda
    assert added.private


def test_without_a_meeting_it_goes_into_the_private_part_of_the_profile(open_page, anna, practice):
    page = open_page(client_id=anna.ids[0])
    page.cards["suicide"].note.click()
    assert red_flags().signs[0].sign["nl"] in practice.clients.get(anna.ids[0]).fields.private


def test_a_number_can_be_corrected_and_says_when(open_page, practice):
    page = open_page()
    row = page.rows["gp"]
    assert "Not checked" in row.state.text()
    row.field.setText("010 000 0000")
    row.field.editingFinished.emit()
    assert str(dt.date.today().year) in row.state.text()
    assert practice.preferences.get(NUMBERS)["gp"]["number"] == "010 000 0000"
    again = open_page()
    assert "010 000 0000" in again.cards["low"].numbers.text()


def test_looking_at_a_number_dates_it(open_page):
    page = open_page()
    page.rows["safe-home"].checked.click()
    assert str(dt.date.today().year) in page.rows["safe-home"].state.text()
    assert page.rows["safe-home"].field.text() == "0800-2000"


def test_a_refused_line_says_so_and_can_be_tried_again(open_page, anna, practice, monkeypatch):
    page = open_page(meeting_id=anna.weeks[2])

    def refuse(*_, **__):
        raise OSError("full")

    monkeypatch.setattr(practice.notes, "save", refuse)
    page.cards["low"].note.click()
    assert not page.fault.isHidden()
    assert page.cards["low"].note.isEnabled()
