"""The ORM records of a practice, one class per thing.

A record bears the name of its view (``views.Client``): the same thing, kept and handed out.
Records are only ever written with their module before them, ``r.Client``.

They never leave this package: repositories hand out the frozen values of ``views``. The
tables are made by the migrations; a test compares the two. No index holds a name or a
note, so that ANALYZE keeps none.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, ForeignKey, Index, MetaData, UniqueConstraint, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship
from sqlalchemy.types import Boolean, Date, Float, Integer, String, Text, Time

from coach_app.data.types import Json, Moment
from coach_app.data.views import ClientFields
from coach_app.json_values import JsonTable, JsonValue

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map = {
        str: Text,
        bool: Boolean,
        int: Integer,
        float: Float,
        dt.date: Date,
        dt.time: Time,
        dt.datetime: Moment,
    }


def _id() -> Mapped[str]:
    return mapped_column(String(32), primary_key=True)


def _owner(table: str, *, index: bool = True) -> Mapped[str]:
    """A row that goes with its owner."""
    return mapped_column(String(32), ForeignKey(f"{table}.id", ondelete="CASCADE"), index=index)


def _link(table: str) -> Mapped[str | None]:
    """A row that stays when the other goes."""
    key = ForeignKey(f"{table}.id", ondelete="SET NULL")
    return mapped_column(String(32), key, index=True)


def _one_of(name: str, column: str, values: tuple[str, ...]) -> CheckConstraint:
    allowed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({allowed})", name=name)


def _marked(column: str) -> Index:
    """Finds the few rows that wait for erasure without reading the others."""
    return Index(None, column, sqlite_where=text(f"{column} IS NOT NULL"))


def later_texts(record: type[DeclarativeBase], fields: type[DataclassInstance]) -> None:
    """Texts that came to the view after the first schema: columns of their names, at the end.

    Their migration is `ALTER TABLE … ADD COLUMN … TEXT DEFAULT '' NOT NULL`.
    """
    for one in dataclasses.fields(fields):
        if one.default == "" and one.name not in record.__table__.columns:
            setattr(
                record, one.name, mapped_column(Text, server_default=text("''"), nullable=False)
            )


# -- people ----------------------------------------------------------------------------


class Client(Base):
    __tablename__ = "client"
    __table_args__ = (_marked("removed_at"), _marked("frozen_at"))

    id: Mapped[str] = _id()
    name: Mapped[str]
    is_alias: Mapped[bool]
    alias: Mapped[str]
    birth_year: Mapped[int | None]
    language: Mapped[str]
    created_at: Mapped[dt.datetime]
    archived_at: Mapped[dt.datetime | None]
    removed_at: Mapped[dt.datetime | None]
    reach: Mapped[str]
    strengths: Mapped[str]
    joys: Mapped[str]
    body: Mapped[list[str]] = mapped_column(Json)
    safety: Mapped[str]
    emergency: Mapped[str]
    private: Mapped[str]
    frozen_at: Mapped[dt.datetime | None]  # nothing about them is written, see m0005_frozen
    keep_until: Mapped[dt.date | None]  # looked through at the end of the period, and kept on
    loudness: Mapped[int | None]  # of the sound of exercises, 0 (silent) to 10; None: not asked yet

    goals: Mapped[list[Goal]] = relationship(
        lazy="raise", order_by="Goal.created_at", passive_deletes=True
    )
    consents: Mapped[list[Consent]] = relationship(lazy="raise", passive_deletes=True)


later_texts(Client, ClientFields)


class Consent(Base):
    __tablename__ = "consent"
    __table_args__ = (_one_of("how", "how", ("written", "spoken", "digital")),)

    id: Mapped[str] = _id()
    client_id: Mapped[str] = _owner("client")
    version: Mapped[str]
    text: Mapped[str]
    given_on: Mapped[dt.date]
    how: Mapped[str]
    withdrawn_on: Mapped[dt.date | None]
    saved_at: Mapped[dt.datetime]
    covers: Mapped[list[str]] = mapped_column(Json, server_default="[]")
    keep_months: Mapped[int | None]
    parents: Mapped[str] = mapped_column(Text, server_default="")


class Goal(Base):
    __tablename__ = "goal"

    id: Mapped[str] = _id()
    client_id: Mapped[str] = _owner("client")
    wording: Mapped[str]
    created_at: Mapped[dt.datetime]
    closed_at: Mapped[dt.datetime | None]

    ratings: Mapped[list[GoalRating]] = relationship(
        lazy="raise", order_by="GoalRating.rated_at", passive_deletes=True
    )


class GoalRating(Base):
    __tablename__ = "goal_rating"
    __table_args__ = (CheckConstraint("value BETWEEN 0 AND 10", name="value"),)

    id: Mapped[str] = _id()
    goal_id: Mapped[str] = _owner("goal")
    value: Mapped[int]
    rated_at: Mapped[dt.datetime]


# -- courses and meetings --------------------------------------------------------------


class Course(Base):
    """One run of the programme with one or more participants."""

    __tablename__ = "course"
    __table_args__ = (
        CheckConstraint("weekday BETWEEN 0 AND 6", name="weekday"),
        CheckConstraint("minutes > 0", name="minutes"),
        _one_of("headline_every", "headline_every", ("course", "week")),
        _one_of("client_chart", "client_chart", ("line", "words", "nothing")),
    )

    id: Mapped[str] = _id()
    title: Mapped[str]
    started_on: Mapped[dt.date]
    weekday: Mapped[int]
    time: Mapped[dt.time]
    minutes: Mapped[int]
    headline: Mapped[str]
    headline_every: Mapped[str]
    calendar: Mapped[dict[str, list[str]]] = mapped_column(Json)
    client_chart: Mapped[str]
    created_at: Mapped[dt.datetime]
    finished_at: Mapped[dt.datetime | None]

    participants: Mapped[list[Participant]] = relationship(
        lazy="raise", back_populates="course", order_by="Participant.place", passive_deletes=True
    )


class Participant(Base):
    __tablename__ = "participant"
    __table_args__ = (UniqueConstraint("course_id", "client_id"),)

    id: Mapped[str] = _id()
    course_id: Mapped[str] = _owner("course", index=False)
    client_id: Mapped[str] = _owner("client")
    place: Mapped[int]
    left_on: Mapped[dt.date | None]
    joined_on: Mapped[dt.date | None]  # None: from the first meeting

    course: Mapped[Course] = relationship(lazy="raise", back_populates="participants")
    client: Mapped[Client] = relationship(lazy="raise")


class Meeting(Base):
    __tablename__ = "meeting"
    __table_args__ = (
        _one_of("kind", "kind", ("intake", "week", "extra", "follow_up")),
        _one_of("status", "status", ("planned", "held", "missed", "cancelled")),
        CheckConstraint("minutes > 0", name="minutes"),
        Index(None, "course_id", "planned_at"),
    )

    id: Mapped[str] = _id()
    course_id: Mapped[str] = _owner("course", index=False)
    kind: Mapped[str]
    week: Mapped[int]
    planned_at: Mapped[dt.datetime] = mapped_column(index=True)
    minutes: Mapped[int]
    status: Mapped[str]
    theme: Mapped[str]
    held_at: Mapped[dt.datetime | None]

    note: Mapped[Note | None] = relationship(lazy="raise", passive_deletes=True)


class Note(Base):
    """Shared and private note of one meeting. ``filled``: any of its texts holds something."""

    __tablename__ = "note"

    meeting_id: Mapped[str] = mapped_column(
        String(32), ForeignKey("meeting.id", ondelete="CASCADE"), primary_key=True
    )
    filled: Mapped[bool]  # before the texts: read without their pages
    saved_at: Mapped[dt.datetime]
    locked_at: Mapped[dt.datetime | None]
    did: Mapped[str]
    shared: Mapped[str]
    private: Mapped[str]


class ParticipantLine(Base):
    __tablename__ = "participant_line"
    __table_args__ = (UniqueConstraint("meeting_id", "participant_id"),)

    id: Mapped[str] = _id()
    meeting_id: Mapped[str] = _owner("meeting", index=False)
    participant_id: Mapped[str] = _owner("participant")
    present: Mapped[bool | None]
    sentence: Mapped[str]
    private: Mapped[str]


class Addendum(Base):
    __tablename__ = "addendum"

    id: Mapped[str] = _id()
    meeting_id: Mapped[str] = _owner("meeting")
    private: Mapped[bool]
    text: Mapped[str]
    written_at: Mapped[dt.datetime]


class Step(Base):
    """An agreed step; without a client it is the whole group's."""

    __tablename__ = "step"
    __table_args__ = (_one_of("state", "state", ("open", "done", "partly", "not_yet")),)

    id: Mapped[str] = _id()
    meeting_id: Mapped[str] = _owner("meeting")
    client_id: Mapped[str | None] = mapped_column(
        String(32), ForeignKey("client.id", ondelete="CASCADE"), index=True
    )
    text: Mapped[str]
    state: Mapped[str]
    created_at: Mapped[dt.datetime]
    reviewed_in: Mapped[str | None] = _link("meeting")
    reviewed_at: Mapped[dt.datetime | None]


