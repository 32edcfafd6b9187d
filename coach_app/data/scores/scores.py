"""Scores: raw answers, computed totals, measure version and time; corrections keep the old."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from sqlalchemy import ColumnElement, select

from coach_app.data import records as r
from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.data.people.erasure import audit
from coach_app.data.store import Repository, found
from coach_app.data.types import local, new_id
from coach_app.data.view_of import view_of
from coach_app.data.views import StoredScore
from coach_app.errors import UserError
from coach_app.moments import local_now

SHOWN = ("not_yet", "shown", "later", "words")
HOW = ("paper", "screen", "spoken")


class Scores(Repository):
    # -- reading ---------------------------------------------------------------------

    def get(self, score_id: str) -> StoredScore:
        with self._read() as session:
            return view_of(StoredScore, found(session, r.Score, score_id))

    def of_course(self, course_id: str, client_id: str) -> list[StoredScore]:
        """By time."""
        return self._list(r.Score.course_id == course_id, r.Score.client_id == client_id)

    def history(self, score_id: str) -> list[StoredScore]:
        """The values that corrections replaced, oldest first, and the present one last."""
        query = (
            select(r.ScoreHistory)
            .where(r.ScoreHistory.score_id == score_id)
            .order_by(r.ScoreHistory.replaced_at)
        )
        with self._read() as session:
            row = found(session, r.Score, score_id)
            old = session.scalars(query).all()
            views = [
                view_of(StoredScore, values, row, id=row.id, corrected=i > 0)
                for i, values in enumerate(old)
            ]
            return [*views, view_of(StoredScore, row)]

    def _list(self, *conditions: ColumnElement[bool]) -> list[StoredScore]:
        query = (
            select(r.Score)
            .where(*conditions, r.Score.deleted_at.is_(None))
            .order_by(r.Score.taken_at, r.Score.saved_at)
        )
        with self._read() as session:
            return [view_of(StoredScore, row) for row in session.scalars(query)]

    # -- writing ---------------------------------------------------------------------

    def add(
        self,
        client_id: str,
        measure_id: str,
        answers: Sequence[int | None],
        *,
        meeting_id: str | None = None,
        course_id: str | None = None,
        week: int | None = None,
        taken_at: dt.datetime | None = None,
        how: str = "paper",
        shown: str = "not_yet",
    ) -> StoredScore:
        """Score and keep a sheet; course and week follow from the meeting unless given.

        UserError("wrong-answer") for a code that the scale does not have.
        """
        if how not in HOW or shown not in SHOWN:
            raise ValueError(f"neither {how} nor {shown} will do")
        values = scored(measure_id, answers)
        row = r.Score(
            id=new_id(),
            client_id=client_id,
            measure_id=measure_id,
            taken_at=local(taken_at or local_now()),
            how=how,
            shown=shown,
            corrected=False,
            **values,
        )
        with self._write("scores", "clients") as session:
            found(session, r.Client, client_id)
            row.meeting_id, row.course_id, row.week = meeting_id, course_id, week
            if meeting_id is not None:
                meeting = found(session, r.Meeting, meeting_id)
                row.course_id = course_id or meeting.course_id
                row.week = meeting.week if week is None else week
            session.add(row)
        return view_of(StoredScore, row)

    def correct(self, score_id: str, answers: Sequence[int | None]) -> StoredScore:
        """Other answers for the same sheet; its id stays and the old value is kept."""
        with self._write("scores", "clients") as session:
            row = found(session, r.Score, score_id)
            values = scored(row.measure_id, answers)
            session.add(
                r.ScoreHistory(
                    id=new_id(),
                    score_id=score_id,
                    replaced_at=local_now(),
                    # getattr: columns by their names, the same in both tables
                    **{name: getattr(row, name) for name in values},
                )
            )
            for name, value in values.items():
                setattr(row, name, value)
            row.corrected = True
            audit(session, "score-corrected", score_id)
        return view_of(StoredScore, row)

    def delete(self, score_id: str) -> None:
        """Hide a score; it is erased when the practice closes."""
        with self._write("scores", "clients") as session:
            found(session, r.Score, score_id).deleted_at = local_now()
            audit(session, "score-deleted", score_id)

    def undo_delete(self, score_id: str) -> None:
        with self._write("scores", "clients") as session:
            found(session, r.Score, score_id).deleted_at = None

    def set_shown(self, score_id: str, state: str) -> None:
        """What the client saw of it: not_yet, shown, later, words."""
        if state not in SHOWN:
            raise ValueError(f"no such state: {state}")
        with self._write("scores") as session:
            found(session, r.Score, score_id).shown = state


# -- parts ---------------------------------------------------------------------------


def scored(measure_id: str, answers: Sequence[int | None]) -> dict[str, object]:
    """The columns of ``ScoreFields`` for a sheet."""
    from coach_app.measures import load_measures

    measure = load_measures().get(measure_id)
    if measure is None:
        raise ValueError(f"no such measure: {measure_id}")
    try:
        result = measure.score(list(answers))
    except ValueError as error:
        raise UserError(
            "wrong-answer",
            QT_TRANSLATE_NOOP("Errors", "One answer does not belong to this scale."),
            QT_TRANSLATE_NOOP("Errors", "Check the answers and enter them again."),
            reason=str(error),
        ) from error
    return {
        "measure_version": result.version,
        "answers": list(result.answers),
        "total": None if result.total is None else float(result.total),
        "subscales": dict(result.subscales),
        "category": result.category,
        "valid": result.valid,
        "saved_at": local_now(),
    }
