"""The client's words in the colour that they chose: large, on a sheet, always readable."""

from __future__ import annotations

import random

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach_app.ui import theme
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.paper import lay_paper

AAA = 7.0
STEP = 0.04  # by which a colour is made darker or lighter


def light_of(colour: QColor) -> float:
    """Relative luminance, 0-1, as WCAG 2 counts it."""
    parts = []
    for part in (colour.redF(), colour.greenF(), colour.blueF()):
        parts.append(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    high, low = sorted((light_of(one), light_of(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def ink_of(value: str, ground: QColor) -> QColor:
    """The colour itself, or as near to it as can be read: 7 to 1 on ``ground``."""
    colour = QColor(value)
    end = QColor("#000000") if light_of(ground) > 0.18 else QColor("#FFFFFF")
    part = 0.0
    found = colour
    while contrast(found, ground) < AAA and part < 1:
        part = min(1.0, part + STEP)
        found = QColor.fromRgbF(
            colour.redF() + (end.redF() - colour.redF()) * part,
            colour.greenF() + (end.greenF() - colour.greenF()) * part,
            colour.blueF() + (end.blueF() - colour.blueF()) * part,
        )
    return found


def paint_stroke(painter: QPainter, box: QRectF, value: str) -> None:
    """A stroke of the brush along the bottom of ``box``, in the colour as it was chosen."""
    chance = random.Random(round(box.width()))
    path = QPainterPath(QPointF(box.left(), box.bottom()))
    count = 7
    for number in range(1, count + 1):
        x = box.left() + box.width() * number / count
        path.lineTo(x, box.bottom() + chance.uniform(-0.3, 0.3) * box.height())
    pen = QPen(QColor(value), box.height())
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    painter.drawPath(path)


class TintedWords(QWidget):
    """A sentence on a sheet. ``set_colour``: it takes this colour; "" is plain ink."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words, self.colour = words, ""
        self._room = Room(QSize(1280, 800))
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_colour(self, value: str) -> None:
        self.colour = value
        self.update()

    def set_room(self, room: Room) -> None:
        self._room = room
        self.setMinimumHeight(room.px(150, 60))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._room.px(900, 260), self._room.px(300, 90))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = self._room
        wide = min(self.width() - 24, room.px(1060))
        high = min(self.height() - 24, room.px(320))
        sheet = QRectF((self.width() - wide) / 2, (self.height() - high) / 2, wide, high)
        lay_paper(painter, sheet)
        side = room.px(44, 12)
        inside = sheet.adjusted(side, side / 2, -side, -side / 2)
        flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        font = room.filling("client_question", 60, self.words, inside.size() * 0.94, flags)
        used = QFontMetricsF(font).boundingRect(inside, flags, self.words)
        ground = theme.color("sheet")
        if self.colour:
            thick = max(5.0, font.pixelSize() / 7)
            under = QRectF(used.left(), used.bottom() + thick * 0.4, used.width(), thick)
            paint_stroke(painter, under, self.colour)
        painter.setFont(font)
        painter.setPen(ink_of(self.colour, ground) if self.colour else theme.color("sheetInk"))
        painter.drawText(inside, flags, self.words)
        painter.end()
