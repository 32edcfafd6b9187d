"""Reads the file of a course: one transaction, a fixed number of set-based queries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from coach_app.data import course_file_rows as rows
from coach_app.data import records as r
from coach_app.data.course_file_views import (
    ClientFile,
    CourseFile,
    MeetingFile,
    Preferences,
    WholeCourseFile,
    course_at_hand,
)
from coach_app.data.courses.courses import course_views
from coach_app.data.courses.plans import changes_of
from coach_app.data.meetings.notes import note_view
from coach_app.data.meetings.steps import steps_of
from coach_app.data.meetings.views import meeting_view, with_note
from coach_app.data.people.clients import client_gone, client_view, whole_client
from coach_app.data.store import Repository, found, gone
from coach_app.data.views import Client, Course, Meeting, StoredScore

InCourse = TypeVar("InCourse", Meeting, StoredScore)


class CourseFiles(Repository):
    def of_client(self, client_id: str, course_id: str = "") -> ClientFile:
        """All courses of a client, and the file of the chosen one or the one at hand."""
        with self._read() as session:
            about = _About.one(session, client_id)
            course = course_at_hand(about.courses, client_id, course_id)
            scores, preferences = rows.scores(session, about.ids, None), rows.preferences(session)
            file = None
            if course is not None:
                file = _core(session, course, about, scores, preferences)
            return ClientFile(about.people[0], about.courses, file, tuple(scores), preferences)

    def whole(self, course_id: str, client_id: str) -> WholeCourseFile:
        """Everything of one client in one course."""
        with self._read() as session:
            return _whole_of_one(session, course_id, client_id)

    def whole_at(self, meeting_id: str, client_id: str) -> WholeCourseFile:
        """Everything of one client in the course of this meeting."""
        with self._read() as session:
            meeting = found(session, r.Meeting, meeting_id)
            return _whole_of_one(session, meeting.course_id, client_id)

    def of_meeting(self, meeting_id: str) -> MeetingFile:
        """A meeting and its note, in the file of everybody who takes part in the course."""
        with self._read() as session:
            row = found(session, r.Meeting, meeting_id)
            note = note_view(session, row)  # first: lists of meetings read notes in part
            course = course_views(session, r.Course.id == row.course_id)[0]
            file = _whole(session, course, _About.all(session, course), meeting_id)
            meeting = next(one for one in file.meetings if one.id == meeting_id)
            return MeetingFile(file, meeting, note)


@dataclass(frozen=True)
class _About:
    """Of whom the file is; ``single``: about one client, with what other courses hold."""

    people: tuple[Client, ...]
    courses: tuple[Course, ...]
    single: bool

    @classmethod
    def one(cls, session: Session, client_id: str) -> _About:
        row = session.scalars(whole_client().where(r.Client.id == client_id)).one_or_none()
        if row is None:
            raise client_gone()
        mine = select(r.Participant.course_id).where(r.Participant.client_id == client_id)
        courses = course_views(session, r.Course.id.in_(mine))
        return cls((client_view(row),), tuple(courses), True)

    @classmethod
    def all(cls, session: Session, course: Course) -> _About:
        ids = [one.client_id for one in course.participants]
        known = {
            row.id: client_view(row)
            for row in session.scalars(whole_client().where(r.Client.id.in_(ids)))
        }
        return cls(tuple(known[key] for key in ids), (course,), len(ids) == 1)

    @property
    def ids(self) -> list[str]:
        return [one.id for one in self.people]


def _core(
    session: Session,
    course: Course,
    about: _About,
    scores: Sequence[StoredScore],
    preferences: Preferences,
) -> CourseFile:
    meetings = _meetings(session, [one.id for one in about.courses])
    here, elsewhere = _split(meetings, course.id)
    own, other = _split(scores, course.id)
    steps = steps_of(session, [one.id for one in here])
    return CourseFile(
        course=course,
        people=about.people,
        meetings=here,
        scores=own,
        events=rows.events(session, course.id, about.ids),
        steps={key: tuple(found) for key, found in steps.items()},
        sentences=rows.sentences(session, course.id, about.ids),
        preferences=preferences,
        courses=about.courses,
        other_meetings=elsewhere,
        other_scores=other,
    )


def _whole_of_one(session: Session, course_id: str, client_id: str) -> WholeCourseFile:
    about = _About.one(session, client_id)
    course = next((one for one in about.courses if one.id == course_id), None)
    if course is None:
        raise gone()
    return _whole(session, course, about)


def _whole(
    session: Session, course: Course, about: _About, meeting_id: str = ""
) -> WholeCourseFile:
    ids = about.ids
    scores = rows.scores(session, ids, None if about.single else course.id)
    core = _core(session, course, about, scores, rows.preferences(session))
    alone = sum(one.left_on is None for one in course.participants) <= 1
    course_only = None if about.single or alone else course.id
    return WholeCourseFile(
        **vars(core),  # all of its fields: nothing has looked at it yet
        runs=rows.runs(session, ids, course_only),
        makings=rows.makings(session, ids, course_only),
        maps=rows.maps(session, ids),
        closings=rows.closings(session, course.id, ids),
        prompts=rows.prompts(session, ids),
        guided=rows.guided(session, course.id),
        decisions=rows.decisions(session, course.id),
        changes=changes_of(session, course.id),
        own_exercises=rows.own_exercises(session),
        wordings=rows.wordings(session),
        drafts=rows.drafts(session, course.id, meeting_id),
    )


def _meetings(session: Session, course_ids: Sequence[str]) -> list[Meeting]:
    query = with_note().where(r.Meeting.course_id.in_(course_ids)).order_by(r.Meeting.planned_at)
    return [meeting_view(row) for row in session.scalars(query)]


def _split(
    things: Sequence[InCourse], course_id: str
) -> tuple[tuple[InCourse, ...], tuple[InCourse, ...]]:
    """Those of this course, and the others."""
    own = tuple(one for one in things if one.course_id == course_id)
    return own, tuple(one for one in things if one.course_id != course_id)
