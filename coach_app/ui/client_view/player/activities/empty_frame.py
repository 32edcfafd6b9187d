"""A frame without a photo: what was seen is painted in it, and told on a slip beside it."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach_app.ui.client_view.kit.cards import Heading
from coach_app.ui.client_view.kit.fields import TextField
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.paper import SHADOW, lay_paper
from coach_app.ui.scenery.wall import paint_frame
from coach_app.ui.widgets.drawing.canvas import DrawingCanvas

LINES = 4
_SHARE = 0.62  # of the width: the frame's


class EmptyFrame(QWidget):
    """``canvas``: the picture in the frame. ``field``: what was seen, in the client's words."""

    def __init__(self, name: str, told: str) -> None:
        super().__init__()
        self._room = Room(self.size())
        self.canvas = DrawingCanvas()
        self.canvas.brush = 2
        self.canvas.setParent(self)
        self.canvas.setAccessibleName(name)
        self._head = Heading(told)
        self._head.setParent(self)
        self.field = TextField(told, LINES, 30)
        self.field.ruled = True
        self.field.setParent(self)
        self.setMinimumHeight(120)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_room(self, room: Room) -> None:
        self._room = room
        self._head.set_room(room)
        self.field.set_room(room)
        self.field.setMinimumHeight(0)
        self._lay()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay()

    def frame(self) -> QRectF:
        wide = min(self.width() * _SHARE - 16, self.height() * 1.6)
        box = QRectF(0, 0, wide, min(self.height() - 20, wide * 0.72))
        box.moveCenter(QRectF(0, 0, self.width() * _SHARE, self.height()).center())
        return box

    def _scale(self) -> float:
        return max(0.3, min(1.0, self.frame().height() / 560))

    def sheet(self) -> QRectF:
        """What the frame leaves free, for the picture."""
        rim = 26 * self._scale()
        return self.frame().adjusted(rim, rim, -rim, -rim)

    def slip(self) -> QRectF:
        left = self.frame().right() + self._room.px(36, 14)
        high = min(self.height() - 2 * SHADOW, self._room.px(300, 170))
        wide = self.width() - left - SHADOW
        low = min(self.height() - SHADOW, max(self.frame().bottom(), high + SHADOW))
        return QRectF(left, low - high, wide, high)

    def _lay(self) -> None:
        self.canvas.setGeometry(self.sheet().toAlignedRect())
        slip, side = self.slip().toRect(), self._room.px(26, 10)
        inside = slip.adjusted(side, side // 2, -side, -side)
        high = self._head.heightForWidth(inside.width())
        self._head.setGeometry(inside.left(), inside.top(), inside.width(), high)
        self.field.setGeometry(
            inside.left(),
            inside.top() + high + 4,
            inside.width(),
            max(20, inside.height() - high - 4),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_frame(painter, self.frame(), self._scale())
        lay_paper(painter, self.slip())
        painter.end()
