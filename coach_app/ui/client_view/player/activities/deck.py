"""Three decks, from light to what matters: draw a card, keep it, or put it away."""

from __future__ import annotations

import math
import random

from PySide6.QtCore import QPointF, QRectF, Qt, QVariantAnimation, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from coach_app.course.client_writes import Json
from coach_app.exercises import ExerciseStep
from coach_app.ui import theme
from coach_app.ui.boxes import grid_box, vbox
from coach_app.ui.client_view.kit.by_keys import keys_stand_on
from coach_app.ui.client_view.kit.cards import PickCard, Scroller
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.paper import lay_paper
from coach_app.ui.client_view.player.kit import Kit, Surface
from coach_app.ui.scenery.papercut import paper
from coach_app.ui.scenery.paths import mix
from coach_app.ui.widgets.pictures.motifs import draw_motif

LAYERS = ("light", "personal", "matters")
MOTIFS = {"light": "cup", "personal": "key", "matters": "candle"}
PAPERS = {"light": "honey", "personal": "sky", "matters": "hei"}
PILE = 5  # cards of a deck that are seen
TURN_MS = 420


def layer_of(key: str) -> str:
    """The deck that a question belongs to."""
    return next((layer for layer in LAYERS if key.startswith(layer)), "")


def colour_of(layer: str) -> QColor:
    return paper(PAPERS.get(layer, "moss"))


class LayerCard(PickCard):
    """The closed deck: a pile of cards with backs of one colour."""

    def __init__(self, layer: str, name: str) -> None:
        super().__init__(layer, name)
        self.setCheckable(False)

    def heightForWidth(self, width: int) -> int:
        return self._room.px(168, 84)

    def least_height(self) -> int:
        return self._room.px(120, 70)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(12, 8, -12, -14)
        step = max(2.0, box.height() * 0.03)
        card = QRectF(0, 0, min(box.width(), box.height() * 2.1), box.height() - PILE * step)
        card.moveCenter(QPointF(box.center().x(), 0))
        card.moveBottom(box.bottom())
        colour, white = colour_of(self.key), paper("white")
        lay_paper(painter, card, round_by=8)
        for number in range(PILE):
            lean = (0.7, -1.1, 0.5, -0.6, 0.0)[number]
            painter.save()
            painter.translate(card.center() - QPointF(0, number * step))
            painter.rotate(lean)
            spot = QRectF(-card.width() / 2, -card.height() / 2, card.width(), card.height())
            top = number == PILE - 1
            painter.setPen(QPen(mix(colour, paper("ink"), 0.25), 1))
            hot = self.isEnabled() and self.underMouse() and top
            painter.setBrush(mix(colour, white, 0.3 if hot else 0.18) if top else white)
            painter.drawRoundedRect(spot, 8, 8)
            if top:
                self._paint_back(painter, spot, colour)
            painter.restore()
        if keys_stand_on(self):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("cInk"), 2, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(card.adjusted(-6, -6 - PILE * step, 6, 6), 8, 8)
        painter.end()

    def _paint_back(self, painter: QPainter, spot: QRectF, colour: QColor) -> None:
        """A pale line round it, the picture in a round, the name on a label."""
        white = paper("white")
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(mix(colour, white, 0.7), 2))
        painter.drawRoundedRect(spot.adjusted(7, 7, -7, -7), 5, 5)
        side = spot.height() * 0.66
        round_ = QRectF(0, 0, side, side)
        round_.moveCenter(QPointF(spot.left() + spot.height() * 0.52, spot.center().y()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mix(colour, white, 0.78))
        painter.drawEllipse(round_)
        inside = side * 0.1
        draw_motif(
            painter, round_.adjusted(inside, inside, -inside, -inside), MOTIFS.get(self.key, "cup")
        )
        label = QRectF(round_.right() + 10, 0, 0, spot.height() * 0.44)
        label.setRight(spot.right() - 18)
        label.moveCenter(QPointF(label.center().x(), spot.center().y()))
        painter.setBrush(white)
        painter.drawRoundedRect(label, 4, 4)
        words = label.adjusted(6, 2, -6, -2)
        painter.setPen(QColor(theme.tokens("light")["ink"]))
        painter.setFont(self._room.filling("client_text", 26, self.text(), words.size()))
        align = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(words, int(align), self.text())


class OpenCard(PickCard):
    """A question that was turned over; it turns before one's eyes, once."""

    def __init__(self, key: str, text: str, fresh: bool) -> None:
        super().__init__(key, text)
        self.setCheckable(False)
        self.pixels, self.tall = 26.0, 84.0
        self._turning = QVariantAnimation(self)
        self._turning.setStartValue(0.0)
        self._turning.setEndValue(1.0)
        self._turning.setDuration(TURN_MS)
        self._turning.valueChanged.connect(self.update)
        if fresh and not theme.less_motion():
            self._turning.start()

    def _part(self) -> float:
        running = self._turning.state() == QVariantAnimation.State.Running
        return float(self._turning.currentValue()) if running else 1.0

    def paintEvent(self, event: QPaintEvent) -> None:
        part = self._part()
        if part >= 1:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.box()
        painter.translate(box.center())
        painter.scale(max(0.02, abs(math.cos(part * math.pi))), 1)
        painter.translate(-box.center())
        lay_paper(painter, box, round_by=7)
        if part < 0.5:
            painter.setBrush(mix(colour_of(layer_of(self.key)), paper("white"), 0.18))
            painter.drawRoundedRect(box, 7, 7)
        else:
            self.paint_face(painter, box)
        painter.end()

    def paint_face(self, painter: QPainter, box: QRectF) -> None:
        """A band in the colour of its deck."""
        band = QRectF(box.left(), box.top(), box.width(), self._room.px(9, 5))
        painter.save()
        painter.setClipRect(band)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour_of(layer_of(self.key)))
        painter.drawRoundedRect(box, 7, 7)
        painter.restore()
        inside = box.adjusted(self._room.px(14, 8), band.height() + 2, -self._room.px(14, 8), -4)
        painter.setPen(theme.color("sheetInk"))
        painter.setFont(
            self._room.filling(self.style_name, self.pixels, self.text(), inside.size())
        )
        align = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(inside, int(align), self.text())


