"""The program may add to a text while somebody writes in it: nobody loses their place."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest

from coach_app.ui.client_view.kit.fields import TextField
from coach_app.ui.widgets import LineEdit, TextArea
from coach_app.ui.widgets.text.text_changes import changes_between, units


@pytest.fixture
def area(qtbot, look):
    area = TextArea()
    qtbot.addWidget(area)
    area.resize(320, 160)
    area.show()
    qtbot.waitExposed(area)
    area.setFocus()
    return area


def place(area, start, end):
    cursor = area.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    area.setTextCursor(cursor)


def compose(area, preedit, commit=""):
    event = QInputMethodEvent(preedit, [])
    if commit:
        event.setCommitString(commit)
    QCoreApplication.sendEvent(area, event)


def test_typing_goes_on_where_it_was_when_a_line_comes_below(area):
    QTest.keyClicks(area, "Hij wil haar ")
    area.append_line("We deden R01.")
    QTest.keyClicks(area, "bellen.")
    assert area.text() == "Hij wil haar bellen.\nWe deden R01."


def test_a_line_that_comes_into_an_empty_area_does_not_stick_to_what_is_typed(area):
    area.append_line("We deden R01.")
    QTest.keyClicks(area, "Mooi.")
    assert area.text() == "Mooi.\nWe deden R01."


def test_the_line_that_is_just_begun_stays_the_writers(area):
    QTest.keyClicks(area, "Eerst")
    QTest.keyClick(area, Qt.Key.Key_Return)
    area.append_line("We deden R01.")
    QTest.keyClicks(area, "dan")
    assert area.text() == "Eerst\ndan\nWe deden R01."


def test_nobody_writing_gives_no_empty_lines(area):
    area.clearFocus()
    area.append_line("een")
    area.load("een\n")
    area.append_line("twee")
    assert area.text() == "een\ntwee"
    area.append_line("drie", gap="\n\n")
    assert area.text() == "een\ntwee\n\ndrie"


def test_a_text_of_another_writer_keeps_selection_and_place_on_the_screen(area):
    lines = [f"regel {n}" for n in range(120)]
    area.load("\n".join(lines))
    at = len("\n".join(lines[:60])) + 1
    place(area, at + 5, at)  # backwards, as with Shift+Left
    bar = area.verticalScrollBar()
    bar.setValue(58)
    area.set_text("\n".join(["van de cliënt 😀", *lines[:100], "erbij", *lines[100:]]))
    assert area.textCursor().selectedText() == "regel"
    assert area.textCursor().anchor() > area.textCursor().position()
    assert area.firstVisibleBlock().text() == "regel 58"


def test_undo_goes_back_through_what_the_program_did(area):
    QTest.keyClicks(area, "een")
    area.append_line("van het programma")
    QTest.keyClicks(area, " twee")
    area.set_text("vooraf\n" + area.text())
    for _ in range(10):
        area.undo()
    assert area.text() == ""
    for _ in range(10):
        area.redo()
    assert area.text() == "vooraf\neen twee\nvan het programma"


def test_one_undo_takes_back_all_that_the_program_did_at_once(area):
    area.load("een drie")
    area.set_text("nul een twee drie vijf")
    area.undo()
    assert area.text() == "een drie"


def test_a_fresh_page_has_nothing_to_undo(area):
    QTest.keyClicks(area, "van een ander")
    area.load("nieuw")
    area.undo()
    assert area.text() == "nieuw"


def test_what_was_put_in_is_taken_back_without_the_words_around_it(area):
    QTest.keyClicks(area, "Voor")
    put = area.append_line("van de vorige keer", gap="\n\n")
    QTest.keyClicks(area, "af")
    area.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(area, " en erna")
    assert area.take_back(put)
    assert area.text() == "Vooraf en erna"


def test_what_somebody_changed_is_not_taken_back(area):
    put = area.append_line("van de vorige keer")
    place(area, 5, 5)
    QTest.keyClicks(area, "X")
    before = area.text()
    assert not area.take_back(put)
    assert area.text() == before


def test_taking_back_twice_does_nothing(area):
    put = area.append_line("zomaar")
    area.append_line("zomaar")
    assert area.take_back(put)
    left = area.text()
    assert not area.take_back(put)
    assert area.text() == left


def test_letters_that_are_being_composed_are_waited_for(area):
    QTest.keyClicks(area, "caf")
    compose(area, "´")
    put = area.append_line("We deden R01.")
    assert area.text() == "caf"
    assert area.textCursor().block().layout().preeditAreaText() == "´"
    compose(area, "", "é")
    QTest.keyClicks(area, "s")
    assert area.text() == "cafés\nWe deden R01."
    assert area.take_back(put)
    assert area.text() == "cafés"


def test_another_writers_text_does_not_swallow_a_letter_that_was_composed(area):
    area.load("een drie")
    place(area, 4, 4)
    compose(area, "´")
    area.set_text("nul een drie vier")
    compose(area, "", "é")
    assert area.text() == "nul een édrie vier"
    assert area.is_dirty()


def test_text_of_the_program_is_saved_like_typed_text_but_followed_text_is_not(area):
    kept = []
    area.saved.connect(kept.append)
    area.append_line("regel")
    area.flush()
    area.set_text("van een ander")
    area.follow("nog een ander")
    area.flush()
    assert [text.strip() for text in kept] == ["regel"]


def test_following_leaves_a_space_that_was_just_typed(area):
    QTest.keyClicks(area, "Hij wil haar ")
    area.flush()
    area.follow("Hij wil haar")  # kept without the space at the end
    QTest.keyClicks(area, "bellen")
    assert area.text() == "Hij wil haar bellen"


def test_following_does_not_touch_what_is_not_saved_yet(area):
    QTest.keyClicks(area, "nieuw")
    area.follow("oud")
    assert area.text() == "nieuw"


def test_a_line_field_keeps_its_cursor_when_it_follows(qtbot, look):
    edit = LineEdit("een drie")
    qtbot.addWidget(edit)
    edit.show()
    edit.setFocus()
    edit.setCursorPosition(4)
    edit.follow("vooraf een drie")
    QTest.keyClicks(edit, "twee ")
    assert edit.text() == "vooraf een twee drie"


def test_a_line_field_in_which_somebody_writes_does_not_follow(qtbot, look):
    edit = LineEdit("een")
    qtbot.addWidget(edit)
    QTest.keyClicks(edit, "X")
    edit.follow("heel anders")
    assert edit.text() == "eenX"


# -- properties ------------------------------------------------------------------------

TYPED = st.text("abcde ", min_size=1, max_size=5)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("type"), TYPED),
        st.tuples(st.just("append"), st.text("123", min_size=1, max_size=4)),
        st.tuples(st.just("merge"), st.integers(0, 9)),
        st.tuples(st.just("take back"), st.integers(0, 9)),
        st.tuples(st.just("save"), st.none()),
    ),
    max_size=14,
)
START = st.text("ÉZ😀\n", min_size=1, max_size=12)  # into nothing is a fresh page: no undo


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(start=START, at=st.integers(0, 12), steps=STEPS)
def test_what_is_typed_stays_together_whatever_the_program_does(area, start, at, steps):
    area.load(start)
    for _ in range(min(at, len(start))):
        QTest.keyClick(area, Qt.Key.Key_Right)
    typed, put = "", []
    for what, value in steps:
        if what == "type":
            QTest.keyClicks(area, value)
            typed += value
        elif what == "append":
            put.append(area.append_line(value))
        elif what == "merge":  # another writer puts a line of their own above one of the lines
            lines = area.text().split("\n")
            lines.insert(value % len(lines), f"M{value}")
            area.set_text("\n".join(lines))
        elif what == "take back" and put:
            area.take_back(put.pop(value % len(put)))
        elif what == "save":
            area.flush()
    text, before = area.text(), area.textCursor()
    before.setPosition(0, QTextCursor.MoveMode.KeepAnchor)
    assert before.selectedText().replace("\u2029", "\n").endswith(typed)
    for insertion in put:
        assert insertion.text.strip("\n") in text
    for _ in range(400):
        if not area.document().isUndoAvailable():
            break
        area.undo()
    assert area.text() == start
    for _ in range(400):
        if not area.document().isRedoAvailable():
            break
        area.redo()
    assert area.text() == text


@given(st.text("ab \n😀é", max_size=30), st.text("ab \n😀é", max_size=30))
def test_the_changes_make_the_new_text_out_of_the_old(old, new):
    made = old.encode("utf-16-le")
    for change in reversed(changes_between(old, new)):
        start, end = change.start * 2, change.end * 2
        assert made[start:end] == change.removed.encode("utf-16-le")
        made = made[:start] + change.added.encode("utf-16-le") + made[end:]
    assert made.decode("utf-16-le") == new
    assert units(old) * 2 == len(old.encode("utf-16-le"))


def test_the_clients_own_field_keeps_its_place_too(qtbot, look):
    field = TextField("Notitie")
    qtbot.addWidget(field)
    field.show()
    field.load("een drie")
    place(field, 4, 4)
    field.set_text("nul een drie")
    QTest.keyClicks(field, "twee ")
    assert field.text() == "nul een twee drie"
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
