"""Tab reaches everything on every page, in sight, forth and back, and comes round."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtWidgets import QApplication

from coach_app.programme import PARTS
from coach_app.ui.clients.picker import ClientPicker
from coach_app.ui.courses.form_page import CourseFormPage
from coach_app.ui.widgets import SearchField
from coach_app.ui.window import PAGES
from tests.ui.keyboard.conftest import Windows
from tests.ui.keyboard.tab_walk import Round, called, faults_of, make_active, press_tab, stops_of

SIZES = {"wide": (1280, 800), "small": (640, 480)}


@pytest.fixture(scope="module", params=list(SIZES))
def sized(desk, request):
    desk.window.resize(*SIZES[request.param])
    QApplication.processEvents()
    return desk


def walk(desk, name):
    return [f"{name}: {fault}" for fault in faults_of(desk.window)]


def test_the_places_are_all_pages(desk):
    assert {place.page for place in desk.places} == set(PAGES)


def test_tab_goes_round_every_page(sized):
    faults = []
    for place in sized.places:
        sized.window.go(place.page, **place.args)
        make_active(sized.window)
        faults += walk(sized, place.name)
    assert not faults, "\n".join(faults)


def test_tab_goes_round_every_part_of_the_guided_meeting(sized):
    who, faults = sized.who, []
    for row, weeks in ((who.carla, (0, 8)), (who.in_group, (6,))):
        for week in weeks:
            sized.window.go("runner", meeting_id=who.meetings(row)[week])
            for part in PARTS:
                sized.window.page.go_to(part)
                make_active(sized.window)
                faults += walk(sized, f"guided meeting, week {week}, {part}")
    sized.window.go("today")
    assert not faults, "\n".join(faults)


def test_the_part_at_hand_comes_right_after_the_header(desk):
    desk.window.resize(*SIZES["wide"])
    desk.window.go("runner", meeting_id=desk.who.meetings(desk.who.carla)[8])
    page = desk.window.page
    for part in (*PARTS, *reversed(PARTS)):
        page.go_to(part)
        make_active(desk.window)
        order = stops_of(desk.window)
        after = order[order.index(page.client_button) + 1]
        inside = page.view.isAncestorOf(after)
        assert inside or not any(map(page.view.isAncestorOf, order)), f"{part}: {called(after)}"
    desk.window.go("today")


def test_no_page_shows_a_window_of_its_own_while_it_opens(desk, qapp):
    """A widget that is shown before it has its place is a window: it flashes and takes the keys."""
    desk.window.resize(*SIZES["wide"])
    faults = []
    windows = Windows()
    qapp.installEventFilter(windows)
    try:
        for place in desk.places:
            desk.window.go(place.page, **place.args)
            QApplication.processEvents()
            faults += [f"{place.name}: {shown}" for shown in windows.shown]
            windows.shown.clear()
    finally:
        qapp.removeEventFilter(windows)
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("chosen", [0, 1, 2])
def test_the_course_form_is_entered_in_each_of_its_states(desk, chosen):
    """Nobody chosen yet, one client with the search folded away, and a group."""
    rows = desk.practice.clients.rows(dt.date.today())
    ids = [row.id for row in rows if row.status != "archived"][:chosen]
    desk.window.resize(*SIZES["wide"])
    desk.window.go("course_form", client_ids=ids)
    page = desk.window.page
    assert isinstance(page, CourseFormPage)
    make_active(desk.window)
    assert not walk(desk, "course form")
    picker = page.findChild(ClientPicker)
    assert picker is not None
    picker.more_button.click()
    make_active(desk.window)
    assert not walk(desk, "course form, searching")


def test_names_that_were_found_come_right_after_the_search(desk, qtbot):
    desk.window.resize(*SIZES["wide"])
    desk.window.go("course_form")
    make_active(desk.window)
    search = desk.window.page.findChild(SearchField)
    assert search is not None
    with qtbot.waitSignal(search.changed):
        search.setText("Carla")
    make_active(desk.window)
    walk_round = Round(desk.window)
    walk_round.go()
    at = walk_round.seen.index(search)
    after = walk_round.seen[(at + 1) % len(walk_round.seen)]
    assert after.accessibleName().startswith("Carla"), called(after)


def test_tab_lifts_the_cover_and_reaches_nothing_behind_it(desk):
    desk.window.go("settings")
    make_active(desk.window)
    desk.window.cover()
    before = QApplication.focusWidget()
    press_tab(desk.window)
    assert before is not None
    assert not desk.window.is_covered()
