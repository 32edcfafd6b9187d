"""Three stones in a brook, from one bank to the other: who writes crosses stone by stone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QEasingCurve,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    QVariantAnimation,
    Slot,
)
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach_app.exercises import ExerciseItem
from coach_app.ui import theme
from coach_app.ui.client_view.kit.cards import Heading, Scroller
from coach_app.ui.client_view.kit.fields import TextField
from coach_app.ui.client_view.kit.look import Room, even_lines
from coach_app.ui.client_view.kit.stone import slab
from coach_app.ui.client_view.player.together.below import SCROLL_BAR, About, Below, Still, least_of
from coach_app.ui.client_view.player.writing.write import Writing
from coach_app.ui.scenery.papercut import paper
from coach_app.ui.scenery.paths import mix
from coach_app.ui.scenery.places.brook import paint_brook, paint_there

PICTURE = QSize(1600, 940)  # px of the brook with its sentences, for the steps that follow
HOP_MS = 1100
_BANK = 0.125  # of the width, on each side: where people stand
_ME, _OTHER = "me_stand", "grey_stand"
_WORDS = 70.0  # px of the letters in the picture, at most
#: Where the stones lie in the picture, in parts of it: middle and size.
_ACROSS = ((0.335, 0.855, 0.39, 0.25), (0.5, 0.645, 0.37, 0.225), (0.655, 0.46, 0.34, 0.19))


def paint_stone(painter: QPainter, box: QRectF, number: int, sheet: QColor, *, warm: bool) -> None:
    """A stepping stone that fills ``box``, with its wet edge; ``warm``: with a sentence on it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    path = slab(box, number)
    wet = mix(paper("skyD"), paper("ink"), 0.2)
    wet.setAlphaF(0.4)
    painter.fillPath(path.translated(0, 14), wet)
    painter.fillPath(path.translated(0, 8), mix(paper("sand"), paper("ink"), 0.45))
    painter.fillPath(path, mix(sheet, paper("honeyL"), 0.7) if warm else sheet)
    light = mix(sheet, paper("white"), 0.7)
    painter.strokePath(path.translated(0, 1), QPen(light, 1.6))


class Stone(QWidget):
    """One field on a stepping stone; ``warm``: there is a sentence on it."""

    def __init__(self, head: Heading, field: QWidget, number: int) -> None:
        super().__init__()
        self._number, self.warm = number, False
        self._still = Still(self._paint_stone)
        self._box = QVBoxLayout(self)
        head.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._box.addWidget(head)
        self._box.addWidget(field, 1)

    def set_room(self, room: Room) -> None:
        side = room.px(27, 16)
        self._box.setContentsMargins(side, room.px(34, 16), side, room.px(38, 20))
        self._box.setSpacing(room.px(2, 0))

    def set_warm(self, warm: bool) -> None:
        if warm != self.warm:
            self.warm = warm
            self._still.renew()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._still.draw(self)

    def _paint_stone(self, painter: QPainter) -> None:
        box = QRectF(self.rect()).adjusted(6, 4, -6, -16)
        paint_stone(painter, box, self._number, theme.color("sheet"), warm=self.warm)


class Crossing(QWidget):
    """Who crosses: on the bank, or on a stone, in front of all that lies there."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._from = self._to = QPointF()
        self._hop = QVariantAnimation(self)
        self._hop.setStartValue(0.0)
        self._hop.setEndValue(1.0)
        self._hop.setDuration(HOP_MS)
        self._hop.setEasingCurve(QEasingCurve.Type.InOutSine)
        self._hop.valueChanged.connect(self._moved)

    def stand(self, feet: QPointF, *, at_once: bool) -> None:
        """``feet`` in the parent's coordinates."""
        if feet == self._to and not at_once:
            return
        self._from, self._to = self._to, feet
        self._hop.stop()
        if at_once or theme.less_motion() or not self.isVisible():
            self._moved(1.0)
        else:
            self._hop.start()

    @Slot(object)
    def _moved(self, value: object) -> None:
        part = float(value) if isinstance(value, float) else 1.0
        at = self._from + (self._to - self._from) * part
        lift = self.height() * 0.1 * 4 * part * (1 - part)
        self.move(round(at.x() - self.width() / 2), round(at.y() - self.height() * 0.94 - lift))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        walks = self._hop.state() == QVariantAnimation.State.Running
        feet = QPointF(self.width() / 2, self.height() * 0.94)
        paint_there(painter, feet, self.height() * 0.92, "me_walk" if walks else _ME)
        painter.end()


