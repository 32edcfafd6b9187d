"""Where the pointer and the arrow keys can stop: every score, moment and meeting on the chart."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF

from coach_app.course.chart_data import Series
from coach_app.ui.charts import words
from coach_app.ui.charts.drawing import ChartDrawing
from coach_app.ui.charts.panel import Panel


@dataclass(frozen=True)
class Stop:
    """``series`` groups what Left and Right step through; Up and Down change the series."""

    series: str
    at: QPointF
    radius: float
    lines: tuple[str, ...]
    meeting_id: str | None = None
    event_id: str | None = None

    @property
    def sentence(self) -> str:
        """All lines as one spoken text."""
        return ". ".join(line.rstrip(".") for line in self.lines) + "."


def stops_of(drawing: ChartDrawing) -> list[Stop]:
    """From top to bottom by series, each from left to right."""
    found: list[Stop] = []
    for index, panel in enumerate(drawing.panels()):
        found += _panel_stops(drawing, panel)
        if index == 0:
            found += _event_stops(drawing)
    return found + _meeting_stops(drawing)


def _panel_stops(drawing: ChartDrawing, panel: Panel) -> list[Stop]:
    chart, show, style = drawing.chart, drawing.options, drawing.style
    scale = panel.area.scale
    found = [
        Stop(
            scale.measure_id,
            panel.of(mark),
            style.px(11),
            tuple(words.mark_lines(scale, mark)),
            mark.meeting_id,
        )
        for mark in scale.marks
    ]
    found += [
        Stop(
            f"{scale.measure_id}/planned",
            panel.at(plan.week, scale.low),
            style.px(11),
            tuple(words.planned_lines(scale, plan)),
        )
        for plan in scale.planned
        if plan.week <= chart.axis_end
    ]
    lines: list[Series] = []
    if show.subscales:
        lines += scale.subscales
    lines += [s for s in scale.sliders if (show.lonely if s.key == "lonely" else show.sliders)]
    if panel.area.main and show.earlier:
        lines += [course.series for course in chart.earlier]
    for series in lines:
        found += [
            Stop(
                f"{scale.measure_id}/{series.key}",
                panel.of(mark),
                style.px(8),
                tuple(words.series_lines(series, mark, scale.high)),
                mark.meeting_id,
            )
            for mark in series.marks
        ]
    return found


def _event_stops(drawing: ChartDrawing) -> list[Stop]:
    centres = drawing.event_centres()
    return [
        Stop(
            "events",
            at,
            drawing.style.px(13),
            tuple(words.event_lines(event)),
            None,
            event.event_id,
        )
        for at, event in zip(centres, drawing.chart.shown_events, strict=True)
    ]


def _meeting_stops(drawing: ChartDrawing) -> list[Stop]:
    return [
        Stop(
            "meetings",
            drawing.weeks.meeting_centre(meeting.week),
            drawing.style.px(12),
            tuple(words.meeting_lines(meeting)),
            meeting.meeting_id,
        )
        for meeting in sorted(drawing.chart.meetings, key=lambda one: one.week)
        if meeting.week <= drawing.chart.axis_end
    ]


def nearest(stops: list[Stop], at: QPointF) -> int:
    """Index of the stop under ``at``; -1 for none."""
    best, found = 1e9, -1
    for index, stop in enumerate(stops):
        off = stop.at - at
        distance = (off.x() ** 2 + off.y() ** 2) ** 0.5
        if distance <= stop.radius and distance < best:
            best, found = distance, index
    return found


def step(stops: list[Stop], now: int, key: str) -> int:
    """The stop that an arrow key leads to. ``key``: left, right, up, down, home, end."""
    if not stops:
        return -1
    if not 0 <= now < len(stops):
        return len(stops) - 1 if key == "end" else 0
    here = stops[now]
    row = [i for i, stop in enumerate(stops) if stop.series == here.series]
    place = row.index(now)
    if key in ("left", "right"):
        place += 1 if key == "right" else -1
        return row[min(max(place, 0), len(row) - 1)]
    if key in ("home", "end"):
        return row[0 if key == "home" else -1]
    names = list(dict.fromkeys(stop.series for stop in stops))
    at = names.index(here.series) + (1 if key == "down" else -1)
    if not 0 <= at < len(names):
        return now
    others = [i for i, stop in enumerate(stops) if stop.series == names[at]]
    return min(others, key=lambda i: abs(stops[i].at.x() - here.at.x()))
