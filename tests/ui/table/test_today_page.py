"""Today: what is next, what waits, and where the backup lies."""

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest

from coach_app.data.views import AttentionItem
from coach_app.errors import UserError
from coach_app.ui.planning import today_words
from coach_app.ui.today.page import TodayPage
from coach_app.ui.today.side import AttentionRow
from coach_app.ui.widgets import PrimaryButton, SecondaryButton
from tests.ui.hands import words
from tests.ui.table.conftest import DAY, NOW, plan


@pytest.fixture
def open_today(qtbot, ctx, monkeypatch):
    monkeypatch.setattr(TodayPage, "clock", staticmethod(lambda: NOW))

    def make(width=1072):
        page = TodayPage(ctx)
        qtbot.addWidget(page)
        page.resize(width, 800)
        page.show()
        qtbot.waitUntil(lambda: page.loaded)
        return page

    return make


def buttons(page, kind):
    return [b for b in page.meetings.parentWidget().findChildren(kind) if b.isVisible()]


def test_data_comes_after_the_first_paint(qtbot, ctx, anna, monkeypatch):
    monkeypatch.setattr(TodayPage, "clock", staticmethod(lambda: NOW))
    page = TodayPage(ctx)
    qtbot.addWidget(page)
    page.show()
    assert page.lines == []
    qtbot.waitUntil(lambda: len(page.lines) == 1)


def test_the_next_meeting_is_the_large_card(open_today, practice, anna):
    later = plan(practice, ["Carla Fictief"], time=dt.time(13, 30))
    practice.steps.add(anna.weeks[1], "Elke dag een foto", anna.ids[0])
    client = practice.clients.get(anna.ids[0])
    from dataclasses import replace

    practice.clients.save(
        anna.ids[0], replace(client.fields, body=("lungs",), safety="Bel haar zus")
    )
    page = open_today()
    assert [line.card.item.meeting.id for line in page.lines] == [anna.weeks[2], later.weeks[2]]
    card = page.lines[0].card
    assert card.large
    assert card.soon.text() == "in 12 minutes"
    texts = [w.text() for w in card.findChildren(type(page.tomorrow))]
    assert "Elke dag een foto" in texts
    assert "Bel haar zus" in texts
    assert "No holding of the breath" in texts
    assert not page.lines[1].card.large


def test_start_marks_held_and_opens_the_guided_meeting(open_today, practice, anna):
    page = open_today()
    QTest.mouseClick(buttons(page, PrimaryButton)[0], Qt.MouseButton.LeftButton)
    assert practice.meetings.get(anna.weeks[2]).status == "held"
    assert page.ctx.window.went == [("runner", {"meeting_id": anna.weeks[2]})]


def test_a_meeting_under_way_goes_on(open_today, practice, anna):
    practice.meetings.set_status(anna.weeks[2], "held")
    practice.guided.begin(anna.weeks[2], "arrive")
    page = open_today()
    go_on = next(b for b in buttons(page, SecondaryButton) if b.text() == "Go on")
    QTest.mouseClick(go_on, Qt.MouseButton.LeftButton)
    assert page.ctx.window.went == [("runner", {"meeting_id": anna.weeks[2]})]


def test_prepare_opens_without_starting(open_today, practice, anna):
    page = open_today()
    QTest.mouseClick(buttons(page, SecondaryButton)[0], Qt.MouseButton.LeftButton)
    assert practice.meetings.get(anna.weeks[2]).status == "planned"
    assert page.ctx.window.went == [("meeting", {"meeting_id": anna.weeks[2]})]


def test_a_held_meeting_offers_its_note(open_today, practice, anna):
    practice.meetings.set_status(anna.weeks[2], "held")
    page = open_today()
    note = next(b for b in buttons(page, SecondaryButton) if b.text() == "Finish note")
    QTest.mouseClick(note, Qt.MouseButton.LeftButton)
    assert page.ctx.window.went == [("meeting", {"meeting_id": anna.weeks[2]})]
    practice.notes.lock(anna.weeks[2])
    page.refresh(frozenset({"notes"}))
    assert [b for b in buttons(page, SecondaryButton) if b.text() == "Finish note"] == []


def test_an_empty_day_says_so(open_today):
    page = open_today()
    assert "No meetings today yet." in words(page)
    QTest.mouseClick(buttons(page, SecondaryButton)[0], Qt.MouseButton.LeftButton)
    assert page.ctx.window.went == [("clients", {})]


