"""The ORM records of the guided programme: the meeting under way, closing, intake, decisions."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.types import String

from coach_app.data.records import Base, _id, _link, _one_of, _owner
from coach_app.data.types import Json
from coach_app.json_values import JsonTable


class Guided(Base):
    """A meeting that is led part by part. ``since``: when the current part began to run;
    ``seen_at``: the last sign of life, so that a flat battery is no meeting time."""

    __tablename__ = "guided"

    meeting_id: Mapped[str] = mapped_column(
        String(32), ForeignKey("meeting.id", ondelete="CASCADE"), primary_key=True
    )
    part: Mapped[str]
    since: Mapped[dt.datetime]
    seen_at: Mapped[dt.datetime]
    finished_at: Mapped[dt.datetime | None]
    pairs: Mapped[list[list[str]]] = mapped_column(Json)  # ids of participants


class GuidedPart(Base):
    """``wrote``: the sentences that the app put into the note for this part."""

    __tablename__ = "guided_part"
    __table_args__ = (
        UniqueConstraint("meeting_id", "part"),
        _one_of("state", "state", ("open", "done", "skipped")),
        CheckConstraint("seconds >= 0", name="seconds"),
    )

    id: Mapped[str] = _id()
    meeting_id: Mapped[str] = _owner("meeting", index=False)
    part: Mapped[str]
    state: Mapped[str]
    seconds: Mapped[int]
    wrote: Mapped[str]


class Closing(Base):
    """What one client said at the end of a meeting; None and "": not answered."""

    __tablename__ = "closing"
    __table_args__ = (
        UniqueConstraint("meeting_id", "client_id"),
        CheckConstraint("heard BETWEEN 1 AND 3", name="heard"),
        CheckConstraint("pace BETWEEN 1 AND 3", name="pace"),
    )

    id: Mapped[str] = _id()
    meeting_id: Mapped[str] = _owner("meeting", index=False)
    client_id: Mapped[str] = _owner("client")
    heard: Mapped[int | None]  # 1 yes, 2 a bit, 3 not today
    pace: Mapped[int | None]  # 1 too slow, 2 right, 3 too fast
    wish: Mapped[str]
    saved_at: Mapped[dt.datetime]


class Intake(Base):
    """The intake of one client: codes and own words by question."""

    __tablename__ = "intake"
    __table_args__ = (UniqueConstraint("meeting_id", "client_id"),)

    id: Mapped[str] = _id()
    meeting_id: Mapped[str] = _owner("meeting", index=False)
    client_id: Mapped[str] = _owner("client")
    answers: Mapped[JsonTable] = mapped_column(Json)
    saved_at: Mapped[dt.datetime]


class Decision(Base):
    """What a rule suggested, what coach and client chose, and why."""

    __tablename__ = "decision"
    __table_args__ = (
        _one_of("kind", "kind", ("intake", "gate1", "gate2", "halfway", "plan", "end")),
    )

    id: Mapped[str] = _id()
    course_id: Mapped[str] = _owner("course")
    client_id: Mapped[str | None] = mapped_column(
        String(32), ForeignKey("client.id", ondelete="CASCADE"), index=True
    )
    meeting_id: Mapped[str | None] = _link("meeting")
    kind: Mapped[str]
    suggested: Mapped[str]
    chosen: Mapped[str]
    says: Mapped[str]  # what the client says of it: better, same, worse or nothing
    reason: Mapped[str]
    made_at: Mapped[dt.datetime]


class PromptUse(Base):
    """A question asked, or a knowledge card shown."""

    __tablename__ = "prompt_use"
    __table_args__ = (_one_of("kind", "kind", ("question", "card")),)

    id: Mapped[str] = _id()
    client_id: Mapped[str] = _owner("client")
    meeting_id: Mapped[str | None] = _link("meeting")
    kind: Mapped[str]
    prompt: Mapped[str]
    used_at: Mapped[dt.datetime]


class CoursePlan(Base):
    """What the coach changed in the programme for one course, by week."""

    __tablename__ = "course_plan"

    course_id: Mapped[str] = mapped_column(
        String(32), ForeignKey("course.id", ondelete="CASCADE"), primary_key=True
    )
    changes: Mapped[JsonTable] = mapped_column(Json)
    saved_at: Mapped[dt.datetime]
