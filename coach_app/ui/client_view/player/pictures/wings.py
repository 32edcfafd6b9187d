"""Two wings that light up left and right, once a second, for slow alternate taps."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QTransform

from coach_app.exercises import ExerciseStep, Now
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.client_view.player.pictures.canvas import Picture

PACE = 1.0  # taps a second (facts.md 4, R12)


def _wing() -> QPainterPath:
    """The right wing in units; the body stands at x = 0."""
    path = QPainterPath(QPointF(4, 0))
    path.cubicTo(20, -60, 78, -78, 92, -44)
    path.cubicTo(100, -18, 70, 2, 40, 6)
    path.cubicTo(72, 12, 82, 40, 60, 58)
    path.cubicTo(40, 70, 12, 40, 4, 10)
    path.closeSubpath()
    return path


class Wings(Picture):
    animated = True

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self._wing = _wing()
        self._beat = -1

    def side(self) -> str:
        if self.now is None:
            return ""
        return "left" if int(self.now.into * PACE) % 2 == 0 else "right"

    def show_now(self, now: Now) -> None:
        super().show_now(now)
        beat = int(now.into * PACE)
        if beat != self._beat:
            self._beat = beat
            self.kit.sounds.tap(self.side())

    def paint(self, painter: QPainter) -> None:
        scale = min(self.width() / 210, self.height() / 150)
        part = (self.now.into * PACE) % 1 if self.now else 0.0
        bright = 1.0 if self.still else max(0.0, 1 - part)
        painter.setPen(Qt.PenStyle.NoPen)
        for side, turn in (("right", 1), ("left", -1)):
            place = QTransform.fromTranslate(self.width() / 2, self.height() / 2)
            place.scale(scale * turn, scale)
            wing = place.map(self._wing)
            painter.setBrush(self.colour("cShapeOut"))
            painter.drawPath(wing)
            if self.side() == side:
                painter.setOpacity(0.25 + 0.75 * bright)
                painter.setBrush(self.colour("cRing"))
                painter.drawPath(wing)
                painter.setOpacity(1.0)
        painter.setBrush(self.colour("cInk2"))
        painter.drawRoundedRect(
            round(self.width() / 2 - 4 * scale),
            round(self.height() / 2 - 34 * scale),
            round(8 * scale),
            round(76 * scale),
            4 * scale,
            4 * scale,
        )
