"""The client list, driven as a coach drives it."""

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QWidget

from coach_app.data.views import ClientFields
from coach_app.ui.clients.list_model import ID
from coach_app.ui.clients.page import ClientsPage
from coach_app.ui.widgets import Button, QuestionDialog


def names(page):
    model = page.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


@pytest.fixture
def page(ctx, add, show):
    for name in ("Bram Testman", "Anna Voorbeeld", "René Proef"):
        add(name)
    return show(ClientsPage(ctx))


def test_nobody_yet_offers_a_new_client(ctx, show, qtbot):
    page = show(ClientsPage(ctx))
    assert page.nobody.isVisible()
    assert not page.filters.isVisible()
    qtbot.mouseClick(page.nobody.button, Qt.MouseButton.LeftButton)
    assert ctx.window.went == [("client_form", {})]


def test_new_clients_stand_under_running_by_name(page):
    assert names(page) == ["Anna Voorbeeld", "Bram Testman", "René Proef"]
    assert page.filters.chips["running"].accessibleName().endswith("3")
    assert "3" in page.count.text()


def test_typing_searches_as_you_type_without_accents(page, qtbot):
    qtbot.keyClicks(page.filters.search, "rene")
    qtbot.waitUntil(lambda: names(page) == ["René Proef"])


def test_typing_anywhere_on_the_page_searches(page, qtbot):
    page.card.view.setFocus()
    qtbot.keyClick(page.card.view, "b")
    assert page.filters.search.text() == "b"
    assert page.filters.search.hasFocus()


def test_a_search_without_result_can_be_cleared(page, qtbot):
    qtbot.keyClicks(page.filters.search, "zzz")
    qtbot.waitUntil(page.no_result.isVisible)
    assert "zzz" in page.no_result.label.text()
    qtbot.mouseClick(page.no_result.button, Qt.MouseButton.LeftButton)
    assert len(names(page)) == 3
    assert not page.no_result.isVisible()


def test_down_from_the_search_goes_into_the_list_and_enter_opens(page, qtbot, ctx):
    page.filters.search.setFocus()
    qtbot.keyClick(page.filters.search, Qt.Key.Key_Down)
    assert page.card.view.hasFocus()
    qtbot.keyClick(page.card.view, Qt.Key.Key_Down)
    chosen = page.card.view.currentIndex()
    assert chosen.data() == "Bram Testman"
    qtbot.keyClick(page.card.view, Qt.Key.Key_Return)
    assert ctx.window.went == [("client", {"client_id": chosen.data(ID)})]


def test_a_click_anywhere_in_the_row_opens_it(page, qtbot, ctx):
    view = page.card.view
    rect = view.visualRect(page.model.index(1, 0))
    at = QPoint(rect.right() - 200, rect.center().y())
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert ctx.window.went[-1][0] == "client"


def test_a_column_head_sorts_and_sorts_back(page, qtbot):
    head = page.card.header.heads[0]
    qtbot.mouseClick(head, Qt.MouseButton.LeftButton)
    assert names(page)[0] == "René Proef"
    assert page.card.header.heads[0].down
    head.setFocus()
    qtbot.keyClick(head, Qt.Key.Key_Space)
    assert names(page)[0] == "Anna Voorbeeld"


def test_arrows_move_between_the_heads(page, qtbot):
    heads = page.card.header.heads
    heads[0].setFocus()
    qtbot.keyClick(heads[0], Qt.Key.Key_Right)
    assert heads[1].hasFocus()


def test_archiving_from_the_menu_moves_the_client_and_can_be_undone(page, qtbot, ctx, practice):
    client = page.model.index(0, 0).data(ID)
    row = page.model.client(page.model.index(0, 0))
    page.card.view.menu_asked.emit(client, QPoint())
    next(a for a in page.menu.actions() if a.text() == "Archive").trigger()
    page.menu.close()
    qtbot.waitUntil(lambda: row.name not in names(page))
    page.filters.chips["archived"].click()
    assert names(page) == [row.name]
    ctx.window.undos[-1]()
    qtbot.waitUntil(lambda: names(page) == [])
    assert not practice.clients.get(client).archived


