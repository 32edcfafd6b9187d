"""Read exercises. A broken file names the file, the key and the reason, and loads nothing.

The same reader serves what ships in resources/exercises and what a coach makes or gets
from a colleague: plain TOML, size-limited, every key known, never run as code.
"""

from __future__ import annotations

import functools
import re
from dataclasses import replace
from pathlib import Path

from coach_app import paths
from coach_app.content import ContentError, Reader, Text, read_bytes
from coach_app.content.toml import MOST_BYTES, Table
from coach_app.exercises import model as m
from coach_app.exercises.earlier import wrong_ref
from coach_app.exercises.step_kinds import STEP_KINDS, StepOption, Time, default_key

__all__ = ["MOST_BYTES"]  # of a file; pages that read one ask for it here

BODY_PARTS = (
    "whole",
    "hands",
    "forearms",
    "upper_arms",
    "arms",
    "arm_left",
    "arm_right",
    "shoulders",
    "neck",
    "face",
    "forehead",
    "eyes",
    "jaw",
    "chest",
    "belly",
    "hug",
    "seat",
    "thighs",
    "thigh_left",
    "thigh_right",
    "shins",
    "calf_left",
    "calf_right",
    "feet",
    "foot_left",
    "foot_right",
    "hand_left",
    "hand_right",
    "upper_left",
    "upper_right",
)
LIMITS = {
    "name": 60,
    "purpose": 160,
    "origin": 600,
    "how": 2400,
    "home": 1400,
    "screen": 140,
    "say": 700,
    "line": 160,
    "coach": 500,
    "item": 160,
    "silent": 160,
}
PHASES = ("in", "topup", "hold_in", "out", "hold_out")
BREATH = ("inhale", "topup", "hold_in", "exhale", "hold_out", "cycles")
MOST = 60  # steps, cards, turns
MOST_SECONDS = 3600


ExerciseFileError = ContentError


class NewerExerciseFile(ExerciseFileError):
    """The file was written for a newer app."""


def load_exercises() -> dict[str, m.Exercise]:
    """The shipped exercises by id, in the order of their ids. A fresh dict each time."""
    return dict(_shipped())


@functools.cache
def _shipped() -> dict[str, m.Exercise]:
    return load_folder(paths.resources() / "exercises")


def load_folder(folder: Path) -> dict[str, m.Exercise]:
    """Every *.toml of a folder. Raises ExerciseFileError for the first broken one."""
    found: dict[str, m.Exercise] = {}
    for path in sorted(folder.glob("*.toml")):
        loaded = load_bytes(path.name, path.read_bytes())
        if loaded.id in found:
            raise ContentError(path.name, "id", f"“{loaded.id}” exists already")
        found[loaded.id] = loaded
    for exercise in found.values():
        check_replacements(exercise, found)
    return dict(sorted(found.items()))


def check_replacements(exercise: m.Exercise, known: dict[str, m.Exercise]) -> None:
    """Every replacement that a caution offers exists and is not the exercise itself."""
    for caution in exercise.cautions:
        if caution.hides and (caution.instead not in known or caution.instead == exercise.id):
            key = f"caution.{caution.when}.instead"
            raise ContentError(exercise.id, key, f"“{caution.instead}” is no other exercise")


def load_bytes(file: str, raw: bytes, *, own: bool = False) -> m.Exercise:
    """One exercise from the bytes of a file. Raises ExerciseFileError and nothing else.

    ``own``: made by a coach, who writes one language.
    """
    return _exercise(read_bytes(file, raw, lenient=own))


# -- the whole -------------------------------------------------------------------------


