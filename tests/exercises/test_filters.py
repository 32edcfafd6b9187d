"""What suits a client: for every entry of the body list, over all shipped exercises."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_app.data.views import BODY_LIST
from coach_app.exercises import BODY, RESCUE, advice, allowed, load_exercises, replacement
from coach_app.exercises.filters import softened
from coach_app.exercises.works import Use, suggest

KNOWN = load_exercises()
# facts.md 4: what must not appear, by entry of the body list.
HIDDEN = {
    "lungs": {"R03", "R04", "R05"},
    "heart": {"R04", "R05"},
    "pregnancy": {"R04", "R05"},
    "epilepsy": {"R04", "R05"},
    "panic": {"R04", "R05"},
    "hearing": {"R14"},
    "pain": {"R07"},
    "operation": {"R06", "R07", "R18"},
    "trauma": {"R08", "R10", "R11", "S08"},
    "psychosis": {"R08", "R10", "R11", "R14", "R15", "R16", "S10"},
    "eating": {"C17", "R11"},
    "bereavement": {"S15"},
}
bodies = st.lists(st.sampled_from(BODY), unique=True).map(tuple)


def test_the_body_list_is_the_profile_s():
    assert tuple(BODY) == tuple(BODY_LIST)
    assert set(HIDDEN) == set(BODY)


@pytest.mark.parametrize("entry", BODY)
def test_what_must_not_appear_does_not(entry):
    assert {key for key, one in KNOWN.items() if not allowed(one, (entry,))} == HIDDEN[entry]


@pytest.mark.parametrize("entry", BODY)
def test_the_replacement_is_allowed_itself(entry):
    for key in HIDDEN[entry]:
        other = replacement(KNOWN[key], (entry,), KNOWN)
        assert other is not None
        assert allowed(other, (entry,))


@given(bodies)
def test_whatever_the_body_list_there_is_something_to_do_instead(body):
    for one in KNOWN.values():
        other = replacement(one, body, KNOWN)
        assert (other is None) == allowed(one, body)
        assert other is None or allowed(other, body)


def test_nothing_hides_the_rescue_exercise():
    assert not any(caution.hides for caution in KNOWN[RESCUE].cautions)


@given(bodies, st.integers(1, 8), st.sampled_from(["relax", "make", "relate"]))
def test_suggestions_suit_the_client_and_the_week(body, week, kind):
    offer, _ = suggest(KNOWN, [], body, week, kind)
    if offer is not None:
        assert allowed(offer, body)
        assert offer.week <= week
        assert offer.kind == kind


def test_every_caution_says_why_or_what_instead():
    for one, caution in itertools.chain.from_iterable(
        ((one, caution) for caution in one.cautions) for one in KNOWN.values()
    ):
        assert caution.hides or caution.mind, one.id


def test_a_gentler_pace_keeps_the_length():
    one = KNOWN["R02"]
    assert advice(one, ("lungs",)).allowed
    soft = softened(one, ("lungs",))
    assert (soft.breath.inhale, soft.breath.exhale) == (4, 4)
    assert soft.breath.seconds == pytest.approx(one.breath.seconds, abs=8)
    assert softened(one, ()) is one


# -- what works


def use(key, before=None, after=None, helpful=None):
    import datetime as dt

    return Use(key, dt.date(2026, 3, 3), before, after, helpful)


def test_nothing_is_ranked_before_the_fourth_time():
    from coach_app.exercises import rank

    assert rank([use("R01", 7, 3)] * 3) == []
    assert [one.exercise_id for one in rank([use("R01", 7, 3)] * 4)] == ["R01"]


def test_the_largest_fall_comes_first_and_few_times_are_called_few():
    from coach_app.exercises import rank

    found = rank([use("R01", 7, 5)] * 4 + [use("R12", 7, 3)] * 2 + [use("R02")])
    assert [(one.exercise_id, one.change, one.few) for one in found] == [
        ("R12", -4, True),
        ("R01", -2, False),
    ]


def test_what_worked_is_offered_again_and_what_made_it_worse_is_not():
    worked = [use("R12", 7, 3)] * 4
    assert suggest(KNOWN, worked, (), 3)[0].id == "R12"
    worse = [use("R01", 4, 7)]
    assert suggest(KNOWN, worse, (), 1)[0].id != "R01"
