"""Where the cards lie: the pile that is left, and the cloths that they go to."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from coach_app.ui import theme
from coach_app.ui.boxes import vbox
from coach_app.ui.client_view.kit.cards import Scroller
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.paper import lay_paper
from coach_app.ui.client_view.kit.parts import RING
from coach_app.ui.client_view.player.sorting.card import SortCard
from coach_app.ui.scenery.cloth import FRINGE, paint_cloth

ROWS = 60  # more cards than anybody lays on one cloth
_MOST = 16_777_215  # px: no limit to a widget's height
_CLOTHS = ("mossL", "honeyL", "skyL")


class Pile(QWidget):
    """The cards that are still to be laid: one lies up, the edges of the others are seen."""

    def __init__(self) -> None:
        super().__init__()
        self._left: list[SortCard] = []
        self._room = Room(QSize(1280, 800))

    def put(self, left: list[SortCard], room: Room) -> None:
        self._left, self._room = left, room
        for card in left:
            if card.parentWidget() is not self:
                card.setParent(self)
            card.setVisible(card is left[0])
        for card in left[:1]:
            card.setMinimumHeight(0)
            card.setMaximumHeight(_MOST)
            card.setGeometry(self._card())
            card.show()
        self.setMinimumSize(room.px(230, 150), room.px(170, 90))
        self.update()

    def _card(self) -> QRect:
        """Upright, as large as there is room for."""
        high = min(self.height() - 16, self._room.px(520))
        wide = min(
            self.width() - 10, self._room.px(400), max(round(high * 0.95), self._room.px(200, 130))
        )
        return QRect((self.width() - wide) // 2, (self.height() - high) // 2, wide, high)

    def resizeEvent(self, event: QResizeEvent) -> None:
        for card in self._left[:1]:
            card.setGeometry(self._card())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        under = min(3, len(self._left) - 1)
        card = QRectF(self._card()).adjusted(RING + 3, RING, -RING - 1, -RING - 3)
        for number in range(under, 0, -1):
            painter.save()
            painter.translate(card.center())
            painter.rotate((0.0, 1.6, -1.9, 2.8)[number])
            lay_paper(
                painter,
                QRectF(-card.width() / 2, -card.height() / 2, card.width(), card.height()),
                round_by=7,
            )
            painter.restore()
        painter.end()


class Heap(QWidget):
    """A cloth with its name on a label: the button takes the card."""

    wanted = Signal(str)  # its key: what is to be laid goes here

    def __init__(self, table: QWidget, key: str, name: str, number: int) -> None:
        super().__init__()
        self.key, self._number, self._open = key, number, False
        self._cloth = QPixmap()
        self._dark = theme.is_dark()
        self.button = SortCard(table, key, name)
        self.button.setCheckable(False)
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
        self.wanted.emit(self.key)

    def set_open(self, on: bool) -> None:
        if on != self._open:
            self._open = on
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """All of the cloth takes it, not only its name."""
        self.wanted.emit(self.key)

    def _box_of_cloth(self) -> QRectF:
        return QRectF(self.rect()).adjusted(5, 2, -4, -4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box, wanted = self._box_of_cloth(), self.size() * self.devicePixelRatioF()
        if self._cloth.size() != wanted or self._dark != theme.is_dark():
            self._dark = theme.is_dark()
            self._cloth = QPixmap(wanted)
            self._cloth.setDevicePixelRatio(self.devicePixelRatioF())
            self._cloth.fill(Qt.GlobalColor.transparent)
            inner = QPainter(self._cloth)
            paint_cloth(inner, box, _CLOTHS[self._number % len(_CLOTHS)])
            inner.end()
        painter.drawPixmap(0, 0, self._cloth)
        if self._open:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("sheetDo"), 3))
            painter.drawRoundedRect(box.adjusted(1, FRINGE + 1, -1, -FRINGE - 1), 4, 4)
        painter.end()

    def put(self, cards: list[SortCard], room: Room) -> None:
        self.button.set_room(room)
        self.button.pixels = 28.0
        self.button.setFixedHeight(self.button.heightForWidth(room.px(200, 130)))
        self._laid.setMinimumHeight(1)
        hem = round(FRINGE) + room.px(34, 12)
        self._box.setContentsMargins(room.px(16, 10), hem, room.px(14, 9), hem)
        self._grid.setSpacing(room.px(4, 2))
        across = 2 if self.width() >= room.px(440) else 1
        wide = max(60, (self.width() - 2 * room.px(16, 10)) // across - 26)
        for number, card in enumerate(cards):
            card.setFixedHeight(card.heightForWidth(wide))
            card.setAccessibleDescription(self.button.text())
            self._grid.addWidget(card, number // across, number % across)
            card.show()
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1 if column < across else 0)
        self._grid.setRowStretch(ROWS, 1)
