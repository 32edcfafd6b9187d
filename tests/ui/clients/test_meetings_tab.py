"""All meetings of a client: move, miss, cancel, add, finish; each with a way back."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from coach_app.ui.client.meetings_tab import MeetingsTab
from coach_app.ui.widgets import QuestionDialog


@pytest.fixture
def tab(ctx, course, show):
    return show(MeetingsTab(ctx, course[0]), 1000, 1000)


def card(tab):
    return next(iter(tab.cards.values()))


def meeting(practice, course, week):
    return next(m for m in practice.meetings.of_course(course[1]) if m.week == week)


def choose(tab, meeting, text):
    menu = card(tab).menu_for(meeting)
    action = next(a for a in menu.actions() if a.text().startswith(text))
    action.trigger()


def test_ten_rows_by_date(tab):
    rows = list(card(tab).rows.values())
    assert len(rows) == 10
    assert rows[0].meeting.kind == "intake"
    assert rows[-1].meeting.kind == "follow_up"


def test_a_click_and_the_keyboard_open_a_meeting(tab, qtbot, ctx):
    row = list(card(tab).rows.values())[3]
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert ctx.window.went[-1] == ("meeting", {"meeting_id": row.meeting.id})
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Space)
    assert len(ctx.window.went) == 2


def test_the_row_says_its_state(tab, qtbot, practice, course):
    one = meeting(practice, course, 1)
    practice.meetings.set_status(one.id, "held")
    practice.steps.add(one.id, "Elke dag een foto")
    qtbot.waitUntil(
        lambda: (
            "1 step" in card(tab).rows[one.id].accessibleDescription()
            or "1 steps" in card(tab).rows[one.id].accessibleDescription()
        )
    )
    assert "held" in card(tab).rows[one.id].accessibleDescription()


@pytest.mark.parametrize(
    ("text", "status"), [("Mark as missed", "missed"), ("Mark as cancelled", "cancelled")]
)
def test_missed_and_cancelled_can_be_undone(tab, qtbot, practice, course, ctx, text, status):
    one = meeting(practice, course, 2)
    choose(tab, one, text)
    assert practice.meetings.get(one.id).status == status
    qtbot.waitUntil(lambda: card(tab).rows[one.id].meeting.status == status)
    ctx.window.undos[-1]()
    assert practice.meetings.get(one.id).status == "planned"


def test_a_held_meeting_cannot_be_moved(tab, practice, course):
    one = meeting(practice, course, 1)
    practice.meetings.set_status(one.id, "held")
    menu = card(tab).menu_for(practice.meetings.get(one.id))
    texts = [action.text() for action in menu.actions()]
    assert "Move…" not in texts
    assert "Back to planned" in texts


def open_move(tab, meeting):
    choose(tab, meeting, "Move")
    return card(tab).meeting_acts.dialog


def test_moving_alone_with_the_consequence_shown(tab, qtbot, practice, course, ctx):
    one, two = meeting(practice, course, 7), meeting(practice, course, 8)
    dialog = open_move(tab, one)
    assert not dialog.yes.isEnabled()
    dialog.day.setDate(one.planned_at.date() + dt.timedelta(days=2))
    qtbot.waitUntil(dialog.yes.isEnabled)
    qtbot.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)
    moved = practice.meetings.get(one.id)
    assert moved.planned_at == one.planned_at + dt.timedelta(days=2)
    assert moved.week == 7
    assert practice.meetings.get(two.id).planned_at == two.planned_at
    ctx.window.undos[-1]()
    assert practice.meetings.get(one.id).planned_at == one.planned_at


def test_moving_with_all_that_follow_and_back(tab, qtbot, practice, course, ctx):
    before = practice.meetings.of_course(course[1])
    one = meeting(practice, course, 6)
    dialog = open_move(tab, one)
    dialog.reach.parts[1].click()
    dialog.day.setDate(one.planned_at.date() + dt.timedelta(days=8))
    dialog.time.set_time(dt.time(14, 30))
    dialog.show_consequences()
    shown = dialog.notes.count()
    assert shown >= 4  # weeks 6, 7, 8, follow-up
    dialog.yes.click()
    later = [m for m in practice.meetings.of_course(course[1]) if m.week >= 6]
    assert all(m.planned_at.time() == dt.time(14, 30) for m in later)
    ctx.window.undos[-1]()
    after = practice.meetings.of_course(course[1])
    assert [(m.id, m.planned_at, m.status) for m in after] == [
        (m.id, m.planned_at, m.status) for m in before
    ]
    again = practice.courses.get(course[1])
    assert (again.weekday, again.time) == (one.planned_at.weekday(), dt.time(10))


def test_a_missed_meeting_that_is_moved_comes_back_as_missed(tab, qtbot, practice, course, ctx):
    one = meeting(practice, course, 3)
    practice.meetings.set_status(one.id, "missed")
    one = practice.meetings.get(one.id)
    dialog = open_move(tab, one)
    dialog.day.setDate(one.planned_at.date() + dt.timedelta(days=1))
    qtbot.waitUntil(dialog.yes.isEnabled)
    dialog.yes.click()
    assert practice.meetings.get(one.id).status == "planned"
    ctx.window.undos[-1]()
    assert practice.meetings.get(one.id).status == "missed"


def test_escape_moves_nothing(tab, qtbot, practice, course):
    one = meeting(practice, course, 7)
    dialog = open_move(tab, one)
    dialog.day.setDate(one.planned_at.date() + dt.timedelta(days=2))
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert practice.meetings.get(one.id).planned_at == one.planned_at


def test_a_holiday_and_a_week_order_are_said_before_moving(tab, qtbot, practice, course):
    one = meeting(practice, course, 7)
    dialog = open_move(tab, one)
    dialog.day.setDate(dt.date(one.planned_at.year + 1, 12, 25))
    dialog.show_consequences()
    texts = [each.text() for each in dialog.list.findChildren(QLabel)]
    assert any("Christmas" in text for text in texts)
    assert any("later week" in text for text in texts)
    dialog.reject()


def test_an_extra_meeting_is_planned_undone_and_removed(tab, qtbot, practice, course, ctx):
    qtbot.mouseClick(card(tab).extra_button, Qt.MouseButton.LeftButton)
    dialog = card(tab).meeting_acts.dialog
    dialog.day.setDate(dt.date.today() + dt.timedelta(days=3))
    dialog.yes.click()
    extra = [m for m in practice.meetings.of_course(course[1]) if m.kind == "extra"]
    assert len(extra) == 1
    ctx.window.undos[-1]()
    assert not [m for m in practice.meetings.of_course(course[1]) if m.kind == "extra"]


def test_removing_an_extra_meeting_asks(tab, qtbot, practice, course):
    when = dt.datetime.now().astimezone() + dt.timedelta(days=2)
    key = practice.meetings.add_extra(course[1], when, 60)
    qtbot.waitUntil(lambda: key in card(tab).rows)
    choose(tab, practice.meetings.get(key), "Remove extra")
    tab.findChildren(QuestionDialog)[-1].yes.click()
    assert key not in {m.id for m in practice.meetings.of_course(course[1])}


def test_a_course_is_finished_after_a_question_and_opened_again(tab, qtbot, practice, course, ctx):
    card(tab).finish_button.click()
    dialog = tab.findChildren(QuestionDialog)[-1]
    dialog.yes.click()
    assert practice.courses.get(course[1]).status == "finished"
    assert {m.status for m in practice.meetings.of_course(course[1])} == {"cancelled"}
    ctx.window.undos[-1]()
    assert {m.status for m in practice.meetings.of_course(course[1])} == {"planned"}
    practice.courses.finish(course[1])
    qtbot.waitUntil(lambda: card(tab).reopen_button.isVisible())
    card(tab).reopen_button.click()
    assert practice.courses.get(course[1]).status == "running"


def test_without_a_course_one_can_be_started(ctx, add, show):
    client = add("Nieuw")
    tab = show(MeetingsTab(ctx, client))
    assert tab.empty.isVisible()
    tab.empty.button.click()
    assert ctx.window.went[-1] == ("course_form", {"client_ids": [client]})


def test_earlier_courses_are_folded_and_cost_no_rows(ctx, add, show, practice, qtbot):
    client = add("Tien Jaar")
    for year in range(2016, 2026):
        course_id = practice.courses.start(
            [client], start_on=dt.date(year, 1, 5), weekday=1, time=dt.time(10), minutes=60
        )
        practice.courses.finish(course_id)
    tab = show(MeetingsTab(ctx, client))
    assert len(tab.cards) == 1
    assert len(tab.folded) == 9
    button = next(iter(tab.folded.values()))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(tab.cards) == 2


def test_focus_stays_on_the_meeting_that_was_changed(tab, qtbot, practice, course):
    one = meeting(practice, course, 5)
    card(tab).rows[one.id].setFocus()
    choose(tab, one, "Mark as missed")
    qtbot.waitUntil(lambda: card(tab).rows[one.id].meeting.status == "missed")
    qtbot.waitUntil(lambda: card(tab).rows[one.id].hasFocus())
