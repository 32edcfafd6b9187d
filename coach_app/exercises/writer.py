"""Write exercises as the TOML that the loader reads: for own ones and for colleagues."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import replace

import tomli_w

from coach_app.content import Text
from coach_app.exercises import model as m
from coach_app.exercises.loader import LIMITS
from coach_app.exercises.step_kinds import STEP_KINDS, default_key
from coach_app.json_values import JsonTable, JsonValue

OWN = "own-"


def new_id() -> str:
    """For an exercise of the coach's own."""
    return f"{OWN}{secrets.token_hex(4)}"


def duplicate(exercise: m.Exercise, new_id: str, suffix: Text) -> m.Exercise:
    """The same as an own one. ``suffix`` follows the name; the name is cut where too long.

    How sure the effect is belongs to the original: a changed version is a form of one's own.
    """
    name = Text(**{k: _cut(text, suffix.text(k)) for k, text in exercise.name.items()})
    return replace(exercise, id=new_id, version=1, own=True, evidence="own", name=name)


def _cut(name: str, suffix: str) -> str:
    suffix = suffix[: LIMITS["name"] - 1]
    return name[: LIMITS["name"] - len(suffix)].rstrip() + suffix


def to_toml(exercise: m.Exercise) -> str:
    """The text of a file. Reading it again gives the same exercise."""
    return text_of(to_table(exercise))


def text_of(table: Mapping[str, JsonValue]) -> str:
    """A table as ``to_table`` makes it, as the text of a file."""
    return tomli_w.dumps(table, multiline_strings=True)


def to_table(exercise: m.Exercise) -> JsonTable:
    """What stands in the file, as plain dicts, lists, texts and numbers."""
    table: JsonTable = {
        "format": m.FORMAT,
        "id": exercise.id,
        "version": exercise.version,
        "kind": exercise.kind,
        "track": exercise.track,
        "week": exercise.week,
        "icon": exercise.icon,
        "posture": exercise.posture,
        "eyes": exercise.eyes,
        "evidence": exercise.evidence,
        "needs": list(exercise.needs),
        "ambience": exercise.ambience,
    }
    if exercise.private:
        table["private"] = True
    for key, text in exercise.own_texts().items():
        _put_text(table, key, text)
    if exercise.cautions:
        table["caution"] = [_caution(caution) for caution in exercise.cautions]
    table["step"] = [_step(step, number) for number, step in enumerate(exercise.steps, 1)]
    return table


def _put_text(table: JsonTable, key: str, text: Text) -> None:
    if text:
        table[key] = dict(text)


def _plain(number: float) -> float:
    """4 instead of 4.0: the reader takes both, people read the first."""
    return int(number) if number == int(number) else number


def _caution(caution: m.Caution) -> JsonTable:
    table: JsonTable = {"when": caution.when}
    if caution.instead:
        table["instead"] = caution.instead
    _put_text(table, "mind", caution.mind)
    if caution.pace is not None:
        table["pace"] = [_plain(number) for number in caution.pace]
    return table


def _step(step: m.ExerciseStep, number: int) -> JsonTable:
    kind = STEP_KINDS[step.do]
    table: JsonTable = {"do": step.do}
    if step.breath is not None:
        table |= _breath(step.breath)
    elif not step.turns:
        table["seconds"] = _plain(step.seconds)
    for key, text in step.own_texts().items():
        _put_text(table, key, text)
    if step.cue != "none":
        table["cue"] = step.cue
    if step.key != default_key(step.do, number):
        table["key"] = step.key
    if step.picture != kind.pictures[0]:
        table["picture"] = step.picture
    if step.waits != kind.waits:
        table["waits"] = step.waits
    if step.eyes_closed:
        table["eyes_closed"] = True
    table |= {name: value for name, value in step.options.items() if name in kind.options}
    if step.words:
        table["words"] = {}
        for name, text in step.words.items():
            table["words"][name] = dict(text)
    if step.items:
        table["item"] = [_item(item) for item in step.items]
    if step.turns:
        table["turn"] = [_turn(turn) for turn in step.turns]
    if step.lines:
        table["lines"] = [_line(line) for line in step.lines]
    for name, variant in step.variants.items():
        table[name] = _variant(variant)
    return table


def _line(line: m.Line) -> JsonTable:
    at: JsonTable = {"at": _plain(line.at)}
    return at | ({"quiet": True} if line.quiet else dict(line.text))


def _variant(variant: m.Variant) -> JsonTable:
    table: JsonTable = {}
    for key, text in variant.own_texts().items():
        _put_text(table, key, text)
    if variant.seating:
        table["seating"] = variant.seating
    if variant.lines:
        table["lines"] = [_line(line) for line in variant.lines]
    if variant.turns:
        table["turns"] = [dict(text) for text in variant.turns]
    return table


def _breath(breath: m.Breath) -> JsonTable:
    table: JsonTable = {"inhale": _plain(breath.inhale)}
    for key, seconds in (("topup", breath.topup), ("hold_in", breath.hold_in)):
        if seconds:
            table[key] = _plain(seconds)
    table["exhale"] = _plain(breath.exhale)
    if breath.hold_out:
        table["hold_out"] = _plain(breath.hold_out)
    table["cycles"] = breath.cycles
    return table


def _item(item: m.ExerciseItem) -> JsonTable:
    table: JsonTable = {"id": item.id, **item.text}
    table |= {f"back_{language}": text for language, text in item.back.items()}
    if item.words:
        table["words"] = item.words
    if item.lines != 1:
        table["lines"] = item.lines
    if item.icon:
        table["icon"] = item.icon
    return table


def _turn(turn: m.Turn) -> JsonTable:
    table: JsonTable = {"who": turn.who, "seconds": _plain(turn.seconds), **turn.text}
    table |= {f"as_{language}": text for language, text in turn.role.items()}
    if turn.by:
        table["by"] = {key: dict(text) for key, text in turn.by.items()}
    return table
