"""A plant in a pot, cut from paper, that grows with what is written beside it."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTransform

from coach_app.ui.scenery.papercut import paper
from coach_app.ui.scenery.paths import mix

Cut = tuple[QPainterPath, QColor]
_LEAVES = ((0.24, 0.30, -1), (0.40, 0.42, 1), (0.58, 0.58, -1), (0.70, 0.72, 1))
_BLOOMS = 0.62  # from this part of its growth on there is a bud


def paint_sprout(painter: QPainter, box: QRectF, grown: float, kind: int) -> None:
    """``grown``: 0 for earth alone, 1 for a plant in bloom. ``kind``: 0 daisy, 1 tulip,
    2 lavender, and on from there."""
    painter.save()
    painter.translate(box.left(), box.top())
    unit = min(box.width() / 100, box.height() / 200)  # drawn on 100 × 200
    painter.translate((box.width() - 100 * unit) / 2, box.height() - 200 * unit)
    painter.scale(unit, unit)
    cuts = [*_plant(grown, kind % 3), *_pot(kind)]
    for path, _colour in cuts:
        painter.fillPath(path.translated(-2.4, 3.4), QColor(58, 44, 24, 40))
    edge = QPen(paper("white"), 4.4)
    edge.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    for path, _colour in cuts:
        painter.strokePath(path, edge)
    for path, colour in cuts:
        painter.fillPath(path, colour)
    painter.restore()


def _pot(kind: int) -> list[Cut]:
    clay = (paper("clay"), paper("sky"), paper("honey"))[kind % 3]
    pot, rim, earth = QPainterPath(QPointF(28, 160)), QPainterPath(), QPainterPath()
    pot.lineTo(72, 160)
    pot.lineTo(66, 193)
    pot.quadTo(50, 199, 34, 193)
    pot.closeSubpath()
    rim.addRoundedRect(QRectF(24, 152, 52, 13), 4, 4)
    earth.addEllipse(QRectF(29, 147, 42, 11))
    shade = QPainterPath(QPointF(28.6, 165))
    shade.lineTo(71.4, 165)
    shade.lineTo(70.6, 169)
    shade.lineTo(29.4, 169)
    shade.closeSubpath()
    brown = mix(paper("clayD"), paper("ink"), 0.4)
    pale = mix(clay, paper("white"), 0.2)
    return [(earth, brown), (pot, clay), (shade, clay.darker(114)), (rim, pale)]


def _plant(grown: float, kind: int) -> list[Cut]:
    if grown <= 0.02:
        return []
    high = 16 + 112 * grown
    top = QPointF(50 + 5 * math.sin(kind + 2 * grown), 150 - high)
    stem = QPainterPath(QPointF(48.4, 152))
    stem.cubicTo(46, 150 - high * 0.4, top.x() + 1, 150 - high * 0.7, top.x() - 1.4, top.y())
    stem.lineTo(top.x() + 1.6, top.y())
    stem.cubicTo(top.x() + 4, 150 - high * 0.7, 49.6, 150 - high * 0.4, 52, 152)
    stem.closeSubpath()
    cuts: list[Cut] = [(stem, paper("mossD"))]
    for begins, up, side in _LEAVES:
        size = max(0.0, min(1.0, (grown - begins * 0.8) / 0.3))
        if size > 0:
            at = QPointF(49.5, 152 - high * up * 0.92)
            colour = paper("moss") if side < 0 else mix(paper("moss"), paper("mossL"), 0.5)
            cuts.append((_leaf(at, side, size), colour))
    bloom = max(0.0, min(1.0, (grown - _BLOOMS) / (1 - _BLOOMS)))
    if bloom > 0:
        cuts += (_daisy, _tulip, _lavender)[kind](top, 0.35 + 0.65 * bloom)
    return cuts


def _leaf(at: QPointF, side: int, size: float) -> QPainterPath:
    leaf = QPainterPath(QPointF(0, 0))
    leaf.cubicTo(6, -14, 20, -17, 31, -15)
    leaf.cubicTo(27, -3, 14, 4, 0, 0)
    return QTransform().translate(at.x(), at.y()).scale(side * size, size).map(leaf)


def _daisy(at: QPointF, size: float) -> list[Cut]:
    petals, heart = QPainterPath(), QPainterPath()
    petals.setFillRule(Qt.FillRule.WindingFill)
    petal = QPainterPath()
    petal.addEllipse(QPointF(0, -14), 5.4, 10.5)
    for number in range(11):
        turn = QTransform().translate(at.x(), at.y()).scale(size, size).rotate(number * 360 / 11)
        petals.addPath(turn.map(petal))
    heart.addEllipse(at, 8 * size, 8 * size)
    return [(petals, paper("honeyL")), (heart, paper("clay"))]


def _tulip(at: QPointF, size: float) -> list[Cut]:
    back, front = QPainterPath(QPointF(-13, -24)), QPainterPath(QPointF(0, -26))
    back.cubicTo(-5, -20, 5, -20, 13, -24)
    back.cubicTo(19, -8, 12, 5, 0, 5)
    back.cubicTo(-12, 5, -19, -8, -13, -24)
    front.cubicTo(10, -14, 9, 3, 0, 5)
    front.cubicTo(-9, 3, -10, -14, 0, -26)
    turn = QTransform().translate(at.x(), at.y()).scale(size, size)
    red = mix(paper("clay"), paper("hei"), 0.3)
    return [(turn.map(back), red), (turn.map(front), mix(red, paper("white"), 0.26))]


def _lavender(at: QPointF, size: float) -> list[Cut]:
    cuts: list[Cut] = []
    for row in range(6):
        buds = QPainterPath()
        buds.setFillRule(Qt.FillRule.WindingFill)
        half = (9.5 - row * 0.95) * size
        y = at.y() + (10 - row * 8.6) * size
        for side in (-1, 1):
            buds.addEllipse(QPointF(at.x() + side * half * 0.72, y), half * 0.86, half * 0.72)
        cuts.append((buds, paper("hei") if row % 2 else mix(paper("hei"), paper("heiL"), 0.5)))
    return cuts
