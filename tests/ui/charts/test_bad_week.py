"""After a harder week the coach sees it first, and chooses what the client sees."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtWidgets import QWidget

from coach_app.course.inputs import measures_of
from coach_app.course.worse import pending
from coach_app.ui.charts import bad_week
from coach_app.ui.charts.story.chart import story_data
from tests.course.fake import sheet
from tests.ui.charts.carla import carla


def waiting(practice, course_id, client_id):
    file = practice.course_files.whole(course_id, client_id)
    return pending(file.course, file.scores_of(client_id), measures_of(file.preferences))


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
    bad = waiting(practice, course_id, client_id)
    heard = []
    dialog = bad_week.ask(window, practice, bad, heard.append)
    dialog.cards[card].click()
    dialog.go_on.click()
    assert heard == [state]
    assert practice.scores.get(score_id).shown == state
    assert waiting(practice, course_id, client_id) is None
    assert story_data(practice, course_id, client_id).weeks[7].value == value


def test_not_now_keeps_it_waiting(qtbot, look, practice, harder):
    client_id, course_id, score_id = harder
    window = QWidget()
    window.resize(900, 800)
    qtbot.addWidget(window)
    window.show()
    bad = waiting(practice, course_id, client_id)
    heard = []
    dialog = bad_week.ask(window, practice, bad, heard.append)
    assert len(dialog.asked) == 3
    dialog.cancel.click()
    assert heard == []
    assert practice.scores.get(score_id).shown == "not_yet"
    assert waiting(practice, course_id, client_id) == bad


def test_until_the_choice_the_client_sees_no_height(practice, harder):
    client_id, course_id, _ = harder
    weeks = story_data(practice, course_id, client_id).weeks
    assert weeks[7].value is None
    assert weeks[6].value == 7
