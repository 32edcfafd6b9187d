"""What is told of a dossier: nothing that must be looked at first, no passage that was marked."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_app.data.rights.views import Disclosure, Dossier
from coach_app.rights.telling import CUT, _without, digest, markables, tell, waiting

NOW = dt.datetime(2026, 3, 10, 10, tzinfo=dt.UTC)
NOTE = "note:m1:private"
SHARED = "note:m1:shared"


def dossier(
    *choices: Disclosure, groups=(), private="Haar zus Els drinkt.", shared="Rustig."
) -> Dossier:
    tables = {
        "client": ({"id": "c1", "reach": "06", "strengths": "", "joys": "", "safety": "",
                    "emergency": "", "private": ""},),
        "meeting": ({"id": "m1", "course_id": "k1"},),
        "note": ({"meeting_id": "m1", "did": "", "shared": shared, "private": private},),
        "draft": ({"kind": "run", "ref": "r1", "payload": {"a": ["half af", 3]}},),
        "disclosure": ({"cuts": [["Els", "others"]]},),
    }  # fmt: skip
    return Dossier("c1", NOW, "0005", tables, frozenset(groups), {c.place: c for c in choices})


def note(told, column="private"):
    return told.dossier.rows("note")[0][column]


def test_own_notes_and_half_forms_wait_for_the_coach_and_the_rest_is_told():
    found = tell(dossier())
    assert note(found) == CUT
    assert note(found, "shared") == "Rustig."
    assert found.dossier.rows("draft")[0]["payload"] == {}
    assert found.left == {"waiting": 2}
    assert [one.place for one in waiting(dossier())] == [NOTE, "draft:run|r1:payload"]


def test_what_a_group_shares_waits_as_well():
    found = tell(dossier(groups=["k1"]))
    assert note(found, "shared") == CUT
    assert found.left == {"waiting": 3}


def test_a_looked_at_text_is_told_whole():
    text = "Haar zus Els drinkt."
    found = tell(dossier(Disclosure(NOTE, True, digest=digest(text))))
    assert note(found) == text
    assert found.left == {"waiting": 1}


@pytest.mark.parametrize("reason", ["own", "others"])
def test_a_text_that_is_left_out_says_why(reason):
    choice = Disclosure(NOTE, False, reason, digest=digest("Haar zus Els drinkt."))
    found = tell(dossier(choice))
    assert note(found) == CUT
    assert found.left == {reason: 1, "waiting": 1}


def test_marked_passages_are_cut_wherever_they_stand():
    text = "Els drinkt. Zij zag Els weer."
    choice = Disclosure(NOTE, True, cuts=(("Els", "others"),), digest=digest(text))
    found = tell(dossier(choice, private=text))
    assert note(found) == f"{CUT} drinkt. Zij zag {CUT} weer."
    assert found.left["others"] == 1


def test_a_text_that_changed_since_is_left_out_until_it_is_looked_at_again():
    old = Disclosure(NOTE, True, digest=digest("Iets anders."))
    assert note(tell(dossier(old))) == CUT
    cut = Disclosure(SHARED, True, cuts=(("Els", "others"),), digest=digest("Els was er."))
    assert note(tell(dossier(cut, shared="Els was er weer.")), "shared") == CUT
    left = Disclosure(SHARED, False, "others", digest=digest("Els was er."))
    assert note(tell(dossier(left, shared="Rustig en lang.")), "shared") == CUT


def test_a_passage_that_is_not_there_leaves_the_whole_text_out():
    text = "Haar zus Els drinkt."
    choice = Disclosure(NOTE, True, cuts=(("Bram", "others"),), digest=digest(text))
    assert note(tell(dossier(choice))) == CUT


def test_the_marked_passages_themselves_are_never_told():
    assert "disclosure" not in tell(dossier()).dossier.tables
    assert tell(dossier()).dossier.choices == {}


def test_the_dossier_itself_is_left_as_it_is():
    mine = dossier()
    tell(mine)
    assert mine.rows("note")[0]["private"] == "Haar zus Els drinkt."
    assert len(list(markables(mine))) == 4


def test_overlapping_passages_are_all_gone():
    assert _without("abcdef", ["bcd", "cde"]) == f"a{CUT}f"
    assert _without("aaa", ["aa"]) == CUT
    assert _without("abc", [""]) == "abc"


@given(st.text("ab. ", max_size=30), st.lists(st.text("ab. ", min_size=1, max_size=4), max_size=4))
def test_no_marked_passage_is_left_and_nothing_is_added(text, passages):
    pieces = _without(text, passages).split(CUT)
    for piece in pieces:
        assert all(passage not in piece for passage in passages)
        assert piece in text
