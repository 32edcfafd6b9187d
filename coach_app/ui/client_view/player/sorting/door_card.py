"""A question behind a front door: closed, it asks for yes or no; open, it lets somebody in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPaintEvent, QPen

from coach_app.exercises import ExerciseItem
from coach_app.ui import theme
from coach_app.ui.client_view.kit.by_keys import keys_stand_on
from coach_app.ui.client_view.player.sorting.flip_card import FlipCard
from coach_app.ui.scenery.door import (
    doorway,
    faces_us,
    paint_frame,
    paint_leaf,
    paint_open_leaf,
    plate_of,
    swung,
    window_of,
)
from coach_app.ui.widgets.pictures.motifs import draw_motif, motif_of

_EACH = QSize(280, 450)  # px of one door on a picture, before it is made sharp
_SHARP = 2.2
_CENTRE = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)


class DoorCard(FlipCard):
    """``colour``: of its leaf. Kept, it has a green edge and a check, as every chosen card."""

    def __init__(self, item: ExerciseItem, front: str, back: str, colour: str) -> None:
        super().__init__(item, front, back)
        self._colour = colour
        self.pixels = 27.0

    def heightForWidth(self, width: int) -> int:
        """A door is higher than it is wide, and never so low that its words have no room."""
        return round(max(self._room.px(300, 130), min(1.15 * width, self._room.px(420))))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(2, 7, -8, -8)
        leaf, part = doorway(box), self.part()
        paint_frame(painter, box, self._colour)
        if part > 0:
            self._paint_inside(painter, leaf)
        if faces_us(part):
            painter.save()
            painter.setTransform(swung(leaf, part), True)
            self._paint_closed(painter, leaf)
            painter.restore()
        else:
            paint_open_leaf(painter, leaf, self._colour, part)
        self._paint_marks(painter, box)
        painter.end()

    def paint_open(self, painter: QPainter, box: QRectF) -> None:
        """The door as it stands open, for a picture of it."""
        leaf = doorway(box)
        paint_frame(painter, box, self._colour)
        self._paint_inside(painter, leaf)
        paint_open_leaf(painter, leaf, self._colour, 1.0)

    def _ink(self, token: str) -> QColor:
        return QColor(theme.tokens("light")[token])  # a door is the same by day and by night

    def _paint_closed(self, painter: QPainter, leaf: QRectF) -> None:
        paint_leaf(painter, leaf, self._colour)
        pane = window_of(leaf)
        side = min(pane.width(), pane.height()) * 0.84
        spot = QRectF(0, 0, side, side)
        spot.moveCenter(pane.center())
        spot.moveBottom(pane.bottom() - pane.height() * 0.05)
        if motif := motif_of(self._icon):
            draw_motif(painter, spot, motif)
        words = plate_of(leaf).adjusted(5, 3, -5, -3)
        painter.setPen(self._ink("ink"))
        painter.setFont(self._room.filling("client_text", self.pixels, self._front, words.size()))
        painter.drawText(words, _CENTRE, self._front)

    def _paint_inside(self, painter: QPainter, room: QRectF) -> None:
        """In the light: the picture, the question of the door small, the open one large."""
        pad = self._room.px(10, 5)
        inside = room.adjusted(pad, pad, -pad, -pad)
        above = QRectF(inside.left(), inside.top(), inside.width(), inside.height() * 0.4)
        side = min(above.width(), above.height())
        spot = QRectF(0, 0, side, side)
        spot.moveCenter(above.center())
        if motif := motif_of(self._icon):
            draw_motif(painter, spot, motif)
        words = QRectF(inside.left(), above.bottom() + 4, inside.width(), 0)
        words.setBottom(inside.bottom())
        small = self._room.filling(
            "client_hint", 21, self._front, QRectF(0, 0, words.width(), words.height() * 0.3).size()
        )
        front = QFontMetricsF(small).boundingRect(
            QRectF(0, 0, words.width(), 4000), _CENTRE, self._front
        )
        top = QRectF(words.left(), words.top(), words.width(), front.height() + 2)
        painter.setPen(self._ink("ink2"))
        painter.setFont(small)
        painter.drawText(top, _CENTRE, self._front)
        below = QRectF(words.left(), top.bottom() + 3, words.width(), 0)
        below.setBottom(words.bottom())
        painter.setPen(self._ink("ink"))
        painter.setFont(self._room.filling("client_text", 30, self._back, below.size()))
        painter.drawText(below, _CENTRE, self._back)

    def _paint_marks(self, painter: QPainter, box: QRectF) -> None:
        if self.isChecked():
            frame = box.adjusted(box.width() * 0.1 - 3, -3, 3, 3)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("cKnob"), 4))
            painter.drawRoundedRect(frame, 6, 6)
            size = self._room.px(32, 24)
            spot = QRectF(box.right() - size - 10, box.top() + 10, size, size)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("cDo"))
            painter.drawEllipse(spot)
            mark = theme.icon("check", "onMos", round(size * 0.62 / self._room.zoom))
            mark.paint(painter, spot.adjusted(*(size * 0.19 * k for k in (1, 1, -1, -1))).toRect())
        if keys_stand_on(self):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("cInk"), 2, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(box.adjusted(box.width() * 0.1 - 5, -5, 5, 5), 6, 6)


def picture_of(doors: Sequence[DoorCard]) -> QImage:
    """A street of open doors on one sheet."""
    image = QImage(
        round(_EACH.width() * len(doors) * _SHARP), round(_EACH.height() * _SHARP),
        QImage.Format.Format_RGB32,
    )  # fmt: skip
    image.fill(QColor(theme.tokens("light")["surface"]))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(_SHARP, _SHARP)
    for number, door in enumerate(doors):
        box = QRectF(number * _EACH.width(), 0, _EACH.width(), _EACH.height())
        door.paint_open(painter, box.adjusted(14, 18, -26, -20))
    painter.end()
    return image
