"""The guided meeting: part by part, on the clock, with a note that writes itself."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from coach_app.errors import UserError
from coach_app.programme import PARTS
from coach_app.ui.runner.page import RunnerPage
from coach_app.ui.widgets import SecondaryButton
from tests.ui.table.conftest import NOW


@pytest.fixture
def clock(monkeypatch):
    """Stands still until a test moves it."""

    class Clock:
        now = NOW

        def go(self, minutes):
            self.now += dt.timedelta(minutes=minutes)

    clock = Clock()
    monkeypatch.setattr(RunnerPage, "clock", staticmethod(lambda: clock.now))
    return clock


@pytest.fixture
def open_page(ctx, qtbot, look, screen, clock):
    def make(world, size=(1280, 800)):
        page = RunnerPage(ctx, meeting_id=world.weeks[2])
        qtbot.addWidget(page)
        page.resize(*size)
        page.show()
        return page

    return make


def click(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_it_goes_through_all_parts_with_one_button_and_ends(open_page, anna, practice, ctx):
    page = open_page(anna)
    seen = []
    for _ in PARTS:
        seen.append(page.guided.part)
        click(page.next)
    assert tuple(seen) == PARTS
    assert ctx.window.went[-1] == ("meeting", {"meeting_id": anna.weeks[2]})
    kept = practice.guided.get(anna.weeks[2])
    assert kept.finished_at is not None
    assert all(kept.of(part).state == "done" for part in PARTS)
    assert practice.meetings.get(anna.weeks[2]).status == "held"


def test_the_clock_counts_each_part_and_says_late_in_words(open_page, anna, clock, practice):
    page = open_page(anna)
    clock.go(9)
    page.follow_clock()
    row = page.rail.rows["arrive"]
    assert "longer" in row.part.busy
    assert "later than planned" in page.rail.end.text()
    click(page.next)
    assert practice.guided.get(anna.weeks[2]).of("arrive").seconds == 540


def test_coming_back_finds_the_part_and_the_clock(open_page, anna, clock):
    page = open_page(anna)
    for _ in range(3):
        click(page.next)
    assert page.guided.part == "relax"
    clock.go(4)
    page.deleteLater()  # nothing was said goodbye to: as after a crash
    again = open_page(anna)
    assert again.guided.part == "relax"
    assert again.rail.rows["relax"].part.busy == "4 min busy"
    assert again.rail.rows["arrive"].part.state == "done"


def test_skipping_and_coming_back(open_page, anna, practice):
    page = open_page(anna)
    page.go_to("make")
    click(page.skip)
    assert page.guided.part == "know"
    assert practice.guided.get(anna.weeks[2]).of("make").state == "skipped"
    assert "Het maken sloegen we over." in practice.notes.get(anna.weeks[2]).did
    click(page.rail.rows["make"])
    assert page.guided.part == "make"
    click(page.next)
    assert practice.guided.get(anna.weeks[2]).of("make").state == "done"
    assert "sloegen" not in practice.notes.get(anna.weeks[2]).did


def test_the_note_tells_what_happened_and_leaves_what_was_typed(open_page, anna, practice, qtbot):
    meeting, client = anna.weeks[2], anna.ids[0]
    practice.steps.add(anna.weeks[1], "Bel je zus", client)
    practice.notes.save(meeting, did="Zij bracht koek mee.")
    page = open_page(anna)
    click(page.next)
    click(page.view.review.rows[0].state.parts[0])
    click(page.next)
    practice.steps.add(meeting, "Elke dag naar buiten", client)
    page.go_to("home")
    click(page.next)
    did = practice.notes.get(meeting).did
    assert did.splitlines()[0] == "Zij bracht koek mee."
    assert "We keken terug op de stap ‘Bel je zus’. Die is gelukt." in did
    assert "We spraken één stap af: ‘Elke dag naar buiten’." in did
    practice.notes.save(meeting, did=did.replace("één stap af", "met plezier één stap af"))
    page.go_to("home")
    click(page.next)
    assert practice.notes.get(meeting).did.count("Elke dag naar buiten") == 1


def test_typing_in_the_notes_is_kept(open_page, anna, practice):
    page = open_page(anna)
    QTest.keyClicks(page.shared.area, "Foto van de merel")
    click(page.next)
    assert practice.notes.get(anna.weeks[2]).shared == "Foto van de merel"


def test_another_exercise_is_one_click_away_and_starts_with_one(open_page, anna, screen):
    asked = []
    screen.show_exercise = asked.append
    page = open_page(anna)
    page.go_to("relax")
    view = page.view
    first = view.exercise.id
    other = view.others.itemAt(0).widget()
    click(other)
    assert view.exercise.id != first
    click(view.start)
    assert asked[0].exercise.id == view.exercise.id
    assert (asked[0].client_id, asked[0].meeting_id) == (anna.ids[0], anna.weeks[2])


def test_a_part_in_which_something_was_played_is_not_skipped(open_page, anna, practice):
    page = open_page(anna)
    page.go_to("relax")
    practice.runs.add(anna.ids[0], "R01", 1, "nl", meeting_id=anna.weeks[2])
    click(page.skip)
    assert practice.guided.get(anna.weeks[2]).of("relax").state == "done"


def test_a_question_is_marked_for_this_client_and_comes_last_next_time(open_page, anna, practice):
    page = open_page(anna)
    card = page.view.questions
    first = card.question.id
    click(card.asked)
    asked = practice.course_files.whole(anna.course, anna.ids[0]).prompts
    assert [use.prompt for use in asked] == [first]
    again = open_page(anna)
    assert again.view.questions.question.id != first
    click(card.asked)
    assert practice.course_files.whole(anna.course, anna.ids[0]).prompts == ()


def test_a_knowledge_card_is_shown_and_told_in_the_note(open_page, anna, practice, screen):
    page = open_page(anna)
    page.go_to("know")
    row = next(iter(page.view.rows.values()))
    click(row.show_it)
    assert screen.asked[-1][1] == (row.knowledge.id, anna.ids[0])
    click(page.next)
    assert "We bekeken het kaartje" in practice.notes.get(anna.weeks[2]).did


def test_the_close_shows_what_the_client_said(open_page, anna, practice, screen):
    page = open_page(anna)
    page.go_to("close")
    click(page.view.answers[anna.ids[0]].heard.parts[0])
    assert practice.closings.get(anna.weeks[2], anna.ids[0]).heard == 1
    click(page.view.ask[anna.ids[0]])
    assert screen.asked[-1] == ("closing", (anna.weeks[2], anna.ids[0], False))


def test_one_to_one_shows_nothing_of_a_group(open_page, anna):
    page = open_page(anna)
    assert page.view.there == {}
    page.go_to("check")
    assert page.view.round.isHidden()
    page.go_to("together")
    assert not hasattr(page.view, "pairs")


def test_a_group_is_asked_who_is_there_and_gets_pairs(open_page, group, practice):
    page = open_page(group)
    absent = next(iter(page.view.there.values()))
    click(absent.parts[1])
    page.go_to("together")
    click(page.view.draw)
    pairs = practice.guided.get(group.weeks[2]).pairs
    assert len(pairs) == 1
    assert len(pairs[0]) == 2
    click(page.next)
    did = practice.notes.get(group.weeks[2]).did
    assert "was er niet." in did
    assert "Er werd geoefend in groepjes" in did


def test_a_group_passes_the_laptop_round_those_who_are_there(open_page, group, screen, practice):
    page = open_page(group)
    click(next(iter(page.view.there.values())).parts[1])
    page.go_to("check")
    click(page.view.round)
    turns, meeting = screen.asked[-1][1]
    assert meeting == group.weeks[2]
    assert [measure for _, measure in turns] == ["weekly", "weekly"]


def test_on_a_small_window_the_parts_are_a_list_and_the_notes_stand_below(open_page, anna):
    page = open_page(anna, (640, 400))
    assert page.rail.isHidden()
    assert page.pick.isVisible()
    assert page.inside.isAncestorOf(page.notes)


@pytest.mark.parametrize("wide", [900, 1024, 1179, 1180, 1366])
def test_between_small_and_wide_nothing_in_the_frame_is_cut(open_page, anna, wide):
    """Laptops of 1366 × 768 at 150 %, and of 1024 × 600: a list, and the notes still beside."""
    page = open_page(anna, (wide, 600))
    assert page.rail.isVisible() is (wide >= 1180)
    assert page.pick.isVisible() is page.until.isVisible() is (wide < 1180)
    assert page.until.text() == page.rail.end.text() != ""
    assert not page.inside.isAncestorOf(page.notes)
    for part in PARTS:
        page.go_to(part)
        QTest.qWait(0)
        for button in (page.before, page.timer, page.next):
            if button.isVisible():
                assert button.width() >= button.sizeHint().width(), (part, button)
        if part != PARTS[-1]:
            assert page.next.accessibleName().startswith("Next: ")


def test_every_control_has_a_name(open_page, anna):
    from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit

    page = open_page(anna)
    for part in PARTS:
        page.go_to(part)
        for kind in (QAbstractButton, QPlainTextEdit):
            for control in page.findChildren(kind):
                if control.isVisible():
                    assert control.accessibleName(), (part, control)


def test_a_full_disk_is_said_and_the_part_stays(open_page, anna, practice, monkeypatch):
    page = open_page(anna)

    def full(*args, **more):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(practice.guided, "go", full)
    click(page.next)
    assert page.guided.part == "arrive"
    assert page.banner.isVisible()


def test_a_clock_that_cannot_be_written_does_not_stop_the_meeting(
    open_page, anna, practice, clock, monkeypatch
):
    page = open_page(anna)

    def full(*args, **more):
        raise UserError("disk-full", "The disk is full.", "Make room.")

    monkeypatch.setattr(practice.guided, "seen", full)
    clock.go(3)
    click(page.next)
    page.follow_clock()
    assert page.guided.part == "steps"
    clock.go(3)
    page.follow_clock()
    assert "The disk is full." in page.banner.text()
    assert page.rail.rows["steps"].part.busy.startswith("3 min")


def test_round_the_table_names_who_is_there_one_after_the_other(open_page, group):
    from coach_app.ui.runner.round_table import RoundTable

    page = open_page(group)
    click(list(page.view.there.values())[1].parts[1])
    page.go_to("steps")
    table = page.view.findChild(RoundTable)
    names = []
    for _ in range(3):
        names.append(table.who.text())
        click(table.next)
    assert names == ["Bea", "Dik", "Bea"]
    click(table.each.parts[1])
    assert table.timer.left() == 120


def test_the_gate_shows_its_evidence_and_keeps_the_reason(open_page, anna, practice):
    for week in (1, 2, 3):
        practice.meetings.set_status(anna.weeks[week], "held")
    anna.weeks[2] = anna.weeks[4]
    page = open_page(anna)
    gate = page.view.gate
    assert "not measured yet" in gate.words.text()
    click(gate.choice.parts[0])
    QTest.keyClicks(gate.reason, "Zij wil het zelf")
    page.flush()
    kept = [
        d
        for d in practice.course_files.whole(anna.course, anna.ids[0]).decisions
        if d.kind == "gate1"
    ]
    assert [(d.chosen, d.reason) for d in kept] == [("go-on", "Zij wil het zelf")]
    assert open_page(anna).view.gate.reason.text() == "Zij wil het zelf"


def test_a_reason_written_before_the_choice_is_not_lost(open_page, anna, practice):
    for week in (1, 2, 3):
        practice.meetings.set_status(anna.weeks[week], "held")
    anna.weeks[2] = anna.weeks[4]
    page = open_page(anna)
    QTest.keyClicks(page.view.gate.reason, "Eerst de reden")
    page.flush()
    again = open_page(anna).view.gate
    assert again.reason.text() == "Eerst de reden"
    click(again.choice.parts[0])
    kept = [
        d
        for d in practice.course_files.whole(anna.course, anna.ids[0]).decisions
        if d.kind == "gate1"
    ]
    assert [(d.chosen, d.reason) for d in kept] == [("go-on", "Eerst de reden")]
    assert practice.drafts.get("gate", f"{anna.weeks[4]}:{anna.ids[0]}:gate1") is None


def test_no_gate_before_week_four(open_page, anna):
    assert open_page(anna).view.gate.isHidden()


def test_everybody_in_a_group_has_an_intake_and_a_decision(open_page, group, ctx):
    week, group.weeks[2] = group.weeks[2], group.weeks[0]
    page = open_page(group)
    texts = [b.text() for b in page.view.findChildren(SecondaryButton)]
    assert {"Intake: Bea", "Intake: Cor", "Intake: Dik"} <= set(texts)
    group.weeks[2] = group.weeks[8]
    page = open_page(group)
    page.go_to("close")
    assert len(page.view.decisions) == 3
    click(page.view.decisions[group.ids[1]])
    assert ctx.window.went[-1] == (
        "decision",
        {"meeting_id": group.weeks[8], "client_id": group.ids[1]},
    )
    group.weeks[2] = week


def test_one_to_one_the_decision_is_one_button(open_page, anna, ctx):
    anna.weeks[2] = anna.weeks[8]
    page = open_page(anna)
    page.go_to("close")
    (button,) = page.view.decisions.values()
    assert button.text() == "Open the decision"


def test_a_group_does_not_read_what_one_of_them_told_in_private(open_page, group, practice):
    from dataclasses import replace

    fields = practice.clients.get(group.ids[0]).fields
    practice.clients.save(group.ids[0], replace(fields, body=("lungs",), safety="Zonderlinghof"))
    page = open_page(group)
    assert "Zonderlinghof" not in page.view.mind.words.text()
    assert "breath" in page.view.mind.words.text()


def test_the_buttons_of_the_next_date_stand_under_each_other(open_page, anna):
    page = open_page(anna)
    page.go_to("close")
    QTest.qWait(0)
    view = page.view
    edges = [
        button.mapTo(view, button.rect().topLeft()).x()
        for button in (view.next.move_button, view.goodbye)
    ]
    assert edges[0] == edges[1]
