"""One panel: pyqtgraph's view box with its tints, its frame and its value axis.

The view box holds the ranges (the weeks of all panels are linked) and everything that is filled:
bands, corridor, baseline, the spread of a trend. The scale is always shown whole: nobody zooms.

Lines and marks are painted over it by `panel_paint`, at the places that the view box gives. As
items inside it they would pass through its stretching transform, so pyqtgraph draws them with
cosmetic pens, which keep their width in device dots: measured, half as thick in a PNG and on a
screen of twice the dots, a quarter in a drawing scaled by four (as the report is). Scatter symbols
would be bitmaps in a PDF. Tints are plain polygons in the view box: a FillBetweenItem makes two
curves first. The axes have pixels of their own, so cut-offs are their grid. A PlotItem would add
menus that nobody may open.
"""

from __future__ import annotations

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPolygonF
from PySide6.QtWidgets import QGraphicsPolygonItem

from coach_app.course.chart_data import Mark
from coach_app.ui.charts.axes import ValueAxis
from coach_app.ui.charts.geometry import PanelArea, Show
from coach_app.ui.charts.style import Style

_TINTS = ("surface", "inset", "bandC", "bandD")
BASELINE_END = 0.5  # weeks before it are what later ones are compared with


class Panel(pg.ViewBox):
    """Maps (week, value) to the scene."""

    def __init__(self) -> None:
        super().__init__(enableMouse=False, enableMenu=False, defaultPadding=0.0)
        # The frame lies half outside; the tints end at the range by themselves.
        self.setFlag(self.GraphicsItemFlag.ItemClipsChildrenToShape, False)
        self.setZValue(-5)
        self.axis = ValueAxis(self)
        self._area: PanelArea | None = None

    @property
    def area(self) -> PanelArea:
        assert self._area is not None
        return self._area

    @property
    def plot(self) -> QRectF:
        return self.area.plot

    def place(self, area: PanelArea, weeks: tuple[float, float], style: Style, show: Show) -> None:
        """Take the room of ``area``; the range leaves half a mark above and below."""
        self._area = area
        plot, scale = area.plot, area.scale
        self.setGeometry(plot)
        above, below = style.px(8 if area.main else 6), style.px(4 if area.main else 3)
        per_value = max(1.0, plot.height() - above - below) / (scale.high - scale.low)
        self.setYRange(scale.low - below / per_value, scale.high + above / per_value, padding=0)
        if area.main:
            self.setXRange(*weeks, padding=0)
        else:
            self.linkedXChanged()  # a panel that was moved but not resized asks by itself too late
        # setBorder would draw the frame a second time, half a pixel beside itself.
        self.borderRect.setPen(style.pen("line", 1))
        self._tint(weeks, style, show)
        baseline = scale.overlap is not None
        self.axis.place(area, style, self.week_x(BASELINE_END) if baseline else plot.left())

    def at(self, week: float, value: float) -> QPointF:
        """Scene position of a value."""
        return self.mapViewToScene(QPointF(week, value))

    def of(self, mark: Mark) -> QPointF:
        """Scene position of a score; a sheet without a total is never on the chart."""
        return self.at(mark.week, mark.total or 0)

    def week_x(self, week: float) -> float:
        return self.at(week, 0).x()

    def value_y(self, value: float) -> float:
        return self.at(0, value).y()

    # -- tints -----------------------------------------------------------------------------

    def _tint(self, weeks: tuple[float, float], style: Style, show: Show) -> None:
        scale, trend = self.area.scale, self.area.scale.trend
        bottom, top = self.viewRange()[1]
        self.clear()
        self._fill(weeks, [bottom] * 2, [top] * 2, style)
        if scale.corridor is not None and show.corridor and scale.marks:
            low, high = scale.corridor
            inside = (max(scale.marks[0].week, weeks[0]), weeks[1])
            self._fill(inside, [low] * 2, [high] * 2, style, "ink", 0.055)
        if scale.overlap is not None:
            self._fill((weeks[0], BASELINE_END), [bottom] * 2, [top] * 2, style, "inset", 1)
        if trend is not None and show.trend:
            start, end = max(trend.start, weeks[0]), min(trend.end, weeks[1])
            steps = [start + (end - start) * part / 64 for part in range(65)]
            lower, upper = zip(*map(trend.band, steps), strict=True)
            self._fill(steps, lower, upper, style, "mos" if scale.slider else "djg", 0.13)

    def _fill(
        self,
        weeks: Sequence[float],
        lower: Sequence[float],
        upper: Sequence[float],
        style: Style,
        token: str = "surface",
        share: float = 0,
    ) -> None:
        """Between two lines, on each band in an opaque mix: PDF/A knows no transparency."""
        for low, high, ground in self._grounds():
            under = [QPointF(x, min(max(y, low), high)) for x, y in zip(weeks, lower, strict=True)]
            over = [QPointF(x, min(max(y, low), high)) for x, y in zip(weeks, upper, strict=True)]
            area = QGraphicsPolygonItem(QPolygonF([*under, *reversed(over)]))
            area.setPen(Qt.PenStyle.NoPen)
            area.setBrush(style.mixed(ground, token, share))
            self.addItem(area)

    def _grounds(self) -> list[tuple[float, float, str]]:
        """The bands with their colours; the outer ones reach the frame."""
        bands, (bottom, top) = self.area.scale.bands, self.viewRange()[1]
        if not bands:
            return [(bottom, top, "surface")]
        last = len(bands) - 1
        return [
            (band.low if index else bottom, band.high if index < last else top, _TINTS[band.tint])
            for index, band in enumerate(bands)
        ]