# -- measuring -------------------------------------------------------------------------


class ScoreFields:
    """What a score and its older values have in common."""

    measure_version: Mapped[int]
    answers: Mapped[list[int | None]] = mapped_column(Json)
    total: Mapped[float | None]
    subscales: Mapped[dict[str, float | None]] = mapped_column(Json)
    category: Mapped[str | None]
    valid: Mapped[bool]
    saved_at: Mapped[dt.datetime]


class Score(ScoreFields, Base):
    __tablename__ = "score"
    __table_args__ = (
        _one_of("how", "how", ("paper", "screen", "spoken")),
        _one_of("shown", "shown", ("not_yet", "shown", "later", "words")),
        Index(None, "client_id", "taken_at"),
        _marked("deleted_at"),
    )

    id: Mapped[str] = _id()
    client_id: Mapped[str] = _owner("client", index=False)
    course_id: Mapped[str | None] = _link("course")
    meeting_id: Mapped[str | None] = _link("meeting")
    week: Mapped[int | None]
    measure_id: Mapped[str]
    taken_at: Mapped[dt.datetime]
    how: Mapped[str]
    shown: Mapped[str]
    corrected: Mapped[bool]
    deleted_at: Mapped[dt.datetime | None]


class ScoreHistory(ScoreFields, Base):
    """A value that a correction replaced."""

    __tablename__ = "score_history"

    id: Mapped[str] = _id()
    score_id: Mapped[str] = _owner("score")
    replaced_at: Mapped[dt.datetime]