def _exercise(file: Reader) -> m.Exercise:
    written_for, own = file.whole("format"), file.lenient
    if written_for > m.FORMAT:
        raise NewerExerciseFile(file.file, "format", f"{written_for} is newer than this app")
    kind = file.choice("kind", m.KINDS)
    found = m.Exercise(
        id=_named(file, "id", r"[A-Za-z0-9-]{1,40}", "letters, figures and hyphens"),
        version=_count(file, "version", 1, 100_000),
        kind=kind,
        track=_count(file, "track", 1, 2, 2 if kind == "relate" else 1),
        week=_count(file, "week", 1, 8, 1),
        icon=_named(file, "icon", r"[a-z0-9-]{1,40}", "small letters, figures and -", "wind"),
        posture=file.choice("posture", m.POSTURES, "sit"),
        eyes=file.choice("eyes", m.EYES, "open"),
        evidence=file.choice("evidence", m.EVIDENCE, "own"),
        needs=file.names("needs", m.NEEDS),
        ambience=file.choice("ambience", m.BACKGROUNDS, "none"),
        name=file.text("name", limit=LIMITS["name"]),
        purpose=file.text("purpose", limit=LIMITS["purpose"], needed=not own),
        origin=file.text("origin", limit=LIMITS["origin"], needed=not own),
        how=file.text("how", limit=LIMITS["how"], needed=not own),
        home=file.text("home", limit=LIMITS["home"], needed=False),
        cautions=_cautions(file),
        steps=_steps(file),
        own=own,
        private=file.flag("private", False),
        silent=file.text("silent", limit=LIMITS["silent"], needed=False),
    )
    file.done()
    if found.seconds > MOST_SECONDS:
        raise file.fail("step", "longer than an hour in all")
    keys = [step.key for step in found.steps if step.key]
    if len(keys) != len(set(keys)):
        raise file.fail("step", "two steps have the same key")
    lost = wrong_ref(found)
    if lost and not own:  # in an own one a step may have been taken out: then it offers nothing
        raise file.fail("step", f"“{lost}” is nothing that was made before")
    return found


def _named(table: Reader, key: str, form: str, holds: str, default: str | None = None) -> str:
    name = table.string(key, default)
    if not re.fullmatch(form, name):
        raise table.fail(key, f"may hold {holds} only")
    return name


def _quarters(table: Table, key: str, low: int, high: int, default: float | None = None) -> float:
    value = table.number(key, low, high, default)
    if value * 4 != int(value * 4):
        raise table.fail(key, f"{value} is not a multiple of 0.25")
    return value


def _count(table: Reader, key: str, low: int, high: int, default: int | None = None) -> int:
    return int(_quarters(table, key, low, high, default))


def _cautions(file: Reader) -> tuple[m.Caution, ...]:
    found: dict[str, m.Caution] = {}
    for table in file.tables("caution"):
        when = table.choice("when", m.BODY)
        if when in found:
            raise table.fail("when", f"“{when}” stands there twice")
        found[when] = m.Caution(
            when,
            table.string("instead", ""),
            table.text("mind", limit=LIMITS["coach"], needed=False),
            _pace(table) if "pace" in table else None,
        )
        if not found[when].hides and not found[when].mind:
            raise table.fail("", "needs “instead” or “mind”")
    return tuple(found.values())


def _pace(table: Reader) -> tuple[float, float]:
    values = table.get("pace", list)
    if len(values) != 2:
        raise table.fail("pace", "asks for two numbers: in and out")
    pair = Table(table.file, {"in": values[0], "out": values[1]}, table.place("pace"))
    return _quarters(pair, "in", 1, 12), _quarters(pair, "out", 1, 12)


# -- steps -------------------------------------------------------------------------------


def _steps(file: Reader) -> tuple[m.ExerciseStep, ...]:
    rows = file.tables("step", needed=True)
    if not 1 <= len(rows) <= MOST:
        raise file.fail("step", f"there must be 1 to {MOST} steps")
    return tuple(_step(row, number) for number, row in enumerate(rows, 1))


def _step(row: Reader, number: int) -> m.ExerciseStep:
    do = row.choice("do", tuple(STEP_KINDS))
    kind = STEP_KINDS[do]
    row.ignore("seconds", "turn", *BREATH)  # left over where the kind of a step was changed
    breath = _breath(row) if kind.time is Time.BREATH else None
    turns = _turns(row) if kind.time is Time.TURNS else ()
    if breath is not None:
        seconds = breath.seconds
    else:
        seconds = sum(one.seconds for one in turns) or _quarters(row, "seconds", 5, 1800)
    step = m.ExerciseStep(
        do=do,
        seconds=seconds,
        screen=row.text("screen", limit=LIMITS["screen"], needed=not turns),
        say=row.text("say", limit=LIMITS["say"], needed=False),
        coach=row.text("coach", limit=LIMITS["coach"], needed=False),
        cue=row.choice("cue", m.CUES, "none"),
        key=_key(row, do, number),
        picture=row.choice("picture", kind.pictures, kind.pictures[0]),
        waits=row.flag("waits", kind.waits),
        eyes_closed=row.flag("eyes_closed", False),
        breath=breath,
        items=_items(row),
        turns=turns,
        options={
            name: _option(row, name, option) for name, option in kind.options.items() if name in row
        },
        words=_phase_words(row),
        lines=_lines(row, seconds),
        variants={name: _variant(row.table(name), seconds, turns) for name in _variants(row)},
    )
    if step.picture == "body":
        row.choice("part", BODY_PARTS, "whole")
    return step


