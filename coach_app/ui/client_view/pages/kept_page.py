"""Everything that is kept about this client: one plain page to read through, with Klaar."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach_app.course.client_sees import KeptPartView, KeptView
from coach_app.reports.decoded import decoded
from coach_app.ui.client_view.kit.cards import Scroller
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.parts import ClientLabel, RoundButton, ScreenPage
from coach_app.ui.client_view.kit.texts import ClientTexts
from coach_app.ui.widgets.layout.flow import FlowLayout
from coach_app.ui.widgets.plain import PlainLabel

PICTURE = 220  # px of the pictures, wide
MOST_BYTES = 20_000_000  # of one picture that was made


class KeptPageView(ScreenPage):
    """``done``: Klaar. Arrows, Page Up and Page Down move the page, also from the button."""

    done = Signal()

    def __init__(self, data: KeptView) -> None:
        super().__init__(ClientTexts(data.language))
        self._labels: list[ClientLabel] = []
        self._pictures: list[PlainLabel] = []
        self._images: list[QImage] = []
        title = ClientLabel("client_title", 38)
        title.set_words(data.title)
        self._labels.append(title)
        self._done = RoundButton(self.texts("done"), "plain")
        self._coach = self.coach_button()
        self._inner = QWidget()
        self._column = QVBoxLayout(self._inner)
        self._put(data.lead, "client_text", 24, "cInk2")
        for part in data.parts:
            self._add_part(part)
        self._column.addStretch(1)
        self.scroller = Scroller(self._inner)
        self._head = QHBoxLayout()
        self._head.addWidget(title, 1)
        self._head.addWidget(self._coach, 0, Qt.AlignmentFlag.AlignTop)
        self._head.addWidget(self._done, 0, Qt.AlignmentFlag.AlignTop)
        self._box = QVBoxLayout(self)
        self._box.addLayout(self._head)
        self._box.addWidget(self.scroller, 1)
        self._done.clicked.connect(self.done)

    def _put(self, text: str, style: str, pixels: float, token: str = "cInk") -> None:
        label = ClientLabel(style, pixels, token)
        label.set_words(text)
        self._labels.append(label)
        self._column.addWidget(label)

    def _add_part(self, part: KeptPartView) -> None:
        self._put(part.title, "client_title", 28)
        block: list[str] = []
        for at, line in enumerate(part.lines):
            if at in part.heads:
                self._put_block(block)
                block = []
                self._put(line, "client_button", 22)
            else:
                block.append(line)
        self._put_block(block)
        self._add_pictures(part.pictures)

    def _put_block(self, lines: list[str]) -> None:
        if lines:
            self._put("\n".join(lines), "client_text", 22)

    def _add_pictures(self, pictures: tuple[bytes, ...]) -> None:
        if not pictures:
            return
        holder = QWidget()
        row = FlowLayout(holder, gap=12)
        for raw in pictures:
            image = decoded(raw) if len(raw) < MOST_BYTES else QImage()
            if image.isNull():
                continue
            label = PlainLabel()
            self._images.append(image)
            self._pictures.append(label)
            row.addWidget(label)
        self._column.addWidget(holder)

    def arrange(self) -> None:
        room, side = self.room, self.room.px(64, 20)
        self._box.setContentsMargins(side, room.px(28, 10), side, room.px(20, 8))
        self._box.setSpacing(room.px(14, 6))
        self._head.setSpacing(room.px(16, 8))
        self._column.setContentsMargins(0, 0, room.px(20, 8), room.px(24, 10))
        self._column.setSpacing(room.px(8, 4))
        for label in self._labels:
            label.set_room(room)
            label.setMaximumWidth(room.px(980))
        self._arrange_pictures(room)

    def _arrange_pictures(self, room: Room) -> None:
        for label, image in zip(self._pictures, self._images, strict=True):
            wide = min(room.px(PICTURE, 120), image.width())
            mode = Qt.TransformationMode.SmoothTransformation
            label.setPixmap(QPixmap.fromImage(image.scaledToWidth(wide, mode)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._move(event.key()):
            super().keyPressEvent(event)

    def _move(self, key: int) -> bool:
        bar = self.scroller.verticalScrollBar()
        keys = Qt.Key
        step = {
            keys.Key_Down: bar.singleStep() * 3,
            keys.Key_Up: -bar.singleStep() * 3,
            keys.Key_PageDown: bar.pageStep(),
            keys.Key_PageUp: -bar.pageStep(),
            keys.Key_Home: -bar.maximum(),
            keys.Key_End: bar.maximum(),
        }.get(Qt.Key(key))
        if step is None:
            return False
        bar.setValue(bar.value() + step)
        return True

    def first_focus(self) -> QWidget:
        return self._done
