"""Steps of words: large and alone on the screen, with a thin line for the time."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from coach_app.exercises import ExerciseStep
from coach_app.ui.client_view.kit.look import even_lines
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.client_view.player.pictures.canvas import Picture

FLAGS = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignHCenter)
STEP = 10.0  # seconds between two changes of the line, with less motion


class WordsPicture(Picture):
    """The step's line in the middle, and how far the step is as a line below it."""

    title_inside = True

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self.sky = kit.exercise.kind == "relax"  # elsewhere it stands on the table

    def text(self) -> str:
        return self.words(self.step.screen)

    def covered(self) -> list[QRect]:
        """The words and the line below them."""
        return [self._words()[0].toAlignedRect().adjusted(0, 0, 0, self.room.px(50, 20))]

    def _words(self) -> tuple[QRectF, QFont, str]:
        """Where the line stands, how large, and its words in even lines."""
        most, below = min(self.width() * 0.86, self.room.px(900)), self.room.px(34, 14)
        high = self.height() - below if self.sky else self.height() * 0.5
        box = QRectF((self.width() - most) / 2, 0, most, high)
        font = self.room.filling("client_question", 54, self.text(), box.size())
        metrics = QFontMetrics(font)
        text = "\n".join(even_lines(self.text(), metrics, int(most)))
        used = metrics.boundingRect(box.toRect(), FLAGS, text).height() + 4
        # On the sky, above what is said: below them hangs the sun. On the table a third down.
        top = high - used if self.sky else self.height() * 0.3 - used / 2
        return QRectF(box.left(), max(0.0, top), most, used), font, text

    def paint(self, painter: QPainter) -> None:
        box, font, text = self._words()
        self.write(painter, box, text, font, self.colour("cInk"), FLAGS)
        self.paint_time(painter, box.bottom() + self.room.px(18 if self.sky else 30, 6))

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
