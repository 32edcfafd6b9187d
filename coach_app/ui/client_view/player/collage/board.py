"""The sheet of a collage: what lies on it is moved by hand or by keys."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from coach_app.course.client_writes import Json
from coach_app.ui import theme
from coach_app.ui.client_view.kit.by_keys import keys_stand_on
from coach_app.ui.client_view.player.collage.grounds import PLAIN, paint_ground
from coach_app.ui.client_view.player.collage.place import paint_collage, place_of


class Owner(Protocol):
    """What is done with the things on the sheet."""

    images: list[QImage]

    def remember(self) -> None: ...
    def show_chosen(self) -> None: ...
    def moved(self) -> None: ...
    def follow(self) -> None: ...
    def keep_place(self) -> None: ...
    def grow(self, times: float) -> None: ...
    def take_away(self) -> None: ...


DUSK = QColor(20, 18, 12, 26)


class Board(QWidget):
    """Drag to move; + and − change the size; arrow keys move what is chosen. ``resized``: it
    has another size now."""

    resized = Signal()

    def __init__(self, owner: Owner, name: str) -> None:
        super().__init__()
        self.ground = PLAIN
        self._owner = owner
        self.items: list[dict[str, Json]] = []
        self.chosen = -1
        self._grip: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(220, 60)
        self.setAccessibleName(name)

    def box(self) -> QRectF:
        return QRectF(self.rect()).adjusted(2, 2, -2, -2)

    def part_of(self, at: QPointF) -> tuple[float, float] | None:
        """A spot of the widget in parts of the sheet; None beside it."""
        box = self.box()
        if not box.contains(at):
            return None
        return (at.x() - box.left()) / box.width(), (at.y() - box.top()) / box.height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.resized.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.chosen = -1
        for number in range(len(self.items) - 1, -1, -1):
            spot = place_of(self.items[number], self.box(), self._owner.images)
            if spot.adjusted(-8, -8, 8, 8).contains(event.position()):
                self.chosen = number
                self._grip = event.position() - spot.center()
                self._owner.remember()
                break
        self._owner.show_chosen()
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.chosen < 0 or self._grip is None:
            return
        at, box = event.position() - self._grip, self.box()
        self._to((at.x() - box.left()) / box.width(), (at.y() - box.top()) / box.height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None and self.chosen >= 0:
            self._owner.moved()
        self._grip = None

    def _to(self, x: float, y: float) -> None:
        item = self.items[self.chosen]
        item["x"], item["y"] = round(min(1, max(0, x)), 4), round(min(1, max(0, y)), 4)
        self._owner.follow()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves: dict[int, tuple[float, float]] = {
            Qt.Key.Key_Left: (-0.02, 0),
            Qt.Key.Key_Right: (0.02, 0),
            Qt.Key.Key_Up: (0, -0.02),
            Qt.Key.Key_Down: (0, 0.02),
        }
        key = event.key()
        if key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp) and self.items:
            step = 1 if key == Qt.Key.Key_PageDown else -1
            self.chosen = (self.chosen + step) % len(self.items)
            self._owner.show_chosen()
            self.update()
        elif self.chosen >= 0 and key in moves:
            self._owner.remember()
            item, (x, y) = self.items[self.chosen], moves[key]
            self._to(item["x"] + x, item["y"] + y)
            self._owner.keep_place()
        elif self.chosen >= 0 and key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._owner.grow(1.15)
        elif self.chosen >= 0 and key == Qt.Key.Key_Minus:
            self._owner.grow(1 / 1.15)
        elif self.chosen >= 0 and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._owner.take_away()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.box()
        path = QPainterPath()
        path.addRoundedRect(box, 12, 12)
        painter.setClipPath(path)
        paint_ground(painter, box, self.ground)
        if theme.is_dark():  # paper in the evening
            painter.fillRect(box, DUSK)
        paint_collage(painter, box, self.items, self._owner.images, self.chosen)
        painter.setClipping(False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("cKnob" if keys_stand_on(self) else "line"), 1))
        painter.drawRoundedRect(box, 12, 12)
        painter.end()
