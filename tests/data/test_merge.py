"""Two writers of one text: what both wrote is there afterwards."""

from collections import Counter

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from coach_app.data.meetings.merge import merge

APART = "— tegelijk —"
WORDS = st.sampled_from(["thee", "merel", "koor", "zus", "wandelen", "samen", "bellen", "en"])
LINES = st.lists(WORDS, max_size=4).map(" ".join)
TEXTS = st.lists(LINES, max_size=5).map("\n".join)


@pytest.mark.parametrize(
    ("base", "mine", "stored", "merged"),
    [
        ("", "", "", ""),
        ("a", "a b", "a", "a b"),  # nobody else wrote
        ("a", "a", "a b", "a b"),  # nothing of mine
        ("a", "a b", "a b", "a b"),  # the same save twice
        ("a", "x a", "a y", "x a y"),  # before and behind
        ("a\nb", "a\nb\nc", "z\na\nb", "z\na\nb\nc"),
        ("", "coach", "client", "client\ncoach"),  # both began an empty text
        ("a", "a\ncoach", "a\nclient", "a\nclient\ncoach"),  # both went on below
        ("a", "a b", "a\nc", "a b\nc"),
        ("a\nb\nc", "a\nc", "a\nb\nc d", "a\nc d"),  # taken away here, changed there
        ("a\nb\na", "c\na\na", "z\na\nb\na", "z\nc\na\na"),  # lines that are alike at both ends
        (
            "het was fijn",
            "het was heel fijn",
            "het was fijn en nuttig",
            "het was heel fijn en nuttig",
        ),
        (
            "het was fijn",
            "het was fijn samen",
            "het was fijn en nuttig",
            f"het was fijn en nuttig\n{APART}\nhet was fijn samen",
        ),
        ("a", "b", "c", f"c\n{APART}\nb"),
        ("a", "", "a b", "a b"),  # emptied here, written there
        ("a", "a b", "", "a b"),
        ("a b c d e f g", "A b c D e f g", "a B c d e f G", "A B c D e f G"),
        ("q\nb\nc", "b\nX\nc", "q\nb\nc\nd", "b\nX\nc\nd"),
    ],
)
def test_what_becomes_of_two_texts(base, mine, stored, merged):
    assert merge(base, mine, stored, APART) == merged


def words(text: str) -> Counter[str]:
    return Counter(text.split())


@given(TEXTS, TEXTS, TEXTS)
def test_no_word_that_either_wrote_is_lost(base, mine, stored):
    merged = words(merge(base, mine, stored, APART))
    for side in (mine, stored):
        assert not words(side) - words(base) - merged


@given(TEXTS, TEXTS, TEXTS)
def test_what_both_still_have_stays(base, mine, stored):
    assert not (words(mine) & words(stored)) - words(merge(base, mine, stored, APART))


@example("thee thee\n\nthee thee", "merel\n\n\nthee thee thee", "thee\n\n\n\nthee")
@given(TEXTS, TEXTS, TEXTS)
def test_nothing_is_made_up(base, mine, stored):
    made = words(merge(base, mine, stored, APART))
    left = made - words(mine) - words(stored)
    assert set(left) <= set(words(APART))  # which stands between each two texts


@given(TEXTS, TEXTS, TEXTS)
def test_saving_again_changes_nothing(base, mine, stored):
    once = merge(base, mine, stored, APART)
    assert merge(mine, mine, once, APART) == once
    assert merge(once, once, once, APART) == once


@given(TEXTS, st.lists(st.tuples(st.booleans(), LINES), max_size=8))
def test_two_who_write_in_turns_lose_no_word(start, saves):
    """Each goes on in its own text, and neither looks at what is stored."""
    stored, shown, known = start, [start, start], [start, start]
    for first, line in saves:
        side = 0 if first else 1
        shown[side] = f"{shown[side]}\n{line}"
        stored = merge(known[side], shown[side], stored, APART)
        known[side] = shown[side]
    written = set(start.split()) | {word for _, line in saves for word in line.split()}
    assert written <= set(stored.split())


