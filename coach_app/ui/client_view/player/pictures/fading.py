"""Still water: a bell's sound that spreads and dissolves on it, and wishes that reach farther.

Rings are light on water: brightest towards us and away from us, thinner the farther they are.
Whoever touches the water makes a small one, too. Less motion: all of it stands.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QImage,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPixmap,
    QResizeEvent,
    QTransform,
)

from coach_app.exercises import ExerciseStep, Now
from coach_app.ui.client_view.kit.layers import Layers
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.client_view.player.pictures.canvas import Picture
from coach_app.ui.scenery.brush import Brush
from coach_app.ui.scenery.daylight import colours
from coach_app.ui.scenery.paths import Point, spline
from coach_app.ui.scenery.places.mere import (
    CANDLE,
    FLAT,
    RINGS,
    SHORE,
    WISHES,
    paint_candle,
)

DECAY = 11.0  # seconds to 37 %, as the lowest partial of the bell
CRESCENT = 12  # pieces of its outline
SPRITE, ROOM = 560.0, 1.08  # radius of the picture of a ring, and of what there is round it
TICK = 12  # pictures of the water a second
FIRST = 36.0  # radius at which a ring is seen, in scene coordinates
REACH = 980.0  # of the widest: into the reeds
EVERY, LIVES, SPREAD = 4.6, 13.0, 5.2  # seconds: between two rings, of each, to 63 % of its way
STRUCK, LAST = 1.7, 4  # seconds between the rings of a bell, and how many
TOUCH_REACH, TOUCH_LIVES = 190.0, 4.5
_STILL = (0.3, 0.6, 1.0)  # of the reach: where rings stand with less motion


@dataclass(frozen=True)
class Ring:
    """In scene coordinates; ``strong``: 0 to 1."""

    x: float
    y: float
    radius: float
    strong: float


class Water(Picture):
    """The mere of the exercise's hour. Subclasses say which rings go over it, in ``rings``."""

    animated = True
    full = True
    sky = True
    more: tuple[str, ...] = ()  # layers before the water

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self._tick = -1
        self._ring = QImage()
        self._touched: list[tuple[float, float, float]] = []  # x, y, and when
        self.layers = Layers(self, ("mere", *self.more), of=kit.exercise.id)
        self.layers.changed.connect(self.update)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def into(self) -> float:
        return self.now.into if self.now else 0.0

    def rings(self) -> list[Ring]:
        raise NotImplementedError

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The page says when there is new room."""

    def measure(self) -> None:
        self.layers.measure(self.room.size)
        self._ring = QImage()

    def show_now(self, now: Now) -> None:
        self.now = now
        tick = self.state()
        if tick != self._tick:
            self._tick = tick
            self.update(self.moving())

    def state(self) -> int:
        """Another number wherever there is something new to see."""
        return 0 if self.still else int(self.into() * TICK)

    def moving(self) -> QRect:
        """All of the water."""
        top = math.floor(self.layers.frame.y(SHORE - 30))
        return QRect(0, top, self.width(), self.height() - top)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A hand in the water: a ring of one's own. It goes on to the page, too."""
        frame, at = self.layers.frame, event.position()
        x, y = (at.x() - frame.left) / frame.scale, (at.y() - frame.top) / frame.scale
        if y > SHORE and not self.still:
            self._touched = [*self._touched[-3:], (x, y, self.into())]
        event.ignore()

    # -- painting

    def paint_part(self, painter: QPainter, dirty: QRect) -> None:
        layers = self.layers
        layers.quiet(painter, dirty)
        layers.draw(painter, "mere", dirty)
        for name in self.more:
            layers.draw(painter, name, dirty)
        if not layers.there:
            return
        for ring in (*self.rings(), *self._touches()):
            self._paint_ring(painter, ring)
        painter.setOpacity(1.0)
        self.paint_over(painter)

    def paint_over(self, painter: QPainter) -> None:
        """What floats on it."""

    def _touches(self) -> list[Ring]:
        found = []
        for x, y, at in self._touched:
            age = (self.into() - at) / TOUCH_LIVES
            if 0 <= age < 1:
                reach = FIRST / 3 + TOUCH_REACH * (1 - math.exp(-2.4 * age))
                found += [Ring(x, y, reach * part, 1 - age) for part in (1.0, 0.55)]
        return found

    def _paint_ring(self, painter: QPainter, ring: Ring) -> None:
        """From one picture of a ring: paths of this size cost fifty times as much."""
        if ring.strong < 0.02:
            return
        if self._ring.isNull():
            self._ring = self._drawn_ring()
        frame = self.layers.frame
        wide = ring.radius * ROOM * frame.scale
        box = QRectF(frame.x(ring.x) - wide, frame.y(ring.y) - wide * FLAT, 2 * wide, 0)
        box.setHeight(2 * wide * FLAT)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setOpacity(min(1.0, ring.strong) * self.layers.strength)
        painter.drawImage(box, self._ring, QRectF(self._ring.rect()))

    def _drawn_ring(self) -> QImage:
        """Light where the water leans to the sky, shade where it leans away; open at the sides."""
        dark, reach = self.layers.dark, SPRITE * self.layers.frame.scale
        light = QColor("#FFFFFF" if not dark else "#C9D6DA")
        shade = QColor("#5E8A96" if not dark else "#0E171C")
        wide = 2 * math.ceil(reach * ROOM)
        drawn = QImage(wide, math.ceil(wide * FLAT), QImage.Format.Format_ARGB32_Premultiplied)
        drawn.fill(0)
        painter = QPainter(drawn)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        where = QTransform().translate(wide / 2, wide * FLAT / 2).scale(reach, reach * FLAT)
        for colour, strong, span, thick, further in (
            (light, 0.24, 156, 0.034, 0.0), (shade, 0.48, 128, 0.022, 0.03),
            (light, 0.85, 136, 0.013, 0.0),
        ):  # fmt: skip
            for near in (True, False):
                painter.setOpacity((1.0 if near else 0.75) * strong)
                painter.fillPath(where.map(_crescent(span, thick, further, near)), colour)
        painter.end()
        return drawn


