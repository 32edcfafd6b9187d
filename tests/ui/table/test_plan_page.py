"""The programme adapted for one course or for all, and put back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from coach_app.course.plans import plan_of
from coach_app.exercises import load_exercises
from coach_app.programme.changes import changed_plan
from coach_app.ui.courses.plan_page import PlanPage
from coach_app.ui.widgets import ComboField
from tests.ui.hands import button, choose


def plan_of_week(practice, course, week):
    return changed_plan(week, load_exercises(), *practice.course_plans.layers(course))


def name(page, key):
    return load_exercises()[key].name.text(page.ctx.settings.values.language)


def add(page, part, key):
    """Choose an exercise from the list below a part."""
    title = f"Add an exercise: {page.words.name(part)}"
    lists = page.findChildren(ComboField)
    choose(next(one for one in lists if one.accessibleName() == title), key)


@pytest.fixture
def open_plan(ctx, qtbot, look):
    def make(course="", week=2):
        page = PlanPage(ctx, course_id=course, week=week)
        qtbot.addWidget(page)
        page.resize(1072, 900)
        page.show()
        return page

    return make


def test_an_exercise_is_added_first_and_taken_away(qtbot, open_plan, anna, practice):
    page = open_plan(anna.course)
    before = list(page.plan.parts["relax"].suggested)
    add(page, "relax", "R18")
    qtbot.wait(1)
    button(page, f"Earlier: {name(page, 'R18')}").click()
    now = page.plan.parts["relax"].suggested
    assert now[-2:] == ("R18", before[-1])
    qtbot.wait(1)
    button(page, f"Take away: {name(page, before[0])}").click()
    assert before[0] not in page.plan.parts["relax"].suggested
    assert before[0] in page.plan.parts["relax"].otherwise
    now = practice.course_files.of_meeting(anna.weeks[2])
    plan = plan_of(now.file, now.meeting, load_exercises())
    assert plan.parts["relax"] == page.plan.parts["relax"]


def test_one_course_does_not_change_another_but_the_practice_changes_all(
    open_plan, anna, group, practice
):
    def made(course):
        return plan_of_week(practice, course, 2).parts["make"].suggested

    shipped = made(group.course)
    add(open_plan(anna.course), "make", "C07")
    assert made(anna.course) == (*shipped, "C07")
    assert made(group.course) == shipped
    add(open_plan(), "make", "C18")
    assert made(group.course) == (*shipped, "C18")
    assert made(anna.course) == (*shipped, "C07")


def test_minutes_task_and_reason_are_kept_and_put_back(open_plan, anna, practice, ctx):
    page = open_plan(anna.course)
    was = page.plan
    page.minutes["relax"].setValue(30)
    QTest.keyClicks(page.why, "Rust werkt bij Anna")
    page.home.setPlainText("Elke dag even naar de eendjes")
    page.flush()
    again = open_plan(anna.course)
    assert again.minutes["relax"].value() == 30
    assert again.why.text() == "Rust werkt bij Anna"
    assert again.plan.home["nl"] == "Elke dag even naar de eendjes"
    QTest.mouseClick(again.back, Qt.MouseButton.LeftButton)
    assert again.plan == was
    ctx.window.undos[-1]()
    assert open_plan(anna.course).plan.minutes["relax"] == 30


def test_the_content_of_another_week_says_when_it_is_early(open_plan, anna):
    page = open_plan(anna.course, 3)
    choose(page.source, 7)
    assert page.plan.week == 3
    from coach_app.programme import plan_for

    assert page.plan.theme == plan_for(7).theme
    words = [page.parts.itemAt(at).widget() for at in range(page.parts.count())]
    assert any("later week" in getattr(w, "text", lambda: "")() for w in words)


def test_ten_weekly_meetings_are_the_most(open_plan, anna, practice):
    import datetime as dt

    page = open_plan(anna.course)
    assert page.repeat.isVisible()
    for days in (70, 77):
        when = dt.datetime(2026, 2, 24, 11).astimezone() + dt.timedelta(days=days)
        practice.meetings.add_extra(anna.course, when, 60)
    again = open_plan(anna.course)
    assert not again.repeat.isVisible()
    assert "10 of at most 10" in again.repeat_words.text()


def test_nonsense_in_the_vault_leaves_the_plan_as_it_is(practice, anna):
    from coach_app.programme import plan_for

    practice.course_plans.save(
        anna.course, {"2": {"relax": ["X99"], "minutes": {"relax": "veel"}, "from": 99}, "3": 7}
    )
    plan = plan_of_week(practice, anna.course, 2)
    assert plan.minutes == plan_for(2).minutes
    assert plan.parts["relax"].suggested == ()
    assert plan_of_week(practice, anna.course, 3) == plan_for(3)


def test_the_group_page_follows_the_participant(ctx, qtbot, look, group, practice):
    from coach_app.ui.courses.group_page import GroupPage

    for at, key in enumerate(group.ids):
        practice.scores.add(
            key,
            "weekly",
            [at + 4] * 4,
            course_id=group.course,
            meeting_id=group.weeks[1],
            week=1,
            how="screen",
        )
    page = GroupPage(ctx, course_id=group.course)
    qtbot.addWidget(page)
    page.show()
    assert "week 1: 4" in page.chart.accessibleName()
    assert "once 4 people" in page.words.text(), "three people have no band"
    choose(page.who, group.ids[2])
    assert "week 1: 6" in page.chart.accessibleName()
    QTest.mouseClick(page.report, Qt.MouseButton.LeftButton)
    assert ctx.window.went[-1] == ("report", {"course_id": group.course, "client_id": group.ids[2]})
