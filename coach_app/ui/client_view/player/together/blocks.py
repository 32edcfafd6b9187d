"""A sentence out of pieces: one piece at a time in the hand, and above it all that lie joined."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from coach_app.course.client_writes import Json
from coach_app.exercises import ExerciseItem
from coach_app.ui import theme
from coach_app.ui.boxes import vbox
from coach_app.ui.client_view.kit.by_keys import keys_stand_on
from coach_app.ui.client_view.kit.cards import Heading, Scroller
from coach_app.ui.client_view.kit.fields import TextField
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.puzzle import (
    TINTS,
    Part,
    lay_parts,
    paint_gap,
    paint_piece,
    piece_path,
)
from coach_app.ui.client_view.player.together.below import SCROLL_BAR, Still
from coach_app.ui.client_view.player.writing.write import Writing
from coach_app.ui.scenery.paths import mix
from coach_app.ui.widgets.plain import PlainButton

PICTURE_WIDE, PICTURE_EDGE = 1400, 70  # px of the joined pieces, for the steps that follow
_PICTURE_WORDS, _PICTURE_PAD = 74, 40
_WORDS, _HAND = 30.0, 34.0  # px of the pictures: of the joined words, of those in the hand


class PieceField(TextField):
    """Enter lays the piece down: a piece is one sentence."""

    entered = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(name, 1, _HAND)
        # All of it lies above: no bar on the paper.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            if not event.isAutoRepeat():
                self.entered.emit()
            return
        super().keyPressEvent(event)


class Joined(PlainButton):
    """A piece on the table, with its words; or the place where it will lie. Pressed, it is taken
    in the hand again."""

    def __init__(self, name: str, number: int) -> None:
        super().__init__()
        self._name, self.number = name, number
        self.part = Part(number, QRectF(), ())
        self.words, self.in_hand = "", False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(name)

    def shown(self) -> str:
        return self.words or self._name

    def paintEvent(self, event: QPaintEvent) -> None:
        pass  # the table does, under all of them

    def set_words(self, words: str) -> None:
        self.words = words
        self.setAccessibleDescription(words)


class Table(QWidget):
    """The joined pieces; it paints them, for the knob of each lies in the next one."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self._room, self._pixels = Room(QSize(1280, 800)), _WORDS
        self.pieces = [Joined(name, number) for number, name in enumerate(names)]
        for piece in self.pieces:
            piece.setParent(self)

    def _pad(self) -> float:
        return self._room.px(24, 14) * self._pixels / _WORDS

    def lay(self, room: Room, wide: int, pixels: float = _WORDS) -> int:
        """Lays the pieces within ``wide`` px and answers how high they are together."""
        self._room, self._pixels = room, pixels
        font = room.font("client_text", pixels)
        parts = lay_parts([one.shown() for one in self.pieces], font, wide - 16, self._pad())
        for piece, part in zip(self.pieces, parts, strict=True):
            piece.part = part = Part(
                part.number, part.box.translated(7, 6), part.lines, part.hollow, part.knob
            )
            piece.setGeometry(part.box.toAlignedRect())
        self.update()
        return round(max(part.box.bottom() for part in parts)) + 14

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        pad, sheet = self._pad(), theme.color("sheet")
        painter.setFont(self._room.font("client_text", self._pixels))
        for piece in reversed(self.pieces):  # each knob lies on the piece after it
            part = piece.part
            path = piece_path(part.box, pad * 1.5, hollow=part.hollow, knob=part.knob)
            if piece.words:
                paint_piece(painter, path, theme.color(TINTS[piece.number % len(TINTS)]), sheet)
            else:
                paint_gap(painter, path)
            if piece.in_hand:
                painter.strokePath(path, QPen(theme.color("sheetDo"), 3))
            _paint_lines(
                painter, part, pad, theme.color("sheetInk" if piece.words else "sheetInk2")
            )
            if keys_stand_on(piece):
                painter.strokePath(path, QPen(theme.color("sheetDo"), 2, Qt.PenStyle.DashLine))
        painter.end()


