"""What the file says about the gates. It advises; it never locks."""

from __future__ import annotations

from dataclasses import dataclass

from coach_app.data.course_file_views import WholeCourseFile
from coach_app.data.views import Meeting
from coach_app.programme import Gate, Tension, first_gate, second_gate

FIRST_FROM, SECOND_FROM = 4, 6  # the weeks in which the gates are looked at
SAFE_RINGS = (1, 2)  # close and trusted
VITALITY = 1  # the item "alive" of the weekly check


@dataclass(frozen=True)
class Gates:
    """``second`` None: too early for it. ``safe``: how many stand close or are trusted."""

    first: Gate
    second: Gate | None = None
    safe: int = 0


def gates_of(file: WholeCourseFile, meeting: Meeting) -> Gates | None:
    """None before week 4, at intake and follow-up, and for a group."""
    if file.course.is_group or meeting.kind != "week" or meeting.week < FIRST_FROM:
        return None
    client_id = file.course.participants[0].client_id
    first = first_gate(tensions_of(file, client_id))
    if meeting.week < SECOND_FROM:
        return Gates(first)
    safe = safe_people(file, client_id)
    baseline, now = vitality_of(file, client_id)
    return Gates(first, second_gate(first, baseline, now, False, safe), safe)


def tensions_of(file: WholeCourseFile, client_id: str) -> list[Tension]:
    """Before and after of this course's relaxations, oldest first."""
    meetings = {meeting.id for meeting in file.meetings}
    own = [one for one in file.runs if one.client_id == client_id and one.meeting_id in meetings]
    return [
        Tension(run.before, run.after)
        for run in sorted(own, key=lambda one: one.started_at)
        if run.before is not None and run.after is not None
    ]


def vitality_of(file: WholeCourseFile, client_id: str) -> tuple[float | None, float | None]:
    """The first and the last answer about feeling alive; None, None below two."""
    found = [
        answer
        for score in file.scores_of(client_id)
        if score.measure_id == "weekly" and (answer := score.answers[VITALITY]) is not None
    ]
    return (found[0], found[-1]) if len(found) > 1 else (None, None)


def safe_people(file: WholeCourseFile, client_id: str) -> int:
    """On the newest circle map."""
    maps = [one for one in file.maps if one.client_id == client_id]
    return sum(place.ring in SAFE_RINGS for place in maps[-1].places) if maps else 0
