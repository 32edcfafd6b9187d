"""Fields in a shape that says what they are for: blocks, weather."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from coach_app.exercises import ExerciseItem
from coach_app.ui import theme
from coach_app.ui.boxes import vbox
from coach_app.ui.client_view.kit.cards import Heading, Scroller
from coach_app.ui.client_view.kit.fields import TextField
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.paper import lay_shape
from coach_app.ui.client_view.player.writing.write import Writing
from coach_app.ui.widgets.pictures.motifs import draw_motif


class Shape(QWidget):
    """One field inside a drawn shape. ``number`` counts from 0."""

    token = "sheet"
    ink = "sheetInk2"  # of the heading

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
    table: type[QWidget] = QWidget  # what they lie on
    high = 300
    least = 2  # lines of a field

    def make_field(self, item: ExerciseItem) -> TextField:
        field = TextField(self.words(item.text), max(self.least, item.lines), 28)
        field.setPlaceholderText(self.words(item.back))  # an example, where one is given
        return field

    def lay_out(self) -> None:
        count = len(self.items)
        self.shapes = [
            self.shape(
                Heading(self.words(item.text), 28, self.shape.ink),
                self.fields[item.id],
                number,
                count,
            )
            for number, item in enumerate(self.items)
        ]
        inner = self.table()
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


class Lamp(Shape):
    """A picture beside the field: clear weather, a cloud, a shut gate. No red."""

    signs = ("sun", "cloud", "gate")
    tints = ("cutHoneyL", "cutSkyL", "cutMossL")
    ink = "sheetInk"
    _room: Room | None = None

    def set_room(self, room: Room) -> None:
        self._room = room
        self.box.setContentsMargins(
            room.px(174, 102), room.px(12, 7), room.px(26, 14), room.px(14, 10)
        )
        self.box.setSpacing(room.px(4, 2))

    def paint_more(self, painter: QPainter) -> None:
        room = self._room
        wide = room.px(150, 84) if room is not None else 150
        size = min(wide - 34.0, self.height() - 34.0)
        which = min(self.number, 2)
        card = self.outline(QRectF(self.rect()).adjusted(7, 4, -4, -8))
        painter.save()
        painter.setClipRect(QRectF(0, 0, wide, self.height()))
        painter.fillPath(card, theme.color(self.tints[which]))
        painter.restore()
        spot = QRectF(0, 0, size, size)
        spot.moveCenter(QPointF(wide / 2 + 3, self.height() / 2 - 2))
        draw_motif(painter, spot, self.signs[which])


class WriteLights(Shapes):
    shape = Lamp
    least = 1

    def arrange(self) -> None:
        """Below each other; as high as three of them may be."""
        room, count = self.room, len(self.shapes)
        gap = room.px(8, 4)
        each = (self.height() - (count - 1) * gap) // max(1, count)
        for number, shape in enumerate(self.shapes):
            self._grid.addWidget(shape, number, 0)
            shape.setMinimumHeight(max(room.px(90, 80), min(each - 8, room.px(170))))
            shape.box.setSpacing(room.px(2, 1))
        self._grid.setSpacing(gap)
        side = max(0, (self.width() - room.px(1120)) // 2)
        self._grid.setContentsMargins(side, 0, side, 0)
