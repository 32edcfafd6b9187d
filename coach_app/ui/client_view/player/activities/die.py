"""One story die: a wooden cube with a picture on top that lies a little crooked, or rolls."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from coach_app.ui import theme
from coach_app.ui.client_view.kit.by_keys import keys_stand_on
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.texts import ClientTexts
from coach_app.ui.scenery.papercut import paper
from coach_app.ui.scenery.paths import mix
from coach_app.ui.widgets.pictures.motifs import NAMES, draw_motif
from coach_app.ui.widgets.plain import PlainButton

TALL = 1.12  # height / width of its place: it hops
FILLS = 0.72  # of its place: a cube that turns needs room for its corners
_LIE = (-5.0, 3.5, -2.0, 6.0, -4.0)  # degrees, of one after the other
_HOPS, _SPIN = 3, 400.0  # while it rolls: how often it leaves the table, how far it turns


class Die(PlainButton):
    """A tap holds it back for the next throw."""

    def __init__(self, texts: ClientTexts, number: int) -> None:
        super().__init__()
        self._texts, self._lie = texts, _LIE[number % len(_LIE)]
        self.face, self._rolls = 0, 1.0
        self._most = 300  # px that there are for it
        self._room = Room(QSize(1280, 800))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_face(self, face: int) -> None:
        self.face = face % len(NAMES)
        self.setAccessibleName(self._texts(f"motif_{NAMES[self.face]}"))
        self.update()

    def roll(self, part: float) -> None:
        """How far a throw is, 0 to 1; at 1 it lies."""
        self._rolls = part
        self.update()

    def set_room(self, room: Room) -> None:
        self._room = room
        self.updateGeometry()

    def set_most(self, side: int) -> None:
        """How wide its place may be at most, px."""
        if side != self._most:
            self._most = side
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        side = min(self._room.px(300, 96), self._most)
        return QSize(side, round(side * TALL))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, left = self.width() * FILLS, 1 - self._rolls
        hop = abs(math.sin(self._rolls * _HOPS * math.pi)) * left * self.height() * 0.16
        ground = QPointF(self.width() / 2, self.height() * 0.54)
        _paint_shadow(painter, ground + QPointF(-side * 0.05, side * 0.07), side, hop)
        painter.translate(ground - QPointF(0, hop))
        painter.rotate(self._lie - _SPIN * left * left)
        box = QRectF(-side / 2, -side / 2, side, side)
        held = self.isChecked()
        _paint_cube(painter, box, held)
        inside = side * 0.1
        draw_motif(painter, box.adjusted(inside, inside, -inside, -inside), NAMES[self.face])
        if held:
            _paint_pin(painter, QPointF(box.right() - side * 0.12, box.top() + side * 0.1), side)
        if keys_stand_on(self):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("cKnob"), 2, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(box.adjusted(-5, -5, 5, 5), side * 0.18, side * 0.18)
        painter.end()


def _paint_shadow(painter: QPainter, middle: QPointF, side: float, hop: float) -> None:
    """Softer and wider the higher it hops."""
    painter.setPen(Qt.PenStyle.NoPen)
    for grow, alpha in ((0.14, 10), (0.09, 16), (0.04, 24), (0.0, 30)):
        half = side * (0.5 + grow) + hop * 0.2
        painter.setBrush(QColor(58, 44, 24, alpha))
        painter.drawRoundedRect(
            QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half), half * 0.4, half * 0.4
        )


def _paint_cube(painter: QPainter, box: QRectF, held: bool) -> None:
    """Pale wood seen from above: its side below, its rounded top, the light along its edge."""
    side = box.width()
    deep, turn = side * 0.085, side * 0.17
    body, top = QPainterPath(), QPainterPath()
    body.addRoundedRect(box.adjusted(0, 0, 0, deep), turn, turn)
    top.addRoundedRect(box, turn, turn)
    painter.fillPath(body, mix(paper("sand"), paper("clayD"), 0.45))
    light = QLinearGradient(box.topRight(), box.bottomLeft())
    light.setColorAt(0.0, QColor("#FFFDF6"))
    light.setColorAt(1.0, QColor("#EFE3C8"))
    painter.fillPath(top, light)
    edge = QPen(theme.color("sheetDo") if held else QColor(255, 255, 255, 200))
    edge.setWidthF(max(3.5, side * 0.022) if held else max(1.4, side * 0.012))
    painter.strokePath(top, edge)
    well = box.adjusted(side * 0.06, side * 0.06, -side * 0.06, -side * 0.06)
    painter.setPen(QPen(QColor(150, 116, 74, 46), max(1.0, side * 0.008)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(well, turn * 0.72, turn * 0.72)


def _paint_pin(painter: QPainter, at: QPointF, side: float) -> None:
    """It stays where it is: a drawing pin holds it."""
    half = side * 0.075
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(58, 44, 24, 80))
    painter.drawEllipse(at + QPointF(-half * 0.3, half * 0.5), half, half)
    painter.setBrush(paper("mossD"))
    painter.drawEllipse(at, half, half)
    painter.setBrush(paper("moss").lighter(128))
    painter.drawEllipse(at - QPointF(half * 0.12, half * 0.2), half * 0.62, half * 0.62)
    painter.setBrush(QColor(255, 255, 255, 150))
    painter.drawEllipse(at - QPointF(half * 0.3, half * 0.4), half * 0.22, half * 0.18)
