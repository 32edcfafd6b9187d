"""Linen over the paper, for who draws without looking: the hand under it shows, its line not."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QRadialGradient

from coach_app.ui import theme

HAND = 34.0  # px of the bump that a hand makes
_THREAD = 5  # px between two threads
_HEM = 16.0  # px
# Of the width: where each fold is, how far it sways; of the height: how broad.
_FOLDS = ((0.12, 0.02, 0.05), (0.335, 0.012, 0.035), (0.52, -0.03, 0.06), (0.667, 0.01, 0.035),
          (0.86, 0.028, 0.05))  # fmt: skip


def paint_cloth(painter: QPainter, paper: QPainterPath, part: QRect, hand: QPointF | None) -> None:
    """``part``: what is to be painted of it; ``hand``: where one draws, None while none does."""
    painter.save()
    painter.setClipRect(part)
    painter.setClipPath(paper, Qt.ClipOperation.IntersectClip)
    painter.fillRect(part, theme.color("cShapeOut"))
    thread = QColor("#FFFFFF" if theme.is_dark() else "#3A2C18")
    thread.setAlphaF(0.05)
    painter.setPen(QPen(thread, 1))
    for x in range(part.left() // _THREAD * _THREAD, part.right() + 1, _THREAD):
        painter.drawLine(x, part.top(), x, part.bottom())
    for y in range(part.top() // _THREAD * _THREAD, part.bottom() + 1, _THREAD):
        painter.drawLine(part.left(), y, part.right(), y)
    box = paper.boundingRect()
    _paint_folds(painter, box)
    _paint_hem(painter, box)
    if hand is not None:
        light = QRadialGradient(hand, HAND)
        thread.setAlphaF(0.3)
        light.setColorAt(0, thread)
        thread.setAlphaF(0)
        light.setColorAt(1, thread)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(light)
        painter.drawEllipse(hand, HAND, HAND)
    painter.restore()


def _paint_folds(painter: QPainter, box: QRectF) -> None:
    """Where it lay folded in the cupboard, and the soft waves in which it lies now: a light on
    one side of each, a shade on the other."""
    wide, high = box.width(), box.height()
    night = theme.is_dark()
    dark, light = QColor(0, 0, 0, 44 if night else 26), QColor(255, 255, 255, 26 if night else 96)
    for at, sway, broad in _FOLDS:
        x = box.left() + at * wide
        fold = QPainterPath(QPointF(x, box.top() - 8))
        fold.cubicTo(
            QPointF(x + sway * wide, box.top() + high * 0.35),
            QPointF(x - sway * wide, box.top() + high * 0.7),
            QPointF(x + sway * wide * 0.6, box.bottom() + 8),
        )
        for part in (1.0, 0.6, 0.3):
            for aside, colour in ((-0.5, light), (0.5, dark)):
                soft = QColor(colour)
                soft.setAlphaF(colour.alphaF() * 0.4)
                painter.strokePath(
                    fold.translated(aside * broad * high, 0), QPen(soft, broad * high * part)
                )


def _paint_hem(painter: QPainter, box: QRectF) -> None:
    """A hem all round, with its stitches."""
    inner = box.adjusted(_HEM, _HEM, -_HEM, -_HEM)
    thread = theme.color("cInk")
    thread.setAlphaF(0.12)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(thread, 1.2))
    painter.drawRoundedRect(inner.adjusted(4, 4, -4, -4), 5, 5)
    stitch = QColor(theme.color("sheet"))
    stitch.setAlphaF(0.9 if not theme.is_dark() else 0.35)
    pen = QPen(stitch, 2.2)
    pen.setDashPattern([4, 3.4])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawRoundedRect(inner, 6, 6)
