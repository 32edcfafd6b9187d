"""Two writers of one text: what both wrote is there afterwards."""

from collections import Counter

import pytest
from hypothesis import given
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


@given(TEXTS, TEXTS, TEXTS)
def test_nothing_is_made_up(base, mine, stored):
    made = words(merge(base, mine, stored, APART))
    assert not made - words(mine) - words(stored) - words(APART)


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
