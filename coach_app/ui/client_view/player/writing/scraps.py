"""Loose scraps of paper, each with a plant beside the words: it grows while one writes."""

from __future__ import annotations

import math
import random

from PySide6.QtCore import QRect, QRectF, QVariantAnimation, Slot
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from coach_app.exercises import ExerciseItem
from coach_app.ui import theme
from coach_app.ui.boxes import vbox
from coach_app.ui.client_view.kit.cards import Scroller
from coach_app.ui.client_view.kit.fields import LineField, TextField
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.paper import lay_shape
from coach_app.ui.client_view.player.ideas.plants import sill
from coach_app.ui.client_view.player.ideas.sprout import paint_sprout
from coach_app.ui.client_view.player.writing.write import Writing

WHOLE = 9  # letters that a plant needs to bloom: one word is a good thing too
GROWS_MS = 700
_PLANT = 0.48  # of the paper's height, under the words
_LEAN = (-0.016, 0.011, -0.008)  # how crooked each lies


class Scrap(QWidget):
    """One field on torn paper. ``number`` counts from 0."""

    def __init__(self, field: LineField | TextField, number: int) -> None:
        super().__init__()
        self.field, self.number = field, number
        self._grown, self._room = 0.0, Room(self.size())
        self._box = QHBoxLayout(self)
        self._box.addWidget(field, 1)
        self._grows = QVariantAnimation(self)
        self._grows.setDuration(GROWS_MS)
        self._grows.valueChanged.connect(self._grow)

    def follow(self, at_once: bool = False) -> None:
        """As far as what stands in the field."""
        wanted = min(1.0, len(self.field.text().strip()) / WHOLE)
        if at_once or theme.less_motion():
            self._grows.stop()
            self._grow(wanted)
        elif abs(wanted - self._grown) > 0.001:
            self._grows.stop()
            self._grows.setStartValue(self._grown)
            self._grows.setEndValue(wanted)
            self._grows.start()

    @Slot(object)
    def _grow(self, grown: float) -> None:
        self._grown = grown
        self.update()

    def set_room(self, room: Room) -> None:
        self._room = room
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def _upright(self) -> bool:
        """High enough for the plant to stand under the words, which have the whole width then."""
        return self.height() > self._room.px(330, 300)

    def _place(self) -> None:
        room, side = self._room, self._room.px(34, 14)
        if self._upright():
            low = round(self.height() * _PLANT) + 16
            self._box.setContentsMargins(side + 8, room.px(56, 24), side + 6, low)
        else:
            left, low = room.px(150, 92), room.px(48, 22)
            self._box.setContentsMargins(left, room.px(44, 20), side + 6, low)

    def plant(self) -> QRectF:
        """Where its plant stands: under the words, or left of them over the paper's edge."""
        if self._upright():
            high = self.height() * _PLANT
            return QRectF(10, self.height() - high - 18, self.width() - 16, high)
        wide = self._box.contentsMargins().left() - 6
        return QRectF(6, 4, wide, self.height() - 22)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lift = self.height() * 0.08
        box = QRectF(self.rect()).adjusted(10, lift, -6, -12)
        lay_shape(painter, _torn(box, self.number))
        paint_sprout(painter, self.plant(), self._grown, self.number)
        painter.end()


def _torn(box: QRectF, number: int) -> QPainterPath:
    """Cut above, torn below and on the right; a little crooked."""
    chance, lean = random.Random(number + 5), _LEAN[number % len(_LEAN)] * box.width()
    path = QPainterPath(box.topLeft())
    path.lineTo(box.right(), box.top() + lean)
    for step in range(1, 24):
        y = box.top() + lean + (box.height() - lean) * step / 24
        path.lineTo(box.right() - abs(chance.gauss(0, 1.6)), y)
    for step in range(46):
        part = step / 46
        y = box.bottom() + lean * 0.6 * (part - 0.5) + 2.4 * math.sin(part * 9 + number)
        path.lineTo(box.right() - part * box.width(), y - abs(chance.gauss(0, 1.8)))
    path.lineTo(box.left(), box.bottom() - 4)
    path.closeSubpath()
    return path


class WriteScraps(Writing):
    """Up to three beside each other; below each other where there is no room."""

    high = 620  # px of the pictures

    def make_field(self, item: ExerciseItem) -> TextField:
        field = TextField(self.words(item.text), max(2, item.lines), 28)
        field.setPlaceholderText(self.words(item.text))
        return field

    def lay_out(self) -> None:
        self.scraps = [
            Scrap(self.fields[item.id], number) for number, item in enumerate(self.items)
        ]
        inner = QWidget()
        self._grid = QGridLayout(inner)
        vbox(self).addWidget(Scroller(inner))

    def changed(self) -> None:
        for scrap in self.scraps:
            scrap.follow(at_once=not self.isVisible())

    def keepsake(self) -> QImage | None:
        """The plants that grew, each with its words: they are what was made here."""
        words = [(scrap.number, scrap.field.text().strip()) for scrap in self.scraps]
        grown = [(number, text) for number, text in words if text]
        return sill(grown) if grown else None

    def keepsake_words(self) -> str:
        return "\n".join(filter(None, (scrap.field.text().strip() for scrap in self.scraps)))

    def covered(self) -> list[QRect]:
        return [
            QRect(scrap.mapTo(self, scrap.rect().topLeft()), scrap.size()) for scrap in self.scraps
        ]

    def arrange(self) -> None:
        room, across = self.room, 1 if self.room.narrow else len(self.scraps)
        each = min(self.height() - 12, room.px(self.high)) if across > 1 else room.px(200, 130)
        for number, scrap in enumerate(self.scraps):
            self._grid.addWidget(scrap, 1 + number // across, number % across)
            scrap.setFixedHeight(max(each, scrap.minimumSizeHint().height()))
        self._grid.setRowStretch(0, 2)
        self._grid.setRowStretch(9, 3)
        self._grid.setSpacing(room.px(14, 6))
        self._grid.setContentsMargins(0, 0, 0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()
