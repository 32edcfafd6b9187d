"""F8 and Ctrl+L over everything that can be open, with keys as they really come in."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)
from shiboken6 import isValid

from coach_app.data.views import ClientFields
from coach_app.settings import SettingsFile
from coach_app.ui.shell.cover import Cover
from coach_app.ui.shell.palette import Palette
from coach_app.ui.widgets import ComboField, DateField, Menu, QuestionDialog
from coach_app.ui.window import MainWindow

# Without a display there is nothing to raise a window over, and no other program's keys.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot, practice, home, look):
    made = MainWindow(practice, SettingsFile(home / "config"))
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    practice.clients.create(ClientFields(name="Anna Voorbeeld"))
    made.go("client_form")
    yield made
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.hide()
    made.client_screen.close()
    made.release()


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """To the window that has the keyboard, as the system does."""
    QTest.keyClick(QGuiApplication.focusWindow(), key, held)


def others(window: QWidget) -> set[QWidget]:
    return {w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not window}


def cover(window):
    """The cover as it is seen, also after the window was built anew."""
    return next(one for one in window.findChildren(Cover) if one.isVisible())


def dialog(window, _parts):
    shown = QuestionDialog.ask(window, "Anna Voorbeeld verwijderen?", "", "Ja", "Nee")
    shown.no.setFocus()
    return shown


def dialog_over_dialog(window, parts):
    return QuestionDialog.ask(dialog(window, parts), "Echt?", "", "Ja", "Nee")


def palette(window, _parts):
    window.search()
    shown = window.findChild(Palette)
    shown.field.setText("Anna")
    return shown


def menu(window, parts):
    shown = Menu(window)
    shown.addAction("Anna Voorbeeld")
    second = shown.addAction("Bert Voorbeeld")
    shown.popup(window.mapToGlobal(QPoint(200, 200)))
    shown.setActiveAction(second)
    parts.append(shown)
    return shown


def menu_in_dialog(window, parts):
    dialog(window, parts)
    return menu(window, parts)


def combo(window, parts):
    field = ComboField([(1, "Anna"), (2, "Bert"), (3, "Carla")], 1, window.page)
    field.move(200, 200)
    field.show()
    parts.append(field)
    field.showPopup()
    field.view().setCurrentIndex(field.model().index(2, 0))
    return field.view().window()


def calendar(window, parts):
    field = DateField(parent=window.page)
    field.move(200, 200)
    field.resize(200, 40)
    field.show()
    parts.append(field)
    QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=QPoint(field.width() - 10, 20))
    return QApplication.activePopupWidget()


def context_menu(window, parts):
    shown = window.page.name.createStandardContextMenu()
    shown.popup(window.mapToGlobal(QPoint(200, 200)))
    parts.append(shown)
    return shown


def files(window, parts):
    shown = QFileDialog(window, "Anna Voorbeeld.pdf")
    shown.setOption(QFileDialog.Option.DontUseNativeDialog)
    shown.open()
    parts.append(shown)
    return shown


OVER = [
    dialog,
    dialog_over_dialog,
    palette,
    menu,
    menu_in_dialog,
    combo,
    calendar,
    context_menu,
    files,
]


@pytest.fixture
def over(window, qtbot, request):
    parts: list[QWidget] = []
    shown = request.param(window, parts)
    assert shown is not None
    qtbot.waitUntil(lambda: shown.isVisible() and QGuiApplication.focusWindow() is not None)
    qtbot.wait(30)
    yield shown
    for widget in {*parts, *others(window)}:
        if isValid(widget):
            widget.hide()
            widget.deleteLater()


@pytest.mark.parametrize("over", OVER, indirect=True)
def test_f8_hides_all_of_it_and_f8_brings_it_back(window, over, qtbot):
    before, place = others(window), over.geometry()
    modal = QApplication.activeModalWidget()
    focus = QApplication.focusWidget()
    press(Qt.Key.Key_F8)
    assert window.is_covered()
    assert others(window) == set()
    assert QApplication.activeModalWidget() is None
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is window.windowHandle())
    press(Qt.Key.Key_F8)
    assert not window.is_covered()
    assert others(window) == before
    assert over.isVisible()
    assert over.geometry() == place
    assert QApplication.activeModalWidget() is modal
    qtbot.waitUntil(lambda: QApplication.focusWidget() is focus)


@pytest.mark.parametrize("over", OVER, indirect=True)
def test_ctrl_l_locks_over_all_of_it(window, over, qtbot):
    with qtbot.waitSignal(window.lock_wanted) as asked:
        press(Qt.Key.Key_L, CONTROL)
    assert asked.args == ["key"]


@pytest.mark.parametrize("over", OVER, indirect=True)
def test_other_keys_open_nothing_behind_it(window, over, qtbot):
    page, before = window.page, others(window)
    for key, held in (
        (Qt.Key.Key_F1, None),
        (Qt.Key.Key_F5, None),
        (Qt.Key.Key_F7, None),
        (Qt.Key.Key_K, CONTROL),
        (Qt.Key.Key_N, CONTROL),
        (Qt.Key.Key_1, CONTROL),
    ):
        press(key, held or Qt.KeyboardModifier.NoModifier)
        assert window.page is page
        assert not window.client_screen.on
        assert others(window) <= before


def test_a_menu_comes_back_at_the_same_line(window, qtbot):
    parts: list[QWidget] = []
    shown = menu(window, parts)
    qtbot.wait(20)
    press(Qt.Key.Key_F8)
    assert not shown.isVisible()
    press(Qt.Key.Key_F8)
    assert shown.activeAction().text() == "Bert Voorbeeld"
    done = []
    shown.activeAction().triggered.connect(lambda: done.append(1))
    press(Qt.Key.Key_Return)
    assert done == [1]
    shown.deleteLater()


def test_a_list_comes_back_at_the_same_line(window, qtbot):
    parts: list[QWidget] = []
    shown = combo(window, parts)
    qtbot.wait(20)
    press(Qt.Key.Key_F8)
    assert not shown.isVisible()
    press(Qt.Key.Key_F8)
    qtbot.wait(20)
    assert shown.isVisible()
    press(Qt.Key.Key_Return)
    assert parts[0].value() == 3


def test_a_dialog_that_was_covered_still_answers(window, qtbot):
    answers = []
    shown = QuestionDialog.ask(window, "Verder?", "", "Ja", "Nee", on_yes=lambda: answers.append(1))
    press(Qt.Key.Key_F8)
    press(Qt.Key.Key_F8)
    QTest.mouseClick(shown.yes, Qt.MouseButton.LeftButton)
    assert answers == [1]
    assert others(window) == set()


def test_f8_while_typing_keeps_the_text_and_the_place_in_it(window, qtbot):
    field: QLineEdit = window.page.name
    field.setFocus()
    QTest.keyClicks(field, "Anna V")
    field.setCursorPosition(2)
    press(Qt.Key.Key_F8)
    assert window.is_covered()
    press(Qt.Key.Key_X)  # lifts, and is not typed
    assert not window.is_covered()
    assert field.text() == "Anna V"
    assert field.hasFocus()
    assert field.cursorPosition() == 2


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_every_field_lets_them_through(window, qtbot, kind):
    field = kind(window.page)
    field.show()
    field.setFocus()
    press(Qt.Key.Key_F8)
    assert window.is_covered()
    press(Qt.Key.Key_F8)
    with qtbot.waitSignal(window.lock_wanted):
        press(Qt.Key.Key_L, CONTROL)


def test_ctrl_l_while_covered_locks_without_showing_anything(window, qtbot):
    press(Qt.Key.Key_F8)
    lifted = []
    cover(window).lifted.connect(lambda: lifted.append(1))
    QTest.keyPress(QGuiApplication.focusWindow(), Qt.Key.Key_Control, CONTROL)
    assert window.is_covered()
    with qtbot.waitSignal(window.lock_wanted):
        press(Qt.Key.Key_L, CONTROL)
    assert lifted == []


def test_keys_do_nothing_else_while_covered(window, qtbot):
    page = window.page
    press(Qt.Key.Key_F8)
    press(Qt.Key.Key_F1)  # a key like any other: it lifts
    assert window.page is page
    assert not window.is_covered()


def test_what_opens_behind_the_cover_is_seen_when_it_is_lifted(window, qtbot):
    press(Qt.Key.Key_F8)
    late = QuestionDialog.ask(window, "Anna Voorbeeld kept", "", "Ja")
    qtbot.wait(20)
    assert others(window) == set()
    assert window.is_covered()
    press(Qt.Key.Key_F8)
    assert not window.is_covered()
    assert late.isVisible()
    assert QApplication.activeModalWidget() is late
    late.reject()


def test_the_cover_stays_when_the_system_goes_dark(window, qtbot):
    press(Qt.Key.Key_F8)
    window.rebuild()
    assert window.is_covered()
    assert cover(window).geometry() == window.rect()
    press(Qt.Key.Key_F8)
    assert not window.is_covered()
    assert type(window.page).__name__ == "ClientFormPage"


def test_leaving_from_a_dialog_covers_where_the_coach_wants_that(window, qtbot):
    window.settings.values.hide_on_switch = True
    dialog(window, [])
    window.keys.left.emit()  # a dialog of ours in front is not another program
    assert not window.is_covered()
    others(window).pop().hide()
    window.hide()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is None)
    QGuiApplication.instance().focusWindowChanged.emit(None)  # another program has the keys
    qtbot.waitUntil(window.is_covered)


def test_when_the_vault_closes_no_key_means_anything(window, qtbot):
    dialog(window, [])
    page, asked = window.page, []
    window.lock_wanted.connect(asked.append)
    window.shut()
    assert others(window) == set()
    for key, held in (
        (Qt.Key.Key_F5, None),
        (Qt.Key.Key_F1, None),
        (Qt.Key.Key_K, CONTROL),
        (Qt.Key.Key_L, CONTROL),
        (Qt.Key.Key_F8, None),
    ):
        press(key, held or Qt.KeyboardModifier.NoModifier)
    assert (window.page, asked, others(window)) == (page, [], set())
    assert not window.client_screen.on
    QuestionDialog.ask(window, "Anna Voorbeeld kept", "", "Ja")
    qtbot.wait(20)
    assert others(window) == set()


def test_a_key_that_a_tool_sends_to_a_widget_works_as_well(window, qtbot):
    shown = dialog(window, [])
    QTest.keyClick(shown.no, Qt.Key.Key_F8)
    assert window.is_covered()
    QTest.keyClick(cover(window), Qt.Key.Key_F8)
    assert shown.isVisible()
    shown.reject()


def test_a_menu_with_a_menu_inside_comes_back(window, qtbot):
    outer = QMenu(window)
    inner = outer.addMenu("Meer")
    inner.addAction("Anna Voorbeeld")
    outer.popup(window.mapToGlobal(QPoint(200, 200)))
    outer.setActiveAction(inner.menuAction())
    qtbot.waitUntil(inner.isVisible)
    qtbot.wait(20)
    press(Qt.Key.Key_F8)
    assert others(window) == set()
    press(Qt.Key.Key_F8)
    assert outer.isVisible()
    qtbot.waitUntil(inner.isVisible)
    inner.hide()
    outer.hide()