def _lines(row: Reader, seconds: float) -> tuple[m.Line, ...]:
    """What is said later in the step, each after the one before and within its time."""
    found: list[m.Line] = []
    for entry in row.tables("lines", most=MOST):
        at = _quarters(entry, "at", 0, 1800)
        if row.lenient and at >= seconds:
            entry.ignore(*entry)  # the step was made shorter: this is never said
            continue
        quiet = entry.flag("quiet", False)
        text = entry.as_text(limit=LIMITS["line"], needed=not quiet)
        if at >= seconds or at <= (found[-1].at if found else 0):
            raise entry.fail("at", f"{at:g} is not between the line before and {seconds:g}")
        if quiet and text:
            raise entry.fail("quiet", "a silence has no words")
        found.append(m.Line(at, text))
    return tuple(found)


def _variants(row: Reader) -> tuple[str, ...]:
    return tuple(name for name in m.VARIANTS if name in row)


def _variant(table: Reader, seconds: float, turns: tuple[m.Turn, ...]) -> m.Variant:
    found = m.Variant(
        screen=table.text("screen", limit=LIMITS["screen"], needed=False),
        say=table.text("say", limit=LIMITS["say"], needed=False),
        coach=table.text("coach", limit=LIMITS["coach"], needed=False),
        lines=_lines(table, seconds),
        turns=tuple(
            one.as_text(limit=LIMITS["screen"], needed=False)
            for one in table.tables("turns", most=MOST)
        ),
        seating=table.choice("seating", m.SEATINGS, ""),
    )
    if found.turns and len(found.turns) != len(turns):
        if table.lenient:  # turns were added or taken away
            return replace(found, turns=())
        raise table.fail("turns", f"there must be {len(turns)}, as in the step")
    return found


def _option(row: Reader, name: str, option: StepOption) -> str | bool | float:
    if option.kind is bool:
        return row.flag(name)
    if option.kind is int:
        return row.whole(name, option.low, option.high)
    if option.kind is float:
        value = row.number(name, option.low, option.high)
        return int(value) if value == int(value) else value
    return row.choice(name, option.among) if option.among else row.string(name)


def _key(row: Reader, do: str, number: int) -> str:
    """Where a step has none: made of what is done, where something is left of it."""
    default = default_key(do, number)
    if not row.string("key", default):
        return ""
    return _named(row, "key", r"[a-z0-9_]{1,30}", "small letters, figures and _", default)


def _breath(row: Reader) -> m.Breath:
    return m.Breath(
        _quarters(row, "inhale", 1, 12),
        _quarters(row, "topup", 0, 4, 0),
        _quarters(row, "hold_in", 0, 10, 0),
        _quarters(row, "exhale", 1, 14),
        _quarters(row, "hold_out", 0, 8, 0),
        _count(row, "cycles", 1, 200),
    )


def _phase_words(row: Reader) -> dict[str, Text]:
    if "words" not in row:
        return {}
    table = row.table("words")
    return {one: table.text(one, limit=20, needed=False) for one in PHASES if one in table}


def _items(row: Reader) -> tuple[m.ExerciseItem, ...]:
    found: dict[str, m.ExerciseItem] = {}
    for number, entry in enumerate(row.tables("item", most=MOST), 1):
        key = entry.string("id", f"i{number}")
        if key in found:
            raise entry.fail("id", f"“{key}” stands there twice")
        found[key] = m.ExerciseItem(
            key,
            entry.as_text(limit=LIMITS["item"], needed=False),
            entry.as_text("back_", limit=LIMITS["item"], needed=False),
            _count(entry, "words", 0, 12, 0),
            _count(entry, "lines", 1, 12, 1),
            entry.string("icon", ""),
        )
    return tuple(found.values())


def _turns(row: Reader) -> tuple[m.Turn, ...]:
    rows = row.tables("turn", needed=True)
    if not 1 <= len(rows) <= MOST:
        raise row.fail("turn", f"there must be 1 to {MOST} turns")
    return tuple(
        m.Turn(
            one.choice("who", ("client", "coach", "both")),
            _quarters(one, "seconds", 5, 600),
            one.as_text(limit=LIMITS["screen"], needed=False),
            one.as_text("as_", limit=LIMITS["name"], needed=False),
            _by(one),
        )
        for one in rows
    )


def _by(turn: Reader) -> dict[str, Text]:
    table = turn.table("by") if "by" in turn else None
    if table is None:
        return {}
    return {key: table.text(key, limit=LIMITS["screen"]) for key in table}
