"""The drawer of a collage: its pictures in rows of their own, to tap or to drag onto the sheet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QImage,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from coach_app.ui import theme
from coach_app.ui.boxes import grid_box
from coach_app.ui.client_view.kit.by_keys import keys_stand_on
from coach_app.ui.client_view.kit.cards import PickCard, Scroller
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.player.collage.grounds import paint_ground
from coach_app.ui.widgets.pictures.motifs import draw_motif
from coach_app.ui.widgets.plain import PlainButton, set_tip, shown_if

ACROSS = 4  # pictures beside each other


class MotifCard(PickCard):
    """A motif to lay on the board. ``dragged``: it is under way, the pointer is there now, on
    the screen; ``dropped``: it was let go there."""

    dragged = Signal(QPoint)
    dropped = Signal(QPoint)

    def __init__(self, key: str, text: str) -> None:
        super().__init__(key, text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._from: QPointF | None = None
        self._away = False

    def heightForWidth(self, width: int) -> int:
        return width

    def minimumSizeHint(self) -> QSize:
        side = self._room.px(84, 52)
        return QSize(side, side)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def paint_face(self, painter: QPainter, box: QRectF) -> None:
        draw_motif(painter, box.adjusted(3, 3, -3, -3), self.key)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._from, self._away = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if self._from is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        way = (event.position() - self._from).manhattanLength()
        if self._away or way > QApplication.startDragDistance():
            self._away = True
            self.dragged.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._away:
            self.setDown(False)  # it was carried off: no tap
            self.dropped.emit(event.globalPosition().toPoint())
        super().mouseReleaseEvent(event)
        self._from, self._away = None, False


class PictureCard(MotifCard):
    def __init__(self, number: int, name: str, image: QImage) -> None:
        super().__init__(str(number), name)
        self._image = image

    def paint_face(self, painter: QPainter, box: QRectF) -> None:
        size = QSize(self._image.size()).scaled(
            box.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio
        )
        spot = QRectF(0, 0, size.width() - 10, size.height() - 10)
        spot.moveCenter(box.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(spot, self._image)


class Tab(PlainButton):
    """The name of a row; the one that is open lies on top."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._room = Room(QSize(1280, 800))
        self.setText(name)
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_room(self, room: Room) -> None:
        self._room = room
        self.updateGeometry()

    def _font(self) -> QFont:
        """Smaller where the drawer is too narrow for the names of all rows."""
        whole = self.text().replace(" ", "\N{NO-BREAK SPACE}")
        return self._room.fitting("client_hint", 22, whole, self.width() - 14)

    def sizeHint(self) -> QSize:
        high = QFontMetrics(self._room.font("client_hint", 22)).height()
        return QSize(40, max(42, high + 8))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(2, 3, -2, 0)
        path = QPainterPath()
        path.addRoundedRect(box.adjusted(0, 0, 0, 12), 10, 10)
        painter.setClipRect(box)
        painter.fillPath(path, theme.color("sheetOn" if self.isChecked() else "sheet"))
        if self.isChecked():
            line = QRectF(box.left(), box.bottom() - 4, box.width(), 4)
            painter.fillRect(line, theme.color("sheetDo"))
        painter.setPen(theme.color("sheetInk"))
        painter.setFont(self._font())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text())
        if keys_stand_on(self):
            painter.setPen(QPen(theme.color("sheetDo"), 2, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(box.adjusted(4, 4, -4, -6), 6, 6)
        painter.end()


class Tray(QWidget):
    """One row of pictures at a time. ``rows``: the name of each, and its cards."""

    def __init__(self, rows: Sequence[tuple[str, Sequence[MotifCard]]]) -> None:
        super().__init__()
        self.rows = [list(cards) for _name, cards in rows]
        self.tabs = [Tab(name) for name, _cards in rows]
        self._group = QButtonGroup(self)
        for number, tab in enumerate(self.tabs):
            self._group.addButton(tab, number)
        row = QHBoxLayout()
        row.setSpacing(2)
        for tab in self.tabs:
            row.addWidget(tab, 1)
        inner = QWidget()
        self._grid = grid_box(inner)
        for cards in self.rows:
            for number, card in enumerate(cards):
                self._grid.addWidget(card, number // ACROSS, number % ACROSS)
        self._grid.setRowStretch(50, 1)
        self._grid.setColumnStretch(ACROSS, 1)
        self.scroller = Scroller(inner)
        self.scroller.setMinimumHeight(24)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addLayout(row)
        box.addWidget(self.scroller, 1)
        self._group.idClicked.connect(self.show_row)
        self.show_row(0)

    @Slot(int)
    def show_row(self, shown: int) -> None:
        for number, cards in enumerate(self.rows):
            self.tabs[number].setChecked(number == shown)
            for card in cards:
                shown_if(card, number == shown)
        self.scroller.verticalScrollBar().setValue(0)

    def arrange(self, room: Room) -> None:
        side, gap = self.rows[0][0].minimumSizeHint().width(), room.px(4, 0)
        self._grid.setSpacing(gap)
        bar = self.scroller.verticalScrollBar().sizeHint().width()
        self.setFixedWidth(ACROSS * side + (ACROSS - 1) * gap + bar + 2)


class GroundButton(PlainButton):
    """A small picture of what the sheet would lie on."""

    def __init__(self, ground: str, name: str) -> None:
        super().__init__()
        self.ground = ground
        self._room = Room(QSize(1280, 800))
        self.setCheckable(True)
        self.setAccessibleName(name)
        set_tip(self, name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_room(self, room: Room) -> None:
        self._room = room
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self._room.px(84, 66), self._room.px(60, 50))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(6, 6, -6, -6)
        paint_ground(painter, box, self.ground)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("edge"), 1.2))
        painter.drawRect(box)
        if self.isChecked() or keys_stand_on(self):
            painter.setPen(QPen(theme.color("cKnob"), 3 if self.isChecked() else 2))
            painter.drawRoundedRect(box.adjusted(-4, -4, 4, 4), 5, 5)
        painter.end()


class Ghost(QWidget):
    """What is being carried from the drawer to the sheet."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._card: MotifCard | None = None
        self.hide()

    def carry(self, card: MotifCard, middle: QPoint, side: int) -> None:
        self._card = card
        self.setGeometry(middle.x() - side // 2, middle.y() - side // 2, side, side)
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._card is None:
            return
        painter = QPainter(self)
        painter.setOpacity(0.9)
        self._card.paint_face(painter, QRectF(self.rect()))
        painter.end()
