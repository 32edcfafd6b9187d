"""A thought: a cloud of paper with the small puffs that lead to who thinks it."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath


def cloud(box: QRectF, puff: float) -> QPainterPath:
    """A cloud that fills ``box``; ``puff``: px that its edge swells, which words keep off."""
    inner = box.adjusted(puff, puff, -puff, -puff)
    path = QPainterPath()
    path.addRoundedRect(inner, puff * 1.6, puff * 1.6)
    for begin, end in (
        (inner.topLeft(), inner.topRight()),
        (inner.topRight(), inner.bottomRight()),
        (inner.bottomRight(), inner.bottomLeft()),
        (inner.bottomLeft(), inner.topLeft()),
    ):
        way = end - begin
        many = max(2, round(math.hypot(way.x(), way.y()) / (puff * 3.4)))
        for number in range(many):
            at = begin + way * ((number + 0.5) / many)
            swell = puff * (1.0 if number % 2 else 0.82)
            wide = math.hypot(way.x(), way.y()) / many * 0.62
            flat = abs(way.y()) < 1
            path.addEllipse(at, wide if flat else swell, swell if flat else wide)
    for corner in (inner.topLeft(), inner.topRight(), inner.bottomLeft(), inner.bottomRight()):
        path.addEllipse(corner + (inner.center() - corner) * 0.03, puff * 1.02, puff * 1.02)
    path.setFillRule(path.fillRule().WindingFill)
    return path.simplified()


def puffs(begin: QPointF, end: QPointF, largest: float) -> QPainterPath:
    """Three small clouds from the thought at ``begin`` to the head at ``end``."""
    path = QPainterPath()
    for part, size in ((0.2, 1.0), (0.56, 0.68), (0.86, 0.42)):
        at = begin + (end - begin) * part
        path.addEllipse(at, largest * size * 1.2, largest * size)
    return path
