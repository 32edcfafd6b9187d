"""Circles: the people round a client, and maps of how close they stand."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Sequence

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from coach_app.data import records as r
from coach_app.data import records_exercises as x
from coach_app.data.exercises.views import QUALITIES, RINGS, CircleMap, CirclePerson, CirclePlace
from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.data.store import Repository, found, gone
from coach_app.data.types import clean, clean_line, filled_line, new_id
from coach_app.data.view_of import view_of
from coach_app.errors import UserError
from coach_app.moments import local_now

MOST = 60


class Circles(Repository):
    # -- people ----------------------------------------------------------------------

    def people(self, client_id: str) -> list[CirclePerson]:
        """In the order in which they came."""
        with self._read() as session:
            return [view_of(CirclePerson, p) for p in _people(session, client_id)]

    # -- maps ------------------------------------------------------------------------

    def maps(self, client_id: str) -> list[CircleMap]:
        """Oldest first."""
        maps = (
            select(x.CircleMap)
            .where(x.CircleMap.client_id == client_id)
            .order_by(x.CircleMap.made_on, x.CircleMap.created_at, x.CircleMap.id)
        )
        places = (
            select(x.CirclePlace, x.CirclePerson)
            .join(x.CirclePerson, x.CirclePerson.id == x.CirclePlace.person_id)
            .where(x.CirclePerson.client_id == client_id)
            .order_by(x.CirclePlace.place)
        )
        with self._read() as session:
            by_map: dict[str, list[CirclePlace]] = {}
            for place, person in session.execute(places).tuples():
                by_map.setdefault(place.map_id, []).append(view_of(CirclePlace, place, person))
            return [
                view_of(CircleMap, row, places=tuple(by_map.get(row.id, ())))
                for row in session.scalars(maps)
            ]

    def save_map(
        self,
        client_id: str,
        places: Sequence[CirclePlace],
        *,
        map_id: str | None = None,
        course_id: str | None = None,
        week: int | None = None,
        made_on: dt.date | None = None,
    ) -> str:
        """All places of a map, new or replaced; answers the map's id.

        Who has no ``person_id`` becomes a new person; who is known keeps label and kind. Of a
        map that is there, course, week and day stay unless given.
        """
        for place in places:
            _check(place)
        with self._write("circles") as session:
            found(session, r.Client, client_id)
            row = _map(session, client_id, map_id)
            row.course_id = course_id or row.course_id
            row.week = row.week if week is None else week
            row.made_on = made_on or row.made_on
            session.flush()
            session.execute(delete(x.CirclePlace).where(x.CirclePlace.map_id == row.id))
            seen: set[str] = set()
            for number, place in enumerate(places):
                person_id = _person_of(session, client_id, place)
                if person_id in seen:
                    raise ValueError("somebody stands twice on one map")
                seen.add(person_id)
                session.add(_record(row.id, person_id, number, place))
            return row.id

    def remove_map(self, map_id: str) -> None:
        """The people stay."""
        with self._write("circles") as session:
            session.delete(found(session, x.CircleMap, map_id))


# -- parts ---------------------------------------------------------------------------


def _people(session: Session, client_id: str) -> Sequence[x.CirclePerson]:
    query = select(x.CirclePerson).where(x.CirclePerson.client_id == client_id)
    return session.scalars(query.order_by(x.CirclePerson.created_at, x.CirclePerson.id)).all()


def _add_person(
    session: Session, client_id: str, label: str, kind: str, person_id: str | None = None
) -> str:
    label = filled_line(label)
    query = select(func.count()).where(x.CirclePerson.client_id == client_id)
    if (session.scalar(query) or 0) >= MOST:
        raise UserError(
            "too-many-people",
            QT_TRANSLATE_NOOP("Errors", "There are sixty people already."),
            QT_TRANSLATE_NOOP("Errors", "Take somebody away first."),
        )
    row = x.CirclePerson(
        id=person_id or new_id(),
        client_id=client_id,
        label=label,
        kind=clean_line(kind),
        created_at=local_now(),
    )
    session.add(row)
    session.flush()
    return row.id


def _person_of(session: Session, client_id: str, place: CirclePlace) -> str:
    """The person of a place; one who is not kept any more comes back."""
    row = session.get(x.CirclePerson, place.person_id) if place.person_id else None
    if row is None:
        return _add_person(session, client_id, place.label, place.kind, place.person_id or None)
    if row.client_id != client_id:
        raise gone()
    return row.id


def _map(session: Session, client_id: str, map_id: str | None) -> x.CircleMap:
    if map_id is not None:
        row = found(session, x.CircleMap, map_id)
        if row.client_id != client_id:
            raise gone()
        return row
    now = local_now()
    row = x.CircleMap(id=new_id(), client_id=client_id, made_on=now.date(), created_at=now)
    session.add(row)
    return row


def _check(place: CirclePlace) -> None:
    if place.ring not in RINGS or place.quality not in QUALITIES:
        raise ValueError(f"neither ring {place.ring} nor {place.quality} will do")
    if not (math.isfinite(place.angle) and math.isfinite(place.distance)):
        raise ValueError("a place that is nowhere")


def _record(map_id: str, person_id: str, number: int, place: CirclePlace) -> x.CirclePlace:
    return x.CirclePlace(
        id=new_id(),
        map_id=map_id,
        person_id=person_id,
        place=number,
        ring=place.ring,
        angle=place.angle % 360,
        distance=min(1.0, max(0.0, place.distance)),
        quality=place.quality,
        gives=clean(place.gives),
        contact=clean(place.contact),
    )