class Wording(Base):
    __tablename__ = "wording"

    measure_id: Mapped[str] = mapped_column(primary_key=True)
    language: Mapped[str] = mapped_column(primary_key=True)
    items: Mapped[list[str]] = mapped_column(Json)
    source: Mapped[str]
    loaded_at: Mapped[dt.datetime]


class ChartEvent(Base):
    __tablename__ = "chart_event"

    id: Mapped[str] = _id()
    course_id: Mapped[str] = _owner("course")
    client_id: Mapped[str] = _owner("client")
    on_day: Mapped[dt.date]
    text: Mapped[str]


# -- the coach's own -------------------------------------------------------------------


class Snippet(Base):
    __tablename__ = "snippet"

    id: Mapped[str] = _id()
    title: Mapped[str]
    text: Mapped[str]
    created_at: Mapped[dt.datetime]


class Draft(Base):
    """A half-filled form, so that a lock costs nothing."""

    __tablename__ = "draft"

    kind: Mapped[str] = mapped_column(primary_key=True)
    ref: Mapped[str] = mapped_column(primary_key=True)
    payload: Mapped[JsonTable] = mapped_column(Json)
    saved_at: Mapped[dt.datetime]


class Preference(Base):
    __tablename__ = "preference"

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[JsonValue] = mapped_column(Json, nullable=False)


# -- keeping account -------------------------------------------------------------------


class ErasureLedger(Base):
    """Random ids of erased clients; replayed after a restore, so that nobody comes back."""

    __tablename__ = "erasure_ledger"

    client_id: Mapped[str] = mapped_column(String(32), primary_key=True)
    erased_at: Mapped[dt.datetime]


class AuditEntry(Base):
    """Who-did-what without content: an act and an id."""

    __tablename__ = "audit_entry"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[dt.datetime]
    act: Mapped[str]
    ref: Mapped[str] = mapped_column(String(32))


class SearchEntry(Base):
    """Which row of the full text belongs to which field of which record (see migrations)."""

    __tablename__ = "search_entry"
    __table_args__ = (UniqueConstraint("owner", "part"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    owner: Mapped[str] = mapped_column(String(32))
    part: Mapped[str]
    kind: Mapped[str]
    private: Mapped[bool]
    client_id: Mapped[str | None] = mapped_column(String(32))
    meeting_id: Mapped[str | None] = mapped_column(String(32))
