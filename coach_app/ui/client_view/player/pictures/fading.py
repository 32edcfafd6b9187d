"""A sun that fades as a bell dies away, and rings that widen on still water."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QRadialGradient, QResizeEvent

from coach_app.exercises import ExerciseStep, Now
from coach_app.ui import theme
from coach_app.ui.client_view.kit.layers import Layers
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.client_view.player.pictures.canvas import Picture
from coach_app.ui.client_view.player.pictures.sun import SunPicture
from coach_app.ui.scenery.places.mere import FLAT, RINGS

DECAY = 11.0  # seconds to 37 %, as the lowest partial of the bell
SHADES = 120  # steps of light that are drawn
TICK = 20  # pictures of the water a second
REACH = 780.0  # of the widest ring, in scene coordinates


class FadingBell(SunPicture):
    """What can be heard can be seen: the same fading, for who hears little."""

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self._shade = -1

    def light(self) -> float:
        """As loud as the bell is now; with less motion in five steps."""
        into = self.now.into if self.now else 0.0
        strong = math.exp(-into / DECAY) * min(1.0, into / 0.4)
        return math.ceil(strong * 5) / 5 if self.still else strong

    def show_now(self, now: Now) -> None:
        self.now = now
        shade = round(self.light() * SHADES)
        if shade != self._shade:
            self._shade = shade
            self.update(self.moving())

    def paint_over(self, painter: QPainter) -> None:
        """Its edge goes with it: at last nothing is there, as nothing is heard."""
        painter.setOpacity(min(1.0, 1.6 * self.light()))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.colour("cRing"), 2))
        radius = self.radius()
        painter.drawEllipse(self.sun(), radius, radius)
        painter.setOpacity(1.0)


class Ripples(Picture):
    """``number`` rings on the mere, each slowly wider, round a small light that floats."""

    animated = True
    full = True
    sky = True

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self._count = step.whole("number", 1)
        self._tick = -1
        self.layers = Layers(self, ("mere",))
        self.layers.changed.connect(self.update)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The page says when there is new room."""

    def measure(self) -> None:
        self.layers.measure(self.room.size)

    def show_now(self, now: Now) -> None:
        self.now = now
        tick = 0 if self.still else int(now.into * TICK)
        if tick != self._tick:
            self._tick = tick
            self.update(self.moving())

    def moving(self) -> QRect:
        return self._box(REACH + 8).toAlignedRect()

    def _middle(self) -> QPointF:
        frame = self.layers.frame
        return QPointF(frame.x(RINGS[0]), frame.y(RINGS[1]))

    def _box(self, reach: float) -> QRectF:
        """A ring of this radius as it lies on the water."""
        wide = reach * self.layers.frame.scale
        high, middle = wide * FLAT, self._middle()
        return QRectF(middle.x() - wide, middle.y() - high, 2 * wide, 2 * high)

    def paint_part(self, painter: QPainter, dirty: QRect) -> None:
        layers = self.layers
        layers.quiet(painter, dirty)
        layers.draw(painter, "mere", dirty)
        into = self.now.into if self.now else 0.0
        painter.setBrush(Qt.BrushStyle.NoBrush)
        shade = QColor("#C4D2D4" if theme.is_dark() else "#3F7288")
        for number in range(self._count, 0, -1):
            reach = REACH * (0.2 + 0.8 * number / max(4, self._count))
            grown = 1.0 if self.still else 1 - math.exp(-into / (5 + 4 * number))
            painter.setPen(QPen(shade, (4 if number == self._count else 2.5) * layers.frame.scale))
            painter.drawEllipse(self._box(70 + (reach - 70) * grown))
        self._paint_light(painter, 0.0 if self.still else math.sin(into * 2 * math.pi / 9))

    def _paint_light(self, painter: QPainter, pulse: float) -> None:
        """A small light on the water."""
        scale, middle = self.layers.frame.scale, self._middle()
        painter.setPen(Qt.PenStyle.NoPen)
        glow = self._box(150 + 14 * pulse)
        made = QRadialGradient(QPointF(), glow.width() / 2)
        warm = self.colour("pic_glow")
        made.setColorAt(0, QColor(warm.red(), warm.green(), warm.blue(), 210))
        made.setColorAt(1, QColor(warm.red(), warm.green(), warm.blue(), 0))
        painter.save()
        painter.translate(middle)
        painter.scale(1, FLAT * 1.6)
        painter.setBrush(made)
        painter.drawEllipse(QPointF(), glow.width() / 2, glow.width() / 2)
        painter.restore()
        self.disc(painter, middle - QPointF(0, 10 * scale), 20 * scale, "pic_sun1")
        self.disc(painter, middle - QPointF(0, 12 * scale), 12 * scale, "pic_sun0")
