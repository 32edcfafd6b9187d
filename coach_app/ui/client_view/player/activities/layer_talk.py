"""Talking about a question of one deck: the card large in the middle, whose turn it is small.

Where nothing was drawn from this deck, its pile asks to be turned; another card may always be
taken.
"""

from __future__ import annotations

import math
import random

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt, QVariantAnimation, Slot
from PySide6.QtGui import QMouseEvent, QPainter, QResizeEvent

from coach_app.exercises import ExerciseItem, ExerciseStep, Now
from coach_app.ui.client_view.kit.paper import lay_paper
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.client_view.player.pictures.hourglass import Hourglass
from coach_app.ui.client_view.player.sorting.deck_cards import (
    TURN_MS,
    LayerCard,
    paint_back,
    paint_panel,
)

EACH = 2  # turns for a question: one for each of the two


class LayerTalk(Hourglass):
    """``layer``: which deck. Without a glass: no sand hurries who thinks of an answer."""

    animated = False

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self._layer = str(step.option("layer", "light"))
        self._deck = next(one for one in kit.exercise.steps if one.option("look") == "deck")
        self._chance = random.Random(int(kit.seed() * 1e9)) if kit.seed else random.Random()
        self._painted = -2  # the turn that is on the screen
        self._asked: dict[int, str] = dict(enumerate(self._drawn()))
        self.pile = LayerCard(self._layer, self.texts(f"deck_{self._layer}"))
        self.pile.high, self.pile.least = 60.0, 30.0
        self.pile.setParent(self)
        self.pile.setAccessibleDescription(self.texts("deck_turn"))
        self.pile.clicked.connect(self.turn_over)
        self._turning = QVariantAnimation(self)
        self._turning.setStartValue(0.0)
        self._turning.setEndValue(1.0)
        self._turning.setDuration(TURN_MS)
        self._turning.valueChanged.connect(self.update)

    def _items(self) -> dict[str, ExerciseItem]:
        return {one.id: one for one in self._deck.items if one.id.startswith(self._layer)}

    def _drawn(self) -> list[str]:
        given = self.kit.answers.get(self._deck.key)
        drawn = given.get("drawn") if isinstance(given, dict) else None
        return [key for key in drawn or [] if key in self._items()]

    def _number(self) -> int:
        """Which question is on, counted from 0."""
        return max(0, self.now.turn if self.now else 0) // EACH

    def question(self) -> str:
        """What is asked now; "" where no card was turned yet."""
        item = self._items().get(self._asked.get(self._number(), ""))
        return self.words(item.text) if item is not None else ""

    def cards(self) -> list[str]:
        return [self.question()] if self.question() else [self.texts("deck_turn")]

    @Slot()
    def turn_over(self) -> None:
        """The next card of the pile, in the place of the one that lies there."""
        used = set(self._asked.values())
        left = [key for key in self._items() if key not in used] or list(self._items())
        if not left:
            return
        self._asked[self._number()] = self._chance.choice(left)
        # What was asked can be chosen in a later step: the answer of the decks holds it too.
        given = self.kit.answers.get(self._deck.key)
        before = given.get("drawn", []) if isinstance(given, dict) else []
        drawn = [*before, *(key for key in self._asked.values() if key not in before)]
        self.kit.answers[self._deck.key] = {"drawn": drawn, "kept": drawn}
        self.kit.sounds.cue("wood")
        self._tell()
        if not self.still:
            self._turning.start()
        self.update()

    def leave(self) -> None:
        self._turning.stop()

    def _tell(self) -> None:
        self.setAccessibleDescription(". ".join((self.who(), self.line(), *self.cards())))

    def show_now(self, now: Now) -> None:
        super().show_now(now)
        self._tell()

    def moving(self) -> QRect:
        """All of it with each turn, and nothing in between."""
        before, self._painted = self._painted, self.now.turn if self.now else -1
        return self.rect() if before != self._painted else QRect()

    def paint_part(self, painter: QPainter, _dirty: QRect) -> None:
        self.paint(painter)

    # -- room

    def measure(self) -> None:
        super().measure()
        self.pile.set_room(self.room)
        card = self._card()
        if self._low():  # beside it, as high as it
            wide = round(card.left()) - 8
            self.pile.setGeometry(0, round(card.top()), wide, round(card.height()))
            return
        left = card.left() - self.room.px(24, 8)
        high = min(self.room.px(230, 84), self.height())
        if left > self.room.px(190, 120):
            wide = round(min(left, high * 2.0))
            self.pile.setGeometry(
                round(left - wide), round(card.center().y() - high / 2), wide, high
            )
        else:  # no room beside it: a smaller one in its corner
            wide = round(min(card.width() * 0.6, 180 * self.room.zoom))
            high = min(round(70 * self.room.zoom), self.height() // 3)
            self.pile.setGeometry(
                round(card.left()) + 8, round(card.bottom()) - high - 6, wide, high
            )

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.measure()

    def _low(self) -> bool:
        """So little height that all of it is for the question."""
        return self.height() < 210 * self.room.zoom

    def _card(self) -> QRectF:
        if self._low():
            left = self.width() * 0.28
            return QRectF(left, 3, self.width() - left - 6, self.height() - 10)
        high = min(self.height() * 0.92, self.room.px(500))
        beside = self.width() > self.room.px(760) and not self.room.narrow
        wide = min(self.width() * (0.68 if beside else 0.94), self.room.px(860))
        card = QRectF(0, 0, wide, high)
        shift = self.room.px(130) if beside else 0
        card.moveCenter(QPointF(self.width() / 2 + shift, self.height() * 0.52))
        return card

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A card that lies closed is turned where it lies."""
        if not self.question() and self._card().contains(event.position()):
            self.turn_over()

    def paint(self, painter: QPainter) -> None:
        card, part = self._card(), self._part()
        painter.save()
        if part < 1:
            painter.translate(card.center())
            painter.scale(max(0.02, abs(math.cos(part * math.pi))), 1)
            painter.translate(-card.center())
        lay_paper(painter, card, round_by=12)
        if part < 0.5:
            paint_back(painter, card, self._layer, 12)
        elif self.question():
            self._paint_open(painter, card)
        else:
            self._paint_closed(painter, card)
        painter.restore()

    def _part(self) -> float:
        running = self._turning.state() == QVariantAnimation.State.Running
        return float(self._turning.currentValue()) if running else 1.0

    def _paint_closed(self, painter: QPainter, card: QRectF) -> None:
        """Its back, and on a label how a question comes up."""
        if not self._low():
            paint_back(painter, card, self._layer, 12)
        text = self.texts("deck_turn")
        high = card.height() * (0.9 if self._low() else 0.15)
        label = QRectF(0, 0, card.width() * 0.84, max(high, self.room.text(30) * 1.6))
        label.moveCenter(card.center())
        if not self._low():
            label.moveBottom(card.bottom() - self.room.px(24, 8))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.colour("sheet"))
        painter.drawRoundedRect(label, 6, 6)
        inside = label.adjusted(8, 2, -8, -2)
        font = self.room.filling("client_text", 34, text, QSizeF(inside.size()))
        centre = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        self.write(painter, inside, text, font, self.colour("sheetInk"), centre)

    def _paint_open(self, painter: QPainter, card: QRectF) -> None:
        pad = self.room.px(30, 12)
        said, text = self.line() or self.who(), self.question()
        centre = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        ink = self.colour("sheetInk")
        if self._low():
            inside = card.adjusted(8, 6, -8, -4)
            both = f"{said} {text}"
            asks = self.room.filling("client_question", 50, both, QSizeF(inside.size()))
            self.write(painter, inside, both, asks, ink, centre)
            return
        wide = card.width() * 0.24 if card.width() > self.room.px(420) else 10.0
        paint_panel(painter, card, wide, self._layer, 12)
        small = self.room.px(64, 28)
        flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)
        left = card.left() + wide + pad
        top = QRectF(left, card.top() + pad / 2, card.right() - pad - left, small)
        font = self.room.filling("client_hint", 28, said, top.size())
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        self.write(painter, top, said, font, self.colour("sheetInk2"), flags | middle)
        inside = QRectF(left, top.bottom() + pad / 4, top.width(), 0)
        low = self.pile.height() if self.pile.geometry().left() > card.left() else 0
        inside.setBottom(card.bottom() - pad / 2 - low)
        asks = self.room.filling("client_question", 54, text, QSizeF(inside.size()))
        self.write(painter, inside, text, asks, ink, centre)
