"""Meetings that are led part by part: where they are and how long each part took."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from coach_app.data import records as r
from coach_app.data import records_programme as p
from coach_app.data.courses.views import PART_STATES, Guided, GuidedPart
from coach_app.data.store import Repository, found
from coach_app.data.types import clean, new_id
from coach_app.data.view_of import view_of
from coach_app.moments import local_now
from coach_app.programme.clock import PAUSE, ran


class GuidedMeetings(Repository):
    """``now`` may be given for tests; it is this moment otherwise."""

    def get(self, meeting_id: str) -> Guided | None:
        with self._read() as session:
            row = session.get(p.Guided, meeting_id)
            return None if row is None else guided_view(row, _parts(session, row))

    def unfinished(self) -> list[str]:
        """Ids of meetings that were begun and not closed."""
        with self._read() as session:
            query = select(p.Guided.meeting_id).where(p.Guided.finished_at.is_(None))
            return list(session.scalars(query))

    def begin(self, meeting_id: str, part: str, now: dt.datetime | None = None) -> Guided:
        """Begin at ``part``, or come back where the meeting was."""
        now = now or local_now()
        with self._write("guided") as session:
            row = session.get(p.Guided, meeting_id)
            if row is None:
                found(session, r.Meeting, meeting_id)
                row = p.Guided(
                    meeting_id=meeting_id,
                    part=part,
                    since=now,
                    seen_at=now,
                    finished_at=None,
                    pairs=[],
                )
                session.add(row)
                session.flush()
            elif row.finished_at is not None or now - row.seen_at > PAUSE:
                _bank(session, row, now)
                row.finished_at = None
            row.seen_at = now
            session.flush()
            return guided_view(row, _parts(session, row))

    def go(self, meeting_id: str, to: str, left: str, now: dt.datetime | None = None) -> None:
        """Leave the current part as ``left`` ("done", "skipped", "open") and go on at ``to``."""
        if left not in PART_STATES:
            raise ValueError(f"no such state of a part: {left}")
        now = now or local_now()
        with self._write("guided") as session:
            row = found(session, p.Guided, meeting_id)
            _bank(session, row, now)
            _part(session, meeting_id, row.part).state = left
            row.part, row.seen_at = to, now

    def seen(self, meeting_id: str, now: dt.datetime | None = None) -> None:
        """A sign of life; nobody is told, for nothing changed that a page shows."""
        now = now or local_now()
        with self._write() as session:
            row = session.get(p.Guided, meeting_id)
            if row is None or row.finished_at is not None:
                return
            if now - row.seen_at > PAUSE:
                _bank(session, row, now)
            row.seen_at = now

    def wrote(self, meeting_id: str, part: str, text: str) -> None:
        with self._write() as session:
            found(session, p.Guided, meeting_id)
            _part(session, meeting_id, part).wrote = clean(text)

    def set_pairs(self, meeting_id: str, pairs: Sequence[Sequence[str]]) -> None:
        """Ids of participants, two or three in a row."""
        with self._write("guided") as session:
            found(session, p.Guided, meeting_id).pairs = [list(pair) for pair in pairs]

    def finish(self, meeting_id: str, now: dt.datetime | None = None) -> None:
        now = now or local_now()
        with self._write("guided") as session:
            row = found(session, p.Guided, meeting_id)
            if row.finished_at is None:
                _bank(session, row, now)
                _part(session, meeting_id, row.part).state = "done"
                row.finished_at = row.seen_at = now


def _bank(session: Session, row: p.Guided, now: dt.datetime) -> None:
    """Add what ran to the current part, and let it run anew."""
    if row.finished_at is None:
        part = _part(session, row.meeting_id, row.part)
        part.seconds += ran(row.since, row.seen_at, now)
    row.since = now


def _part(session: Session, meeting_id: str, part: str) -> p.GuidedPart:
    row = session.scalars(
        select(p.GuidedPart).where(p.GuidedPart.meeting_id == meeting_id, p.GuidedPart.part == part)
    ).one_or_none()
    if row is None:
        row = p.GuidedPart(
            id=new_id(), meeting_id=meeting_id, part=part, state="open", seconds=0, wrote=""
        )
        session.add(row)
        session.flush()
    return row


def _parts(session: Session, row: p.Guided) -> Sequence[p.GuidedPart]:
    query = select(p.GuidedPart).where(p.GuidedPart.meeting_id == row.meeting_id)
    return session.scalars(query).all()


def guided_view(row: p.Guided, rows: Iterable[p.GuidedPart]) -> Guided:
    parts = {one.part: view_of(GuidedPart, one) for one in rows}
    return view_of(Guided, row, parts=parts)
