"""The axes: pyqtgraph places the figures and lines of a scale, we draw them in the app's type."""

from __future__ import annotations

from collections.abc import Callable

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPicture

from coach_app.course.chart_data import CourseChart
from coach_app.ui import formats
from coach_app.ui.charts import marks
from coach_app.ui.charts.geometry import AXIS, PanelArea, week_labels
from coach_app.ui.charts.style import Style

# What pyqtgraph hands round: levels of ticks, and where it would draw their lines and words.
_Ticks = list[tuple[float, list[float]]]
_Line = tuple[QPen, QPointF, QPointF]
_Lines = list[_Line]
_Labels = list[tuple[QRectF, Qt.AlignmentFlag, str]]


class Axis(pg.AxisItem):
    """Ticks without strokes of their own; words may reach over the ends."""

    def __init__(self, side: str, view: pg.ViewBox) -> None:
        super().__init__(side, linkView=view)
        self.drawn_in = Style.screen()
        self._specs: tuple[_Line, _Lines, _Labels] | None = None
        self.setStyle(tickLength=0, maxTextLevel=0, tickTextOffset=0, autoExpandTextSpace=False)
        self.enableAutoSIPrefix(False)  # our scales have no units
        self.setZValue(-4)  # over the panels' tints, under lines and marks

    def dress(self, style: Style) -> None:
        self.setTickFont(style.font())  # makes pyqtgraph draw anew
        self.drawn_in = style

    def boundingRect(self) -> QRectF:
        reach = self.drawn_in.px(90)
        return super().boundingRect().adjusted(-reach, -reach, reach, reach)

    def paint(self, p: QPainter, *_: object) -> None:
        """As pyqtgraph, but straight: played from its QPicture, an axis of the report (300 dots
        an inch) was three times too large."""
        if self.picture is None:  # its sign that something has changed
            self.picture, self._specs = QPicture(), self.generateDrawSpecs(p)
        if self._specs is not None:
            self.drawPicture(p, *self._specs)


class ValueAxis(Axis):
    """Figures left of a panel; as its grid the cut-offs, or the middle where there are none."""

    def __init__(self, view: pg.ViewBox) -> None:
        super().__init__("left", view)
        self.setGrid(255)
        self._area: PanelArea | None = None
        self._start = 0.0

    def place(self, area: PanelArea, style: Style, start: float) -> None:
        """Beside ``area``; the grid begins at ``start`` (scene pixels)."""
        self.dress(style)
        self._area, self._start = area, start
        wide, gap = style.px(82), style.px(8)
        self.setWidth(wide)
        plot = area.plot
        self.setGeometry(QRectF(plot.left() - gap - wide, plot.top(), wide, plot.height()))

    def tickValues(self, minVal: float, maxVal: float, size: float) -> _Ticks:
        """The figures that fit, from the top; then the lines."""
        if self._area is None:
            return []
        scale, gap = self._area.scale, self.drawn_in.metrics().height() * 0.85
        figures: list[float] = []
        for value in sorted(self._area.ticks, reverse=True):
            if not figures or (figures[-1] - value) * size / (maxVal - minVal) >= gap:
                figures.append(value)
        lines = [*scale.cuts] if scale.bands else [(scale.low + scale.high) / 2]
        return [(1.0, figures), (1.0, lines)]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        return [formats.figure(value) for value in values]

    def drawPicture(self, p: QPainter, axis: _Line, ticks: _Lines, labels: _Labels) -> None:
        if self._area is None:
            return
        style = self.drawn_in
        cuts = bool(self._area.scale.bands)
        p.setPen(style.pen("edge", 1.2, (2, 3)) if cuts else style.pen("line", 1))
        start = self.mapFromScene(QPointF(self._start, 0)).x()
        for _, right, left in ticks[len(labels) :]:
            p.drawLine(QPointF(start, left.y()), right)
        for box, _, text in labels:
            marks.text(p, style.font(), style.color("ink2"), box, text, right=True)


class WeekAxis(Axis):
    """The row under all panels: a dot for each meeting, and the numbers of the weeks that fit."""

    def __init__(self, view: pg.ViewBox, x_of: Callable[[float], float]) -> None:
        super().__init__("bottom", view)
        self._x_of = x_of  # place of a week in the scene
        self._chart: CourseChart | None = None
        self._widest = 0.0
        self._weeks: dict[str, float] = {}

    def place(self, chart: CourseChart, row: QRectF, style: Style, widest: float) -> None:
        """In ``row``; no word reaches over 0 or ``widest`` (scene pixels)."""
        self.dress(style)
        self._chart, self._widest = chart, widest
        self.setHeight(style.px(AXIS))
        self.setGeometry(row)

    def meeting_centre(self, week: float) -> QPointF:
        return QPointF(self._x_of(week), self.geometry().top() + self.drawn_in.px(11))

    def tickValues(self, minVal: float, maxVal: float, size: float) -> _Ticks:
        """The most important weeks whose words fit beside each other."""
        if self._chart is None:
            return []
        taken: list[QRectF] = []
        self._weeks = {}
        gap = self.drawn_in.px(4)
        for week, text in week_labels(self._chart):
            box = self._box(self._x_of(week), text)
            if not any(box.adjusted(-gap, 0, gap, 0).intersects(other) for other in taken):
                taken.append(box)
                self._weeks[text] = week
        return [(1.0, list(self._weeks.values()))]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        return list(self._weeks)

    def _box(self, x: float, text: str) -> QRectF:
        """Room of a label in the scene."""
        style = self.drawn_in
        width = style.metrics().horizontalAdvance(text)
        left = max(0.0, min(x - width / 2, self._widest - width))
        return QRectF(left, self.geometry().top() + style.px(20), width, style.px(18))

    def drawPicture(self, p: QPainter, axis: _Line, ticks: _Lines, labels: _Labels) -> None:
        if self._chart is None:
            return
        style, corner = self.drawn_in, self.geometry().topLeft()
        for meeting in self._chart.meetings:
            if meeting.week <= self._chart.axis_end:
                at = self.meeting_centre(meeting.week) - corner
                marks.meeting_dot(p, style, at, meeting.status, meeting.kind == "extra")
        for box, _, text in labels:
            token = "ink3" if self._weeks[text] in self._chart.missed else "ink2"
            room = self._box(box.center().x() + corner.x(), text).translated(-corner)
            marks.text(p, style.font(), style.color(token), room, text)
