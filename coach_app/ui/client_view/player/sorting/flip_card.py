"""A card that is turned over: its words, and below them those of its back."""

from __future__ import annotations

import math

from PySide6.QtCore import QEasingCurve, QPoint, QPointF, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPixmap, QRegion
from PySide6.QtWidgets import QWidget

from coach_app.exercises import ExerciseItem
from coach_app.ui import theme
from coach_app.ui.client_view.kit.cards import PickCard
from coach_app.ui.client_view.kit.parts import RING
from coach_app.ui.widgets.pictures.motifs import draw_motif, motif_of

TURN_MS = 520  # of a card that turns


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

    def part(self) -> float:
        """How far its back is turned up: 0 to 1."""
        gone = float(self._turning.currentValue()) if self.turning else 1.0
        return gone if self.open else 1.0 - gone

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
