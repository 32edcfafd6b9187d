"""The eight stones: fixed outlines, never random. Each is a closed, gently uneven ellipse."""

from __future__ import annotations

import math
from functools import lru_cache

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

WIDTH, HEIGHT = 56.0, 46.0  # of a stone at 100 %

# Radius at even angles, as a part of the ellipse's own: at most 5 % in or out.
_OUTLINES = (
    (1.00, 0.98, 1.03, 0.99, 1.01, 1.03, 0.97, 1.02, 1.00),
    (1.02, 1.04, 0.98, 1.01, 0.97, 1.03, 1.00, 0.98),
    (0.99, 1.03, 1.00, 1.05, 0.98, 1.00, 1.03, 0.97, 1.01),
    (1.03, 0.97, 1.05, 1.00, 1.02, 0.96, 1.04, 1.00),
    (1.00, 1.02, 0.97, 1.04, 1.00, 0.98, 1.02, 1.03, 0.98),
    (0.98, 1.05, 1.01, 0.97, 1.03, 1.04, 0.98, 1.01),
    (1.02, 0.99, 1.04, 1.03, 0.96, 1.02, 1.00, 0.97, 1.04),
    (1.01, 1.03, 0.96, 1.02, 1.04, 0.97, 1.03, 0.99),
)


@lru_cache(maxsize=8)
def outline(number: int) -> QPainterPath:
    """Stone ``number`` (0-7) round the origin, WIDTH by HEIGHT: Catmull-Rom made cubic."""
    radii = _OUTLINES[number % len(_OUTLINES)]
    count = len(radii)
    points = []
    for index, radius in enumerate(radii):
        angle = 2 * math.pi * index / count - 0.6
        points.append(
            QPointF(math.cos(angle) * WIDTH / 2 * radius, math.sin(angle) * HEIGHT / 2 * radius)
        )
    path = QPainterPath(points[0])
    for index in range(count):
        before, start = points[index - 1], points[index]
        end, after = points[(index + 1) % count], points[(index + 2) % count]
        path.cubicTo(start + (end - before) / 6, end - (after - start) / 6, end)
    path.closeSubpath()
    return path
