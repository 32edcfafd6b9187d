"""Bricks of the activities: large cards to choose, large fields to write in, quiet scrolling."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QInputMethodEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from coach_app.content import languages
from coach_app.limits import MAX_TEXT
from coach_app.ui import theme
from coach_app.ui.boxes import grid_box, vbox
from coach_app.ui.client_view.kit.by_keys import keys_stand_on
from coach_app.ui.client_view.kit.look import Room, colour
from coach_app.ui.client_view.kit.parts import RING, ClientLabel, ScreenPage
from coach_app.ui.client_view.kit.texts import ClientTexts
from coach_app.ui.client_view.player.kit import Surface
from coach_app.ui.widgets.pictures.motifs import FOR_ICONS, draw_motif
from coach_app.ui.widgets.plain import PlainButton, set_tip
from coach_app.ui.widgets.text.length import LengthLimit
from coach_app.ui.widgets.text.line_edit import UNCUT
from coach_app.ui.widgets.text.program_edits import ProgramEdits

QUIET = ("cInk", "cPaper")  # a client is told without red
ICON = 72  # the drawing on a card
MOST_IN_LINE = 400  # characters; a longer line is kept whole, and told of


def field_style(room: Room, selector: str, pixels: float = 24, ground: str = "cPaper") -> str:
    return (
        f"{selector} {{ background: {colour(ground)}; color: {colour('cInk')};"
        f" border: 1px solid {colour('edge')}; border-radius: {room.px(12, 8)}px;"
        f" padding: {room.px(10, 6)}px {room.px(14, 8)}px;"
        f' font-family: "{theme.families()[1]}"; font-size: {room.text(pixels)}px;'
        f" selection-background-color: {colour('mos')}; selection-color: {colour('onMos')}; }}"
        f" {selector}:focus {{ border: 2px solid {colour('cKnob')};"
        f" padding: {room.px(10, 6) - 1}px {room.px(14, 8) - 1}px; }}"
    )


def too_long_words(field: QWidget, over: int) -> str:
    """In the language of the client page that ``field`` stands on."""
    host = field.parentWidget()
    while host is not None and not isinstance(host, Surface | ScreenPage):
        host = host.parentWidget()
    texts = host.texts if host is not None else ClientTexts(languages.first())
    return texts("too_long_one") if over == 1 else texts("too_long", count=over)


class LineField(QLineEdit):
    """One line of the client's own words."""

    def __init__(
        self, name: str, hint: str = "", pixels: float = 24, most: int = MOST_IN_LINE
    ) -> None:
        super().__init__()
        self._pixels = pixels
        words = partial(too_long_words, self)
        self.limit = LengthLimit(self, most=most, words=words, colours=QUIET)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setMaxLength(UNCUT)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.textChanged.connect(self.limit.check)

    def set_room(self, room: Room) -> None:
        self.limit.set_font(room.font("client_hint", 20))
        self.setStyleSheet(field_style(room, "QLineEdit", self._pixels))
        self.setMinimumHeight(room.px(64, 52))


class TextField(QPlainTextEdit):
    """Several lines; Tab goes on to the next control and is not typed."""

    def __init__(self, name: str, lines: int = 3, pixels: float = 24) -> None:
        super().__init__()
        self._lines, self._pixels = lines, pixels
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._edits = ProgramEdits(self)
        words = partial(too_long_words, self)
        self.limit = LengthLimit(self, size=MAX_TEXT, words=words, colours=QUIET)
        self.textChanged.connect(self._check_length)

    def set_room(self, room: Room) -> None:
        self.limit.set_font(room.font("client_hint", 20))
        self.setStyleSheet(field_style(room, "QPlainTextEdit", self._pixels))
        line = round(room.text(self._pixels) * 1.45)
        self.setMinimumHeight(self._lines * line + room.px(30, 22))

    def sizeHint(self) -> QSize:
        """Its lines; Qt's own guess would push what follows below the fold."""
        return QSize(300, self.minimumHeight())

    def text(self) -> str:
        return self.toPlainText()

    def load(self, text: str) -> None:
        """Another text altogether: undo does not bring the old one back."""
        self._edits.load(text)
        self._check_length()

    def set_text(self, text: str) -> None:
        """Make the text ``text``; the writer keeps cursor, selection, place and undo."""
        self._edits.replace(text)
        self._check_length()

    def setText(self, text: str) -> None:
        self.set_text(text)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        if self._edits.settle():
            self.textChanged.emit()

    @Slot()
    def _check_length(self) -> None:
        if self.limit.over or self.document().characterCount() * 3 > MAX_TEXT:
            self.limit.check(self.text())


