"""A circle that fades as a bell dies away, and slow circles that widen."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPen

from coach_app.exercises import ExerciseStep, Now
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.client_view.player.pictures.canvas import Picture

DECAY = 11.0  # seconds to 37 %, as the lowest partial of the bell


class FadingBell(Picture):
    """What can be heard can be seen: the same fading, for who hears little."""

    animated = True

    def paint(self, painter: QPainter) -> None:
        into = self.now.into if self.now else 0.0
        strength = math.exp(-into / DECAY) * min(1.0, into / 0.4)
        if self.still:
            strength = math.ceil(strength * 5) / 5
        centre, radius = self.box.center(), self.box.width() * 0.36
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.colour("cTrack"), 2))
        painter.drawEllipse(centre, radius, radius)
        painter.setOpacity(max(0.0, strength))
        self.disc(painter, centre, radius * 0.86, "cShape")
        self.disc(painter, centre, radius * 0.5, "cRing")
        painter.setOpacity(1.0)


class Ripples(Picture):
    """``number`` circles, each slowly wider, with a shape at rest in the middle."""

    animated = True

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self._count = step.whole("number", 1)

    def show_now(self, now: Now) -> None:
        super().show_now(now)

    def paint(self, painter: QPainter) -> None:
        into = self.now.into if self.now else 0.0
        centre, whole = self.box.center(), self.box.width() / 2 - 6
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for number in range(self._count, 0, -1):
            reach = whole * (0.3 + 0.68 * number / max(4, self._count))
            grown = 1.0 if self.still else 1 - math.exp(-into / (5 + 4 * number))
            radius = whole * 0.22 + (reach - whole * 0.22) * grown
            if number == self._count:
                painter.setPen(QPen(self.colour("cRing"), 4))
            else:
                painter.setPen(QPen(self.colour("cShape"), 3))
            painter.drawEllipse(centre, radius, radius)
        slow = 0.0 if self.still else math.sin(into * 2 * math.pi / 9)
        self.disc(painter, centre, whole * (0.19 + 0.012 * slow), "cShape")
        self.disc(painter, centre, whole * 0.13, "cShapeOut")
