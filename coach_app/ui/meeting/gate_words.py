"""What the file says about the gates, in one or two sentences. It advises; it never locks."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject

from coach_app.data.views import Course, Meeting
from coach_app.programme import Gate, Tension, first_gate, second_gate

FIRST_FROM, SECOND_FROM = 4, 6  # the weeks in which the gates are looked at
SAFE_RINGS = (1, 2)  # close and trusted
VITALITY = 1  # the item "alive" of the weekly check


def tensions_of(practice: Any, course: Course, client_id: str) -> list[Tension]:
    """Before and after of this course's relaxations, oldest first."""
    meetings = {meeting.id for meeting in practice.meetings.of_course(course.id)}
    runs = [
        run
        for run in practice.runs.of_client(client_id)
        if run.meeting_id in meetings and run.before is not None and run.after is not None
    ]
    return [Tension(run.before, run.after) for run in sorted(runs, key=lambda r: r.started_at)]


def gate_words(practice: Any, meeting: Meeting, course: Course) -> str:
    """Empty before week 4, at intake and follow-up, and for a group."""
    if course.is_group or meeting.kind != "week" or meeting.week < FIRST_FROM:
        return ""
    client_id = course.participants[0].client_id
    first = first_gate(tensions_of(practice, course, client_id))
    if meeting.week < SECOND_FROM:
        return GateWords().first(first)
    maps = practice.circles.maps(client_id)
    safe = sum(place.ring in SAFE_RINGS for place in maps[-1].places) if maps else 0
    baseline, now = vitality_of(practice, course, client_id)
    return GateWords().second(first, second_gate(first, baseline, now, False, safe), safe)


def vitality_of(practice: Any, course: Course, client_id: str) -> tuple[float | None, float | None]:
    found = [
        score.answers[VITALITY]
        for score in practice.scores.of_course(course.id, client_id)
        if score.measure_id == "weekly" and score.answers[VITALITY] is not None
    ]
    return (found[0], found[-1]) if len(found) > 1 else (None, None)


class GateWords(QObject):
    def first(self, gate: Gate) -> str:
        if gate.looked == 0:
            return self.tr(
                "How relaxing lands is not measured yet. Ask whether it goes easier before you "
                "practise with others."
            )
        fell = self.tr(
            "Tension fell by 2 or more in {fell} of the last {looked} relaxations."
        ).format(fell=gate.fell, looked=gate.looked)
        if gate.met:
            then = self.tr("Practising with somebody else can begin.")
        else:
            then = self.tr("Repeating a week first may help. You two decide.")
        return f"{fell} {then}"

    def second(self, first: Gate, gate: Gate, safe: int) -> str:
        if safe:
            people = self.tr("There is a safe person on the circle map.")
        else:
            people = self.tr("There is no safe person on the circle map yet.")
        if gate.met:
            then = self.tr("Contact out of doors can begin.")
            return f"{people} {then}"
        return f"{self.first(first)} {people}"