def test_a_long_note_is_merged_at_once():
    base = "\n".join(f"regel {n}" for n in range(20_000))
    merged = merge(base, f"coach\n{base}", f"{base}\nclient", APART)
    assert "coach" in merged
    assert "client" in merged


@pytest.mark.parametrize(
    ("base", "mine", "stored", "merged"),
    [
        ("a b", "a", "b", f"b\n{APART}\na"),
        ("a\nb\nc", "a\nX\nc", "a\nb\nY", "a\nX\nY"),
        ("a\nb", "X\nb", "a\nY", "X\nY"),
        ("a\n\nb", "a\nx\nb", "a\nx y\nb", "a\nx y\nb"),
        ("a\n\nb", "a\nx y\nb", "a\nx\nb", "a\nx y\nb"),
        ("a\n \nb", "a\nx\nb", "a\ny\nb", "a\ny\nx\nb"),
        ("een twee drie", "een 2 drie", "een twee 3", "een 2 3"),
        ("een", "twee", "twee drie", "twee drie"),
        ("een", "twee drie", "twee", "twee drie"),
        ("een", "twee", "tweede", f"tweede\n{APART}\ntwee"),
        ("een", "tweede", "twee", f"twee\n{APART}\ntweede"),
        ("een", "de twee", "twee", "de twee"),
        ("", "", "x", "x"),
        ("x", " ", "y", "y"),
        ("x", "y", " ", "y"),
        ("x", "y\n", "z\n", f"z\n{APART}\ny\n"),
        ("x", "\ny", "\nz", f"\nz\n{APART}\ny"),
        ("a\nb\nc\nd", "a\nB\nc\nd", "a\nb\nC\nd", "a\nB\nC\nd"),
        ("a\nb\nc\nd", "a\nB\nc\nd", "a\nb\nc\nd\ne", "a\nB\nc\nd\ne"),
        ("a\nb\nc", "b\nc", "a\nb", "b"),
        ("a\nb\nc", "a\nb\nc\nd", "X\nb\nc\nd", "X\nb\nc\nd"),
        ("een twee drie vier", "een TWEE drie vier", "een twee drie VIER", "een TWEE drie VIER"),
        ("een twee drie", "een twee drie vier", "nul een twee drie", "nul een twee drie vier"),
        ("a\nb\nc\nd\ne", "A\nb\nC\nd\ne", "a\nB\nc\nd\nE", "A\nB\nC\nd\nE"),
        ("a\nb", "a\nx\nb", "a\ny\nb", "a\ny\nx\nb"),
        ("a\nb", "a\nx\nb", "a\nx\nb\nc", "a\nx\nb\nc"),
        ("a\nb\nc", "a\nc", "a\nx\nb\nc", "a\nx\nc"),
        ("a\nb\nc", "a\nc", "a\nb\nx\nc", "a\nx\nc"),
        ("a a b", "a b", "a a b c", "a b c"),
        ("kat hond", "kat", "hond", f"hond\n{APART}\nkat"),
        (
            "kat hond muis",
            "hond kat muis",
            "muis kat hond",
            f"muis kat hond\n{APART}\nhond kat muis",
        ),
        ("een twee drie", "1 twee 3", "1 twee drie", "1 twee 3"),
        ("kat hond muis", "kat X muis", "kat muis", f"kat muis\n{APART}\nkat X muis"),
        ("a\nb", "a\nx\nb", "a\nx y\nb", "a\nx y\nb"),
        ("a\nb", "a\nx y\nb", "a\nx\nb", "a\nx y\nb"),
        ("b\nc", "a\nb\nc", "b\nC", "a\nb\nC"),
        ("een twee", "een twee", "x", "x"),
        ("kat", "kater", "kat hond", f"kat hond\n{APART}\nkater"),
        ("a b c d e", "a X c Y e", "a b Z d e", "a X Z Y e"),
        ("a b c d e", "X b c d Y", "a b Z d e", "X b Z d Y"),
        ("a\nb\nc\nd\ne", "X\nb\nc\nd\nY", "a\nb\nZ\nd\ne", "X\nb\nZ\nd\nY"),
        ("a\nb\nc\nd\ne", "a\nX\nY\nd\ne", "a\nb\nZ\nd\ne", f"a\nb\nZ\n{APART}\nX\nY\nd\ne"),
        ("a\nb\nc\nd\ne", "a\nb\nZ\nd\ne", "a\nX\nY\nd\ne", f"a\nX\nY\n{APART}\nb\nZ\nd\ne"),
        ("a\nb\nc\nd", "X\nd", "a\nY\nc\nZ", f"a\nY\nc\n{APART}\nX\nZ"),
        ("a\nb\nc\nd", "a\nY\nc\nZ", "X\nd", f"X\n{APART}\na\nY\nc\nZ"),
        ("x\nx", "x", "x\nx\nx", "x\nx"),
        ("x\nx\nx", "x\nx", "x\nx\nx\ny", "x\nx\ny"),
        ("een\n", "een\ntwee\n", "een\ndrie\n", "een\ndrie\ntwee\n"),
        ("twee een", "een", "twee een twee", "een twee"),
        ("koffie", "thee met", "thee met melk", "thee met melk"),
        ("koffie", "met melk", "thee met melk", "thee met melk"),
        ("koffie", "thee melk", "thee met melk", f"thee met melk\n{APART}\nthee melk"),
        ("koffie", "ee", "thee thee ee", "thee thee ee"),
        ("koffie", "ee", "thee", f"thee\n{APART}\nee"),
        ("koffie", " thee", "melk thee", "melk thee"),
        ("koffie", "thee ", "thee melk", "thee melk"),
        ("a b\nc d", "a X\nc d", "a b\nc Y", "a X\nc Y"),
        ("a b\nc d", "a X\nc Z", "a b\nc Y", f"a b\nc Y\n{APART}\na X\nc Z"),
    ],
)
def test_every_kind_of_two_changes(base, mine, stored, merged):
    """Taken down from the program and read through one by one: each is what people expect."""
    assert merge(base, mine, stored, APART) == merged


