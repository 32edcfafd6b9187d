"""Opening the vault with the recovery code, and the new passphrase that must follow."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from coach_app.errors import UserError
from coach_app.ui import tasks, theme
from coach_app.ui.boxes import hbox, vbox
from coach_app.ui.start.secrets.parts import (
    ErrorText,
    GatedButton,
    Ringed,
    WaitBar,
    align,
    button_row,
)
from coach_app.ui.start.secrets.passphrase_chooser import PassphraseChooser
from coach_app.ui.start.secrets.slow_down import SlowDown
from coach_app.ui.trouble.errors_text import one_line
from coach_app.ui.widgets.buttons import PrimaryButton, SecondaryButton, TextButton
from coach_app.ui.widgets.fields import LineEdit
from coach_app.ui.widgets.surfaces import text_label

if TYPE_CHECKING:
    from coach_app.data.storage.keys import DataKey


class RecoveryPanel(QWidget):
    """Asks for the code of the recovery sheet."""

    opened = Signal(object)  # DataKey
    failed = Signal(object)
    back = Signal()
    lost = Signal()  # the sheet is lost as well

    def __init__(self, parent: QWidget | None = None, *, safe: bool = False) -> None:
        """``safe``: that the sheet was used is noted nowhere, as nothing is written."""
        super().__init__(parent)
        self._safe = safe
        self._folder: Path | None = None
        self._task: tasks.Task | None = None
        self._make()
        self._lay_out()
        self._connect()

    def _make(self) -> None:
        self.field = LineEdit()
        self.field.setAccessibleName(self.tr("Recovery code"))
        self.field.setPlaceholderText("ABCD-EFGH-…")
        self.error = ErrorText()
        self.wait = WaitBar()
        self.slow = SlowDown(self.error, self)
        self.button = PrimaryButton(self.tr("Check the code"))
        self.cancel = SecondaryButton(self.tr("Back"))
        self.no_sheet = TextButton(self.tr("I do not have the sheet either"))

    def _lay_out(self) -> None:
        column = vbox(self, gap=8)
        column.addWidget(text_label(self.tr("Restore with recovery code"), "page"))
        words = self.tr("Take your recovery sheet and type the code. Small letters are fine.")
        column.addWidget(text_label(words, "body", "ink2"))
        column.addSpacing(theme.px(14))
        column.addWidget(text_label(self.tr("Recovery code"), "body_bold"))
        column.addWidget(Ringed(self.field))
        column.addWidget(self.error)
        column.addSpacing(theme.px(12))
        row = button_row(self.cancel)
        row.addWidget(self.button, 1)
        column.addLayout(row)
        row = hbox()
        row.addStretch(1)
        row.addWidget(self.no_sheet)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.wait)
        align(column)

    def _connect(self) -> None:
        self.no_sheet.clicked.connect(self.lost)
        self.button.clicked.connect(self.submit)
        self.field.returnPressed.connect(self.submit)
        self.field.textEdited.connect(self._edited)
        self.cancel.clicked.connect(self.back)
        self.slow.changed.connect(self._wait)

    def set_folder(self, folder: Path) -> None:
        self._folder = folder

    @Slot()
    def submit(self) -> None:
        code = self.field.text().strip()
        if self._task is not None or self.slow.left:
            return
        if not code:
            self.error.set_text(self.tr("Type the code of your sheet first."))
            self.field.setFocus()
            return
        folder = self._folder
        assert folder is not None  # set before it is shown

        def derive() -> DataKey:
            from coach_app.data.vault import unlock_with_recovery

            return unlock_with_recovery(folder, code, safe=self._safe)

        self.button.setEnabled(False)
        self.wait.start()
        self._task = tasks.run(derive, on_done=self._done, on_error=self._error, parent=self)

    def _done(self, key: DataKey) -> None:
        self._rest()
        self.field.clear()
        self.opened.emit(key)

    def _error(self, error: BaseException) -> None:
        self._rest()
        if not isinstance(error, UserError | OSError):
            raise error
        if isinstance(error, UserError) and self.slow.tell(error):
            self.field.setFocus()
        elif isinstance(error, UserError) and error.code == "recovery-typo":
            self.error.set_text(one_line(error))
            self.field.setFocus()
        else:
            self.failed.emit(error)

    def _rest(self) -> None:
        self._task = None
        self.wait.stop()
        self.button.setEnabled(True)

    @Slot()
    def _wait(self) -> None:
        self.button.setEnabled(not self.slow.left)

    @Slot(str)
    def _edited(self, _text: str) -> None:
        if not self.slow.left:
            self.error.set_text("")


class NewPassphrasePanel(QWidget):
    """After recovery: a new passphrase comes first, the practice opens after it."""

    chosen = Signal(str)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chooser = PassphraseChooser(language)
        self.error = ErrorText()
        self.wait = WaitBar()
        self.button = GatedButton(self.tr("Save and open"), "lock-key-open")
        self.why = text_label("", "second", "ink2")
        column = vbox(self, gap=8)
        column.addWidget(text_label(self.tr("Choose a new passphrase"), "page"))
        words = self.tr("The code is right. From now on this passphrase opens your vault.")
        column.addWidget(text_label(words, "body", "ink2"))
        column.addSpacing(theme.px(10))
        column.addWidget(self.chooser)
        known = self.tr(
            "Could somebody know your passphrase of before? Then make a new key next: "
            "in Settings, under Safety."
        )
        column.addWidget(text_label(known, "second", "ink2"))
        column.addWidget(self.error)
        column.addSpacing(theme.px(8))
        column.addWidget(self.why)
        column.addLayout(button_row(self.button))
        column.addWidget(self.wait)
        align(column)
        self.chooser.changed.connect(self._judge)
        self.chooser.submitted.connect(self.submit)
        self.button.clicked.connect(self.submit)
        self._judge()

    @Slot()
    def _judge(self) -> None:
        reason = self.chooser.reason()
        self.why.setText(reason)
        self.why.setVisible(bool(reason))
        self.button.shut(reason)

    @Slot()
    def submit(self) -> None:
        self._judge()
        if not self.chooser.reason():
            self.button.setEnabled(False)
            self.wait.start()
            self.chosen.emit(self.chooser.passphrase())

    def refuse(self, error: BaseException) -> None:
        """Saving failed: say so; what was typed stays."""
        self.wait.stop()
        self.button.setEnabled(True)
        self.error.set_text(one_line(error))

    def wipe(self) -> None:
        self.wait.stop()
        self.chooser.wipe()
