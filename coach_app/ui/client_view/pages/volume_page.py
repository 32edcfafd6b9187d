"""How loud the sound may be: a line and a bell, once with each client."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach_app.ui.client_view.kit.parts import RoundButton
from coach_app.ui.client_view.kit.slider import ClientSlider
from coach_app.ui.client_view.kit.texts import ClientTexts
from coach_app.ui.client_view.pages.quiet_pages import WordsPage


class VolumePage(WordsPage):
    """``moved(0-10)``: ring the bell so loud. ``chosen(0-10)``: it stays so, 0 is silent.
    ``skipped``: nothing is kept."""

    moved = Signal(int)
    chosen = Signal(int)
    skipped = Signal()

    def __init__(self, texts: ClientTexts, loudness: int) -> None:
        super().__init__(texts, texts("volume"), texts("volume_more"))
        self.line = ClientSlider((texts("volume_low"), "", texts("volume_high")), "")
        self.line.setMinimum(1)
        self.line.set_answer(loudness)
        self.line.setAccessibleName(texts("volume"))
        self.bell = RoundButton(texts("volume_bell"), "plain", "bell")
        self.good = RoundButton(texts("volume_good"), "main")
        self.none = RoundButton(texts("volume_none"), "plain")
        self.later = RoundButton(texts("volume_later"), "quiet")
        self._did = False
        self._lay_out()
        self.line.answered.connect(self.moved)
        self.bell.clicked.connect(self._ring)
        self.good.clicked.connect(self._choose)
        self.none.clicked.connect(self._be_silent)
        self.later.clicked.connect(self._skip)

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.addWidget(self.line)
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(self.bell)
        below.addStretch(1)
        at = self._box.count() - 2  # before the room above the buttons
        self._box.insertLayout(at, middle)
        self._box.insertLayout(at + 1, below)
        for button in (self.good, self.none, self.later):
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)

    @Slot()
    def _ring(self) -> None:
        self.moved.emit(self.line.value())

    @Slot()
    def _choose(self) -> None:
        self._answer(self.line.value())

    @Slot()
    def _be_silent(self) -> None:
        self._answer(0)

    def _answer(self, loudness: int) -> None:
        if not self._did:
            self._did = True  # a double click answers once
            self.chosen.emit(loudness)

    @Slot()
    def _skip(self) -> None:
        if not self._did:
            self._did = True
            self.skipped.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self._choose()
        else:
            super().keyPressEvent(event)

    def arrange(self) -> None:
        super().arrange()
        if self.room.narrow:
            self._box.setSpacing(self.room.px(2))
        self._buttons.setSpacing(self.room.px(18, 8))
        self.line.set_room(self.room)
        self.bell.setVisible(not self.room.narrow)  # the line rings as well
        self.line.setMaximumWidth(self.room.px(900, 300))

    def first_focus(self) -> QWidget:
        return self.line