@pytest.mark.parametrize(("count", "whole"), [(1_999, False), (2_000, True)])
def test_beyond_two_thousand_lines_both_texts_stand_whole(count, whole):
    many = "\n".join(f"regel {n}" for n in range(count))
    assert (APART in merge("a", f"a\n{many}", "z\na", APART)) is whole
    assert (APART in merge("a", "z\na", f"a\n{many}", APART)) is whole


@pytest.mark.parametrize(("count", "whole"), [(1_000, False), (1_001, True)])
def test_beyond_two_thousand_words_and_blanks_both_lines_stand_whole(count, whole):
    base = "".join(f" w{n}" for n in range(count))
    mine = base.replace(f" w{count - 1}", " coach")
    assert (APART in merge(base, mine, base.replace(" w0 ", " client "), APART)) is whole


def test_one_long_line_among_short_ones_is_long_enough_to_stand_whole():
    long = "".join(f" w{n}" for n in range(1_000))
    assert APART in merge("x y", "X y", f"x y{long}", APART)
    assert APART in merge("x y", f"x y{long}", "X y", APART)


def test_many_lines_alike_hide_no_change_among_them():
    alike = ["-"] * 250
    base = "\n".join(["a", *alike, "b"])
    mine = "\n".join(["A", *alike, "B"])
    stored = "\n".join(["a", *alike[:100], "client", *alike[100:], "b"])
    merged = "\n".join(["A", *alike[:100], "client", *alike[100:], "B"])
    assert merge(base, mine, stored, APART) == merged


def test_without_words_of_the_caller_a_line_stands_between():
    assert merge("a", "b", "c") == "c\n— — —\nb"


def test_where_a_merge_would_lose_a_word_both_texts_are_kept_whole(monkeypatch):
    """The net below the merge: no text is known to fall into it, so one is made to."""
    monkeypatch.setattr("coach_app.data.meetings.merge._merge_lines", lambda *_: ["kwijt"])
    kept = merge("een", "een twee", "een drie")
    assert "een twee" in kept
    assert "een drie" in kept
