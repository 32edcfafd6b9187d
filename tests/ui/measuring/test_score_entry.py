"""Copying a questionnaire from paper: keys, live total, reasons, drafts, corrections."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from coach_app.measures import load_measures
from coach_app.ui.measures.paper.page import ScoreEntryPage

MEASURES = load_measures()
Key = Qt.Key


@pytest.fixture
def open_page(qtbot, seat):
    kept = []  # Python must hold them

    def make(measure_id: str = "djg-11", week: int | None = 4, **more) -> ScoreEntryPage:
        meeting = seat.meetings[week].id if week is not None else None
        page = ScoreEntryPage(seat.ctx, seat.client, measure_id, meeting, **more)
        kept.append(page)
        qtbot.addWidget(page)
        page.resize(1072, 800)
        page.show()
        page.activateWindow()
        qtbot.waitExposed(page)
        if page.grid is not None:
            page.grid.focus_current()
        return page

    return make


def type_keys(qtbot, page: ScoreEntryPage, text: str) -> None:
    for letter in text:
        row = page.grid.rows[page.grid.current - 1]
        qtbot.keyClicks(row, letter)


def test_number_keys_choose_and_go_on(qtbot, open_page) -> None:
    page = open_page()
    type_keys(qtbot, page, "1232")
    assert page.sheet.answers[:5] == [3, 2, 1, 2, None]  # paper order: ja, min of meer, nee
    assert page.grid.current == 5
    assert page.totals.total.text() == "2"
    assert not page.save.isEnabled()


def test_arrows_move_and_choose(qtbot, open_page) -> None:
    page = open_page()
    rows = page.grid.rows
    qtbot.keyClick(rows[0], Key.Key_Right)
    assert page.sheet.get(1) == 3
    qtbot.keyClick(rows[0], Key.Key_Right)
    assert page.sheet.get(1) == 2
    qtbot.keyClick(rows[0], Key.Key_Left)
    assert page.sheet.get(1) == 3
    qtbot.keyClick(rows[0], Key.Key_Down)
    assert page.grid.current == 2
    qtbot.keyClick(rows[1], Key.Key_Left)
    assert page.sheet.get(2) == 1
    qtbot.keyClick(rows[1], Key.Key_Delete)
    assert page.sheet.get(2) is None
    qtbot.keyClick(rows[1], Key.Key_Up)
    assert page.grid.current == 1


def test_the_whole_sheet_by_keyboard_alone(qtbot, open_page, seat) -> None:
    page = open_page()
    type_keys(qtbot, page, "12112113213")
    assert page.focusWidget() is page.save
    qtbot.keyClick(page.save, Key.Key_Return)
    (kept,) = seat.practice.course_files.of_client(seat.client).scores
    assert kept.answers == (3, 2, 3, 3, 2, 3, 3, 1, 2, 3, 1)
    assert (kept.week, kept.course_id, kept.how) == (4, seat.course, "paper")
    assert kept.meeting_id == seat.meetings[4].id
    assert kept.total == MEASURES["djg-11"].score(kept.answers).total
    assert seat.window.backs == 1
    seat.window.undos[-1]()
    assert seat.practice.course_files.of_client(seat.client).scores == ()


def test_a_click_chooses_and_a_second_one_opens_again(qtbot, open_page) -> None:
    page = open_page()
    cell = page.grid.rows[2].cells[1]
    qtbot.mouseClick(cell, Qt.MouseButton.LeftButton)
    assert page.sheet.get(3) == 2
    assert cell.isChecked()
    qtbot.mouseClick(cell, Qt.MouseButton.LeftButton)
    assert page.sheet.get(3) is None
    assert page.grid.current == 3


def test_one_open_answer_is_allowed_two_are_not(qtbot, open_page) -> None:
    page = open_page()
    type_keys(qtbot, page, "123123123")
    assert page.sheet.needed == 1
    assert page.reason.text()
    assert page.save.accessibleDescription() == page.reason.text()
    type_keys(qtbot, page, "1")
    assert page.save.isEnabled()
    assert page.reason.isHidden()


def test_warnings_stand_there_before_saving(qtbot, open_page) -> None:
    page = open_page()
    type_keys(qtbot, page, "2" * 11)
    assert page.notes.count() == 2
    assert page.save.isEnabled()


def test_subtotals_and_counting_dots(qtbot, open_page) -> None:
    page = open_page()
    type_keys(qtbot, page, "21212")
    emotional, social = page.totals.parts
    assert (emotional.value.text(), social.value.text()) == ("3", "1")
    assert [row.counts.points for row in page.grid.rows[:6]] == [1, 1, 1, 0, 1, None]


def test_a_draft_survives_the_lock(qtbot, open_page, seat) -> None:
    page = open_page()
    type_keys(qtbot, page, "123")
    page.flush()
    again = open_page()
    assert again.resumed
    assert again.sheet.answers[:4] == [3, 2, 1, None]
    assert again.grid.current == 4
    qtbot.mouseClick(again.restart, Qt.MouseButton.LeftButton)
    assert again.sheet.empty
    assert not open_page().resumed


def test_later_keeps_the_draft_and_goes_back(qtbot, open_page, seat) -> None:
    page = open_page()
    type_keys(qtbot, page, "1")
    qtbot.mouseClick(page.later, Qt.MouseButton.LeftButton)
    assert seat.window.backs == 1
    assert open_page().sheet.get(1) == 3


def test_saving_drops_the_draft(qtbot, open_page) -> None:
    page = open_page("who-5")
    type_keys(qtbot, page, "33333")
    page.flush()
    page.save.click()
    assert not open_page("who-5").resumed


@pytest.mark.parametrize("measure_id", sorted(MEASURES))
def test_every_scale_can_be_entered(qtbot, open_page, seat, measure_id: str) -> None:
    seat.practice.preferences.set("measures_on", sorted(MEASURES))
    page = open_page(measure_id)
    measure = MEASURES[measure_id]
    for item, row in zip(measure.items, page.grid.rows, strict=True):
        option = measure.options[item.number % len(measure.options)]
        row.setFocus()
        qtbot.keyClicks(row, option.key)
        assert page.sheet.get(item.number) == option.code
    assert page.save.isEnabled()
    page.save.click()
    (kept,) = seat.practice.course_files.of_client(seat.client).scores
    assert kept.measure_id == measure_id
    assert kept.valid


def test_ten_is_typed_as_one_and_nought(qtbot, open_page) -> None:
    page = open_page("weekly")
    rows = page.grid.rows
    qtbot.keyClicks(rows[0], "1")
    assert page.sheet.get(1) == 1
    qtbot.keyClicks(rows[0], "0")
    assert page.sheet.get(1) == 10
    qtbot.keyClick(rows[0], Key.Key_Down)
    qtbot.keyClicks(rows[1], "0")
    assert page.sheet.get(2) == 0


def test_the_weekly_check_needs_two_of_three(qtbot, open_page) -> None:
    page = open_page("weekly")
    qtbot.keyClicks(page.grid.rows[0], "6")
    assert not page.save.isEnabled()
    qtbot.keyClicks(page.grid.rows[2], "8")
    assert page.save.isEnabled()
    assert page.totals.total.text() == "7"


def test_a_correction_keeps_the_old_value(qtbot, open_page, seat, add) -> None:
    old = add("djg-11", 4, [3] * 11)
    page = open_page(score_id=old.id)
    assert page.sheet.answers == [3] * 11
    assert not page.save.isEnabled()
    assert page.reason.text()
    qtbot.keyClicks(page.grid.rows[0], "3")
    assert page.save.isEnabled()
    page.save.click()
    (kept,) = seat.practice.course_files.of_client(seat.client).scores
    assert kept.answers[0] == 1
    assert kept.corrected
    assert any(older.answers == old.answers for older in seat.practice.scores.history(kept.id))
    assert kept.week == 4


def test_a_scale_that_is_off_shows_its_conditions_first(qtbot, open_page, seat) -> None:
    seat.practice.preferences.set("measures_on", [])
    page = open_page("djg-11")
    assert page.grid is None
    qtbot.mouseClick(page.conditions.no, Qt.MouseButton.LeftButton)
    assert seat.window.backs == 1
    page = open_page("djg-11")
    qtbot.mouseClick(page.conditions.yes, Qt.MouseButton.LeftButton)
    assert page.grid is not None
    assert "djg-11" in seat.practice.preferences.get("measures_on")


def test_without_a_meeting_the_last_one_is_taken(open_page, seat) -> None:
    assert open_page(week=None).target.week == 4


def test_another_day_moves_a_loose_sheet_to_its_week(open_page, seat) -> None:
    page = open_page(week=None)
    page.date.setDate(page.date.date().addDays(-8))
    assert page.target.week == 2


def test_narrow_windows_put_the_total_on_top(qtbot, open_page) -> None:
    page = open_page()
    assert page.totals.parent() is page.side
    page.resize(600, 500)
    qtbot.wait(20)
    assert page.totals.parent() is not page.side
    assert page.aside_scroll.isHidden()
    inside = page.grid_scroll.viewport().width()
    assert page.grid.width() <= inside
    for cell in page.grid.rows[0].cells:
        assert cell.geometry().right() <= page.grid.rows[0].width()


def test_everything_has_a_name_and_only_one_row_is_a_tab_stop(open_page) -> None:
    page = open_page()
    stops = [row for row in page.grid.rows if row.focusPolicy() == Qt.FocusPolicy.StrongFocus]
    assert len(stops) == 1
    for row in page.grid.rows:
        assert row.accessibleName()
        assert row.accessibleDescription()
        assert all(cell.accessibleName() for cell in row.cells)


def test_place_brings_the_coach_back(open_page, seat) -> None:
    page = open_page()
    again = ScoreEntryPage(seat.ctx, **page.place())
    assert again.target == page.target
    again.deleteLater()
