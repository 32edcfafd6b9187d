"""Search: pieces of words in everything that was written, newest first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, select, text
from sqlalchemy.orm import Session

from coach_app.data import records as r
from coach_app.data import records_exercises as x
from coach_app.data.courses.facts import people_of
from coach_app.data.meetings.excerpts import excerpt, fold, terms_of
from coach_app.data.store import Repository
from coach_app.data.types import json_text, parse_moment
from coach_app.data.views import Hit
from coach_app.errors import UserError

TRIGRAM = 3  # shorter terms are not in the index
LOOKED_AT = 400  # rows in which short terms are looked for beside long ones
NEWEST = 2_000  # rows that are read when all terms are short
MOST_CLIENTS = 12


@dataclass(frozen=True)
class _Found:
    """One row of the full text."""

    id: int
    owner: str
    part: str
    kind: str
    private: bool
    client_id: str | None
    meeting_id: str | None
    text: str


_FIELDS = """
    e.id, e.owner, e.part, e.kind, e.private, e.client_id, e.meeting_id,
    iif(e.private, t.private_text, t.open_text)
"""

# CROSS JOIN keeps the order: the index gives rows newest first, and stops at the limit.
_MATCH = """
    SELECT {fields} FROM search_text AS t CROSS JOIN search_entry AS e ON e.id = t.rowid
    WHERE search_text MATCH :match {hidden}
    ORDER BY t.rowid DESC LIMIT :limit
"""

_SCAN = """
    SELECT {fields} FROM search_entry AS e CROSS JOIN search_text AS t ON t.rowid = e.id
    WHERE e.id > (SELECT max(id) FROM search_entry) - :newest
      AND (e.private = 0 OR :private) {hidden}
    ORDER BY e.id DESC
"""

_HIDDEN = """
    AND (e.client_id IS NULL OR e.client_id NOT IN (SELECT value FROM json_each(:clients)))
    AND (e.meeting_id IS NULL OR e.meeting_id NOT IN (SELECT value FROM json_each(:meetings)))
    AND (e.kind <> 'making' OR e.owner NOT IN (SELECT value FROM json_each(:makings)))
