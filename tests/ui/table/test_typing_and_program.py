"""While somebody types on a page, the program and other people go on: no letter is lost."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from coach_app.exercises import load_exercises
from coach_app.ui.client.profile.goals import GoalsSection
from coach_app.ui.courses.plan_page import PlanPage
from coach_app.ui.meeting.page import MeetingPage
from tests.ui.hands import choose


@pytest.fixture
def screen(ctx):
    return ctx.window.client_screen


@pytest.fixture
def show(qtbot):
    def open_(page):
        qtbot.addWidget(page)
        page.resize(1072, 900)
        page.show()
        qtbot.waitExposed(page)
        return page

    return open_


@pytest.fixture
def page(ctx, screen, anna, show):
    return show(MeetingPage(ctx, meeting_id=anna.weeks[2]))


def end_an_exercise(page, practice, anna, screen):
    here = anna.weeks[2]
    run = practice.runs.add(anna.ids[0], "R01", 1, "nl", meeting_id=here)
    screen.exercise_done.emit(
        SimpleNamespace(
            run_id=run,
            exercise=load_exercises()["R01"],
            seconds=300,
            stopped=False,
            before=None,
            after=None,
        )
    )


def test_an_exercise_that_ends_leaves_the_typing_alone(page, practice, anna, screen):
    page.did.setFocus()
    QTest.keyClicks(page.did, "Hij wil haar ")
    end_an_exercise(page, practice, anna, screen)
    QTest.keyClicks(page.did, "bellen.")
    first, line = page.did.text().split("\n")
    assert first == "Hij wil haar bellen."
    assert "5" in line
    page.flush()
    assert practice.notes.get(anna.weeks[2]).did == page.did.text()
    page.did.undo()
    page.did.undo()
    assert page.did.text().startswith("Hij wil haar ")


def test_a_snippet_goes_where_the_coach_was_not_where_the_program_wrote(
    page, practice, anna, screen
):
    page.shared.area.setFocus()
    QTest.keyClicks(page.shared.area, "Eerst. ")
    page.did.set_text("")
    end_an_exercise(page, practice, anna, screen)
    page.snippets.insert("Rustig begonnen.")
    assert page.shared.area.text() == "Eerst. Rustig begonnen."


def test_undo_of_the_loaded_note_leaves_what_was_typed_since(page, practice, anna):
    practice.notes.save(anna.weeks[1], did="vorige keer", shared="samen toen")
    page.did.setFocus()
    QTest.keyClicks(page.did, "nu")
    QTest.mouseClick(page.load_last, Qt.MouseButton.LeftButton)
    undo = page.ctx.window.undos[-1]
    page.did.setFocus()
    QTest.keyClicks(page.did, " en straks")
    page.shared.area.setFocus()
    page.shared.area.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(page.shared.area, " erbij")
    undo()
    note = practice.notes.get(anna.weeks[2])
    assert note.did == page.did.text() == "nu en straks"
    assert note.shared == " erbij"


def test_a_loaded_line_that_was_changed_stays_and_that_is_said(page, practice, anna):
    practice.notes.save(anna.weeks[1], did="vorige keer")
    QTest.mouseClick(page.load_last, Qt.MouseButton.LeftButton)
    undo = page.ctx.window.undos[-1]
    page.did.setFocus()
    for _ in range(3):
        QTest.keyClick(page.did, Qt.Key.Key_Right)
    QTest.keyClicks(page.did, "XX")
    undo()
    assert page.did.text() == "vorXXige keer"
    assert "stayed" in page.ctx.window.toasts[-1]


def test_undo_works_after_the_page_was_left(ctx, screen, practice, anna):
    practice.notes.save(anna.weeks[1], did="vorige keer")
    page = MeetingPage(ctx, meeting_id=anna.weeks[2])
    page.did.setFocus()
    QTest.keyClicks(page.did, "nu")
    page.load_last.click()
    undo = ctx.window.undos[-1]
    page.flush()
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    undo()
    assert practice.notes.get(anna.weeks[2]).did == "nu"


def test_a_sentence_from_the_client_screen_is_shown_and_not_overwritten(page, practice, anna):
    here, line = anna.weeks[2], page.note.lines[0]
    practice.notes.save_line(here, line.participant_id, sentence="Ik ging toch.")
    page.refresh(frozenset({"notes"}))
    assert page.people.rows[line.participant_id].sentence.text() == "Ik ging toch."


def test_a_step_from_the_client_screen_leaves_the_row_that_is_typed_in(page, practice, anna):
    here = anna.weeks[2]
    practice.steps.add(here, "wandelen", anna.ids[0])
    page.refresh(frozenset({"steps"}))
    field = page.agreed.rows[0].field
    field.setFocus()
    QTest.keyClicks(field, " met")
    practice.steps.add(here, "zus bellen", anna.ids[0])
    page.refresh(frozenset({"steps"}))
    QTest.keyClicks(field, " Kees")
    assert [row.field.text() for row in page.agreed.rows] == ["wandelen met Kees", "zus bellen"]
    page.flush()
    assert practice.steps.agreed_in(here)[0].text == "wandelen met Kees"


def test_the_theme_keeps_a_space_that_was_just_typed(qtbot, page, practice, anna):
    page.theme_field.setFocus()
    page.theme_field.selectAll()
    QTest.keyClicks(page.theme_field, "Samen ")
    qtbot.waitUntil(lambda: practice.meetings.get(anna.weeks[2]).theme == "Samen")
    page.refresh(frozenset({"meetings"}))
    QTest.keyClicks(page.theme_field, "eten")
    page.flush()
    assert practice.meetings.get(anna.weeks[2]).theme == "Samen eten"


# -- programme ---------------------------------------------------------------------------


@pytest.fixture
def plan(ctx, anna, show):
    return show(PlanPage(ctx, course_id=anna.course, week=2))


def test_a_space_at_the_end_of_a_reason_is_not_eaten(plan, anna, practice):
    plan.why.setFocus()
    QTest.keyClicks(plan.why, "Omdat hij ")
    plan.why.flush()
    plan.refresh(frozenset({"plans"}))
    QTest.keyClicks(plan.why, "moe is")
    assert plan.why.text() == "Omdat hij moe is"


def test_a_task_that_was_emptied_stays_empty_while_another_is_written(plan):
    plan.home.setFocus()
    plan.home.selectAll()
    QTest.keyClick(plan.home, Qt.Key.Key_Delete)
    plan.home.flush()
    plan.refresh(frozenset({"plans"}))
    QTest.keyClicks(plan.home, "Iets anders")
    assert plan.home.text() == "Iets anders"


def test_undo_in_one_week_does_not_bring_the_words_of_another(plan):
    plan.why.setFocus()
    QTest.keyClicks(plan.why, "van week twee")
    choose(plan.pick, 3)
    plan.why.undo()
    assert plan.why.text() == ""


def test_undo_of_as_it_was_leaves_other_weeks_and_later_words(plan, ctx, anna, practice):
    practice.course_plans.save(anna.course, {"2": {"why": "eerst", "minutes": {"relax": 9}}})
    plan.refresh(frozenset({"plans"}))
    plan.back.click()
    undo = ctx.window.undos[-1]
    plan.why.setFocus()
    QTest.keyClicks(plan.why, "later")
    plan.why.flush()
    practice.course_plans.save(
        anna.course, practice.course_plans.get(anna.course) | {"5": {"why": "vijf"}}
    )
    undo()
    changes = practice.course_plans.get(anna.course)
    assert changes["5"] == {"why": "vijf"}
    assert changes["2"] == {"why": "later", "minutes": {"relax": 9}}


# -- goals -------------------------------------------------------------------------------


def test_a_goal_that_is_being_reworded_is_left_alone_when_it_is_rated(ctx, anna, practice, show):
    client = anna.ids[0]
    practice.clients.add_goal(client, "Ik bel mijn zus")
    goals = show(GoalsSection(ctx, client))
    row = goals.rows[0]
    row.more.click()
    row.menu.actions()[0].trigger()
    row.menu.close()
    row.edit.setFocus()
    QTest.keyClick(row.edit, Qt.Key.Key_End)
    QTest.keyClicks(row.edit, " elke")
    practice.clients.rate_goal(row.goal.id, 6)
    goals.fill()
    QTest.keyClicks(row.edit, " week")
    QTest.keyClick(row.edit, Qt.Key.Key_Return)
    goals.fill()
    assert practice.clients.get(client).goals[0].wording == "Ik bel mijn zus elke week"
    assert goals.rows[0] is not row
    assert goals.rows[0].goal.ratings
