"""Woven cloths that lie on the table: a hem with stitches, stripes at both ends, a fringe."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from coach_app.ui import theme
from coach_app.ui.scenery.papercut import paper
from coach_app.ui.scenery.paths import mix

FRINGE = 9.0  # px at each end
_NIGHT = "#23221E"
_THREAD = 5.0  # px from one thread of the weave to the next


def dyed(name: str) -> QColor:
    """The colour of a cloth: a paper's, washed; deep in the dark look."""
    if theme.is_dark():
        return mix(paper(name), QColor(_NIGHT), 0.62)
    return mix(paper(name), paper("white"), 0.3)


def paint_cloth(painter: QPainter, box: QRectF, name: str) -> None:
    """A cloth of the paper colour ``name`` that fills ``box``, its fringe above and below."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = dyed(name)
    strong = mix(paper(name), QColor(_NIGHT), 0.35 if theme.is_dark() else 0.05)
    woven = box.adjusted(0, FRINGE, 0, -FRINGE)
    _paint_fringe(painter, woven, mix(colour, strong, 0.45))
    shape = _shape(woven)
    painter.setPen(Qt.PenStyle.NoPen)
    for grow, alpha in ((6.0, 9), (3.5, 14), (1.5, 26)):
        pen = QPen(QColor(58, 44, 24, alpha), grow)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(shape.translated(-1.5, 2.5), pen)
    painter.fillPath(shape, colour)
    painter.save()
    painter.setClipPath(shape)
    _paint_weave(painter, woven, strong)
    _paint_stripes(painter, woven, strong, colour)
    painter.restore()
    stitches = QPen(mix(colour, paper("white"), 0.75 if not theme.is_dark() else 0.3), 1.6)
    stitches.setDashPattern([4.0, 3.4])
    painter.setPen(stitches)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_shape(woven.adjusted(6, 6, -6, -6)))


def _shape(box: QRectF) -> QPainterPath:
    """Cloth has no straight edges."""
    sag = min(3.0, box.width() / 90)
    path = QPainterPath(box.topLeft())
    third = box.width() / 3
    path.cubicTo(
        box.topLeft() + QPointF(third, sag),
        box.topRight() + QPointF(-third, -sag),
        box.topRight(),
    )
    tall = box.height() / 3
    path.cubicTo(
        box.topRight() + QPointF(sag, tall),
        box.bottomRight() + QPointF(-sag, -tall),
        box.bottomRight(),
    )
    path.cubicTo(
        box.bottomRight() + QPointF(-third, sag),
        box.bottomLeft() + QPointF(third, -sag),
        box.bottomLeft(),
    )
    path.cubicTo(
        box.bottomLeft() + QPointF(-sag, -tall), box.topLeft() + QPointF(sag, tall), box.topLeft()
    )
    return path


def _paint_fringe(painter: QPainter, box: QRectF, colour: QColor) -> None:
    pen = QPen(colour, 1.5)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    for number in range(int(box.width() / 6)):
        x = box.left() + 4 + number * 6
        lean = 1.6 * math.sin(number * 2.3)
        long = FRINGE - 2 + 1.4 * math.sin(number * 1.7)
        painter.drawLine(QPointF(x, box.top() + 2), QPointF(x + lean, box.top() - long))
        painter.drawLine(QPointF(x, box.bottom() - 2), QPointF(x - lean, box.bottom() + long))


def _paint_weave(painter: QPainter, box: QRectF, colour: QColor) -> None:
    thread = QColor(colour)
    thread.setAlphaF(0.1)
    painter.setPen(QPen(thread, 1))
    for number in range(int(box.height() / _THREAD)):
        y = box.top() + number * _THREAD
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
    thread.setAlphaF(0.07)
    painter.setPen(QPen(thread, 1))
    for number in range(int(box.width() / _THREAD)):
        x = box.left() + number * _THREAD
        painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))


def _paint_stripes(painter: QPainter, box: QRectF, strong: QColor, colour: QColor) -> None:
    """One broad and two narrow ones at each end, in the undiluted colour."""
    painter.setPen(Qt.PenStyle.NoPen)
    stripe = mix(colour, strong, 0.5)
    step = min(7.0, box.height() / 40)
    for at, high in ((2.4, 0.8), (3.9, 1.9), (6.5, 0.8)):
        painter.setBrush(stripe)
        painter.drawRect(QRectF(box.left(), box.top() + at * step, box.width(), high * step))
        low = box.bottom() - (at + high) * step
        painter.drawRect(QRectF(box.left(), low, box.width(), high * step))
