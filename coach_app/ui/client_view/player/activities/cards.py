"""Cards: to turn over, or one calm card after another."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSizeF, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach_app.course.client_writes import Json
from coach_app.exercises import ExerciseItem, ExerciseStep
from coach_app.ui.boxes import vbox
from coach_app.ui.client_view.kit.cards import CardGrid, PickCard, Scroller
from coach_app.ui.client_view.kit.paper import SHADOW
from coach_app.ui.client_view.kit.parts import ClientLabel, RoundButton
from coach_app.ui.client_view.player.kit import Kit, Surface


class FlipCard(PickCard):
    """Front closed, back open. Turned cards can be kept: a second tap."""

    def __init__(self, item: ExerciseItem, front: str, back: str) -> None:
        super().__init__(item.id, front)
        self._front, self._back = front, back
        self.open = False
        self.setCheckable(False)
        self.pixels = 23
        self.kept = False

    def turn(self) -> None:
        self.open = not self.open
        self.ground = "sheetOn" if self.open else "sheet"
        self.set_words(self._back if self.open and self._back else self._front)

    def set_kept(self, kept: bool) -> None:
        self.kept = kept
        self.setCheckable(kept)
        self.setChecked(kept)

    def heightForWidth(self, width: int) -> int:
        now, high = self.text(), 0
        for side in (self._front, self._back):
            self.blockSignals(True)
            self.setText(side)
            high = max(high, super().heightForWidth(width))
        self.setText(now)
        self.blockSignals(False)
        return high


class FlipCards(Surface):
    """Options: ``keep`` favourites. Answer: {"seen": [ids], "kept": [ids]}."""

    wide = True
    card: type[FlipCard] = FlipCard

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self._keep = step.whole("keep")
        self._kept: list[str] = []
        self._seen: list[str] = []
        self.cards = {
            item.id: self.card(item, self.words(item.text), self.words(item.back))
            for item in step.items
        }
        self.grid = CardGrid(list(self.cards.values()), 4)
        self._hint = ClientLabel("client_hint", 22)
        self._hint.set_words(kit.texts("flip_keep" if self._keep else "flip"))
        box = vbox(self)
        box.addWidget(Scroller(self.grid), 1)
        box.addWidget(self._hint)
        for card in self.cards.values():
            card.clicked.connect(self._tapped)

    @Slot()
    def _tapped(self) -> None:
        card = self.sender()
        if not isinstance(card, FlipCard):
            return
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
        return {"seen": list(self._seen), "kept": list(self._kept)}

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
        self.grid.set_room(self.room)
        self._hint.set_room(self.room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.grid.set_room(self.room)

    def first_focus(self) -> QWidget | None:
        return next(iter(self.cards.values()), None)


class SlowCards(Surface):
    """One card at a time, large; forward and back at one's own pace."""

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self._at = 0
        self._words = ClientLabel("client_question", 46, "sheetInk")
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._back = RoundButton(kit.texts("card_back"), "quiet", "arrow-left")
        self._on = RoundButton(kit.texts("card_next"), "plain", "arrow-right")
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._back)
        row.addWidget(self._on)
        row.addStretch(1)
        self._middle = QHBoxLayout()
        self._middle.addWidget(self._words)
        box = vbox(self)
        box.addLayout(self._middle, 1)
        box.addLayout(row)
        self._back.clicked.connect(self._earlier)
        self._on.clicked.connect(self._later)
        self._show()

    def _show(self) -> None:
        items = self.step.items
        self._at = min(max(0, self._at), max(0, len(items) - 1))
        self._words.set_words(self.words(items[self._at].text) if items else "")
        self._back.setVisible(self._at > 0)
        self._on.setVisible(self._at < len(items) - 1)
        self.arrange()

    @Slot()
    def _earlier(self) -> None:
        self._at -= 1
        self._show()

    @Slot()
    def _later(self) -> None:
        self._at += 1
        self._show()
        self.kept.emit()

    def answer(self) -> Json:
        seen = [item.id for item in self.step.items[: self._at + 1]]
        return {"seen": seen} if seen else None

    def restore(self, answer: Json) -> None:
        if isinstance(answer, dict):
            self._at = len(answer.get("seen", [])) - 1
            self._show()

    def sheet(self) -> QRectF:
        """One large card, as high as it is for all of them."""
        inside = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        wide = min(inside.width(), self.room.px(940))
        low = self._on.sizeHint().height() + self.room.px(24, 8)
        most = inside.height() - low
        high = min(most, self.room.px(400))
        return QRectF((self.width() - wide) / 2, inside.top() + (most - high) / 2, wide, high)

    def covered(self) -> list[QRect]:
        return [self.sheet().toAlignedRect(), self._back.geometry(), self._on.geometry()]

    def arrange(self) -> None:
        sheet, pad = self.sheet(), self.room.px(60, 12)
        left = round(sheet.left()) + pad
        self._middle.setContentsMargins(left, 0, left, 0)
        font = self.room.filling(
            "client_question", 46, self._words.text(), sheet.size() - QSizeF(2 * pad, pad)
        )
        self._words.set_size(self.room, font.pixelSize())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()

    def first_focus(self) -> QWidget:
        return self._on if self._on.isVisibleTo(self) else self._back
