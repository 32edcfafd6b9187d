"""What is seen while the vault closes: the heath, nothing of a client, a few words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from coach_app.ui import theme
from coach_app.ui.shell.closed_work import RESTORE
from coach_app.ui.start.secrets.parts import WaitBar
from coach_app.ui.widgets.buttons import TextButton
from coach_app.ui.widgets.pictures.scenes import Landscape
from coach_app.ui.widgets.surfaces import Card, text_label

WORDS_AFTER = 400  # ms
CANNOT_STOP = 0.8  # the new vault is in use from about here on


class ClosingCover(QWidget):
    """Lies over the whole window and takes all input. ``skipped``: lock without a backup."""

    skipped = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.landscape = Landscape(self)
        self.card = Card(self)
        self.wait = WaitBar(keep_room=True)
        self._words = QTimer(self)
        self._words.setSingleShot(True)
        self._words.setInterval(WORDS_AFTER)
        self._words.timeout.connect(self.card.show)
        self.title = text_label(self.tr("The vault is closing"), "card", wrap=False)
        self.card.body.addWidget(self.title)
        self.card.body.addWidget(self.wait)
        self.skip = TextButton(self.tr("Don’t wait for the backup (Esc)"), small=True)
        self.skip.clicked.connect(self.skipped)
        self.skip.hide()
        self.card.body.addWidget(self.skip)
        self.card.hide()
        window.installEventFilter(self)

    @Slot(str)
    def start(self, _reason: str = "") -> None:
        """Cover at once; words only when it takes a while."""
        self._fit()
        self.show()
        self.raise_()
        self.setFocus()
        self._words.start()

    @Slot()
    def copying(self) -> None:
        self.wait.start(self.tr("Making a backup"))
        self.skip.show()
        self._fit()

    def show_part(self, part: float) -> None:
        self.wait.set_part(part)
        self.skip.setEnabled(part < CANNOT_STOP)

    def working(self, kind: str) -> None:
        """Behind the closed vault: a backup is put back, or everything encrypted anew."""
        if kind == RESTORE:
            self.wait.start(self.tr("The backup is put back"))
        else:
            self.title.setText(self.tr("Your vault gets a new key"))
            self.wait.start(self.tr("Everything is encrypted anew"))
        self.skip.setText(self.tr("Stop (Esc)"))
        self.skip.show()
        self._fit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def _fit(self) -> None:
        window = self.parentWidget()
        assert window is not None
        self.setGeometry(window.rect())
        self.landscape.setGeometry(self.rect())
        width = min(theme.px(360), self.width() - theme.px(32))
        self.card.setFixedWidth(width)
        height = self.card.sizeHint().height()
        self.card.setGeometry(
            (self.width() - width) // 2, (self.height() - height) // 2, width, height
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.color("canvas"))
