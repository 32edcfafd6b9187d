"""Pairs meet somebody new; the intake's rule is a table of cases, too little known included."""

from itertools import combinations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_app.programme.intake import (
    ADMISSION,
    four_fields,
    is_isolated,
    is_lonely,
    suggest_outcome,
)
from coach_app.programme.pairs import draw_pairs

YES = dict.fromkeys(ADMISSION, "yes")


@given(st.integers(0, 12), st.integers())
def test_everybody_is_in_one_pair_and_nobody_alone(count, seed):
    people = [f"p{number}" for number in range(count)]
    pairs = draw_pairs(people, [], Random(seed))
    inside = [one for pair in pairs for one in pair]
    assert sorted(inside) == (sorted(people) if count > 1 else [])
    assert all(len(pair) in (2, 3) for pair in pairs)
    assert sum(len(pair) == 3 for pair in pairs) == (count % 2 if count > 1 else 0)


def test_six_people_meet_somebody_new_five_times():
    people, before = list("abcdef"), []
    for week in range(3):
        pairs = draw_pairs(people, before, Random(week))
        met = {frozenset(two) for pair in before for two in combinations(pair, 2)}
        assert not met & {frozenset(pair) for pair in pairs}
        before += pairs


def test_two_people_are_together_every_time():
    assert draw_pairs(["a", "b"], [("a", "b")], Random(1)) in ([("a", "b")], [("b", "a")])


@pytest.mark.parametrize(
    ("lonely", "isolated", "field"),
    [
        (True, True, "both"),
        (True, False, "lonely"),
        (False, True, "isolated"),
        (False, False, "neither"),
        (None, True, None),
        (True, None, None),
    ],
)
def test_four_fields(lonely, isolated, field):
    assert four_fields(lonely, isolated) == field


def test_where_the_lines_are():
    assert [is_lonely("djg-11", total) for total in (2, 3, None)] == [False, True, None]
    assert [is_lonely("djg-6", total) for total in (1, 2)] == [False, True]
    assert [is_lonely("ucla-3", total) for total in (5, 6)] == [False, True]
    assert [is_lonely(key, 20) for key in ("who-5", "direct", "no such")] == [None] * 3
    assert [is_isolated(total) for total in (11, 12, None)] == [True, False, None]


@pytest.mark.parametrize(
    ("admission", "safety", "field", "who5", "action"),
    [
        (YES, [], "both", 60, "start"),
        (YES, [], None, None, "start"),
        (YES, ["death"], "both", 60, "refer"),
        (YES, ["unsafe"], None, None, "refer"),
        (YES, [], "both", 28, "refer"),
        (YES, [], "both", 29, "start"),
        (YES, [], "isolated", 60, "wait"),
        (YES, [], "neither", 60, "wait"),
        (YES | {"change": "no"}, [], "both", 60, "wait"),
        (YES | {"long": "no"}, [], "both", 60, "wait"),
        (YES | {"learn": "no"}, [], "both", 60, "refer"),
        (YES | {"read": "no"}, [], "both", 60, "refer"),
        (YES | {"read": "unsure"}, [], "both", 60, "wait"),
        ({"long": "yes"}, [], "both", 60, None),
        ({}, [], None, None, None),
        ({}, ["voices"], None, None, "refer"),
    ],
)
def test_what_the_rule_suggests(admission, safety, field, who5, action):
    assert suggest_outcome(admission, safety, field, who5).action == action


def test_unknown_signs_and_questions_are_refused():
    with pytest.raises(ValueError, match="no such sign"):
        suggest_outcome({}, ["moe"])
    with pytest.raises(ValueError, match="no such question"):
        suggest_outcome({"rijk": "yes"}, [])
