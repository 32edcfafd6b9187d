"""Clients: who they are, their own goals, their consent, and their way out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import asdict

from sqlalchemy import Select, select
from sqlalchemy.orm import selectinload

from coach_app.content import languages
from coach_app.data import records as r
from coach_app.data.courses.facts import no_collecting
from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.data.people.client_rows import client_rows
from coach_app.data.people.erasure import audit, removal_of
from coach_app.data.store import Repository, found
from coach_app.data.types import clean, clean_line, filled_line, new_id
from coach_app.data.view_of import view_of
from coach_app.data.views import (
    BODY_LIST,
    COVERS,
    LOUDEST,
    Client,
    ClientFields,
    ClientRow,
    Consent,
    Goal,
    Removal,
)
from coach_app.errors import UserError
from coach_app.moments import local_now

OLDEST_BIRTH_YEAR = 1890
MOST_MONTHS = 600  # of keeping, as told in a consent


class Clients(Repository):
    # -- reading ---------------------------------------------------------------------

    def rows(self, today: dt.date | None = None) -> list[ClientRow]:
        """All clients that are not removed, by name; a fixed number of queries."""
        with self._read() as session, no_collecting():
            return client_rows(session, today or dt.date.today())

    def get(self, client_id: str) -> Client:
        with self._read() as session:
            row = session.scalars(whole_client().where(r.Client.id == client_id)).one_or_none()
            if row is None:
                raise client_gone()
            return client_view(row)

    # -- writing ---------------------------------------------------------------------

    def create(self, fields: ClientFields) -> str:
        """A new client's id. UserError("name-empty", "birth-year", "text-too-long")."""
        key, values = new_id(), _values(fields)
        with self._write("clients") as session:
            session.add(r.Client(id=key, created_at=local_now(), **values))
        return key

    def save(self, client_id: str, fields: ClientFields) -> None:
        values = _values(fields)
        with self._write("clients") as session:
            row = found(session, r.Client, client_id)
            for name, value in values.items():
                if getattr(row, name) != value:  # getattr: a column by its name
                    setattr(row, name, value)

    def set_loudness(self, client_id: str, loudness: int) -> None:
        """How loud the sound of exercises may be, 0 (silent) to LOUDEST; ValueError outside."""
        if not 0 <= loudness <= LOUDEST:
            raise ValueError(f"sound is 0-{LOUDEST} loud, not {loudness}")
        with self._write("clients") as session:
            found(session, r.Client, client_id).loudness = loudness

    def archive(self, client_id: str) -> None:
        with self._write("clients") as session:
            row = found(session, r.Client, client_id)
            row.archived_at = row.archived_at or local_now()
            audit(session, "client-archived", client_id)

    def unarchive(self, client_id: str) -> None:
        with self._write("clients") as session:
            found(session, r.Client, client_id).archived_at = None
            audit(session, "client-unarchived", client_id)

    # -- removing --------------------------------------------------------------------

    def removal(self, client_id: str) -> Removal:
        """What would go, in numbers; changes nothing."""
        with self._read() as session:
            return removal_of(session, found(session, r.Client, client_id))

    def remove(self, client_id: str) -> None:
        """Hide the client everywhere; erased when the practice closes, undone until then."""
        with self._write("clients", "courses", "meetings", "scores") as session:
            found(session, r.Client, client_id).removed_at = local_now()
            audit(session, "client-removed", client_id)

    def undo_remove(self, client_id: str) -> None:
        with self._write("clients", "courses", "meetings", "scores") as session:
            found(session, r.Client, client_id).removed_at = None
            audit(session, "client-removal-undone", client_id)

    # -- goals -----------------------------------------------------------------------

    def add_goal(self, client_id: str, wording: str) -> str:
        key, text = new_id(), filled_line(wording)
        with self._write("clients") as session:
            found(session, r.Client, client_id)
            session.add(r.Goal(id=key, client_id=client_id, wording=text, created_at=local_now()))
        return key

    def edit_goal(self, goal_id: str, wording: str) -> None:
        text = filled_line(wording)
        with self._write("clients") as session:
            found(session, r.Goal, goal_id).wording = text

    def rate_goal(self, goal_id: str, value: int, at: dt.datetime | None = None) -> None:
        """Add a rating 0-10; ValueError outside."""
        if not 0 <= value <= 10:
            raise ValueError(f"a goal is rated 0-10, not {value}")
        with self._write("clients") as session:
            found(session, r.Goal, goal_id)
            session.add(
                r.GoalRating(id=new_id(), goal_id=goal_id, value=value, rated_at=at or local_now())
            )

    def close_goal(self, goal_id: str, closed: bool = True) -> None:
        """A goal that is reached or let go of stays, closed; ``closed=False`` opens it."""
        with self._write("clients") as session:
            found(session, r.Goal, goal_id).closed_at = local_now() if closed else None

    def delete_goal(self, goal_id: str) -> None:
        with self._write("clients") as session:
            session.delete(found(session, r.Goal, goal_id))

    # -- consent ---------------------------------------------------------------------

    def add_consent(
        self,
        client_id: str,
        version: str,
        text: str,
        given_on: dt.date,
        how: str,
        *,
        covers: Iterable[str] = (),
        keep_months: int | None = None,
        parents: str = "",
    ) -> str:
        """``how``: written, spoken or digital. The text is kept word for word, whatever later
        versions say. Also for a frozen client: these are the client's own rights."""
        key, covered = new_id(), set(covers)
        if how not in ("written", "spoken", "digital"):
            raise ValueError(f"no way of giving consent: {how}")
        if unknown := covered - set(COVERS):
            raise ValueError(f"nothing that a consent covers: {sorted(unknown)}")
        if keep_months is not None and not 0 <= keep_months <= MOST_MONTHS:
            raise ValueError(f"no number of months: {keep_months}")
        row = r.Consent(
            id=key,
            client_id=client_id,
            version=clean_line(version),
            text=clean(text),
            given_on=given_on,
            how=how,
            saved_at=local_now(),
            covers=[code for code in COVERS if code in covered],
            keep_months=keep_months,
            parents=clean_line(parents),
        )
        with self._write("clients") as session:
            found(session, r.Client, client_id)
            session.add(row)
            audit(session, "consent-given", client_id)
        return key

    def withdraw_consent(self, consent_id: str, on: dt.date | None) -> None:
        """``on`` None takes the withdrawal back."""
        with self._write("clients") as session:
            row = found(session, r.Consent, consent_id)
            row.withdrawn_on = on
            act = "consent-withdrawn" if on is not None else "consent-withdrawal-undone"
            audit(session, act, row.client_id)

    # -- freezing and the period of keeping ------------------------------------------

    def freeze(self, client_id: str) -> None:
        """From now on nothing about this client is changed or shown: the vault itself refuses."""
        with self._write("clients") as session:
            row = found(session, r.Client, client_id)
            if row.frozen_at is None:
                row.frozen_at = local_now()
                audit(session, "client-frozen", client_id)

    def lift(self, client_id: str) -> None:
        with self._write("clients") as session:
            row = found(session, r.Client, client_id)
            if row.frozen_at is not None:
                row.frozen_at = None
                audit(session, "client-lifted", client_id)

    def keep_until(self, client_id: str, day: dt.date | None) -> None:
        """Looked through at the end of the period of keeping, and kept on until ``day``."""
        with self._write("clients") as session:
            found(session, r.Client, client_id).keep_until = day
            audit(session, "kept-longer", client_id)


