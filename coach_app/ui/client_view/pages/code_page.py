"""Where the coach types the four-digit code: large keys, or the keyboard."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from coach_app.ui import theme
from coach_app.ui.client_view.kit.code import DIGITS
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.parts import ClientLabel, RoundButton, ScreenPage
from coach_app.ui.client_view.kit.texts import ClientTexts

TRIES = 5  # then a pause, so that ten thousand codes cannot be tried
PAUSE = 30.0  # seconds
AWAY = 20_000  # ms without a key: back to what the client saw


class Guard:
    """Checks codes and counts the wrong ones, also when the page was left in between."""

    def __init__(
        self, check: Callable[[str], bool], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._check, self._clock = check, clock
        self._wrong, self._until = 0, 0.0

    @property
    def waiting(self) -> bool:
        return self._clock() < self._until

    def opens(self, code: str) -> bool:
        if self.waiting:
            return False
        if self._check(code):
            self._wrong = 0
            return True
        self._wrong += 1
        if self._wrong >= TRIES:
            self._wrong, self._until = 0, self._clock() + PAUSE
        return False


class CodeDots(QWidget):
    """How many digits there are, never which."""

    def __init__(self) -> None:
        super().__init__()
        self._count = 0
        self._room = Room(QSize(1280, 800))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_count(self, count: int, name: str) -> None:
        self._count = count
        self.setAccessibleName(name)
        self.update()

    def set_room(self, room: Room) -> None:
        self._room = room
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self._room.px(44, 36) * DIGITS, self._room.px(30, 26))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step, size = self.width() / DIGITS, self._room.px(20, 18)
        for index in range(DIGITS):
            ring = QRectF(index * step + (step - size) / 2, (self.height() - size) / 2, size, size)
            painter.setPen(QPen(theme.color("cInk2"), 2))
            painter.setBrush(theme.color("cKnob" if index < self._count else "cPaper"))
            painter.drawEllipse(ring)
        painter.end()


class CodePage(ScreenPage):
    """Emits ``opened`` for the right code, ``left`` when the coach goes back or waits."""

    opened = Signal()
    left = Signal()

    def __init__(self, texts: ClientTexts, guard: Guard) -> None:
        super().__init__(texts)
        self._guard = guard
        self._typed = ""
        self._make()
        self._lay_out()
        self._connect()
        self._show()

    def _make(self) -> None:
        t = self.texts
        self._title = ClientLabel("client_title", 34)
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title.set_words(t("code"))
        self._dots = CodeDots()
        self._hint = ClientLabel("client_hint", 22, "cInk2")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._keys = [RoundButton(str(digit)) for digit in range(10)]
        self._erase = RoundButton(t("erase"), "quiet")
        self._back = RoundButton(t("back"), "quiet")
        self.away = QTimer(self)
        self.away.setSingleShot(True)
        self.away.setInterval(AWAY)

    def _lay_out(self) -> None:
        self._grid = QGridLayout()
        for digit in range(1, 10):
            self._grid.addWidget(self._keys[digit], (digit - 1) // 3, (digit - 1) % 3)
        self._grid.addWidget(self._back, 3, 0)
        self._grid.addWidget(self._keys[0], 3, 1)
        self._grid.addWidget(self._erase, 3, 2)
        for row in range(4):
            for column in range(3):
                if (item := self._grid.itemAtPosition(row, column)) is not None:
                    item.setAlignment(Qt.AlignmentFlag.AlignCenter)
        keys = QHBoxLayout()
        keys.addStretch(1)
        keys.addLayout(self._grid)
        keys.addStretch(1)
        words = QVBoxLayout()
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._dots, 0, Qt.AlignmentFlag.AlignHCenter)
        words.addWidget(self._hint)
        words.addStretch(1)
        self._words = words
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.addStretch(1)
        self._box.addLayout(words, 2)
        self._box.addLayout(keys, 3)
        self._box.addStretch(1)

    def _connect(self) -> None:
        for digit, key in enumerate(self._keys):
            key.clicked.connect(partial(self.type_digit, digit))
        self._erase.clicked.connect(self.erase)
        self._back.clicked.connect(self.left)
        self.away.timeout.connect(self.left)
        self.away.start()

    def arrange(self) -> None:
        room = self.room
        self._box.setDirection(
            QBoxLayout.Direction.LeftToRight if room.narrow else QBoxLayout.Direction.TopToBottom
        )
        self._box.setContentsMargins(room.margin, 8, room.margin, 8)
        self._box.setSpacing(room.px(14, 2))
        self._words.setSpacing(room.px(14, 8))
        self._grid.setSpacing(room.px(14, 0))
        self._title.set_room(room)
        self._dots.set_room(room)
        self._hint.set_room(room)

    def first_focus(self) -> QWidget:
        return self._erase  # a key still held from the page before types no digit

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() and event.text() in "0123456789":
            self.type_digit(int(event.text()))
        elif event.key() == Qt.Key.Key_Backspace:
            self.erase()
        else:
            super().keyPressEvent(event)

    def type_digit(self, digit: int, _checked: bool = False) -> None:
        self.away.start()
        if self._guard.waiting:
            self._hint.set_words(self.texts("code_wait"))
            return
        self._typed = (self._typed + str(digit))[:DIGITS]
        self._show()
        if len(self._typed) == DIGITS:
            self._check_code()

    @Slot()
    def erase(self) -> None:
        self.away.start()
        self._typed = self._typed[:-1]
        self._show()

    def _check_code(self) -> None:
        code, self._typed = self._typed, ""
        if self._guard.opens(code):
            self.opened.emit()
            return
        self._show()
        self._hint.set_words(self.texts("code_wait" if self._guard.waiting else "code_again"))

    def _show(self) -> None:
        count = len(self._typed)
        self._dots.set_count(count, self.texts("code_dots", count=count))
        if count:
            self._hint.set_words("")