class WriteStones(Writing):
    """The brook has the whole page; where there is little room only the stones lie there."""

    full = True
    plate = True

    def make_field(self, item: ExerciseItem) -> TextField:
        return TextField(self.words(item.text), max(2, item.lines), 28)

    def lay_out(self) -> None:
        self._brook = Still(self._paint_brook)
        self.stones = [
            Stone(Heading(self.words(item.text), 26), self.fields[item.id], number)
            for number, item in enumerate(self.items)
        ]
        self._table = Below(lambda painter: None)
        for stone in self.stones:
            stone.setParent(self._table)
        self._scroll = Scroller(self._table)
        self._scroll.setParent(self)
        self.crossing = Crossing(self)
        self.about = About(self, self.kit, self.step)

    def shows(self, work: str) -> bool:
        """What it is about stands on this page itself, and takes no room from the brook."""
        return super().shows(work) or work in self.about.keys

    def changed(self) -> None:
        for item, stone in zip(self.items, self.stones, strict=True):
            stone.set_warm(bool(self.fields[item.id].text().strip()))
        self.crossing.stand(self._feet(self.reached()), at_once=False)

    def reached(self) -> int:
        """The furthest stone with a sentence on it, from 1; 0: still on the bank."""
        return max((n for n, stone in enumerate(self.stones, 1) if stone.warm), default=0)

    def _feet(self, stone: int) -> QPointF:
        if not stone:
            first = self.stones[0].geometry()
            at = QPointF(self.width() * _BANK * 0.5, first.top() + first.height() * 0.42)
            return at + QPointF(0, self._scroll.y())
        box = QRectF(self.stones[stone - 1].geometry()).translated(QPointF(self._scroll.pos()))
        return QPointF(box.center().x(), box.top() + self.room.px(24))

    def _tall(self) -> int:
        """How tall people are: up to the words of the step, and no more."""
        top = min(stone.y() for stone in self.stones) + self._scroll.y() + self.room.px(24)
        free = top - max(self.free.top(), 0)
        return round(min(self.height() * 0.37, free * 1.04))

    def arrange(self) -> None:
        room, count = self.room, len(self.stones)
        for stone in self.stones:
            stone.set_room(room)
        self._brook.renew()
        free = self.free if not self.free.isEmpty() else self.rect()
        self.crossing.setVisible(not room.narrow)
        self.about.setVisible(bool(self.about.keys) and not room.narrow)
        if room.narrow:
            self._scroll.setGeometry(free)
            wide = free.width() - SCROLL_BAR
            each = max(least_of(self.stones, wide), free.height() // count - 4)
            for number, stone in enumerate(self.stones):
                stone.setGeometry(0, number * (each + 4), wide, each)
            self._table.setMinimumHeight(count * (each + 4))
            return
        left, gap = round(self.width() * _BANK), room.px(4)
        swing = min(room.px(26), (self.height() - free.bottom()) // 3)  # beside "Verder"
        self._scroll.setGeometry(left, free.top(), self.width() - 2 * left,
                                 free.height() + 2 * swing)  # fmt: skip
        wide = (self._scroll.width() - (count - 1) * gap) // count
        high = max(least_of(self.stones, wide), min(room.px(290), round(free.height() * 0.5)))
        top = max(0, free.height() - high)
        for number, stone in enumerate(self.stones):
            stone.setGeometry(
                number * (wide + gap), top + (2, 1, 0)[number % 3] * swing, wide, high
            )
        self._table.setMinimumHeight(high)
        self._lay_about()
        tall = self._tall()
        self.crossing.resize(round(tall * 0.7), tall)
        self.crossing.raise_()
        self.crossing.stand(self._feet(self.reached()), at_once=True)
        self.update()

    def _lay_about(self) -> None:
        """On the right, below the words of the step, where nobody crosses yet."""
        size = self.about.fitting(self.room, self.width() // 2)
        self.about.setGeometry(
            QRect(QPoint(self.free.right() - size.width(), self.free.top()), size)
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._brook.draw(self)

    def _paint_brook(self, painter: QPainter) -> None:
        paint_brook(painter, QRectF(self.rect()), night=theme.is_dark())
        if not self.room.narrow:
            there = QPointF(self.width() * (1 - _BANK * 0.5), self._feet(0).y())
            paint_there(painter, there, self._tall() * 0.92, _OTHER, -1)

    def keepsake_words(self) -> str:
        return "\n".join(filter(None, (one.text().strip() for one in self.fields.values())))

    def keepsake(self) -> QImage | None:
        given = self.answer()
        if not isinstance(given, dict):
            return None
        return brook_image([str(given.get(item.id, "")) for item in self.items])


def brook_image(sentences: Sequence[str]) -> QImage:
    """The brook with the sentences on its stones, as it hangs on a wall: always by day. Who
    wrote them stands on the last one that has any."""
    image = QImage(PICTURE, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    wide, high = float(image.width()), float(image.height())
    paint_brook(painter, QRectF(image.rect()), night=False)
    room, sheet = Room(QSize(1280, 800)), QColor(theme.tokens("light")["sheet"])
    boxes = [QRectF(wide * (x - w / 2), high * (y - h / 2), wide * w, high * h)
             for x, y, w, h in _ACROSS[: len(sentences)]]  # fmt: skip
    last = max((n for n, one in enumerate(sentences) if one and n < len(boxes)), default=-1)
    paint_there(painter, QPointF(wide * 0.925, high * 0.66), high * 0.42, _OTHER, -1)
    for number in reversed(range(len(boxes))):  # from far to near
        words, box = sentences[number], boxes[number]
        paint_stone(painter, box, number, sheet, warm=bool(words))
        inside = box.adjusted(40, 22, -40, -26)
        painter.setFont(room.filling("client_text", _WORDS, words, inside.size()))
        painter.setPen(QColor(theme.tokens("light")["sheetInk"]))
        lines = even_lines(words, painter.fontMetrics(), round(inside.width()))
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignCenter), "\n".join(lines))
        if number == last:
            feet = QPointF(box.center().x() + box.width() * 0.2, box.top() + high * 0.022)
            paint_there(painter, feet, high * 0.36, _ME)
    painter.end()
    return image
