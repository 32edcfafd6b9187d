"""The same content as the chart, as rows of a table."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from coach_app.course.chart_data import CourseChart, EarlierCourse, Mark, Scale
from coach_app.ui import formats
from coach_app.ui.charts import words
from coach_app.ui.charts.event_kinds import EVENT_KINDS

translate = words.translate


@dataclass(frozen=True)
class Row:
    """``meeting_id`` and ``event_id`` are what a click opens."""

    cells: tuple[str, ...]
    order: tuple[float, str]
    day: dt.date | None = None  # as a date, for files
    meeting_id: str | None = None
    event_id: str | None = None


@dataclass(frozen=True)
class ChartRows:
    head: tuple[str, ...]
    rows: tuple[Row, ...]


def table_of(chart: CourseChart) -> ChartRows:
    """Scores, missed weeks, planned measurements and moments, by week."""
    head = (
        translate("Chart", "Week"),
        translate("Chart", "Day"),
        translate("Chart", "What"),
        translate("Chart", "Score"),
        translate("Chart", "In words"),
    )
    rows: list[Row] = []
    scales = [chart.headline, *([chart.weekly] if chart.weekly else []), *chart.others]
    for scale in scales:
        rows += _scale_rows(scale)
    rows += [_missed(chart, week) for week in chart.missed]
    for event in chart.events:
        place = EVENT_KINDS[event.kind].text()
        rows.append(
            Row(
                (_week(None, event.week), formats.short_day(event.on), place, "", event.text),
                (event.week, "z"),
                event.on,
                None,
                event.event_id,
            )
        )
    for course in chart.earlier:
        rows += _earlier_rows(chart, course)
    return ChartRows(head, tuple(sorted(rows, key=lambda row: row.order)))


def _week(number: int | None, place: float) -> str:
    """The meeting's number, or between which two weeks."""
    if number is not None:
        return str(number)
    if place.is_integer():
        return str(int(place))
    if place < 0:
        return translate("Chart", "before 0")
    return f"{int(place)}–{int(place) + 1}"


def _scale_rows(scale: Scale) -> list[Row]:
    rows = [_score_row(scale, mark) for mark in (*scale.marks, *scale.invalid)]
    for plan in scale.planned:
        cells = (
            str(plan.week),
            formats.short_day(plan.on),
            scale.short,
            "–",
            translate("Chart", "planned"),
        )
        rows.append(Row(cells, (float(plan.week), "b" + scale.measure_id), plan.on))
    return rows


def _score_row(scale: Scale, mark: Mark) -> Row:
    said = []
    if mark.total is None:
        said.append(translate("Chart", "not enough answers"))
    if mark.category:
        said.append(mark.category)
    if mark.sem and mark.total is not None:
        text = translate("Chart", "measurement error {sem}")
        said.append(text.format(sem=formats.number(mark.sem, 1)))
    said += [f"{name.lower()} {formats.figure(value)}" for name, value in mark.parts]
    if mark.hedged and mark.hedged[0]:
        text = translate("Chart", "{count} of {all} times ‘more or less’")
        said.append(text.format(count=mark.hedged[0], all=mark.hedged[1]))
    if mark.corrected:
        said.append(translate("Chart", "corrected later"))
    cells = (
        _week(mark.number, mark.week),
        formats.short_day(mark.taken_at),
        scale.short,
        formats.figure(mark.total),
        ", ".join(said),
    )
    order = (mark.week, "a" + scale.measure_id)
    return Row(cells, order, mark.taken_at.date(), mark.meeting_id)


def _missed(chart: CourseChart, week: int) -> Row:
    meeting = next((one for one in chart.meetings if one.number == week), None)
    day = formats.short_day(meeting.planned_at) if meeting else ""
    name = chart.weekly.short if chart.weekly else translate("Chart", "Weekly check")
    state = translate("Chart", "not filled in")
    if meeting is not None and meeting.status in ("missed", "cancelled"):
        state = translate("Chart", "meeting {state}").format(state=words.meeting_state(meeting))
    meeting_id = meeting.meeting_id if meeting else None
    on = meeting.planned_at.date() if meeting else None
    cells = (str(week), day, name, "–", state)
    return Row(cells, (float(week), "aweekly"), on, meeting_id)


def _earlier_rows(chart: CourseChart, course: EarlierCourse) -> list[Row]:
    rows = []
    said = translate("Chart", "earlier course from {day}").format(
        day=formats.day(course.started_on, year=True, weekday=False)
    )
    for mark in course.series.marks:
        cells = (
            _week(mark.number, mark.week),
            formats.short_day(mark.taken_at),
            chart.headline.short,
            formats.figure(mark.total),
            said,
        )
        order = (1000.0 - course.started_on.toordinal() / 1e6 + mark.week, course.course_id)
        rows.append(Row(cells, order, mark.taken_at.date(), mark.meeting_id))
    return rows
