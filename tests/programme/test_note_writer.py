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


# -- every sentence, in both languages -----------------------------------------------------------

CASES = [
    # arrive
    ("arrive", {"present": ("Anna",)}, "", ""),
    ("arrive", {"group": True, "present": ("Anna",)}, "Anna was er.", "Anna was there."),
    (
        "arrive",
        {"group": True, "present": ("Anna", "Bram")},
        "Anna en Bram waren er.",
        "Anna and Bram were there.",
    ),
    ("arrive", {"group": True, "absent": ("Dirk",)}, "Dirk was er niet.", "Dirk was not there."),
    (
        "arrive",
        {"group": True, "present": ("A", "B", "C"), "absent": ("D", "E")},
        "A, B en C waren er. D en E waren er niet.",
        "A, B and C were there. D and E were not there.",
    ),
    # steps
    (
        "steps",
        {"steps": (("Een brief.", "not_yet"),)},
        "We keken terug op de stap ‘Een brief’. Die is nog niet gelukt.",
        "We looked back at the step ‘Een brief’. It is not done yet.",
    ),
    (
        "steps",
        {"steps": (("Een brief", "partly"), ("Weg", "open"))},
        "We keken terug op de stap ‘Een brief’. Die is deels gelukt.",
        "We looked back at the step ‘Een brief’. It is partly done.",
    ),
    (
        "steps",
        {"steps": (("A.", "done"), ("B", "not_yet"))},
        "We keken terug op de stappen: ‘A’ is gelukt en ‘B’ is nog niet gelukt.",
        "We looked back at the steps: ‘A’ is done and ‘B’ is not done yet.",
    ),
    # check
    (
        "check",
        {"scores": (("X", 6.25, 4.0), ("Y", 10, None))},
        "X kwam uit op 6,2; de vorige keer was dat 4. Y kwam uit op 10.",
        "X came to 6.2; last time it was 4. Y came to 10.",
    ),
    (
        "check",
        {"scores": (("X", 5.5, 5.5),)},
        "X kwam uit op 5,5, net als de vorige keer.",
        "X came to 5.5, the same as last time.",
    ),
    (
        "check",
        {"scores": (("X", 0, 0),)},
        "X kwam uit op 0, net als de vorige keer.",
        "X came to 0, the same as last time.",
    ),
    ("check", {"group": True, "filled": 0, "people": 3}, "", ""),
    (
        "check",
        {"group": True, "filled": 1, "people": 3, "scores": (("Anna", 3, None),)},
        "1 van de 3 deelnemers vulde de weekcheck in.",
        "1 of 3 participants filled in the weekly check.",
    ),
    (
        "check",
        {"group": True, "filled": 2, "people": 3},
        "2 van de 3 deelnemers vulden de weekcheck in.",
        "2 of 3 participants filled in the weekly check.",
    ),
    (
        "check",
        {"group": True, "filled": 1},
        "Iedereen vulde de weekcheck in.",
        "Everybody filled in the weekly check.",
    ),
    (
        "check",
        {"group": True, "filled": 4, "people": 3},
        "Iedereen vulde de weekcheck in.",
        "Everybody filled in the weekly check.",
    ),
    # make
    (
        "make",
        {"makings": (("Anna", " De tuin. "), ("Bram", ""), ("Bram", " "))},
        "Anna maakte ‘De tuin’. Wat Bram maakte, is bewaard.",
        "Anna made ‘De tuin’. What Bram made is kept.",
    ),
    ("make", {"makings": (("Anna", "XX"),)}, "Anna maakte ‘XX’.", "Anna made ‘XX’."),
    # know
    ("know", {"cards": ("A",)}, "We bekeken het kaartje ‘A’.", "We looked at the card ‘A’."),
    (
        "know",
        {"cards": ("A", "B", "C")},
        "We bekeken de kaartjes ‘A’, ‘B’ en ‘C’.",
        "We looked at the cards ‘A’, ‘B’ and ‘C’.",
    ),
    # together
    (
        "together",
        {"pairs": (("A", "B"), ("C", "D", "E"))},
        "Er werd geoefend in groepjes: A en B; C, D en E.",
        "People practised together: A and B; C, D and E.",
    ),
    # home
    (
        "home",
        {"agreed": (("Anna", "een brief."),)},
        "We spraken één stap af: Anna: ‘een brief’.",
        "We agreed on one step: Anna: ‘een brief’.",
    ),
    (
        "home",
        {"agreed": (("", "A"), ("Bram", "B."))},
        "We spraken deze stappen af: ‘A’ en Bram: ‘B’.",
        "We agreed on these steps: ‘A’ and Bram: ‘B’.",
    ),
    # close
    ("close", {"said": (Said("Anna"),)}, "", ""),
    (
        "close",
        {"said": (Said("Anna", heard=2),)},
        "Anna voelde zich een beetje gehoord.",
        "Anna felt heard a bit.",
    ),
    (
        "close",
        {"said": (Said("Anna", 3, 3),)},
        "Anna voelde zich vandaag niet gehoord en vond het tempo te snel.",
        "Anna did not feel heard today and found the pace too fast.",
    ),
    (
        "close",
        {"said": (Said("Anna", 1, 1),)},
        "Anna voelde zich gehoord en vond het tempo te langzaam.",
        "Anna felt heard and found the pace too slow.",
    ),
    (
        "close",
        {"said": (Said("Anna", pace=2),)},
        "Anna vond het tempo goed.",
        "Anna found the pace right.",
    ),
    (
        "close",
        {"said": (Said("Anna", wish=" zingen. "),)},
        "Voor de volgende keer: ‘zingen’.",
        "For next time: ‘zingen’.",
    ),
    ("close", {"said": (Said("Anna", wish="  ", sentence=" "),)}, "", ""),
    (
        "close",
        {"said": (Said("A", 1), Said("B"), Said("C", 1))},
        "A voelde zich gehoord. C voelde zich gehoord.",
        "A felt heard. C felt heard.",
    ),
    (
        "close",
        {"said": (Said("Anna", sentence="Stil.\nToch."),)},
        "Anna bewaart van vandaag: ‘Stil. Toch’.",
        "Anna keeps from today: ‘Stil. Toch’.",
    ),
    (
        "close",
        {"said": (Said("A", 1), Said("B", 2)), "following": TUESDAY},
        "A voelde zich gehoord. B voelde zich een beetje gehoord. "
        "De volgende bijeenkomst is op dinsdag 17 maart om 09:30.",
        "A felt heard. B felt heard a bit. The next meeting is on Tuesday 17 March at 09:30.",
    ),
]


