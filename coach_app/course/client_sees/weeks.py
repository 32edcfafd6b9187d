"""The eight weeks as a client sees them: the story, and the own weeks within the group's band.

Here it is decided what becomes of a bad week, a missed meeting, and another's sentence.
"""

from __future__ import annotations

from coach_app.course.worse import HELD_BACK, WEEKLY, pending
from coach_app.data.views import Course
from coach_app.measures import apply_inputs, load_measures
from coach_app.measures.band import band

from .language import language_of
from .source import Source
from .values import GroupView, StoryView, StoryWeekView

WEEKS = range(1, 9)


def story(practice: Source, course_id: str, client_id: str) -> StoryView:
    """The weekly check and the client's own sentences, as far as the coach shows them.

    Only this client's own lines are read. A week that the coach keeps for later, or shows
    in words only, has no height.
    """
    language = language_of(practice, client_id)
    course = practice.courses.get(course_id)
    if course.client_chart == "nothing":
        return StoryView(language, "nothing", ())
    values = _values(practice, course_id, client_id) if course.client_chart == "line" else {}
    sentences = _sentences(practice, course_id, client_id)
    chosen = practice.makings.story_pictures(course_id, client_id)
    pictures = {week: practice.makings.thumb(key) or b"" for week, key in chosen.items()}
    weeks = tuple(
        StoryWeekView(week, values.get(week), sentences.get(week, ""), pictures.get(week, b""))
        for week in WEEKS
    )
    return StoryView(language, course.client_chart, weeks)


def group(practice: Source, course_id: str, client_id: str) -> GroupView:
    """The client's own weeks as far as the coach shows them, and the group's band."""
    language = language_of(practice, client_id)
    course = practice.courses.get(course_id)
    everybody = [
        {
            score.week: score.total
            for score in practice.scores.of_course(course_id, person.client_id)
            if score.measure_id == WEEKLY and score.week is not None and score.total is not None
        }
        for person in course.participants
        if practice.clients.get(person.client_id).frozen_at is None
    ]
    own = _values(practice, course_id, client_id) if course.client_chart == "line" else {}
    return GroupView(language, tuple(own.get(week) for week in WEEKS), band(everybody, WEEKS))


def story_after(practice: Source, client_id: str, measure_id: str) -> tuple[str, str] | None:
    """Course and client of the story that follows on a sheet; only on the weekly check."""
    course = practice.courses.current(client_id)
    if course is None or course.client_chart == "nothing" or measure_id != WEEKLY:
        return None
    return course.id, client_id


def story_of_page(
    practice: Source, client_id: str | None, meeting_id: str | None
) -> tuple[str, str] | None:
    """Course and client of the coach's page; None for a group, and where it is about nobody.

    Nothing about a frozen client is shown, so that no story is offered either.
    """
    course: Course | None
    if meeting_id:
        course = practice.courses.get(practice.meetings.get(meeting_id).course_id)
        client_id = None if course.is_group else course.participants[0].client_id
    else:
        course = practice.courses.current(client_id) if client_id else None
    if course is None or not client_id or practice.clients.get(client_id).frozen_at is not None:
        return None
    return course.id, client_id


def _values(practice: Source, course_id: str, client_id: str) -> dict[int, float]:
    """Heights by week. A clearly worse week waits until the coach has seen and chosen."""
    scores = practice.scores.of_course(course_id, client_id)
    inputs = practice.preferences.get("measure_inputs", {}) or {}
    measures = apply_inputs(load_measures(), inputs)
    waits = pending(practice.courses.get(course_id), scores, measures)
    found: dict[int, float] = {}
    for score in scores:
        if score.measure_id == WEEKLY and score.week is not None and score.total is not None:
            if score.shown in HELD_BACK or (waits is not None and score.id == waits.score_id):
                found.pop(score.week, None)
            else:
                found[score.week] = score.total
    return found


def _sentences(practice: Source, course_id: str, client_id: str) -> dict[int, str]:
    """The client's own sentences of weeks that were held: a missed meeting has none."""
    own = practice.notes.sentences(course_id, client_id)
    return {
        meeting.week: own[meeting.id].strip()
        for meeting in practice.meetings.of_course(course_id)
        if meeting.kind == "week" and meeting.status == "held" and own.get(meeting.id, "").strip()
    }
