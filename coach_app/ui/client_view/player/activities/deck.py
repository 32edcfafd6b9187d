"""Three decks, from light to what matters: draw a card, keep it, or put it away."""

from __future__ import annotations

import random

from PySide6.QtCore import QPoint, QRect, QSize, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from coach_app.course.client_writes import Json
from coach_app.exercises import ExerciseStep
from coach_app.ui.boxes import grid_box, vbox
from coach_app.ui.client_view.kit.cards import PickCard, Scroller
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.tool_row import ToolButton
from coach_app.ui.client_view.player.kit import Kit, Surface
from coach_app.ui.client_view.player.sorting.deck_cards import (
    LAYERS,
    LayerCard,
    OpenCard,
    layer_of,
)


class DeckTable(QWidget):
    """The decks beside each other, and below each what was turned over from it."""

    def __init__(self, decks: list[LayerCard], places: int) -> None:
        super().__init__()
        self.cards: list[PickCard] = []
        self._decks, self._places = decks, places
        self._room: Room | None = None
        self.free = 480  # px of height for all of it
        self._grid: QGridLayout = grid_box(self)
        for column, deck in enumerate(decks):
            self._grid.addWidget(deck, 0, column)
            self._grid.setColumnStretch(column, 1)
        self._grid.setRowStretch(places + 1, 1)

    def put(self, cards: list[PickCard]) -> None:
        self.cards = cards
        rows: dict[str, int] = {}
        for card in cards:
            layer = layer_of(card.key)
            rows[layer] = rows.get(layer, 0) + 1
            column = next((n for n, d in enumerate(self._decks) if d.key == layer), 0)
            self._grid.addWidget(card, rows[layer], column)
            if self._room is not None:
                card.set_room(self._room)
                card.setFixedHeight(self._high())

    def set_room(self, room: Room) -> None:
        self._room = room
        self._grid.setHorizontalSpacing(room.px(28, 8))
        self._grid.setVerticalSpacing(self._gap())
        for deck in self._decks:
            deck.set_room(room)
            deck.setFixedHeight(self._deck_high())
        for card in self.cards:
            card.set_room(room)
            card.setFixedHeight(self._high())
        for row in range(1, self._places + 1):  # its place waits for it
            self._grid.setRowMinimumHeight(row, self._high())

    def _gap(self) -> int:
        return self._room.px(10, 4) if self._room is not None else 10

    def _deck_high(self) -> int:
        room = self._room or Room(QSize(1280, 800))
        return round(min(room.px(260), max(room.px(150, 80), self.free * 0.45)))

    def _high(self) -> int:
        """Of an open card."""
        room = self._room or Room(QSize(1280, 800))
        each = (self.free - self._deck_high()) / max(1, self._places) - self._gap()
        return round(min(room.px(190), max(room.px(104, 66), each)))


class Decks(Surface):
    """Answer: {"drawn": [ids], "kept": [ids]}: what lies open, newest last. A tap on an open
    card puts it away; of each deck the last ones stay."""

    wide = True

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self._chance = random.Random(int(kit.seed() * 1e9)) if kit.seed else random.Random()
        self._items = {item.id: item for item in step.items}
        self._open: list[str] = []
        self._away: list[str] = []
        layers = [one for one in LAYERS if any(key.startswith(one) for key in self._items)]
        self._each = max(1, step.whole("keep", 6) // max(1, len(layers)))
        self.decks = [LayerCard(layer, kit.texts(f"deck_{layer}")) for layer in layers]
        for deck in self.decks:
            deck.clicked.connect(self._draw)
        self.table = DeckTable(self.decks, self._each)
        inner = QWidget()
        box = vbox(inner)
        box.addWidget(self.table)
        outer = vbox(self)
        outer.addWidget(Scroller(inner))

    @Slot()
    def _draw(self) -> None:
        deck = self.sender()
        if not isinstance(deck, LayerCard):
            return
        left = [
            key
            for key in self._items
            if key.startswith(deck.key) and key not in self._open and key not in self._away
        ]
        if not left:  # all seen: the ones that were put away come back
            left = [k for k in self._away if k.startswith(deck.key)]
            self._away = [k for k in self._away if k not in left]
        if not left:
            return
        fresh = self._chance.choice(left)
        self._open.append(fresh)
        of_deck = [key for key in self._open if key.startswith(deck.key)]
        for key in of_deck[: -self._each]:
            self._open.remove(key)
            self._away.append(key)
        self._show(fresh)
        self.kit.sounds.cue("wood")
        self.kept.emit()

    @Slot()
    def put_away(self) -> None:
        button = self.sender()
        card = button.parent() if isinstance(button, ToolButton) else None
        if isinstance(card, OpenCard) and card.key in self._open:
            self._open.remove(card.key)
            self._away.append(card.key)
            next(d for d in self.decks if card.key.startswith(d.key)).setFocus()
            self._show()
            self.kept.emit()

    def _show(self, fresh: str = "") -> None:
        for card in self.table.cards:
            card.hide()
            card.deleteLater()
        cards: list[PickCard] = []
        for key in self._open:
            words = self.words(self._items[key].text)
            card = OpenCard(key, words, key == fresh, self.texts("deck_away"))
            card.away.clicked.connect(self.put_away)
            cards.append(card)
        self.table.put(cards)
        self.updateGeometry()  # what lies at the table's edge goes out of its way

    def answer(self) -> Json:
        return {"drawn": list(self._open), "kept": list(self._open)} if self._open else None

    def restore(self, answer: Json) -> None:
        if isinstance(answer, dict):
            self._open = [key for key in answer.get("drawn", []) if key in self._items]
            self._show()

    def arrange(self) -> None:
        self.table.free = self.height() - 4
        self.table.set_room(self.room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()

    def covered(self) -> list[QRect]:
        seen = (*self.decks, *self.table.cards)
        return [one.rect().translated(one.mapTo(self, QPoint())) for one in seen]

    def first_focus(self) -> QWidget | None:
        return self.decks[0] if self.decks else None
