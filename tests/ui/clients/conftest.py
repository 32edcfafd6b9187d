"""A page in a window, told of changes as the real window tells it: after the event."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QObject, Qt, Signal

from coach_app.data.views import ClientFields


@pytest.fixture
def look(look):
    """These tests read the texts as the code has them: in English."""
    from coach_app.ui import language

    language.install("en")
    return look


class Teller(QObject):
    changed = Signal(object)


@pytest.fixture
def show(qtbot, request):
    """Show a page (or tab) and refresh it whenever its practice changes."""
    tellers = []

    def open_(page, width=1072, height=800):
        teller = Teller()
        topics = getattr(page, "topics", None)

        def refresh(changed):
            if topics is None or changed & topics:
                page.refresh(changed)

        teller.changed.connect(refresh, Qt.ConnectionType.QueuedConnection)
        page.ctx.practice.changed.subscribe(teller.changed.emit)
        tellers.append((page, teller))
        qtbot.addWidget(page)
        page.resize(width, height)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        return page

    yield open_
    for page, teller in tellers:
        page.ctx.practice.changed.unsubscribe(teller.changed.emit)


@pytest.fixture
def add(practice):
    """Make a client by name."""

    def made(name: str, **fields) -> str:
        return practice.clients.create(ClientFields(name, **fields))

    return made


@pytest.fixture
def course(practice, add):
    """A client in week seven, no meeting today; answers (client id, course id)."""
    client = add("Anna Voorbeeld")
    today = dt.date.today()
    start = today - dt.timedelta(days=44)
    course_id = practice.courses.start(
        [client], start_on=start, weekday=(today.weekday() + 1) % 7, time=dt.time(10), minutes=60
    )
    return client, course_id
