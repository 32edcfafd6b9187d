"""The sun over the heath: what breathing, and a sound that fades, are drawn with."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QResizeEvent

from coach_app.exercises import ExerciseStep
from coach_app.ui.client_view.kit.layers import Layers
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.client_view.player.pictures.canvas import Picture
from coach_app.ui.scenery.brush import WIDE
from coach_app.ui.scenery.sky import BREATH_HALOS, HALOS

# Radii, in scene coordinates: lungs empty, lungs full, the ring.
SMALL, LARGE, RING = BREATH_HALOS.start, BREATH_HALOS.stop - 1, 304
RING_Y = 440.0
TREES, WOODS = 1380.0, 640.0  # beyond the one, on either side, and below the other is land


class SunPicture(Picture):
    """Sky, sun, land and what goes round the sun; repaints only the rectangle that moves."""

    animated = True
    full = True
    sky = True
    pace = 30  # pictures a second: enough for what moves by less than a pixel (scenes.md 2)

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self._drawn = QRect()  # what moved at the last frame
        self.ring_radius, self.unit = float(RING), 1.0
        self.middle = QPointF(960, RING_Y)
        self.layers = Layers(self, ("sky", "land"), BREATH_HALOS, of=kit.exercise.id)
        self.layers.changed.connect(self.update)
        # It paints its whole ground: nothing behind it needs painting at every frame.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    # -- where

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The page says when there is new room."""

    def measure(self) -> None:
        self.layers.measure(self.room.size)
        frame = self.layers.frame
        # The ring keeps clear of the words above and of Stop below, on any screen.
        free = QRectF(self.free if not self.free.isEmpty() else self.rect())
        self.ring_radius = min(RING * frame.scale, free.height() / 2 - 6, free.width() / 2 - 6)
        self.unit = self.ring_radius / RING
        middle = min(
            max(frame.y(RING_Y), free.top() + self.ring_radius + 4),
            free.bottom() - self.ring_radius - 4,
        )
        self.middle = QPointF(self.room.size.width() / 2, middle)
        side = self.ring_radius + 10
        self.box = QRectF(self.middle.x() - side, self.middle.y() - side, 2 * side, 2 * side)

    def sun(self) -> QPointF:
        return self.middle

    def radius(self) -> float:
        return (SMALL + LARGE) / 2 * self.unit

    def light(self) -> float:
        """How strongly the sun shines, 0 to 1."""
        return 1.0

    def moving(self) -> QRect:
        """What the sun and its halo covered at the last frame or will cover at this one, and
        what else goes round: one rectangle, as a region of several costs more."""
        reach, sun = self.radius() * HALOS[0][0] + 3, self.sun()
        halo = QRectF(sun.x() - reach, sun.y() - reach, 2 * reach, 2 * reach)
        here = halo.united(self.box).toAlignedRect()
        before, self._drawn = self._drawn, here
        return here.united(before).intersected(self.rect())

    # -- painting

    def paint_part(self, painter: QPainter, dirty: QRect) -> None:
        layers = self.layers
        layers.quiet(painter, dirty)
        layers.draw(painter, "sky", dirty)
        self.paint_sun(painter)
        layers.draw(painter, "land", self._land_in(dirty))
        self.paint_over(painter)

    def _land_in(self, dirty: QRect) -> QRect:
        """Between the trees no land stands above the woods: most of a frame is sky alone."""
        frame = self.layers.frame
        if dirty.right() > frame.x(TREES) or dirty.left() < frame.x(WIDE - TREES):
            return dirty
        return dirty.intersected(QRect(0, int(frame.y(WOODS)), self.width(), self.height()))

    def paint_sun(self, painter: QPainter) -> None:
        sun = self.sun()
        self.layers.sun(painter, self.radius(), sun.x(), sun.y(), self.light())

    def paint_over(self, painter: QPainter) -> None:
        """What stands before sun and land."""
