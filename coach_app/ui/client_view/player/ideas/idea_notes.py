"""Ideas on coloured notes: whose it is tells the colour, in every step and on the wall."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QImage,
    QPainter,
    QPaintEvent,
    QPen,
    QRadialGradient,
)

from coach_app.ui import theme
from coach_app.ui.client_view.kit.by_keys import keys_stand_on
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.parts import RING
from coach_app.ui.client_view.player.ideas.made_cards import NoteCard
from coach_app.ui.widgets.pictures.motifs import draw_motif

_TOKENS = {"client": "dekMos", "coach": "dekLucht"}
_LEANS = (-1.6, 1.1, -0.7, 1.8, -1.2, 0.6)  # degrees: no note hangs quite straight
_PIN = ("#C4775A", "#5E8CA8", "#D9A441")
BOARD = QSize(1800, 1180)  # px of the picture of a pinboard
_LINEN, _LARGE, _SMALL = "#EFE3CB", 88, 24  # px of the words on it
#: So many notes, so many beside each other, and how large: px of the letters, and of the height.
_SIZES = ((4, 2, 34.0, 210.0), (6, 3, 30.0, 150.0), (9, 3, 28.0, 92.0), (99, 4, 24.0, 72.0))
_FLAGS = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True)
class Pinned:
    """``who``: "client" or "coach". ``mark``: a motif beside it, for what it was chosen as."""

    who: str
    text: str
    mark: str = ""


def note_colour(who: str) -> QColor:
    """Light in both looks, as all paper that is written on."""
    return QColor(theme.tokens("light")[_TOKENS.get(who, "dekMos")])


def fitting(font: QFont, text: str, box: QRectF, least: int) -> QFont:
    """``font``, smaller until the words fit, down to ``least`` px."""
    font = QFont(font)
    inside = QRect(0, 0, max(20, round(box.width())), 100_000)
    while font.pixelSize() > least:
        metrics = QFontMetrics(font)
        words = metrics.boundingRect(inside, _FLAGS, text)
        longest = max((metrics.horizontalAdvance(word) for word in text.split()), default=0)
        if words.height() <= box.height() and longest <= box.width():
            break
        font.setPixelSize(font.pixelSize() - 1)
    return font


def paint_note(painter: QPainter, box: QRectF, who: str, pinned: int | None = None) -> None:
    """A square-cut note with its shadow; ``pinned``: by which of the pins."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for grow, alpha in ((5, 10), (3, 16), (1, 30)):
        painter.setBrush(QColor(70, 48, 18, alpha))
        painter.drawRoundedRect(box.adjusted(-grow - 1, -grow + 4, grow - 2, grow + 3), 4, 4)
    painter.setBrush(note_colour(who))
    painter.drawRoundedRect(box, 3, 3)
    if pinned is not None:
        _pin(
            painter, QPointF(box.center().x(), box.top() + 2), max(8.0, box.height() * 0.05), pinned
        )


def _pin(painter: QPainter, at: QPointF, size: float, number: int) -> None:
    size = max(7.0, min(size, 16.0))
    colour = QColor(_PIN[number % len(_PIN)])
    painter.setBrush(QColor(58, 44, 24, 70))
    painter.drawEllipse(at + QPointF(-size * 0.25, size * 0.45), size, size * 0.9)
    head = QRadialGradient(at - QPointF(size * 0.3, size * 0.35), size * 1.3)
    head.setColorAt(0, colour.lighter(150))
    head.setColorAt(0.55, colour)
    head.setColorAt(1, colour.darker(122))
    painter.setBrush(head)
    painter.drawEllipse(at, size, size)


def _size_for(count: int) -> tuple[int, int, float, float]:
    return next((size for size in _SIZES if count <= size[0]), _SIZES[-1])


def columns_for(count: int) -> int:
    """So that all notes are in sight at once."""
    return _size_for(count)[1]


