"""Ctrl+K: finding by typing."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from coach_app.data.views import ClientFields
from coach_app.ui.shell.palette import HEAD_ROLE, Palette


@pytest.fixture
def palette(qtbot, ctx):
    ctx.practice.clients.create(ClientFields(name="Anna Voorbeeld", private="kwikstaart van Anna"))
    parent = QWidget()
    parent.resize(1280, 800)
    qtbot.addWidget(parent)
    parent.show()
    palette = Palette(ctx, parent)
    palette.show()
    yield palette
    parent.close()


def shown(palette) -> list[str]:
    rows = [palette.model.index(row, 0) for row in range(palette.model.rowCount())]
    return [row.data() for row in rows if not row.data(HEAD_ROLE)]


def heads(palette) -> list[str]:
    rows = [palette.model.index(row, 0) for row in range(palette.model.rowCount())]
    return [row.data() for row in rows if row.data(HEAD_ROLE)]


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
    ctx.client_screen.shown = "Verhaal"
    palette.look("kwikstaart")
    assert shown(palette) == []


def test_a_making_opens_where_the_client_keeps_them(palette, ctx, qtbot):
    (row,) = ctx.practice.clients.rows(dt.date(2026, 3, 10))
    ctx.practice.makings.add(row.id, "drawing", title="Mijn wilgenboom")
    qtbot.keyClicks(palette.field, "wilgen")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert ctx.window.went[-1] == ("client", {"client_id": row.id, "tab": "makings"})


def test_what_is_found_stands_in_groups_that_arrows_pass_over(palette, qtbot):
    palette.look("an")
    assert heads(palette) == ["Cliënten", "Wat je schreef", "Pagina’s en acties"]
    assert shown(palette)[:2] == ["Anna Voorbeeld", "kwikstaart van Anna"]
    passed = set()
    for _ in range(2 * palette.model.rowCount()):
        qtbot.keyClick(palette.field, Qt.Key.Key_Down)
        passed.add(palette.list.currentIndex().row())
    assert not any(palette.model.index(row, 0).data(HEAD_ROLE) for row in passed)
    assert len(passed) == len(shown(palette))


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


def test_escape_closes_at_once_also_with_text(palette, qtbot):
    qtbot.keyClicks(palette.field, "soep")
    with qtbot.waitSignal(palette.rejected):
        qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
