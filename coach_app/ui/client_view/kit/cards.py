"""Bricks of the activities: large cards to choose, large fields to write in, quiet scrolling."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPen,
    QRadialGradient,
    QResizeEvent,
    qGray,
)
from PySide6.QtWidgets import (
    QFrame,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from coach_app.ui import theme
from coach_app.ui.boxes import grid_box, vbox
from coach_app.ui.client_view.kit.by_keys import keys_stand_on
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.paper import lay_paper
from coach_app.ui.client_view.kit.parts import RING, ClientLabel
from coach_app.ui.widgets.pictures.motifs import draw_motif, motif_of
from coach_app.ui.widgets.plain import PlainButton, set_tip

BROAD = 1.3  # times its height: room for words beside a drawing
ICON = 72  # the drawing on a card
FILLED = 5  # times that at most: a larger one is all picture and no card
_PALE = 145  # of 255: from this grey on a paint needs dark marks


class PickCard(PlainButton):
    """A large card with words, and perhaps a drawing. Chosen: a border, a check and a fill."""

    tall = 92.0  # px of the pictures, with a single line

    def __init__(self, key: str, text: str, icon: str = "") -> None:
        super().__init__()
        self.key, self._icon = key, icon
        self.style_name, self.pixels = "client_text", 26.0
        self.ground = "sheet"
        self._room = Room(QSize(1280, 800))
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_words(self, text: str) -> None:
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def set_thing(self, key: str, text: str, icon: str) -> None:
        """Another thing on the same card."""
        if (key, text, icon) != (self.key, self.text(), self._icon):
            self.key, self._icon = key, icon
            self.set_words(text)

    def set_room(self, room: Room) -> None:
        self._room = room
        self.updateGeometry()
        self.update()

    def font_used(self, width: int = 0) -> QFont:
        """Smaller where the card is too narrow for its longest word."""
        inside = (width or self.width()) - 2 * self._room.px(18, 10) - 2 * RING
        return self._room.fitting(self.style_name, self.pixels, self.text(), max(40, inside))

    def sizeHint(self) -> QSize:
        return QSize(self._room.px(240, 130), self._room.px(110, 76))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = self._room
        inside = width - 2 * room.px(18, 10) - 2 * RING
        box = QFontMetrics(self.font_used(width)).boundingRect(
            0, 0, max(40, inside), 4000, int(Qt.TextFlag.TextWordWrap), self.text()
        )
        icon = self.drawing() + room.px(12, 8) if self.drawing() else 0
        edge = min(room.px(16, 10), self.least_height() // 6)
        return max(self.least_height(), box.height() + icon + 2 * edge) + 2 * RING

    def drawing(self) -> int:
        """How large the drawing on it is; 0 for none."""
        return self._room.px(ICON, 40) if self._icon else 0

    def least_height(self) -> int:
        """What a card takes with a single line."""
        return self._room.px(self.tall, 76)

    def minimumSizeHint(self) -> QSize:
        # Its height follows its width; more asked for here would make a full page scroll.
        return QSize(self._room.px(150, 110), self.least_height())

    def box(self) -> QRectF:
        return QRectF(self.rect()).adjusted(RING + 3, RING, -RING - 1, -RING - 3)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, radius = self.box(), self._room.px(7, 5)
        chosen = self.isChecked()
        hot = self.isEnabled() and self.underMouse()
        lay_paper(painter, box, "sheetOn" if chosen or hot else self.ground, radius)
        if chosen:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("sheetDo"), 3))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)
        self.paint_face(painter, box)
        if chosen:
            size = self._room.px(24, 20)
            theme.icon("check-circle", "sheetDo", size).paint(
                painter, round(box.right() - size - 8), round(box.top() + 8), size, size
            )
        if keys_stand_on(self):  # dashes: where the keys are, which is not yet what is chosen
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("sheetDo"), 2, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(box.adjusted(5, 5, -5, -5), radius - 2, radius - 2)
        painter.end()

    def paint_face(self, painter: QPainter, box: QRectF) -> None:
        inside = box.adjusted(self._room.px(14, 8), 8, -self._room.px(14, 8), -8)
        size = self.drawing()
        beside = inside.adjusted(inside.height() + self._room.px(16, 8), 0, 0, 0)
        if size and self._fits(beside):  # a broad card: as high as it is, and the words beside it
            spot = QRectF(inside.left(), inside.top(), inside.height(), inside.height())
            self._paint_drawing(painter, spot.adjusted(6, 0, 6, 0))
            inside, size = beside, 0
        if size:
            words = QFontMetrics(self.font_used()).boundingRect(
                inside.toRect(), int(Qt.TextFlag.TextWordWrap), self.text()
            )
            # As large as the words leave room for: a picture fills its card.
            free = min(inside.height() - words.height() - 12, inside.width())
            size = round(max(min(free, FILLED * self._room.px(ICON, 40)), size))
            both = size + 8 + words.height()
            spot = QRectF(inside.center().x() - size / 2, inside.top(), size, size)
            spot.moveTop(inside.top() + max(2.0, (inside.height() - both) / 2.4))
            self._paint_drawing(painter, spot)
            inside.setTop(spot.bottom() + 6)
        painter.setPen(theme.color("sheetInk"))
        painter.setFont(self.font_used())
        painter.drawText(
            inside, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.text()
        )

    def _fits(self, beside: QRectF) -> bool:
        """Whether the words have room beside a drawing as high as the card."""
        if beside.width() < BROAD * beside.height():
            return False
        words = QFontMetrics(self.font_used()).boundingRect(
            QRect(0, 0, round(beside.width()), 4000), int(Qt.TextFlag.TextWordWrap), self.text()
        )
        return words.width() <= beside.width() and words.height() <= beside.height()

    def _paint_drawing(self, painter: QPainter, spot: QRectF) -> None:
        if motif := motif_of(self._icon):
            draw_motif(painter, spot, motif)
        else:
            theme.icon(self._icon, "sheetInk2", round(spot.width())).paint(painter, spot.toRect())


class Scroller(QScrollArea):
    """Scrolls upright only, without a frame, on the client's ground."""

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        inner.setMinimumWidth(1)  # as wide as there is room, beside the bar; never under it
        self.setStyleSheet(
            "QScrollArea, QScrollArea > QWidget, QScrollArea > QWidget > QWidget"
            " { background: transparent; }"
        )
        self.setWidget(inner)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)


