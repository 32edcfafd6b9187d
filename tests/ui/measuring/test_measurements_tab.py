"""The tab Metingen: due, figures, list with history, calendar."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from coach_app.course.due import asked_in
from coach_app.ui.measures.due import DueRow
from coach_app.ui.measures.tab import MeasurementsTab
from coach_app.ui.measures.week import WeekDialog
from tests.ui.hands import choose, press, words

HIGH = [2] * 11
LOW = [3, 1, 1, 3, 1, 1, 3, 3, 1, 1, 3]


@pytest.fixture
def open_tab(qtbot, seat):
    kept = []  # Python must hold them

    def make() -> MeasurementsTab:
        tab = MeasurementsTab(seat.ctx, seat.client)
        kept.append(tab)
        qtbot.addWidget(tab)
        tab.resize(944, 1400)
        tab.show()
        return tab

    return make


def due_rows(tab: MeasurementsTab) -> list[DueRow]:
    layout = tab.due.list
    widgets = [layout.itemAt(i).widget() for i in range(layout.count())]
    return [widget for widget in widgets if isinstance(widget, DueRow)]


def texts(section) -> str:
    layout = section.list
    found = []
    for i in range(layout.count()):
        widget = layout.itemAt(i).widget()
        words = getattr(widget, "words", widget)
        found.append(words.text() if hasattr(words, "text") else "")
    return "\n".join(found)


def test_due_follows_the_calendar_and_goes_once_measured(open_tab, seat, add) -> None:
    names = [row.name.text() for row in due_rows(open_tab())]
    assert names == ["Weekcheck", "De Jong Gierveld 11", "WHO-5", "Weekcheck"] or len(names) == 4
    add("djg-11", 4, LOW)
    assert len(due_rows(open_tab())) == 3


def test_paper_opens_the_grid_for_that_meeting(qtbot, open_tab, seat) -> None:
    row = due_rows(open_tab())[1]
    qtbot.mouseClick(row.paper, Qt.MouseButton.LeftButton)
    page, args = seat.window.went[-1]
    assert page == "score_entry"
    assert args["measure_id"] == "djg-11"
    assert args["meeting_id"] == seat.meetings[4].id


def test_the_client_button_needs_wording(qtbot, open_tab, seat) -> None:
    weekly, djg = due_rows(open_tab())[:2]
    assert not weekly.client.isHidden()
    assert djg.client.isHidden()
    seat.practice.wordings.save("djg-11", "nl", [f"zin {n}" for n in range(11)], "test")
    djg = due_rows(open_tab())[1]
    assert not djg.client.isHidden()
    qtbot.mouseClick(djg.client, Qt.MouseButton.LeftButton)
    act, args = seat.window.client_screen.asked[-1]
    assert (act, args[:2]) == ("hand_over", (seat.client, "djg-11"))


def test_the_list_shows_change_since_the_first(open_tab, add) -> None:
    add("djg-11", 0, HIGH)
    add("djg-11", 4, LOW)
    rows = open_tab().scores.rows
    assert len(rows) == 2
    newest, first = rows
    assert newest.entry.change is not None
    assert newest.entry.change.points == 11
    assert newest.head.change.text()
    assert first.entry.change is None
    assert first.head.minds  # eleven times the middle answer
    assert "11" in first.head.accessibleName()


def test_a_row_unfolds_with_history_and_can_be_corrected(qtbot, open_tab, seat, add) -> None:
    old = add("djg-11", 4, HIGH)
    seat.practice.scores.correct(old.id, LOW)
    tab = open_tab()
    (row,) = tab.scores.rows
    qtbot.keyClick(row.head, Qt.Key.Key_Return)
    assert row.detail is not None
    assert any("Verbeterd; eerst: " in one for one in words(row.detail))
    qtbot.mouseClick(row.detail.correct, Qt.MouseButton.LeftButton)
    assert seat.window.went[-1][0] == "score_entry"
    assert seat.window.went[-1][1]["score_id"] == row.entry.kept.id


def test_delete_can_be_undone(qtbot, open_tab, seat, add) -> None:
    add("djg-11", 4, LOW)
    tab = open_tab()
    tab.scores.rows[0].toggle()
    qtbot.mouseClick(tab.scores.rows[0].detail.delete, Qt.MouseButton.LeftButton)
    tab.refresh(frozenset({"scores"}))
    assert tab.scores.rows == []
    seat.window.undos[-1]()
    tab.refresh(frozenset({"scores"}))
    assert len(tab.scores.rows) == 1


def test_an_open_row_stays_open_after_a_change_elsewhere(open_tab, seat, add) -> None:
    add("djg-11", 4, LOW)
    tab = open_tab()
    tab.scores.rows[0].toggle()
    add("weekly", 4, [5, 5, 5, 5])
    tab.refresh(frozenset({"scores"}))
    assert [row.head.open for row in tab.scores.rows].count(True) == 1


def test_long_histories_show_the_newest_first(open_tab, seat, add) -> None:
    for week in range(9):
        add("weekly", week, [5, 5, 5, 5])
        add("direct", week, [2])
    tab = open_tab()
    assert len(tab.scores.rows) == 12
    tab.scores.more.click()
    assert len(tab.scores.rows) == 18


def test_figures_speak_only_when_there_is_something(open_tab, add) -> None:
    assert open_tab().figures.isHidden()
    add("djg-11", 0, HIGH)
    tab = open_tab()
    assert not tab.figures.isHidden()
    add("djg-11", 4, LOW)
    for week in range(5):
        add("weekly", week, [week + 2, week + 3, week + 2, 5])
    said = texts(open_tab().figures)
    assert "90" in said  # a direction from five points on
    assert "11" in said


def test_no_direction_below_five_weekly_checks(open_tab, add) -> None:
    for week in range(4):
        add("weekly", week, [week + 2, week + 3, week + 2, 5])
    assert "90" not in texts(open_tab().figures)


def test_the_headline_choice_is_kept_and_changes_what_is_due(open_tab, seat) -> None:
    tab = open_tab()
    tab.calendar.fold.click()
    choose(tab.calendar.headline, "ucla-3")
    choose(tab.calendar.every, "week")
    course = seat.practice.courses.get(seat.course)
    assert (course.headline, course.headline_every) == ("ucla-3", "week")
    assert "ucla-3" in asked_in(seat.practice.courses.get(seat.course), 5)


def test_one_week_can_be_changed_and_set_back(qtbot, open_tab, seat) -> None:
    tab = open_tab()
    tab.calendar.fold.click()
    press(tab.calendar, "Wijzig week 5")
    dialog = tab.window().findChild(WeekDialog)
    dialog.rows["direct"].setChecked(True)
    dialog.yes.click()
    assert asked_in(seat.practice.courses.get(seat.course), 5) == ("weekly", "direct")
    tab.refresh(frozenset({"courses"}))
    press(tab.calendar, "Wijzig week 5")
    dialog = tab.window().findChildren(WeekDialog)[-1]
    dialog.back.click()
    dialog.yes.click()
    assert seat.practice.courses.get(seat.course).calendar.get(5) is None


def test_a_client_without_a_course_or_scores(qtbot, seat) -> None:
    from coach_app.data.views import ClientFields

    nobody = seat.practice.clients.create(ClientFields(name="Ed Verzonnen"))
    tab = MeasurementsTab(seat.ctx, nobody)
    qtbot.addWidget(tab)
    assert due_rows(tab) == []
    assert tab.calendar.isHidden()
    assert tab.figures.isHidden()