"""


class Search(Repository):
    def find(self, query: str, *, private: bool, limit: int) -> list[Hit]:
        """Clients whose name fits first, then findings, newest first; [] for no terms."""
        terms = terms_of(query)
        if not terms or limit < 1:
            return []
        try:
            return self._find(terms, private, limit)
        except UserError as error:
            if error.code != "search-mended":
                raise
            return self._find(terms, private, limit)

    def _find(self, terms: Sequence[str], private: bool, limit: int) -> list[Hit]:
        with self._read() as session:
            names = _clients(session, terms)[: min(limit, MOST_CLIENTS)]
            # Names are also in the full text: ask for as many rows more as will be dropped.
            rows = _rows(session, terms, private, limit + 2 * len(names))
            known = {hit.ref for hit in names}
            rest = [
                row for row in rows if row.kind != "client" or row.private or row.owner not in known
            ]
            return [*names, *_hits(session, _once(rest), terms)][:limit]


def _once(rows: Sequence[_Found]) -> list[_Found]:
    """A making often says the same in its title, sentence and text: the newest row of each."""
    seen: set[str] = set()
    kept = []
    for row in rows:
        if row.kind != "making" or row.owner not in seen:
            kept.append(row)
        seen.add(row.owner)
    return kept


def _clients(session: Session, terms: Sequence[str]) -> list[Hit]:
    """Clients whose name or alias holds every term; a name that begins with it first."""
    query = select(r.Client.id, r.Client.name, r.Client.alias).where(r.Client.removed_at.is_(None))
    hits = []
    for key, name, alias in session.execute(query).tuples():
        words = fold(name)
        if all(term in words for term in terms):
            hits.append((words, Hit("client", key, name, key, excerpt(name, terms), False)))
        elif alias and all(term in fold(alias) for term in terms):
            hits.append((words, Hit("client", key, name, key, excerpt(alias, terms), False)))
    hits.sort(key=lambda pair: (not pair[0].startswith(terms[0]), pair[0]))
    return [hit for _, hit in hits]


def _rows(session: Session, terms: Sequence[str], private: bool, limit: int) -> list[_Found]:
    values = _hidden(session)
    hidden = _HIDDEN if values else ""
    long = [term for term in terms if len(term) >= TRIGRAM]
    short = [term for term in terms if len(term) < TRIGRAM]
    if long:
        # Every term is a string in quotes: no operator, no column, no wildcard.
        match = " AND ".join('"' + term.replace('"', '""') + '"' for term in long)
        if not private:
            match = f"{{open_text}} : ({match})"
        sql = _MATCH.format(fields=_FIELDS, hidden=hidden)
        values |= {"match": match, "limit": LOOKED_AT if short else limit}
    else:
        sql = _SCAN.format(fields=_FIELDS, hidden=hidden)
        values |= {"newest": NEWEST, "private": private}
    found: list[_Found] = []
    for row in session.execute(text(sql), values):
        kept = _Found(*row)
        if short and not all(term in fold(kept.text) for term in short):
            continue
        found.append(kept)
        if len(found) >= limit:
            break
    return found


def _hidden(session: Session) -> dict[str, object]:
    """Removed clients, the meetings at which nobody else sits, and removed makings; or {}."""
    clients = session.scalars(select(r.Client.id).where(r.Client.removed_at.is_not(None))).all()
    makings = session.scalars(select(x.Making.id).where(x.Making.removed_at.is_not(None))).all()
    if not clients and not makings:
        return {}
    others = (
        select(r.Participant.course_id)
        .join(r.Client, r.Client.id == r.Participant.client_id)
        .where(r.Client.removed_at.is_(None))
    )
    theirs = select(r.Participant.course_id).where(r.Participant.client_id.in_(clients))
    meetings = session.scalars(
        select(r.Meeting.id).where(
            r.Meeting.course_id.in_(theirs), r.Meeting.course_id.not_in(others)
        )
    ).all()
    hidden = {"clients": clients, "meetings": meetings, "makings": makings}
    return {name: json_text(list(ids)) for name, ids in hidden.items()}


# -- from rows to hits -----------------------------------------------------------------


def _hits(session: Session, rows: Sequence[_Found], terms: Sequence[str]) -> list[Hit]:
    meetings = _meetings(session, {row.meeting_id for row in rows if row.meeting_id})
    facts = people_of(session, {course_id for course_id, _ in meetings.values()})
    names = _names(session, {row.client_id for row in rows if row.client_id})
    days = _days(session, rows)
    hits = []
    for row in rows:
        client_id, name, at = row.client_id, "", days.get(row.owner)
        if row.meeting_id in meetings:
            course_id, at = meetings[row.meeting_id]
            fact = facts[course_id]
            name = fact.name
            if client_id is None and not fact.is_group and fact.people:
                client_id = fact.people[0].client_id
        if row.client_id is not None:
            name = names.get(row.client_id, name)
        ref = row.meeting_id or row.owner
        found = excerpt(row.text, terms)
        hits.append(Hit(row.kind, client_id, name, ref, found, bool(row.private), at))
    return hits


def _meetings(session: Session, ids: Iterable[str]) -> dict[str, tuple[str, dt.datetime]]:
    query = select(r.Meeting.id, r.Meeting.course_id, r.Meeting.planned_at)
    rows = session.execute(query.where(r.Meeting.id.in_(list(ids)))).tuples()
    return {key: (course_id, at) for key, course_id, at in rows}


def _names(session: Session, ids: Iterable[str]) -> dict[str, str]:
    query = select(r.Client.id, r.Client.name).where(r.Client.id.in_(list(ids)))
    return dict(session.execute(query).tuples().all())


_GOAL_DAYS = text("SELECT id, created_at FROM goal WHERE id IN :ids").bindparams(
    bindparam("ids", expanding=True)
)


def _days(session: Session, rows: Sequence[_Found]) -> dict[str, dt.datetime]:
    """When goals were written down, when events took place and when things were made."""
    goals = [row.owner for row in rows if row.kind == "goal"]
    days = {
        key: parse_moment(at) for key, at in session.execute(_GOAL_DAYS, {"ids": goals}).tuples()
    }
    events = [row.owner for row in rows if row.kind == "event"]
    query = select(r.ChartEvent.id, r.ChartEvent.on_day).where(r.ChartEvent.id.in_(events))
    for key, day in session.execute(query).tuples():
        days[key] = dt.datetime.combine(day, dt.time(12)).astimezone()
    makings = [row.owner for row in rows if row.kind == "making"]
    made = select(x.Making.id, x.Making.made_at).where(x.Making.id.in_(makings))
    days.update(session.execute(made).tuples().all())
    return days
