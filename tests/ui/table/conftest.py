"""One client with a course whose second meeting is on the day of the pictures."""

import datetime as dt
from types import SimpleNamespace

import pytest

DAY = dt.date(2026, 3, 10)
NOW = dt.datetime(2026, 3, 10, 10, 48).astimezone()


def plan(practice, names, title="", time=dt.time(11)):
    """A course of these people with week 1 held and week 2 on DAY; ids by name."""
    from coach_app.data.views import ClientFields

    ids = [practice.clients.create(ClientFields(name=name)) for name in names]
    course = practice.courses.start(
        ids,
        title=title,
        start_on=DAY - dt.timedelta(days=14),
        weekday=DAY.weekday(),
        time=time,
        minutes=60,
    )
    meetings = practice.meetings.of_course(course)
    weeks = {m.week: m.id for m in meetings}
    when = dt.datetime.combine(DAY - dt.timedelta(days=7), time).astimezone()
    practice.meetings.move(weeks[1], when)
    practice.meetings.move(weeks[2], dt.datetime.combine(DAY, time).astimezone())
    for week in (0, 1):
        practice.meetings.set_status(weeks[week], "held")
    return SimpleNamespace(ids=ids, course=course, weeks=weeks)


@pytest.fixture
def anna(practice):
    return plan(practice, ["Anna Voorbeeld"])


@pytest.fixture
def group(practice):
    return plan(practice, ["Bea Een", "Cor Twee", "Dik Drie"], "Groep Noord")


@pytest.fixture
def screen(ctx):
    return ctx.window.client_screen


@pytest.fixture
def look(look):
    """The source language, so that tests stand when a translation changes."""
    from coach_app.ui import language

    language.install("en")
    return look
