"""Ctrl+K: finding by typing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from coach_app.data.views import ClientFields
from coach_app.ui.palette import Palette


@pytest.fixture
def palette(qtbot, ctx):
    ctx.practice.clients.create(ClientFields(name="Anna Voorbeeld", private="kwikstaart"))
    parent = QWidget()
    parent.resize(1280, 800)
    qtbot.addWidget(parent)
    parent.show()
    palette = Palette(ctx, parent)
    palette.show()
    yield palette
    parent.close()


def shown(palette) -> list[str]:
    return [palette.model.index(row, 0).data() for row in range(palette.model.rowCount())]


def test_a_part_of_a_name_finds_the_client_and_enter_opens(palette, ctx, qtbot):
    qtbot.keyClicks(palette.field, "voorb")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    page, args = ctx.window.went[-1]
    assert page == "client"
    assert ctx.practice.clients.get(args["client_id"]).name == "Anna Voorbeeld"


def test_pages_and_actions_are_found(palette):
    palette.look("inst")
    assert shown(palette) == ["Instellingen"]


def test_private_notes_are_not_found_while_the_client_sees_a_screen(palette, ctx):
    palette.look("kwikstaart")
    assert len(shown(palette)) == 1
    ctx.window.client_screen.label = lambda: "Verhaal"
    palette.look("kwikstaart")
    assert shown(palette) == []


def test_nothing_found_says_so(palette):
    palette.look("bestaatniet")
    assert shown(palette) == []
    assert palette.count.text() == "Niets gevonden. Probeer een deel van het woord."


def test_arrows_move_while_typing(palette, qtbot):
    first = palette.list.currentIndex().row()
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == first + 1


@pytest.mark.parametrize("query", ['"', "AND", "-rust", "*", "(", "NEAR(", "a", "'; DROP", "\x00"])
def test_odd_queries_do_no_harm(palette, query):
    palette.look(query)
