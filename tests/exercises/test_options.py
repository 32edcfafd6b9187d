"""Numbers that a step carries: what is missing, nothing or no number counts as the usual one."""

from __future__ import annotations

import pytest

from coach_app.exercises import ExerciseStep
from coach_app.exercises.model import Text


def step(**options):
    return ExerciseStep("draw", 60, Text(), Text(), Text(), options=options)


@pytest.mark.parametrize("given", [{}, {"most": 0}, {"most": None}, {"most": "many"}])
def test_without_a_number_the_usual_one_counts(given):
    assert step(**given).whole("most", 20) == 20
    assert step(**given).number("most", 2.5) == 2.5


def test_a_number_that_is_given_counts():
    assert step(most=3).whole("most", 20) == 3
    assert step(tense=1.5).number("tense") == 1.5
