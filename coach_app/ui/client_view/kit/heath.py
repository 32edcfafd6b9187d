"""The living heath: what quiet client pages stand on.

Sky and land are prepared once per size and look. The sun hangs low and rises and sinks by a
little, in minutes; with less motion it stands. Words stand on the sky, never on the land.
"""

from __future__ import annotations

import math
import time
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QPainter, QRadialGradient
from PySide6.QtWidgets import QWidget

from coach_app.ui import theme
from coach_app.ui.client_view.kit.layers import Layers
from coach_app.ui.scenery.daylight import colours
from coach_app.ui.scenery.paths import mix
from coach_app.ui.scenery.pictures import Frame
from coach_app.ui.scenery.sky import HALOS

CYCLE = 240.0  # seconds in which the sun rises and sinks again
TICK_MS = 500


def sun_brush(x: float, y: float, radius: float, dark: bool, time_of_day: str) -> QRadialGradient:
    """The disc of the sun or the moon, lighter in its middle."""
    tokens = colours(dark, time_of_day)
    light, edge = QColor(tokens["pic_sun0"]), QColor(tokens["pic_sun1"])
    made = QRadialGradient(QPointF(x, y - radius * 0.08), radius * 1.08)
    made.setColorAt(0, light)
    made.setColorAt(0.55, mix(light, edge, 0.35))
    made.setColorAt(1, edge)
    return made


@dataclass(frozen=True)
class Sun:
    """Where it hangs, in scene coordinates, and how far it rises and sinks again in a cycle."""

    x: float = 960.0
    y: float = 668.0
    radius: int = 128
    rise: float = 26.0


class Ground(QObject):
    """The heath under one page. The page paints with it and tells it its size.

    ``sky`` and ``land`` name the layers; ``sunk`` is how far the sun has sunk by itself.
    """

    def __init__(
        self,
        page: QWidget,
        *,
        sky: str = "sky",
        land: str = "land",
        sun: Sun = Sun(),
        things: Mapping[str, tuple[str, int, float]] | None = None,
    ) -> None:
        super().__init__(page)
        self._page, self._sky, self._land, self._sun = page, sky, land, sun
        self.layers = Layers(page, (sky, land), (sun.radius,), things)
        self.layers.changed.connect(page.update)
        self._begun = time.monotonic()
        self._drawn = QRect()
        self._pace = QTimer(self)
        self._pace.setInterval(TICK_MS)
        self._pace.timeout.connect(self.follow)
        self.sunk = 0.0

    @property
    def frame(self) -> Frame:
        return self.layers.frame

    def measure(self, size: QSize) -> None:
        self.layers.measure(size)
        if self._sun.rise and not theme.less_motion():
            self._pace.start()

    @Slot()
    def follow(self) -> None:
        """Repaint where the sun was and is now."""
        if self._page.isVisible() and self.sun_box() != self._drawn:
            self._page.update(self._drawn.united(self.sun_box()))

    def _sun_y(self) -> float:
        turn = 0.0 if theme.less_motion() else (time.monotonic() - self._begun) / CYCLE
        rise = self._sun.rise * (1 - math.cos(2 * math.pi * turn)) / 2
        return self._sun.y + self.sunk - rise

    def sun_box(self) -> QRect:
        """What the sun and its halo cover now."""
        frame, reach = self.layers.frame, self._sun.radius * HALOS[0][0] + 2
        x, y = round(frame.x(self._sun.x)), round(frame.y(self._sun_y()))
        side = round(reach * frame.scale)
        return QRect(x - side, y - side, 2 * side, 2 * side)

    def paint(self, painter: QPainter, dirty: QRect) -> None:
        """Everything of the heath that lies in ``dirty``."""
        layers = self.layers
        layers.quiet(painter, dirty)
        layers.draw(painter, self._sky, dirty)
        self._drawn = self.sun_box()
        if layers.there and dirty.intersects(self._drawn):
            painter.setOpacity(layers.strength)
            self._paint_sun(painter, QRectF(self._drawn).center())
            painter.setOpacity(1.0)
        layers.draw(painter, self._land, dirty)

    def _paint_sun(self, painter: QPainter, middle: QPointF) -> None:
        layers, radius = self.layers, self._sun.radius * self.layers.frame.scale
        layers.halo(painter, self._sun.radius, middle.x(), middle.y())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        dark = theme.is_dark()
        painter.setBrush(sun_brush(middle.x(), middle.y(), radius, dark, layers.time))
        painter.drawEllipse(middle, radius, radius)