@pytest.mark.parametrize(("part", "facts", "dutch", "english"), CASES)
def test_each_part_says_exactly_this(part, facts, dutch, english):
    assert nl(**facts).part(part) == dutch
    assert en(**facts).part(part) == english


def test_one_persons_sentence_never_stands_in_the_note_of_a_group():
    said = (Said("Anna", 1, 2, "zingen", "Ik huilde gisteren."), Said("Bram", sentence="Ik ook."))
    for writer in (nl(group=True, said=said), en(group=True, said=said)):
        text = writer.part("close")
        assert "huilde" not in text
        assert "Ik ook" not in text
        assert "zingen" in text
    assert "huilde" in nl(said=said).part("close")


def test_a_group_of_which_nobody_filled_in_is_not_spoken_of():
    assert nl(group=True).part("check") == ""
    assert nl(group=True, filled=1).part("check") == "Iedereen vulde de weekcheck in."


def test_in_a_group_no_score_of_anybody_is_told():
    for part in PARTS:
        text = nl(group=True, filled=2, people=3, scores=(("Anna", 3.5, 8.0),)).part(part)
        assert "3,5" not in text
        assert "Anna" not in text


SKIPS = {
    "steps": ("Het terugkijken", "looking back"),
    "check": ("De weekcheck", "the weekly check"),
    "relax": ("Het ontspannen", "relaxing"),
    "make": ("Het maken", "making"),
    "know": ("De uitleg", "the explanation"),
    "together": ("Het samen oefenen", "practising together"),
    "home": ("De stap voor thuis", "the step at home"),
    "arrive": None,
    "close": None,
}


