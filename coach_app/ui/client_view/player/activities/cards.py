"""Cards: to turn over, or one calm card after another."""

from __future__ import annotations

from PySide6.QtCore import (
    QRect,
    QRectF,
    Qt,
    Slot,
)
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach_app.course.client_writes import Json
from coach_app.exercises import ExerciseItem, ExerciseStep
from coach_app.ui import theme
from coach_app.ui.boxes import vbox
from coach_app.ui.client_view.kit.cards import CardGrid, Scroller
from coach_app.ui.client_view.kit.paper import SHADOW, lay_paper
from coach_app.ui.client_view.kit.parts import ClientLabel, RoundButton
from coach_app.ui.client_view.player.kit import Kit, Surface
from coach_app.ui.client_view.player.sorting.door_card import DoorCard, picture_of
from coach_app.ui.client_view.player.sorting.flip_card import FlipCard
from coach_app.ui.scenery.door import COLOURS
from coach_app.ui.widgets.pictures.motifs import draw_motif, motif_of
from coach_app.ui.widgets.plain import shown_if

FEW = 5  # cards stand in one row, their words are larger


class FlipCards(Surface):
    """Options: ``keep`` favourites. Answer: {"seen": [ids], "kept": [ids]}."""

    wide = True

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self._keep = step.whole("keep")
        self._kept: list[str] = []
        self._seen: list[str] = []
        # To be kept, and more than one row of them: a street of doors.
        self._doors = bool(self._keep) and len(step.items) > FEW
        self.cards = {item.id: self.make_card(item) for item in step.items}
        few = len(self.cards) <= FEW
        for card in self.cards.values():
            if not isinstance(card, DoorCard):
                card.pixels = 26.0 if few else 23.0
                card.row = list(self.cards.values()) if few else []
        whole = list(self.cards.values())
        each = FEW if self._doors else len(whole)
        pages = [whole[at : at + each] for at in range(0, len(whole), each)]
        self.grids = [CardGrid(list(page), FEW if len(page) % FEW == 0 else 4) for page in pages]
        self.grid, self._page = self.grids[0], 0
        self._hint = ClientLabel("client_hint", 24)
        self._hint.set_plate(True)
        words = "flip_door" if self._doors else "flip_keep" if self._keep else "flip"
        self._hint.set_words(kit.texts(words))
        self.lay_out()
        for card in self.cards.values():
            card.clicked.connect(self._tapped)

    def make_card(self, item: ExerciseItem) -> FlipCard:
        words, back = self.words(item.text), self.words(item.back)
        if self._doors:
            colour = COLOURS[self.step.items.index(item) % len(COLOURS)]
            return DoorCard(item, words, back, colour)
        return FlipCard(item, words, back)

    def lay_out(self) -> None:
        """Where hint and cards stand."""
        self.more = RoundButton(self.texts("flip_more"), "plain", "arrow-right")
        self.more.clicked.connect(self._turn_page)
        inner = QWidget()
        grids = vbox(inner)
        for grid in self.grids:
            grids.addWidget(grid, 1)
        row = QHBoxLayout()
        row.addWidget(self._hint, 1)
        row.addWidget(self.more)
        box = vbox(self)
        box.addWidget(Scroller(inner), 1)
        box.insertLayout(1 if self._doors else 0, row)
        self._show_page()

    def _show_page(self) -> None:
        """Some doors at a time; where there is little room all of them, to be scrolled."""
        all_of_them = self.room.narrow
        for number, grid in enumerate(self.grids):
            shown_if(grid, all_of_them or number == self._page)
        shown_if(self.more, len(self.grids) > 1 and not all_of_them)
        shown_if(self._hint, not (self._doors and all_of_them))

    @Slot()
    def _turn_page(self) -> None:
        self._page = (self._page + 1) % len(self.grids)
        self._show_page()
        self.grids[self._page].cards[0].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _tapped(self) -> None:
        card = self.sender()
        if isinstance(card, FlipCard):
            self.tap(card)

    def tap(self, card: FlipCard) -> None:
        if not card.open:
            card.turn()
            if card.key not in self._seen:
                self._seen.append(card.key)
        elif self._keep and card.key not in self._kept:
            self._kept.append(card.key)
            card.set_kept(True)
            while len(self._kept) > self._keep:
                self.cards[self._kept.pop(0)].set_kept(False)
        else:
            if card.key in self._kept:
                self._kept.remove(card.key)
                card.set_kept(False)
            card.turn()
        self.kept.emit()

    def answer(self) -> Json:
        if not self._seen:
            return None
        # Who opened doors and held none still has those that were opened last.
        kept = self._kept or self._seen[len(self._seen) - self._keep :] if self._keep else []
        return {"seen": list(self._seen), "kept": list(kept)}

    def _taken(self) -> list[DoorCard]:
        """The doors whose question is taken along."""
        given = self.answer()
        kept = given["kept"] if isinstance(given, dict) else []
        doors = [self.cards[key] for key in kept]
        return [door for door in doors if isinstance(door, DoorCard)]

    def keepsake(self) -> QImage | None:
        """Doors that were opened stay open in the steps that follow, and on the wall."""
        doors = self._taken()
        return picture_of(doors) if doors else super().keepsake()

    def keepsake_words(self) -> str:
        return ", ".join(door.text() for door in self._taken())

    def restore(self, answer: Json) -> None:
        if not isinstance(answer, dict):
            return
        self._seen = [key for key in answer.get("seen", []) if key in self.cards]
        self._kept = [key for key in answer.get("kept", []) if key in self.cards]
        for key in self._seen:
            self.cards[key].turn()
        for key in self._kept:
            self.cards[key].set_kept(True)

    def arrange(self) -> None:
        for grid in self.grids:
            grid.set_room(self.room)
        self._hint.set_room(self.room)
        self._show_page()

    def resizeEvent(self, event: QResizeEvent) -> None:
        for grid in self.grids:
            grid.set_room(self.room)

    def first_focus(self) -> QWidget | None:
        return next(iter(self.cards.values()), None)


