"""After a harder week the coach sees it first, and chooses what the client sees."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtWidgets import QWidget

from coach_app.ui.charts import bad_week
from coach_app.ui.charts.story.chart import story_data
from tests.ui.charts.carla import carla
from tests.ui.charts.fake import CLIENT, COURSE, FakePractice, sheet


def fake(*weekly: int) -> FakePractice:
    practice = FakePractice()
    for week, total in enumerate(weekly, start=1):
        practice.score("weekly", week, total)
    return practice


@pytest.mark.parametrize(
    ("weekly", "waits"),
    [((5,), False), ((5, 4), False), ((5, 6), False), ((6, 4), True), ((6, 2, 6), False)],
)
def test_two_points_on_the_weekly_check_ask_for_a_pause(weekly, waits):
    found = bad_week.pending(fake(*weekly), COURSE, CLIENT)
    assert (found is not None) is waits


def test_the_headline_asks_when_it_is_possibly_worse():
    practice = FakePractice()
    practice.score("djg-11", 0, 5)
    practice.score("djg-11", 4, 7)
    assert bad_week.pending(practice, COURSE, CLIENT) is None
    practice.score("djg-11", 8, 10)
    found = bad_week.pending(practice, COURSE, CLIENT)
    assert found is not None
    assert (found.measure_id, found.week) == ("djg-11", 8)


@pytest.fixture
def harder(practice):
    """Carla, whose newest week is much harder."""
    client_id, course_id = carla(practice)
    meeting = next(m for m in practice.meetings.of_course(course_id) if m.week == 8)
    score = practice.scores.add(
        client_id,
        "weekly",
        sheet("weekly", 2),
        meeting_id=meeting.id,
        taken_at=dt.datetime.now().astimezone(),
    )
    return client_id, course_id, score.id


@pytest.mark.parametrize(
    ("card", "state", "value"), [(0, "shown", 2), (1, "later", None), (2, "words", None)]
)
def test_the_choice_stays_with_the_score(qtbot, look, practice, harder, card, state, value):
    client_id, course_id, score_id = harder
    window = QWidget()
    window.resize(900, 800)
    qtbot.addWidget(window)
    window.show()
    bad = bad_week.pending(practice, course_id, client_id)
    heard = []
    dialog = bad_week.ask(window, practice, bad, heard.append)
    dialog.cards[card].click()
    dialog.go_on.click()
    assert heard == [state]
    assert practice.scores.get(score_id).shown == state
    assert bad_week.pending(practice, course_id, client_id) is None
    assert story_data(practice, course_id, client_id).weeks[7].value == value


def test_not_now_keeps_it_waiting(qtbot, look, practice, harder):
    client_id, course_id, score_id = harder
    window = QWidget()
    window.resize(900, 800)
    qtbot.addWidget(window)
    window.show()
    bad = bad_week.pending(practice, course_id, client_id)
    heard = []
    dialog = bad_week.ask(window, practice, bad, heard.append)
    assert len(dialog.asked) == 3
    dialog.cancel.click()
    assert heard == []
    assert practice.scores.get(score_id).shown == "not_yet"
    assert bad_week.pending(practice, course_id, client_id) == bad


def test_until_the_choice_the_client_sees_no_height(practice, harder):
    client_id, course_id, _ = harder
    weeks = story_data(practice, course_id, client_id).weeks
    assert weeks[7].value is None
    assert weeks[6].value == 7
