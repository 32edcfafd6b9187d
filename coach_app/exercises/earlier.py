"""What a step takes over from the steps before it: words to choose from, words to begin with.

``from = "ideas"`` offers what was made in the step with that key; ``from = "who:map"`` offers it
for one field only. ``begins = "story"`` fills in what the same fields held there, and
``begins = "what:wheel"`` one field with what was chosen; ``"who:first.who"`` takes one field of
that step. Several stand side by side with a space.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from coach_app.content import Text
from coach_app.exercises.answers import OWN, found_words
from coach_app.exercises.model import Exercise, ExerciseItem, ExerciseStep, Turn
from coach_app.exercises.step_kinds import STEP_KINDS

SENTENCE = re.compile(r"[^.!?…\n]+[.!?…]*[’”\"')]*")
MOST = 24  # more is not overlooked any more


@dataclass(frozen=True)
class Offer:
    """Something that was made before. ``who``: "client" or "coach" where they took turns.
    ``part``: the field, card or drawing it stood in. ``field``: the only one it fits; "" any."""

    text: str
    who: str = ""
    part: str = ""
    field: str = ""


def refs(step: ExerciseStep, option: str) -> tuple[tuple[str, str], ...]:
    """(field, key of the step) for each that the option names."""
    return tuple((field, key) for field, key, _part in _named(step, option))


def _named(step: ExerciseStep, option: str) -> Iterator[tuple[str, str, str]]:
    """(field, key of the step, part of it or "")."""
    for one in str(step.option(option, "")).split():
        field, _, where = one.rpartition(":")
        key, _, part = where.partition(".")
        yield field, key, part


def wrong_ref(exercise: Exercise) -> str:
    """A name in ``from`` or ``begins`` that is no earlier answer or no field; "" where all are."""
    known: set[str] = set()
    for step in exercise.steps:
        fields = {"", *(item.id for item in step.items)}
        for option in ("from", "begins"):
            for field, key in refs(step, option):
                if key not in known or field not in fields:
                    return f"{field}:{key}" if field else key
        if step.key and STEP_KINDS[step.do].answered:
            known.add(step.key)
    return ""


def taken_from(exercise: Exercise, step: ExerciseStep) -> tuple[ExerciseStep, ...]:
    """The steps that it offers something of, in the order in which it names them."""
    before = _before(exercise, step)
    return tuple(before[key] for _, key in refs(step, "from") if key in before)


def offers(
    exercise: Exercise, step: ExerciseStep, answers: Mapping[str, object], language: str
) -> tuple[Offer, ...]:
    """What may be chosen in this step, as it was made, nothing twice."""
    before = _before(exercise, step)
    found: dict[str, Offer] = {}
    for field, key in refs(step, "from"):
        if key in before:
            for one in _made(before[key], answers.get(key), language):
                found.setdefault(one.text.casefold(), replace(one, field=field))
    return tuple(found.values())[:MOST]


def begun(
    exercise: Exercise,
    step: ExerciseStep,
    answers: Mapping[str, object],
    language: str,
    between: str,
) -> dict[str, str]:
    """What stands in the fields of this step before anybody types, by the field's id.
    ``between``: the word before the last of several things, as "and"."""
    before, ids = _before(exercise, step), {item.id for item in step.items}
    found: dict[str, str] = {}
    for field, key, part in _named(step, "begins"):
        made = list(_made(before[key], answers.get(key), language)) if key in before else []
        if field:
            line = _said([one.text for one in made if part in ("", one.part)], between)
            found |= {field: line} if line else {}
        else:
            found |= {one.part: one.text for one in made if one.part in ids}
    return found


def _said(words: list[str], between: str) -> str:
    """One after the other as in a sentence."""
    last = f" {between} "
    return last.join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def gathered(exercise: Exercise, answers: Mapping[str, object]) -> set[str]:
    """The keys of the steps whose words stand once more in a later answer, field by field."""
    return {
        key
        for step in exercise.steps
        if answers.get(step.key)
        for field, key in refs(step, "begins")
        if field
    }


def said_in(step: ExerciseStep, turn: Turn, answers: Mapping[str, object]) -> Text:
    """The words of a turn, fitted to what was chosen in the step it takes from."""
    for key in (key for _, key in refs(step, "from")):
        chosen = answers.get(key)
        for one in chosen if isinstance(chosen, list) else ():
            if isinstance(one, str) and one in turn.by:
                return turn.by[one]
    return turn.text


def second_of(step: ExerciseStep) -> str:
    """The key of the step of which this one is another version; "" where it is none."""
    return next((key for field, key in refs(step, "begins") if not field), "")


def _before(exercise: Exercise, step: ExerciseStep) -> dict[str, ExerciseStep]:
    found: dict[str, ExerciseStep] = {}
    for one in exercise.steps:
        if one.key == step.key:
            break
        if one.key:
            found[one.key] = one
    return found


def _made(step: ExerciseStep, given: object, language: str) -> Iterator[Offer]:
    """Each part of an answer. An answer of a shape that does not fit offers nothing."""
    for one in _parts(step, given, language):
        words = " ".join(one.text.split())
        if words:
            yield replace(one, text=words)


def _parts(step: ExerciseStep, given: object, language: str) -> Iterator[Offer]:
    by_id = {item.id: item for item in step.items}
    if step.do == "choice":
        for one in map(str, given if isinstance(given, list) else ()):
            own = one.removeprefix(OWN) if one.startswith(OWN) else ""
            yield Offer(own or _words(by_id.get(one), language), part=one)
    elif not isinstance(given, Mapping):
        return
    elif step.do == "write":
        yield from _written(step, given)
    elif step.option("board") == "circles":
        people = given.get("people")
        yield from (Offer(str(one)) for one in (people if isinstance(people, list) else ()))
    elif step.option("board") == "sort":
        yield from _sorted(step, given, language)
    else:
        ids = given.get("kept") or given.get("done")
        for key in map(str, ids if isinstance(ids, list) else ()):
            yield Offer(_words(by_id.get(key), language), part=key)


def _words(item: ExerciseItem | None, language: str) -> str:
    return (item.back.text(language) or item.text.text(language)) if item is not None else ""


def _written(step: ExerciseStep, given: Mapping[object, object]) -> Iterator[Offer]:
    ideas = given.get("ideas")
    if isinstance(ideas, list):
        for idea in ideas:
            if isinstance(idea, list) and len(idea) == 2:
                yield Offer(str(idea[1]), str(idea[0]))
    elif step.option("form") in ("page", "letter"):
        for text in found_words(step, given):
            yield from (Offer(found.strip()) for found in SENTENCE.findall(text))
    else:
        for item in step.items:
            yield Offer(str(given.get(item.id, "")), part=item.id)


def _sorted(step: ExerciseStep, given: Mapping[object, object], language: str) -> Iterator[Offer]:
    """Bin after bin; what lies in the last one was put aside."""
    bins = [item.id for item in step.items if item.id.startswith("bin_")]
    for bin_id in bins[:-1]:
        for item in step.items:
            if given.get(item.id) == bin_id:
                yield Offer(item.text.text(language), part=item.id)
