"""A part of somebody seen from close by, in a round frame: what a hand does is small in a room."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath

from coach_app.ui.scenery.brush import Brush, fall, stop
from coach_app.ui.scenery.people.body import paint_body, sitting
from coach_app.ui.scenery.people.body_light import lights_of

ROUND = 340.0  # across, in scene coordinates
_EDGE = 12.0
_IN_FACE = ("face", "forehead", "eyes", "jaw")
_MOST, _LEAST = 2.6, 1.15  # times nearer than in the room


def _view(part: str) -> tuple[QPointF, float]:
    """The middle of the part in the room, and how much nearer one looks: one side of two."""
    _limbs, spots = lights_of(sitting(), "face" if part in _IN_FACE else part)
    box = QRectF()
    for x, y, wide, high in spots[:1] if part.startswith("hand_") else spots:
        box = box.united(QRectF(x - wide, y - high, 2 * wide, 2 * high))
    near = ROUND / (1.15 * max(box.width(), box.height()))
    return box.center(), min(_MOST, max(_LEAST, near))


def close_by(part: str, hold: str, look: tuple[Mapping[str, str], bool], scale: float) -> QImage:
    """The part at rest, or as ``hold`` has it, ``ROUND`` across at ``scale`` pixels a unit."""
    colours, dark = look
    side = round((ROUND + 2 * _EDGE) * scale)
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.translate(side / 2, side / 2)
    painter.scale(scale, scale)
    brush = Brush(painter, colours, dark=dark)
    rim = ROUND / 2 + _EDGE - 2
    brush.ellipse(0, 3, rim, rim, "#3A2C18", 0.18)
    brush.ellipse(0, 0, rim, rim, brush.by("#FDFCF9", "#4A4439"))
    pane = QPainterPath()
    pane.addEllipse(QPointF(), ROUND / 2, ROUND / 2)
    brush.path(pane, fall(stop(0, brush.mix("wall2", "sandB", 0.3)), stop(1, "floor")))
    middle, near = _view(part)
    with brush.inside(pane), brush.moved(scale=near), brush.moved(-middle.x(), -middle.y()):
        brush.box(640, 330, 150, 480, "chair", 60)
        brush.box(740, 690, 290, 130, "chair", 40)
        paint_body(brush, sitting(hold=hold))
    painter.end()
    return image
