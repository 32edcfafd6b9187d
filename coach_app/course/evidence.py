"""What the file says about a course so far, as plain values for the page and the reports."""

from __future__ import annotations

from dataclasses import dataclass

from coach_app.course.gates import tensions_of, vitality_of
from coach_app.course.inputs import measures_of
from coach_app.data.course_file_views import CourseFile, WholeCourseFile
from coach_app.data.views import Goal, Meeting, Step
from coach_app.measures import Measure
from coach_app.measures.change import Change, change_of
from coach_app.programme import Tension


@dataclass(frozen=True)
class Evidence:
    """``headline``: totals of the main scale in order of time. ``weekly``: by week 1-8."""

    measure: Measure
    headline: tuple[tuple[int | None, float], ...]
    change: Change | None
    weekly: tuple[float | None, ...]
    who5: tuple[float, ...]
    people_first: tuple[tuple[int, str], ...]  # ring and label on the first circle map
    people_now: tuple[tuple[int, str], ...]
    goals: tuple[tuple[str, int | None, int | None], ...]  # words, first and last mark
    tensions: tuple[Tension, ...]
    vitality: tuple[float | None, float | None]
    steps_done: int
    steps_told: int
    sentence: str  # the last own sentence of the client

    @property
    def weekly_ends(self) -> tuple[float, float] | None:
        known = [value for value in self.weekly if value is not None]
        return (known[0], known[-1]) if len(known) > 1 else None

    @property
    def last_who5(self) -> float | None:
        return self.who5[-1] if self.who5 else None


def evidence_of(file: WholeCourseFile, client_id: str) -> Evidence:
    """Judged with the coach's own inputs."""
    measure = measures_of(file.preferences)[file.course.headline]
    totals = [
        (score.measure_id, score.week, score.total)
        for score in file.scores_of(client_id)
        if score.total is not None and score.valid
    ]
    headline = tuple((week, total) for key, week, total in totals if key == file.course.headline)
    change = None
    if len(headline) > 1:
        change = change_of(measure, headline[0][1], headline[-1][1])
    by_week = {week: total for key, week, total in totals if key == "weekly"}
    maps = [one for one in file.maps if one.client_id == client_id]
    first, now = (maps[0].places, maps[-1].places) if maps else ((), ())
    steps = steps_of(file, client_id)
    said = told(file, client_id)
    return Evidence(
        measure=measure,
        headline=headline,
        change=change,
        weekly=tuple(by_week.get(week) for week in range(1, 9)),
        who5=tuple(total for key, _, total in totals if key == "who-5"),
        people_first=tuple((place.ring, place.label) for place in first),
        people_now=tuple((place.ring, place.label) for place in now),
        goals=tuple(_goal(goal) for goal in file.client(client_id).goals),
        tensions=tuple(tensions_of(file, client_id)),
        vitality=vitality_of(file, client_id),
        steps_done=sum(step.state in ("done", "partly") for step in steps),
        steps_told=sum(step.state != "open" for step in steps),
        sentence=said[-1][1] if said else "",
    )


def told(file: CourseFile, client_id: str) -> list[tuple[Meeting, str]]:
    """Each meeting with a sentence of this client, oldest first."""
    own = file.sentences.get(client_id, {})
    said = ((meeting, own.get(meeting.id, "").strip()) for meeting in file.meetings)
    return [(meeting, sentence) for meeting, sentence in said if sentence]


def steps_of(file: WholeCourseFile, client_id: str) -> list[Step]:
    """Own steps and those of the whole group, in the order of the meetings."""
    return [
        step
        for meeting in file.meetings
        for step in file.steps.get(meeting.id, ())
        if step.client_id in (None, client_id)
    ]


def _goal(goal: Goal) -> tuple[str, int | None, int | None]:
    marks = [mark for _, mark in goal.ratings]
    return goal.wording, marks[0] if marks else None, marks[-1] if len(marks) > 1 else None
