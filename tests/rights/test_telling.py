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
        "meeting": ({"id": "m1", "course_id": "k1", "theme": ""},),
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


# -- every place there is


def row_of(table: str, columns: tuple[str, ...]) -> dict[str, object]:
    """A row of a table in which each text says its own place."""
    row: dict[str, object] = {"id": f"{table}-1", "course_id": "k1", "client_id": "c1"}
    if table in ("note", "participant_line", "addendum", "guided_part", "step", "closing"):
        row["meeting_id"] = "m1"
    if table == "note":
        del row["id"]
    if table == "draft":
        row |= {"kind": "run", "ref": "r1"}
    for column in columns:
        words = f"{table}.{column}"
        row[column] = {"a": [words, ""], "b": 3} if column in ("answers", "payload") else words
    return row


EVERYWHERE = {
    "client": ("reach", "strengths", "joys", "safety", "emergency", "private"),
    "goal": ("wording",),
    "course": ("title",),
    "meeting": ("theme",),
    "note": ("did", "shared", "private"),
    "participant_line": ("sentence", "private"),
    "addendum": ("text",),
    "guided_part": ("wrote",),
    "step": ("text",),
    "chart_event": ("text",),
    "closing": ("wish",),
    "intake": ("answers",),
    "decision": ("reason",),
    "exercise_run": ("answers",),
    "making": ("title", "sentence", "text"),
    "correction": ("what", "answer"),
    "draft": ("payload",),
}
ALL = {f"{table}.{column}" for table, columns in EVERYWHERE.items() for column in columns}
PRIVATE = {"client.private", "note.private", "participant_line.private", "draft.payload"}
OF_ALL = {"note.did", "note.shared", "addendum.text", "guided_part.wrote"} | {
    "course.title",
    "meeting.theme",
}


def whole(groups=(), **changes) -> Dossier:
    tables = {table: [row_of(table, columns)] for table, columns in EVERYWHERE.items()}
    tables["course"][0]["id"], tables["meeting"][0]["id"] = "k1", "m1"
    for table, change in changes.items():
        tables[table][0].update(change)
    made = {table: tuple(rows) for table, rows in tables.items()}
    return Dossier("c1", NOW, "0005", made, frozenset(groups))


def asked(mine: Dossier) -> set[str]:
    return {one.text for one in markables(mine) if one.ask}


def test_every_text_can_be_marked_and_only_private_ones_wait():
    assert {one.text for one in markables(whole())} == ALL
    assert asked(whole()) == PRIVATE


def test_in_a_group_what_is_about_all_waits_and_what_is_their_own_does_not():
    assert asked(whole(groups=["k1"])) == PRIVATE | OF_ALL
    assert asked(whole(groups=["another"])) == PRIVATE


def test_an_addition_waits_when_it_is_private():
    assert asked(whole(addendum={"private": True})) == PRIVATE | {"addendum.text"}
    assert asked(whole(addendum={"private": False})) == PRIVATE


def test_a_decision_about_the_whole_group_waits_and_ones_own_does_not():
    about_all = {"client_id": None}
    assert "decision.reason" in asked(whole(groups=["k1"], decision=about_all))
    assert "decision.reason" not in asked(whole(decision=about_all))
    assert "decision.reason" not in asked(whole(groups=["k1"]))


def test_each_place_has_a_name_of_its_own():
    places = [one.place for one in markables(whole())]
    assert len(set(places)) == len(places)
    assert {"goal:goal-1:wording", "note:m1:did", "draft:run|r1:payload"} <= set(places)


def test_every_text_can_be_left_out():
    mine = whole()
    choices = {
        one.place: Disclosure(one.place, False, "own", digest=digest(one.text))
        for one in markables(mine)
    }
    found = tell(Dossier(**{**vars(mine), "choices": choices}))
    assert not any(place in repr(found.dossier.tables) for place in ALL)
    assert found.left == {"own": len(ALL)}


def test_empty_texts_are_nothing_to_look_at():
    mine = whole(note={"did": "  \n", "shared": "", "private": " "})
    assert not any(one.table == "note" for one in markables(mine))
    assert tell(mine).dossier.rows("note")[0]["private"] == " "


def test_a_passage_in_one_answer_of_many_is_cut_there():
    mine = whole(intake={"answers": {"said": "Els belde", "wish": "rust", "list": ["Els"]}})
    place = "intake:intake-1:answers"
    text = next(one.text for one in markables(mine) if one.place == place)
    assert text == "Els belde\nrust\nEls"
    choice = Disclosure(place, True, cuts=(("Els", "others"),), digest=digest(text))
    found = tell(Dossier(**{**vars(mine), "choices": {place: choice}}))
    answers = found.dossier.rows("intake")[0]["answers"]
    assert answers == {"said": f"{CUT} belde", "wish": "rust", "list": [CUT]}
    spanning = Disclosure(place, True, cuts=(("belde\nrust", "others"),), digest=digest(text))
    found = tell(Dossier(**{**vars(mine), "choices": {place: spanning}}))
    assert found.dossier.rows("intake")[0]["answers"] == {}  # stands in no one of them


def test_a_shown_text_that_changed_and_needs_no_look_is_told_as_it_is_now():
    old = Disclosure(SHARED, True, digest=digest("Anders."))
    assert note(tell(dossier(old)), "shared") == "Rustig."


def test_without_a_reason_what_is_left_out_is_about_others():
    choice = Disclosure(SHARED, False, digest=digest("Rustig."))
    assert tell(dossier(choice)).left["others"] == 1


def test_a_digest_takes_any_text_and_tells_two_apart():
    assert len(digest("\ud800")) == 32
    assert digest("a") != digest("b")
