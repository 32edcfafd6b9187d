"""Whoever types on and on has it kept every second: a pause is not needed."""

import datetime as dt

import pytest
from PySide6.QtTest import QTest

from coach_app.data.views import ClientFields
from coach_app.ui.client_view.kit.texts import ClientTexts
from coach_app.ui.client_view.pages.closing import TypePage
from coach_app.ui.clients.form_page import ClientFormPage
from coach_app.ui.exercises.form.page import ExerciseFormPage
from coach_app.ui.exercises.own import new_from
from coach_app.ui.meeting.page import MeetingPage
from coach_app.ui.widgets import TextArea


@pytest.fixture
def meeting(practice):
    client = practice.clients.create(ClientFields(name="Anna Voorbeeld"))
    day = dt.date.today()
    course = practice.courses.start(
        [client], start_on=day, weekday=day.weekday(), time=dt.time(11), minutes=60
    )
    return practice.meetings.of_course(course)[0].id


def text_area(ctx, meeting, kept):
    area = TextArea()
    area.saved.connect(kept.append)
    return area, area, lambda: kept


def client_answer(ctx, meeting, kept):
    page = TypePage(ClientTexts("nl"), "Wat wil je?", "")
    page.kept.connect(kept.append)
    return page, page.field, lambda: kept


def new_client(ctx, meeting, kept):
    page = ClientFormPage(ctx)
    return page, page.name, lambda: ctx.practice.drafts.get("client_form", "new")


def own_exercise(ctx, meeting, kept):
    from coach_app.exercises import load_exercises

    key = new_from(ctx, load_exercises()["R01"], blank=True)
    page = ExerciseFormPage(ctx, exercise_id=key)
    before = ctx.practice.own_exercises.get(key).source
    return page, page.about.purpose, lambda: ctx.practice.own_exercises.get(key).source != before


def note(ctx, meeting, kept):
    page = MeetingPage(ctx, meeting_id=meeting)
    return page, page.did, lambda: ctx.practice.notes.get(meeting).did


def theme(ctx, meeting, kept):
    page = MeetingPage(ctx, meeting_id=meeting)
    before = ctx.practice.meetings.get(meeting).theme
    return page, page.theme_field, lambda: ctx.practice.meetings.get(meeting).theme != before


def new_step(ctx, meeting, kept):
    page = MeetingPage(ctx, meeting_id=meeting)
    return page, page.agreed.field, lambda: ctx.practice.drafts.get("new_step", meeting)


@pytest.mark.parametrize(
    "make", [text_area, client_answer, new_client, own_exercise, note, theme, new_step]
)
def test_typing_without_a_pause_is_kept(make, qtbot, ctx, meeting):
    widget, field, kept = make(ctx, meeting, [])
    qtbot.addWidget(widget)
    widget.resize(1072, 900)
    widget.show()
    qtbot.waitExposed(widget)
    field.setFocus()

    def one_more_key():
        if len(field.text()) < 2000:
            QTest.keyClick(field, "a")
        return bool(kept())

    # A timer that starts again at each key never runs out here.
    qtbot.waitUntil(one_more_key, timeout=4000)
    assert field.text()
