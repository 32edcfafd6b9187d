"""A wheel that is spun and stops at one thing. Spinning again, or choosing by hand, is fine."""

from __future__ import annotations

import math
import random

from PySide6.QtCore import QEasingCurve, QPointF, QRectF, Qt, QVariantAnimation, Slot
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach_app.course.client_writes import Json
from coach_app.exercises import ExerciseStep
from coach_app.ui import theme
from coach_app.ui.client_view.kit.cards import CardGrid, PickCard, Scroller
from coach_app.ui.client_view.kit.parts import RoundButton
from coach_app.ui.client_view.player.kit import Kit, Surface
from coach_app.ui.widgets.pictures.motifs import draw_motif, motif_of

_TOKENS = ("dekLucht", "dekKlei", "dekMos", "dekZand")


_MOST_PICTURES = 10  # fields; smaller ones have no room for a picture


def token_of(number: int, count: int) -> str:
    """The colour of a field; no two beside each other have the same."""
    return _TOKENS[1 if number == count - 1 and count % 4 == 1 else number % 4]


class FieldCard(PickCard):
    """What a field of the wheel means, with a band of its colour."""

    def __init__(self, key: str, text: str, icon: str, token: str) -> None:
        super().__init__(key, text, icon)
        self._token = token
        self.pixels = 22

    def paint_face(self, painter: QPainter, box: QRectF) -> None:
        band = QPainterPath()
        band.addRoundedRect(box.adjusted(8, 8, 0, -8).intersected(box), 4, 4)
        only = QPainterPath()
        only.addRect(QRectF(box.left() + 8, box.top(), self._room.px(10, 6), box.height()))
        painter.fillPath(band.intersected(only), theme.color(self._token))
        super().paint_face(painter, box)


class Disc(QWidget):
    """The wheel itself: a field of its own colour, and its picture, for each thing."""

    def __init__(self, icons: list[str]) -> None:
        super().__init__()
        self._icons = icons
        self.count, self.turn = max(1, len(icons)), 0.0
        self.setMinimumSize(140, 140)

    def at_top(self) -> int:
        """Which field is under the mark."""
        return int(((-self.turn) % 1.0) * self.count) % self.count

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height()) - 16
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2 + 6, side, side)
        painter.setPen(QPen(theme.color("cPaper"), 3))
        each = 360 / self.count
        for number in range(self.count):
            painter.setBrush(theme.color(token_of(number, self.count)))
            start = 90 - (number + 1) * each - self.turn * 360
            painter.drawPie(box, round(start * 16), round(each * 16))
        if self.count <= _MOST_PICTURES:
            self._paint_pictures(painter, box, each)
        painter.setPen(QPen(theme.color("cPaper"), 3))
        painter.setBrush(theme.color("cPaper"))
        painter.drawEllipse(box.center(), side * 0.12, side * 0.12)
        mark = QPainterPath(QPointF(box.center().x() - 14, box.top() - 8))
        mark.lineTo(box.center().x() + 14, box.top() - 8)
        mark.lineTo(box.center().x(), box.top() + 18)
        mark.closeSubpath()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("cKnob"))
        painter.drawPath(mark)
        painter.end()

    def _paint_pictures(self, painter: QPainter, box: QRectF, each: float) -> None:
        half = box.width() * min(0.13, 0.5 / self.count)
        for number, icon in enumerate(self._icons):
            motif = motif_of(icon)
            at = math.radians((number + 0.5) * each + self.turn * 360)
            spot = box.center() + QPointF(math.sin(at), -math.cos(at)) * (box.width() * 0.32)
            if motif:
                size = QPointF(half, half)
                draw_motif(painter, QRectF(spot - size, spot + size), motif)


class ChooseByWheel(Surface):
    """Answer: the chosen ids, newest last. At most ``at_most`` stay chosen."""

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self._most = step.whole("at_most", 1)
        self._order: list[str] = []
        self.disc = Disc([item.icon for item in step.items])
        self.spin_button = RoundButton(kit.texts("spin"), "plain", "arrows-clockwise")
        count = len(step.items)
        self.cards = [
            FieldCard(item.id, self.words(item.text), item.icon, token_of(number, count))
            for number, item in enumerate(step.items)
        ]
        for card in self.cards:
            card.toggled.connect(self._toggled)
        self.grid = CardGrid(list(self.cards), 3)
        left = QVBoxLayout()
        left.addWidget(self.disc, 1)
        left.addWidget(self.spin_button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._outer = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(left, 2)
        row.addWidget(Scroller(self.grid), 3)
        self._turning = QVariantAnimation(self)
        self._turning.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._turning.setDuration(2600)
        self._turning.valueChanged.connect(self._turned)
        self._turning.finished.connect(self._stopped)
        self.spin_button.clicked.connect(self.spin)

    @Slot()
    def spin(self) -> None:
        chance = self.kit.seed() if self.kit.seed is not None else random.random()
        goal = self.disc.turn + 2 + chance
        if theme.less_motion():
            self._turned(goal)
            self._stopped()
            return
        self._turning.stop()
        self._turning.setStartValue(self.disc.turn)
        self._turning.setEndValue(goal)
        self._turning.start()

    @Slot(object)
    def _turned(self, value: float) -> None:
        before = self.disc.at_top()
        self.disc.turn = math.fmod(float(value), 1000)
        if self.disc.at_top() != before:
            self.kit.sounds.cue("wood")
        self.disc.update()

    @Slot()
    def _stopped(self) -> None:
        if self.cards:
            card = self.cards[self.disc.at_top()]
            card.setChecked(True)
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(bool)
    def _toggled(self, on: bool) -> None:
        card = self.sender()
        if not isinstance(card, PickCard):
            return
        if on:
            self._order.append(card.key)
            while len(self._order) > self._most:
                first = self._order.pop(0)
                next(one for one in self.cards if one.key == first).setChecked(False)
        elif card.key in self._order:
            self._order.remove(card.key)
        self.kept.emit()

    def answer(self) -> Json:
        return list(self._order) or None

    def restore(self, answer: Json) -> None:
        for card in self.cards:
            if card.key in (answer or []):
                card.setChecked(True)

    def arrange(self) -> None:
        self._outer.setSpacing(self.room.px(40, 12))
        self.grid.set_room(self.room)
        self.disc.setVisible(not self.room.narrow)

    def first_focus(self) -> QWidget:
        return self.spin_button

    def leave(self) -> None:
        self._turning.stop()
