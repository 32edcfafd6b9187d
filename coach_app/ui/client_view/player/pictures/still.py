"""Steps of words: large and alone on the screen, with a thin line for the time."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from coach_app.ui.client_view.kit.look import even_lines
from coach_app.ui.client_view.player.pictures.canvas import Picture

STEP = 10.0  # seconds between two changes of the line, with less motion


class WordsPicture(Picture):
    """The step's line in the middle, and how far the step is as a line below it."""

    title_inside = True
    heath = True
    sky = True

    def text(self) -> str:
        return self.words(self.step.screen)

    def paint(self, painter: QPainter) -> None:
        most, below = min(self.width() * 0.86, self.room.px(900)), self.room.px(34, 14)
        box = QRectF((self.width() - most) / 2, 0, most, self.height() - below)
        flags = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignHCenter)
        font = self.room.filling("client_question", 54, self.text(), box.size())
        metrics = QFontMetrics(font)
        text = "\n".join(even_lines(self.text(), metrics, int(most)))
        used = metrics.boundingRect(box.toRect(), flags, text)
        # On the sky, above what is said: below them hangs the sun.
        top = max(0.0, self.height() - below - used.height() - 4)
        box = QRectF(box.left(), top, most, used.height() + 4)
        self.write(painter, box, text, font, self.colour("cInk"), flags)
        self.paint_time(painter, box.bottom() + self.room.px(18, 6))

    def paint_time(self, painter: QPainter, y: float) -> None:
        if self.now is None or self.step.waits:
            return
        half = self.room.px(110, 60)
        left, right = self.width() / 2 - half, self.width() / 2 + half
        pen = QPen(self.colour("edge"), 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(QPointF(left, y), QPointF(right, y))
        pen = QPen(self.colour("cRing"), 4)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        part = self.part()
        if part > 0.01:
            painter.drawLine(QPointF(left, y), QPointF(left + (right - left) * part, y))

    def part(self) -> float:
        """How much of the step is gone; with less motion in steps of ten seconds."""
        if self.now is None:
            return 0.0
        if self.still and self.now.step.seconds > 0:
            return min(1.0, int(self.now.into / STEP) * STEP / self.now.step.seconds)
        return self.now.part
