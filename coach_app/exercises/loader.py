"""Read exercises. A broken file names the file, the key and the reason, and loads nothing.

The same reader serves what ships in resources/exercises and what a coach makes or gets
from a colleague: plain TOML, size-limited, every key known, never run as code.
"""

from __future__ import annotations

import functools
import re
import tomllib
from pathlib import Path
from typing import Any

from coach_app import paths
from coach_app.exercises import model as m
from coach_app.measures import Text

#: What the makers of steps may set beside the texts, by kind of step: name -> allowed types.
OPTIONS: dict[str, dict[str, type | tuple[type, ...]]] = {
    "breath": {"shape": str},
    "timed": {"part": str, "mode": str, "tense": (int, float), "number": int},
    "free": {"part": str, "mode": str, "number": int},
    "move": {"part": str, "beat": (int, float), "beat_end": (int, float)},
    "listen": {"part": str, "piece": str},
    "choice": {"look": str, "at_least": int, "at_most": int, "own": bool},
    "draw": {
        "start": str,
        "blind": bool,
        "symmetry": int,
        "turns": int,
        "turn_seconds": int,
        "brush": int,
        "fields": int,
    },
    "write": {"form": str, "becomes": str},
    "photo": {"at_most": int},
    "place": {"board": str, "most": int},
    "talk": {},
    "cards": {"look": str, "keep": int, "show": int},
    "play": {"game": str, "who": str},
    "rate": {},
}

#: Values that an option may take, where not every one means something.
VALUES: dict[tuple[str, str], tuple[str, ...]] = {
    ("breath", "shape"): ("circle", "wave", "square", "ring", "belly"),
    ("timed", "mode"): ("tense", "light", "warm", "heavy", "cool"),
    ("free", "mode"): ("tense", "light", "warm", "heavy", "cool"),
    ("move", "part"): ("hands", "arms", "legs", "all", "still", "walk", "ear"),
    ("listen", "part"): ("low", "free"),
    ("choice", "look"): ("cards", "scenes", "colours", "objects", "pieces", "wheel"),
    ("draw", "start"): ("blank", "squiggle", "circles", "grid", "fading", "plate", "two"),
    ("write", "form"): (
        "lines",
        "elfje",
        "slots",
        "letter",
        "cards",
        "page",
        "list",
        "blocks",
        "stones",
        "bubbles",
        "boat",
        "lights",
        "plan",
        "title",
    ),
    ("write", "becomes"): ("", "title", "sentence", "step"),
    ("place", "board"): ("circles", "collage", "sort", "ladder"),
    ("cards", "look"): ("flip", "senses", "slow", "deck", "faces"),
    ("play", "game"): ("dice", "weave", "spinner"),
    ("play", "who"): ("client", "coach", "both"),
}

PICTURES: dict[str, tuple[str, ...]] = {
    "timed": ("words", "body", "wings", "bell", "ripples", "scene", "waves", "figure", "belly"),
    "free": ("words", "body", "scene", "waves", "figure"),
    "move": ("figure",),
    "listen": ("bell", "waves"),
    "talk": ("hourglass",),
}
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
    "coach": 500,
    "item": 160,
}
MOST_BYTES = 256 * 1024
MOST_SECONDS = 3600


class ExerciseFileError(ValueError):
    """``file``, ``key`` and ``reason`` say where and why a file cannot be used."""

    def __init__(self, file: str, key: str, reason: str) -> None:
        super().__init__(f"{file}: {key}: {reason}")
        self.file, self.key, self.reason = file, key, reason


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
            raise ExerciseFileError(path.name, "id", f"“{loaded.id}” exists already")
        found[loaded.id] = loaded
    for exercise in found.values():
        check_replacements(exercise, found)
    return dict(sorted(found.items()))


def check_replacements(exercise: m.Exercise, known: dict[str, m.Exercise]) -> None:
    """Every replacement that a caution offers exists and is not the exercise itself."""
    for caution in exercise.cautions:
        if caution.hides and (caution.instead not in known or caution.instead == exercise.id):
            key = f"caution.{caution.when}.instead"
            raise ExerciseFileError(exercise.id, key, f"“{caution.instead}” is no other exercise")