def _paint_lines(painter: QPainter, part: Part, pad: float, ink: QColor) -> None:
    inside = part.box.adjusted(pad * (2.2 if part.hollow else 1.2), 0, -pad, 0)
    painter.setPen(ink)
    flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
    painter.drawText(inside, flags, "\n".join(part.lines))


class Hand(QWidget):
    """The piece in the hand, large: what it is for, an example of it, and its field."""

    def __init__(
        self, number: int, count: int, head: Heading, field: QWidget, example: str
    ) -> None:
        super().__init__()
        self._number, self._last, self._field = number, number == count - 1, field
        self._room = Room(QSize(1280, 800))
        self._still = Still(self._paint_piece)
        self.example = Heading(example, 24, "sheetInk")
        self._box = QVBoxLayout(self)
        self._band = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._band.addWidget(head)
        self._band.addWidget(self.example, 1)
        self._box.addLayout(self._band)
        self._box.addWidget(field, 1)
        self.example.setVisible(bool(example))

    def set_room(self, room: Room) -> None:
        self._room = room
        self._still.renew()
        side, knob = room.px(40, 18), room.px(46, 26)
        left = side + (knob // 2 if self._number else 0)
        right = side + (0 if self._last else knob)
        self._box.setContentsMargins(left, room.px(18, 10), right, room.px(26, 17))
        self._box.setSpacing(room.px(12, 4))
        beside, right = QBoxLayout.Direction.LeftToRight, Qt.AlignmentFlag.AlignRight
        self._band.setDirection(QBoxLayout.Direction.TopToBottom if room.narrow else beside)
        self._band.setSpacing(room.px(26, 2))
        self.example.setVisible(bool(self.example.text()) and not room.narrow)
        self.example.setAlignment(Qt.AlignmentFlag.AlignLeft if room.narrow else right)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._still.draw(self)

    def _paint_piece(self, painter: QPainter) -> None:
        knob = float(self._room.px(46, 26))
        box = QRectF(self.rect()).adjusted(7, 5, -7 - (0 if self._last else knob), -13)
        path = piece_path(box, knob, hollow=self._number > 0, knob=not self._last)
        tint, sheet = theme.color(TINTS[self._number % len(TINTS)]), theme.color("sheet")
        paint_piece(painter, path, tint, sheet)
        painter.setClipRect(box.adjusted(0, self._field.y() - 6 - box.top(), 0, 0))
        painter.fillPath(path, mix(sheet, tint, 0.12))


class WriteBlocks(Writing):
    """Answer: as other lines. "Verder" lays a piece down and takes the next one first."""

    wide = True
    ruled = True

    def make_field(self, item: ExerciseItem) -> TextField:
        field = PieceField(self.words(item.text))
        field.entered.connect(self._laid_down)
        return field

    def lay_out(self) -> None:
        self.now = 0
        names = [self.words(item.text) for item in self.items]
        inner = QWidget()
        self.table = Table(names)
        self.hands = [
            Hand(number, len(names), Heading(names[number], 28, "sheetInk"), self.fields[item.id],
                 self.words(item.back))
            for number, item in enumerate(self.items)
        ]  # fmt: skip
        for widget in (self.table, *self.hands):
            widget.setParent(inner)
        for piece in self.table.pieces:
            piece.clicked.connect(partial(self.take, piece.number))
        self._inner = inner
        vbox(self).addWidget(Scroller(inner))
        self._show_hand()

    @Slot()
    def _laid_down(self) -> None:
        if not self.take_next():
            self.after_last()

    def take(self, number: int) -> None:
        """Piece ``number`` is in the hand now."""
        self.now = number
        self._show_hand()
        self.arrange()
        field = list(self.fields.values())[number]
        field.go_to()

    def take_next(self) -> bool:
        if self.now >= len(self.hands) - 1:
            return False
        self.take(self.now + 1)
        return True

    def _show_hand(self) -> None:
        for number, hand in enumerate(self.hands):
            hand.setVisible(number == self.now)
            self.table.pieces[number].in_hand = number == self.now

    def changed(self) -> None:
        for item, piece in zip(self.items, self.table.pieces, strict=True):
            piece.set_words(" ".join(self.fields[item.id].text().split()))
        self.arrange()

    def restore(self, answer: Json) -> None:
        super().restore(answer)
        empty = (n for n, one in enumerate(self.fields.values()) if not one.text().strip())
        self.now = next(empty, 0)
        self._show_hand()

    def first_focus(self) -> QWidget | None:
        return list(self.fields.values())[self.now]

    def arrange(self) -> None:
        room, narrow = self.room, self.room.narrow
        for hand in self.hands:
            hand.set_room(room)
        wide = self.width() - (SCROLL_BAR if narrow else 0)
        hand, gap = self.hands[self.now], room.px(20, 8)
        layout = hand.layout()
        least = layout.minimumSize().height() if layout is not None else 0
        high = self.table.lay(room, wide)
        for smaller in (0.87, 0.75):  # much was written: smaller, so that all is seen
            if high + gap + least > self.height():
                high, gap = self.table.lay(room, wide, _WORDS * smaller), room.px(8)
        across = min(wide, room.px(1060))
        free = self.height() - high - gap
        tall = max(least, min(free, room.px(290)))
        spare = max(0, (free - tall) // 3)
        left = (wide - across) // 2
        if narrow:  # what is written on comes first; what lies there is below it
            hand.setGeometry(0, 0, wide, tall)
            self.table.setGeometry(0, tall + gap, wide, high)
        else:
            self.table.setGeometry(0, spare, wide, high)
            hand.setGeometry(left, spare + high + gap, across, tall)
        self._inner.setMinimumHeight(high + gap + tall)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()

    def covered(self) -> list[QRect]:
        return [self.table.geometry(), self.hands[self.now].geometry()]

    def keepsake_words(self) -> str:
        return "\n".join(piece.words for piece in self.table.pieces if piece.words)

    def keepsake(self) -> QImage | None:
        written = [(piece.number, piece.words) for piece in self.table.pieces if piece.words]
        return joined_image(written) if written else None


def joined_image(written: Sequence[tuple[int, str]]) -> QImage:
    """The pieces with words, joined, as they hang on a wall: by day. ``written``: number, words."""
    light = theme.tokens("light")
    room = Room(QSize(1280, 800))
    font = room.font("client_text", _PICTURE_WORDS)
    font.setPixelSize(_PICTURE_WORDS)
    pad, edge = float(_PICTURE_PAD), float(PICTURE_EDGE)
    parts = lay_parts([words for _n, words in written], font, PICTURE_WIDE - 2 * edge, pad)
    wide = max(part.box.right() for part in parts) + 2 * edge
    high = max(part.box.bottom() for part in parts) + 2 * edge
    wide, high = max(wide, high * 1.2), max(high, wide * 0.56)
    image = QImage(round(wide), round(high), QImage.Format.Format_RGB32)
    image.fill(QColor(light["paper"]))
    painter = QPainter(image)
    painter.setFont(font)
    left = (wide - max(part.box.right() for part in parts)) / 2
    top = (high - max(part.box.bottom() for part in parts)) / 2
    painter.translate(left, top)
    for part in reversed(parts):
        path = piece_path(part.box, pad * 1.5, hollow=part.hollow, knob=part.knob)
        tint = QColor(light[TINTS[written[part.number][0] % len(TINTS)]])
        paint_piece(painter, path, tint, QColor(light["sheet"]))
        _paint_lines(painter, part, pad, QColor(light["sheetInk"]))
    painter.end()
    return image