class IdeaCard(NoteCard):
    """An idea to choose: the note itself. Chosen, it is lifted and has a line round it."""

    def __init__(self, idea: Pinned, whose: str, number: int, of: int) -> None:
        """``of``: how many there are; a few are large."""
        super().__init__(idea.text, idea.text, whose)
        self._idea, self._number = idea, number
        _many, _columns, self.pixels, self.tall = _size_for(of)

        self._most = 10_000

    def set_most(self, high: int) -> None:
        """No higher than this: all of them are to be seen at once."""
        self._most = high
        self.updateGeometry()

    def least_height(self) -> int:
        return max(20, min(self._room.px(self.tall, 56), self._most - 2 * RING))

    def heightForWidth(self, width: int) -> int:
        return max(self._whole(width), min(super().heightForWidth(width), self._most))

    def _whole(self, width: int) -> int:
        """What it takes to read it in the smallest letters."""
        font = self._room.font("client_text", self.pixels)
        font.setPixelSize(self._room.px(18, 13))
        inside = max(40, width - 2 * self._room.px(14, 8) - 2 * RING - 14)
        words = QFontMetrics(font).boundingRect(0, 0, inside, 4000, _FLAGS, self.text())
        return words.height() + self._line() + 2 * RING + 30

    def paint_face(self, painter: QPainter, box: QRectF) -> None:
        line, side = self._line(), self._room.px(14, 8)
        inside = box.adjusted(side, 9, -side, -line - 2)
        font = self._room.font("client_text", self.pixels)
        painter.setPen(QColor(theme.tokens("light")["sheetInk"]))
        painter.setFont(fitting(font, self.text(), inside, self._room.px(18, 13)))
        painter.drawText(inside, _FLAGS, self.text())
        self.paint_below(painter, box)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        chosen = self.isChecked()
        box = self.box().adjusted(4, 8, -4, -2)
        if chosen or (self.isEnabled() and self.underMouse()):
            box.translate(0, -4)
        paint_note(painter, box, self._idea.who, self._number)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ink = QColor(theme.tokens("light")["sheetDo"])
        if chosen:
            painter.setPen(QPen(ink, 4))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 3, 3)
            side = self._room.px(30, 22)
            theme.icon("check-circle", "sheetDo", side).paint(
                painter, round(box.right() - side - 8), round(box.top() + 8), side, side
            )
        if self._idea.mark:
            high = min(self._room.px(64, 34), box.height() * 0.4)
            draw_motif(painter, QRectF(box.left() + 6, box.top() + 8, high, high), self._idea.mark)
        if keys_stand_on(self):
            painter.setPen(QPen(ink, 2, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(box.adjusted(7, 7, -7, -7), 3, 3)
        self.paint_face(painter, box)
        painter.end()


def pinboard(
    ideas: Sequence[Pinned], thing: str, names: Mapping[str, str], name: str = ""
) -> QImage:
    """The notes on linen, beside the thing they are about with its ``name``; under that, in
    small notes, whose colour is whose. As large as so many of them can be."""
    image = QImage(BOARD, QImage.Format.Format_RGB32)
    image.fill(QColor(_LINEN))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _weave(painter)
    room = Room(QSize(1280, 800))
    font = room.font("client_text", 24)
    font.setPixelSize(_LARGE)
    whole = QRectF(QPointF(), BOARD).adjusted(30, 24, -30, -24)
    aside = QRectF(whole.left(), whole.top(), whole.width() * 0.3, whole.height())
    if thing:
        _paint_thing(painter, aside.adjusted(20, 0, -10, -190), thing, name, font)
        _legend(painter, ideas, names, room, aside)
        whole.setLeft(aside.right())
    columns = max(1, math.ceil(math.sqrt(len(ideas) * 0.8) - 0.3))
    rows = -(-len(ideas) // columns)
    wide, high = whole.width() / columns, whole.height() / rows
    for number, idea in enumerate(ideas):
        row, column = divmod(number, columns)
        last = min(columns, len(ideas) - row * columns)
        inset = (columns - last) * wide / 2
        cell = QRectF(whole.left() + inset + column * wide, whole.top() + row * high, wide, high)
        _paint_pinned(painter, cell, idea, font, number)
    painter.end()
    return image


def _weave(painter: QPainter) -> None:
    """Linen: threads that one sees only near by."""
    painter.setPen(QPen(QColor(120, 92, 50, 16), 1))
    for x in range(0, BOARD.width(), 7):
        painter.drawLine(x, 0, x, BOARD.height())
    for y in range(0, BOARD.height(), 7):
        painter.drawLine(0, y, BOARD.width(), y)


def _paint_thing(painter: QPainter, cell: QRectF, thing: str, name: str, font: QFont) -> None:
    line = min(70.0, cell.height() * 0.18)
    side = min(cell.width(), cell.height() - line) * 0.94
    spot = QRectF(0, 0, side, side)
    spot.moveCenter(QPointF(cell.center().x(), cell.center().y() - line / 2))
    draw_motif(painter, spot, thing)
    below = QRectF(cell.left(), spot.bottom(), cell.width(), line)
    painter.setPen(QColor(theme.tokens("light")["sheetInk"]))
    painter.setFont(fitting(font, name, below, _SMALL))
    painter.drawText(below, _FLAGS, name)


def _paint_pinned(painter: QPainter, cell: QRectF, idea: Pinned, font: QFont, number: int) -> None:
    box = QRectF(0, 0, min(cell.width() - 50, 880), min(cell.height() - 50, 460))
    painter.save()
    painter.translate(cell.center())
    painter.rotate(_LEANS[number % len(_LEANS)])
    box.moveCenter(QPointF(0, 0))
    paint_note(painter, box, idea.who, number)
    inside = box.adjusted(26, 30, -26, -18)
    painter.setPen(QColor(theme.tokens("light")["sheetInk"]))
    painter.setFont(fitting(font, idea.text, inside, _SMALL))
    painter.drawText(inside, _FLAGS, idea.text)
    if idea.mark:
        side = min(104.0, box.height() * 0.42)
        spot = QRectF(box.right() - side * 0.72, box.bottom() - side * 0.72, side, side)
        draw_motif(painter, spot, idea.mark)
    painter.restore()


def _legend(
    painter: QPainter,
    ideas: Sequence[Pinned],
    names: Mapping[str, str],
    room: Room,
    aside: QRectF,
) -> None:
    """Whose colour is whose: where both have said something."""
    shown = [who for who in _TOKENS if any(idea.who == who for idea in ideas)]
    if len(shown) < 2:
        return
    font = room.font("client_hint", 24)
    font.setPixelSize(44)
    painter.setFont(font)
    left = aside.center().x() - 120
    for line, who in enumerate(shown):
        y = aside.bottom() - 156 + line * 74
        paint_note(painter, QRectF(left, y, 50, 46), who)
        painter.setPen(QColor(theme.tokens("light")["sheetInk"]))
        painter.drawText(QPointF(left + 70, y + 38), names[who])
