"""Watercolour: what the broad brush leaves. It lets through what lies under it, so that blue over
yellow turns green; it gathers at its edge and lies unevenly, as wet paint dries.
"""

from __future__ import annotations

import functools
import random

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPen, QTransform

_TILE = 128  # px of the grain
_GRAIN = 26.0  # paper units of one of its px
_LEAST, _MOST = 0.42, 0.74  # how strongly the paint covers, where it lies thin and thick
_WHITE = 250  # of 255: from here on a paint is white
BLEED = 0.11  # of the brush's width: so far the paint runs into the paper
_RUNS = ((2 * BLEED, 0.13), (1.1 * BLEED, 0.15))  # width and strength, from the outside in


@functools.lru_cache(maxsize=24)
def _grain(colour: str) -> QImage:
    """Cloudy paint that fits its own edges: a few coarse clouds over fine ones."""
    chance = random.Random(7)
    sums = [[0.0] * _TILE for _ in range(_TILE)]
    for cells, strong in ((4, 0.5), (9, 0.3), (22, 0.2)):
        spots = [[chance.random() for _ in range(cells)] for _ in range(cells)]
        for y in range(_TILE):
            v, dy = divmod(y * cells / _TILE, 1)
            above, below = spots[int(v)], spots[(int(v) + 1) % cells]
            dy = dy * dy * (3 - 2 * dy)
            for x in range(_TILE):
                u, dx = divmod(x * cells / _TILE, 1)
                one, other = int(u), (int(u) + 1) % cells
                dx = dx * dx * (3 - 2 * dx)
                upper = above[one] + (above[other] - above[one]) * dx
                lower = below[one] + (below[other] - below[one]) * dx
                sums[y][x] += strong * (upper + (lower - upper) * dy)
    low, high = min(map(min, sums)), max(map(max, sums))
    image = QImage(_TILE, _TILE, QImage.Format.Format_ARGB32)
    paint = QColor(colour)
    for y in range(_TILE):
        for x in range(_TILE):
            thick = (sums[y][x] - low) / (high - low)
            paint.setAlphaF(_LEAST + (_MOST - _LEAST) * thick)
            image.setPixelColor(x, y, paint)
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def wash(painter: QPainter, ribbon: QPainterPath, colour: QColor, width: float) -> None:
    """``ribbon``: where the brush went, of this width; all in paper units."""
    if colour.lightness() < _WHITE:  # white covers, as body colour does
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    brush = QBrush(_grain(colour.name()))
    brush.setTransform(QTransform.fromScale(_GRAIN, _GRAIN))
    painter.fillPath(ribbon, brush)
    edge, outline = QColor(colour), ribbon.simplified()
    for wide, strong in _RUNS:
        edge.setAlphaF(strong)
        pen = QPen(edge, wide * width)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(outline, pen)


def spread(box: QRectF, width: float) -> QRectF:
    """What a wash of this width changes round its ribbon."""
    out = BLEED * width
    return box.adjusted(-out, -out, out, out)
