"""A knowledge card on the client screen, page by page: a drawing and one or two sentences."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach_app.course.client_sees import CardView
from coach_app.ui.client_view.kit.parts import ClientLabel, RoundButton, ScreenPage
from coach_app.ui.client_view.kit.texts import ClientTexts
from coach_app.ui.widgets.pictures.card_picture import CardPicture


class CardPageView(ScreenPage):
    """``done`` after the last page. Arrow keys turn the pages."""

    done = Signal()

    def __init__(self, data: CardView) -> None:
        super().__init__(ClientTexts(data.language))
        self._data, self._at = data, 0
        self._title = ClientLabel("client_hint", 26, "cInk2")
        self._title.set_words(data.title)
        self.words = ClientLabel("client_text", 38)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture = CardPicture(data.pages[0][1])
        self._where = ClientLabel("client_hint", 22, "cInk2")
        self._where.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.before = RoundButton(self.texts("back"), "plain", "arrow-left")
        self.next = RoundButton(self.texts("next"), "main")
        self._coach = self.coach_button()
        self._lay_out()
        self.before.clicked.connect(self.turn_back)
        self.next.clicked.connect(self.turn_on)
        self._show()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._coach, 0, Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.words, 100)
        row.addStretch(1)
        below = QHBoxLayout()
        below.addWidget(self.before)
        below.addWidget(self._where, 1)
        below.addWidget(self.next)
        self._box = QVBoxLayout(self)
        self._box.addLayout(head)
        self._box.addWidget(self._picture, 5)
        self._box.addLayout(row, 3)
        self._box.addLayout(below)

    @property
    def at(self) -> int:
        return self._at

    def _show(self) -> None:
        text, pieces = self._data.pages[self._at]
        self._picture.set_pieces(pieces)
        self.words.set_words(text)
        count = len(self._data.pages)
        self._where.set_words(self.texts("page_of", number=self._at + 1, count=count))
        self.before.setVisible(self._at > 0)
        self.next.setText(self.texts("done" if self._at == count - 1 else "next"))
        self.next.setAccessibleName(self.next.text())
        self.next.updateGeometry()
        self.arrange()

    @Slot()
    def turn_on(self) -> None:
        if self._at == len(self._data.pages) - 1:
            self.done.emit()
            return
        self._at += 1
        self._show()

    @Slot()
    def turn_back(self) -> None:
        if self._at:
            self._at -= 1
            self._show()
            self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Right, Qt.Key.Key_PageDown):
            if self._at < len(self._data.pages) - 1:
                self.turn_on()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_PageUp):
            self.turn_back()
        else:
            super().keyPressEvent(event)

    def arrange(self) -> None:
        room, side = self.room, self.room.margin
        self._box.setContentsMargins(side, room.px(32, 10), side, room.px(40, 10))
        self._box.setSpacing(room.px(16, 6))
        self._title.set_room(room)
        self._where.set_room(room)
        most = min(room.size.width() - 2 * side, room.px(980))
        self.words.set_room(room, most)

    def first_focus(self) -> QWidget:
        return self.next
