"""The small-talk ladder: a rung lights because it was done, not because of how it went.

Rungs that were done in earlier weeks stay lit (they come in through the answers).
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach_app.course.client_writes import Json
from coach_app.exercises import ExerciseStep
from coach_app.ui import theme
from coach_app.ui.boxes import vbox
from coach_app.ui.client_view.player.activities.parts import PickCard, Scroller
from coach_app.ui.client_view.player.kit import Kit, Surface


class Rung(PickCard):
    """One rung: a broad bar between the two poles."""

    def sizeHint(self) -> QSize:
        return QSize(self._room.px(700, 260), self._room.px(84, 64))

    def heightForWidth(self, width: int) -> int:
        return max(self._room.px(80, 60), super().heightForWidth(width) - self._room.px(14, 6))


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
        self._inner.setContentsMargins(side, 4, side, 4)
        self._inner.setSpacing(self.room.px(12, 6))
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