def whole_client() -> Select[tuple[r.Client]]:
    """Clients with all that ``client_view`` reads, in a fixed number of queries."""
    return select(r.Client).options(
        selectinload(r.Client.goals).selectinload(r.Goal.ratings),
        selectinload(r.Client.consents),
    )


def client_gone() -> UserError:
    return UserError(
        "gone",
        QT_TRANSLATE_NOOP("Errors", "This client is not in the vault any more."),
        QT_TRANSLATE_NOOP("Errors", "Go back to the list of clients."),
    )


def _values(fields: ClientFields) -> dict[str, object]:
    name = clean_line(fields.name)
    if not name:
        raise UserError(
            "name-empty",
            QT_TRANSLATE_NOOP("Errors", "A name or alias is needed."),
            QT_TRANSLATE_NOOP("Errors", "Fill in what you call this client."),
        )
    year = fields.birth_year
    if year is not None and not OLDEST_BIRTH_YEAR <= year <= dt.date.today().year:
        raise UserError(
            "birth-year",
            QT_TRANSLATE_NOOP("Errors", "This year of birth cannot be right."),
            QT_TRANSLATE_NOOP("Errors", "Fill in four digits, or leave it empty."),
        )
    if fields.language not in languages.known():
        raise ValueError(f"no texts in language {fields.language!r}")
    unknown = set(fields.body) - set(BODY_LIST)
    if unknown:
        raise ValueError(f"not in the body list: {sorted(unknown)}")
    texts = {part: clean(text) for part, text in asdict(fields).items() if isinstance(text, str)}
    return (
        asdict(fields)
        | texts
        | {
            "name": name,
            "is_alias": bool(fields.is_alias),
            "alias": clean_line(fields.alias),
            "body": [code for code in BODY_LIST if code in fields.body],
        }
    )


def client_view(row: r.Client) -> Client:
    goals = tuple(
        view_of(
            Goal,
            goal,
            ratings=tuple((rating.rated_at, rating.value) for rating in goal.ratings),
            closed=goal.closed_at is not None,
        )
        for goal in row.goals
    )
    consents = sorted(row.consents, key=lambda c: (c.given_on, c.saved_at), reverse=True)
    return view_of(
        Client,
        row,
        fields=view_of(ClientFields, row),
        goals=goals,
        consents=tuple(view_of(Consent, consent) for consent in consents),
        archived=row.archived_at is not None,
        removed=row.removed_at is not None,
    )
