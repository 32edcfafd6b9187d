"""Gates, the look at week 4 and the decision: tables of cases, with too few data too."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_app.measures.change import CHANGE_LABELS
from coach_app.programme import Gate, Tension, first_gate, halfway, second_gate, suggest_end
from coach_app.programme.decision import ACTIONS, SAYS

tensions = st.lists(st.builds(Tension, st.integers(0, 10), st.integers(0, 10)), max_size=9)


def falls(*points):
    return [Tension(8, 8 - fall) for fall in points]


@pytest.mark.parametrize(
    ("points", "easier", "met"),
    [
        ([], False, None),
        ([2], False, None),
        ([0], False, None),
        ([0, 0], False, False),
        ([2, 2], False, True),
        ([2, 0], False, None),
        ([2, 0, 2], False, True),
        ([2, 0, 1], False, False),
        ([-1, 3, 4], False, True),
        ([3, 3, 0, 0, 1], False, False),  # only the last three count
        ([0, 0, 2, 0, 2], False, True),
        ([0, 0, 0], True, True),
        ([], True, True),
    ],
)
def test_first_gate(points, easier, met):
    assert first_gate(falls(*points), easier).met is met


@given(tensions)
def test_saying_it_is_easier_always_opens_and_evidence_counts_the_last_three(found):
    assert first_gate(found, True).met
    gate = first_gate(found)
    assert gate.looked == min(3, len(found))
    assert 0 <= gate.fell <= gate.looked


OPEN, SHUT, UNKNOWN = first_gate(falls(2, 2)), first_gate(falls(0, 0, 0)), first_gate([])


@pytest.mark.parametrize(
    ("first", "base", "now", "wants", "people", "met", "missing"),
    [
        (OPEN, 4, 5, False, 1, True, ()),
        (OPEN, 4, 4, True, 1, True, ()),
        (OPEN, 4, 4.5, False, 1, False, ("vitality",)),
        (OPEN, 4, 6, False, 0, False, ("safe-person",)),
        (OPEN, None, None, False, 1, None, ("vitality",)),
        (OPEN, None, None, True, 2, True, ()),
        (SHUT, 4, 6, True, 1, False, ("g1",)),
        (UNKNOWN, 4, 6, False, 1, None, ("g1",)),
        (UNKNOWN, 4, 4, False, 1, False, ("g1", "vitality")),
        (UNKNOWN, None, None, False, 0, False, ("g1", "vitality", "safe-person")),
    ],
)
def test_second_gate(first, base, now, wants, people, met, missing):
    gate = second_gate(first, base, now, wants, people)
    assert (gate.met, gate.missing) == (met, missing)


@pytest.mark.parametrize(
    ("base", "now"), [(None, 6), (4, None), (None, None)], ids=["before", "now", "both"]
)
def test_vitality_of_which_one_figure_is_missing_is_not_known(base, now):
    gate = second_gate(OPEN, base, now, False, 1)
    assert (gate.met, gate.missing) == (None, ("vitality",))
    assert second_gate(OPEN, base, now, True, 1).met is True
    assert second_gate(OPEN, base, now, False, 0).met is False
    assert halfway(falls(0, 0, 0), base, now).lands is None
    assert halfway(falls(0, 0, 1), base, now).lands is True
    assert not halfway(falls(0, 0, 0), base, now).ask_safety


def test_a_gate_tells_what_it_saw():
    gate = first_gate(falls(3, 2, 1, 2))
    assert (gate.met, gate.fell, gate.looked, gate.said, gate.missing) == (True, 2, 3, False, ())
    assert first_gate(falls(1), True).said is True
    second = second_gate(gate, 4, 5, True, 1)
    assert (second.fell, second.looked, second.said) == (2, 3, True)
    assert second_gate(gate, 4, 5, False, 1).said is False
    bare = Gate(None)
    assert (bare.fell, bare.looked, bare.said, bare.missing) == (0, 0, False, ())


def test_one_safe_person_is_enough_and_a_whole_point_of_vitality():
    assert second_gate(OPEN, 4, 5, False, 1).met is True
    assert second_gate(OPEN, 4, 4.9, False, 1).met is False
    assert second_gate(OPEN, 4, 5, False, 0).missing == ("safe-person",)
    assert second_gate(first_gate([]), 4, 6, False, 0).met is False


@pytest.mark.parametrize(
    ("points", "base", "now", "lands"),
    [
        ([0, 0, -1], 4, 4, False),
        ([0, 0, 1], 4, 4, True),
        ([0, 0, 0], 4, 5, True),
        ([1], 4, 4, True),
        ([0], 4, 4.5, True),
        ([], 4, 4, None),
        ([0, 0, 0], None, None, None),
        ([0, 0], 4, 4, None),
        ([], None, None, None),
    ],
)
def test_whether_relaxing_lands(points, base, now, lands):
    assert halfway(falls(*points), base, now).lands is lands


@pytest.mark.parametrize(
    ("before", "now", "ask"),
    [(60, 50, True), (60, 51, False), (60, 72, False), (None, 40, False), (60, None, False)],
)
def test_a_drop_in_well_being_asks_about_safety(before, now, ask):
    assert halfway([], None, None, before, now).ask_safety is ask
    assert halfway(falls(3), 4, 5, before, now).ask_safety is ask
    assert halfway([], None, None).ask_safety is False


REC = 'reliably improved and below cut-off ("recovered" in J&T terms)'


@pytest.mark.parametrize(
    ("change", "says", "who5", "flag", "action"),
    [
        ("reliably improved", "better", 60, False, "finish"),
        (REC, "better", None, False, "finish"),
        ("possibly improved", "better", 60, False, "early-follow-up"),
        ("no demonstrable change", "better", 60, False, "talk"),
        ("no demonstrable change", "same", 60, False, "stop-and-refer"),
        ("no demonstrable change", "worse", 60, False, "stop-and-refer"),
        ("no demonstrable change", "", 60, False, "talk"),
        ("deteriorated", "better", 60, False, "refer-now"),
        ("possibly worse", "same", 60, False, "refer-now"),
        ("reliably improved", "better", 28, False, "refer-now"),
        ("reliably improved", "better", 29, False, "finish"),
        ("reliably improved", "better", 60, True, "refer-now"),
        ("reliably improved", "same", 60, False, "talk"),
        (REC, "worse", 60, False, "stop-and-refer"),
        (None, "better", 60, False, "talk"),
        (None, "same", None, False, "talk"),
        ("not judged", "better", 60, False, "talk"),
        (None, "", 20, False, "refer-now"),
    ],
)
def test_the_decision_table(change, says, who5, flag, action):
    assert suggest_end(change, says, who5, flag).action == action


@given(
    st.one_of(st.none(), st.sampled_from(list(CHANGE_LABELS))),
    st.sampled_from(SAYS),
    st.one_of(st.none(), st.integers(0, 100)),
    st.booleans(),
)
def test_a_red_flag_always_refers_and_a_reason_is_always_given(change, says, who5, flag):
    found = suggest_end(change, says, who5, flag)
    assert found.action in ACTIONS
    assert found.why
    assert not flag or found.action == "refer-now"
    assert found.action != "finish" or says == "better"


@pytest.mark.parametrize(
    ("change", "says", "who5", "flag", "why"),
    [
        ("deteriorated", "better", 28, True, ("red-flag", "well-being", "worse")),
        ("possibly worse", "better", None, False, ("worse",)),
        ("no demonstrable change", "same", 10, False, ("well-being",)),
        (None, "same", 60, True, ("red-flag",)),
        (None, "worse", 60, False, ("no-change-known",)),
        ("not judged", "better", None, False, ("no-change-known",)),
        ("no demonstrable change", "worse", None, False, ("says-worse",)),
        (REC, "better", None, False, ("scale-better", "says-better")),
        ("possibly improved", "better", None, False, ("scale-better", "says-better")),
        (REC, "same", None, False, ("scale-better", "says-same")),
        (REC, "", None, False, ("scale-better", "says-nothing")),
        ("no demonstrable change", "same", None, False, ("scale-same", "says-same")),
        ("no demonstrable change", "better", None, False, ("scale-same", "says-better")),
        ("no demonstrable change", "", None, False, ("scale-same", "says-nothing")),
    ],
)
def test_the_rows_that_spoke_are_named(change, says, who5, flag, why):
    assert suggest_end(change, says, who5, flag).why == why


def test_without_a_red_flag_and_well_being_nothing_is_urgent():
    assert suggest_end(REC, "better").action == "finish"
    assert set(ACTIONS) == {"finish", "early-follow-up", "talk", "stop-and-refer", "refer-now"}


def test_an_unknown_word_is_refused():
    with pytest.raises(ValueError, match="nobody says"):
        suggest_end(None, "fine")
