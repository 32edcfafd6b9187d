"""Sort cards in three heaps: tap a card, then a heap; or drag with the keys 1, 2 and 3."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from coach_app.course.client_writes import Json
from coach_app.exercises import ExerciseStep
from coach_app.ui.boxes import vbox
from coach_app.ui.client_view.kit.cards import CardGrid, PickCard, Scroller
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.paper import lay_paper
from coach_app.ui.client_view.player.kit import Kit, Surface


class SortCards(Surface):
    """Items whose id begins with "bin_" are the heaps. Answer: card id → heap id."""

    wide = True

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self.bins = [item for item in step.items if item.id.startswith("bin_")]
        cards = [item for item in step.items if not item.id.startswith("bin_")]
        self._where: dict[str, str] = {}
        self._chosen: SortCard | None = None
        self.cards = {
            item.id: SortCard(item.id, self.words(item.text), item.icon) for item in cards
        }
        for card in self.cards.values():
            card.pixels = 22
            card.clicked.connect(self._choose)
        self.heaps = {item.id: Heap(self, item.id, self.words(item.text)) for item in self.bins}
        self._stock = CardGrid([], 6, 170)
        self._lay_out()
        self._fill()

    def _lay_out(self) -> None:
        """What is still to be laid above, and below it the heaps: all of them always in sight."""
        self._row = QHBoxLayout()
        for heap in self.heaps.values():
            self._row.addWidget(heap, 1)
        inner = QWidget()
        box = vbox(inner)
        box.addWidget(self._stock)
        box.addStretch(1)
        self._above = Scroller(inner)
        self._outer = vbox(self)
        self._outer.addWidget(self._above, 5)
        self._outer.addLayout(self._row, 3)

    def _fill(self) -> None:
        self._stock.cards = [c for key, c in self.cards.items() if key not in self._where]
        self._stock.set_room(self.room)
        for key, heap in self.heaps.items():
            heap.put([c for k, c in self.cards.items() if self._where.get(k) == key], self.room)
        for card in self.cards.values():
            card.small = card.key in self._where
        self._above.setVisible(bool(self._stock.cards))
        self._order_stops()

    def _order_stops(self) -> None:
        """Tab goes as the eye does: what is still to be laid, then each heap with its cards."""
        stops: list[PickCard] = list(self._stock.cards)
        for key, heap in self.heaps.items():
            stops += [heap.button, *(self.cards[k] for k, b in self._where.items() if b == key)]
        for one, after in pairwise(stops):
            self.setTabOrder(one, after)

    @Slot()
    def _choose(self) -> None:
        card = self.sender()
        if not isinstance(card, SortCard):
            return
        for other in self.cards.values():
            other.setChecked(other is card)
        self._chosen = card

    def place(self, bin_id: str) -> None:
        """The chosen card goes on this heap."""
        card = self._chosen
        if card is None:
            return
        self._where[card.key] = bin_id
        card.setChecked(False)
        self._chosen = None
        self._fill()
        left = self._stock.cards
        if left:
            left[0].setFocus(Qt.FocusReason.OtherFocusReason)
            self._chosen = None
        self.kit.sounds.cue("wood")
        self.kept.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_1
        if 0 <= number < len(self.bins):
            focus = self.focusWidget()
            if isinstance(focus, SortCard):
                self._chosen = focus
            self.place(self.bins[number].id)
        else:
            super().keyPressEvent(event)

    def answer(self) -> Json:
        return dict(self._where) or None

    def restore(self, answer: Json) -> None:
        if isinstance(answer, dict):
            known = {item.id for item in self.bins}
            self._where = {k: v for k, v in answer.items() if k in self.cards and v in known}
            self._fill()

    def arrange(self) -> None:
        self._row.setSpacing(self.room.px(16, 8))
        self._outer.setSpacing(self.room.px(8, 4))
        self._fill()

    keys = "sort"

    def keyed(self) -> QWidget:
        return self

    def first_focus(self) -> QWidget | None:
        return next(iter(self.cards.values()), None)


class SortCard(PickCard):
    """``small``: it lies on a heap, by its words alone."""

    small = False

    def drawing(self) -> int:
        return 0 if self.small or not self._icon else self._room.px(40, 36)

    def least_height(self) -> int:
        return self._room.px(46, 44) if self.small else self._room.px(84, 60)


class Heap(QWidget):
    """A named heap on a sheet of its own: its button takes the chosen card."""

    def __init__(self, owner: SortCards, key: str, name: str) -> None:
        super().__init__()
        self._owner, self.key = owner, key
        self.button = SortCard(key, name)
        self.button.small = True
        self.button.setCheckable(False)
        self.button.ground = "sheetOn"
        inner = QWidget()
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._box = vbox(self)
        self._box.addWidget(self.button)
        self._box.addWidget(Scroller(inner), 1)
        self.button.clicked.connect(self._take)

    @Slot()
    def _take(self) -> None:
        self._owner.place(self.key)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """All of the sheet is the heap, not only its name."""
        self._owner.place(self.key)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        lay_paper(painter, QRectF(self.rect()).adjusted(9, 5, -5, -10))
        painter.end()

    def put(self, cards: list[SortCard], room: Room) -> None:
        self.button.set_room(room)
        self._box.setContentsMargins(14, 9, 10, 14)
        self._grid.setSpacing(room.px(4, 2))
        for number, card in enumerate(cards):
            card.set_room(room)
            self._grid.addWidget(card, number // 2, number % 2)
        self._grid.setRowStretch(len(self._owner.cards), 1)
