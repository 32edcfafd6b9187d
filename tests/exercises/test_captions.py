"""No caption says again what stands above it: over all exercises, in both languages."""

import re

import pytest

from coach_app.exercises import load_exercises
from coach_app.exercises.captions import by_coach, caption_of, sentences_of

EXERCISES = load_exercises()
SMALL = re.compile(
    r"\b(?:de|het|een|je|jij|u|en|of|dan|in|op|van|voor|is|zijn|maar|nu|eens"
    r"|the|a|an|you|your|and|or|then|on|for|are|but|now)\b"
)


def told(text):
    return set(re.findall(r"\w+", SMALL.sub("", text.lower())))


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("key", EXERCISES)
def test_no_sentence_stands_twice_on_the_screen(key, language):
    for step in EXERCISES[key].steps:
        headline = step.screen.text(language)
        parts = [told(one) for one in (headline, *sentences_of(headline))]
        for line in step.spoken:
            for one in sentences_of(caption_of(line.text.text(language), headline)):
                assert not told(one) or told(one) not in parts, (headline, one)


@pytest.mark.parametrize(
    ("spoken", "headline", "left"),
    [
        (
            "Zet je voeten maar op de grond. Je ogen mogen open blijven.",
            "Zet je voeten op de grond.",
            "Je ogen mogen open blijven.",
        ),
        ("Ga zitten zoals je lekker zit.", "Ga zitten zoals je lekker zit.", ""),
        ("Licht ademen is genoeg. Het hoeft niet dieper.", "Adem licht, niet dieper.", ""),
        ("Wil je eerder ademen? Dan adem je gewoon.", "Adem maar klein.",
         "Wil je eerder ademen? Dan adem je gewoon."),
        ("Loop je even niet gelijk?", "Adem licht.", "Loop je even niet gelijk?"),
        ("", "Adem licht.", ""),
    ],
)  # fmt: skip
def test_what_is_new_stays(spoken, headline, left):
    assert caption_of(spoken, headline) == left


def test_an_answer_stays_with_its_question():
    spoken, headline = "Word je moe? Dan adem je licht.", "Adem licht."
    assert caption_of(spoken, headline) == spoken


@pytest.mark.parametrize(
    ("text", "language", "coach"),
    [
        ("Ik doe de zucht eerst een keer voor.", "nl", True),
        ("I will show you the sigh first.", "en", True),
        ("Iemand zegt: ‘Ik heb de baan.’", "nl", False),
        ("Je ogen mogen open blijven.", "nl", False),
        ("A tick is fine.", "en", False),
    ],
)
def test_who_says_i_is_the_coach(text, language, coach):
    assert by_coach(text) == coach
