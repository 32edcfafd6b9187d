"""Builds a `CourseChart` from the file of a course. Nothing is drawn here."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from coach_app.course.chart_data import (
    FOLLOW_UP,
    LAST_WEEK,
    MAX_EVENTS,
    CourseChart,
    EarlierCourse,
    EventMark,
    MeetingMark,
    PlannedScore,
    Scale,
)
from coach_app.course.due import asked_in
from coach_app.course.inputs import inputs_of
from coach_app.course.scale_build import ScaleBuilder, earlier_series
from coach_app.course.week_axis import WeekAxis
from coach_app.data.course_file_views import CourseFile
from coach_app.data.views import Course, Meeting, StoredScore
from coach_app.measures import (
    Measure,
    apply_inputs,
    headlines,
    judge,
    load_measures,
)

EARLIER_COURSES = 5  # the newest ones; the table of each course has the rest


def course_chart(
    file: CourseFile,
    client_id: str,
    *,
    headline: str | None = None,
    language: str = "",
    today: dt.date | None = None,
) -> CourseChart:
    """Everything the chart of one client in one course shows.

    ``headline`` looks at another measure than the course's own without changing the course.
    """
    return _Builder(file, client_id, language, today or dt.date.today()).build(headline)


class _Builder:
    def __init__(self, file: CourseFile, client_id: str, language: str, today: dt.date) -> None:
        self.file, self.course = file, file.course
        self.client_id = client_id
        self.language = language
        self.today = today
        self.inputs = inputs_of(file.preferences)
        self.measures: Mapping[str, Measure] = apply_inputs(load_measures(), self.inputs)
        self.meetings = file.meetings
        self.scores = file.scores_of(client_id)
        self.axis = WeekAxis(self.meetings, self.course.started_on)
        self.by_measure = _by_measure(self.scores)

    def build(self, headline: str | None) -> CourseChart:
        head = headline or self.course.headline
        scales = {key: self.scale(key, head) for key in self._keys(head)}
        return CourseChart(
            course_id=self.course.id,
            client_id=self.client_id,
            started_on=self.course.started_on,
            status=self.course.status,
            language=self.language,
            headline=scales[head],
            headline_every=self.course.headline_every,
            weekly=scales.get("weekly"),
            others=tuple(s for key, s in scales.items() if key not in (head, "weekly")),
            events=numbered(self._happened()),
            meetings=tuple(self._meeting(meeting) for meeting in self.meetings),
            missed=self._missed(),
            earlier=self._earlier(head),
            signal=judge(self.scores, self.course.headline, self.inputs),
            axis_end=self._axis_end(),
            now_week=self._now(),
            headlines=tuple(k for k in headlines() if k in self.by_measure or k == head),
        )

    def _happened(self) -> Iterator[EventMark]:
        """All that is marked above the weeks. Another kind of event is one more loop here."""
        for event in self.file.events:
            if event.client_id == self.client_id:
                yield EventMark(event.id, 0, self.axis.place(event.on), event.on, event.text)

    def _keys(self, head: str) -> list[str]:
        """Measures with a panel of their own: the headline, the weekly check, what was taken."""
        taken = [key for key in self.measures if key in self.by_measure and key != "tension"]
        return list(dict.fromkeys((head, "weekly", *taken)))

    def scale(self, key: str, head: str) -> Scale:
        weekly_line = key == "weekly" or (key == head and self.course.headline_every == "week")
        builder = ScaleBuilder(self.measures[key], self.language, self.axis, self.meetings)
        planned = self._planned(key) if key == head else ()
        return builder.build(self.by_measure.get(key, []), gaps=weekly_line, planned=planned)

    def _meeting(self, meeting: Meeting) -> MeetingMark:
        place = float(meeting.week)
        if meeting.kind == "extra":
            place = self.axis.place(meeting.planned_at.date())
        return MeetingMark(
            meeting.id,
            place,
            meeting.week,
            meeting.kind,
            meeting.status,
            meeting.planned_at,
            meeting.theme,
        )

    def _missed(self) -> tuple[int, ...]:
        """Weeks 1-8 that are over and have no weekly check."""
        done = {score.week for score in self.by_measure.get("weekly", [])}
        weeks = [meeting for meeting in self.meetings if meeting.kind == "week"]
        over = {one.week for one in weeks if one.planned_at.date() < self.today}
        return tuple(sorted(over - done))

    def _planned(self, key: str) -> tuple[PlannedScore, ...]:
        done = {score.week for score in self.by_measure.get(key, [])}
        found = []
        for meeting in self.meetings:
            if meeting.kind == "extra" or meeting.week in done or meeting.status != "planned":
                continue
            if (
                key in asked_in(self.course, meeting.week)
                and meeting.planned_at.date() >= self.today
            ):
                found.append(PlannedScore(meeting.week, meeting.planned_at.date()))
        return tuple(sorted(found, key=lambda one: one.week))

    def _axis_end(self) -> int:
        """Week 8 while the course runs; then the follow-up's true place."""
        late = any((score.week or 0) > LAST_WEEK for score in self.scores)
        held = any(one.week > LAST_WEEK and one.status == "held" for one in self.meetings)
        over = self.course.status != "running"
        awaits = any(one.week > LAST_WEEK for one in self.meetings)
        return FOLLOW_UP if late or held or (over and awaits) else LAST_WEEK

    def _now(self) -> float | None:
        place = self.axis.place(self.today)
        return place if 0 <= place <= self._axis_end() else None

    def _earlier(self, head: str) -> tuple[EarlierCourse, ...]:
        before = [
            course
            for course in self.file.courses
            if course.id != self.course.id and course.started_on < self.course.started_on
        ]
        if not before:
            return ()
        before.sort(key=lambda course: course.started_on, reverse=True)
        taken: dict[str | None, list[StoredScore]] = defaultdict(list)
        for score in self.file.other_scores:
            if score.measure_id == head and score.total is not None:
                taken[score.course_id].append(score)
        found: list[EarlierCourse] = []
        for course in before:
            if len(found) == EARLIER_COURSES:
                break
            if taken[course.id]:
                found.append(self._earlier_course(course, head, taken[course.id]))
        return tuple(found)

    def _earlier_course(
        self, course: Course, head: str, scores: list[StoredScore]
    ) -> EarlierCourse:
        meetings = self.file.meetings_of(course.id)
        axis = WeekAxis(meetings, course.started_on)
        builder = ScaleBuilder(self.measures[head], self.language, axis, meetings)
        return EarlierCourse(course.id, course.started_on, earlier_series(builder, scores, course))


def _by_measure(scores: Sequence[StoredScore]) -> dict[str, list[StoredScore]]:
    found: dict[str, list[StoredScore]] = defaultdict(list)
    for score in scores:
        found[score.measure_id].append(score)
    return dict(found)


def numbered(events: Iterable[EventMark]) -> tuple[EventMark, ...]:
    """By day. The newest six are numbered and drawn; older ones stand in the table only."""
    ordered = sorted(events, key=lambda event: (event.on, event.event_id))
    hidden = max(0, len(ordered) - MAX_EVENTS)
    return tuple(
        replace(event, number=max(0, index - hidden + 1)) for index, event in enumerate(ordered)
    )
