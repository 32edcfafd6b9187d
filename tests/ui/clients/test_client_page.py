"""The client's page: header, tabs that load late, and the menu."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt

from coach_app.errors import PlaceGone
from coach_app.ui.client.page import ClientPage
from coach_app.ui.widgets import QuestionDialog


@pytest.fixture
def page(ctx, course, show):
    return show(ClientPage(ctx, course[0], tab="profile"))


def act(page, text):
    page.more.click()
    next(a for a in page.menu.actions() if a.text().startswith(text)).trigger()
    page.menu.close()


def test_name_dots_and_week(page, qtbot, practice, course):
    assert page.header.title.text() == "Anna Voorbeeld"
    assert page.dots.isVisible()
    week3 = next(m for m in practice.meetings.of_course(course[1]) if m.week == 3)
    practice.meetings.set_status(week3.id, "held")
    qtbot.waitUntil(lambda: "3" in page.week.text())


def test_only_the_opened_tab_is_made(page, qtbot):
    assert set(page.tabs) == {"profile"}
    button = page.tab_bar.buttons["meetings"]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert set(page.tabs) == {"profile", "meetings"}
    assert page.tabs["meetings"].isVisible()
    assert not page.tabs["profile"].isVisible()
    assert page.place() == {"client_id": page.client_id, "tab": "meetings"}


def test_arrow_keys_walk_the_tabs(page, qtbot):
    page.tab_bar.buttons["profile"].setFocus()
    qtbot.keyClick(page.tab_bar.buttons["profile"], Qt.Key.Key_Left)
    assert page.current == "circles"
    qtbot.keyClick(page.tab_bar.buttons["circles"], Qt.Key.Key_Left)
    assert page.current == "makings"


def test_changing_tabs_writes_what_was_typed(page, qtbot, practice):
    area = page.tabs["profile"].strengths.areas["joys"]
    qtbot.keyClicks(area, "Zingen")
    page.show_tab("meetings")
    assert practice.clients.get(page.client_id).fields.joys == "Zingen"


def test_a_new_name_stands_in_the_header(page, qtbot):
    name = page.tabs["profile"].who.name
    name.selectAll()
    qtbot.keyClicks(name, "Anna B.")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.header.title.text() == "Anna B.")


def test_archive_and_bring_back(page, qtbot, practice):
    act(page, "Archive")
    qtbot.waitUntil(page.archived.isVisible)
    page.archived.button.click()
    qtbot.waitUntil(lambda: not page.archived.isVisible())
    assert not practice.clients.get(page.client_id).archived


def test_remove_says_what_goes_and_leads_to_the_list(page, qtbot, ctx, practice, course):
    practice.scores.add(course[0], "weekly", [5, 5, 5, None], course_id=course[1], week=1)
    act(page, "Remove")
    dialog = page.findChildren(QuestionDialog)[-1]
    texts = [dialog.body.itemAt(i).widget().text() for i in range(dialog.body.count())]
    assert any("10 meetings" in text and "1 measurement" in text for text in texts)
    dialog.yes.click()
    assert practice.clients.get(page.client_id).removed
    assert ctx.window.went[-1][0] == "clients"
    ctx.window.undos[-1]()
    assert not practice.clients.get(page.client_id).removed


def test_a_removed_client_shows_a_banner_with_undo(ctx, course, show, practice, qtbot):
    practice.clients.remove(course[0])
    page = show(ClientPage(ctx, course[0], tab="profile"))
    assert page.removed.isVisible()
    page.removed.button.click()
    qtbot.waitUntil(lambda: not page.removed.isVisible())
    assert not practice.clients.get(course[0]).removed


def test_a_client_that_is_gone_is_no_place(ctx):
    with pytest.raises(PlaceGone):
        ClientPage(ctx, "f" * 32)


def test_start_a_course_from_the_menu(page, ctx):
    act(page, "Start a course")
    assert ctx.window.went[-1] == ("course_form", {"client_ids": [page.client_id]})


def test_dots_of_today(ctx, add, practice, show):
    client = add("Vandaag")
    today = dt.date.today()
    practice.courses.start(
        [client],
        start_on=today - dt.timedelta(days=7),
        weekday=today.weekday(),
        time=dt.time(10),
        minutes=60,
    )
    page = show(ClientPage(ctx, client, tab="profile"))
    assert "week 1 today" in page.dots.accessibleName()
    assert "1" in page.week.text()


def test_a_small_window_keeps_the_name(ctx, course, show):
    page = show(ClientPage(ctx, course[0], tab="profile"), 560, 400)
    assert not page.dots.isVisible()
    assert page.header.title.isVisible()