class CardGrid(QWidget):
    """Cards in as many columns as fit; equal heights in a row."""

    def __init__(self, cards: list[PickCard], columns: int = 4, each: int = 230) -> None:
        """``each``: how wide a card wants to be, px of the pictures."""
        super().__init__()
        self.cards, self._most, self._each = cards, columns, each
        self._room = Room(QSize(1280, 800))
        self._placed = (0, 0, 0)
        self._grid = grid_box(self)

    def set_room(self, room: Room) -> None:
        self._room = room
        for card in self.cards:
            card.set_room(room)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def columns_at(self, width: int) -> int:
        """How many beside each other; no row with a single card at the end."""
        each = self._room.px(self._each, self._each * 0.65)
        count = max(1, len(self.cards))
        columns = max(1, min(self._most, count, max(1, width) // each))
        return -(-count // -(-count // columns))

    def _place(self) -> None:
        room, count = self._room, max(1, len(self.cards))
        columns = self.columns_at(self.width())
        self._grid.setSpacing(room.px(12, 8))
        if (columns, count, self._most) == self._placed and self._grid.count() == count:
            return
        self._placed = (columns, count, self._most)
        for column in range(max(self._most, self._grid.columnCount())):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for number, card in enumerate(self.cards):
            self._grid.addWidget(card, number // columns, number % columns)


class Heading(ClientLabel):
    """A line above a field or a part. ``token``: its ink; as it stands, that of a sheet."""

    def __init__(self, text: str, pixels: float = 22, token: str = "sheetInk2") -> None:
        super().__init__("client_hint", pixels, token)
        self.set_words(text)


def column(parent: QWidget, *widgets: QWidget, spacing: int = 8) -> QVBoxLayout:
    box = vbox(parent)
    box.setSpacing(spacing)
    for widget in widgets:
        box.addWidget(widget)
    return box


class ColourButton(PlainButton):
    """A round well of one colour; chosen has a ring and a check."""

    picked = Signal(str)
    wide = 60.0  # px of the pictures

    def __init__(self, value: str, name: str) -> None:
        super().__init__()
        self.value = value
        self._room = Room(QSize(1280, 800))
        self.setCheckable(True)
        self.setAccessibleName(name)
        set_tip(self, name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._pick)

    @Slot()
    def _pick(self) -> None:
        self.picked.emit(self.value)

    def set_room(self, room: Room) -> None:
        self._room = room
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        side = self._room.px(self.wide, 50)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(9, 9, -9, -9)
        paint = QColor(self.value)
        _lay_paint(painter, box, paint)
        if self.isChecked():
            size = round(box.width() * 0.5)
            ink = "paper" if qGray(paint.rgb()) < _PALE else "sheetInk"
            theme.icon("check", ink, size).paint(
                painter,
                round(box.center().x() - size / 2),
                round(box.center().y() - size / 2),
                size,
                size,
            )
        if self.isChecked() or keys_stand_on(self):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("cKnob"), 3 if self.isChecked() else 2))
            painter.drawEllipse(box.adjusted(-6, -6, 6, 6))
        painter.end()


def _lay_paint(painter: QPainter, box: QRectF, paint: QColor) -> None:
    """A cake of paint: its shadow, its rim, a dip where the brush was, and the window's light."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(58, 44, 24, 46))
    painter.drawEllipse(box.translated(-1.5, box.width() * 0.035 + 1))
    pale = qGray(paint.rgb()) >= _PALE
    painter.setPen(QPen(theme.color("sheetEdge") if pale else paint.darker(122), 1.6))
    painter.setBrush(paint)
    painter.drawEllipse(box)
    painter.setPen(Qt.PenStyle.NoPen)
    dip = QRadialGradient(box.center() + QPointF(box.width(), box.width()) * 0.06, box.width() / 2)
    dip.setColorAt(0.0, QColor(0, 0, 0, 0))
    dip.setColorAt(0.72, QColor(0, 0, 0, 0))
    dip.setColorAt(1.0, QColor(0, 0, 0, 26))
    painter.setBrush(dip)
    painter.drawEllipse(box)
    light = QRectF(box.left(), box.top(), box.width() * 0.34, box.height() * 0.17)
    light.moveCenter(QPointF(box.left() + box.width() * 0.36, box.top() + box.height() * 0.2))
    painter.setBrush(QColor(255, 255, 255, 66))
    painter.drawEllipse(light)
