"""One panel's coordinates: a pyqtgraph view box with a fixed range that nobody can zoom."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF

from coach_app.ui.charts.geometry import PanelArea
from coach_app.ui.charts.style import Style


class Panel(pg.ViewBox):
    """Maps (week, value) to the scene. The scale is always shown whole."""

    def __init__(self) -> None:
        super().__init__(enableMouse=False, enableMenu=False, defaultPadding=0.0)
        self.setFlag(self.GraphicsItemFlag.ItemClipsChildrenToShape, False)
        self.setAcceptHoverEvents(False)
        self.area: PanelArea | None = None

    def place(self, area: PanelArea, weeks: tuple[float, float], style: Style) -> None:
        """Take the room of ``area``; the range leaves half a mark above and below."""
        self.area = area
        plot, scale = area.plot, area.scale
        self.setGeometry(plot)
        above, below = style.px(8 if area.main else 6), style.px(4 if area.main else 3)
        per_value = max(1.0, plot.height() - above - below) / (scale.high - scale.low)
        self.setRange(
            xRange=weeks,
            yRange=(scale.low - below / per_value, scale.high + above / per_value),
            padding=0,
            disableAutoRange=True,
        )

    def at(self, week: float, value: float) -> QPointF:
        """Scene position of a value."""
        return self.mapViewToScene(QPointF(week, value))

    def x(self, week: float) -> float:
        return self.at(week, 0).x()

    def y(self, value: float) -> float:
        return self.at(0, value).y()

    @property
    def plot(self) -> QRectF:
        assert self.area is not None
        return self.area.plot
