"""The wheel itself: a disc of coloured papers in a wooden rim, a picture on each field."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from coach_app.ui import theme
from coach_app.ui.scenery.cloth import dyed
from coach_app.ui.scenery.papercut import paper
from coach_app.ui.scenery.paths import mix
from coach_app.ui.widgets.pictures.motifs import draw_motif, motif_of

HUB = 0.15  # radius of the middle, of the whole width
_PAPERS = ("skyL", "clayL", "mossL", "honeyL")
_MOST_PICTURES = 14  # fields; smaller ones have no room for a picture
_RIM = 0.022  # of the width


def paper_of(number: int, count: int) -> str:
    """The paper of a field; no two beside each other have the same."""
    return _PAPERS[1 if number == count - 1 and count % 4 == 1 else number % 4]


class Disc(QWidget):
    """A field of its own colour, and its picture, for each thing. ``tapped``: to be spun."""

    tapped = Signal()

    def __init__(self, icons: list[str]) -> None:
        super().__init__()
        self._motifs = [motif_of(icon) for icon in icons]
        self.count, self.turn = max(1, len(icons)), 0.0
        self._still, self._dark = QPixmap(), False
        self.setMinimumSize(140, 140)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def at_top(self) -> int:
        """Which field is under the mark."""
        return int(((-self.turn) % 1.0) * self.count) % self.count

    def wheel(self) -> QRectF:
        """The round without its rim; above it is room for the mark."""
        side = min(self.width(), self.height() - 14) * (1 - 2 * _RIM) - 12
        box = QRectF(0, 0, side, side)
        box.moveCenter(QPointF(self.width() / 2, self.height() / 2 + 6))
        return box

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.tapped.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.wheel()
        painter.drawPixmap(0, 0, self._rim(box))
        self._paint_pegs(painter, box)
        white = theme.color("cPaper")
        painter.setPen(Qt.PenStyle.NoPen)
        each = 360 / self.count
        for number in range(self.count):
            painter.setBrush(dyed(paper_of(number, self.count)))
            start = 90 - (number + 1) * each - self.turn * 360
            painter.drawPie(box, round(start * 16), round(each * 16))
        painter.setPen(QPen(white, max(2.0, box.width() * 0.006)))
        for number in range(self.count):  # a stroked pie costs three times as much
            at = 2 * math.pi * (number / self.count + self.turn)
            edge = QPointF(math.sin(at), -math.cos(at)) * box.width() / 2
            painter.drawLine(box.center(), box.center() + edge)
        if self.count <= _MOST_PICTURES:
            self._paint_pictures(painter, box, each)
        hub = box.width() * HUB
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(58, 44, 24, 50))
        painter.drawEllipse(box.center() + QPointF(-1.5, 3), hub + 1, hub + 1)
        painter.setBrush(white)
        painter.drawEllipse(box.center(), hub, hub)
        self._paint_mark(painter, box)
        painter.end()

    def _rim(self, box: QRectF) -> QPixmap:
        """What stands still below the fields, painted once for each size and look."""
        ratio = self.devicePixelRatioF()
        if self._still.size() != self.size() * ratio or self._dark != theme.is_dark():
            self._dark = theme.is_dark()
            self._still = QPixmap(self.size() * ratio)
            self._still.setDevicePixelRatio(ratio)
            self._still.fill(Qt.GlobalColor.transparent)
            inner = QPainter(self._still)
            inner.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_rim(inner, box)
            inner.end()
        return self._still

    def _paint_rim(self, painter: QPainter, box: QRectF) -> None:
        """Turned wood, and its shadow on the table."""
        wide = box.width() * _RIM
        rim = box.adjusted(-wide, -wide, wide, wide)
        painter.setPen(Qt.PenStyle.NoPen)
        for grow, alpha in ((7.0, 14), (4.0, 22), (1.5, 40)):
            painter.setBrush(QColor(58, 44, 24, alpha))
            painter.drawEllipse(rim.adjusted(-grow - 2, -grow + 4, grow - 2, grow + 4))
        painter.setBrush(theme.color("pic_wood"))
        painter.drawEllipse(rim)
        painter.setPen(QPen(theme.color("pic_wood2"), max(1.0, wide * 0.14)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(rim.adjusted(2, 2, -2, -2))

    def _paint_pegs(self, painter: QPainter, box: QRectF) -> None:
        """One where two fields meet."""
        wide = box.width() * _RIM
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mix(theme.color("pic_wood"), paper("white"), 0.55))
        for number in range(self.count):
            at = 2 * math.pi * (number / self.count + self.turn)
            out = box.width() / 2 + wide / 2
            spot = box.center() + QPointF(math.sin(at), -math.cos(at)) * out
            painter.drawEllipse(spot, wide * 0.3, wide * 0.3)

    def _paint_mark(self, painter: QPainter, box: QRectF) -> None:
        """A leaf-shaped pointer of paper that hangs over the rim."""
        half, top = box.width() * 0.03, box.top() - box.width() * _RIM - 5
        low = box.top() + box.width() * 0.055
        mark = QPainterPath(QPointF(box.center().x(), low))
        middle = box.center().x()
        mark.cubicTo(middle - half * 0.4, low - half, middle - half, top + half, middle - half, top)
        mark.lineTo(middle + half, top)
        mark.cubicTo(middle + half, top + half, middle + half * 0.4, low - half, middle, low)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(58, 44, 24, 60))
        painter.drawPath(mark.translated(-1.5, 2.5))
        painter.setPen(QPen(theme.color("cPaper"), 1.5))
        painter.setBrush(theme.color("cKnob"))
        painter.drawPath(mark)

    def _paint_pictures(self, painter: QPainter, box: QRectF, each: float) -> None:
        half = box.width() * min(0.115, 0.92 / self.count)
        out = box.width() * (0.32 if self.count < 8 else 0.385)
        for number, motif in enumerate(self._motifs):
            if motif:
                at = math.radians((number + 0.5) * each + self.turn * 360)
                spot = box.center() + QPointF(math.sin(at), -math.cos(at)) * out
                size = QPointF(half, half)
                draw_motif(painter, QRectF(spot - size, spot + size), motif)
