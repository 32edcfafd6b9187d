"""What was framed stays in its frame, large, while it is told about and named: the words are
written on the card that hangs beside it, as in a museum."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from coach_app.exercises import ExerciseItem
from coach_app.exercises.outcome import is_title
from coach_app.ui import theme
from coach_app.ui.client_view.kit.fields import LineField, TextField
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.paper import SHADOW, lay_paper
from coach_app.ui.client_view.kit.parts import ClientLabel
from coach_app.ui.client_view.player.ideas.idea_notes import fitting
from coach_app.ui.client_view.player.made.pieces import Piece, pieces_before
from coach_app.ui.client_view.player.made.views import KeptColours
from coach_app.ui.client_view.player.writing.write import Writing
from coach_app.ui.scenery.wall import paint_frame

RIM = 26  # px of the frame's wood, at its own size
_SHARE = 0.62  # of the width: the frame's; the card has the rest
_DUSK = QColor(20, 18, 12, 26)
_FLAGS = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)


class Framed(QWidget):
    """One picture in its frame, as large as it fits; without a picture the words about it."""

    def __init__(self, piece: Piece) -> None:
        super().__init__()
        self.piece = piece
        self._room = Room(self.size())
        self._scaled = QPixmap()
        self.setAccessibleName(". ".join(filter(None, (piece.name, piece.title))))
        self.setAccessibleDescription(", ".join(piece.lines))

    def set_room(self, room: Room) -> None:
        self._room = room
        self.update()

    def _scale(self) -> float:
        return max(0.3, min(1.0, self.height() / 560))

    def picture(self) -> QRectF:
        """What the frame leaves free."""
        rim = RIM * self._scale()
        room = QRectF(self.rect()).adjusted(rim + 12, rim + 8, -rim - 12, -rim - 16)
        room.setBottom(room.bottom() - self._name_high())
        size = self.piece.image.size() if self.piece.image is not None else QSize(14, 10)
        fits = QSize(size).scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        box = QRectF(0, 0, fits.width(), fits.height())
        box.moveCenter(room.center())
        return QRectF(box.toRect())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, box, rim = QPainter(self), self.picture(), RIM * self._scale()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_frame(painter, box.adjusted(-rim, -rim, rim, rim), self._scale())
        if self.piece.image is not None:
            painter.drawPixmap(box.toRect(), self._at(box.size().toSize()))
        else:
            painter.fillRect(box, QColor(theme.tokens("light")["paper"]))
            words, inside = "\n".join(self.piece.lines), box.adjusted(24, 16, -24, -16)
            font = self._room.font("client_text", 48)
            painter.setFont(fitting(font, words, inside, self._room.px(22, 14)))
            painter.setPen(QColor(theme.tokens("light")["ink"]))
            painter.drawText(inside, _FLAGS, words)
        if theme.is_dark():  # paper in the evening
            painter.fillRect(box, _DUSK)
        if self.piece.title:
            painter.setPen(theme.color("cInk"))
            painter.setFont(self._room.font("client_text", 24))
            below = QRectF(0, box.bottom() + rim + 2, self.width(), self._name_high())
            words = painter.fontMetrics().elidedText(
                self.piece.title, Qt.TextElideMode.ElideRight, self.width()
            )
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, words)
        painter.end()

    def _name_high(self) -> int:
        if not self.piece.title:
            return 0
        return QFontMetrics(self._room.font("client_text", 24)).height() + 4

    def _at(self, size: QSize) -> QPixmap:
        wanted = size * self.devicePixelRatioF()
        if self._scaled.size() != wanted and self.piece.image is not None:
            smooth, whole = (
                Qt.TransformationMode.SmoothTransformation,
                Qt.AspectRatioMode.IgnoreAspectRatio,
            )
            self._scaled = QPixmap.fromImage(self.piece.image.scaled(wanted, whole, smooth))
        return self._scaled


class WriteOnMuseumCard(Writing):
    """One line or a few for one field; the name comes over what was written about it. What was
    made before lies above the card."""

    wide = True

    def lay_out(self) -> None:
        steps = self.kit.exercise.steps
        index = next(n for n, one in enumerate(steps) if one.key == self.step.key)
        pieces = pieces_before(self.kit, index)
        drawn = [one for one in pieces if one.image is not None]
        told = [one for one in pieces if one.lines and not one.light]
        hangs = next(iter([*drawn[::-1], *told]), None)
        self.framed = Framed(hangs) if hangs is not None else None
        if self.framed is not None:
            self.framed.setParent(self)
        self.others = [Framed(one) for one in drawn[:-1]]
        self._colours = [KeptColours(one) for one in pieces if one.colours and not one.lines]
        for view in (*self.others, *self._colours):
            view.setParent(self)
        self._hung = [one.key for one in pieces]
        beside = [one for one in pieces if one is not hangs or one.image is not None]
        said = [line for one in beside for line in one.bare or one.lines]
        self._said = ClientLabel("client_text", 26, "sheetInk2")
        self._said.set_words("\n".join(said))
        self._said.setParent(self)
        self._said.setVisible(bool(said))
        self.field = next(iter(self.fields.values()))
        self.field.setParent(self)

    def make_field(self, item: ExerciseItem) -> LineField | TextField:
        name = self.label(item) or self.words(self.step.screen)
        if is_title(self.step):
            return LineField(name, name, 38)
        field = TextField(name, max(3, item.lines), 32)
        field.setPlaceholderText(name)
        return field

    def shows(self, work: str) -> bool:
        return super().shows(work) or (self.framed is not None and work in self._hung)

    # -- room

    def sheet(self) -> QRectF:
        """The card: at the lower right of the frame, or alone in the middle."""
        room = self.room
        high = min(self.height() - 2 * SHADOW, self._high() + 2 * room.px(28, 8))
        if self.framed is None:
            wide = min(self.width() - 2 * SHADOW, room.px(760))
            return QRectF((self.width() - wide) / 2, (self.height() - high) * 0.4, wide, high)
        if room.narrow or self.height() > self.width():
            wide = self.width() - 2 * SHADOW
            return QRectF(SHADOW, self.height() - high - SHADOW, wide, high)
        left = self.width() * _SHARE + room.px(30, 10)
        broad = min(self.width() - left - SHADOW, room.px(560))
        low = self.framed.geometry().top() + self.framed.picture().bottom() + RIM
        low = min(self.height() - SHADOW, max(low, high + SHADOW))
        return QRectF(left, low - high, broad, high)

    def _inner(self) -> int:
        """How wide the words on the card may be."""
        share = 1 - _SHARE if self.framed is not None and not self.room.narrow else 0.6
        return max(100, round(self.width() * share) - self.room.px(110, 40))

    def _high(self) -> int:
        high = max(self.field.minimumHeight(), self.field.sizeHint().height())
        if self._said.text():
            high += self._said.heightForWidth(self._inner()) + self.room.px(14, 4)
        return high + self._dots()

    def _dots(self) -> int:
        """How high the row of colours is."""
        return max((view.height() for view in self._colours), default=0)

    def arrange(self) -> None:
        room = self.room
        if self.framed is not None:
            upright = room.narrow or self.height() > self.width()
            card = self._high() + 2 * room.px(28, 8) + SHADOW if upright else 0
            wide = self.width() if upright else round(self.width() * _SHARE)
            self.framed.setGeometry(0, 0, wide, max(20, self.height() - card))
        side, top = room.px(32, 10), room.px(28, 8)
        inside = self.sheet().toRect().adjusted(side, top, -side, -top)
        below = self._said.heightForWidth(inside.width()) if self._said.text() else 0
        gap = room.px(14, 4) if below else 0
        spare = inside.height() - self.field.minimumHeight() - gap - self._dots()
        self._said.setVisible(0 < below <= spare)  # the line to write on comes first
        if below > spare:
            below = gap = 0
        left = max(20, inside.height() - below - gap - self._dots())
        self.field.setGeometry(inside.left(), inside.top(), inside.width(), left)
        self._said.setGeometry(
            inside.left() + 4, inside.bottom() - below, inside.width() - 4, below
        )
        at = inside.left() + 4
        for view in self._colours:
            view.move(at, inside.bottom() - view.height())
            at += view.width()
        self._lay_others()
        self.update()

    def _lay_others(self) -> None:
        """Beside each other over the card, where there is a wall left."""
        card, gap = self.sheet(), self.room.px(16, 6)
        high = round(card.top()) - gap
        room = high >= self.room.px(110, 80) and card.left() > self.width() * 0.4
        for number, view in enumerate(self.others):
            wide = round(card.width()) // len(self.others)
            view.setVisible(room)
            view.setGeometry(round(card.left()) + number * wide, 0, wide, max(1, high))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        lay_paper(painter, self.sheet(), round_by=3)
        painter.end()

    def covered(self) -> list[QRect]:
        found = [self.sheet().toAlignedRect()]
        views = [*self.others, *([self.framed] if self.framed is not None else [])]
        return found + [view.geometry() for view in views if view.isVisibleTo(self)]
