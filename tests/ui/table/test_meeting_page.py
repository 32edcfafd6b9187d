"""Logging a meeting: everything keeps itself, nothing private is in sight by accident."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from coach_app.errors import UserError
from coach_app.ui.meeting.page import MeetingPage
from coach_app.ui.widgets import QuestionDialog
from tests.ui.hands import words


@pytest.fixture
def open_page(qtbot, ctx, screen):
    def make(meeting_id, width=1072):
        page = MeetingPage(ctx, meeting_id=meeting_id)
        qtbot.addWidget(page)
        page.resize(width, 900)
        page.show()
        qtbot.waitExposed(page)
        return page

    return make


@pytest.fixture
def page(open_page, anna):
    return open_page(anna.weeks[2])


def type_in(area, text):
    area.setFocus()
    QTest.keyClicks(area, text)


def test_text_keeps_itself_a_second_after_typing(qtbot, page, practice, anna):
    type_in(page.did, "Gewandeld")
    qtbot.waitUntil(lambda: practice.notes.get(anna.weeks[2]).did == "Gewandeld", timeout=4000)
    assert "at" in page.saved.text()


def test_leaving_the_page_keeps_all_texts(page, practice, anna):
    type_in(page.did, "wat")
    type_in(page.shared.area, "samen")
    page.mine.set_folded(False)
    type_in(page.mine.area, "geheim")
    person = next(iter(page.people.rows.values()))
    type_in(person.sentence, "Ik ging toch.")
    page.flush()
    note = practice.notes.get(anna.weeks[2])
    assert (note.did, note.shared, note.private) == ("wat", "samen", "geheim")
    assert note.lines[0].sentence == "Ik ging toch."


def test_hiding_the_page_keeps_what_was_typed(page, practice, anna):
    type_in(page.did, "nog niet bewaard")
    page.hide()
    assert practice.notes.get(anna.weeks[2]).did == "nog niet bewaard"


def test_a_failed_save_is_told_and_can_be_tried_again(page, practice, anna, monkeypatch):
    real = practice.notes.save

    def full(*args, **more):
        raise UserError("disk-full", "The disk is full.", "Make room.")

    monkeypatch.setattr(practice.notes, "save", full)
    type_in(page.did, "blijft staan")
    page.did.flush()
    assert page.banner.isVisibleTo(page)
    assert "The disk is full." in page.banner.text()
    assert page.did.text() == "blijft staan"
    monkeypatch.setattr(practice.notes, "save", real)
    QTest.mouseClick(page.banner.button, Qt.MouseButton.LeftButton)
    assert practice.notes.get(anna.weeks[2]).did == "blijft staan"
    assert not page.banner.isVisibleTo(page)


def full_for(times: int, real):
    left = [times]

    def save(*args, **more):
        if left[0]:
            left[0] -= 1
            raise UserError(
                "disk-full", "The disk is full, so nothing could be kept.", "Make room on the disk."
            )
        return real(*args, **more)

    return save


def test_the_reserve_of_a_full_disk_takes_the_words_without_a_message(
    page, practice, anna, monkeypatch
):
    monkeypatch.setattr(practice.notes, "save", full_for(1, practice.notes.save))
    type_in(page.did, "past nog")
    page.did.flush()
    assert practice.notes.get(anna.weeks[2]).did == "past nog"
    assert not page.banner.isVisibleTo(page)
    assert page.saver.ok


def test_what_was_not_kept_is_kept_by_itself_when_the_disk_has_room_again(
    page, practice, anna, monkeypatch, qtbot
):
    page.saver.again.setInterval(50)
    monkeypatch.setattr(practice.notes, "save", full_for(4, practice.notes.save))
    type_in(page.did, "wacht even")
    page.did.flush()
    assert page.saved.text() == "Not kept"
    assert page.banner.text().count("Your text is still here.") == 1
    qtbot.waitUntil(lambda: practice.notes.get(anna.weeks[2]).did == "wacht even", timeout=4000)
    assert page.saved.text() != "Not kept"
    assert not page.banner.isVisibleTo(page)


def test_a_save_that_works_takes_along_what_was_refused_before(
    page, practice, anna, monkeypatch, qtbot
):
    monkeypatch.setattr(practice.notes, "save", full_for(2, practice.notes.save))
    type_in(page.did, "eerst geweigerd")
    page.did.flush()
    assert not page.saver.ok
    type_in(page.shared.area, "lukt")
    page.shared.area.flush()
    qtbot.waitUntil(lambda: page.saver.ok, timeout=4000)
    note = practice.notes.get(anna.weeks[2])
    assert (note.did, note.shared) == ("eerst geweigerd", "lukt")


def test_a_full_disk_says_once_that_the_text_is_still_here():
    from coach_app.data.faults import fault_of

    assert "still here" not in fault_of("database or disk is full").do


def test_the_page_opens_on_last_times_steps(open_page, practice, anna):
    step = practice.steps.add(anna.weeks[1], "Elke dag een foto", anna.ids[0])
    page = open_page(anna.weeks[2])
    assert page.review.isVisibleTo(page)
    row = page.review.rows[0]
    assert row.state.value() is None
    QTest.mouseClick(row.state.parts[1], Qt.MouseButton.LeftButton)
    kept = practice.steps.agreed_in(anna.weeks[1])
    assert [(s.id, s.state) for s in kept] == [(step, "partly")]


def test_what_to_mind_stands_on_top(open_page, practice, anna):
    from dataclasses import replace

    assert not open_page(anna.weeks[2]).mind.isVisibleTo(None)
    fields = practice.clients.get(anna.ids[0]).fields
    practice.clients.save(anna.ids[0], replace(fields, body=("lungs",), safety="Bel haar zus\n…"))
    page = open_page(anna.weeks[2])
    assert page.mind.words.text() == "Mind: Bel haar zus; no holding of the breath"


def test_at_most_three_steps(page, practice, anna):
    for text in ("een", "twee", "drie"):
        type_in(page.agreed.field, text)
        QTest.keyClick(page.agreed.field, Qt.Key.Key_Return)
    assert [s.text for s in practice.steps.agreed_in(anna.weeks[2])] == ["een", "twee", "drie"]
    assert not page.agreed.field.isVisibleTo(page)
    QTest.mouseClick(page.agreed.rows[0].remove, Qt.MouseButton.LeftButton)
    assert page.agreed.field.isVisibleTo(page)
    page.ctx.window.undos[-1]()
    assert len(practice.steps.agreed_in(anna.weeks[2])) == 3


def test_a_step_is_changed_in_place(page, practice, anna):
    type_in(page.agreed.field, "een")
    QTest.keyClick(page.agreed.field, Qt.Key.Key_Return)
    field = page.agreed.rows[0].field
    field.setFocus()
    QTest.keyClicks(field, " stap")
    page.flush()
    assert practice.steps.agreed_in(anna.weeks[2])[0].text == "een stap"


def test_a_half_typed_step_waits_as_a_draft(page, open_page, practice, anna):
    type_in(page.agreed.field, "nog niet af")
    page.flush()
    assert practice.steps.agreed_in(anna.weeks[2]) == []
    assert open_page(anna.weeks[2]).agreed.field.text() == "nog niet af"


def test_private_starts_folded_with_one_display(page):
    assert page.mine.folded
    QTest.mouseClick(page.mine.fold, Qt.MouseButton.LeftButton)
    assert not page.mine.folded


def test_private_is_open_with_a_second_display(open_page, screen, anna):
    screen.one_display = False
    page = open_page(anna.weeks[2])
    assert not page.mine.folded
    page.mine.fold_if_watched()
    assert not page.mine.folded


def test_private_folds_after_a_minute_without_typing(page, practice, anna):
    page.mine.set_folded(False)
    assert page.mine.fold_timer.isActive()
    assert page.mine.fold_timer.interval() == 60_000
    type_in(page.mine.area, "weg ermee")
    page.mine.fold_timer.timeout.emit()
    assert page.mine.folded
    assert practice.notes.get(anna.weeks[2]).private == "weg ermee"


def test_private_folds_when_the_client_screen_goes_on(page, screen):
    page.mine.set_folded(False)
    screen.shown = "Verhaal"
    screen.changed.emit()
    assert page.mine.folded


def test_a_finished_note_stays_as_it_is(page, practice, anna, qtbot):
    QTest.mouseClick(page.status.start, Qt.MouseButton.LeftButton)
    type_in(page.did, "klaar")
    QTest.mouseClick(page.lock, Qt.MouseButton.LeftButton)
    dialog = page.findChild(QuestionDialog) or page.window().findChild(QuestionDialog)
    dialog.yes.click()
    note = practice.notes.get(anna.weeks[2])
    assert note.locked_at is not None
    assert note.did == "klaar"
    assert page.did.isReadOnly()
    assert page.shared.area.isReadOnly()
    assert page.addenda.isVisibleTo(page)


def test_additions_carry_a_date_and_private_ones_fold(qtbot, page, practice, anna):
    practice.meetings.set_status(anna.weeks[2], "held")
    practice.notes.lock(anna.weeks[2])
    page.refresh(frozenset({"notes"}))
    type_in(page.addenda.area, "later gehoord")
    page.addenda.add.click()
    added = practice.notes.get(anna.weeks[2]).addenda
    assert [(a.text, a.private) for a in added] == [("later gehoord", True)]
    assert page.addenda.area.text() == ""
    page.mine.set_folded(True)
    page.mine.fold.click()
    qtbot.waitUntil(lambda: "later gehoord" in words(page.addenda))
    page.mine.fold.click()
    qtbot.waitUntil(lambda: "Folded" in words(page.addenda))
    assert "later gehoord" not in words(page.addenda)


def test_an_addition_that_was_not_added_waits_as_a_draft(page, open_page, practice, anna):
    practice.meetings.set_status(anna.weeks[2], "held")
    practice.notes.lock(anna.weeks[2])
    page.refresh(frozenset({"notes"}))
    type_in(page.addenda.area, "half")
    page.flush()
    assert practice.notes.get(anna.weeks[2]).addenda == ()
    assert open_page(anna.weeks[2]).addenda.area.text() == "half"


def test_last_note_is_loaded_below_and_can_be_undone(open_page, practice, anna):
    practice.notes.save(anna.weeks[1], did="vorige keer", shared="samen toen")
    page = open_page(anna.weeks[2])
    type_in(page.did, "nu")
    QTest.mouseClick(page.load_last, Qt.MouseButton.LeftButton)
    note = practice.notes.get(anna.weeks[2])
    assert note.did == "nu\n\nvorige keer"
    assert note.shared == "samen toen"
    page.ctx.window.undos[-1]()
    assert practice.notes.get(anna.weeks[2]).did == "nu"


def test_a_snippet_goes_in_at_the_cursor(page, practice):
    practice.snippets.add("Opening", "Rustig begonnen.")
    type_in(page.shared.area, "Eerst. ")
    page.snippets.insert("Rustig begonnen.")
    assert page.shared.area.text() == "Eerst. Rustig begonnen."
    menu = page.snippets.make_menu()
    assert next(a.text() for a in menu.actions()) == "Opening"


def test_selected_text_becomes_a_snippet(page, practice):
    type_in(page.did, "Dit vaak")
    page.did.selectAll()
    menu = page.snippets.make_menu()
    next(a for a in menu.actions() if "selected" in a.text()).trigger()
    assert [s.text for s in practice.snippets.all()] == ["Dit vaak"]


def test_tab_leaves_every_text(page):
    for area in page.findChildren(QPlainTextEdit):
        assert area.tabChangesFocus()
    page.did.setFocus()
    before = page.did.text()
    QTest.keyClick(page.did, Qt.Key.Key_Tab)
    assert page.did.text() == before
    assert not page.did.hasFocus()


def test_a_theme_being_typed_survives_a_save_of_another_text(page, practice, anna):
    page.theme_field.setFocus()
    QTest.keyClicks(page.theme_field, "Kringen")
    page.refresh(frozenset({"notes", "meetings"}))
    assert page.theme_field.text() == "Kringen"
    page.flush()
    assert practice.meetings.get(anna.weeks[2]).theme == "Kringen"


def test_missed_and_back(page, practice, anna):
    QTest.mouseClick(page.status.missed, Qt.MouseButton.LeftButton)
    assert practice.meetings.get(anna.weeks[2]).status == "missed"
    assert not page.status.start.isVisibleTo(page)
    QTest.mouseClick(page.status.again, Qt.MouseButton.LeftButton)
    assert practice.meetings.get(anna.weeks[2]).status == "planned"


def test_start_marks_the_meeting_held(page, practice, anna):
    assert not page.lock.isEnabled()
    QTest.mouseClick(page.status.start, Qt.MouseButton.LeftButton)
    assert practice.meetings.get(anna.weeks[2]).status == "held"
    assert page.lock.isEnabled()


def test_a_meeting_of_an_earlier_day_keeps_its_date(page, practice, anna):
    assert page.status.start.text() == "Was held"  # the day of the test is long past
    before = practice.meetings.get(anna.weeks[2]).planned_at
    QTest.mouseClick(page.status.start, Qt.MouseButton.LeftButton)
    assert practice.meetings.get(anna.weeks[2]).planned_at == before


def test_neighbours_are_one_click_away(page, anna):
    QTest.mouseClick(page.status.previous, Qt.MouseButton.LeftButton)
    QTest.mouseClick(page.status.next, Qt.MouseButton.LeftButton)
    assert page.ctx.window.went == [
        ("meeting", {"meeting_id": anna.weeks[1]}),
        ("meeting", {"meeting_id": anna.weeks[3]}),
    ]


def test_due_measures_go_to_the_client_or_to_paper(page, screen, practice, anna):
    from coach_app.ui.meeting.measures import MeetingDueRow

    rows = page.measures.findChildren(MeetingDueRow)
    assert len(rows) == 1  # the weekly check
    QTest.mouseClick(rows[0].client, Qt.MouseButton.LeftButton)
    assert screen.asked[-1] == ("hand_over", (anna.ids[0], "weekly", anna.weeks[2], False))
    QTest.mouseClick(rows[0].paper, Qt.MouseButton.LeftButton)
    assert page.ctx.window.went[-1][0] == "score_entry"
    practice.scores.add(anna.ids[0], "weekly", [5, 6, 7, None], meeting_id=anna.weeks[2])
    page.refresh(frozenset({"scores"}))
    assert [r for r in page.measures.findChildren(MeetingDueRow) if r.isVisibleTo(page)] == []


def test_scales_without_words_are_paper_only(open_page, anna):
    from coach_app.ui.meeting.measures import MeetingDueRow

    page = open_page(anna.weeks[0])
    rows = page.measures.findChildren(MeetingDueRow)
    shown = [row.client.isVisibleTo(page) for row in rows]
    assert len(rows) > 2
    assert shown.count(True) == 1


def test_a_group_has_attendance_and_a_line_each(open_page, practice, group):
    page = open_page(group.weeks[2])
    assert page.header.title.text() == "Groep Noord"
    rows = list(page.people.rows.values())
    assert len(rows) == 3
    QTest.mouseClick(rows[1].there.parts[1], Qt.MouseButton.LeftButton)
    QTest.mouseClick(rows[0].there.parts[0], Qt.MouseButton.LeftButton)
    type_in(rows[0].sentence, "Fijn samen.")
    page.mine.set_folded(False)
    line = list(page.mine.lines.values())[2]
    type_in(line, "stil vandaag")
    page.flush()
    lines = practice.notes.get(group.weeks[2]).lines
    assert [x.present for x in lines] == [True, False, None]
    assert lines[0].sentence == "Fijn samen."
    assert lines[2].private == "stil vandaag"


def test_every_control_has_a_name(page):
    from PySide6.QtWidgets import QAbstractButton, QLineEdit

    for kind in (QAbstractButton, QLineEdit, QPlainTextEdit):
        for widget in page.findChildren(kind):
            if widget.isVisible():
                name = widget.accessibleName() or getattr(widget, "text", str)()
                assert name, widget


@pytest.mark.parametrize("width", [520, 700, 1072, 1600])
def test_the_page_fits_every_width(open_page, anna, width):
    page = open_page(anna.weeks[2], width)
    assert page.scroller.widget().width() <= page.scroller.viewport().width()


def test_a_line_written_elsewhere_is_not_typed_over(page, practice, anna):
    """As an exercise with a whole group does, which has no run of its own."""
    practice.notes.append_did(anna.weeks[2], "We deden ‘Langer uit dan in’, 5 minuten lang.")
    page.refresh(frozenset({"notes"}))
    page.did.setFocus()
    page.did.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(page.did, " Fijn.")
    page.flush()
    assert practice.notes.get(anna.weeks[2]).did == (
        "We deden ‘Langer uit dan in’, 5 minuten lang. Fijn."
    )


def test_half_a_sentence_is_not_taken_away_by_a_change_elsewhere(page, practice, anna):
    QTest.keyClicks(page.shared.area, "Half")
    practice.notes.save(anna.weeks[2], private="elders")
    page.refresh(frozenset({"notes"}))
    assert page.shared.area.text() == "Half"
    assert page.mine.area.text() == "elders"
