"""Cards of a deck: the closed pile, and questions in the colour of the deck they come from."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt, QVariantAnimation, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent

from coach_app.ui import theme
from coach_app.ui.client_view.kit.by_keys import keys_stand_on
from coach_app.ui.client_view.kit.cards import PickCard
from coach_app.ui.client_view.kit.look import SMALLEST, Room
from coach_app.ui.client_view.kit.paper import lay_paper
from coach_app.ui.client_view.kit.tool_row import ToolButton
from coach_app.ui.scenery.papercut import paper
from coach_app.ui.scenery.paths import mix
from coach_app.ui.widgets.pictures.motifs import draw_motif

LAYERS = ("light", "personal", "matters")
MOTIFS = {"light": "cup", "personal": "key", "matters": "candle"}
PAPERS = {"light": "honey", "personal": "sky", "matters": "hei"}
PILE = 5  # cards of a deck that are seen
TURN_MS = 520


def layer_of(key: str) -> str:
    """The deck that a question belongs to."""
    return next((layer for layer in LAYERS if key.startswith(layer)), "")


def colour_of(layer: str) -> QColor:
    return paper(PAPERS.get(layer, "moss"))


class LayerCard(PickCard):
    """The closed deck: a pile of cards with backs of one colour. ``high``, ``least``: px."""

    high, least = 130.0, 66.0

    def __init__(self, layer: str, name: str) -> None:
        super().__init__(layer, name)
        self.setCheckable(False)

    def heightForWidth(self, width: int) -> int:
        return self._room.px(self.high, self.least)

    def least_height(self) -> int:
        return self._room.px(min(120.0, self.high), min(70.0, self.least))

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
        if spot.height() < self._room.px(90, 70):  # no room for a picture too
            self._paint_label(painter, spot.adjusted(12, 10, -12, -10))
            return
        if spot.width() < 1.9 * spot.height():  # the name below the picture
            side = spot.height() * 0.5
            round_ = QRectF(0, 0, side, side)
            round_.moveCenter(QPointF(spot.center().x(), spot.top() + spot.height() * 0.37))
            self._paint_round(painter, round_, colour)
            label = QRectF(spot.left() + 16, round_.bottom() + 6, spot.width() - 32, 0)
            label.setBottom(spot.bottom() - 14)
            if label.height() < 1.5 * self._room.text(SMALLEST):
                label = spot.adjusted(12, 10, -12, -10)
            self._paint_label(painter, label)
            return
        side = spot.height() * 0.66
        round_ = QRectF(0, 0, side, side)
        round_.moveCenter(QPointF(spot.left() + spot.height() * 0.52, spot.center().y()))
        self._paint_round(painter, round_, colour)
        label = QRectF(round_.right() + 10, 0, 0, spot.height() * 0.44)
        label.setRight(spot.right() - 18)
        label.moveCenter(QPointF(label.center().x(), spot.center().y()))
        self._paint_label(painter, label)

    def _paint_round(self, painter: QPainter, box: QRectF, colour: QColor) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mix(colour, paper("white"), 0.78))
        painter.drawEllipse(box)
        edge = box.width() * 0.1
        draw_motif(painter, box.adjusted(edge, edge, -edge, -edge), MOTIFS.get(self.key, "cup"))

    def _paint_label(self, painter: QPainter, label: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(paper("white"))
        painter.drawRoundedRect(label, 4, 4)
        words = label.adjusted(6, 2, -6, -2)
        painter.setPen(QColor(theme.tokens("light")["ink"]))
        painter.setFont(self._room.filling("client_text", 26, self.text(), words.size()))
        align = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(words, int(align), self.text())


def paint_panel(painter: QPainter, card: QRectF, wide: float, layer: str, bend: float) -> None:
    """The left part of an open card in the colour of its deck, with the picture of the deck."""
    colour = colour_of(layer)
    painter.save()
    painter.setClipRect(QRectF(card.left(), card.top(), wide, card.height()))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(mix(colour, paper("white"), 0.18))
    painter.drawRoundedRect(card, bend, bend)
    painter.restore()
    side = min(wide, card.height()) * 0.74
    round_ = QRectF(0, 0, side, side)
    round_.moveCenter(QPointF(card.left() + wide / 2, card.center().y()))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(mix(colour, paper("white"), 0.78))
    painter.drawEllipse(round_)
    inside = side * 0.1
    motif = MOTIFS.get(layer, "cup")
    draw_motif(painter, round_.adjusted(inside, inside, -inside, -inside), motif)


def paint_back(painter: QPainter, card: QRectF, layer: str, bend: float) -> None:
    """The whole card from behind: its colour, a pale line round it, its picture."""
    colour, white = colour_of(layer), paper("white")
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(mix(colour, white, 0.18))
    painter.drawRoundedRect(card, bend, bend)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(mix(colour, white, 0.7), 2))
    painter.drawRoundedRect(card.adjusted(8, 8, -8, -8), bend * 0.7, bend * 0.7)
    side = card.height() * 0.6
    round_ = QRectF(0, 0, side, side)
    round_.moveCenter(card.center())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(mix(colour, white, 0.78))
    painter.drawEllipse(round_)
    inside = side * 0.1
    motif = MOTIFS.get(layer, "cup")
    draw_motif(painter, round_.adjusted(inside, inside, -inside, -inside), motif)


class QuestionCard(PickCard):
    """A question with the colour and the picture of its deck."""

    def __init__(self, key: str, text: str) -> None:
        super().__init__(key, text)
        self.pixels, self.tall = 30.0, 84.0

    def panel(self, box: QRectF) -> float:
        """How wide the coloured part is: narrow where the words need the room."""
        wide = box.width() > self._room.px(250, 250)
        return min(box.height(), box.width() * 0.24) if wide else 12.0

    def right(self) -> int:
        """What the words leave free on the right."""
        return self._room.px(34, 24)

    def heightForWidth(self, width: int) -> int:
        return self.least_height() + self._room.px(30, 10)

    def paint_face(self, painter: QPainter, box: QRectF) -> None:
        wide = self.panel(box)
        if wide > 40:
            paint_panel(painter, box, wide, layer_of(self.key), 8)
        else:
            painter.save()
            painter.setClipRect(QRectF(box.left(), box.top(), wide, box.height()))
            painter.setBrush(colour_of(layer_of(self.key)))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(box, 8, 8)
            painter.restore()
        inside = box.adjusted(wide + self._room.px(16, 6), 4, -self.right(), -4)
        painter.setPen(theme.color("sheetInk"))
        painter.setFont(
            self._room.filling(self.style_name, self.pixels, self.text(), inside.size())
        )
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(inside, int(align | Qt.TextFlag.TextWordWrap), self.text())


class OpenCard(QuestionCard):
    """A question that was turned over; it turns before one's eyes, once. ``away``: lays it
    aside; a tap on the card itself changes nothing."""

    def __init__(self, key: str, text: str, fresh: bool, away: str) -> None:
        super().__init__(key, text)
        self.setCheckable(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.away = ToolButton(away, "x")
        self.away.set_short(True)
        self.away.setAccessibleDescription(text)
        self.away.setParent(self)
        self._turning = QVariantAnimation(self)
        self._turning.setStartValue(0.0)
        self._turning.setEndValue(1.0)
        self._turning.setDuration(TURN_MS)
        self._turning.valueChanged.connect(self._turned)
        if fresh and not theme.less_motion():
            self.away.hide()
            self._turning.start()

    @Slot()
    def _turned(self) -> None:
        self.away.setVisible(self._part() >= 1)
        self.update()

    def _part(self) -> float:
        running = self._turning.state() == QVariantAnimation.State.Running
        return float(self._turning.currentValue()) if running else 1.0

    def set_room(self, room: Room) -> None:
        super().set_room(room)
        self.away.set_room(room)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def _place(self) -> None:
        size, box = self.away.sizeHint(), self.box()
        left, top = box.right() - size.width() - 2, box.center().y() - size.height() / 2
        self.away.setGeometry(QRectF(left, top, size.width(), size.height()).toRect())

    def right(self) -> int:
        return self.away.sizeHint().width() + 6

    def heightForWidth(self, width: int) -> int:
        return self.least_height()

    def paintEvent(self, event: QPaintEvent) -> None:
        part, box = self._part(), self.box()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if part < 1:
            painter.translate(box.center())
            painter.scale(max(0.02, abs(math.cos(part * math.pi))), 1)
            painter.translate(-box.center())
        lay_paper(painter, box, round_by=8)
        if part < 0.5:
            paint_back(painter, box, layer_of(self.key), 8)
        else:
            self.paint_face(painter, box)
        painter.end()
