"""A new recovery sheet: passphrase first, then print and check, as in the first run.

The old code stops working the moment the new one is made, and the dialog says so.
"""

from __future__ import annotations

import datetime as dt
import secrets
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot

from coach_app.errors import UserError
from coach_app.ui import tasks, theme
from coach_app.ui.start.secrets.form_dialog import FormDialog, window_of
from coach_app.ui.start.secrets.parts import ErrorText, PassphraseEdit, Ringed
from coach_app.ui.start.secrets.recovery_sheet import RecoverySheet
from coach_app.ui.start.secrets.sheet_check import SheetCheck
from coach_app.ui.start.secrets.slow_down import SlowDown
from coach_app.ui.trouble.errors_text import one_line
from coach_app.ui.widgets.surfaces import text_label

if TYPE_CHECKING:
    from coach_app.ui.context import Context


class RecoveryDialog(FormDialog):
    """``open()`` shows it; two stages in one dialog."""

    WIDTH = 920

    def __init__(self, ctx: Context) -> None:
        super().__init__(window_of(ctx), "")
        self._ctx = ctx
        self._task: tasks.Task | None = None
        self.check: SheetCheck | None = None
        self.title.setText(self.tr("Make a new recovery sheet"))
        self.setAccessibleName(self.title.text())
        self._make()
        self._judge()

    def _make(self) -> None:
        self.field = PassphraseEdit()
        self.field.setAccessibleName(self.tr("Your passphrase of now"))
        self.field.setMaximumWidth(theme.px(460))
        self.field_error = ErrorText()
        self.slow = SlowDown(self.field_error, self)
        words = self.tr("Your old sheet stops working. First type your passphrase.")
        self.intro = text_label(words, "body", "ink2")
        self.form.addWidget(self.intro)
        self.form.addWidget(Ringed(self.field))
        self.form.addWidget(self.field_error)
        self.accept_button.setText(self.tr("Make the sheet"))
        self.field.textChanged.connect(self._typed)
        self.slow.changed.connect(self._judge)
        self.field.returnPressed.connect(self.submit)

    @Slot()
    def _typed(self) -> None:
        if not self.slow.left:
            self.field_error.set_text("")
        self._judge()

    @Slot()
    def _judge(self) -> None:
        if self.check is not None:
            self.block(self.check.reason())
            return
        if self.slow.left:
            self.block(self.slow.reason())
            return
        self.block("" if self.field.text() else self.tr("Type your passphrase of now first"))

    @Slot()
    def submit(self) -> None:
        if self._task is not None or self.accept_button.reason:
            return
        if self.check is not None:
            self._ctx.toast(self.tr("New recovery sheet made"))
            self.accept()
            return
        vault, passphrase = self._ctx.practice.vault, self.field.text()

        def make() -> str:
            from coach_app.data.vault import unlock_with_passphrase

            unlock_with_passphrase(vault.folder, passphrase)
            return vault.new_recovery_code()

        self.busy(True)
        self._task = tasks.run(make, on_done=self._made, on_error=self._failed, parent=self)

    def _made(self, code: str) -> None:
        self._task = None
        self.note_of_lock = "sheet-unchecked"
        self.busy(False)
        self.field.wipe()
        for widget in (self.field, self.field_error):
            widget.hide()
        self.intro.setText(self.tr("Throw away the old sheet. From now on only this one works."))
        groups = len(code.split("-"))
        first, second = sorted(secrets.SystemRandom().sample(range(groups), 2))
        practice = self._ctx.practice.preferences.get("practice_name") or ""
        sheet = RecoverySheet(practice, dt.date.today(), code)
        self.check = SheetCheck(sheet, (first, second))
        self.check.changed.connect(self._judge)
        self.check.submitted.connect(self.submit)
        self.form.addWidget(self.check)
        self.accept_button.setText(self.tr("Done"))
        self.cancel.setText(self.tr("Close"))
        self._judge()
        self.check.fit(self.width() < theme.px(820), 24)
        self.check.show()
        QTimer.singleShot(0, self.fit)
        self.check.print_button.setFocus()

    def _failed(self, error: BaseException) -> None:
        self._task = None
        self.busy(False)
        if isinstance(error, UserError) and self.slow.tell(error):
            self.field.selectAll()
            self.field.setFocus()
        elif isinstance(error, UserError | OSError):
            self.error.set_text(one_line(error))
        else:
            raise error
