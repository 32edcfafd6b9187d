"""The file of one course, made in memory: no vault, no database, no Qt."""

from __future__ import annotations

import datetime as dt
from typing import Any

from coach_app.data.course_file_views import CourseFile, MeetingFile, WholeCourseFile
from coach_app.data.views import (
    ChartEvent,
    Client,
    ClientFields,
    Course,
    Meeting,
    Note,
    Participant,
    ParticipantLine,
    Step,
    StoredScore,
)
from coach_app.measures import load_measures

ZONE = dt.timezone(dt.timedelta(hours=1))
START = dt.date(2026, 1, 6)  # a Tuesday
CLIENT = "c" * 32
COURSE = "k" * 32


def at(day: dt.date, hour: int = 13) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(hour, 30), ZONE)


def sheet(measure_id: str, total: int) -> list[int | None]:
    """Answers that give ``total`` on a scale of sums, or on the weekly check."""
    measure = load_measures()[measure_id]
    if measure_id == "weekly":
        return [total, total, total, max(0, 9 - total)]
    if measure_id == "direct":
        code = next(o.code for o in measure.options if max(o.positive, o.negative) == total)
        return [code]
    answers = []
    points = [
        sorted((measure_points(i, o), o.code) for o in measure.options) for i in measure.items
    ]
    left = total // measure.factor - sum(row[0][0] for row in points)
    for row in points:
        best = max((p for p in row if p[0] - row[0][0] <= left), key=lambda p: p[0])
        left -= best[0] - row[0][0]
        answers.append(best[1])
    return answers


def measure_points(item, option) -> int:
    return option.positive if item.positive else option.negative


class FakeCourse:
    """Holds lists; ``file()`` is what the practice would hand out."""

    def __init__(self) -> None:
        self.course = Course(
            COURSE,
            "",
            (Participant("p" * 32, CLIENT, "Carla Fictief"),),
            START,
            1,
            dt.time(13, 30),
            60,
            "running",
            "djg-11",
            "course",
            {},
            "line",
        )
        self.all_courses = [self.course]
        self.plan: list[Meeting] = []
        self.taken: list[StoredScore] = []
        self.moments: list[ChartEvent] = []
        self.earlier: dict[str, tuple[list[Meeting], list[StoredScore]]] = {}
        self.kept: dict[str, object] = {}
        self.agreed: dict[str, list[Step]] = {}
        self.said: dict[str, str] = {}
        self.fields = ClientFields("Carla Fictief")
        for week in (*range(9), 20):
            self.meet(week, START + dt.timedelta(weeks=week))

    def file(self) -> CourseFile:
        return CourseFile(**self._core())

    def whole(self, **more: Any) -> WholeCourseFile:
        """``more``: what was done, by the names of `WholeCourseFile`."""
        return WholeCourseFile(**(self._core() | more))

    def now(
        self, week: int, *, lines: tuple[ParticipantLine, ...] = (), **more: Any
    ) -> MeetingFile:
        """The meeting of a week, with a note of these lines; one for Carla without."""
        file = self.whole(**more)
        meeting = next(one for one in file.meetings if one.week == week and one.kind != "extra")
        known = lines or (ParticipantLine("p" * 32, CLIENT, "Carla Fictief"),)
        return MeetingFile(file, meeting, Note(meeting.id, "", "", "", known))

    def _core(self) -> dict[str, Any]:
        everything = [one for _meetings, scores in self.earlier.values() for one in scores]
        meetings = [one for meetings, _scores in self.earlier.values() for one in meetings]
        return {
            "course": self.course,
            "steps": {key: tuple(found) for key, found in self.agreed.items()},
            "sentences": {CLIENT: dict(self.said)},
            "people": (Client(CLIENT, self.fields, (), (), False, False, at(START)),),
            "meetings": tuple(sorted(self.plan, key=lambda one: one.planned_at)),
            "scores": tuple(sorted(self.taken, key=lambda one: one.taken_at)),
            "events": tuple(self.moments),
            "preferences": dict(self.kept),
            "courses": tuple(self.all_courses),
            "other_meetings": tuple(meetings),
            "other_scores": tuple(sorted(everything, key=lambda one: one.taken_at)),
        }

    def change(self, **values) -> None:
        import dataclasses

        self.course = dataclasses.replace(self.course, **values)
        self.all_courses = [self.course, *self.all_courses[1:]]

    def meet(self, week: int, day: dt.date, status: str = "planned", kind: str = "") -> str:
        names = {0: "intake", 20: "follow_up"}
        known = kind or names.get(week, "week")
        meeting_id = f"m{len(self.plan)}-{week}"
        self.plan.append(Meeting(meeting_id, COURSE, known, week, at(day), 60, status))
        return meeting_id

    def held(self, *weeks: int, status: str = "held") -> None:
        import dataclasses

        self.plan = [
            dataclasses.replace(one, status=status) if one.week in weeks else one
            for one in self.plan
        ]

    def score(
        self,
        measure_id: str,
        week: int | None,
        total: int,
        *,
        day: dt.date | None = None,
        answers: list[int | None] | None = None,
        meeting: bool = True,
    ) -> str:
        given = answers or sheet(measure_id, total)
        scored = load_measures()[measure_id].score(given)
        meet = next((one for one in self.plan if one.week == week), None) if meeting else None
        day = day or (meet.planned_at.date() if meet else START)
        score_id = f"s{len(self.taken)}"
        self.taken.append(
            StoredScore(
                score_id,
                CLIENT,
                COURSE,
                meet.id if meet else None,
                week,
                measure_id,
                1,
                tuple(given),
                scored.total,
                dict(scored.subscales),
                scored.category,
                scored.valid,
                at(day),
                "paper",
            )
        )
        return score_id

    def id_of(self, week: int) -> str:
        return next(one.id for one in self.plan if one.week == week)

    def agree(self, week: int, text: str, state: str = "open", client: str | None = CLIENT) -> None:
        step = Step(f"{week}-{text}", self.id_of(week), client, text, state)
        self.agreed.setdefault(step.meeting_id, []).append(step)

    def event(self, day: dt.date, text: str) -> None:
        self.moments.append(ChartEvent(f"e{len(self.moments)}", COURSE, CLIENT, day, text))


def picture() -> FakeCourse:
    """The course of the design's picture: Carla, week 8."""
    practice = FakeCourse()
    practice.held(*range(8))
    for week, total in ((0, 9), (4, 7), (8, 4)):
        practice.score("djg-11", week, total)
    for week, total in enumerate((3, 4, 3, 5, 6, 5, 7, 7), start=1):
        practice.score("weekly", week, total)
    for week, text in ((3, "griep"), (5, "zus belde"), (6, "eerste keer koor")):
        practice.event(START + dt.timedelta(weeks=week), text)
    return practice


TODAY = START + dt.timedelta(weeks=8)
