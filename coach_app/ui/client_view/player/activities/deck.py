"""Three decks, from light to what matters: draw a card, keep it, or put it away."""

from __future__ import annotations

import random

from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach_app.course.client_writes import Json
from coach_app.exercises import ExerciseStep
from coach_app.ui import theme
from coach_app.ui.boxes import vbox
from coach_app.ui.client_view.kit.cards import CardGrid, PickCard, Scroller
from coach_app.ui.client_view.player.kit import Kit, Surface
from coach_app.ui.widgets.pictures.motifs import draw_motif

LAYERS = ("light", "personal", "matters")
MOTIFS = {"light": "cup", "personal": "key", "matters": "candle"}


class LayerCard(PickCard):
    """The closed deck: a pile of one, two or three."""

    def __init__(self, layer: str, name: str) -> None:
        super().__init__(layer, name)
        self.setCheckable(False)

    def heightForWidth(self, width: int) -> int:
        return self._room.px(190, 120)

    def paint_face(self, painter: QPainter, box: QRectF) -> None:
        """A small pile, a card more for each layer, and what it is about on the topmost."""
        depth = LAYERS.index(self.key) + 1 if self.key in LAYERS else 1
        high = min(box.height() * 0.56, box.width() * 0.42)
        spot = QRectF(-high * 0.39, -high / 2, high * 0.78, high)
        painter.save()
        painter.translate(box.center().x(), box.top() + box.height() * 0.37)
        for number in range(depth):
            painter.save()
            painter.rotate((number - depth + 1) * 9.0)
            painter.setPen(QPen(theme.color("sheetEdge"), 1.2))
            painter.setBrush(QColor(theme.tokens("light")["paper"]))
            painter.drawRoundedRect(spot, high * 0.08, high * 0.08)
            painter.restore()
        draw_motif(painter, spot.adjusted(6, 6, -6, -6), MOTIFS.get(self.key, "speech"))
        painter.restore()
        words = QRectF(
            box.left(), box.bottom() - box.height() * 0.32, box.width(), box.height() * 0.28
        )
        painter.setPen(theme.color("sheetInk"))
        painter.setFont(self._room.filling("client_hint", 22, self.text(), words.size()))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())


class Decks(Surface):
    """Answer: {"drawn": [ids], "kept": [ids]}: what lies open, newest last. A tap on an open
    card puts it away; the last six stay."""

    wide = True

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self._keep = step.whole("keep", 6)
        self._chance = random.Random(int(kit.seed() * 1e9)) if kit.seed else random.Random()
        self._items = {item.id: item for item in step.items}
        self._open: list[str] = []
        self._away: list[str] = []
        layers = [one for one in LAYERS if any(key.startswith(one) for key in self._items)]
        self.decks = [LayerCard(layer, kit.texts(f"deck_{layer}")) for layer in layers]
        row = QHBoxLayout()
        for deck in self.decks:
            row.addWidget(deck)
            deck.clicked.connect(self._draw)
        self._row = row
        self.table = CardGrid([], 3)
        inner = QWidget()
        box = vbox(inner)
        box.addLayout(row)
        box.addWidget(self.table)
        box.addStretch(1)
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
        self._open.append(self._chance.choice(left))
        while len(self._open) > self._keep:
            self._away.append(self._open.pop(0))
        self._show()
        self.kept.emit()

    @Slot()
    def put_away(self) -> None:
        card = self.sender()
        if isinstance(card, PickCard) and card.key in self._open:
            self._open.remove(card.key)
            self._away.append(card.key)
            self._show()
            self.kept.emit()

    def _show(self) -> None:
        for card in self.table.cards:
            card.hide()
            card.deleteLater()
        cards = []
        for key in self._open:
            card = PickCard(key, self.words(self._items[key].text))
            card.setCheckable(False)
            card.pixels = 24
            card.setAccessibleDescription(self.texts("deck_away"))
            card.clicked.connect(self.put_away)
            cards.append(card)
        self.table.cards = cards
        self.table.set_room(self.room)

    def answer(self) -> Json:
        return {"drawn": list(self._open), "kept": list(self._open)} if self._open else None

    def restore(self, answer: Json) -> None:
        if isinstance(answer, dict):
            self._open = [key for key in answer.get("drawn", []) if key in self._items]
            self._show()

    def arrange(self) -> None:
        self._row.setSpacing(self.room.px(16, 8))
        self.table.set_room(self.room)

    def first_focus(self) -> QWidget | None:
        return self.decks[0] if self.decks else None