def _crescent(span: int, thick: float, further: float, near: bool) -> QPainterPath:
    """A piece of a ring of radius 1, ``span`` degrees of it, that runs out at both ends.
    ``further``: how much outside of the ring."""
    outer: list[Point] = []
    inner: list[Point] = []
    for step in range(CRESCENT + 1):
        part = step / CRESCENT
        turn = math.radians((90 if near else 270) + span * (part - 0.5))
        half = thick * math.sin(math.pi * part)
        for found, by in ((outer, half), (inner, -half)):
            radius = 1 + further + by
            found.append((radius * math.cos(turn), radius * math.sin(turn)))
    path = spline(outer)
    path.connectPath(spline(inner[::-1]))
    path.closeSubpath()
    return path


class FadingBell(Water):
    """What can be heard can be seen: rings that widen and dissolve as the bell dies away."""

    def light(self) -> float:
        """As loud as the bell is now; with less motion in five steps."""
        strong = math.exp(-self.into() / DECAY) * min(1.0, self.into() / 0.4)
        return math.ceil(strong * 5) / 5 if self.still else strong

    def state(self) -> int:
        return round(self.light() * 5) if self.still else super().state()

    def rings(self) -> list[Ring]:
        x, y = RINGS
        if self.still:
            return [Ring(x, y, REACH * part, self.light() * (1.1 - part)) for part in _STILL]
        found = []
        for number in range(LAST):
            age = self.into() - STRUCK * number
            if age > 0:
                radius = FIRST + (REACH - FIRST) * (1 - math.exp(-age / 7.5))
                found.append(Ring(x, y, radius, self.light() * math.exp(-age / 9) * 1.2))
        return found

    def paint_over(self, painter: QPainter) -> None:
        """Where it was struck, the light of it: without an edge, and gone when it is."""
        frame, light = self.layers.frame, self.light()
        brush = Brush(painter, colours(self.layers.dark, self.layers.time), dark=self.layers.dark)
        painter.save()
        painter.translate(frame.x(RINGS[0]), frame.y(RINGS[1]))
        painter.scale(frame.scale, frame.scale)
        brush.soft(0, 0, 250, 62, "sun1", light * 0.9)
        brush.soft(0, 0, 84, 21, "#FFFFFF", light)
        painter.restore()


class Ripples(Water):
    """``number``: how far a wish goes. Each time another light floats there, and at last the
    windows over the water are lit."""

    more: tuple[str, ...] = ("mere-windows",)

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        self._count = max(1, min(len(WISHES), step.whole("number", 1)))
        if self._count < len(WISHES):
            self.more = ()
        super().__init__(step, kit)
        self._candle = QPixmap()

    def measure(self) -> None:
        super().measure()
        self._candle = QPixmap()

    def rings(self) -> list[Ring]:
        x, y = RINGS
        reach = REACH * (0.32 + 0.68 * self._count / len(WISHES))
        if self.still:
            return [Ring(x, y, reach * part, 0.85 * (1.15 - part)) for part in _STILL]
        found = []
        for number in range(int(LIVES / EVERY) + 1):
            age = self.into() % EVERY + number * EVERY
            if age < min(LIVES, self.into()):
                radius = FIRST + (reach - FIRST) * (1 - math.exp(-age / SPREAD))
                strong = min(1.0, age / 0.8) * (1 - age / LIVES) ** 1.2
                found.append(Ring(x, y, radius, strong))
        return found

    def paint_over(self, painter: QPainter) -> None:
        frame = self.layers.frame
        if self._candle.isNull():
            self._candle = self._drawn_candle()
        size = self._candle.deviceIndependentSize()
        for number, (x, y, part) in enumerate(WISHES[: self._count]):
            rock = 0.0 if self.still else math.sin(self.into() * 0.9 + number) * 2
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.translate(frame.x(x), frame.y(y + rock))
            painter.scale(part, part)
            painter.drawPixmap(QPointF(-size.width() / 2, -size.height() / 2), self._candle)
            painter.restore()

    def _drawn_candle(self) -> QPixmap:
        """Painted once at this size: its light has a soft edge."""
        ratio, scale = self.devicePixelRatioF(), self.layers.frame.scale
        drawn = QPixmap(round(CANDLE * scale * ratio), round(CANDLE * scale * ratio))
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        painter.translate(drawn.width() / 2, drawn.height() / 2)
        painter.scale(scale * ratio, scale * ratio)
        look = colours(self.layers.dark, self.layers.time)
        paint_candle(Brush(painter, look, dark=self.layers.dark))
        painter.end()
        drawn.setDevicePixelRatio(ratio)
        return drawn
