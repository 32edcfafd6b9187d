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
GAP = "…"  # in the back of a field: where its words stand in a sentence


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
    pairs = told(step, given, language)
    return [f"{name}: {words}" if name else words for name, words in pairs] or found_words(
        step, given
    )


def told(step: ExerciseStep, given: object, language: str) -> list[tuple[str, str]]:
    """What was written, as (name of the field, words). A field whose back says how its words run
    on ("Ik ga ….") has no name: the sentence says it all; one that begins small goes on with the
    sentence before it."""
    if not isinstance(given, Mapping):
        return []
    found: list[tuple[str, str]] = []
    for item in step.items:
        word = str(given.get(item.id, "")).strip()
        frame = item.back.text(language)
        if not word:
            continue
        if GAP not in frame:
            found.append((item.text.text(language).rstrip(":"), word))
            continue
        said = in_sentence(frame, word)
        if said[:1].islower() and found and not found[-1][0]:
            found[-1] = ("", f"{found[-1][1]} {said}")
        else:
            found.append(("", said[:1].upper() + said[1:]))
    return [(name, words if name else _closed(words)) for name, words in found]


def in_sentence(frame: str, word: str) -> str:
    """``word`` where the frame has its gap. Who wrote the beginning too says it once."""
    before, _, after = frame.partition(GAP)
    lead = before.strip()
    if lead and word.casefold().startswith(f"{lead.casefold()} "):
        word = word[len(lead) :].strip()
    ends = after.strip() in (".", ",") and word[-1:] in ".!?…,"
    return f"{before}{word}{'' if ends else after}".strip()


def _closed(sentence: str) -> str:
    """A sentence that waited for more, and got none, is over too."""
    return f"{sentence[:-1]}." if sentence.endswith(",") else sentence


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
