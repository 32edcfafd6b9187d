"""What the overview of a client tells of a course: the weeks, what is due, what was agreed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from coach_app.course.due import asked_in
from coach_app.data.course_file_views import CourseFile
from coach_app.data.views import Meeting, Step, WeekDot
from coach_app.programme.planning import week_state

SHOWN_MEETINGS = 4
DONE, WAITS, COMING = "done", "waits", "coming"


@dataclass(frozen=True)
class MeasureRow:
    """The measurements of one week. ``state``: done (on ``day``), waits, or coming."""

    meeting: Meeting
    state: str
    open_ids: tuple[str, ...] = ()
    day: dt.datetime | None = None


def week_dots(meetings: Sequence[Meeting], today: dt.date) -> tuple[WeekDot, ...]:
    """The dots of one course; "now" is today's meeting."""
    dots, now_given = [], False
    for meeting in sorted((m for m in meetings if m.kind == "week"), key=lambda m: m.week):
        day = meeting.planned_at.date()
        state = week_state(meeting.status, day <= today, day == today)
        if state == "now" and now_given:
            state = "planned"
        now_given = now_given or state == "now"
        dots.append(WeekDot(meeting.week, state))
    return tuple(dots)


def coming(file: CourseFile) -> Meeting | None:
    """The next planned meeting."""
    ahead = [meeting for meeting in file.meetings if meeting.status == "planned"]
    return min(ahead, key=lambda meeting: meeting.planned_at, default=None)


def last_held(file: CourseFile) -> Meeting | None:
    held = [meeting for meeting in file.meetings if meeting.status == "held"]
    return max(held, key=lambda meeting: meeting.planned_at, default=None)


def looks_back_next(file: CourseFile) -> bool:
    """The coming meeting is week 8: finish, go on or refer."""
    following = coming(file)
    return following is not None and following.week == 8 and file.course.status == "running"


def measure_rows(file: CourseFile, client_id: str, today: dt.date) -> list[MeasureRow]:
    """One row for the week at hand, one for each earlier week that misses something."""
    following = coming(file)
    held = [one for one in file.meetings if one.kind != "extra" and one.status == "held"]
    next_week = [following] if following is not None and following.kind != "extra" else []
    shown = held[-2:] + next_week
    rows = []
    for meeting in shown:
        newest = meeting is shown[-1] or meeting is (held[-1] if held else None)
        row = _measure_row(file, client_id, meeting, today, newest)
        if row is not None:
            rows.append(row)
    return rows


def _measure_row(
    file: CourseFile, client_id: str, meeting: Meeting, today: dt.date, newest: bool
) -> MeasureRow | None:
    asked = asked_in(file.course, meeting.week)
    own = [score for score in file.scores_of(client_id) if score.week == meeting.week]
    done = {score.measure_id for score in own}
    open_ids = tuple(key for key in asked if key not in done)
    if asked and not open_ids and newest:
        return MeasureRow(meeting, DONE, day=max(score.taken_at for score in own))
    if open_ids and (meeting.status == "held" or meeting.planned_at.date() <= today):
        return MeasureRow(meeting, WAITS, open_ids)
    if open_ids and meeting.status == "planned":
        return MeasureRow(meeting, COMING, open_ids)
    return None


def last_steps(file: CourseFile, client_id: str) -> tuple[Step, ...]:
    """What was agreed last, by this client or by the whole group."""
    last = last_held(file)
    if last is None:
        return ()
    steps = file.steps.get(last.id, ())
    return tuple(step for step in steps if step.client_id in (None, client_id))


def shown_meetings(file: CourseFile, today: dt.date) -> list[Meeting]:
    """Newest first: the coming one and the last ones; while few were held, more to come."""
    past = [m for m in file.meetings if m.status != "planned" or m.planned_at.date() < today]
    ahead = [m for m in file.meetings if m not in past]
    last = past[-(SHOWN_MEETINGS - 1) :]
    return list(reversed(last + ahead[: SHOWN_MEETINGS - len(last)]))