def test_tomorrow_is_one_line(open_today, practice, anna):
    when = dt.datetime.combine(DAY + dt.timedelta(days=1), dt.time(10)).astimezone()
    practice.meetings.move(anna.weeks[3], when)
    assert "10:00" in open_today().tomorrow.text()


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (AttentionItem("note_missing", "c", "A", meeting_id="m"), ("meeting", {"meeting_id": "m"})),
        (
            AttentionItem("score_missing", "c", "A", meeting_id="m", measure_id="weekly", week=4),
            ("score_entry", {"client_id": "c", "measure_id": "weekly", "meeting_id": "m"}),
        ),
        (AttentionItem("off_track", "c", "A"), ("client", {"client_id": "c", "tab": "overview"})),
        (AttentionItem("not_seen", "c", "A"), ("client", {"client_id": "c", "tab": "meetings"})),
        (AttentionItem("no_next_date", "c", "A"), ("course_form", {"client_ids": ["c"]})),
    ],
)
def test_each_thing_that_waits_is_one_click_from_solved(open_today, item, expected):
    page = open_today()
    page.attention.fill([item], DAY)
    row = page.attention.findChild(AttentionRow)
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert page.ctx.window.went == [expected]


def test_no_next_date_of_a_course_opens_the_plan_dialog(open_today, anna):
    from coach_app.ui.planning.when_dialog import ExtraDialog

    page = open_today()
    page.attention.fill(
        [AttentionItem("no_next_date", anna.ids[0], "A", course_id=anna.course)], DAY
    )
    QTest.keyClick(page.attention.findChildren(AttentionRow)[-1], Qt.Key.Key_Return)
    dialog = page.findChild(ExtraDialog)
    assert dialog.isVisible()
    dialog.reject()


def test_many_things_fold_behind_one_button(open_today):
    page = open_today()
    page.attention.fill([AttentionItem("off_track", str(i), f"N{i}") for i in range(9)], DAY)
    rows = page.attention.list.count()
    QTest.mouseClick(page.attention.more, Qt.MouseButton.LeftButton)
    assert rows < page.attention.list.count()
    assert len(page.attention.findChildren(AttentionRow)) >= 9


def test_a_backup_is_made_off_the_page_and_told(open_today, qtbot, practice, anna):
    page = open_today()
    assert page.backup.state.text() == "Not yet"
    QTest.mouseClick(page.backup.button, Qt.MouseButton.LeftButton)
    assert not page.backup.button.isEnabled()
    qtbot.waitUntil(lambda: page.ctx.window.toasts == ["Backup made"], timeout=20000)
    assert page.backup.state.text() == "In order"
    assert page.backup.button.isEnabled()


def test_a_failed_backup_says_what_to_do(open_today, qtbot, anna, monkeypatch):
    from coach_app.data.storage.backup import Backups

    def full(self, *args, **more):
        raise UserError("backup-full", "The USB stick is full.", "Choose another place.")

    monkeypatch.setattr(Backups, "make", full)
    page = open_today()
    QTest.mouseClick(page.backup.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.backup.button.isEnabled(), timeout=10000)
    texts = [w.text() for w in page.backup.findChildren(type(page.tomorrow))]
    assert "The USB stick is full. Choose another place." in texts
    assert page.backup.state.text() == "Not made"


def test_one_column_where_two_do_not_fit(qtbot, open_today, anna):
    def where(page, widget):
        return QRect(widget.mapTo(page, QPoint()), widget.size())

    def both(page):
        qtbot.waitUntil(lambda: page.lines[0].width() > 0)
        return where(page, page.lines[0]), where(page, page.attention)

    meetings, waiting = both(open_today(1072))
    assert meetings.right() < waiting.left()
    narrow = open_today(560)
    meetings, waiting = both(narrow)
    assert meetings.bottom() < waiting.top()
    assert narrow.scroller.widget().width() <= narrow.scroller.viewport().width()


def test_the_countdown(look):
    from coach_app.data.views import Meeting

    meeting = Meeting("m", "c", "week", 1, NOW + dt.timedelta(minutes=12), 60, "planned")
    assert today_words.countdown(meeting, NOW) == "in 12 minutes"
    assert today_words.countdown(meeting, NOW + dt.timedelta(minutes=20)) == "now"
    assert today_words.countdown(meeting, NOW - dt.timedelta(hours=5)) == ""
    assert today_words.countdown(meeting, NOW + dt.timedelta(hours=3)) == ""
