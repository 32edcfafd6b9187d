"""The file of a course: all that a page reads of it, of one moment, as plain values.

A page asks once and looks at one moment in time. Nothing here changes or asks further;
what follows from it (plan, chart, gates, evidence) is decided in ``coach_app.course``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from coach_app.data.courses.views import Closing, Decision, Guided, PromptUse
from coach_app.data.exercises.views import CircleMap, ExerciseRun, Making, OwnExercise
from coach_app.data.views import ChartEvent, Client, Course, Meeting, Note, Step, StoredScore
from coach_app.json_values import JsonValue

Preferences = Mapping[str, JsonValue]  # JSON values by key; who reads one says what it must be


@dataclass(frozen=True)
class CourseFile:
    """What overview and chart look at.

    ``people``: who takes part, in order; one of them when the file is about one client.
    ``scores``, ``events`` and ``sentences`` are of these people in this course. Of one
    client also what other courses hold, for comparing: ``courses`` newest first, with this
    one, and ``other_meetings`` and ``other_scores`` of the rest and of no course.
    """

    course: Course
    people: tuple[Client, ...]
    meetings: tuple[Meeting, ...]  # by date
    scores: tuple[StoredScore, ...] = ()  # by time
    events: tuple[ChartEvent, ...] = ()  # by date
    steps: Mapping[str, tuple[Step, ...]] = field(default_factory=dict)  # by meeting
    sentences: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # client, meeting
    preferences: Preferences = field(default_factory=dict)
    courses: tuple[Course, ...] = ()
    other_meetings: tuple[Meeting, ...] = ()
    other_scores: tuple[StoredScore, ...] = ()

    def client(self, client_id: str) -> Client:
        """One of the people. KeyError for anybody else."""
        return self._people[client_id]

    def scores_of(self, client_id: str) -> tuple[StoredScore, ...]:
        """In this course, by time."""
        return self._scores.get(client_id, ())

    def meetings_of(self, course_id: str) -> tuple[Meeting, ...]:
        """Of this course or of another one of the client, by date."""
        if course_id == self.course.id:
            return self.meetings
        return tuple(one for one in self.other_meetings if one.course_id == course_id)

    @cached_property
    def _people(self) -> dict[str, Client]:
        return {one.id: one for one in self.people}

    @cached_property
    def _scores(self) -> dict[str, tuple[StoredScore, ...]]:
        found: dict[str, list[StoredScore]] = {}
        for score in self.scores:
            found.setdefault(score.client_id, []).append(score)
        return {key: tuple(scores) for key, scores in found.items()}


@dataclass(frozen=True)
class WholeCourseFile(CourseFile):
    """With everything that was done: what reports, gates and decisions look at.

    ``runs`` and ``makings`` are of one client all; of a group those of this course.
    """

    runs: tuple[ExerciseRun, ...] = ()  # newest first
    makings: tuple[Making, ...] = ()  # newest first, without payloads
    maps: tuple[CircleMap, ...] = ()  # oldest first
    closings: Mapping[tuple[str, str], Closing] = field(default_factory=dict)  # meeting, client
    prompts: tuple[PromptUse, ...] = ()  # oldest first
    guided: Mapping[str, Guided] = field(default_factory=dict)  # by meeting
    decisions: tuple[Decision, ...] = ()  # oldest first
    changes: Mapping[str, JsonValue] = field(default_factory=dict)  # of this course's plan
    own_exercises: tuple[OwnExercise, ...] = ()
    wordings: frozenset[tuple[str, str]] = frozenset()  # measure and language that were loaded
    drafts: Mapping[tuple[str, str], Mapping[str, JsonValue]] = field(default_factory=dict)

    def closing(self, meeting_id: str, client_id: str) -> Closing:
        """Also before anything was answered."""
        return self.closings.get((meeting_id, client_id)) or Closing(meeting_id, client_id)

    def decision(self, kind: str, client_id: str | None) -> Decision | None:
        """The one that holds: of this client, or of the whole group (None)."""
        for one in reversed(self.decisions):
            if one.kind == kind and one.client_id == client_id:
                return one
        return None

    def runs_in(self, meeting_id: str) -> tuple[ExerciseRun, ...]:
        return tuple(run for run in self.runs if run.meeting_id == meeting_id)

    def draft(self, kind: str, ref: str) -> Mapping[str, JsonValue]:
        """Empty where nothing waits."""
        return self.drafts.get((kind, ref), {})


@dataclass(frozen=True)
class MeetingFile:
    """One meeting with its note, in the file of its course."""

    file: WholeCourseFile
    meeting: Meeting
    note: Note


@dataclass(frozen=True)
class ClientFile:
    """One client with all courses, newest first, and the file of the one at hand."""

    client: Client
    courses: tuple[Course, ...]
    file: CourseFile | None  # None: no course yet
    scores: tuple[StoredScore, ...] = ()  # by time, of all courses and of none
    preferences: Preferences = field(default_factory=dict)

    @property
    def running(self) -> CourseFile | None:
        """The file where its course still goes on with this client."""
        if self.file is None or not goes_on(self.file.course, self.client.id):
            return None
        return self.file


def course_at_hand(courses: Sequence[Course], client_id: str, chosen: str = "") -> Course | None:
    """The chosen one, else the newest that goes on with this client, else the newest."""
    wanted = [course for course in courses if course.id == chosen]
    going = [course for course in courses if goes_on(course, client_id)]
    return next(iter((*wanted, *going, *courses)), None)


def goes_on(course: Course, client_id: str) -> bool:
    """The course runs or is in aftercare, and this client did not leave it."""
    return course.status != "finished" and any(
        one.client_id == client_id and not one.left_on for one in course.participants
    )
