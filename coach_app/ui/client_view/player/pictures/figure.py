"""A figure that moves along, in a beat that slows: shaking loose, or walking and listening."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from coach_app.exercises import ExerciseStep, Now
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.client_view.player.pictures.canvas import Picture

_MOVES = {
    "hands": (0.0, 1.0, 0.0),
    "arms": (1.0, 0.6, 0.0),
    "legs": (0.0, 0.0, 1.0),
    "all": (0.8, 0.8, 0.7),
    "walk": (0.5, 0.0, 1.0),
    "still": (0, 0, 0),
    "ear": (0, 0, 0),
}  # arms, hands, legs


class Figure(Picture):
    """Options: ``part``, ``beat`` per minute at the start and ``beat_end`` at the end."""

    animated = True

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self._part = str(step.option("part", "still"))
        self._from = step.number("beat")
        self._to = step.number("beat_end", self._from)
        self._knock = -1

    def turns(self) -> float:
        """Beats so far: the pace falls evenly, so its sum is a parabola."""
        if self.now is None:
            return 0.0
        into, whole = self.now.into, max(1.0, self.now.step.seconds)
        first, last = (self._from or 50) / 60, (self._to or self._from or 50) / 60
        return first * into + (last - first) * into * into / (2 * whole)

    def show_now(self, now: Now) -> None:
        super().show_now(now)
        if self._from:
            knock = int(self.turns())
            if knock != self._knock:
                self._knock = knock
                self.kit.sounds.tap("left" if knock % 2 else "right")

    def paint(self, painter: QPainter) -> None:
        arms, hands, legs = _MOVES.get(self._part, (0, 0, 0))
        swing = 0.0 if self.still else math.sin(self.turns() * math.pi)
        scale = self.height() / 250
        painter.translate(self.width() / 2, 10)
        painter.scale(scale, scale)
        pen = QPen(self.colour("cRing"), 11)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        lift = 4 * abs(swing) * legs
        painter.translate(0, -lift)
        painter.drawLine(QPointF(0, 56), QPointF(0, 132))
        for side in (-1, 1):
            self._arm(painter, side, swing * arms, swing * hands)
            self._leg(painter, side, swing * legs)
        self.disc(painter, QPointF(0, 26), 22, "cRing")
        if self._part == "ear":
            self._sound(painter)

    def _arm(self, painter: QPainter, side: int, swing: float, hand: float) -> None:
        elbow = QPointF(side * (30 + 8 * swing * side), 92 - 10 * swing * side)
        wrist = QPointF(side * (42 + 10 * swing), 122 - 22 * swing * side)
        tip = wrist + QPointF(side * 8 + 9 * hand, 12 - 8 * hand * side)
        painter.drawPolyline([QPointF(0, 62), QPointF(side * 18, 64), elbow, wrist, tip])

    def _leg(self, painter: QPainter, side: int, swing: float) -> None:
        stride = swing * side
        knee = QPointF(side * 14 + 16 * stride, 172 - 10 * max(0.0, stride))
        foot = QPointF(side * 18 + 22 * stride, 222 - 14 * max(0.0, stride))
        painter.drawPolyline([QPointF(0, 132), knee, foot, foot + QPointF(side * 12, 0)])

    def _sound(self, painter: QPainter) -> None:
        """Bows beside the ear: something can be heard."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        slow = 0 if self.still or self.now is None else (self.now.into / 2) % 1
        for number in range(3):
            painter.setOpacity(max(0.2, 1 - abs(number / 3 - slow)))
            pen = QPen(self.colour("lucht"), 5)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            reach = 34 + 16 * number
            painter.drawArc(
                round(-reach),
                round(26 - reach),
                round(2 * reach),
                round(2 * reach),
                -40 * 16,
                80 * 16,
            )
        painter.setOpacity(1.0)
