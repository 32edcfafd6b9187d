"""An answer of one step in plain lines, by the shape that its kind of step gives it.

Answers (all plain JSON, kept with the run):
choice [id or "own:…", …] · write {item id: text} · list {"ideas": [[who, text], …]} ·
cards {"seen": [id], "kept": [id]} · sort {item id: bin id} · ladder {"done": [id], "plan": id} ·
photo {"told": text} where there is none · dice {"faces": [number]} ·
weave {"notes": [[row, column, who], …]} · rate 0-10.
An answer of a shape that does not fit says nothing.
"""

from __future__ import annotations

from collections.abc import Mapping

from coach_app.exercises.model import ExerciseStep

OWN = "own:"


def nothing(_step: ExerciseStep, _given: object, _language: str) -> list[str]:
    return []


#: Written as a whole, or in shapes that say it all: no label belongs before the words.
_BARE = ("elfje", "page", "letter", "title", "blocks", "stones", "cards", "underline")


def found_words(step: ExerciseStep, given: object) -> list[str]:
    """The bare words that were written, in the order of the fields."""
    if not isinstance(given, Mapping):
        return []
    keys = [item.id for item in step.items] or ["text"]
    words = [str(given.get(key, "")).strip() for key in keys]
    return [word for word in words if word]


def chosen(step: ExerciseStep, given: object, language: str) -> list[str]:
    """What was chosen on one line: items by their text, own words as typed."""
    by_id = {item.id: item.text.text(language) for item in step.items}
    if not isinstance(given, list):
        return []
    words = [
        str(one)[len(OWN) :] if str(one).startswith(OWN) else by_id.get(str(one), "")
        for one in given
    ]
    line = ", ".join(word for word in words if word)
    return [line] if line else []


def kept(step: ExerciseStep, given: object, language: str) -> list[str]:
    """The cards that were kept, by what stands on their back."""
    ids = given.get("kept", []) if isinstance(given, Mapping) else given
    return [
        item.back.text(language) or item.text.text(language)
        for item in step.items
        if isinstance(ids, list) and item.id in ids
    ]


def written(step: ExerciseStep, given: object, language: str) -> list[str]:
    if not isinstance(given, Mapping):
        return []
    ideas = given.get("ideas")
    if isinstance(ideas, list):
        return [str(idea[1]) for idea in ideas if isinstance(idea, list) and len(idea) == 2]
    form = step.option("form", "lines")
    if form == "boat" and given.get("sailed"):
        return []  # it was let go: nobody reads it again
    if form == "slots":
        line = " ".join(found_words(step, given))
        return [line] if line else []
    if form in _BARE:
        return found_words(step, given)
    lines = []
    for item in step.items:
        word = str(given.get(item.id, "")).strip()
        if word:
            label = item.text.text(language).rstrip(":")
            lines.append(f"{label}: {word}" if label else word)
    return lines or found_words(step, given)


def seen(_step: ExerciseStep, given: object, _language: str) -> list[str]:
    """What was told of a thing that there is no photo of."""
    told = given.get("told") if isinstance(given, Mapping) else None
    return [told.strip()] if isinstance(told, str) and told.strip() else []


def placed(step: ExerciseStep, given: object, language: str) -> list[str]:
    if not isinstance(given, Mapping):
        return []
    names = {item.id: item.text.text(language) for item in step.items}
    if step.option("board") == "ladder":
        return [names[key] for key in given.get("done", []) if key in names]
    bins: dict[str, list[str]] = {}
    for key, bin_id in given.items():
        if key in names and bin_id in names:
            bins.setdefault(bin_id, []).append(names[key])
    return [f"{names[key]}: {', '.join(words)}" for key, words in bins.items()]
