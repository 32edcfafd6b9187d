"""Cards: to turn over, or one calm card after another."""

from __future__ import annotations

import math

from PySide6.QtCore import (
    QEasingCurve,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSizeF,
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
from coach_app.ui.client_view.kit.paper import SHADOW
from coach_app.ui.client_view.kit.parts import RING, ClientLabel, RoundButton
from coach_app.ui.client_view.player.kit import Kit, Surface
from coach_app.ui.widgets.pictures.motifs import draw_motif, motif_of

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
        if self._turning.state() != QVariantAnimation.State.Running:
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
        return self._room.px(40, 26) if self._icon else 0

    def _words_high(self, inside: float) -> int:
        """Of both together: the card keeps its size and its picture when it is turned."""
        alone, front, back = self._heights(inside)
        return max(alone, front + self._room.px(6, 3) + back) + 4

    def heightForWidth(self, width: int) -> int:
        inside = width - 2 * self._room.px(18, 10) - 2 * RING
        picture = self.drawing() + self._room.px(10, 6) if self.drawing() else 0
        whole = self._words_high(max(40, inside)) + picture + 2 * self._room.px(12, 7)
        return max(self.least_height(), whole) + 2 * RING

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
        self.cards = {
            item.id: FlipCard(item, self.words(item.text), self.words(item.back))
            for item in step.items
        }
        many = len(self.cards) > FEW
        for card in self.cards.values():
            card.pixels = 23.0 if many else 26.0
            card.row = [] if many else list(self.cards.values())
        self.grid = CardGrid(list(self.cards.values()), 5 if len(self.cards) % 5 == 0 else 4)
        self._hint = ClientLabel("client_hint", 24)
        self._hint.set_words(kit.texts("flip_keep" if self._keep else "flip"))
        box = vbox(self)
        box.addWidget(self._hint)
        box.addWidget(Scroller(self.grid), 1)
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
