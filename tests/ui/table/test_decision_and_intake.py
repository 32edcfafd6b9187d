"""The talk of week 4, the decision of week 8 and the intake: rule, choice, reason kept."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from coach_app.ui.courses.intake_page import IntakePage
from coach_app.ui.decision.page import DecisionPage


def click(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def decide(ctx, qtbot, look, screen):
    def make(world, week=8):
        page = DecisionPage(ctx, meeting_id=world.weeks[week], client_id=world.ids[0])
        qtbot.addWidget(page)
        page.resize(1072, 900)
        page.show()
        return page

    return make


@pytest.fixture
def intake(ctx, qtbot, look, screen):
    def make(world):
        page = IntakePage(ctx, meeting_id=world.weeks[0], client_id=world.ids[0])
        qtbot.addWidget(page)
        page.resize(1072, 900)
        page.show()
        return page

    return make


def score(practice, world, measure, answers, week):
    practice.scores.add(
        world.ids[0],
        measure,
        answers,
        meeting_id=world.weeks[week],
        course_id=world.course,
        week=week,
        how="paper",
    )


# ten codes for the loneliness scale: everything lonely, and nothing lonely
LONELY = [1, 3, 3, 1, 3, 3, 1, 1, 3, 3, 1]
FINE = [3, 1, 1, 3, 1, 1, 3, 3, 1, 1, 3]


def test_with_nothing_measured_the_rule_says_talk(decide, anna):
    page = decide(anna)
    assert page.suggested == "talk"
    assert "no two measurements" in page.rule.text()
    assert not page.keep.isEnabled()


def test_a_real_fall_and_a_client_who_says_better_fit_finishing(decide, anna, practice):
    score(practice, anna, "djg-11", LONELY, 0)
    score(practice, anna, "djg-11", FINE, 8)
    page = decide(anna)
    click(page.says.parts[0])
    assert page.suggested == "finish"
    click(page.cards["finish"])
    page.reason.setPlainText("Het koor en haar zus zijn er nu.")
    click(page.keep)
    kept = practice.decisions.last(anna.course, "end", anna.ids[0])
    assert (kept.suggested, kept.chosen, kept.says) == ("finish", "finish", "better")
    assert kept.reason == "Het koor en haar zus zijn er nu."
    again = decide(anna)
    assert again.cards["finish"].isChecked()
    click(again.undo)
    assert practice.decisions.last(anna.course, "end", anna.ids[0]) is None


def test_no_change_and_the_same_fit_stopping_and_referring(decide, anna, practice):
    score(practice, anna, "djg-11", LONELY, 0)
    score(practice, anna, "djg-11", LONELY, 8)
    page = decide(anna)
    click(page.says.parts[1])
    assert page.suggested == "stop-and-refer"


def test_a_warning_sign_goes_before_everything(decide, anna, practice):
    score(practice, anna, "djg-11", LONELY, 0)
    score(practice, anna, "djg-11", FINE, 8)
    page = decide(anna)
    click(page.says.parts[0])
    click(page.flag)
    assert page.suggested == "refer-now"


def test_finishing_sooner_moves_the_follow_up(decide, anna, practice):
    page = decide(anna)
    click(page.cards["early-follow-up"])
    click(page.keep)
    meetings = {m.kind: m for m in practice.meetings.of_course(anna.course)}
    week8 = practice.meetings.get(anna.weeks[8])
    assert (meetings["follow_up"].planned_at.date() - week8.planned_at.date()).days == 42


def test_a_reason_half_typed_outlives_the_page(decide, anna):
    page = decide(anna)
    QTest.keyClicks(page.reason, "We twijfelen nog")
    page.flush()
    assert decide(anna).reason.text() == "We twijfelen nog"


def test_halfway_says_when_too_little_is_measured_and_when_relaxing_does_not_land(
    decide, anna, practice
):
    page = decide(anna, 4)
    assert page.suggested == "go-on"
    assert "Too little" in page.rule.text()
    for week in (1, 2, 3):
        run = practice.runs.add(anna.ids[0], "R01", 1, "nl", meeting_id=anna.weeks[week])
        practice.runs.save(run, before=5, after=5)
    score(practice, anna, "weekly", [5, 5, 5, 5], 1)
    score(practice, anna, "weekly", [5, 5, 5, 5], 3)
    page = decide(anna, 4)
    assert page.suggested == "change-relaxing"
    assert "open no contact tasks" in page.rule.text()


def test_the_intake_keeps_itself_and_suggests_starting(intake, anna, practice):
    page = intake(anna)
    assert "four questions" in page.rule.text()
    for control in page.admission.values():
        click(control.parts[0])
    QTest.keyClicks(page.wish, "een bankje in de zon")
    page.flush()
    assert practice.intakes.get(anna.weeks[0], anna.ids[0])["wish"] == "een bankje in de zon"
    again = intake(anna)
    assert again.wish.text() == "een bankje in de zon"
    assert "‘Start’" in again.rule.text()
    click(again.cards["start"])
    click(again.keep)
    kept = practice.decisions.last(anna.course, "intake", anna.ids[0])
    assert (kept.suggested, kept.chosen) == ("start", "start")


def test_a_sign_at_the_intake_means_refer(intake, anna):
    page = intake(anna)
    click(page.safety["death"])
    assert "‘Refer’" in page.rule.text()


def test_isolated_and_content_gets_no_goal(intake, anna, practice):
    score(practice, anna, "djg-11", FINE, 0)
    score(practice, anna, "lsns-6", [0, 0, 0, 0, 0, 0], 0)
    page = intake(anna)
    assert "no goal" in page.field_words.text()


def test_a_wish_becomes_an_own_goal(intake, anna, practice):
    page = intake(anna)
    QTest.keyClicks(page.wish, "samen eten")
    click(page.goal)
    assert [goal.wording for goal in practice.clients.get(anna.ids[0]).goals] == ["samen eten"]
