"""A card that is carried by hand: large on the pile, small on a cloth."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPixmap, QRegion
from PySide6.QtWidgets import QApplication, QWidget

from coach_app.ui import theme
from coach_app.ui.client_view.kit.cards import PickCard
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.parts import RING
from coach_app.ui.widgets.pictures.motifs import draw_motif, motif_of
from coach_app.ui.widgets.plain import PlainLabel


class SortCard(PickCard):
    """A card that can be carried by hand. ``small``: it lies on a cloth, its picture before its
    words. ``flies``: it is on its way there."""

    lifted = Signal(QPoint)  # where the hand is, in the coordinates of the table
    dropped = Signal(QPoint)
    small = False
    flies = False

    def __init__(self, table: QWidget, key: str, text: str, icon: str = "") -> None:
        super().__init__(key, text, icon)
        self._table = table
        self._from: QPoint | None = None
        self._carried: PlainLabel | None = None

    def set_room(self, room: Room) -> None:
        self.pixels = 25.0 if self.small else 36.0
        super().set_room(room)

    def land(self) -> None:
        self.flies = False
        self.update()

    def seen(self) -> QPixmap:
        """A picture of it with nothing behind it."""
        picture = QPixmap(self.size() * self.devicePixelRatioF())
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        picture.fill(Qt.GlobalColor.transparent)
        self.render(picture, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
        return picture

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.flies:
            super().paintEvent(event)

    def drawing(self) -> int:
        if not self._icon:
            return 0
        return self._room.px(64, 26) if self.small else self._room.px(46, 26)

    def heightForWidth(self, width: int) -> int:
        """With its picture before the words, which takes the least."""
        side = 2 * self._room.px(10, 6) + 2 * RING + 6
        inside = max(40, width - side - (self.drawing() + 6 if self._icon else 0))
        font = self._room.fitting(self.style_name, self.pixels, self.text(), inside)
        words = QFontMetrics(font).boundingRect(
            0, 0, inside, 4000, int(Qt.TextFlag.TextWordWrap), self.text()
        )
        picture = self.drawing() if self.small else 0
        return max(
            self.least_height(), max(words.height(), picture) + 2 * RING + self._room.px(16, 10)
        )

    def least_height(self) -> int:
        return self._room.px(48, 44)

    def paint_face(self, painter: QPainter, box: QRectF) -> None:
        if self._carried is not None:
            painter.fillRect(box, theme.color("sheetEdge"))
            return
        if not (self.small and self._icon):
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
        edge = 6 if self._icon else 0
        inside = box.adjusted(self._room.px(8, 4), edge, -self._room.px(8, 4), -edge)
        room = QSizeF(inside.width(), inside.height() * (0.5 if self._icon else 1.0))
        font = self._room.filling(self.style_name, self.pixels, self.text(), room)
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
            carried = PlainLabel("", self._table)
            carried.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            carried.setPixmap(self.seen())
            carried.adjustSize()
            self._carried = carried
            carried.show()
            self.update()
        if self._carried is not None:
            here = self.mapTo(self._table, at)
            self._carried.move(here - self._from)
            self.lifted.emit(here)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        carried, self._carried, self._from = self._carried, None, None
        if carried is None:
            super().mouseReleaseEvent(event)
            return
        carried.deleteLater()
        self.setDown(False)
        self.update()
        self.dropped.emit(self.mapTo(self._table, event.position().toPoint()))
