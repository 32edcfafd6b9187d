"""A folded paper boat on the sea: it bobs, and when it is let go it sails to where the sun is."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QPainter, QPolygonF

from coach_app.ui import theme
from coach_app.ui.client_view.player.pictures.waves import Waves
from coach_app.ui.scenery.paths import mix

HERE, THERE = QPointF(1040, 868), QPointF(680, 664)  # scene coordinates of its keel
WIDE = 300.0  # of the boat when it is near
FAR = 0.1  # how small it is at the horizon
FADE = 0.85  # from here on it is lost in the light


class BoatSea(Waves):
    """The sea with the boat at ``gone`` 0 (here) to 1 (out of sight)."""

    gone = 0.0

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
        painter.restore()

    def _paper(self, shade: float) -> QColor:
        paper = theme.color("sheet")
        dark = QColor("#7D7462") if not theme.is_dark() else QColor("#4A4A44")
        return mix(paper, dark, shade)


#: The faces of the fold, from the keel upwards; how much shadow each has.
_FOLDS = (
    (((0, -78), (-30, -30), (0, -22)), 0.10),
    (((0, -78), (30, -30), (0, -22)), 0.34),
    (((-64, -44), (-40, 6), (0, 10), (0, -20)), 0.02),
    (((64, -44), (40, 6), (0, 10), (0, -20)), 0.20),
    (((-64, -44), (0, -20), (-34, -24)), 0.14),
    (((64, -44), (0, -20), (34, -24)), 0.42),
)
