"""Three thoughts about one moment: clouds over a street, where somebody stands and wonders."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach_app.exercises import ExerciseItem
from coach_app.ui import theme
from coach_app.ui.client_view.kit.cards import Heading, Scroller
from coach_app.ui.client_view.kit.fields import TextField
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.paper import lay_shape
from coach_app.ui.client_view.kit.thought import cloud
from coach_app.ui.client_view.player.framed.street import lead, moment_of, street_image
from coach_app.ui.client_view.player.together.below import SCROLL_BAR, About, Below, Still, least_of
from coach_app.ui.client_view.player.writing.write import Writing
from coach_app.ui.scenery.places.street import paint_street


class Thought(QWidget):
    """One field in a cloud."""

    def __init__(self, head: Heading, field: QWidget) -> None:
        super().__init__()
        self._room: Room | None = None
        self._still = Still(self._paint_cloud)
        self._box = QVBoxLayout(self)
        head.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._box.addWidget(head)
        self._box.addWidget(field, 1)

    def puff(self) -> int:
        return self._room.px(24, 10) if self._room is not None else 18

    def set_room(self, room: Room) -> None:
        self._room = room
        self._still.renew()
        side, top = room.px(46, 20), room.px(34, 14)
        self._box.setContentsMargins(side, top, side, top)
        self._box.setSpacing(room.px(2, 0))

    def paintEvent(self, event: QPaintEvent) -> None:
        self._still.draw(self)

    def _paint_cloud(self, painter: QPainter) -> None:
        lay_shape(painter, cloud(QRectF(self.rect()).adjusted(7, 4, -5, -8), self.puff()))


class WriteThoughts(Writing):
    """The clouds beside each other over the street, which has the whole page; where there is
    little room they stand below each other."""

    full = True
    plate = True

    def make_field(self, item: ExerciseItem) -> TextField:
        return TextField(self.words(item.text), 2, 30)

    def lay_out(self) -> None:
        self._street, self._head = Still(self._paint_street), QPointF()
        self._moment = moment_of(self.kit)
        self.thoughts = [
            Thought(Heading(self.words(item.text), 26), self.fields[item.id]) for item in self.items
        ]
        self._table = Below(self._paint_puffs)
        for thought in self.thoughts:
            thought.setParent(self._table)
        self._scroll = Scroller(self._table)
        self._scroll.setParent(self)
        self.about = About(self, self.kit, self.step)

    def shows(self, work: str) -> bool:
        """The moment that was chosen happens in the street, and stands below it."""
        return super().shows(work) or work in self.about.keys

    def arrange(self) -> None:
        count, gap = len(self.thoughts), self.room.px(14, 6)
        for thought in self.thoughts:
            thought.set_room(self.room)
        self._street.renew()
        free = self.free if not self.free.isEmpty() else self.rect()
        self._scroll.setGeometry(free)
        self.about.lie(
            self.room, QPoint(free.left(), self.height() - self.below), round(self.width() * 0.31)
        )
        if self.room.narrow:  # below each other
            wide = free.width() - SCROLL_BAR
            each = max(least_of(self.thoughts, wide), (free.height() - (count - 1) * gap) // count)
            for number, thought in enumerate(self.thoughts):
                thought.setGeometry(0, number * (each + gap), wide, each)
            self._table.setMinimumHeight(count * (each + gap) - gap)
            return
        wide = (free.width() - (count - 1) * gap) // count
        least = least_of(self.thoughts, wide) + self.room.px(20)
        # Down to the head of who wonders, with room for the puffs that rise from there.
        over = round(self.height() * 0.44) - free.top()
        high = max(least, min(over, self.room.px(330), free.height()))
        drop = self.room.px(14) if high + self.room.px(14) <= free.height() else 0
        for number, thought in enumerate(self.thoughts):
            thought.setGeometry(number * (wide + gap), drop * (number % 2), wide, high)
        self._table.setMinimumHeight(high)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._street.draw(self)

    def _paint_street(self, painter: QPainter) -> None:
        box = QRectF(self.rect())
        self._head = paint_street(painter, box, self._moment, night=theme.is_dark())
        self._table.update()

    def _paint_puffs(self, painter: QPainter) -> None:
        """They rise from who wonders to each of the thoughts."""
        if self.room.narrow or self._head.isNull():
            return
        head = self._head - QPointF(self._scroll.pos())
        for thought in self.thoughts:
            lead(painter, QRectF(thought.geometry()), head, self.room.px(12, 6))

    def keepsake_words(self) -> str:
        return "\n".join(filter(None, (one.text().strip() for one in self.fields.values())))

    def keepsake(self) -> QImage | None:
        given = self.answer()
        told = [(self.words(item.text), given[item.id]) for item in self.items
                if isinstance(given, dict) and item.id in given]  # fmt: skip
        return street_image(self._moment, told) if told else None