def test_delete_asks_says_what_goes_and_can_be_undone(page, qtbot, ctx, practice):
    client = page.model.index(0, 0).data(ID)
    page.card.view.select_id(client)
    qtbot.keyClick(page.card.view, Qt.Key.Key_Delete)
    dialog = page.findChild(QuestionDialog)
    assert "Anna Voorbeeld" in dialog.title.text()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not practice.clients.get(client).removed
    page.client_acts.ask_remove(client)
    page.findChildren(QuestionDialog)[-1].yes.click()
    qtbot.waitUntil(lambda: len(names(page)) == 2)
    ctx.window.undos[-1]()
    qtbot.waitUntil(lambda: len(names(page)) == 3)


def test_a_name_that_would_stay_elsewhere_is_told_of_before_a_removal(page, qtbot, ctx, practice):
    client, other = (page.model.index(row, 0).data(ID) for row in (0, 1))
    page.client_acts.ask_remove(client)
    dialog = page.findChildren(QuestionDialog)[-1]
    assert not any("stay" in label.text() for label in dialog.findChildren(QLabel))
    assert {button.text() for button in dialog.findChildren(Button)} == {"Remove", "Keep"}
    dialog.reject()
    practice.clients.save(other, replace(practice.clients.get(other).fields, private="Kent Anna"))
    page.client_acts.ask_remove(client)
    dialog = page.findChildren(QuestionDialog)[-1]
    assert any("1 text that stays" in label.text() for label in dialog.findChildren(QLabel))
    look = next(b for b in dialog.findChildren(Button) if b.text() == "Look at them first")
    look.click()
    assert ctx.window.went[-1] == ("erase", {"client_id": client})
    assert not practice.clients.get(client).removed


def test_a_search_reaches_the_other_groups_when_asked(page, qtbot, practice, add):
    client = add("Zoë Elders")
    practice.clients.archive(client)
    qtbot.waitUntil(lambda: page.model.counts()["archived"] == 1)
    qtbot.keyClicks(page.filters.search, "zoe")
    qtbot.waitUntil(page.everywhere.isVisible)
    qtbot.mouseClick(page.everywhere, Qt.MouseButton.LeftButton)
    assert names(page) == ["Zoë Elders"]
    assert page.filters.chips["all"].isVisible()
    page.filters.clear_search()
    assert not page.filters.chips["all"].isVisible()


def test_every_row_says_itself_in_one_sentence(page):
    text = page.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert text.startswith("Anna Voorbeeld")
    assert "new" in text


def test_the_focused_row_survives_a_change(page, qtbot, add):
    page.card.view.select_id(page.model.index(1, 0).data(ID))
    add("Aad Vooraan")
    qtbot.waitUntil(lambda: page.model.rowCount() == 4)
    assert page.card.view.currentIndex().data() == "Bram Testman"


def test_place_brings_back_filter_and_search(page, qtbot, ctx, show):
    page.filters.chips["archived"].click()
    again = ClientsPage(ctx, **page.place())
    qtbot.addWidget(again)
    assert again.model.filter == "archived"
    assert again.filters.chips["archived"].isChecked()


def test_two_thousand_clients_build_no_more_widgets_than_one(ctx, practice, show, qtbot):
    practice.clients.create(ClientFields("Eerste"))
    small = show(ClientsPage(ctx))
    few = len(small.findChildren(QWidget))
    row = small.model.client(small.model.index(0, 0))
    big = ClientsPage(ctx)
    from dataclasses import replace

    rows = [replace(row, id=str(i), name=f"Client {i:04}") for i in range(2000)]
    big.model.set_rows(rows, dt.datetime.now().astimezone())
    show(big)
    assert big.model.rowCount() == 2000
    assert len(big.findChildren(QWidget)) <= few + 2


def test_a_narrow_list_folds_heads_and_chips(ctx, add, show, qtbot):
    add("Anna")
    page = show(ClientsPage(ctx), 560, 400)
    assert not page.card.header.isVisible()
    assert page.filters.folded.isVisible()
    page.filters.fill_menu()
    texts = [action.text() for action in page.filters.menu.actions()]
    assert any("Archive" in text for text in texts)
    assert "Name" in texts
