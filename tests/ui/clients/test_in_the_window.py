"""Clients in the real window: going there and back, undo from the toast, ten years of history."""

import datetime as dt
from functools import partial

import pytest
from PySide6.QtCore import Qt

from coach_app.settings import SettingsFile
from coach_app.ui.widgets import QuestionDialog
from coach_app.ui.window import MainWindow


@pytest.fixture
def window(practice, home, look, qtbot):
    made = MainWindow(practice, SettingsFile(home / "config"))
    qtbot.addWidget(made)
    made.show()
    return made


def test_back_from_a_new_client_skips_the_form(window, qtbot, practice):
    window.go("clients")
    window.go("client_form")
    qtbot.keyClicks(window.page.name, "Nieuw")
    qtbot.keyClick(window.page.name, Qt.Key.Key_Return)
    assert type(window.page).__name__ == "ClientPage"
    window.back()
    assert type(window.page).__name__ == "ClientsPage"
    qtbot.waitUntil(lambda: window.page.model.rowCount() == 1)


def test_back_from_a_half_filled_form_keeps_it(window, qtbot):
    window.go("client_form")
    qtbot.keyClicks(window.page.name, "Half")
    window.go("clients")
    window.back()
    assert window.page.name.text() == "Half"


def test_a_removed_client_is_gone_from_the_list_and_comes_back_by_undo(
    window, qtbot, practice, add
):
    client = add("Anna")
    window.go("client", client_id=client, tab="profile")
    window.page.more.click()
    window.page.menu.actions()[-1].trigger()
    window.page.menu.close()
    window.findChild(QuestionDialog).yes.click()
    assert type(window.page).__name__ == "ClientsPage"
    assert window.page.model.rowCount() == 0
    window.toasts.undo.click()
    qtbot.waitUntil(lambda: window.page.model.rowCount() == 1)


def test_ten_years_of_history_open_quickly_and_lightly(window, qtbot, practice, add):
    client = add("Tien Jaar")
    for year in range(2016, 2026):
        course = practice.courses.start(
            [client], start_on=dt.date(year, 1, 5), weekday=1, time=dt.time(10), minutes=60
        )
        for meeting in practice.meetings.of_course(course):
            practice.meetings.set_status(meeting.id, "held")
        practice.courses.finish(course)
    window.go("client", client_id=client, tab="meetings")
    tab = window.page.tabs["meetings"]
    assert len(tab.cards) == 1
    assert len(tab.folded) == 9


def fits(page, where):
    """Nothing sticks out to the right: pages scroll up and down only."""
    if page.scroller is not None:
        room, needed = page.scroller.viewport().width(), page.scroller.widget().width()
        assert needed <= room, f"{where}: {needed} px in {room}"


def test_every_page_opens_at_every_size_and_look(window, qtbot, practice, course, qapp):
    from coach_app.ui import theme

    shapes = (
        (200, "dark", 1280, 800),
        (100, "light", 640, 400),
        (100, "dark", 1100, 720),
        (150, "light", 1280, 720),
        (80, "light", 1920, 1080),
    )
    pages = (
        ("clients", {}),
        ("client_form", {}),
        ("course_form", {"client_ids": [course[0]]}),
        ("client", {"client_id": course[0], "tab": "profile"}),
        ("client", {"client_id": course[0], "tab": "meetings"}),
    )
    for zoom, look, width, height in shapes:
        theme.apply(qapp, look, zoom, True)
        window.resize(width, height)
        for name, args in pages:
            window.go(name, **args)
            where = f"{name} {args.get('tab', '')} {zoom} % {width}"
            qtbot.waitUntil(partial(fits, window.page, where), timeout=1500)
    theme.apply(qapp, "light", 100, True)
