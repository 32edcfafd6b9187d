"""Talking about a question of one deck: the card large in the middle, whose turn it is small.

Where nothing was drawn from this deck, its pile asks to be turned; another card may always be
taken.
"""

from __future__ import annotations

import random

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Slot
from PySide6.QtGui import QPainter, QResizeEvent

from coach_app.exercises import ExerciseItem, ExerciseStep, Now
from coach_app.ui.client_view.kit.paper import lay_paper
from coach_app.ui.client_view.player.activities.deck import MOTIFS, LayerCard, colour_of
from coach_app.ui.client_view.player.kit import Kit
from coach_app.ui.client_view.player.pictures.hourglass import Hourglass
from coach_app.ui.widgets.pictures.motifs import draw_motif

EACH = 2  # turns for a question: one for each of the two


class LayerTalk(Hourglass):
    """``layer``: which deck."""

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self._layer = str(step.option("layer", "light"))
        self._deck = next(one for one in kit.exercise.steps if one.option("look") == "deck")
        self._chance = random.Random(int(kit.seed() * 1e9)) if kit.seed else random.Random()
        self._asked: dict[int, str] = dict(enumerate(self._drawn()))
        self.pile = LayerCard(self._layer, self.texts(f"deck_{self._layer}"))
        self.pile.setParent(self)
        self.pile.setAccessibleDescription(self.texts("deck_turn"))
        self.pile.clicked.connect(self.turn_over)

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
        self.update()

    def _tell(self) -> None:
        self.setAccessibleDescription(". ".join((self.who(), self.line(), *self.cards())))

    def show_now(self, now: Now) -> None:
        super().show_now(now)
        self._tell()

    # -- room

    def measure(self) -> None:
        super().measure()
        self.pile.set_room(self.room)
        card = self._card()
        left = card.left() - self.room.px(24, 8)
        high = min(self.room.px(190, 84), self.height())
        if left > self.room.px(190, 120):
            wide = round(min(left, high * 2.0))
            self.pile.setGeometry(
                round(left - wide), round(card.center().y() - high / 2), wide, high
            )
        else:  # no room beside it: a smaller one in its corner
            wide, high = round(min(card.width() * 0.4, 150)), min(84, self.height() // 3)
            self.pile.setGeometry(
                round(card.left()) + 8, round(card.bottom()) - high - 6, wide, high
            )

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.measure()

    def _card(self) -> QRectF:
        high = min(self.height() * 0.86, self.room.px(430))
        beside = self.width() > self.room.px(760) and not self.room.narrow
        wide = min(self.width() * (0.62 if beside else 0.94), self.room.px(760))
        card = QRectF(0, 0, wide, high)
        shift = self.room.px(130) if beside else 0
        card.moveCenter(QPointF(self.width() / 2 + shift, self.height() * 0.52))
        return card

    def paint(self, painter: QPainter) -> None:
        card, colour = self._card(), colour_of(self._layer)
        pad = self.room.px(36, 12)
        lay_paper(painter, card, round_by=12)
        painter.save()
        painter.setClipRect(QRectF(card.left(), card.top(), card.width(), self.room.px(16, 8)))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(card, 12, 12)
        painter.restore()
        small = self.room.px(64, 28)
        motif = QRectF(card.right() - pad - small, card.top() + pad, small, small)
        draw_motif(painter, motif, MOTIFS.get(self._layer, "cup"))
        flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)
        said = self.line() or self.who()
        top = QRectF(
            card.left() + pad, card.top() + pad, motif.left() - card.left() - 2 * pad, small
        )
        font = self.room.filling("client_hint", 26, said, top.size())
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        self.write(painter, top, said, font, self.colour("sheetInk2"), flags | middle)
        text = self.question() or self.texts("deck_turn")
        inside = QRectF(card.left() + pad, top.bottom() + pad / 2, card.width() - 2 * pad, 0)
        low = self.pile.height() if self.pile.geometry().left() > card.left() else 0
        inside.setBottom(card.bottom() - pad - low)
        asks = self.room.filling("client_question", 50, text, QSizeF(inside.size()))
        centre = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        ink = self.colour("sheetInk" if self.question() else "sheetInk2")
        self.write(painter, inside, text, asks, ink, centre)
