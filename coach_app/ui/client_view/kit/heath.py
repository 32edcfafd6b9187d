"""The living heath: what quiet client pages stand on.

Sky and land are prepared once per size and look. The sun hangs low and rises and sinks by a
little, in minutes; with less motion it stands. Words stand on the sky, never on the land.
"""

from __future__ import annotations

import math
import time
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRect, QRectF, QSize, QTimer, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from coach_app.ui import theme
from coach_app.ui.client_view.kit.layers import Layers
from coach_app.ui.scenery.pictures import Frame
from coach_app.ui.scenery.sky import HALOS

CYCLE = 240.0  # seconds in which the sun rises and sinks again
TICK_MS = 500


@dataclass(frozen=True)
class Sun:
    """Where it hangs, in scene coordinates, and how far it rises and sinks again in a cycle."""

    x: float = 960.0
    y: float = 668.0
    radius: int = 128
    rise: float = 26.0


class Ground(QObject):
    """The heath under one page. The page paints with it and tells it its size.

    ``land`` names the layer before the sky; ``of``: the exercise whose place it is; ``sunk`` is
    how far the sun has sunk by itself. ``place``: a good place
    that was chosen, instead of all this.
    """

    def __init__(
        self,
        page: QWidget,
        *,
        land: str = "land",
        sun: Sun = Sun(),
        things: Mapping[str, tuple[str, int, float]] | None = None,
        of: str = "",
        place: str = "",
    ) -> None:
        super().__init__(page)
        self._page, self._land, self._sun = page, land, sun
        self._place = place
        names = (place,) if place else ("sky", land)
        self.layers = Layers(page, names, () if place else (sun.radius,), things, of=of)
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

    def unsettle(self) -> None:
        """What stands on it has another place: all of it is painted anew."""
        self._page.update()

    @Slot()
    def follow(self) -> None:
        """Repaint where the sun was and is now."""
        if not self._place and self._page.isVisible() and self.sun_box() != self._drawn:
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
        if self._place:
            layers.draw(painter, self._place, dirty)
            return
        layers.draw(painter, "sky", dirty)
        self._drawn = self.sun_box()
        if dirty.intersects(self._drawn):
            middle, radius = QRectF(self._drawn).center(), self._sun.radius * layers.frame.scale
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            layers.sun(painter, radius, middle.x(), middle.y())
        layers.draw(painter, self._land, dirty)
