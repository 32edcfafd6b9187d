"""A stepping stone: broad, round-cornered, worn by water, none quite like the other."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

from coach_app.ui.scenery.paths import spline


def slab(box: QRectF, number: int) -> QPainterPath:
    """Stone ``number``, as large as ``box``."""
    many, points = 60, []
    for step in range(many):
        angle = 2 * math.pi * step / many
        worn = 1 - 0.02 * (1 + math.sin(3 * angle + 2.1 * number))
        x, y = math.cos(angle), math.sin(angle)
        reach = worn / (abs(x) ** 3.6 + abs(y) ** 3.6) ** (1 / 3.6)
        points.append(
            (
                box.center().x() + x * reach * box.width() / 2,
                box.center().y() + y * reach * box.height() / 2,
            )
        )
    return spline(points, closed=True, tension=0.9)
