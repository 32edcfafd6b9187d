"""The ORM records of a client's rights: corrections asked for, and what is read of a text."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from coach_app.data.records import Base, _id, _one_of, _owner
from coach_app.data.types import Json


class Correction(Base):
    """What a client asked to have put right, and what came of it."""

    __tablename__ = "correction"
    __table_args__ = (_one_of("state", "state", ("open", "done", "declined")),)

    id: Mapped[str] = _id()
    client_id: Mapped[str] = _owner("client")
    asked_on: Mapped[dt.date]
    what: Mapped[str]
    state: Mapped[str]
    answer: Mapped[str]
    answered_on: Mapped[dt.date | None]
    saved_at: Mapped[dt.datetime]


class Disclosure(Base):
    """What the coach chose for one text: shown, with passages cut out of it, or left out.

    ``place``: table, id and column of the text. ``digest``: of the text that was looked at; a
    text that changed since is looked at again.
    """

    __tablename__ = "disclosure"
    __table_args__ = (
        UniqueConstraint("client_id", "place"),
        _one_of("reason", "reason", ("", "others", "own")),
    )

    id: Mapped[str] = _id()
    client_id: Mapped[str] = _owner("client", index=False)
    place: Mapped[str]
    shown: Mapped[bool]
    reason: Mapped[str]
    cuts: Mapped[list[list[str]]] = mapped_column(Json)  # passage and reason
    digest: Mapped[str]
    chosen_at: Mapped[dt.datetime]
