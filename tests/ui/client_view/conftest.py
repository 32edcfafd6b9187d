"""A coach's window with a client screen, over an empty or the demo practice."""

import datetime as dt
from types import SimpleNamespace

import pytest

from coach_app.data.views import ClientFields

DAY = dt.date(2026, 3, 10)


def window_over(qtbot, practice, home):
    from coach_app.settings import SettingsFile
    from coach_app.ui.window import MainWindow

    window = MainWindow(practice, SettingsFile(home / "config"))
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    qtbot.waitExposed(window)
    return window


@pytest.fixture
def coach(qtbot, practice, home, look):
    """The real window with the client screen on its only display."""
    window = window_over(qtbot, practice, home)
    yield window
    window.client_screen.close()


@pytest.fixture
def anna(practice):
    client = practice.clients.create(ClientFields(name="Anna Voorbeeld"))
    course = practice.courses.start(
        [client], start_on=DAY, weekday=DAY.weekday(), time=dt.time(11), minutes=60
    )
    meetings = {m.week: m.id for m in practice.meetings.of_course(course)}
    return SimpleNamespace(client=client, course=course, meetings=meetings)


@pytest.fixture
def look(look):
    """The source language, so that tests stand when a translation changes."""
    from coach_app.ui import language

    language.install("en")
    return look
