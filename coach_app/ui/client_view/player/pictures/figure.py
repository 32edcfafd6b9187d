"""Somebody who moves along, in a beat that slows: shaking loose, or walking and listening.

The room is prepared once; each frame paints the person alone. Less motion: they stand.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPen

from coach_app.exercises import ExerciseStep, Now
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.client_view.player.pictures.indoors import RoomPicture
from coach_app.ui.scenery.brush import Brush
from coach_app.ui.scenery.daylight import colours
from coach_app.ui.scenery.standing import BOX, EAR, TRUNK, Sway, bob, paint_limbs, paint_trunk

_MOVES = {
    "hands": (0.0, 1.0, 0.0),
    "arms": (1.0, 0.6, 0.0),
    "legs": (0.0, 0.0, 1.0),
    "all": (0.8, 0.8, 0.7),
    "walk": (0.4, 0.0, 0.8),
    "still": (0.0, 0.0, 0.0),
    "ear": (0.0, 0.0, 0.0),
}  # arms, hands, legs


class Figure(RoomPicture):
    """Options: ``part``, ``beat`` per minute at the start and ``beat_end`` at the end."""

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit, "free-floor")
        self._part = str(step.option("part", "still"))
        self._from = step.number("beat")
        self._to = step.number("beat_end", self._from)
        self._knock = -1
        self._kept: tuple[tuple[float, bool], QImage] | None = None

    def turns(self) -> float:
        """Beats so far: the pace falls evenly, so its sum is a parabola."""
        if self.now is None:
            return 0.0
        into, whole = self.now.into, max(1.0, self.now.step.seconds)
        first, last = (self._from or 50) / 60, (self._to or self._from or 50) / 60
        return first * into + (last - first) * into * into / (2 * whole)

    def show_now(self, now: Now) -> None:
        self.now = now
        if not self.still and self._part != "still":
            self.update(self.moving())
        if self._from:
            knock = int(self.turns())
            if knock != self._knock:
                self._knock = knock
                self.kit.sounds.tap("left" if knock % 2 else "right")

    def sway(self) -> Sway:
        """How the person stands now."""
        arms, hands, legs = _MOVES.get(self._part, (0.0, 0.0, 0.0))
        swing = 0.0 if self.still else math.sin(self.turns() * math.pi)
        return Sway(swing * arms, swing * hands, swing * legs, self._part == "legs")

    # -- where

    def somebody(self) -> QRectF:
        return BOX

    def moving(self) -> QRect:
        return self.place(BOX).toAlignedRect().intersected(self.rect())

    # -- painting

    def paint_moving(self, painter: QPainter, dirty: QRect) -> None:
        if not dirty.intersects(self.moving()):
            return
        frame, sway = self.layers.frame, self.sway()
        painter.translate(frame.left, frame.top - self.lift)
        painter.scale(frame.scale, frame.scale)
        paint_limbs(self._brush(painter), sway)
        painter.setOpacity(1.0)
        painter.drawImage(TRUNK.translated(0, bob(sway)), self._trunk())
        if self._part == "ear":
            self._sound(painter)

    def _brush(self, painter: QPainter) -> Brush:
        dark = self.layers.dark
        return Brush(painter, colours(dark, self.layers.time), dark=dark)

    def _trunk(self) -> QImage:
        """Trunk and head at this size and look, painted once."""
        scale, dark = self.layers.frame.scale, self.layers.dark
        if self._kept is None or self._kept[0] != (scale, dark):
            wide, high = round(TRUNK.width() * scale), round(TRUNK.height() * scale)
            image = QImage(wide, high, QImage.Format.Format_ARGB32_Premultiplied)
            image.fill(0)
            painter = QPainter(image)
            painter.scale(wide / TRUNK.width(), high / TRUNK.height())
            painter.translate(-TRUNK.topLeft())
            paint_trunk(self._brush(painter))
            painter.end()
            self._kept = ((scale, dark), image)
        return self._kept[1]

    def _sound(self, painter: QPainter) -> None:
        """Bows beside the ear: something can be heard."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        slow = 0.0 if self.still or self.now is None else (self.now.into / 2) % 1
        for number in range(3):
            painter.setOpacity(max(0.25, 1 - abs(number / 3 - slow)))
            pen = QPen(self.colour("cRing"), 6)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            reach = 34.0 + 24 * number
            middle = QPointF(*EAR)
            box = QRectF(middle.x() - reach, middle.y() - reach, 2 * reach, 2 * reach)
            painter.drawArc(box, -40 * 16, 80 * 16)
        painter.setOpacity(1.0)


class Hug(RoomPicture):
    """Arms crossed, a hand on each upper arm: as the line says it. It stands."""

    animated = False

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit, "hug")

    def somebody(self) -> QRectF:
        return BOX

    def show_now(self, now: Now) -> None:
        self.now = now

    def paint_moving(self, painter: QPainter, dirty: QRect) -> None:
        pass
