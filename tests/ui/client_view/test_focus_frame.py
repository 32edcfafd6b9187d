"""The frame of the keyboard is drawn for who uses the keyboard, and for nobody else."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from coach_app.course.client_sees import QuestionView
from coach_app.ui.client_view.kit.texts import ClientTexts
from coach_app.ui.client_view.pages.closing import TypePage
from coach_app.ui.client_view.pages.end_pages import ChoicePage
from coach_app.ui.client_view.pages.question_page import QuestionPage
from coach_app.ui.client_view.window import ClientWindow

TEXTS = ClientTexts("nl")
OPTIONS = ((1, "Ja"), (2, "Een beetje"), (3, "Nee"))
PAGES = {
    "buttons": lambda: ChoicePage(TEXTS, "", "", [("a", "Ja", "plain"), ("b", "Nee", "plain")]),
    "answers": lambda: QuestionPage(TEXTS, QuestionView("", options=OPTIONS), 1, 1, None),
}


@pytest.fixture(params=PAGES)
def window(request, qtbot, look):
    one = ClientWindow()
    qtbot.addWidget(one)
    one.resize(1280, 800)
    one.set_page(PAGES[request.param]())
    one.show()
    qtbot.waitUntil(lambda: isinstance(one.focusWidget(), QAbstractButton))
    return one


def framed(window) -> bool:
    """Whether the button with the keyboard looks other than without it."""
    button = window.focusWidget()
    seen = button.grab().toImage()
    button.clearFocus()
    without = button.grab().toImage()
    button.setFocus()
    return seen != without


def test_no_button_looks_chosen_before_a_key_is_used(window):
    assert not framed(window)


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Right])
def test_a_key_that_moves_shows_where_it_stands_until_the_mouse_is_used(window, key):
    QTest.keyClick(window.windowHandle(), key)
    if not isinstance(window.focusWidget(), QAbstractButton):
        window.page.first_focus().setFocus()
    assert framed(window)
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert not framed(window)


def test_it_is_still_shown_on_the_next_page(window):
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
    window.set_page(PAGES["buttons"]())
    window.page.first_focus().setFocus()
    assert framed(window)


def test_typing_is_no_sign_that_buttons_are_used_by_keys(qtbot, look):
    one = ClientWindow()
    qtbot.addWidget(one)
    one.resize(1280, 800)
    page = TypePage(TEXTS, "", "")
    one.set_page(page)
    one.show()
    qtbot.waitUntil(lambda: page.field.hasFocus())
    for key in (Qt.Key.Key_A, Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Return):
        QTest.keyClick(one.windowHandle(), key)
    assert page.field.text().startswith("a")
    page.on.setFocus()
    assert not framed(one)
