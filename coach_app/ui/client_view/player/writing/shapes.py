"""Fields in a shape that says what they are for: blocks, stones, bubbles, lamps."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from coach_app.exercises import ExerciseItem
from coach_app.ui import theme
from coach_app.ui.boxes import vbox
from coach_app.ui.client_view.kit.cards import Heading, Scroller
from coach_app.ui.client_view.kit.fields import TextField
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.paper import SHADOW, lay_shape
from coach_app.ui.client_view.player.writing.write import Writing
from coach_app.ui.scenery.paths import spline


class Shape(QWidget):
    """One field inside a drawn shape. ``number`` counts from 0."""

    token = "sheet"

    def __init__(self, head: Heading, field: QWidget, number: int, count: int) -> None:
        super().__init__()
        self.number, self.count = number, count
        self.head, self.field = head, field
        self.box = QVBoxLayout(self)
        self.box.addWidget(head)
        self.box.addWidget(field, 1)

    def set_room(self, room: Room) -> None:
        side = room.px(22, 12)
        self.box.setContentsMargins(side, side, side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lay_shape(painter, self.outline(QRectF(self.rect()).adjusted(7, 4, -4, -8)), self.token)
        self.paint_more(painter)
        painter.end()

    def outline(self, box: QRectF) -> QPainterPath:
        path = QPainterPath()
        path.addRoundedRect(box, 16, 16)
        return path

    def paint_more(self, painter: QPainter) -> None:
        """A mark beside the field."""


class Shapes(Writing):
    """A row of shapes; below each other where there is no room."""

    shape: type[Shape] = Shape
    high = 300

    def make_field(self, item: ExerciseItem) -> TextField:
        return TextField(self.words(item.text), max(2, item.lines))

    def lay_out(self) -> None:
        count = len(self.items)
        self.shapes = [
            self.shape(Heading(self.words(item.text), 24), self.fields[item.id], number, count)
            for number, item in enumerate(self.items)
        ]
        inner = QWidget()
        self._grid = QGridLayout(inner)
        outer = vbox(self)
        outer.addWidget(Scroller(inner))

    def arrange(self) -> None:
        room = self.room
        across = len(self.shapes) if not room.narrow else 1
        if len(self.shapes) > 4 and not room.narrow:
            across = -(-len(self.shapes) // 2)
        for number, shape in enumerate(self.shapes):
            self._grid.addWidget(shape, 1 + number // across, number % across)
            shape.setMinimumHeight(room.px(self.high if across > 1 else 150, 130))
        self._grid.setRowStretch(0, 1)
        self._grid.setRowStretch(9, 2)
        self._grid.setSpacing(room.px(self.gap(), 10) if self.gap() else 0)

    def gap(self) -> int:
        return 20

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()


class Block(Shape):
    """A piece of a puzzle that lies against its neighbours: together they are one strip."""

    def outline(self, box: QRectF) -> QPainterPath:
        box = QRectF(box)
        if self.number > 0:
            box.setLeft(-20)
        if self.number < self.count - 1:
            box.setRight(self.width() + 20)
        path = QPainterPath()
        path.addRoundedRect(box, 10, 10)
        return path

    def paint_more(self, painter: QPainter) -> None:
        """The seam on its left, with the knob of the piece before."""
        if self.number == 0:
            return
        middle, knob = self.height() * 0.42, 15.0
        seam = QPainterPath(QPointF(1, 6))
        seam.lineTo(1, middle - knob * 0.7)
        seam.cubicTo(1, middle - knob * 2, knob * 1.7, middle - knob * 1.3, knob * 1.6, middle)
        seam.cubicTo(knob * 1.7, middle + knob * 1.3, 1, middle + knob * 2, 1, middle + knob * 0.7)
        seam.lineTo(1, self.height() - 10)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("sheetEdge"), 1.6))
        painter.drawPath(seam)

    def set_room(self, room: Room) -> None:
        side = room.px(30, 22)
        self.box.setContentsMargins(side, room.px(20, 12), room.px(16, 8), room.px(24, 14))


class WriteBlocks(Shapes):
    shape = Block

    def gap(self) -> int:
        return 0


class Stone(Shape):
    """A stepping stone: broad, round, none quite like the other."""

    token = "sheet"

    def outline(self, box: QRectF) -> QPainterPath:
        """A round-cornered slab that water has worn."""
        box = box.adjusted(6, 2, -6, -8)
        many, points = 26, []
        for step in range(many):
            angle = 2 * math.pi * step / many
            worn = 1 - 0.022 * (1 + math.sin(3 * angle + 2.1 * self.number))
            x, y = math.cos(angle), math.sin(angle)
            reach = worn / (abs(x) ** 5 + abs(y) ** 5) ** 0.2
            points.append(
                (
                    box.center().x() + x * reach * box.width() / 2,
                    box.center().y() + y * reach * box.height() / 2,
                )
            )
        return spline(points, closed=True, tension=0.9)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = self.outline(QRectF(self.rect()).adjusted(7, 4, -4, -8))
        lay_shape(painter, path.translated(0, 7), "sheetEdge")  # its side, in the shade
        painter.fillPath(path, theme.color(self.token))
        painter.end()

    def set_room(self, room: Room) -> None:
        side = room.px(46, 26)
        self.box.setContentsMargins(side, room.px(34, 20), side, room.px(40, 24))


class WriteStones(Shapes):
    """The stones lie in a stream, cut from paper."""

    shape = Stone

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.room.narrow:
            return  # below each other there is no way across
        painter = QPainter(self)
        middle = self.height() * 0.46
        half = min(self.height() * 0.45, self.room.px(self.high) * 0.66)
        stream = QPainterPath()
        for edge, way in ((middle - half, range(25)), (middle + half, range(24, -1, -1))):
            for step in way:
                x = SHADOW + step / 24 * (self.width() - 2 * SHADOW)
                y = edge + self.room.px(7) * math.sin(step * 0.9 + edge)
                stream.lineTo(x, y) if stream.elementCount() else stream.moveTo(x, y)
        stream.closeSubpath()
        night = theme.is_dark()
        lay_shape(painter, stream, "cutSkyD" if night else "cutSkyL")
        painter.setClipPath(stream)
        painter.setPen(QPen(theme.color("cutSkyL" if night else "cutSky"), 2))
        for number in range(9):  # ripples
            x = self.width() * (0.06 + 0.11 * number)
            y = middle + half * (0.86 if number % 2 else -0.88)
            ripple = QPainterPath(QPointF(x, y))
            ripple.quadTo(x + 16, y - 6, x + 32, y)
            ripple.quadTo(x + 48, y + 6, x + 64, y)
            painter.drawPath(ripple)
        painter.end()


class Bubble(Shape):
    """A thought: a cloud with two small circles below."""

    def outline(self, box: QRectF) -> QPainterPath:
        cloud = box.adjusted(0, 0, 0, -34)
        path = QPainterPath()
        path.addRoundedRect(cloud, 46, 46)
        for x, y, radius in ((0.3, 12, 12.0), (0.22, 27, 6.0)):
            dot = QPainterPath()
            dot.addEllipse(
                QPointF(box.left() + x * box.width(), cloud.bottom() + y), radius, radius
            )
            path.addPath(dot)
        return path

    def set_room(self, room: Room) -> None:
        side = room.px(30, 18)
        self.box.setContentsMargins(side, room.px(24, 14), side, room.px(24, 14) + 34)


class WriteBubbles(Shapes):
    shape = Bubble


class Lamp(Shape):
    """A lamp beside the field: calm, doubt, stop. Told by place, sign and word; no red."""

    tokens = ("cRing", "honing", "lucht")
    signs = ("check", "minus", "hand-palm")
    _room: Room | None = None

    def set_room(self, room: Room) -> None:
        self._room = room
        self.box.setContentsMargins(
            room.px(120, 76), room.px(12, 7), room.px(26, 14), room.px(14, 10)
        )
        self.box.setSpacing(room.px(4, 2))

    def paint_more(self, painter: QPainter) -> None:
        room = self._room
        size = room.px(64, 46) if room is not None else 64
        centre = QPointF((room.px(120, 76) if room else 120) / 2, self.height() / 2)
        which = min(self.number, 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(self.tokens[which]))
        painter.drawEllipse(centre, size / 2, size / 2)
        icon = round(size * 0.5)
        theme.icon(self.signs[which], "sheet", icon).paint(
            painter, round(centre.x() - icon / 2), round(centre.y() - icon / 2), icon, icon
        )


class WriteLights(Shapes):
    shape = Lamp

    def make_field(self, item: ExerciseItem) -> TextField:
        return TextField(self.words(item.text), 1)

    def arrange(self) -> None:
        """Below each other, as lamps are; as high as three of them may be."""
        room, count = self.room, len(self.shapes)
        gap = room.px(8, 4)
        each = (self.height() - (count - 1) * gap) // max(1, count)
        for number, shape in enumerate(self.shapes):
            self._grid.addWidget(shape, number, 0)
            shape.setMinimumHeight(max(room.px(90, 80), min(each - 8, room.px(170))))
            shape.box.setSpacing(room.px(2, 1))
        self._grid.setSpacing(gap)
        side = max(0, (self.width() - room.px(900)) // 2)
        self._grid.setContentsMargins(side, 0, side, 0)
