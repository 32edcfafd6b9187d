"""A brook that comes from the hills and parts the whole page, with a green bank on each side.

Sizes follow the box that is painted; colours are papers, in the evening under dusk.
"""

from __future__ import annotations

import math
import random

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPen

from coach_app.ui.scenery.papercut import draw_cut, paper
from coach_app.ui.scenery.paths import mix, spline

SKY = 0.27  # of the height: where the land begins
#: The left edge of the water from far to near, in parts of width and height; the right mirrors it.
_EDGE = ((0.47, 0.27), (0.455, 0.32), (0.36, 0.39), (0.245, 0.46), (0.165, 0.56), (0.135, 0.7),
         (0.15, 0.84), (0.13, 1.02))  # fmt: skip
_DUSK = QColor(20, 26, 40, 128)


def paint_brook(painter: QPainter, box: QRectF, *, night: bool) -> None:
    """Sky, hills, banks and water; nobody is there yet."""
    painter.save()
    painter.setClipRect(box)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    _paint_sky(painter, box)
    _paint_land(painter, box)
    _paint_water(painter, box)
    for x, y, size, name in (
        (0.07, 0.4, 0.2, "tree"), (0.215, 0.32, 0.1, "tree"), (0.93, 0.38, 0.22, "tree"),
        (0.75, 0.315, 0.09, "tree"), (0.045, 0.93, 0.14, "heather"), (0.1, 0.985, 0.1, "heather"),
        (0.955, 0.66, 0.09, "heather"), (0.025, 0.62, 0.08, "heather"),
    ):  # fmt: skip
        side = box.height() * size
        spot = QRectF(0, 0, side, side)
        spot.moveCenter(QPointF(box.left() + box.width() * x, 0))
        spot.moveBottom(box.top() + box.height() * y + side * 0.1)
        draw_cut(painter, spot, name)
    if night:
        painter.fillRect(box, _DUSK)
    painter.restore()


def _at(box: QRectF, x: float, y: float) -> tuple[float, float]:
    return box.left() + box.width() * x, box.top() + box.height() * y


def _paint_sky(painter: QPainter, box: QRectF) -> None:
    white = paper("white")
    fall = QLinearGradient(box.topLeft(), QPointF(*_at(box, 0, SKY + 0.05)))
    fall.setColorAt(0.0, mix(paper("skyL"), white, 0.25))
    fall.setColorAt(1.0, mix(paper("honeyL"), white, 0.6))
    painter.fillRect(box, fall)
    for seed, y, swing, colour in (
        (3, 0.2, 0.045, mix(paper("skyL"), paper("heiL"), 0.45)),
        (8, 0.245, 0.03, mix(paper("mossL"), paper("skyL"), 0.4)),
    ):
        dice = random.Random(seed)
        points = [_at(box, -0.05 + 0.11 * n, y + swing * (dice.random() - 0.5) * 2)
                  for n in range(11)]  # fmt: skip
        path = spline(points, tension=1)
        path.lineTo(*_at(box, 1.1, 1.0))
        path.lineTo(*_at(box, -0.1, 1.0))
        painter.fillPath(path, colour)


def _paint_land(painter: QPainter, box: QRectF) -> None:
    moss, white = paper("moss"), paper("white")
    fall = QLinearGradient(QPointF(*_at(box, 0, SKY)), box.bottomLeft())
    fall.setColorAt(0.0, mix(paper("mossL"), white, 0.1))
    fall.setColorAt(0.5, mix(moss, paper("mossL"), 0.45))
    fall.setColorAt(1.0, moss)
    painter.fillRect(QRectF(*_at(box, 0, SKY), box.width(), box.height()), fall)
    dice = random.Random(5)
    for _ in range(120):  # blades, larger as they are nearer
        y = SKY + (1 - SKY) * dice.random() ** 0.7
        x, near = dice.random(), (y - SKY) / (1 - SKY)
        size = box.height() * (0.006 + 0.022 * near)
        at = QPointF(*_at(box, x, y))
        path = QPainterPath(at)
        path.quadTo(at + QPointF(-size * 0.1, -size), at + QPointF(size * 0.5, -size * 1.5))
        colour = mix(moss, paper("mossD" if dice.random() < 0.6 else "mossL"), 0.55)
        painter.strokePath(path, QPen(colour, max(1.0, size * 0.16)))


def _water(box: QRectF, grow: float) -> QPainterPath:
    """The outline of the brook; ``grow``: how much broader, in parts of the width."""
    left = [(x - grow * (0.15 + y), y) for x, y in _EDGE]
    right = [(1 - x, y) for x, y in reversed(left)]
    path = spline([_at(box, x, y) for x, y in left], tension=1)
    for_right = spline([_at(box, x, y) for x, y in right], tension=1)
    path.connectPath(for_right)
    path.closeSubpath()
    return path


def _paint_water(painter: QPainter, box: QRectF) -> None:
    white, sky = paper("white"), paper("sky")
    painter.fillPath(_water(box, 0.022), mix(paper("sand"), paper("moss"), 0.22))
    painter.fillPath(_water(box, 0.009), mix(paper("sand"), white, 0.35))
    fall = QLinearGradient(QPointF(*_at(box, 0, SKY)), box.bottomLeft())
    fall.setColorAt(0.0, mix(paper("skyL"), white, 0.45))
    fall.setColorAt(0.35, mix(sky, white, 0.5))
    fall.setColorAt(1.0, mix(sky, paper("skyD"), 0.12))
    water = _water(box, 0.0)
    painter.fillPath(water, fall)
    painter.save()
    painter.setClipPath(water)
    dice = random.Random(11)
    for _ in range(70):  # ripples, longer and broader as they are nearer
        y = SKY + 0.03 + (0.97 - SKY) * dice.random() ** 0.6
        near = (y - SKY) / (1 - SKY)
        x, long = 0.5 + (dice.random() - 0.5) * 0.8, box.width() * (0.012 + 0.07 * near)
        at = QPointF(*_at(box, x, y))
        path = QPainterPath(at)
        bend = box.height() * 0.008 * near * math.copysign(1, dice.random() - 0.5)
        path.quadTo(at + QPointF(long / 2, bend), at + QPointF(long, 0))
        colour = QColor(white)
        colour.setAlphaF(0.22 + 0.3 * dice.random())
        pen = QPen(colour, max(1.0, box.height() * (0.0012 + 0.004 * near)))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.strokePath(path, pen)
    painter.restore()


def paint_there(painter: QPainter, feet: QPointF, tall: float, name: str, turned: int = 1) -> None:
    """Somebody whole, from papercut, with their shadow; ``feet``: the middle between them."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(40, 32, 20, 50))
    painter.drawEllipse(feet, tall * 0.15, tall * 0.02)
    painter.translate(feet.x(), feet.y() - tall * 0.47)
    painter.scale(turned, 1)
    draw_cut(painter, QRectF(-tall / 2, -tall / 2, tall, tall), name)
    painter.restore()
