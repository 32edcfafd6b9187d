"""Notes of a meeting: what we did, shared, private, and a line per participant."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select
from sqlalchemy.orm import Session

from coach_app.data import records as r
from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.data.meetings.merge import APART, merge
from coach_app.data.meetings.views import held_before
from coach_app.data.people.erasure import audit
from coach_app.data.store import Repository, found, gone
from coach_app.data.types import clean, new_id, nothing_written
from coach_app.data.view_of import view_of
from coach_app.data.views import Addendum, Note, ParticipantLine, Saved
from coach_app.errors import UserError
from coach_app.moments import local_now


class Notes(Repository):
    def get(self, meeting_id: str) -> Note:
        """The note with a line for every participant, also before anything was written."""
        with self._read() as session:
            return note_view(session, found(session, r.Meeting, meeting_id))

    def previous(self, meeting_id: str) -> Note | None:
        """The note of the last held meeting before this one, or None."""
        with self._read() as session:
            meeting = held_before(session, found(session, r.Meeting, meeting_id))
            return None if meeting is None else note_view(session, meeting)

    def sentences(self, course_id: str, client_id: str) -> dict[str, str]:
        """The client's own sentences of a course by meeting id, in one query."""
        query = (
            select(r.ParticipantLine.meeting_id, r.ParticipantLine.sentence)
            .join(r.Participant, r.Participant.id == r.ParticipantLine.participant_id)
            .where(
                r.Participant.course_id == course_id,
                r.Participant.client_id == client_id,
                r.ParticipantLine.sentence != "",
            )
        )
        with self._read() as session:
            return dict(session.execute(query).tuples().all())

    def save(
        self,
        meeting_id: str,
        *,
        did: str | None = None,
        shared: str | None = None,
        private: str | None = None,
        base: str | None = None,
        apart: str = APART,
    ) -> Saved:
        """Save the panes that are given. UserError("note-locked") once it is finished.

        ``base`` is the text that the writer began with, and belongs to one pane. Where another
        one stands in the vault by now, both are kept: merged, or below each other under the
        line ``apart``. The answer says what stands there now. Without ``base`` what is given
        takes the place of whatever stands there: for filling a note, not for a page.
        """
        given = {
            name: clean(text)
            for name, text in (("did", did), ("shared", shared), ("private", private))
            if text is not None
        }
        _only_one(given, base)
        with self._write("notes", "meetings") as session:
            row = self._open_note(session, meeting_id)
            saved = Saved("")
            for name, text in given.items():
                before: str = getattr(row, name)  # getattr: a pane by its name
                saved = _saved(base, text, before, apart)
                if before != saved.text:
                    setattr(row, name, saved.text)
            row.filled = any(text.strip() for text in (row.did, row.shared, row.private))
            row.saved_at = local_now()
        return saved

    def append_did(self, meeting_id: str, line: str) -> None:
        """Add a line to what we did, below what is there. UserError("note-locked")."""
        line = clean(line).strip()
        if not line:
            return
        with self._write("notes", "meetings") as session:
            row = self._open_note(session, meeting_id)
            gap = "\n" if row.did and not row.did.endswith("\n") else ""
            row.did = clean(row.did + gap + line)
            row.filled = True
            row.saved_at = local_now()

    def save_line(
        self,
        meeting_id: str,
        participant_id: str,
        *,
        present: bool | None = None,
        sentence: str | None = None,
        private: str | None = None,
        base: str | None = None,
        apart: str = APART,
    ) -> Saved:
        """Save what is given of one participant's line; UserError("note-locked").

        ``base``, ``apart`` and the answer as with ``save``.
        """
        given = {
            name: clean(text)
            for name, text in (("sentence", sentence), ("private", private))
            if text is not None
        }
        _only_one(given, base)
        with self._write("notes") as session:
            self._open_note(session, meeting_id)
            row = self._line(session, meeting_id, participant_id)
            if present is not None:
                row.present = present
            saved = Saved("")
            for name, text in given.items():
                before: str = getattr(row, name)  # getattr: sentence or private
                saved = _saved(base, text, before, apart)
                setattr(row, name, saved.text)
        return saved

    def lock(self, meeting_id: str) -> None:
        """Finish the note: from now on only addenda."""
        with self._write("notes", "meetings") as session:
            row = self._open_note(session, meeting_id)
            row.locked_at = local_now()
            audit(session, "note-locked", meeting_id)

    def add_addendum(self, meeting_id: str, text: str, private: bool) -> str:
        key, text = new_id(), clean(text)
        if not text.strip():
            raise nothing_written()
        with self._write("notes") as session:
            found(session, r.Meeting, meeting_id)
            session.add(
                r.Addendum(
                    id=key,
                    meeting_id=meeting_id,
                    private=private,
                    text=text,
                    written_at=local_now(),
                )
            )
        return key

    def _open_note(self, session: Session, meeting_id: str) -> r.Note:
        row = session.get(r.Note, meeting_id)
        if row is None:
            found(session, r.Meeting, meeting_id)
            row = r.Note(
                meeting_id=meeting_id,
                did="",
                shared="",
                private="",
                filled=False,
                saved_at=local_now(),
            )
            session.add(row)
        elif row.locked_at is not None:
            raise UserError(
                "note-locked",
                QT_TRANSLATE_NOOP("Errors", "This note is finished and stays as it is."),
                QT_TRANSLATE_NOOP("Errors", "Add an addendum below it."),
            )
        return row

    def _line(self, session: Session, meeting_id: str, participant_id: str) -> r.ParticipantLine:
        line = r.ParticipantLine
        here = (line.participant_id == r.Participant.id) & (line.meeting_id == meeting_id)
        query = (
            select(r.Meeting.id, line)
            .join(r.Participant, r.Participant.course_id == r.Meeting.course_id)
            .outerjoin(line, here)
            .where(r.Meeting.id == meeting_id, r.Participant.id == participant_id)
        )
        both = session.execute(query).one_or_none()
        if both is None:
            raise gone()
        row: r.ParticipantLine | None = both[1]
        if row is None:
            row = r.ParticipantLine(
                id=new_id(),
                meeting_id=meeting_id,
                participant_id=participant_id,
                present=None,
                sentence="",
                private="",
            )
            session.add(row)
        return row


