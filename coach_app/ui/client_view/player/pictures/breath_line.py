"""Breathing along a line: a slow wave with a dot on it, and a square to walk round."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from coach_app.exercises.model import Breath
from coach_app.exercises.timeline import breath_at
from coach_app.ui.client_view.player.pictures.breath import BreathPicture


class BreathWave(BreathPicture):
    """The wave travels to the left under a dot that rises and sinks in the middle."""

    def measure(self) -> None:
        super().measure()
        high = min(self.height() * 0.5, self.room.px(300, 120))
        self._band = QRectF(0, self.height() / 2 - high / 2, self.width(), high)

    def moving(self) -> QRect:
        grow = self.room.px(30, 20)
        return self._band.adjusted(0, -grow, 0, grow).toAlignedRect()

    def paint_still(self, painter: QPainter) -> None:
        """The ring would be in the way: a thin line below tells how far it is."""
        y = self.height() - 6
        left, right = self.width() * 0.2, self.width() * 0.8
        pen = QPen(self.colour("cTrack"), 3)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(QPointF(left, y), QPointF(right, y))
        pen.setColor(self.colour("cRing"))
        pen.setWidth(4)
        painter.setPen(pen)
        if self.ring_part() > 0:
            painter.drawLine(QPointF(left, y), QPointF(left + (right - left) * self.ring_part(), y))

    def _y(self, fill: float) -> float:
        return self._band.bottom() - fill * self._band.height()

    def paint(self, painter: QPainter) -> None:
        painter.drawPixmap(0, 0, self.background())
        plan = self.now.step.breath if self.now else self.step.breath
        if plan is None:
            return
        into = 0.0 if self.now is None else self.now.into
        if self.still:
            into = plan.inhale / 2
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(self.colour("cShape"), self.room.px(10, 6))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawPath(self._path(plan, into))
        fill = self.fill() if not self.still else 0.5
        centre = QPointF(self.width() / 2, self._y(fill))
        self.disc(painter, centre, self.room.px(24, 14), "cKnob")
        above = QRectF(0, 0, self.width(), self._band.top() - self.room.px(24, 8))
        self.paint_word(painter, above)

    def _path(self, plan: Breath, into: float) -> QPainterPath:
        """About two breaths wide; what comes stands right of the middle."""
        seconds = plan.cycle * 2
        count = 72
        path = QPainterPath()
        for number in range(count + 1):
            at = into + (number / count - 0.5) * seconds
            fill = breath_at(plan, at % plan.cycle).fill
            point = QPointF(number / count * self.width(), self._y(fill))
            path.lineTo(point) if number else path.moveTo(point)
        return path


class BreathSquare(BreathPicture):
    """A dot walks along the square, one side per phase: up, across, down, back."""

    def measure(self) -> None:
        super().measure()
        side = self.box.width() * 0.72
        centre = self.box.center()
        self._square = QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)

    def paint_still(self, painter: QPainter) -> None:
        super().paint_still(painter)
        painter.setBrush(self.colour("cShapeOut"))
        painter.setPen(QPen(self.colour("cShape"), self.room.px(10, 6)))
        painter.drawRoundedRect(self._square, 18, 18)

    def paint(self, painter: QPainter) -> None:
        painter.drawPixmap(0, 0, self.background())
        self.paint_word(painter, self._square)
        breath = self.breath()
        if breath is None or self.still:
            return
        self.disc(painter, self._dot(breath.phase, breath.part), self.room.px(20, 12), "cKnob")

    def _dot(self, phase: str, part: float) -> QPointF:
        box = self._square
        eased = (1 - math.cos(math.pi * part)) / 2
        if phase in ("in", "topup"):
            return QPointF(box.left(), box.bottom() - eased * box.height())
        if phase == "hold_in":
            return QPointF(box.left() + part * box.width(), box.top())
        if phase == "out":
            return QPointF(box.right(), box.top() + eased * box.height())
        return QPointF(box.right() - part * box.width(), box.bottom())
