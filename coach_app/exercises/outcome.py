"""What an exercise leaves behind: a title, a sentence, plain words and steps, from its answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from coach_app.exercises.answers import found_words
from coach_app.exercises.model import Exercise, ExerciseStep
from coach_app.exercises.step_kinds import STEP_KINDS


@dataclass(frozen=True)
class RunOutcome:
    """``text``: what was chosen and written, a line each. ``steps``: to agree for this week."""

    title: str = ""
    sentence: str = ""
    text: str = ""
    steps: tuple[str, ...] = ()
    titles: Mapping[str, str] = field(default_factory=dict)  # of drawings, by their key
    drop: tuple[str, ...] = ()  # drawings that the client does not want to keep

    def __bool__(self) -> bool:
        return bool(self.title or self.sentence or self.text)


def outcome(exercise: Exercise, answers: Mapping[str, Any], language: str) -> RunOutcome:
    """Gather what the steps made. Answers of a shape that does not fit are left out."""
    title = sentence = ""
    lines: list[str] = []
    steps: list[str] = []
    titles: dict[str, str] = {}
    drawn = ""
    for step in exercise.steps:
        drawn = step.key if STEP_KINDS[step.do].makes_picture else drawn
        given = answers.get(step.key) if step.key else None
        if given is None:
            continue
        found = STEP_KINDS[step.do].lines(step, given, language)
        becomes = step.option("becomes", "")
        if step.option("form") == "title" or becomes == "title":
            title = _first(given) or title
            if drawn and _first(given):
                titles[drawn] = _first(given)
        elif becomes == "sentence":
            sentence = " ".join(found_words(step, given)) or sentence
            lines += found
        elif becomes == "step":
            words = [word for word in found_words(step, given) if word]
            if words:
                steps.append(plan_sentence(step, given, language))
            lines += found
        else:
            lines += found
    kept = tuple(step for step in steps if step)
    return RunOutcome(title, sentence, "\n".join(lines), kept, titles, _dropped(exercise, answers))


def _dropped(exercise: Exercise, answers: Mapping[str, Any]) -> tuple[str, ...]:
    """A choice between drawings, by their keys: the ones that were not chosen."""
    drawings = {step.key for step in exercise.steps if STEP_KINDS[step.do].makes_picture}
    for step in exercise.steps:
        offered = {item.id for item in step.items} & drawings if step.do == "choice" else set()
        chosen = answers.get(step.key)
        taken = {str(one) for one in chosen} if isinstance(chosen, list) else set()
        if len(offered) > 1 and taken & offered:
            return tuple(sorted(offered - taken))
    return ()


def _first(given: Any) -> str:
    if isinstance(given, Mapping):
        return next((str(word).strip() for word in given.values() if str(word).strip()), "")
    return ""


def plan_sentence(step: ExerciseStep, given: Any, language: str) -> str:
    """A step in one line: the fields after each other."""
    if not isinstance(given, Mapping):
        return ""
    return ", ".join(found_words(step, given))
