"""Makings: what clients drew, wrote, photographed or sang, with their pictures apart."""

from __future__ import annotations

import datetime as dt
from types import EllipsisType

from sqlalchemy import ColumnElement, Select, select, update
from sqlalchemy.orm import Session, defer

from coach_app.data import records as r
from coach_app.data import records_exercises as x
from coach_app.data.exercises.views import MAKING_KINDS, Making
from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.data.store import Repository, found, gone
from coach_app.data.types import clean, clean_json, clean_line, local, new_id
from coach_app.data.view_of import view_of
from coach_app.errors import UserError
from coach_app.json_values import JsonTable
from coach_app.moments import local_now

MOST_BYTES = 12 * 1024 * 1024  # of a picture


class Makings(Repository):
    # -- reading ---------------------------------------------------------------------

    def get(self, making_id: str) -> Making:
        with self._read() as session:
            row = found(session, x.Making, making_id)
            return view_of(Making, row)

    def of_client(self, client_id: str) -> list[Making]:
        """Newest first, without payloads."""
        return self._list(x.Making.client_id == client_id)

    def story_pictures(self, course_id: str, client_id: str) -> dict[int, str]:
        """By week the making whose picture stands in this client's story."""
        query = select(x.Making.week, x.Making.id).where(
            x.Making.client_id == client_id,
            x.Making.course_id == course_id,
            x.Making.week.is_not(None),
            x.Making.in_story,
            x.Making.has_picture,
            x.Making.removed_at.is_(None),
        )
        with self._read() as session:
            rows = session.execute(query.order_by(x.Making.made_at)).tuples()
            return {week: key for week, key in rows if week is not None}

    def picture(self, making_id: str) -> bytes | None:
        """The full PNG."""
        return self._bytes(select(x.MakingPicture.picture), making_id)

    def thumb(self, making_id: str) -> bytes | None:
        """The small PNG."""
        return self._bytes(select(x.MakingPicture.thumb), making_id)

    def _bytes(self, query: Select[tuple[bytes | None]], making_id: str) -> bytes | None:
        with self._read() as session:
            data = session.scalar(query.where(x.MakingPicture.making_id == making_id))
            return None if data is None else bytes(data)

    def _list(self, *conditions: ColumnElement[bool]) -> list[Making]:
        query = (
            select(x.Making)
            .options(defer(x.Making.payload))
            .where(*conditions, x.Making.removed_at.is_(None))
            .order_by(x.Making.made_at.desc(), x.Making.id)
        )
        with self._read() as session:
            return [view_of(Making, row, payload={}) for row in session.scalars(query)]

    # -- writing ---------------------------------------------------------------------

    def add(
        self,
        client_id: str,
        kind: str,
        *,
        exercise_id: str = "",
        run_id: str | None = None,
        meeting_id: str | None = None,
        course_id: str | None = None,
        week: int | None = None,
        title: str = "",
        sentence: str = "",
        text: str = "",
        payload: JsonTable | None = None,
        picture: bytes | None = None,
        thumb: bytes | None = None,
        made_at: dt.datetime | None = None,
    ) -> str:
        """A making's id; course and week follow from the meeting unless given.

        UserError("picture-too-large").
        """
        if kind not in MAKING_KINDS:
            raise ValueError(f"no such kind of making: {kind}")
        _check_size(picture, thumb)
        row = x.Making(
            id=new_id(),
            client_id=client_id,
            course_id=course_id,
            meeting_id=meeting_id,
            run_id=run_id,
            exercise_id=clean_line(exercise_id),
            kind=kind,
            week=week,
            made_at=local(made_at or local_now()),
            in_story=False,
            has_picture=False,
            title=clean_line(title),
            sentence=clean(sentence),
            text=clean(text),
            payload=clean_json(payload or {}),
        )
        with self._write("makings") as session:
            found(session, r.Client, client_id)
            if meeting_id is not None:
                meeting = found(session, r.Meeting, meeting_id)
                row.course_id = course_id or meeting.course_id
                row.week = meeting.week if week is None else week
            session.add(row)
            session.flush()
            _put_pictures(session, row, picture, thumb)
        return row.id

    def save(
        self,
        making_id: str,
        *,
        title: str | None = None,
        sentence: str | None = None,
        text: str | None = None,
        payload: JsonTable | None = None,
        picture: bytes | None = None,
        thumb: bytes | None = None,
        week: int | EllipsisType | None = ...,
    ) -> None:
        """Save what is given; ``b""`` takes a picture away. UserError("picture-too-large")."""
        _check_size(picture, thumb)
        values: JsonTable = {}
        if title is not None:
            values["title"] = clean_line(title)
        if sentence is not None:
            values["sentence"] = clean(sentence)
        if text is not None:
            values["text"] = clean(text)
        if payload is not None:
            values["payload"] = clean_json(payload)
        if not isinstance(week, EllipsisType):
            values["week"] = week
        with self._write("makings") as session:
            row = _lightly(session, making_id)
            for name, value in values.items():
                setattr(row, name, value)
            if "week" in values and row.in_story:
                _only_one_in_story(session, row)
            _put_pictures(session, row, picture, thumb)

    def set_in_story(self, making_id: str, on: bool) -> None:
        """Put it in the client's story; one at most of a course and week."""
        with self._write("makings") as session:
            row = _lightly(session, making_id)
            row.in_story = on
            if on:
                _only_one_in_story(session, row)

    def remove(self, making_id: str) -> None:
        """Hide a making; it is erased when the practice closes."""
        with self._write("makings") as session:
            _lightly(session, making_id).removed_at = local_now()

    def undo_remove(self, making_id: str) -> None:
        with self._write("makings") as session:
            _lightly(session, making_id).removed_at = None


# -- parts ---------------------------------------------------------------------------


def _lightly(session: Session, making_id: str) -> x.Making:
    """The record without its payload: a drawing is saved every second."""
    row = session.get(x.Making, making_id, options=[defer(x.Making.payload)])
    if row is None:
        raise gone()
    return row


def _only_one_in_story(session: Session, row: x.Making) -> None:
    # Removed ones too, so that none comes back as a second.
    session.execute(
        update(x.Making)
        .where(
            x.Making.client_id == row.client_id,
            x.Making.course_id.is_not_distinct_from(row.course_id),
            x.Making.week.is_not_distinct_from(row.week),
            x.Making.id != row.id,
            x.Making.in_story,
        )
        .values(in_story=False)
    )


def _check_size(*pictures: bytes | None) -> None:
    largest = max(len(picture or b"") for picture in pictures)
    if largest > MOST_BYTES:
        raise UserError(
            "picture-too-large",
            QT_TRANSLATE_NOOP("Errors", "This picture is too large to keep."),
            QT_TRANSLATE_NOOP("Errors", "Make it smaller first, and add it again."),
            size=largest,
            limit=MOST_BYTES,
        )


def _put_pictures(
    session: Session, row: x.Making, picture: bytes | None, thumb: bytes | None
) -> None:
    given = {
        name: data or None
        for name, data in (("picture", picture), ("thumb", thumb))
        if data is not None
    }
    if not given:
        return
    blobs = (defer(x.MakingPicture.picture), defer(x.MakingPicture.thumb))
    kept = session.get(x.MakingPicture, row.id, options=blobs)
    if kept is None:
        session.add(
            x.MakingPicture(**{"making_id": row.id, "picture": None, "thumb": None, **given})
        )
    else:
        for name, data in given.items():
            setattr(kept, name, data)
    if picture is not None:
        row.has_picture = bool(picture)
