"""Steps of words: large and alone on the screen, with a thin line for the time."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from coach_app.ui.client_view.player.pictures.canvas import Picture


class WordsPicture(Picture):
    """The step's line in the middle, and how far the step is as a line below it."""

    title_inside = True
    heath = True

    def text(self) -> str:
        return self.words(self.step.screen)

    def paint(self, painter: QPainter) -> None:
        self.paint_ground(painter)
        most = min(self.width() * 0.86, self.room.px(900))
        box = QRectF((self.width() - most) / 2, 0, most, self.height() * self.part_of_words())
        painter.setPen(self.colour("cInk"))
        painter.setFont(self.room.filling("client_question", 54, self.text(), box.size()))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.text())
        self.paint_time(painter)

    def part_of_words(self) -> float:
        """Of the height; a line below shows how far the step is, where it has a time."""
        return 0.98 if self.step.waits else 0.72

    def paint_ground(self, painter: QPainter) -> None:
        """The page itself paints the heath, from edge to edge."""

    def paint_time(self, painter: QPainter) -> None:
        if self.now is None or self.step.waits:
            return
        y, half = self.height() * 0.76, self.room.px(110, 60)
        left, right = self.width() / 2 - half, self.width() / 2 + half
        pen = QPen(self.colour("cTrack"), 3)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(QPointF(left, y), QPointF(right, y))
        pen.setColor(self.colour("cRing"))
        painter.setPen(pen)
        if self.now.part > 0.01:
            painter.drawLine(QPointF(left, y), QPointF(left + (right - left) * self.now.part, y))


class Belly(WordsPicture):
    """A warm round shape low on the screen, at rest."""

    heath = False

    def part_of_words(self) -> float:
        """Of the height; a line below shows how far the step is, where it has a time."""
        return 0.98 if self.step.waits else 0.72

    def paint_ground(self, painter: QPainter) -> None:
        radius = min(self.width(), self.height()) * 0.34
        centre = QPointF(self.width() / 2, self.height() + radius * 0.18)
        self.disc(painter, centre, radius, "dekKlei")
        self.disc(painter, centre, radius * 0.8, "honingSoft")
