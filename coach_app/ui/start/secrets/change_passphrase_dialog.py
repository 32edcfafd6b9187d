"""A new passphrase: the old one first, the new one twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from coach_app.errors import UserError
from coach_app.ui import tasks, theme
from coach_app.ui.start.secrets.form_dialog import FormDialog, window_of
from coach_app.ui.start.secrets.parts import ErrorText, PassphraseEdit, Ringed, button_row
from coach_app.ui.start.secrets.passphrase_chooser import PassphraseChooser
from coach_app.ui.start.secrets.slow_down import SlowDown
from coach_app.ui.trouble.errors_text import one_line
from coach_app.ui.widgets.buttons import TextButton
from coach_app.ui.widgets.surfaces import text_label

if TYPE_CHECKING:
    from coach_app.ui.context import Context


class ChangePassphraseDialog(FormDialog):
    """Rewraps the key; nothing else in the vault changes. ``open()`` shows it."""

    def __init__(self, ctx: Context) -> None:
        super().__init__(window_of(ctx), "")
        self._ctx = ctx
        self._task: tasks.Task | None = None
        self.title.setText(self.tr("Choose a new passphrase"))
        self.setAccessibleName(self.title.text())
        self._make()
        self._connect()
        self._judge()

    def _make(self) -> None:
        self.old = PassphraseEdit()
        self.old.setAccessibleName(self.tr("Your passphrase of now"))
        self.old_error = ErrorText()
        self.slow = SlowDown(self.old_error, self)
        self.chooser = PassphraseChooser(self._ctx.settings.values.language)
        self.accept_button.setText(self.tr("Save"))
        self.form.addWidget(text_label(self.tr("Your passphrase of now"), "body_bold"))
        self.form.addWidget(Ringed(self.old))
        self.form.addWidget(self.old_error)
        self.form.addSpacing(theme.px(8))
        self.form.addWidget(self.chooser)
        words = self.tr(
            "Your recovery sheet keeps working. An old copy of your vault still opens with the old "
            "passphrase, and whoever has both can read what you write today as well."
        )
        self.form.addWidget(text_label(words, "second", "ink2"))
        self.known = TextButton(self.tr("Somebody knows my passphrase"), "shield-warning")
        self.known.padding = 7
        row = button_row(self.known)
        row.addStretch(1)
        self.form.addLayout(row)

    def _connect(self) -> None:
        self.old.textChanged.connect(self._typed)
        self.slow.changed.connect(self._judge)
        self.old.returnPressed.connect(self.chooser.first.setFocus)
        self.chooser.changed.connect(self._judge)
        self.chooser.submitted.connect(self.submit)
        self.known.clicked.connect(self._new_key)

    @Slot()
    def _new_key(self) -> None:
        """The stronger remedy, in the place of this one."""
        from coach_app.ui.start.secrets.rekey_dialog import RekeyDialog

        self.reject()
        RekeyDialog(self._ctx).open()

    @Slot()
    def _typed(self) -> None:
        if not self.slow.left:
            self.old_error.set_text("")
        self._judge()

    @Slot()
    def _judge(self) -> None:
        if self.slow.left:
            self.block(self.slow.reason())
        elif not self.old.text():
            self.block(self.tr("Type your passphrase of now first"))
        else:
            self.block(self.chooser.reason())

    @Slot()
    def submit(self) -> None:
        self._judge()
        if self._task is not None or self.accept_button.reason:
            return
        vault = self._ctx.practice.vault
        old, new = self.old.text(), self.chooser.passphrase()
        self.busy(True)
        self._task = tasks.run(
            lambda: vault.change_passphrase(old, new),
            on_done=self._changed,
            on_error=self._failed,
            parent=self,
        )

    def _changed(self, _result: object) -> None:
        self._task = None
        self.busy(False)
        self.old.wipe()
        self.chooser.wipe()
        self._ctx.toast(self.tr("Passphrase changed"))
        self.accept()

    def _failed(self, error: BaseException) -> None:
        self._task = None
        self.busy(False)
        if isinstance(error, UserError) and self.slow.tell(error):
            self.old.selectAll()
            self.old.setFocus()
        elif isinstance(error, UserError | OSError):
            self.error.set_text(one_line(error))
        else:
            raise error
