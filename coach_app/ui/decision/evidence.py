"""What the file says about a course so far, as plain values for the page and the reports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from coach_app.data.views import Course
from coach_app.measures import Measure, load_measures
from coach_app.measures.change import Change, change_of
from coach_app.programme import Tension
from coach_app.ui.meeting.gate_words import tensions_of, vitality_of


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


def evidence_of(
    practice: Any, course: Course, client_id: str, measures: dict[str, Measure] | None = None
) -> Evidence:
    """``measures``: with the coach's own inputs; the shipped ones otherwise."""
    known = measures or load_measures()
    measure = known[course.headline]
    scores = [
        score
        for score in practice.scores.of_course(course.id, client_id)
        if score.total is not None and score.valid
    ]
    headline = tuple((s.week, s.total) for s in scores if s.measure_id == course.headline)
    change = None
    if len(headline) > 1:
        change = change_of(measure, headline[0][1], headline[-1][1])
    by_week = {s.week: s.total for s in scores if s.measure_id == "weekly"}
    maps = practice.circles.maps(client_id)
    first, now = (maps[0].places, maps[-1].places) if maps else ((), ())
    steps = [
        step
        for group in practice.steps.of_course(course.id).values()
        for step in group
        if step.client_id in (None, client_id)
    ]
    own = practice.notes.sentences(course.id, client_id)
    told = [
        own[m.id].strip()
        for m in practice.meetings.of_course(course.id)
        if own.get(m.id, "").strip()
    ]
    return Evidence(
        measure=measure,
        headline=headline,
        change=change,
        weekly=tuple(by_week.get(week) for week in range(1, 9)),
        who5=tuple(s.total for s in scores if s.measure_id == "who-5"),
        people_first=tuple((place.ring, place.label) for place in first),
        people_now=tuple((place.ring, place.label) for place in now),
        goals=tuple(_goal(goal) for goal in practice.clients.get(client_id).goals),
        tensions=tuple(tensions_of(practice, course, client_id)),
        vitality=vitality_of(practice, course, client_id),
        steps_done=sum(step.state in ("done", "partly") for step in steps),
        steps_told=sum(step.state != "open" for step in steps),
        sentence=told[-1] if told else "",
    )


def _goal(goal: Any) -> tuple[str, int | None, int | None]:
    marks = [mark for _, mark in goal.ratings]
    return goal.wording, marks[0] if marks else None, marks[-1] if len(marks) > 1 else None
