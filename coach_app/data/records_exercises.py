"""The ORM records of exercises: runs, makings, circles, and what the coach adds of their own.

Pictures and sounds have tables of their own or stand last in theirs: a list reads none of
their pages. No index holds them.
"""

from __future__ import annotations

import datetime as dt

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.types import String

from coach_app.data.records import Base, _id, _link, _marked, _one_of, _owner
from coach_app.data.types import Json
from coach_app.json_values import JsonTable


class Run(Base):
    __tablename__ = "exercise_run"
    __table_args__ = (
        CheckConstraint("before BETWEEN 0 AND 10", name="before"),
        CheckConstraint("after BETWEEN 0 AND 10", name="after"),
        CheckConstraint("helpful BETWEEN 1 AND 3", name="helpful"),
        Index(None, "client_id", "started_at"),
    )

    id: Mapped[str] = _id()
    client_id: Mapped[str] = _owner("client", index=False)
    course_id: Mapped[str | None] = _link("course")
    meeting_id: Mapped[str | None] = _link("meeting")
    exercise_id: Mapped[str]
    version: Mapped[int]
    language: Mapped[str]
    started_at: Mapped[dt.datetime]
    finished_at: Mapped[dt.datetime | None]
    seconds: Mapped[int]
    planned: Mapped[int]
    stopped: Mapped[bool]
    before: Mapped[int | None]
    after: Mapped[int | None]
    helpful: Mapped[int | None]
    answers: Mapped[JsonTable] = mapped_column(Json)


class Making(Base):
    __tablename__ = "making"
    __table_args__ = (
        _one_of("kind", "kind", ("drawing", "text", "picture", "sound", "map")),
        Index(None, "client_id", "made_at"),
        _marked("removed_at"),
    )

    id: Mapped[str] = _id()
    client_id: Mapped[str] = _owner("client", index=False)
    course_id: Mapped[str | None] = _link("course")
    meeting_id: Mapped[str | None] = _link("meeting")
    run_id: Mapped[str | None] = _link("exercise_run")
    exercise_id: Mapped[str]
    kind: Mapped[str]
    week: Mapped[int | None]
    made_at: Mapped[dt.datetime]
    removed_at: Mapped[dt.datetime | None]
    in_story: Mapped[bool]
    has_picture: Mapped[bool]
    title: Mapped[str]
    sentence: Mapped[str]
    text: Mapped[str]
    payload: Mapped[JsonTable] = mapped_column(Json)  # last: strokes fill many pages


class MakingPicture(Base):
    """PNG; the small one first, so that it is read without the pages of the full one."""

    __tablename__ = "making_picture"

    making_id: Mapped[str] = mapped_column(
        String(32), ForeignKey("making.id", ondelete="CASCADE"), primary_key=True
    )
    thumb: Mapped[bytes | None]
    picture: Mapped[bytes | None]


class CirclePerson(Base):
    __tablename__ = "circle_person"

    id: Mapped[str] = _id()
    client_id: Mapped[str] = _owner("client")
    label: Mapped[str]
    kind: Mapped[str]
    created_at: Mapped[dt.datetime]


class CircleMap(Base):
    __tablename__ = "circle_map"

    id: Mapped[str] = _id()
    client_id: Mapped[str] = _owner("client")
    course_id: Mapped[str | None] = _link("course")
    week: Mapped[int | None]
    made_on: Mapped[dt.date]
    created_at: Mapped[dt.datetime]


class CirclePlace(Base):
    __tablename__ = "circle_place"
    __table_args__ = (
        CheckConstraint("ring BETWEEN 1 AND 3", name="ring"),
        _one_of("quality", "quality", ("", "warm", "wish")),
        UniqueConstraint("map_id", "person_id"),
    )

    id: Mapped[str] = _id()
    map_id: Mapped[str] = _owner("circle_map", index=False)
    person_id: Mapped[str] = _owner("circle_person")
    place: Mapped[int]  # the order in which they were put down
    ring: Mapped[int]
    angle: Mapped[float]
    distance: Mapped[float]
    quality: Mapped[str]
    gives: Mapped[str]
    contact: Mapped[str]


# -- the coach's own -------------------------------------------------------------------


class OwnExercise(Base):
    __tablename__ = "own_exercise"
    __table_args__ = (UniqueConstraint("exercise_id"),)

    id: Mapped[str] = _id()
    exercise_id: Mapped[str]
    source: Mapped[str]
    saved_at: Mapped[dt.datetime]


class ExerciseAudio(Base):
    """A sound file of an own exercise. It outlives a deletion that may be undone."""

    __tablename__ = "exercise_audio"
    __table_args__ = (UniqueConstraint("exercise_id"),)

    id: Mapped[str] = _id()
    exercise_id: Mapped[str]
    suffix: Mapped[str]
    data: Mapped[bytes]


class Recording(Base):
    """16-bit mono PCM."""

    __tablename__ = "recording"
    __table_args__ = (UniqueConstraint("exercise_id", "language", "step"),)

    id: Mapped[str] = _id()
    exercise_id: Mapped[str]
    language: Mapped[str]
    step: Mapped[int]
    seconds: Mapped[float]
    rate: Mapped[int]
    data: Mapped[bytes]
