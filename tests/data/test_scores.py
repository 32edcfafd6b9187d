"""Scores: raw answers, totals, versions, corrections, and loaded wordings."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coach_app.demo.sheets import sheet
from coach_app.errors import UserError
from coach_app.measures import load_measures
from tests.data import world


def test_a_score_keeps_answers_version_time_and_place(practice):
    made = world.course(practice)
    key = made.clients[0]
    answers = [3, 3, 3, 3, 3, 3, 3, 3, 3, 3, None]
    at = dt.datetime(2026, 2, 3, 16, 30, tzinfo=dt.UTC)
    score = practice.scores.add(key, "djg-11", answers, meeting_id=made.week(3), taken_at=at)
    assert practice.scores.get(score.id) == score
    assert score.answers == tuple(answers)
    assert (score.total, score.subscales, score.valid) == (
        6.0,
        {"emotional": 6, "social": None},
        True,
    )
    assert (score.course_id, score.week, score.taken_at) == (made.id, 3, at)
    assert score.measure_version == load_measures()["djg-11"].version
    assert practice.scores.of_course(made.id, key) == [score]


def test_an_invalid_score_is_kept_without_a_total(practice):
    key = world.client(practice)
    score = practice.scores.add(key, "who-5", [3, None, 3, 3, 3])
    assert (score.total, score.valid, score.course_id, score.week) == (None, False, None, None)
    assert practice.course_files.of_client(key).scores == (score,)


@pytest.mark.parametrize("answers", [[9] * 11, [1] * 10, [0] * 11, []])
def test_answers_outside_the_scale_are_refused(practice, answers):
    key = world.client(practice)
    with pytest.raises(UserError) as caught:
        practice.scores.add(key, "djg-11", answers)
    assert caught.value.code == "wrong-answer"
    assert practice.course_files.of_client(key).scores == ()


def test_a_correction_keeps_the_old_value_and_the_id(practice):
    key = world.client(practice)
    first = practice.scores.add(key, "direct", [5])
    second = practice.scores.correct(first.id, [3])
    third = practice.scores.correct(first.id, [2])
    assert first.id == second.id == third.id
    history = practice.scores.history(first.id)
    assert [score.total for score in history] == [1, 3, 4]
    assert [score.corrected for score in history] == [False, True, True]
    assert practice.course_files.of_client(key).scores == (history[-1],)


def test_a_deleted_score_can_come_back(practice):
    key = world.client(practice)
    score = practice.scores.add(key, "direct", [5])
    practice.scores.delete(score.id)
    assert practice.course_files.of_client(key).scores == ()
    practice.scores.undo_delete(score.id)
    assert practice.course_files.of_client(key).scores == (score,)
    practice.scores.set_shown(score.id, "later")
    assert practice.scores.get(score.id).shown == "later"
    practice.scores.delete(score.id)
    practice.purge()
    with pytest.raises(UserError):
        practice.scores.get(score.id)


def test_wordings_are_loaded_and_taken_away(practice):
    assert practice.wordings.get("ucla-3", "nl") is None
    practice.wordings.save("ucla-3", "nl", ["een", "twee", "drie"], "formulier")
    practice.wordings.save("ucla-3", "nl", ["1", "2", "3"], "nieuw formulier")
    wording = practice.wordings.get("ucla-3", "nl")
    assert (wording.items, wording.source) == (("1", "2", "3"), "nieuw formulier")
    practice.wordings.delete("ucla-3", "nl")
    assert practice.wordings.get("ucla-3", "nl") is None


@given(st.sampled_from(["djg-11", "djg-6", "ucla-3", "lsns-6", "direct"]), st.data(), st.text())
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_sheets_of_the_demo_add_up(measure_id, data, person):
    measure = load_measures()[measure_id]
    total = data.draw(st.integers(measure.low, measure.high))
    assert measure.score(sheet(measure_id, total, person)).total == total
