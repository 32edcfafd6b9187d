"""A folded paper boat on the sea: it bobs, and when it is let go it sails to where the sun is."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

from coach_app.ui import theme
from coach_app.ui.client_view.player.pictures.waves import Waves
from coach_app.ui.scenery.paths import mix

HERE, THERE = QPointF(1270, 890), QPointF(680, 664)  # scene coordinates of its keel
WIDE = 560.0  # of the boat when it is near
FAR = 0.1  # how small it is at the horizon
FADE = 0.85  # from here on it is lost in the light


class BoatSea(Waves):
    """The sea with the boat at ``gone`` 0 (here) to 1 (out of sight)."""

    gone = 0.0
    cargo = ""  # what it takes along, written on its side

    def sail(self, part: float) -> None:
        self.gone = part
        self.update(self.moving())

    def moving(self) -> QRect:
        top = round(self.layers.frame.y(560))
        return QRect(0, top, self.width(), self.height() - top)

    def near(self) -> float:
        """Its size: far things hardly change any more."""
        return FAR + (1 - FAR) * (1 - self._way())

    def keel(self) -> QPointF:
        way = self._way()
        return QPointF(
            HERE.x() + (THERE.x() - HERE.x()) * way, HERE.y() + (THERE.y() - HERE.y()) * way
        )

    def _way(self) -> float:
        """How far it is on the screen: what is far away moves less."""
        return 1 - math.pow(1 - self.gone, 1.6)

    def paint_behind(self, painter: QPainter, number: int) -> None:
        """Behind the first wave that lies lower than its keel."""
        keel = self.keel().y() + 14 * self.near()
        first = next((at for at, crest in enumerate(self.crests()) if crest > keel), 3)
        if number == first and self.gone < 1:
            self._paint_boat(painter)

    def _paint_boat(self, painter: QPainter) -> None:
        frame, near = self.layers.frame, self.near()
        into = self.now.into if self.now and not self.still else 0.0
        keel = self.keel() + QPointF(0, 5 * near * math.sin(into * 1.1))
        painter.save()
        painter.setOpacity(min(1.0, (1 - self.gone) / (1 - FADE)))
        painter.translate(frame.x(keel.x()), frame.y(keel.y()))
        painter.rotate(2.2 * math.sin(into * 0.8 + 1))
        size = WIDE * near * frame.scale / 130
        painter.scale(size, size)
        for points, shade in _FOLDS:
            painter.setBrush(self._paper(shade))
            painter.setPen(self._paper(shade))
            painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
        self._paint_words(painter, size)
        painter.restore()

    def _paint_words(self, painter: QPainter, size: float) -> None:
        """On the side of the boat; far away one cannot read them."""
        if not self.cargo or self.near() < 0.3:
            return
        painter.scale(1 / size, 1 / size)  # letters in real pixels
        painter.setPen(theme.color("sheetInk"))
        side = QRectF(-43 * size, -23 * size, 86 * size, 30 * size)
        font = self.room.filling("client_text", 30, self.cargo, side.size())
        font.setPixelSize(max(8, round(font.pixelSize() * min(1.0, self.near()))))
        painter.setFont(font)
        align = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(side, int(align), self.cargo)

    def _paper(self, shade: float) -> QColor:
        paper = theme.color("sheet")
        dark = QColor("#7D7462") if not theme.is_dark() else QColor("#4A4A44")
        return mix(paper, dark, shade)


#: The faces of the fold, from the keel upwards; how much shadow each has.
_FOLDS = (
    (((0, -72), (-25, -29), (0, -24)), 0.10),
    (((0, -72), (25, -29), (0, -24)), 0.34),
    (((-64, -45), (0, -22), (-34, -26)), 0.16),
    (((64, -45), (0, -22), (34, -26)), 0.44),
    (((-64, -45), (-41, 4), (0, 12), (0, -22)), 0.02),
    (((64, -45), (41, 4), (0, 12), (0, -22)), 0.20),
)
