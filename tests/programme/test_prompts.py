"""Lines, question cards and knowledge cards: complete, ours, and clear when a file is broken."""

import pytest

from coach_app import paths
from coach_app.programme import PARTS, ProgrammeFileError, eight_weeks
from coach_app.programme.cards import cards, load_cards
from coach_app.programme.prompts import (
    MOMENT_OF,
    MOMENTS,
    avoid,
    lines_of,
    load_lines,
    load_questions,
    questions,
)

FOLDER = paths.resources() / "programme"
CARDS = (paths.resources() / "knowledge" / "cards.toml").read_bytes()
NOT_FOR_CLIENTS = (
    "ernstig",
    "matig",
    "score",
    "afwijk",
    "diagnose",
    "eenzaam",
    "severe",
    "diagnosis",
    "lonely",
    "patiënt",
    "patient",
)
DIGGING = ("waarom", "why ", "hoe komt")


def test_there_are_forty_questions_over_all_moments():
    found = questions()
    assert len(found) >= 40
    assert {one.moment for one in found} == set(MOMENTS)
    assert set(MOMENT_OF) == set(PARTS)
    assert len({one.text["nl"] for one in found}) == len(found)


def test_no_question_digs():
    for one in questions():
        assert one.text["nl"].endswith("?")
        for word in DIGGING:
            assert word not in one.text["nl"].lower()
            assert word not in one.text["en"].lower()


def test_what_not_to_ask_has_something_instead():
    assert len(avoid()) >= 6
    assert all(one.instead["nl"] and one.why["en"] for one in avoid())


@pytest.mark.parametrize("week", [0, 1, 5, 8, None])
@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("group", [True, False])
def test_every_part_has_something_to_say(week, part, group):
    assert lines_of(part, week, group, "say")
    assert lines_of(part, week, group, "mind")


def test_twelve_cards_with_words_and_drawings():
    assert len(cards()) >= 12
    for one in cards().values():
        assert 2 <= len(one.pages) <= 4
        assert one.source["nl"]
        for page in one.pages:
            assert page.picture
            assert len(page.text["nl"]) < 200
            for word in NOT_FOR_CLIENTS:
                assert word not in f"{page.text['nl']} {page.text['en']} {one.title['nl']}".lower()


def test_each_card_of_the_programme_exists():
    for plan in eight_weeks():
        assert set(plan.know) <= set(cards())


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        (b"format = 1", b"format = 2", "format"),
        (b'id = "alarm"', b'id = "alarmm"', "card 0.id"),
        (b"honey+clay:30~4", b"paars~4", "picture"),
        (b'en = "The alarm', b'en = ""\nx = "', "file"),
    ],
)
def test_a_broken_card_names_the_place(old, new, key):
    with pytest.raises(ProgrammeFileError) as found:
        load_cards("cards.toml", CARDS.replace(old, new, 1))
    assert key in f"{found.value.key}"


def test_a_broken_line_or_question_names_the_place():
    raw = (FOLDER / "lines.toml").read_bytes()
    with pytest.raises(ProgrammeFileError, match="line 0"):
        load_lines("lines.toml", raw.replace(b'part = "arrive"', b'part = "vertrek"', 1))
    raw = (FOLDER / "questions.toml").read_bytes()
    with pytest.raises(ProgrammeFileError, match="question 0"):
        load_questions("q", raw.replace(b'moment = "opening"', b'moment = "begin"', 1))
