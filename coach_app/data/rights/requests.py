"""What a client asked for: corrections, and which texts are read whole, cut or not at all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from sqlalchemy import func, select

from coach_app.data import records as r
from coach_app.data import records_rights as g
from coach_app.data.people.erasure import audit
from coach_app.data.rights.views import AuditLine, Correction, Disclosure, LastSeen
from coach_app.data.store import Repository, found
from coach_app.data.types import clean, filled_line, new_id
from coach_app.data.view_of import view_of
from coach_app.moments import local_now


class Requests(Repository):
    """They stay free while a client is frozen: these are the client's own rights."""

    # -- corrections

    def corrections(self, client_id: str) -> list[Correction]:
        """The newest first."""
        mine = g.Correction.client_id == client_id
        order = (g.Correction.asked_on.desc(), g.Correction.saved_at.desc())
        with self._read() as session:
            rows = session.scalars(select(g.Correction).where(mine).order_by(*order))
            return [view_of(Correction, row) for row in rows]

    def ask_correction(self, client_id: str, what: str, asked_on: dt.date) -> str:
        key, text = new_id(), filled_line(what)
        row = g.Correction(
            id=key,
            client_id=client_id,
            asked_on=asked_on,
            what=text,
            state="open",
            answer="",
            saved_at=local_now(),
        )
        with self._write("clients") as session:
            found(session, r.Client, client_id)
            session.add(row)
            audit(session, "correction-asked", client_id)
        return key

    def answer_correction(
        self, correction_id: str, state: str, answer: str, on: dt.date | None
    ) -> None:
        """``state``: done, declined, or open again (``on`` None)."""
        if state not in ("open", "done", "declined"):
            raise ValueError(f"no answer to a correction: {state}")
        with self._write("clients") as session:
            row = found(session, g.Correction, correction_id)
            row.state, row.answer, row.answered_on = state, clean(answer), on
            audit(session, f"correction-{state}", row.client_id)

    # -- what is left out

    def choose(self, client_id: str, choice: Disclosure) -> None:
        """What the client reads of one text from now on."""
        with self._write("clients") as session:
            found(session, r.Client, client_id)
            row = session.scalars(
                select(g.Disclosure).where(
                    g.Disclosure.client_id == client_id, g.Disclosure.place == choice.place
                )
            ).one_or_none()
            if row is None:
                row = g.Disclosure(id=new_id(), client_id=client_id, place=choice.place)
                session.add(row)
            row.shown, row.reason, row.digest = choice.shown, choice.reason, choice.digest
            row.cuts = [[clean(passage), reason] for passage, reason in choice.cuts]
            row.chosen_at = local_now()

    # -- the period of keeping

    def last_seen(self) -> list[LastSeen]:
        """Everybody who is not removed, with what tells how long they are kept."""
        rows = (
            select(
                r.Client,
                func.max(r.Meeting.held_at).filter(r.Meeting.status == "held"),
                func.max(r.Meeting.planned_at).filter(r.Meeting.status == "held"),
                func.count().filter(r.Meeting.status == "planned"),
            )
            .outerjoin(r.Participant, r.Participant.client_id == r.Client.id)
            .outerjoin(r.Meeting, r.Meeting.course_id == r.Participant.course_id)
            .where(r.Client.removed_at.is_(None))
            .group_by(r.Client.id)
        )
        told = (
            select(r.Consent.client_id, r.Consent.keep_months)
            .where(r.Consent.withdrawn_on.is_(None))
            .order_by(r.Consent.given_on, r.Consent.saved_at)
        )
        with self._read() as session:
            months = {row.client_id: row.keep_months for row in session.execute(told)}
            return [
                LastSeen(
                    client.id,
                    client.name,
                    (held or planned).date() if held or planned else None,
                    bool(ahead),
                    months.get(client.id),
                    client.keep_until,
                    client.frozen_at,
                )
                for client, held, planned, ahead in session.execute(rows)
            ]

    # -- account

    def note_act(self, act: str, client_id: str) -> None:
        """Something left the vault, or was shown: an act and an id, never content."""
        with self._write("audit") as session:
            audit(session, act, client_id)

    def audit_log(self, limit: int = 500) -> Sequence[AuditLine]:
        """The newest first."""
        query = select(r.AuditEntry).order_by(r.AuditEntry.id.desc()).limit(limit)
        with self._read() as session:
            return [view_of(AuditLine, row) for row in session.scalars(query)]
