"""Locked while words wait in memory: the vault could not take them, and they are not dropped.

Lies over the whole window, in this process: starting anew would lose the words. The passphrase
brings everything back as it was. As soon as the vault takes the words, the lock goes on by itself.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from coach_app.data.storage.header import Header
from coach_app.data.storage.keys import DataKey
from coach_app.ui import theme
from coach_app.ui.boxes import vbox
from coach_app.ui.start.secrets.parts import align, button_row
from coach_app.ui.start.unlock.passphrase_panel import PassphrasePanel
from coach_app.ui.start.unlock.start_page import StartPage
from coach_app.ui.trouble.errors_text import why
from coach_app.ui.widgets.buttons import DangerButton, SecondaryButton
from coach_app.ui.widgets.surfaces import text_label

AGAIN = 20_000  # ms between two tries to save


class HeldPage(StartPage):
    """``opened``: the passphrase was right. ``again``: try to save. ``given_up``: leave without."""

    opened = Signal()
    again = Signal()
    given_up = Signal()

    def __init__(self, window: QWidget, header: Header) -> None:
        super().__init__(window)
        self._header = header
        self.setAccessibleName(self.tr("Locked"))
        self.passphrase = PassphrasePanel()
        self.passphrase.set_opener(self._derive)
        self.passphrase.recovery.hide()  # a new passphrase would need room on the disk as well
        self.passphrase.opened.connect(self._opened)
        self.leave = LeavePanel()
        self.leave.stay.clicked.connect(self._stay)
        self.leave.go.clicked.connect(self.given_up)
        self._timer = QTimer(self)
        self._timer.setInterval(AGAIN)
        self._timer.timeout.connect(self.try_again)
        self.show_panel(self.passphrase)
        window.installEventFilter(self)

    def put(self, trouble: BaseException) -> None:
        """Cover the window and say why the words wait."""
        self.tell(trouble)
        self._fit()
        self.show()
        self.raise_()
        self.passphrase.field.setFocus()
        self._timer.start()

    def tell(self, trouble: BaseException) -> None:
        wait = self.tr("What you typed could not be saved. It waits here, behind your passphrase.")
        self.passphrase.show_banner(f"{wait} {why(trouble)}".strip())

    @Slot()
    def try_again(self) -> None:
        """Not while somebody types a passphrase: a disk that does not answer takes its time."""
        if self.passphrase.is_resting:
            self.again.emit()

    def ask_to_leave(self) -> None:
        """Somebody wants to close the window: the words would be gone."""
        self.show_panel(self.leave)
        self.leave.stay.setFocus()

    @Slot()
    def _stay(self) -> None:
        self.show_panel(self.passphrase)
        self.passphrase.field.setFocus()

    def _derive(self, passphrase: str) -> DataKey:
        """Against the header in memory: the disk may be gone, or hold another one by now."""
        from coach_app.data.vault import key_from_header

        return key_from_header(self._header, passphrase=passphrase)

    @Slot(object)
    def _opened(self, key: DataKey) -> None:
        key.wipe()  # the vault is open still, with its own
        self._timer.stop()
        self.opened.emit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def _fit(self) -> None:
        window = self.parentWidget()
        assert window is not None
        self.setGeometry(window.rect())


class LeavePanel(QWidget):
    """Asked before words are given up."""

    def __init__(self) -> None:
        super().__init__()
        self.stay = SecondaryButton(self.tr("Stay"))
        self.go = DangerButton(self.tr("Close without these words"))
        column = vbox(self, gap=10)
        column.addWidget(text_label(self.tr("Close and lose words?"), "page"))
        words = self.tr("What you typed last is not saved. When the app closes, it is gone.")
        column.addWidget(text_label(words, "body", "ink2"))
        column.addSpacing(theme.px(6))
        column.addLayout(button_row(self.stay, self.go))
        align(column)