class SlowCards(Surface):
    """One card at a time, large; what was read lies below it. "Verder" turns up the next card,
    and after the last one it goes on: there is one way. Answer: {"seen": [ids]}."""

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self._at = 0
        self._back = RoundButton(kit.texts("card_back"), "quiet", "arrow-left")
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._back)
        row.addStretch(1)
        box = vbox(self)
        box.addStretch(1)
        box.addLayout(row)
        self._back.clicked.connect(self._earlier)
        self._show()

    def _show(self) -> None:
        self._at = min(max(0, self._at), max(0, len(self.step.items) - 1))
        shown_if(self._back, self._at > 0)
        read = [self.words(item.text) for item in self.step.items[: self._at + 1]]
        self.setAccessibleName(read[-1] if read else "")
        self.setAccessibleDescription(" ".join(read[:-1]))
        self.update()

    @Slot()
    def _earlier(self) -> None:
        self._at -= 1
        self._show()

    def take_next(self) -> bool:
        if self._at >= len(self.step.items) - 1:
            return False
        self._at += 1
        self._show()
        self.kept.emit()
        return True

    def answer(self) -> Json:
        seen = [item.id for item in self.step.items[: self._at + 1]]
        return {"seen": seen} if seen else None

    def restore(self, answer: Json) -> None:
        if isinstance(answer, dict):
            self._at = len(answer.get("seen", [])) - 1
            self._show()

    # -- the table

    def _card(self) -> QRectF:
        """The one that is read: always in one place, whatever lies below it."""
        inside = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        inside.setBottom(inside.bottom() - self._back.sizeHint().height())
        wide = min(inside.width(), self.room.px(900))
        high = min(inside.height() * 0.62, self.room.px(380))
        return QRectF((self.width() - wide) / 2, inside.top(), wide, high)

    def _slips(self) -> list[QRectF]:
        """Where the cards that were read lie, beside each other."""
        card, gap = self._card(), self.room.px(26, 12)
        count = max(1, len(self.step.items) - 1)
        wide = (card.width() - gap * (count - 1)) / count
        top = card.bottom() + gap
        high = self.height() - self._back.sizeHint().height() - 2 * SHADOW - top
        if high < 2 * self.room.text(24):  # no room for a line: the card itself has it
            return []
        return [
            QRectF(card.left() + number * (wide + gap), top, wide, high)
            for number in range(self._at)
        ]

    def covered(self) -> list[QRect]:
        papers = [self._card(), *self._slips()]
        return [*(one.toAlignedRect() for one in papers), self._back.geometry()]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        items, card, pad = self.step.items, self._card(), self.room.px(40, 12)
        for item, box in zip(items, self._slips(), strict=False):
            lay_paper(painter, box)
            inside = box.adjusted(pad / 2, 4, -pad / 2, -4)
            text = self.words(item.text)
            painter.setFont(self.room.filling("client_text", 24, text, inside.size()))
            painter.setPen(theme.color("sheetInk"))
            painter.drawText(inside, flags, text)
        if items:
            item, inside = items[self._at], card.adjusted(pad, pad / 2, -pad, -pad / 2)
            lay_paper(painter, card)
            side = card.height() * 0.36
            words = inside.height() - pad - side  # what the picture leaves for them
            if (motif := motif_of(item.icon)) and words > 2 * self.room.text(24):
                spot = QRectF(card.center().x() - side / 2, card.top() + pad * 0.6, side, side)
                draw_motif(painter, spot, motif)
                inside.setTop(spot.bottom() + 4)
            text = self.words(item.text)
            painter.setFont(self.room.filling("client_question", 46, text, inside.size()))
            painter.setPen(theme.color("sheetInk"))
            painter.drawText(inside, flags, text)
        painter.end()

    def first_focus(self) -> QWidget | None:
        return None  # Enter is the page's: the next card
