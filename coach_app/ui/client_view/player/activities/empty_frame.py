"""A frame without a photo: what was seen is told in it, and that is as good."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach_app.ui import theme
from coach_app.ui.client_view.kit.cards import Heading
from coach_app.ui.client_view.kit.fields import TextField
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.scenery.wall import paint_frame

LINES = 4


class EmptyFrame(QWidget):
    """``field``: what was seen, in the client's words."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._room = Room(self.size())
        self._head = Heading(name)
        self._head.setParent(self)
        self.field = TextField(name, LINES, 30)
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
        wide = min(self.width() - 16, self._room.px(940), self.height() * 1.9)
        box = QRectF(0, 0, wide, min(self.height() - 24, wide * 0.68))
        box.moveCenter(QRectF(self.rect()).center())
        return box

    def _scale(self) -> float:
        return max(0.3, min(1.0, self.frame().height() / 560))

    def sheet(self) -> QRectF:
        rim = 26 * self._scale()
        return self.frame().adjusted(rim, rim, -rim, -rim)

    def _lay(self) -> None:
        side = self._room.px(30, 8)
        inside = self.sheet().adjusted(side, side / 2, -side, -side / 2).toRect()
        high = self._head.sizeHint().height()
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
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("paper"))
        painter.drawRect(self.sheet())
        painter.end()
