"""What an exercise leaves behind: a title, a sentence, plain words and steps, from its answers.

Answers by kind of step (all plain JSON, kept with the run):
choice [id or "own:…", …] · write {item id: text} · list {"ideas": [[who, text], …]} ·
cards {"seen": [id], "kept": [id]} · sort {item id: bin id} · ladder {"done": [id], "plan": id} ·
dice {"faces": [number]} · weave {"notes": [[row, column, who], …]} · rate 0-10.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from coach_app.exercises.model import Exercise, Step

OWN = "own:"
MAKES = ("draw", "photo")  # steps that leave a picture with a title of its own


@dataclass(frozen=True)
class Outcome:
    """``text``: what was chosen and written, a line each. ``steps``: to agree for this week."""

    title: str = ""
    sentence: str = ""
    text: str = ""
    steps: tuple[str, ...] = ()
    titles: Mapping[str, str] = field(default_factory=dict)  # of drawings, by their key
    drop: tuple[str, ...] = ()  # drawings that the client does not want to keep

    def __bool__(self) -> bool:
        return bool(self.title or self.sentence or self.text)


def outcome(exercise: Exercise, answers: Mapping[str, Any], language: str) -> Outcome:
    """Gather what the steps made. Answers of a shape that does not fit are left out."""
    title = sentence = ""
    lines: list[str] = []
    steps: list[str] = []
    titles: dict[str, str] = {}
    drawn = ""
    for step in exercise.steps:
        drawn = step.key if step.do in MAKES else drawn
        given = answers.get(step.key) if step.key else None
        if given is None:
            continue
        found = lines_of(step, given, language)
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
    return Outcome(title, sentence, "\n".join(lines), kept, titles, _dropped(exercise, answers))


def _dropped(exercise: Exercise, answers: Mapping[str, Any]) -> tuple[str, ...]:
    """A choice between drawings, by their keys: the ones that were not chosen."""
    drawings = {step.key for step in exercise.steps if step.do in MAKES}
    for step in exercise.steps:
        offered = {item.id for item in step.items} & drawings if step.do == "choice" else set()
        chosen = answers.get(step.key)
        taken = {str(one) for one in chosen} if isinstance(chosen, list) else set()
        if len(offered) > 1 and taken & offered:
            return tuple(sorted(offered - taken))
    return ()


def found_words(step: Step, given: Any) -> list[str]:
    """The bare words that were written, in the order of the fields."""
    if not isinstance(given, Mapping):
        return []
    keys = [item.id for item in step.items] or ["text"]
    words = [str(given.get(key, "")).strip() for key in keys]
    return [word for word in words if word]


def _first(given: Any) -> str:
    if isinstance(given, Mapping):
        return next((str(word).strip() for word in given.values() if str(word).strip()), "")
    return ""


def plan_sentence(step: Step, given: Any, language: str) -> str:
    """A step in one line: the fields after each other."""
    if not isinstance(given, Mapping):
        return ""
    return ", ".join(found_words(step, given))


def chosen_words(step: Step, given: Any, language: str) -> list[str]:
    """What was chosen, in words: items by their text, own words as typed."""
    by_id = {item.id: item.text.text(language) for item in step.items}
    if not isinstance(given, list):
        return []
    words = [
        str(one)[len(OWN) :] if str(one).startswith(OWN) else by_id.get(str(one), "")
        for one in given
    ]
    return [word for word in words if word]


def lines_of(step: Step, given: Any, language: str) -> list[str]:
    """One or more plain lines of what a step holds."""
    if step.do == "choice":
        words = chosen_words(step, given, language)
        return [", ".join(words)] if words else []
    if step.do == "write":
        return _written(step, given, language)
    if step.do in ("cards", "play"):
        kept = given.get("kept", []) if isinstance(given, Mapping) else given
        words = [
            item.back.text(language) or item.text.text(language)
            for item in step.items
            if isinstance(kept, list) and item.id in kept
        ]
        return words
    if step.do == "place" and isinstance(given, Mapping):
        return _placed(step, given, language)
    return []


def _written(step: Step, given: Any, language: str) -> list[str]:
    if not isinstance(given, Mapping):
        return []
    ideas = given.get("ideas")
    if isinstance(ideas, list):
        return [str(idea[1]) for idea in ideas if isinstance(idea, list) and len(idea) == 2]
    form = step.option("form", "lines")
    if form == "slots":
        line = " ".join(found_words(step, given))
        return [line] if line else []
    if form in ("elfje", "page", "letter", "title"):
        return found_words(step, given)
    lines = []
    for item in step.items:
        word = str(given.get(item.id, "")).strip()
        if word:
            label = item.text.text(language).rstrip(":")
            lines.append(f"{label}: {word}" if label else word)
    return lines or found_words(step, given)


def _placed(step: Step, given: Mapping[str, Any], language: str) -> list[str]:
    names = {item.id: item.text.text(language) for item in step.items}
    if step.option("board") == "ladder":
        return [names[key] for key in given.get("done", []) if key in names]
    bins: dict[str, list[str]] = {}
    for key, bin_id in given.items():
        if key in names and bin_id in names:
            bins.setdefault(bin_id, []).append(names[key])
    return [f"{names[key]}: {', '.join(words)}" for key, words in bins.items()]
