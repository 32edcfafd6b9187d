"""The one drawing of the chart: screen, PNG, SVG and PDF all come from here."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter

from coach_app.course.chart_data import LAST_WEEK, CourseChart
from coach_app.ui.charts import marks
from coach_app.ui.charts.axes import WeekAxis
from coach_app.ui.charts.event_kinds import EVENT_KINDS
from coach_app.ui.charts.geometry import Geometry, Show, arrange, scales_of
from coach_app.ui.charts.panel import Panel
from coach_app.ui.charts.panel_paint import PanelPainter
from coach_app.ui.charts.style import Style


class ChartDrawing(pg.GraphicsObject):
    """Lays out the panels and axes in its scene, and paints over them in scene pixels.

    ``chart`` and ``geometry`` may be asked once there is something to draw: see ``blank``.
    """

    def __init__(self, scene: pg.GraphicsScene) -> None:
        super().__init__()
        scene.addItem(self)
        self._scene = scene
        self._panels = [Panel()]
        self.weeks = WeekAxis(self._panels[0], self._panels[0].week_x)
        for item in (self._panels[0], self._panels[0].axis, self.weeks):
            scene.addItem(item)
        self._chart: CourseChart | None = None
        self._geometry: Geometry | None = None
        self.size = QSizeF(0, 0)
        self.options = Show()
        self.style = Style.screen()

    @property
    def blank(self) -> bool:
        return self._chart is None

    @property
    def chart(self) -> CourseChart:
        assert self._chart is not None
        return self._chart

    @property
    def geometry(self) -> Geometry:
        assert self._geometry is not None
        return self._geometry

    def set_content(self, chart: CourseChart, show: Show, style: Style) -> None:
        self._chart, self.options, self.style = chart, show, style
        count = len(scales_of(chart, show))
        while len(self._panels) < count:
            panel = Panel()
            self._scene.addItem(panel)
            self._scene.addItem(panel.axis)
            panel.setXLink(self._panels[0])
            self._panels.append(panel)
        for index, panel in enumerate(self._panels):
            panel.setVisible(index < count)
            panel.axis.setVisible(index < count)

    def arrange(self, size: QSizeF) -> None:
        """Give every part its room."""
        self.prepareGeometryChange()
        self.size = size
        room = arrange(self.chart, self.options, self.style, size.width(), size.height())
        self._geometry = room
        for panel, area in zip(self.panels(), room.panels, strict=True):
            panel.place(area, room.weeks, self.style, self.options)
        self.weeks.place(self.chart, room.axis, self.style, room.width)
        self.update()

    def boundingRect(self) -> QRectF:
        return QRectF(QPointF(0, 0), self.size)

    def paint(self, painter: QPainter, *_: object) -> None:
        if self._geometry is None:
            return
        inner = PanelPainter(self.chart, self.options, self.style, self._geometry.narrow)
        panels = self.panels()
        self._title(painter)
        for panel in panels:
            inner.ground(painter, panel)
        self._event_lines(painter, panels)
        for panel in panels:
            inner.lines(painter, panel)
        self._event_squares(painter)
        self._legend(painter)

    def panels(self) -> list[Panel]:
        """The panels in use."""
        return self._panels[: len(self.geometry.panels)]

    # -- parts ---------------------------------------------------------------------------

    def _title(self, painter: QPainter) -> None:
        style = self.style
        for index, line in enumerate(self.geometry.title_lines):
            box = QRectF(0, index * style.px(26), self.geometry.width, style.px(26))
            marks.text(painter, style.font(18, True), style.color("ink"), box, line)

    def _event_lines(self, painter: QPainter, panels: list[Panel]) -> None:
        """Through all panels: the moments, and where the time to the follow-up begins."""
        style = self.style
        lines = [
            (event.week, style.pen("edge", 1, (1.2, 3.5))) for event in self.chart.shown_events
        ]
        if self.chart.axis_end > LAST_WEEK:
            lines.append((LAST_WEEK + 0.5, style.pen("line", 1)))
        for week, pen in lines:
            x = panels[0].week_x(week)
            painter.setPen(pen)
            for panel in panels:
                painter.drawLine(QPointF(x, panel.plot.top()), QPointF(x, panel.plot.bottom()))

    def event_centres(self) -> list[QPointF]:
        """Centres of the numbered squares; neighbours make room for each other."""
        style, strip = self.style, self.geometry.strip
        panel, gap = self._panels[0], style.px(marks.SQUARE + 4)
        xs = [panel.week_x(event.week) for event in self.chart.shown_events]
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
