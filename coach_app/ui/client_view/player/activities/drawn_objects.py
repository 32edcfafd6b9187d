"""Plain things of our own drawing, for "other uses" of a brick, a sock, a spoon."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from coach_app.ui import theme


def draw_object(painter: QPainter, box: QRectF, name: str) -> None:
    """The thing in the middle of ``box``, drawn in units of 100 by 100."""
    side = min(box.width(), box.height()) * 0.86
    painter.save()
    painter.translate(box.center().x() - side / 2, box.center().y() - side / 2)
    painter.scale(side / 100, side / 100)
    pen = QPen(theme.color("cInk2"), 2.6)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    {
        "brick": _brick,
        "sock": _sock,
        "paperclip": _clip,
        "panlid": _lid,
        "umbrella": _umbrella,
        "spoon": _spoon,
    }.get(name, _brick)(painter)
    painter.restore()


def _brick(painter: QPainter) -> None:
    painter.setBrush(theme.color("dekKlei"))
    path = QPainterPath(QPointF(10, 44))
    for x, y in ((62, 44), (90, 30), (90, 60), (62, 76), (10, 76)):
        path.lineTo(x, y)
    path.closeSubpath()
    painter.drawPath(path)
    painter.drawPolyline([QPointF(10, 44), QPointF(38, 30), QPointF(90, 30)])
    painter.drawLine(QPointF(62, 44), QPointF(62, 76))


def _sock(painter: QPainter) -> None:
    painter.setBrush(theme.color("dekLucht"))
    path = QPainterPath(QPointF(34, 10))
    path.lineTo(62, 10)
    path.lineTo(62, 52)
    path.cubicTo(62, 66, 84, 66, 88, 80)
    path.cubicTo(90, 92, 68, 92, 56, 90)
    path.cubicTo(40, 88, 34, 74, 34, 56)
    path.closeSubpath()
    painter.drawPath(path)
    painter.drawLine(QPointF(34, 22), QPointF(62, 22))


def _clip(painter: QPainter) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    path = QPainterPath(QPointF(62, 26))
    path.lineTo(62, 70)
    path.cubicTo(62, 94, 30, 94, 30, 70)
    path.lineTo(30, 26)
    path.cubicTo(30, 4, 74, 4, 74, 26)
    path.lineTo(74, 66)
    painter.drawPath(path)
    inner = QPainterPath(QPointF(62, 26))
    inner.cubicTo(62, 12, 42, 12, 42, 26)
    inner.lineTo(42, 66)
    painter.drawPath(inner)


def _lid(painter: QPainter) -> None:
    painter.setBrush(theme.color("dekZand"))
    path = QPainterPath(QPointF(10, 66))
    path.cubicTo(16, 30, 84, 30, 90, 66)
    path.closeSubpath()
    painter.drawPath(path)
    painter.drawRoundedRect(QRectF(6, 66, 88, 10), 5, 5)
    painter.drawEllipse(QPointF(50, 32), 8, 7)


def _umbrella(painter: QPainter) -> None:
    painter.setBrush(theme.color("dekMos"))
    path = QPainterPath(QPointF(10, 52))
    path.cubicTo(14, 8, 86, 8, 90, 52)
    path.cubicTo(82, 42, 70, 42, 64, 52)
    path.cubicTo(58, 42, 42, 42, 36, 52)
    path.cubicTo(30, 42, 18, 42, 10, 52)
    painter.drawPath(path)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    handle = QPainterPath(QPointF(50, 48))
    handle.lineTo(50, 82)
    handle.cubicTo(50, 96, 66, 96, 66, 82)
    painter.drawPath(handle)


def _spoon(painter: QPainter) -> None:
    painter.setBrush(theme.color("dekZand"))
    painter.drawEllipse(QPointF(50, 28), 17, 22)
    painter.drawRoundedRect(QRectF(46, 50, 8, 44), 4, 4)
