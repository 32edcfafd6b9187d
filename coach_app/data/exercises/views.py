"""What the repositories of exercises hand out: small frozen values, as in ``views``."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from coach_app.json_values import JsonTable

MAKING_KINDS = ("drawing", "text", "picture", "sound", "map")
QUALITIES = ("", "warm", "wish")  # of somebody in a circle: plain, warm, wished for
RINGS = range(1, 4)  # 1 is close


@dataclass(frozen=True)
class ExerciseRun:
    """One time that a client did an exercise, also when it was stopped half-way."""

    id: str
    client_id: str
    course_id: str | None
    meeting_id: str | None
    exercise_id: str
    version: int
    language: str
    started_at: dt.datetime
    seconds: int  # really done
    planned: int
    stopped: bool
    before: int | None = None  # 0-10
    after: int | None = None
    helpful: int | None = None  # 1-3
    answers: JsonTable = field(default_factory=dict)  # key -> what was chosen or written
    finished_at: dt.datetime | None = None


@dataclass(frozen=True)
class Making:
    """Something a client made. Lists leave ``payload`` empty: only ``get`` reads it."""

    id: str
    client_id: str
    course_id: str | None
    meeting_id: str | None
    run_id: str | None
    exercise_id: str  # "" = added by hand
    kind: str  # one of MAKING_KINDS
    week: int | None
    title: str
    sentence: str
    text: str  # its words, plain
    payload: JsonTable  # e.g. strokes
    made_at: dt.datetime
    in_story: bool
    has_picture: bool


@dataclass(frozen=True)
class CirclePerson:
    """Somebody in a client's life, as the client calls them."""

    id: str
    label: str
    kind: str


@dataclass(frozen=True)
class CirclePlace:
    """Where somebody stands on one map. Label and kind are the person's own, the same on all."""

    person_id: str  # "" = new
    label: str
    kind: str
    ring: int  # one of RINGS
    angle: float  # degrees
    distance: float  # 0-1 within the ring
    quality: str = ""  # one of QUALITIES
    gives: str = ""
    contact: str = ""


@dataclass(frozen=True)
class CircleMap:
    id: str
    client_id: str
    course_id: str | None
    week: int | None
    made_on: dt.date
    places: tuple[CirclePlace, ...]


@dataclass(frozen=True)
class OwnExercise:
    """An exercise that the coach wrote."""

    id: str
    exercise_id: str  # "own-…"
    source: str  # TOML
    audio_id: str | None
    saved_at: dt.datetime


@dataclass(frozen=True)
class Recording:
    """The coach's own voice for one step."""

    id: str
    exercise_id: str
    language: str
    step: int
    seconds: float
    rate: int
