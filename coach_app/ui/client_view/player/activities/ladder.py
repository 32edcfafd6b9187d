"""The small-talk ladder: a rung lights because it was done, not because of how it went.

Rungs that were done in earlier weeks stay lit (they come in through the answers).
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach_app.course.client_writes import Json
from coach_app.exercises import ExerciseStep
from coach_app.ui import theme
from coach_app.ui.boxes import vbox
from coach_app.ui.client_view.kit.cards import PickCard, Scroller
from coach_app.ui.client_view.kit.parts import RING
from coach_app.ui.client_view.player.kit import Kit, Surface


class Rung(PickCard):
    """One rung: a broad bar between the two poles."""

    def sizeHint(self) -> QSize:
        return QSize(self._room.px(700, 260), self._room.px(84, 64))

    share = 0  # px of the height that each rung may take

    def heightForWidth(self, width: int) -> int:
        """Its sign stands beside the words, not above them."""
        inside = width - 2 * self._room.px(70, 40) - 2 * RING
        flags = int(Qt.TextFlag.TextWordWrap)
        font = self.font_used(width)
        words = QFontMetrics(font).boundingRect(0, 0, max(40, inside), 4000, flags, self.text())
        return max(self.least_height(), words.height() + 12) + 2 * RING

    def minimumSizeHint(self) -> QSize:
        return QSize(self._room.px(150, 110), self.least_height() + 2 * RING)

    def paint_face(self, painter: QPainter, box: QRectF) -> None:
        edge = self._room.px(70, 40)
        if self._icon:
            size = self._room.px(36, 26)
            theme.icon(self._icon, "sheetInk2", round(size / self._room.zoom)).paint(
                painter,
                round(box.left() + (edge - size) / 2),
                round(box.center().y() - size / 2),
                size,
                size,
            )
        painter.setPen(theme.color("sheetInk"))
        painter.setFont(self.font_used())
        align = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(box.adjusted(edge, 2, -edge, -2), align, self.text())

    def least_height(self) -> int:
        return min(self._room.px(92, 60), max(self._room.px(60, 52), self.share))


class Ladder(Surface):
    """Items go from low to high. Answer: {"done": [ids]}."""

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self.rungs = [Rung(item.id, self.words(item.text), item.icon) for item in step.items]
        inner = QWidget()
        self._poles = Poles(inner)
        box = QVBoxLayout(inner)
        for rung in reversed(self.rungs):
            box.addWidget(rung)
            rung.toggled.connect(self._lit)
        self._inner = box
        outer = vbox(self)
        outer.addWidget(Scroller(inner))
        before = kit.answers.get("ladder_before")
        if isinstance(before, dict):
            self.restore(before)

    @Slot(bool)
    def _lit(self, on: bool) -> None:
        if on:
            self.kit.sounds.cue("chime")
        self.kept.emit()

    def answer(self) -> Json:
        done = [rung.key for rung in self.rungs if rung.isChecked()]
        return {"done": done} if done else None

    def restore(self, answer: Json) -> None:
        done = answer.get("done", []) if isinstance(answer, dict) else []
        for rung in self.rungs:
            rung.blockSignals(True)
            rung.setChecked(rung.key in done)
            rung.blockSignals(False)

    def arrange(self) -> None:
        side = max(self.room.px(30, 16), (self.width() - self.room.px(760)) // 2)
        gap = self.room.px(12, 6)
        self._inner.setContentsMargins(side, 4, side, 4)
        self._inner.setSpacing(gap)
        count = max(1, len(self.rungs))
        for rung in self.rungs:  # all of them are seen at once, where that can be
            rung.share = (self.height() - 8 - (count - 1) * gap) // count - 2 * RING
            rung.updateGeometry()
        self._poles.side = side
        self._poles.setGeometry(0, 0, self.width(), self.height())
        self._poles.lower()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()

    def first_focus(self) -> QWidget | None:
        return self.rungs[0] if self.rungs else None


class Poles(QWidget):
    """The two poles behind the rungs."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.side = 40
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(self.side + 30, 4, -self.side - 30, -4)
        wood, lit = theme.color("pic_wood"), theme.color("pic_wood2")
        for x in (box.left(), box.right()):
            pole = QRectF(x - 8, box.top(), 16, box.height())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(lit)
            painter.drawRoundedRect(pole.translated(2, 1), 7, 7)
            painter.setBrush(wood)
            painter.drawRoundedRect(pole, 7, 7)
        painter.end()
