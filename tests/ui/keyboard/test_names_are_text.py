"""A name with an ampersand is a name: shown and spoken as typed, and never a key."""

from __future__ import annotations

import ast
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QWidget

import coach_app.ui
from coach_app.exercises import load_bytes
from coach_app.exercises.writer import to_toml
from coach_app.measures import Text
from coach_app.ui.courses.group_actions import GroupActions
from coach_app.ui.meeting.snippets_menu import SnippetsButton
from coach_app.ui.widgets import (
    Chip,
    ChoiceCard,
    Field,
    LineEdit,
    Menu,
    PrimaryButton,
    SecondaryButton,
    Segmented,
    TabBar,
    TextButton,
    text_label,
)
from coach_app.ui.widgets.dialogs import AppDialog
from coach_app.ui.widgets.plain import label_for
from tests.ui.keyboard.tab_walk import called, make_active

NAMES = ("A&B", "Jan & Marie")
WRONG = ("A&&B", "Jan && Marie", "AB", "Jan  Marie", "Jan _Marie")


def keys_of(window: QWidget) -> list[str]:
    """Everything in this window that a letter with Alt would press."""
    found = []
    for widget in window.findChildren(QWidget):
        if isinstance(widget, QAbstractButton):
            key = widget.shortcut()
        elif isinstance(widget, QLabel) and widget.buddy() is not None:
            key = QKeySequence.mnemonic(QLabel.text(widget))
        else:
            continue
        if not key.isEmpty():
            found.append(f"{called(widget)} is pressed by {key.toString()}")
    for action in window.findChildren(QAction):
        key = QKeySequence.mnemonic(action.text())
        if not key.isEmpty():
            found.append(f"menu line {action.text()!r} is chosen by {key.toString()}")
    return found


def misread_of(window: QWidget) -> list[str]:
    """Everything that a screen reader would not say as it was typed."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        spoken = QAccessible.queryAccessibleInterface(widget)
        words = [spoken.text(QAccessible.Text.Name), spoken.text(QAccessible.Text.Description)]
        words += [widget.toolTip()]
        words += [widget.text()] if isinstance(widget, QAbstractButton) else []
        for text in words:
            if any(wrong in text.split() or f" {wrong}" in text for wrong in WRONG):
                found.append(f"{called(widget)} says {text!r}")
    return found


@pytest.fixture(scope="module")
def renamed(desk):
    """Clients, a group, an exercise, a snippet and a goal that are called like that."""
    practice, who = desk.practice, desk.who
    for row, name in ((who.carla, NAMES[0]), (who.new, NAMES[1]), (who.in_group, "Piet & Co")):
        fields = practice.clients.get(row.id).fields
        practice.clients.save(row.id, replace(fields, name=name, alias=name))
        practice.clients.add_goal(row.id, name)
    group = who.course(who.in_group).id
    with practice.vault.engine.begin() as link:  # a group's name is given once, at its start
        link.exec_driver_sql("UPDATE course SET title = ? WHERE id = ?", (NAMES[1], group))
    practice.snippets.add(NAMES[0], "tekst")
    kept = practice.own_exercises.get(desk.own)
    made = load_bytes(desk.own, kept.source.encode(), own=True)
    practice.own_exercises.save(desk.own, to_toml(replace(made, name=Text(NAMES[0], NAMES[0]))))
    return desk


def test_no_page_makes_a_key_of_a_name(renamed):
    faults, seen = [], ""
    for place in renamed.places:
        renamed.window.go(place.page, **place.args)
        QApplication.processEvents()
        found = keys_of(renamed.window) + misread_of(renamed.window)
        faults += [f"{place.name}: {fault}" for fault in found]
        seen += " ".join(w.accessibleName() for w in renamed.window.findChildren(QWidget))
    assert not faults, "\n".join(faults)
    assert all(name in seen for name in NAMES)  # the names were there to be misread


def test_no_menu_makes_a_key_of_a_name(renamed):
    """The menus that are made of names: snippets, and the people of a group."""
    who, ctx = renamed.who, renamed.window.ctx
    renamed.window.go("meeting", meeting_id=who.meetings(who.carla)[7])
    snippets = renamed.window.page.findChild(SnippetsButton).make_menu()
    people = GroupActions(ctx, renamed.window.page).menu(who.course(who.in_group))
    for menu, name in ((snippets, NAMES[0]), (people, "Piet & Co")):
        assert not keys_of_menu(menu)
        spoken = QAccessible.queryAccessibleInterface(menu)
        lines = [spoken.child(at).text(QAccessible.Text.Name) for at in range(spoken.childCount())]
        assert any(name in line for line in lines), lines
        menu.deleteLater()


def keys_of_menu(menu: QMenu) -> list[str]:
    return [
        action.text()
        for action in menu.actions()
        if not QKeySequence.mnemonic(action.text()).isEmpty()
    ]


@pytest.mark.parametrize("name", NAMES)
def test_a_dialog_about_a_name_makes_no_key_of_it(renamed, name):
    dialog = AppDialog(renamed.window, name)
    for button in (SecondaryButton(name), PrimaryButton(name), TextButton(name)):
        dialog.buttons.addWidget(button)
    for widget in (
        Chip(name),
        ChoiceCard(name),
        Segmented([(1, name), (2, "x")]),
        TabBar([("a", name)]),
        Field(name, LineEdit()),
    ):
        dialog.body.addWidget(widget)
    dialog.open()
    make_active(dialog)
    faults = keys_of(dialog) + misread_of(dialog)
    dialog.reject()
    assert not faults, "\n".join(faults)


def widths(make) -> list[int]:
    return [make(text).sizeHint().width() for text in ("AB", "A&B", "A&&B")]


@pytest.mark.parametrize(
    "make",
    [SecondaryButton, Chip, lambda text: labelled(text), lambda text: menu_with(text)],
    ids=["button", "chip", "label of a field", "menu"],
)
def test_what_is_painted_is_what_was_typed(qapp, look, make):
    """Each ampersand takes its own room: none is swallowed, none is added."""
    less, right, more = widths(make)
    assert less < right < more


def labelled(text: str) -> QLabel:
    """A label that belongs to a field, as Field makes them."""
    label = text_label(text)
    label.field = LineEdit("", "", label)  # lives as long as its label
    label_for(label, label.field)
    return label


def menu_with(text: str) -> Menu:
    menu = Menu()
    menu.addAction(text)
    menu.addMenu(text)
    return menu


def test_the_text_of_a_button_is_what_was_set(qapp, look):
    for text in (*NAMES, "&", "&&", "A&&B", "&Open"):
        button = SecondaryButton(text)
        assert button.text() == text
        assert button.shortcut().isEmpty()


def test_buttons_and_menus_come_from_the_app_s_own_bases():
    """A button made straight from Qt would read names as keys again."""
    bare = {"QAbstractButton", "QPushButton", "QCheckBox", "QRadioButton", "QGroupBox", "QMenu"}
    allowed = {
        ("plain.py", "QAbstractButton"),
        ("menu.py", "QMenu"),
        ("cell.py", "QRadioButton"),
    }
    found = []
    for path in Path(coach_app.ui.__path__[0]).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = []
            if isinstance(node, ast.ClassDef):
                names = [base.id for base in node.bases if isinstance(base, ast.Name)]
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                names = [node.func.id]
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                names = ["buddy"] if node.func.attr == "setBuddy" else []
            found += [(path.name, n) for n in names if n in bare or n == "buddy"]
    assert set(found) <= allowed | {("plain.py", "buddy")}
