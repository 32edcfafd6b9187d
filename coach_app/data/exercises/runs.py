"""Runs: which exercise a client did, for how long, and how it was before and after."""

from __future__ import annotations

import datetime as dt
from types import EllipsisType

from sqlalchemy import ColumnElement, select

from coach_app.data import records as r
from coach_app.data import records_exercises as x
from coach_app.data.exercises.views import ExerciseRun
from coach_app.data.store import Repository, found
from coach_app.data.types import clean_json, clean_line, local, new_id
from coach_app.data.view_of import view_of
from coach_app.json_values import JsonTable
from coach_app.moments import local_now


class Runs(Repository):
    def get(self, run_id: str) -> ExerciseRun:
        with self._read() as session:
            return view_of(ExerciseRun, found(session, x.Run, run_id))

    def of_client(self, client_id: str) -> list[ExerciseRun]:
        """Newest first."""
        return self._list(x.Run.client_id == client_id)

    def of_meeting(self, meeting_id: str) -> list[ExerciseRun]:
        """Newest first, of all participants."""
        return self._list(x.Run.meeting_id == meeting_id)

    def _list(self, *conditions: ColumnElement[bool]) -> list[ExerciseRun]:
        query = (
            select(x.Run)
            .join(r.Client, r.Client.id == x.Run.client_id)
            .where(*conditions, r.Client.removed_at.is_(None))
            .order_by(x.Run.started_at.desc(), x.Run.id)
        )
        with self._read() as session:
            return [view_of(ExerciseRun, row) for row in session.scalars(query)]

    def add(
        self,
        client_id: str,
        exercise_id: str,
        version: int,
        language: str,
        *,
        meeting_id: str | None = None,
        course_id: str | None = None,
        started_at: dt.datetime | None = None,
        planned: int = 0,
    ) -> str:
        """A run that begins; its course follows from the meeting unless given."""
        row = x.Run(
            id=new_id(),
            client_id=client_id,
            course_id=course_id,
            meeting_id=meeting_id,
            exercise_id=clean_line(exercise_id),
            version=version,
            language=language,
            started_at=local(started_at or local_now()),
            seconds=0,
            planned=_seconds(planned),
            stopped=False,
            answers={},
        )
        with self._write("runs") as session:
            found(session, r.Client, client_id)
            if meeting_id is not None:
                meeting = found(session, r.Meeting, meeting_id)
                row.course_id = course_id or meeting.course_id
            session.add(row)
        return row.id

    def save(
        self,
        run_id: str,
        *,
        seconds: int | None = None,
        stopped: bool | None = None,
        before: int | EllipsisType | None = ...,
        after: int | EllipsisType | None = ...,
        helpful: int | EllipsisType | None = ...,
        answers: JsonTable | None = None,
        finished: dt.datetime | None = None,
    ) -> None:
        """Save what is given; of the marks None takes one away. ``answers`` replace all."""
        values: JsonTable = {}
        if seconds is not None:
            values["seconds"] = _seconds(seconds)
        if stopped is not None:
            values["stopped"] = stopped
        for name, mark, low, high in (
            ("before", before, 0, 10),
            ("after", after, 0, 10),
            ("helpful", helpful, 1, 3),
        ):
            if isinstance(mark, EllipsisType):
                continue
            if mark is not None and not low <= mark <= high:
                raise ValueError(f"{name}: {mark} is not in {low}-{high}")
            values[name] = mark
        if answers is not None:
            values["answers"] = clean_json(answers)
        if finished is not None:
            values["finished_at"] = local(finished)
        with self._write("runs") as session:
            row = found(session, x.Run, run_id)
            for name, value in values.items():
                setattr(row, name, value)


def _seconds(seconds: int) -> int:
    if seconds < 0:
        raise ValueError(f"less than no time: {seconds}")
    return seconds