@pytest.mark.parametrize("part", SKIPS)
def test_every_part_that_can_be_skipped_is_named(part):
    words = SKIPS[part]
    assert nl().part(part, "skipped") == (f"{words[0]} sloegen we over." if words else "")
    assert en().part(part, "skipped") == (f"We skipped {words[1]}." if words else "")


def test_a_skipped_part_tells_nothing_else():
    assert nl(cards=("A",)).part("know", "skipped") == "De uitleg sloegen we over."
    assert nl(cards=("A",)).part("know", "done") == "We bekeken het kaartje ‘A’."
    assert nl(cards=("A",)).part("relax") == ""
    assert nl(cards=("A",)).part("nothing of ours") == ""


def test_how_long_it_lasted():
    assert [nl().lasted(one) for one in (0, 1, 2)] == [
        "",
        "De bijeenkomst duurde 1 minuut.",
        "De bijeenkomst duurde 2 minuten.",
    ]
    assert [en().lasted(one) for one in (-1, 1, 60)] == [
        "",
        "The meeting took 1 minute.",
        "The meeting took 60 minutes.",
    ]


def test_every_day_and_month_has_its_name():
    dutch = (
        "maandag 5 januari",
        "dinsdag 3 februari",
        "woensdag 4 maart",
        "donderdag 2 april",
        "vrijdag 1 mei",
        "zaterdag 6 juni",
        "zondag 5 juli",
        "maandag 3 augustus",
        "dinsdag 1 september",
        "woensdag 7 oktober",
        "donderdag 5 november",
        "vrijdag 4 december",
    )
    english = (
        "Monday 5 January",
        "Tuesday 3 February",
        "Wednesday 4 March",
        "Thursday 2 April",
        "Friday 1 May",
        "Saturday 6 June",
        "Sunday 5 July",
        "Monday 3 August",
        "Tuesday 1 September",
        "Wednesday 7 October",
        "Thursday 5 November",
        "Friday 4 December",
    )
    for month, (here, there) in enumerate(zip(dutch, english, strict=True), 1):
        day = dt.datetime(2026, month, int(here.split()[1]), 9, 5)
        assert nl().when(day) == f"{here} om 09:05"
        assert en().when(day) == f"{there} at 09:05"


def test_a_list_reads_as_one_says_it():
    assert [nl().both(parts) for parts in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a en b",
        "a, b en c",
    ]
    assert en().both(["a", "b", "c"]) == "a, b and c"


def test_another_language_than_english_is_dutch():
    assert NoteWriter("nl-BE", Facts(cards=("A",))).part("know").startswith("We bekeken")


def test_quotes_and_stops_of_the_words_themselves_are_not_doubled():
    assert nl(cards=()).part("know") == ""
    assert nl(agreed=(("", " ‘bel  je\nzus.’ "),)).part("home") == (
        "We spraken één stap af: ‘bel je zus’."
    )


@pytest.mark.parametrize(
    ("note", "old", "new", "wanted"),
    [
        ("", "", "", ("", False)),
        ("", "", "Nieuw.", ("Nieuw.", True)),
        ("Zij lachte.\n\n", "", "Nieuw.", ("Zij lachte.\nNieuw.", True)),
        ("Zij lachte.", "", "", ("Zij lachte.", False)),
        ("Zij lachte.", "Oud.", "", ("Zij lachte.", False)),
        ("Zij lachte.", "Oud.", "Nieuw.", ("Zij lachte.", False)),
        ("Oud.", "Oud.", "Nieuw.", ("Nieuw.", True)),
        ("Oud. Oud.", "Oud.", "Nieuw.", ("Nieuw. Oud.", True)),
        ("Oud.", "Oud.", "", ("", False)),
        ("Oud.\nMeer.", "Oud.", "", ("Meer.", False)),
        ("Een.\nOud.", "Oud.", "", ("Een.", False)),
        ("Een.\nOud.\nOud.", "Oud.", "", ("Een.\nOud.", False)),
        ("A. B.", "Oud.", "A. B.", ("A. B.", False)),
        ("Nieuw.\nOud.", "Oud.", "Nieuw.", ("Nieuw.\nNieuw.", True)),
        ("A. B.", "A.", "A. B.", ("A. B.", True)),
    ],
)
def test_what_becomes_of_a_note(note, old, new, wanted):
    assert put_into(note, old, new) == wanted
