"""How one kept piece looks: a picture on its paper, words on a note, a row of colours."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach_app.ui import theme
from coach_app.ui.boxes import vbox
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.parts import ClientLabel
from coach_app.ui.client_view.player.made.pieces import Piece
from coach_app.ui.client_view.player.made.tinted import ink_of

DUSK = QColor(20, 18, 12, 26)


class KeptPicture(QWidget):
    """The picture as large as it fits, its name below it. Scaled once for each size."""

    def __init__(self, piece: Piece) -> None:
        super().__init__()
        self.piece = piece
        self._room = Room(QSize(1280, 800))
        self._scaled = QPixmap()
        self.setAccessibleName(". ".join(part for part in (piece.name, piece.title) if part))
        self.setAccessibleDescription(", ".join(piece.lines))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_room(self, room: Room) -> None:
        self._room = room
        self.setMinimumSize(room.px(120, 80), room.px(110, 72) + self._name_high())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._room.px(420, 160), self._room.px(300, 120))

    def _name_high(self) -> int:
        if not self.piece.title:
            return 0
        return round(QFontMetricsF(self._room.font("client_text", 26)).height() * 1.35)

    def paintEvent(self, event: QPaintEvent) -> None:
        image = self.piece.image
        if image is None or image.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect()).adjusted(4, 4, -4, -8 - self._name_high())
        size = QSize(image.size()).scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        box = QRectF(0, 0, size.width(), size.height())
        box.moveCenter(room.center())
        painter.setPen(Qt.PenStyle.NoPen)
        for grow, alpha in ((3, 14), (2, 18), (1, 22)):  # a sheet that lies on the table
            painter.setBrush(QColor(58, 44, 24, alpha))
            painter.drawRoundedRect(box.adjusted(-grow, -grow + 2, grow, grow + 2), 4, 4)
        painter.drawPixmap(box.toRect(), self._at(size))
        if theme.is_dark():  # paper in the evening
            painter.fillRect(box, DUSK)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawRect(box)
        if self.piece.title:
            painter.setPen(theme.color("cInk"))
            painter.setFont(self._room.font("client_text", 26))
            below = QRectF(0, box.bottom() + 4, self.width(), self._name_high())
            words = painter.fontMetrics().elidedText(
                self.piece.title, Qt.TextElideMode.ElideRight, self.width()
            )
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, words)
        painter.end()

    def _at(self, size: QSize) -> QPixmap:
        wanted = size * self.devicePixelRatioF()
        if self._scaled.size() != wanted and self.piece.image is not None:
            smooth = Qt.TransformationMode.SmoothTransformation
            keep = Qt.AspectRatioMode.IgnoreAspectRatio
            self._scaled = QPixmap.fromImage(self.piece.image.scaled(wanted, keep, smooth))
        return self._scaled


class KeptWords(QWidget):
    """The client's words on a note; ``band``: a colour that they gave to their words."""

    def __init__(
        self, piece: Piece, large: bool = False, band: str = "", on_picture: bool = False
    ) -> None:
        """``on_picture``: light words too lie on paper, so that they can be read."""
        super().__init__()
        self._band = band
        style, pixels = ("client_text", 34 if large else 24)
        if piece.light:
            style, pixels = "client_hint", 22
        self._style, self._pixels = style, float(pixels)
        self._room = Room(QSize(1280, 800))
        self.label = ClientLabel(style, pixels, "cInk2" if piece.light else "cInk")
        self.label.set_words("\n".join((*((piece.title,) if piece.title else ()), *piece.lines)))
        if large:
            self.label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._paper = on_picture or not piece.light
        self._box = vbox(self)
        self._head = ClientLabel("client_hint", 20, "cInk2")
        self._head.set_words(piece.head)
        self._head.setVisible(bool(piece.head))
        self._box.addWidget(self._head)
        self._box.addWidget(self.label)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def _fit(self) -> None:
        """Smaller where the longest word is wider than the note."""
        edges = self._box.contentsMargins()
        inside = max(40, self.width() - edges.left() - edges.right())
        font = self._room.fitting(self._style, self._pixels, self.label.text(), inside)
        whole = self._room.font(self._style, self._pixels).pixelSize()
        self.label.set_size(self._room, font.pixelSize() if font.pixelSize() < whole else whole)
        if self._band:
            self.label.set_ink(ink_of(self._band, theme.color("cPaper")).name())

    def set_room(self, room: Room) -> None:
        self._room = room
        side, top = room.px(20, 6), room.px(12, 6)
        if self._paper:
            self._box.setContentsMargins(side + 4 * bool(self._band), top, side, top)
        self._head.set_room(room)
        self._fit()
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._paper:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(theme.color("cTrack"), 1))
        painter.setBrush(theme.color("cPaper"))
        painter.drawRoundedRect(box, 10, 10)
        if self._band:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._band))
            painter.drawRoundedRect(QRectF(box.left(), box.top() + 6, 7, box.height() - 12), 3, 3)
        painter.end()


class KeptColours(QWidget):
    """The colours that were chosen, as round wells without a click."""

    def __init__(self, piece: Piece) -> None:
        super().__init__()
        self._colours = piece.colours
        self._side = 30
        self.setAccessibleName(piece.name)

    def set_room(self, room: Room) -> None:
        self._side = room.px(34, 24)
        self.setFixedSize(round(self._side * 1.3 * len(self._colours)), self._side + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("edge"), 1))
        for number, value in enumerate(self._colours):
            painter.setBrush(QColor(value))
            centre = QPointF(self._side * (0.55 + 1.3 * number), self.height() / 2)
            painter.drawEllipse(centre, self._side / 2 - 1, self._side / 2 - 1)
        painter.end()
