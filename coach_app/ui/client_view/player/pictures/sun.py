"""The sun over the heath: what breathing, and a sound that fades, are drawn with."""

from __future__ import annotations

import functools
import math
import random
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap, QResizeEvent

from coach_app.exercises import ExerciseStep, Now
from coach_app.ui.client_view.kit.layers import Layers
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.client_view.player.pictures.canvas import Picture
from coach_app.ui.scenery.brush import WIDE
from coach_app.ui.scenery.places.outdoors import outdoors_of
from coach_app.ui.scenery.sky import BREATH_HALOS, HALOS

# Radii, in scene coordinates: lungs empty, lungs full, the ring.
SMALL, LARGE, RING = BREATH_HALOS.start, BREATH_HALOS.stop - 1, 304
RING_Y = 440.0
#: Left, top, width, height of what water lies in the land, in scene coordinates.
_WATER = {"pool": (640.0, 808.0, 660.0, 42.0), "sea": (0.0, 704.0, 1920.0, 22.0)}
GLINTS_A_SECOND = 8
LEVELS = 8  # of the strength of a light on the water
TREES, WOODS = 1380.0, 640.0  # beyond the one, on either side, and below the other is land


@dataclass(frozen=True)
class Glint:
    """A light on the water, in scene coordinates; it comes and goes at its own ``pace``."""

    x: float
    y: float
    long: float
    pace: float
    turn: float


@functools.cache
def _glints(lies: str) -> tuple[Glint, ...]:
    left, top, wide, high = _WATER[lies]
    dice, found = random.Random(5), []
    for _ in range(22):
        v = dice.random()
        x = left + wide * (0.5 + dice.gauss(0, 0.2 if lies == "pool" else 0.3))
        y, long = top + high * (0.12 + 0.76 * v), dice.uniform(12, 46)
        glint = Glint(x, y, long, dice.uniform(0.7, 1.6), dice.uniform(0, 6.3))
        if left + 40 < x < left + wide - 40:
            found.append(glint)
    return tuple(found)


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
        outdoors = outdoors_of(kit.exercise.id)
        self._lies = "sea" if outdoors.dunes else outdoors.middle
        self._glinted = 0
        self._ripples: dict[tuple[int, int], tuple[QPixmap, QPoint]] = {}
        # It paints its whole ground: nothing behind it needs painting at every frame.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    # -- where

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The page says when there is new room."""

    def measure(self) -> None:
        self.layers.measure(self.room.size)
        self._ripples.clear()
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
        if dirty.intersects(self.water()):
            self._glint(painter)
        self.paint_over(painter)

    def water(self) -> QRect:
        """Where water answers the light: the pool, or the strip of sea; empty where there is
        none."""
        frame, (left, top, wide, high) = self.layers.frame, _WATER.get(self._lies, (0, 0, 0, 0))
        box = QRectF(frame.x(left), frame.y(top), wide * frame.scale, high * frame.scale)
        return box.toAlignedRect().intersected(self.rect())

    def show_water(self, now: Now, *, sun_moves: bool) -> None:
        """A few times a second: light comes and goes on it, more of it while the sun is large.

        In a frame in which the sun rests: two places at once cost more than one after the other.
        Where the sun moves at every frame it waits no longer than its own pace.
        """
        tick = int(now.into * GLINTS_A_SECOND)
        waits = tick - self._glinted if tick > self._glinted else 2
        if self.still or self._lies not in _WATER or tick == self._glinted:
            return
        if not sun_moves or waits > 1:
            self._glinted = tick
            self.update(self.water())

    def _glint(self, painter: QPainter) -> None:
        into = self._glinted / GLINTS_A_SECOND
        for number, glint in enumerate(_glints(self._lies)):
            beat = math.sin(into * glint.pace + glint.turn)
            level = round(LEVELS * max(0.0, beat) * self.layers.strength)
            if level:
                picture, at = self._ripple(number, glint, level)
                painter.drawPixmap(at, picture)

    def _ripple(self, number: int, glint: Glint, level: int) -> tuple[QPixmap, QPoint]:
        """One light at one strength, drawn once: as shapes they cost as much as the sun."""
        found = self._ripples.get((number, level))
        if found is None:
            frame, shine = self.layers.frame, level / LEVELS
            across, high = glint.long * frame.scale * (0.7 + 0.3 * shine), 1.5 * frame.scale
            corner = QPoint(
                math.floor(frame.x(glint.x) - across) - 1, math.floor(frame.y(glint.y) - high) - 1
            )
            ratio = self.devicePixelRatioF()
            wide, tall = math.ceil(2 * across) + 3, math.ceil(2 * high) + 3
            picture = QPixmap(QSize(wide, tall) * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(-corner)
            painter.setOpacity(0.85 * shine)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.colour("pic_sun0"))
            painter.drawEllipse(QPointF(frame.x(glint.x), frame.y(glint.y)), across, high)
            painter.end()
            found = self._ripples[number, level] = (picture, corner)
        return found

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
