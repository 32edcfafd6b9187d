"""How one kept piece looks: a picture on its paper, words on a note, a row of colours."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coach_app.ui import theme
from coach_app.ui.boxes import vbox
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.paper import lay_paper, lay_shape
from coach_app.ui.client_view.kit.parts import ClientLabel
from coach_app.ui.client_view.kit.stone import slab
from coach_app.ui.client_view.kit.thought import cloud
from coach_app.ui.client_view.kit.tinted import ink_of
from coach_app.ui.client_view.player.made.pieces import Piece
from coach_app.ui.widgets.pictures.motifs import draw_motif

DUSK = QColor(20, 18, 12, 26)
_IN = (9, 5, -5, -9)  # px of a note's edges that its shadow takes


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
        return QSize(self._room.px(420, 160), self._room.px(170, 100))  # it grows where it can

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
        room = QRectF(self.rect()).adjusted(10, 6, -8, -12 - self._name_high())
        size = QSize(image.size()).scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        box = QRectF(0, 0, size.width(), size.height())
        box.moveCenter(room.center())
        lay_paper(painter, box, round_by=2)
        painter.drawPixmap(box.toRect(), self._at(size))
        if theme.is_dark():  # paper in the evening
            painter.fillRect(box, DUSK)
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


HEAD = 20.0  # px of the pictures: the small name of what was made


class KeptWords(QWidget):
    """The client's words on a note, under the small name of what each is; a thought stays a
    cloud. ``band``: a colour that they gave to their words. ``pixels``: of the letters, at the
    size of the pictures."""

    def __init__(
        self, piece: Piece, large: bool = False, band: str = "", pixels: float = 24
    ) -> None:
        super().__init__()
        self._band, self._large, self.motif = band, large, piece.motif
        self._thought, self._stone = piece.shape == "bubble", piece.shape == "stone"
        style = "client_text"
        if piece.light and not piece.motif:
            style, pixels = "client_hint", 22
        self._style, self._pixels = style, pixels
        self._room = Room(QSize(1280, 800))
        self._box = vbox(self)
        self._heads: list[ClientLabel] = []
        self.labels: list[ClientLabel] = []
        if piece.head:
            self._add_head(piece.head, large)
        ink = "sheetInk2" if piece.light else "sheetInk"
        for name, words in _parts(piece):
            if name:
                self._add_head(name, large)
            label = ClientLabel(style, pixels, ink)
            label.set_words(words)
            if large:
                label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self.labels.append(label)
            self._box.addWidget(label)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    @property
    def label(self) -> ClientLabel:
        """The first of its words."""
        return self.labels[0]

    def set_alignment(self, align: Qt.AlignmentFlag) -> None:
        for label in (*self._heads, *self.labels):
            label.setAlignment(align)

    def _add_head(self, name: str, large: bool) -> None:
        if self.labels:
            self._box.addSpacing(10)  # what belongs to another name stands apart
        head = ClientLabel("client_hint", HEAD, "sheetInk2")
        head.set_words(name)
        if large:
            head.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._heads.append(head)
        self._box.addWidget(head)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def _fit(self) -> None:
        """Smaller where the longest word is wider than the note."""
        edges = self._box.contentsMargins()
        inside = max(40, self.width() - edges.left() - edges.right())
        whole = self._room.font(self._style, self._pixels).pixelSize()
        for label in self.labels:
            font = self._room.fitting(self._style, self._pixels, label.text(), inside)
            label.set_size(self._room, min(font.pixelSize(), whole))
            if self._band:
                label.set_ink(ink_of(self._band, theme.color("sheet")).name())
        for head in self._heads:
            font = self._room.fitting("client_hint", HEAD, head.text(), inside)
            head.set_size(self._room, font.pixelSize())

    def set_room(self, room: Room) -> None:
        self._room = room
        side, top = self._pads()
        left, right = _IN[0] + side + 6 * bool(self._band), -_IN[2] + side
        left += self._thing()
        self.setMinimumHeight(self._thing() + 10 if self.motif else 0)
        self._box.setContentsMargins(left, _IN[1] + top, right, -_IN[3] + top)
        self._fit()
        self.updateGeometry()

    def _pads(self) -> tuple[int, int]:
        """From the paper's edge to the words."""
        room = self._room
        if self._stone:
            return room.px(34, 16), room.px(17, 9)
        if self._thought:
            return room.px(24, 13), room.px(15, 9)
        return (room.px(48, 6), room.px(20, 4)) if self._large else (room.px(18, 6), room.px(9, 4))

    def _thing(self) -> int:
        """How large the thing itself lies beside its name."""
        return self._room.px(104, 30) if self.motif else 0

    def paper(self) -> QRectF:
        """As wide as the words need: a slip, or a narrow sheet."""
        side = self._pads()[0]
        words = QRect()
        for label in (*self._heads, *self.labels):
            flags = int(label.alignment()) | int(Qt.TextFlag.TextWordWrap)
            words |= label.fontMetrics().boundingRect(label.geometry(), flags, label.text())
        grow = max(side, (self._room.px(460) - words.width()) // 2 if self._large else 0)
        box = QRectF(self.rect()).adjusted(*_IN)
        left = max(box.left(), words.left() - grow - self._thing() - 6 * bool(self._band))
        right = min(box.right(), words.right() + grow)
        return QRectF(left, box.top(), right - left, box.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, box = QPainter(self), self.paper()
        if self._thought:
            lay_shape(painter, cloud(box, self._room.px(13, 8)))
        elif self._stone:
            lay_shape(painter, slab(box.adjusted(0, 4, 0, 0), 1), "sheetEdge")
            painter.fillPath(slab(box.adjusted(0, 0, 0, -4), 1), theme.color("sheet"))
        else:
            lay_paper(painter, box)
        if self.motif:
            spot = QRectF(0, 0, self._thing() - 8, self._thing() - 8)
            spot.moveCenter(QPointF(box.left() + 6 + self._thing() / 2, box.center().y()))
            draw_motif(painter, spot, self.motif)
        if self._band:
            painter.setBrush(QColor(self._band))
            painter.drawRoundedRect(QRectF(box.left(), box.top() + 6, 7, box.height() - 12), 3, 3)
        painter.end()


def _parts(piece: Piece) -> list[tuple[str, str]]:
    title = [("", piece.title)] if piece.title else []
    if any(name for name, _words in piece.told):
        return [*title, *piece.told]
    return [("", "\n".join((*(words for _name, words in title), *piece.lines)))]


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
