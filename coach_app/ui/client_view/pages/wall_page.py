"""What somebody made, in a frame on the wall of a calm room: title, own sentence, "Klaar"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QHideEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coach_app.ui import theme
from coach_app.ui.boxes import vbox
from coach_app.ui.client_view.kit.cards import Scroller
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.parts import ClientLabel, RoundButton, ScreenPage
from coach_app.ui.client_view.kit.texts import ClientTexts
from coach_app.ui.client_view.pages.frame import Frame, Hanging, Work
from coach_app.ui.scenery.wall import paint_room, paint_shine, taken

_FURNITURE = (1.0, 1.0, 0.78, 0.6)  # its size beside so many frames: one stands further back


@dataclass(frozen=True)
class Wall:
    """What hangs there. ``kept``: a line that says where it is kept; "" says nothing."""

    works: Sequence[Work]
    title: str
    sentence: str = ""
    kept: str = ""


class KeptLine(QWidget):
    """A check and where it was kept."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words
        self._room = Room(QSize(1280, 800))
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_room(self, room: Room) -> None:
        self._room = room
        self.updateGeometry()

    def _high(self) -> int:
        return self._room.px(40, 32)

    def heightForWidth(self, width: int) -> int:
        side = self._high()
        metrics = QFontMetrics(self._room.font("client_hint", 22))
        box = metrics.boundingRect(
            0, 0, max(60, width - side - 12), 1000, int(Qt.TextFlag.TextWordWrap), self._words
        )
        return max(side, box.height() + 6)

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        return QSize(self._room.px(420, 200), self._high())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self._room.font("client_hint", 22)
        size = round(self._high() * 0.82)
        flags = int(Qt.TextFlag.TextWordWrap)
        most = self.width() - size - 12
        words = QFontMetrics(font).boundingRect(0, 0, most, 1000, flags, self._words)
        left = (self.width() - words.width() - size - 10) / 2
        theme.icon("check-circle", "mos", round(size / self._room.zoom)).paint(
            painter, round(left), round((self.height() - size) / 2), size, size
        )
        painter.setPen(theme.color("cInk"))
        painter.setFont(font)
        box = QRectF(left + size + 10, 0, words.width() + 4, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, self._words)
        painter.end()


class WallPage(ScreenPage):
    """``done``: Klaar."""

    done = Signal()

    def __init__(self, texts: ClientTexts, wall: Wall) -> None:
        super().__init__(texts)
        works, kept = wall.works, wall.kept
        self._picture = QPixmap()
        many = len(works) > 1
        names = [work.title for work in works] if many else []
        self.frames = [Frame(work, names) for work in works]
        self._title = ClientLabel("client_title", 38)
        self._title.set_words("" if many and any(work.title for work in works) else wall.title)
        self._sentence = ClientLabel("client_text", 26)
        self._sentence.set_words(wall.sentence)
        self._kept = KeptLine(kept)
        self._done = RoundButton(self.texts("done"), "main")
        self._row = QHBoxLayout()
        for frame in self.frames:
            self._row.addWidget(frame, 1)
        words = QWidget()
        column = vbox(words)
        for label in (self._title, self._sentence):
            label.setVisible(bool(label.text()))
            column.addWidget(label)
        for label in (self._title, self._sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._words = Scroller(words)
        self._inner = words
        self._column = column
        self._box = QVBoxLayout()
        self._box.addLayout(self._row, 1)
        self._box.addWidget(self._words)
        self._box.addWidget(self._kept)
        self._kept.setVisible(bool(kept))
        self._box.addSpacing(0)
        self._foot = QHBoxLayout()  # lower right, where one went on in the exercise too
        self._foot.addStretch(1)
        self._foot.addWidget(self._done)
        self._whole = vbox(self)
        self._whole.addLayout(self._box, 1)
        self._whole.addLayout(self._foot)
        self._hanging = Hanging(self, self.frames[0]) if len(self.frames) == 1 else None
        self._hung = False
        self._done.clicked.connect(self.done)

    def first_focus(self) -> QWidget:
        return self._done

    def heading(self) -> str:
        """What stands under the works together."""
        return self._title.text()

    # -- room

    def _furnished(self) -> bool:
        return not self.room.narrow and self.width() > self.height() * 1.25

    def furniture(self) -> float:
        """Of the furniture; 0 where there is no room for any."""
        smaller = _FURNITURE[min(len(self.frames), len(_FURNITURE) - 1)]
        return max(self.height() / 1080, 0.4) * smaller if self._furnished() else 0.0

    def arrange(self) -> None:
        room, wide, high = self.room, self.width(), self.height()
        side, top = room.px(56, 12), room.px(44, 8)
        right = side
        if self._furnished():  # no frame hangs over the window or the books
            right = round(taken(self.furniture())) + room.px(20, 8)
        self._box.setContentsMargins(side, top, right, 0)
        foot = room.px(48, 16) if not room.narrow else 16
        self._foot.setContentsMargins(foot, room.px(8, 4), foot, max(room.px(36, 10), self.below))
        self._box.setSpacing(room.px(8, 4))
        self._row.setSpacing(room.px(24, 8))
        self._column.setSpacing(room.px(8, 4))
        for label in (self._title, self._sentence):
            label.set_room(room)
        for frame in self.frames:
            frame.set_room(room)
        self._kept.set_room(room)
        inside = max(100, wide - side - right)
        needed = sum(
            label.heightForWidth(inside - 14) + room.px(8, 4)
            for label in (self._title, self._sentence)
            if label.text()
        )
        self._words.setFixedHeight(min(needed + 4, round(high * 0.3)) if needed else 0)
        gap = self._box.itemAt(self._box.count() - 1)
        if gap is not None and (spacer := gap.spacerItem()) is not None:
            spacer.changeSize(0, room.px(26, 4))  # the skirting runs between words and button
        self._picture = QPixmap()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        if self._picture.isNull() or self._picture.devicePixelRatio() != ratio:
            self._picture = QPixmap(self.size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            inner = QPainter(self._picture)
            floor = self._done.geometry().top() - self.room.px(14, 4)
            size = self.width(), self.height()
            paint_room(inner, *size, floor, self.furniture())
            for frame in self.frames:
                paint_shine(inner, frame.frame().translated(frame.pos()))
            inner.end()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        painter.end()

    # -- hanging it up

    def showEvent(self, event: QShowEvent) -> None:
        if self._hanging is not None and not self._hung and self.frames[0].work.image is not None:
            self._hung = True
            QTimer.singleShot(0, self._hanging, self._hanging.begin)

    def hideEvent(self, event: QHideEvent) -> None:
        if self._hanging is not None:
            self._hanging.stop()
