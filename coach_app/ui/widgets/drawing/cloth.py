"""Linen over the paper, for who draws without looking: the hand under it shows, its line not."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QRadialGradient

from coach_app.ui import theme

HAND = 34.0  # px of the bump that a hand makes
_THREAD = 5  # px between two threads


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
