"""Slow lines for listening to music: nothing to follow, something for the eyes to rest on."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from coach_app.exercises import ExerciseStep
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.client_view.player.pictures.canvas import Picture

# Height of the line, its waves across the width, its pace in turns a second, token.
_LINES = (
    (0.30, 1.3, 0.021, "scene_h1"),
    (0.44, 1.0, -0.016, "cShape"),
    (0.58, 1.6, 0.013, "scene_h2"),
    (0.72, 0.8, -0.010, "cRing"),
)


class Waves(Picture):
    """``part`` "low" draws the lowest line strong: the ear follows the lowest instrument."""

    animated = True

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self._low = step.option("part") == "low"

    def paint(self, painter: QPainter) -> None:
        into = self.now.into if self.now and not self.still else 0.0
        painter.setBrush(Qt.BrushStyle.NoBrush)
        swing = self.height() * 0.07
        for number, (level, waves, pace, token) in enumerate(_LINES):
            deepest = number == len(_LINES) - 1
            thick = self.room.px(12 if deepest and self._low else 6, 4)
            pen = QPen(self.colour(token), thick)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            path = QPainterPath()
            for step in range(49):
                x = step / 48
                y = level * self.height() + swing * math.sin(
                    2 * math.pi * (waves * x + pace * into) + number
                )
                point = QPointF(x * self.width(), y)
                path.lineTo(point) if step else path.moveTo(point)
            painter.drawPath(path)