def load_bytes(file: str, raw: bytes, *, own: bool = False) -> m.Exercise:
    """One exercise from the bytes of a file. Raises ExerciseFileError and nothing else."""
    if len(raw) > MOST_BYTES:
        raise ExerciseFileError(file, "file", f"larger than {MOST_BYTES // 1024} KiB")
    try:
        data = tomllib.loads(raw.decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ExerciseFileError(file, "file", str(error)[:200]) from error
    return _Reader(file, own).exercise(data)


class _Reader:
    """Reads one file and complains with its name."""

    def __init__(self, file: str, own: bool) -> None:
        self.file, self.own = file, own

    def fail(self, key: str, reason: str) -> ExerciseFileError:
        return ExerciseFileError(self.file, key, reason)

    # -- small parts

    def get(self, data: dict[str, Any], key: str, kind: type | tuple[type, ...], at: str) -> Any:
        if key not in data:
            raise self.fail(f"{at}{key}", "missing")
        value = data[key]
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            raise self.fail(f"{at}{key}", f"{_short(value)} is of the wrong kind")
        return value

    def opt(
        self, data: dict[str, Any], key: str, kind: type | tuple[type, ...], at: str, default: Any
    ) -> Any:
        return self.get(data, key, kind, at) if key in data else default

    def only(self, data: dict[str, Any], allowed: str, at: str) -> None:
        for key in data:
            if key not in allowed.split():
                raise self.fail(f"{at}{key}"[:80], "unknown key")

    def one_of(self, value: Any, allowed: tuple[str, ...], at: str) -> Any:
        if value not in allowed:
            raise self.fail(at, f"{_short(value)} is none of {', '.join(allowed)}")
        return value

    def number(
        self,
        data: dict[str, Any],
        key: str,
        low: float,
        high: float,
        at: str,
        default: float | None = None,
    ) -> float:
        value = self.get(data, key, (int, float), at) if default is None or key in data else default
        if not low <= value <= high:
            raise self.fail(f"{at}{key}", f"{value} is not from {low} to {high}")
        if value * 4 != int(value * 4):
            raise self.fail(f"{at}{key}", f"{value} is not a multiple of 0.25")
        return float(value)

    def words(
        self, data: dict[str, Any], key: str, limit: int, at: str = "", needed: bool = False
    ) -> Text:
        """A text: a table with nl and en. A coach's own may have one of both."""
        if key not in data:
            if needed:
                raise self.fail(f"{at}{key}", "missing")
            return Text()
        table = self.get(data, key, dict, at)
        self.only(table, "nl en", f"{at}{key}.")
        nl, en = (self.opt(table, lang, str, f"{at}{key}.", "").strip() for lang in ("nl", "en"))
        if bool(nl) != bool(en):
            if not self.own:
                raise self.fail(f"{at}{key}", "has one language only")
            nl, en = nl or en, en or nl
        if needed and not nl:
            raise self.fail(f"{at}{key}", "is empty")
        for lang, text in (("nl", nl), ("en", en)):
            if len(text) > limit:
                raise self.fail(f"{at}{key}.{lang}", f"longer than {limit} characters")
            if any(ord(sign) < 32 and sign not in "\n\t" for sign in text):
                raise self.fail(f"{at}{key}.{lang}", "holds a control character")
        return Text(nl, en)

    # -- the whole

    def exercise(self, data: dict[str, Any]) -> m.Exercise:
        written_for = self.get(data, "format", int, "")
        if written_for > m.FORMAT:
            raise NewerExerciseFile(self.file, "format", f"{written_for} is newer than this app")
        self.only(
            data,
            "format id version kind track week icon posture eyes evidence needs ambience name "
            "purpose origin how home caution step",
            "",
        )
        key = self.get(data, "id", str, "")
        if not re.fullmatch(r"[A-Za-z0-9-]{1,40}", key):
            raise self.fail("id", "may hold letters, figures and hyphens only")
        kind = self.one_of(self.get(data, "kind", str, ""), m.KINDS, "kind")
        steps = self.get(data, "step", list, "")
        if not 1 <= len(steps) <= 60:
            raise self.fail("step", "there must be 1 to 60 steps")
        found = m.Exercise(
            id=key,
            version=int(self.number(data, "version", 1, 100_000, "")),
            kind=kind,
            track=int(self.number(data, "track", 1, 2, "", 2 if kind == "relate" else 1)),
            week=int(self.number(data, "week", 1, 8, "", 1)),
            icon=self.icon(data),
            posture=self.one_of(self.opt(data, "posture", str, "", "sit"), m.POSTURES, "posture"),
            eyes=self.one_of(self.opt(data, "eyes", str, "", "open"), m.EYES, "eyes"),
            evidence=self.one_of(
                self.opt(data, "evidence", str, "", "own"), m.EVIDENCE, "evidence"
            ),
            needs=tuple(
                self.one_of(need, m.NEEDS, "needs")
                for need in self.opt(data, "needs", list, "", [])
            ),
            ambience=self.one_of(
                self.opt(data, "ambience", str, "", "none"), m.AMBIENCES, "ambience"
            ),
            name=self.words(data, "name", LIMITS["name"], needed=True),
            purpose=self.words(data, "purpose", LIMITS["purpose"], needed=not self.own),
            origin=self.words(data, "origin", LIMITS["origin"], needed=not self.own),
            how=self.words(data, "how", LIMITS["how"], needed=not self.own),
            home=self.words(data, "home", LIMITS["home"]),
            cautions=self.cautions(data),
            steps=tuple(self.step(step, number) for number, step in enumerate(steps, 1)),
            own=self.own,
        )
        if found.seconds > MOST_SECONDS:
            raise self.fail("step", "longer than an hour in all")
        keys = [step.key for step in found.steps if step.key]
        if len(keys) != len(set(keys)):
            raise self.fail("step", "two steps have the same key")
        return found

    def icon(self, data: dict[str, Any]) -> str:
        icon: str = self.opt(data, "icon", str, "", "wind")
        if not re.fullmatch(r"[a-z0-9-]{1,40}", icon):
            raise self.fail("icon", f"{_short(icon)} is no name of an icon")
        return icon

    def cautions(self, data: dict[str, Any]) -> tuple[m.Caution, ...]:
        found: list[m.Caution] = []
        for number, entry in enumerate(self.opt(data, "caution", list, "", []), 1):
            at = f"caution.{number}."
            if not isinstance(entry, dict):
                raise self.fail(at, "is no table")
            self.only(entry, "when instead mind pace", at)
            when = self.one_of(self.get(entry, "when", str, at), m.BODY, f"{at}when")
            if any(other.when == when for other in found):
                raise self.fail(f"{at}when", f"“{when}” stands there twice")
            pace = self.opt(entry, "pace", list, at, None)
            if pace is not None:
                if len(pace) != 2:
                    raise self.fail(f"{at}pace", "asks for two numbers: in and out")
                two = {"in": pace[0], "out": pace[1]}
                pace = tuple(self.number(two, k, 1, 12, f"{at}pace.") for k in ("in", "out"))
            caution = m.Caution(
                when,
                self.opt(entry, "instead", str, at, ""),
                self.words(entry, "mind", LIMITS["coach"], at),
                pace,
            )
            if not caution.hides and not caution.mind:
                raise self.fail(at, "needs “instead” or “mind”")
            found.append(caution)
        return tuple(found)

    # -- steps

    def step(self, data: Any, number: int) -> m.Step:
        at = f"step.{number}."
        if not isinstance(data, dict):
            raise self.fail(at, "is no table")
        do = self.one_of(self.get(data, "do", str, at), m.DOES, f"{at}do")
        allowed = OPTIONS[do]
        self.only(
            data,
            "do seconds screen say coach cue key picture waits eyes_closed item turn words "
            "inhale topup hold_in exhale hold_out cycles " + " ".join(allowed),
            at,
        )
        breath = self.breath(data, at) if do == "breath" else None
        turns = self.turns(data, at) if do == "talk" else ()
        if breath is not None:
            seconds = breath.seconds
        elif turns:
            seconds = sum(turn.seconds for turn in turns)
        else:
            seconds = self.number(data, "seconds", 5, 1800, at)
        pictures = PICTURES.get(do, ("words",))
        options = {
            name: self.get(data, name, kind, at) for name, kind in allowed.items() if name in data
        }
        self.values(do, options, str(data.get("picture", "")), at)
        return m.Step(
            do=do,
            seconds=seconds,
            screen=self.words(data, "screen", LIMITS["screen"], at, needed=not turns),
            say=self.words(data, "say", LIMITS["say"], at),
            coach=self.words(data, "coach", LIMITS["coach"], at),
            cue=self.one_of(self.opt(data, "cue", str, at, "none"), m.CUES, f"{at}cue"),
            key=self.key(data, do, number, at),
            picture=self.one_of(
                self.opt(data, "picture", str, at, pictures[0]), pictures, f"{at}picture"
            ),
            waits=self.opt(data, "waits", bool, at, do in m.WAITING),
            eyes_closed=self.opt(data, "eyes_closed", bool, at, False),
            breath=breath,
            items=self.items(data, at),
            turns=turns,
            options=options,
            words=self.phase_words(data, at),
        )

    def values(self, do: str, options: dict[str, Any], picture: str, at: str) -> None:
        for name, value in options.items():
            if (do, name) in VALUES:
                self.one_of(value, VALUES[do, name], f"{at}{name}")
        if picture == "body":
            self.one_of(options.get("part", "whole"), BODY_PARTS, f"{at}part")

    def key(self, data: dict[str, Any], do: str, number: int, at: str) -> str:
        default = f"{do}{number}" if do in m.WAITING and do != "free" else ""
        key: str = self.opt(data, "key", str, at, default)
        if key and not re.fullmatch(r"[a-z0-9_]{1,30}", key):
            raise self.fail(f"{at}key", "may hold small letters, figures and _ only")
        return key

    def breath(self, data: dict[str, Any], at: str) -> m.Breath:
        return m.Breath(
            self.number(data, "inhale", 1, 12, at),
            self.number(data, "topup", 0, 4, at, 0),
            self.number(data, "hold_in", 0, 10, at, 0),
            self.number(data, "exhale", 1, 14, at),
            self.number(data, "hold_out", 0, 8, at, 0),
            int(self.number(data, "cycles", 1, 200, at)),
        )

    def phase_words(self, data: dict[str, Any], at: str) -> dict[str, Text]:
        table = self.opt(data, "words", dict, at, {})
        self.only(table, "in topup hold_in out hold_out", f"{at}words.")
        return {name: self.words(table, name, 20, f"{at}words.") for name in table}

    def items(self, data: dict[str, Any], at: str) -> tuple[m.Item, ...]:
        found: list[m.Item] = []
        entries = self.opt(data, "item", list, at, [])
        if len(entries) > 60:
            raise self.fail(f"{at}item", "more than 60")
        for number, entry in enumerate(entries, 1):
            here = f"{at}item.{number}."
            if not isinstance(entry, dict):
                raise self.fail(here, "is no table")
            self.only(entry, "id nl en back_nl back_en words lines icon", here)
            key = self.opt(entry, "id", str, here, f"i{number}")
            if any(item.id == key for item in found):
                raise self.fail(f"{here}id", f"“{key}” stands there twice")
            sides = {
                "text": {k: entry[k] for k in ("nl", "en") if k in entry},
                "back": {k[5:]: entry[k] for k in ("back_nl", "back_en") if k in entry},
            }
            found.append(
                m.Item(
                    key,
                    self.words(sides, "text", LIMITS["item"], here),
                    self.words(sides, "back", LIMITS["item"], here) if sides["back"] else Text(),
                    int(self.number(entry, "words", 0, 12, here, 0)),
                    int(self.number(entry, "lines", 1, 12, here, 1)),
                    self.opt(entry, "icon", str, here, ""),
                )
            )
        return tuple(found)

    def turns(self, data: dict[str, Any], at: str) -> tuple[m.Turn, ...]:
        found: list[m.Turn] = []
        for number, entry in enumerate(self.get(data, "turn", list, at), 1):
            here = f"{at}turn.{number}."
            if not isinstance(entry, dict):
                raise self.fail(here, "is no table")
            self.only(entry, "who seconds nl en", here)
            who = self.one_of(
                self.get(entry, "who", str, here), ("client", "coach", "both"), f"{here}who"
            )
            seconds = self.number(entry, "seconds", 5, 600, here)
            words = {"text": {k: entry[k] for k in ("nl", "en") if k in entry}}
            found.append(m.Turn(who, seconds, self.words(words, "text", LIMITS["screen"], here)))
        if not found or len(found) > 60:
            raise self.fail(f"{at}turn", "there must be 1 to 60 turns")
        return tuple(found)


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 40 else f"{text[:39]}…"
