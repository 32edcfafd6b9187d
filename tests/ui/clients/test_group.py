"""A running group: somebody joins, somebody leaves; a finished course goes on."""

import datetime as dt
from itertools import pairwise

import pytest

from coach_app.ui.client.meetings_tab import MeetingsTab
from coach_app.ui.widgets import QuestionDialog

TODAY = dt.date.today()


@pytest.fixture
def group(practice, add):
    """Anna and Bert in a group since three weeks; Carla is not in it yet."""
    people = [add("Anna"), add("Bert & Zn"), add("Carla <b>")]
    course_id = practice.courses.start(
        people[:2],
        title="Woensdaggroep",
        start_on=TODAY - dt.timedelta(days=21),
        weekday=(TODAY.weekday() + 2) % 7,
        time=dt.time(10),
        minutes=90,
    )
    return people, course_id


@pytest.fixture
def tab(ctx, group, show):
    return show(MeetingsTab(ctx, group[0][0]), 1000, 1000)


def card(tab):
    return next(iter(tab.cards.values()))


def texts(tab):
    menu = card(tab).groups.menu(card(tab).course)
    return [action.text() for action in menu.actions() if action.text()]


def choose(tab, start):
    menu = card(tab).groups.menu(card(tab).course)
    next(a for a in menu.actions() if a.text().startswith(start)).trigger()


def names(practice, group):
    people = practice.courses.get(group[1]).participants
    return [each.name for each in people if each.left_on is None]


def test_somebody_joins_and_the_undo_takes_all_of_it_back(tab, practice, group, ctx, qtbot):
    choose(tab, "Add")
    dialog = card(tab).groups.dialog
    assert not dialog.yes.isEnabled()
    rows = [dialog.picker.suggestions.itemAt(i).widget() for i in range(1)]
    assert [row.text() for row in rows] == ["Carla <b>"]  # who is in it is not offered
    rows[0].click()
    dialog.yes.click()
    assert names(practice, group) == ["Anna", "Bert & Zn", "Carla <b>"]
    meeting = practice.meetings.of_course(group[1])[-1]
    assert "Carla <b>" in [line.name for line in practice.notes.get(meeting.id).lines]
    ctx.window.undos[-1]()
    assert len(practice.courses.get(group[1]).participants) == 2


def test_undo_keeps_who_has_something_written(tab, practice, group, ctx):
    card(tab).groups.join(card(tab).course, [group[0][2]])
    meeting = practice.meetings.of_course(group[1])[-1]
    person = practice.courses.get(group[1]).participants[2]
    practice.notes.save_line(meeting.id, person.id, private="Kwam erbij")
    ctx.window.undos[-1]()
    kept = practice.courses.get(group[1]).participants[2]
    assert kept.left_on == TODAY


def test_somebody_leaves_on_a_day_and_comes_back(tab, practice, group, ctx, qtbot):
    choose(tab, "Bert")
    dialog = card(tab).groups.dialog
    dialog.day.set_day(TODAY - dt.timedelta(days=3))
    dialog.yes.click()
    person = practice.courses.get(group[1]).participants[1]
    assert person.left_on == TODAY - dt.timedelta(days=3)
    qtbot.waitUntil(lambda: "(" in card(tab).sub.text())
    ctx.window.undos[-1]()
    assert names(practice, group) == ["Anna", "Bert & Zn"]
    practice.courses.leave(group[1], group[0][1], TODAY)
    qtbot.waitUntil(lambda: "(" in card(tab).sub.text())
    assert any("&&" in text for text in texts(tab))  # an ampersand is no shortcut
    choose(tab, "Bert")
    assert names(practice, group) == ["Anna", "Bert & Zn"]
    ctx.window.undos[-1]()
    assert names(practice, group) == ["Anna"]


def test_the_last_one_does_not_leave(tab, practice, group, qtbot):
    practice.courses.leave(group[1], group[0][1], TODAY)
    qtbot.waitUntil(lambda: "(" in card(tab).sub.text())
    assert not [text for text in texts(tab) if text.startswith("Anna")]


def test_who_left_sees_that_and_can_start_anew(ctx, practice, group, show):
    practice.courses.leave(group[1], group[0][1], TODAY)
    page = show(MeetingsTab(ctx, group[0][1]))
    words = card(page).tag.text()
    assert "Left" in words
    assert page.start_button.isVisible()


def test_one_to_one_has_no_participants_button(ctx, course, show):
    page = show(MeetingsTab(ctx, course[0]))
    assert not card(page).people_button.isVisible()


# -- a finished course goes on -------------------------------------------------------


def finish(tab, qtbot):
    card(tab).finish_button.click()
    tab.findChildren(QuestionDialog)[-1].yes.click()
    qtbot.waitUntil(lambda: card(tab).reopen_button.isVisible())


def states(practice, group):
    return {m.week: (m.status, m.planned_at) for m in practice.meetings.of_course(group[1])}


def test_reopening_gives_the_cancelled_meetings_new_dates(tab, practice, group, ctx, qtbot):
    first = practice.meetings.of_course(group[1])[0]
    practice.meetings.start(first.id, first.planned_at)
    finish(tab, qtbot)
    before = states(practice, group)
    card(tab).reopen_button.click()
    dialog = card(tab).meeting_acts.dialog
    assert dialog.way.value() == "new"  # some dates are past
    dialog.yes.click()
    after = states(practice, group)
    assert practice.courses.get(group[1]).status == "running"
    assert after[0] == before[0]
    weeks = [after[week] for week in range(1, 9)]
    assert {status for status, _ in weeks} == {"planned"}
    days = [when.date() for _, when in weeks]
    assert days[0] > TODAY
    assert {(b - a).days for a, b in pairwise(days)} == {7}
    follow_up = max(after.values(), key=lambda each: each[1])
    assert (follow_up[1].date() - days[-1]).days == 84
    ctx.window.undos[-1]()
    assert states(practice, group) == before
    assert practice.courses.get(group[1]).status == "finished"


def test_old_dates_come_back_where_they_are_still_to_come(tab, practice, group, qtbot):
    finish(tab, qtbot)
    before = states(practice, group)
    card(tab).reopen_button.click()
    dialog = card(tab).meeting_acts.dialog
    dialog.way.parts[0].click()
    dialog.yes.click()
    now = dt.datetime.now().astimezone()
    for week, (status, when) in states(practice, group).items():
        assert when == before[week][1]
        assert status == ("planned" if when > now else "cancelled")


def test_the_meetings_may_stay_cancelled(tab, practice, group, qtbot):
    finish(tab, qtbot)
    card(tab).reopen_button.click()
    dialog = card(tab).meeting_acts.dialog
    dialog.way.parts[-1].click()
    dialog.yes.click()
    assert {status for status, _ in states(practice, group).values()} == {"cancelled"}
    # Nothing to come and week 8 never reached: the course runs, and asks for a date.
    assert practice.courses.get(group[1]).status == "running"


def test_a_course_without_cancelled_meetings_opens_at_once(tab, practice, group, qtbot):
    practice.courses.finish(group[1])
    qtbot.waitUntil(lambda: card(tab).reopen_button.isVisible())
    card(tab).reopen_button.click()
    assert practice.courses.get(group[1]).status == "running"
