"""Cards: to turn over, or one calm card after another."""

from __future__ import annotations

import math

from PySide6.QtCore import (
    QEasingCurve,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    Qt,
    QVariantAnimation,
    Slot,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPixmap, QRegion, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach_app.course.client_writes import Json
from coach_app.exercises import ExerciseItem, ExerciseStep
from coach_app.ui import theme
from coach_app.ui.boxes import vbox
from coach_app.ui.client_view.kit.cards import CardGrid, PickCard, Scroller
from coach_app.ui.client_view.kit.paper import SHADOW, lay_paper
from coach_app.ui.client_view.kit.parts import RING, ClientLabel, RoundButton
from coach_app.ui.client_view.player.kit import Kit, Surface
from coach_app.ui.widgets.pictures.motifs import draw_motif, motif_of
from coach_app.ui.widgets.plain import shown_if

FEW = 5  # cards stand in one row, their words are larger
TURN_MS = 420  # of a card that turns


class FlipCard(PickCard):
    """Its picture and its words; turned, the words of its back stand below them, so that both can
    be compared. Turned cards can be kept: a second tap."""

    def __init__(self, item: ExerciseItem, front: str, back: str) -> None:
        super().__init__(item.id, front, item.icon)
        self._front, self._back = front, back
        self.open = False
        self.setCheckable(False)
        self.kept = False
        self.row: list[FlipCard] = []  # whose pictures are as large as its own
        self._sides = (QPixmap(), QPixmap())
        self._turning = QVariantAnimation(self)
        self._turning.setStartValue(0.0)
        self._turning.setEndValue(1.0)
        self._turning.setDuration(TURN_MS)
        self._turning.setEasingCurve(QEasingCurve.Type.InOutSine)
        self._turning.valueChanged.connect(self.update)

    def turn(self) -> None:
        self._turning.stop()
        seen = self.isVisible() and not theme.less_motion()
        before = self._as_seen() if seen else QPixmap()
        self.open = not self.open
        self.set_words(self._back if self.open and self._back else self._front)
        if self.open:
            self.setAccessibleDescription(self._front)
        if seen:
            self._sides = (before, self._as_seen())
            self._turning.start()

    @property
    def turning(self) -> bool:
        """Whether it is being turned before one's eyes."""
        return self._turning.state() == QVariantAnimation.State.Running

    def _as_seen(self) -> QPixmap:
        """A picture of it, with nothing behind it."""
        picture = QPixmap(self.size() * self.devicePixelRatioF())
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        picture.fill(Qt.GlobalColor.transparent)
        self.render(picture, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
        return picture

    def set_kept(self, kept: bool) -> None:
        self._turning.stop()
        self.kept = kept
        self.setCheckable(kept)
        self.setChecked(kept)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.turning:
            super().paintEvent(event)
            return
        gone = float(self._turning.currentValue())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(self.width() / 2, 0)
        painter.scale(max(0.02, abs(math.cos(math.pi * gone))), 1)
        painter.drawPixmap(QPointF(-self.width() / 2, 0), self._sides[gone > 0.5])
        painter.end()

    # -- its face

    def _fonts(self, inside: float) -> tuple[QFont, QFont]:
        """Of the front and of the back, for words ``inside`` px wide."""
        room = self._room
        back = room.fitting("client_text", self.pixels, self._back, max(40.0, inside))
        if not self._back:
            return room.fitting("client_text", self.pixels, self._front, max(40.0, inside)), back
        return room.fitting("client_hint", 22, self._front, max(40.0, inside)), back

    def _heights(self, inside: float) -> tuple[int, int, int]:
        """What the front takes alone, what it takes above its back, and what the back takes."""
        flags, (small, large) = int(Qt.TextFlag.TextWordWrap), self._fonts(inside)
        lone = self._room.fitting("client_text", self.pixels, self._front, max(40.0, inside))
        return (
            QFontMetrics(lone).boundingRect(0, 0, int(inside), 4000, flags, self._front).height(),
            QFontMetrics(small).boundingRect(0, 0, int(inside), 4000, flags, self._front).height(),
            QFontMetrics(large).boundingRect(0, 0, int(inside), 4000, flags, self._back).height(),
        )

    def drawing(self) -> int:
        """At the least; it grows with the card."""
        if not self._icon:
            return 0
        return self._room.px(96, 64) if self.row else self._room.px(40, 26)

    def _words_high(self, inside: float) -> int:
        """Of both together: the card keeps its size and its picture when it is turned."""
        alone, front, back = self._heights(inside)
        return max(alone, front + self._room.px(6, 3) + back) + 4

    def heightForWidth(self, width: int) -> int:
        inside = width - 2 * self._room.px(18, 10) - 2 * RING - 4  # as in ``box``
        picture = self.drawing() + self._room.px(10, 6) if self.drawing() else 0
        whole = self._words_high(max(40, inside)) + picture + 2 * self._room.px(12, 7)
        return max(self.least_height(), whole) + 2 * RING + 3

    def paint_face(self, painter: QPainter, box: QRectF) -> None:
        side, gap = self._room.px(18, 10), self._room.px(10, 6)
        inside = box.adjusted(side, self._room.px(12, 7), -side, -self._room.px(12, 7))
        words = max(one._words_high(inside.width()) for one in (self, *self.row))
        size = 0.0
        if self._icon:
            size = max(0.0, min(inside.width(), inside.height() - words - gap))
            spot = QRectF(0, 0, size, size)
            spot.moveCenter(QPointF(inside.center().x(), 0))
            spot.moveTop(inside.top() + max(0.0, inside.height() - words - gap - size) / 2)
            if size and (motif := motif_of(self._icon)):
                draw_motif(painter, spot, motif)
            inside.setTop(spot.bottom() + gap)
        flags = int(Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap)
        _alone, front, back = self._heights(inside.width())
        painter.setPen(theme.color("sheetInk"))
        if not (self.open and self._back):
            lone = self._room.fitting("client_text", self.pixels, self._front, inside.width())
            painter.setFont(lone)
            painter.drawText(inside, flags | Qt.AlignmentFlag.AlignVCenter, self._front)
            return
        small, large = self._fonts(inside.width())
        top = inside.top() + max(0.0, (inside.height() - front - back - gap / 2) / 2)
        painter.setFont(large)
        below = QRectF(inside.left(), top + front + gap / 2, inside.width(), back + 4)
        painter.drawText(below, flags, self._back)
        if not self.isChecked():
            painter.setPen(theme.color("sheetInk2"))
        painter.setFont(small)
        painter.drawText(QRectF(inside.left(), top, inside.width(), front + 2), flags, self._front)


class FlipCards(Surface):
    """Options: ``keep`` favourites. Answer: {"seen": [ids], "kept": [ids]}."""

    wide = True

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self._keep = step.whole("keep")
        self._kept: list[str] = []
        self._seen: list[str] = []
        self.cards = {item.id: self.make_card(item) for item in step.items}
        many = len(self.cards) > FEW
        for card in self.cards.values():
            card.pixels = 23.0 if many else 26.0
            card.row = [] if many else list(self.cards.values())
        self.grid = CardGrid(list(self.cards.values()), 5 if len(self.cards) % 5 == 0 else 4)
        self._hint = ClientLabel("client_hint", 24)
        self._hint.set_words(kit.texts("flip_keep" if self._keep else "flip"))
        self.lay_out()
        for card in self.cards.values():
            card.clicked.connect(self._tapped)

    def make_card(self, item: ExerciseItem) -> FlipCard:
        return FlipCard(item, self.words(item.text), self.words(item.back))

    def lay_out(self) -> None:
        """Where hint and cards stand."""
        box = vbox(self)
        box.addWidget(self._hint)
        box.addWidget(Scroller(self.grid), 1)

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
