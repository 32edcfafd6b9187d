"""Plants that grew beside what was good: to choose from, and on the wall."""

from __future__ import annotations

import random
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter, QPaintEvent, QPen

from coach_app.exercises.earlier import Offer
from coach_app.ui import theme
from coach_app.ui.client_view.kit.by_keys import keys_stand_on
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.parts import RING
from coach_app.ui.client_view.player.ideas.idea_notes import fitting
from coach_app.ui.client_view.player.ideas.made_cards import NoteCard
from coach_app.ui.client_view.player.ideas.sprout import paint_sprout

SILL = QSize(1500, 1000)  # px of the picture of all plants
_LARGE, _SMALL = 66, 26  # px of the words below them
_FLAGS = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_GLOW = "#F4CF74"


class PlantCard(NoteCard):
    """A plant in its pot, the words on a slip below it. Chosen, light falls on it."""

    def __init__(self, offer: Offer, number: int) -> None:
        super().__init__(offer.text, offer.text)
        self._number = number
        self.pixels, self.tall = 30.0, 340.0

    def least_height(self) -> int:
        return self._room.px(self.tall, 150)

    def heightForWidth(self, width: int) -> int:
        return self.least_height() + 2 * RING

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, chosen = self.box(), self.isChecked()
        font = self._room.font("client_text", self.pixels)
        words = QRectF(box.left() + 16, 0, box.width() - 32, box.height() * 0.4)
        font = fitting(font, self.text(), words, self._room.px(22, 14))
        flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        high = QFontMetrics(font).boundingRect(words.toRect(), flags, self.text()).height()
        slip = box.adjusted(4, 0, -4, -6)
        slip.setTop(slip.bottom() - high - self._room.px(26, 14))
        stand = QRectF(box.left(), box.top() + 6, box.width(), slip.top() - box.top())
        if chosen:
            _shine(painter, stand)
        paint_sprout(painter, stand, 1.0, self._number)
        _paint_slip(painter, slip)
        ink = QColor(theme.tokens("light")["sheetDo"])
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if chosen:
            painter.setPen(QPen(ink, 3))
            painter.drawRoundedRect(slip.adjusted(1, 1, -1, -1), 4, 4)
        if keys_stand_on(self):
            painter.setPen(QPen(ink, 2, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(slip.adjusted(5, 5, -5, -5), 3, 3)
        painter.setPen(QColor(theme.tokens("light")["sheetInk"]))
        painter.setFont(font)
        painter.drawText(slip, flags, self.text())
        painter.end()


def _shine(painter: QPainter, stand: QRectF) -> None:
    """Warm light behind the plant that was chosen: brightest in its middle."""
    light = QColor(_GLOW)
    painter.setPen(Qt.PenStyle.NoPen)
    half = min(stand.width() * 0.48, stand.height() * 0.5)
    for step in range(12):
        light.setAlphaF(0.075)
        painter.setBrush(light)
        reach = half * (1 - step / 14)
        painter.drawEllipse(stand.center() - QPointF(0, half * 0.06), reach, reach)


def _paint_slip(painter: QPainter, slip: QRectF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(70, 48, 18, 40))
    painter.drawRoundedRect(slip.adjusted(-2, 2, -1, 4), 5, 5)
    painter.setBrush(QColor(theme.tokens("light")["sheet"]))
    painter.drawRoundedRect(slip, 4, 4)


def sill(words: Sequence[tuple[int, str]]) -> QImage:
    """The plants beside each other on a board, each with its words below; (kind, words)."""
    image = QImage(SILL, QImage.Format.Format_RGB32)
    image.fill(QColor("#F6EFDF"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    font = Room(QSize(1280, 800)).font("client_text", 24)
    font.setPixelSize(_LARGE)
    each = min(560.0, (SILL.width() - 60) / max(1, len(words)))
    left, board = (SILL.width() - each * len(words)) / 2, SILL.height() * 0.68
    _board(painter, board)
    for place, (kind, text) in enumerate(words):
        cell = QRectF(left + place * each, 70, each, board - 70 + 12)
        paint_sprout(painter, cell, 1.0, kind)
        below = QRectF(cell.left() + 14, board + 56, each - 28, SILL.height() - board - 70)
        painter.setPen(QColor(theme.tokens("light")["sheetInk"]))
        painter.setFont(fitting(font, text, below, _SMALL))
        painter.drawText(below, _FLAGS, text)
    painter.end()
    return image


def _board(painter: QPainter, top: float) -> None:
    """The window sill they stand on: wood, seen from the front."""
    wood, chance = QColor("#D9B98C"), random.Random(4)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(70, 48, 18, 26))
    painter.drawRect(QRectF(0, top + 34, SILL.width(), 14))
    painter.setBrush(wood)
    painter.drawRect(QRectF(0, top, SILL.width(), 36))
    painter.setBrush(wood.lighter(112))
    painter.drawRect(QRectF(0, top, SILL.width(), 9))
    painter.setPen(QPen(wood.darker(110), 1.4))
    for _ in range(9):
        x, y = chance.uniform(0, SILL.width()), top + chance.uniform(14, 32)
        painter.drawLine(QPointF(x, y), QPointF(x + chance.uniform(120, 420), y))