class DeckTable(QWidget):
    """The decks beside each other, and below each what was turned over from it."""

    def __init__(self, decks: list[LayerCard], places: int) -> None:
        super().__init__()
        self.cards: list[PickCard] = []
        self._decks, self._places = decks, places
        self._room: Room | None = None
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
        self._grid.setHorizontalSpacing(room.px(20, 8))
        self._grid.setVerticalSpacing(room.px(12, 4))
        for deck in self._decks:
            deck.set_room(room)
            deck.setFixedHeight(deck.heightForWidth(0))
        for card in self.cards:
            card.set_room(room)
            card.setFixedHeight(self._high())
        for row in range(1, self._places + 1):  # its place waits for it
            self._grid.setRowMinimumHeight(row, self._high())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Where a card may come to lie: a pale line on the table."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = theme.color("cInk")
        ink.setAlphaF(0.22)
        painter.setPen(QPen(ink, 1.6, Qt.PenStyle.DashLine))
        high, gap = self._high(), self._grid.verticalSpacing()
        for deck in self._decks:
            laid = sum(layer_of(card.key) == deck.key for card in self.cards)
            for row in range(laid, self._places):
                top = deck.geometry().bottom() + 1 + gap + row * (high + gap)
                box = QRectF(deck.x(), top, deck.width(), high).adjusted(8, 4, -8, -6)
                painter.drawRoundedRect(box, 7, 7)
        painter.end()

    def _high(self) -> int:
        """Of an open card."""
        return self._room.px(104, 62) if self._room is not None else 104


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
        box.addStretch(1)
        box.addWidget(self.table, 6)
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
        card = self.sender()
        if isinstance(card, PickCard) and card.key in self._open:
            self._open.remove(card.key)
            self._away.append(card.key)
            self._show()
            self.kept.emit()

    def _show(self, fresh: str = "") -> None:
        for card in self.table.cards:
            card.hide()
            card.deleteLater()
        cards: list[PickCard] = []
        for key in self._open:
            card = OpenCard(key, self.words(self._items[key].text), key == fresh)
            card.setAccessibleDescription(self.texts("deck_away"))
            card.clicked.connect(self.put_away)
            cards.append(card)
        self.table.put(cards)
        self.table.update()

    def answer(self) -> Json:
        return {"drawn": list(self._open), "kept": list(self._open)} if self._open else None

    def restore(self, answer: Json) -> None:
        if isinstance(answer, dict):
            self._open = [key for key in answer.get("drawn", []) if key in self._items]
            self._show()

    def arrange(self) -> None:
        self.table.set_room(self.room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()

    def first_focus(self) -> QWidget | None:
        return self.decks[0] if self.decks else None
