"""The note that a meeting writes: whole sentences with one and with many, and nothing empty."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_app.programme import PARTS
from coach_app.programme.note_writer import Facts, NoteWriter, Said, put_into

TUESDAY = dt.datetime(2026, 3, 17, 9, 30)


def nl(**facts) -> NoteWriter:
    return NoteWriter("nl", Facts(**facts))


def en(**facts) -> NoteWriter:
    return NoteWriter("en", Facts(**facts))


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_nothing_is_written_about_nothing(part, language):
    assert NoteWriter(language).part(part) == ""


def test_one_step_and_three_steps():
    one = (("Bel je zus.", "done"),)
    assert nl(steps=one).part("steps") == "We keken terug op de stap ‘Bel je zus’. Die is gelukt."
    three = (*one, ("Elke dag naar buiten", "partly"), ("Een brief", "not_yet"))
    assert nl(steps=three).part("steps") == (
        "We keken terug op de stappen: ‘Bel je zus’ is gelukt, ‘Elke dag naar buiten’ is deels "
        "gelukt en ‘Een brief’ is nog niet gelukt."
    )
    assert en(steps=three).part("steps").startswith("We looked back at the steps: ‘Bel je zus’ is")


def test_a_step_that_was_not_talked_about_is_not_told():
    assert nl(steps=(("Bel je zus", "open"),)).part("steps") == ""


def test_a_score_alone_and_with_the_one_before():
    assert nl(scores=(("De weekcheck", 6.5, None),)).part("check") == (
        "De weekcheck kwam uit op 6,5."
    )
    assert nl(scores=(("De weekcheck", 6, 5.0),)).part("check") == (
        "De weekcheck kwam uit op 6; de vorige keer was dat 5."
    )
    assert en(scores=(("The weekly check", 6, 6.0),)).part("check") == (
        "The weekly check came to 6, the same as last time."
    )


def test_a_group_tells_who_was_there_and_how_many_filled_in():
    group = {"group": True, "present": ("Anna", "Bram", "Carla"), "absent": ("Dirk",)}
    assert nl(**group).part("arrive") == "Anna, Bram en Carla waren er. Dirk was er niet."
    assert nl(group=True, filled=2, people=3).part("check") == (
        "2 van de 3 deelnemers vulden de weekcheck in."
    )
    assert nl(group=True, filled=3, people=3).part("check") == "Iedereen vulde de weekcheck in."


def test_steps_agreed_with_one_and_with_many():
    assert nl(agreed=(("", "Eén foto"),)).part("home") == "We spraken één stap af: ‘Eén foto’."
    assert en(agreed=(("Anna", "a photo"), ("", "a walk"))).part("home") == (
        "We agreed on these steps: Anna: ‘a photo’ and ‘a walk’."
    )


def test_the_close_tells_what_was_said_and_when_the_next_is():
    said = (Said("Anna", 1, 2, "meer buiten.", "Het was stil."),)
    assert nl(said=said, following=TUESDAY).part("close") == (
        "Anna voelde zich gehoord en vond het tempo goed. Voor de volgende keer: ‘meer buiten’. "
        "Anna bewaart van vandaag: ‘Het was stil’. "
        "De volgende bijeenkomst is op dinsdag 17 maart om 09:30."
    )
    assert en(said=(Said("Anna", heard=3),)).part("close") == "Anna did not feel heard today."


def test_what_was_skipped_is_said_in_a_sentence():
    assert nl().part("make", "skipped") == "Het maken sloegen we over."
    assert en().part("make", "skipped") == "We skipped making."
    assert nl().part("close", "skipped") == ""


def test_cards_and_makings():
    assert nl(cards=("Het alarm",)).part("know") == "We bekeken het kaartje ‘Het alarm’."
    assert nl(cards=("A", "B")).part("know") == "We bekeken de kaartjes ‘A’ en ‘B’."
    assert nl(makings=(("Anna", "De tuin"), ("Anna", ""))).part("make") == (
        "Anna maakte ‘De tuin’. Wat Anna maakte, is bewaard."
    )


words = st.text(st.characters(categories=["L", "Zs", "Nd"]), min_size=1, max_size=30)
steps = st.tuples(words, st.sampled_from(["done", "partly", "not_yet", "open"]))


@given(st.lists(steps, max_size=3), st.lists(words, max_size=3), st.sampled_from(["nl", "en"]))
def test_every_part_is_whole_sentences(told, made, language):
    facts = Facts(
        steps=tuple(told),
        makings=tuple(("Anna", title) for title in made),
        agreed=tuple(("", text) for text in made),
    )
    for part in PARTS:
        text = NoteWriter(language, facts).part(part)
        assert text == "" or text.endswith(".")
        assert ".." not in text
        assert "\n" not in text


# -- into the note


def test_a_sentence_goes_below_what_stands_there():
    assert put_into("Zij lachte.", "", "Iets.") == ("Zij lachte.\nIets.", True)


def test_a_changed_fact_replaces_the_own_sentence_only():
    assert put_into("Zij lachte.\nOud.\nMeer.", "Oud.", "Nieuw.") == (
        "Zij lachte.\nNieuw.\nMeer.",
        True,
    )


def test_what_the_coach_changed_is_left_alone():
    note = "Zij lachte.\nOud, maar anders."
    assert put_into(note, "Oud.", "Nieuw.") == (note, False)


def test_nothing_is_written_twice():
    assert put_into("Iets.", "", "Iets.") == ("Iets.", True)
    assert put_into("A. B.", "A.", "A. B.") == ("A. B.", True)


def test_a_sentence_that_holds_no_longer_goes_with_its_line():
    assert put_into("Een.\nOud.\nTwee.", "Oud.", "") == ("Een.\nTwee.", False)


@given(st.text(max_size=60), st.text(max_size=20), st.text(max_size=20))
def test_what_the_coach_typed_is_never_lost(typed, old, new):
    text, _ = put_into(typed, old, new)
    if not old or old not in typed:
        assert text.startswith(typed.rstrip()) or text == typed
