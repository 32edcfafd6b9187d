"""Three stones in a brook, from one bank to the other: a sentence on each, and it lights up."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach_app.exercises import ExerciseItem
from coach_app.ui import theme
from coach_app.ui.client_view.kit.cards import Heading
from coach_app.ui.client_view.kit.fields import TextField
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.paper import SHADOW, lay_paper
from coach_app.ui.client_view.kit.stone import slab
from coach_app.ui.client_view.player.writing.write import Writing
from coach_app.ui.scenery.papercut import paper
from coach_app.ui.scenery.paths import mix
from coach_app.ui.widgets.pictures.motifs import draw_motif

_BANK = 0.085  # of the width, on each side


class Stone(QWidget):
    """One field on a stepping stone; ``warm``: there is a sentence on it."""

    def __init__(self, head: Heading, field: QWidget, number: int) -> None:
        super().__init__()
        self._number, self.warm = number, False
        self._box = QVBoxLayout(self)
        head.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._box.addWidget(head)
        self._box.addWidget(field, 1)

    def set_room(self, room: Room) -> None:
        side = room.px(40, 20)
        self._box.setContentsMargins(side, room.px(30, 16), side, room.px(36, 20))
        self._box.setSpacing(room.px(2, 0))

    def set_warm(self, warm: bool) -> None:
        if warm != self.warm:
            self.warm = warm
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(8, 4, -8, -14)
        path = slab(box, self._number)
        wet = mix(paper("skyD"), paper("sky"), 0.3)
        wet.setAlphaF(0.35)
        painter.fillPath(path.translated(0, 12), wet)
        painter.fillPath(path.translated(0, 7), mix(theme.color("sheetEdge"), paper("ink"), 0.25))
        sheet = theme.color("sheet")
        painter.fillPath(path, mix(sheet, paper("honeyL"), 0.7) if self.warm else sheet)
        light = mix(sheet, paper("white"), 0.7)
        painter.strokePath(path.translated(0, 1), QPen(light, 1.6))
        painter.end()


class WriteStones(Writing):
    """The brook runs from above to below; where there is little room only the stones lie there."""

    wide = True

    def make_field(self, item: ExerciseItem) -> TextField:
        return TextField(self.words(item.text), max(2, item.lines), 24)

    def lay_out(self) -> None:
        self._picture = QPixmap()
        self.stones = [
            Stone(Heading(self.words(item.text), 23), self.fields[item.id], number)
            for number, item in enumerate(self.items)
        ]
        for stone in self.stones:
            stone.setParent(self)

    def changed(self) -> None:
        for item, stone in zip(self.items, self.stones, strict=True):
            stone.set_warm(bool(self.fields[item.id].text().strip()))

    def _brook(self) -> QRectF:
        high = min(self.height(), self.room.px(500))
        return QRectF(0, (self.height() - high) / 2, self.width(), high).adjusted(
            SHADOW, 4, -SHADOW, -SHADOW
        )

    def arrange(self) -> None:
        room, count = self.room, len(self.stones)
        for number, stone in enumerate(self.stones):
            stone.set_room(room)
            if room.narrow:
                each = self.height() // count
                stone.setGeometry(0, number * each, self.width(), each - 4)
                continue
            box = self._brook()
            bank, gap = box.width() * _BANK, room.px(14, 6)
            wide = (box.width() - 2 * bank - (count + 1) * gap) / count
            high = min(box.height() - room.px(40, 12), room.px(310))
            lift = (0.5, -0.5, 0.3)[number % 3] * min(room.px(44), box.height() - high - 12)
            top = box.center().y() - high / 2 + lift * 0.8
            left = box.left() + bank + gap + number * (wide + gap)
            stone.setGeometry(round(left), round(top), round(wide), round(high))
        self._picture = QPixmap()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.room.narrow:
            return
        ratio = self.devicePixelRatioF()
        if self._picture.isNull() or self._picture.devicePixelRatio() != ratio:
            self._picture = QPixmap(self.size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(Qt.GlobalColor.transparent)
            inner = QPainter(self._picture)
            paint_brook(inner, self._brook())
            inner.end()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        painter.end()


def paint_brook(painter: QPainter, box: QRectF) -> None:
    """Water between two green banks, with somebody on each."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    lay_paper(painter, box, round_by=8)
    painter.save()
    clip = QPainterPath()
    clip.addRoundedRect(box, 8, 8)
    painter.setClipPath(clip)
    white, night = paper("white"), theme.is_dark()
    deep = mix(paper("sky"), paper("ink"), 0.3) if night else mix(paper("sky"), white, 0.3)
    painter.fillRect(box, deep)
    _paint_currents(painter, box, mix(deep, white, 0.16), mix(deep, white, 0.5))
    moss = mix(paper("moss"), paper("ink"), 0.25) if night else paper("moss")
    for out, colour in ((0.036, mix(paper("sand"), moss, 0.25)), (0.014, mix(moss, white, 0.3)),
                        (0.0, moss)):  # fmt: skip
        for left in (True, False):
            painter.fillPath(_bank(box, left, out), colour)
    _paint_banks(painter, box)
    painter.restore()


def _bank(box: QRectF, left: bool, out: float) -> QPainterPath:
    """The land on one side; ``out``: how much further it reaches, in parts of the width."""
    edge = box.left() if left else box.right()
    way = 1 if left else -1
    path = QPainterPath(QPointF(edge, box.top()))
    for step in range(25):
        part = step / 24
        bend = math.sin(part * 7.4 + (0.4 if left else 2.3)) * 0.016
        reach = box.width() * (_BANK * 0.86 + bend + out)
        path.lineTo(edge + way * reach, box.top() + part * box.height())
    path.lineTo(edge, box.bottom())
    path.closeSubpath()
    return path


def _paint_currents(painter: QPainter, box: QRectF, broad: QColor, fine: QColor) -> None:
    """Broad lighter streams, and thin ripples between them, all from above to below."""
    for number in range(4):
        x = box.left() + box.width() * (0.17 + 0.22 * number)
        painter.strokePath(_stream(box, x, number * 1.7, 0.0, 1.0), QPen(broad, box.width() * 0.05))
    pen = QPen(fine, 2.2)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    for number in range(16):
        x = box.left() + box.width() * (0.13 + 0.05 * number)
        begin = 0.06 + 0.83 * ((number * 0.37) % 1.0)
        painter.strokePath(_stream(box, x, number * 1.1, begin, min(1.0, begin + 0.09)), pen)


def _stream(box: QRectF, x: float, turn: float, begin: float, end: float) -> QPainterPath:
    path = QPainterPath()
    for step in range(13):
        part = begin + (end - begin) * step / 12
        at = QPointF(
            x + box.width() * 0.014 * math.sin(part * 9 + turn), box.top() + part * box.height()
        )
        path.lineTo(at) if step else path.moveTo(at)
    return path


def _paint_banks(painter: QPainter, box: QRectF) -> None:
    """Trees, heather and two people: who speaks on this side, who listens on the other."""
    wide, high = box.width(), box.height()
    side = wide * _BANK * 0.94
    for x, y, size, name in (
        (0.032, 0.14, 1.05, "tree"),
        (0.042, 0.5, 1.0, "person_a"),
        (0.03, 0.86, 0.62, "heather"),
        (0.972, 0.88, 0.95, "tree"),
        (0.958, 0.44, 1.0, "person_c"),
        (0.968, 0.12, 0.62, "heather"),
    ):
        spot = QRectF(0, 0, side * size, side * size)
        spot.moveCenter(QPointF(box.left() + wide * x, box.top() + high * y))
        draw_motif(painter, spot, name)