class PickCard(PlainButton):
    """A large card with words, and perhaps a drawing. Chosen: a border, a check and a fill."""

    def __init__(self, key: str, text: str, icon: str = "") -> None:
        super().__init__()
        self.key, self._icon = key, icon
        self.style_name, self.pixels = "client_text", 26.0
        self.ground = "cPaper"
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
        icon = room.px(ICON + 12, 52) if self._icon else 0
        edge = min(room.px(16, 10), self.least_height() // 6)
        return max(self.least_height(), box.height() + icon + 2 * edge) + 2 * RING

    def least_height(self) -> int:
        """What a card takes with a single line."""
        return self._room.px(92, 76)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._room.px(150, 110), self.heightForWidth(self._room.px(220, 150)))

    def box(self) -> QRectF:
        return QRectF(self.rect()).adjusted(RING + 1, RING + 1, -RING - 1, -RING - 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, radius = self.box(), self._room.px(14, 10)
        chosen = self.isChecked()
        hot = self.isEnabled() and self.underMouse()
        painter.setBrush(theme.color("cShapeOut" if chosen or hot else self.ground))
        painter.setPen(QPen(theme.color("cKnob" if chosen else "edge"), 3 if chosen else 1.5))
        painter.drawRoundedRect(box, radius, radius)
        self.paint_face(painter, box)
        if chosen:
            size = self._room.px(24, 20)
            theme.icon("check-circle", "cKnob", size).paint(
                painter, round(box.right() - size - 8), round(box.top() + 8), size, size
            )
        if keys_stand_on(self):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("cKnob"), 2))
            painter.drawRoundedRect(box.adjusted(-4, -4, 4, 4), radius + 4, radius + 4)
        painter.end()

    def paint_face(self, painter: QPainter, box: QRectF) -> None:
        inside = box.adjusted(self._room.px(14, 8), 8, -self._room.px(14, 8), -8)
        if self._icon:
            size = self._room.px(ICON, 40)
            spot = QRectF(inside.center().x() - size / 2, inside.top() + 2, size, size)
            if self._icon in FOR_ICONS:
                draw_motif(painter, spot, FOR_ICONS[self._icon])
            else:
                theme.icon(self._icon, "cInk2", size).paint(painter, spot.toRect())
            inside.setTop(inside.top() + size + 8)
        painter.setPen(theme.color("cInk"))
        painter.setFont(self.font_used())
        painter.drawText(
            inside, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.text()
        )


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

    def _place(self) -> None:
        room = self._room
        each = room.px(self._each, self._each * 0.65)
        count = max(1, len(self.cards))
        columns = max(1, min(self._most, count, max(1, self.width()) // each))
        rows = -(-count // columns)
        columns = -(-count // rows)  # no row with a single card at the end
        self._grid.setSpacing(room.px(12, 8))
        if (columns, count, self._most) == self._placed and self._grid.count() == count:
            return
        self._placed = (columns, count, self._most)
        for column in range(max(self._most, self._grid.columnCount())):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for number, card in enumerate(self.cards):
            self._grid.addWidget(card, number // columns, number % columns)


class Heading(ClientLabel):
    """A line above a field or a part."""

    def __init__(self, text: str, pixels: float = 22) -> None:
        super().__init__("client_hint", pixels, "cInk2")
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
    wide = 66.0  # px of the pictures

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
        side = self._room.px(self.wide, 60)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(9, 9, -9, -9)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("paper"))
        painter.setBrush(_colour(self.value))
        painter.drawEllipse(box)
        if self.isChecked():
            size = round(box.width() * 0.5)
            theme.icon("check", "paper", size).paint(
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


def _colour(value: str) -> QColor:
    return QColor(value)
