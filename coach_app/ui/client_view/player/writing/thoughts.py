"""Three thoughts about one moment: clouds over a street, where somebody stands and wonders."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach_app.exercises import ExerciseItem
from coach_app.ui import theme
from coach_app.ui.client_view.kit.cards import Heading
from coach_app.ui.client_view.kit.fields import TextField
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.paper import lay_shape
from coach_app.ui.client_view.kit.thought import cloud, puffs
from coach_app.ui.client_view.player.writing.write import Writing
from coach_app.ui.scenery.papercut import paper
from coach_app.ui.scenery.paths import mix
from coach_app.ui.widgets.pictures.motifs import draw_motif

_HEADS = 0.1  # of the width, between the heads in the street and the middle
#: What stands along the street: where its middle is, its size in parts of the street, its name.
_ALONG = (
    (0.06, 0.9, "house"), (0.17, 0.62, "tree"), (0.27, 0.84, "house"), (0.36, 0.5, "bicycle"),
    (0.64, 0.52, "bench"), (0.73, 0.9, "house"), (0.84, 0.66, "tree"), (0.94, 0.86, "house"),
)  # fmt: skip


class Thought(QWidget):
    """One field in a cloud."""

    def __init__(self, head: Heading, field: QWidget) -> None:
        super().__init__()
        self._room: Room | None = None
        self._box = QVBoxLayout(self)
        self._box.addWidget(head)
        self._box.addWidget(field, 1)

    def puff(self) -> int:
        return self._room.px(20, 9) if self._room is not None else 16

    def set_room(self, room: Room) -> None:
        self._room = room
        side, top = room.px(40, 18), room.px(30, 13)
        self._box.setContentsMargins(side, top, side, top + 4)
        self._box.setSpacing(room.px(2, 0))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(7, 4, -5, -8)
        lay_shape(painter, cloud(box, self.puff()))
        painter.end()


class WriteThoughts(Writing):
    """The clouds beside each other over the street; where there is little room, only they."""

    wide = True

    def make_field(self, item: ExerciseItem) -> TextField:
        return TextField(self.words(item.text), 2, 24)

    def lay_out(self) -> None:
        self._street = QPixmap()
        self.thoughts = [
            Thought(Heading(self.words(item.text), 24), self.fields[item.id]) for item in self.items
        ]
        for thought in self.thoughts:
            thought.setParent(self)

    def _street_high(self) -> int:
        high = self.height()
        return round(high * 0.44) if not self.room.narrow and high > self.room.px(300) else 0

    def arrange(self) -> None:
        count, gap = len(self.thoughts), self.room.px(18, 6)
        low = self._street_high()
        for number, thought in enumerate(self.thoughts):
            thought.set_room(self.room)
            if self.room.narrow:  # below each other
                each = (self.height() - (count - 1) * gap) // count
                thought.setGeometry(0, number * (each + gap), self.width(), each)
                continue
            wide = (self.width() - (count - 1) * gap) // count
            high = min(self.height() - round(low * 0.82), self.room.px(270))
            lift = round(self.room.px(16) * (number % 2 == 0)) if low else 0
            top = max(0, self.height() - round(low * 0.82) - high - lift)
            thought.setGeometry(number * (wide + gap), top, wide, high)
        self._street = QPixmap()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        low = self._street_high()
        if not low:
            return
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        if self._street.isNull() or self._street.devicePixelRatio() != ratio:
            self._street = QPixmap(self.size() * ratio)
            self._street.setDevicePixelRatio(ratio)
            self._street.fill(Qt.GlobalColor.transparent)
            inner = QPainter(self._street)
            self._paint_street(inner, QRectF(0, self.height() - low, self.width(), low))
            inner.end()
        painter.drawPixmap(0, 0, self._street)
        painter.end()

    def _paint_street(self, painter: QPainter, box: QRectF) -> None:
        """A strip of street cut from paper, and the puffs that rise to the clouds."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        white = paper("white")
        ground = box.adjusted(8, box.height() * 0.78, -8, -10)
        strip = QPainterPath()
        strip.addRoundedRect(ground, 6, 6)
        base = ground.top() + ground.height() * 0.3
        for x, size, name in _ALONG:
            side = box.height() * size * 0.82
            spot = QRectF(0, 0, side, side)
            spot.moveCenter(QPointF(box.left() + box.width() * x, 0))
            spot.moveBottom(base + side * 0.03)
            draw_motif(painter, spot, name)
        lay_shape(painter, strip)
        painter.fillPath(strip, mix(paper("sand"), white, 0.25))
        painter.setPen(Qt.PenStyle.NoPen)
        kerb = QRectF(ground.left(), ground.top(), ground.width(), ground.height() * 0.2)
        painter.fillRect(kerb, mix(paper("sand"), white, 0.6))
        self._paint_people(painter, box, base)

    def _paint_people(self, painter: QPainter, box: QRectF, base: float) -> None:
        """One who wonders, in front; another walks on, further away."""
        side = box.height() * 0.8
        me = QRectF(0, 0, side, side)
        me.moveCenter(QPointF(box.center().x() - side * 0.1, 0))
        me.moveBottom(base + box.height() * 0.12)
        other = QRectF(0, 0, side * 0.72, side * 0.72)
        other.moveCenter(QPointF(box.left() + box.width() * 0.575, 0))
        other.moveBottom(base + box.height() * 0.03)
        draw_motif(painter, other, "person_c")
        draw_motif(painter, me, "person_a")
        head = QPointF(me.center().x(), me.top() + side * 0.1)
        largest = self.room.px(9, 5)
        for thought in self.thoughts:
            at = thought.geometry()
            begin = QPointF(at.center().x() + (head.x() - at.center().x()) * 0.25, at.bottom() - 6)
            lay_shape(painter, puffs(begin, head, largest))
        painter.setPen(Qt.PenStyle.NoPen)
        if theme.is_dark():
            painter.setOpacity(1.0)
