"""A wheel that is spun and stops at one thing. Spinning again, or choosing by hand, is fine."""

from __future__ import annotations

import math
import random

from PySide6.QtCore import QEasingCurve, QPointF, QRectF, QSize, Qt, QVariantAnimation, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach_app.course.client_writes import Json
from coach_app.exercises import ExerciseStep
from coach_app.ui import theme
from coach_app.ui.client_view.kit.cards import CardGrid, PickCard, Scroller
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.paper import lay_paper
from coach_app.ui.client_view.kit.parts import RING, RoundButton
from coach_app.ui.client_view.player.kit import Kit, Surface
from coach_app.ui.widgets.pictures.motifs import draw_motif, motif_of

_TOKENS = ("dekLucht", "dekKlei", "dekMos", "dekZand")


_MOST_PICTURES = 14  # fields; smaller ones have no room for a picture


def token_of(number: int, count: int) -> str:
    """The colour of a field; no two beside each other have the same."""
    return _TOKENS[1 if number == count - 1 and count % 4 == 1 else number % 4]


class FieldCard(PickCard):
    """What a field of the wheel means, with a band of its colour."""

    def __init__(self, key: str, text: str, icon: str, token: str) -> None:
        super().__init__(key, text, icon)
        self._token = token
        self.pixels = 20

    def heightForWidth(self, width: int) -> int:
        """Its picture stands before the words, so that all cards are seen at once."""
        font = self._room.fitting(self.style_name, self.pixels, self.text(), self._inside(width))
        words = QFontMetrics(font).boundingRect(
            0, 0, self._inside(width), 4000, int(Qt.TextFlag.TextWordWrap), self.text()
        )
        high = max(words.height(), self._thing()) + self._room.px(2, 2)
        return max(self._room.px(50, 44), high) + 2 * RING

    def _thing(self) -> int:
        return self._room.px(46, 30) if self._icon else 0

    def _inside(self, width: int) -> int:
        """How wide the words are."""
        return max(40, width - 2 * RING - self._thing() - self._room.px(62, 44))

    def least_height(self) -> int:
        return self._room.px(50, 44)

    def paint_face(self, painter: QPainter, box: QRectF) -> None:
        band = QPainterPath()
        band.addRoundedRect(box.adjusted(8, 8, 0, -8).intersected(box), 4, 4)
        only = QPainterPath()
        only.addRect(QRectF(box.left() + 8, box.top(), self._room.px(10, 6), box.height()))
        painter.fillPath(band.intersected(only), theme.color(self._token))
        left = only.boundingRect().right() + self._room.px(10, 6)
        size = self._thing()
        spot = QRectF(left, box.center().y() - size / 2, size, size)
        if motif := motif_of(self._icon):
            draw_motif(painter, spot, motif)
        elif self._icon:
            theme.icon(self._icon, "sheetInk2", size).paint(painter, spot.toRect())
        words = QRectF(spot.right() + self._room.px(8, 5), box.top() + 2, 0, box.height() - 4)
        words.setRight(box.right() - self._room.px(26, 22))  # the check stands there
        painter.setPen(theme.color("sheetInk"))
        painter.setFont(self._room.filling(self.style_name, self.pixels, self.text(), words.size()))
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(words, align | Qt.TextFlag.TextWordWrap, self.text())


class Disc(QWidget):
    """The wheel itself: a field of its own colour, and its picture, for each thing."""

    def __init__(self, icons: list[str]) -> None:
        super().__init__()
        self._icons = icons
        self.count, self.turn = max(1, len(icons)), 0.0
        self.setMinimumSize(140, 140)
        self._room = Room(QSize(1280, 800))
        self._shown = ("", "")

    def set_room(self, room: Room) -> None:
        self._room = room

    def show_card(self, icon: str, words: str) -> None:
        """What it stopped at, large on a card before it; "" takes the card away."""
        self._shown = (icon, words)
        self.setAccessibleDescription(words)
        self.update()

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
        if self._shown[1]:
            self._paint_card(painter, box)
        painter.end()

    def _paint_card(self, painter: QPainter, wheel: QRectF) -> None:
        icon, words = self._shown
        card = QRectF(0, 0, wheel.width() * 0.72, wheel.width() * 0.62)
        card.moveCenter(wheel.center())
        lay_paper(painter, card, round_by=8)
        inside = card.adjusted(14, 10, -14, -10)
        motif = motif_of(icon)
        low = inside.height() * (0.38 if motif else 1.0)
        if motif:
            size = inside.height() - low
            spot = QRectF(inside.center().x() - size / 2, inside.top(), size, size)
            draw_motif(painter, spot, motif)
            inside.setTop(spot.bottom())
        font = self._room.filling("client_text", 30, words, inside.size())
        painter.setPen(theme.color("sheetInk"))
        painter.setFont(font)
        align = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(inside, int(align), words)

    def _paint_pictures(self, painter: QPainter, box: QRectF, each: float) -> None:
        half = box.width() * min(0.13, 0.85 / self.count)
        for number, icon in enumerate(self._icons):
            motif = motif_of(icon)
            at = math.radians((number + 0.5) * each + self.turn * 360)
            spot = box.center() + QPointF(math.sin(at), -math.cos(at)) * (
                box.width() * (0.32 if self.count < 8 else 0.385)
            )
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
        self.grid = CardGrid(list(self.cards), 2, 200)
        left = QVBoxLayout()
        left.addWidget(self.disc, 1)
        left.addWidget(self.spin_button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._outer = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(left, 5)
        self._list = Scroller(self.grid)
        row.addWidget(self._list, 6)
        self._turning = QVariantAnimation(self)
        self._turning.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._turning.setDuration(2600)
        self._turning.valueChanged.connect(self._turned)
        self._turning.finished.connect(self._stopped)
        self.spin_button.clicked.connect(self.spin)

    @Slot()
    def spin(self) -> None:
        self.disc.show_card("", "")
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
            self._show_newest()
            card.setFocus(Qt.FocusReason.OtherFocusReason)
            self._list.ensureWidgetVisible(card)

    def _show_newest(self) -> None:
        items = {item.id: item for item in self.step.items}
        newest = items.get(self._order[-1]) if self._order else None
        words = self.words(newest.text) if newest is not None else ""
        self.disc.show_card(newest.icon if newest is not None else "", words)

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
        if self._turning.state() != QVariantAnimation.State.Running:
            self._show_newest()
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
