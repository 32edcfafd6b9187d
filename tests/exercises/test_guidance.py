"""What is said in an exercise fits its time, breaks no silence, and fits who hears it."""

import re

import pytest

from coach_app.exercises import fitted, load_exercises
from coach_app.exercises.model import VARIANTS

PACE = 2.3  # words a second, of somebody who reads to a person at rest
PAUSE = 0.5  # seconds at the end of a sentence
CUE = 2.0  # a bell comes first
LONGEST = 25.0  # seconds in which nothing is said and no silence is named
QUOTED = re.compile(r"‘[^’]*’(?!\w)")
SHIPPED = load_exercises()
WAYS = [(), *((name,) for name in VARIANTS), VARIANTS]


def parametrize_all():
    return pytest.mark.parametrize("exercise", SHIPPED.values(), ids=lambda one: one.id)


def needed(words: str) -> float:
    sentences = len(re.findall(r"[.?!…:](?:[’”]|\s|$)", words))
    return len(words.split()) / PACE + PAUSE * max(1, sentences)


def spoken(exercise):
    """(step, line, seconds until the next line or the step's end), in all its words."""
    for step in exercise.steps:
        ends = [*(line.at for line in step.spoken[1:]), step.seconds]
        yield from (
            (step, line, end - line.at) for line, end in zip(step.spoken, ends, strict=True)
        )


def words_of(step, language):
    texts = [step.screen, step.say, *(line.text for line in step.lines)]
    texts += [turn.text for turn in step.turns]
    return [text.text(language) for text in texts if text]


@parametrize_all()
@pytest.mark.parametrize("holds", WAYS, ids=lambda way: "+".join(way) or "two")
def test_what_is_said_fits_its_time(exercise, holds):
    for step, line, seconds in spoken(fitted(exercise, holds)):
        if line.quiet or (step.waits and exercise.kind == "make"):
            continue
        bell = CUE if line.at == 0 and step.cue != "none" else 0
        for language in ("nl", "en"):
            words = line.text.text(language)
            assert needed(words) + bell <= seconds, (exercise.id, line.at, words)


@parametrize_all()
@pytest.mark.parametrize("holds", WAYS, ids=lambda way: "+".join(way) or "two")
def test_nobody_sits_in_a_silence_that_is_not_named(exercise, holds):
    if exercise.kind != "relax":
        return
    for step, line, seconds in spoken(fitted(exercise, holds)):
        if not line.quiet and not step.waits:
            assert seconds <= LONGEST, (exercise.id, step.screen.text("nl"), line.at)


@pytest.mark.parametrize(("kind", "least"), [("relax", 3.0), ("relate", 1.3)])
def test_there_is_guidance(kind, least):
    """Lines a minute where no silence is meant; talking and writing fill the rest of S."""
    for exercise in SHIPPED.values():
        if exercise.kind != kind:
            continue
        said = list(spoken(exercise))
        silent = sum(seconds for _, line, seconds in said if line.quiet)
        lines = sum(not line.quiet for _, line, _ in said)
        assert lines / ((exercise.seconds - silent) / 60) >= least, exercise.id


@parametrize_all()
def test_a_client_is_never_pressed_or_promised_anything(exercise):
    for holds in WAYS:
        for step in fitted(exercise, holds).steps:
            for words in words_of(step, "nl"):
                said = words.lower()
                for hard in (
                    "je moet",
                    "moet je",
                    "verplicht",
                    "je zult",
                    "gegarandeerd",
                    "straks ben je",
                ):
                    assert hard not in said, (exercise.id, words)
            for words in words_of(step, "en"):
                said = words.lower()
                for hard in ("you must", "you have to ", "you will feel", "guaranteed"):
                    assert hard not in said.replace("don’t have to", ""), (exercise.id, words)


@parametrize_all()
def test_a_group_is_not_spoken_to_as_two(exercise):
    """No “I” of one coach, no “you begin”; “the other” only where a step is done by twos."""
    if exercise.id in ("R15", "R16"):  # wishes and formulas that each says to oneself
        return
    for step in fitted(exercise, {"group"}).steps:
        for words in words_of(step, "nl"):
            alone = QUOTED.sub("", words)
            assert not re.search(r"\b(ik|mij)\b|je coach", alone, re.I), words
            if not step.seating:
                assert not re.search(r"\bde ander\b|\bjij begint\b", alone, re.I), words
        for words in words_of(step, "en"):
            alone = QUOTED.sub("", words.replace("I’m", "Im"))
            assert not re.search(r"\b(I|me)\b", alone), words
        assert not step.turns or step.seating, step.turns[0].text.text("nl")


@pytest.mark.parametrize("key", ["R14", "R17", "C15"])
def test_nothing_is_asked_for_that_cannot_be_heard(key):
    for step in fitted(SHIPPED[key], {"silent"}).steps:
        for words in words_of(step, "nl"):
            assert not re.search(r"luister|hoor(?!t erbij)|klank|\btonen?\b", words, re.I), words
        for words in words_of(step, "en"):
            assert not re.search(
                r"listen|hear|(?<!Without )\bsound\b(?! is off)|\bnotes?\b", words, re.I
            ), words


def test_other_words_keep_the_plan():
    """Steps, times and keys are the same for all: a run can be compared with another."""
    for exercise in SHIPPED.values():
        for holds in WAYS:
            other = fitted(exercise, holds)
            assert [(s.do, s.seconds, s.key) for s in other.steps] == [
                (s.do, s.seconds, s.key) for s in exercise.steps
            ]
            for one, step in zip(other.steps, exercise.steps, strict=True):
                assert [t.seconds for t in one.turns] == [t.seconds for t in step.turns]


def test_the_circle_map_begins_when_they_are_ready():
    assert SHIPPED["S01"].steps[0].waits


def test_a_role_play_says_who_is_who_who_begins_swaps_and_what_went_well():
    plays = [step for step in SHIPPED["S04"].steps if step.do == "talk"]
    said = [turn.text.text("nl") for step in plays for turn in step.turns]
    assert len(plays) == 3
    assert "Jij bent de klant" in said[0]
    assert any("Wisselen" in words for words in said)
    assert "Wat ging er goed" in said[-1]
    for step in plays:
        assert any("‘" in turn.text.text("nl") for turn in step.turns), "a first sentence"
        assert {turn.who for turn in step.turns} == {"client", "coach", "both"}
