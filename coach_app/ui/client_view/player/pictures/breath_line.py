"""Breathing along a line: a slow wave that the sun rides on, and a square to walk round."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPixmap

from coach_app.exercises import ExerciseStep
from coach_app.exercises.model import Breath
from coach_app.exercises.timeline import BreathNow, breath_at
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.client_view.player.pictures.breath import BreathPicture

WAVES = 2  # breaths over the width


class BreathWave(BreathPicture):
    """A line of hills travels to the left; the sun rises and sinks along it in the middle."""

    pace = 60  # a line that runs needs all of them

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self._line = QPixmap()
        self._of: Breath | None = None

    def measure(self) -> None:
        super().measure()
        self._line = QPixmap()
        free, frame = QRectF(self.free), self.layers.frame
        if free.isEmpty():
            free = QRectF(self.rect())
        self._size = 92 * self.unit
        top = free.top() + self._size * 1.44 + 4
        bottom = max(top + 60, min(frame.y(660), free.bottom() - self._size))
        self._band = QRectF(0, top, self.room.size.width(), bottom - top)

    def moving(self) -> QRect:
        """The band in which line and sun move, over the whole width."""
        grow = self._size * 1.44 + 3
        return self._band.adjusted(0, -grow, 0, grow).toAlignedRect()

    def sun(self) -> QPointF:
        fill = self.fill()
        return QPointF(self._band.center().x(), self._band.bottom() - fill * self._band.height())

    def radius(self) -> float:
        return self._size

    def paint_sun(self, painter: QPainter) -> None:
        """Behind the land is only the sky: the sun rides on its line, painted last."""

    def paint_round(self, painter: QPainter) -> None:
        plan = self.now.step.breath if self.now else self.step.breath
        if plan is None:
            return
        into = 0.0 if self.now is None else self.now.into
        if self.still or self.own is not None:
            into = plan.inhale / 2
        if self._line.isNull() or self._of is not plan:
            self._of, self._line = plan, self._drawn_line(plan)
        one = self._band.width() / WAVES  # pixels of one breath
        shift = round((into % plan.cycle) / plan.cycle * one)
        ratio = self._line.devicePixelRatio()
        wide = self._band.width()
        part = QRectF(shift * ratio, 0, wide * ratio, self._line.height())
        painter.drawPixmap(QPointF(0, self._band.top() - 8), self._line, part)
        self._ride(painter)

    def _ride(self, painter: QPainter) -> None:
        at = self.sun()
        self.layers.sun(painter, self._size, at.x(), at.y())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.colour("cRing"), max(2.0, 3 * self.unit)))
        painter.drawEllipse(at, self._size, self._size)

    def _drawn_line(self, plan: Breath) -> QPixmap:
        """One breath wider than the screen; what comes stands right of the middle."""
        wide, one = self._band.width(), self._band.width() / WAVES
        ratio = self.devicePixelRatioF()
        drawn = QPixmap(
            math.ceil((wide + one) * ratio), math.ceil((self._band.height() + 16) * ratio)
        )
        drawn.setDevicePixelRatio(ratio)
        drawn.fill(Qt.GlobalColor.transparent)
        path = QPainterPath()
        count = 72 * (WAVES + 1)
        for number in range(count + 1):
            x = number / count * (wide + one)
            at = (x - wide / 2) / one * plan.cycle % plan.cycle
            y = 8 + (1 - breath_at(plan, at).fill) * self._band.height()
            path.lineTo(x, y) if number else path.moveTo(x, y)
        painter = QPainter(drawn)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self.colour("cRing"), max(3.0, 5 * self.unit))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.strokePath(path, pen)
        painter.end()
        return drawn


class BreathSquare(BreathPicture):
    """The sun in a square: a bead walks along it, one side per phase: up, across, down, back."""

    def _square(self) -> QRectF:
        side = self.ring_radius * 1.9
        return QRectF(self.middle.x() - side / 2, self.middle.y() - side / 2, side, side)

    def paint_round(self, painter: QPainter) -> None:
        square = self._square()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.track(), 2))
        painter.drawRoundedRect(square, 18, 18)
        breath = self.breath()
        if breath is None:
            return
        at = self._bead(square, breath)
        path = QPainterPath(square.bottomLeft())
        for corner, name in (
            (square.topLeft(), "in"),
            (square.topRight(), "hold_in"),
            (square.bottomRight(), "out"),
            (square.bottomLeft(), "hold_out"),
        ):
            if name == breath.phase or (name == "in" and breath.phase == "topup"):
                path.lineTo(at)
                break
            path.lineTo(corner)
        pen = QPen(self.colour("cRing"), max(3.0, 4 * self.unit))
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawPath(path)
        self.disc(painter, at, max(8.0, 12 * self.unit), "cRing")

    def _bead(self, box: QRectF, breath: BreathNow) -> QPointF:
        part = 0.0 if self.still else breath.part
        eased = (1 - math.cos(math.pi * part)) / 2
        if breath.phase in ("in", "topup"):
            return QPointF(box.left(), box.bottom() - eased * box.height())
        if breath.phase == "hold_in":
            return QPointF(box.left() + part * box.width(), box.top())
        if breath.phase == "out":
            return QPointF(box.right(), box.top() + eased * box.height())
        return QPointF(box.right() - part * box.width(), box.bottom())
