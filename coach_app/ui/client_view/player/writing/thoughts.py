"""Three thoughts about one moment: clouds over a street, where somebody stands and wonders."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach_app.course.client_writes import Json
from coach_app.exercises import ExerciseItem, ExerciseStep
from coach_app.exercises.earlier import offers
from coach_app.ui import theme
from coach_app.ui.client_view.kit.cards import Heading, Scroller
from coach_app.ui.client_view.kit.fields import TextField
from coach_app.ui.client_view.kit.look import Room, even_lines
from coach_app.ui.client_view.kit.paper import lay_shape
from coach_app.ui.client_view.kit.thought import cloud, puffs
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.client_view.player.writing.below import SCROLL_BAR, About, Below, least_of
from coach_app.ui.client_view.player.writing.write import Writing
from coach_app.ui.scenery.papercut import paper
from coach_app.ui.scenery.places.street import MOMENTS, paint_street

PICTURE = QSize(1600, 940)  # px of the street with its thoughts, for the steps that follow
_WORDS, _NAME = 96.0, 38  # px of the letters on it, at most

Told = tuple[str, str]  # the name of a thought, and its words


class Thought(QWidget):
    """One field in a cloud."""

    def __init__(self, head: Heading, field: QWidget) -> None:
        super().__init__()
        self._room: Room | None = None
        self._box = QVBoxLayout(self)
        head.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._box.addWidget(head)
        self._box.addWidget(field, 1)

    def puff(self) -> int:
        return self._room.px(24, 10) if self._room is not None else 18

    def set_room(self, room: Room) -> None:
        self._room = room
        side, top = room.px(46, 20), room.px(34, 14)
        self._box.setContentsMargins(side, top, side, top)
        self._box.setSpacing(room.px(2, 0))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(7, 4, -5, -8)
        lay_shape(painter, cloud(box, self.puff()))
        painter.end()


class WriteThoughts(Writing):
    """The clouds beside each other over the street, which has the whole page; where there is
    little room they stand below each other."""

    full = True
    plate = True

    def make_field(self, item: ExerciseItem) -> TextField:
        return TextField(self.words(item.text), 2, 30)

    def lay_out(self) -> None:
        self._street, self._head = QPixmap(), QPointF()
        self._moment = moment_of(self.kit)
        self.thoughts = [
            Thought(Heading(self.words(item.text), 26), self.fields[item.id]) for item in self.items
        ]
        self._table = Below(self._paint_puffs)
        for thought in self.thoughts:
            thought.setParent(self._table)
        self._scroll = Scroller(self._table)
        self._scroll.setParent(self)
        self.about = About(self, self.kit)

    def shows(self, work: str) -> bool:
        """The moment that was chosen happens in the street, and stands below it."""
        return super().shows(work) or work == self.about.key

    def arrange(self) -> None:
        count, gap = len(self.thoughts), self.room.px(14, 6)
        for thought in self.thoughts:
            thought.set_room(self.room)
        self._street = QPixmap()
        free = self.free if not self.free.isEmpty() else self.rect()
        self._scroll.setGeometry(free)
        self.about.setVisible(bool(self.about.key) and not self.room.narrow)
        size = self.about.fitting(self.room, round(self.width() * 0.31))
        low = self.height() - size.height() - self.room.px(26, 8)
        self.about.setGeometry(QRect(QPoint(free.left(), low), size))
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
        ratio = self.devicePixelRatioF()
        if self._street.isNull() or self._street.devicePixelRatio() != ratio:
            self._street = QPixmap(self.size() * ratio)
            self._street.setDevicePixelRatio(ratio)
            inner = QPainter(self._street)
            box = QRectF(self.rect())
            self._head = paint_street(inner, box, self._moment, night=theme.is_dark())
            inner.end()
            self._table.update()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._street)
        painter.end()

    def _paint_puffs(self, painter: QPainter) -> None:
        """They rise from who wonders to each of the thoughts."""
        if self.room.narrow or self._head.isNull():
            return
        head = self._head - QPointF(self._scroll.pos())
        for thought in self.thoughts:
            _lead(painter, QRectF(thought.geometry()), head, self.room.px(12, 6))

    def keepsake_words(self) -> str:
        return "\n".join(filter(None, (one.text().strip() for one in self.fields.values())))

    def keepsake(self) -> QImage | None:
        given = self.answer()
        told = [(self.words(item.text), given[item.id]) for item in self.items
                if isinstance(given, dict) and item.id in given]  # fmt: skip
        return street_image(self._moment, told) if told else None


def _lead(painter: QPainter, thought: QRectF, head: QPointF, largest: float) -> None:
    begin = QPointF(thought.center().x() + (head.x() - thought.center().x()) * 0.3,
                    thought.bottom() - 6)  # fmt: skip
    lay_shape(painter, puffs(begin, head, largest))


def moment_of(kit: Kit) -> str:
    """What was chosen before of what may happen in a street; "" for something else."""
    chosen = (one for given in kit.answers.values() if isinstance(given, list) for one in given)
    return next((str(one) for one in chosen if one in MOMENTS), "")


def street_image(moment: str, told: Sequence[Told]) -> QImage:
    """The street with thoughts above it, as it hangs on a wall: always by day."""
    image = QImage(PICTURE, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    box, edge, count = QRectF(image.rect()), 24.0, len(told)
    head = paint_street(painter, box, moment, night=False)
    gap = 18.0
    wide = min((box.width() - 2 * edge - (count - 1) * gap) / max(1, count), box.width() * 0.56)
    left = (box.width() - count * wide - (count - 1) * gap) / 2
    room, light = Room(QSize(1280, 800)), theme.tokens("light")
    for number, (name, words) in enumerate(told):
        spot = QRectF(left + number * (wide + gap), edge, wide, box.height() * 0.43)
        _lead(painter, spot, head, 20)
        shape = cloud(spot, 34)
        lay_shape(painter, shape)
        painter.fillPath(shape, paper("white"))
        inside = spot.adjusted(46, 44, -46, -44)
        flags = int(Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap)
        if name:
            high = QSizeF(inside.width(), inside.height() * 0.3)
            painter.setFont(room.filling("client_hint", _NAME, name, high))
            painter.setPen(QColor(light["sheetInk2"]))
            painter.drawText(inside, flags, name)
            inside.setTop(painter.boundingRect(inside, flags, name).bottom() + 8)
        painter.setFont(room.filling("client_text", _WORDS, words, inside.size()))
        painter.setPen(QColor(light["sheetInk"]))
        lines = even_lines(words, painter.fontMetrics(), round(inside.width()))
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignCenter), "\n".join(lines))
    painter.end()
    return image


def taken_along(kit: Kit, step: ExerciseStep, given: Json) -> tuple[QImage, str] | None:
    """The street with only the thoughts that were chosen in ``step``, and their words; None
    where it is about something else, or nothing was chosen."""
    thoughts = next((s for s in kit.exercise.steps if s.option("form") == "bubbles"), None)
    if thoughts is None or step.option("from") != thoughts.key or not isinstance(given, list):
        return None
    made = offers(kit.exercise, step, kit.answers, kit.language)
    one_of = [one for one in made if one.part in given]
    told = [("", one.text) for one in one_of or made]  # "all of them" names none
    if not told:
        return None
    return street_image(moment_of(kit), told), "\n".join(words for _name, words in told)