# -- parts ---------------------------------------------------------------------------


def _only_one(given: dict[str, str], base: str | None) -> None:
    if base is not None and len(given) != 1:
        raise ValueError("a base belongs to one text")


def _saved(base: str | None, text: str, stored: str, apart: str) -> Saved:
    if base is None or stored == clean(base):
        return Saved(text)
    kept = clean(merge(clean(base), text, stored, apart))
    return Saved(kept, merged=kept != text)


def note_view(session: Session, meeting: r.Meeting) -> Note:
    row = session.get(r.Note, meeting.id)
    addenda = session.scalars(
        select(r.Addendum)
        .where(r.Addendum.meeting_id == meeting.id)
        .order_by(r.Addendum.written_at, r.Addendum.id)
    )
    views = tuple(view_of(Addendum, addendum) for addendum in addenda)
    lines = _lines(session, meeting)
    if row is None:
        return Note(meeting.id, "", "", "", lines, views)
    return view_of(Note, row, lines=lines, addenda=views)


def _lines(session: Session, meeting: r.Meeting) -> tuple[ParticipantLine, ...]:
    """Everybody who takes part; who left before this meeting only with a line of their own."""
    line = r.ParticipantLine
    here = (line.participant_id == r.Participant.id) & (line.meeting_id == meeting.id)
    query = (
        select(r.Participant, r.Client.name, line)
        .join(r.Client, r.Client.id == r.Participant.client_id)
        .outerjoin(line, here)
        .where(r.Participant.course_id == meeting.course_id, r.Client.removed_at.is_(None))
        .order_by(r.Participant.place)
    )
    day: dt.date = meeting.planned_at.date()
    views = []
    for participant, name, kept in session.execute(query):
        if kept is not None:
            views.append(view_of(ParticipantLine, kept, participant, name=name))
        elif participant.left_on is None or participant.left_on > day:
            views.append(ParticipantLine(participant.id, participant.client_id, name))
    return tuple(views)
