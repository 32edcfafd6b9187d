"""Courses: one run of the programme, for one client or a group."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from sqlalchemy import ColumnElement, and_, exists, select
from sqlalchemy.orm import Session, aliased, joinedload, selectinload
from sqlalchemy.orm.interfaces import ORMOption

from coach_app.data import records as r
from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.data.store import Repository, found, gone
from coach_app.data.types import at_wall_time, clean_line, new_id
from coach_app.data.view_of import view_of
from coach_app.data.views import FOLLOW_UP_WEEK, Course, Participant
from coach_app.errors import UserError
from coach_app.moments import local_now

CHARTS = ("line", "words", "nothing")
EVERY = ("course", "week")


class Courses(Repository):
    # -- reading ---------------------------------------------------------------------

    def get(self, course_id: str) -> Course:
        with self._read() as session:
            views = course_views(session, r.Course.id == course_id)
            if not views:
                raise gone()
            return views[0]

    def all(self) -> list[Course]:
        """Newest first; for the overview of the practice."""
        with self._read() as session:
            return course_views(session, r.Course.id.is_not(None))

    def of_client(self, client_id: str) -> list[Course]:
        """Newest first, also those that the client left."""
        mine = select(r.Participant.course_id).where(r.Participant.client_id == client_id)
        with self._read() as session:
            return course_views(session, r.Course.id.in_(mine))

    def current(self, client_id: str) -> Course | None:
        """The newest course of this client that runs or is in aftercare, or None."""
        mine = select(r.Participant.course_id).where(
            r.Participant.client_id == client_id, r.Participant.left_on.is_(None)
        )
        condition = and_(r.Course.id.in_(mine), r.Course.finished_at.is_(None))
        with self._read() as session:
            views = course_views(session, condition)
            return views[0] if views else None

    # -- starting and ending ---------------------------------------------------------

    def start(
        self,
        client_ids: Sequence[str],
        *,
        title: str = "",
        start_on: dt.date,
        weekday: int,
        time: dt.time,
        minutes: int,
        headline: str = "",
        headline_every: str = "course",
    ) -> str:
        """Plan intake, weeks 1-8 and follow-up; answers the course's id. Without a
        ``headline`` the best scale for it carries the loneliness score.

        Raises UserError("no-participant"); ValueError for a measure that cannot be the
        headline, a weekday outside 0-6 or a length outside 5-600 minutes.
        """
        members = list(dict.fromkeys(client_ids))
        if not members:
            raise UserError(
                "no-participant",
                QT_TRANSLATE_NOOP("Errors", "A course needs at least one client."),
                QT_TRANSLATE_NOOP("Errors", "Choose who takes part."),
            )
        headline = _headline(headline, headline_every)
        course = r.Course(
            id=new_id(),
            title=clean_line(title),
            started_on=start_on,
            weekday=weekday,
            time=time,
            minutes=_minutes(minutes),
            headline=headline,
            headline_every=headline_every,
            calendar={},
            client_chart="line",
            created_at=local_now(),
        )
        meetings = _planned(course.id, start_on, weekday, time, minutes)
        people = [
            r.Participant(id=new_id(), course_id=course.id, client_id=key, place=place)
            for place, key in enumerate(members)
        ]
        with self._write("courses", "meetings", "clients") as session:
            for key in members:
                found(session, r.Client, key)
            session.add_all([course, *people, *meetings])
        return course.id

    def finish(self, course_id: str, at: dt.datetime | None = None) -> None:
        with self._write("courses", "clients", "meetings") as session:
            row = found(session, r.Course, course_id)
            row.finished_at = row.finished_at or at or local_now()

    def reopen(self, course_id: str) -> None:
        with self._write("courses", "clients", "meetings") as session:
            found(session, r.Course, course_id).finished_at = None

    # -- people ----------------------------------------------------------------------

    def add_participant(self, course_id: str, client_id: str) -> str:
        """The participant's id; who left comes back with what was kept."""
        with self._write("courses", "clients", "meetings") as session:
            found(session, r.Course, course_id)
            found(session, r.Client, client_id)
            rows = session.scalars(
                select(r.Participant).where(r.Participant.course_id == course_id)
            ).all()
            for row in rows:
                if row.client_id == client_id:
                    row.left_on = None
                    return row.id
            place = max((row.place for row in rows), default=-1) + 1
            key = new_id()
            session.add(
                r.Participant(id=key, course_id=course_id, client_id=client_id, place=place)
            )
        return key

    def leave(self, course_id: str, client_id: str, on: dt.date | None = None) -> None:
        """The client leaves; lines and scores so far stay."""
        query = select(r.Participant).where(
            r.Participant.course_id == course_id, r.Participant.client_id == client_id
        )
        with self._write("courses", "clients", "meetings") as session:
            row = session.scalars(query).one_or_none()
            if row is None:
                raise gone()
            row.left_on = on or dt.date.today()

    def drop_participant(self, course_id: str, client_id: str) -> None:
        """Undo an addition made by mistake. Whoever has a line in a meeting only leaves."""
        query = select(r.Participant).where(
            r.Participant.course_id == course_id, r.Participant.client_id == client_id
        )
        with self._write("courses", "clients", "meetings") as session:
            row = session.scalars(query).one_or_none()
            if row is None:
                return
            line = select(r.ParticipantLine.id).where(r.ParticipantLine.participant_id == row.id)
            if session.scalars(line.limit(1)).first() is None:
                session.delete(row)
            else:
                row.left_on = dt.date.today()

    # -- choices ---------------------------------------------------------------------

    def set_headline(self, course_id: str, measure_id: str, every: str) -> None:
        """Which measure carries the loneliness score, and how often; the calendar follows."""
        measure_id = _headline(measure_id, every)
        with self._write("courses", "clients") as session:
            row = found(session, r.Course, course_id)
            row.headline, row.headline_every = measure_id, every

    def set_calendar(self, course_id: str, week: int, measure_ids: Sequence[str] | None) -> None:
        """Change what one week asks for; None goes back to the suggestion."""
        from coach_app.measures import in_order, load_measures

        unknown = set(measure_ids or ()) - set(load_measures())
        if unknown:
            raise ValueError(f"no such measure: {sorted(unknown)}")
        with self._write("courses") as session:
            row = found(session, r.Course, course_id)
            calendar = dict(row.calendar)
            if measure_ids is None:
                calendar.pop(str(week), None)
            else:
                calendar[str(week)] = list(in_order(measure_ids))
            row.calendar = calendar

    def set_client_chart(self, course_id: str, mode: str) -> None:
        if mode not in CHARTS:
            raise ValueError(f"no such client chart: {mode}")
        with self._write("courses") as session:
            found(session, r.Course, course_id).client_chart = mode


