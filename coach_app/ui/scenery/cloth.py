"""Woven cloths on the table: with stitches and stripes, or round with embroidered rings."""

from __future__ import annotations

import math
from collections.abc import Sequence

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


_THREADS = ("moss", "clay", "hei")  # of the embroidery, from the middle outwards


def paint_round_cloth(
    painter: QPainter, centre: QPointF, radii: Sequence[float], fields: Sequence[QColor]
) -> None:
    """A round cloth with three fields, the smallest first; at each edge an embroidered ring."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    whole = radii[-1]
    _paint_round_fringe(painter, centre, whole, mix(fields[-1], paper("clayD"), 0.35))
    painter.setPen(Qt.PenStyle.NoPen)
    for grow, alpha in ((7.0, 10), (4.0, 16), (1.5, 30)):
        painter.setBrush(QColor(58, 44, 24, alpha))
        painter.drawEllipse(centre + QPointF(-1.5, 3), whole + grow - 2, whole + grow - 2)
    for radius, field in reversed(list(zip(radii, fields, strict=True))):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(field)
        painter.drawEllipse(centre, radius, radius)
    round_ = QPainterPath()
    round_.addEllipse(centre, whole, whole)
    painter.save()
    painter.setClipPath(round_)
    box = QRectF(centre.x() - whole, centre.y() - whole, 2 * whole, 2 * whole)
    _paint_weave(painter, box, mix(fields[-1], paper("ink"), 0.5))
    painter.restore()
    for name, radius in zip(_THREADS, radii, strict=True):
        _paint_ring(painter, centre, radius, whole, name)


def _paint_round_fringe(painter: QPainter, centre: QPointF, whole: float, colour: QColor) -> None:
    pen = QPen(colour, max(1.2, whole / 260))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    for number in range(160):
        turn = 2 * math.pi * number / 160
        long = FRINGE - 1.5 + 1.4 * math.sin(number * 1.7)
        lean = turn + 0.012 * math.sin(number * 2.3)
        one = QPointF(math.cos(turn), math.sin(turn)) * (whole - 2)
        two = QPointF(math.cos(lean), math.sin(lean)) * (whole + long)
        painter.drawLine(centre + one, centre + two)


def _paint_ring(painter: QPainter, centre: QPointF, radius: float, whole: float, name: str) -> None:
    """A stem of running stitches just within ``radius``, with a leaf on either side in turn."""
    thread = mix(paper(name), paper("white"), 0.25 if theme.is_dark() else 0.0)
    stem = radius - whole * 0.022
    wide = max(1.6, whole / 150)
    pen = QPen(thread, wide)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setDashPattern([3.2, 2.6])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(centre, stem, stem)
    leaf = whole * 0.026
    count = max(12, round(2 * math.pi * stem / (whole * 0.085)))
    painter.setPen(Qt.PenStyle.NoPen)
    for number in range(count):
        side = 1 if number % 2 else -1
        painter.save()
        painter.translate(centre)
        painter.rotate(360 * number / count)
        painter.translate(stem, 0)
        if number % 4 == 0:  # a small flower of knots
            painter.setBrush(mix(paper("honey"), thread, 0.1))
            painter.drawEllipse(QPointF(0, 0), leaf * 0.42, leaf * 0.42)
        else:
            painter.rotate(42 * side)
            painter.setBrush(thread)
            painter.drawEllipse(
                QRectF(-leaf * 0.26 + side * leaf * 0.5, -leaf * 0.6, leaf * 0.52, leaf * 1.2)
            )
        painter.restore()
