"""Opening the vault with the passphrase."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coach_app.errors import UserError
from coach_app.ui import tasks, theme
from coach_app.ui.boxes import vbox
from coach_app.ui.start.secrets.parts import (
    ErrorText,
    PassphraseEdit,
    Remark,
    Ringed,
    WaitBar,
    align,
    button_row,
)
from coach_app.ui.start.secrets.slow_down import SlowDown
from coach_app.ui.trouble.errors_text import one_line
from coach_app.ui.widgets.buttons import PrimaryButton, TextButton
from coach_app.ui.widgets.plain import label_for
from coach_app.ui.widgets.surfaces import Banner, Hairline, text_label

if TYPE_CHECKING:
    from coach_app.data.storage.keys import DataKey


class PassphrasePanel(QWidget):
    """Field, button, and the way to the recovery code."""

    opened = Signal(object)  # DataKey
    failed = Signal(object)  # UserError about the vault itself, not the passphrase
    recover = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open: Callable[[str], DataKey] | None = None
        self._task: tasks.Task | None = None
        self._make()
        self._lay_out()
        self._connect()

    def _make(self) -> None:
        self.title = text_label(self.tr("Open your vault"), "page")
        self.sub = text_label(self.tr("Only you know the passphrase."), "body", "ink2")
        self.label = text_label(self.tr("Passphrase"), "body_bold")
        self.field = PassphraseEdit()
        self.field.setAccessibleName(self.tr("Passphrase"))
        label_for(self.label, self.field)
        self.caps = Remark("info")
        self.error = ErrorText()
        self.wait = WaitBar()
        self.button = PrimaryButton(self.tr("Open the vault"), "lock-key-open")
        self.recovery = TextButton(self.tr("Restore with recovery code"))
        self.banner = Banner("attention", "")
        self.banner.label.setFont(theme.font("second"))
        self._rule = Hairline()
        self.slow = SlowDown(self.error, self)

    def _lay_out(self) -> None:
        column = vbox(self, gap=0)
        column.addWidget(self.title)
        column.addSpacing(theme.px(4))
        column.addWidget(self.sub)
        column.addSpacing(theme.px(24))
        column.addWidget(self.label)
        column.addSpacing(theme.px(6))
        column.addWidget(Ringed(self.field))
        below = vbox(gap=8, edge=(0, 10, 0, 0))
        below.addWidget(self.caps)
        below.addWidget(self.error)
        column.addLayout(below)
        column.addSpacing(theme.px(8))
        column.addLayout(button_row(self.button))
        column.addSpacing(theme.px(8))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.recovery)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.wait)
        column.addSpacing(theme.px(6))
        column.addWidget(self._rule)
        column.addSpacing(theme.px(18))
        column.addWidget(self.banner)
        align(column)
        self._rule.hide()
        self.banner.hide()

    def _connect(self) -> None:
        self.field.returnPressed.connect(self.submit)
        self.field.caps_changed.connect(self._show_caps)
        self.field.textEdited.connect(self._edited)
        self.button.clicked.connect(self.submit)
        self.recovery.clicked.connect(self.recover)
        self.slow.changed.connect(self._wait)

    def set_folder(self, folder: Path) -> None:
        def derive(passphrase: str) -> DataKey:
            from coach_app.data.vault import unlock_with_passphrase

            return unlock_with_passphrase(folder, passphrase)

        self.set_opener(derive)

    def set_opener(self, act: Callable[[str], DataKey]) -> None:
        """What turns a passphrase into the key, on a task's thread."""
        self._open = act

    @property
    def is_resting(self) -> bool:
        """Nothing is typed and nothing is under way."""
        return self._task is None and not self.field.text()

    def show_banner(self, text: str) -> None:
        """A remark that stays until it is settled: recovery was used."""
        self.banner.set_text(text)
        self._rule.setVisible(bool(text))
        self.banner.setVisible(bool(text))

    def offer_recovery(self, offered: bool) -> None:
        """Behind a client there is only the passphrase: the other ways show files of this disk."""
        self.recovery.setVisible(offered)
        if not offered:
            self.show_note(
                self.tr("To use your recovery code, close the program and start it again.")
            )

    def show_note(self, text: str) -> None:
        """What happened before: stands under the title until the vault is opened."""
        self.sub.setText(text)

    @Slot()
    def submit(self) -> None:
        """Derive the key off the UI thread; the field keeps its text meanwhile."""
        if self._task is not None or self.slow.left:
            return
        passphrase = self.field.text()
        if not passphrase:
            self.error.set_text(self.tr("Type your passphrase first."))
            self.field.setFocus()
            return
        self.error.set_text("")
        self._set_busy(True)
        derive = self._open
        assert derive is not None  # set before it is shown
        self._task = tasks.run(
            lambda: derive(passphrase),
            on_done=self._derived,
            on_error=self._not_derived,
            parent=self,
        )

    def _derived(self, key: DataKey) -> None:
        self._task = None
        self._set_busy(False)
        self.field.wipe()
        self.opened.emit(key)

    def _not_derived(self, error: BaseException) -> None:
        self._task = None
        self._set_busy(False)
        if not isinstance(error, UserError | OSError):
            raise error
        if isinstance(error, UserError) and self.slow.tell(error):
            self.field.selectAll()
            self.field.setFocus()
        elif isinstance(error, UserError) and error.code == "no-memory":
            self.error.set_text(one_line(error))
        else:
            self.failed.emit(error)

    @Slot()
    def _wait(self) -> None:
        """The way to the recovery code stays open: typing it takes its time."""
        waits = bool(self.slow.left)
        self.field.setReadOnly(waits)
        self.button.setEnabled(not waits)
        if not waits:
            self.field.setFocus()

    def _set_busy(self, busy: bool) -> None:
        self._set_enabled(not busy)
        if busy:
            self.wait.start()
        else:
            self.wait.stop()
            self.field.setFocus()

    def _set_enabled(self, enabled: bool) -> None:
        self.field.setReadOnly(not enabled)
        self.button.setEnabled(enabled)
        self.recovery.setEnabled(enabled)

    @Slot(bool)
    def _show_caps(self, on: bool) -> None:
        self.caps.set_text(self.tr("Caps Lock is on.") if on else "")

    @Slot(str)
    def _edited(self, _text: str) -> None:
        if not self.slow.left:
            self.error.set_text("")
