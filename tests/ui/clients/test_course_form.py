"""Starting a course: dates shown before they are planned, bad days named, weeks skipped."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt

from coach_app.ui.courses.form_page import CourseFormPage
from coach_app.ui.planning.dates import holiday_name
from coach_app.ui.widgets import TextButton
from coach_app.ui.widgets.check_row import CheckRow

START = dt.date(2026, 3, 10)


@pytest.fixture
def client(add):
    return add("Anna Voorbeeld")


@pytest.fixture
def page(ctx, client, show):
    page = show(CourseFormPage(ctx, client_ids=[client]))
    choose_start(page, START)
    return page


def choose_start(page, day):
    page.start.setDate(day)


def skips(page):
    return [b for b in page.preview.findChildren(TextButton) if not b.isHidden()]


def suggestion(page, name):
    rows = page.picker.findChildren(CheckRow)
    return next((r for r in rows if r.text() == name and r.isVisible()), None)


def texts(page):
    return [button.text() for button in skips(page)]


def test_one_click_plans_ten_meetings(page, qtbot, ctx, practice, client):
    qtbot.mouseClick(page.save_button, Qt.MouseButton.LeftButton)
    course = practice.courses.current(client)
    meetings = practice.meetings.of_course(course.id)
    assert [m.planned_at.date() for m in meetings[:2]] == [START, dt.date(2026, 3, 17)]
    assert len(meetings) == 10
    assert (course.headline, course.headline_every) == ("djg-11", "course")
    assert ctx.window.went[-1] == ("client", {"client_id": client, "tab": "meetings"})


def test_the_preview_is_what_gets_planned(page, practice, client):
    shown = [line.when for line in page.lines()]
    page.save_button.click()
    course = practice.courses.current(client)
    assert [m.planned_at for m in practice.meetings.of_course(course.id)] == shown


def test_the_weekday_follows_the_first_day_and_can_differ(page):
    assert page.weekday.value() == 1
    page.weekday.setCurrentIndex(3)
    assert page.lines()[1].when.date() == dt.date(2026, 3, 12)


def test_a_holiday_is_named_and_its_week_can_be_skipped_and_taken_back(
    page, qtbot, practice, client
):
    assert page.lines()[8].holiday == "liberation"
    assert holiday_name("liberation") == "Liberation Day"
    qtbot.waitUntil(lambda: texts(page) == ["Skip this week"])
    qtbot.mouseClick(skips(page)[0], Qt.MouseButton.LeftButton)
    assert page.lines()[8].skipped
    qtbot.waitUntil(lambda: texts(page) == ["Meet after all"])
    skips(page)[0].click()
    assert not any(line.skipped for line in page.lines())
    qtbot.waitUntil(lambda: texts(page) == ["Skip this week"])
    skips(page)[0].click()
    page.save_button.click()
    course = practice.courses.current(client)
    days = {m.week: m.planned_at.date() for m in practice.meetings.of_course(course.id)}
    assert days[7] == dt.date(2026, 4, 28)
    assert days[8] == dt.date(2026, 5, 12)
    assert days[20] == dt.date(2026, 8, 4)


def test_a_clash_with_another_client_is_named(ctx, add, practice, show):
    other = add("Bram Testman")
    practice.courses.start([other], start_on=START, weekday=1, time=dt.time(10, 30), minutes=60)
    page = show(CourseFormPage(ctx, client_ids=[add("Anna")]))
    choose_start(page, START)
    assert all(line.clash == "Bram Testman" for line in page.lines()[:9])
    page.time.set_time(dt.time(12))
    assert not any(line.clash for line in page.lines())


def test_nobody_chosen_is_told(ctx, add, show, practice):
    add("Anna")
    page = show(CourseFormPage(ctx))
    page.save_button.click()
    assert page.who_error.isVisible()
    assert ctx.window.went == []


def test_a_group_has_a_name_and_all_its_clients(ctx, add, show, practice, qtbot):
    ids = [add(name) for name in ("Anna", "Bram", "Carla")]
    page = show(CourseFormPage(ctx))
    assert not page.title_field.isVisible()
    for name in ("Anna", "Bram"):
        qtbot.waitUntil(lambda wanted=name: suggestion(page, wanted) is not None)
        row = suggestion(page, name)
        row.setFocus()
        qtbot.keyClick(row, Qt.Key.Key_Space)
    assert page.title_field.isVisible()
    qtbot.keyClicks(page.title, "Dinsdaggroep")
    page.save_button.click()
    course = practice.courses.current(ids[0])
    assert course.title == "Dinsdaggroep"
    assert {p.name for p in course.participants} == {"Anna", "Bram"}


def test_another_measure_is_asked_each_week(page, practice, client):
    page.choice.cards["ucla-3"].click()
    page.save_button.click()
    course = practice.courses.current(client)
    assert (course.headline, course.headline_every) == ("ucla-3", "week")


def test_the_picker_finds_by_typing_among_many(ctx, add, show, qtbot):
    for number in range(20):
        add(f"Client {number:02}")
    add("Zoë Gezocht")
    page = show(CourseFormPage(ctx))
    qtbot.keyClicks(page.picker.search, "zoe")
    qtbot.waitUntil(lambda: page.picker.suggestions.count() == 1)
    assert page.picker.suggestions.itemAt(0).widget().text() == "Zoë Gezocht"


def test_what_was_filled_in_survives_a_lock(page, ctx, show):
    page.length.parts[2].click()
    page.choice.cards["direct"].click()
    page.time.set_time(dt.time(13, 15))
    again = show(CourseFormPage(ctx, **page.place()))
    assert again.length.value() == 90
    assert again.choice.value() == "direct"
    assert again.time.time_of_day() == dt.time(13, 15)
    assert again.start.day() == START
    assert again.picker.chosen() == page.picker.chosen()


def test_an_archived_client_is_not_offered(ctx, add, show, practice):
    gone = add("Weg")
    practice.clients.archive(gone)
    page = show(CourseFormPage(ctx, client_ids=[gone]))
    assert page.picker.chosen() == []