# -- parts ---------------------------------------------------------------------------


def _headline(measure_id: str, every: str) -> str:
    """What carries the loneliness score: as chosen, else the best scale for it."""
    from coach_app.measures import headlines

    measure_id = measure_id or headlines()[0]
    if measure_id not in headlines():
        raise ValueError(f"{measure_id} cannot carry the loneliness score")
    if every not in EVERY:
        raise ValueError(f"neither course nor week: {every}")
    return measure_id


def _minutes(minutes: int) -> int:
    if not 5 <= minutes <= 600:
        raise ValueError(f"a meeting lasts 5 to 600 minutes, not {minutes}")
    return minutes


def _planned(
    course_id: str, start_on: dt.date, weekday: int, time: dt.time, minutes: int
) -> list[r.Meeting]:
    from coach_app.programme.planning import plan

    kinds = {0: "intake", None: "follow_up"}
    return [
        r.Meeting(
            id=new_id(),
            course_id=course_id,
            kind=kinds.get(item.week, "week"),
            week=FOLLOW_UP_WEEK if item.week is None else item.week,
            planned_at=at_wall_time(item.on, time),
            minutes=minutes,
            status="planned",
            theme="",
        )
        for item in plan(start_on, weekday)
    ]


def running_weeks() -> ColumnElement[bool]:
    """SQL: the course has a weekly or extra meeting to come, or did not reach week 8."""
    weekly, last = aliased(r.Meeting), aliased(r.Meeting)
    to_come = exists().where(
        weekly.course_id == r.Course.id,
        weekly.kind.in_(("week", "extra")),
        weekly.status == "planned",
    )
    reached = exists().where(
        last.course_id == r.Course.id,
        last.kind == "week",
        last.week == 8,
        last.status.in_(("held", "missed")),
    )
    return to_come | ~reached


def with_people() -> ORMOption:
    return selectinload(r.Course.participants).options(
        joinedload(r.Participant.client).load_only(
            r.Client.name, r.Client.removed_at, r.Client.body, r.Client.safety
        )
    )


def course_views(session: Session, condition: ColumnElement[bool]) -> list[Course]:
    query = (
        select(r.Course, running_weeks())
        .where(condition)
        .options(with_people())
        .order_by(r.Course.started_on.desc(), r.Course.created_at.desc())
    )
    return [course_view(row, running) for row, running in session.execute(query)]


def course_view(row: r.Course, running: bool) -> Course:
    return view_of(
        Course,
        row,
        participants=tuple(
            view_of(Participant, p, name=p.client.name)
            for p in row.participants
            if p.client.removed_at is None
        ),
        status=course_status(row.finished_at is not None, running),
        calendar={int(week): tuple(ids) for week, ids in row.calendar.items()},
    )


def course_status(finished: bool, running: bool) -> str:
    if finished:
        return "finished"
    return "running" if running else "aftercare"
