"""Choose what is heard under an exercise, and hear it first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QScrollArea, QWidget

from coach_app.exercises import PIECES
from coach_app.ui import theme
from coach_app.ui.boxes import hbox, vbox
from coach_app.ui.widgets import AppDialog, PrimaryButton, SecondaryButton, TextButton, text_label
from coach_app.ui.widgets.check_row import CheckRow

if TYPE_CHECKING:
    from coach_app.ui.sound.box import SoundBox


@dataclass(frozen=True)
class Choice:
    """``key`` is what is kept, ``sounds`` what is heard: "none" for nothing."""

    key: str
    text: str
    sounds: str


class BackgroundField(QWidget):
    """The choice as a button; it opens the list. ``chosen(key)``."""

    chosen = Signal(str)

    def __init__(self, choices: Sequence[Choice], key: str) -> None:
        super().__init__()
        self._choices = list(choices)
        self.button = SecondaryButton("", "music-notes", small=True)
        self.dialog: BackgroundDialog | None = None
        row = hbox(self)
        row.addWidget(self.button)
        row.addStretch(1)
        self.button.clicked.connect(self._open)
        self.set_value(key)

    def value(self) -> str:
        return self._key

    def set_value(self, key: str) -> None:
        known = {one.key: one.text for one in self._choices}
        self._key = key if key in known else self._choices[0].key
        self.button.setText(known[self._key])
        self.button.setAccessibleName(self.tr("Background: {what}").format(what=known[self._key]))

    @Slot()
    def _open(self) -> None:
        self.dialog = BackgroundDialog(self, self._choices, self._key)
        self.dialog.chosen.connect(self.take)
        self.dialog.open()

    @Slot(str)
    def take(self, key: str) -> None:
        self.set_value(key)
        self.chosen.emit(key)


class BackgroundDialog(AppDialog):
    """Each choice with a button to hear it, one at a time; silent when it is left or locked."""

    WIDTH = 460
    chosen = Signal(str)

    def __init__(self, parent: QWidget, choices: Sequence[Choice], key: str) -> None:
        super().__init__(parent, "")
        self.title.setText(self.tr("What is heard under it?"))
        self.setAccessibleName(self.title.text())
        self._box: SoundBox | None = None
        self._sounding: Choice | None = None
        self.rows: dict[str, CheckRow] = {}
        self.listens: dict[str, TextButton] = {}
        self._group = QButtonGroup(self)
        self.state = text_label("", "second", "ink2")
        self.state.hide()
        self.done_button = PrimaryButton(self.tr("Done"))
        self._lay_out(parent.window().height(), choices, key)
        self.done_button.clicked.connect(self.accept)

    def _lay_out(self, window_high: int, choices: Sequence[Choice], key: str) -> None:
        inner = QWidget()
        inner.setObjectName("page")  # lets the dialog’s own surface through
        column = vbox(inner, gap=2, edge=(0, 0, 10, 0))
        for choice in choices:
            column.addLayout(self._row(choice, choice.key == key))
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inner)
        room = window_high - theme.px(240)
        scroll.setFixedHeight(max(theme.px(140), min(inner.sizeHint().height() + 4, room)))
        self.body.addWidget(scroll)
        self.body.addWidget(self.state)
        self.buttons.addWidget(self.done_button)

    def _row(self, choice: Choice, on: bool) -> QHBoxLayout:
        row = CheckRow(choice.text)
        row.setChecked(on)
        row.clicked.connect(partial(self._choose, choice.key))
        self._group.addButton(row)
        self.rows[choice.key] = row
        line = hbox(gap=8)
        line.addWidget(row, 1)
        if choice.sounds != "none":
            listen = TextButton(self.tr("Listen"), "play", small=True)
            listen.clicked.connect(partial(self._listen, choice))
            self.listens[choice.key] = listen
            self._show_listen(choice, False)
            line.addWidget(listen)
        return line

    def _choose(self, key: str, *_: object) -> None:
        self.chosen.emit(key)

    # -- hear

    def _listen(self, choice: Choice, *_: object) -> None:
        here = self._sounding is choice
        self._silence()
        if here:
            return
        box = self._open_box()
        if box is None:
            self.state.setText(self.tr("No speaker was found. Plug one in, then try again."))
            self.state.show()
            self.fit()
            return
        (box.piece if choice.sounds in PIECES else box.ambience)(choice.sounds)
        self._sounding = choice
        self._show_listen(choice, True)

    def _show_listen(self, choice: Choice, on: bool) -> None:
        button = self.listens[choice.key]
        button.setText(self.tr("Stop") if on else self.tr("Listen"))
        button.set_icon("stop" if on else "play")
        words = self.tr("Stop: {what}") if on else self.tr("Listen: {what}")
        button.setAccessibleName(words.format(what=choice.text))

    def _open_box(self) -> SoundBox | None:
        if self._box is None:
            from coach_app.ui.client_view.player.options import PlayerOptions
            from coach_app.ui.sound.box import SoundBox

            self._box = SoundBox(PlayerOptions().volumes, self)
        return self._box if self._box.open() else None

    def _silence(self) -> None:
        choice, self._sounding = self._sounding, None
        if choice is not None:
            self._show_listen(choice, False)
        if self._box is not None:
            self._box.fade_out(0.3, "ambience")

    def hideEvent(self, event: QHideEvent) -> None:
        """Also when the app locks."""
        self._silence()
        if self._box is not None:
            self._box.close()
            self._box = None
        super().hideEvent(event)
