"""The plan of the week on the meeting's page: opens exercises, agrees on the task, advises."""

import dataclasses
import datetime as dt

import pytest

from coach_app.exercises import load_exercises
from coach_app.programme import plan_for
from coach_app.ui.client_view.player.flow import PlayReport
from coach_app.ui.client_view.player.note_line import NoteLine
from coach_app.ui.meeting.page import MeetingPage

KNOWN = load_exercises()


@pytest.fixture
def open_page(qtbot, ctx, screen):
    def make(meeting_id):
        page = MeetingPage(ctx, meeting_id=meeting_id)
        qtbot.addWidget(page)
        page.resize(1072, 900)
        page.show()
        return page

    return make


def run(practice, anna, meeting, key="R01", before=6, after=4):
    made = practice.runs.add(
        anna.ids[0],
        key,
        1,
        "nl",
        meeting_id=meeting,
        planned=280,
        started_at=dt.datetime.now(dt.UTC),
    )
    practice.runs.save(made, seconds=280, stopped=False, before=before, after=after)
    return made


def test_the_week_shows_its_theme_and_exercises(open_page, anna):
    page = open_page(anna.weeks[2])
    plan = plan_for(2)
    assert plan.theme["nl"] in page.week.title.text()
    for part in plan.parts.values():
        assert set(part.suggested) <= set(page.week.buttons)
    assert plan.home["nl"] in page.week.home.text()


def test_a_click_opens_the_exercise_for_this_client_and_meeting(open_page, anna, ctx):
    page = open_page(anna.weeks[2])
    page.week.buttons["R06"].click()
    name, args = ctx.window.went[-1]
    assert name == "exercise"
    assert args == {"exercise_id": "R06", "client_id": anna.ids[0], "meeting_id": anna.weeks[2]}


def test_the_body_list_replaces_and_says_why(open_page, anna, practice):
    fields = practice.clients.get(anna.ids[0]).fields
    practice.clients.save(anna.ids[0], dataclasses.replace(fields, body=("operation",)))
    page = open_page(anna.weeks[2])
    assert "R06" not in page.week.buttons
    words = " ".join(label.text() for label in page.week.findChildren(type(page.week.aim)))
    assert KNOWN["R06"].name["nl"] in words


def test_the_task_becomes_a_step_once(open_page, anna, practice):
    page = open_page(anna.weeks[2])
    page.week.agree.click()
    (step,) = practice.steps.agreed_in(anna.weeks[2])
    assert step.text == plan_for(2).home["nl"]
    page.refresh(frozenset({"steps"}))
    assert page.week.agree.isHidden()


def test_what_was_done_today_has_a_mark(open_page, anna, practice):
    page = open_page(anna.weeks[2])
    run(practice, anna, anna.weeks[2], "R06")
    page.refresh(frozenset({"runs"}))
    assert "today" in page.week.buttons["R06"].accessibleName()


@pytest.mark.parametrize(
    ("falls", "words"),
    [([], "not measured"), ([2, 2], "can begin"), ([0, 0, 0], "Repeating a week")],
)
def test_the_gate_tells_its_evidence(open_page, anna, practice, falls, words):
    for fall in falls:
        run(practice, anna, anna.weeks[3], before=6, after=6 - fall)
    page = open_page(anna.weeks[4])
    assert words in page.week.gate.text()
    assert page.week.buttons, "it advises and never locks"


def test_before_week_four_there_is_no_gate(open_page, anna):
    assert open_page(anna.weeks[2]).week.gate.isHidden()


def test_the_line_of_an_exercise_is_not_typed_over(open_page, anna, practice, ctx):
    """With two displays the coach types while the client does the exercise."""
    page = open_page(anna.weeks[2])
    page.did.setPlainText("We praatten over de tuin.")
    page.flush()
    key = run(practice, anna, anna.weeks[2])
    report = PlayReport(KNOWN["R01"], key, 280, False, 6, 4, 3, False, None, ())
    line = NoteLine().text(report, ctx.settings.values.language)
    practice.notes.append_did(anna.weeks[2], line)
    ctx.client_screen.exercise_done.emit(report)
    page.did.setPlainText(page.did.text() + "\nEn daarna nog iets.")
    page.flush()
    did = practice.notes.get(anna.weeks[2]).did
    assert did.startswith("We praatten over de tuin.")
    assert did.count(line) == 1
    assert did.endswith("En daarna nog iets.")
