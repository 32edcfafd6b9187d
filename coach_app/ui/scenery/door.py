"""Front doors cut from paper: a frame, a doorway with light, a leaf that swings on its hinge."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
    QTransform,
)

from coach_app.ui.scenery.papercut import paper
from coach_app.ui.scenery.paths import mix

COLOURS = ("moss", "sky", "clay", "hei", "honey")
_WIDE = 118.0  # degrees of a leaf that stands open
_SWING = 0.1  # of its height that its free side comes nearer by


def doorway(box: QRectF) -> QRectF:
    """What the leaf closes, within the frame; left of it is room for the open leaf."""
    frame = max(5.0, box.width() * 0.032)
    left = box.width() * 0.1
    return box.adjusted(left + frame, frame, -frame, -frame * 1.8)


def paint_frame(painter: QPainter, box: QRectF, colour: str) -> None:
    """White wood round the doorway, a step of stone below it, and the light of the house."""
    inside = doorway(box)
    frame = QRectF(box.left() + box.width() * 0.1, box.top(), 0, box.height())
    frame.setRight(box.right())
    painter.setPen(Qt.PenStyle.NoPen)
    for grow, alpha in ((6.0, 10), (3.5, 16), (1.5, 30)):
        painter.setBrush(QColor(58, 44, 24, alpha))
        painter.drawRoundedRect(frame.adjusted(-grow - 1, -grow + 3, grow - 2, grow + 2), 5, 5)
    painter.setBrush(paper("white"))
    painter.setPen(QPen(mix(paper("sand"), paper("ink"), 0.25), 1))
    painter.drawRoundedRect(frame, 4, 4)
    step = QRectF(frame.left(), inside.bottom(), frame.width(), frame.bottom() - inside.bottom())
    painter.setBrush(mix(paper("sand"), paper("ink"), 0.12))
    painter.drawRoundedRect(step, 3, 3)
    light = QLinearGradient(inside.topLeft(), inside.bottomLeft())
    light.setColorAt(0.0, mix(paper("honeyL"), paper("white"), 0.45))
    light.setColorAt(0.45, paper("white"))
    light.setColorAt(1.0, paper("white"))
    painter.setBrush(light)
    painter.setPen(QPen(mix(paper(colour), paper("ink"), 0.3), 1.2))
    painter.drawRect(inside)


def window_of(leaf: QRectF) -> QRectF:
    """The pane in the upper part of the door."""
    wide = leaf.width() * 0.72
    pane = QRectF(0, leaf.top() + leaf.height() * 0.06, wide, leaf.height() * 0.44)
    pane.moveCenter(QPointF(leaf.center().x(), pane.center().y()))
    return pane


def plate_of(leaf: QRectF) -> QRectF:
    """The name plate, for words."""
    return QRectF(
        leaf.left() + leaf.width() * 0.08,
        leaf.top() + leaf.height() * 0.585,
        leaf.width() * 0.84,
        leaf.height() * 0.34,
    )


def paint_leaf(painter: QPainter, leaf: QRectF, name: str) -> None:
    """The closed door itself, without its words and picture."""
    colour = paper(name)
    painter.setPen(QPen(mix(colour, paper("ink"), 0.35), 1.2))
    painter.setBrush(mix(colour, paper("white"), 0.12))
    painter.drawRect(leaf)
    pane = window_of(leaf)
    arch = QPainterPath()
    bend = min(pane.width() / 2, pane.height() * 0.6)
    arch.moveTo(pane.bottomLeft())
    arch.lineTo(pane.left(), pane.top() + bend)
    arch.arcTo(QRectF(pane.left(), pane.top(), pane.width(), 2 * bend), 180, -180)
    arch.lineTo(pane.bottomRight())
    arch.closeSubpath()
    painter.setPen(QPen(mix(colour, paper("ink"), 0.25), 3))
    painter.setBrush(mix(paper("skyL"), paper("white"), 0.72))
    painter.drawPath(arch)
    plate = plate_of(leaf)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(58, 44, 24, 50))
    painter.drawRoundedRect(plate.translated(-1, 2), 4, 4)
    painter.setBrush(paper("white"))
    painter.drawRoundedRect(plate, 4, 4)
    knob = leaf.width() * 0.034
    at = QPointF(leaf.right() - leaf.width() * 0.085, leaf.top() + leaf.height() * 0.543)
    painter.setBrush(QColor(58, 44, 24, 70))
    painter.drawEllipse(at + QPointF(-1, 2), knob, knob)
    painter.setBrush(paper("honey"))
    painter.drawEllipse(at, knob, knob)
    painter.setBrush(mix(paper("honeyL"), paper("white"), 0.4))
    painter.drawEllipse(at - QPointF(knob * 0.3, knob * 0.3), knob * 0.35, knob * 0.35)


def paint_open_leaf(painter: QPainter, leaf: QRectF, name: str, part: float) -> None:
    """What is seen of the leaf when it stands open: its inner side, beside the frame."""
    colour = mix(paper(name), paper("ink"), 0.14)
    shape = QPolygonF(_corners(leaf, part))
    painter.setPen(QPen(mix(colour, paper("ink"), 0.35), 1))
    painter.setBrush(colour)
    painter.drawPolygon(shape)


def swung(leaf: QRectF, part: float) -> QTransform:
    """How the leaf lies when it is ``part`` of the way open, up to a right angle."""
    flat = QPolygonF([leaf.topLeft(), leaf.topRight(), leaf.bottomRight(), leaf.bottomLeft()])
    way = QTransform()
    QTransform.quadToQuad(flat, QPolygonF(_corners(leaf, part)), way)
    return way


def faces_us(part: float) -> bool:
    """Whether the painted side of the leaf is still to be seen."""
    return part * _WIDE < 86.0


def _corners(leaf: QRectF, part: float) -> list[QPointF]:
    turn = math.radians(part * _WIDE)
    reach = leaf.width() * math.cos(turn)
    if reach < 0:  # open: it lies against the frame, within the room that is left for it
        reach *= 0.24
    near = leaf.height() * _SWING * math.sin(turn) * (0.25 if reach < 0 else 0.5)
    free = leaf.left() + reach
    return [
        leaf.topLeft(),
        QPointF(free, leaf.top() + near * 0.3),
        QPointF(free, leaf.bottom() + near * 0.25),
        leaf.bottomLeft(),
    ]
