"""The one drawing of the chart: screen, PNG, SVG and PDF all come from here."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from coach_app.course.chart_data import LAST_WEEK, CourseChart
from coach_app.ui.charts import marks
from coach_app.ui.charts.event_kinds import EVENT_KINDS
from coach_app.ui.charts.geometry import Geometry, Show, arrange, week_labels
from coach_app.ui.charts.panel import Panel
from coach_app.ui.charts.panel_paint import PanelPainter
from coach_app.ui.charts.style import Style


class ChartDrawing(pg.GraphicsObject):
    """Paints everything in scene pixels; the panels' view boxes tell where values lie."""

    def __init__(self, panels: list[Panel]) -> None:
        super().__init__()
        self._panels = panels
        self.chart: CourseChart | None = None
        self.show = Show()
        self.style = Style.screen()
        self.geometry: Geometry | None = None

    def set_content(self, chart: CourseChart, show: Show, style: Style) -> None:
        self.chart, self.show, self.style = chart, show, style

    def arrange(self, width: float, height: float) -> Geometry:
        """Give every part its room; the panels follow."""
        assert self.chart is not None
        self.prepareGeometryChange()
        self.geometry = arrange(self.chart, self.show, self.style, width, height)
        for panel, area in zip(self._panels, self.geometry.panels, strict=False):
            panel.place(area, self.geometry.weeks, self.style)
        self.update()
        return self.geometry

    def boundingRect(self) -> QRectF:
        if self.geometry is None:
            return QRectF()
        return QRectF(0, 0, self.geometry.width, self.geometry.height)

    def paint(self, painter: QPainter, option, widget=None) -> None:
        if self.geometry is None or self.chart is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        inner = PanelPainter(self.chart, self.show, self.style, self.geometry.narrow)
        panels = self.panels()
        self._title(painter)
        for panel in panels:
            inner.ground(painter, panel)
        self._event_lines(painter, panels)
        for panel in panels:
            inner.lines(painter, panel)
        self._event_squares(painter)
        self._axis(painter, panels[0])
        self._legend(painter)

    def panels(self) -> list[Panel]:
        """The panels in use."""
        assert self.geometry is not None
        return self._panels[: len(self.geometry.panels)]

    # -- parts ---------------------------------------------------------------------------

    def _title(self, painter: QPainter) -> None:
        style = self.style
        for index, line in enumerate(self.geometry.title_lines):
            box = QRectF(0, index * style.px(26), self.geometry.width, style.px(26))
            marks.text(painter, style.font(18, True), style.color("ink"), box, line)

    def _event_lines(self, painter: QPainter, panels: list[Panel]) -> None:
        for event in self.chart.shown_events:
            x = panels[0].x(event.week)
            painter.setPen(self.style.pen("edge", 1, (1.2, 3.5)))
            for panel in panels:
                painter.drawLine(QPointF(x, panel.plot.top()), QPointF(x, panel.plot.bottom()))

    def event_centres(self) -> list[QPointF]:
        """Centres of the numbered squares; neighbours make room for each other."""
        style, strip = self.style, self.geometry.strip
        panel, gap = self._panels[0], style.px(marks.SQUARE + 4)
        xs = [panel.x(event.week) for event in self.chart.shown_events]
        for index in range(1, len(xs)):
            xs[index] = max(xs[index], xs[index - 1] + gap)
        limit = strip.right() - style.px(2) + gap / 2
        for index in range(len(xs) - 1, -1, -1):
            xs[index] = min(xs[index], limit - gap / 2)
            limit = xs[index] - gap / 2
        y = strip.center().y()
        return [QPointF(x, y) for x in xs]

    def _event_squares(self, painter: QPainter) -> None:
        shown = self.chart.shown_events
        for centre, event in zip(self.event_centres(), shown, strict=True):
            EVENT_KINDS[event.kind].paint(painter, self.style, centre, event.number)

    def meeting_centre(self, week: float) -> QPointF:
        return QPointF(self._panels[0].x(week), self.geometry.axis.top() + self.style.px(11))

    def _axis(self, painter: QPainter, panel: Panel) -> None:
        style = self.style
        for meeting in self.chart.meetings:
            if meeting.week <= self.chart.axis_end:
                at = self.meeting_centre(meeting.week)
                marks.meeting_dot(painter, style, at, meeting.status, meeting.kind == "extra")
        self._week_numbers(painter, panel)
        if self.chart.axis_end > LAST_WEEK:
            x = panel.x(LAST_WEEK + 0.5)
            painter.setPen(style.pen("line", 1))
            for area in self.geometry.panels:
                painter.drawLine(QPointF(x, area.plot.top()), QPointF(x, area.plot.bottom()))

    def _week_numbers(self, painter: QPainter, panel: Panel) -> None:
        style, axis = self.style, self.geometry.axis
        metrics, taken = style.metrics(), []
        for week, text in week_labels(self.chart):
            width = metrics.horizontalAdvance(text)
            box = QRectF(panel.x(week) - width / 2, axis.top() + style.px(20), width, style.px(18))
            if box.right() > self.geometry.width:
                box.moveRight(self.geometry.width)
            if box.left() < 0:
                box.moveLeft(0)
            gap = style.px(4)
            if any(box.adjusted(-gap, 0, gap, 0).intersects(other) for other in taken):
                continue
            taken.append(box)
            token = "ink3" if week in self.chart.missed else "ink2"
            marks.text(painter, style.font(), style.color(token), box, text)

    def _legend(self, painter: QPainter) -> None:
        style, px = self.style, self.style.px
        for row, line in enumerate(self.geometry.legend_lines):
            y = self.geometry.legend.top() + px(26) * row + px(13)
            x = 0.0
            for event, text in line:
                at = QPointF(x + px(11), y)
                EVENT_KINDS[event.kind].paint(painter, style, at, event.number)
                box = QRectF(x + px(29), y - px(10), 1, px(20))
                marks.text(painter, style.font(15), style.color("ink2"), box, text)
                x += px(20 + 8 + 18) + style.metrics(15).horizontalAdvance(text)
