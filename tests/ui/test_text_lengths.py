"""A text that is too long is told of beside its field, and nothing of it is cut."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

import coach_app
from coach_app.limits import MAX_LINE, MAX_TEXT, beyond
from coach_app.ui.client_view.kit.fields import LineField
from coach_app.ui.client_view.kit.texts import ClientTexts
from coach_app.ui.client_view.pages.closing import TypePage
from coach_app.ui.widgets import Field, LineEdit, TextArea
from coach_app.ui.widgets.text.line_edit import UNCUT
from coach_app.ui.widgets.text.rhythm import SaveTimer

FULL = ("é" * 49 + "a\n") * (MAX_TEXT // 100)  # exactly as much as the vault takes


@pytest.fixture(autouse=True)
def english(look):
    from coach_app.ui import language

    language.install("en")


@pytest.fixture
def on_page(qtbot):
    """Show a field on a page with room below it."""

    def show(field):
        page = QWidget()
        column = QVBoxLayout(page)
        column.addWidget(field)
        column.addStretch(1)
        qtbot.addWidget(page)
        page.resize(500, 400)
        page.show()
        qtbot.waitExposed(page)
        field.setFocus()
        return page

    return show


def paste(field, text):
    QGuiApplication.clipboard().setText(text)
    field.paste()


def test_beyond_counts_characters():
    assert beyond("a" * 10, 10) == 0
    assert beyond("a" * 12, 10) == 2
    assert beyond("é" * 6, 10) == 1
    assert beyond("😀" * 3, 10) == 1
    assert beyond("abcde", 100, most=3) == 2


def test_a_line_that_is_too_long_stays_whole_and_is_told(on_page):
    field = LineEdit()
    page = on_page(field)
    field.setAccessibleDescription("Help")
    paste(field, "a" * (MAX_LINE + 5))
    assert field.text() == "a" * (MAX_LINE + 5)
    assert "5 characters too long" in field.accessibleDescription()
    note = field.limit.note
    assert note.isVisibleTo(page)
    assert note.text() == field.accessibleDescription()
    assert note.mapTo(page, note.rect().topLeft()).y() >= field.geometry().bottom()
    for _ in range(5):
        QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert not note.isVisibleTo(page)
    assert field.accessibleDescription() == "Help"


def test_in_a_form_the_words_stand_where_errors_stand(on_page):
    edit = LineEdit(most=6)
    field = Field("Name", edit, "Or an alias")
    page = on_page(field)
    edit.setFocus()
    QTest.keyClicks(edit, "abcdefgh")
    assert edit.text() == "abcdefgh"
    assert "2 characters too long" in field.error()
    assert edit.accessibleDescription() == field.error()
    QTest.keyClick(edit, Qt.Key.Key_Backspace)
    QTest.keyClick(edit, Qt.Key.Key_Backspace)
    assert field.error() == ""
    assert field.note.text() == "Or an alias"
    assert page.isVisible()


def test_a_page_full_of_text_is_kept_in_the_field_and_not_saved_by_itself(on_page):
    area, kept = TextArea(), []
    area.saved.connect(kept.append)
    page = on_page(area)
    paste(area, FULL + "a" * 7)
    assert area.text() == FULL + "a" * 7
    assert "7 characters too long" in area.accessibleDescription()
    assert area.limit.note.isVisibleTo(page)
    area.findChild(SaveTimer).timeout.emit()  # a rest in the typing
    assert not kept
    assert area.is_dirty()
    for _ in range(7):
        QTest.keyClick(area, Qt.Key.Key_Backspace)
    area.findChild(SaveTimer).timeout.emit()  # a rest in the typing
    assert kept == [FULL]
    assert area.accessibleDescription() == ""


def test_leaving_a_text_that_is_too_long_lets_the_page_know_and_keeps_it_to_be_saved(on_page):
    area, kept = TextArea(), []
    area.saved.connect(kept.append)
    page = on_page(area)
    paste(area, FULL + "a")
    area.flush()
    assert kept
    assert area.is_dirty()
    assert page.isVisible()


def test_the_clients_long_text_is_not_cut_when_the_page_goes(qtbot):
    """The note for two may be longer than anybody types at once."""
    kept = []
    text = "regel\n" * 1500
    page = TypePage(ClientTexts("nl"), "Klopt dit zo?", text)
    page.kept.connect(kept.append)
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    page.hide()
    assert page.field.text() == text
    assert not kept


def test_a_client_goes_on_typing_in_the_middle_of_a_long_text(qtbot):
    text = "a" * 5000
    page = TypePage(ClientTexts("nl"), "Klopt dit zo?", text)
    qtbot.addWidget(page)
    page.show()
    for _ in range(3):
        QTest.keyClick(page.field, Qt.Key.Key_Right)
    QTest.keyClicks(page.field, "xyz")
    assert page.field.text() == "aaaxyz" + "a" * 4997
    page.field.undo()
    assert page.field.text() == text


def test_a_clients_line_that_is_too_long_is_told_in_kind_words(on_page):
    field = LineField("Naam", most=10)
    page = on_page(field)
    paste(field, "a" * 12)
    assert field.text() == "a" * 12
    assert field.accessibleDescription() == ClientTexts("nl")("too_long", count=2)
    assert field.limit.note.isVisibleTo(page)
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert field.accessibleDescription() == ClientTexts("nl")("too_long_one")


def test_no_field_cuts_without_a_word():
    """Qt's own limit drops the rest of a paste: only ``LengthLimit`` may say what fits."""
    root = Path(coach_app.__file__).parent
    found = {
        f"{path.name}: {call}"
        for path in root.rglob("*.py")
        for call in re.findall(r"setMaxLength\((.*?)\)", path.read_text("utf-8"))
    }
    assert {one.split(": ")[1] for one in found} == {"UNCUT"}
    assert UNCUT > MAX_TEXT
