"""Sort cards in three heaps: carry them there, tap a card and then a heap, or use 1, 2 and 3."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPoint, QRectF, Qt, Slot
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QLabel, QWidget

from coach_app.course.client_writes import Json
from coach_app.exercises import ExerciseStep
from coach_app.ui import theme
from coach_app.ui.boxes import vbox
from coach_app.ui.client_view.kit.cards import PickCard, Scroller
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.paper import lay_paper
from coach_app.ui.client_view.kit.parts import RING
from coach_app.ui.client_view.player.kit import Kit, Surface
from coach_app.ui.scenery.papercut import paper
from coach_app.ui.widgets.pictures.motifs import draw_motif, motif_of

COLUMNS = 6


class SortCards(Surface):
    """Items whose id begins with "bin_" are the heaps. Answer: card id → heap id.

    Every card keeps its own place on the table, which stays free while it lies on a heap.
    """

    wide = True

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self.bins = [item for item in step.items if item.id.startswith("bin_")]
        cards = [item for item in step.items if not item.id.startswith("bin_")]
        self.low = False  # no room for pictures above the words
        self._where: dict[str, str] = {}
        self._chosen: SortCard | None = None
        self.cards = {
            item.id: SortCard(self, item.id, self.words(item.text), item.icon) for item in cards
        }
        for card in self.cards.values():
            card.clicked.connect(self._choose)
        self.heaps = {
            item.id: Heap(self, item.id, self.words(item.text), number)
            for number, item in enumerate(self.bins)
        }
        self._lay_out()
        self._fill()

    def _lay_out(self) -> None:
        """What is still to be laid above, and below it the heaps: all of them always in sight."""
        self._row = QHBoxLayout()
        for heap in self.heaps.values():
            self._row.addWidget(heap, 1)
        self._stock = QWidget()
        self._places = QGridLayout(self._stock)
        self._places.setContentsMargins(0, 0, 0, 0)
        self._above = Scroller(self._stock)
        self._outer = vbox(self)
        self._outer.addWidget(self._above, 9)
        self._outer.addLayout(self._row, 11)

    def _left(self) -> list[SortCard]:
        return [card for key, card in self.cards.items() if key not in self._where]

    def _fill(self) -> None:
        for card in self.cards.values():
            card.small = card.key in self._where
            card.set_room(self.room)
        for key, heap in self.heaps.items():
            heap.put([c for k, c in self.cards.items() if self._where.get(k) == key], self.room)
        self._set_out()
        self._above.setVisible(bool(self._left()))
        self._order_stops()

    def _set_out(self) -> None:
        """The cards at their places, as high as there is room for: all of them at once."""
        count = len(self.cards)
        columns = min(COLUMNS if not self.room.narrow else 3, max(1, count))
        if self.width() < 2.6 * self.height():
            columns = min(columns, 4)
        rows = -(-count // columns)
        gap = self.room.px(12, 6)
        wide = max(60, (self.width() - (columns - 1) * gap) // columns)
        free = (self.height() - self._outer.spacing()) * 9 // 20
        each = (free - (rows - 1) * gap) // max(1, rows)
        needed = max(
            (card.heightForWidth(wide) for card in self.cards.values() if not card.small),
            default=0,
        )
        high = max(needed, min(each, self.room.px(170)))
        least = self.room.px(52, 40)
        self.low = any(c.picture_left(wide, high) < least for c in self.cards.values())
        self._places.setSpacing(gap)
        for column in range(max(columns, self._places.columnCount())):
            self._places.setColumnStretch(column, 1 if column < columns else 0)
            self._places.setColumnMinimumWidth(column, 0)
        for row in range(max(rows, self._places.rowCount())):
            self._places.setRowMinimumHeight(row, high if row < rows else 0)
        for number, card in enumerate(self.cards.values()):
            if not card.small:
                card.setFixedHeight(high)
                self._places.addWidget(card, number // columns, number % columns)

    def _order_stops(self) -> None:
        """Tab goes as the eye does: what is still to be laid, then each heap with its cards."""
        stops: list[PickCard] = list(self._left())
        for key, heap in self.heaps.items():
            stops += [heap.button, *(self.cards[k] for k, b in self._where.items() if b == key)]
        for one, after in pairwise(stops):
            self.setTabOrder(one, after)

    @Slot()
    def _choose(self) -> None:
        card = self.sender()
        if isinstance(card, SortCard):
            self.choose(card)

    def choose(self, card: SortCard) -> None:
        for other in self.cards.values():
            other.setChecked(other is card)
        self._chosen = card

    def place(self, bin_id: str) -> None:
        """The chosen card goes on this heap; "" takes it back to the table."""
        card = self._chosen
        if card is None:
            return
        if bin_id:
            self._where[card.key] = bin_id
        else:
            self._where.pop(card.key, None)
        card.setChecked(False)
        self._chosen = None
        self._fill()
        left = self._left()
        if left:
            left[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self.kit.sounds.cue("wood")
        self.kept.emit()

    def drop(self, card: SortCard, at: QPoint) -> None:
        """Let go at ``at``: on the heap there, or back on the table."""
        self.choose(card)
        for key, heap in self.heaps.items():
            if heap.geometry().contains(at):
                self.place(key)
                return
        if card.key in self._where and self._above.geometry().contains(at):
            self.place("")
            return
        card.setChecked(False)
        self._chosen = None

    def lift(self, at: QPoint | None) -> None:
        """The heap under a card that is carried shows that it takes it."""
        for heap in self.heaps.values():
            heap.set_open(at is not None and heap.geometry().contains(at))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_1
        if 0 <= number < len(self.bins):
            focus = self.focusWidget()
            if isinstance(focus, SortCard):
                self._chosen = focus
            self.place(self.bins[number].id)
        else:
            super().keyPressEvent(event)

    def answer(self) -> Json:
        return dict(self._where) or None

    def restore(self, answer: Json) -> None:
        if isinstance(answer, dict):
            known = {item.id for item in self.bins}
            self._where = {k: v for k, v in answer.items() if k in self.cards and v in known}
            self._fill()

    def arrange(self) -> None:
        self._row.setSpacing(self.room.px(16, 8))
        self._outer.setSpacing(self.room.px(12, 4))
        self._above.setMinimumHeight(self.room.px(60, 36))
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fill()

    keys = "sort"

    def keyed(self) -> QWidget:
        return self

    def first_focus(self) -> QWidget | None:
        return next(iter(self.cards.values()), None)


class SortCard(PickCard):
    """A card that can be carried by hand. ``small``: it lies on a heap, its picture before its
    words."""

    small = False

    def __init__(self, owner: SortCards, key: str, text: str, icon: str = "") -> None:
        super().__init__(key, text, icon)
        self._owner = owner
        self.pixels = 22
        self._from: QPoint | None = None
        self._carried: QLabel | None = None

    def _beside(self) -> bool:
        """Whether the picture stands before the words."""
        return bool(self._icon) and (self.small or self._owner.low)

    def picture_left(self, wide: int, high: int) -> float:
        """How high its picture is on an upright card of this size."""
        inside = max(40, wide - 2 * self._room.px(8, 4) - 2 * RING - 4)
        words = QFontMetrics(self.font_used(wide)).boundingRect(
            0, 0, inside, 4000, int(Qt.TextFlag.TextWordWrap), self.text()
        )
        return high - 2 * RING - 19 - words.height()

    def drawing(self) -> int:
        if not self._icon:
            return 0
        return self._room.px(38, 26) if self.small else self._room.px(46, 26)

    def heightForWidth(self, width: int) -> int:
        """With its picture before the words, which takes the least."""
        side = 2 * self._room.px(10, 6) + 2 * RING
        inside = max(40, width - side - (self.drawing() + 6 if self._icon else 0))
        font = self._room.fitting(self.style_name, self.pixels, self.text(), inside)
        words = QFontMetrics(font).boundingRect(
            0, 0, inside, 4000, int(Qt.TextFlag.TextWordWrap), self.text()
        )
        return max(self.least_height(), words.height() + 2 * RING + self._room.px(12, 6))

    def least_height(self) -> int:
        return self._room.px(48, 44)

    def paint_face(self, painter: QPainter, box: QRectF) -> None:
        if self._carried is not None:
            painter.fillRect(box, theme.color("sheetEdge"))
            return
        if not self._beside():
            self._paint_upright(painter, box)
            return
        inside = box.adjusted(self._room.px(8, 4), 2, -self._room.px(6, 3), -2)
        size = min(self.drawing(), inside.height())
        spot = QRectF(inside.left(), inside.center().y() - size / 2, size, size)
        if motif := motif_of(self._icon):
            draw_motif(painter, spot, motif)
        inside.setLeft(spot.right() + 6)
        painter.setPen(theme.color("sheetInk"))
        font = self._room.filling(self.style_name, self.pixels, self.text(), inside.size())
        painter.setFont(font)
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(inside, align | Qt.TextFlag.TextWordWrap, self.text())

    def _paint_upright(self, painter: QPainter, box: QRectF) -> None:
        """The words at the foot, and the picture in all that is left above them."""
        inside = box.adjusted(self._room.px(8, 4), 6, -self._room.px(8, 4), -6)
        font = self.font_used()
        flags = int(Qt.AlignmentFlag.AlignHCenter) | int(Qt.TextFlag.TextWordWrap)
        words = QFontMetrics(font).boundingRect(inside.toRect(), flags, self.text())
        size = min(inside.height() - words.height() - 4, inside.width())
        motif = motif_of(self._icon)
        if motif and size > 12:
            spot = QRectF(inside.center().x() - size / 2, inside.top(), size, size)
            draw_motif(painter, spot, motif)
            inside.setTop(inside.bottom() - words.height() - 1)
        painter.setPen(theme.color("sheetInk"))
        painter.setFont(font)
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignHCenter
        painter.drawText(inside, align | Qt.TextFlag.TextWordWrap, self.text())

    # -- by hand

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._from = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._from is None or not self.isCheckable():
            super().mouseMoveEvent(event)
            return
        far = (at - self._from).manhattanLength() >= QApplication.startDragDistance()
        if self._carried is None and far:
            carried = QLabel(self._owner)
            carried.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            carried.setPixmap(self.grab())
            carried.adjustSize()
            self._carried = carried
            carried.show()
            self.update()
        if self._carried is not None:
            here = self.mapTo(self._owner, at)
            self._carried.move(here - self._from)
            self._owner.lift(here)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        carried, self._carried, self._from = self._carried, None, None
        if carried is None:
            super().mouseReleaseEvent(event)
            return
        carried.deleteLater()
        self.setDown(False)
        self._owner.lift(None)
        self.update()
        self._owner.drop(self, self.mapTo(self._owner, event.position().toPoint()))


class Heap(QWidget):
    """A named tray of coloured paper: its button takes the chosen card."""

    def __init__(self, owner: SortCards, key: str, name: str, number: int) -> None:
        super().__init__()
        self._owner, self.key, self._number, self._open = owner, key, number, False
        self.button = SortCard(owner, key, name)
        self.button.setCheckable(False)
        self.button.ground = "sheetOn"
        inner = QWidget()
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._box = vbox(self)
        self._box.addWidget(self.button)
        self._laid = Scroller(inner)
        self._box.addWidget(self._laid, 1)
        self.button.clicked.connect(self._take)

    @Slot()
    def _take(self) -> None:
        self._owner.place(self.key)

    def set_open(self, on: bool) -> None:
        if on != self._open:
            self._open = on
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """All of the sheet is the heap, not only its name."""
        self._owner.place(self.key)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(9, 5, -5, -10)
        lay_paper(painter, box)
        colour = paper(_TRAYS[self._number % len(_TRAYS)])
        colour.setAlphaF(0.4 if not theme.is_dark() else 0.24)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(box, 5, 5)
        if self._open:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("sheetDo"), 3))
            painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), 5, 5)
        painter.end()

    def put(self, cards: list[SortCard], room: Room) -> None:
        self.button.set_room(room)
        self.button.setFixedHeight(self.button.heightForWidth(room.px(220, 150)))
        self._laid.setMinimumHeight(1)
        self._box.setContentsMargins(14, 9, 10, 14)
        self._grid.setSpacing(room.px(4, 2))
        across = 2 if self.width() >= room.px(330) else 1
        wide = max(60, (self.width() - 40) // across)
        for number, card in enumerate(cards):
            card.setFixedHeight(card.heightForWidth(wide))
            self._grid.addWidget(card, number // across, number % across)
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1 if column < across else 0)
        self._grid.setRowStretch(len(self._owner.cards), 1)


_TRAYS = ("mossL", "honeyL", "skyL")
