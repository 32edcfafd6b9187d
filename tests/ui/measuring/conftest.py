"""A client in week 4 of a course, with the scales of the calendar in use."""

from __future__ import annotations

import datetime as dt
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from coach_app.data.views import ClientFields

IN_USE = ["djg-11", "who-5", "ucla-20", "lsns-6", "direct", "ucla-3", "djg-6"]


@pytest.fixture
def seat(ctx):
    """ctx, client_id, course_id, and the meetings by week; week 4 is today."""
    practice = ctx.practice
    practice.preferences.set("measures_on", IN_USE)
    today = dt.date.today()
    client = practice.clients.create(ClientFields(name="Els Verzonnen"))
    course = practice.courses.start(
        [client],
        start_on=today - dt.timedelta(days=28),
        weekday=today.weekday(),
        time=dt.time(11, 0),
        minutes=60,
    )
    meetings = {}
    for meeting in practice.meetings.of_course(course):
        meetings.setdefault(meeting.week, meeting)
    return SimpleNamespace(
        ctx=ctx,
        practice=practice,
        window=ctx.window,
        client=client,
        course=course,
        meetings=meetings,
    )


@pytest.fixture
def add(seat):
    """Keep a score of a week."""

    def keep(measure_id: str, week: int, answers, **more):
        meeting = seat.meetings[week]
        return seat.practice.scores.add(
            seat.client,
            measure_id,
            list(answers),
            meeting_id=meeting.id,
            course_id=seat.course,
            week=week,
            taken_at=meeting.planned_at,
            **more,
        )

    return keep


@pytest.fixture(autouse=True)
def _tidy(qtbot):
    """Closed pages really go: a new style sheet would polish each of them again."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
